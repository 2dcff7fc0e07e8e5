/* SPDX-License-Identifier: MIT */
/* Durations and sets, and what is counted from a date by them.

   In: a token where a number, an article or a unit of time stands. Out: the longest expression there.
   How it thinks: number and unit make a duration; "ago", "earlier", "later" behind it, or "in" before it, make a date counted from the document's date or from the date last spoken of;
   "every" and "each" before a unit make a set. An age ("20-year-old", "20 years old") is no time.
   What it does not do: lengths of events told by two dates.

   Specimens: "two and a half years", "a 46-day siege", "three weeks ago", "two days later", "every Monday", "twice a week", "decades". */
#include "find/find_in.h"

static bool dash(const Work *w, uint32_t i) { return token_mark(w, i, '-') || token_mark(w, i, 0x2010) || token_mark(w, i, 0x2011); }
static TimeUnit unit_at(const WhenView *v, uint32_t i) {
    return when_in(v, i) && token_is(v->w, i, W_TIMEUNIT) ? (TimeUnit)token_word(v->w, i)->unit : UNIT_NONE;
}
static bool plural(const Work *w, uint32_t i) { return str_ends(token_text(w, i), STR("s")) || str_ends(token_text(w, i), STR("S")); }

/* "more than", "about" before the number belong to the expression. */
static Str hedge_mod(const Work *w, uint32_t i, uint32_t low, uint32_t *first) {
    static const char *const mods[] = { "", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "LESS_THAN" };
    const Word *word;
    *first = i;
    for (uint32_t n = 4; n > 0; n--)
        if (i >= low + n && token_phrase(w, i - n, &word) == n && word->classes & W_HEDGE) return *first = i - n, str_of(mods[word->hedge]);
    return (Str){ 0 };
}

/* Which way a count goes from behind the unit at token k: WHEN_AGO, WHEN_EARLIER, WHEN_LATER, or none. */
static When direction(const WhenView *v, uint32_t k, uint32_t *n) {
    When x = when_word(v, k, n, NULL);
    if (x == WHEN_AGO || x == WHEN_EARLIER || x == WHEN_LATER) {
        bool more = when_in(v, k + *n) && (token_is(v->w, k + *n, W_PRONOUN) || v->w->tokens.at[k + *n].kind == TOKEN_NUMBER ||
                                           v->w->tokens.at[k + *n].flags & T_CAPITAL || token_eq(v->w, k + *n, "the") || token_eq(v->w, k + *n, "a"));
        if (more && (token_eq(v->w, k, "after") || token_eq(v->w, k, "before") || token_eq(v->w, k, "back")))
            return WHEN_NONE; /* "two days after the attack" */
        if (token_eq(v->w, k, "after") && v->narrative == false && !v->ref.year) return WHEN_NONE;
        return x;
    }
    if (token_eq(v->w, k, "from") && token_eq(v->w, k + 1, "now")) return *n = 2, WHEN_NEXT;
    return WHEN_NONE;
}

static bool counted(const WhenView *v, When way, TimeUnit unit, int64_t halves, bool vague, WhenHit *h) {
    Moment base = way == WHEN_AGO || way == WHEN_NEXT ? when_base(v) : v->ref.year ? v->ref : v->dct, to = { 0 };
    bool forward = way == WHEN_LATER || way == WHEN_NEXT;
    if (way == WHEN_EARLIER && !v->narrative && v->dct.year && v->w->tokens.at[h->first].sent > v->ref_sent + 3) base = v->dct;
    h->type = TIMEX_DATE;
    h->rule = "counted";
    if (halves % 2 && unit == UNIT_CENTURY)
        unit = UNIT_YEAR, halves *= 100; /* "half a century ago" */
    else if (halves % 2 && unit == UNIT_DECADE)
        unit = UNIT_YEAR, halves *= 10;
    else if (halves % 2 && unit == UNIT_YEAR)
        unit = UNIT_MONTH, halves *= 12;
    if (way == WHEN_LATER && !v->ref.year) return true; /* later than what is not told */
    if (vague) return h->value = forward ? STR("FUTURE_REF") : STR("PAST_REF"), true;
    h->value = when_shift(v, base, unit, (int)(forward ? halves / 2 : -(halves / 2)), &to);
    if (!h->value.len && base.year && unit < UNIT_YEAR) h->value = (Str){ 0 };
    h->moment = to;
    return true;
}

/* [the] [last|next|first] NUMBER UNIT [ago|later|…] · NUMBER-UNIT · UNITS */
static bool number_unit(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i, end, n;
    int64_t halves = 0;
    bool vague = false, the = token_eq(w, k, "the"), counted_window = false;
    if (the) k++;
    When window = when_word(v, k, &n, NULL);
    if (window == WHEN_LAST || window == WHEN_NEXT || (the && (token_eq(w, k, "first") || token_eq(w, k, "final") || token_eq(w, k, "last"))))
        counted_window = true, k += window ? n : 1;
    if (the && !counted_window && !when_number(v, k, &halves, &vague, &end)) return false;
    bool number = when_number(v, k, &halves, &vague, &end);
    if (!number && (!plural(w, k) || k > i)) return false;
    if (!number) end = k, vague = true;
    bool hyphen = dash(w, end);
    if (hyphen) end++;
    if (number &&
        (token_eq(w, end, "more") || token_eq(w, end, "full") || token_eq(w, end, "consecutive") || token_eq(w, end, "long") || token_eq(w, end, "straight")))
        end++;
    TimeUnit unit = unit_at(v, end);
    bool year = number && token_text(w, k).len == 4 && w->tokens.at[k].kind == TOKEN_NUMBER && halves >= 3800 && halves <= 4200 && !plural(w, end);
    if (!unit || year || (unit == UNIT_SECOND && token_is(w, end, W_ORDINAL) && !number) || unit == UNIT_QUARTER) return false;
    if (!number && (unit < UNIT_DAY || !plural(w, end))) return false;
    end++;
    if (dash(w, end) && token_eq(w, end + 1, "long")) end += 2;
    if ((dash(w, end) && token_eq(w, end + 1, "old")) || token_eq(w, end, "old") || (token_eq(w, end, "of") && token_eq(w, end + 1, "age"))) return false;
    if (number && !hyphen && token_eq(w, end, "and") && token_eq(w, end + 1, "a") && token_eq(w, end + 2, "half"))
        halves++, end += 3; /* "an hour and a half" */
    *h = (WhenHit){ .first = the && hyphen && !counted_window ? k : i, .end = end, .type = TIMEX_DURATION, .rule = "duration" };
    When way = direction(v, end, &n);
    if (way && !hyphen) {
        h->end = end + n;
        counted(v, way, unit, halves, vague, h);
    } else
        h->value = when_duration(v, unit, halves, vague);
    if (!number && !way &&
        !(i > v->s->first && (token_eq(w, i - 1, "for") || token_eq(w, i - 1, "over") || token_eq(w, i - 1, "after") || token_eq(w, i - 1, "in") ||
                              token_eq(w, i - 1, "within") || token_eq(w, i - 1, "of") || token_eq(w, i - 1, "than"))))
        return false;
    if (number && !the && !counted_window) h->mod = hedge_mod(w, i, v->s->first, &h->first);
    if (halves == 2 && token_eq(w, i, "a") && !way && unit == UNIT_SECOND) return false;
    return true;
}

/* every day · each Monday · every two years · per week · twice a week */
static bool set_of(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t n, end, k = i;
    int64_t halves = 2;
    bool vague = false;
    When x = when_word(v, i, &n, NULL);
    const Word *word;
    if (token_eq(w, i, "per") && unit_at(v, i + 1)) x = WHEN_EVERY, n = 1;
    if ((token_is(w, i, W_NUMBER) || w->tokens.at[i].kind == TOKEN_NUMBER) && token_eq(w, i + 1, "times")) { /* "three times a week" */
        bool found = set_of(v, i + 1, h);
        h->first = i;
        return found;
    }
    if (x == WHEN_ADVERB) {
        when_word(v, i, &n, &word);
        *h = (WhenHit){ .first = i, .end = i + n, .type = TIMEX_SET, .value = word->lemma, .rule = "set" };
        return true;
    }
    if (x == WHEN_TIMES && (token_eq(w, i + 1, "a") || token_eq(w, i + 1, "per")))
        k = i + 1, n = 1;
    else if (x != WHEN_EVERY)
        return false;
    k += n;
    if (token_eq(w, k, "other"))
        halves = 4, k++;
    else if (when_number(v, k, &halves, &vague, &end))
        k = end;
    else
        halves = 2;
    *h = (WhenHit){ .first = i, .end = k + 1, .type = TIMEX_SET, .rule = "set" };
    if (when_in(v, k) && token_is(w, k, W_WEEKDAY) && x == WHEN_EVERY && token_is(w, k + 1, W_DAYPART) && token_word(w, k + 1)->lemma.len == 2)
        return h->end++, h->value = str_fmt(w->a, "XXXX-WXX-%dT%.*s", token_word(w, k)->weekday + 1, STR_ARG(token_word(w, k + 1)->lemma)), true;
    if (when_in(v, k) && token_is(w, k, W_WEEKDAY) && x == WHEN_EVERY) return h->value = str_fmt(w->a, "XXXX-WXX-%d", token_word(w, k)->weekday + 1), true;
    if (when_in(v, k) && token_is(w, k, W_MONTH) && x == WHEN_EVERY) return h->value = str_fmt(w->a, "XXXX-%02d", token_word(w, k)->month), true;
    if (when_in(v, k) && token_is(w, k, W_DAYPART) && x == WHEN_EVERY && token_word(w, k)->lemma.len == 2)
        return h->value = str_fmt(w->a, "XXXX-XX-XXT%.*s", STR_ARG(token_word(w, k)->lemma)), true;
    TimeUnit unit = unit_at(v, k);
    if (!unit) return false;
    return h->value = when_duration(v, unit, halves, vague), true;
}

bool when_span(const WhenView *v, uint32_t i, WhenHit *hit) {
    WhenHit h;
    bool found = set_of(v, i, hit);
    if (number_unit(v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
