/* SPDX-License-Identifier: MIT */
/* Findings: how one is made of a stretch of a source, what it prints, its id, and the dump.

   In: a span, and the Point of its sentence with the words that must be supplied. Out: text (the source's own words, white space folded), display (with supplied words in
   brackets), the actors and places named in it, and at the end the ids.
   How it thinks: an id is a letter for the kind and 40 bits of a hash over the folded words, the speaker and the date, so that it survives new file names and another
   order; should two differ and still meet, they take the next hash in the order of what they say.
   What it knowingly does not do: it never changes a character of the source.

   Specimen: "It was signed\nin Pyongyang." with "It" supplied as "The treaty" has text "It was signed in Pyongyang." and display "[The treaty] was signed in Pyongyang." */
#include "find/find_in.h"

#include <stdlib.h>

size_t sentence_index(const Record *rec, uint32_t pos) {
    size_t lo = 0, hi = rec->sents.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->sents.at[mid].to <= pos) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

Range range_trim(Str text, Range at) {
    if (at.to > text.len) at.to = (uint32_t)text.len;
    if (at.from > at.to) at.from = at.to;
    size_t pos = at.from;
    while (at.from < at.to && rune_is_space(utf8_next(text, &pos))) at.from = (uint32_t)pos;
    pos = at.to;
    while (at.to > at.from && rune_is_space(utf8_prev(text, &pos))) at.to = (uint32_t)pos;
    return at;
}

/* Text and display side by side, from the first byte to the last. */
typedef struct { Buf text, display; VEC(Supplied) supplied; bool gap; } Copy;

static void copy_blank(Copy *c) {
    if (c->gap && c->text.len) buf_byte(&c->text, ' ');
    if (c->gap && c->display.len) buf_byte(&c->display, ' ');
    c->gap = false;
}

static void copy_run(Copy *c, Str source, size_t from, size_t to, bool shown) {
    for (size_t i = from; i < to;) {
        size_t at = i;
        if (rune_is_space(utf8_next(source, &i))) {
            c->gap = true;
            continue;
        }
        if (shown) copy_blank(c);
        else if (c->gap && c->text.len) buf_byte(&c->text, ' '), c->gap = false;
        buf_str(&c->text, str_sub(source, at, i));
        if (shown) buf_str(&c->display, str_sub(source, at, i));
    }
}

static Str unbracket(Str s) {
    s = str_trim(s);
    return s.len > 2 && s.at[0] == '[' && s.at[s.len - 1] == ']' ? str_sub(s, 1, s.len - 1) : s;
}

/* A supplied word stands between blanks: one is put behind it at the beginning of a word, before it at the end of one. */
static void copy_supplied(Copy *c, Arena *a, Str source, const Supply *s, Str words) {
    bool inserted = s->at.to == s->at.from, behind = inserted && c->display.len && c->display.at[c->display.len - 1] != ' ';
    copy_blank(c);
    uint32_t start = (uint32_t)c->text.len;
    if (behind && c->display.at[c->display.len - 1] != ' ') buf_byte(&c->display, ' ');
    buf_fmt(&c->display, "[%.*s]", STR_ARG(words));
    copy_run(c, source, s->at.from, s->at.to, false);
    vec_push(a, &c->supplied, ((Supplied){ start, (uint32_t)c->text.len - start, words }));
    if (inserted && !behind && s->at.to < source.len && !rune_is_space(utf8_at(source, s->at.to))) buf_byte(&c->display, ' ');
}

static void copy_text(Finding *f, Arena *a, Str source, Range at, const Supplies *supply, uint32_t lead) {
    Copy c = { .text = buf_in(a), .display = buf_in(a) };
    size_t done = at.from;
    f->lead = 0;
    for (size_t i = 0; i <= supply->len; i++) {
        bool last = i == supply->len;
        Range next = last ? (Range){ at.to, at.to } : supply->at[i].at;
        Str words = last ? (Str){ 0 } : unbracket(supply->at[i].text);
        bool owner = !last && next.from == next.to && (utf8_at(source, next.to) == '\'' || utf8_at(source, next.to) == 0x2019);     /* "Friday's": nothing fits between */
        if (owner) continue;
        if (!last && (next.from < done || next.to < next.from || next.to > at.to || !words.len)) continue;
        if (lead > done && (lead < next.from || (last && lead == next.from))) {
            copy_run(&c, source, done, lead, true);
            f->lead = (uint32_t)c.display.len;
            done = lead;
        }
        copy_run(&c, source, done, next.from, true);
        if (last) break;
        copy_supplied(&c, a, source, &supply->at[i], words);
        done = next.to;
        if (lead >= next.from && lead <= done) f->lead = (uint32_t)c.display.len;
    }
    f->text = buf_text(&c.text), f->display = buf_text(&c.display);
    list_from(&f->supplied, &c.supplied);
}

static size_t name_from(const Record *rec, uint32_t pos) {
    size_t lo = 0, hi = rec->names.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->names.at[mid].at.to <= pos) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

#define MAX_ACTORS 32
typedef struct { const Across *x; uint32_t doc; VEC(Str) actors, places; VEC(Appearance) mentions; } Cast;

/* The actor's number, made when he is new. */
static void cast_add(Cast *c, Str name, uint32_t at) {
    uint32_t i = 0;
    if (!name.len) return;
    while (i < c->actors.len && !str_eq(c->actors.at[i], name)) i++;
    if (i == c->actors.len) {
        if (i >= MAX_ACTORS) return;
        vec_push(c->x->a, &c->actors, name);
    }
    vec_push(c->x->a, &c->mentions, ((Appearance){ at, i }));
}

/* A person, and the country he acts for: "South Korean lawmaker", but not "professor at South Korea's university". */
static void cast_person(Cast *c, const Person *who, Str canonical, Str country, uint32_t at) {
    bool employed = who && str_find(who->role, STR(" at "), 0) < who->role.len;
    cast_add(c, who ? who->name : canonical, at);
    if (!country.len && who) country = who->country;
    if (!employed) cast_add(c, country_name(c->x, country), at);
}

static void cast_supplied(Cast *c, const Supply *s, Range at) {
    Str words = unbracket(s->text), iso = lexicon_country_named(c->x->lexicon, words);
    const Person *who = person_named(c->x, c->doc, words);
    uint32_t pos = s->at.from > at.from ? s->at.from - at.from : 0;
    if (iso.len) cast_add(c, country_name(c->x, iso), pos);
    else if (who) cast_person(c, who, words, (Str){ 0 }, pos);
}

static void name_actors(const Across *x, uint32_t doc, Range at, const Point *p, Finding *f) {
    const Record *rec = &x->docs[doc];
    Cast c = { .x = x, .doc = doc };
    size_t supply = 0;
    for (size_t i = name_from(rec, at.from); i < rec->names.len && rec->names.at[i].at.from < at.to; i++) {
        const Name *n = &rec->names.at[i];
        uint32_t pos = n->at.from > at.from ? n->at.from - at.from : 0;
        for (; p && supply < p->supply.len && p->supply.at[supply].at.from <= n->at.from; supply++) cast_supplied(&c, &p->supply.at[supply], at);
        if (n->type == NAME_PER) cast_person(&c, person_named(x, doc, n->canonical), n->canonical, n->country, pos);
        else if (n->type == NAME_ORG) {
            cast_add(&c, n->canonical, pos);
            cast_add(&c, country_name(x, n->country), pos);
        } else {
            cast_add(&c, n->country.len ? country_name(x, n->country) : n->canonical, pos);
            if (!n->demonym && c.places.len < MAX_ACTORS) vec_push(x->a, &c.places, n->canonical);
        }
    }
    for (; p && supply < p->supply.len; supply++) cast_supplied(&c, &p->supply.at[supply], at);
    list_from(&f->actors, &c.actors);
    list_from(&f->places, &c.places);
    list_from(&f->mentions, &c.mentions);
}

/* Behind a report's dateline: "OSLO, May 10 (Reuters) - The ferries …", "LONDON — The bank …". It stands at the beginning of a block; what is before the dash ends with an agency in
   parentheses, or has no word in small letters outside parentheses. */
static Range skip_dateline(const Document *d, Range at) {
    const Block *b = document_block(d, at.from);
    Str head = str_sub(d->text, at.from, at.to < at.from + 200 ? at.to : at.from + 200);
    bool small = false, agency = false, in_word = false, inside = false;
    if (!b || at.from > b->from + 2) return at;
    for (size_t i = 0; i < head.len;) {
        size_t from = i;
        uint32_t r = utf8_next(head, &i);
        bool dash = !inside && (r == '-' || r == 0x2013 || r == 0x2014) && from > 0 && (head.at[from - 1] == ' ' || head.at[from - 1] == ')');
        while (dash && utf8_at(head, i) == '-') i++;
        if (dash && utf8_at(head, i) == ' ' && (agency || (!small && from >= 4))) return (Range){ at.from + (uint32_t)i + 1, at.to };
        if (r == '(') inside = true;
        if (rune_is_word(r) && !inside) agency = false, small = small || (rune_is_lower(r) && !in_word);
        if (r == ')') inside = false, agency = true;
        in_word = rune_is_word(r);
    }
    return at;
}

void finding_part(Across *x, Finding *f, const char *name, int32_t value) {
    enum { MOST = 4 };
    ScorePart *parts = f->parts.len ? (ScorePart *)(uintptr_t)f->parts.at : NEWN(x->a, ScorePart, MOST);
    if (!value || f->parts.len == MOST) return;
    parts[f->parts.len] = (ScorePart){ name, value };
    f->parts.at = parts, f->parts.len++;
}

Finding *finding_add(Across *x, FindingKind kind, uint32_t doc, Range at, const Point *p) {
    Str source = x->docs[doc].doc.text;
    Finding *f = vec_add(x->a, &x->all);
    if (p) at = skip_dateline(&x->docs[doc].doc, at);
    at = range_trim(source, at);
    Span *span = NEW(x->a, Span);
    *span = (Span){ doc, at.from, at.to };
    f->kind = kind;
    f->spans.at = span, f->spans.len = 1;
    Supplies supply = p ? p->supply : (Supplies){ 0 };
    if (kind == FIND_POINT || (kind == FIND_QUOTE && p)) supply = date_supply(x, doc, at, &supply);
    copy_text(f, x->a, source, at, &supply, p ? p->lead : 0);
    name_actors(x, doc, at, p, f);
    f->origins = f->reports = 1;
    return f;
}

static int point_cmp(const void *pa, const void *pb) {
    const Point *a = *(const Point *const *)pa, *b = *(const Point *const *)pb;
    if (a->at.from != b->at.from) return a->at.from < b->at.from ? -1 : 1;
    return a < b ? -1 : a > b;
}

void finding_places(Across *x) {
    uint32_t n = 0;
    uint32_t *first = NEWN(x->a, uint32_t, x->len + 1);
    for (uint32_t d = 0; d < x->len; d++) n += (uint32_t)x->docs[d].points.len;
    x->by_place = NEWN(x->a, const Point *, n + 1);
    n = 0;
    for (uint32_t d = 0; d < x->len; d++) {
        const Points *p = &x->docs[d].points;
        first[d] = n;
        for (size_t i = 0; i < p->len; i++) x->by_place[n++] = &p->at[i];
        if (p->len) qsort(x->by_place + first[d], p->len, sizeof *x->by_place, point_cmp);
    }
    first[x->len] = n;
    x->first_point = first;
}

const Point *finding_point(const Across *x, uint32_t doc, uint32_t pos) {
    uint32_t lo = x->first_point[doc], end = x->first_point[doc + 1], hi = end;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (x->by_place[mid]->at.to <= pos) lo = mid + 1;
        else hi = mid;
    }
    return lo < end && x->by_place[lo]->at.from <= pos ? x->by_place[lo] : NULL;
}

void finding_origins(const Across *x, Finding *f) {
    uint32_t seen[64], docs[64];
    uint32_t origins = 0, reports = 0;
    for (size_t i = 0; i < f->spans.len + f->others.len; i++) {
        uint32_t doc = i < f->spans.len ? f->spans.at[i].doc : f->others.at[i - f->spans.len].doc, k = 0;
        while (k < reports && docs[k] != doc) k++;
        if (k == reports && reports < COUNT(docs)) docs[reports++] = doc;
        k = 0;
        while (k < origins && seen[k] != x->origin_of[doc]) k++;
        if (k == origins && origins < COUNT(seen)) seen[origins++] = x->origin_of[doc];
    }
    f->origins = origins, f->reports = reports;
}

/* What an id is made of: the words alone, folded, without marks. */
static Str id_words(Arena *a, const Finding *f) {
    Buf b = buf_in(a);
    Str parts[3] = { f->text, f->kind == FIND_QUOTE ? f->speaker : (Str){ 0 }, f->kind == FIND_EVENT ? f->value : (Str){ 0 } };
    for (size_t p = 0; p < COUNT(parts); p++) {
        Str s = utf8_fold(a, parts[p]);
        bool gap = false;
        for (size_t i = 0; i < s.len;) {
            size_t from = i;
            if (!rune_is_word(utf8_next(s, &i))) gap = true;
            else {
                if (gap && b.len) buf_byte(&b, ' ');
                gap = false;
                buf_str(&b, str_sub(s, from, i));
            }
        }
        buf_byte(&b, '|');
    }
    return buf_text(&b);
}

static Str id_text(Arena *a, char kind, uint64_t hash) {
    static const char digits[] = "abcdefghijkmnpqrstuvwxyz23456789";
    char out[9] = { kind };
    for (int i = 1; i < 9; i++, hash >>= 5) out[i] = digits[hash & 31];
    return str_copy(a, (Str){ out, 9 });
}

typedef struct { Str words; size_t at; } IdKey;
static int id_cmp(const void *pa, const void *pb) {
    const IdKey *a = pa, *b = pb;
    int c = str_cmp(a->words, b->words);
    return c ? c : a->at < b->at ? -1 : a->at > b->at;
}

void finding_ids(Across *x) {
    IdKey *keys = NEWN(x->a, IdKey, x->all.len + 1);
    Map *taken = map_new(x->a);
    uint64_t hash = 0;
    for (size_t i = 0; i < x->all.len; i++) keys[i] = (IdKey){ id_words(x->a, &x->all.at[i]), i };
    if (x->all.len) qsort(keys, x->all.len, sizeof *keys, id_cmp);
    for (size_t i = 0; i < x->all.len; i++) {
        Finding *f = &x->all.at[keys[i].at];
        if (!i || !str_eq(keys[i].words, keys[i - 1].words)) hash = str_hash(keys[i].words);
        do f->id = id_text(x->a, "pqef"[f->kind], hash++);
        while (!map_put(taken, f->id, 1));
    }
}

Str findings_actor(const Findings *f, Str name) {
    Str iso = f->lexicon ? lexicon_country_named(f->lexicon, name) : (Str){ 0 };
    return iso.len == 2 ? lexicon_country(f->lexicon, iso.at) : name;
}

uint32_t findings_paragraph(const Findings *f, Span s) {
    if (s.doc >= f->sources.len) return 0;
    const Block *b = document_block(&f->sources.at[s.doc].doc, s.from);
    return b ? b->number : 0;
}

static void dump_place(const Findings *f, Span s, Buf *out) {
    const Document *d = &f->sources.at[s.doc].doc;
    Place p = place_at(path_name(d->meta.path), d->text, s.from);
    buf_fmt(out, "%.*s:%u:%u", STR_ARG(p.file), p.line, p.column);
}

static void dump_finding(const Findings *f, const Finding *x, Buf *out) {
    static const char *const kinds[] = { "point", "quote", "event", "figure" };
    buf_fmt(out, "%s ", kinds[x->kind]);
    dump_place(f, x->spans.at[0], out);
    if (x->kind == FIND_EVENT) buf_fmt(out, " %.*s %s", STR_ARG(x->value), x->status == EVENT_PLANNED ? "planned" : "happened");
    buf_fmt(out, " \"%.*s\"", STR_ARG(x->display));
    if (x->kind == FIND_QUOTE || x->speaker.len) buf_fmt(out, " who \"%.*s\"", STR_ARG(x->speaker));
    if (x->kind == FIND_QUOTE && x->role.len) buf_fmt(out, " role \"%.*s\"", STR_ARG(x->role));
    if (x->language.len) buf_fmt(out, " language %.*s", STR_ARG(x->language));
    if (x->mixed) buf_lit(out, " mixed");
    if (!x->score) buf_lit(out, " unfit");
    if (x->reports > 1) buf_fmt(out, " origins %u reports %u", x->origins, x->reports);
    for (size_t i = 0; i < x->others.len; i++) buf_lit(out, " also "), dump_place(f, x->others.at[i], out);
    buf_byte(out, '\n');
}

void findings_dump(const Findings *f, Buf *out) {
    for (size_t i = 0; i < f->all.len; i++) dump_finding(f, &f->all.at[i], out);
    for (size_t i = 0; i < f->speakers.len; i++) {
        const Speaker *s = &f->speakers.at[i];
        buf_fmt(out, "speaker \"%.*s\" role \"%.*s\" country \"%.*s\" statements %u\n", STR_ARG(s->name), STR_ARG(s->role), STR_ARG(s->country), s->statements);
    }
    for (size_t i = 0; i < f->conflicts.len; i++) {
        const Conflict *c = &f->conflicts.at[i];
        buf_fmt(out, "conflict %.*s \"%.*s\"\n", STR_ARG(c->type), STR_ARG(c->about));
        for (size_t k = 0; k < c->values.len; k++) {
            buf_lit(out, "  value ");
            dump_place(f, c->values.at[k].span, out);
            buf_fmt(out, " \"%.*s\"\n", STR_ARG(c->values.at[k].text));
        }
    }
    if (f->origins < f->sources.len)
        for (size_t i = 0; i < f->sources.len; i++) {
            buf_fmt(out, "origin %u ", f->origin_of.at[i]);
            buf_str(out, path_name(f->sources.at[i].doc.meta.path));
            buf_byte(out, '\n');
        }
}
