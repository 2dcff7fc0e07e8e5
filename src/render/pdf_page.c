/* SPDX-License-Identifier: MIT */
/* pdf_page: what stands on the pages: which stretch of which piece under which tag, links, page objects.
   In: Pages, page by page. Out: each page's object with its contents, its annotations, its entries.
   How it thinks: one pass over the pieces in reading order. A piece of text is cut where a link begins or ends and at a hyphen that the line break put in.
   The brackets and commas of a source mark belong to its links: "[1,3]" is two. A line that ends within its paragraph gets a blank behind its last word,
   invisible and beyond the margin, so that a reader of the structure does not join words. Readers of the structure take text as it comes, so what stands from
   right to left is drawn in the order of reading, glyph by glyph and piece by piece. A word with glyphs that do not stand for one character each says as a
   whole what it is; where many words do, as in Devanagari, the line says it. A figure's text lies outside of text objects that others share, so that it and
   its lines are one sequence. Pages of a brief are deflated with care, those of a book quickly.
   Knowingly not done: links over two lines as one annotation; the typesetter gives a box for each line.
   Specimen: "…agreement. [1,3]" is P: "…agreement. ", Link: "[1,", Link: "3]". */
#include "render/render_in.h"

#include <stdlib.h>

enum { BRIEF_PAGES = 48 };

static bool is_soft_hyphen(const Piece *p, uint32_t i) { return p->glyphs[i].text_len == 2 && memcmp(p->text + p->glyphs[i].text, "\xC2\xAD", 2) == 0; }

/* ---- links ---- */

/* The links of the page that lie over some of the piece. */
static void links_near(PdfPen *pen, const Piece *p) {
    pen->near.len = 0;
    for (uint32_t i = 0; i < pen->links.len; i++) {
        const Piece *l = pen->links.at[i];
        if (l->node == p->node && p->y >= l->y && p->y <= l->y + l->h && l->x < p->x + p->w && l->x + l->w > p->x) vec_push(pen->run->tmp, &pen->near, i);
    }
}

/* The link whose box holds x, by its number on the page; 0 if there is none. */
static uint32_t link_at(const PdfPen *pen, int64_t x) {
    for (size_t i = 0; i < pen->near.len; i++) {
        const Piece *l = pen->links.at[pen->near.at[i]];
        if (x >= l->x && x < (int64_t)l->x + l->w) return pen->near.at[i] + 1;
    }
    return 0;
}

/* Each glyph's link; all of a cluster have that of its middle. */
static void links_of(PdfPen *pen, const Piece *p) {
    int64_t x = p->x;
    pen->link.len = 0;
    for (uint32_t from = 0; from < p->count;) {
        uint32_t n = pen->codes.at[from].cluster, end = from + (n > 0 ? n : 1);
        int64_t advance = 0;
        for (uint32_t i = from; i < end && i < p->count; i++) advance += p->glyphs[i].advance;
        uint32_t link = link_at(pen, x + advance / 2);
        for (; from < end && from < p->count; from++) vec_push(pen->run->tmp, &pen->link, link);
        x += advance;
    }
}

/* Of a source mark, "[" belongs to the link behind it, "," and "]" to the one before. */
static void links_of_mark(PdfPen *pen, const Piece *p) {
    uint32_t near = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        char c = p->glyphs[i].text_len == 1 ? p->text[p->glyphs[i].text] : 0;
        if (c != '[' && c != ']' && c != ',' && !(c >= '0' && c <= '9' && pen->link.at[i] > 0)) return;
    }
    for (uint32_t i = p->count; i-- > 0; near = pen->link.at[i])
        if (pen->link.at[i] == 0 && p->text[p->glyphs[i].text] == '[') pen->link.at[i] = near;
    near = 0;
    for (uint32_t i = 0; i < p->count; near = pen->link.at[i++])
        if (pen->link.at[i] == 0) pen->link.at[i] = near;
}

/* ---- pieces ---- */

static bool is_rtl_glyph(const Piece *p, uint32_t i) { return p->glyphs[i].text_len > 0 && pdf_rune_is_rtl(utf8_at((Str){ p->text + p->glyphs[i].text, p->glyphs[i].text_len }, 0)); }

/* What glyphs [from, end) stand for together, where their texts lie in a row. */
static Str said_by(const Piece *p, uint32_t from, uint32_t end) {
    uint32_t low = UINT32_MAX, high = 0;
    for (; from < end; from++) {
        const Glyph *g = &p->glyphs[from];
        if (g->text_len == 0) continue;
        if (g->text < low) low = g->text;
        if (g->text + g->text_len > high) high = g->text + g->text_len;
    }
    return low < high ? (Str){ p->text + low, high - low } : (Str){ 0 };
}

/* The end of the word that begins at `from`, its blank not with it; is it poor? */
static uint32_t word_end(const PdfPen *pen, uint32_t from, uint32_t end, bool *poor) {
    *poor = false;
    for (; from < end && (pen->codes.at[from].code != ' ' || pen->codes.at[from].wide); from++) *poor |= pen->codes.at[from].poor;
    return from;
}

static bool mostly_poor(const PdfPen *pen, uint32_t from, uint32_t end) {
    uint32_t n = 0, poor = 0;
    bool is_poor;
    for (; from < end; from++) {
        from = word_end(pen, from, end, &is_poor);
        n++, poor += is_poor;
    }
    return poor > 0 && poor * 4 >= n;
}

/* Glyphs [from, end) under one tag: words in which a cluster is poor say what they are. */
static int64_t words(PdfPen *pen, const Piece *p, uint32_t tag, uint32_t from, uint32_t end, int64_t target) {
    bool text = !(p->node && p->node->kind == NODE_FIGURE), poor = mostly_poor(pen, from, end);
    if (poor) {
        pdf_pen_say(pen, tag, text, said_by(p, from, end));
        return pdf_pen_glyphs(pen, p, from, end, target);
    }
    for (uint32_t at = from, stop; from < end; at = stop) {
        for (stop = word_end(pen, at, end, &poor); stop < end && !poor;) at = stop + 1, stop = word_end(pen, at, end, &poor);
        if (!poor) at = stop = end;
        if (at > from) {
            pdf_pen_mark(pen, tag, text);
            target = pdf_pen_glyphs(pen, p, from, at, target);
        }
        if (stop > at) {
            pdf_pen_say(pen, tag, text, said_by(p, at, stop));
            target = pdf_pen_glyphs(pen, p, at, stop, target);
        }
        from = stop;
    }
    return target;
}

static int by_text(const void *x, const void *y) {
    const PdfSpot *a = x, *b = y;
    return a->text != b->text ? (a->text < b->text ? -1 : 1) : (a->from > b->from) - (a->from < b->from);
}

/* A piece with text from right to left: its clusters in the order of reading. */
static void clusters(PdfPen *pen, const Piece *p, size_t index) {
    VEC(PdfSpot) spots = { 0 };
    int64_t target = 0;
    bool text = !(p->node && p->node->kind == NODE_FIGURE);
    for (uint32_t from = 0; from < p->count;) {
        uint32_t n = pen->codes.at[from].cluster, end = from + (n > 0 ? n : 1);
        if (end > p->count) end = p->count;
        Str said = said_by(p, from, end);
        vec_push(pen->run->tmp, &spots, ((PdfSpot){ from, end, said.len > 0 ? (uint32_t)(said.at - p->text) : 0, target }));
        for (; from < end; from++) target += p->glyphs[from].advance;
    }
    qsort(spots.at, spots.len, sizeof *spots.at, by_text);
    for (size_t i = 0; i < spots.len; i++) {
        const PdfSpot *s = &spots.at[i];
        uint32_t tag = pdf_tags_of(pen->tags, index, pen->near.len > 0 ? pen->link.at[s->from] : 0);
        if (pen->codes.at[s->from].poor) pdf_pen_say(pen, tag, text, said_by(p, s->from, s->end));
        else pdf_pen_mark(pen, tag, text);
        pdf_pen_glyphs(pen, p, s->from, s->end, s->at);
    }
}

static bool turns_round(const Piece *p) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        if (p->glyphs[i].text_len == 0) continue;
        if (p->glyphs[i].text < at) return true;
        at = p->glyphs[i].text;
    }
    return false;
}

static void text(PdfPen *pen, const Piece *p, size_t index, bool blank) {
    int64_t target = 0;
    bool artifact = pdf_tags_of(pen->tags, index, 0) == 0;
    pen->near.len = pen->codes.len = 0;
    while (pen->codes.len < p->count) (void)vec_add(pen->run->tmp, &pen->codes);
    pdf_fonts_codes(pen->fonts, pen->pages, p, pen->codes.at);
    if (!artifact) links_near(pen, p);
    if (pen->near.len > 0) links_of(pen, p), links_of_mark(pen, p);
    bool round = turns_round(p);
    if (round) clusters(pen, p, index);
    for (uint32_t from = 0; from < p->count && !round;) {
        if (!artifact && is_soft_hyphen(p, from)) {
            target = pdf_pen_hyphen(pen, p, from++, target);
            continue;
        }
        uint32_t link = pen->near.len > 0 ? pen->link.at[from] : 0, end = from + 1;
        while (end < p->count && (artifact || !is_soft_hyphen(p, end)) && (pen->near.len == 0 || pen->link.at[end] == link)) end++;
        target = words(pen, p, pdf_tags_of(pen->tags, index, link), from, end, target);
        from = end;
    }
    PdfCode space;
    if (blank && !artifact && pdf_fonts_space(pen->fonts, p->font, &space)) pdf_pen_blank(pen, p, &space);
    pdf_pen_level(pen);
}

/* A piece whose words would run into those of the next piece of its paragraph: that one stands in a line below, or at a distance, and there was a blank between
   them that is not drawn. Pieces of one text say so themselves: "and/" and "or" touch, "the" and "treaty" do not. */
static bool wants_blank(const Piece *p, const Piece *next) {
    if (next == NULL || p->count == 0 || next->count == 0 || p->artifact || p->node == NULL || next->node != p->node || next->note != p->note) return false;
    bool below = next->y > p->y && next->x < p->x + p->w, apart = next->x - (p->x + p->w) > p->size / 8 || p->x - (next->x + next->w) > p->size / 8;
    if (!below && !apart && next->y == p->y) return false;
    const Glyph *last = &p->glyphs[p->count - 1], *first = &next->glyphs[0];
    Str end = { p->text + last->text, last->text_len }, start = { next->text + first->text, first->text_len };
    if (end.len == 0 || str_eq(end, STR(" ")) || str_eq(start, STR(" ")) || is_soft_hyphen(p, p->count - 1)) return false;
    return next->text != p->text || first->text != last->text + last->text_len;
}

/* ---- the order of reading ---- */

static bool one_line(const Piece *a, const Piece *b) {
    return a->kind == PIECE_GLYPHS && b->kind == PIECE_GLYPHS && a->node == b->node && a->note == b->note && a->text == b->text && a->artifact == b->artifact;
}

static uint32_t text_at(const Piece *p) {
    Str said = said_by(p, 0, p->count);
    return said.len > 0 ? (uint32_t)(said.at - p->text) : UINT32_MAX;
}

static bool has_rtl(const Piece *p) {
    for (uint32_t i = 0; i < p->count; i++)
        if (is_rtl_glyph(p, i)) return true;
    return false;
}

/* Pieces of one line, [from, end) in visual order: those of one text by its order. Few to a line, so insertion does. */
static void line_order(const Page *page, uint32_t *order, size_t from, size_t end) {
    bool rtl = false;
    for (size_t i = from; i < end && !rtl; i++) rtl = has_rtl(&page->pieces.at[i]);
    for (size_t i = from + 1; rtl && i < end; i++)
        for (size_t k = i; k > from && text_at(&page->pieces.at[order[k]]) < text_at(&page->pieces.at[order[k - 1]]); k--) {
            uint32_t swap = order[k];
            order[k] = order[k - 1], order[k - 1] = swap;
        }
}

/* The pieces of a page in the order of reading: the typesetter's, but for the pieces of lines from right to left. */
static uint32_t *reading_order(Arena *tmp, const Page *page) {
    enum { LINE_PIECES = 200 };
    size_t n = page->pieces.len;
    uint32_t *order = NEWN(tmp, uint32_t, n + 1);
    for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
    for (size_t from = 0, end; from < n; from = end) {
        const Piece *first = &page->pieces.at[from];
        for (end = from + 1; end < n && one_line(first, &page->pieces.at[end]) && page->pieces.at[end].y == first->y; end++) continue;
        if (end - from > 1 && end - from < LINE_PIECES) line_order(page, order, from, end);
    }
    return order;
}

static const Piece *next_glyphs(const Page *page, const uint32_t *order, size_t i) {
    for (i++; i < page->pieces.len; i++) {
        const Piece *p = &page->pieces.at[order ? order[i] : i];
        if (p->kind == PIECE_GLYPHS) return p;
    }
    return NULL;
}

static void contents(PdfPen *pen, const Page *page) {
    memset(&pen->links, 0, sizeof pen->links);
    memset(&pen->near, 0, sizeof pen->near);
    memset(&pen->codes, 0, sizeof pen->codes);
    memset(&pen->link, 0, sizeof pen->link);
    bool rtl = false;
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *p = &page->pieces.at[i];
        if (p->kind == PIECE_LINK && pdf_nav_leads(pen->run, pen->pages, p)) vec_push(pen->run->tmp, &pen->links, p);
        rtl = rtl || (p->kind == PIECE_GLYPHS && has_rtl(p));
    }
    uint32_t *order = rtl ? reading_order(pen->run->tmp, page) : NULL;
    for (size_t n = 0; n < page->pieces.len; n++) {
        size_t i = order ? order[n] : n;
        const Piece *p = &page->pieces.at[i];
        if (p->kind == PIECE_LINK) continue;
        if (p->kind == PIECE_GLYPHS) {
            text(pen, p, i, wants_blank(p, next_glyphs(page, order, n)));
            continue;
        }
        pdf_pen_mark(pen, pdf_tags_of(pen->tags, i, 0), false);
        if (p->kind == PIECE_RULE) pdf_pen_rule(pen, p);
        else if (p->kind == PIECE_IMAGE) pdf_pen_image(pen, p);
        else if (p->kind == PIECE_DOT) pdf_pen_dot(pen, p);
        else pdf_pen_line(pen, p);
    }
    pdf_pen_end_page(pen);
}

/* ---- pages ---- */

void pdf_pen_page(PdfPen *pen, const Pages *p, const Page *page) {
    Run *r = pen->run;
    ArenaMark m = arena_mark(r->tmp);
    uint32_t number = pdf_page_new(pen->file), key;
    vec_push(pen->arena, &pen->numbers, number);
    pen->pages = p;
    pdf_file_hasty(pen->file, p->pages.len > BRIEF_PAGES);
    pdf_tags_page(pen->tags, page, p->height, number);
    pdf_pen_begin(pen, p->height);
    contents(pen, page);
    Buf entries = buf_in(r->tmp);
    buf_fmt(&entries, "/Resources %u 0 R", pen->resources);
    if (pdf_tags_page_end(pen->tags, &key)) buf_fmt(&entries, "/StructParents %u", key);
    if (pen->links.len > 0) buf_lit(&entries, "/Tabs/S/Annots[");
    for (uint32_t k = 0; k < pen->links.len; k++) pdf_put_ref(&entries, pdf_nav_link(pen->file, r, p, pen->links.at[k], k + 1, pen->tags));
    if (pen->links.len > 0) buf_byte(&entries, ']');
    pdf_page(pen->file, buf_text(&entries), buf_text(&pen->b));
    arena_release(r->tmp, m);
}

PdfPen *pdf_pen_new(Run *r, Arena *a, PdfFile *f, PdfTags *tags) {
    PdfPen *pen = NEW(a, PdfPen);
    *pen = (PdfPen){ .run = r, .arena = a, .file = f, .tags = tags, .fonts = pdf_fonts_new(a), .images = pdf_images_new(a), .resources = pdf_object(f), .b = buf_in(a) };
    return pen;
}

PdfNumbers pdf_pen_pages(const PdfPen *pen) { return (PdfNumbers){ pen->numbers.at, pen->numbers.len }; }

bool pdf_pen_end(PdfPen *pen) {
    Buf b = buf_in(pen->arena);
    pdf_file_hasty(pen->file, false);                       /* fonts are worth it in any document */
    bool done = pdf_fonts_write(pen->run, pen->file, pen->fonts, &b);
    pdf_images_write(pen->images, &b);
    pdf_dict(pen->file, pen->resources, buf_text(&b));
    pdf_file_hasty(pen->file, pen->numbers.len > BRIEF_PAGES);
    return done;
}
