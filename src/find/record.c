/* SPDX-License-Identifier: MIT */
/* The Record as one line of JSON, and back: what `precis extract` prints and what passes between processes.

   In: a Record. Out: the line of PRODUCT's `precis extract`; or a line, and the Record it stands for.
   How it thinks: the text travels as it is and everything else points into it. Positions are bytes inside and code points outside; a Marks table with one entry for
   every 64 steps turns one into the other, so a record costs one pass over its text whatever the number and order of its findings.
   A lean line holds the contract's fields; `whole` adds under further keys what find_across needs besides, and is written in bytes ("offsets":"bytes"), so that what comes
   back is equal to what went out. Fields of a whole line that would hold nothing are left out.
   What it does not do: trust a line. A position outside the text is moved to its end and a range that runs backwards is made empty, so that later passes can rely on them;
   a line without "blocks" gets one block for each stretch between blank lines.

   Specimen: {"id":"a","text":"Oslo agreed.","sents":[[0,12]],…,"entities":[{"start":0,"end":4,"text":"Oslo","type":"LOC",…}],…} */
#include "find/find.h"

enum { MARK_STEP = 64 };

/* at[k]: what stands at step k * MARK_STEP of the other measure. */
typedef struct { Str text; VEC(uint32_t) at; bool bytes; } Marks;

static const char *const timex_types[] = { "DATE", "TIME", "DURATION", "SET" };
static const char *const name_types[] = { "PER", "ORG", "LOC" };
static const char *const quote_kinds[] = { "direct", "mixed", "term" };
static const char *const statuses[] = { "happened", "planned" };
static const char *const block_kinds[] = { "para", "title", "heading", "item", "quote", "cell", "code", "caption", "byline", "turn" };

/* ---- print ---- */

typedef struct { Json j; const Record *r; Marks marks; bool bytes, whole; Arena *a; } Printer;

static bool starts_rune(Str s, size_t i) { return ((unsigned char)s.at[i] & 0xC0) != 0x80; }

/* Code points among bytes [from, to): those that are no continuation of one, eight at a time. */
static uint32_t runes_between(Str s, size_t from, size_t to) {
    uint32_t n = (uint32_t)(to - from);
    for (; from + 8 <= to; from += 8) {
        uint64_t x = eight_at(s.at + from);
        n -= eight_count(x & ~(x << 1) & 0x80 * EACH_BYTE);
    }
    for (; from < to; from++) n -= !starts_rune(s, from);
    return n;
}

/* Code points before every MARK_STEP-th byte. Counting bytes that start a code point is counting code points, for the text is valid UTF-8; a text of ASCII is counted in bytes. */
static void marks_by_byte(Arena *a, Marks *m) {
    uint32_t runes = 0;
    m->bytes = runes_between(m->text, 0, m->text.len) == m->text.len;
    if (m->bytes) return;
    m->at.cap = m->text.len / MARK_STEP + 2, m->at.at = NEWN(a, uint32_t, m->at.cap);
    for (size_t i = 0; i < m->text.len; i += MARK_STEP) {
        vec_push(a, &m->at, runes);
        runes += runes_between(m->text, i, i + MARK_STEP < m->text.len ? i + MARK_STEP : m->text.len);
    }
    vec_push(a, &m->at, runes);
}

static uint32_t rune_position(const Marks *m, uint32_t pos) {
    if (m->bytes || !m->at.len) return pos;
    if (pos > m->text.len) pos = (uint32_t)m->text.len;
    uint32_t i = pos - pos % MARK_STEP;
    if (i / MARK_STEP >= m->at.len) i = (uint32_t)(m->at.len - 1) * MARK_STEP;
    return m->at.at[i / MARK_STEP] + runes_between(m->text, i, pos);
}

static void print_pair(Printer *p, const char *key, Range r) { json_pair(&p->j, key, rune_position(&p->marks, r.from), rune_position(&p->marks, r.to)); }

/* "start" and "end", and where they stand in the source's own bytes if they do. */
static void print_range(Printer *p, Range r, bool text) {
    JSON_INT(&p->j, "start", rune_position(&p->marks, r.from));
    JSON_INT(&p->j, "end", rune_position(&p->marks, r.to));
    uint32_t from = document_source(&p->r->doc, r.from, false), to = document_source(&p->r->doc, r.to, true);
    if (from != UINT32_MAX && to != UINT32_MAX && from <= to) JSON_INT(&p->j, "bstart", from), JSON_INT(&p->j, "bend", to);
    if (text) JSON_STR(&p->j, "text", str_sub(p->r->doc.text, r.from, r.to));
}

static void print_more(Printer *p, const char *key, Str s) {
    if (p->whole && s.len) json_str(&p->j, key, s);
}

static void print_more_int(Printer *p, const char *key, int64_t n) {
    if (p->whole && n) json_int(&p->j, key, n);
}

static void print_head(Printer *p) {
    const Meta *m = &p->r->doc.meta;
    Json *j = &p->j;
    JSON_STR(j, "id", m->id);
    JSON_STR(j, "path", m->path);
    JSON_STR(j, "sha256", m->sha256);
    JSON_STR(j, "format", m->format);
    JSON_STR(j, "title", m->title);
    JSON_STR(j, "outlet", m->outlet);
    JSON_STR(j, "author", m->author);
    JSON_STR(j, "date", m->date);
    JSON_STR(j, "language", m->language);
    JSON_STR(j, "url", m->url);
    JSON_STR(j, "origin", m->origin);
    print_more(p, "reliability", m->reliability);
    print_more_int(p, "size", p->r->doc.size);
    if (p->bytes) JSON_STR(j, "offsets", STR("bytes"));
    JSON_STR(j, "text", p->r->doc.text);
}

static void print_frame(Printer *p) {
    const Document *d = &p->r->doc;
    Json *j = &p->j;
    json_open(j, "blocks", '[');
    for (size_t i = 0; i < d->blocks.len; i++) {
        const Block *b = &d->blocks.at[i];
        json_open(j, NULL, '{');
        JSON_STR(j, "kind", str_of(block_kinds[b->kind]));
        JSON_INT(j, "start", rune_position(&p->marks, b->from));
        JSON_INT(j, "end", rune_position(&p->marks, b->to));
        print_more_int(p, "level", b->level);
        print_more_int(p, "number", b->number);
        print_more_int(p, "page", b->page);
        print_more_int(p, "row", b->row);
        print_more(p, "speaker", b->speaker);
        print_more(p, "speaker_role", b->speaker_role);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_open(j, "seams", '[');
    for (size_t i = 0; i < d->seams.len; i++) {
        json_open(j, NULL, '[');
        json_int(j, NULL, d->seams.at[i].text);
        json_int(j, NULL, d->seams.at[i].source);
        json_int(j, NULL, d->seams.at[i].len);
        json_close(j, ']');
    }
    json_close(j, ']');
}

static void print_times(Printer *p) {
    Json *j = &p->j;
    json_open(j, "sents", '[');
    for (size_t i = 0; i < p->r->sents.len; i++) print_pair(p, NULL, p->r->sents.at[i]);
    json_close(j, ']');
    json_open(j, "timexes", '[');
    for (size_t i = 0; i < p->r->timexes.len; i++) {
        const Timex *t = &p->r->timexes.at[i];
        json_open(j, NULL, '{');
        print_range(p, t->at, true);
        JSON_STR(j, "type", str_of(timex_types[t->type]));
        JSON_STR(j, "value", t->value);
        if (t->mod.len) JSON_STR(j, "mod", t->mod);
        if (t->rule.len) JSON_STR(j, "rule", t->rule);
        json_close(j, '}');
    }
    json_close(j, ']');
}

/* Terms are no statements of anybody: a lean line is without them. */
static void print_quotes(Printer *p) {
    Json *j = &p->j;
    json_open(j, "quotes", '[');
    for (size_t i = 0; i < p->r->quotes.len; i++) {
        const Quote *q = &p->r->quotes.at[i];
        if (q->kind == QUOTE_TERM && !p->whole) continue;
        json_open(j, NULL, '{');
        print_range(p, q->at, true);
        JSON_STR(j, "kind", str_of(quote_kinds[q->kind]));
        JSON_STR(j, "speaker", q->speaker);
        JSON_STR(j, "role", q->role);
        json_open(j, "source", '[');
        if (q->source.from < q->source.to) {
            json_open(j, NULL, '{');
            print_range(p, q->source, false);
            json_close(j, '}');
        }
        json_close(j, ']');
        json_open(j, "cue", '[');
        if (q->cue.from < q->cue.to) print_pair(p, NULL, q->cue);
        json_close(j, ']');
        if (q->language.len) JSON_STR(j, "language", q->language);
        print_more(p, "country", q->country);
        if (q->rule.len) JSON_STR(j, "rule", q->rule);
        print_more_int(p, "unclosed", q->unclosed);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_open(j, "attributions", '[');
    for (size_t i = 0; i < p->r->attributions.len; i++) {
        const Attribution *t = &p->r->attributions.at[i];
        const Range parts[] = { t->content, t->source, t->cue };
        static const char *const keys[] = { "content", "source", "cue" };
        json_open(j, NULL, '{');
        for (size_t k = 0; k < COUNT(parts); k++) {
            json_open(j, keys[k], '[');
            if (parts[k].from < parts[k].to) print_pair(p, NULL, parts[k]);
            for (size_t m = 0; k == 0 && m < t->more.len; m++) print_pair(p, NULL, t->more.at[m]);
            json_close(j, ']');
        }
        JSON_STR(j, "speaker", t->speaker);
        if (t->rule.len) JSON_STR(j, "rule", t->rule);
        print_more_int(p, "quoted", t->quoted);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void print_names(Printer *p) {
    Json *j = &p->j;
    json_open(j, "entities", '[');
    for (size_t i = 0; i < p->r->names.len; i++) {
        const Name *n = &p->r->names.at[i];
        if (n->demonym && !p->whole) continue;              /* "Russian" tells a country but names none */
        json_open(j, NULL, '{');
        print_range(p, n->at, true);
        JSON_STR(j, "type", str_of(name_types[n->type]));
        JSON_STR(j, "canonical", n->canonical);
        JSON_STR(j, "country", n->country);
        print_more(p, "role", n->role);
        print_more_int(p, "entity", n->entity);
        print_more_int(p, "demonym", n->demonym);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static const char *precision_word(DatePrecision d) {
    if (d == DATE_DAY) return "day";
    if (d == DATE_MONTH) return "month";
    return d == DATE_YEAR ? "year" : "range";
}

static void print_facts(Printer *p) {
    Json *j = &p->j;
    json_open(j, "events", '[');
    for (size_t i = 0; i < p->r->events.len; i++) {
        const Event *e = &p->r->events.at[i];
        json_open(j, NULL, '{');
        print_range(p, e->at, false);
        JSON_STR(j, "date", e->value.len ? e->value : date_value(p->a, e->date));
        JSON_STR(j, "precision", str_of(precision_word(e->date.precision)));
        JSON_STR(j, "status", str_of(statuses[e->status]));
        JSON_INT(j, "timex", e->timex);
        if (p->whole) {
            json_open(j, "days", '[');
            json_int(j, NULL, e->date.first), json_int(j, NULL, e->date.last), json_int(j, NULL, e->date.precision);
            json_close(j, ']');
        }
        print_more(p, "value", e->value);
        print_more_int(p, "score", e->score);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_open(j, "figures", '[');
    for (size_t i = 0; i < p->r->figures.len; i++) {
        const Figure *f = &p->r->figures.at[i];
        json_open(j, NULL, '{');
        print_range(p, f->at, true);
        json_milli(j, "value", f->value);
        if (f->high != f->value) json_milli(j, "high", f->high);
        JSON_STR(j, "unit", f->unit);
        json_bool(j, "approximate", f->approximate);
        print_more(p, "qualifier", f->qualifier);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void print_points(Printer *p) {
    Json *j = &p->j;
    json_open(j, "points", '[');
    for (size_t i = 0; i < p->r->points.len; i++) {
        const Point *t = &p->r->points.at[i];
        if (!t->ok && !p->whole) continue;
        json_open(j, NULL, '{');
        print_range(p, t->at, true);
        json_milli(j, "score", t->score);
        if (t->speaker.len) JSON_STR(j, "speaker", t->speaker);
        if (t->supply.len) {
            json_open(j, "supplied", '[');
            for (size_t k = 0; k < t->supply.len; k++) {
                json_open(j, NULL, '{');
                JSON_INT(j, "start", rune_position(&p->marks, t->supply.at[k].at.from));
                JSON_INT(j, "end", rune_position(&p->marks, t->supply.at[k].at.to));
                JSON_STR(j, "text", t->supply.at[k].text);
                json_close(j, '}');
            }
            json_close(j, ']');
        }
        print_more_int(p, "rejected", !t->ok);
        print_more(p, "why", t->why);
        print_more_int(p, "lead", t->lead ? rune_position(&p->marks, t->lead) : 0);
        json_close(j, '}');
    }
    json_close(j, ']');
}

void record_print(const Record *record, bool bytes, bool whole, Buf *out) {
    Arena *a = arena_new();
    Printer p = { .j = json_to(out, false), .r = record, .bytes = bytes || whole, .whole = whole, .a = a };
    p.marks.text = record->doc.text;
    p.marks.bytes = p.bytes;
    if (!p.bytes) marks_by_byte(a, &p.marks);
    json_open(&p.j, NULL, '{');
    print_head(&p);
    if (whole) print_frame(&p);
    print_times(&p);
    print_quotes(&p);
    print_names(&p);
    print_facts(&p);
    print_points(&p);
    json_close(&p.j, '}');
    arena_free(a);
}
