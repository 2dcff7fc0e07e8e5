/* SPDX-License-Identifier: MIT */
/* bidi: the window to FriBidi, the Unicode bidirectional algorithm.

   In: a paragraph's text. Out: an embedding level for each byte, and the visual order of things that have levels.
   How it thinks: nothing is asked of FriBidi unless a right-to-left character occurs, so that a Latin brief never pays for it.
   What it does not do: explicit direction of a paragraph; the first strong character decides, as rules P2 and P3 say.

   Specimen: "the paper «العربي» of Monday" has levels 0 and 1. */
#include "typeset/typeset_in.h"

#include <fribidi.h>

bool bidi_needed(Str text) {
    for (size_t i = 0; i < text.len; i++) {
        uint8_t c = (uint8_t)text.at[i];
        /* U+0590 and above begin with D6; of the three-byte ones EF (presentation forms) and E2 (marks of direction) matter */
        if (c < 0xD6) continue;
        if (c <= 0xDF || (c == 0xE0 && i + 1 < text.len && (uint8_t)text.at[i + 1] <= 0xA3) || c == 0xEF || c == 0xF0) return true;
    }
    return false;
}

uint8_t *bidi_levels(Arena *a, Str text, bool *right_to_left) {
    uint8_t *levels = NEWN(a, uint8_t, text.len + 1);
    size_t n = utf8_count(text), i = 0;
    FriBidiChar *runes = NEWN(a, FriBidiChar, n + 1);
    FriBidiCharType *types = NEWN(a, FriBidiCharType, n + 1);
    FriBidiBracketType *brackets = NEWN(a, FriBidiBracketType, n + 1);
    FriBidiLevel *found = NEWN(a, FriBidiLevel, n + 1);
    for (size_t pos = 0; pos < text.len; i++) runes[i] = utf8_next(text, &pos);
    fribidi_get_bidi_types(runes, (FriBidiStrIndex)n, types);
    fribidi_get_bracket_types(runes, (FriBidiStrIndex)n, types, brackets);
    FriBidiParType base = FRIBIDI_PAR_ON;
    FriBidiLevel top = fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)n, &base, found);
    *right_to_left = FRIBIDI_IS_RTL(base);
    if (!top) return levels;
    i = 0;
    for (size_t pos = 0; pos < text.len; i++) {
        size_t from = pos;
        utf8_next(text, &pos);
        for (size_t k = from; k < pos; k++) levels[k] = (uint8_t)found[i];
    }
    return levels;
}

/* Rule L2: from the highest level down, reverse every run at that level or above. */
void bidi_order(const uint8_t *levels, size_t n, uint32_t *order) {
    uint8_t high = 0, low = 255;
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)i;
        if (levels[i] > high) high = levels[i];
        if ((levels[i] & 1) && levels[i] < low) low = levels[i];
    }
    for (unsigned level = high; level >= low && level > 0; level--)
        for (size_t i = 0; i < n; i++) {
            size_t from = i;
            while (i < n && levels[i] >= level) i++;
            for (size_t x = from, y = i; x + 1 < y; x++) {
                uint32_t t = order[x];
                order[x] = order[--y];
                order[y] = t;
            }
        }
}
