/* SPDX-License-Identifier: MIT */
/* Str, Buf, code points, normal forms. */
#include "unit.h"

static void slices(void **state) {
    (void)state;
    Arena *a = arena_new();
    assert_int_equal(str_of(NULL).len, 0);
    assert_str(a, str_sub(STR("abcdef"), 2, 4), "cd");
    assert_str(a, str_sub(STR("abc"), 2, 99), "c");
    assert_str(a, str_sub(STR("abc"), 5, 2), "");
    assert_true(str_eq(STR(""), (Str){ 0 }));
    assert_true(str_cmp(STR("a"), STR("ab")) < 0 && str_cmp(STR("b"), STR("ab")) > 0 && str_cmp(STR("\xC3"), STR("z")) > 0 &&
                str_cmp(STR(""), (Str){ 0 }) == 0);
    assert_true(str_eq_nocase(STR("AZ[`"), STR("az[`")) && !str_eq_nocase(STR("["), STR("{")));
    assert_int_equal(str_find(STR("abcabc"), STR("bc"), 2), 4);
    assert_int_equal(str_find(STR("abc"), STR("x"), 0), 3);
    assert_int_equal(str_find(STR("abc"), STR(""), 1), 1);
    assert_int_equal(str_find(STR("ab"), STR("abc"), 9), 2);
    assert_str(a, str_trim(STR("\xC2\xA0 \t\r\n x \xC3\xA0\xC2\xA0 ")), "x \xC3\xA0");
    assert_str(a, str_trim(STR(" \xC2\xA0")), "");
    Str s = STR("a,,b"), none = { 0 };
    assert_str(a, str_cut(&s, ','), "a");
    assert_str(a, str_cut(&s, ','), "");
    assert_str(a, str_cut(&s, ','), "b");
    assert_str(a, str_cut(&s, ','), "");
    assert_int_equal(str_cut(&none, ',').len, 0);
    Str lines = STR("one\r\ntwo\rthree\n\nfive");
    static const char *const each[] = { "one", "two", "three", "", "five", "" };
    for (size_t i = 0; i < COUNT(each); i++) assert_str(a, str_cut_line(&lines), each[i]);
    assert_str(a, str_fold_space(a, STR(" a\xC2\xA0 \xE2\x80\xA8 b\t")), "a b");
    assert_str(a, str_fold_space(a, STR("")), "");
    arena_free(a);
}

static void numbers(void **state) {
    (void)state;
    int64_t n = 42;
    assert_true(str_to_int(STR("-0012"), &n) && n == -12);
    assert_true(str_to_int(STR("+7"), &n) && n == 7);
    assert_true(str_to_int(STR("922337203685477579"), &n));
    static const char *const wrong[] = { "", "-", "+", "1 ", " 1", "0x1", "1.0", "99999999999999999999", "--1", "1-" };
    for (size_t i = 0; i < COUNT(wrong); i++) assert_false(str_to_int(str_of(wrong[i]), &n));
    Arena *a = arena_new();
    Buf b = buf_in(a);
    buf_int(&b, INT64_MIN), buf_byte(&b, ' ');
    buf_fixed(&b, 830, 1000, 2), buf_byte(&b, ' ');
    buf_fixed(&b, -5, 1000, 2), buf_byte(&b, ' ');
    buf_fixed(&b, -4, 1000, 2), buf_byte(&b, ' ');
    buf_fixed(&b, 1999, 1000, 2), buf_byte(&b, ' ');
    buf_fixed(&b, 65536 + 1, 65536, 5), buf_byte(&b, ' ');
    buf_fixed(&b, 7, 2, 0);
    assert_str(a, buf_text(&b), "-9223372036854775808 0.83 -0.01 0 2 1.00002 4");
    assert_str(a, str_fmt(a, "%.*s|%d", STR_ARG(STR("x")), 3), "x|3");
    Buf empty = buf_in(a);
    assert_int_equal(buf_text(&empty).len, 0);
    for (int i = 0; i < 10000; i++) buf_fmt(&empty, "%d,", i);
    assert_int_equal(buf_text(&empty).len, 48890);
    arena_free(a);
}

/* The ill-formed sequences are those of Unicode's own explanation (table 3-8 and its kin): every wrong byte is one RUNE_BAD. */
static void code_points(void **state) {
    static const struct { const char *bytes; int runes; long bad; } rows[] = {
        { "", 0, -1 }, { "a", 1, -1 }, { "\xC2\x80", 1, -1 }, { "\xDF\xBF", 1, -1 }, { "\xE0\xA0\x80", 1, -1 }, { "\xED\x9F\xBF", 1, -1 },
        { "\xEE\x80\x80", 1, -1 }, { "\xF0\x90\x80\x80", 1, -1 }, { "\xF4\x8F\xBF\xBF", 1, -1 }, { "\x80", 1, 0 }, { "\xC0\xAF", 2, 0 }, { "\xC1\xBF", 2, 0 },
        { "\xE0\x80\xAF", 3, 0 }, { "\xE0\x9F\xBF", 3, 0 }, { "\xED\xA0\x80", 3, 0 }, { "\xF0\x8F\xBF\xBF", 4, 0 }, { "\xF4\x90\x80\x80", 4, 0 },
        { "\xF5\x80\x80\x80", 4, 0 }, { "\xFE", 1, 0 }, { "\xFF", 1, 0 }, { "ab\xE2\x82", 4, 2 }, { "\xE2\x82z", 3, 0 }, { "\xF0\x9F\x98", 3, 0 },
        { "x\xC3", 2, 1 }, { "\xC3\xC3\xA9", 2, 0 },
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str s = str_of(rows[i].bytes);
        size_t bad = 99, pos = 0, back = s.len;
        uint32_t forward[8], n = 0;
        assert_int_equal(utf8_count(s), rows[i].runes);
        assert_int_equal(utf8_valid(s, &bad), rows[i].bad < 0);
        assert_int_equal(bad, rows[i].bad < 0 ? s.len : (size_t)rows[i].bad);
        while (pos < s.len) forward[n++] = utf8_next(s, &pos);
        while (n > 0 && back > 0) assert_int_equal(utf8_prev(s, &back), forward[--n]);
        assert_int_equal(back, 0);
        assert_int_equal(n, 0);
    }
    size_t at = 1;
    assert_int_equal(utf8_next(STR("a"), &at), 0);
    assert_int_equal(at, 1);
    at = 0;
    assert_int_equal(utf8_prev(STR("a"), &at), 0);
    assert_int_equal(utf8_at(STR("x€"), 1), 0x20AC);
    for (uint32_t r = 1; r < 0x110000; r += r < 0x3000 ? 1 : 61) {
        char bytes[4];
        Str s = { bytes, utf8_write(bytes, r) };
        size_t pos = 0;
        bool surrogate = r >= 0xD800 && r < 0xE000;
        assert_int_equal(utf8_next(s, &pos), surrogate ? RUNE_BAD : r);
        assert_int_equal(pos, s.len);
    }
}

static void properties(void **state) {
    (void)state;
    assert_true(rune_is_space(0xA0) && rune_is_space(0x202F) && rune_is_space(0x2009) && rune_is_space(0x200B) && rune_is_space(0x3000) &&
                rune_is_space('\n') && !rune_is_space(0xFEFF) && !rune_is_space('x'));
    assert_true(rune_is_letter(0xE9) && rune_is_letter(0x301) && rune_is_letter(0x5E73) && !rune_is_letter('1') && !rune_is_letter(0x2019) &&
                !rune_is_letter('@') && !rune_is_letter('['));
    assert_true(rune_is_digit(0x664) && !rune_is_digit(0xBD));
    assert_true(rune_is_upper(0x414) && rune_is_upper(0x1C5) && !rune_is_upper(0x434) && rune_is_lower(0xDF));
    assert_true(rune_is_cjk(0x5E73) && rune_is_cjk(0x3042) && !rune_is_cjk(0xD55C) && !rune_is_cjk('a'));
    assert_true(rune_lower(0x410) == 0x430 && rune_upper(0xE9) == 0xC9 && rune_lower('Z') == 'z' && rune_upper('{') == '{');
}

static void forms(void **state) {
    (void)state;
    Arena *a = arena_new();
    assert_str(a, utf8_lower(a, STR("ÀÉ Zürich ДА")), "àé zürich да");
    assert_str(a, utf8_fold(a, STR("Café’s")), "cafe's");
    assert_str(a, utf8_fold(a, STR("CAFE'S")), "cafe's");
    assert_str(a, utf8_fold(a, STR("ﬁne – Straße—x")), "fine - strasse-x");
    assert_str(a, utf8_fold(a, STR("“Ｑ”")), "\"q\"");
    assert_str(a, utf8_nfc(a, STR("e\xCC\x81")), "é");
    assert_str(a, utf8_nfc(a, STR("\xF0\x9F\x87\xB0 plain")), "\xF0\x9F\x87\xB0 plain");
    assert_str(a, utf8_fold(a, STR("bad\xFF")), "bad\xEF\xBF\xBD");
    assert_true(utf8_valid(utf8_lower(a, STR("\xC3(\xFF")), NULL));
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(slices), cmocka_unit_test(numbers), cmocka_unit_test(code_points), cmocka_unit_test(properties),
                                        cmocka_unit_test(forms) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
