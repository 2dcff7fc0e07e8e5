/* SPDX-License-Identifier: MIT */
/* md_text: any text as Markdown that shows it literally.

   In: text of one line; is it the beginning of a block? Out: the same with a backslash before whatever CommonMark or pandoc's Markdown would take for a sign.
   How it thinks: both let a backslash stand before any ASCII punctuation, so one that is not needed does no harm, and one that is missing may: signs that mean something anywhere always get
   one; a hyphen, full stop or colon only where it would (--, …, :name:); at the beginning of a block also what would make a list, a heading or a rule of it. Straight quotation marks
   and apostrophes get one because pandoc would put curved ones in their place, and a source's characters are never changed.
   What it does not do: shorten; 'South Korea\'s' is how pandoc itself writes it.

   Specimen: 1. *Not* a list: "50% [of] $5" → 1\. \*Not\* a list: \"50% \[of\] \$5\" */
#include "render/render_in.h"

static bool always(char c) { return c != 0 && strchr("\\`*_{}[]<>#~^|$@\"'&", c) != NULL; }

static bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/* A list's or a rule's sign at the beginning: "1." "a)" "(iv)" "-" "+" "=" ":" "%" ; the byte that needs a backslash, or `len`. */
static size_t block_sign(Str s) {
    size_t i = 0;
    if (!s.len) return 0;
    if (strchr("-+=:%(", s.at[0])) return 0;
    while (i < s.len && i < 10 && is_alnum(s.at[i])) i++;
    return i > 0 && i < s.len && (s.at[i] == '.' || s.at[i] == ')') ? i : s.len;
}

static bool sometimes(Str s, size_t i) {
    char c = s.at[i], next = i + 1 < s.len ? s.at[i + 1] : 0, before = i ? s.at[i - 1] : ' ';
    if (c == '-') return next == '-' || before == '-';
    if (c == '.') return next == '.';
    if (c == ':') return is_alnum(next) && !is_alnum(before);
    return c == '!' && next == '[';
}

void md_text(Buf *out, Str text, bool at_start) {
    size_t from = 0, sign = at_start ? block_sign(text) : text.len;
    for (size_t i = 0; i < text.len; i++) {
        if (!always(text.at[i]) && i != sign && !sometimes(text, i)) continue;
        buf_str(out, str_sub(text, from, i));
        buf_byte(out, '\\');
        from = i;
    }
    buf_str(out, str_sub(text, from, text.len));
}

/* Between more backticks than it holds in a row. */
void md_code(Buf *out, Str text) {
    size_t fence = 1, run = 0;
    for (size_t i = 0; i < text.len; i++) {
        run = text.at[i] == '`' ? run + 1 : 0;
        if (run >= fence) fence = run + 1;
    }
    bool apart = text.len && (text.at[0] == '`' || text.at[text.len - 1] == '`');
    for (size_t i = 0; i < fence; i++) buf_byte(out, '`');
    if (apart) buf_byte(out, ' ');
    for (size_t i = 0; i < text.len; i++) buf_byte(out, text.at[i] == '\n' ? ' ' : text.at[i]);
    if (apart) buf_byte(out, ' ');
    for (size_t i = 0; i < fence; i++) buf_byte(out, '`');
}

void md_address(Buf *out, Str address) {
    buf_byte(out, '<');
    for (size_t i = 0; i < address.len; i++) {
        if (address.at[i] != '/' && address.at[i] != ':' && address.at[i] != '%' && address.at[i] != '.' && address.at[i] != '-' && address.at[i] != '?' && address.at[i] != '=' &&
            !is_alnum(address.at[i])) buf_byte(out, '\\');
        buf_byte(out, address.at[i]);
    }
    buf_byte(out, '>');
}
