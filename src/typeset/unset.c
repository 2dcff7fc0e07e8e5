/* SPDX-License-Identifier: MIT */
/* unset: characters that no font has, kept in the text.

   In: a word's glyphs and the bytes of it that nothing was drawn for. Out: one glyph beside them that stands for these bytes as well as for its own.
   How it thinks: a missing character costs its ink, never its text: search, copying and reading aloud take what the glyphs stand for, and a glyph may stand for
   several characters, as a ligature does. A glyph of the same cluster is first asked, then the one before in the text, then the one behind. A word without any
   glyph has a blank of no width.
   What it does not do: a box in place of the character; the diagnostic [font-glyph] says what is not to be seen.

   Specimen: "in" U+F8FF "visible" is nine glyphs; the n stands for n and U+F8FF. */
#include "typeset/typeset_in.h"

static bool covers(const WordGlyph *g, uint32_t at) { return g->len && g->from <= at && at < (uint32_t)g->from + g->len; }

void unset_join(WordGlyph *glyphs, size_t n, Unset u) {
    WordGlyph *same = NULL, *before = NULL, *behind = NULL;
    for (size_t i = 0; i < n; i++) {
        WordGlyph *g = &glyphs[i];
        if (covers(g, u.from)) return;
        if (!g->len) {
            if (g->from == u.from && !same) same = g;
            continue;
        }
        if (g->from < u.from && (!before || g->from > before->from)) before = g;
        if (g->from >= u.to && (!behind || g->from < behind->from)) behind = g;
    }
    if (same) same->len = (uint16_t)(u.to - u.from);
    else if (before) before->len = (uint16_t)(u.to - before->from);
    else if (behind) {
        behind->len = (uint16_t)(behind->from + behind->len - u.from);
        behind->from = (uint16_t)u.from;
    } else if (n && !glyphs[0].len) {                       /* the blank of a word that has nothing else */
        glyphs[0].from = (uint16_t)u.from;
        glyphs[0].len = (uint16_t)(u.to - u.from);
    }
}
