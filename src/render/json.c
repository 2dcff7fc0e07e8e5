/* SPDX-License-Identifier: MIT */
/* json: findings.json, all that was found and where it stands, for programs and for proof.
   In: the Brief with the Findings behind it. Out: one JSON object; every finding is in it, printed or not, so that a later reader can see what was left out.
   How it thinks: positions are code points of a source's clean text (start, end) and, where the format keeps them, bytes of the source's file (bstart, bend);
   an index of every 64th byte makes the conversion constant in time. A finding's `supplied` says where bracketed words stand in `text` (at) and how many
   characters they stand for (len), both in code points, so that `display` can be rebuilt. `others` are the places where further sources say the same.
   Knowingly not done: changes between editions (there are none without an archive).
   Specimen: "supplied": [{"at": 0, "len": 2, "text": "The treaty"}] with text "It was signed." and display "[The treaty] was signed." */
#include "render/render_in.h"

#include <stdlib.h>

enum { STRIDE = 64, SCHEMA = 1 };                           /* SCHEMA: of docs/findings.schema.json; a new number where a field changes its meaning or goes */

typedef struct { const uint32_t *before; size_t len; } CodeIndex;   /* before[i]: code points that begin before byte i × STRIDE */
typedef struct { Json j; Arena *a; const Brief *b; CodeIndex *index; uint32_t *number; } Writer;

/* ---- positions ---- */

static bool begins(char c) { return ((unsigned char)c & 0xC0) != 0x80; }

static CodeIndex index_of(Arena *a, Str text) {
    size_t len = text.len / STRIDE + 1;
    uint32_t *before = NEWN(a, uint32_t, len), n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i % STRIDE == 0) before[i / STRIDE] = n;
        n += begins(text.at[i]);
    }
    if (text.len % STRIDE == 0) before[text.len / STRIDE] = n;
    return (CodeIndex){ before, len };
}

static int64_t code_points(Writer *w, uint32_t doc, size_t pos) {
    Str text = w->b->findings->sources.at[doc].doc.text;
    CodeIndex *x = &w->index[doc];
    if (x->len == 0) *x = index_of(w->a, text);
    if (pos > text.len) pos = text.len;
    int64_t n = x->before[pos / STRIDE];
    for (size_t i = pos - pos % STRIDE; i < pos; i++) n += begins(text.at[i]);
    return n;
}

/* Byte of the source for an edge of a span. Where that edge is a decoded entity, which has no place of its own, the byte that its neighbour outside gives, so that
   the entity is inside; at the edge of a paragraph, where there is none, the neighbour within. */
static uint32_t edge(const Document *d, uint32_t pos, bool end) {
    enum { FAR = 64 };
    uint32_t place = document_source(d, pos, end);
    const Block *block = place == UINT32_MAX ? document_block(d, end && pos > 0 ? pos - 1 : pos) : NULL;
    if (block == NULL) return place;
    for (uint32_t k = 1; k < FAR && place == UINT32_MAX; k++) {
        if (end) place = pos + k <= block->to ? document_source(d, pos + k - 1, false) : UINT32_MAX;
        else place = pos - block->from >= k ? document_source(d, pos - k + 1, true) : UINT32_MAX;
    }
    for (uint32_t k = 1; k < FAR && place == UINT32_MAX; k++) {
        if (end) place = pos - block->from > k ? document_source(d, pos - k, true) : UINT32_MAX;
        else place = pos + k < block->to ? document_source(d, pos + k, false) : UINT32_MAX;
    }
    return place;
}

static void span(Writer *w, const char *key, Span s) {
    const Document *d = &w->b->findings->sources.at[s.doc].doc;
    uint32_t from = edge(d, s.from, false), to = edge(d, s.to, true);
    json_open(&w->j, key, '{');
    json_int(&w->j, "source", w->number[s.doc]);
    json_int(&w->j, "start", code_points(w, s.doc, s.from));
    json_int(&w->j, "end", code_points(w, s.doc, s.to));
    if (from != UINT32_MAX && to != UINT32_MAX && from < to) {
        json_int(&w->j, "bstart", from);
        json_int(&w->j, "bend", to);
    }
    json_close(&w->j, '}');
}

static void spans(Writer *w, const char *key, Spans list) {
    json_open(&w->j, key, '[');
    for (size_t i = 0; i < list.len; i++) span(w, NULL, list.at[i]);
    json_close(&w->j, ']');
}

/* ---- parts ---- */

static void ids(Writer *w, const char *key, Strs list) {
    json_open(&w->j, key, '[');
    for (size_t i = 0; i < list.len; i++) json_str(&w->j, NULL, list.at[i]);
    json_close(&w->j, ']');
}

static void sources(Writer *w) {
    json_open(&w->j, "sources", '[');
    for (size_t i = 0; i < w->b->sources.len; i++) {
        const BriefSource *s = &w->b->sources.at[i];
        json_open(&w->j, NULL, '{');
        json_int(&w->j, "n", s->n);
        json_str(&w->j, "id", s->id);
        json_str(&w->j, "path", s->path);
        json_str(&w->j, "sha256", s->sha256);
        json_str(&w->j, "title", s->title);
        json_str(&w->j, "outlet", s->outlet);
        json_str(&w->j, "date", s->date);
        json_str(&w->j, "url", s->url);
        json_str(&w->j, "origin", s->origin);
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void sections(Writer *w) {
    json_open(&w->j, "sections", '[');
    for (size_t i = 0; i < w->b->sections.len; i++) {
        const BriefSection *s = &w->b->sections.at[i];
        json_open(&w->j, NULL, '{');
        json_str(&w->j, "id", s->id);
        json_str(&w->j, "title", s->title);
        ids(w, "items", s->items);
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static const char *precision_name(DatePrecision p) {
    static const char *const names[] = { "", "century", "decade", "year", "season", "quarter", "month", "week", "day", "range" };
    return (size_t)p < COUNT(names) ? names[p] : "";
}

static int by_bytes(const void *key, const void *item) { return str_cmp(*(const Str *)key, *(const Str *)item); }

static bool is_printed(const Brief *b, Str id) {
    return b->printed.len > 0 && bsearch(&id, b->printed.at, b->printed.len, sizeof *b->printed.at, by_bytes) != NULL;
}

static void supplied(Writer *w, const Finding *f) {
    json_open(&w->j, "supplied", '[');
    for (size_t i = 0; i < f->supplied.len; i++) {
        const Supplied *s = &f->supplied.at[i];
        json_open(&w->j, NULL, '{');
        json_int(&w->j, "at", (int64_t)utf8_count(str_sub(f->text, 0, s->at)));
        json_int(&w->j, "len", (int64_t)utf8_count(str_sub(f->text, s->at, s->at + s->len)));
        json_str(&w->j, "text", s->text);
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

static void finding(Writer *w, const Finding *f) {
    static const char *const kinds[] = { "point", "quote", "event", "figure" };
    Json *j = &w->j;
    json_open(j, str_z(w->a, f->id), '{');
    json_str(j, "kind", str_of(kinds[f->kind]));
    json_str(j, "text", f->text);
    json_str(j, "display", f->display);
    supplied(w, f);
    spans(w, "spans", f->spans);
    spans(w, "others", f->others);
    json_int(j, "origins", f->origins);
    json_int(j, "reports", f->reports);
    json_bool(j, "printed", is_printed(w->b, f->id));
    json_milli(j, "score", f->score);
    json_str(j, "speaker", f->speaker);
    json_str(j, "role", f->role);
    if (f->kind == FIND_EVENT || f->value.len > 0) {
        json_str(j, "date", f->value.len > 0 ? f->value : date_value(w->a, f->date));
        json_str(j, "precision", str_of(precision_name(f->date.precision)));
    }
    if (f->kind == FIND_EVENT) json_str(j, "status", f->status == EVENT_PLANNED ? STR("planned") : STR("happened"));
    if (f->language.len > 0) json_str(j, "language", f->language);
    json_close(j, '}');
}

static void findings(Writer *w) {
    const FindingList *all = &w->b->findings->all;
    json_open(&w->j, "findings", '{');
    for (size_t i = 0; i < all->len; i++) finding(w, &all->at[i]);
    json_close(&w->j, '}');
}

static void conflicts(Writer *w) {
    const Conflicts *all = &w->b->findings->conflicts;
    json_open(&w->j, "conflicts", '[');
    for (size_t i = 0; i < all->len; i++) {
        json_open(&w->j, NULL, '{');
        json_str(&w->j, "id", all->at[i].id);
        json_str(&w->j, "about", all->at[i].about);
        json_str(&w->j, "type", all->at[i].type);
        json_open(&w->j, "values", '[');
        for (size_t k = 0; k < all->at[i].values.len; k++) {
            const ConflictValue *v = &all->at[i].values.at[k];
            json_open(&w->j, NULL, '{');
            json_str(&w->j, "text", v->text);
            span(w, "span", v->span);
            json_close(&w->j, '}');
        }
        json_close(&w->j, ']');
        json_close(&w->j, '}');
    }
    json_close(&w->j, ']');
}

bool json_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    (void)r, (void)p;
    size_t docs = b->findings->sources.len;
    Writer w = { .j = json_to(out, true), .a = a, .b = b, .index = NEWN(a, CodeIndex, docs), .number = NEWN(a, uint32_t, docs) };
    for (size_t i = 0; i < b->sources.len; i++)
        if (b->sources.at[i].doc < docs) w.number[b->sources.at[i].doc] = b->sources.at[i].n;
    json_open(&w.j, NULL, '{');
    json_str(&w.j, "precis", o->version);
    json_int(&w.j, "schema", SCHEMA);
    json_str(&w.j, "brief", b->name);
    json_int(&w.j, "edition", b->edition);
    json_str(&w.j, "as_of", b->as_of.precision != DATE_NONE ? date_value(a, b->as_of) : STR(""));
    json_content(&w.j, a, b);
    sources(&w);
    ids(&w, "bottom_line", b->bottom_line);
    json_open(&w.j, "changes", '[');
    json_close(&w.j, ']');
    sections(&w);
    findings(&w);
    conflicts(&w);
    json_close(&w.j, '}');
    buf_byte(out, '\n');
    return true;
}
