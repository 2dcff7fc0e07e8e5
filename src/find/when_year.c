/* SPDX-License-Identifier: MIT */
/* Years, decades and centuries.

   In: a token where one may start. Out: the longest of them there.
   How it thinks: a number of four digits is a year only where its neighbours let it be one: behind "in", "since" and their like, in brackets, before a noun that it tells apart ("the 2004
   election"), never with a comma inside, before a unit or, when round, before things that are counted ("2000 tanks"). Fewer digits need an era, or a text that tells of such times.
   What it does not do: years of other calendars.

   Specimens: "in 1861", "44 BC", "AD 842", "1914–18", "the 1990s", "the late '60s", "the 19th century", "2882015" is none. */
#include "find/find_in.h"

/* Marks before a number that make it a sum, a label or a part of something. */
static bool bars_year(uint32_t rune) {
    return rune == '$' || rune == 0x20AC || rune == 0xA3 || rune == 0xA5 || rune == '#' || rune == '+' || rune == '/' || rune == ':' || rune == '@' || rune == '=';
}

/* Do the words before let the four digits at i be a year? *leads: they ask for one. "in 2004", "(2004", "mid-2004"; not "$2004", "room 2004", "Boeing-2004". */
static bool year_fits_before(const WhenView *v, uint32_t i, bool *leads) {
    const Work *w = v->w;
    *leads = false;
    if (i == v->s->first) return true;
    uint32_t before = i - 1;
    const Token *b = &w->tokens.at[before];
    if (b->kind == TOKEN_MARK && bars_year(b->rune)) return false;
    if (piece_glued(w, i) && b->kind == TOKEN_MARK && b->rune == '-' && before > v->s->first && w->tokens.at[before - 1].kind == TOKEN_WORD &&
        !token_glue(w, before - 1, GLUE(MID)) && !token_is(w, before - 1, W_MONTH))
        return false;
    if (piece_glued(w, i) && (b->kind == TOKEN_WORD || b->kind == TOKEN_NUMBER)) return false;
    if (piece_glued(w, i) && piece_dash(w, before) && before > v->s->first && w->tokens.at[before - 1].kind == TOKEN_NUMBER && token_text(w, before - 1).len == 3) return false; /* "555-2013" */
    if (b->kind == TOKEN_NUMBER && i + 1 < v->s->end && w->tokens.at[i + 1].kind == TOKEN_NUMBER) return false; /* "+49 2013 4477" */
    if (b->kind == TOKEN_WORD && token_glue(w, before, GLUE(LABEL))) return false;
    *leads = token_is(w, before, W_PREP) || token_glue(w, before, GLUE(AND) | GLUE(YEAR_LEAD)) || token_mark(w, before, '(') || piece_dash(w, before);
    return true;
}

static bool year_fits(const WhenView *v, uint32_t i, int32_t year) {
    const Work *w = v->w;
    uint32_t k = i + 1;
    bool leads, first = i == v->s->first;
    if (!year_fits_before(v, i, &leads)) return false;
    if (when_in(v, k) && piece_glued(w, k) && token_mark(w, k, '/')) return false;
    if (!when_in(v, k) || w->tokens.at[k].kind != TOKEN_WORD) return (year >= 1500 && (leads || first || year >= 1700)) || leads;
    if (token_is(w, k, W_UNIT | W_SCALE | W_TIMEUNIT)) return false;
    Str s = token_text(w, k);
    bool plural = s.len > 3 && s.at[s.len - 1] == 's' && s.at[s.len - 2] != 's' && !token_is(w, k, W_FUNCTION | W_CUE | W_VERB | W_AUX) &&
                  !(w->tokens.at[k].flags & T_CAPITAL);
    if (token_glue(w, k, GLUE(COUNTED)) || (plural && (year % 100 == 0 || !leads))) return false; /* "2000 tanks" */
    return leads || year >= 1700;
}

/* Is the number of three digits at i one of two years of a life: "(314 – 368)", "(c. 314 – 368)"? */
static bool lifetime(const Work *w, uint32_t i) {
    bool opens = token_mark(w, i - 1, '(') || (i > 2 && token_mark(w, i - 1, '.') && token_glue(w, i - 2, GLUE(CIRCA)));
    if (opens) return piece_dash(w, i + 1) && piece_digits(w, i + 2) >= 100 && token_text(w, i + 2).len == 3 && token_mark(w, i + 3, ')');
    return i > 3 && piece_dash(w, i - 1) && token_mark(w, i + 1, ')') && piece_digits(w, i - 2) >= 100 && token_text(w, i - 2).len == 3 &&
           (token_mark(w, i - 3, '(') || token_mark(w, i - 3, '.'));
}

/* Years of three digits or two without an era: "in 499" where the text tells of BC, "He died in 368." in a history, "(314 – 368)". */
static bool early_year(const WhenView *v, uint32_t i, int64_t n, WhenHit *h) {
    const Work *w = v->w;
    if (token_text(w, i).len != 3 || i == v->s->first) return false;
    bool word = when_in(v, i + 1) && w->tokens.at[i + 1].kind == TOKEN_WORD;
    if (v->narrative && v->ref.year < 0 && token_is(w, i - 1, W_PREP) && !(word && !token_is(w, i + 1, W_FUNCTION | W_VERB | W_AUX)))
        return piece_hit(v, h, i, i + 1, (Moment){ -(int32_t)n, 0, 0 }, "era-told");
    if (v->narrative && n >= 100 && v->ref.year < 1000 && token_glue(w, i - 1, GLUE(IN)) && !word)
        return piece_hit(v, h, i, i + 1, (Moment){ (int32_t)n, 0, 0 }, "early-year");
    return n >= 100 && lifetime(w, i) && piece_hit(v, h, i, i + 1, (Moment){ (int32_t)n, 0, 0 }, "lifetime");
}

/* 1861 · 493 BC · 499-493 BC · AD 842 · [the] year 2024 */
static bool year_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t end, k = i;
    if (w->tokens.at[i].kind != TOKEN_NUMBER) {
        if (when_word(v, i, &end, NULL) == WHEN_AD && piece_digits(w, i + end) > 0 && w->tokens.at[i].flags & T_CAPITAL)
            return piece_hit(v, h, i, i + end + 1, (Moment){ (int32_t)piece_digits(w, i + end), 0, 0 }, "era");
        k += token_glue(w, k, GLUE(THE));
        if (piece_unit(v, k) != UNIT_YEAR || token_glue(w, k, GLUE(PLURAL)) || !piece_year(v, ++k)) return false;
    }
    int64_t n = piece_digits(w, k);
    if (n <= 0) return false;
    When era = piece_era(v, k + 1, &end);
    if (era) return piece_hit(v, h, i, end, (Moment){ (int32_t)(era == WHEN_BC ? -n : n), 0, 0 }, "era");
    if (piece_dash(w, k + 1) && piece_digits(w, k + 2) > 0 && piece_era(v, k + 3, &end) == WHEN_BC)
        return piece_hit(v, h, i, k + 1, (Moment){ -(int32_t)n, 0, 0 }, "era");
    if (early_year(v, k, n, h)) return h->first = i, true;
    int32_t year = piece_year(v, k);
    return year && (k > i || year_fits(v, i, year)) && piece_hit(v, h, i, k + 1, (Moment){ year, 0, 0 }, "year");
}

/* "the", "late", "the late": what may stand before a decade or century; the token behind. */
static uint32_t behind_lead(const WhenView *v, uint32_t i) {
    uint32_t k = i + token_glue(v->w, i, GLUE(THE)), n;
    When x = when_word(v, k, &n, NULL);
    if (x == WHEN_START || x == WHEN_END || x == WHEN_MID) k += n + piece_dash(v->w, k + n);
    return k;
}

static Str two_or_three(const WhenView *v, bool bc, int64_t n, bool three) {
    char d[5] = { (char)('0' + n / 100 % 10), (char)('0' + n / 10 % 10), (char)('0' + n % 10) };
    return when_join(v, bc ? STR("BC") : (Str){ 0 }, three ? d : d + 1, (Str){ 0 });
}

/* [the] 1990s · [the] '60s · [the] nineties · 1990er Jahre */
static bool decade_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = behind_lead(v, i), end = k;
    int64_t n = piece_digits(w, k);
    bool ends = n >= 0 && piece_glued(w, k + 1) && token_glue(w, k + 1, GLUE(DECADE_END));
    Str value = { 0 };
    if (ends && n >= 10 && n < 1000 && n % 10 == 0 && piece_era(v, k + 2, &end) == WHEN_BC) {
        value = two_or_three(v, true, n / 10, true); /* "the 470s BC" */
    } else if (ends && n >= 1000 && n <= 2100 && n % 10 == 0) {
        value = n % 100 == 0 && n < 1900 ? two_or_three(v, false, n / 100, false) : two_or_three(v, false, n / 10, true);
        end = k + 2;
    } else if (ends && k > i && n >= 20 && n < 100 && n % 10 == 0 && token_glue(w, k + 1, GLUE(DECADE_END)) && token_text(w, k + 1).len > 1) {
        value = two_or_three(v, false, 190 + n / 10, true), end = k + 2; /* "die 90er" */
    } else if ((token_mark(w, k, '\'') || token_mark(w, k, 0x2019) || token_mark(w, k, 0x2018)) && (n = piece_digits(w, k + 1)) >= 10 && n % 10 == 0 &&
               token_glue(w, k + 2, GLUE(DECADE_END))) {
        value = two_or_three(v, false, 190 + n / 10, true), end = k + 3;
    } else if (k > i && piece_unit(v, k) == UNIT_DECADE && token_word(w, k)->number) {
        value = two_or_three(v, false, token_word(w, k)->number, true), end = k + 1;
    }
    if (!value.len) return false;
    if (piece_unit(v, end + piece_dash(w, end)) == UNIT_YEAR) end += 1u + piece_dash(w, end); /* "1990er Jahre" */
    *h = (WhenHit){ .first = i, .end = end, .type = TIMEX_DATE, .value = value, .rule = "decade" };
    return true;
}

/* [the] [late] 19th century [BC] · 20th-century · nineteenth century · 19. Jahrhundert */
static bool century_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = behind_lead(v, i), end;
    int64_t c = piece_digits(w, k);
    if (c > 0 && (piece_nth(w, k + 1) || (token_mark(w, k + 1, '.') && piece_glued(w, k + 1))))
        k += 2;
    else if (token_is(w, k, W_ORDINAL))
        c = token_word(w, k)->number, k++;
    else if (token_is(w, k, W_NUMBER) && token_word(w, k)->number == 20 && piece_dash(w, k + 1) && token_is(w, k + 2, W_ORDINAL))
        c = 20 + token_word(w, k + 2)->number, k += 3;
    else
        return false;
    k += piece_dash(w, k);
    if (piece_unit(v, k) != UNIT_CENTURY || c < 1 || c > 22) return false;
    bool bc = piece_era(v, k + 1, &end) == WHEN_BC;
    if (!bc) end = k + 1;
    *h = (WhenHit){ .first = i, .end = end, .type = TIMEX_DATE, .value = two_or_three(v, bc, c - 1, false), .rule = "century" };
    return true;
}

bool when_years(const WhenView *v, uint32_t i, WhenHit *hit) {
    WhenHit h;
    bool found = year_date(v, i, hit);
    if (decade_date(v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    if (century_date(v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
