/* SPDX-License-Identifier: MIT */
/* INI files as people write them, and each trap of iniparser's own reading. */
#include "unit.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static Ini parsed(Run *r, const char *text) {
    Ini ini;
    assert_true(ini_parse(r, STR("b.ini"), str_of(text), &ini));
    return ini;
}

static void value_is(const char *line, const char *expected) {
    Run r = unit_run();
    Ini ini = parsed(&r, str_z(r.keep, str_fmt(r.keep, "[s]\nk %s", line)));
    assert_str(r.keep, ini_get(&ini, STR("s"), STR("k"), STR("(none)")), expected);
    Str words = unit_words(&r);                             /* iniparser reads the same, wherever it is asked */
    assert_true(str_find(words, STR("ini-iniparser"), 0) == words.len);
    unit_end(&r);
}

static void values(void **state) {
    (void)state;
    value_is("= plain words", "plain words");
    value_is("=tight", "tight");
    value_is("  =\ttabs\t ", "tabs");
    value_is("=", "");
    value_is("= ; nothing", "");
    value_is("= https://example.org/a#b", "https://example.org/a#b");
    value_is("= https://example.org/a;b?x=1&y=2#c", "https://example.org/a;b?x=1&y=2#c");
    value_is("= a value ; a comment", "a value");
    value_is("= a value # a comment", "a value");
    value_is("= #1 of them", "#1 of them");
    value_is("= \"kept ; whole # here\" ; a comment", "kept ; whole # here");
    value_is("= 'single \"inner\" quotes'", "single \"inner\" quotes");
    value_is("= \"  blanks kept  \"", "  blanks kept  ");
    value_is("= \"\"", "");
    value_is("= \"article four\", treaty, \"mutual defence\"", "\"article four\", treaty, \"mutual defence\"");
    value_is("= \"one\", \"two\"", "\"one\", \"two\"");
    value_is("= China's stance", "China's stance");
    value_is("= \"unclosed", "\"unclosed");
    value_is("= both \"kinds\" of China's", "both \"kinds\" of China's");
    value_is("= C:\\new\\table", "C:\\new\\table");
    value_is("= 50 % of it, 100%s", "50 % of it, 100%s");
    value_is("= Zürich – 平壌", "Zürich – 平壌");
    value_is("= one, \\\n    two, \\\n  three\nx = y", "one, two, three");
    value_is("= ends the file \\", "ends the file");
    value_is("= a=b=c", "a=b=c");
    value_is("= [not a section]", "[not a section]");
    value_is("= dos\r\nx = 1", "dos");
    value_is("= old mac\rx = 1", "old mac");
}

/* One exact phrase alone is still told apart from bare words. */
static void raw_values(void **state) {
    (void)state;
    Run r = unit_run();
    Ini ini = parsed(&r, "[s]\na = \"article four\" ; a comment\nb = bare ; c\nc = \"x\", y\n");
    assert_str(r.keep, ini_find(&ini, STR("s"), STR("a"))->raw, "\"article four\"");
    assert_str(r.keep, ini_find(&ini, STR("s"), STR("a"))->value, "article four");
    assert_str(r.keep, ini_find(&ini, STR("s"), STR("b"))->raw, "bare");
    assert_str(r.keep, ini_find(&ini, STR("s"), STR("c"))->raw, "\"x\", y");
    unit_end(&r);
}

static void long_line(void **state) {
    (void)state;
    Run r = unit_run();
    Buf b = buf_in(r.keep);
    buf_lit(&b, "[sources]\npath = ");
    for (int i = 0; i < 2000; i++) buf_fmt(&b, "source-%d.txt, ", i);
    buf_lit(&b, "\nafter = here\n");
    Ini ini;
    assert_true(ini_parse(&r, STR("b.ini"), buf_text(&b), &ini));
    assert_int_equal(ini_list(r.keep, ini_get(&ini, STR("sources"), STR("path"), STR(""))).len, 2000);
    assert_str(r.keep, ini_get(&ini, STR("sources"), STR("after"), STR("")), "here");
    assert_str(r.keep, unit_words(&r), "");
    unit_end(&r);
}

static void sections(void **state) {
    (void)state;
    Run r = unit_run();
    Ini ini = parsed(&r, "\xEF\xBB\xBF"
                         "top = 1\n[Brief]\nTitle = T\n; comment\n# comment\n\n[source  000_04996AF]\ndate = 2024\n  [ section treaty-terms ] ; with a "
                         "comment\n  max=3\n[brief]\nissuer = I\n[a:b]\nc:d = e\n");
    assert_str(r.keep, ini_get(&ini, STR(""), STR("top"), STR("")), "1");
    assert_str(r.keep, ini_get(&ini, STR("brief"), STR("title"), STR("")), "T");
    assert_str(r.keep, ini_get(&ini, STR("brief"), STR("issuer"), STR("")), "I");
    assert_str(r.keep, ini_get(&ini, STR("source 000_04996af"), STR("date"), STR("")), "2024");
    assert_str(r.keep, ini_get(&ini, STR("section treaty-terms"), STR("max"), STR("")), "3");
    assert_str(r.keep, ini_get(&ini, STR("a:b"), STR("c:d"), STR("")), "e");
    assert_null(ini_find(&ini, STR("brief"), STR("nothing")));
    Strs names = ini_sections(r.keep, &ini, STR(""));
    assert_int_equal(names.len, 4);
    assert_str(r.keep, names.at[1], "source 000_04996af");
    assert_int_equal(ini_sections(r.keep, &ini, STR("section ")).len, 1);
    const IniEntry *top = ini_find(&ini, STR(""), STR("top")), *max = ini_find(&ini, STR("section treaty-terms"), STR("max"));
    assert_true(top->place.line == 1 && top->place.column == 4 && top->value_place.column == 10);
    assert_true(max->place.line == 10 && max->place.column == 3 && max->value_place.column == 7);
    assert_str(r.keep, unit_words(&r), "");
    unit_end(&r);
}

static void wrong_lines(void **state) {
    (void)state;
    Run r = unit_run();
    Ini ini = parsed(
        &r, "[ok]\na = 1\nno sense here\n= lonely\n[]\nlost = 1\nlost too\n[open\nlost = 2\n[tail] words\nlost = 3\n[ok]\nb = \xFF\nc = \x01\nd = 4\na = 5\n");
    assert_str(r.keep, ini_get(&ini, STR("ok"), STR("d"), STR("")), "4");
    assert_str(r.keep, ini_get(&ini, STR("ok"), STR("a"), STR("")), "5");
    assert_int_equal(ini.len, 3);
    assert_str(r.keep, unit_words(&r),
        "b.ini:3:1: warning: neither `key = value` nor `[section]` [ini-syntax]\n"
        "b.ini:4:1: warning: a value without a key [ini-syntax]\n"
        "b.ini:5:1: warning: a section without a name; what follows up to the next section is left out [ini-syntax]\n"
        "b.ini:8:1: warning: `[` without its `]`; what follows up to the next section is left out [ini-syntax]\n"
        "b.ini:10:7: warning: text behind a section's `]`; what follows up to the next section is left out [ini-syntax]\n"
        "b.ini:13:5: warning: byte 0xFF is no text in UTF-8; the line is left out [ini-syntax]\n"
        "b.ini:14:5: warning: byte 0x01 is no text in UTF-8; the line is left out [ini-syntax]\n"
        "b.ini:16:1: warning: `a` is given again; the value in line 2 is left out [ini-duplicate]\n");
    unit_end(&r);
}

static void rubbish_is_said_briefly(void **state) {
    (void)state;
    Run r = unit_run();
    Buf b = buf_in(r.keep);
    for (int i = 0; i < 5000; i++) buf_lit(&b, "rubbish\n");
    Ini ini;
    assert_true(ini_parse(&r, STR("b.ini"), buf_text(&b), &ini));
    assert_int_equal(diag_count(r.diag, WARNING), 20);
    assert_false(ini_parse(&r, STR("b.ini"), STR("\xFF\xFE[\0s\0]\0"), &ini));
    unit_end(&r);
}

static void files(void **state) {
    (void)state;
    Run r = unit_run();
    Ini ini;
    char folder[] = "/tmp/precis-unit-XXXXXX";
    assert_non_null(mkdtemp(folder));
    Str fifo = path_join(r.keep, str_of(folder), STR("fifo")), file = path_join(r.keep, str_of(folder), STR("b.ini"));
    assert_int_equal(mkfifo(str_z(r.keep, fifo), 0600), 0);
    assert_false(ini_read(&r, str_of(folder), (Place){ 0 }, &ini));
    assert_false(ini_read(&r, fifo, (Place){ 0 }, &ini));
    assert_false(ini_read(&r, file, (Place){ STR("who.ini"), 3, 4 }, &ini));
    assert_true(file_write(&r, file, STR("[brief]\ntitle = T\n")));
    assert_true(ini_read(&r, file, (Place){ 0 }, &ini));
    assert_str(r.keep, ini_get(&ini, STR("brief"), STR("title"), STR("")), "T");
    assert_str(r.keep, unit_words(&r),
               str_z(r.keep, str_fmt(r.keep,
                                     "%s: error: `%s` is a folder, not a file [file-kind]\n%s/fifo: error: `%s/fifo` is no regular file "
                                     "[file-kind]\nwho.ini:3:4: error: there is no file `%s/b.ini` [file-missing]\n",
                                     folder, folder, folder, folder, folder)));
    unlink(str_z(r.keep, fifo)), unlink(str_z(r.keep, file)), rmdir(folder);
    unit_end(&r);
}

static void lists(void **state) {
    (void)state;
    Run r = unit_run();
    Strs l = ini_list(r.keep, STR(" treaty,\"article four, five\" , , pact,\"open, end"));
    assert_int_equal(l.len, 5);
    assert_str(r.keep, l.at[0], "treaty");
    assert_str(r.keep, l.at[1], "\"article four, five\"");
    assert_str(r.keep, l.at[2], "pact");
    assert_str(r.keep, l.at[3], "\"open");
    assert_str(r.keep, l.at[4], "end");
    assert_int_equal(ini_list(r.keep, STR("")).len, 0);
    assert_int_equal(ini_list(r.keep, STR(",,")).len, 0);
    unit_end(&r);
}

static void typed(void **state) {
    (void)state;
    Run r = unit_run();
    Ini ini = parsed(&r, "[s]\nn = 12\nbig = 99999999999999999999\nword = 0x10\nyes = On\nno = FALSE\nmaybe = perhaps\n");
    int64_t n = -1;
    bool b = false;
    assert_true(ini_int(&r, ini_find(&ini, STR("s"), STR("n")), 0, 12, &n));
    assert_int_equal(n, 12);
    assert_false(ini_int(&r, ini_find(&ini, STR("s"), STR("n")), 0, 11, &n));
    assert_false(ini_int(&r, ini_find(&ini, STR("s"), STR("big")), 0, INT64_MAX, &n));
    assert_false(ini_int(&r, ini_find(&ini, STR("s"), STR("word")), 0, 100, &n));
    assert_int_equal(n, 12);
    assert_true(ini_bool(&r, ini_find(&ini, STR("s"), STR("yes")), &b) && b);
    assert_true(ini_bool(&r, ini_find(&ini, STR("s"), STR("no")), &b) && !b);
    assert_false(ini_bool(&r, ini_find(&ini, STR("s"), STR("maybe")), &b));
    assert_int_equal(diag_count(r.diag, WARNING), 4);
    assert_true(str_starts(unit_words(&r), STR("b.ini:2:5: warning: `n` must be a number from 0 to 11, not `12` [ini-value]\n")));
    unit_end(&r);
}

static void unknown(void **state) {
    static const char *const known[] = { "brief.title", "brief.layout", "source *.date", "source *.title", "section *.match", "edit.drop", "vars.*" };
    (void)state;
    Run r = unit_run();
    Ini ini = parsed(&r, "stray = 1\n[brief]\ntilte = T\nfoobar = 1\ndrop = x\nlayout = L\n[source a.b]\ndaet = 2024\n[breif]\ntitle = T\n[section x]\nmatch = "
                         "y\n[vars]\nanything = 1\n[quite elsewhere]\nk = 1\n");
    ini_find(&ini, STR("brief"), STR("layout"));
    ini_unused(&r, &ini, known, COUNT(known));
    assert_str(r.keep, unit_words(&r),
        "b.ini:1:1: warning: unknown key `stray` [ini-unknown]\n"
        "b.ini:3:1: warning: unknown key `tilte`; did you mean `title`? [ini-unknown]\n"
        "b.ini:4:1: warning: unknown key `foobar` [ini-unknown]\n"
        "b.ini:5:1: warning: `drop` belongs in [edit] [ini-unknown]\n"
        "b.ini:8:1: warning: unknown key `daet`; did you mean `date`? [ini-unknown]\n"
        "b.ini:9:1: warning: unknown section `breif`; did you mean `brief`? [ini-unknown]\n"
        "b.ini:15:1: warning: unknown section `quite elsewhere` [ini-unknown]\n");
    unit_end(&r);
}

static void nearest_word(void **state) {
    (void)state;
    const Str list[] = { STR("title"), STR("subtitle"), STR("issuer"), STR("max"), STR("") };
    Arena *a = arena_new();
    assert_str(a, nearest(STR("titel"), list, COUNT(list)), "title");
    assert_str(a, nearest(STR("Titles"), list, COUNT(list)), "title");
    assert_str(a, nearest(STR("isuser"), list, COUNT(list)), "issuer");
    assert_str(a, nearest(STR("mxa"), list, COUNT(list)), "max");
    assert_str(a, nearest(STR("ma"), list, COUNT(list)), "");
    assert_str(a, nearest(STR("recipients"), list, COUNT(list)), "");
    assert_str(a, nearest(STR(""), list, COUNT(list)), "");
    assert_str(a, nearest(STR("x"), list, 0), "");
    arena_free(a);
}

/* Ten thousand sections with a key each must not be quadratic to read or to ask. */
static void many(void **state) {
    (void)state;
    Run r = unit_run();
    Buf b = buf_in(r.keep);
    for (int i = 0; i < 10000; i++) buf_fmt(&b, "[source %d]\ndate = 2024\n", i);
    Ini ini;
    assert_true(ini_parse(&r, STR("b.ini"), buf_text(&b), &ini));
    for (int i = 0; i < 10000; i++) assert_non_null(ini_find(&ini, str_fmt(r.keep, "source %d", i), STR("date")));
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values), cmocka_unit_test(raw_values), cmocka_unit_test(long_line), cmocka_unit_test(sections), cmocka_unit_test(wrong_lines),
        cmocka_unit_test(rubbish_is_said_briefly), cmocka_unit_test(files), cmocka_unit_test(lists), cmocka_unit_test(typed), cmocka_unit_test(unknown),
        cmocka_unit_test(nearest_word), cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
