/* SPDX-License-Identifier: MIT */
/* Long strings lifted out of a JSON text before jansson sees it.

   In: a JSON text. Out: the same text with a short mark in place of each long string, and those strings decoded; or nothing, and then jansson reads the text as it is.
   How it thinks: a line of `extract -` is nearly all one string, the source's text. jansson takes each byte of it through a call and a copy, about 25 ns a byte; between quotation mark
   and quotation mark eight bytes can be passed at once. A mark is a string that begins with U+0001; a text whose other strings hold that character is left alone. jansson still
   judges the rest. Whatever looks wrong here (an escape, a control character, UTF-8) makes the whole text go to jansson, so that its message says what and where.
   What it does not do: know anything of JSON but where a string begins and ends (RFC 8259, section 7); lift keys.

   Specimen: {"id":"a","text":"Rain fell … for 300 bytes."} becomes {"id":"a","text":"\u00010"} and one string. */
#include "base/base_in.h"

enum { LONG = 256 };

/* None of eight bytes ends a string, begins an escape or may not stand in one. */
static bool all_inside(const char *at) {
    uint64_t x = eight_at(at);
    return !((eight_equal(x, '"') | eight_equal(x, '\\') | eight_below_blank(x)) & 0x80 * EACH_BYTE);
}

/* Behind the string whose opening mark is before byte i: the place of its closing one, or text.len. */
static size_t string_end(Str text, size_t i, bool *escapes) {
    *escapes = false;
    while (i < text.len) {
        if (i + 8 <= text.len && all_inside(text.at + i)) {
            i += 8;
            continue;
        }
        char c = text.at[i];
        if (c == '"') return i;
        if ((unsigned char)c < 0x20) return text.len;
        if (c == '\\') *escapes = true;
        i += c == '\\' ? 2 : 1;
    }
    return text.len;
}

static bool hex_four(Str s, size_t i, uint32_t *r) {
    *r = 0;
    if (i + 4 > s.len) return false;
    for (size_t k = i; k < i + 4; k++) {
        char c = s.at[k];
        bool digit = c >= '0' && c <= '9', letter = (c | 32) >= 'a' && (c | 32) <= 'f';
        if (!digit && !letter) return false;
        *r = *r * 16 + (uint32_t)(digit ? c - '0' : (c | 32) - 'a' + 10);
    }
    return true;
}

/* The character of the escape whose backslash is at *i, which moves behind it; false if it is none. */
static bool escape_cut(Str s, size_t *i, uint32_t *r) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    uint32_t low;
    if (*i + 1 >= s.len) return false;
    if (s.at[*i + 1] != 'u') {
        const char *hit = memchr(from, s.at[*i + 1], sizeof from - 1);
        if (!hit) return false;
        return *r = (uint32_t)to[hit - from], *i += 2, true;
    }
    if (!hex_four(s, *i + 2, r)) return false;
    *i += 6;
    if (*r < 0xD800 || *r > 0xDFFF) return true;
    if (*r > 0xDBFF || *i + 6 > s.len || s.at[*i] != '\\' || s.at[*i + 1] != 'u' || !hex_four(s, *i + 2, &low) || low < 0xDC00 || low > 0xDFFF) return false;
    return *r = 0x10000 + ((*r & 0x3FF) << 10) + (low & 0x3FF), *i += 6, true;
}

static bool decode(Arena *a, Str raw, bool escapes, Str *out) {
    if (!utf8_valid(raw, NULL)) return false;
    if (!escapes) return *out = str_copy(a, raw), true;
    char *to = arena_get(a, raw.len, 1);                    /* an escape is never shorter than what it stands for */
    size_t n = 0;
    for (size_t i = 0; i < raw.len;) {
        const char *slash = memchr(raw.at + i, '\\', raw.len - i);
        size_t end = slash ? (size_t)(slash - raw.at) : raw.len;
        uint32_t r;
        memcpy(to + n, raw.at + i, end - i);
        n += end - i, i = end;
        if (i >= raw.len) break;
        if (!escape_cut(raw, &i, &r)) return false;
        n += utf8_write(to + n, r);
    }
    return *out = (Str){ to, n }, true;
}

static bool is_key(Str text, size_t i) {
    while (i < text.len && strchr(" \t\r\n", text.at[i]) && text.at[i]) i++;
    return i < text.len && text.at[i] == ':';
}

bool json_lift(Arena *a, Str text, JsonLift *l) {
    Buf b = buf_in(a);
    size_t kept = 0;
    *l = (JsonLift){ 0 };
    for (size_t i = 0; i < text.len;) {
        const char *mark = memchr(text.at + i, '"', text.len - i);
        if (!mark) break;
        size_t from = (size_t)(mark - text.at) + 1;
        bool escapes;
        size_t to = string_end(text, from, &escapes);
        if (to >= text.len) return false;
        i = to + 1;
        if (to - from < LONG || is_key(text, i)) continue;
        if (!decode(a, str_sub(text, from, to), escapes, vec_add(a, &l->strings))) return false;
        if (memmem(text.at + kept, from - kept, "\\u0001", 6)) return false;
        buf_str(&b, str_sub(text, kept, from));
        buf_fmt(&b, "\\u0001%zu", l->strings.len - 1);
        kept = to;
    }
    if (!l->strings.len || memmem(text.at + kept, text.len - kept, "\\u0001", 6)) return false;
    buf_str(&b, str_sub(text, kept, text.len));
    return l->text = buf_text(&b), true;
}
