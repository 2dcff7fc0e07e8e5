/* SPDX-License-Identifier: MIT */
/* The pieces that dates are made of: days, months, years, eras, dashes.

   In: tokens of a sentence. Out: what stands at one of them, and the token behind it.
   How it thinks: a piece is read by its look and its words' classes alone; whether the whole is a date is for the families of rules to say. The year of a month or day is looked for
   behind it (", 2024", "of that year", the end of a list), else told by when_year.
   What it does not do: no piece is found inside another word.

   Specimens: "19th", "Sept.", "44 BC", "of last year", "in August, November and January 2018" (the first two are of 2017). */
#include "find/find_in.h"

bool when_in(const WhenView *v, uint32_t i) { return i >= v->s->first && i < v->s->end; }

When when_word(const WhenView *v, uint32_t i, uint32_t *n, const Word **word) {
    const Word *x;
    *n = 1;
    if (!when_in(v, i)) return WHEN_NONE;
    *n = token_phrase(v->w, i, &x);
    if (!x->when) x = token_word(v->w, i), *n = 1;
    if (word) *word = x;
    return (When)x->when;
}

bool piece_glued(const Work *w, uint32_t i) { return i < w->tokens.len && w->tokens.at[i].flags & T_GLUED; }

bool piece_dash(const Work *w, uint32_t i) {
    if (i >= w->tokens.len || w->tokens.at[i].kind != TOKEN_MARK) return false;
    uint32_t rune = w->tokens.at[i].rune;
    return rune == '-' || rune == 0x2010 || rune == 0x2011 || rune == 0x2013;
}

bool piece_nth(const Work *w, uint32_t i) { return piece_glued(w, i) && token_glue(w, i, GLUE(NTH)); }

int64_t piece_digits(const Work *w, uint32_t i) {
    if (i >= w->tokens.len || w->tokens.at[i].kind != TOKEN_NUMBER) return -1;
    Str s = token_text(w, i);
    int64_t n = 0;
    if (s.len > 4) return -1;
    for (size_t k = 0; k < s.len; k++) {
        if (s.at[k] < '0' || s.at[k] > '9') return -1;
        n = n * 10 + s.at[k] - '0';
    }
    return n;
}

int piece_day(const WhenView *v, uint32_t i, uint32_t *end) {
    const Work *w = v->w;
    if (!when_in(v, i)) return 0;
    int64_t n = piece_digits(w, i);
    *end = i + 1;
    if (n >= 1 && n <= 31 && w->tokens.at[i].to - w->tokens.at[i].from <= 2) {
        if (piece_nth(w, *end)) ++*end;
        return piece_glued(w, *end) && w->tokens.at[*end].kind != TOKEN_MARK ? 0 : (int)n;
    }
    return token_is(w, i, W_ORDINAL) && token_word(w, i)->number <= 12 && !token_is(w, i, W_TIMEUNIT) ? (int)token_word(w, i)->number : 0;
}

int32_t piece_year(const WhenView *v, uint32_t i) {
    const Work *w = v->w;
    if (!when_in(v, i) || w->tokens.at[i].to - w->tokens.at[i].from != 4) return 0;
    int64_t n = piece_digits(w, i);
    bool letters = piece_glued(w, i + 1) && w->tokens.at[i + 1].kind == TOKEN_WORD && !token_glue(w, i + 1, GLUE(DECADE_END));
    return n >= 1000 && n <= 2199 && !letters ? (int32_t)n : 0;
}

uint8_t piece_month(const WhenView *v, uint32_t i, uint32_t *end) {
    if (!when_in(v, i) || !token_is(v->w, i, W_MONTH)) return 0;
    *end = i + 1;
    if (token_text(v->w, i).len <= 4 && token_mark(v->w, *end, '.') && piece_glued(v->w, *end) && *end + 1 < v->s->end) ++*end;
    return token_word(v->w, i)->month;
}

When piece_era(const WhenView *v, uint32_t i, uint32_t *end) {
    uint32_t n;
    When x = when_word(v, i, &n, NULL);
    if (x != WHEN_BC && x != WHEN_AD) return WHEN_NONE;
    return *end = i + n, x;
}

TimeUnit piece_unit(const WhenView *v, uint32_t i) {
    return when_in(v, i) && token_is(v->w, i, W_TIMEUNIT) ? (TimeUnit)token_word(v->w, i)->unit : UNIT_NONE;
}

bool piece_hit(const WhenView *v, WhenHit *h, uint32_t first, uint32_t end, Moment m, const char *rule) {
    *h = (WhenHit){ .first = first, .end = end, .type = TIMEX_DATE, .value = when_value(v, m), .moment = m, .rule = rule };
    return true;
}

int32_t piece_near_year(const WhenView *v, uint32_t k, uint32_t *end) {
    uint32_t n;
    When x = when_word(v, k, &n, NULL);
    if ((x != WHEN_LAST && x != WHEN_NEXT && x != WHEN_THIS && x != WHEN_THAT) || piece_unit(v, k + n) != UNIT_YEAR || token_glue(v->w, k + n, GLUE(PLURAL)))
        return 0;
    Moment base = x == WHEN_THAT ? v->ref : when_base(v);
    if (!base.year) return 0;
    return *end = k + n + 1, base.year + (x == WHEN_NEXT) - (x == WHEN_LAST);
}

/* A list shares the year at its end: "from May to August 1950", "May 4, 5 and 6, 1990", "in August, November and January 2018" (which are of 2017 but for the last). Token k stands
   behind the list's first part; 0 where no list or no year follows. */
static int32_t list_year(const WhenView *v, uint32_t k, int month, bool days) {
    const Work *w = v->w;
    bool joined = false;
    int last = month;
    for (int n = 0; n < 8; n++) {
        bool comma = token_mark(w, k, ',');
        uint32_t at = k + comma, past;
        bool joint = piece_dash(w, at) || token_glue(w, at, GLUE(AND) | GLUE(OR) | GLUE(TO));
        at += joint;
        if (!comma && !joint) return 0;
        uint8_t next = piece_month(v, at, &past);
        if (next) {
            last = next;
            if (piece_day(v, past, &at)) past = at;
        } else if (!days || !piece_day(v, at, &past))
            return 0;
        joined |= joint, k = past;
        int32_t year = joined ? piece_year(v, k + token_mark(w, k, ',')) : 0;
        if (year) return year - (month > last);
    }
    return 0;
}

/* ", 2024", "2024", "of 2024", "44 BC", "'94" at *end; 0 if no year stands there. */
static int32_t year_told(const WhenView *v, uint32_t *end) {
    const Work *w = v->w;
    uint32_t k = *end, era;
    if (token_mark(w, k, ',') || token_glue(w, k, GLUE(OF) | GLUE(IN))) k++;
    int32_t year = piece_year(v, k);
    if (year && !token_is(w, k + 1, W_UNIT | W_SCALE)) {
        *end = k + 1;
        if (piece_era(v, k + 1, &era) == WHEN_BC) return *end = era, -year;
        return year;
    }
    int64_t n = piece_digits(w, k);
    When x = n > 0 ? piece_era(v, k + 1, &era) : WHEN_NONE;
    if (x) return *end = era, x == WHEN_AD ? (int32_t)n : -(int32_t)n;
    if (token_mark(w, *end, 0x2019) || token_mark(w, *end, '\'')) { /* "June '94" */
        n = piece_digits(w, *end + 1);
        if (n > 0 && token_text(w, *end + 1).len == 2 && piece_glued(w, *end + 1)) return *end += 2, (int32_t)(n < 30 ? 2000 + n : 1900 + n);
    }
    return 0;
}

int32_t piece_year_behind(const WhenView *v, uint32_t *end, int month, int day, uint32_t first) {
    const Work *w = v->w;
    int32_t year = year_told(v, end);
    if (year || (year = list_year(v, *end, month, day))) return year;
    uint32_t k = *end + (token_mark(w, *end, ',') || token_glue(w, *end, GLUE(OF) | GLUE(IN)));
    if ((year = piece_near_year(v, k, end))) return year;
    return when_year(v, month, day, first);
}
