/* SPDX-License-Identifier: MIT */
/* Diagnostics: their line, their order, what is left unsaid. */
#include "unit.h"

#include <sys/mman.h>
#include <unistd.h>

static Str printed(Run *r) {
    static char bytes[4096];
    int fd = memfd_create("unit", MFD_CLOEXEC);
    diag_print(r, fd);
    ssize_t n = pread(fd, bytes, sizeof bytes, 0);
    close(fd);
    assert_true(n >= 0);
    return str_copy(r->keep, (Str){ bytes, (size_t)n });
}

static void sorted_and_once(void **state) {
    (void)state;
    Run r = unit_run();
    diag(&r, WARNING, (Place){ STR("b.txt"), 2, 1 }, "tag-b", "second %d", 2);
    diag(&r, ERROR, (Place){ STR("b.txt"), 1, 9 }, "tag-a", "first");
    diag(&r, NOTE, (Place){ STR("a.txt"), 0, 0 }, "tag-n", "a note");
    diag(&r, WARNING, (Place){ STR("b.txt"), 2, 1 }, "tag-b", "second %d", 2);
    diag(&r, FATAL, (Place){ 0 }, "tag-f", "nothing works");
    diag(&r, WARNING, (Place){ STR("b.txt"), 10, 0 }, "tag-b", "line ten");
    assert_int_equal(diag_count(r.diag, NOTE), 5);
    assert_int_equal(diag_count(r.diag, WARNING), 4);
    assert_int_equal(diag_count(r.diag, FATAL), 1);
    assert_str(r.keep, printed(&r),
        "precis: error: nothing works [tag-f]\nb.txt:1:9: error: first [tag-a]\nb.txt:2:1: warning: second 2 [tag-b]\nb.txt:10: warning: line ten [tag-b]\n");
    assert_str(r.keep, printed(&r), "");
    r.verbose = true;
    diag(&r, NOTE, place_file(STR("a.txt")), "tag-n", "another note");
    assert_str(r.keep, printed(&r), "a.txt: note: another note [tag-n]\n");
    r.quiet = true;
    diag(&r, WARNING, place_file(STR("a.txt")), "tag-w", "hush");
    diag(&r, ERROR, place_file(STR("a.txt")), "tag-e", "loud");
    assert_str(r.keep, printed(&r), "a.txt: error: loud [tag-e]\n");
    unit_end(&r);
}

static void places(void **state) {
    (void)state;
    Str text = STR("ab\ncd\r\n\rx");
    static const struct { size_t pos; unsigned line, column; } rows[] = {
        { 0, 1, 1 }, { 2, 1, 3 }, { 3, 2, 1 }, { 5, 2, 3 }, { 7, 3, 1 }, { 8, 4, 1 }, { 9, 4, 2 }, { 99, 4, 2 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Place p = place_at(STR("f"), text, rows[i].pos);
        assert_int_equal(p.line, rows[i].line);
        assert_int_equal(p.column, rows[i].column);
    }
}

/* A file may be called anything, and its name is printed on a terminal. */
static void nothing_obeyed(void **state) {
    (void)state;
    Run r = unit_run();
    diag(&r, WARNING, (Place){ STR("\x1B[2J.txt"), 1, 1 }, "tag-a", "\xC2\x9B" "31m and \xE2\x80\xAE" "exe");
    diag(&r, WARNING, (Place){ STR("gr\xFC\xDF.txt"), 1, 1 }, "tag-a", "Größe \xEF\xBF\xBD");
    assert_str(r.keep, printed(&r), "\\u001B[2J.txt:1:1: warning: \\u009B31m and \\u202Eexe [tag-a]\ngr\\xFC\\xDF.txt:1:1: warning: Größe \xEF\xBF\xBD [tag-a]\n");
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(sorted_and_once), cmocka_unit_test(places), cmocka_unit_test(nothing_obeyed) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
