/* SPDX-License-Identifier: MIT */
/* pdf_code: which code in which font of the file draws each glyph.
   In: pieces of text, page by page, whose glyphs say which face, which glyph of it, and what text they stand for. Out: for each glyph a code in a font of the
   file; what each font holds, for pdf_font.c.
   How it thinks: text must come out of the file as it went in, so every (glyph, text) pair has a code of its own: an "fi" ligature's code gives "fi", a small
   capital's gives its letter, and two codes may draw the same glyph. A pair gets its code when it is first met. A face has two fonts with one-byte codes by
   an embedded CMap, which hold nearly all that Latin, Greek and Cyrillic prose needs; pairs beyond them and those of Han, kana and Hangul go to a third one,
   of two bytes. Code 0 is never used: viewers take it for "no glyph". A pair of one ASCII character has that character as its code where it is free, so that
   a page's contents can be read, and the blank is 32, to which word spacing applies. A cluster's characters are spread over its glyphs in the order of
   reading, so that they come out in their order whatever the glyphs' order is. Where there are too few, the rest of the glyphs get a zero-width space, which
   pdf_page.c hides behind the cluster's ActualText.
   Knowingly not done: taking codes back; the rarest pair of all keeps the code of one byte that it was first to get.
   Specimen: "office" set as o, ffi, c, e has the pairs (o,"o") (ffi,"ffi") (c,"c") (e,"e") and is searched and copied as six letters. */
#include "render/render_in.h"

enum { WIDE = 65535, CLUSTER_MAX = 64, FONT_WIDE = 2 };       /* fonts 0 and 1 of a face have codes of one byte, those behind them of two */

PdfFonts *pdf_fonts_new(Arena *a) {
    PdfFonts *fonts = NEW(a, PdfFonts);
    fonts->arena = a;
    return fonts;
}

/* ---- codes ---- */

bool pdf_rune_is_rtl(uint32_t r) {
    return (r >= 0x590 && r <= 0x8FF) || (r >= 0xFB1D && r <= 0xFDFF) || (r >= 0xFE70 && r <= 0xFEFF) || (r >= 0x10800 && r <= 0x10FFF) ||
           (r >= 0x1E800 && r <= 0x1EFFF);
}

static bool rune_is_private(uint32_t r) { return (r >= 0xE000 && r <= 0xF8FF) || (r >= 0xF0000 && r <= 0x10FFFD); }

/* Of a script with more characters than one-byte fonts hold. */
static bool rune_is_many(uint32_t r) { return rune_is_cjk(r) || (r >= 0xAC00 && r <= 0xD7A3) || (r >= 0x3000 && r <= 0x30FF); }

/* A free code of a one-byte font, 0 if there is none. Printable ASCII is kept for those whose own it is, as long as there are others. */
static uint16_t code_narrow(PdfSubFont *f, Str text) {
    unsigned char own = text.len == 1 ? (unsigned char)*text.at : 0;
    if (own >= ' ' && own <= '~' && !f->taken[own]) {
        f->taken[own] = true;
        return own;
    }
    for (; f->next < PDF_NARROW; f->next++) {
        unsigned code = f->next < 128 ? 128 + f->next : f->next - 127;      /* 128 … 255, then 1 … 127 */
        if (code >= ' ' && code <= '~') return 0;
        if (f->taken[code] || code == '\r' || code == '\n') continue;
        f->taken[code] = true;
        return (uint16_t)code;
    }
    return 0;
}

static uint16_t code_wide(PdfSubFont *f) { return f->next < WIDE ? (uint16_t)++f->next : 0; }

static void code_give(PdfFonts *fonts, PdfFace *f, uint32_t pair) {
    PdfPair *p = &f->pairs.at[pair];
    Str text = { p->text, p->text_len };
    for (size_t k = text.len > 0 && rune_is_many(utf8_at(text, 0)) ? FONT_WIDE : 0;; k++) {
        while (f->fonts.len <= k) (void)vec_add(fonts->arena, &f->fonts);
        PdfSubFont *s = &f->fonts.at[k];
        s->wide = k >= FONT_WIDE;
        p->code = s->wide ? code_wide(s) : code_narrow(s, text);
        if (p->code == 0) continue;
        if (s->number == 0) s->number = ++fonts->fonts;
        p->wide = s->wide;
        p->font = s->number;
        vec_push(fonts->arena, &s->pairs, pair);
        return;
    }
}

/* Texts of at most 7 bytes are their own key; of longer ones the hash, with the length on top, finds the few that must be compared. */
static inline uint64_t text_key(const char *at, size_t len) {
    uint64_t key = 0;
    if (len <= 7)
        for (size_t i = 0; i < len; i++) key = key << 8 | (unsigned char)at[i];
    else key = str_hash((Str){ at, len }) >> 8;
    return key | (uint64_t)(len < 255 ? len : 255) << 56;
}

static uint32_t pair_add(PdfFonts *fonts, PdfFace *f, uint16_t gid, Str text) {
    uint32_t i = (uint32_t)f->pairs.len;
    if (gid >= f->glyphs) {
        uint32_t size = (uint32_t)gid + 256;
        f->first = arena_grow(fonts->arena, f->first, f->glyphs * sizeof *f->first, size * sizeof *f->first, _Alignof(uint32_t));
        f->glyphs = size;
    }
    PdfPair p = { .gid = gid,
               .text = str_copy(fonts->arena, text).at,
               .text_len = (uint16_t)text.len,
               .key = text_key(text.at, text.len),
               .next = f->first[gid],
               .advance = (font_advance_milli(f->face, gid) + 50) / 100 * 100 };   /* as W has it */
    for (size_t pos = 0; pos < text.len && !p.private;) p.private = rune_is_private(utf8_next(text, &pos));
    vec_push(fonts->arena, &f->pairs, p);
    f->first[gid] = i;
    code_give(fonts, f, i);
    if (str_eq(text, STR(" ")) && f->blank == 0) f->blank = i;
    return i;
}

static inline const PdfPair *pair_at(PdfFonts *fonts, PdfFace *f, uint16_t gid, const char *text, size_t len) {
    uint64_t key = text_key(text, len);
    uint32_t i = gid < f->glyphs ? f->first[gid] : 0;
    for (; i != 0; i = f->pairs.at[i].next) {
        const PdfPair *p = &f->pairs.at[i];
        if (p->key == key && (len <= 7 || str_eq((Str){ p->text, p->text_len }, (Str){ text, len }))) return p;
    }
    i = pair_add(fonts, f, gid, (Str){ text, len });
    return &f->pairs.at[i];
}

static PdfFace *face_at(PdfFonts *fonts, const Pages *p, uint16_t font) {
    while (fonts->faces.len <= font) {
        PdfFace *f = vec_add(fonts->arena, &fonts->faces);
        (void)vec_add(fonts->arena, &f->pairs);
    }
    fonts->faces.at[font].face = &p->fonts.at[font];
    return &fonts->faces.at[font];
}

/* ---- clusters ---- */

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
    if (c->text.len > 0 && pdf_rune_is_rtl(utf8_at(c->text, 0))) place = n - 1 - place;
    size_t from = 0, to = 0;
    for (uint32_t i = 0; i <= place; i++) from = to, utf8_next(c->text, &to);
    return str_sub(c->text, from, place == n - 1 ? c->text.len : to);
}

/* Left-to-right clusters of several glyphs, whose marks stand back over the letter, are taken for several words by some readers if no ActualText holds them
   together; right-to-left ones need it only where they have too few characters. ISO 19005-3 6.2.11.7.3 wants it over private characters too. */
static void codes_of_cluster(PdfFonts *fonts, PdfFace *f, const Piece *piece, const Cluster *c, PdfCode *out) {
    uint32_t n = c->end - c->from;
    bool few = n > 1 && (utf8_count(c->text) < n || !pdf_rune_is_rtl(utf8_at(c->text, 0)));
    for (uint32_t i = c->from; i < c->end; i++) {
        Str text = cluster_text(c, i);
        const PdfPair *p = pair_at(fonts, f, piece->glyphs[i].gid, text.at, text.len);
        out[i] = (PdfCode){ p->advance, p->font, p->code, i == c->from ? (uint16_t)n : 0, p->wide, p->private || few };
    }
}

void pdf_fonts_codes(PdfFonts *fonts, const Pages *pages, const Piece *piece, PdfCode *out) {
    PdfFace *f = face_at(fonts, pages, piece->font);
    const Glyph *g = piece->glyphs;
    for (uint32_t i = 0; i < piece->count;) {
        if (g[i].text_len > 0 && (i + 1 == piece->count || g[i + 1].text_len > 0)) {        /* nearly always: one glyph, its own text */
            const PdfPair *p = pair_at(fonts, f, g[i].gid, piece->text + g[i].text, g[i].text_len);
            out[i++] = (PdfCode){ p->advance, p->font, p->code, 1, p->wide, p->private };
            continue;
        }
        Cluster c = cluster_at(piece, i);
        codes_of_cluster(fonts, f, piece, &c, out);
        i = c.end;
    }
}

/* A face that never showed a blank of its own borrows one: it has no ink. */
bool pdf_fonts_space(const PdfFonts *fonts, uint16_t face, PdfCode *space) {
    const PdfFace *f = face < fonts->faces.len ? &fonts->faces.at[face] : NULL;
    for (size_t i = 0; (!f || f->blank == 0) && i < fonts->faces.len; i++) f = &fonts->faces.at[i];
    if (!f || f->blank == 0) return false;
    const PdfPair *p = &f->pairs.at[f->blank];
    *space = (PdfCode){ p->advance, p->font, p->code, 1, p->wide, false };
    return true;
}
