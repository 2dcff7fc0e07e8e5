/* SPDX-License-Identifier: MIT */
/* Str and Buf: text by slice, and the only text that grows.

   In: bytes that are UTF-8 after reading. Out: slices of them, or new text in an arena.
   How it thinks: a Str never owns and never ends in NUL; a Buf grows by doubling in its arena. Formatting goes through vsnprintf, but never for floating-point
   numbers: those would print by the C library's locale, so fractions are printed from integers by buf_fixed.
   What it does not do: normal forms and case beyond ASCII (utf8.c).

   Specimen: Str line; while (text.len) { line = str_cut_line(&text); … } */
#include "base/base.h"

#include <stdio.h>

Str str_copy(Arena *a, Str s) {
    if (!s.len) return (Str){ "", 0 };
    char *at = arena_get(a, s.len, 1);
    memcpy(at, s.at, s.len);
    return (Str){ at, s.len };
}

char *str_z(Arena *a, Str s) {
    char *at = arena_get(a, s.len + 1, 1);
    if (s.len) memcpy(at, s.at, s.len);
    return at;
}

static unsigned char lower(char c) { return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c); }

bool str_eq_nocase(Str a, Str b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.at[i]) != lower(b.at[i])) return false;
    return true;
}

int str_cmp(Str a, Str b) {
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.at, b.at, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

bool str_starts_nocase(Str s, Str prefix) { return s.len >= prefix.len && str_eq_nocase(str_sub(s, 0, prefix.len), prefix); }

size_t str_find(Str s, Str what, size_t from) {
    if (from > s.len || what.len > s.len - from) return s.len;
    if (!what.len) return from;
    const char *hit = memmem(s.at + from, s.len - from, what.at, what.len);
    return hit ? (size_t)(hit - s.at) : s.len;
}

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Str str_trim(Str s) {
    for (;;) {
        if (s.len && blank(s.at[0])) s = str_sub(s, 1, s.len);
        else if (str_starts(s, STR("\xC2\xA0"))) s = str_sub(s, 2, s.len);
        else break;
    }
    for (;;) {
        if (s.len && blank(s.at[s.len - 1])) s.len--;
        else if (str_ends(s, STR("\xC2\xA0"))) s.len -= 2;
        else break;
    }
    return s;
}

Str str_cut(Str *s, char sep) {
    const char *hit = s->len ? memchr(s->at, sep, s->len) : NULL;
    size_t n = hit ? (size_t)(hit - s->at) : s->len;
    Str head = str_sub(*s, 0, n);
    *s = str_sub(*s, hit ? n + 1 : n, s->len);
    return head;
}

Str str_cut_line(Str *s) {
    size_t n = 0;
    while (n < s->len && s->at[n] != '\n' && s->at[n] != '\r') n++;
    Str head = str_sub(*s, 0, n);
    size_t skip = n < s->len ? (s->at[n] == '\r' && n + 1 < s->len && s->at[n + 1] == '\n' ? 2 : 1) : 0;
    *s = str_sub(*s, n + skip, s->len);
    return head;
}

/* FNV-1a with a final mix (Fowler, Noll, Vo; the mix is that of MurmurHash3): the same on every machine. */
uint64_t str_hash(Str s) {
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.at[i]) * 1099511628211u;
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdu;
    return h ^ (h >> 33);
}

bool str_to_int(Str s, int64_t *n) {
    bool minus = s.len && s.at[0] == '-';
    size_t i = minus || (s.len && s.at[0] == '+');
    int64_t v = 0;
    if (i == s.len) return false;
    for (; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9' || v > (INT64_MAX - 9) / 10) return false;
        v = v * 10 + (s.at[i] - '0');
    }
    *n = minus ? -v : v;
    return true;
}

Str str_vfmt(Arena *a, const char *fmt, va_list args) {
    va_list again;
    assert(fmt);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    if (n < 0) die("a text could not be formatted");
    char *at = arena_get(a, (size_t)n + 1, 1);
    vsnprintf(at, (size_t)n + 1, fmt, args);
    return (Str){ at, (size_t)n };
}

Str str_fmt(Arena *a, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    Str s = str_vfmt(a, fmt, args);
    va_end(args);
    return s;
}

Str str_fold_space(Arena *a, Str s) {
    Buf b = buf_in(a);
    bool gap = false;
    for (size_t i = 0; i < s.len;) {
        size_t from = i;
        uint32_t r = utf8_next(s, &i);
        if (rune_is_space(r)) {
            gap = b.len > 0;
            continue;
        }
        if (gap) buf_byte(&b, ' ');
        gap = false;
        buf_str(&b, str_sub(s, from, i));
    }
    return buf_text(&b);
}

Buf buf_in(Arena *a) { return (Buf){ a, NULL, 0, 0 }; }

void buf_grow(Buf *b, size_t more) {
    if (b->cap - b->len >= more) return;
    size_t cap = b->cap ? b->cap : 64;
    while (cap - b->len < more) cap *= 2;
    b->at = arena_grow(b->arena, b->at, b->cap, cap, 1);
    b->cap = cap;
}

void buf_z(Buf *b, const char *z) { buf_str(b, str_of(z)); }

void buf_rune(Buf *b, uint32_t r) {
    char bytes[4];
    buf_str(b, (Str){ bytes, utf8_write(bytes, r) });
}

void buf_int(Buf *b, int64_t n) {
    char digits[24];
    size_t i = sizeof digits;
    uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    while (u > UINT32_MAX) digits[--i] = (char)('0' + u % 10), u /= 10;
    uint32_t small = (uint32_t)u;
    for (; small >= 100; small /= 100) {
        uint32_t two = small % 100;
        digits[--i] = (char)('0' + two % 10), digits[--i] = (char)('0' + two / 10);
    }
    digits[--i] = (char)('0' + small % 10);
    if (small >= 10) digits[--i] = (char)('0' + small / 10);
    if (n < 0) digits[--i] = '-';
    buf_str(b, (Str){ digits + i, sizeof digits - i });
}

void buf_fmt(Buf *b, const char *fmt, ...) {
    va_list args, again;
    assert(fmt);
    va_start(args, fmt);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    if (n < 0) die("a text could not be formatted");
    buf_grow(b, (size_t)n + 1);
    vsnprintf(b->at + b->len, (size_t)n + 1, fmt, args);
    b->len += (size_t)n;
    va_end(args);
}

void buf_fixed(Buf *b, int64_t n, int64_t unit, int places) {
    int64_t scale = 1;
    assert(unit > 0 && places >= 0 && places <= 9);
    for (int i = 0; i < places; i++) scale *= 10;
    uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n, one = (uint64_t)unit;
    uint64_t whole = u / one, rest = ((u % one) * (uint64_t)scale + one / 2) / one;
    if (rest >= (uint64_t)scale) whole++, rest -= (uint64_t)scale;
    if (n < 0 && (whole || rest)) buf_byte(b, '-');
    buf_int(b, (int64_t)whole);
    if (!rest) return;
    buf_byte(b, '.');
    while (rest % 10 == 0) rest /= 10, scale /= 10;
    for (scale /= 10; scale > 0; scale /= 10) buf_byte(b, (char)('0' + rest / (uint64_t)scale % 10));
}

Str buf_text(const Buf *b) { return b->len ? (Str){ b->at, b->len } : (Str){ "", 0 }; }
