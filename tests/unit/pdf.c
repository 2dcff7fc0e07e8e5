/* SPDX-License-Identifier: MIT */
/* The words that PDF objects are made of, and the store of objects: numbers given beforehand, the file's bytes the same every time and wherever its beginning goes. */
#include "unit.h"

#include "render/render_in.h"

#include <stdio.h>
#include <unistd.h>

static Str put(Arena *a, void (*f)(Buf *, Str), const char *s) {
    Buf b = buf_in(a);
    f(&b, str_of(s));
    return buf_text(&b);
}

static Str length(Arena *a, int64_t hundredths) {
    Buf b = buf_in(a);
    pdf_put_length(&b, hundredths);
    return buf_text(&b);
}

#define SAME(got, want) assert_str(a, (got), (want))

static void words(void **state) {
    (void)state;
    Run run = unit_run();
    Arena *a = run.keep;
    SAME(put(a, pdf_put_literal, "a(b)c\\d\re"), "(a\\(b\\)c\\\\d\\re)");
    SAME(put(a, pdf_put_name, "GentiumBook Plus#1"), "/GentiumBook#20Plus#231");
    SAME(put(a, pdf_put_text, "plain (text)"), "(plain \\(text\\))");
    SAME(put(a, pdf_put_text, "\xC5\x81\xC3\xB3\xC5\xBA"), "<FEFF014100F3017A>");
    SAME(put(a, pdf_put_text, "\xF0\x9F\x8C\xBE"), "<FEFFD83CDF3E>");
    SAME(put(a, pdf_put_text, ""), "()");
    unit_end(&run);
}

static void lengths(void **state) {
    (void)state;
    Run run = unit_run();
    Arena *a = run.keep;
    SAME(length(a, 0), "0");
    SAME(length(a, 5), ".05");
    SAME(length(a, 50), ".5");
    SAME(length(a, -1234), "-12.34");
    SAME(length(a, 59500), "595");
    assert_int_equal(pdf_hundredths(PT(12)), 1200);
    assert_int_equal(pdf_hundredths(-PT(1) / 4), -25);
    assert_int_equal(pdf_hundredths(1), 0);
    unit_end(&run);
}

static Str file_of(Run *r, size_t pages, int spill) {
    Buf out = buf_in(r->keep);
    PdfFile *f = pdf_file_open(r, r->keep, &out, spill);
    uint32_t first = pdf_object(f), second = pdf_object(f);
    assert_int_not_equal(first, second);
    for (size_t i = 0; i < pages; i++) {
        assert_int_not_equal(pdf_page_new(f), first);
        pdf_page(f, STR(""), STR("0 0 1 1 re f"));
    }
    pdf_dict(f, first, str_fmt(r->keep, "/Next %u 0 R", second));
    pdf_stream_plain(f, second, STR(""), STR("plain bytes"));
    pdf_catalog(f, str_fmt(r->keep, "/Ours %u 0 R", first));
    pdf_pages_root(f, STR("/MediaBox[0 0 10 10]/Resources<<>>"));
    pdf_info(f, STR("/Title(x)"));
    assert_true(pdf_file_save(f));
    pdf_file_close(f);
    return buf_text(&out);
}

static void store(void **state) {
    (void)state;
    Run run = unit_run(), *r = &run;
    Str one = file_of(r, 3, -1), two = file_of(r, 3, -1);
    assert_true(str_eq(one, two));
    assert_true(str_starts(one, STR("%PDF-1.7\n")));
    assert_true(str_ends(one, STR("%%EOF\n")));
    assert_true(str_find(one, STR("<<\n/Length 11>>stream\nplain bytes\nendstream"), 0) < one.len);
    size_t xref = str_find(one, STR("startxref\n"), 0);
    int64_t at = 0;
    Str tail = str_sub(one, xref + 10, one.len);
    assert_true(str_to_int(str_cut_line(&tail), &at));
    assert_true(str_find(str_sub(one, (size_t)at, one.len), STR("/Type/XRef"), 0) < 40);
    assert_false(str_eq(one, file_of(r, 4, -1)));
    unit_end(r);
}

/* More pages than one node of the page tree, one object stream and libharu's 16-bit counters hold. */
static void many(void **state) {
    (void)state;
    Run run = unit_run(), *r = &run;
    Str file = file_of(r, 33000, -1);
    assert_true(file.len > 33000 * 20);
    assert_int_equal(diag_count(r->diag, NOTE), 0);
    unit_end(r);
}

/* What a long file's beginning is moved out of the way is the same file. */
static void spilled(void **state) {
    (void)state;
    Run run = unit_run(), *r = &run;
    FILE *beginning = tmpfile();
    assert_non_null(beginning);
    Str whole = file_of(r, 20000, -1), rest = file_of(r, 20000, fileno(beginning));
    off_t n = lseek(fileno(beginning), 0, SEEK_CUR);
    assert_true(n > 0 && rest.len < whole.len);
    assert_int_equal((size_t)n + rest.len, whole.len);
    char *head = NEWN(r->keep, char, n);
    assert_int_equal(pread(fileno(beginning), head, (size_t)n, 0), n);
    assert_memory_equal(head, whole.at, (size_t)n);
    assert_memory_equal(rest.at, whole.at + n, rest.len);
    fclose(beginning);
    unit_end(r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(words), cmocka_unit_test(lengths), cmocka_unit_test(store), cmocka_unit_test(many), cmocka_unit_test(spilled) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
