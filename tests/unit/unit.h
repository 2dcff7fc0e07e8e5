/* SPDX-License-Identifier: MIT */
/* What unit tests share: cmocka with its needs, a Run, and comparing a Str with a literal. */
#ifndef PRECIS_UNIT_H
#define PRECIS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/base.h"

static inline Run unit_run(void) {
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    r.diag = diag_new(r.keep);
    return r;
}

static inline void unit_end(Run *r) {
    arena_free(r->keep);
    arena_free(r->tmp);
}

/* All diagnostics in the order of arrival, one a line. */
static inline Str unit_words(Run *r) {
    size_t n;
    const DiagItem *items = diag_items(r->diag, &n);
    Buf b = buf_in(r->keep);
    for (size_t i = 0; i < n; i++) buf_str(&b, diag_line(r->keep, &items[i])), buf_byte(&b, '\n');
    return buf_text(&b);
}

/* cmocka shows both texts when they differ. `a` is an arena for the copies. */
#define assert_str(a, got, expected) assert_string_equal(str_z((a), (got)), (expected))

#endif
