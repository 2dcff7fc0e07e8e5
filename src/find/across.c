/* SPDX-License-Identifier: MIT */
/* All sources together: Records in, Findings out. The second half of `find`; the pass list stands in find_across.

   In: the records of all sources, in any order. Out: findings with their further sources, speakers, conflicts, origins.
   How it thinks: the records are put into the order in which a brief lists them (date, then id, then content), and everything after that depends on this order
   alone; no pass looks at a file name or at the order of arrival. Each pass adds its findings to one list; at the end ids are given and the list is sorted:
   points and quotes best first, events by date, figures by value.
   What it knowingly does not do: it reads no text again that find_source has read; what a sentence says is compared by its words (across_term.c), not by meaning.

   Specimen: "North Korea ratified the pact on 11 November." in one report and "Pyongyang ratified the pact on November 11." in another are one point of two reports. */
#include "find/find_in.h"

#include <stdlib.h>

static int record_cmp(const void *pa, const void *pb) {
    const Record *a = pa, *b = pb;
    int c = date_cmp(date_from_value(a->doc.meta.date), date_from_value(b->doc.meta.date));
    if (!c) c = str_cmp(a->doc.meta.id, b->doc.meta.id);
    if (!c) c = str_cmp(a->doc.meta.sha256, b->doc.meta.sha256);
    if (!c) c = str_cmp(a->doc.meta.path, b->doc.meta.path);
    return c ? c : str_cmp(a->doc.text, b->doc.text);
}

static int span_cmp(Span a, Span b) {
    if (a.doc != b.doc) return a.doc < b.doc ? -1 : 1;
    if (a.from != b.from) return a.from < b.from ? -1 : 1;
    return a.to < b.to ? -1 : a.to > b.to;
}

static int finding_cmp(const void *pa, const void *pb) {
    const Finding *a = pa, *b = pb;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    int c = a->kind == FIND_EVENT ? date_cmp(a->date, b->date) : 0;
    if (!c && a->score != b->score) c = a->score > b->score ? -1 : 1;
    if (!c && a->spans.len && b->spans.len) c = span_cmp(a->spans.at[0], b->spans.at[0]);
    return c ? c : str_cmp(a->id, b->id);
}

static int speaker_cmp(const void *pa, const void *pb) {
    const Speaker *a = pa, *b = pb;
    if (a->statements != b->statements) return a->statements > b->statements ? -1 : 1;
    int c = str_cmp(a->name, b->name);
    return c ? c : str_cmp(a->country, b->country);
}

typedef struct { Speaker s; VEC(Span) spans; } Talk;
typedef struct { Map *of; VEC(Talk) list; } Talks;

/* Who is meant: a person, a government by its country or capital ("Seoul", "the Kremlin"), else the words themselves when they hold a name ("Chinese officials").
   "Putin and Kim", "Analysts" and "officials" are nobody in particular. */
static bool talk_who(const Across *x, uint32_t doc, Str name, Str role, Str country, bool turn, Speaker *s) {
    const Person *p = person_named(x, doc, name);
    Str iso = p ? (Str){ 0 } : lexicon_country_named(x->lexicon, name);
    *s = (Speaker){ .name = name, .role = role, .country = country_name(x, country) };
    if (p) {
        s->name = p->name;
        if (p->role.len) s->role = p->role;
        if (p->country.len) s->country = country_name(x, p->country);
        return true;
    }
    if (turn) return true;
    if (iso.len) return s->name = s->country = country_name(x, iso), s->role = (Str){ 0 }, true;
    const Names *names = &x->docs[doc].names;
    if (str_find(name, STR(" and "), 0) < name.len) return false;
    for (size_t i = 0; i < names->len; i++)
        if (str_eq(names->at[i].canonical, name)) return true;
    return s->country.len > 0 && str_find(name, STR(" "), 0) < name.len;
}

static Range sentence_around(const Record *rec, Range at) {
    size_t s = sentence_index(rec, at.from);
    return s < rec->sents.len && rec->sents.at[s].from <= at.from ? rec->sents.at[s] : at;
}

/* One more statement of a speaker, unless the same sentence of his is counted. */
static void talk_add(Across *x, Talks *t, uint32_t doc, Range at, Str name, Str role, Str country, bool turn) {
    Speaker s;
    if (!name.len || !talk_who(x, doc, name, role, country, turn, &s)) return;
    int64_t *slot = map_slot(t->of, utf8_fold(x->a, s.name));
    if (!*slot) {
        vec_push(x->a, &t->list, ((Talk){ .s = s }));
        *slot = (int64_t)t->list.len;
    }
    Talk *talk = &t->list.at[*slot - 1];
    Range whole = sentence_around(&x->docs[doc], at);
    size_t first = talk->spans.len > 16 ? talk->spans.len - 16 : 0;
    for (size_t i = first; i < talk->spans.len; i++)
        if (talk->spans.at[i].doc == doc && talk->spans.at[i].from == whole.from) return;
    vec_push(x->a, &talk->spans, ((Span){ doc, whole.from, whole.to }));
    talk->s.statements++;
    if (!talk->s.role.len) talk->s.role = s.role;
    if (!talk->s.country.len) talk->s.country = s.country;
}

static void across_speakers(Across *x) {
    Talks t = { .of = map_new(x->a) };
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        for (size_t i = 0; i < rec->quotes.len; i++) {
            const Quote *q = &rec->quotes.at[i];
            if (q->kind != QUOTE_TERM) talk_add(x, &t, d, q->at, q->speaker, q->role, q->country, false);
        }
        for (size_t i = 0; i < rec->attributions.len; i++) talk_add(x, &t, d, rec->attributions.at[i].content, rec->attributions.at[i].speaker, (Str){ 0 }, (Str){ 0 }, false);
        for (size_t i = 0; i < rec->doc.blocks.len; i++) {
            const Block *b = &rec->doc.blocks.at[i];
            if (b->kind == BLOCK_TURN) talk_add(x, &t, d, (Range){ b->from, b->to }, b->speaker, b->speaker_role, (Str){ 0 }, true);
        }
    }
    for (size_t i = 0; i < t.list.len; i++) {
        Talk *talk = &t.list.at[i];
        list_from(&talk->s.spans, &talk->spans);
        vec_push(x->a, &x->speakers, talk->s);
    }
    if (x->speakers.len) qsort(x->speakers.at, x->speakers.len, sizeof *x->speakers.at, speaker_cmp);
}

static Date newest_date(const Across *x) {
    Date newest = { 0 };
    for (uint32_t d = 0; d < x->len; d++) {
        Date date = date_from_value(x->docs[d].doc.meta.date);
        if (date.precision != DATE_NONE && (newest.precision == DATE_NONE || date.last > newest.last)) newest = date;
    }
    return newest;
}

void find_across(Run *r, Arena *a, const Lexicon *lexicon, Records records, Findings *f) {
    Record *docs = NEWN(a, Record, records.len + 1);
    if (records.len) {
        memcpy(docs, records.at, records.len * sizeof *docs);
        qsort(docs, records.len, sizeof *docs, record_cmp);
    }
    Across x = { .run = r, .a = a, .lexicon = lexicon, .docs = docs, .len = (uint32_t)records.len };
    x.newest = newest_date(&x);
    finding_places(&x);
    person_gather(&x);
    term_gather(&x);
    origin_find(&x);
    across_points(&x);
    across_quotes(&x);
    across_events(&x);
    across_figures(&x);
    across_conflicts(&x);
    across_speakers(&x);
    finding_ids(&x);
    if (x.all.len) qsort(x.all.at, x.all.len, sizeof *x.all.at, finding_cmp);
    *f = (Findings){ .sources = { docs, records.len }, .origins = x.origins, .newest = x.newest, .lexicon = lexicon };
    f->origin_of.at = x.origin_of, f->origin_of.len = x.len;
    list_from(&f->all, &x.all);
    list_from(&f->speakers, &x.speakers);
    list_from(&f->conflicts, &x.conflicts);
}
