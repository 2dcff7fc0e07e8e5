/* SPDX-License-Identifier: MIT */
/* pdf_word: numbers, lengths, names and strings as a PDF spells them (ISO 32000-1 7.3).
   In: integers, lengths in hundredths of a point, bytes, UTF-8. Out: their spelling, appended to a Buf.
   How it thinks: the shortest spelling wins, for it is written hundreds of times on each page: ".5", not "0.50". A text string is ASCII as it stands, else
   UTF-16BE in hex with its mark, which every reader of PDF 1.7 knows. Names and literal strings escape what would end them.
   Knowingly not done: PDFDocEncoding, the shorter half-way of text strings; strings of UTF-8, which PDF 2.0 brought.
   Specimen: the title "Łódź (draft)" is <FEFF0141 00F3 0064 017A 0020 …>, and 1234 hundredths are 12.34. */
#include "render/render_in.h"

void pdf_put_int(Buf *b, int64_t n) {
    char digits[20];
    size_t at = sizeof digits;
    uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) != 0);
    if (n < 0) digits[--at] = '-';
    buf_str(b, (Str){ digits + at, sizeof digits - at });
}

void pdf_put_ref(Buf *b, uint32_t number) {
    buf_byte(b, ' ');
    pdf_put_int(b, number);
    buf_lit(b, " 0 R");
}

int64_t pdf_hundredths(Len l) { return ((int64_t)l * 100 + 32768) >> 16; }

void pdf_put_length(Buf *b, int64_t hundredths) {
    int64_t left = hundredths < 0 ? -hundredths : hundredths;
    if (hundredths < 0) buf_byte(b, '-');
    if (left >= 100 || left == 0) pdf_put_int(b, left / 100);
    if (left % 100 == 0) return;
    buf_byte(b, '.');
    buf_byte(b, (char)('0' + left % 100 / 10));
    if (left % 10 != 0) buf_byte(b, (char)('0' + left % 10));
}

void pdf_put_literal(Buf *b, Str bytes) {
    buf_byte(b, '(');
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.at[i];
        if (c == '(' || c == ')' || c == '\\') buf_byte(b, '\\');
        if (c == '\r') buf_lit(b, "\\r");
        else buf_byte(b, c);
    }
    buf_byte(b, ')');
}

void pdf_put_text(Buf *b, Str utf8) {
    bool ascii = true;
    for (size_t i = 0; i < utf8.len; i++) ascii = ascii && utf8.at[i] >= ' ' && utf8.at[i] < 127;
    if (ascii) {
        pdf_put_literal(b, utf8);
        return;
    }
    static const char hex[] = "0123456789ABCDEF";
    buf_lit(b, "<FEFF");
    for (size_t pos = 0; pos < utf8.len;) {
        uint32_t rune = utf8_next(utf8, &pos);
        uint32_t units[2] = { rune, 0 };
        if (rune > 0xFFFF) units[0] = 0xD800 + ((rune - 0x10000) >> 10), units[1] = 0xDC00 + ((rune - 0x10000) & 0x3FF);
        for (int u = 0; u < (units[1] ? 2 : 1); u++)
            for (int shift = 12; shift >= 0; shift -= 4) buf_byte(b, hex[units[u] >> shift & 15]);
    }
    buf_byte(b, '>');
}

void pdf_put_name(Buf *b, Str name) {
    static const char hex[] = "0123456789ABCDEF";
    buf_byte(b, '/');
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.at[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '_' || c == '.';
        if (plain) buf_byte(b, (char)c);
        else buf_byte(b, '#'), buf_byte(b, hex[c >> 4]), buf_byte(b, hex[c & 15]);
    }
}
