/* SPDX-License-Identifier: MIT */
/* latex: what in a document is no text to print: addresses, labels, lengths, file names.

   In: strings from sources, the brief and its layout. Out: strings of which TeX takes every byte as itself.
   How it thinks: each of these has its own narrow set of characters, and what is not in it is rewritten, never escaped by hope: an address is percent-encoded (RFC 3986) and then escaped as
   hyperref wants it; a label has letters, digits, hyphens and hexadecimal; a length is a number and a unit and nothing else; a file name has no character that a shell, make or TeX reads.
   What it does not do: keep labels of different ids apart when they differ in nothing but what was rewritten twice; ids come from hashes and section names, where that does not happen.

   Specimen: https://example.org/a_b?c={d} → https://example.org/a\_b?c=\%7Bd\%7D */
#include "render/render_in.h"

static bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static void put_hex(Buf *b, const char *before, char c) {
    static const char hex[] = "0123456789ABCDEF";
    buf_z(b, before);
    buf_byte(b, hex[(unsigned char)c >> 4]);
    buf_byte(b, hex[(unsigned char)c & 15]);
}

void tex_address(Buf *b, Str url) {
    for (size_t i = 0; i < url.len; i++) {
        char c = url.at[i];
        if (c == '#' || c == '&' || c == '_' || c == '%') buf_byte(b, '\\'), buf_byte(b, c);
        else if (c == '~') buf_lit(b, "\\textasciitilde{}");
        else if (is_alnum(c) || (c && strchr("-./:?=+,;@!*()'[]", c))) buf_byte(b, c);
        else put_hex(b, "\\%", c);
    }
}

void tex_label(Buf *b, Str id) {
    for (size_t i = 0; i < id.len; i++)
        if (is_alnum(id.at[i]) || id.at[i] == '-') buf_byte(b, id.at[i]);
        else put_hex(b, ".", id.at[i]);
}

bool tex_length(Arena *a, Str s, Str *out) {
    static const struct { const char *unit, *tex; } units[] = { { "mm", "mm" }, { "cm", "cm" }, { "in", "in" }, { "pt", "bp" } };
    size_t i = 0, dots = 0, digits = 0;
    s = str_trim(s);
    for (; i < s.len && ((s.at[i] >= '0' && s.at[i] <= '9') || s.at[i] == '.'); i++) dots += s.at[i] == '.', digits += s.at[i] != '.';
    Str unit = str_trim(str_sub(s, i, s.len));
    if (!digits || digits > 7 || dots > 1) return false;
    for (size_t k = 0; k < COUNT(units); k++)
        if (str_eq_nocase(unit, str_of(units[k].unit))) return *out = str_fmt(a, "%.*s%s", (int)i, s.at, units[k].tex), true;
    return false;
}

Str tex_stem(Arena *a, Str name) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        bool kept = is_alnum(c) || ((c == '.' || c == '-') && b.len);
        if (kept) buf_byte(&b, c);
        else if (b.len && b.at[b.len - 1] != '-') buf_byte(&b, '-');
    }
    while (b.len && (b.at[b.len - 1] == '-' || b.at[b.len - 1] == '.')) b.len--;
    return b.len ? buf_text(&b) : STR("brief");
}

Str tex_file(Arena *a, Str name) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < name.len; i++) buf_byte(&b, (unsigned char)name.at[i] < ' ' || strchr("\"$%~#\\{}&^*?<>|;'`", name.at[i]) ? '-' : name.at[i]);
    return buf_text(&b);
}
