/* SPDX-License-Identifier: MIT */
/* Any bytes as a font file: cut down to a few glyphs, as for embedding. Beside not crashing: it gives bytes or a diagnostic. Corpus: small TrueType files. */
#include "typeset/typeset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len) {
    static const uint16_t gids[] = { 1, 2, 3, 36, 68, 300, 65535 };
    uint16_t map[COUNT(gids)];
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    Face face = { .name = STR("Any"), .data = { (const char *)bytes, len }, .units_per_em = 1000 };
    Str out = { 0 };
    r.diag = diag_new(r.keep);
    bool good = font_subset(&r, r.keep, &face, gids, COUNT(gids), &out, map);
    assert(good ? out.len > 0 : diag_count(r.diag, FATAL) > 0);
    arena_free(r.keep);
    arena_free(r.tmp);
    return 0;
}
