/* SPDX-License-Identifier: MIT */
/* pdf_font: the fonts of the PDF, our own composite fonts made of plain objects.
   In: Pages, whose glyphs say which face, which glyph of it, and what text they stand for. Out: for each glyph a code in a font of the file; the font objects.
   How it thinks: text must come out of the file as it went in, so every (glyph, text) pair has a code of its own: an "fi" ligature's code gives "fi", a small
   capital's gives its letter, and two codes may draw the same glyph. A face with at most 255 pairs (nearly all Latin ones) has one-byte codes by an embedded
   CMap; up to 510 it is opened twice, the commoner pairs first, so that lines seldom change fonts; above that codes have two bytes. Code 0 is never used:
   viewers take it for "no glyph". A pair of one ASCII character has that character as its code where it is free, so that a page's contents can be read. All
   fonts of a face share one subset file. Its tag is a hash of its bytes. Right-to-left text of several characters under one glyph is stored in reverse, for
   readers turn such runs round as a whole. Widths are given to a millionth of the size. A cluster's characters are spread over its glyphs in the order of
   reading, so that they come out in their order whatever the glyphs' order is. Where there are too few, the rest of the glyphs get a zero-width space, which
   pdf_page.c hides behind the cluster's ActualText.
   Knowingly not done: outlines other than TrueType, vertical writing.
   Specimen: "office" set as o, ffi, c, e has the pairs (o,"o") (ffi,"ffi") (c,"c") (e,"e") and is searched and copied as six letters. */
#include "render/render_in.h"

#include <stdlib.h>

enum { NARROW = 255, NARROW_FONTS = 2, WIDE = 65535, CLUSTER_MAX = 64 };

typedef struct { uint16_t gid, text_len, code, font; uint32_t next, count; uint64_t key; const char *text; int32_t advance; bool private; } Pair;
typedef struct {
    const Face *face;
    VEC(Pair) pairs;                                        /* [0] is unused; in order of first appearance */
    uint32_t *first;                                        /* glyph → its first pair, 0 = none */
    uint32_t glyphs;                                        /* size of `first` */
    uint32_t *order;                                        /* pairs by code: fonts of the face one after the other */
    uint16_t first_font, fonts;
    uint32_t blank;                                         /* pair of the space, 0 = none */
    bool wide;
} PdfFace;

struct PdfFonts { Arena *arena; PdfFace *faces; size_t len; };

/* ---- collecting ---- */

static bool rune_is_rtl(uint32_t r) {
    return (r >= 0x590 && r <= 0x8FF) || (r >= 0xFB1D && r <= 0xFDFF) || (r >= 0xFE70 && r <= 0xFEFF) || (r >= 0x10800 && r <= 0x10FFF) ||
           (r >= 0x1E800 && r <= 0x1EFFF);
}

static bool rune_is_private(uint32_t r) { return (r >= 0xE000 && r <= 0xF8FF) || (r >= 0xF0000 && r <= 0x10FFFD); }

/* Texts of at most 7 bytes are their own key; of longer ones the hash, with the length on top, finds the few that must be compared. */
static uint64_t text_key(Str text) {
    uint64_t key = 0;
    if (text.len <= 7)
        for (size_t i = 0; i < text.len; i++) key = key << 8 | (unsigned char)text.at[i];
    else key = str_hash(text) >> 8;
    return key | (uint64_t)(text.len < 255 ? text.len : 255) << 56;
}

static uint32_t pair_find(const PdfFace *f, uint16_t gid, Str text) {
    uint64_t key = text_key(text);
    uint32_t i = gid < f->glyphs ? f->first[gid] : 0;
    while (i != 0) {
        const Pair *p = &f->pairs.at[i];
        if (p->key == key && (text.len <= 7 || str_eq((Str){ p->text, p->text_len }, text))) return i;
        i = p->next;
    }
    return 0;
}

static uint32_t pair_add(Arena *a, PdfFace *f, uint16_t gid, Str text) {
    uint32_t i = (uint32_t)f->pairs.len;
    Pair p = {
        .gid = gid, .text = text.at, .text_len = (uint16_t)text.len, .key = text_key(text), .next = f->first[gid], .advance = font_advance_milli(f->face, gid)
    };
    for (size_t pos = 0; pos < text.len && !p.private;) p.private = rune_is_private(utf8_next(text, &pos));
    vec_push(a, &f->pairs, p);
    f->first[gid] = i;
    if (str_eq(text, STR(" ")) && f->blank == 0) f->blank = i;
    return i;
}

/* Glyphs [from, end) of a piece that stand for one text together. */
typedef struct { uint32_t from, end; Str text; } Cluster;

static Cluster cluster_at(const Piece *p, uint32_t from) {
    uint32_t end = from + 1, with = from;
    while (end < p->count && p->glyphs[end].text_len == 0 && end - from < CLUSTER_MAX) end++;
    if (p->glyphs[from].text_len == 0 && end < p->count && p->glyphs[end].text_len > 0) {
        with = end++;
        while (end < p->count && p->glyphs[end].text_len == 0 && end - from < CLUSTER_MAX) end++;
    }
    return (Cluster){ from, end, { p->text + p->glyphs[with].text, p->glyphs[with].text_len } };
}

/* The part of a cluster's text that is put down to one of its glyphs. */
static Str cluster_text(const Cluster *c, uint32_t glyph) {
    uint32_t n = c->end - c->from, place = glyph - c->from;
    if (n == 1) return c->text;
    if (c->text.len > 0 && rune_is_rtl(utf8_at(c->text, 0))) place = n - 1 - place;
    size_t from = 0, to = 0;
    for (uint32_t i = 0; i <= place; i++) from = to, utf8_next(c->text, &to);
    return str_sub(c->text, from, place == n - 1 ? c->text.len : to);
}

static void collect_piece(PdfFonts *fonts, PdfFace *f, const Piece *piece) {
    Cluster c = { 0 };
    for (uint32_t i = 0; i < piece->count; i++) {
        uint16_t gid = piece->glyphs[i].gid;
        if (i == c.end) c = cluster_at(piece, i);
        Str text = cluster_text(&c, i);
        if (gid >= f->glyphs) {
            uint32_t size = (uint32_t)gid + 256;
            f->first = arena_grow(fonts->arena, f->first, f->glyphs * sizeof *f->first, size * sizeof *f->first, _Alignof(uint32_t));
            f->glyphs = size;
        }
        uint32_t pair = pair_find(f, gid, text);
        if (pair == 0) pair = pair_add(fonts->arena, f, gid, text);
        f->pairs.at[pair].count++;
    }
}

static void collect(PdfFonts *fonts, const Pages *p) {
    for (size_t i = 0; i < p->pages.len; i++) {
        for (size_t k = 0; k < p->pages.at[i].pieces.len; k++) {
            const Piece *piece = &p->pages.at[i].pieces.at[k];
            if (piece->kind != PIECE_GLYPHS || piece->font >= fonts->len) continue;
            collect_piece(fonts, &fonts->faces[piece->font], piece);
        }
    }
}

/* ---- codes ---- */

static int by_count(const void *x, const void *y) {
    const Pair *a = *(const Pair *const *)x, *b = *(const Pair *const *)y;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    return (a > b) - (a < b);                               /* of one array: by first appearance */
}

/* Gives the pairs of one narrow font its codes 1 to 255, ASCII characters their own. */
static void codes_narrow(Pair **pairs, size_t n) {
    bool taken[NARROW + 1] = { true };
    for (size_t i = 0; i < n; i++) {
        Pair *p = pairs[i];
        unsigned char c = p->text_len == 1 ? (unsigned char)*p->text : 0;
        if (c < ' ' || c > '~' || taken[c]) continue;
        p->code = c;
        taken[c] = true;
    }
    unsigned next = 128;
    for (size_t i = 0; i < n; i++) {
        if (pairs[i]->code != 0) continue;
        while (taken[next]) next = next == NARROW ? 1 : next + 1;
        pairs[i]->code = (uint16_t)next;
        taken[next] = true;
    }
}

static void codes(PdfFonts *fonts, PdfFace *f, uint16_t *next_font) {
    size_t n = f->pairs.len - 1;
    Pair **pairs = NEWN(fonts->arena, Pair *, n);
    for (size_t i = 0; i < n; i++) pairs[i] = &f->pairs.at[i + 1];
    qsort(pairs, n, sizeof *pairs, by_count);
    f->wide = n > NARROW * NARROW_FONTS;
    f->first_font = *next_font;
    size_t room = f->wide ? WIDE : NARROW;
    f->order = NEWN(fonts->arena, uint32_t, n + 1);
    for (size_t from = 0; from < n; from += room) {
        size_t m = n - from < room ? n - from : room;
        if (!f->wide) codes_narrow(pairs + from, m);
        for (size_t i = 0; i < m; i++) {
            if (f->wide) pairs[from + i]->code = (uint16_t)(i + 1);
            pairs[from + i]->font = *next_font;
            f->order[from + i] = (uint32_t)(pairs[from + i] - f->pairs.at);
        }
        f->fonts++;
        (*next_font)++;
    }
}

bool pdf_fonts_new(Run *r, Arena *a, const Pages *p, PdfFonts **out) {
    PdfFonts *fonts = NEW(a, PdfFonts);
    fonts->arena = a;
    fonts->len = p->fonts.len;
    fonts->faces = NEWN(a, PdfFace, p->fonts.len);
    for (size_t i = 0; i < fonts->len; i++) {
        fonts->faces[i].face = &p->fonts.at[i];
        (void)vec_add(a, &fonts->faces[i].pairs);
    }
    collect(fonts, p);
    uint16_t next_font = 1;
    for (size_t i = 0; i < fonts->len; i++) {
        if (fonts->faces[i].first && fonts->faces[i].first[0] != 0) {
            diag(r, FATAL, place_file(STR("")), "render-pdf", "a glyph of %.*s is missing and would print as a box", STR_ARG(fonts->faces[i].face->name));
            return false;
        }
        codes(fonts, &fonts->faces[i], &next_font);
    }
    *out = fonts;
    return true;
}

void pdf_fonts_codes(const PdfFonts *fonts, const Piece *piece, PdfCode *out) {
    const PdfFace *f = &fonts->faces[piece->font];
    Cluster c = { 0 };
    for (uint32_t i = 0; i < piece->count; i++) {
        bool starts = i == c.end;
        if (starts) c = cluster_at(piece, i);
        uint32_t n = c.end - c.from;
        const Pair *p = &f->pairs.at[pair_find(f, piece->glyphs[i].gid, cluster_text(&c, i))];
        bool poor = p->private || (n > 1 && utf8_count(c.text) < n);     /* ISO 19005-3 6.2.11.7.3 wants ActualText over private characters too */
        out[i] = (PdfCode){ p->advance, p->font, p->code, starts ? (uint16_t)n : 0, f->wide, poor };
    }
}

bool pdf_fonts_space(const PdfFonts *fonts, uint16_t face, PdfCode *space) {
    const PdfFace *f = &fonts->faces[face];
    const Pair *p = &f->pairs.at[f->blank];
    *space = (PdfCode){ p->advance, p->font, p->code, 1, f->wide, false };
    return f->blank != 0;
}

/* ---- font objects ---- */

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

static void put_unicode(Buf *b, const Pair *p) {
    Str text = { p->text, p->text_len };
    if (text.len == 0) {
        put_hex(b, 0x200B, 4);
        return;
    }
    if (rune_is_rtl(utf8_at(text, 0))) {
        for (size_t pos = text.len; pos > 0;) put_utf16(b, utf8_prev(text, &pos));
        return;
    }
    for (size_t pos = 0; pos < text.len;) put_utf16(b, utf8_next(text, &pos));
}

typedef struct { const PdfFace *face; Pair *const *by_code; size_t len; uint16_t number; } SubFont;

static int by_code(const void *x, const void *y) {
    const Pair *a = *(const Pair *const *)x, *b = *(const Pair *const *)y;
    return (a->code > b->code) - (a->code < b->code);
}

static Str to_unicode(Arena *a, const SubFont *s) {
    enum { BLOCK = 100 };
    int digits = s->face->wide ? 4 : 2;
    Buf b = buf_in(a);
    buf_lit(&b, "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange\n<");
    buf_z(&b, s->face->wide ? "0000><FFFF" : "00><FF");
    buf_lit(&b, ">\nendcodespacerange\n");
    for (size_t from = 0; from < s->len; from += BLOCK) {
        size_t n = s->len - from < BLOCK ? s->len - from : BLOCK;
        pdf_put_int(&b, (int64_t)n);
        buf_lit(&b, " beginbfchar\n");
        for (size_t i = from; i < from + n; i++) {
            buf_byte(&b, '<');
            put_hex(&b, s->by_code[i]->code, digits);
            buf_lit(&b, "><");
            put_unicode(&b, s->by_code[i]);
            buf_lit(&b, ">\n");
        }
        buf_lit(&b, "endbfchar\n");
    }
    buf_lit(&b, "endcmap CMapName currentdict/CMap defineresource pop end end");
    return buf_text(&b);
}

static void put_widths(Buf *b, const SubFont *s) {
    buf_lit(b, "/W[");
    for (size_t i = 0; i < s->len; i++) {
        bool starts = i == 0 || s->by_code[i]->code != s->by_code[i - 1]->code + 1;
        if (starts && i > 0) buf_byte(b, ']');
        if (starts) pdf_put_int(b, s->by_code[i]->code), buf_byte(b, '[');
        else buf_byte(b, ' ');
        buf_fixed(b, s->by_code[i]->advance, 1000, 3);
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
static void sub_font(PdfFile *f, Arena *a, const SubFont *s, Str name, const uint16_t *place, uint32_t desc, uint32_t cmap, uint32_t self) {
    uint32_t cid = pdf_object(f), map = pdf_object(f), unicode = pdf_object(f);
    size_t last = s->by_code[s->len - 1]->code;
    char *gids = NEWN(a, char, 2 * (last + 1));
    for (size_t i = 0; i < s->len; i++) {
        uint16_t gid = place[s->by_code[i]->gid];
        gids[2 * s->by_code[i]->code] = (char)(gid >> 8);
        gids[2 * s->by_code[i]->code + 1] = (char)(gid & 255);
    }
    pdf_stream(f, map, STR(""), (Str){ gids, 2 * (last + 1) });
    pdf_stream(f, unicode, STR(""), to_unicode(a, s));
    Buf b = buf_in(a);
    buf_lit(&b, "/Type/Font/Subtype/CIDFontType2/BaseFont");
    pdf_put_name(&b, name);
    buf_fmt(&b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %u 0 R/CIDToGIDMap %u 0 R/DW 0", desc, map);
    put_widths(&b, s);
    pdf_dict(f, cid, buf_text(&b));
    b = buf_in(a);
    buf_lit(&b, "/Type/Font/Subtype/Type0/BaseFont");
    pdf_put_name(&b, name);
    if (s->face->wide) buf_lit(&b, "/Encoding/Identity-H");
    else buf_fmt(&b, "/Encoding %u 0 R", cmap);
    buf_fmt(&b, "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R", cid, unicode);
    pdf_dict(f, self, buf_text(&b));
}

static bool face_write(Run *r, PdfFile *f, PdfFonts *fonts, PdfFace *face, uint32_t cmap, Buf *resources) {
    Arena *a = fonts->arena;
    size_t pairs = face->pairs.len - 1, n = 0;
    if (pairs == 0) return true;
    uint16_t *gids = NEWN(a, uint16_t, pairs), *compact = NEWN(a, uint16_t, pairs), *place = NEWN(a, uint16_t, face->glyphs);
    for (size_t i = 0; i < pairs; i++) gids[i] = face->pairs.at[i + 1].gid;
    qsort(gids, pairs, sizeof *gids, by_gid);
    for (size_t i = 0; i < pairs; i++)
        if (n == 0 || gids[n - 1] != gids[i]) gids[n++] = gids[i];
    Str bytes;
    if (!font_subset(r, a, face->face, gids, n, &bytes, compact)) return false;
    for (size_t i = 0; i < n; i++) place[gids[i]] = compact[i];
    Str name = subset_name(a, face->face, bytes);
    uint32_t file = pdf_object(f), desc = pdf_object(f);
    pdf_stream(f, file, str_fmt(a, "/Length1 %zu", bytes.len), bytes);
    descriptor(f, a, face->face, name, file, desc);
    size_t room = face->wide ? WIDE : NARROW;
    for (uint16_t k = 0; k < face->fonts; k++) {
        size_t from = k * room, m = pairs - from < room ? pairs - from : room;
        Pair **list = NEWN(a, Pair *, m);
        for (size_t i = 0; i < m; i++) list[i] = &face->pairs.at[face->order[from + i]];
        qsort(list, m, sizeof *list, by_code);
        SubFont s = { face, list, m, (uint16_t)(face->first_font + k) };
        uint32_t self = pdf_object(f);
        sub_font(f, a, &s, name, place, desc, cmap, self);
        buf_fmt(resources, "/F%u %u 0 R", s.number, self);
    }
    return true;
}

bool pdf_fonts_write(Run *r, PdfFile *f, PdfFonts *fonts, uint32_t resources) {
    uint32_t cmap = 0;
    Buf b = buf_in(fonts->arena);
    buf_lit(&b, "/Font<<");
    for (size_t i = 0; i < fonts->len; i++) {
        if (cmap == 0 && fonts->faces[i].fonts > 0 && !fonts->faces[i].wide) {
            cmap = pdf_object(f);
            pdf_stream(f, cmap, STR("/Type/CMap/CMapName/OneByte/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/WMode 0"),
                       STR("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo 3 dict dup "
                           "begin/Registry(Adobe)def/Ordering(Identity)def/Supplement 0 def end def\n"
                           "/CMapName/OneByte def/CMapType 1 def/WMode 0 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n1 begincidrange\n<00><FF> "
                           "0\nendcidrange\n"
                           "endcmap CMapName currentdict/CMap defineresource pop end end"));
        }
        if (!face_write(r, f, fonts, &fonts->faces[i], cmap, &b)) return false;
    }
    buf_lit(&b, ">>");
    pdf_dict(f, resources, buf_text(&b));
    return true;
}
