/* SPDX-License-Identifier: MIT */
/* The door: a source's bytes in, a Document out.

   In: bytes, the path they came from, and what the caller knows of them. Out: a Document, whatever the bytes are; what was wrong is in the diagnostics.
   How it thinks: one table row a format; the first row whose name or content fits reads the cleaned bytes into a Sheet. Behind the reader all formats go the
   same way: furniture out, closing sections out, title and byline to the metadata, headings, turns. What brief.ini says wins over what the source says.
   What it does not do: open files, follow links, guess a date.

   Specimen: read_source(r, a, STR("tass.txt"), bytes, &(ReadOptions){ .words = words, .max_bytes = 10 << 20 }). */
#include "read/read_in.h"

/* `suffixes` in lower case between blanks; `looks` decides by content where the name says nothing. `plain`: headings have to be seen by their shape. */
typedef struct {
    const char *name, *suffixes;
    bool (*looks)(Str clean);
    void (*read)(Sheet *s);
    bool plain;
} Format;

static bool markdown_looks(Str clean) { return str_starts(clean, STR("---\n")) || str_starts(clean, STR("---\r\n")) || str_starts(clean, STR("# ")); }
static bool text_looks(Str clean) { return clean.len > 0; }

static const Format formats[] = {
    { "markdown", " .md .markdown .mdown .mkd ", markdown_looks, markdown_read, false },
    { "text", " .txt .text .asc ", text_looks, text_read, true },
};

static const Format *format_find(Run *r, Str path, Str clean, bool exact) {
    const Format *text = &formats[COUNT(formats) - 1];
    if (exact) return text;
    ArenaMark m = arena_mark(r->tmp);
    Str suffix = utf8_lower(r->tmp, path_suffix(path_name(path)));
    Str key = str_fmt(r->tmp, " %.*s ", STR_ARG(suffix));
    const Format *hit = NULL;
    for (size_t i = 0; i < COUNT(formats) && !hit && suffix.len; i++) {
        Str all = str_of(formats[i].suffixes);
        if (str_find(all, key, 0) < all.len) hit = &formats[i];
    }
    arena_release(r->tmp, m);
    for (size_t i = 0; i < COUNT(formats) && !hit; i++)
        if (formats[i].looks(clean)) hit = &formats[i];
    return hit ? hit : text;
}

static void prefer(Str *own, Str given) {
    if (given.len) *own = given;
}

static void meta_prefer(Meta *m, const Meta *g) {
    prefer(&m->id, g->id);
    prefer(&m->path, g->path);
    prefer(&m->sha256, g->sha256);
    prefer(&m->format, g->format);
    prefer(&m->title, g->title);
    prefer(&m->outlet, g->outlet);
    prefer(&m->author, g->author);
    prefer(&m->url, g->url);
    prefer(&m->origin, g->origin);
    prefer(&m->reliability, g->reliability);
    prefer(&m->language, g->language);
    prefer(&m->date, g->date);
}

Document read_source(Run *r, Arena *a, Str path, Str bytes, const ReadOptions *o) {
    Sheet s = { .run = r, .a = a, .path = path, .exact = o->exact, .text = buf_in(a), .given = o->meta };
    s.meta = (Meta){ .id = path_stem(path_name(path)), .path = path, .sha256 = sha256_hex(a, bytes), .format = STR("text") };
    if (bytes_clean(&s, bytes, o->max_bytes)) {
        const Format *f = format_find(r, path, s.clean, o->exact);
        s.meta.format = str_of(f->name);
        s.words = o->words;
        f->read(&s);
        sheet_close(&s);
        tail_pass(&s);
        furniture_pass(&s);
        transcript_look(&s);
        meta_pass(&s);
        if (f->plain) heading_pass(&s);
        transcript_pass(&s);
    }
    Document d = sheet_finish(&s, (uint32_t)bytes.len);
    meta_prefer(&d.meta, &o->meta);
    if (!o->exact && s.clean.len && !d.blocks.len) diag(r, ERROR, place_file(path), "read-empty", "nothing but furniture in it");
    return d;
}

uint32_t document_source(const Document *d, uint32_t pos, bool end) {
    if (end && pos == 0) return UINT32_MAX;
    uint32_t look = end ? pos - 1 : pos;
    size_t low = 0, high = d->seams.len;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (d->seams.at[mid].text + d->seams.at[mid].len <= look)
            low = mid + 1;
        else
            high = mid;
    }
    if (low == d->seams.len || d->seams.at[low].text > look) return UINT32_MAX;
    return d->seams.at[low].source + (look - d->seams.at[low].text) + (end ? 1 : 0);
}

const Block *document_block(const Document *d, uint32_t pos) {
    size_t low = 0, high = d->blocks.len;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (d->blocks.at[mid].to <= pos)
            low = mid + 1;
        else
            high = mid;
    }
    return low < d->blocks.len && d->blocks.at[low].from <= pos ? &d->blocks.at[low] : NULL;
}

static const char *const kind_names[] = { "para", "title", "heading", "item", "quote", "cell", "code", "caption", "byline", "turn" };

static void dump_text(Buf *out, Str s) {
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '\n')
            buf_lit(out, "\\n");
        else if (s.at[i] == '\r')
            buf_lit(out, "\\r");
        else
            buf_byte(out, s.at[i]);
    }
}

static void dump_field(Buf *out, const char *key, Str value) {
    if (!value.len) return;
    buf_fmt(out, "  %s ", key);
    dump_text(out, value);
    buf_byte(out, '\n');
}

/* One line a block: paragraph number (or -), kind, place in the source, whose turn it is, text. */
static void dump_block(const Document *d, const Block *b, Buf *out) {
    uint32_t from = document_source(d, b->from, false), to = document_source(d, b->to, true);
    buf_lit(out, "  ");
    if (b->number)
        buf_fmt(out, "%u ", b->number);
    else
        buf_lit(out, "- ");
    buf_z(out, kind_names[b->kind]);
    if (b->level) buf_fmt(out, "/%u", b->level);
    if (b->row) buf_fmt(out, " row %u", b->row);
    if (b->page) buf_fmt(out, " p. %u", b->page);
    buf_lit(out, " @");
    if (from == UINT32_MAX)
        buf_byte(out, '?');
    else
        buf_int(out, from);
    buf_byte(out, '-');
    if (to == UINT32_MAX)
        buf_byte(out, '?');
    else
        buf_int(out, to);
    if (b->speaker.len || b->speaker_role.len) {
        buf_lit(out, " <");
        dump_text(out, b->speaker);
        if (b->speaker_role.len) buf_lit(out, " | ");
        dump_text(out, b->speaker_role);
        buf_byte(out, '>');
    }
    buf_lit(out, " ");
    dump_text(out, str_sub(d->text, b->from, b->to));
    buf_byte(out, '\n');
}

void document_dump(const Document *d, Buf *out) {
    const Meta *m = &d->meta;
    buf_fmt(out, "%.*s: %.*s\n", STR_ARG(m->path), STR_ARG(m->format));
    dump_field(out, "title", m->title);
    dump_field(out, "outlet", m->outlet);
    dump_field(out, "author", m->author);
    dump_field(out, "date", m->date);
    dump_field(out, "language", m->language);
    dump_field(out, "url", m->url);
    dump_field(out, "origin", m->origin);
    dump_field(out, "reliability", m->reliability);
    for (size_t i = 0; i < d->blocks.len; i++) dump_block(d, &d->blocks.at[i], out);
}
