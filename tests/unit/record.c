/* SPDX-License-Identifier: MIT */
/* A Record survives its line: what goes through a pipe comes back equal, positions count what the line says they count, and a wrong line harms nobody. */
#include "unit.h"

#include "find/find.h"

#define TEXT "“Não,” said Zoë.\n\nŌtsu met at 9 a.m. on 3 May 2024: 1.5 to 2 tonnes."

static const Block blocks[] = {
    { BLOCK_TURN, 0, 0, 22, 1, 2, 3, { "Zoë", 4 }, { "guard", 5 } },
    { BLOCK_ITEM, 2, 24, sizeof TEXT - 1, 2, 0, 0, { 0 }, { 0 } },
};
static const Seam seams[] = { { 0, 10, 22 }, { 24, 40, 30 } };
static const Range sents[] = { { 0, 22 }, { 24, sizeof TEXT - 1 } };
static const Timex timexes[] = { { { 47, 57 }, TIMEX_DATE, { "2024-05-03", 10 }, { "APPROX", 6 }, { "day-month", 9 } }, { { 37, 43 }, TIMEX_TIME, { 0 }, { 0 }, { 0 } } };
static const Name names[] = {
    { { 17, 21 }, NAME_PER, { "Zoë Ruiz", 9 }, { "BR", 2 }, { "guard", 5 }, 1, false },
    { { 24, 29 }, NAME_LOC, { "Ōtsu", 5 }, { "JP", 2 }, { 0 }, 0, true },
};
static const Quote quotes[] = {
    { { 3, 8 }, QUOTE_DIRECT, { "Zoë Ruiz", 9 }, { "guard", 5 }, { "BR", 2 }, { 17, 21 }, { 12, 16 }, { "verb-who", 8 }, { "pt", 2 }, true },
    { { 24, 29 }, QUOTE_TERM, { 0 }, { 0 }, { 0 }, { 0, 0 }, { 0, 0 }, { 0 }, { 0 }, false },
};
static const Attribution said[] = { { .content = { 3, 8 }, .source = { 17, 21 }, .cue = { 12, 16 }, .speaker = { "Zoë Ruiz", 9 }, .rule = { "before", 6 }, .quoted = true },
                                    { .content = { 24, 29 } } };
static const Event events[] = { { { 24, 57 }, { 19846, 19846, DATE_DAY }, { "2024-05-03", 10 }, EVENT_PLANNED, 0, 700 }, { { 24, 57 }, { 0, 0, DATE_NONE }, { 0 }, EVENT_HAPPENED, 1, 0 } };
static const Figure figures[] = { { { 59, 74 }, 1500, 2000, { "tonne", 5 }, { "rice", 4 }, true }, { { 37, 38 }, -9000, -9000, { 0 }, { 0 }, false } };
static const Supply supplies[] = { { { 24, 29 }, { "The town of Ōtsu", 17 } } };
static const Point points[] = {
    { { 24, 60 }, 830, true, { 0 }, 41, { supplies, 1 }, { "Zoë Ruiz", 9 } },
    { { 0, 22 }, 12, false, { "pronoun", 7 }, 0, { 0 }, { 0 } },
};

static Record sample(void) {
    Record r = { 0 };
    r.doc.meta = (Meta){ STR("a"), STR("x/a.txt"), STR("00ff"), STR("text"), STR("Tïtle"), STR("Outlet"), STR("Author"), STR("https://example.org/"), STR("wire"), STR("B2"), STR("en"), STR("2024-05-04") };
    r.doc.text = STR(TEXT), r.doc.size = 99;
    r.doc.blocks = (Blocks){ blocks, COUNT(blocks) }, r.doc.seams = (Seams){ seams, COUNT(seams) };
    r.sents = (Ranges){ sents, COUNT(sents) }, r.timexes = (Timexes){ timexes, COUNT(timexes) }, r.names = (Names){ names, COUNT(names) };
    r.quotes = (Quotes){ quotes, COUNT(quotes) }, r.attributions = (Attributions){ said, COUNT(said) }, r.events = (Events){ events, COUNT(events) };
    r.figures = (Figures){ figures, COUNT(figures) }, r.points = (Points){ points, COUNT(points) };
    return r;
}

static Str line_of(Arena *a, const Record *r, bool bytes, bool whole) {
    Buf b = buf_in(a);
    record_print(r, bytes, whole, &b);
    return buf_text(&b);
}

#define SAME(x, y) assert_true(str_eq((x), (y)))
#define SAME_RANGE(x, y) assert_true((x).from == (y).from && (x).to == (y).to)

static void same_frame(const Record *x, const Record *y) {
    const Str *m = &x->doc.meta.id, *n = &y->doc.meta.id;
    for (size_t i = 0; i < sizeof(Meta) / sizeof(Str); i++) SAME(m[i], n[i]);
    SAME(x->doc.text, y->doc.text);
    assert_int_equal(x->doc.size, y->doc.size);
    assert_int_equal(x->doc.blocks.len, y->doc.blocks.len);
    for (size_t i = 0; i < x->doc.blocks.len; i++) {
        const Block *p = &x->doc.blocks.at[i], *q = &y->doc.blocks.at[i];
        assert_true(p->kind == q->kind && p->level == q->level && p->from == q->from && p->to == q->to && p->number == q->number && p->page == q->page && p->row == q->row);
        SAME(p->speaker, q->speaker);
        SAME(p->speaker_role, q->speaker_role);
    }
    assert_int_equal(x->doc.seams.len, y->doc.seams.len);
    for (size_t i = 0; i < x->doc.seams.len; i++) assert_memory_equal(&x->doc.seams.at[i], &y->doc.seams.at[i], sizeof(Seam));
}

static void same_said(const Record *x, const Record *y) {
    assert_int_equal(x->quotes.len, y->quotes.len);
    for (size_t i = 0; i < x->quotes.len; i++) {
        const Quote *p = &x->quotes.at[i], *q = &y->quotes.at[i];
        SAME_RANGE(p->at, q->at);
        SAME_RANGE(p->source, q->source);
        SAME_RANGE(p->cue, q->cue);
        assert_true(p->kind == q->kind && p->unclosed == q->unclosed);
        SAME(p->speaker, q->speaker);
        SAME(p->role, q->role);
        SAME(p->country, q->country);
        SAME(p->rule, q->rule);
        SAME(p->language, q->language);
    }
    assert_int_equal(x->attributions.len, y->attributions.len);
    for (size_t i = 0; i < x->attributions.len; i++) {
        SAME_RANGE(x->attributions.at[i].content, y->attributions.at[i].content);
        SAME_RANGE(x->attributions.at[i].source, y->attributions.at[i].source);
        SAME_RANGE(x->attributions.at[i].cue, y->attributions.at[i].cue);
        SAME(x->attributions.at[i].speaker, y->attributions.at[i].speaker);
        SAME(x->attributions.at[i].rule, y->attributions.at[i].rule);
        assert_int_equal(x->attributions.at[i].quoted, y->attributions.at[i].quoted);
    }
}

static void same_facts(const Record *x, const Record *y) {
    assert_int_equal(x->events.len, y->events.len);
    for (size_t i = 0; i < x->events.len; i++) {
        const Event *p = &x->events.at[i], *q = &y->events.at[i];
        SAME_RANGE(p->at, q->at);
        SAME(p->value, q->value);
        assert_memory_equal(&p->date, &q->date, sizeof(Date));
        assert_true(p->status == q->status && p->timex == q->timex && p->score == q->score);
    }
    assert_int_equal(x->figures.len, y->figures.len);
    for (size_t i = 0; i < x->figures.len; i++) {
        const Figure *p = &x->figures.at[i], *q = &y->figures.at[i];
        SAME_RANGE(p->at, q->at);
        SAME(p->unit, q->unit);
        SAME(p->qualifier, q->qualifier);
        assert_true(p->value == q->value && p->high == q->high && p->approximate == q->approximate);
    }
    assert_int_equal(x->points.len, y->points.len);
    for (size_t i = 0; i < x->points.len; i++) {
        const Point *p = &x->points.at[i], *q = &y->points.at[i];
        SAME_RANGE(p->at, q->at);
        SAME(p->why, q->why);
        SAME(p->speaker, q->speaker);
        assert_true(p->score == q->score && p->ok == q->ok && p->lead == q->lead && p->supply.len == q->supply.len);
        for (size_t k = 0; k < p->supply.len; k++) {
            SAME_RANGE(p->supply.at[k].at, q->supply.at[k].at);
            SAME(p->supply.at[k].text, q->supply.at[k].text);
        }
    }
}

static void whole_round_trip(void **state) {
    (void)state;
    Arena *a = arena_new();
    Record one = sample(), two;
    Str why = { 0 }, line = line_of(a, &one, true, true);
    assert_true(record_read(a, line, &two, &why));
    same_frame(&one, &two);
    same_said(&one, &two);
    same_facts(&one, &two);
    assert_int_equal(one.sents.len, two.sents.len);
    for (size_t i = 0; i < one.sents.len; i++) SAME_RANGE(one.sents.at[i], two.sents.at[i]);
    assert_int_equal(one.timexes.len, two.timexes.len);
    for (size_t i = 0; i < one.timexes.len; i++) {
        SAME_RANGE(one.timexes.at[i].at, two.timexes.at[i].at);
        assert_int_equal(one.timexes.at[i].type, two.timexes.at[i].type);
        SAME(one.timexes.at[i].value, two.timexes.at[i].value);
        SAME(one.timexes.at[i].mod, two.timexes.at[i].mod);
        SAME(one.timexes.at[i].rule, two.timexes.at[i].rule);
    }
    assert_int_equal(one.names.len, two.names.len);
    for (size_t i = 0; i < one.names.len; i++) {
        SAME_RANGE(one.names.at[i].at, two.names.at[i].at);
        SAME(one.names.at[i].canonical, two.names.at[i].canonical);
        SAME(one.names.at[i].country, two.names.at[i].country);
        SAME(one.names.at[i].role, two.names.at[i].role);
        assert_true(one.names.at[i].type == two.names.at[i].type && one.names.at[i].entity == two.names.at[i].entity && one.names.at[i].demonym == two.names.at[i].demonym);
    }
    SAME(line, line_of(a, &two, true, true));
    arena_free(a);
}

/* The contract's line, letter by letter: code points, terms and rejected points left out. */
static void lean_line(void **state) {
    (void)state;
    Arena *a = arena_new();
    Record r = { 0 };
    r.doc.meta.id = STR("b");
    static const Range one[] = { { 0, 20 } };
    static const Quote q[] = { { { 3, 7 }, QUOTE_DIRECT, { "Ada", 3 }, { 0 }, { 0 }, { 16, 19 }, { 11, 15 }, { 0 }, { 0 }, false }, { { 16, 19 }, QUOTE_TERM, { 0 }, { 0 }, { 0 }, { 0, 0 }, { 0, 0 }, { 0 }, { 0 }, false } };
    r.doc.text = STR("“Só,” said Ada!");
    r.sents = (Ranges){ one, 1 }, r.quotes = (Quotes){ q, 2 };
    assert_str(a, line_of(a, &r, false, false),
        "{\"id\":\"b\",\"path\":\"\",\"sha256\":\"\",\"format\":\"\",\"title\":\"\",\"outlet\":\"\",\"author\":\"\",\"date\":\"\",\"language\":\"\",\"url\":\"\",\"origin\":\"\","
        "\"text\":\"“Só,” said Ada!\",\"sents\":[[0,15]],\"timexes\":[],\"quotes\":[{\"start\":1,\"end\":4,\"text\":\"Só,\",\"kind\":\"direct\",\"speaker\":\"Ada\",\"role\":\"\","
        "\"source\":[{\"start\":11,\"end\":14}],\"cue\":[[6,10]]}],\"attributions\":[],\"entities\":[],\"events\":[],\"figures\":[],\"points\":[]}");
    arena_free(a);
}

/* Code points in, bytes inside: over several steps of the table, and back. */
static void code_points(void **state) {
    (void)state;
    Arena *a = arena_new();
    Buf text = buf_in(a);
    for (int i = 0; i < 500; i++) buf_str(&text, i % 3 ? STR("ß") : i % 2 ? STR("x") : STR("한"));
    VEC(Range) all = { 0 };
    Str t = buf_text(&text);
    for (size_t i = 0; i < t.len;) {
        size_t from = i;
        utf8_next(t, &i);
        vec_push(a, &all, ((Range){ (uint32_t)from, (uint32_t)i }));
    }
    Record one = { 0 }, two;
    Str why = { 0 };
    one.doc.text = t;
    list_from(&one.sents, &all);
    assert_true(record_read(a, line_of(a, &one, false, false), &two, &why));
    assert_int_equal(two.sents.len, 500);
    for (size_t i = 0; i < 500; i++) SAME_RANGE(two.sents.at[i], one.sents.at[i]);
    assert_true(record_read(a, line_of(a, &one, true, false), &two, &why));
    for (size_t i = 0; i < 500; i++) SAME_RANGE(two.sents.at[i], one.sents.at[i]);
    arena_free(a);
}

static bool reads(Arena *a, const char *line, Record *r, Str *why) {
    *why = (Str){ 0 };
    return record_read(a, str_of(line), r, why);
}

static void wrong_lines(void **state) {
    (void)state;
    Arena *a = arena_new();
    Record r;
    Str why;
    assert_false(reads(a, "", &r, &why));
    assert_false(reads(a, "{", &r, &why));
    assert_false(reads(a, "[1]", &r, &why));
    assert_false(reads(a, "{\"id\":\"a\"}", &r, &why));
    assert_true(why.len > 0);
    assert_false(reads(a, "{\"text\":7}", &r, &why));
    assert_true(reads(a, "{\"text\":\"\"}", &r, &why));
    assert_int_equal(r.doc.blocks.len, 0);
    /* Out of range, backwards, of the wrong kind; a byte position inside ä; an event of a timex that is not there. */
    assert_true(reads(a, "{\"text\":\"ä.\\n\\nb\",\"sents\":[[0,99],[3,1],[-4,2],7,[]],\"quotes\":{},\"entities\":[3,{\"start\":\"x\",\"type\":\"ABC\"}],"
                         "\"events\":[{\"start\":0,\"end\":1,\"timex\":4}],\"points\":[{\"start\":9000000000,\"end\":1,\"supplied\":[1]}]}", &r, &why));
    assert_int_equal(r.sents.len, 5);
    SAME_RANGE(r.sents.at[0], ((Range){ 0, 6 }));
    SAME_RANGE(r.sents.at[1], ((Range){ 4, 4 }));
    SAME_RANGE(r.sents.at[2], ((Range){ 0, 3 }));
    assert_true(r.quotes.len == 0 && r.names.len == 2 && r.events.len == 0 && r.points.len == 1);
    assert_true(r.points.at[0].at.from <= r.points.at[0].at.to && r.points.at[0].at.to <= r.doc.text.len);
    assert_int_equal(r.doc.blocks.len, 2);
    assert_int_equal(r.doc.blocks.at[1].from, 5);
    assert_true(reads(a, "{\"offsets\":\"bytes\",\"text\":\"ä.\",\"sents\":[[1,3]]}", &r, &why));
    SAME_RANGE(r.sents.at[0], ((Range){ 0, 3 }));
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_round_trip), cmocka_unit_test(lean_line), cmocka_unit_test(code_points), cmocka_unit_test(wrong_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
