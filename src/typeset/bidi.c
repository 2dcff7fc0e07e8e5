/* SPDX-License-Identifier: MIT */
/* bidi: the window to FriBidi, the Unicode bidirectional algorithm.

   In: a paragraph's text, and which parts of it are our own words. Out: an embedding level for each byte, and the visual order of things that have levels.
   How it thinks: nothing is asked of FriBidi unless a right-to-left character occurs, so that a Latin brief never pays for it. A mark or the number of a note is
   no part of the sentence that it stands behind: it is isolated (LRI … PDI of UAX #9), so that neither the sentence's letters nor its signs of direction turn it.
   What it does not do: explicit direction of a paragraph; the first strong character decides, as rules P2 and P3 say.

   Specimen: "the paper «العربي» of Monday" has levels 0 and 1; behind "the paper «العربي»" the mark [6] has level 0. */
#include "typeset/typeset_in.h"

#include <fribidi.h>

enum { LRI = 0x2066, PDI = 0x2069 };

bool bidi_needed(Str text) {
    for (size_t i = 0; i < text.len; i++) {
        uint8_t c = (uint8_t)text.at[i];
        /* U+0590 and above begin with D6; of the three-byte ones EF (presentation forms) and E2 (marks of direction) matter */
        if (c < 0xD6) continue;
        if (c <= 0xDF || (c == 0xE0 && i + 1 < text.len && (uint8_t)text.at[i + 1] <= 0xA3) || c == 0xEF || c == 0xF0) return true;
    }
    return false;
}

static bool isolated(const Stretch *r) { return r->in->kind == INLINE_MARK || r->in->kind == INLINE_NOTE; }

/* The text's characters, with a sign where a part of our own begins and one where it ends, and the byte at which each begins; their number. */
static size_t isolate(Str text, const Stretch *runs, size_t n, FriBidiChar *out, uint32_t *at) {
    size_t len = 0, k = 0;
    bool open = false;
    for (size_t pos = 0; pos < text.len;) {
        while (k < n && runs[k].to <= pos) k++;
        bool own = k < n && runs[k].from <= pos && isolated(&runs[k]);
        if (own != open) at[len] = (uint32_t)pos, out[len++] = own ? LRI : PDI;
        open = own;
        at[len] = (uint32_t)pos;
        out[len++] = utf8_next(text, &pos);
    }
    at[len] = (uint32_t)text.len;
    return len;
}

uint8_t *bidi_levels(Arena *a, Str text, const Stretch *runs, size_t n_runs, bool *right_to_left) {
    uint8_t *levels = NEWN(a, uint8_t, text.len + 1);
    size_t most = utf8_count(text) + 2 * n_runs + 1;
    FriBidiChar *runes = NEWN(a, FriBidiChar, most);
    uint32_t *at = NEWN(a, uint32_t, most);
    size_t n = isolate(text, runs, n_runs, runes, at);
    FriBidiCharType *types = NEWN(a, FriBidiCharType, n + 1);
    FriBidiBracketType *brackets = NEWN(a, FriBidiBracketType, n + 1);
    FriBidiLevel *found = NEWN(a, FriBidiLevel, n + 1);
    fribidi_get_bidi_types(runes, (FriBidiStrIndex)n, types);
    fribidi_get_bracket_types(runes, (FriBidiStrIndex)n, types, brackets);
    FriBidiParType base = FRIBIDI_PAR_ON;
    FriBidiLevel top = fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)n, &base, found);
    *right_to_left = FRIBIDI_IS_RTL(base);
    bool own = false;
    uint8_t level = 0;
    for (size_t i = 0; top && i < n; i++) {
        if (at[i] == at[i + 1]) {                           /* a sign of ours, which no line has: what it holds keeps to the sign's place, from left to right */
            own = runes[i] == LRI;
            level = (uint8_t)(found[i] + (found[i] & 1));
        }
        for (size_t k = at[i]; k < at[i + 1]; k++) levels[k] = own ? level : (uint8_t)found[i];
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
