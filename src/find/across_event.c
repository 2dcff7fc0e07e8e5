/* SPDX-License-Identifier: MIT */
/* The line of time: dated statements of all sources, each event once.

   In: the events of all records. Out: findings of kind event, by date, with their further sources; and figures as findings, for conflicts and tables.
   How it thinks: an event's text is the sentence when it can stand alone, else the clause if that begins like a sentence. Two statements are one event when one date lies in
   the other and they have enough words in common, fewer being asked for the same day; the best-scored text stands, and the most precise date of all of them.
   Of one sentence with several dates the best-scored date alone is an event, for nothing is printed twice.
   What it knowingly does not do: it infers no date that no source states.

   Specimen: "In 1961 the two signed a treaty of friendship." and "The treaty of friendship, signed in July 1961, lapsed." are one event of July 1961. */
#include "find/find_in.h"

#include <stdlib.h>

typedef struct { const Event *e; const Point *p; uint32_t doc; Range at; Gist gist; int32_t score; bool fit, aside; } Dated;
typedef VEC(Dated) Dateds;

static int dated_cmp(const void *pa, const void *pb) {
    const Dated *a = pa, *b = pb;
    if (a->fit != b->fit) return a->fit ? -1 : 1;
    if (a->score != b->score) return a->score > b->score ? -1 : 1;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    if (a->at.from != b->at.from) return a->at.from < b->at.from ? -1 : 1;
    return a->e->timex < b->e->timex ? -1 : a->e->timex > b->e->timex;
}

static const Name *name_starting(const Record *rec, uint32_t pos) {
    size_t lo = 0, hi = rec->names.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->names.at[mid].at.from < pos) lo = mid + 1;
        else hi = mid;
    }
    return lo < rec->names.len && rec->names.at[lo].at.from == pos ? &rec->names.at[lo] : NULL;
}

/* A clause that begins with a name may stand alone: "Russia invaded Ukraine in 2022" behind "since". */
static bool clause_stands(const Across *x, uint32_t doc, Range at) {
    const Record *rec = &x->docs[doc];
    const Name *n = name_starting(rec, at.from);
    return n && !n->demonym && at.to - at.from >= 16;
}

static const Word *word_at(const Across *x, const Record *rec, Range at) {
    const Language *l = lexicon_language(x->lexicon, rec->doc.meta.language);
    ArenaMark m = arena_mark(x->run->tmp);
    Str word = utf8_fold(x->run->tmp, str_sub(rec->doc.text, at.from, at.to));
    const Word *w = lexicon_get(l, lexicon_word(l, word));
    arena_release(x->run->tmp, m);
    return w;
}

static bool one_of(Str word, const char *const *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (str_eq_nocase(word, str_of(list[i]))) return true;
    return false;
}

/* Where the time stands in its sentence: which conjunction before it opens the clause it belongs to, and whether a verb stands between. */
typedef struct { uint32_t clause; bool verb, opening, bound, border; } Footing;   /* bound: behind since, after …, which date something else; border: since, until */

static Footing stand_of(const Across *x, const Record *rec, Range sentence, Range timex) {
    static const char *const conjunctions[] = { "since", "until", "after", "before", "because", "although", "though", "when", "while", "as", "that" };
    Footing s = { .clause = sentence.from };
    Str text = rec->doc.text;
    for (size_t i = sentence.from; i < timex.from;) {
        size_t from = i;
        uint32_t r = utf8_next(text, &i);
        if (r == ';' || (r == ',' && s.clause > sentence.from)) s.clause = sentence.from, s.verb = s.bound = s.border = false;
        if (!rune_is_word(r)) continue;
        while (i < timex.from && rune_is_word(utf8_at(text, i))) utf8_next(text, &i);
        Str word = str_sub(text, from, i);
        if (one_of(word, conjunctions, COUNT(conjunctions))) {
            s.clause = (uint32_t)i, s.verb = false;
            s.border = one_of(word, conjunctions, 2);
            s.bound = one_of(word, conjunctions, 7);
            s.opening = from - sentence.from < 6;
            continue;
        }
        const Word *w = word_at(x, rec, (Range){ (uint32_t)from, (uint32_t)i });
        if ((w->classes & (W_VERB | W_AUX)) || (word.len > 4 && str_ends(word, STR("ed")) && !rune_is_upper(utf8_at(word, 0)))) s.verb = true;
    }
    return s;
}

/* The clause behind a conjunction that holds the time and can stand alone: "… has grown since [Russia invaded Ukraine in 2022]." */
static bool clause_cut(const Across *x, uint32_t doc, Range sentence, Range timex, const Footing *s, Range *at) {
    Str text = x->docs[doc].doc.text;
    Range clause = range_trim(text, (Range){ s->clause, timex.to });
    if (s->clause == sentence.from || !s->verb || !clause_stands(x, doc, clause)) return false;
    uint32_t r = utf8_at(text, timex.to);
    if (r != '.' && r != ',' && r != ';') return false;      /* the time must end it */
    if (r == '.') clause.to = timex.to + 1;
    return *at = clause, true;
}

/* "a 1961 treaty", "his June 19 visit": the time belongs to a noun, and the sentence tells something else. */
static bool attributive(const Record *rec, Range timex) {
    static const char *const before[] = { "a", "an", "the", "his", "her", "its", "their", "this", "that" };
    Str text = rec->doc.text;
    size_t from = timex.from;
    while (from > 0 && text.at[from - 1] == ' ') from--;
    size_t start = from;
    while (start > 0 && rune_is_word((unsigned char)text.at[start - 1])) start--;
    bool next = timex.to + 1 < text.len && text.at[timex.to] == ' ' && rune_is_lower(utf8_at(text, timex.to + 1));
    return next && one_of(str_sub(text, start, from), before, COUNT(before));
}

static void dated_one(Across *x, uint32_t d, const Event *e, Dated *dated) {
    const Record *rec = &x->docs[d];
    Range timex = e->timex < rec->timexes.len ? rec->timexes.at[e->timex].at : e->at;
    const Point *p = finding_point(x, d, e->at.from), *late = p ? NULL : finding_point(x, d, timex.from);
    if (late && late->ok && late->at.from >= e->at.from && late->at.to <= e->at.to) p = late;       /* what led in was cut: "Yet in 1990 the mill closed." */
    Range sentence = p ? p->at : e->at;
    Footing stand = stand_of(x, rec, sentence, timex);
    bool whole = p && p->at.from >= e->at.from && p->at.to <= e->at.to, bound = stand.opening && stand.verb && stand.clause != sentence.from;
    *dated = (Dated){ .e = e, .doc = d, .at = range_trim(rec->doc.text, e->at), .score = e->score };
    if (clause_cut(x, d, sentence, timex, &stand, &dated->at)) dated->fit = true, dated->score -= 60;
    else if (p && p->ok && !bound && !(stand.border && stand.verb)) dated->fit = true, dated->p = p, dated->at = range_trim(rec->doc.text, p->at);
    else if (!p || !whole) dated->fit = clause_stands(x, d, dated->at);
    if (!date_is_sure(rec, timex, e->date)) dated->fit = false;
    if (!e->score) dated->fit = false;                      /* its date is a noun's */
    dated->aside = !e->score || attributive(rec, timex) || (stand.bound && stand.verb && dated->p);
    if (dated->aside) dated->score -= 150;
    else if (timex.from < sentence.from + 24) dated->score += 60;
    dated->gist = gist_of(x, d, dated->at);
}

static void dated_all(Across *x, Dateds *all) {
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        for (size_t i = 0; i < rec->events.len; i++)
            if (rec->events.at[i].date.precision != DATE_NONE) dated_one(x, d, &rec->events.at[i], vec_add(x->a, all));
    }
    if (all->len) qsort(all->at, all->len, sizeof *all->at, dated_cmp);
}

static bool date_inside(Date inner, Date outer) { return outer.first <= inner.first && inner.last <= outer.last; }

typedef struct { Gist gist; Date date; Str value; size_t finding; } Happening;

/* How much two statements must share to be one event: little on one day, much in one century. 0 = cannot be. */
static int32_t share_needed(Date a, Date b) {
    Date outer = date_inside(a, b) ? b : a;
    if (!date_inside(a, b) && !date_inside(b, a)) return 0;
    if (outer.last - outer.first <= 1) return 330;
    if (outer.last - outer.first <= 31) return 350;
    if (outer.last - outer.first <= 366) return 260;
    return 600;
}

static bool one_event(const Across *x, const Gist *a, const Gist *b, Date da, Date db, bool aside) {
    int32_t needed = share_needed(da, db);
    if (!needed) return false;
    if (aside) needed /= 2;                                  /* "the 1961 accord" only recalls what is told elsewhere */
    if (gist_alike(x, a, b) >= needed) return true;
    return a->len >= 4 && b->len >= 4 && gist_within(x, a, b) >= needed + 240;
}

static void event_also(Across *x, Finding *f, const Dated *d) {
    if (f->spans.at[0].doc == d->doc) return;
    for (size_t i = 0; i < f->others.len; i++)
        if (f->others.at[i].doc == d->doc) return;
    Span *more = NEWN(x->a, Span, f->others.len + 1);
    if (f->others.len) memcpy(more, f->others.at, f->others.len * sizeof *more);
    more[f->others.len] = (Span){ d->doc, d->at.from, d->at.to };
    f->others.at = more, f->others.len++;
    finding_origins(x, f);
}

void across_events(Across *x) {
    Dateds all = { 0 };
    VEC(Happening) done = { 0 };
    Posting *index = index_new(x, x->a);
    Map *sentences = map_new(x->a);
    uint32_t near[128];
    dated_all(x, &all);
    for (size_t i = 0; i < all.len; i++) {
        Dated *d = &all.at[i];
        if (!map_put(sentences, str_fmt(x->a, "%u/%u", d->doc, d->at.from), 1)) continue;
        size_t n = index_near(x, index, &d->gist, near, COUNT(near));
        Happening *home = NULL;
        for (size_t k = 0; k < n && !home; k++)
            if (one_event(x, &d->gist, &done.at[near[k]].gist, d->e->date, done.at[near[k]].date, d->aside)) home = &done.at[near[k]];
        if (home) {
            Finding *f = &x->all.at[home->finding];
            event_also(x, f, d);
            if (date_inside(d->e->date, f->date) && d->e->date.last - d->e->date.first < f->date.last - f->date.first) f->date = d->e->date, f->value = d->e->value;
            continue;
        }
        Finding *f = finding_add(x, FIND_EVENT, d->doc, d->at, d->p);
        f->date = d->e->date, f->value = d->e->value.len ? d->e->value : date_value(x->a, d->e->date), f->status = d->e->status;
        f->rule = STR("event");
        f->score = d->fit ? d->score > 0 ? d->score : 1 : 0;
        f->speaker = d->p ? d->p->speaker : (Str){ 0 };
        index_add(x, x->a, index, &d->gist, (uint32_t)done.len);
        vec_push(x->a, &done, ((Happening){ d->gist, f->date, f->value, x->all.len - 1 }));
    }
    int32_t centre = 1;
    for (size_t i = 0; i < done.len; i++)
        if (gist_centre(x, &done.at[i].gist) > centre) centre = gist_centre(x, &done.at[i].gist);
    for (size_t i = 0; i < done.len; i++) {                  /* what the reports are about comes before what one of them mentions */
        Finding *f = &x->all.at[done.at[i].finding];
        if (!f->score) continue;
        finding_part(x, f, "in its source, halved", f->score / 2 + 1);
        finding_part(x, f, "near to what all sources speak of", (int32_t)((int64_t)gist_centre(x, &done.at[i].gist) * 400 / centre));
        finding_part(x, f, "independent origins", 80 * (int32_t)(f->origins > 4 ? 3 : f->origins - 1));
        f->score = f->score / 2 + (int32_t)((int64_t)gist_centre(x, &done.at[i].gist) * 400 / centre) + 1 + 80 * (int32_t)(f->origins > 4 ? 3 : f->origins - 1);
    }
}

void across_figures(Across *x) {
    for (uint32_t d = 0; d < x->len; d++)
        for (size_t i = 0; i < x->docs[d].figures.len; i++) {
            const Figure *g = &x->docs[d].figures.at[i];
            Finding *f = finding_add(x, FIND_FIGURE, d, g->at, NULL);
            f->rule = STR("figure");
            f->score = 100;
        }
}
