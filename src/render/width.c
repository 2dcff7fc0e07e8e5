/* SPDX-License-Identifier: MIT */
/* width: how many columns of a terminal a text takes, and where a line of it may end. ICU's window of this room.

   In: code points. Out: 0, 1 or 2 columns; whether a line may end between two characters of a word.
   How it thinks: Unicode's East Asian Width (UAX #11), wide and fullwidth as two columns, ambiguous as one; marks, joiners and the later letters of a Korean syllable take none. What an
   emoji is joined to (U+200D), its colour of skin and its selector belong to its own two columns. Lines end at blanks; besides, scripts written without blanks are parted between two
   characters unless the class of one of them forbids it (UAX #14: no closing mark at the start of a line, no opening one at its end).
   What it does not do: Thai and its like, which need a dictionary: their words are parted only where they do not fit on a line.

   Specimen: “treaty” is 8 columns wide, 条約 4, é of two code points 1. */
#include "render/render_in.h"

#include <unicode/uchar.h>

unsigned width_rune(uint32_t c) {
    if (c < 0x300) return c == 0xAD ? 0 : 1;
    if (c >= 0x1160 && c < 0x1200) return 0;
    if (c >= 0x1F3FB && c <= 0x1F3FF) return 0;
    int8_t kind = u_charType((UChar32)c);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) return 0;
    int32_t wide = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

unsigned width_next(Str s, size_t *pos) {
    uint32_t c = utf8_next(s, pos);
    unsigned n = width_rune(c);
    if (c < 0x203C) return n;
    while (*pos < s.len) {                                  /* what is joined to it */
        size_t at = *pos;
        uint32_t more = utf8_next(s, &at);
        if (more == 0xFE0F && n == 1) n = 2;
        else if (more == 0x200D && c >= 0x2190 && at < s.len) utf8_next(s, &at);
        else if (more < 0x300 || width_rune(more)) break;
        *pos = at;
    }
    return n;
}

size_t width_text(Str s) {
    size_t n = 0;
    for (size_t pos = 0; pos < s.len;) {
        if ((unsigned char)s.at[pos] < 0x80) n++, pos++;
        else n += width_next(s, &pos);
    }
    return n;
}

static bool apart(int32_t class) { return class == U_LB_IDEOGRAPHIC || class == U_LB_CONDITIONAL_JAPANESE_STARTER || class == U_LB_E_BASE || class == U_LB_ZWSPACE; }

static bool ends_no_line(int32_t class) {
    return class == U_LB_OPEN_PUNCTUATION || class == U_LB_QUOTATION || class == U_LB_GLUE || class == U_LB_WORD_JOINER || class == U_LB_ZWJ || class == U_LB_PREFIX_NUMERIC;
}

static bool begins_no_line(int32_t class) {
    static const int32_t none[] = { U_LB_CLOSE_PUNCTUATION, U_LB_CLOSE_PARENTHESIS, U_LB_EXCLAMATION, U_LB_NONSTARTER, U_LB_INFIX_NUMERIC, U_LB_BREAK_SYMBOLS, U_LB_BREAK_AFTER,
        U_LB_HYPHEN, U_LB_INSEPARABLE, U_LB_COMBINING_MARK, U_LB_ZWJ, U_LB_GLUE, U_LB_WORD_JOINER, U_LB_QUOTATION, U_LB_E_MODIFIER, U_LB_POSTFIX_NUMERIC, U_LB_ZWSPACE,
        U_LB_CONDITIONAL_JAPANESE_STARTER };
    for (size_t i = 0; i < COUNT(none); i++)
        if (class == none[i]) return true;
    return false;
}

bool width_may_break(uint32_t before, uint32_t after) {
    if (before < 0x2000 && after < 0x2000) return false;
    int32_t b = u_getIntPropertyValue((UChar32)before, UCHAR_LINE_BREAK), a = u_getIntPropertyValue((UChar32)after, UCHAR_LINE_BREAK);
    if (after == '[' && apart(b)) return false;             /* a mark stays with its statement */
    return (apart(a) || apart(b) || b == U_LB_CLOSE_PUNCTUATION) && (apart(a) || apart(b) || a == b) && !ends_no_line(b) && !begins_no_line(a);
}

size_t width_longest(Str text) {
    size_t most = 0;
    while (text.len) {
        size_t n = width_text(str_cut(&text, ' '));
        if (n > most) most = n;
    }
    return most;
}
