/* SPDX-License-Identifier: MIT */
/* Dates by name or number: days, months, years, seasons, quarters, decades, centuries, feasts.

   In: a token where one may start. Out: the longest date there.
   How it thinks: each rule reads one shape from left to right. A number of four digits is a year only where its neighbours let it be one: behind "in", "since" and their like, in
   brackets, before a noun that it tells apart ("the 2004 election"), never with a comma inside, before a unit or, when round, before things that are counted ("2000 tanks").
   What it does not do: other calendars.

   Specimens: "June 19, 2024", "19 June", "Wednesday, 5 March", "2024-06-19", "the summer of 2003", "the 1990s", "the 19th century", "44 BC", "Q3 2008", "2882015" is none. */
#include "find/find_in.h"

static int64_t digits_of(const Work *w, uint32_t i) {
    int64_t n;
    Str s = token_text(w, i);
    return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_NUMBER && s.len <= 4 && str_to_int(s, &n) ? n : -1;
}
static bool glued(const Work *w, uint32_t i) { return i < w->tokens.len && w->tokens.at[i].flags & T_GLUED; }
static bool dash(const Work *w, uint32_t i) {
    return token_mark(w, i, '-') || token_mark(w, i, 0x2013) || token_mark(w, i, 0x2010) || token_mark(w, i, 0x2011);
}
static bool suffix(const Work *w, uint32_t i) {
    return glued(w, i) && (token_eq(w, i, "st") || token_eq(w, i, "nd") || token_eq(w, i, "rd") || token_eq(w, i, "th"));
}

/* A day of a month at i ("19", "19th", "nineteenth" no further than thirty-first): 0 if none. */
static int day_at(const WhenView *v, uint32_t i, uint32_t *end) {
    if (!when_in(v, i)) return 0;
    int64_t n = digits_of(v->w, i);
    *end = i + 1;
    if (n >= 1 && n <= 31 && token_text(v->w, i).len <= 2) {
        if (suffix(v->w, *end)) ++*end;
        return glued(v->w, *end) && v->w->tokens.at[*end].kind != TOKEN_MARK ? 0 : (int)n;
    }
    return token_is(v->w, i, W_ORDINAL) && token_word(v->w, i)->number <= 12 && !token_is(v->w, i, W_TIMEUNIT) ? (int)token_word(v->w, i)->number : 0;
}

/* A year at i with nothing but its own look to go by: 1861, 2024. */
static int32_t year_at(const WhenView *v, uint32_t i) {
    if (!when_in(v, i) || token_text(v->w, i).len != 4) return 0;
    int64_t n = digits_of(v->w, i);
    return n >= 1000 && n <= 2199 && !(glued(v->w, i + 1) && v->w->tokens.at[i + 1].kind == TOKEN_WORD && !token_eq(v->w, i + 1, "s")) ? (int32_t)n : 0;
}

static uint8_t month_at(const WhenView *v, uint32_t i, uint32_t *end) {
    if (!when_in(v, i) || !token_is(v->w, i, W_MONTH)) return 0;
    *end = i + 1;
    if (token_text(v->w, i).len <= 4 && token_mark(v->w, *end, '.') && glued(v->w, *end) && *end + 1 < v->s->end) ++*end;
    return token_word(v->w, i)->month;
}

/* BC or AD at i; *end behind it. */
static When era_at(const WhenView *v, uint32_t i, uint32_t *end) {
    uint32_t n;
    When x = when_word(v, i, &n, NULL);
    if (x != WHEN_BC && x != WHEN_AD) return WHEN_NONE;
    return *end = i + n, x;
}

static bool hit_set(const WhenView *v, WhenHit *h, uint32_t first, uint32_t end, Moment m, const char *rule) {
    *h = (WhenHit){ .first = first, .end = end, .type = TIMEX_DATE, .value = when_value(v, m), .moment = m, .rule = rule };
    return true;
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
        bool joint = dash(w, at) || token_eq(w, at, "and") || token_eq(w, at, "or") || token_eq(w, at, "to");
        at += joint;
        if (!comma && !joint) return 0;
        uint8_t next = month_at(v, at, &past);
        if (next) {
            last = next;
            if (day_at(v, past, &at)) past = at;
        } else if (!days || !day_at(v, at, &past))
            return 0;
        joined |= joint, k = past;
        int32_t year = joined ? year_at(v, k + token_mark(w, k, ',')) : 0;
        if (year) return year - (month > last);
    }
    return 0;
}

/* The year behind a month or day: ", 2024", "2024", "of 2024", "of that year", "last year", else by the document's date. */
static int32_t year_behind(const WhenView *v, uint32_t *end, int month, int day, uint32_t first) {
    const Work *w = v->w;
    uint32_t k = *end, era;
    if (token_mark(w, k, ',') || token_eq(w, k, "of") || token_eq(w, k, "in")) k++;
    int32_t year = year_at(v, k);
    if (year && !(token_is(w, k + 1, W_UNIT | W_SCALE))) {
        *end = k + 1;
        if (era_at(v, k + 1, &era) == WHEN_BC) return *end = era, -year;
        return year;
    }
    int64_t n = digits_of(w, k);
    if (n > 0 && era_at(v, k + 1, &era)) return *end = era, token_eq(w, k + 1, "ad") || token_eq(w, k + 1, "ce") ? (int32_t)n : -(int32_t)n;
    if (token_mark(w, *end, 0x2019) || token_mark(w, *end, '\'')) { /* "June '94" */
        n = digits_of(w, *end + 1);
        if (n > 0 && token_text(w, *end + 1).len == 2 && glued(w, *end + 1)) return *end += 2, (int32_t)(n < 30 ? 2000 + n : 1900 + n);
    }
    uint32_t t;
    if ((year = list_year(v, *end, month, day))) return year;
    When rel = when_word(v, k, &t, NULL);
    if ((rel == WHEN_LAST || rel == WHEN_NEXT || rel == WHEN_THIS || rel == WHEN_THAT) && token_eq(w, k + t, "year")) {
        Moment base = rel == WHEN_THAT ? v->ref : when_base(v);
        if (base.year) return *end = k + t + 1, base.year + (rel == WHEN_NEXT) - (rel == WHEN_LAST);
    }
    return when_year(v, month, day, first);
}

/* [Wednesday,] June 19[th] [, 2024] · [Wednesday,] 19[th] [of] June [2024] · June [2024] */
static bool month_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i, end, past;
    if (token_is(w, k, W_WEEKDAY)) {
        k++;
        if (token_mark(w, k, '.') && glued(w, k)) k++;
        if (token_mark(w, k, ',')) k++;
        if (token_eq(w, k, "the")) k++;
    }
    uint8_t month = month_at(v, k, &end);
    int day = 0;
    if (month) {
        uint32_t at = end;
        if (token_eq(w, at, "the")) at++;
        day = day_at(v, at, &past);
        if (day && !(token_mark(w, past, ':') && glued(w, past)) && !token_is(w, past, W_UNIT | W_SCALE) &&
            !(at > end && w->tokens.at[at].kind == TOKEN_WORD && !suffix(w, at + 1)))
            end = past;
        else
            day = 0;
    } else if ((day = day_at(v, k, &end))) {
        if (token_eq(w, end, "of")) end++;
        if (token_mark(w, end, '.') && glued(w, end)) end++;
        month = month_at(v, end, &end);
    }
    if (!month || (k > i && !day)) return false;
    if (!day && end == i + 1 && token_text(w, i).len <= 4 && !token_eq(w, i, "may") && !token_eq(w, i, "june") && !token_eq(w, i, "july") && !year_at(v, end))
        return false; /* "Park Min Jun" */
    if (day && !date_valid(2000, month, day)) return false;
    Moment m = { 0, month, (uint8_t)day };
    m.year = year_behind(v, &end, month, day, i);
    if (!day && end == i + 1 && (token_is(w, i, W_AUX | W_VERB | W_GIVEN) || token_eq(w, i, "march")) &&
        !(i > v->s->first && (token_is(w, i - 1, W_PREP | W_MONTH) || token_eq(w, i - 1, "and") || token_eq(w, i - 1, "last") || token_eq(w, i - 1, "next") ||
                              token_eq(w, i - 1, "this") || token_eq(w, i - 1, "early") || token_eq(w, i - 1, "late") || dash(w, i - 1) || dash(w, end) ||
                              token_eq(w, i - 1, "a") || token_mark(w, i - 1, ','))))
        return false;
    hit_set(v, h, i, end, m, "month");
    if (!m.year) h->value = (Str){ 0 }, h->moment = (Moment){ 0 };
    return true;
}

/* 2024-06-19, 2024/06/19, 19.06.2024, 6/19/2024 (months first in American use; the first when it cannot be a month), 2024-06 */
static bool numeric_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    Str s = token_text(w, i);
    int64_t a = digits_of(w, i), b, c;
    Moment m = { 0 };
    uint32_t end = i + 1;
    if (s.len >= 8 && s.len <= 10 && str_find(s, STR("."), 0) <= 2 && str_find(s, STR(","), 0) == s.len) { /* 19.06.2024 is one number */
        Str rest = s, d = str_cut(&rest, '.'), mo = str_cut(&rest, '.');
        if (rest.len != 4 || !str_to_int(d, &a) || !str_to_int(mo, &b) || !str_to_int(rest, &c)) return false;
        m = (Moment){ (int32_t)c, (uint8_t)(b > 12 ? a : b), (uint8_t)(b > 12 ? b : a) };
    } else {
        uint32_t mark = w->tokens.at[i + 1 < w->tokens.len ? i + 1 : i].rune;
        if (a < 0 || !glued(w, i + 1) || (mark != '-' && mark != '/') || w->tokens.at[i + 1].kind != TOKEN_MARK || !glued(w, i + 2)) return false;
        b = digits_of(w, i + 2);
        bool third = glued(w, i + 3) && glued(w, i + 4) && token_mark(w, i + 3, mark);
        c = third ? digits_of(w, i + 4) : -1;
        if (s.len == 4 && b == a % 100 + 1 && !third) return false; /* "the 2008-09 season" */
        if (s.len == 4 && b >= 1 && b <= 12 && token_text(w, i + 2).len == 2 && !third && mark == '-')
            m = (Moment){ (int32_t)a, (uint8_t)b, 0 }, end = i + 3;
        else if (s.len == 4 && third && b >= 1 && b <= 12 && c >= 1 && c <= 31)
            m = (Moment){ (int32_t)a, (uint8_t)b, (uint8_t)c }, end = i + 5;
        else if (third && mark == '/' && a >= 1 && b >= 1 && c >= 0 && s.len <= 2) {
            bool day_first = a > 12 || str_starts_nocase(v->w->doc->meta.language, STR("en-GB")) ||
                             !str_starts_nocase(v->w->doc->meta.language.len ? v->w->doc->meta.language : STR("en"), STR("en"));
            int32_t year = (int32_t)(token_text(w, i + 4).len == 4 ? c : c < 50 ? 2000 + c : 1900 + c);
            m = (Moment){ year, (uint8_t)(day_first ? b : a), (uint8_t)(day_first ? a : b) }, end = i + 5;
        } else if (a == 9 && b == 11 && !third && mark == '/')
            m = (Moment){ 2001, 9, 11 }, end = i + 3; /* "since 9/11" */
        else
            return false;
        if (m.day == 0 && m.month && a < 1900) return false;
    }

    if (m.year < 1000 || !date_valid(m.year, m.month, m.day ? m.day : 1)) return false;
    if (glued(w, end) && w->tokens.at[end].kind == TOKEN_NUMBER) return false;
    return hit_set(v, h, i, end, m, "numeric");
}

/* Do the words around let the four digits at i be a year? */
static bool year_fits(const WhenView *v, uint32_t i, int32_t year) {
    const Work *w = v->w;
    uint32_t before = i ? i - 1 : i, k = i + 1;
    bool first = i == v->s->first;
    const Token *b = &w->tokens.at[before];
    if (!first && b->kind == TOKEN_MARK &&
        (b->rune == '$' || b->rune == 0x20AC || b->rune == 0xA3 || b->rune == 0xA5 || b->rune == '#' || b->rune == '+' || b->rune == '/' || b->rune == ':' ||
         b->rune == '@' || b->rune == '='))
        return false;
    if (!first && glued(w, i) && b->kind == TOKEN_MARK && b->rune == '-' && before > v->s->first && w->tokens.at[before - 1].kind == TOKEN_WORD &&
        !token_eq(w, before - 1, "mid") && !token_eq(w, before - 1, "post") && !token_eq(w, before - 1, "pre") && !token_is(w, before - 1, W_MONTH))
        return false;
    if (!first && glued(w, i) && (b->kind == TOKEN_WORD || b->kind == TOKEN_NUMBER)) return false;
    if (!first && b->kind == TOKEN_WORD &&
        (token_eq(w, before, "no") || token_eq(w, before, "page") || token_eq(w, before, "about") || token_eq(w, before, "some") ||
         token_eq(w, before, "nearly") || token_eq(w, before, "almost") || token_eq(w, before, "over") || token_eq(w, before, "than") ||
         token_eq(w, before, "least") || token_eq(w, before, "room") || token_eq(w, before, "number")))
        return false;
    static const char *const labels[] = { "resolution", "article",  "section", "chapter", "law",     "type",       "class",     "model",
                                          "version",    "flight",   "room",    "route",   "channel", "regulation", "directive", "decree",
                                          "form",       "platform", "bus",     "train",   "hotel",   "asteroid" };
    for (size_t l = 0; l < COUNT(labels); l++)
        if (!first && token_one_of(w, before, &labels[l], 1)) return false;
    bool preposition = !first && (token_is(w, before, W_PREP) || token_eq(w, before, "and") || token_eq(w, before, "year") || token_eq(w, before, "early") ||
                                  token_eq(w, before, "late") || token_mark(w, before, '(') || dash(w, before));
    if (when_in(v, k) && glued(w, k) && w->tokens.at[k].kind == TOKEN_MARK && w->tokens.at[k].rune == '/') return false;
    if (!when_in(v, k) || w->tokens.at[k].kind != TOKEN_WORD) return (year >= 1500 && (preposition || first || year >= 1700)) || preposition;
    if (token_is(w, k, W_UNIT | W_SCALE | W_TIMEUNIT)) return false;
    Str s = token_text(w, k);
    bool plural = s.len > 3 && s.at[s.len - 1] == 's' && s.at[s.len - 2] != 's' && !token_is(w, k, W_FUNCTION | W_CUE | W_VERB | W_AUX) &&
                  !(w->tokens.at[k].flags & T_CAPITAL);
    bool people = token_eq(w, k, "people") || token_eq(w, k, "men") || token_eq(w, k, "women") || token_eq(w, k, "children") || token_eq(w, k, "troops");
    if (people || (plural && (year % 100 == 0 || !preposition))) return false; /* "2000 tanks" */
    return preposition || year >= 1700;
}

/* Is the number of three digits at i one of two years of a life: "(314 – 368)", "(c. 314 – 368)"? */
static bool lifetime(const Work *w, uint32_t i) {
    bool opens = token_mark(w, i - 1, '(') || (i > 2 && token_mark(w, i - 1, '.') && (token_eq(w, i - 2, "c") || token_eq(w, i - 2, "ca")));
    if (opens) return dash(w, i + 1) && digits_of(w, i + 2) >= 100 && token_text(w, i + 2).len == 3 && token_mark(w, i + 3, ')');
    return i > 3 && dash(w, i - 1) && token_mark(w, i + 1, ')') && digits_of(w, i - 2) >= 100 && token_text(w, i - 2).len == 3 &&
           (token_mark(w, i - 3, '(') || token_mark(w, i - 3, '.'));
}

/* 1861 · 493 BC · AD 842 · 1914–18 (the years one by one) · the year 2024 */
static bool year_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t end, k = i;
    if (when_word(v, i, &end, NULL) == WHEN_AD && digits_of(w, i + end) > 0 && w->tokens.at[i].flags & T_CAPITAL)
        return hit_set(v, h, i, i + end + 1, (Moment){ (int32_t)digits_of(w, i + end), 0, 0 }, "era");
    if (token_eq(w, i, "year") && year_at(v, i + 1)) k = i + 1;
    if (token_eq(w, i, "the") && token_eq(w, i + 1, "year") && year_at(v, i + 2)) k = i + 2;
    int64_t n = digits_of(w, k);
    if (n <= 0) return false;
    When era = era_at(v, k + 1, &end);
    if (!era && dash(w, k + 1) && digits_of(w, k + 2) > 0 && era_at(v, k + 3, &end) == WHEN_BC)
        return hit_set(v, h, i, k + 1, (Moment){ -(int32_t)n, 0, 0 }, "era"); /* "499-493 BC" */
    if (era) return hit_set(v, h, i, end, (Moment){ (int32_t)(era == WHEN_BC ? -n : n), 0, 0 }, "era");
    if (v->narrative && v->ref.year < 0 && n >= 30 && n < 1000 && token_is(w, k - (k > v->s->first), W_PREP) && token_text(w, k).len == 3 &&
        !(when_in(v, k + 1) && w->tokens.at[k + 1].kind == TOKEN_WORD && !token_is(w, k + 1, W_FUNCTION | W_VERB | W_AUX)))
        return hit_set(v, h, i, k + 1, (Moment){ -(int32_t)n, 0, 0 }, "era-told"); /* "in 499" where the text tells of BC */
    if (v->narrative && n >= 100 && n < 1000 && token_text(w, k).len == 3 && v->ref.year < 1000 && k > v->s->first && token_eq(w, k - 1, "in") &&
        !(when_in(v, k + 1) && w->tokens.at[k + 1].kind == TOKEN_WORD))
        return hit_set(v, h, i, k + 1, (Moment){ (int32_t)n, 0, 0 }, "early-year"); /* "He died in 368." */
    if (n >= 100 && n < 1000 && token_text(w, k).len == 3 && k > v->s->first && lifetime(w, k))
        return hit_set(v, h, i, k + 1, (Moment){ (int32_t)n, 0, 0 }, "lifetime");
    int32_t year = year_at(v, k);
    if (!year || (k == i && !year_fits(v, i, year))) return false;
    if (k > i + 1 || !glued(w, k + 1) || !dash(w, k + 1)) return hit_set(v, h, i, k + 1, (Moment){ year, 0, 0 }, "year");
    return hit_set(v, h, i, k + 1, (Moment){ year, 0, 0 }, "year");
}

/* The later half of "1914-18" and of "May 4 and 5", given the date that ends before token i. */
static bool second_half(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    if (i < v->s->first + 2 || digits_of(w, i) < 0 || v->ref.year == 0) return false;
    uint32_t end;
    bool joined = dash(w, i - 1) || token_eq(w, i - 1, "and") || token_eq(w, i - 1, "to") || token_eq(w, i - 1, "or") ||
                  (token_mark(w, i - 1, ',') && day_at(v, i, &end) && token_eq(w, end, "and") && day_at(v, end + 1, &end)); /* "May 4, 5 and 6" */
    if (!joined || v->w->tokens.at[i].sent != v->ref_sent) return false;
    const Timex *t = when_at(w, w->tokens.at[i - 2].from);
    if (!t || t->at.to != w->tokens.at[i - 2].to) return false;
    int64_t n = digits_of(w, i);
    if (dash(w, i - 1) && glued(w, i) && !v->ref.month && token_text(w, i).len == 2 && n > v->ref.year % 100)
        return hit_set(v, h, i, i + 1, (Moment){ v->ref.year / 100 * 100 + (int32_t)n, 0, 0 }, "year-half");
    int day = day_at(v, i, &end);
    if (!v->ref.day || day <= v->ref.day || !(token_is(w, token_at(w, t->at.from), W_MONTH) || str_eq(t->rule, STR("day-half"))) || token_is(w, end, W_UNIT | W_SCALE | W_MONTH | W_TIMEUNIT))
        return false;
    if (when_in(v, end) && w->tokens.at[end].kind == TOKEN_WORD && !token_is(w, end, W_FUNCTION | W_PREP)) return false;
    if (year_at(v, end + token_mark(w, end, ',')) == v->ref.year) end += 1u + token_mark(w, end, ',');
    return hit_set(v, h, i, end, (Moment){ v->ref.year, v->ref.month, (uint8_t)day }, "day-half");
}

/* "on 18 and 20 June", "the 3rd, 4th and 5th of May 2021": the days of a list share the month and year at its end. */
static bool day_list(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t first_end, k, end;
    int day = digits_of(w, i) > 0 ? day_at(v, i, &first_end) : 0, last = day;
    if (!day || i == v->s->first) return false;
    const Timex *before = i > v->s->first + 1 ? when_at(w, w->tokens.at[i - 2].from) : NULL;
    bool inner = (token_mark(w, i - 1, ',') || token_eq(w, i - 1, "and")) && before && str_eq(before->rule, STR("day-list"));
    if (!inner && !token_eq(w, i - 1, "on") && !token_eq(w, i - 1, "between") && !token_eq(w, i - 1, "from") && !token_eq(w, i - 1, "the") && !token_is(w, i - 1, W_WEEKDAY)) return false;
    bool joined = false;
    k = first_end;
    for (int n = 0; n < 8; n++) {
        bool comma = token_mark(w, k, ',');
        k += comma;
        bool joint = token_eq(w, k, "and") || token_eq(w, k, "or") || (token_eq(w, k, "to") && !inner);
        k += joint, joined |= joint;
        int next = (comma || joint) ? day_at(v, k, &end) : 0;
        if (next <= last) return false;
        last = next, k = end;
        if (token_eq(w, k, "of")) k++;
        uint8_t month = joined ? month_at(v, k, &end) : 0;
        if (!month) continue;
        Moment m = { year_behind(v, &end, month, day, i), month, (uint8_t)day };
        if (!m.year || !date_valid(m.year > 0 ? m.year : 2000, month, day)) return false;
        return hit_set(v, h, i, first_end, m, "day-list");
    }
    return false;
}

/* "on the 5th", of the month last spoken of. */
static bool nth_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t end;
    if (!token_eq(w, i, "the") || i == v->s->first || !token_eq(w, i - 1, "on") || !suffix(w, i + 2)) return false;
    int day = day_at(v, i + 1, &end);
    if (!day || (when_in(v, end) && w->tokens.at[end].kind == TOKEN_WORD && !token_is(w, end, W_FUNCTION)) || token_eq(w, end, "of")) return false;
    Moment m = v->ref.month ? v->ref : v->dct;
    if (!m.month || !date_valid(m.year > 0 ? m.year : 2000, m.month, day)) return false;
    m.day = (uint8_t)day;
    return hit_set(v, h, i, end, m, "nth");
}

/* [the] 1990s · [the] '60s · [the] nineties */
static bool decade_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + token_eq(w, i, "the");
    if (k > i) { /* "the late 1980s" */
        uint32_t n;
        When x = when_word(v, k, &n, NULL);
        if (x == WHEN_START || x == WHEN_END || x == WHEN_MID) k += n + dash(w, k + n);
    }
    int64_t n = digits_of(w, k);
    Str value = { 0 };
    uint32_t end = k;
    if (n >= 10 && n < 1000 && n % 10 == 0 && glued(w, k + 1) && token_eq(w, k + 1, "s") && era_at(v, k + 2, &end) == WHEN_BC) {
        value = str_fmt(w->a, "BC%03d", (int)(n / 10)); /* "the 470s BC" */
    } else if (n >= 1000 && n <= 2100 && n % 10 == 0 && glued(w, k + 1) && token_eq(w, k + 1, "s")) {
        value = n % 100 == 0 && n < 1900 ? str_fmt(w->a, "%02d", (int)(n / 100)) : str_fmt(w->a, "%03d", (int)(n / 10));
        end = k + 2;
    } else if ((token_mark(w, k, '\'') || token_mark(w, k, 0x2019) || token_mark(w, k, 0x2018)) && (n = digits_of(w, k + 1)) >= 10 && n % 10 == 0 &&
               token_eq(w, k + 2, "s")) {
        value = str_fmt(w->a, "%03d", (int)(190 + n / 10)), end = k + 3;
    } else {
        static const char *const names[] = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };
        for (size_t d = 0; d < COUNT(names) && k > i; d++)
            if (token_one_of(w, k, &names[d], 1)) value = str_fmt(w->a, "%03d", (int)(192 + d)), end = k + 1;
    }
    if (!value.len) return false;
    *h = (WhenHit){ .first = i, .end = end, .type = TIMEX_DATE, .value = value, .rule = "decade" };
    return true;
}

/* [the] [late] 19th century [BC] · 20th-century · nineteenth century */
static bool century_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i + token_eq(w, i, "the"), n, end;
    When x = when_word(v, k, &n, NULL);
    if (x == WHEN_START || x == WHEN_END || x == WHEN_MID) k += n + dash(w, k + n);
    int64_t c = digits_of(w, k);
    if (c > 0 && suffix(w, k + 1))
        k += 2;
    else if (token_is(w, k, W_ORDINAL))
        c = token_word(w, k)->number, k++;
    else if (token_is(w, k, W_NUMBER) && token_word(w, k)->number == 20 && dash(w, k + 1) && token_is(w, k + 2, W_ORDINAL))
        c = 20 + token_word(w, k + 2)->number, k += 3;
    else
        return false;
    if (dash(w, k)) k++;
    if (!token_is(w, k, W_TIMEUNIT) || token_word(w, k)->unit != UNIT_CENTURY || c < 1 || c > 22) return false;
    bool bc = era_at(v, k + 1, &end) == WHEN_BC;
    if (!bc) end = k + 1;
    *h = (WhenHit){
        .first = i, .end = end, .type = TIMEX_DATE, .value = bc ? str_fmt(w->a, "BC%02d", (int)c - 1) : str_fmt(w->a, "%02d", (int)c - 1), .rule = "century"
    };
    return true;
}

/* The year told behind a season, quarter or half: "of 2003", "2003", "of last year"; else the base's. */
static int32_t part_year(const WhenView *v, uint32_t *end) {
    const Work *w = v->w;
    uint32_t k = *end, n;
    if (token_mark(w, k, ',') && year_at(v, k + 1)) k++;
    if (token_eq(w, k, "of") || token_eq(w, k, "in")) k++;
    if (token_eq(w, k, "fiscal")) k++;
    if (token_eq(w, k, "year") && year_at(v, k + 1)) k++;
    int32_t year = year_at(v, k);
    uint32_t era;
    if (digits_of(w, k) > 0 && era_at(v, k + 1, &era) == WHEN_BC) return *end = era, -(int32_t)digits_of(w, k);
    if (year) return *end = k + 1, year;
    When x = when_word(v, k, &n, NULL);
    Moment base = x == WHEN_THAT ? v->ref : when_base(v);
    if ((x == WHEN_LAST || x == WHEN_THIS || x == WHEN_NEXT || x == WHEN_THAT) && token_eq(w, k + n, "year") && base.year)
        return *end = k + n + 1, base.year + (x == WHEN_NEXT) - (x == WHEN_LAST);
    if (token_eq(w, k, "the") && token_eq(w, k + 1, "year")) return *end = k + 2, when_base(v).year;
    return 0;
}

/* [the] summer [of 2003] · Q3 2008 · [the] third quarter [of 2008] · [the] first half of 2008 */
static bool part_date(const WhenView *v, uint32_t i, WhenHit *h) {
    static const char *const seasons[] = { "", "SP", "SU", "FA", "WI" };
    const Work *w = v->w;
    bool the = token_eq(w, i, "the");
    uint32_t k = i + the, end, n;
    When x = when_word(v, k, &n, NULL);
    if ((x == WHEN_START || x == WHEN_END || x == WHEN_MID) && !token_is(w, k, W_SEASON)) k += n + dash(w, k + n);
    Str s = token_text(w, k), part = { 0 };
    bool season = when_in(v, k) && token_is(w, k, W_SEASON) && !str_ends(s, STR("s"));
    if (season)
        part = str_of(seasons[token_word(w, k)->season]), end = k + 1;
    else if (s.len == 2 && (s.at[0] == 'Q' || s.at[0] == 'H') && s.at[1] >= '1' && s.at[1] <= '4')
        part = s, end = k + 1;
    else if (token_is(w, k, W_ORDINAL) || token_eq(w, k, "latter") || token_eq(w, k, "last")) {
        int c = token_is(w, k, W_ORDINAL) ? (int)token_word(w, k)->number : 2;
        uint32_t q = k + 1 + dash(w, k + 1);
        bool half = token_eq(w, q, "half"), quarter = token_eq(w, q, "quarter") && token_is(w, k, W_ORDINAL);
        if (!(half && c <= 2) && !(quarter && c <= 4)) return false;
        part = str_fmt(w->a, "%c%d", half ? 'H' : 'Q', c), end = q + 1;
    } else
        return false;
    int32_t year = part_year(v, &end);
    bool told = year != 0;
    if (!told && !season && !(part.at[0] == 'Q' && end >= k + 2)) return false;
    if (!told && season && !the &&
        !(i > v->s->first &&
          (token_eq(w, i - 1, "in") || token_eq(w, i - 1, "by") || token_eq(w, i - 1, "since") || token_eq(w, i - 1, "until") || token_eq(w, i - 1, "during"))))
        return false;
    if (!told && token_eq(w, k, "fall") && !(i > v->s->first && token_eq(w, i - 1, "in") && !token_eq(w, end, "of"))) return false; /* "the fall of the city" */
    if (!told) year = v->narrative && v->section ? v->section : when_base(v).year;
    if (!told && !season && year > 0 && !v->narrative && v->dct.month && part.at[1] - '0' > (v->dct.month - 1) / 3 + 1 && when_tense(v, i) <= 0)
        year--; /* "the fourth quarter" told in March */
    *h = (WhenHit){ .first = i,
                    .end = end,
                    .type = TIMEX_DATE,
                    .value = year ? str_fmt(w->a, "%.*s-%.*s", STR_ARG(when_value(v, (Moment){ year, 0, 0 })), STR_ARG(part)) : (Str){ 0 },
                    .rule = season ? "season" : "part" };
    if (told) h->moment = (Moment){ year, 0, 0 };
    return true;
}

/* Christmas [2007] · Christmas Eve */
static bool feast_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Word *word;
    uint32_t n;
    if (when_word(v, i, &n, &word) != WHEN_FEAST || !(v->w->tokens.at[i].flags & T_CAPITAL) || word->lemma.len != 5) return false;
    int64_t month, day;
    if (!str_to_int(str_sub(word->lemma, 0, 2), &month) || !str_to_int(str_sub(word->lemma, 3, 5), &day)) return false;
    uint32_t end = i + n;
    Moment m = { 0, (uint8_t)month, (uint8_t)day };
    m.year = year_behind(v, &end, (int)month, (int)day, i);
    hit_set(v, h, i, end, m, "feast");
    return true;
}

/* fiscal [year] 2008 · FY2008 · FY 2008 */
static bool fiscal_date(const WhenView *v, uint32_t i, WhenHit *h) {
    const Work *w = v->w;
    uint32_t k = i;
    int64_t n = 0;
    Str s = token_text(w, i);
    if (s.len == 6 && str_starts(s, STR("FY")) && str_to_int(str_sub(s, 2, 6), &n)) return hit_set(v, h, i, i + 1, (Moment){ (int32_t)n, 0, 0 }, "fiscal");
    if (token_eq(w, k, "fiscal") || token_eq(w, k, "financial"))
        k += 1 + token_eq(w, k + 1, "year");
    else if (str_eq(s, STR("FY")))
        k++;
    else
        return false;
    return year_at(v, k) && hit_set(v, h, i, k + 1, (Moment){ year_at(v, k), 0, 0 }, "fiscal");
}

bool when_calendar(const WhenView *v, uint32_t i, WhenHit *hit) {
    typedef bool Rule(const WhenView *, uint32_t, WhenHit *);
    static Rule *const rules[] = { month_date, numeric_date, century_date, decade_date, part_date, feast_date, fiscal_date, year_date, nth_date, day_list, second_half };
    WhenHit h;
    bool found = false;
    for (size_t r = 0; r < COUNT(rules); r++)
        if (rules[r](v, i, &h) && (!found || h.end > hit->end)) *hit = h, found = true;
    return found;
}
