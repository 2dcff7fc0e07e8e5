/* SPDX-License-Identifier: MIT */
/* What a dump cannot show of reading: that each seam joins the same bytes, that exact mode changes nothing, that positions come back.

   Specimen: in "a *b* c" the text's "b" is the source's byte 3. */
#include "unit.h"

#include "read/read.h"

typedef struct { const char *path, *bytes; } Sample;

static const Sample samples[] = {
    { "plain.txt", "The pilots of Torvik\nwait for wind.\n\nALSO READ: Toll rises\n\n- ice\n- snow and a long-\n  standing feud\n" },
    { "crlf.txt", "\xEF\xBB\xBFIce closes\r\n\r\nNo ship has passed.\r\nNone will.\r\n" },
    { "legacy.txt", "The caf\xE9 and the na\xEFve pilot\nmet again on Monday." },
    { "broken.txt", "The caf\xC3\xA9 \xFF on the quay \xC3 closes." },
    { "nul.txt", "The har\0bour" },
    { "inline.md", "# T\n\nA *b* c\\* &amp; **d\n   e** `f  g` [h *i*](http://x \"y\")  \nj\\\nk www.x.example l\n" },
    { "deep.md", "> > a *b*\nlazy\n> - c\n>   d\n>\n>   e\n\n| x \\| y | *z* |\n|---|---|\n| &lt; | `a\\|b` |\n\nf[^1] ~~g~~\n\n[^1]: h *i*\n    j\n" },
    { "crlf.md", "---\r\ntitle: T\r\n---\r\nA *b*\\\r\n  c\r\n\r\n```\r\nd\r\n\r\ne\r\n```\r\n" },
    { "talk.txt", "ANNA: It is late, and the ice is here.\nODD: It is.\nThe boats wait.\nANNA: For wind?\nODD: For wind from the south.\n" },
};

static Document read_sample(Run *r, const char *path, Str bytes, bool exact) { return read_source(r, r->keep, str_of(path), bytes, &(ReadOptions){ .words = words_new(r->keep), .exact = exact }); }

static void check(const Document *d, Str bytes) {
    uint32_t end = 0;
    assert_true(utf8_valid(d->text, NULL));
    for (size_t i = 0; i < d->seams.len; i++) {
        Seam m = d->seams.at[i];
        assert_true(m.len > 0 && m.text >= end && m.text + m.len <= d->text.len && m.source + m.len <= bytes.len);
        assert_memory_equal(d->text.at + m.text, bytes.at + m.source, m.len);
        assert_int_equal(document_source(d, m.text, false), m.source);
        assert_int_equal(document_source(d, m.text + m.len, true), m.source + m.len);
        end = m.text + m.len;
    }
    end = 0;
    for (size_t i = 0; i < d->blocks.len; i++) {
        const Block *b = &d->blocks.at[i];
        assert_true(b->from >= end && b->to > b->from && b->to <= d->text.len);
        assert_ptr_equal(document_block(d, b->from), b);
        assert_ptr_equal(document_block(d, b->to - 1), b);
        end = b->to;
    }
}

static void seams_join_same_bytes(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        Run r = unit_run();
        Str bytes = i == 4 ? (Str){ samples[i].bytes, 12 } : str_of(samples[i].bytes);
        Document d = read_sample(&r, samples[i].path, bytes, false);
        assert_true(d.blocks.len > 0 || i == 4);
        check(&d, bytes);
        unit_end(&r);
    }
}

static void exact_changes_nothing(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(samples); i++) {
        Run r = unit_run();
        Str bytes = str_of(samples[i].bytes);
        Document d = read_sample(&r, samples[i].path, bytes, true);
        if (utf8_valid(bytes, NULL)) assert_true(str_eq(d.text, bytes));
        check(&d, bytes);
        unit_end(&r);
    }
}

static void places(void **state) {
    (void)state;
    Run r = unit_run();
    Str bytes = STR("a *b* &amp; c.");
    Document d = read_sample(&r, "a.md", bytes, false);
    assert_true(str_eq(d.text, STR("a b & c.")));
    assert_int_equal(document_source(&d, 2, false), 3);
    assert_int_equal(document_source(&d, 3, true), 4);
    assert_int_equal(document_source(&d, 4, false), UINT32_MAX);
    assert_int_equal(document_source(&d, 8, true), bytes.len);
    assert_int_equal(document_source(&d, 0, true), UINT32_MAX);
    assert_null(document_block(&d, 8));
    unit_end(&r);
}

static void speakers_are_slices(void **state) {
    (void)state;
    Run r = unit_run();
    Document d = read_sample(&r, "talk.txt", str_of(samples[8].bytes), false);
    assert_int_equal(d.blocks.len, 5);
    assert_true(str_eq(d.blocks.at[2].speaker, STR("ODD")));
    assert_true(d.blocks.at[2].speaker.at > d.text.at && d.blocks.at[2].speaker.at < d.text.at + d.text.len);
    assert_int_equal(d.blocks.at[0].from, 6);
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(seams_join_same_bytes), cmocka_unit_test(exact_changes_nothing), cmocka_unit_test(places), cmocka_unit_test(speakers_are_slices) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
