/* SPDX-License-Identifier: MIT */
/* What is printed, where, and only once.

   In: findings with the section that fits each. Out: the piles of the bottom line, the sections, the timeline and the annex.
   How it thinks: nothing is said twice, so whatever is printed claims its stretch of the source, and what lies on a claimed stretch is not printed again. The claims are made in
   the order of how much depends on them: the past belongs to the timeline (dated statements of more than half a year before the newest report); then the bottom line takes the best
   attested points, one of each section first; then sections take their points and quotes up to their caps; then the timeline the recent dates; then the annex the rest. A direct
   quotation stands as a quote and not as the point that contains it.
   A person's `drop` and `keep` go before all of it: what is kept is printed whatever the caps.
   What it knowingly does not do: move findings about to fill a page; that is a layout's business.

   Specimen: a sentence in the bottom line is not in its section again; the section's quotes from other sentences are. */
#include "arrange/arrange_in.h"

#include <stdlib.h>

#define PAST_DAYS 180

Item *shown_with(const Desk *d, Span s) {
    const Shown *v = &d->shown[s.doc];
    for (size_t i = 0; i < v->len; i++)
        if (v->at[i].at.from < s.to && s.from < v->at[i].at.to) return v->at[i].item;
    return NULL;
}

static int64_t words_in(Str s) {
    int64_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += s.at[i] == ' ';
    return n + (s.len > 0);
}

/* How many of a hundred words of the shorter are in the other; short words do not count. */
static size_t repeats(Str a, Str b) {
    size_t all = 0, both = 0;
    for (Str rest = a.len < b.len ? a : b, other = a.len < b.len ? b : a; rest.len;) {
        const char *at = rest.at;
        Str word = str_cut(&rest, ' ');
        if (word.len < 4) continue;
        all++;
        both += str_find(other, (Str){ at - 1, word.len + 2 }, 0) < other.len;
    }
    return all ? both * 100 / all : 0;
}

static Item *claimed(const Desk *d, const Item *own) {
    const Finding *f = own->f;
    for (size_t i = 0; i < f->spans.len; i++) {
        Item *it = shown_with(d, f->spans.at[i]);
        if (it) return it;
    }
    for (size_t i = 0; i < f->others.len; i++) {
        Item *it = shown_with(d, f->others.at[i]);
        if (it && it->f->kind == f->kind) return it;
    }
    for (size_t i = 0; i < d->timeline.len && f->kind == FIND_POINT; i++) {     /* a point that another source's dated statement tells already */
        const Finding *e = d->timeline.at[i]->f;
        for (size_t k = 0; k < e->others.len && !d->timeline.at[i]->see; k++) {
            bool meets = e->others.at[k].doc == f->spans.at[0].doc && e->others.at[k].from < f->spans.at[0].to && f->spans.at[0].from < e->others.at[k].to;
            if (meets && repeats(own->stems, d->timeline.at[i]->stems) >= 60) return d->timeline.at[i];
        }
    }
    return NULL;
}

/* Takes the finding for printing, unless its words are printed already or its source has given enough. */
static bool claim(Desk *d, Pile *pile, Item *it) {
    const Finding *f = it->f;
    uint32_t doc = f->spans.len ? f->spans.at[0].doc : 0;
    int64_t words = words_in(f->text);
    Item *other = claimed(d, it);
    if (it->taken || it->dropped || !f->spans.len) return false;
    if (other) {
        it->carried = other->f->kind != FIND_EVENT || f->kind != FIND_EVENT;
        return false;
    }
    if (!it->kept && d->o->max_words_per_source > 0 && d->words[doc] + words > d->o->max_words_per_source) return it->cut = true, false;
    d->words[doc] += words;
    for (size_t i = 0; i < f->spans.len; i++) {
        Shown *v = &d->shown[f->spans.at[i].doc];
        vec_add(d->a, v);
        v->at[v->len - 1].at = (Range){ f->spans.at[i].from, f->spans.at[i].to }, v->at[v->len - 1].item = it;
    }
    for (size_t i = 0; i < f->others.len && f->kind != FIND_EVENT; i++) {
        Shown *v = &d->shown[f->others.at[i].doc];
        vec_add(d->a, v);
        v->at[v->len - 1].at = (Range){ f->others.at[i].from, f->others.at[i].to }, v->at[v->len - 1].item = it;
    }
    it->taken = true;
    vec_push(d->a, pile, it);
    return true;
}

static int rank_cmp(const void *pa, const void *pb) {
    const Item *a = *(Item *const *)pa, *b = *(Item *const *)pb;
    if (a->kept != b->kept) return a->kept ? -1 : 1;
    if (a->rank != b->rank) return a->rank > b->rank ? -1 : 1;
    if (a->f->score != b->f->score) return a->f->score > b->f->score ? -1 : 1;
    return str_cmp(a->f->id, b->f->id);
}

static void sort_rank(Pile *p) {
    if (p->len) qsort(p->at, p->len, sizeof *p->at, rank_cmp);
}

static bool fit_to_print(const Item *it) { return !it->dropped && !it->taken && (it->kept || it->f->score > 0); }

static Pile items_of(Desk *d, FindingKind kind) {
    Pile p = { 0 };
    for (size_t i = 0; i < d->len; i++)
        if (d->items[i].f->kind == kind && fit_to_print(&d->items[i])) vec_push(d->a, &p, &d->items[i]);
    return p;
}

static void edits(Desk *d, Strs ids, bool keep) {
    for (size_t k = 0; k < ids.len; k++) {
        bool there = false;
        for (size_t i = 0; i < d->len; i++) {
            if (!str_eq(d->items[i].f->id, ids.at[k])) continue;
            there = true;
            if (keep) d->items[i].kept = true;
            else d->items[i].dropped = true;
        }
        if (!there) diag(d->run, WARNING, (Place){ 0 }, "edit-unknown", "[edit] %s: there is no finding %.*s any more", keep ? "keep" : "drop", STR_ARG(ids.at[k]));
    }
}

/* A point that is little more than one direct quotation leaves its words to the quote. */
static void leave_to_quotes(Desk *d) {
    for (size_t i = 0; i < d->len; i++) {
        const Finding *q = d->items[i].f;
        if (q->kind != FIND_QUOTE || q->mixed || !q->score || d->items[i].dropped || d->items[i].section == NOWHERE) continue;
        vec_add(d->a, &d->shown[q->spans.at[0].doc]);
        Shown *v = &d->shown[q->spans.at[0].doc];
        v->at[v->len - 1].at = (Range){ q->spans.at[0].from, q->spans.at[0].to }, v->at[v->len - 1].item = &d->items[i];
    }
    for (size_t i = 0; i < d->len; i++) {
        Item *it = &d->items[i];
        if (it->f->kind != FIND_POINT || it->kept) continue;
        Item *q = shown_with(d, it->f->spans.at[0]);
        if (q && q->f->text.len * 5 > it->f->text.len * 2) it->carried = true;
    }
    for (uint32_t s = 0; s < d->f->sources.len; s++) d->shown[s].len = 0;
}

static int date_order(const void *pa, const void *pb) {
    const Item *a = *(Item *const *)pa, *b = *(Item *const *)pb;
    int c = date_cmp(a->f->date, b->f->date);
    if (c) return c;
    return rank_cmp(pa, pb);
}

static bool in_pile(const Pile *p, const Item *it) {
    for (size_t i = 0; i < p->len; i++)
        if (p->at[i] == it) return true;
    return false;
}

/* A date that is told elsewhere alone still has its line, which says where. */
static void point_to(Desk *d, Item *it, int64_t *n) {
    Item *other = it->taken || it->dropped || it->see ? NULL : claimed(d, it);
    if (*n || !other || other->f->kind == FIND_EVENT) return;
    it->see = other, ++*n;
    vec_push(d->a, &d->timeline, it);
}

/* Dated statements into the timeline, the important first; at most `per_date` of one date and `max` in all. */
static void place_events(Desk *d, bool past) {
    int64_t max = part_max(d, "timeline", "max", 20), per_date = part_max(d, "timeline", "per_date", 3);
    Pile all = items_of(d, FIND_EVENT);
    Map *dates = map_new(d->a);
    if (!part_has(d, "timeline")) return;
    if (past && max) max = max * 3 / 5;                      /* the past leaves room for the news */
    for (size_t i = 0; i < all.len; i++) all.at[i]->rank = all.at[i]->f->score + (all.at[i]->fit < 250 ? all.at[i]->fit : 250);
    for (size_t i = 0; i < d->timeline.len; i++) ++*map_slot(dates, date_value(d->a, d->timeline.at[i]->f->date));
    sort_rank(&all);
    for (size_t i = 0; i < all.len; i++) {
        Item *it = all.at[i];
        bool old = d->f->newest.precision && it->f->date.last < d->f->newest.first - PAST_DAYS;
        if (old != past) continue;
        int64_t *n = map_slot(dates, date_value(d->a, it->f->date));
        if (!it->kept && ((per_date && *n >= per_date) || (max && (int64_t)d->timeline.len >= max))) {
            it->cut = true;
            continue;
        }
        if (claim(d, &d->timeline, it)) ++*n;
        else if (in_pile(&d->bottom, claimed(d, it))) point_to(d, it, n);
    }
    for (size_t i = 0; !past && i < all.len && (!max || (int64_t)d->timeline.len < max); i++) point_to(d, all.at[i], map_slot(dates, date_value(d->a, all.at[i]->f->date)));
    if (d->timeline.len) qsort(d->timeline.at, d->timeline.len, sizeof *d->timeline.at, date_order);
}

/* The best attested points, one of each section first. */
static void place_bottom_line(Desk *d) {
    Pile all = items_of(d, FIND_POINT), able = { 0 };
    int64_t max = part_max(d, "bottom-line", "max", 5), min = part_max(d, "bottom-line", "min", 3), words = part_max(d, "bottom-line", "words", 45);
    if (!part_has(d, "bottom-line") || !max) return;
    for (size_t i = 0; i < all.len; i++) {
        Item *it = all.at[i];
        if (it->section == NOWHERE || it->carried || words_in(it->f->display) > words) continue;
        it->rank = it->f->score + 150 * (int32_t)(it->f->origins > 4 ? 3 : it->f->origins - 1) + it->fit / 4 + (it->main ? 0 : 80);
        vec_push(d->a, &able, it);
    }
    sort_rank(&able);
    int64_t n = (int64_t)able.len / 3;
    if (n < min && (int64_t)able.len >= 2 * min) n = min;
    if (n < 1) n = able.len > 1;
    if (n > max) n = max;
    bool *served = NEWN(d->a, bool, d->rules.len + 1);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < able.len && (int64_t)d->bottom.len < n; i++) {
            Item *it = able.at[i];
            if (pass == 0 && served[it->section]) continue;
            if (claim(d, &d->bottom, it)) served[it->section] = true;
        }
    sort_rank(&d->bottom);
}

/* An actor of the rule that would stand without any point gets the best one that names it from an actor who has several. */
static void share_out(const Desk *d, const SectionRule *rule, const Pile *ours) {
    for (size_t k = 0; k < rule->actors.len; k++) {
        Item *best = NULL;
        bool has = false;
        for (size_t i = 0; i < ours->len; i++) has = has || str_eq(ours->at[i]->group, rule->actors.at[k]);
        for (size_t i = 0; i < ours->len && !has; i++) {
            Item *it = ours->at[i];
            size_t of_group = 0;
            for (size_t n = 0; n < ours->len; n++) of_group += str_eq(ours->at[n]->group, it->group);
            if (!best && of_group > 2 && match_actor(it->f, findings_actor(d->f, rule->actors.at[k]))) best = it;
        }
        if (best) best->group = rule->actors.at[k];
    }
}

static bool said_before(const Pile *pile, const Item *it) {
    size_t first = pile->len > 40 ? pile->len - 40 : 0;
    for (size_t i = first; i < pile->len; i++)
        if (repeats(pile->at[i]->stems, it->stems) >= 50) return true;
    return false;
}

static void place_section(Desk *d, size_t s, FindingKind kind, Pile *pile) {
    const SectionRule *rule = &d->rules.at[s];
    bool grouped = str_eq(rule->by, STR("actor")), points = kind == FIND_POINT;
    Pile all = items_of(d, kind), ours = { 0 };
    Map *groups = map_new(d->a);
    int64_t cap = rule->max;
    if (!cap && grouped) cap = points ? part_max(d, "sections", "actor_points", 6) : part_max(d, "sections", "actor_quotes", 4);
    if (!cap && !grouped) cap = points ? part_max(d, "sections", "points", 8) : part_max(d, "sections", "quotes", 6);
    for (size_t i = 0; i < all.len; i++) {
        all.at[i]->rank = all.at[i]->f->score / 2 + all.at[i]->fit * 3 / 2 + 40 * (int32_t)(all.at[i]->quotes < 2 ? all.at[i]->quotes : 2);
        if (all.at[i]->section == (int)s && !(points && all.at[i]->carried)) vec_push(d->a, &ours, all.at[i]);
    }
    sort_rank(&ours);
    if (grouped && points) share_out(d, rule, &ours);
    for (int pass = 0; pass < 2; pass++)                     /* what half repeats a better one waits until all others are served */
        for (size_t i = 0; i < ours.len; i++) {
            Item *it = ours.at[i];
            int64_t *n = map_slot(groups, grouped ? it->group : (Str){ 0 });
            if (it->taken || (pass == 0 && !it->kept && said_before(pile, it))) continue;
            if (cap && *n >= cap && !it->kept) {
                it->cut = true;
                continue;
            }
            if (claim(d, pile, it)) ++*n;
        }
}

static void place_rest(Desk *d) {
    int64_t points = part_max(d, "annex", "points", 20), quotes = part_max(d, "annex", "quotes", 10);
    if (!part_has(d, "annex")) return;
    for (int kind = FIND_POINT; kind <= FIND_QUOTE; kind++) {
        Pile all = items_of(d, (FindingKind)kind), *pile = kind == FIND_POINT ? &d->annex_points : &d->annex_quotes;
        int64_t cap = kind == FIND_POINT ? points : quotes;
        for (size_t i = 0; i < all.len; i++) all.at[i]->rank = all.at[i]->f->score + 40 * (int32_t)(all.at[i]->quotes < 2 ? all.at[i]->quotes : 2);
        sort_rank(&all);
        for (size_t i = 0; i < all.len; i++)
            if ((!cap || (int64_t)pile->len < cap || all.at[i]->kept) && !(kind == FIND_POINT && all.at[i]->carried)) claim(d, pile, all.at[i]);
    }
}

void place_all(Desk *d) {
    size_t sections = d->rules.len;
    d->shown = NEWN(d->a, Shown, d->f->sources.len + 1);
    d->words = NEWN(d->a, int64_t, d->f->sources.len + 1);
    d->points = NEWN(d->a, Pile, sections + 1);
    d->quotes = NEWN(d->a, Pile, sections + 1);
    d->dates = NEWN(d->a, Pile, sections + 1);
    edits(d, d->o->drop, false);
    edits(d, d->o->keep, true);
    leave_to_quotes(d);
    place_events(d, true);
    place_bottom_line(d);
    if (part_has(d, "sections")) {
        for (size_t s = 0; s < sections; s++) place_section(d, s, FIND_POINT, &d->points[s]);
        for (size_t s = 0; s < sections; s++) place_section(d, s, FIND_QUOTE, &d->quotes[s]);
    }
    place_events(d, false);
    place_rest(d);
    for (size_t i = 0; i < d->timeline.len; i++)
        if (d->timeline.at[i]->section != NOWHERE) vec_push(d->a, &d->dates[d->timeline.at[i]->section], d->timeline.at[i]);
    for (size_t i = 0; i < d->len; i++) {
        Item *it = &d->items[i];
        Item *other = it->taken || it->f->kind == FIND_FIGURE ? NULL : claimed(d, it);
        if (other) it->carried = true;
    }
}
