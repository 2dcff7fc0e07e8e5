/* SPDX-License-Identifier: MIT */
/* Times of day by the clock.

   In: a token where a number, noon or midnight stands. Out: the time there, with its zone and the day told right behind it.
   How it thinks: two numbers and a colon are a time where "a.m.", a zone, or a word as "at" or "until" stands beside them, or where they are written as timetables write them ("08:00 – 20:00").
   The time belongs to the day behind it ("9 a.m. Monday"), else to the one named in its sentence, else to the document's.
   What it does not do: zones are part of the expression, but the value is the time as it is written; scores ("3:2") and verses are no times.

   Specimens: "3 a.m.", "11.30am", "18:00 UTC", "at 18:00", "6:40 p.m. (GMT)", "noon", "3 o'clock", "um 14.30 Uhr", "9 a.m. Monday". */
#include "find/find_in.h"

typedef struct { int hour, minute; uint32_t end; bool told, exact; } Clock;     /* told: beside a word of the clock; exact: with minutes */

static int small(const Work *w, uint32_t i, size_t len) {
    Str s = token_text(w, i);
    return s.len && s.len <= len ? (int)piece_digits(w, i) : -1;
}

/* "11.30am", "14.30 Uhr": one number to token.c. */
static bool point_time(const WhenView *v, uint32_t i, Clock *c) {
    const Work *w = v->w;
    Str s = token_text(w, i);
    size_t point = str_find(s, STR("."), 0);
    int64_t a, b;
    uint32_t n;
    if (point > 2 || !point || s.len != point + 3 || !str_to_int(str_sub(s, 0, point), &a) || !str_to_int(str_sub(s, point + 1, s.len), &b) || b > 59) return false;
    bool half = when_word(v, i + 1, &n, NULL) == WHEN_CLOCK && a <= 12;
    if (!half && !(token_glue(w, i + 1, GLUE(OCLOCK)) && a <= 24)) return false;
    int pm = half && (w->tokens.at[i + 1].rune | 32) == 'p' ? 12 : 0;
    *c = (Clock){ half ? (int)a % 12 + pm : (int)a, (int)b, i + 1 + (half ? n : 1), true, true };
    return true;
}

/* 5:34 AM · 3 a.m. · 3 o'clock · 18:00 */
static bool colon_time(const WhenView *v, uint32_t i, Clock *c) {
    const Work *w = v->w;
    uint32_t k = i + 1, n;
    *c = (Clock){ .hour = small(w, i, 2) };
    if (c->hour < 0 || c->hour > 24) return false;
    if (piece_glued(w, i) && i > v->s->first && w->tokens.at[i - 1].kind == TOKEN_MARK && w->tokens.at[i - 1].rune != '(' && w->tokens.at[i - 1].rune != '"') return false;
    if (token_mark(w, k, ':') && piece_glued(w, k) && piece_glued(w, k + 1) && token_text(w, k + 1).len == 2 && (c->minute = small(w, k + 1, 2)) >= 0 && c->minute < 60) {
        k += 2, c->exact = true;
        if (token_mark(w, k, ':') && piece_glued(w, k) && small(w, k + 1, 2) >= 0) k += 2;
    } else
        c->minute = 0;
    bool clock = when_word(v, k, &n, NULL) == WHEN_CLOCK;
    if (clock && (w->tokens.at[k].flags & (T_DOTTED | T_GLUED | T_CAPS) || c->exact || (w->tokens.at[k].rune | 32) == 'p')) { /* "at 3 am", not "3 am I" */
        if (c->hour > 12) return false;
        c->hour = c->hour % 12 + ((w->tokens.at[k].rune | 32) == 'p' ? 12 : 0), k += n, c->told = true;
    } else if (token_glue(w, k, GLUE(OCLOCK)))
        k++, c->told = true;
    return c->end = k, true;
}

/* A zone behind, in brackets or not: "GMT", "(local time)". */
static void take_zone(const WhenView *v, Clock *c) {
    const Work *w = v->w;
    uint32_t n;
    bool open = token_mark(w, c->end, '(');
    if ((c->told || c->exact) && when_word(v, c->end + open, &n, NULL) == WHEN_ZONE && (!open || token_mark(w, c->end + 1 + n, ')')))
        c->end += open * 2u + n, c->told = true;
}

/* "08:00 - 20:00" */
static bool timetable(const WhenView *v, uint32_t i, const Clock *c) {
    const Work *w = v->w;
    if (!c->exact || token_text(w, i).len != 2) return false;
    bool span = piece_dash(w, c->end) && token_mark(w, c->end + 2, ':') && small(w, c->end + 3, 2) >= 0;
    return w->tokens.at[i].rune == '0' || span || (i > v->s->first && piece_dash(w, i - 1));
}

bool when_clock(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    Clock c = { 0 };
    if (w->tokens.at[i].kind == TOKEN_NUMBER) {
        if (!point_time(v, i, &c) && !colon_time(v, i, &c)) return false;
    } else if (token_is(w, i, W_DAYPART) && token_word(w, i)->lemma.len == 5)
        c = (Clock){ token_word(w, i)->lemma.at[0] == '2' ? 24 : 12, 0, i + 1, true, false };
    else
        return false;
    take_zone(v, &c);
    bool at = i > v->s->first && token_glue(w, i - 1, GLUE(AT));
    if (!c.told && !timetable(v, i, &c) && !(c.exact && at)) return false;
    Moment day = v->ref.day && (v->narrative || v->ref_sent == w->tokens.at[i].sent) ? v->ref : v->dct;
    *h = (WhenHit){ .first = i, .end = c.end, .type = TIMEX_TIME, .rule = "clock" };
    WhenHit of;
    uint32_t at_day = c.end + token_glue(w, c.end, GLUE(ON)); /* "9 a.m. Monday"; "9 a.m. on Monday" are two expressions */
    bool named = when_in(v, at_day) && (token_is(w, at_day, W_WEEKDAY) || token_word(w, at_day)->when == WHEN_DAY);
    if (c.told && named && when_relative(v, at_day, &of) && of.type == TIMEX_DATE) {
        if (at_day == c.end) h->end = of.end, h->moment = of.moment;
        day = of.moment;
        const Word *word = token_word(w, at_day);
        if (word->when == WHEN_DAY) day = v->dct.day ? when_day(date_day(v->dct.year, v->dct.month, v->dct.day) + (int32_t)word->number) : (Moment){ 0 };
    }
    char time[8] = { 'T', (char)('0' + c.hour / 10), (char)('0' + c.hour % 10), ':', (char)('0' + c.minute / 10), (char)('0' + c.minute % 10) };
    if (day.day && day.year > 0) h->value = when_join(v, when_value(v, day), time, (Str){ 0 });
    return true;
}
