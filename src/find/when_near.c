/* SPDX-License-Identifier: MIT */
/* What is told from where one stands: today, last week, Wednesday, earlier this year, the next morning, recently; and times of day.

   In: a token where such a word stands. Out: the longest expression there.
   How it thinks: "last", "this", "next" count from the document's date; "the next", "the previous", "that", "the same" from the date last spoken of. A bare weekday is the last one, the
   document's own day among them, unless the verb looks ahead. A time of day belongs to the day named in its sentence, else to the document's day.
   What it does not do: no clock is read; without a document date the value stays empty.

   Specimens (report of Wednesday, 19 June 2024): "on Wednesday" 2024-06-19, "last September" 2023-09, "earlier this week" 2024-W25, "the next morning" 2024-06-20TMO, "around 3 a.m." 2024-06-19T03:00. */
#include "find/find_in.h"

static bool glued(const Work *w, uint32_t i) { return i < w->tokens.len && w->tokens.at[i].flags & T_GLUED; }
static int32_t dayno(Moment m) { return date_day(m.year, m.month, m.day); }
static Moment moment_of(int32_t day) {
    int y, mo, d;
    date_civil(day, &y, &mo, &d);
    return (Moment){ y, (uint8_t)mo, (uint8_t)d };
}

/* The moment's value with a part of the day that may follow at token *end. */
static void day_hit(const WhenView *v, WhenHit *h, Moment m, const char *rule) {
    const Work *w = v->w;
    uint32_t k = h->end;
    h->type = TIMEX_DATE, h->moment = m, h->value = when_value(v, m), h->rule = rule;
    bool early = token_eq(w, k, "early") || token_eq(w, k, "late");
    if (!when_in(v, k + early) || !token_is(w, k + early, W_DAYPART) || token_eq(w, k + early, "overnight")) return;
    h->type = TIMEX_TIME, h->end = k + early + 1;
    if (m.year && m.day) h->value = str_fmt(w->a, "%.*sT%.*s", STR_ARG(h->value), STR_ARG(token_word(w, k + early)->lemma));
}

static bool weekday(const WhenView *v, uint32_t i, WhenHit *h) {
    if (!token_is(v->w, i, W_WEEKDAY)) return false;
    Str s = token_text(v->w, i);
    int day = token_word(v->w, i)->weekday;
    *h = (WhenHit){ .first = i, .end = i + 1 };
    if (s.len > 5 && str_ends(s, STR("days"))) return h->type = TIMEX_SET, h->rule = "weekdays", h->value = str_fmt(v->w->a, "XXXX-WXX-%d", day + 1), true;
    bool dated = token_mark(v->w, i + 1, ',') || token_mark(v->w, i + 1, '.') || token_is(v->w, i + 1, W_MONTH) ||
                 (when_in(v, i + 1) && v->w->tokens.at[i + 1].kind == TOKEN_NUMBER);
    if (s.len == 3 && !dated) return false; /* "Sun Yat-sen", "SAT" */
    if (s.len == 3 && token_mark(v->w, i + 1, '.') && glued(v->w, i + 1)) h->end++;
    Moment m = { 0 }, base = when_base(v);
    if (base.day && base.year > 0) {
        int32_t here = dayno(base), back = (date_weekday(here) - day + 7) % 7;
        m = moment_of(when_tense(v, i) > 0 ? here + (7 - back) % 7 : here - back);
    }
    day_hit(v, h, m, "weekday");
    return true;
}

/* today, yesterday, tomorrow, tonight, last night, now, recently, in the future */
static bool here_and_now(const WhenView *v, uint32_t i, WhenHit *h) {
    const Word *word;
    uint32_t n;
    When x = when_word(v, i, &n, &word);
    *h = (WhenHit){ .first = i, .end = i + n, .type = TIMEX_DATE, .rule = "now" };
    bool adjective = token_eq(v->w, i, "current") || token_eq(v->w, i, "recent") || token_eq(v->w, i, "former") || token_eq(v->w, i, "future");
    if (adjective && n == 1 && (!v->narrative || v->w->tokens.at[i].flags & T_CAPITAL)) return false; /* times only where a history sets them against its own */
    switch (x) {
    case WHEN_DAY: {
        Moment m = v->dct.day ? moment_of(dayno(v->dct) + (int32_t)word->number) : (Moment){ 0 };
        day_hit(v, h, m, "day");
        h->moment = (Moment){ 0 };
        return true;
    }
    case WHEN_TONIGHT:
        h->type = TIMEX_TIME, h->rule = "tonight";
        if (v->dct.day) h->value = str_fmt(v->w->a, "%.*sTNI", STR_ARG(when_value(v, moment_of(dayno(v->dct) - (token_eq(v->w, i, "last") ? 1 : 0)))));
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
    if (i > 0 && token_eq(v->w, i - 1, "following") && !(i > 1 && token_eq(v->w, i - 2, "the"))) return false;      /* "Following Monday's debate" is after it */
    Moment m = { 0 }, base = x == WHEN_THAT ? v->ref : when_base(v);
    if (base.day && base.year > 0) {
        int32_t here = dayno(base), back = (date_weekday(here) - token_word(v->w, i)->weekday + 7) % 7;
        m = moment_of(x == WHEN_LAST ? here - (back ? back : 7) : x == WHEN_NEXT ? here + 7 - back : here - date_weekday(here) + token_word(v->w, i)->weekday);
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
    if (!year || year < 0) return true;
    if (x == WHEN_LAST && (!base.month || base.month < starts[season] + 3)) year--;
    if (x == WHEN_NEXT && base.month >= starts[season]) year++;
    h->value = str_fmt(v->w->a, "%04d-%s", year, seasons[season]);
    return true;
}

static bool near_daypart(const WhenView *v, When x, bool told, uint32_t i, WhenHit *h) {
    Moment base = told && v->ref.day ? v->ref : v->dct;
    Str part = token_word(v->w, i)->lemma;
    h->type = TIMEX_TIME, h->rule = "near-daypart";
    if (!base.day || base.year < 0) return true;
    Moment m = moment_of(dayno(base) + (x == WHEN_NEXT) - (x == WHEN_LAST));
    h->value = str_fmt(v->w->a, "%.*sT%.*s", STR_ARG(when_value(v, m)), STR_ARG(part));
    if (told) h->moment = m;
    return true;
}

/* [early|later] [the] last|next|this|that UNIT|MONTH|WEEKDAY|SEASON|DAYPART */
static bool near(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i, n;
    When x = when_word(v, k, &n, NULL);
    Str mod = { 0 };
    bool within = false;
    if (x == WHEN_LATER || x == WHEN_EARLIER || x == WHEN_START || x == WHEN_END || x == WHEN_MID) {
        mod = x == WHEN_EARLIER || x == WHEN_START ? STR("START") : x == WHEN_MID ? STR("MID") : STR("END");
        k += n;
        within = token_eq(w, k, "in") && token_eq(w, k + 1, "the") && v->ref.year && w->tokens.at[i].sent <= v->ref_sent + 2; /* "later in the year" */
        if (token_mark(w, k, '-') || within || (token_eq(w, k, "in") && token_eq(w, k + 1, "the"))) k++;
        x = when_word(v, k, &n, NULL);
    }
    bool the = token_eq(w, k, "the") && x != WHEN_THAT && x != WHEN_THIS;
    bool past = token_eq(w, k, "past");
    if (the) {
        k++;
        x = when_word(v, k, &n, NULL);
        past = token_eq(w, k, "past");
        if (mod.len && token_is(w, k, W_TIMEUNIT) && token_word(w, k)->unit >= (token_eq(w, k - 2, "in") ? UNIT_DAY : UNIT_WEEK) &&
            token_word(w, k)->unit != UNIT_SEASON)
            x = WHEN_THIS, n = 0; /* "the end of the year" */
    }
    if (x != WHEN_LAST && x != WHEN_NEXT && x != WHEN_THIS && x != WHEN_THAT) return false;
    bool told = x == WHEN_THAT || (the && x != WHEN_THIS) || token_eq(w, k, "following") || token_eq(w, k, "previous") || token_eq(w, k, "preceding");
    if (within) told = true;
    if (the && past) told = false;
    if (token_eq(w, k, "back") || (the && token_eq(w, k, "last") && n == 1)) told = false;
    k += n;
    if (!when_in(v, k)) return false;
    *h = (WhenHit){ .first = i, .end = k + 1, .mod = mod };
    if (token_is(w, k, W_WEEKDAY) && !past) return near_weekday(v, x, k, h);
    if (token_is(w, k, W_MONTH) && !past) return near_month(v, x, k, h);
    if (token_is(w, k, W_SEASON) && !past && !str_ends(token_text(w, k), STR("s"))) return near_season(v, x, k, h);
    if (token_is(w, k, W_DAYPART) && !past && token_word(w, k)->lemma.len == 2) return near_daypart(v, x, told, k, h);
    if (!token_is(w, k, W_TIMEUNIT) || str_ends(token_text(w, k), STR("s"))) return false;
    TimeUnit unit = (TimeUnit)token_word(w, k)->unit;
    if (token_mark(w, k + 1, '-') && glued(w, k + 1)) return false;
    if (past && unit >= UNIT_HOUR) return h->type = TIMEX_DURATION, h->rule = "past", h->value = when_duration(v, unit, 2, false), true;
    return near_unit(v, x, told, unit, h);
}

/* "over the weekend", "overnight" */
static bool lately(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    Moment to;
    if (token_eq(w, i, "overnight")) {
        *h = (WhenHit){ .first = i, .end = i + 1, .type = TIMEX_TIME, .rule = "overnight" };
        if (v->dct.day && v->dct.year > 0) h->value = str_fmt(w->a, "%.*sTNI", STR_ARG(when_value(v, v->dct)));
        return true;
    }
    if (!token_eq(w, i, "the") || !token_eq(w, i + 1, "weekend") || token_eq(w, i + 2, "of")) return false;
    *h = (WhenHit){
        .first = i, .end = i + 2, .type = TIMEX_DATE, .rule = "weekend", .value = when_shift(v, when_base(v), UNIT_WEEKEND, when_tense(v, i) > 0 ? 0 : -1, &to)
    };
    return true;
}

/* "the day after", "the day before", "the year before", "the following" are told from the date last spoken of. */
static bool day_after(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + 1;
    if (!token_eq(w, i, "the") || !when_in(v, k) || !token_is(w, k, W_TIMEUNIT) || str_ends(token_text(w, k), STR("s")) || token_word(w, k)->unit < UNIT_DAY)
        return false;
    bool after = token_eq(w, k + 1, "after") || token_eq(w, k + 1, "following"), before = token_eq(w, k + 1, "before") || token_eq(w, k + 1, "previous");
    if (!after && !before) return false;
    if (when_in(v, k + 2) && w->tokens.at[k + 2].kind != TOKEN_MARK) return false;
    *h = (WhenHit){ .first = i, .end = k + 2 };
    return near_unit(v, after ? WHEN_NEXT : WHEN_LAST, true, (TimeUnit)token_word(w, k)->unit, h);
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

/* ---- times of day ---- */

static int small(const Work *w, uint32_t i, size_t len) {
    int64_t n;
    Str s = token_text(w, i);
    return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_NUMBER && s.len && s.len <= len && str_to_int(s, &n) ? (int)n : -1;
}

static bool before_time(const Work *w, uint32_t i) {
    static const char *const list[] = { "at", "by", "around", "about", "from", "until", "since", "before", "after", "to", "till", "approximately" };
    for (size_t k = 0; i && k < COUNT(list); k++)
        if (token_one_of(w, i - 1, &list[k], 1)) return true;
    return false;
}

/* 3 a.m. · 5:34 AM · 18:00 UTC · at 18:00 · 6:40 p.m. (GMT) · noon · midnight · 3 o'clock */
bool when_clock(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    int hour = small(w, i, 2), minute = 0;
    uint32_t k = i + 1, n;
    bool told = false, exact = false;
    Str s = token_text(w, i);
    size_t point = str_find(s, STR("."), 0);
    int64_t a = 0, b = 0;
    bool british = point < s.len && s.len == point + 3 && point <= 2 && w->tokens.at[i].kind == TOKEN_NUMBER && str_to_int(str_sub(s, 0, point), &a) &&
                   str_to_int(str_sub(s, point + 1, s.len), &b) && a <= 12 && b < 60;
    if (british && when_word(v, k, &n, NULL) == WHEN_CLOCK) { /* "11.30am" */
        hour = (int)a % 12 + ((w->tokens.at[k].rune | 32) == 'p' ? 12 : 0), minute = (int)b, k += n, told = true;
    } else if (token_is(w, i, W_DAYPART) && token_word(w, i)->lemma.len == 5) {
        hour = token_eq(w, i, "midnight") ? 24 : 12, told = true;
    } else {
        if (hour < 0 || hour > 24 ||
            (glued(w, i) && i > v->s->first && w->tokens.at[i - 1].kind == TOKEN_MARK && w->tokens.at[i - 1].rune != '(' && w->tokens.at[i - 1].rune != '"'))
            return false;
        if (token_mark(w, k, ':') && glued(w, k) && glued(w, k + 1) && token_text(w, k + 1).len == 2 && (minute = small(w, k + 1, 2)) >= 0 && minute < 60) {
            k += 2, exact = true;
            if (token_mark(w, k, ':') && glued(w, k) && small(w, k + 1, 2) >= 0) k += 2;
        } else
            minute = 0;
        if (when_word(v, k, &n, NULL) == WHEN_CLOCK && (!token_eq(w, k, "am") || glued(w, k) || exact || w->tokens.at[k].flags & T_CAPS)) {
            bool pm = (w->tokens.at[k].rune | 32) == 'p';
            if (hour > 12) return false;
            hour = hour % 12 + (pm ? 12 : 0), k += n, told = true;
        } else if (token_eq(w, k, "o'clock") || token_eq(w, k,
                                                         "o\xE2\x80\x99"
                                                         "clock"))
            k++, told = true;
    }
    bool open = token_mark(w, k, '(');
    if ((told || exact) && when_word(v, k + open, &n, NULL) == WHEN_ZONE && (!open || token_mark(w, k + 1 + n, ')'))) k += open * 2u + n, told = true;
    bool span = (token_mark(w, k, '-') || token_mark(w, k, 0x2013)) && token_mark(w, k + 2, ':') && small(w, k + 3, 2) >= 0;
    bool digital = exact && s.len == 2 && (s.at[0] == '0' || span || (i && (token_mark(w, i - 1, '-') || token_mark(w, i - 1, 0x2013)))); /* "08:00 - 20:00" */
    if (!told && !digital && !(exact && before_time(w, i))) return false;
    Moment day = v->ref.day && (v->narrative || v->ref_sent == w->tokens.at[i].sent) ? v->ref : v->dct;
    *h = (WhenHit){ .first = i, .end = k, .type = TIMEX_TIME, .rule = "clock" };
    WhenHit of;
    if (told && when_in(v, k) && (token_is(w, k, W_WEEKDAY) || token_eq(w, k, "today") || token_eq(w, k, "yesterday") || token_eq(w, k, "tomorrow")) &&
        when_relative(v, k, &of) && of.type == TIMEX_DATE) {
        h->end = of.end, day = h->moment = of.moment; /* "9 a.m. Monday" */
        if (token_word(w, k)->when == WHEN_DAY) day = v->dct.day ? moment_of(dayno(v->dct) + (int32_t)token_word(w, k)->number) : (Moment){ 0 };
    }
    if (day.day && day.year > 0) h->value = str_fmt(w->a, "%.*sT%02d:%02d", STR_ARG(when_value(v, day)), hour, minute);
    return true;
}
