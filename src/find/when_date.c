/* SPDX-License-Identifier: MIT */
/* Dates by a month's name, and the days of a list.

   In: a token where a date may start. Out: the longest date there, of this file's rules or of when_numeric.c, when_year.c and when_part.c.
   How it thinks: each rule reads one shape from left to right. A month alone is a date only behind a word that leads to one, since May, March, April and August are words and names
   too. Bare months that bound a range in a sentence without tense ("the rains last from May to July") are those of any year.
   What it does not do: other calendars.

   Specimens: "June 19, 2024", "19 June", "Wednesday, 5 March", "am Mittwoch, dem 19. Juni 2024", "May 4, 5 and 6, 1990", "on the 5th". */
#include "find/find_in.h"

/* Behind a weekday at i, with ", the" or ", den": where the month or day stands. */
static uint32_t behind_weekday(const Work *w, uint32_t i) {
    if (!token_is(w, i, W_WEEKDAY)) return i;
    uint32_t k = i + 1;
    if (token_mark(w, k, '.') && piece_glued(w, k)) k++;
    if (token_mark(w, k, ',')) k++;
    return k + token_glue(w, k, GLUE(THE));
}

/* What leads to a month alone: "in May", "last March", "early April", "a June vote", "April or May". */
static bool leads_to_month(const WhenView *v, uint32_t i, uint32_t end) {
    const Work *w = v->w;
    uint32_t n;
    if (i == v->s->first) return false;
    When x = when_word(v, i - 1, &n, NULL);
    return token_is(w, i - 1, W_PREP | W_MONTH) || token_glue(w, i - 1, GLUE(AND) | GLUE(OR) | GLUE(EARLY) | GLUE(A)) || x == WHEN_LAST || x == WHEN_NEXT || x == WHEN_THIS ||
           x == WHEN_START || x == WHEN_END || x == WHEN_MID || piece_dash(w, i - 1) || piece_dash(w, end) || token_mark(w, i - 1, ',');
}

/* "between June and November there are whales": months that bound a range, told in no tense. */
static bool any_year(const WhenView *v, uint32_t i, uint32_t end) {
    const Work *w = v->w;
    uint32_t past;
    if (i == v->s->first || v->narrative || !token_mark(w, v->s->end - 1, '.')) return false;
    bool head = token_glue(w, i - 1, GLUE(FROM) | GLUE(BETWEEN)) && token_glue(w, end, GLUE(TO) | GLUE(AND)) && piece_month(v, end + 1, &past);
    const Timex *t = w->timexes.len ? &w->timexes.at[w->timexes.len - 1] : NULL;
    bool tail = token_glue(w, i - 1, GLUE(TO) | GLUE(AND)) && t && str_starts(t->value, STR("XXXX-")) && t->at.from >= w->tokens.at[v->s->first].from;
    if (tail) return true;
    if (!head || piece_year(v, past) || (piece_digits(w, past) > 0)) return false;
    return when_tense(v, i) == 0 && when_tense(v, end) == 0;
}

/* [Wednesday,] June 19[th] · [Wednesday,] [the] 19[th] [of] June · June: month and day, *end behind them. */
static bool month_day(const WhenView *v, uint32_t i, uint8_t *month, int *day, uint32_t *end) {
    const Work *w = v->w;
    uint32_t k = behind_weekday(w, i), past;
    if (k == i && token_glue(w, k, GLUE(THE)) && piece_digits(w, k + 1) > 0 && !token_mark(w, k + 2, '.')) k++; /* "on the 19th of June" */
    *day = 0;
    if ((*month = piece_month(v, k, end))) {
        uint32_t at = *end + token_glue(w, *end, GLUE(THE));
        *day = piece_day(v, at, &past);
        bool clock = token_mark(w, past, ':') && piece_glued(w, past), counted = token_is(w, past, W_UNIT | W_SCALE);
        bool word = at > *end && w->tokens.at[at].kind == TOKEN_WORD && !piece_nth(w, at + 1);
        if (*day && !clock && !counted && !word)
            *end = past;
        else
            *day = 0;
    } else if ((*day = piece_day(v, k, end))) {
        if (token_glue(w, *end, GLUE(OF))) ++*end;
        if (token_mark(w, *end, '.') && piece_glued(w, *end)) ++*end;
        *month = piece_month(v, *end, end);
    }
    return *month && !(k > i && !*day) && !(*day && !date_valid(2000, *month, *day));
}

/* "Wednesday, 18 October" without a year: of the three years around, the one where the day falls so. */
static int32_t year_of_weekday(int32_t year, int month, int day, int weekday) {
    static const int8_t off[] = { 0, 1, -1 };
    for (size_t k = 0; k < COUNT(off); k++)
        if (date_valid(year + off[k], month, day) && date_weekday(date_day(year + off[k], month, day)) == weekday) return year + off[k];
    return year;
}

static bool month_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t end = i;
    uint8_t month;
    int day;
    if (!month_day(v, i, &month, &day, &end)) return false;
    bool alone = !day && end == i + 1;
    if (alone && token_glue(w, i, GLUE(SHORT)) && !piece_year(v, end)) return false; /* "Park Min Jun" */
    if (alone && any_year(v, i, end)) {
        char part[3] = { (char)('0' + month / 10), (char)('0' + month % 10) };
        *h = (WhenHit){ .first = i, .end = end, .type = TIMEX_DATE, .rule = "any-year", .value = when_join(v, STR("XXXX-"), part, (Str){ 0 }) };
        return true;
    }
    Moment m = { 0, month, (uint8_t)day };
    uint32_t bare = end;
    m.year = piece_year_behind(v, &end, month, day, i);
    if (day && end == bare && m.year > 0 && token_is(w, i, W_WEEKDAY)) m.year = year_of_weekday(m.year, month, day, token_word(w, i)->weekday);
    if (alone && end == bare && token_is(w, i, W_AUX | W_VERB | W_GIVEN) && !leads_to_month(v, i, end)) return false;
    piece_hit(v, h, i, end, m, "month");
    if (!m.year) h->value = (Str){ 0 }, h->moment = (Moment){ 0 };
    return true;
}

/* The later half of "1914-18" and of "May 4 and 5", given the date that ends before token i. */
static bool second_half(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    if (i < v->s->first + 2 || piece_digits(w, i) < 0 || !v->ref.year || w->tokens.at[i].sent != v->ref_sent || !w->timexes.len) return false;
    uint32_t end;
    const Timex *t = &w->timexes.at[w->timexes.len - 1];
    if (v->last_end != i - 1) return false;
    bool joined = piece_dash(w, i - 1) || token_glue(w, i - 1, GLUE(AND) | GLUE(TO) | GLUE(OR)) ||
                  (token_mark(w, i - 1, ',') && piece_day(v, i, &end) && token_glue(w, end, GLUE(AND)) && piece_day(v, end + 1, &end)); /* "May 4, 5 and 6" */
    if (!joined) return false;
    int64_t n = piece_digits(w, i);
    if (piece_dash(w, i - 1) && piece_glued(w, i) && !v->ref.month && token_text(w, i).len == 2 && n > v->ref.year % 100)
        return piece_hit(v, h, i, i + 1, (Moment){ v->ref.year / 100 * 100 + (int32_t)n, 0, 0 }, "year-half");
    int day = piece_day(v, i, &end);
    bool behind_month = token_is(w, v->last_first, W_MONTH) || str_eq(t->rule, STR("day-half"));
    if (!v->ref.day || day <= v->ref.day || !behind_month || token_is(w, end, W_UNIT | W_SCALE | W_MONTH | W_TIMEUNIT)) return false;
    if (when_in(v, end) && w->tokens.at[end].kind == TOKEN_WORD && !token_is(w, end, W_FUNCTION | W_PREP)) return false;
    if (piece_year(v, end + token_mark(w, end, ',')) == v->ref.year) end += 1u + token_mark(w, end, ',');
    return piece_hit(v, h, i, end, (Moment){ v->ref.year, v->ref.month, (uint8_t)day }, "day-half");
}

/* May the list of days begin at i? Behind "on", "between", "from", "the", a weekday, or as a later part of such a list. */
static bool opens_list(const WhenView *v, uint32_t i, bool *inner) {
    const Work *w = v->w;
    const Timex *t = w->timexes.len ? &w->timexes.at[w->timexes.len - 1] : NULL;
    *inner = (token_mark(w, i - 1, ',') || token_glue(w, i - 1, GLUE(AND))) && t && str_eq(t->rule, STR("day-list"));
    return *inner || token_glue(w, i - 1, GLUE(ON) | GLUE(BETWEEN) | GLUE(FROM) | GLUE(THE)) || token_is(w, i - 1, W_WEEKDAY);
}

/* "on 18 and 20 June", "the 3rd, 4th and 5th of May 2021": the days of a list share the month and year at its end. */
static bool day_list(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t first_end, k, end;
    bool inner, joined = false;
    if (i == v->s->first || piece_digits(w, i) <= 0 || !opens_list(v, i, &inner)) return false;
    int day = piece_day(v, i, &first_end), last = day;
    if (!day) return false;
    if (token_mark(w, first_end, '.') && piece_glued(w, first_end)) first_end++; /* "am 18. und 20. Juni" */
    k = first_end;
    for (int n = 0; n < 8; n++) {
        bool comma = token_mark(w, k, ',');
        k += comma;
        bool joint = token_glue(w, k, GLUE(AND) | GLUE(OR)) || (token_glue(w, k, GLUE(TO)) && !inner);
        k += joint, joined |= joint;
        int next = (comma || joint) ? piece_day(v, k, &end) : 0;
        if (next <= last) return false;
        last = next, k = end;
        if (token_mark(w, k, '.') && piece_glued(w, k)) k++;
        if (token_glue(w, k, GLUE(OF))) k++;
        uint8_t month = joined ? piece_month(v, k, &end) : 0;
        if (!month) continue;
        Moment m = { piece_year_behind(v, &end, month, day, i), month, (uint8_t)day };
        if (!m.year || !date_valid(m.year > 0 ? m.year : 2000, month, day)) return false;
        return piece_hit(v, h, i, first_end, m, "day-list");
    }
    return false;
}

/* "on the 5th", of the month last spoken of. */
static bool nth_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t end;
    if (i == v->s->first || !token_glue(w, i, GLUE(THE)) || !token_glue(w, i - 1, GLUE(ON)) || !piece_nth(w, i + 2)) return false;
    int day = piece_day(v, i + 1, &end);
    if (!day || (when_in(v, end) && w->tokens.at[end].kind == TOKEN_WORD && !token_is(w, end, W_FUNCTION)) || token_glue(w, end, GLUE(OF))) return false;
    Moment m = v->ref.month ? v->ref : v->dct;
    if (!m.month || !date_valid(m.year > 0 ? m.year : 2000, m.month, day)) return false;
    m.day = (uint8_t)day;
    return piece_hit(v, h, i, end, m, "nth");
}

bool when_calendar(const WhenView *v, uint32_t i, WhenHit *hit) {
    typedef bool Rule(const WhenView *, uint32_t, WhenHit *);
    static Rule *const rules[] = { month_date, when_numeric, when_years, when_part, nth_date, day_list, second_half };
    WhenHit h;
    bool found = false;
    for (size_t r = 0; r < COUNT(rules); r++)
        if (rules[r](v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
