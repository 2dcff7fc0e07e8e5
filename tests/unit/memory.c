/* SPDX-License-Identifier: MIT */
/* Arenas, growing lists, maps. */
#include "unit.h"

static void zeroed_and_aligned(void **state) {
    (void)state;
    Arena *a = arena_new();
    static const size_t sizes[] = { 0, 1, 3, 16, 1000, 1 << 14, (1 << 22) + 5, 7 };
    for (size_t align = 1; align <= 16; align *= 2)
        for (size_t i = 0; i < COUNT(sizes); i++) {
            unsigned char *p = arena_get(a, sizes[i], align);
            assert_non_null(p);
            assert_int_equal((uintptr_t)p % align, 0);
            for (size_t k = 0; k < sizes[i]; k += 1 + sizes[i] / 100) assert_int_equal(p[k], 0);
            memset(p, 0xAA, sizes[i]);
        }
    arena_free(a);
    arena_free(NULL);
}

/* What is given back is zero again when it is taken anew, whatever chunks were made since. */
static void marks(void **state) {
    (void)state;
    Arena *a = arena_new();
    for (int round = 0; round < 4; round++) {
        ArenaMark outer = arena_mark(a);
        char *first = arena_get(a, 100, 1);
        for (int i = 0; i < 100; i++) assert_int_equal(first[i], 0);
        memset(first, 1, 100);
        ArenaMark inner = arena_mark(a);
        for (int i = 0; i < 50; i++) memset(arena_get(a, (size_t)1 << (i % 20), 8), 2, (size_t)1 << (i % 20));
        arena_release(a, inner);
        for (int i = 0; i < 100; i++) assert_int_equal(first[i], 1);
        char *again = arena_get(a, 5000, 1);
        for (int i = 0; i < 5000; i++) assert_int_equal(again[i], 0);
        memset(again, 3, 5000);
        arena_release(a, outer);
    }
    assert_true(arena_size(a) < 5 << 20);                  /* it keeps some chunks for the next need, not all */
    ArenaMark empty = arena_mark(a);
    arena_release(a, empty);
    arena_free(a);
}

static void growing(void **state) {
    (void)state;
    Arena *a = arena_new();
    char *p = arena_get(a, 4, 1);
    memcpy(p, "abcd", 4);
    char *q = arena_grow(a, p, 4, 8, 1);
    assert_ptr_equal(p, q);                                 /* it was the last piece */
    memcpy(q + 4, "efgh", 4);
    arena_get(a, 1, 1);
    char *r = arena_grow(a, q, 8, 20000, 1);
    assert_ptr_not_equal(q, r);
    assert_memory_equal(r, "abcdefgh\0\0", 10);
    assert_ptr_equal(arena_grow(a, r, 20000, 10, 1), r);
    VEC(int) v = { 0 };
    for (int i = 0; i < 10000; i++) vec_push(a, &v, i);
    *vec_add(a, &v) += 5;
    assert_int_equal(v.len, 10001);
    assert_int_equal(v.at[9999], 9999);
    assert_int_equal(v.at[10000], 5);
    LIST(int) l;
    list_from(&l, &v);
    assert_int_equal(l.len, 10001);
    arena_free(a);
}

static void map_in_order(void **state) {
    (void)state;
    Arena *a = arena_new();
    Map *m = map_new(a);
    int64_t value = 3;
    assert_false(map_get(m, STR("none"), &value));
    assert_int_equal(value, 3);
    for (int i = 9999; i >= 0; i--) assert_true(map_put(m, str_fmt(a, "key %d", i), i));
    assert_false(map_put(m, STR("key 77"), -77));
    assert_true(map_put(m, STR(""), 1));
    ++*map_slot(m, STR("count")), ++*map_slot(m, STR("count"));
    assert_int_equal(map_len(m), 10002);
    for (int i = 0; i < 10000; i++) {
        assert_true(map_get(m, str_fmt(a, "key %d", i), &value));
        assert_int_equal(value, i == 77 ? -77 : i);
        assert_true(str_eq(map_key(m, (size_t)i), str_fmt(a, "key %d", 9999 - i)));
    }
    assert_true(map_get(m, STR("count"), &value) && value == 2);
    assert_true(map_get(m, (Str){ 0 }, NULL));
    assert_int_equal(map_value(m, 10000), 1);
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(zeroed_and_aligned), cmocka_unit_test(marks), cmocka_unit_test(growing),
                                        cmocka_unit_test(map_in_order) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
