/* SPDX-License-Identifier: MIT */
/* pdf_page: what stands on the pages, as PDF operators.
   In: Pages, the fonts' codes, the structure. Out: each page's contents, its links, its entries.
   How it thinks: one pass over the pieces in reading order, with a pen that knows what the reader's graphics state is, and writes what changes alone. Positions
   are hundredths of a point, given as differences from the line before, computed from the rounded values so that nothing drifts. Within a line the TJ operator
   moves by whole thousandths of the size; the reader's own position is followed exactly, so that roundings never add up to more than 2.5 thousandths and the
   line's end stands where the typesetter put it. Every piece lies in a marked sequence: content names its structure element by a number, the rest is an
   artifact. BT…ET always lies within one sequence. A line that ends within its paragraph gets a blank behind its last word, invisible and beyond the margin,
   so that a reader of the structure does not join words. A cluster with fewer characters than glyphs is put under ActualText.
   Knowingly not done: images, transparency.
   Specimen: /P<</MCID 3>>BDC BT /F1 10 Tf 99.2 640.5 Td[(The )-12(tr)14(eaty)]TJ ET EMC */
#include "render/render_in.h"

typedef LIST(const Piece *) Links;
typedef struct {
    Buf b;
    const PdfFonts *fonts;
    PdfTags *tags;
    Len height, size;
    int64_t x, y;                                           /* beginning of the line in hundredths, while in_text */
    uint32_t fill, stroke, tag;
    uint16_t font;
    Len rise;
    bool in_text, marked, in_array, in_string;
    Links links;                                            /* of the page */
    VEC(PdfCode) codes;                                     /* of the piece in work */
    VEC(uint32_t) near;                                     /* links that the piece in work may lie in */
} Pen;

/* ---- state ---- */

static void string_end(Pen *pen) {
    if (pen->in_string) buf_byte(&pen->b, ')');
    pen->in_string = false;
}

static void array_end(Pen *pen) {
    string_end(pen);
    if (pen->in_array) buf_lit(&pen->b, "]TJ\n");
    pen->in_array = false;
}

static void text_end(Pen *pen) {
    array_end(pen);
    if (pen->in_text) buf_lit(&pen->b, "ET\n");
    pen->in_text = false;
    pen->x = pen->y = 0;
}

static void mark_end(Pen *pen) {
    text_end(pen);
    if (pen->marked) buf_lit(&pen->b, "EMC\n");
    pen->marked = false;
}

static void mark(Pen *pen, uint32_t tag) {
    if (pen->marked && pen->tag == tag) return;
    mark_end(pen);
    pen->marked = true;
    pen->tag = tag;
    if (tag == 0) {
        buf_lit(&pen->b, "/Artifact BMC\n");
        return;
    }
    PdfMark m = pdf_tags_open(pen->tags, tag);
    buf_byte(&pen->b, '/');
    buf_z(&pen->b, m.role);
    buf_lit(&pen->b, "<</MCID ");
    pdf_put_int(&pen->b, m.mcid);
    buf_lit(&pen->b, ">>BDC\n");
}

static void put_colour(Buf *b, uint32_t colour, const char *grey, const char *rgb) {
    uint32_t parts[3] = { colour >> 16 & 255, colour >> 8 & 255, colour & 255 };
    bool one = parts[0] == parts[1] && parts[1] == parts[2];
    for (int i = 0; i < (one ? 1 : 3); i++) {
        buf_fixed(b, parts[i], 255, 3);
        buf_byte(b, ' ');
    }
    buf_z(b, one ? grey : rgb);
    buf_byte(b, '\n');
}

static void fill_colour(Pen *pen, uint32_t colour) {
    if (pen->fill == colour) return;
    array_end(pen);
    put_colour(&pen->b, colour, "g", "rg");
    pen->fill = colour;
}

static void point(Pen *pen, int64_t x, int64_t y) {
    pdf_put_length(&pen->b, x);
    buf_byte(&pen->b, ' ');
    pdf_put_length(&pen->b, y);
    buf_byte(&pen->b, ' ');
}

static int64_t up(const Pen *pen, Len y) { return pdf_hundredths(pen->height) - pdf_hundredths(y); }

/* ---- boxes and lines ---- */

static void rule(Pen *pen, const Piece *p) {
    text_end(pen);
    fill_colour(pen, p->colour);
    point(pen, pdf_hundredths(p->x), up(pen, p->y + p->h));
    point(pen, pdf_hundredths(p->w), pdf_hundredths(p->h));
    buf_lit(&pen->b, "re f\n");
}

static void line(Pen *pen, const Piece *p) {
    text_end(pen);
    if (pen->stroke != p->colour) put_colour(&pen->b, p->colour, "G", "RG");
    pen->stroke = p->colour;
    if (p->dash) buf_lit(&pen->b, "[2 2]0 d ");
    pdf_put_length(&pen->b, pdf_hundredths(p->size));
    buf_lit(&pen->b, " w ");
    point(pen, pdf_hundredths(p->x), up(pen, p->y));
    buf_lit(&pen->b, "m ");
    point(pen, pdf_hundredths(p->x + p->w), up(pen, p->y + p->h));
    buf_lit(&pen->b, "l S\n");
    if (p->dash) buf_lit(&pen->b, "[]0 d\n");
}

/* ---- text ---- */

static void font(Pen *pen, uint16_t number, Len size) {
    if (pen->font == number && pen->size == size) return;
    array_end(pen);
    buf_lit(&pen->b, "/F");
    pdf_put_int(&pen->b, number);
    buf_byte(&pen->b, ' ');
    buf_fixed(&pen->b, size, 65536, 4);
    buf_lit(&pen->b, " Tf\n");
    pen->font = number;
    pen->size = size;
}

static void rise(Pen *pen, Len up_by) {
    if (pen->rise == up_by) return;
    array_end(pen);
    pdf_put_length(&pen->b, pdf_hundredths(up_by));
    buf_lit(&pen->b, " Ts\n");
    pen->rise = up_by;
}

static void code_byte(Buf *b, char c) {
    if (c == '(' || c == ')' || c == '\\') buf_byte(b, '\\');
    if (c == '\r') buf_lit(b, "\\r");
    else buf_byte(b, c);
}

static void code(Pen *pen, PdfCode c) {
    if (!pen->in_array) buf_byte(&pen->b, '[');
    if (!pen->in_string) buf_byte(&pen->b, '(');
    pen->in_array = pen->in_string = true;
    if (c.wide) code_byte(&pen->b, (char)(c.code >> 8));
    code_byte(&pen->b, (char)(c.code & 255));
}

/* Whole thousandths of the size that bring the reader's position by `off` further, both in millionths of a Len. `left` is what earlier roundings have left
   over: as long as it stays small each place is rounded by itself, so that the same kerning and the same blank look the same, which deflates better. */
static int64_t thousandths(int64_t off, int64_t *left, int64_t step) {
    int64_t own = off - *left, n = 0, most = step * 5 / 2;
    if (own >= step / 2 || own <= -step / 2) n = (own + (own < 0 ? -step : step) / 2) / step;
    int64_t rest = off - n * step;
    if (rest > most || rest < -most) n = (off + (off < 0 ? -step : step) / 2) / step;
    *left = off - n * step;
    return n;
}

static void move(Pen *pen, int64_t n) {
    if (n == 0) return;
    string_end(pen);
    if (!pen->in_array) buf_byte(&pen->b, '[');
    pen->in_array = true;
    pdf_put_int(&pen->b, -n);
}

static Str cluster_text(const Piece *p, uint32_t from, uint32_t n) {
    while (n > 1 && p->glyphs[from].text_len == 0) from++, n--;
    return (Str){ p->text + p->glyphs[from].text, p->glyphs[from].text_len };
}

static void actual_text(Pen *pen, Str text) {
    array_end(pen);
    buf_lit(&pen->b, "/Span<</ActualText");
    pdf_put_text(&pen->b, text);
    buf_lit(&pen->b, ">>BDC\n");
}

static void text_begin(Pen *pen, int64_t x, int64_t y) {
    if (!pen->in_text) buf_lit(&pen->b, "BT\n");
    pen->in_text = true;
    array_end(pen);
    point(pen, x - pen->x, y - pen->y);
    buf_lit(&pen->b, "Td\n");
    pen->x = x;
    pen->y = y;
}

/* Glyphs [from, end) of a piece, the first of them `target` behind its beginning; gives where they end. */
static int64_t glyphs(Pen *pen, const Piece *p, uint32_t from, uint32_t end, int64_t target) {
    int64_t at = 0, left = 0, start = target, step = p->size > 0 ? (int64_t)p->size * 1000 : 1000;
    fill_colour(pen, p->colour);
    text_begin(pen, pdf_hundredths(p->x + (Len)target), up(pen, p->y));
    uint32_t poor_end = 0;
    for (; from < end; from++) {
        const Glyph *g = &p->glyphs[from];
        const PdfCode *c = &pen->codes.at[from];
        if (c->poor && c->cluster > 0) {
            actual_text(pen, cluster_text(p, from, c->cluster));
            poor_end = from + c->cluster;
        }
        font(pen, c->font, p->size);
        rise(pen, -g->dy);
        int64_t n = thousandths((target - start + g->dx) * 1000000 - at, &left, step);
        move(pen, n);
        at += n * step;
        code(pen, *c);
        at += (int64_t)c->advance * p->size;
        target += g->advance;
        if (from + 1 == poor_end) {
            array_end(pen);
            buf_lit(&pen->b, "EMC\n");
        }
    }
    return target;
}

static bool is_soft_hyphen(const Piece *p, uint32_t i) { return p->glyphs[i].text_len == 2 && memcmp(p->text + p->glyphs[i].text, "\xC2\xAD", 2) == 0; }

/* A hyphen that the line break put in is an artifact whose character is U+00AD, as ISO 32000-1 14.8.2.2.3 asks; its ActualText "-" lets text extraction
   join the word's halves. */
static void soft_hyphen(Pen *pen) {
    mark_end(pen);
    pen->marked = true;
    pen->tag = UINT32_MAX;
    buf_lit(&pen->b, "/Artifact BMC/Span<</ActualText(-)>>BDC\n");
}

/* The link whose box holds x at the piece's baseline, by its number on the page; 0 if there is none. */
static uint32_t link_at(const Pen *pen, int64_t x) {
    for (size_t i = 0; i < pen->near.len; i++) {
        const Piece *l = pen->links.at[pen->near.at[i]];
        if (x >= l->x && x < (int64_t)l->x + l->w) return pen->near.at[i] + 1;
    }
    return 0;
}

/* The links of the page that lie over some of the piece. */
static void links_near(Pen *pen, Arena *a, const Piece *p) {
    pen->near.len = 0;
    for (uint32_t i = 0; i < pen->links.len; i++) {
        const Piece *l = pen->links.at[i];
        if (l->node == p->node && p->y >= l->y && p->y <= l->y + l->h && l->x < p->x + p->w && l->x + l->w > p->x) vec_push(a, &pen->near, i);
    }
}

/* The end of the glyphs from `from` on that lie in the same link and hold no soft hyphen. */
static uint32_t segment_end(const Pen *pen, const Piece *p, uint32_t from, int64_t x, uint32_t link, bool artifact) {
    if (artifact) return p->count;
    while (from < p->count && !is_soft_hyphen(p, from)) {
        uint32_t n = pen->codes.at[from].cluster, end = from + (n > 0 ? n : 1);
        int64_t advance = 0;
        if (pen->near.len == 0) {
            from = end;
            continue;
        }
        for (uint32_t i = from; i < end; i++) advance += p->glyphs[i].advance;
        if (link_at(pen, x + advance / 2) != link) break;
        x += advance;
        from = end;
    }
    return from;
}

/* "[4]" with a link over the 4 alone is one link. */
static bool is_single_mark(const Pen *pen, const Piece *p) {
    if (pen->near.len != 1) return false;
    int64_t x = p->x;
    for (uint32_t i = 0; i < p->count; i++) {
        char c = p->glyphs[i].text_len == 1 ? p->text[p->glyphs[i].text] : 0;
        if (c != '[' && c != ']' && link_at(pen, x + p->glyphs[i].advance / 2) == 0) return false;
        x += p->glyphs[i].advance;
    }
    return true;
}

static void text(Pen *pen, Arena *a, const Piece *p, size_t index, bool blank) {
    int64_t target = 0;
    bool artifact = pdf_tags_of(pen->tags, index, 0) == 0;
    pen->near.len = pen->codes.len = 0;
    while (pen->codes.len < p->count) (void)vec_add(a, &pen->codes);
    pdf_fonts_codes(pen->fonts, p, pen->codes.at);
    if (!artifact) links_near(pen, a, p);
    uint32_t whole = is_single_mark(pen, p) ? pen->near.at[0] + 1 : 0;
    if (whole > 0) pen->near.len = 0;
    for (uint32_t from = 0; from < p->count;) {
        bool hyphen = !artifact && is_soft_hyphen(p, from);
        uint32_t link = pen->near.len > 0 ? link_at(pen, p->x + target + p->glyphs[from].advance / 2) : whole;
        uint32_t end = hyphen ? from + 1 : segment_end(pen, p, from, p->x + target, link, artifact);
        if (end == from) end = from + 1;
        if (hyphen) soft_hyphen(pen);
        else mark(pen, pdf_tags_of(pen->tags, index, link));
        target = glyphs(pen, p, from, end, target);
        if (hyphen) {
            text_end(pen);
            buf_lit(&pen->b, "EMC\n");
        }
        from = end;
    }
    PdfCode space;
    if (blank && !artifact && pdf_fonts_space(pen->fonts, p->font, &space)) {
        font(pen, space.font, p->size);
        code(pen, space);
    }
    rise(pen, 0);
}

/* A piece whose words would run into those of the next piece of its paragraph: that one stands in a line below, or at a distance, and there was a blank between
   them that is not drawn. Pieces of one text say so themselves: "and/" and "or" touch, "the" and "treaty" do not. */
static bool wants_blank(const Piece *p, const Piece *next) {
    if (next == NULL || p->count == 0 || next->count == 0 || p->artifact || p->node == NULL || next->node != p->node || next->note != p->note) return false;
    bool below = next->y > p->y && next->x < p->x + p->w, apart = next->x - (p->x + p->w) > p->size / 8;
    if (!below && !apart) return false;
    const Glyph *last = &p->glyphs[p->count - 1], *first = &next->glyphs[0];
    Str end = { p->text + last->text, last->text_len }, start = { next->text + first->text, first->text_len };
    if (end.len == 0 || str_eq(end, STR(" ")) || str_eq(start, STR(" ")) || is_soft_hyphen(p, p->count - 1)) return false;
    return next->text != p->text || first->text != last->text + last->text_len;
}

/* ---- pages ---- */

static Links links_of(Arena *tmp, const Page *page) {
    VEC(const Piece *) found = { 0 };
    for (size_t i = 0; i < page->pieces.len; i++)
        if (page->pieces.at[i].kind == PIECE_LINK) vec_push(tmp, &found, &page->pieces.at[i]);
    return (Links){ found.at, found.len };
}

static const Piece *next_glyphs(const Page *page, size_t i) {
    for (i++; i < page->pieces.len; i++)
        if (page->pieces.at[i].kind == PIECE_GLYPHS) return &page->pieces.at[i];
    return NULL;
}

static void contents(Pen *pen, Arena *tmp, const Page *page) {
    pen->b.len = 0;
    pen->fill = pen->stroke = pen->tag = 0;
    pen->font = 0;
    pen->size = pen->rise = 0;
    pen->links = links_of(tmp, page);
    memset(&pen->near, 0, sizeof pen->near);
    memset(&pen->codes, 0, sizeof pen->codes);
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *p = &page->pieces.at[i];
        if (p->kind == PIECE_LINK) continue;
        if (p->kind == PIECE_GLYPHS) {
            text(pen, tmp, p, i, wants_blank(p, next_glyphs(page, i)));
            continue;
        }
        mark(pen, pdf_tags_of(pen->tags, i, 0));
        if (p->kind == PIECE_RULE) rule(pen, p);
        else line(pen, p);
    }
    mark_end(pen);
}

void pdf_pages_write(PdfFile *f, Run *r, Arena *a, const Pages *p, const PdfFonts *fonts, PdfTags *tags, PdfNumbers numbers) {
    Pen pen = { .b = buf_in(a), .fonts = fonts, .tags = tags, .height = p->height };
    for (uint32_t i = 0; i < numbers.len; i++) {
        ArenaMark m = arena_mark(r->tmp);
        const Page *page = &p->pages.at[i];
        pdf_tags_page(tags, page, numbers.at[i]);
        contents(&pen, r->tmp, page);
        Buf entries = buf_in(a);
        size_t annots = 0;
        for (uint32_t k = 0; k < pen.links.len; k++) {
            uint32_t number = pdf_nav_link(f, r, a, p, pen.links.at[k], k + 1, tags);
            if (number == 0) continue;
            if (annots++ == 0) buf_lit(&entries, "/Tabs/S/Annots[");
            pdf_put_ref(&entries, number);
        }
        if (annots > 0) buf_byte(&entries, ']');
        if (pdf_tags_on_page(tags)) {
            buf_lit(&entries, "/StructParents ");
            pdf_put_int(&entries, i);
        }
        pdf_page(f, numbers.at[i], buf_text(&entries), buf_text(&pen.b));
        arena_release(r->tmp, m);
    }
}
