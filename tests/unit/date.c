/* SPDX-License-Identifier: MIT */
/* Days, TIMEX values, dates as people write them, and their words. */
#include "unit.h"

static void days_round_trip(void **state) {
    (void)state;
    assert_int_equal(date_day(1970, 1, 1), 0);
    assert_int_equal(date_day(2000, 3, 1), 11017);
    assert_int_equal(date_day(1969, 12, 31), -1);
    assert_int_equal(date_day(0, 1, 1), -719528);
    int32_t before = date_day(-401, 12, 31);
    for (int year = -400; year <= 2400; year += 7)
        for (int month = 1; month <= 12; month++) {
            int y, m, d;
            date_civil(date_day(year, month, 1), &y, &m, &d);
            assert_true(y == year && m == month && d == 1);
        }
    for (int i = 1; i <= 366; i++) {                        /* each day of a leap year 401 BC follows the one before */
        int y, m, d;
        date_civil(before + i, &y, &m, &d);
        assert_int_equal(date_day(y, m, d), before + i);
    }
}

static void months_run_over(void **state) {
    (void)state;
    assert_int_equal(date_day(2024, 13, 1), date_day(2025, 1, 1));
    assert_int_equal(date_day(2024, 0, 1), date_day(2023, 12, 1));
    assert_int_equal(date_day(2024, -11, 1), date_day(2023, 1, 1));
    assert_int_equal(date_day(2024, 25, 1), date_day(2026, 1, 1));
    assert_int_equal(date_day(2024, 3, 0), date_day(2024, 2, 29));
    assert_int_equal(date_day(2024, 1, 366), date_day(2024, 12, 31));
    assert_true(date_day(2000000000, 1, 1) > 0);
    assert_true(date_day(-2000000000, 1, 1) < 0);
}

static void calendar(void **state) {
    (void)state;
    assert_true(date_valid(2024, 2, 29));
    assert_true(date_valid(2000, 2, 29));
    assert_false(date_valid(1900, 2, 29));
    assert_false(date_valid(2023, 2, 29));
    assert_false(date_valid(2024, 6, 31));
    assert_false(date_valid(2024, 0, 1));
    assert_false(date_valid(2024, 1, 0));
    assert_true(date_valid(2024, 12, 31));
    assert_int_equal(date_weekday(date_day(2024, 6, 19)), 2);
    assert_int_equal(date_weekday(date_day(1969, 12, 29)), 0);
    assert_int_equal(date_weekday(date_day(-100, 1, 1)), (date_weekday(date_day(-100, 1, 8))));
    assert_int_equal(date_iso_week(2024, 25), date_day(2024, 6, 17));
    assert_int_equal(date_iso_week(2021, 1), date_day(2021, 1, 4));
    assert_int_equal(date_iso_week(2020, 53), date_day(2020, 12, 28));
}

/* A value read, as first..last; then printed again, unless that gives another value; then in words. */
static void values(void **state) {
    static const struct { const char *value, *range, *again, *words; } rows[] = {
        { "2024-06-19", "2024-06-19..2024-06-19", "2024-06-19", "19 June 2024" },
        { "2024-06-19T21:05", "2024-06-19..2024-06-19", "2024-06-19", "19 June 2024" },
        { "2024-06-19TNI", "2024-06-19..2024-06-19", "2024-06-19", "19 June 2024" },
        { "2024-02", "2024-02-01..2024-02-29", "2024-02", "February 2024" },
        { "2024", "2024-01-01..2024-12-31", "2024", "2024" },
        { "202", "2020-01-01..2029-12-31", "202", "the 2020s" },
        { "19", "1900-01-01..1999-12-31", "19", "the 20th century" },
        { "00", "0001-01-01..0099-12-31", "00", "the 1st century" },
        { "BC00", "-098-01-01..0000-12-31", "BC00", "the 1st century BC" },
        { "BC04", "-498-01-01..-399-12-31", "BC04", "the 5th century BC" },
        { "BC004", "-048-01-01..-039-12-31", "BC004", "the 40s BC" },
        { "2024-W25", "2024-06-17..2024-06-23", "2024-W25", "the week of 17 June 2024" },
        { "2020-W53", "2020-12-28..2021-01-03", "2020-W53", "the week of 28 December 2020" },
        { "2024-W25-WE", "2024-06-22..2024-06-23", "2024-06-22", "22–23 June 2024" },
        { "2024-W25-3", "2024-06-19..2024-06-19", "2024-06-19", "19 June 2024" },
        { "2024-Q2", "2024-04-01..2024-06-30", "2024-Q2", "the second quarter of 2024" },
        { "2024-H1", "2024-01-01..2024-06-30", "2024-01-01", "January–June 2024" },
        { "2024-SU", "2024-06-01..2024-08-31", "2024-SU", "summer 2024" },
        { "2023-WI", "2023-12-01..2024-02-29", "2023-WI", "winter 2023–24" },
        { "BC0044", "-043-01-01..-043-12-31", "BC0044", "44 BC" },
        { "BC0044-03-15", "-043-03-15..-043-03-15", "BC0044-03-15", "15 March 44 BC" },
        { "2024-05-28/2024-06-03", "2024-05-28..2024-06-03", "2024-05-28", "28 May – 3 June 2024" },
        { "2023-12-30/2024-01-02", "2023-12-30..2024-01-02", "2023-12-30", "30 December 2023 – 2 January 2024" },
        { "1950/1953", "1950-01-01..1953-12-31", "1950-01-01", "1950–1953" },
        { "2023-11/2024-02", "2023-11-01..2024-02-29", "2023-11-01", "November 2023 – February 2024" },
    };
    (void)state;
    Arena *a = arena_new();
    for (size_t i = 0; i < COUNT(rows); i++) {
        int y1, m1, d1, y2, m2, d2;
        Date d = date_from_value(str_of(rows[i].value));
        date_civil(d.first, &y1, &m1, &d1);
        date_civil(d.last, &y2, &m2, &d2);
        assert_str(a, str_fmt(a, "%s %04d-%02d-%02d..%04d-%02d-%02d", rows[i].value, y1, m1, d1, y2, m2, d2),
                   str_z(a, str_fmt(a, "%s %s", rows[i].value, rows[i].range)));
        assert_str(a, date_value(a, d), rows[i].again);
        assert_str(a, date_words(a, d), rows[i].words);
    }
    arena_free(a);
}

static void wrong_values(void **state) {
    static const char *const wrong[] = {
        "", "2", "20245", "2024-13", "2024-00", "2024-06-31", "2023-02-29", "2024-W54", "2024-W00", "2023-W53", "2024-Q5", "2024-XX", "XXXX-06-19",
        "PRESENT_REF", "P3D", "2024-06-19x", "2024-6-19", "BC0000", "0000", "2024/2023", "2024/", "a/b/c", "T10:30", "２０２４", "2024-W25-8",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(wrong); i++)
        if (date_from_value(str_of(wrong[i])).precision) fail_msg("taken as a date: %s", wrong[i]);
}

static void people(void **state) {
    static const struct { const char *text, *value; } rows[] = {
        { "2024-06-19", "2024-06-19" }, { " 2024-06 ", "2024-06" }, { "2024", "2024" }, { "2024-06-19T10:30:00Z", "2024-06-19" },
        { "2024-06-19T10:30:00.250+02:00", "2024-06-19" }, { "2024-06-19 10:30", "2024-06-19" }, { "19 June 2024", "2024-06-19" },
        { "June 19, 2024", "2024-06-19" }, { "june 9 2024", "2024-06-09" }, { "Jun. 19, 2024", "2024-06-19" }, { "Sept. 3, 2024", "2024-09-03" },
        { "19th June 2024", "2024-06-19" }, { "June 2024", "2024-06" }, { "Wed, 19 Jun 2024 21:05:00 +0200", "2024-06-19" },
        { "Wed, 19 Jun 2024 21:05:00 GMT (Greenwich)", "2024-06-19" }, { "Wednesday, June 19, 2024", "2024-06-19" }, { "19 Jun 2024 9:05 EST", "2024-06-19" },
        { "29 February 2024", "2024-02-29" }, { "May 1, 2024", "2024-05-01" },
    };
    static const char *const wrong[] = {
        "", "yesterday", "2024-13-01", "2024-06-31", "2023-02-29", "2024-06-19Tnoon", "2024-06-19T25:00", "2024-06-19T10:61", "2024-06-19 x", "19.06.2024",
        "06/19/2024", "19 June", "June 19", "31 June 2024", "19 Juin 2024", "19 June 2024 somewhen", "19st June 2024", "20240619", "June 19, 24", "Wed",
        "2024-06-19T10:30:00+2", "12 2024", "2024-06-19T10:30 abcdef",
    };
    (void)state;
    Arena *a = arena_new();
    Date d;
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (!date_parse(str_of(rows[i].text), &d)) fail_msg("not taken as a date: %s", rows[i].text);
        assert_str(a, date_value(a, d), rows[i].value);
    }
    for (size_t i = 0; i < COUNT(wrong); i++)
        if (date_parse(str_of(wrong[i]), &d)) fail_msg("taken as a date: %s", wrong[i]);
    arena_free(a);
}

static void order(void **state) {
    (void)state;
    static const char *const sorted[] = { "BC0044", "1950", "1950-01-01", "2024", "2024-Q1", "2024-01", "2024-01-01", "2024-06" };
    for (size_t i = 0; i < COUNT(sorted); i++)
        for (size_t k = 0; k < COUNT(sorted); k++) {
            int c = date_cmp(date_from_value(str_of(sorted[i])), date_from_value(str_of(sorted[k])));
            assert_true(i < k ? c < 0 : i > k ? c > 0 : c == 0);
        }
    assert_true(date_cmp((Date){ 0 }, date_from_value(STR("2024"))) > 0);
    assert_int_equal(date_cmp((Date){ 0 }, (Date){ 0 }), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_round_trip), cmocka_unit_test(months_run_over), cmocka_unit_test(calendar), cmocka_unit_test(values),
        cmocka_unit_test(wrong_values),    cmocka_unit_test(people),          cmocka_unit_test(order)
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
