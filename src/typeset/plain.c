/* SPDX-License-Identifier: MIT */
/* plain: words of simple letters without HarfBuzz, as HarfBuzz would shape them.

   In: a word, the pen. Out: its glyphs, or word that it is not plain.
   How it thinks: a text has some ten thousand words, but few hundred pairs of letters. HarfBuzz is asked for each pair and for each three letters in a row, once:
   if all three come out as the letters' own glyphs, and the widths as those of the pairs, then nothing in the font looks at these letters together but pair
   kerning, and words made of such threes are put together from the pairs. Any other word (a ligature, a letter outside the table, a mark) goes to HarfBuzz whole.
   What it does not do: fonts whose rules need four letters in a row and leave all threes alone; no text face has such.

   Specimen: "Pact" is P a c t with the kerning of Pa; "office" is not plain, because ffi comes out as one glyph. */
#include "typeset/typeset_in.h"

enum { LETTERS = 64, NOT_PLAIN = INT32_MIN, WORD_LETTERS = 40, KNOWN = 1, GOOD = 2 };

/* pairs: kerning + 1 of two letters, 0 = not asked, NOT_PLAIN; singles: glyph and width; threes: two bits each */
struct Plain { WordGlyph singles[LETTERS]; uint8_t single[LETTERS]; int32_t pairs[LETTERS * LETTERS]; uint8_t threes[LETTERS * LETTERS * LETTERS / 4]; };

static const char *const letters_table[LETTERS] = { NULL, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x", "y", "z", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", ".", ",", ";", ":",
    "'", "-", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", "?", "!" };

/* The letter's number at text[*pos], which moves behind it; 0 = it is none of them. */
static uint8_t letter_at(Str text, size_t *pos) {
    uint8_t c = (uint8_t)text.at[*pos];
    if (c == 0xE2 && *pos + 2 < text.len && (uint8_t)text.at[*pos + 1] == 0x80) {
        uint8_t d = (uint8_t)text.at[*pos + 2];
        *pos += 3;
        return d == 0x99 ? 59 : d == 0x9C ? 60 : d == 0x9D ? 61 : 0;
    }
    ++*pos;
    if (c >= 'a' && c <= 'z') return (uint8_t)(c - 'a' + 1);
    if (c >= 'A' && c <= 'Z') return (uint8_t)(c - 'A' + 27);
    switch (c) {
    case '.': return 53;
    case ',': return 54;
    case ';': return 55;
    case ':': return 56;
    case '\'': return 57;
    case '-': return 58;
    case '?': return 62;
    case '!': return 63;
    default: return 0;
    }
}

static size_t ask(Shaper *s, const Pen *pen, Str language, const uint8_t *letters, size_t n, WordGlyph out[4]) {
    char text[16];
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        Str one = str_of(letters_table[letters[i]]);
        memcpy(text + len, one.at, one.len);
        len += one.len;
    }
    return shape_glyphs(s, pen, language, (Str){ text, len }, out, 4);
}

static bool plain_single(Plain *p, Shaper *s, const Pen *pen, Str language, uint8_t a) {
    if (p->single[a]) return p->single[a] == GOOD;
    WordGlyph g[4];
    bool good = ask(s, pen, language, &a, 1, g) == 1 && !g[0].dx && !g[0].dy;
    p->single[a] = good ? GOOD : KNOWN;
    p->singles[a] = g[0];
    return good;
}

static bool same(const WordGlyph *g, const WordGlyph *single, int32_t advance) {
    return g->gid == single->gid && g->face == single->face && !g->dx && !g->dy && g->advance == advance;
}

/* The kerning of two letters; false when they are more to each other than that. */
static bool plain_pair(Plain *p, Shaper *s, const Pen *pen, Str language, const uint8_t *ab, int32_t *kern) {
    int32_t *known = &p->pairs[ab[0] * LETTERS + ab[1]];
    if (!*known) {
        WordGlyph g[4];
        const WordGlyph *a = &p->singles[ab[0]], *b = &p->singles[ab[1]];
        bool good = plain_single(p, s, pen, language, ab[0]) && plain_single(p, s, pen, language, ab[1]) && ask(s, pen, language, ab, 2, g) == 2;
        good = good && same(&g[0], a, g[0].advance) && same(&g[1], b, b->advance);
        int32_t found = good ? g[0].advance - a->advance : 0;
        *known = !good ? NOT_PLAIN : found >= 0 ? found + 1 : found;
    }
    *kern = *known > 0 ? *known - 1 : *known;
    return *known != NOT_PLAIN;
}

static bool plain_three(Plain *p, Shaper *s, const Pen *pen, Str language, const uint8_t *abc, int32_t ab, int32_t bc) {
    size_t n = ((size_t)abc[0] * LETTERS + abc[1]) * LETTERS + abc[2];
    uint8_t shift = (uint8_t)(n % 4 * 2), known = (uint8_t)(p->threes[n / 4] >> shift & 3);
    if (!known) {
        WordGlyph g[4];
        const WordGlyph *a = &p->singles[abc[0]], *b = &p->singles[abc[1]], *c = &p->singles[abc[2]];
        bool good = ask(s, pen, language, abc, 3, g) == 3 && same(&g[0], a, a->advance + ab) && same(&g[1], b, b->advance + bc) && same(&g[2], c, c->advance);
        known = good ? GOOD : KNOWN;
        p->threes[n / 4] |= (uint8_t)(known << shift);
    }
    return known == GOOD;
}

Plain *plain_new(Arena *a) { return NEW(a, Plain); }

size_t plain_word(Plain *p, Shaper *s, const Pen *pen, Str language, Str text, WordGlyph *out, size_t max) {
    uint8_t letters[WORD_LETTERS];
    uint16_t from[WORD_LETTERS + 1];
    size_t n = 0;
    if (text.len > max || text.len > WORD_LETTERS) return 0;
    for (size_t pos = 0; pos < text.len; n++) {
        from[n] = (uint16_t)pos;
        if (!(letters[n] = letter_at(text, &pos))) return 0;
    }
    from[n] = (uint16_t)text.len;
    if (n < 3) return 0;
    int32_t kern = 0, before = 0;
    for (size_t i = 0; i < n; i++, before = kern) {
        kern = 0;
        if (i + 1 < n && !plain_pair(p, s, pen, language, &letters[i], &kern)) return 0;
        if (i > 0 && i + 1 < n && !plain_three(p, s, pen, language, &letters[i - 1], before, kern)) return 0;
        out[i] = p->singles[letters[i]];
        out[i].from = from[i];
        out[i].len = (uint16_t)(from[i + 1] - from[i]);
        out[i].advance += kern;
        out[i].bound = before != 0;
    }
    return n;
}
