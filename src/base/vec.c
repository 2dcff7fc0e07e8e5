/* SPDX-License-Identifier: MIT */
/* The growing list behind VEC(T).

   In: the three fields of a VEC by address. Out: room for one more element.
   How it thinks: capacity doubles from eight; the arena extends the block in place when it was the last piece taken, else copies it.
   What it does not do: shrink, or free the block it left; the arena does that.

   Specimen: VEC(int) v = { 0 }; vec_push(a, &v, 7); */
#include "base/base.h"

void vec_room(Arena *a, void **at, size_t *cap, size_t len, size_t size) {
    if (len < *cap) return;
    size_t more = *cap ? *cap * 2 : 8;
    if (more > SIZE_MAX / size / 4) die("a list of %zu elements", more);
    *at = arena_grow(a, *at, *cap * size, more * size, 16);
    *cap = more;
}
