/* SPDX-License-Identifier: MIT */
/* Unicode's own line-break tests through our breaker; without Debian's unicode-data they are skipped. And the room card's specimen. */
#include "typeset/typeset_in.h"
#include "unit.h"

enum { WANTED = 7632, TESTS = 7654 };

/* "× 0023 × 0308 ÷ 0023 ÷": the text, and for each of its bytes whether a line may end before it. */
static Str read_test(Arena *a, Str line, uint8_t *wanted) {
    Buf text = buf_in(a);
    while (line.len) {
        Str word = str_cut(&line, ' ');
        if (str_eq(word, STR("\xC3\xB7"))) wanted[text.len] = 1;
        else if (str_eq(word, STR("\xC3\x97"))) wanted[text.len] = 0;
        else {
            uint32_t rune = 0;
            for (size_t i = 0; i < word.len; i++) rune = rune * 16 + (uint32_t)(word.at[i] <= '9' ? word.at[i] - '0' : word.at[i] - 'A' + 10);
            if (word.len) buf_rune(&text, rune);
        }
    }
    return buf_text(&text);
}

static void unicode_tests(void **state) {
    (void)state;
    Run r = unit_run();
    Str all;
    if (!file_read(&r, r.keep, STR("/usr/share/unicode/auxiliary/LineBreakTest.txt"), 16 << 20, NOTE, (Place){ 0 }, &all)) skip();
    size_t tests = 0, right = 0;
    while (all.len) {
        Str line = str_trim(str_cut(&all, '\n'));
        line = str_trim(str_sub(line, 0, str_find(line, STR("#"), 0)));
        if (!line.len) continue;
        uint8_t wanted[512] = { 0 }, found[512];
        Str text = read_test(r.keep, line, wanted);
        assert_true(text.len < sizeof wanted);
        break_places(r.tmp, text, found);
        bool same = true;
        for (size_t i = 1; i < text.len; i++) same &= (found[i] != BREAK_NO) == wanted[i] || ((uint8_t)text.at[i] & 0xC0) == 0x80;
        tests++;
        right += same;
        if (!same) print_message("%.*s\n", STR_ARG(line));
    }
    print_message("%zu of %zu tests of Unicode\n", right, tests);
    assert_int_equal(tests, TESTS);
    assert_true(right >= WANTED);
    unit_end(&r);
}

static void specimen(void **state) {
    (void)state;
    Run r = unit_run();
    Str text = STR("Ja! 二月、 (see p. 4)");
    uint8_t places[64];
    break_places(r.tmp, text, places);
    Buf b = buf_in(r.keep);
    for (size_t i = 0; i < text.len; i++) {
        if (places[i]) buf_byte(&b, '|');
        buf_byte(&b, text.at[i]);
    }
    assert_string_equal(str_z(r.keep, buf_text(&b)), "Ja! |二|月、 |(see |p. |4)");
    unit_end(&r);
}

/* Thai has no blanks: "to go | home" is found by a dictionary. */
static void thai(void **state) {
    (void)state;
    Run r = unit_run();
    Str text = STR("กลับบ้าน");
    uint8_t places[64];
    break_places(r.tmp, text, places);
    size_t found = 0;
    for (size_t i = 0; i < text.len; i++) found += places[i];
    assert_int_equal(found, 1);
    assert_int_equal(places[12], BREAK_MAY);
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(unicode_tests), cmocka_unit_test(specimen), cmocka_unit_test(thai) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
