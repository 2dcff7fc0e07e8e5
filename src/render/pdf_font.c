/* SPDX-License-Identifier: MIT */
/* pdf_font: the fonts of the PDF, our own composite fonts made of plain objects (ISO 32000-1 9.7).
   In: the codes that pdf_code.c gave, each a pair of a glyph and the text it stands for. Out: font objects: composite font, its descendant, descriptor,
   subset file, map to glyphs, map to Unicode.
   How it thinks: all fonts of a face share one subset file, cut out by HarfBuzz. Its tag is a hash of its bytes. Codes of one byte are read through an
   embedded CMap of three lines, those of two bytes through Identity-H. Right-to-left text of several characters under one glyph is stored in reverse, for
   readers turn such runs round as a whole. Widths are given to a ten-thousandth of the size, which is what pdf_pen.c reckons with. Runs of codes whose
   characters run on too are one line of the Unicode map.
   Knowingly not done: outlines other than TrueType, vertical writing.
   Specimen: the code 0x0C of "ffi" draws glyph 17 of the subset and reads <006600660069>. */
#include "render/render_in.h"

#include <stdlib.h>

static int by_gid(const void *x, const void *y) {
    uint16_t a = *(const uint16_t *)x, b = *(const uint16_t *)y;
    return (a > b) - (a < b);
}

static void put_hex(Buf *b, uint32_t value, int digits) {
    static const char hex[] = "0123456789ABCDEF";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) buf_byte(b, hex[value >> shift & 15]);
}

/* A character as UTF-16BE in hex. */
static void put_utf16(Buf *b, uint32_t r) {
    if (r > 0xFFFF) put_hex(b, 0xD800 + ((r - 0x10000) >> 10), 4), put_hex(b, 0xDC00 + ((r - 0x10000) & 0x3FF), 4);
    else put_hex(b, r, 4);
}

/* What readers must not find as a character: U+0000, U+FEFF, U+FFFE (ISO 19005-3 6.2.11.7.2). */
static uint32_t readable(uint32_t r) { return r == 0 || r == 0xFEFF || (r & 0xFFFE) == 0xFFFE ? 0x200B : r; }

static void put_unicode(Buf *b, const PdfPair *p) {
    Str text = { p->text, p->text_len };
    if (text.len == 0) put_hex(b, 0x200B, 4);
    else if (pdf_rune_is_rtl(utf8_at(text, 0)))
        for (size_t pos = text.len; pos > 0;) put_utf16(b, readable(utf8_prev(text, &pos)));
    else
        for (size_t pos = 0; pos < text.len;) put_utf16(b, readable(utf8_next(text, &pos)));
}

/* A font's pairs by code. */
typedef struct { PdfPair *const *pairs; size_t len; bool wide; } Codes;

static int by_code(const void *x, const void *y) {
    const PdfPair *a = *(const PdfPair *const *)x, *b = *(const PdfPair *const *)y;
    return (a->code > b->code) - (a->code < b->code);
}

/* A pair's one character of the basic plane, 0 if it has more or none. */
static uint32_t single(const PdfPair *p) {
    Str text = { p->text, p->text_len };
    size_t pos = 0;
    uint32_t r = text.len > 0 ? utf8_next(text, &pos) : 0;
    return pos == text.len && r <= 0xFFFF ? readable(r) : 0;
}

/* The end of the run from `from` on whose codes and characters both count up; neither may leave its row of 256 (ISO 32000-1 9.10.3). */
static size_t run_end(Codes s, size_t from) {
    uint32_t first = single(s.pairs[from]);
    size_t end = from + 1;
    while (first != 0 && end < s.len) {
        uint32_t n = (uint32_t)(end - from), code = s.pairs[from]->code + n;
        if (s.pairs[end]->code != code || single(s.pairs[end]) != first + n || (code & 255) == 0 || ((first + n) & 255) == 0) break;
        end++;
    }
    return end;
}

static void put_mapping(Buf *b, Codes s, size_t from, size_t end) {
    int digits = s.wide ? 4 : 2;
    buf_byte(b, '<');
    put_hex(b, s.pairs[from]->code, digits);
    if (end > from + 1) buf_lit(b, "><"), put_hex(b, s.pairs[end - 1]->code, digits);
    buf_lit(b, "><");
    put_unicode(b, s.pairs[from]);
    buf_lit(b, ">\n");
}

static Str to_unicode(Arena *a, Codes s) {
    enum { BLOCK = 100 };
    Buf b = buf_in(a), block = buf_in(a);
    buf_lit(&b, "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange\n<");
    buf_z(&b, s.wide ? "0000><FFFF" : "00><FF");
    buf_lit(&b, ">\nendcodespacerange\n");
    for (int ranges = 0; ranges < 2; ranges++) {
        unsigned n = 0;
        for (size_t from = 0, end; from < s.len; from = end) {
            end = run_end(s, from);
            if ((end > from + 1) == (ranges > 0)) put_mapping(&block, s, from, end), n++;
            if (n == 0 || (n < BLOCK && end < s.len)) continue;
            buf_fmt(&b, "%u begin%s\n%.*send%s\n", n, ranges ? "bfrange" : "bfchar", STR_ARG(buf_text(&block)), ranges ? "bfrange" : "bfchar");
            block.len = n = 0;
        }
    }
    buf_lit(&b, "endcmap CMapName currentdict/CMap defineresource pop end end");
    return buf_text(&b);
}

static void put_widths(Buf *b, Codes s) {
    buf_lit(b, "/W[");
    for (size_t i = 0; i < s.len; i++) {
        bool starts = i == 0 || s.pairs[i]->code != s.pairs[i - 1]->code + 1;
        if (starts && i > 0) buf_byte(b, ']');
        if (starts) pdf_put_int(b, s.pairs[i]->code), buf_byte(b, '[');
        else buf_byte(b, ' ');
        buf_fixed(b, s.pairs[i]->advance, 1000, 1);
    }
    buf_lit(b, "]]");
}

static void descriptor(PdfFile *f, Arena *a, const Face *face, Str name, uint32_t file, uint32_t self) {
    enum { FIXED = 1, SERIF = 2, SYMBOLIC = 4, ITALIC = 64 };
    Buf b = buf_in(a);
    buf_lit(&b, "/Type/FontDescriptor/FontName");
    pdf_put_name(&b, name);
    buf_fmt(&b, "/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %u 0 R",
            SYMBOLIC | (face->fixed ? FIXED : 0) | (face->serif ? SERIF : 0) | (face->italic ? ITALIC : 0), face->bbox[0], face->bbox[1], face->bbox[2],
            face->bbox[3], face->italic_angle, face->ascent, face->descent, face->cap_height, face->bold ? 140 : 80, file);
    pdf_dict(f, self, buf_text(&b));
}

/* The subset's name: six letters of its bytes' hash, "+", the face's name. */
static Str subset_name(Arena *a, const Face *face, Str bytes) {
    char tag[7] = "AAAAAA+";
    uint64_t hash = str_hash(bytes);
    for (int i = 0; i < 6; i++, hash /= 26) tag[i] = (char)('A' + hash % 26);
    return str_fmt(a, "%.7s%.*s", tag, STR_ARG(face->name));
}

/* One font of a face. `place` gives each pair's glyph in the subset file. */
static void sub_font(PdfFile *f, Arena *a, Codes s, Str name, const uint16_t *place, uint32_t desc, uint32_t cmap, uint32_t self) {
    uint32_t cid = pdf_object(f), map = pdf_object(f), unicode = pdf_object(f);
    size_t last = s.pairs[s.len - 1]->code;
    char *gids = NEWN(a, char, 2 * (last + 1));
    for (size_t i = 0; i < s.len; i++) {
        uint16_t gid = place[s.pairs[i]->gid];
        gids[2 * s.pairs[i]->code] = (char)(gid >> 8);
        gids[2 * s.pairs[i]->code + 1] = (char)(gid & 255);
    }
    pdf_stream(f, map, STR(""), (Str){ gids, 2 * (last + 1) });
    pdf_stream(f, unicode, STR(""), to_unicode(a, s));
    Buf b = buf_in(a);
    buf_lit(&b, "/Type/Font/Subtype/CIDFontType2/BaseFont");
    pdf_put_name(&b, name);
    buf_fmt(&b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %u 0 R/CIDToGIDMap %u 0 R/DW 0", desc, map);
    put_widths(&b, s);
    pdf_dict(f, cid, buf_text(&b));
    b.len = 0;
    buf_lit(&b, "/Type/Font/Subtype/Type0/BaseFont");
    pdf_put_name(&b, name);
    if (s.wide) buf_lit(&b, "/Encoding/Identity-H");
    else buf_fmt(&b, "/Encoding %u 0 R", cmap);
    buf_fmt(&b, "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R", cid, unicode);
    pdf_dict(f, self, buf_text(&b));
}

/* The subset file, and where each glyph of the face lies in it. */
static bool subset(Run *r, Arena *a, const PdfFace *face, Str *bytes, uint16_t *place) {
    size_t pairs = face->pairs.len - 1, n = 0;
    uint16_t *gids = NEWN(a, uint16_t, pairs), *compact = NEWN(a, uint16_t, pairs);
    for (size_t i = 0; i < pairs; i++) gids[i] = face->pairs.at[i + 1].gid;
    qsort(gids, pairs, sizeof *gids, by_gid);
    for (size_t i = 0; i < pairs; i++)
        if (n == 0 || gids[n - 1] != gids[i]) gids[n++] = gids[i];
    if (gids[0] == 0) {
        diag(r, FATAL, place_file(STR("")), "render-pdf", "a glyph of %.*s is missing and would print as a box", STR_ARG(face->face->name));
        return false;
    }
    if (!font_subset(r, a, face->face, gids, n, bytes, compact)) return false;
    for (size_t i = 0; i < n; i++) place[gids[i]] = compact[i];
    return true;
}

static bool face_write(Run *r, PdfFile *f, Arena *a, const PdfFace *face, uint32_t cmap, Buf *resources) {
    uint16_t *place = NEWN(a, uint16_t, face->glyphs);
    Str bytes;
    if (!subset(r, a, face, &bytes, place)) return false;
    Str name = subset_name(a, face->face, bytes);
    uint32_t file = pdf_object(f), desc = pdf_object(f);
    pdf_stream(f, file, str_fmt(a, "/Length1 %zu", bytes.len), bytes);
    descriptor(f, a, face->face, name, file, desc);
    for (size_t k = 0; k < face->fonts.len; k++) {
        const PdfSubFont *s = &face->fonts.at[k];
        if (s->number == 0) continue;
        PdfPair **list = NEWN(a, PdfPair *, s->pairs.len);
        for (size_t i = 0; i < s->pairs.len; i++) list[i] = &face->pairs.at[s->pairs.at[i]];
        qsort(list, s->pairs.len, sizeof *list, by_code);
        uint32_t self = pdf_object(f);
        sub_font(f, a, (Codes){ list, s->pairs.len, s->wide }, name, place, desc, cmap, self);
        buf_fmt(resources, "/F%u %u 0 R", s->number, self);
    }
    return true;
}

/* Codes of one byte as they are, for all faces. */
static uint32_t one_byte_cmap(PdfFile *f) {
    uint32_t cmap = pdf_object(f);
    pdf_stream(f, cmap, STR("/Type/CMap/CMapName/OneByte/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/WMode 0"),
               STR("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo 3 dict dup "
                   "begin/Registry(Adobe)def/Ordering(Identity)def/Supplement 0 def end def\n"
                   "/CMapName/OneByte def/CMapType 1 def/WMode 0 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n1 begincidrange\n<00><FF> "
                   "0\nendcidrange\n"
                   "endcmap CMapName currentdict/CMap defineresource pop end end"));
    return cmap;
}

bool pdf_fonts_write(Run *r, PdfFile *f, PdfFonts *fonts, Buf *resources) {
    uint32_t cmap = fonts->fonts > 0 ? one_byte_cmap(f) : 0;
    buf_lit(resources, "/Font<<");
    for (size_t i = 0; i < fonts->faces.len; i++)
        if (fonts->faces.at[i].pairs.len > 1 && !face_write(r, f, fonts->arena, &fonts->faces.at[i], cmap, resources)) return false;
    buf_lit(resources, ">>");
    return true;
}
