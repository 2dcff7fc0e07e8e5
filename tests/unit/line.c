/* SPDX-License-Identifier: MIT */
/* Line breaking: TeX's badness, the best of all ways, nothing over the measure; division of words by the patterns. */
#include "typeset/typeset_in.h"
#include "unit.h"

#define WORDS 13
#define EDGE (WORDS + 1)

static uint32_t roll(uint32_t *seed) { return *seed = *seed * 1664525u + 1013904223u, *seed >> 8; }

/* A paragraph of words 8 to 60 pt wide with blanks of 3 pt that give 6 and take 1; now and then a place in a word. */
static size_t paragraph(uint32_t *seed, size_t words, Break *b) {
    int64_t x = 0, stretch = 0, shrink = 0;
    size_t n = 0;
    b[n++] = (Break){ 0 };
    for (size_t i = 0; i < words; i++) {
        Len width = PT(8) + (Len)(roll(seed) % (uint32_t)PT(52));
        if (roll(seed) % 4 == 0) b[n++] = (Break){ x + width / 2 + PT(3), x + width / 2, stretch, stretch, shrink, shrink, 50, true, true, (uint32_t)i, 1 };
        x += width;
        if (i + 1 == words) break;
        Break blank = { x, x + PT(3), stretch, stretch + PT(6), shrink, shrink + PT(1), 0, false, false, (uint32_t)i, 0 };
        x += PT(3), stretch += PT(6), shrink += PT(1);
        b[n++] = blank;
    }
    b[n++] = (Break){ x, x, stretch, stretch, shrink, shrink, LINE_FORCED, false, false, (uint32_t)words, 0 };
    return n;
}

/* Demerits of one line after the formula in The TeXbook, chapter 14; -1 if it is not allowed. `fit`: 0 tight … 3 very loose. */
static int64_t demerits(const Break *a, const Break *b, const LineRule *r, bool last, int fit_before, int *fit) {
    int64_t gap = r->measure - (b->end - a->start), stretch = b->end_stretch - a->start_stretch, shrink = b->end_shrink - a->start_shrink;
    if (-gap > shrink) return -1;
    int32_t bad = gap > 0 ? last ? 0 : line_badness(gap, stretch) : line_badness(-gap, shrink);
    if (bad > r->tolerance) return -1;
    *fit = gap <= 0 ? bad > 12 ? 0 : 1 : bad > 99 ? 3 : bad > 12 ? 2 : 1;
    int64_t d = (int64_t)(r->line_penalty + bad) * (r->line_penalty + bad);
    if (b->penalty > 0) d += (int64_t)b->penalty * b->penalty;
    if (a->hyphen && b->hyphen) d += r->double_hyphen;
    if (a->hyphen && last) d += r->final_hyphen;
    if (*fit - fit_before > 1 || fit_before - *fit > 1) d += r->adjacent;
    return d;
}

/* The least sum over every way there is, by trying them all. */
static int64_t best_of_all(const Break *b, size_t n, const LineRule *r, size_t from, int fit, int depth) {
    if (from + 1 == n) return 0;
    int64_t best = -1;
    for (size_t to = from + 1; to < n && depth < EDGE * 2; to++) {
        int next;
        int64_t d = demerits(&b[from], &b[to], r, to + 1 == n, fit, &next);
        if (d < 0) continue;
        int64_t rest = best_of_all(b, n, r, to, next, depth + 1);
        if (rest >= 0 && (best < 0 || d + rest < best)) best = d + rest;
    }
    return best;
}

/* First fit: as many words a line as go in. -1 when that is not allowed somewhere. */
static int64_t greedy(const Break *b, size_t n, const LineRule *r) {
    int64_t sum = 0;
    int fit = 1;
    for (size_t from = 0; from + 1 < n;) {
        size_t best = 0;
        for (size_t to = from + 1; to < n; to++)
            if (b[to].end - b[from].start - (b[to].end_shrink - b[from].start_shrink) <= r->measure) best = to;
        int next = 1;
        int64_t d = best ? demerits(&b[from], &b[best], r, best + 1 == n, fit, &next) : -1;
        if (d < 0) return -1;
        sum += d, fit = next, from = best;
    }
    return sum;
}

static const LineRule tex = { .measure = PT(180), .tolerance = 2000, .line_penalty = 10, .double_hyphen = 10000, .final_hyphen = 5000, .adjacent = 10000 };

static void badness_is_tex(void **state) {
    (void)state;
    assert_int_equal(line_badness(0, 0), 0);
    assert_int_equal(line_badness(1, 0), 10000);
    assert_int_equal(line_badness(PT(1), PT(1)), 100);
    assert_int_equal(line_badness(PT(1), PT(2)), 12);
    assert_int_equal(line_badness(PT(2), PT(1)), 800);
    assert_int_equal(line_badness(PT(5), PT(1)), 10000);
    assert_int_equal(line_badness(PT(200), PT(100)), line_badness(PT(2), PT(1)));
}

static void best_way(void **state) {
    (void)state;
    Run r = unit_run();
    uint32_t seed = 7;
    int found = 0, beaten = 0;
    for (int k = 0; k < 300; k++) {
        Break b[EDGE * 3];
        size_t n = paragraph(&seed, 5 + (size_t)(k % (WORDS - 4)), b), lines = 0;
        uint32_t *ends;
        int64_t sum = 0, least = best_of_all(b, n, &tex, 0, 1, 0), first = greedy(b, n, &tex);
        bool done = line_break(&(LineWork){ .arena = r.keep }, r.keep, b, n, &tex, &ends, &lines, &sum);
        assert_int_equal(done, least >= 0);
        if (!done) continue;
        found++;
        assert_true(sum == least);
        if (first >= 0) assert_true(sum <= first), beaten += sum < first;
        for (size_t i = 0, from = 0; i < lines; from = ends[i++])
            assert_true(b[ends[i]].end - b[from].start - (b[ends[i]].end_shrink - b[from].start_shrink) <= tex.measure);
        assert_int_equal(ends[lines - 1], n - 1);
    }
    assert_true(found > 50);
    assert_true(beaten > 5);
    unit_end(&r);
}

/* The last pass gives lines whatever the words are: a word wider than the measure stands alone. */
static void always_an_end(void **state) {
    (void)state;
    Run r = unit_run();
    Break b[] = { { 0 }, { .end = PT(100), .start = PT(103), .start_stretch = PT(1) }, { .end = PT(900), .start = PT(903), .end_stretch = PT(1),
        .start_stretch = PT(2) },
                  { .end = PT(1000), .start = PT(1000), .end_stretch = PT(2), .start_stretch = PT(2), .penalty = LINE_FORCED } };
    LineRule rule = tex;
    rule.must = true;
    rule.tolerance = LINE_NEVER - 1;
    rule.line_stretch = PT(30);
    uint32_t *ends;
    size_t lines = 0;
    assert_true(line_break(&(LineWork){ .arena = r.keep }, r.keep, b, COUNT(b), &rule, &ends, &lines, NULL));
    assert_int_equal(lines, 3);
    assert_false(line_break(&(LineWork){ .arena = r.keep }, r.keep, b, COUNT(b), &tex, &ends, &lines, NULL));
    assert_false(line_break(&(LineWork){ .arena = r.keep }, r.keep, b, 1, &tex, &ends, &lines, NULL));
    unit_end(&r);
}

/* Linear: ten times the words, not a hundred times the work. Only that it ends at all can be asserted here; 200,000 words take milliseconds. */
static void long_paragraph(void **state) {
    (void)state;
    Run r = unit_run();
    uint32_t seed = 3, *ends;
    size_t words = 200000, lines = 0;
    Break *b = NEWN(r.keep, Break, words * 3);
    size_t n = paragraph(&seed, words, b);
    LineRule rule = tex;
    rule.must = true;
    rule.tolerance = 9999;
    rule.line_stretch = PT(20);
    assert_true(line_break(&(LineWork){ .arena = r.keep }, r.keep, b, n, &rule, &ends, &lines, NULL));
    assert_true(lines > 30000);
    unit_end(&r);
}

static void check_word(Hyphens *h, const char *language, const char *word, const char *expected) {
    uint16_t at[32];
    Str w = str_of(word);
    size_t n = hyphen_word(h, str_of(language), w, at, COUNT(at)), from = 0;
    char out[200];
    size_t len = 0;
    for (size_t i = 0; i <= n; i++) {
        size_t to = i < n ? at[i] : w.len;
        memcpy(out + len, word + from, to - from);
        len += to - from;
        if (i < n) out[len++] = '-';
        from = to;
    }
    out[len] = 0;
    assert_string_equal(out, expected);
}

static void divided_words(void **state) {
    (void)state;
    Run r = unit_run();
    if (file_kind(r.tmp, STR("/usr/share/hyphen/hyph_en_US.dic")) != FILE_REGULAR) skip();
    Hyphens *h = hyphens_new(&r, r.keep, STR(""));
    check_word(h, "en", "cooperation", "co-op-er-a-tion");
    check_word(h, "en", "hyphenation", "hy-phen-ation");
    check_word(h, "en", "Military", "Mil-i-tary");
    check_word(h, "en", "pact", "pact");
    check_word(h, "xx", "cooperation", "cooperation");
    assert_int_equal(diag_count(r.diag, NOTE), 1);
    unit_end(&r);
}

static void held_blanks(void **state) {
    (void)state;
    assert_false(type_may_break(STR("19"), STR("June")));
    assert_false(type_may_break(STR("Article"), STR("4")));
    assert_false(type_may_break(STR("1.6"), STR("million")));
    assert_false(type_may_break(STR("J."), STR("Smith")));
    assert_false(type_may_break(STR("Gen."), STR("Park")));
    assert_false(type_may_break(STR("19."), STR("Juni")));
    assert_false(type_may_break(STR("19"), STR("июня")));
    assert_false(type_may_break(STR("S."), STR("5")));
    assert_false(type_may_break(STR("z."), STR("B.")));
    assert_false(type_may_break(STR("Frau"), STR("Weber")));
    assert_false(type_may_break(STR("talks"), STR("–")));
    assert_false(type_may_break(STR("oui"), STR("!")));
    assert_true(type_may_break(STR("–"), STR("talks")));
    assert_true(type_may_break(STR("in"), STR("Seoul")));
    assert_true(type_may_break(STR("the"), STR("treaty")));
    assert_true(type_may_break(STR("2024"), STR("the")));
    assert_true(type_may_break(STR("in"), STR("2024,")));
    assert_true(type_may_break(STR("ended."), STR("May")));
}

static void marks_of_quotation(void **state) {
    (void)state;
    Run r = unit_run();
    static const struct { const char *language, *in, *out; } cases[] = {
        { "en", "\"Yes,\" he said, \"it's 'so'.\"", "“Yes,” he said, “it’s ‘so’.”" },
        { "en", "China's stance (\"no\") since the '90s", "China’s stance (“no”) since the ’90s" },
        { "de", "Er sagte: \"Ja.\"", "Er sagte: „Ja.“" },
        { "ru", "\"Да\"", "«Да»" },
        { "en", "in 1953--1961 -- or later--no, never---it ran with --quiet", "in 1953–1961 – or later—no, never—it ran with --quiet" },
        { "ru", "Да -- нет", "Да — нет" },
        { "fr", "Oui : \"bon\" ! Quoi ?", "Oui\u00A0: «\u202Fbon\u202F»\u202F! Quoi\u202F?" },
        { "sv", "\"Nej\"", "”Nej”" },
        { "pl", "\"Nie\"", "„Nie”" },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Buf b = buf_in(r.keep);
        type_words(&b, 0, str_of(cases[i].in), str_of(cases[i].language));
        assert_string_equal(str_z(r.keep, buf_text(&b)), cases[i].out);
    }
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(badness_is_tex), cmocka_unit_test(best_way), cmocka_unit_test(always_an_end),
        cmocka_unit_test(long_paragraph), cmocka_unit_test(divided_words),
        cmocka_unit_test(held_blanks), cmocka_unit_test(marks_of_quotation) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
