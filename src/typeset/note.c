/* SPDX-License-Identifier: MIT */
/* note: the page's foot: where the marks on this page come from, and footnotes.

   In: the strips of a page, one after the other. Out: the foot's height so far, so that the page builder knows what still fits; at the end its pieces.
   How it thinks: all marks of one source on a page are one entry, "[3] Wilson Center, 12 November 2024, ¶5, ¶7"; entries follow by number and run in together
   in small type, each kept in words whose widths are known, filled ragged line by line. The same filling gives the height while a page is tried and the
   places when it is set, so that both agree. Footnotes stand below (footnote.c); they may go on on the next page, entries may not.
   What it does not do: an order of its own; sources come by number, notes by their calls.

   Specimen: [1] Daily Herald, 19 June 2024, ¶2, ¶4   [3] Wilson Center, 12 November 2024, ¶5 */
#include "typeset/typeset_in.h"

typedef struct { Str place; int64_t order; Len width; } PlaceCalled;
typedef struct { uint32_t source; VEC(PlaceCalled) places; } Entry;
typedef struct { Str text; Len width; uint32_t entry; bool comma, first, mark; } Token;
typedef VEC(Token) Tokens;
struct Foot {
    Press *p;
    Arena *arena; ArenaMark empty;                          /* emptied for each page tried */
    VEC(Entry) entries;
    Notes *notes;
    Tokens tokens;
    Tokens *sources;                                        /* what each source's entry begins with, without its places */
    Pen pen, mark;
    Len blank, comma;
    size_t lines;
    Len height;
    bool some;                                              /* there is anything in it at all */
    bool stale;                                             /* something was added since the height was reckoned */
    bool brief;                                             /* too many for the foot: places are left out */
};

static Len text_width(Foot *f, Str text, const Pen *pen) {
    Len width = 0;
    while (text.len) {
        Str word = str_cut(&text, ' ');
        if (word.len) width += EM(shape_word(f->p->shaper, pen, f->p->brief->language, word, false)->width, pen->size);
        if (text.len) width += f->blank;
    }
    return width;
}

Foot *foot_new(Press *p) {
    Foot *f = NEW(p->work, Foot);
    f->p = p;
    f->arena = arena_new();
    f->empty = arena_mark(f->arena);
    f->sources = NEWN(p->work, Tokens, p->brief->sources.len + 1);
    f->pen = (Pen){ .family = FAMILY_TEXT, .size = p->style.tiny * 110 / 100, .colour = p->style.ink };
    f->mark = pen_sans(p->style.tiny * 90 / 100, p->style.accent);
    f->blank = EM(shape_blank(p->shaper, &f->pen)->advance, f->pen.size);
    f->comma = text_width(f, STR(","), &f->pen);
    f->notes = notes_new(p, f->arena, f->pen, p->style.tiny_leading * 108 / 100);
    return f;
}

void foot_free(Foot *f) { arena_free(f->arena); }

void foot_clear(Foot *f, NoteRests carried) {
    arena_release(f->arena, f->empty);
    memset(&f->entries, 0, sizeof f->entries);
    notes_clear(f->notes, carried);
    memset(&f->tokens, 0, sizeof f->tokens);
    f->lines = 0;
    f->height = 0;
    f->brief = f->stale = false;
    f->some = carried.len > 0;
}

static Len leading(const Foot *f) { return f->p->style.tiny_leading * 108 / 100; }

static const BriefSource *source_at(const Foot *f, uint32_t n) { return n && n <= f->p->brief->sources.len ? &f->p->brief->sources.at[n - 1] : NULL; }
static Str source_date(const BriefSource *s) { return s->date_words.len ? s->date_words : s->date; }

/* "¶12" stands behind "¶5". */
static int64_t place_order(Str place) {
    int64_t n = 0;
    for (size_t i = 0; i < place.len; i++)
        if (place.at[i] >= '0' && place.at[i] <= '9' && n < 100000000) n = n * 10 + (place.at[i] - '0');
    return n;
}

static bool cite_add(Foot *f, const Cite *c) {
    size_t i = 0;
    while (i < f->entries.len && f->entries.at[i].source < c->source) i++;
    bool fresh = i == f->entries.len || f->entries.at[i].source != c->source;
    if (fresh) {
        vec_add(f->arena, &f->entries);
        memmove(&f->entries.at[i + 1], &f->entries.at[i], (f->entries.len - 1 - i) * sizeof(Entry));
        f->entries.at[i] = (Entry){ .source = c->source };
    }
    Entry *e = &f->entries.at[i];
    if (!c->place.len) return fresh;
    PlaceCalled place = { c->place, place_order(c->place), 0 };
    size_t k = 0;
    while (k < e->places.len && (e->places.at[k].order < place.order || (e->places.at[k].order == place.order && str_cmp(e->places.at[k].place,
        place.place) < 0))) k++;
    if (k < e->places.len && str_eq(e->places.at[k].place, place.place)) return fresh;
    place.width = text_width(f, place.place, &f->pen);
    vec_add(f->arena, &e->places);
    memmove(&e->places.at[k + 1], &e->places.at[k], (e->places.len - 1 - k) * sizeof place);
    e->places.at[k] = place;
    return true;
}

static void token_add(Foot *f, Arena *a, Tokens *to, Str text, bool comma, bool mark) {
    vec_push(a, to, ((Token){ .text = text, .width = text_width(f, text, mark ? &f->mark : &f->pen) + (comma ? f->comma : 0), .comma = comma, .first = mark,
        .mark = mark }));
}

/* A word wider than half the line, cut to that, with a sign; the list of sources has it whole. */
static Str word_fit(Foot *f, Str word) {
    Str whole = word;
    while (word.len > 8 && text_width(f, word, &f->pen) > f->p->style.measure / 2) {
        word.len -= word.len / 8;
        while (word.len && ((unsigned char)word.at[word.len] & 0xC0) == 0x80) word.len--;
    }
    return word.len < whole.len ? str_fmt(f->p->keep, "%.*s…", STR_ARG(word)) : word;
}

/* "[3]" "Wilson" "Center," "12 November 2024": a date is one token. Made once for each source. */
static const Tokens *source_tokens(Foot *f, uint32_t n) {
    const BriefSource *s = source_at(f, n);
    Tokens *t = s ? &f->sources[n] : NEW(f->arena, Tokens);
    if (t->len) return t;
    Arena *a = s ? f->p->work : f->arena;
    token_add(f, a, t, str_fmt(f->p->keep, "[%u]", n), false, true);
    if (!s) return t;
    Str date = source_date(s);
    for (Str name = s->label; name.len;) {
        Str word = str_cut(&name, ' ');
        if (word.len) token_add(f, a, t, word_fit(f, word), !name.len && date.len > 0, false);
    }
    if (date.len) token_add(f, a, t, date, false, false);
    return t;
}

static void entry_tokens(Foot *f, uint32_t n) {
    const Entry *e = &f->entries.at[n];
    const Tokens *own = source_tokens(f, e->source);
    bool places = e->places.len && !f->brief;
    for (size_t i = 0; i < own->len; i++) {
        Token t = own->at[i];
        t.entry = n;
        if (places && i + 1 == own->len && !t.mark) t.comma = true, t.width += f->comma;
        vec_push(f->arena, &f->tokens, t);
    }
    for (size_t i = 0; places && i < e->places.len; i++) {
        bool comma = i + 1 < e->places.len;
        vec_push(f->arena, &f->tokens, ((Token){ .text = e->places.at[i].place, .width = e->places.at[i].width + (comma ? f->comma : 0), .entry = n,
            .comma = comma }));
    }
}

static Len blank_before(const Foot *f, const Token *t) { return t->first ? f->blank * 4 : f->blank; }

/* Fills lines with tokens; with `out`, says which line each token is on by calling back. A mark does not end a line. */
static size_t fill(Foot *f, uint32_t *line_of) {
    size_t lines = 0;
    Len x = 0, measure = f->p->style.measure;
    for (size_t i = 0; i < f->tokens.len; i++) {
        const Token *t = &f->tokens.at[i];
        Len need = t->width;
        if (t->mark && i + 1 < f->tokens.len) need += blank_before(f, t + 1) + f->tokens.at[i + 1].width;
        if (lines == 0 || x + blank_before(f, t) + need > measure) lines++, x = t->width;
        else x += blank_before(f, t) + t->width;
        if (line_of) line_of[i] = (uint32_t)lines - 1;
    }
    return lines;
}

/* So many sources on one page that even their names fill a third of it: the last line says where the rest is. */
static void cut_entries(Foot *f, size_t most) {
    static const char *const words[] = { "…", "and", "further", "sources:", "see", "the", "list", "of", "sources" };
    uint32_t *line_of = NEWN(f->arena, uint32_t, f->tokens.len + 1);
    fill(f, line_of);
    size_t keep = 0;
    while (keep < f->tokens.len && line_of[keep] + 1 < most) keep++;
    f->tokens.len = keep;
    for (size_t i = 0; keep && i < COUNT(words); i++) {
        token_add(f, f->arena, &f->tokens, str_of(words[i]), false, false);
        f->tokens.at[f->tokens.len - 1].entry = f->tokens.at[keep - 1].entry;
    }
    f->lines = fill(f, NULL);
}

/* Lines of the sources' entries. */
static void reckon(Foot *f) {
    f->tokens.len = 0;
    for (uint32_t i = 0; i < f->entries.len; i++) entry_tokens(f, i);
    f->lines = fill(f, NULL);
    size_t most = (size_t)(page_room(f->p) / 3 / leading(f));
    if (f->lines > most && !f->brief) {
        f->brief = true;
        reckon(f);
    } else if (f->lines > most) cut_entries(f, most);
}

void foot_add(Foot *f, const Strip *s) {
    if (!s->cites && !s->calls) return;
    f->some = true;
    for (uint32_t i = 0; i < s->cites; i++) f->stale |= cite_add(f, &f->p->cites.at[s->cite + i]);
    for (uint32_t i = 0; i < s->calls; i++) notes_add(f->notes, &f->p->calls.at[s->call + i]);
}

static Len with_rule(const Foot *f, size_t lines) { return lines ? (Len)lines * leading(f) + f->p->style.leading : 0; }

Len foot_height(Foot *f, bool least) {
    if (!f->some) return 0;
    if (f->stale) reckon(f);
    f->stale = false;
    if (!notes_count(f->notes)) return with_rule(f, f->lines);
    return with_rule(f, f->lines + (least ? notes_least(f->notes) : notes_lines(f->notes)));
}

Len foot_fit(Foot *f, Len room, Arena *a, NoteRests *rest) {
    *rest = (NoteRests){ 0 };
    Len height = foot_height(f, false);
    Len lines = height && room > f->p->style.leading ? (room - f->p->style.leading) / leading(f) : 0;
    size_t free_lines = (size_t)lines > f->lines ? (size_t)lines - f->lines : 0;
    f->height = with_rule(f, f->lines + notes_fit(f->notes, free_lines, a, rest));
    return f->height;
}

/* The tokens of one entry on one line, as one run of words. */
static size_t set_tokens(Foot *f, size_t from, const uint32_t *line_of, Len x, Len y, const Node *node, uint32_t number, Pieces_ *out) {
    Press *p = f->p;
    ArenaMark m = arena_mark(p->run->tmp);
    Buf b = buf_in(p->run->tmp);
    size_t i = from;
    for (; i < f->tokens.len && line_of[i] == line_of[from] && f->tokens.at[i].entry == f->tokens.at[from].entry
        && f->tokens.at[i].mark == f->tokens.at[from].mark; i++) {
        if (i > from) buf_byte(&b, ' ');
        buf_str(&b, f->tokens.at[i].text);
        if (f->tokens.at[i].comma) buf_byte(&b, ',');
    }
    Inline in = { .kind = INLINE_TEXT, .verbatim = true, .text = buf_text(&b), .href = f->tokens.at[from].mark ? str_fmt(p->keep, "#src-%u",
        f->entries.at[f->tokens.at[from].entry].source) : STR("") };
    ParaRule rule = { .pen = f->tokens.at[from].mark ? f->mark : f->pen, .measure = PT(5000), .align = ALIGN_LEFT, .node = node,
        .language = p->brief->language };
    Setting s;
    para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &s);
    for (size_t k = 0; k < s.pieces.len; k++) {
        Piece c = s.pieces.at[k];
        c.x += x;
        c.y += y;
        c.note = number;
        vec_push(p->work, out, c);
    }
    arena_release(p->run->tmp, m);
    return i;
}

static void set_entries(Foot *f, Len top, Pieces_ *out) {
    Press *p = f->p;
    uint32_t *line_of = NEWN(f->arena, uint32_t, f->tokens.len + 1);
    fill(f, line_of);
    Len x = 0;
    uint32_t entry = UINT32_MAX;
    const Node *node = NULL;
    for (size_t i = 0; i < f->tokens.len;) {
        const Token *t = &f->tokens.at[i];
        bool starts = i == 0 || line_of[i] != line_of[i - 1];
        x = starts ? 0 : x + blank_before(f, t);
        if (t->entry != entry) {
            entry = t->entry;
            const Entry *e = &f->entries.at[entry];
            Buf b = buf_in(p->run->tmp);
            const BriefSource *s = source_at(f, e->source);
            buf_fmt(&b, "[%u]", e->source);
            if (s) buf_fmt(&b, " %.*s%s%.*s", STR_ARG(s->label), source_date(s).len ? ", " : "", STR_ARG(source_date(s)));
            for (size_t k = 0; k < e->places.len; k++) buf_fmt(&b, ", %.*s", STR_ARG(e->places.at[k].place));
            node = node_new(p, NODE_NOTE, "source-note", buf_text(&b));
        }
        size_t end = set_tokens(f, i, line_of, p->style.text_x + x, top + (Len)line_of[i] * leading(f) + baseline(leading(f), p->style.tiny), node, entry + 1,
            out);
        for (size_t k = i; k < end; k++) x += f->tokens.at[k].width + (k > i ? blank_before(f, &f->tokens.at[k]) : 0);
        i = end;
    }
}

void foot_targets(Foot *f, uint32_t page, Len bottom) {
    notes_targets(f->notes, page, bottom - f->height + f->p->style.leading + (Len)f->lines * leading(f));
}

void foot_set(Foot *f, Len bottom, Pieces_ *out) {
    Press *p = f->p;
    if (!f->height) return;
    Len top = bottom - f->height;
    vec_push(p->work, out, ((Piece){ .kind = PIECE_RULE, .artifact = true, .colour = p->style.hairline, .x = p->style.text_x,
        .y = top + p->style.leading * 6 / 10, .w = PT(60), .h = PT(0.5) }));
    top += p->style.leading;
    set_entries(f, top, out);
    notes_set(f->notes, p->style.text_x, top + (Len)f->lines * leading(f), (uint32_t)f->entries.len + 1, out);
}
