/* SPDX-License-Identifier: MIT */
/* Dates: days of the proleptic Gregorian calendar, counted from 1970-01-01, with the precision that is really known.

   In: TIMEX3 values, and dates as people and mail headers write them. Out: Date {first, last, precision}, and values and English words made from one.
   How it thinks: day numbers by Hinnant's "days from civil" (a year begins in March, so that the leap day is its last); year 0 is 1 BC. A season is three
   whole months, winter begins in December of its year; weeks are those of ISO 8601. A date's words follow British order and join ranges by an en dash.
   What it does not do: look at a clock or a time zone (the day that is written counts), find dates in running text (find/when.c), or read any language but
   English.

   Specimen: "Wed, 19 Jun 2024 21:05:00 +0200" is the day 2024-06-19, and its words are "19 June 2024". */
#include "base/base.h"

static const char *const months[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
};
static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
enum { YEAR_LIMIT = 1000000 };

/* ---- day numbers ---- */

static int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a % b < 0) != (b < 0)); }

int32_t date_day(int year, int month, int day) {
    if (year > 0 && year < 10000 && month > 0 && month < 13 && day > -100 && day < 400) {   /* all that most dates need, in 32 bits */
        uint32_t y = (uint32_t)year + 400 - (month < 3), of_year = (153 * (uint32_t)(month < 3 ? month + 9 : month - 3) + 2) / 5;
        return (int32_t)(y * 365 + y / 4 - y / 100 + y / 400 + of_year) - 719468 - 146097 + day - 1;
    }
    int64_t y = year + floor_div((int64_t)month - 1, 12), m = (int64_t)month - 1 - 12 * floor_div((int64_t)month - 1, 12);
    if (y > YEAR_LIMIT) y = YEAR_LIMIT;
    if (y < -YEAR_LIMIT) y = -YEAR_LIMIT;
    y -= m < 2;
    int64_t era = floor_div(y, 400), of_era = y - era * 400, of_year = (153 * (m < 2 ? m + 10 : m - 2) + 2) / 5;
    int64_t n = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468 + (int64_t)day - 1;
    return (int32_t)(n > INT32_MAX ? INT32_MAX : n < INT32_MIN ? INT32_MIN : n);
}

void date_civil(int32_t dayno, int *year, int *month, int *day) {
    int64_t z = (int64_t)dayno + 719468, era = floor_div(z, 146097), of_era = z - era * 146097;
    int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365, of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
    *day = (int)(of_year - (153 * m + 2) / 5 + 1);
    *month = (int)(m < 10 ? m + 3 : m - 9);
    *year = (int)(y + era * 400 + (*month <= 2));
}

int date_weekday(int32_t dayno) { return (int)(((int64_t)dayno + 3) - 7 * floor_div((int64_t)dayno + 3, 7)); }

int32_t date_iso_week(int year, int week) {
    int32_t fourth = date_day(year, 1, 4);                  /* always lies in week 1 */
    return fourth - date_weekday(fourth) + 7 * (week - 1);
}

bool date_valid(int year, int month, int day) {
    return year > -YEAR_LIMIT && year < YEAR_LIMIT && month >= 1 && month <= 12 && day >= 1 && day <= date_day(year, month + 1, 1) - date_day(year, month, 1);
}

/* ---- TIMEX3 values ---- */

static Date date_of(int32_t first, int32_t behind, DatePrecision precision) { return (Date){ first, behind - 1, precision }; }
static Date whole_months(int year, int month, int n, DatePrecision precision) {
    return date_of(date_day(year, month, 1), date_day(year, month + n, 1), precision);
}

/* Consumes exactly n digits from the head of s. */
static bool cut_digits(Str *s, size_t n, int *value) {
    if (s->len < n) return false;
    *value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s->at[i] < '0' || s->at[i] > '9') return false;
        *value = *value * 10 + (s->at[i] - '0');
    }
    *s = str_sub(*s, n, s->len);
    return true;
}

static bool cut_lit(Str *s, const char *lit) {
    Str head = str_of(lit);
    if (!str_starts(*s, head)) return false;
    *s = str_sub(*s, head.len, s->len);
    return true;
}

static size_t leading_digits(Str s) {
    size_t n = 0;
    while (n < s.len && s.at[n] >= '0' && s.at[n] <= '9') n++;
    return n;
}

/* What follows "YYYY-": a week, a quarter, a half, a season, a month or a day. */
static Date part_of_year(int year, Str s) {
    static const struct { const char *code; int month, months; DatePrecision precision; } parts[] = {
        { "SP", 3, 3, DATE_SEASON }, { "SU", 6, 3, DATE_SEASON }, { "FA", 9, 3, DATE_SEASON }, { "WI", 12, 3, DATE_SEASON }, { "Q1", 1, 3, DATE_QUARTER },
        { "Q2", 4, 3, DATE_QUARTER }, { "Q3", 7, 3, DATE_QUARTER }, { "Q4", 10, 3, DATE_QUARTER }, { "H1", 1, 6, DATE_RANGE }, { "H2", 7, 6, DATE_RANGE },
    };
    int month, day, week;
    for (size_t i = 0; i < COUNT(parts); i++)
        if (str_eq(s, str_of(parts[i].code))) return whole_months(year, parts[i].month, parts[i].months, parts[i].precision);
    if (cut_lit(&s, "W")) {
        if (!cut_digits(&s, 2, &week) || week < 1 || date_iso_week(year, week) >= date_iso_week(year + 1, 1)) return (Date){ 0 };
        int32_t monday = date_iso_week(year, week);
        if (str_eq(s, STR("-WE"))) return date_of(monday + 5, monday + 7, DATE_RANGE);
        if (!s.len) return date_of(monday, monday + 7, DATE_WEEK);
        if (!cut_lit(&s, "-") || !cut_digits(&s, 1, &day) || s.len || day < 1 || day > 7) return (Date){ 0 };
        return date_of(monday + day - 1, monday + day, DATE_DAY);
    }
    if (!cut_digits(&s, 2, &month) || month < 1 || month > 12) return (Date){ 0 };
    if (!s.len || str_eq(s, STR("-XX"))) return whole_months(year, month, 1, DATE_MONTH);
    if (!cut_lit(&s, "-") || !cut_digits(&s, 2, &day) || !date_valid(year, month, day) || (s.len && s.at[0] != 'T')) return (Date){ 0 };
    return date_of(date_day(year, month, day), date_day(year, month, day) + 1, DATE_DAY);
}

/* 2024-06-19, as most values are; false for any other. */
static bool plain_day(Str s, Date *d) {
    static const char form[] = "0000-00-00";
    int n[3] = { 0 };
    if (s.len != 10) return false;
    for (size_t i = 0, part = 0; i < 10; i++) {
        if (form[i] == '-') {
            if (s.at[i] != '-') return false;
            part++;
        } else if (s.at[i] < '0' || s.at[i] > '9') return false;
        else n[part] = n[part] * 10 + s.at[i] - '0';
    }
    if (!n[0] || !date_valid(n[0], n[1], n[2])) return false;
    return *d = date_of(date_day(n[0], n[1], n[2]), date_day(n[0], n[1], n[2]) + 1, DATE_DAY), true;
}

Date date_from_value(Str value) {
    Str s = value;
    Date day;
    int n;
    if (plain_day(s, &day)) return day;
    size_t slash = str_find(s, STR("/"), 0);
    if (slash < s.len) {
        Date from = date_from_value(str_sub(s, 0, slash)), to = { 0 };
        Str tail = str_sub(s, slash + 1, s.len);
        if (str_find(tail, STR("/"), 0) == tail.len) to = date_from_value(tail);
        return from.precision && to.precision && from.first <= to.last ? (Date){ from.first, to.last, DATE_RANGE } : (Date){ 0 };
    }
    bool bc = cut_lit(&s, "BC");
    size_t digits = leading_digits(s);
    if (digits < 2 || digits > 4) return (Date){ 0 };
    cut_digits(&s, digits, &n);
    if (digits == 4) {
        int year = bc ? 1 - n : n;
        if (!n) return (Date){ 0 };                         /* there is no year 0 */
        if (cut_lit(&s, "-")) return part_of_year(year, s);
        return s.len ? (Date){ 0 } : date_of(date_day(year, 1, 1), date_day(year + 1, 1, 1), DATE_YEAR);
    }
    if (s.len && !str_eq(s, digits == 3 ? STR("X") : STR("XX"))) return (Date){ 0 };
    int span = digits == 3 ? 10 : 100, from = bc ? 1 - (n * span + span - 1) : n * span, behind = bc && !n ? 1 : from + span;
    if (!bc && !n) from = 1;
    return date_of(date_day(from, 1, 1), date_day(behind, 1, 1), digits == 3 ? DATE_DECADE : DATE_CENTURY);
}

static void year_digits(Buf *b, int year) {
    if (year <= 0) buf_lit(b, "BC");
    buf_fmt(b, "%04d", year <= 0 ? 1 - year : year);
}

static const char *season_of(int month, bool code) {
    switch (month) {
    case 3: return code ? "SP" : "spring";
    case 6: return code ? "SU" : "summer";
    case 9: return code ? "FA" : "autumn";
    default: return code ? "WI" : "winter";
    }
}

/* The year an ISO week belongs to, and its number. */
static int week_of(int32_t monday, int *year) {
    int month, day;
    date_civil(monday + 3, year, &month, &day);
    return (monday - date_iso_week(*year, 1)) / 7 + 1;
}

Str date_value(Arena *a, Date d) {
    Buf b = buf_in(a);
    int year, month, day, of;
    if (!d.precision) return STR("");
    date_civil(d.first, &year, &month, &day);
    int back = year <= 0 ? 1 - year : year;                 /* years BC count backwards, and their decades with them */
    switch (d.precision) {
    case DATE_WEEK:
        of = week_of(d.first, &year);
        year_digits(&b, year);
        buf_fmt(&b, "-W%02d", of);
        return buf_text(&b);
    case DATE_CENTURY: buf_fmt(&b, "%s%02d", year <= 0 ? "BC" : "", back / 100); return buf_text(&b);
    case DATE_DECADE: buf_fmt(&b, "%s%03d", year <= 0 ? "BC" : "", back / 10); return buf_text(&b);
    default: break;
    }
    year_digits(&b, year);
    switch (d.precision) {
    case DATE_SEASON: buf_fmt(&b, "-%s", season_of(month, true)); break;
    case DATE_QUARTER: buf_fmt(&b, "-Q%d", (month + 2) / 3); break;
    case DATE_MONTH: buf_fmt(&b, "-%02d", month); break;
    case DATE_DAY:
    case DATE_RANGE: buf_fmt(&b, "-%02d-%02d", month, day); break;
    default: break;
    }
    return buf_text(&b);
}

Str date_iso(Arena *a, int32_t dayno) { return date_value(a, (Date){ dayno, dayno, DATE_DAY }); }

/* ---- words ---- */

static void year_words(Buf *b, int year) {
    buf_int(b, year <= 0 ? 1 - year : year);
    if (year <= 0) buf_lit(b, " BC");
}

static void day_words(Buf *b, int32_t dayno, bool with_month, bool with_year) {
    int year, month, day;
    date_civil(dayno, &year, &month, &day);
    buf_int(b, day);
    if (with_month) buf_fmt(b, " %s", months[month - 1]);
    if (with_year) buf_byte(b, ' '), year_words(b, year);
}

static void month_words(Buf *b, int32_t dayno, bool with_year) {
    int year, month, day;
    date_civil(dayno, &year, &month, &day);
    buf_z(b, months[month - 1]);
    if (with_year) buf_byte(b, ' '), year_words(b, year);
}

/* "1–5 June 2024", "28 May – 3 June 2024", "June–August 2024", "1950–1953": what both ends share is said once. */
static void range_words(Buf *b, Date d) {
    int y1, m1, d1, y2, m2, d2;
    date_civil(d.first, &y1, &m1, &d1);
    date_civil(d.last + 1, &y2, &m2, &d2);
    bool months_only = d1 == 1 && d2 == 1, years_only = months_only && m1 == 1 && m2 == 1;
    date_civil(d.last, &y2, &m2, &d2);
    if (years_only) {
        if (y1 != y2) buf_int(b, y1 <= 0 ? 1 - y1 : y1), buf_z(b, y1 <= 0 && y2 > 0 ? " BC – " : "–");
        year_words(b, y2);
        if (y1 <= 0 && y2 > 0) buf_lit(b, " AD");
    } else if (months_only) {
        if (y1 != y2 || m1 != m2) month_words(b, d.first, y1 != y2), buf_z(b, y1 != y2 ? " – " : "–");
        month_words(b, d.last, true);
    } else {
        bool same_month = y1 == y2 && m1 == m2;
        if (d.first != d.last) day_words(b, d.first, !same_month, y1 != y2), buf_z(b, same_month ? "–" : " – ");
        day_words(b, d.last, true, true);
    }
}

static const char *ordinal_ending(int n) {
    if (n % 100 >= 11 && n % 100 <= 13) return "th";
    return n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
}

Str date_words(Arena *a, Date d) {
    static const char *const quarters[] = { "first", "second", "third", "fourth" };
    Buf b = buf_in(a);
    int year, month, day;
    date_civil(d.first, &year, &month, &day);
    int back = year <= 0 ? 1 - year : year;
    const char *era = year <= 0 ? " BC" : "";
    switch (d.precision) {
    case DATE_NONE: break;
    case DATE_CENTURY: buf_fmt(&b, "the %d%s century%s", back / 100 + 1, ordinal_ending(back / 100 + 1), era); break;
    case DATE_DECADE: buf_fmt(&b, "the %ds%s", back / 10 * 10, era); break;
    case DATE_YEAR: year_words(&b, year); break;
    case DATE_SEASON:
        buf_fmt(&b, "%s ", season_of(month, false));
        if (month == 12 && year > 0) buf_fmt(&b, "%d–%02d", year, (year + 1) % 100);
        else year_words(&b, year);
        break;
    case DATE_QUARTER: buf_fmt(&b, "the %s quarter of ", quarters[(month - 1) / 3]), year_words(&b, year); break;
    case DATE_MONTH: month_words(&b, d.first, true); break;
    case DATE_WEEK: buf_lit(&b, "the week of "), day_words(&b, d.first, true, true); break;
    case DATE_DAY: day_words(&b, d.first, true, true); break;
    case DATE_RANGE: range_words(&b, d); break;
    }
    return buf_text(&b);
}

int date_cmp(Date a, Date b) {
    if (!a.precision || !b.precision) return !a.precision - !b.precision;
    if (a.first != b.first) return a.first < b.first ? -1 : 1;
    if (a.last != b.last) return a.last > b.last ? -1 : 1;
    return (a.precision > b.precision) - (a.precision < b.precision);
}

/* ---- dates as people write them ---- */

/* A name of the list in full, or its first three letters ("Sept" too), with or without a full stop; its number from 1, or 0. */
static int name_number(Str word, const char *const *names, int n) {
    if (str_ends(word, STR("."))) word.len--;
    if (str_eq_nocase(word, STR("Sept")) || str_eq_nocase(word, STR("Tues")) || str_eq_nocase(word, STR("Thur")) || str_eq_nocase(word, STR("Thurs")))
        word.len = 3;
    for (int i = 0; i < n; i++) {
        Str name = str_of(names[i]);
        if (str_eq_nocase(word, name) || (word.len == 3 && str_starts_nocase(name, word))) return i + 1;
    }
    return 0;
}

/* A time to the end of s: 21:05, 21:05:00, 21:05:00.250, with Z, UTC, GMT, EST or +02:00 behind, and a zone's comment in brackets as in mail. */
static bool is_time(Str s) {
    int hour, minute, second, zone;
    s = str_trim(s);
    if (!cut_digits(&s, 2, &hour) && !cut_digits(&s, 1, &hour)) return false;
    if (hour > 24 || !cut_lit(&s, ":") || !cut_digits(&s, 2, &minute) || minute > 59) return false;
    if (cut_lit(&s, ":")) {
        if (!cut_digits(&s, 2, &second) || second > 60) return false;
        if (cut_lit(&s, ".") || cut_lit(&s, ",")) {
            size_t n = leading_digits(s);
            if (!n) return false;
            s = str_sub(s, n, s.len);
        }
    }
    s = str_trim(s);
    if (str_ends(s, STR(")"))) s = str_trim(str_sub(s, 0, str_find(s, STR("("), 0)));
    if (cut_lit(&s, "+") || cut_lit(&s, "-")) {
        if (!cut_digits(&s, 2, &zone) || zone > 15) return false;
        cut_lit(&s, ":");
        return !s.len || (cut_digits(&s, 2, &zone) && zone < 60 && !s.len);
    }
    for (size_t i = 0; i < s.len; i++)
        if ((s.at[i] | 32) < 'a' || (s.at[i] | 32) > 'z') return false;
    return s.len <= 5;
}

/* 2024-06-19, 2024-06, 2024, and a time behind a day. */
static bool iso_date(Str s, Date *d) {
    int year, month, day;
    if (!cut_digits(&s, 4, &year)) return false;
    if (!s.len) return *d = date_of(date_day(year, 1, 1), date_day(year + 1, 1, 1), DATE_YEAR), true;
    if (!cut_lit(&s, "-") || !cut_digits(&s, 2, &month) || month < 1 || month > 12) return false;
    if (!s.len) return *d = whole_months(year, month, 1, DATE_MONTH), true;
    if (!cut_lit(&s, "-") || !cut_digits(&s, 2, &day) || !date_valid(year, month, day)) return false;
    if (s.len && !((s.at[0] == 'T' || s.at[0] == 't' || s.at[0] == ' ') && is_time(str_sub(s, 1, s.len)))) return false;
    return *d = date_of(date_day(year, month, day), date_day(year, month, day) + 1, DATE_DAY), true;
}

static Str cut_word(Str *s) {
    size_t n = 0;
    *s = str_trim(*s);
    while (n < s->len && s->at[n] != ' ' && s->at[n] != ',' && s->at[n] != '\t') n++;
    Str word = str_sub(*s, 0, n);
    *s = str_trim(str_sub(*s, n, s->len));
    if (s->len && s->at[0] == ',') *s = str_trim(str_sub(*s, 1, s->len));
    return word;
}

/* The number of a day: "19", "9", "19th", "1."; 0 if it is none. */
static int day_number(Str word) {
    int n = 0;
    size_t digits = leading_digits(word);
    Str tail = str_sub(word, digits, word.len);
    if (digits < 1 || digits > 2 || !cut_digits(&word, digits, &n)) return 0;
    if (tail.len && !str_eq(tail, STR(".")) && !str_eq_nocase(tail, str_of(ordinal_ending(n)))) return 0;
    return n;
}

bool date_parse(Str s, Date *d) {
    s = str_trim(s);
    if (iso_date(s, d)) return true;
    Str rest = s, word = cut_word(&rest);
    if (name_number(word, weekdays, COUNT(weekdays))) word = cut_word(&rest);
    int month = name_number(word, months, COUNT(months)), day = month ? 0 : day_number(word), year = 0;
    if (!month && !day) return false;
    word = cut_word(&rest);
    if (month && word.len == 4 && cut_digits(&word, 4, &year)) {
        if (rest.len) return false;
        return *d = whole_months(year, month, 1, DATE_MONTH), true;
    }
    if (month) day = day_number(word);
    else month = name_number(word, months, COUNT(months));
    word = cut_word(&rest);
    if (word.len != 4 || !cut_digits(&word, 4, &year) || !date_valid(year, month, day) || (rest.len && !is_time(rest))) return false;
    return *d = date_of(date_day(year, month, day), date_day(year, month, day) + 1, DATE_DAY), true;
}
