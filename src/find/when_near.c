/* SPDX-License-Identifier: MIT */
/* What is told from where one stands: today, last week, Wednesday, earlier this year, the next morning, recently.

   In: a token where such a word stands. Out: the longest expression there.
   How it thinks: "last", "this", "next" count from the document's date; "the next", "the previous", "that", "the same" from the date last spoken of. A bare weekday is the last one, the
   document's own day among them, unless the verb looks ahead. A part of the day behind a day makes a time of it.
   What it does not do: no clock is read; without a document date the value stays empty.

   Specimens (report of Wednesday, 19 June 2024): "on Wednesday" 2024-06-19, "last September" 2023-09, "earlier this week" 2024-W25, "the next morning" 2024-06-20TMO. */
#include "find/find_in.h"

static int32_t dayno(Moment m) { return date_day(m.year, m.month, m.day); }
static Str in_day(const WhenView *v, Moment m, Str part) { return m.day && m.year > 0 ? when_join(v, when_value(v, m), "T", part) : (Str){ 0 }; }

/* The moment's value with a part of the day that may follow at token h->end. */
static void day_hit(const WhenView *v, WhenHit *h, Moment m, const char *rule) {
    const Work *w = v->w;
    uint32_t k = h->end;
    h->type = TIMEX_DATE, h->moment = m, h->value = when_value(v, m), h->rule = rule;
    bool early = token_glue(w, k, GLUE(EARLY));
    if (!when_in(v, k + early) || !token_is(w, k + early, W_DAYPART) || token_glue(w, k + early, GLUE(OVERNIGHT))) return;
    h->type = TIMEX_TIME, h->end = k + early + 1;
    h->value = in_day(v, m, token_word(w, k + early)->lemma);
}

/* The n-th week from the base's: "on Tuesday of next week", "Friday last week". Its token end, 0 if none is told. */
static uint32_t week_told(const WhenView *v, uint32_t k, int *weeks) {
    const Work *w = v->w;
    uint32_t n;
    k += token_mark(w, k, ',');
    k += token_glue(w, k, GLUE(OF) | GLUE(IN));
    When x = when_word(v, k, &n, NULL);
    if ((x != WHEN_LAST && x != WHEN_NEXT && x != WHEN_THIS) || piece_unit(v, k + n) != UNIT_WEEK || token_glue(w, k + n, GLUE(PLURAL))) return 0;
    *weeks = x == WHEN_LAST ? -1 : x == WHEN_NEXT ? 1 : 0;
    return k + n + 1;
}

/* Wednesday · Wednesday night · Montagabend · Tuesday of next week · Mondays */
static bool weekday(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    if (!token_is(w, i, W_WEEKDAY)) return false;
    int day = token_word(w, i)->weekday, weeks;
    *h = (WhenHit){ .first = i, .end = i + 1 };
    if (token_glue(w, i, GLUE(PLURAL))) {
        char set[12] = { 'X', 'X', 'X', 'X', '-', 'W', 'X', 'X', '-', (char)('1' + day) };
        return h->type = TIMEX_SET, h->rule = "weekdays", h->value = when_join(v, (Str){ 0 }, set, (Str){ 0 }), true;
    }
    if (token_glue(w, i, GLUE(SHORT))) { /* "Sun Yat-sen", "SAT" */
        bool stop = token_mark(w, i + 1, '.') && piece_glued(w, i + 1);
        if (!stop && !token_mark(w, i + 1, ',') && !token_is(w, i + 1, W_MONTH) && !(when_in(v, i + 1) && w->tokens.at[i + 1].kind == TOKEN_NUMBER)) return false;
        h->end += stop;
    }
    Moment m = { 0 }, base = when_base(v);
    uint32_t week = week_told(v, h->end, &weeks);
    if (base.day && base.year > 0) {
        int32_t here = dayno(base), back = (date_weekday(here) - day + 7) % 7;
        m = when_day(week ? here - date_weekday(here) + 7 * weeks + day : when_tense(v, i) > 0 ? here + (7 - back) % 7 : here - back);
    }
    if (week) return h->end = week, h->type = TIMEX_DATE, h->moment = m, h->value = when_value(v, m), h->rule = "weekday-week", true;
    day_hit(v, h, m, "weekday");
    if (token_is(w, i, W_DAYPART)) h->type = TIMEX_TIME, h->value = in_day(v, m, token_word(w, i)->lemma);
    return true;
}

/* A word of time alone, behind "in the past" or "in recent": "in the past decade" is not the past. */
static bool goes_on(const WhenView *v, uint32_t end) {
    const Work *w = v->w;
    uint32_t n;
    if (!when_in(v, end)) return false;
    return token_is(w, end, W_TIMEUNIT | W_NUMBER) || w->tokens.at[end].kind == TOKEN_NUMBER || when_word(v, end, &n, NULL) == WHEN_VAGUE;
}

/* today, yesterday, tomorrow, tonight, last night, now, recently, in the future */
static bool here_and_now(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    const Word *word;
    uint32_t n;
    When x = when_word(v, i, &n, &word);
    if (x < WHEN_DAY || x > WHEN_FUTURE) return false;
    *h = (WhenHit){ .first = i, .end = i + n, .type = TIMEX_DATE, .rule = "now" };
    if (n == 1 && token_glue(w, i, GLUE(ADJECTIVE)) && (!v->narrative || w->tokens.at[i].flags & T_CAPITAL)) return false; /* times only where a history sets them against its own */
    if (n == 1 && token_is(w, i, W_DAYPART) && !(w->tokens.at[i].flags & T_FIRST)) return false; /* "am Morgen" */
    if (n > 1 && (x == WHEN_PAST || x == WHEN_FUTURE) && goes_on(v, i + n)) return false;
    switch (x) {
    case WHEN_DAY: {
        Moment m = v->dct.day ? when_day(dayno(v->dct) + (int32_t)word->number) : (Moment){ 0 };
        day_hit(v, h, m, "day");
        h->moment = (Moment){ 0 };
        return true;
    }
    case WHEN_TONIGHT:
        h->type = TIMEX_TIME, h->rule = "tonight";
        if (v->dct.day) h->value = in_day(v, when_day(dayno(v->dct) + (int32_t)word->number), STR("NI"));
        return true;
    case WHEN_PRESENT: return h->value = STR("PRESENT_REF"), true;
    case WHEN_PAST: return h->value = STR("PAST_REF"), true;
    case WHEN_FUTURE: return h->value = STR("FUTURE_REF"), true;
    default: return false;
    }
}

static Moment cut_to(Moment m, TimeUnit unit) {
    if (unit == UNIT_YEAR) return (Moment){ m.year, 0, 0 };
    if (unit == UNIT_MONTH) return (Moment){ m.year, m.month, 0 };
    return m;
}

/* One of last, next, this, that before a unit: counted from its base. */
static bool near_unit(const WhenView *v, When x, bool told, TimeUnit unit, WhenHit *h) {
    Moment base = told ? v->ref : when_base(v), to = { 0 };
    if (told && !base.year) base = v->dct;
    int step = x == WHEN_LAST ? -1 : x == WHEN_NEXT ? 1 : 0;
    if (unit < UNIT_DAY || unit == UNIT_FORTNIGHT || unit == UNIT_SEASON) return false;
    h->type = TIMEX_DATE, h->rule = "near";
    h->value = when_shift(v, base, unit, step, &to);
    if (!step) to = cut_to(to, unit);
    h->moment = told ? to : (Moment){ 0 };
    if (unit == UNIT_DAY && !told && x == WHEN_THIS) h->moment = (Moment){ 0 };
    return true;
}

static bool near_month(const WhenView *v, When x, uint32_t i, WhenHit *h) {
    Moment base = when_base(v), m = { base.year, token_word(v->w, i)->month, 0 };
    if (x == WHEN_THAT)
        base = v->ref, m.year = base.year;
    else if (base.month && x == WHEN_LAST && m.month >= base.month)
        m.year--;
    else if (base.month && x == WHEN_NEXT && m.month <= base.month)
        m.year++;
    h->type = TIMEX_DATE, h->value = when_value(v, m.year ? m : (Moment){ 0 }), h->moment = (Moment){ 0 }, h->rule = "near-month";
    return true;
}

static bool near_weekday(const WhenView *v, When x, uint32_t i, WhenHit *h) {
    if (i > 0 && token_glue(v->w, i - 1, GLUE(FOLLOWING)) && !(i > 1 && token_glue(v->w, i - 2, GLUE(THE)))) return false; /* "Following Monday's debate" is after it */
    Moment m = { 0 }, base = x == WHEN_THAT ? v->ref : when_base(v);
    if (base.day && base.year > 0) {
        int32_t here = dayno(base), back = (date_weekday(here) - token_word(v->w, i)->weekday + 7) % 7;
        m = when_day(x == WHEN_LAST ? here - (back ? back : 7) : x == WHEN_NEXT ? here + 7 - back : here - date_weekday(here) + token_word(v->w, i)->weekday);
    }
    day_hit(v, h, m, "near-weekday");
    return true;
}

static bool near_season(const WhenView *v, When x, uint32_t i, WhenHit *h) {
    static const char *const seasons[] = { "", "SP", "SU", "FA", "WI" };
    static const uint8_t starts[] = { 0, 3, 6, 9, 12 };
    int season = token_word(v->w, i)->season;
    Moment base = x == WHEN_THAT ? v->ref : when_base(v);
    int32_t year = base.year;
    h->type = TIMEX_DATE, h->rule = "near-season";
    if (year <= 0) return true;
    if (x == WHEN_LAST && (!base.month || base.month < starts[season] + 3)) year--;
    if (x == WHEN_NEXT && base.month >= starts[season]) year++;
    h->value = when_join(v, when_value(v, (Moment){ year, 0, 0 }), "-", str_of(seasons[season]));
    return true;
}

static bool near_daypart(const WhenView *v, When x, bool told, uint32_t i, WhenHit *h) {
    Moment base = told && v->ref.day ? v->ref : v->dct;
    h->type = TIMEX_TIME, h->rule = "near-daypart";
    if (!base.day || base.year < 0) return true;
    Moment m = when_day(dayno(base) + (x == WHEN_NEXT) - (x == WHEN_LAST));
    h->value = in_day(v, m, token_word(v->w, i)->lemma);
    if (told) h->moment = m;
    return true;
}

/* "earlier", "late", "the end of" before the rest: its mod, and *k behind it. *within: "later in the year" of what is told. */
static Str near_mod(const WhenView *v, uint32_t *k, bool *within, bool *in_the) {
    const Work *w = v->w;
    uint32_t n;
    When x = when_word(v, *k, &n, NULL);
    if (x != WHEN_LATER && x != WHEN_EARLIER && x != WHEN_START && x != WHEN_END && x != WHEN_MID) return (Str){ 0 };
    *k += n;
    *in_the = token_glue(w, *k, GLUE(IN)) && token_glue(w, *k + 1, GLUE(THE));
    *within = *in_the && v->ref.year && w->tokens.at[*k].sent <= v->ref_sent + 2;
    if (token_mark(w, *k, '-') || *in_the) ++*k;
    return x == WHEN_EARLIER || x == WHEN_START ? STR("START") : x == WHEN_MID ? STR("MID") : STR("END");
}

/* [early|later] [the] last|next|this|that UNIT|MONTH|WEEKDAY|SEASON|DAYPART */
static bool near(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i, n;
    bool within = false, in_the = false;
    Str mod = near_mod(v, &k, &within, &in_the);
    When x = when_word(v, k, &n, NULL);
    bool the = token_glue(w, k, GLUE(THE)) && x != WHEN_THAT && x != WHEN_THIS;
    if (the) {
        x = when_word(v, ++k, &n, NULL);
        TimeUnit unit = piece_unit(v, k);
        if (mod.len && unit >= (in_the ? UNIT_DAY : UNIT_WEEK) && unit != UNIT_SEASON) x = WHEN_THIS, n = 0; /* "the end of the year" */
    }
    if (x != WHEN_LAST && x != WHEN_NEXT && x != WHEN_THIS && x != WHEN_THAT) return false;
    bool past = token_glue(w, k, GLUE(PAST));
    bool told = x == WHEN_THAT || within || token_glue(w, k, GLUE(TOLD)) || (the && x == WHEN_NEXT && token_glue(w, k, GLUE(TOLD_THE)));
    k += n;
    if (!when_in(v, k)) return false;
    *h = (WhenHit){ .first = i, .end = k + 1, .mod = mod };
    if (token_is(w, k, W_WEEKDAY) && !past) return near_weekday(v, x, k, h);
    if (token_is(w, k, W_MONTH) && !past) return near_month(v, x, k, h);
    if (token_glue(w, k, GLUE(PLURAL))) return false;
    if (token_is(w, k, W_SEASON) && !past) return near_season(v, x, k, h);
    if (token_is(w, k, W_DAYPART) && !past && token_word(w, k)->lemma.len == 2) return near_daypart(v, x, told, k, h);
    if (!token_is(w, k, W_TIMEUNIT)) return false;
    TimeUnit unit = (TimeUnit)token_word(w, k)->unit;
    if (token_mark(w, k + 1, '-') && piece_glued(w, k + 1)) return false;
    if (past && unit >= UNIT_HOUR) return h->type = TIMEX_DURATION, h->rule = "past", h->value = when_duration(v, unit, 2, false), true;
    return near_unit(v, x, told, unit, h);
}

/* "over the weekend", "overnight" */
static bool lately(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    Moment to;
    if (token_glue(w, i, GLUE(OVERNIGHT))) {
        *h = (WhenHit){ .first = i, .end = i + 1, .type = TIMEX_TIME, .rule = "overnight", .value = in_day(v, v->dct, STR("NI")) };
        return true;
    }
    if (!token_glue(w, i, GLUE(THE)) || piece_unit(v, i + 1) != UNIT_WEEKEND || token_glue(w, i + 1, GLUE(PLURAL)) || token_glue(w, i + 2, GLUE(OF))) return false;
    *h = (WhenHit){
        .first = i, .end = i + 2, .type = TIMEX_DATE, .rule = "weekend", .value = when_shift(v, when_base(v), UNIT_WEEKEND, when_tense(v, i) > 0 ? 0 : -1, &to)
    };
    return true;
}

/* "the day after", "the day before", "the year before", "the following" are told from the date last spoken of. */
static bool day_after(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + 1;
    if (!token_glue(w, i, GLUE(THE)) || piece_unit(v, k) < UNIT_DAY || token_glue(w, k, GLUE(PLURAL))) return false;
    bool after = token_glue(w, k + 1, GLUE(AFTER)), before = token_glue(w, k + 1, GLUE(BEFORE));
    if (!after && !before) return false;
    if (when_in(v, k + 2) && w->tokens.at[k + 2].kind != TOKEN_MARK) return false;
    *h = (WhenHit){ .first = i, .end = k + 2 };
    return near_unit(v, after ? WHEN_NEXT : WHEN_LAST, true, piece_unit(v, k), h);
}

bool when_relative(const WhenView *v, uint32_t i, WhenHit *hit) {
    typedef bool Rule(const WhenView *, uint32_t, WhenHit *);
    static Rule *const rules[] = { weekday, here_and_now, near, lately, day_after };
    WhenHit h;
    bool found = false;
    for (size_t r = 0; r < COUNT(rules); r++)
        if (rules[r](v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
