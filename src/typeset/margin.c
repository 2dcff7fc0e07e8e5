/* SPDX-License-Identifier: MIT */
/* margin: how far a character may hang out into the margin, so that the column's edges look straight.

   In: a character, and whether it begins or ends a line. Out: thousandths of its own width.
   How it thinks: a full stop or a hyphen at the edge leaves a hole that the eye sees as a dent; so it is moved out, more the less ink it has. One table for
   each kind of script: signs of the Latin, Greek and Cyrillic scripts after the values of H. T. Thành's "Micro-typographic extensions to the TeX typesetting
   system" (2000), the full-width signs of Chinese and Japanese, whose ink fills half their square, and the Arabic and Devanagari stops.
   What it does not do: tables by font; the values are mild enough for any.

   Specimen: of the full stop that ends a line 700 thousandths stand in the margin. */
#include "typeset/typeset_in.h"

typedef struct { uint32_t rune; uint16_t start, end; } Hang;

/* ascending by rune */
static const Hang latin[] = {
    { '!', 0, 100 }, { '"', 300, 300 }, { '\'', 400, 400 }, { '(', 100, 0 }, { ')', 0, 200 }, { '*', 200, 200 }, { ',', 0, 700 }, { '-', 0, 600 },
    { '.', 0, 700 }, { '/', 100, 200 }, { ':', 0, 400 }, { ';', 0, 400 }, { '?', 0, 100 }, { 'A', 50, 50 }, { 'F', 0, 50 }, { 'K', 0, 50 }, { 'L', 0, 50 },
    { 'T', 50, 50 }, { 'V', 50, 50 }, { 'W', 50, 50 }, { 'X', 50, 50 }, { 'Y', 50, 50 }, { '[', 100, 0 }, { ']', 0, 100 }, { 'k', 0, 50 }, { 'r', 0, 50 },
    { 't', 0, 50 }, { 'v', 50, 50 }, { 'w', 50, 50 }, { 'x', 50, 50 }, { 'y', 50, 50 }, { 0xAB, 300, 200 }, { 0xAD, 0, 600 }, { 0xBB, 200, 300 },
};
static const Hang signs[] = {
    { 0x60C, 0, 500 }, { 0x61B, 0, 300 }, { 0x61F, 0, 100 }, { 0x6D4, 0, 500 },               /* ، ؛ ؟ ۔ */
    { 0x964, 0, 300 },                                                                        /* । */
    { 0x2010, 0, 600 }, { 0x2013, 200, 300 }, { 0x2014, 150, 200 }, { 0x2018, 400, 400 }, { 0x2019, 400, 500 }, { 0x201A, 400, 400 }, { 0x201C, 300, 300 },
    { 0x201D, 300, 400 }, { 0x201E, 300, 300 }, { 0x2026, 100, 150 },
    { 0x3001, 0, 500 }, { 0x3002, 0, 500 }, { 0x300A, 500, 0 }, { 0x300B, 0, 500 }, { 0x300C, 500, 0 }, { 0x300D, 0, 500 }, { 0x300E, 500, 0 },
    { 0x300F, 0, 500 }, { 0xFF08, 500, 0 }, { 0xFF09, 0, 500 }, { 0xFF0C, 0, 500 }, { 0xFF0E, 0, 500 },
};

int32_t margin_hang(uint32_t rune, bool start) {
    const Hang *table = rune < 0x100 ? latin : signs;
    size_t low = 0, high = rune < 0x100 ? COUNT(latin) : COUNT(signs);
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (table[mid].rune < rune) low = mid + 1;
        else high = mid;
    }
    if (low >= (rune < 0x100 ? COUNT(latin) : COUNT(signs)) || table[low].rune != rune) return 0;
    return start ? table[low].start : table[low].end;
}
