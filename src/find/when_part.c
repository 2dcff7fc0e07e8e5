/* SPDX-License-Identifier: MIT */
/* Parts of a year: seasons, quarters, halves, feasts, fiscal years.

   In: a token where one may start. Out: the longest of them there.
   How it thinks: the part is read, then its year behind it ("of 2003", "2008", "of last year"), else the document's; a quarter or half still to come that is told without a look ahead is
   the year before's. Feasts are data: a fixed day, days from Easter Sunday (Butcher's rule of 1876), or the n-th weekday of a month.
   What it does not do: fiscal years that begin in another month are the year they are called by; feasts of the moon's calendars have no value.

   Specimens: "the summer of 2003", "Q3 2008", "the third quarter", "the first half of 2008", "Good Friday 2024" (2024-03-29), "Thanksgiving" (the fourth Thursday of November), "FY2008". */
#include "find/find_in.h"

static const char *const seasons[] = { "", "SP", "SU", "FA", "WI" };

/* The year told behind a season, quarter or half: "of 2003", "2003", "of last year", "of the year". */
static int32_t part_year(const WhenView *v, uint32_t *end) {
    const Work *w = v->w;
    uint32_t k = *end, era;
    if (token_mark(w, k, ',') && piece_year(v, k + 1)) k++;
    if (token_glue(w, k, GLUE(OF) | GLUE(IN))) k++;
    if (token_glue(w, k, GLUE(FISCAL))) k++;
    if (piece_unit(v, k) == UNIT_YEAR && piece_year(v, k + 1)) k++;
    int32_t year = piece_year(v, k);
    if (piece_digits(w, k) > 0 && piece_era(v, k + 1, &era) == WHEN_BC) return *end = era, -(int32_t)piece_digits(w, k);
    if (year) return *end = k + 1, year;
    if ((year = piece_near_year(v, k, end))) return year;
    if (token_glue(w, k, GLUE(THE)) && piece_unit(v, k + 1) == UNIT_YEAR) return *end = k + 2, when_base(v).year;
    return 0;
}

static void part_hit(const WhenView *v, WhenHit *h, uint32_t first, uint32_t end, int32_t year, Str part, const char *rule) {
    *h = (WhenHit){ .first = first, .end = end, .type = TIMEX_DATE, .rule = rule };
    if (year) h->value = when_join(v, when_value(v, (Moment){ year, 0, 0 }), "-", part);
}

/* [the] summer [of 2003]. Alone only behind an article or "in", "since" and their like; "fall" alone is a season behind "in" only. */
static bool season_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + token_glue(w, i, GLUE(THE)), end = k + 1;
    if (!when_in(v, k) || !token_is(w, k, W_SEASON) || token_glue(w, k, GLUE(PLURAL))) return false;
    int32_t year = part_year(v, &end);
    if (!year) {
        bool lead = i > v->s->first && (token_is(w, i - 1, W_PREP) || token_glue(w, i - 1, GLUE(IN))) && !token_glue(w, i - 1, GLUE(OF));
        if (k == i && !lead) return false;
        if (token_is(w, k, W_VERB) && !(i > v->s->first && token_glue(w, i - 1, GLUE(IN)) && !token_glue(w, end, GLUE(OF)))) return false;
    }
    Str part = str_of(seasons[token_word(w, k)->season]);
    part_hit(v, h, i, end, year ? year : v->narrative && v->section ? v->section : when_base(v).year, part, "season");
    if (year) h->moment = (Moment){ year, 0, 0 };
    return true;
}

/* Q3 · third quarter · first half · latter half: 'Q' or 'H' and the number into part, its end; 0 if there is none. */
static uint32_t quarter_at(const WhenView *v, uint32_t k, char part[3]) {
    const Work *w = v->w;
    Str s = token_text(w, k);
    if (s.len == 2 && (s.at[0] == 'Q' || s.at[0] == 'H') && s.at[1] >= '1' && s.at[1] <= (s.at[0] == 'Q' ? '4' : '2')) return memcpy(part, s.at, 2), k + 1;
    uint32_t n = 0, q;
    int64_t c = 0;
    if (token_is(w, k, W_ORDINAL))
        c = token_word(w, k)->number, q = k + 1;
    else if (piece_digits(w, k) > 0 && (piece_nth(w, k + 1) || (token_mark(w, k + 1, '.') && piece_glued(w, k + 1))))
        c = piece_digits(w, k), q = k + 2;
    else if (when_word(v, k, &n, NULL) == WHEN_LAST)
        c = 2, q = k + n;
    else
        return 0;
    q += piece_dash(w, q);
    bool half = token_glue(w, q, GLUE(HALF)) && when_in(v, q), quarter = piece_unit(v, q) == UNIT_QUARTER && !n;
    if (c < 1 || !((half && c <= 2) || (quarter && c <= 4))) return 0;
    part[0] = half ? 'H' : 'Q', part[1] = (char)('0' + c);
    return q + 1;
}

/* Q3 2008 · [the] third quarter [of 2008] · [the] first half of 2008 */
static bool quarter_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + token_glue(w, i, GLUE(THE)), n;
    char part[3] = { 0 };
    When x = when_word(v, k, &n, NULL);
    if (x == WHEN_START || x == WHEN_END || x == WHEN_MID) k += n + piece_dash(w, k + n);
    bool fiscal = token_glue(w, k, GLUE(FISCAL));
    k += fiscal;
    uint32_t end = quarter_at(v, k, part);
    if (!end) return false;
    bool code = end == k + 1;
    int32_t year = part_year(v, &end), told = year;
    if (!told && (part[0] == 'H' || (code && !v->dct.month))) return false; /* "the first half" is of a match */
    if (!told) year = v->narrative && v->section ? v->section : when_base(v).year;
    if (!told && year > 0 && !v->narrative && v->dct.month && part[1] - '0' > (v->dct.month - 1) / 3 + 1 && when_tense(v, i) <= 0)
        year--; /* "the fourth quarter" told in March */
    part_hit(v, h, i, end, year, (Str){ part, 2 }, "quarter");
    if (told) h->moment = (Moment){ told, 0, 0 };
    return true;
}

/* Easter Sunday of a year. */
static int32_t easter(int y) {
    int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3, hh = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - hh - k) % 7, m = (a + 11 * hh + 22 * l) / 451, n = hh + l - 7 * m + 114;
    return date_day(y, n / 31, n % 31 + 1);
}

/* A feast's day in a year, from data: "12-25", "E-2", "11-TH4", "05-MO0" (the last Monday). year 0: only the month, for finding the year. */
static Moment feast_day(Str code, int32_t year) {
    static const char days[] = "MOTUWETHFRSASU";
    int64_t month = 0, n = 0;
    if (code.len > 1 && code.at[0] == 'E') {
        bool minus = code.at[1] == '-';
        if (!str_to_int(str_sub(code, 2, code.len), &n)) return (Moment){ 0 };
        return year > 1582 ? when_day(easter(year) + (int32_t)(minus ? -n : n)) : (Moment){ 0, 4, 0 };
    }
    if (!str_to_int(str_sub(code, 0, 2), &month) || month < 1 || month > 12 || code.len < 5) return (Moment){ 0 };
    if (code.len == 5) return str_to_int(str_sub(code, 3, 5), &n) ? (Moment){ year, (uint8_t)month, (uint8_t)n } : (Moment){ 0 };
    int wanted = 0;
    while (wanted < 7 && memcmp(days + 2 * wanted, code.at + 3, 2)) wanted++;
    n = code.at[5] - '0';
    if (wanted == 7 || year <= 0) return (Moment){ 0, (uint8_t)month, 0 };
    int32_t first = date_day(year, (int)month + !n, 1), from = first + (wanted - date_weekday(first) + 7) % 7;
    return when_day(n ? from + 7 * (int32_t)(n - 1) : from - 7);
}

/* Christmas [2007] · Good Friday · last Easter */
static bool feast_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Word *word;
    uint32_t n;
    if (when_word(v, i, &n, &word) != WHEN_FEAST || !(v->w->tokens.at[i].flags & T_CAPITAL)) return false;
    uint32_t end = i + n;
    Moment m = feast_day(word->lemma, 0);
    if (!m.month) return *h = (WhenHit){ .first = i, .end = end, .type = TIMEX_DATE, .rule = "feast" }, true; /* Ramadan, Passover: the moon's */
    int32_t year = piece_year_behind(v, &end, m.month, m.day, i);
    return piece_hit(v, h, i, end, feast_day(word->lemma, year), "feast");
}

/* fiscal [year] 2008 · FY2008 · FY 2008 */
static bool fiscal_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i;
    int64_t n = 0;
    Str s = token_text(w, i);
    if (s.len == 6 && str_starts(s, STR("FY")) && str_to_int(str_sub(s, 2, 6), &n)) return piece_hit(v, h, i, i + 1, (Moment){ (int32_t)n, 0, 0 }, "fiscal");
    if (token_glue(w, k, GLUE(FISCAL)))
        k += 1u + (piece_unit(v, k + 1) == UNIT_YEAR);
    else if (str_eq(s, STR("FY")))
        k++;
    else
        return false;
    return piece_year(v, k) && piece_hit(v, h, i, k + 1, (Moment){ piece_year(v, k), 0, 0 }, "fiscal");
}

/* year-end · the year-end */
static bool year_end(const WhenView *v, uint32_t i, WhenHit *h) {
    const Word *word;
    uint32_t k = i + token_glue(v->w, i, GLUE(THE)), n = token_phrase(v->w, k, &word);
    if (n < 2 || !(word->glue & GLUE(YEAR_END)) || !when_in(v, k)) return false;
    piece_hit(v, h, i, k + n, (Moment){ when_base(v).year, 0, 0 }, "year-end");
    return h->mod = STR("END"), h->moment = (Moment){ 0 }, true;
}

bool when_part(const WhenView *v, uint32_t i, WhenHit *hit) {
    typedef bool Rule(const WhenView *, uint32_t, WhenHit *);
    static Rule *const rules[] = { season_date, quarter_date, feast_date, fiscal_date, year_end };
    WhenHit h;
    bool found = false;
    for (size_t r = 0; r < COUNT(rules); r++)
        if (rules[r](v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
