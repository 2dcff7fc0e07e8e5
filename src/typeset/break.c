/* SPDX-License-Identifier: MIT */
/* break: where Unicode lets a line end, after the Unicode Line Breaking Algorithm (UAX #14, Unicode 15).

   In: a text. Out: for each byte whether a line may or must end before it.
   How it thinks: one walk over the characters. A mark that joins counts as the character before it (LB9); what stood before blanks is remembered, because some
   rules reach over them ("( a"). Then a pair of classes is asked whether it holds together, rule after rule in the standard's order. Numbers are one word with
   their signs, after the standard's own example: "$(12.50)%" is not parted, "a) %" is. The classes are ICU's; Thai, Lao, Khmer and Burmese, which have no
   blanks, are cut by ICU's dictionaries.
   What it does not do: hyphenation, addresses, and what is ugly though allowed (a line beginning with a dash): that is for shape.c and type.c.

   Specimen: "Ja! 二月、 (see p. 4)" may be parted behind "Ja! ", "二", "月、 ", "(see " and "p. ". */
#include "typeset/typeset_in.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

typedef struct {
    int left;                                               /* class before the place, blanks passed over; -1 at the start */
    int over;                                               /* what LB9 would put for a mark behind it */
    bool blanks, joiner, odd_flag, wide, hebrew_hyphen, picture;   /* wide: `left` is of full width. odd_flag: an odd number of regional indicators stand here */
    int number;                                             /* LB25: 1 in a number, 2 behind its bracket */
} Walk;

static int class_of(uint32_t r) {
    int c = u_getIntPropertyValue((UChar32)r, UCHAR_LINE_BREAK);
    if (c == U_LB_COMPLEX_CONTEXT) {
        int8_t kind = u_charType((UChar32)r);
        return kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK ? U_LB_COMBINING_MARK : U_LB_ALPHABETIC;
    }
    if (c == U_LB_CONDITIONAL_JAPANESE_STARTER) return U_LB_NONSTARTER;
    return c == U_LB_AMBIGUOUS || c == U_LB_SURROGATE || c == U_LB_UNKNOWN ? U_LB_ALPHABETIC : c;
}

static bool wide(uint32_t r) {
    int w = u_getIntPropertyValue((UChar32)r, UCHAR_EAST_ASIAN_WIDTH);
    return w == U_EA_FULLWIDTH || w == U_EA_WIDE || w == U_EA_HALFWIDTH;
}

static bool hard(int c) { return c == U_LB_MANDATORY_BREAK || c == U_LB_CARRIAGE_RETURN || c == U_LB_LINE_FEED || c == U_LB_NEXT_LINE; }
static bool letter(int c) { return c == U_LB_ALPHABETIC || c == U_LB_HEBREW_LETTER; }
static bool closes(int c) { return c == U_LB_CLOSE_PUNCTUATION || c == U_LB_CLOSE_PARENTHESIS; }
static bool fixes(int c) { return c == U_LB_PREFIX_NUMERIC || c == U_LB_POSTFIX_NUMERIC; }
static bool pictorial(int c) { return c == U_LB_IDEOGRAPHIC || c == U_LB_E_BASE || c == U_LB_E_MODIFIER; }
static bool hangul(int c) { return c == U_LB_JL || c == U_LB_JV || c == U_LB_JT || c == U_LB_H2 || c == U_LB_H3; }

/* LB8 to LB17: rules that reach over blanks. */
static bool held_over_blanks(const Walk *w, int b) {
    int a = w->left;
    if (b == U_LB_WORD_JOINER || b == U_LB_ZWSPACE || b == U_LB_SPACE) return true;
    if (closes(b) || b == U_LB_EXCLAMATION || b == U_LB_INFIX_NUMERIC || b == U_LB_BREAK_SYMBOLS) return true;
    if (a == U_LB_OPEN_PUNCTUATION) return true;
    if (a == U_LB_QUOTATION && b == U_LB_OPEN_PUNCTUATION) return true;
    if (closes(a) && b == U_LB_NONSTARTER) return true;
    return a == U_LB_BREAK_BOTH && b == U_LB_BREAK_BOTH;
}

/* LB25 as a number's own grammar: ( PR | PO ) ? ( OP | HY ) ? NU ( NU | SY | IS ) * ( CL | CP ) ? ( PR | PO ) ? */
static bool held_number(const Walk *w, int b, int next) {
    int a = w->left;
    if (w->number && fixes(b)) return true;
    if (w->number == 1 && b == U_LB_NUMERIC) return true;
    if (b == U_LB_NUMERIC && (fixes(a) || a == U_LB_OPEN_PUNCTUATION || a == U_LB_HYPHEN || a == U_LB_NUMERIC)) return true;
    return fixes(a) && (b == U_LB_OPEN_PUNCTUATION || b == U_LB_HYPHEN) && next == U_LB_NUMERIC;
}

/* LB26 and LB27: Korean syllables and their parts. */
static bool held_hangul(int a, int b) {
    if (a == U_LB_JL && (b == U_LB_JL || b == U_LB_JV || b == U_LB_H2 || b == U_LB_H3)) return true;
    if ((a == U_LB_JV || a == U_LB_H2) && (b == U_LB_JV || b == U_LB_JT)) return true;
    if ((a == U_LB_JT || a == U_LB_H3) && b == U_LB_JT) return true;
    return (hangul(a) && b == U_LB_POSTFIX_NUMERIC) || (a == U_LB_PREFIX_NUMERIC && hangul(b));
}

/* LB11 to LB30 for neighbours: do they hold together? `next` is the class behind b, `b_wide` whether b is of full width. */
static bool held(const Walk *w, int b, int next, bool b_wide) {
    int a = w->left;
    if (a == U_LB_WORD_JOINER || a == U_LB_GLUE) return true;
    if (b == U_LB_GLUE && a != U_LB_BREAK_AFTER && a != U_LB_HYPHEN) return true;
    if (held_over_blanks(w, b)) return true;
    if (a == U_LB_QUOTATION || b == U_LB_QUOTATION) return true;
    if (a == U_LB_CONTINGENT_BREAK || b == U_LB_CONTINGENT_BREAK) return false;
    if (b == U_LB_BREAK_AFTER || b == U_LB_HYPHEN || b == U_LB_NONSTARTER || a == U_LB_BREAK_BEFORE) return true;
    if (w->hebrew_hyphen || (a == U_LB_BREAK_SYMBOLS && b == U_LB_HEBREW_LETTER)) return true;
    if (b == U_LB_INSEPARABLE) return true;
    if ((letter(a) && b == U_LB_NUMERIC) || (a == U_LB_NUMERIC && letter(b))) return true;
    if ((a == U_LB_PREFIX_NUMERIC && pictorial(b)) || (pictorial(a) && b == U_LB_POSTFIX_NUMERIC)) return true;
    if ((fixes(a) && letter(b)) || (letter(a) && fixes(b))) return true;
    if (held_number(w, b, next) || held_hangul(a, b)) return true;
    if (letter(b) && (letter(a) || a == U_LB_INFIX_NUMERIC)) return true;
    if ((letter(a) || a == U_LB_NUMERIC) && b == U_LB_OPEN_PUNCTUATION && !b_wide) return true;
    if (a == U_LB_CLOSE_PARENTHESIS && !w->wide && (letter(b) || b == U_LB_NUMERIC)) return true;
    if (a == U_LB_REGIONAL_INDICATOR && b == U_LB_REGIONAL_INDICATOR && w->odd_flag) return true;
    return (a == U_LB_E_BASE || w->picture) && b == U_LB_E_MODIFIER;
}

static void step(Walk *w, int b, uint32_t rune) {
    if (b == U_LB_NUMERIC) w->number = 1;
    else if (w->number == 1 && closes(b)) w->number = 2;
    else if (!(w->number == 1 && (b == U_LB_BREAK_SYMBOLS || b == U_LB_INFIX_NUMERIC))) w->number = 0;
    w->odd_flag = b == U_LB_REGIONAL_INDICATOR && !(w->left == b && !w->blanks && w->odd_flag);
    w->hebrew_hyphen = w->left == U_LB_HEBREW_LETTER && !w->blanks && (b == U_LB_HYPHEN || b == U_LB_BREAK_AFTER);
    w->picture = rune >= 0x2000 && u_hasBinaryProperty((UChar32)rune, UCHAR_EXTENDED_PICTOGRAPHIC) && u_charType((UChar32)rune) == U_UNASSIGNED;
    w->wide = (closes(b) || b == U_LB_OPEN_PUNCTUATION) && wide(rune);
    w->left = b;
    w->blanks = false;
}

/* Dictionaries of ICU for scripts without blanks; their answers hold where both neighbours are of such a script. */
static void dictionary_places(Arena *tmp, Str text, uint8_t *places) {
    UErrorCode error = U_ZERO_ERROR;
    UText *view = utext_openUTF8(NULL, text.at, (int64_t)text.len, &error);
    UBreakIterator *it = ubrk_open(UBRK_LINE, "th", NULL, 0, &error);
    ubrk_setUText(it, view, &error);
    uint8_t *complex = NEWN(tmp, uint8_t, text.len + 1);
    for (size_t pos = 0; pos < text.len;) {
        size_t from = pos;
        complex[from] = u_getIntPropertyValue((UChar32)utf8_next(text, &pos), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
    }
    for (int32_t at = U_SUCCESS(error) ? ubrk_next(it) : UBRK_DONE; at != UBRK_DONE && at > 0 && (size_t)at < text.len; at = ubrk_next(it)) {
        size_t before = (size_t)at;
        utf8_prev(text, &before);
        if (complex[before] && complex[at] && !places[at]) places[at] = BREAK_MAY;
    }
    ubrk_close(it);
    utext_close(view);
}

void break_places(Arena *tmp, Str text, uint8_t *places) {
    Walk w = { .left = -1 };
    bool dictionary = false;
    memset(places, BREAK_NO, text.len);
    for (size_t pos = 0; pos < text.len;) {
        size_t from = pos;
        uint32_t rune = utf8_next(text, &pos);
        int b = class_of(rune), next = pos < text.len ? class_of(utf8_at(text, pos)) : -1;
        dictionary |= rune >= 0xE00 && rune < 0x1A00 && u_getIntPropertyValue((UChar32)rune, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
        bool mark = b == U_LB_COMBINING_MARK || b == U_LB_ZWJ, alone = w.left < 0 || w.blanks || hard(w.left) || w.left == U_LB_ZWSPACE;
        bool joined = w.joiner;
        w.joiner = b == U_LB_ZWJ;
        if (mark && !alone) continue;                       /* LB9: it counts as what it joins */
        if (mark) b = U_LB_ALPHABETIC;                      /* LB10 */
        if (from > 0) {
            if (hard(w.left) && !w.blanks) places[from] = w.left == U_LB_CARRIAGE_RETURN && b == U_LB_LINE_FEED ? BREAK_NO : BREAK_MUST;
            else if (hard(b) || b == U_LB_SPACE || b == U_LB_ZWSPACE || joined) places[from] = BREAK_NO;
            else if (w.left == U_LB_ZWSPACE) places[from] = BREAK_MAY;
            else if (w.blanks) places[from] = w.left >= 0 && !hard(w.left) && held_over_blanks(&w, b) ? BREAK_NO : w.left < 0 && held_over_blanks(&w, b) ? BREAK_NO : BREAK_MAY;
            else places[from] = held(&w, b, next, (b == U_LB_OPEN_PUNCTUATION) && wide(rune)) ? BREAK_NO : BREAK_MAY;
        }
        if (b == U_LB_SPACE) {
            w.blanks = true;
            if (hard(w.left)) w.left = -1;
        } else step(&w, b, rune);
    }
    if (dictionary) dictionary_places(tmp, text, places);
}
