/* SPDX-License-Identifier: MIT */
/* The sheet: a Document in the making, one shape for all formats.

   In: a reader's blocks, byte by byte with their places in the cleaned source. Out: the Document.
   How it thinks: readers only append; passes only mark (a kind, a speaker, "out"); sheet_finish copies what is left once, so that leaving out costs nothing
   extra. A seam is a run of bytes that text and source share; text → clean comes from the reader, clean → source from bytes.c, and both are composed at the
   end in one walk. In exact mode the text is the clean bytes themselves, and blocks are ranges of it: what is out stays a block then, a title or a byline,
   since the text keeps it anyway. Otherwise it leaves the text; a dateline stays, for it stands within its paragraph.
   What it does not do: judge.

   Specimen: "Hello **world**" becomes the text "Hello world" with seams {0,0,6} {6,8,5}. */
#include "read/read_in.h"

Str sheet_text(const Sheet *s) { return s->exact ? s->clean : buf_text(&s->text); }

Str part_text(const Sheet *s, const Part *p) { return str_sub(sheet_text(s), p->from, p->to); }

Part *sheet_open(Sheet *s, BlockKind kind, uint8_t level) {
    if (s->open) sheet_close(s);
    Part *p = vec_add(s->a, &s->parts);
    *p = (Part){ .kind = kind, .level = level, .from = (uint32_t)s->text.len, .label = (uint32_t)s->text.len };
    s->open = true;
    return p;
}

void sheet_put(Sheet *s, size_t at, size_t len) {
    if (!len) return;
    uint32_t text = (uint32_t)s->text.len;
    Seam *last = s->seams.len ? &s->seams.at[s->seams.len - 1] : NULL;
    buf_str(&s->text, str_sub(s->clean, at, at + len));
    if (last && last->text + last->len == text && last->source + last->len == at)
        last->len += (uint32_t)len;
    else
        vec_push(s->a, &s->seams, ((Seam){ text, (uint32_t)at, (uint32_t)len }));
}

void sheet_put_new(Sheet *s, Str text) { buf_str(&s->text, text); }

void sheet_close(Sheet *s) {
    if (!s->open) return;
    s->open = false;
    Part *p = &s->parts.at[s->parts.len - 1];
    Str all = str_sub(sheet_text(s), p->from, s->text.len), kept = str_trim(all);
    if (!kept.len) {
        s->parts.len--;
        return;
    }
    p->from += (uint32_t)(kept.at - all.at);
    p->to = p->from + (uint32_t)kept.len;
    p->label = p->from;
}

void sheet_split(Sheet *s, size_t i, uint32_t end, uint32_t begin) {
    Part first = s->parts.at[i];
    vec_add(s->a, &s->parts);
    memmove(&s->parts.at[i + 2], &s->parts.at[i + 1], (s->parts.len - i - 2) * sizeof *s->parts.at);
    s->parts.at[i].to = end;
    s->parts.at[i + 1] = first;
    s->parts.at[i + 1].from = s->parts.at[i + 1].label = begin;
}

/* Where in the list of seams byte `pos` is, from *i onwards. */
static bool seam_at(const Seam *at, size_t len, size_t *i, uint32_t pos) {
    while (*i < len && at[*i].text + at[*i].len <= pos) ++*i;
    return *i < len && at[*i].text <= pos;
}

typedef struct {
    VEC(Seam) out;
    size_t seam, base;
} Weave;

/* The seams of sheet bytes [from, to), moved to `text` in the Document. */
static void weave(const Sheet *s, Weave *w, uint32_t from, uint32_t to, uint32_t text) {
    const Seam whole = { 0, 0, (uint32_t)s->clean.len };
    const Seam *seams = s->exact ? &whole : s->seams.at;
    size_t n = s->exact ? 1 : s->seams.len;
    for (uint32_t pos = from; pos < to;) {
        if (!seam_at(seams, n, &w->seam, pos)) {
            if (w->seam >= n || seams[w->seam].text >= to) return;
            pos = seams[w->seam].text;
            continue;
        }
        const Seam *m = &seams[w->seam];
        uint32_t clean = m->source + (pos - m->text), len = m->text + m->len - pos;
        if (len > to - pos) len = to - pos;
        if (w->base < s->base.len && s->base.at[w->base].text > clean) w->base = 0;
        if (!seam_at(s->base.at, s->base.len, &w->base, clean)) {
            uint32_t next = w->base < s->base.len ? s->base.at[w->base].text : UINT32_MAX;
            pos += next - clean < len ? next - clean : len;
            continue;
        }
        const Seam *b = &s->base.at[w->base];
        uint32_t room = b->text + b->len - clean;
        if (len > room) len = room;
        uint32_t source = b->source + (clean - b->text), at = text + (pos - from);
        Seam *last = w->out.len ? &w->out.at[w->out.len - 1] : NULL;
        if (last && last->text + last->len == at && last->source + last->len == source)
            last->len += len;
        else
            vec_push(s->a, &w->out, ((Seam){ at, source, len }));
        pos += len;
    }
}

static bool counted(BlockKind k) { return k == BLOCK_PARA || k == BLOCK_ITEM || k == BLOCK_QUOTE || k == BLOCK_TURN || k == BLOCK_CODE; }

/* Speakers are known by place; now that the text stands still they become slices of it. `moved` holds how far each part has moved. */
static void speakers(const Sheet *s, Str text, Block *blocks, const uint32_t *part_of, const int64_t *moved, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const Part *p = &s->parts.at[part_of[i]];
        const Part *by = p->says ? &s->parts.at[p->says - 1] : NULL;
        blocks[i].speaker = p->speaker;
        blocks[i].speaker_role = p->role;
        if (!by || by->out != OUT_NOT || by->name_to <= by->name_from) continue;
        int64_t d = moved[p->says - 1];
        blocks[i].speaker = str_sub(text, (size_t)(by->name_from + d), (size_t)(by->name_to + d));
        if (by->role_to > by->role_from) blocks[i].speaker_role = str_sub(text, (size_t)(by->role_from + d), (size_t)(by->role_to + d));
    }
}

Document sheet_finish(Sheet *s, uint32_t size) {
    Document d = { .meta = s->meta, .size = size };
    Buf text = buf_in(s->a);
    Weave w = { 0 };
    VEC(Block) blocks = { 0 };
    VEC(uint32_t) part_of = { 0 };
    int64_t *moved = NEWN(s->a, int64_t, s->parts.len + 1);
    uint32_t number = 0;
    for (size_t i = 0; i < s->parts.len; i++) {
        const Part *p = &s->parts.at[i];
        if ((p->out && !s->exact) || p->to <= p->from) continue;
        if (!s->exact) {
            if (text.len) buf_lit(&text, "\n\n");
            moved[i] = (int64_t)text.len - p->label;
            buf_str(&text, str_sub(sheet_text(s), p->label, p->to));
            weave(s, &w, p->label, p->to, (uint32_t)(p->label + moved[i]));
        }
        Block *b = vec_add(s->a, &blocks);
        *b = (Block){ .kind = p->out && p->kind != BLOCK_TITLE ? BLOCK_BYLINE : p->kind,
                      .level = p->level,
                      .from = (uint32_t)(p->from + moved[i]),
                      .to = (uint32_t)(p->to + moved[i]),
                      .page = p->page,
                      .row = p->row };
        if (counted(b->kind)) b->number = ++number;
        vec_push(s->a, &part_of, (uint32_t)i);
    }
    if (s->exact) weave(s, &w, 0, (uint32_t)s->clean.len, 0);
    d.text = s->exact ? s->clean : buf_text(&text);
    speakers(s, d.text, blocks.at, part_of.at, moved, blocks.len);
    list_from(&d.blocks, &blocks);
    list_from(&d.seams, &w.out);
    return d;
}
