/* SPDX-License-Identifier: MIT */
/* Durations and sets, and what is counted from a date by them.

   In: a token where a number, an article or a unit of time stands. Out: the longest expression there.
   How it thinks: number and unit make a duration; "ago", "earlier", "later" behind it, or "in" before it, make a date counted from the document's date or from the date last spoken of;
   "every" and "each" before a unit make a set. An age ("20-year-old", "20 years old") is no time.
   What it does not do: lengths of events told by two dates; how often within a set ("twice") is not kept.

   Specimens: "two and a half years", "a 46-day siege", "three weeks ago", "vor drei Wochen", "two days later", "every Monday", "twice a week", "decades". */
#include "find/find_in.h"

static bool plural(const Work *w, uint32_t i) { return token_glue(w, i, GLUE(PLURAL)); }
static bool hyphen(const Work *w, uint32_t i) { return piece_dash(w, i) && !token_mark(w, i, 0x2013); }

/* "more than", "about" before the number belong to the expression. */
static Str hedge_mod(const Work *w, uint32_t i, uint32_t low, uint32_t *first) {
    static const char *const mods[] = { "", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "LESS_THAN" };
    const Word *word;
    *first = i;
    for (uint32_t n = 4; n > 0; n--)
        if (i >= low + n && token_phrase(w, i - n, &word) == n && word->classes & W_HEDGE) return *first = i - n, str_of(mods[word->hedge]);
    return (Str){ 0 };
}

/* Which way a count goes from behind the unit at token k: WHEN_AGO, WHEN_EARLIER, WHEN_LATER, WHEN_FROM_NOW, or none. "two days after the attack" is told from no date. */
static When direction(const WhenView *v, uint32_t k, uint32_t *n) {
    const Work *w = v->w;
    When x = when_word(v, k, n, NULL);
    if (x == WHEN_FROM_NOW) return x;
    if (x != WHEN_AGO && x != WHEN_EARLIER && x != WHEN_LATER) return WHEN_NONE;
    uint32_t behind = k + *n;
    if (token_glue(w, behind, GLUE(THAN))) return WHEN_NONE; /* "three months earlier than planned" */
    bool more = when_in(v, behind) && (token_is(w, behind, W_PRONOUN) || w->tokens.at[behind].kind == TOKEN_NUMBER || w->tokens.at[behind].flags & T_CAPITAL ||
                                       token_glue(w, behind, GLUE(THE) | GLUE(A)));
    bool after = *n == 1 && token_is(w, k, W_PREP);
    return (more && after) || (after && token_glue(w, k, GLUE(AFTER)) && !v->narrative && !v->ref.year) ? WHEN_NONE : x;
}

static void counted(const WhenView *v, When way, TimeUnit unit, int64_t halves, bool vague, WhenHit *h) {
    bool now = way == WHEN_AGO || way == WHEN_FROM_NOW, forward = way == WHEN_LATER || way == WHEN_FROM_NOW;
    Moment base = now ? when_base(v) : v->ref.year ? v->ref : v->dct, to = { 0 };
    if (way == WHEN_EARLIER && !v->narrative && v->dct.year && v->w->tokens.at[h->first].sent > v->ref_sent + 3) base = v->dct;
    h->type = TIMEX_DATE, h->rule = "counted";
    if (halves % 2 && unit == UNIT_CENTURY)
        unit = UNIT_YEAR, halves *= 100; /* "half a century ago" */
    else if (halves % 2 && unit == UNIT_DECADE)
        unit = UNIT_YEAR, halves *= 10;
    else if (halves % 2 && unit == UNIT_YEAR)
        unit = UNIT_MONTH, halves *= 12;
    if (way == WHEN_LATER && !v->ref.year) return; /* later than what is not told */
    if (vague) {
        h->value = forward ? STR("FUTURE_REF") : STR("PAST_REF");
        return;
    }
    h->value = when_shift(v, base, unit, (int)(forward ? halves / 2 : -(halves / 2)), &to);
    h->moment = to;
}

/* Number, hyphen, "full" and unit from token k on: the unit, and *end behind it; UNIT_NONE if it is none, or an age. */
typedef struct { int64_t halves; TimeUnit unit; uint32_t end; bool number, vague, hyphen; } Count;
static bool count_at(const WhenView *v, uint32_t k, Count *c) {
    const Work *w = v->w;
    c->number = when_number(v, k, &c->halves, &c->vague, &c->end);
    if (!c->number) {
        if (!plural(w, k)) return false;
        c->end = k, c->vague = true;
    }
    if ((c->hyphen = hyphen(w, c->end))) c->end++;
    if (c->number && token_glue(w, c->end, GLUE(MORE))) c->end++;
    c->unit = piece_unit(v, c->end);
    bool year = c->number && w->tokens.at[k].kind == TOKEN_NUMBER && token_text(w, k).len == 4 && c->halves >= 3800 && c->halves <= 4200 && !plural(w, c->end);
    if (!c->unit || year || c->unit == UNIT_QUARTER || c->unit == UNIT_SEASON || (c->unit == UNIT_DECADE && token_word(w, c->end)->number)) return false;
    if (c->unit == UNIT_SECOND && token_is(w, c->end, W_ORDINAL) && (!c->number || token_glue(w, k, GLUE(A)))) return false; /* "a second round" */
    if (!c->number && (c->unit < UNIT_DAY || !plural(w, c->end))) return false;
    c->end++;
    if (hyphen(w, c->end) && token_glue(w, c->end + 1, GLUE(LONG))) c->end += 2;
    uint32_t old = c->end + (hyphen(w, c->end) || token_glue(w, c->end, GLUE(OF)));
    if (token_glue(w, old, GLUE(OLD))) return false;
    if (c->number && !c->hyphen && token_glue(w, c->end, GLUE(AND)) && token_glue(w, c->end + 1, GLUE(A)) && token_glue(w, c->end + 2, GLUE(HALF)))
        c->halves++, c->end += 3; /* "an hour and a half" */
    return true;
}

/* [the] [last|next|first] NUMBER UNIT [ago|later|…] · NUMBER-UNIT · UNITS */
static bool number_unit(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i, n;
    bool the = token_glue(w, k, GLUE(THE));
    if (the) k++;
    When window = when_word(v, k, &n, NULL);
    bool outer = window == WHEN_LAST || window == WHEN_NEXT || (the && token_glue(w, k, GLUE(OUTER)));
    if (outer) k += window ? n : 1;
    Count c = { 0 };
    if (!count_at(v, k, &c) || (!c.number && (k > i || the)) || (the && !outer && !c.number)) return false;
    if (i > v->s->first + 1 && token_glue(w, i - 1, GLUE(OF)) && token_glue(w, i - 2, GLUE(OLD))) return false; /* "im Alter von 87 Jahren" */
    *h = (WhenHit){ .first = the && c.hyphen && !outer ? k : i, .end = c.end, .type = TIMEX_DURATION, .rule = "duration" };
    When way = direction(v, c.end, &n);
    if (way && !c.hyphen) {
        h->end = c.end + n;
        counted(v, way, c.unit, c.halves, c.vague, h);
    } else
        h->value = when_duration(v, c.unit, c.halves, c.vague);
    if (!c.number && !way && !(i > v->s->first && token_glue(w, i - 1, GLUE(SPAN_LEAD)))) return false;
    if (c.number && !the && !outer) h->mod = hedge_mod(w, i, v->s->first, &h->first);
    return true;
}

/* "vor drei Jahren", "in zwei Wochen", where the language counts so. */
static bool count_behind(const WhenView *v, uint32_t i, WhenHit *h) {
    uint32_t n;
    When x = when_word(v, i, &n, NULL);
    if (x != WHEN_AGO_BEFORE && x != WHEN_IN_BEFORE) return false;
    uint32_t k = i + n;
    Str mod = { 0 };
    const Word *word;
    uint32_t hedge = when_in(v, k) ? token_phrase(v->w, k, &word) : 0;
    if (hedge && word->classes & W_HEDGE) mod = STR("APPROX"), k += hedge;
    Count c = { 0 };
    if (!count_at(v, k, &c) || c.hyphen || (x == WHEN_IN_BEFORE && (!c.number || when_tense(v, i) < 0))) return false;
    *h = (WhenHit){ .first = i, .end = c.end, .mod = mod };
    counted(v, x == WHEN_AGO_BEFORE ? WHEN_AGO : WHEN_FROM_NOW, c.unit, c.halves, c.vague, h);
    return true;
}

/* What a set repeats at token k: "Monday", "Monday morning", "May", "morning", "two weeks". */
static bool set_value(const WhenView *v, uint32_t k, bool every, int64_t halves, bool vague, WhenHit *h) {
    const Work *w = v->w;
    if (!when_in(v, k)) return false;
    const Word *word = token_word(w, k);
    Str part = every && token_is(w, k, W_DAYPART) && word->lemma.len == 2 ? word->lemma : (Str){ 0 };
    if (every && token_is(w, k, W_WEEKDAY)) {
        char day[4] = { (char)('1' + word->weekday), 'T' };
        if (!part.len && token_is(w, k + 1, W_DAYPART) && token_word(w, k + 1)->lemma.len == 2) part = token_word(w, k + 1)->lemma, h->end++;
        if (!part.len) day[1] = 0;
        return h->value = when_join(v, STR("XXXX-WXX-"), day, part), true;
    }
    if (every && token_is(w, k, W_MONTH)) {
        char month[3] = { (char)('0' + word->month / 10), (char)('0' + word->month % 10) };
        return h->value = when_join(v, STR("XXXX-"), month, (Str){ 0 }), true;
    }
    if (part.len) return h->value = when_join(v, STR("XXXX-XX-XX"), "T", part), true;
    TimeUnit unit = piece_unit(v, k);
    if (!unit) return false;
    return h->value = when_duration(v, unit, halves, vague), true;
}

/* every day · each Monday · every two years · per week · twice a week · three times a day · daily */
static bool set_of(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t n, end, k = i;
    int64_t halves = 2;
    bool vague = false;
    const Word *word;
    bool times = (token_is(w, i, W_NUMBER) || w->tokens.at[i].kind == TOKEN_NUMBER) && when_word(v, i + 1, &n, NULL) == WHEN_TIMES; /* "three times a week" */
    k += times;
    When x = when_word(v, k, &n, &word);
    if (token_glue(w, k, GLUE(PER)) && piece_unit(v, k + 1)) x = WHEN_EVERY, n = 1;
    if (x == WHEN_ADVERB) {
        *h = (WhenHit){ .first = i, .end = k + n, .type = TIMEX_SET, .value = word->lemma, .rule = "set" };
        return true;
    }
    if (x == WHEN_TIMES && token_glue(w, k + 1, GLUE(A) | GLUE(PER)))
        k++, n = 1;
    else if (x != WHEN_EVERY)
        return false;
    k += n;
    if (token_glue(w, k, GLUE(OTHER)) && !token_is(w, k, W_TIMEUNIT | W_ORDINAL))
        halves = 4, k++;
    else if (when_number(v, k, &halves, &vague, &end))
        k = end;
    *h = (WhenHit){ .first = i, .end = k + 1, .type = TIMEX_SET, .rule = "set" };
    return set_value(v, k, x == WHEN_EVERY, halves, vague, h);
}

bool when_span(const WhenView *v, uint32_t i, WhenHit *hit) {
    WhenHit h;
    bool found = set_of(v, i, hit);
    if (number_unit(v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    if (count_behind(v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
