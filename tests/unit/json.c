/* SPDX-License-Identifier: MIT */
/* What the writer escapes, and what the reader keeps, refuses and where it says so. */
#include "unit.h"

static void written(void **state) {
    (void)state;
    Arena *a = arena_new();
    Buf b = buf_in(a);
    Json j = json_to(&b, false);
    json_open(&j, NULL, '{');
    json_str(&j, "s", STR("plain “quotes” é"));
    json_str(&j, "e", STR("\"\\\n\r\t\b\x01\x7F/"));
    json_str(&j, "u", STR("\xE2\x80\xA8\xE2\x80\xA9\xC2\x85\xF0\x9F\x87\xB0"));
    json_str(&j, "bad", STR("a\xFF" "b\xC3"));
    json_str(&j, "nul", (Str){ "a\0b", 3 });
    json_str(&j, "empty", (Str){ 0 });
    json_open(&j, "list", '[');
    json_int(&j, NULL, INT64_MIN);
    json_bool(&j, NULL, true);
    json_null(&j, NULL);
    json_open(&j, NULL, '{'), json_close(&j, '}');
    json_open(&j, NULL, '['), json_close(&j, ']');
    json_close(&j, ']');
    json_milli(&j, "m", 830);
    json_milli(&j, "n", -1005);
    json_milli(&j, "z", 0);
    json_milli(&j, "w", 2000);
    json_close(&j, '}');
    assert_str(a, buf_text(&b),
        "{\"s\":\"plain “quotes” é\",\"e\":\"\\\"\\\\\\n\\r\\t\\u0008\\u0001\\u007f/\",\"u\":\"\\u2028\\u2029\\u0085\xF0\x9F\x87\xB0\",\"bad\":\"a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\",\"nul\":\"a\\u0000b\",\"empty\":\"\",\"list\":[-9223372036854775808,true,null,{},[]],\"m\":0.83,\"n\":-1.005,\"z\":0,\"w\":2}");
    arena_free(a);
}

static void pretty(void **state) {
    (void)state;
    Arena *a = arena_new();
    Buf b = buf_in(a);
    Json j = json_to(&b, true);
    json_open(&j, NULL, '{');
    json_int(&j, "one", 1);
    json_open(&j, "list", '[');
    json_int(&j, NULL, 2), json_int(&j, NULL, 3);
    json_close(&j, ']');
    json_open(&j, "none", '['), json_close(&j, ']');
    json_close(&j, '}');
    assert_str(a, buf_text(&b), "{\n  \"one\": 1,\n  \"list\": [\n    2,\n    3\n  ],\n  \"none\": []\n}");
    arena_free(a);
}

static void read_back(void **state) {
    (void)state;
    Arena *a = arena_new();
    JsonValue v;
    Str why = STR("");
    assert_true(
        json_parse(a, STR(" {\"z\":\"é\\u0041\\n\\u0000x\",\"a\":[1,-2.5,1e3,true,false,null],\"o\":{\"k\":0.0005},\"n\":12345678901234567890} "), &v, &why));
    assert_int_equal(v.kind, JSON_OBJECT);
    assert_int_equal(v.len, 4);
    assert_str(a, v.kids[0].key, "z");                      /* the order of the text, not of the alphabet */
    assert_true(str_eq(json_get_str(&v, STR("z")), STR("éA\n\0x")));
    const JsonValue *list = json_get(&v, STR("a"));
    assert_int_equal(list->len, 6);
    assert_int_equal(list->kids[0].milli, 1000);
    assert_int_equal(list->kids[1].milli, -2500);
    assert_int_equal(list->kids[2].milli, 1000000);
    assert_int_equal(list->kids[3].kind, JSON_TRUE);
    assert_int_equal(list->kids[4].kind, JSON_FALSE);
    assert_int_equal(list->kids[5].kind, JSON_NULL);
    assert_int_equal(json_get(json_get(&v, STR("o")), STR("k"))->milli, 1);
    assert_true(json_get_int(&v, STR("n"), 7) == INT64_MAX / 1000);
    assert_int_equal(json_get_int(&v, STR("z"), 7), 7);
    assert_str(a, json_get_str(&v, STR("a")), "");
    assert_null(json_get(&v, STR("b")));
    assert_null(json_get(list, STR("b")));
    assert_null(json_get(NULL, STR("b")));
    assert_true(json_parse(a, STR("\"alone\""), &v, &why) && v.kind == JSON_STRING);
    assert_true(json_parse(a, STR("{\"a\":1,\"a\":2}"), &v, &why) && v.len == 1 && json_get_int(&v, STR("a"), 0) == 2);
    arena_free(a);
}

static void refused(void **state) {
    static const char *const wrong[] = { "",         " ",     "{",        "{\"a\":}", "{\"a\":1,}", "[1 2]", "nul", "{'a':1}", "\"\\ud800\"",
                                         "\"\xFF\"", "{} {}", "\"a\nb\"", "01",       "[1e999]",    "{a:1}" };
    (void)state;
    Arena *a = arena_new();
    JsonValue v;
    Str why;
    for (size_t i = 0; i < COUNT(wrong); i++) {
        why = STR("");
        if (json_parse(a, str_of(wrong[i]), &v, &why)) fail_msg("taken as JSON: %s", wrong[i]);
        assert_true(why.len > 0 && v.kind == JSON_NULL);
    }
    assert_false(json_parse(a, STR("{\n  \"a\": 1,\n  oops"), &v, &why));
    assert_true(str_starts(why, STR("3:6: ")));
    Buf deep = buf_in(a);
    for (int i = 0; i < 256; i++) buf_byte(&deep, '[');
    for (int i = 0; i < 256; i++) buf_byte(&deep, ']');
    assert_true(json_parse(a, buf_text(&deep), &v, &why));
    Buf deeper = buf_in(a);
    buf_fmt(&deeper, "[%.*s]", STR_ARG(buf_text(&deep)));
    assert_false(json_parse(a, buf_text(&deeper), &v, &why));
    Buf abyss = buf_in(a);
    for (int i = 0; i < 1000000; i++) buf_byte(&abyss, '[');
    assert_false(json_parse(a, buf_text(&abyss), &v, &why));
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(written), cmocka_unit_test(pretty), cmocka_unit_test(read_back), cmocka_unit_test(refused) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
