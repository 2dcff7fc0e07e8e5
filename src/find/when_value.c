/* SPDX-License-Identifier: MIT */
/* Values of times: TIMEX3 spellings, counting with calendar units, numbers in words, tense.

   In: moments, units, tokens. Out: values as ISO-TimeML writes them.
   How it thinks: a Moment is as exact as the text was; counting years from a day gives a year, counting days gives a day. A month or day without its year belongs to the year that
   makes it nearest to the document's date on the side the verb looks to, the past if the verb does not say; in a narrative to the year last spoken of.
   What it does not do: time zones are not converted.

   Specimens: "two years ago" in a report of 19 June 2024 is 2022; "on August 3 they will vote" there is 2024-08-03, "on August 3 they voted" 2023-08-03. */
#include "find/find_in.h"

enum { TENSE_LEFT = 14, TENSE_RIGHT = 8, NEAR_DAYS = 31 };

static char *put_digits(char *to, int32_t n, int places) {
    for (int i = places; i-- > 0; n /= 10) to[i] = (char)('0' + n % 10);
    return to + places;
}

Str when_value(const WhenView *v, Moment m) {
    char text[16], *p = text;
    int32_t year = m.year < 0 ? -m.year : m.year;
    if (!year || year > 9999) return (Str){ 0 };
    if (m.year < 0) *p++ = 'B', *p++ = 'C';
    p = put_digits(p, year, 4);
    if (m.month) *p++ = '-', p = put_digits(p, m.month, 2);
    if (m.month && m.day) {
        *p++ = '-';
        if (m.year < 0)
            *p++ = 'X', *p++ = 'X';
        else
            p = put_digits(p, m.day, 2);
    }
    return str_copy(v->w->a, (Str){ text, (size_t)(p - text) });
}

Str when_join(const WhenView *v, Str value, const char *sign, Str part) {
    size_t n = strlen(sign);
    char *to = arena_get(v->w->a, value.len + n + part.len + 1, 1);
    if (value.len) memcpy(to, value.at, value.len);
    memcpy(to + value.len, sign, n);
    if (part.len) memcpy(to + value.len + n, part.at, part.len);
    return (Str){ to, value.len + n + part.len };
}

static int32_t day_of(Moment m) { return date_day(m.year, m.month ? m.month : 1, m.day ? m.day : 1); }

Moment when_day(int32_t day) {
    int y, m, d;
    date_civil(day, &y, &m, &d);
    return (Moment){ y, (uint8_t)m, (uint8_t)d };
}

static Str week_value(const WhenView *v, int32_t day, const char *tail) {
    int32_t monday = day - date_weekday(day);
    Moment thursday = when_day(monday + 3);
    char week[8] = "-W";
    put_digits(week + 2, (monday - date_iso_week(thursday.year, 1)) / 7 + 1, 2);
    return when_join(v, when_value(v, (Moment){ thursday.year, 0, 0 }), week, str_of(tail));
}

static Str months_shift(const WhenView *v, Moment base, int n, Moment *to) {
    int month = base.year * 12 + (base.month ? base.month - 1 : 0) + n;
    *to = (Moment){ month / 12, (uint8_t)(month % 12 + 1), 0 };
    if (!base.month) to->month = 0;
    return when_value(v, *to);
}

static Str days_shift(const WhenView *v, Moment base, int n, Moment *to) {
    if (!base.day) return (Str){ 0 };
    *to = when_day(day_of(base) + n);
    return when_value(v, *to);
}

Str when_shift(const WhenView *v, Moment base, TimeUnit unit, int n, Moment *to) {
    *to = (Moment){ 0 };
    if (!base.year || n > 20000 || n < -20000) return (Str){ 0 };
    if (base.year < 0 && unit != UNIT_YEAR) return (Str){ 0 };
    switch (unit) {
    case UNIT_YEAR: {
        int32_t year = base.year + n;
        if (base.year < 0 && year >= 0) year++;
        if (base.year > 0 && year <= 0) year--;
        *to = (Moment){ year, 0, 0 };
        return when_value(v, *to);
    }
    case UNIT_MONTH: return months_shift(v, base, n, to);
    case UNIT_DAY: return days_shift(v, base, n, to);
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
    case UNIT_WEEKEND:
        if (!base.day) return (Str){ 0 };
        return week_value(v, day_of(base) + n * (unit == UNIT_FORTNIGHT ? 14 : 7), unit == UNIT_WEEKEND ? "-WE" : "");
    case UNIT_DECADE: return str_sub(when_value(v, (Moment){ base.year + n * 10 > 0 ? base.year + n * 10 : 0, 0, 0 }), 0, 3);
    case UNIT_CENTURY: return str_sub(when_value(v, (Moment){ base.year + n * 100 > 0 ? base.year + n * 100 : 0, 0, 0 }), 0, 2);
    case UNIT_QUARTER: {
        int q = base.year * 4 + (base.month ? (base.month - 1) / 3 : 0) + n;
        char part[4] = { '-', 'Q', (char)('1' + q % 4) };
        return base.month ? when_join(v, when_value(v, (Moment){ q / 4, 0, 0 }), part, (Str){ 0 }) : (Str){ 0 };
    }
    case UNIT_HOUR:
    case UNIT_MINUTE:
    case UNIT_SECOND: return base.day ? when_value(v, base) : (Str){ 0 };
    default: return (Str){ 0 };
    }
}

Str when_duration(const WhenView *v, TimeUnit unit, int64_t halves, bool vague) {
    static const char *const units[] = { "", "T%sS", "T%sM", "T%sH", "%sD", "%sW", "%sW", "%sM", "%sQ", "%sY", "%sDE", "%sCE", "%sWE", "%sS" };
    char number[32] = "X";
    Buf b = buf_in(v->w->run->tmp);
    ArenaMark mark = arena_mark(v->w->run->tmp);
    if (unit == UNIT_FORTNIGHT) halves *= 2;
    if (!vague) {
        buf_int(&b, halves / 2);
        if (halves % 2) buf_lit(&b, ".5");
        memcpy(number, b.at, b.len < 31 ? b.len : 31), number[b.len < 31 ? b.len : 31] = 0;
    }
    Buf out = buf_in(v->w->run->tmp);
    buf_byte(&out, 'P');
    for (const char *p = units[unit]; *p; p++) {
        if (*p == '%')
            buf_z(&out, number), p++;
        else
            buf_byte(&out, *p);
    }
    Str value = str_copy(v->w->a, buf_text(&out));
    arena_release(v->w->run->tmp, mark);
    return value;
}

/* A whole number in digits or one in words without scale; -1 if there is none. */
static int64_t plain_number(const WhenView *v, uint32_t i, uint32_t *end) {
    const Token *t = &v->w->tokens.at[i];
    int64_t n = -1;
    *end = i + 1;
    if (t->kind == TOKEN_NUMBER) {
        char digits[16];
        size_t k = 0;
        Str s = token_text(v->w, i);
        for (size_t c = 0; c < s.len && k < 15; c++)
            if (s.at[c] != ',') digits[k++] = s.at[c];
        return k < 12 && str_to_int((Str){ digits, k }, &n) ? n : -1;
    }
    if (!(t->classes & W_NUMBER)) return -1;
    n = token_word(v->w, i)->number;
    if (n < 20 || n > 90 || !when_in(v, i + 1)) return n;
    uint32_t k = i + 1;
    if (token_mark(v->w, k, '-')) k++;
    if (when_in(v, k) && token_is(v->w, k, W_NUMBER) && token_word(v->w, k)->number < 10 && token_word(v->w, k)->number > 0)
        n += token_word(v->w, k)->number, *end = k + 1;
    return n;
}

/* "half", "a", "a couple of", "a hundred", "1.5": numbers that begin otherwise than with a count. */
static bool odd_number(const WhenView *v, uint32_t i, int64_t *halves, bool *vague, uint32_t *end) {
    const Work *w = v->w;
    uint32_t n;
    if (when_word(v, i, &n, NULL) == WHEN_VAGUE) return *vague = true, *halves = 0, *end = i + n, true;
    bool article = token_glue(w, i, GLUE(A));
    if (article && token_glue(w, i + 1, GLUE(COUPLE))) return *halves = 4, *end = i + 2 + token_glue(w, i + 2, GLUE(OF)), true;
    if (article && token_is(w, i + 1, W_SCALE)) return *halves = token_word(w, i + 1)->number * 2, *end = i + 2, *halves < 100000000;
    if (token_glue(w, i, GLUE(HALF)) && token_glue(w, i + 1, GLUE(A))) return *halves = 1, *end = i + 2, true;
    if (article && token_glue(w, i + 1, GLUE(HALF))) return *halves = 1, *end = i + 2 + token_mark(w, i + 2, '-'), true;
    Str s = token_text(w, i);
    return w->tokens.at[i].kind == TOKEN_NUMBER && s.len > 2 && str_ends(s, STR(".5")) && str_to_int(str_sub(s, 0, s.len - 2), halves) &&
           (*halves = *halves * 2 + 1, *end = i + 1, *halves < 100000000);
}

bool when_number(const WhenView *v, uint32_t i, int64_t *halves, bool *vague, uint32_t *end) {
    const Work *w = v->w;
    *vague = false;
    if (!when_in(v, i)) return false;
    if (odd_number(v, i, halves, vague, end)) return true;
    bool article = token_glue(w, i, GLUE(A));
    int64_t number = article ? 1 : plain_number(v, i, end);
    if (article) *end = i + 1;
    if (number < 0) {
        if (!(token_is(w, i, W_SCALE) && when_in(v, i + 1) && token_glue(w, i + 1, GLUE(OF)))) return false;
        return *vague = true, *halves = 0, *end = i + 2, true; /* "hundreds of years" */
    }
    *halves = number * 2;
    if (when_in(v, *end) && token_is(w, *end, W_SCALE)) {
        if (token_word(w, *end)->number > 1000)
            *halves = 0, *vague = true; /* "13 billion years" is no calendar's matter */
        else
            *halves *= token_word(w, *end)->number;
        ++*end;
    }
    if (token_glue(w, *end, GLUE(AND)) && token_glue(w, *end + 1, GLUE(A)) && token_glue(w, *end + 2, GLUE(HALF))) ++*halves, *end += 3;
    return *halves < 100000000;
}

/* What token k tells of tense: 1, -1, 0. "be held" is no past; a form that ends as pasts do is one. */
static int tense_at(const WhenView *v, uint32_t k) {
    const Work *w = v->w;
    const Token *t = &w->tokens.at[k];
    if (t->kind != TOKEN_WORD) return 0;
    const Word *word;
    uint32_t n;
    When x = t->word ? when_word(v, k, &n, &word) : WHEN_NONE;
    if (x == WHEN_WILL) return 1;
    if (k > v->s->first && token_glue(w, k - 1, GLUE(BE))) return 0;
    if (x == WHEN_WAS) return -1;
    return !(t->flags & T_CAPITAL) && t->to - t->from > 4 && !token_is(w, k, W_FUNCTION) && lexicon_ends(w->language, ENDING_PAST, token_text(w, k)) ? -1 : 0;
}

/* The nearest auxiliary or verb of known tense before the expression in its sentence, else behind it. */
int when_tense(const WhenView *v, uint32_t i) {
    for (uint32_t k = i; k > v->s->first && i - k < TENSE_LEFT; k--) {
        int tense = tense_at(v, k - 1);
        if (tense) return tense;
    }
    for (uint32_t k = i; k < v->s->end && k < i + TENSE_RIGHT; k++) {
        int tense = tense_at(v, k);
        if (tense) return tense;
    }
    return 0;
}

Moment when_base(const WhenView *v) { return v->narrative && v->ref.year ? v->ref : v->dct; }

int32_t when_year(const WhenView *v, int month, int day, uint32_t i) {
    const Work *w = v->w;
    bool same = v->ref.year && !v->ref.month && v->ref_sent == w->tokens.at[i].sent && w->timexes.len;
    uint32_t last = v->last_end;
    bool beside = same && last <= i && i - last <= 2 && v->s->first < last; /* "In 1961, on July 6" */
    if (beside) return v->ref.year;
    bool told = v->ref.year && v->ref.month && w->tokens.at[i].sent <= v->ref_sent + 2 && v->ref.year != v->dct.year;
    if (told && !v->narrative && v->dct.day && day && w->tokens.at[i].sent > v->ref_sent) { /* a day near the document's own is its year's */
        int32_t off = date_day(v->dct.year, month, day) - day_of(v->dct);
        if (off < NEAR_DAYS && off > -NEAR_DAYS) told = false;
    }
    if (told && !v->narrative && v->dct.year && w->tokens.at[i].sent > v->ref_sent) { /* nor does a verb look the other way than the year told */
        int tense = when_tense(v, i);
        if ((tense < 0 && v->ref.year > v->dct.year) || (tense > 0 && v->ref.year < v->dct.year)) told = false;
    }
    if (v->narrative && v->section && v->ref_sent != w->tokens.at[i].sent) return v->section;
    if (v->ref.year && (v->narrative || !v->dct.year || told)) {
        bool joined = i > v->s->first && v->ref_sent == v->w->tokens.at[i].sent &&
                      token_glue(w, i - 1, GLUE(AND) | GLUE(TO));
        return v->ref.year + (v->ref.month && v->ref.year > 0 && v->ref.month >= month + (joined ? 1 : 9) ? 1 : 0); /* "between August and January" */
    }
    if (!v->dct.year) return 0;
    if (!v->dct.month) return v->dct.year;
    int here = v->dct.month * 32 + (day && v->dct.day ? v->dct.day : 0), there = month * 32 + (day && v->dct.day ? day : 0), tense = when_tense(v, i);
    if (there > here) { /* later in the document's year, or before it */
        bool soon = day && there - here < 14 && tense == 0;
        return tense > 0 || soon ? v->dct.year : v->dct.year - 1;
    }
    return tense > 0 && here - there > 64 ? v->dct.year + 1 : v->dct.year;
}
