/* SPDX-License-Identifier: MIT */
/* passes: from a paragraph's items to the places where its lines end.

   In: items, alignment, measure. Out: line ends.
   How it thinks: the items are laid on one endless line with every place where a line may end, and line.c picks the best. As in TeX there are passes: without
   division, with it, with an emergency stretch; and a fourth, which rather sets a line too wide apart than one that sticks out. The first and last characters
   of a line may stand in the margin by a share of their width, so the line is that much wider. A word wider than the measure may be parted anywhere.
   Ragged text has its own stretch at the line's end instead of in the blanks, is never squeezed, and has shallow edges because bad lines cost their cube.
   What it does not do: letter spacing.

   Specimen: "19 June" is parted only when nothing else helps: its blank costs as much as 60 hyphens. */
#include "typeset/typeset_in.h"

enum { PENALTY_HYPHEN = 50, PENALTY_HOLD = 3000, PENALTY_ANYWHERE = 500 };

typedef struct { int64_t x, stretch, shrink; } Sum;

static bool hangs(const Para *q) { return q->rule->align == ALIGN_JUSTIFY && q->p->style.protrude; }

static Len hang_of(const Para *q, size_t i, bool start) {
    if (i >= q->lists->items.len || q->lists->items.at[i].glue) return 0;
    const Item *it = &q->lists->items.at[i];
    int32_t hang = start ? it->word->hang_start : it->word->hang_end;
    return hang && hangs(q) ? EM(hang, q->runs.at[it->run].pen.size) : 0;
}

/* The whole word around a blank: boxes that touch are one word to the reader. Only the nearest box is looked at; marks do not count. */
static Str word_beside(const Para *q, size_t i, bool before) {
    if (before ? i == 0 : i + 1 >= q->lists->items.len) return (Str){ 0 };
    const Item *it = &q->lists->items.at[before ? i - 1 : i + 1];
    return it->glue ? (Str){ 0 } : (Str){ q->text.at + it->text, it->len };
}

static void break_add(Para *q, Sum end, Sum start, int32_t penalty, size_t item) {
    vec_push(q->p->work, &q->lists->breaks, ((Break){ end.x, start.x, end.stretch, start.stretch, end.shrink, start.shrink, penalty, false, false, (uint32_t)item, 0 }));
}

/* A word wider than the measure may be parted behind any letter, at a price; an address rather behind one of its signs. */
static void wide_breaks(Para *q, const Item *it, size_t i, Sum at) {
    const Stretch *r = &q->runs.at[it->run];
    bool backward = it->level & 1;
    for (uint32_t n = 0; n < it->word->len; n++) {
        const WordGlyph *g = &it->word->glyphs[backward ? it->word->len - 1 - n : n];
        if (n > 0 && g->len && g->from > 0 && g->from < it->len) {
            bool sign = strchr("/-._?&=:,", q->text.at[it->text + g->from - 1]) != NULL;
            break_add(q, at, at, sign ? PENALTY_HYPHEN : PENALTY_ANYWHERE, i);
            q->lists->breaks.at[q->lists->breaks.len - 1].point = g->from;
        }
        at.x += EM(g->advance, r->pen.size) + r->pen.track;
    }
}

static void word_breaks(Para *q, const Item *it, size_t i, bool divide, Sum sum) {
    const Stretch *r = &q->runs.at[it->run];
    shape_divide(q->p->shaper, &r->pen, r->language, (Str){ q->text.at + it->text, it->len }, it->word);
    for (uint16_t k = 0; k < it->word->nbreaks; k++) {
        const WordBreak *w = &it->word->breaks[k];
        if (w->soft && (!divide || !q->rule->hyphenate || r->pen.bold)) continue;
        Sum end = sum, start = sum;
        end.x += EM(w->before, r->pen.size) - (hangs(q) ? EM(w->hang, r->pen.size) : 0);
        start.x += it->width - EM(w->after, r->pen.size);
        break_add(q, end, start, PENALTY_HYPHEN, i);
        Break *b = &q->lists->breaks.at[q->lists->breaks.len - 1];
        b->hyphen = w->hyphen, b->soft = w->soft, b->point = w->at;
    }
}

static void glue_break(Para *q, const Item *it, size_t i, bool divide, Sum *sum) {
    Sum end = *sum;
    sum->x += it->width, sum->stretch += it->stretch, sum->shrink += it->shrink;
    if (!it->forced && (!it->may_break || (it->korean && !divide))) return;
    Sum start = *sum;
    end.x -= i ? hang_of(q, i - 1, false) : 0;
    start.x += hang_of(q, i + 1, true);
    break_add(q, end, start, it->forced ? LINE_FORCED : it->held ? PENALTY_HOLD : it->korean ? PENALTY_HYPHEN : 0, i);
}

static void make_breaks(Para *q, bool divide) {
    Sum sum = { 0 };
    q->lists->breaks.len = 0;
    break_add(q, sum, (Sum){ hang_of(q, 0, true), 0, 0 }, 0, 0);
    for (size_t i = 0; i < q->lists->items.len; i++) {
        Item *it = &q->lists->items.at[i];
        if (it->glue) {
            glue_break(q, it, i, divide, &sum);
            continue;
        }
        const Stretch *r = &q->runs.at[it->run];
        if (it->width > q->rule->measure) wide_breaks(q, it, i, sum);
        else if (r->in->kind == INLINE_TEXT && !r->pen.track && (it->level & 1) == 0 && (divide || it->word->signs)) word_breaks(q, it, i, divide, sum);
        sum.x += it->width;
    }
    Sum end = sum;
    end.x -= q->lists->items.len ? hang_of(q, q->lists->items.len - 1, false) : 0;
    break_add(q, end, end, LINE_FORCED, q->lists->items.len);
}

static bool lower(char c) { return c >= 'a' && c <= 'z'; }

/* What the words around a blank say of it: whether a line may end there, and by kerning how wide it is. When lines are known the first is not asked. */
void para_blanks(Para *q) {
    bool hold = q->p->style.hold && !q->plan, joins = false;
    for (size_t i = 0; i < q->runs.len; i++) joins |= q->runs.at[i].joins;
    for (size_t i = 1; (hold || joins) && i + 1 < q->lists->items.len; i++) {
        Item *it = &q->lists->items.at[i];
        if (!it->glue || it->forced || !it->len || it[-1].glue || it[1].glue) continue;
        /* by far the most blanks stand between small letters */
        bool plain = lower(q->text.at[it->text - 1]) && lower(q->text.at[it[1].text]);
        if (hold && it->may_break && !plain) it->held = !type_may_break(word_beside(q, i, true), word_beside(q, i, false));
        const Stretch *r = &q->runs.at[it->run];
        if (!r->joins) continue;
        const Word *before = it[-1].run == it->run && !(it[-1].level & 1) ? it[-1].word : NULL, *after = it[1].run == it->run && !(it[1].level & 1) ? it[1].word : NULL;
        it->width += EM(shape_join(q->p->shaper, &r->pen, r->language, before, after), r->pen.size);
    }
}

static void ends_from(Para *q, const uint32_t *at, size_t n, LineEnd **ends) {
    *ends = NEWN(q->a, LineEnd, n);
    for (size_t i = 0; i < n; i++) {
        const Break *b = &q->lists->breaks.at[at[i]];
        (*ends)[i] = (LineEnd){ b->item, b->point, b->soft, b->penalty <= LINE_FORCED };
    }
}

bool para_break(Para *q, LineEnd **ends, size_t *lines) {
    const Style *s = &q->p->style;
    bool justify = q->rule->align == ALIGN_JUSTIFY, good;
    uint32_t *at;
    LineRule rule = { .measure = q->rule->measure, .tolerance = s->pretolerance, .line_penalty = 10, .double_hyphen = 10000, .final_hyphen = 5000,
        .adjacent = 10000, .runt = justify ? s->runt : 0 };
    if (!justify) rule.line_stretch = q->rule->pen.size * 3, rule.tolerance = 2000;
    make_breaks(q, false);
    good = rule.tolerance >= 0 && line_break(&q->p->line_work, q->a, q->lists->breaks.at, q->lists->breaks.len, &rule, &at, lines, NULL);
    if (!good) {
        make_breaks(q, true);
        if (justify) rule.tolerance = s->tolerance;
        good = line_break(&q->p->line_work, q->a, q->lists->breaks.at, q->lists->breaks.len, &rule, &at, lines, NULL);
    }
    rule.line_stretch += justify ? s->emergency : q->rule->measure / 2;
    if (!good) good = line_break(&q->p->line_work, q->a, q->lists->breaks.at, q->lists->breaks.len, &rule, &at, lines, NULL);
    if (!good) {
        rule.tolerance = LINE_NEVER - 1;
        rule.must = true;
        good = line_break(&q->p->line_work, q->a, q->lists->breaks.at, q->lists->breaks.len, &rule, &at, lines, NULL);
    }
    if (good) ends_from(q, at, *lines, ends);
    return good;
}
