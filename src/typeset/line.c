/* SPDX-License-Identifier: MIT */
/* line: total-fit line breaking after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981), with TeX's badness, fitness classes and demerits.

   In: the places where a line may end, each with where it lies on one endless line and how far the glue up to it can stretch and shrink; a measure and its
   prices.
   Out: the places that make the sum of demerits least.
   How it thinks: for every place the best way to it in each of four fitness classes is kept, as long as a line from there can still reach further. Arithmetic
   is TeX's, in integers. The caller passes over the paragraph up to three times: without division, with it, and with an emergency stretch.
   What it does not do: lines of different lengths in one paragraph, looseness.

   Specimen: of two ways to set a paragraph the one with two lines at badness 12 beats the one with lines at 0 and 60. */
#include "typeset/typeset_in.h"

enum { BAD_INFINITE = 10000, CLASSES = 4, DECENT = 1 };
#define DEMERITS_AWFUL INT64_MAX

typedef LineWay Way;

int32_t line_badness(int64_t t, int64_t s) {
    if (t == 0) return 0;
    if (s <= 0) return BAD_INFINITE;
    int64_t r = t <= 7230584 ? t * 297 / s : s >= 1663497 ? t / (s / 297) : t;
    return r > 1290 ? BAD_INFINITE : (int32_t)((r * r * r + 0400000) / 01000000);
}

typedef struct { const Break *breaks; size_t n; const LineRule *rule; LineWork *w; } Job;

/* Badness and class of a line; above BAD_INFINITE when it cannot be shrunk to fit. */
static int32_t line_rate(const Job *j, const Break *a, const Break *b, bool last, uint8_t *fit) {
    int64_t gap = j->rule->measure - (b->end - a->start);
    *fit = DECENT;
    if (gap > 0) {
        if (last) return 0;                                 /* the last line is filled up with white */
        int32_t bad = line_badness(gap, b->end_stretch - a->start_stretch + j->rule->line_stretch);
        if (bad > 12) *fit = bad > 99 ? 3 : 2;
        return bad;
    }
    int64_t shrink = b->end_shrink - a->start_shrink;
    if (-gap > shrink) return BAD_INFINITE + 1;
    int32_t bad = line_badness(-gap, shrink);
    if (bad > 12) *fit = 0;
    return bad;
}

static int64_t line_price(const Job *j, const Way *w, const Break *b, bool last, int32_t bad, uint8_t fit) {
    const LineRule *r = j->rule;
    const Break *a = &j->breaks[w->at];
    int64_t d = r->line_penalty + bad;
    d = d >= 10000 || d <= -10000 ? 100000000 : d * d;
    if (b->penalty > 0) d += (int64_t)b->penalty * b->penalty;
    else if (b->penalty > LINE_FORCED) d -= (int64_t)b->penalty * b->penalty;
    if (a->hyphen && b->hyphen) d += r->double_hyphen;
    if (a->hyphen && last) d += r->final_hyphen;
    if (fit > w->fit + 1 || w->fit > fit + 1) d += r->adjacent;
    if (last && w->line > 0 && b->end - a->start < r->runt) d += a->hyphen ? 5 * (int64_t)r->adjacent : r->adjacent;
    return d;
}

/* Tries every active way against one place; ways that can reach no further are dropped. */
static void place_try(Job *j, size_t at) {
    const Break *b = &j->breaks[at];
    bool last = at + 1 == j->n, forced = b->penalty <= LINE_FORCED, ends = last || forced;
    int64_t best[CLASSES] = { DEMERITS_AWFUL, DEMERITS_AWFUL, DEMERITS_AWFUL, DEMERITS_AWFUL }, least = DEMERITS_AWFUL;
    uint32_t from[CLASSES] = { 0 };
    size_t kept = 0;
    for (size_t i = 0; i < j->w->active.len; i++) {
        uint32_t n = j->w->active.at[i];
        const Way *w = &j->w->ways.at[n];
        uint8_t fit;
        int32_t bad = line_rate(j, &j->breaks[w->at], b, ends, &fit);
        bool stays = bad <= BAD_INFINITE && !forced, artificial = false;
        if (!stays && j->rule->must && least == DEMERITS_AWFUL && kept == 0 && i + 1 == j->w->active.len) artificial = bad > j->rule->tolerance;
        if (stays) j->w->active.at[kept++] = n;
        if (!artificial && bad > j->rule->tolerance) continue;
        /* a word of two letters or half a word alone is no last line, as long as another pass can do without */
        int64_t length = b->end - j->breaks[w->at].start;
        if (last && w->line > 0 && !j->rule->must && length < (j->breaks[w->at].hyphen ? j->rule->runt * 3 / 2 : j->rule->runt * 5 / 8)) continue;
        int64_t d = (artificial ? 0 : line_price(j, w, b, last, bad, fit)) + w->demerits;
        if (d > best[fit]) continue;
        best[fit] = d;
        from[fit] = n;
        if (d < least) least = d;
    }
    j->w->active.len = kept;
    if (least == DEMERITS_AWFUL) return;
    int64_t limit = least + j->rule->adjacent;              /* a class that cannot make up its difference later is not followed */
    for (uint8_t fit = CLASSES; fit-- > 0;) {                /* TeX's order, so that ties fall as in TeX */
        if (best[fit] > limit || best[fit] == DEMERITS_AWFUL) continue;
        vec_push(j->w->arena, &j->w->ways, ((Way){ (uint32_t)at, from[fit], j->w->ways.at[from[fit]].line + 1, fit, best[fit] }));
        vec_push(j->w->arena, &j->w->active, (uint32_t)j->w->ways.len - 1);
    }
}

bool line_break(LineWork *w, Arena *a, const Break *breaks, size_t n, const LineRule *rule, uint32_t **ends, size_t *lines, int64_t *demerits) {
    Job j = { .breaks = breaks, .n = n, .rule = rule, .w = w };
    w->ways.len = w->active.len = 0;
    if (n < 2) return false;
    vec_push(w->arena, &w->ways, ((Way){ .fit = DECENT }));
    vec_push(w->arena, &w->active, 0);
    for (size_t at = 1; at < n; at++) {
        if (breaks[at].penalty >= LINE_NEVER) continue;
        place_try(&j, at);
        if (!w->active.len) return false;
    }
    const Way *best = NULL;
    for (size_t i = 0; i < w->active.len; i++) {
        const Way *way = &w->ways.at[w->active.at[i]];
        if (way->at + 1 == n && (!best || way->demerits < best->demerits)) best = way;
    }
    if (!best) return false;
    *lines = best->line;
    *ends = NEWN(a, uint32_t, best->line);
    if (demerits) *demerits = best->demerits;
    for (const Way *way = best; way->line > 0; way = &w->ways.at[way->from]) (*ends)[way->line - 1] = way->at;
    return true;
}
