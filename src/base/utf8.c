/* SPDX-License-Identifier: MIT */
/* Code points, and the properties of characters that many rooms ask for: ICU's window of this room.

   In: UTF-8. Out: code points, booleans, and normal forms that are made for comparing only.
   How it thinks: ASCII is answered from the byte; ICU is asked for the rest. Decoding follows Unicode 15, table 3-7 (no surrogates, no overlong forms); a wrong
   byte counts as one RUNE_BAD and the next byte is tried afresh, so no input can stop a reader.
   Case mapping is the simple one, code point by code point, without any locale.
   What it does not do: segmentation, bidi, line breaks (their own rooms ask ICU for those).

   Specimen: utf8_fold("Café’s") and utf8_fold("cafe's") are the same. */
#include "base/base.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

static bool tail(Str s, size_t i, unsigned char low, unsigned char high) {
    return i < s.len && (unsigned char)s.at[i] >= low && (unsigned char)s.at[i] <= high;
}

/* Length of the well-formed sequence at i, or 0. */
static size_t sequence(Str s, size_t i) {
    unsigned char c = (unsigned char)s.at[i];
    if (c < 0x80) return 1;
    if (c >= 0xC2 && c <= 0xDF) return tail(s, i + 1, 0x80, 0xBF) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        unsigned char low = c == 0xE0 ? 0xA0 : 0x80, high = c == 0xED ? 0x9F : 0xBF;
        return tail(s, i + 1, low, high) && tail(s, i + 2, 0x80, 0xBF) ? 3 : 0;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        unsigned char low = c == 0xF0 ? 0x90 : 0x80, high = c == 0xF4 ? 0x8F : 0xBF;
        return tail(s, i + 1, low, high) && tail(s, i + 2, 0x80, 0xBF) && tail(s, i + 3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

uint32_t utf8_next(Str s, size_t *pos) {
    size_t i = *pos;
    if (i >= s.len) return 0;
    const unsigned char *p = (const unsigned char *)s.at + i;
    if (*p < 0x80) return ++*pos, *p;
    switch (sequence(s, i)) {
    case 2: return *pos += 2, (uint32_t)(p[0] & 31) << 6 | (p[1] & 63);
    case 3: return *pos += 3, (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
    case 4: return *pos += 4, (uint32_t)(p[0] & 7) << 18 | (uint32_t)(p[1] & 63) << 12 | (uint32_t)(p[2] & 63) << 6 | (p[3] & 63);
    default: return ++*pos, RUNE_BAD;
    }
}

uint32_t utf8_prev(Str s, size_t *pos) {
    size_t end = *pos < s.len ? *pos : s.len;
    if (!end) return 0;
    size_t from = end - 1;
    while (from > 0 && end - from < 4 && ((unsigned char)s.at[from] & 0xC0) == 0x80) from--;
    size_t i = from;
    uint32_t r = utf8_next(s, &i);
    if (i != end) from = end - 1, r = RUNE_BAD;
    *pos = from;
    return r;
}

uint32_t utf8_at(Str s, size_t pos) { return utf8_next(s, &pos); }

bool utf8_valid(Str s, size_t *bad) {
    size_t i = 0;
    while (i < s.len) {
        if (i + 8 <= s.len && !(eight_at(s.at + i) & 0x80 * EACH_BYTE)) {
            i += 8;
            continue;
        }
        size_t n = sequence(s, i);
        if (!n) break;
        i += n;
    }
    if (bad) *bad = i;
    return i >= s.len;
}

size_t utf8_count(Str s) {
    size_t n = 0;
    for (size_t i = 0; i < s.len; n++) utf8_next(s, &i);
    return n;
}

size_t utf8_write(char out[4], uint32_t r) {
    if (r > 0x10FFFF || (r >= 0xD800 && r <= 0xDFFF)) r = RUNE_BAD;
    if (r < 0x80) return out[0] = (char)r, 1;
    if (r < 0x800) return out[0] = (char)(0xC0 | r >> 6), out[1] = (char)(0x80 | (r & 63)), 2;
    if (r < 0x10000) return out[0] = (char)(0xE0 | r >> 12), out[1] = (char)(0x80 | (r >> 6 & 63)), out[2] = (char)(0x80 | (r & 63)), 3;
    out[0] = (char)(0xF0 | r >> 18), out[1] = (char)(0x80 | (r >> 12 & 63)), out[2] = (char)(0x80 | (r >> 6 & 63)), out[3] = (char)(0x80 | (r & 63));
    return 4;
}

bool rune_is_space(uint32_t r) { return r < 0x80 ? r == ' ' || (r >= 9 && r <= 13) : r == 0x200B || u_isUWhiteSpace((UChar32)r); }
bool rune_is_letter(uint32_t r) {
    if (r < 0x80) return (r | 32) >= 'a' && (r | 32) <= 'z';
    return (U_GET_GC_MASK((UChar32)r) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool rune_is_digit(uint32_t r) { return r < 0x80 ? r >= '0' && r <= '9' : u_isdigit((UChar32)r); }
bool rune_is_upper(uint32_t r) { return r < 0x80 ? r >= 'A' && r <= 'Z' : (U_GET_GC_MASK((UChar32)r) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0; }
bool rune_is_lower(uint32_t r) { return r < 0x80 ? r >= 'a' && r <= 'z' : u_islower((UChar32)r); }
bool rune_is_word(uint32_t r) { return rune_is_letter(r) || rune_is_digit(r); }

bool rune_is_cjk(uint32_t r) {
    if (r < 0x2E80) return false;
    UErrorCode e = U_ZERO_ERROR;
    UScriptCode c = uscript_getScript((UChar32)r, &e);
    return c == USCRIPT_HAN || c == USCRIPT_HIRAGANA || c == USCRIPT_KATAKANA || c == USCRIPT_BOPOMOFO;
}

bool rune_is_mark(uint32_t r) { return r >= 0x300 && (U_GET_GC_MASK((UChar32)r) & U_GC_M_MASK) != 0; }

const char *rune_script(uint32_t r) {
    UErrorCode e = U_ZERO_ERROR;
    if (r < 0x80) return rune_is_letter(r) ? "Latn" : "Zyyy";
    const char *name = uscript_getShortName(uscript_getScript((UChar32)r, &e));
    return name ? name : "Zzzz";
}

uint32_t rune_lower(uint32_t r) { return r < 0x80 ? (r >= 'A' && r <= 'Z' ? r + 32 : r) : (uint32_t)u_tolower((UChar32)r); }
uint32_t rune_upper(uint32_t r) { return r < 0x80 ? (r >= 'a' && r <= 'z' ? r - 32 : r) : (uint32_t)u_toupper((UChar32)r); }

Str utf8_lower(Arena *a, Str s) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < s.len;) buf_rune(&b, rune_lower(utf8_next(s, &i)));
    return buf_text(&b);
}

static bool ascii(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.at[i] >= 0x80) return false;
    return true;
}

/* Through one of ICU's normalizers, by way of UTF-16; the input itself when ICU refuses. */
static Str normal(Arena *a, Str s, const UNormalizer2 *n) {
    UErrorCode e = U_ZERO_ERROR;
    size_t len = 0;
    UChar *wide = NEWN(a, UChar, s.len + 1);
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        if (r > 0xFFFF) wide[len++] = (UChar)(0xD7C0 + (r >> 10)), wide[len++] = (UChar)(0xDC00 | (r & 0x3FF));
        else wide[len++] = (UChar)r;
    }
    int32_t room = (int32_t)len * 4 + 64;
    UChar *out = NEWN(a, UChar, room);
    int32_t got = unorm2_normalize(n, wide, (int32_t)len, out, room, &e);
    if (e == U_BUFFER_OVERFLOW_ERROR) {
        e = U_ZERO_ERROR;
        out = NEWN(a, UChar, got + 1);
        got = unorm2_normalize(n, wide, (int32_t)len, out, got + 1, &e);
    }
    if (U_FAILURE(e)) return s;
    Buf b = buf_in(a);
    for (int32_t i = 0; i < got; i++) {
        uint32_t r = out[i];
        if (r >= 0xD800 && r < 0xDC00 && i + 1 < got) r = 0x10000 + ((r & 0x3FF) << 10) + (out[++i] & 0x3FFu);
        buf_rune(&b, r);
    }
    return buf_text(&b);
}

Str utf8_nfc(Arena *a, Str s) {
    UErrorCode e = U_ZERO_ERROR;
    const UNormalizer2 *n = ascii(s) ? NULL : unorm2_getNFCInstance(&e);
    return n && U_SUCCESS(e) ? normal(a, s, n) : s;
}

/* Apostrophes and dashes of all kinds are one for comparing. */
static uint32_t one_form(uint32_t r) {
    if (r == 0x2019 || r == 0x2018 || r == 0x02BC || r == 0x00B4) return '\'';
    if (r == 0x201C || r == 0x201D) return '"';
    if ((r >= 0x2010 && r <= 0x2015) || r == 0x2212) return '-';
    return r;
}

Str utf8_fold(Arena *a, Str s) {
    if (ascii(s)) return utf8_lower(a, s);
    UErrorCode e = U_ZERO_ERROR;
    const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&e), *apart = unorm2_getNFDInstance(&e);
    if (U_FAILURE(e)) return utf8_lower(a, s);
    Str wide = normal(a, normal(a, s, fold), apart);
    Buf b = buf_in(a);
    for (size_t i = 0; i < wide.len;) {
        uint32_t r = utf8_next(wide, &i);
        if (r >= 0x300 && r < 0x370) continue;
        buf_rune(&b, one_form(r));
    }
    return buf_text(&b);
}
