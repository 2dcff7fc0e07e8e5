/* SPDX-License-Identifier: MIT */
/* Dates in digits.

   In: a token where a number stands. Out: the date that it and its neighbours write.
   How it thinks: a year of four digits at the head makes an ISO date, with a time behind its T or a blank; otherwise the order is that of the document's language: months first where
   American English is written, days first elsewhere, and the other way round where the number is no month. A number of other length is no date.
   What it does not do: two digits parted by a slash ("6/19") or a full stop alone, but for 9/11, which is a day by its name.

   Specimens: "2024-06-19", "2024-06-19T14:00Z", "6/19/2024" (19/6/2024 in British English), "19.6.2024", "2024-06"; "2882015", "10.0.0.1" are none. */
#include "find/find_in.h"

/* "2.5.24" is a date only where dates are written so; an English text means a section. */
static bool is_english(const WhenView *v) {
    Str l = v->w->doc->meta.language;
    return !l.len || str_starts_nocase(l, STR("en"));
}

/* English by region: only the United States and what follows them write the month first. A text whose region is not told is read as American unless the number forbids. */
static bool day_first(const WhenView *v) {
    static const char *const regions[] = { "en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA", "en-CA", "en-SG", "en-KE", "en-NG" };
    for (size_t i = 0; i < COUNT(regions); i++)
        if (str_starts_nocase(v->w->doc->meta.language, str_of(regions[i]))) return true;
    return !is_english(v);
}

static int32_t year_of_two(int64_t n) { return (int32_t)(n < 50 ? 2000 + n : 1900 + n); }

/* 19.06.2024 is one number to token.c. */
static bool stops(const WhenView *v, Str s, Moment *m) {
    int64_t d, mo, y;
    Str rest = s, day = str_cut(&rest, '.'), month = str_cut(&rest, '.');
    if (!day.len || !month.len || day.len > 2 || month.len > 2 || (rest.len != 4 && !(rest.len == 2 && !is_english(v)))) return false;
    if (!str_to_int(day, &d) || !str_to_int(month, &mo) || !str_to_int(rest, &y)) return false;
    bool turned = mo > 12;
    *m = (Moment){ rest.len == 2 ? year_of_two(y) : (int32_t)y, (uint8_t)(turned ? d : mo), (uint8_t)(turned ? mo : d) };
    return true;
}

/* 2024-06-19, 2024/06/19, 6/19/2024, 19-06-2024, 2024-06, 9/11 */
static bool parted(const WhenView *v, uint32_t i, Moment *m, uint32_t *end) {
    const Work *w = v->w;
    size_t len = token_text(w, i).len;
    int64_t a = piece_digits(w, i);
    if (a < 0 || i + 2 >= w->tokens.len || !piece_glued(w, i + 1) || w->tokens.at[i + 1].kind != TOKEN_MARK || !piece_glued(w, i + 2)) return false;
    uint32_t mark = w->tokens.at[i + 1].rune;
    if (mark != '-' && mark != '/') return false;
    int64_t b = piece_digits(w, i + 2);
    bool third = piece_glued(w, i + 3) && piece_glued(w, i + 4) && token_mark(w, i + 3, mark);
    int64_t c = third ? piece_digits(w, i + 4) : -1;
    *end = third ? i + 5 : i + 3;
    if (len == 4 && !third) { /* but "the 2008-09 season" */
        *m = (Moment){ (int32_t)a, (uint8_t)b, 0 };
        return b != a % 100 + 1 && b >= 1 && b <= 12 && token_text(w, i + 2).len == 2 && mark == '-' && a >= 1900;
    }
    if (len == 4) {
        *m = (Moment){ (int32_t)a, (uint8_t)b, (uint8_t)c };
        return b >= 1 && b <= 12 && c >= 1 && c <= 31;
    }
    if (third && a >= 1 && b >= 1 && c >= 0 && len <= 2 && (mark == '/' || token_text(w, i + 4).len == 4)) {
        bool first = a > 12 || (b <= 12 && (day_first(v) || mark == '-'));
        *m = (Moment){ token_text(w, i + 4).len == 4 ? (int32_t)c : year_of_two(c), (uint8_t)(first ? b : a), (uint8_t)(first ? a : b) };
        return a <= 31 && b <= 31;
    }
    *m = (Moment){ 2001, 9, 11 }; /* "since 9/11" */
    return a == 9 && b == 11 && !third && mark == '/';
}

/* "T14:00", " 14:00:30Z" behind a date: the token behind the time, or 0. */
static uint32_t time_behind(const WhenView *v, uint32_t k, int *hour, int *minute) {
    const Work *w = v->w;
    Str s = token_text(w, k);
    int64_t h = -1;
    if (!when_in(v, k)) return 0;
    if (piece_glued(w, k) && s.len == 3 && s.at[0] == 'T' && !str_to_int(str_sub(s, 1, 3), &h)) return 0;
    if (!piece_glued(w, k) && s.len == 2) h = piece_digits(w, k);
    int64_t m = token_mark(w, k + 1, ':') && piece_glued(w, k + 1) && piece_glued(w, k + 2) && token_text(w, k + 2).len == 2 ? piece_digits(w, k + 2) : -1;
    if (h < 0 || h > 24 || m < 0 || m > 59) return 0;
    *hour = (int)h, *minute = (int)m, k += 3;
    if (token_mark(w, k, ':') && piece_glued(w, k + 1) && w->tokens.at[k + 1].kind == TOKEN_NUMBER) k += 2;
    return k + (piece_glued(w, k) && str_eq(token_text(w, k), STR("Z")));
}

/* "am 19.6." tells no year; only where dates are written so, and behind "on", "from" and their like. */
static bool stops_short(const WhenView *v, uint32_t i, Str s, Moment *m, uint32_t *end) {
    Str rest = s, day = str_cut(&rest, '.');
    int64_t d, mo;
    if (is_english(v) || !token_mark(v->w, i + 1, '.') || !piece_glued(v->w, i + 1) || i == v->s->first) return false;
    if (!token_glue(v->w, i - 1, GLUE(ON) | GLUE(FROM) | GLUE(TO) | GLUE(AND) | GLUE(BETWEEN) | GLUE(THE))) return false;
    if (!str_to_int(day, &d) || !str_to_int(rest, &mo) || day.len > 2 || rest.len > 2 || !date_valid(2000, (int)mo, (int)d)) return false;
    *m = (Moment){ when_year(v, (int)mo, (int)d, i), (uint8_t)mo, (uint8_t)d };
    return *end = i + 2, m->year > 0;
}

bool when_numeric(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    if (w->tokens.at[i].kind != TOKEN_NUMBER) return false;
    Str s = token_text(w, i);
    Moment m = { 0 };
    uint32_t end = i + 1, past;
    int hour, minute;
    if (s.len > 10 || !(stops(v, s, &m) || parted(v, i, &m, &end) || stops_short(v, i, s, &m, &end))) return false;
    if (m.year < 1000 || m.year > 2199 || !date_valid(m.year, m.month, m.day ? m.day : 1)) return false;
    if (piece_glued(w, end) && w->tokens.at[end].kind == TOKEN_NUMBER) return false;
    if (i > v->s->first && piece_glued(w, i) && (piece_dash(w, i - 1) || token_mark(w, i - 1, '/') || w->tokens.at[i - 1].kind != TOKEN_MARK)) return false;
    piece_hit(v, h, i, end, m, "numeric");
    if (m.day && (past = time_behind(v, end, &hour, &minute))) {
        char time[8] = { 'T', (char)('0' + hour / 10), (char)('0' + hour % 10), ':', (char)('0' + minute / 10), (char)('0' + minute % 10) };
        h->end = past, h->type = TIMEX_TIME, h->value = when_join(v, h->value, time, (Str){ 0 }), h->rule = "numeric-time";
    }
    return true;
}
