/* SPDX-License-Identifier: MIT */
/* pdf_pen: marks, shapes and glyphs as PDF operators (ISO 32000-1 8, 9, 14.6).
   In: pieces, or stretches of their glyphs, under a tag. Out: a page's contents.
   How it thinks: the pen knows what the reader's graphics state is, and writes what changes alone. Positions are hundredths of a point, given as differences
   from the line before, computed from the rounded values so that nothing drifts. Within a line, from piece to piece, the TJ operator moves by whole
   thousandths of the size; the reader's own position is followed exactly, so that roundings never add up to more than 2.5 thousandths and the line's end
   stands where the typesetter put it. White between the words of a justified line is given once, as word spacing (Tw), which applies to the one-byte code 32
   of our fonts; letterspacing likewise (Tc). Every mark is a marked sequence: content names its structure element by a number, the rest is an artifact. A
   sequence of text lies within BT…ET, one with shapes outside of it; none crosses either. What glyphs say otherwise than one by one is a sequence of its own
   with ActualText: nested ones confuse readers of the structure.
   Knowingly not done: gradients, clipping, vertical writing.
   Specimen: /P<</MCID 3>>BDC BT 1.2 Tw/F1 10 Tf 99.2 640.5 Td[(The tr)14(eaty)]TJ EMC */
#include "render/render_in.h"

enum { FRAME = 0x808080, SAMPLE = 8 };
#define MILLI INT64_C(65536000)                             /* a thousandth of a point in millionths of a Len */
#define HUNDREDTH INT64_C(655360000)

/* ---- state ---- */

static void array_end(PdfPen *pen) {
    if (pen->in_string) buf_byte(&pen->b, ')');
    if (pen->in_array) buf_lit(&pen->b, "]TJ\n");
    pen->in_string = pen->in_array = false;
}

void pdf_pen_begin(PdfPen *pen, Len height) {
    pen->b.len = 0;
    pen->height = height;
    pen->fill = pen->stroke = pen->tag = 0;
    pen->font = 0;
    pen->size = pen->rise = 0;
    pen->spacing = pen->tracking = 0;
}

static void text_end(PdfPen *pen) {
    array_end(pen);
    if (pen->in_text) buf_lit(&pen->b, "ET\n");
    pen->in_text = false;
}

/* Ends the sequence in work. `text`: what follows is text, which can go on in the same text object. */
static void mark_end(PdfPen *pen, bool text) {
    array_end(pen);
    if (pen->marked && !pen->mark_in_text) text_end(pen);
    if (pen->marked) buf_lit(&pen->b, "EMC\n");
    pen->marked = false;
    if (!text) text_end(pen);
}

void pdf_pen_end_page(PdfPen *pen) { mark_end(pen, false); }

static void text_start(PdfPen *pen) {
    if (pen->in_text) return;
    buf_lit(&pen->b, "BT\n");
    pen->in_text = true;
    pen->x = pen->y = pen->at = pen->left = 0;
}

static void mark_start(PdfPen *pen, bool text) {
    if (text) text_start(pen);
    pen->marked = true;
    pen->mark_in_text = text;
}

/* A new sequence; with `actual`, that is what it says. */
static void mark_open(PdfPen *pen, uint32_t tag, bool text, Str actual) {
    mark_end(pen, text);
    mark_start(pen, text);
    pen->tag = tag;
    if (tag == 0 && actual.len == 0) {
        buf_lit(&pen->b, "/Artifact BMC\n");
        return;
    }
    PdfMark m = tag > 0 ? pdf_tags_open(pen->tags, tag) : (PdfMark){ 0, "Artifact", 0 };
    buf_byte(&pen->b, '/');
    buf_z(&pen->b, m.role);
    buf_lit(&pen->b, "<<");
    if (tag > 0) buf_lit(&pen->b, "/MCID "), pdf_put_int(&pen->b, m.mcid);
    if (actual.len > 0) buf_lit(&pen->b, "/ActualText"), pdf_put_text(&pen->b, actual);
    buf_lit(&pen->b, ">>BDC\n");
}

void pdf_pen_mark(PdfPen *pen, uint32_t tag, bool text) {
    if (!pen->marked || pen->said || pen->tag != tag || (!text && pen->mark_in_text)) mark_open(pen, tag, text, (Str){ 0 });
    pen->said = false;
}

void pdf_pen_say(PdfPen *pen, uint32_t tag, bool text, Str actual) {
    mark_open(pen, tag, text, actual);
    pen->said = true;
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

static void fill_colour(PdfPen *pen, uint32_t colour) {
    if (pen->fill == colour) return;
    array_end(pen);
    put_colour(&pen->b, colour, "g", "rg");
    pen->fill = colour;
}

static void stroke_colour(PdfPen *pen, uint32_t colour) {
    if (pen->stroke != colour) put_colour(&pen->b, colour, "G", "RG");
    pen->stroke = colour;
}

static void point(PdfPen *pen, int64_t x, int64_t y) {
    pdf_put_length(&pen->b, x);
    buf_byte(&pen->b, ' ');
    pdf_put_length(&pen->b, y);
    buf_byte(&pen->b, ' ');
}

static int64_t up(const PdfPen *pen, Len y) { return pdf_hundredths(pen->height) - pdf_hundredths(y); }

/* ---- boxes, lines, pictures; a mark is open ---- */

void pdf_pen_rule(PdfPen *pen, const Piece *p) {
    text_end(pen);
    fill_colour(pen, p->colour);
    point(pen, pdf_hundredths(p->x), up(pen, p->y + p->h));
    point(pen, pdf_hundredths(p->w), pdf_hundredths(p->h));
    buf_lit(&pen->b, "re f\n");
}

void pdf_pen_line(PdfPen *pen, const Piece *p) {
    text_end(pen);
    stroke_colour(pen, p->colour);
    if (p->dash) buf_lit(&pen->b, "[2 2]0 d ");
    pdf_put_length(&pen->b, pdf_hundredths(p->size));
    buf_lit(&pen->b, " w ");
    point(pen, pdf_hundredths(p->x), up(pen, p->y));
    buf_lit(&pen->b, "m ");
    point(pen, pdf_hundredths(p->x + p->w), up(pen, p->y + p->h));
    buf_lit(&pen->b, "l S\n");
    if (p->dash) buf_lit(&pen->b, "[]0 d\n");
}

/* A circle of four curves, whose handles are 0.5523 of the radius long. */
void pdf_pen_dot(PdfPen *pen, const Piece *p) {
    int64_t r = pdf_hundredths(p->w) / 2, h = r * 5523 / 10000, x = pdf_hundredths(p->x) + r, y = up(pen, p->y) - r;
    const int64_t curves[4][6] = { { r, h, h, r, 0, r }, { -h, r, -r, h, -r, 0 }, { -r, -h, -h, -r, 0, -r }, { h, -r, r, -h, r, 0 } };
    text_end(pen);
    fill_colour(pen, p->dash ? 0xFFFFFF : p->colour);
    if (p->dash) {
        stroke_colour(pen, p->colour);
        pdf_put_length(&pen->b, pdf_hundredths(p->size));
        buf_lit(&pen->b, " w ");
    }
    point(pen, x + r, y);
    buf_lit(&pen->b, "m ");
    for (size_t i = 0; i < COUNT(curves); i++) {
        for (size_t k = 0; k < 6; k += 2) point(pen, x + curves[i][k], y + curves[i][k + 1]);
        buf_lit(&pen->b, "c ");
    }
    buf_z(&pen->b, p->dash ? "b\n" : "f\n");
}

/* A picture that cannot be drawn, which has been said, leaves its frame empty. */
void pdf_pen_image(PdfPen *pen, const Piece *p) {
    uint32_t number = p->picture ? pdf_image(pen->images, pen->run, pen->file, p->picture) : 0;
    text_end(pen);
    if (number == 0) {
        stroke_colour(pen, FRAME);
        buf_lit(&pen->b, ".5 w ");
        point(pen, pdf_hundredths(p->x), up(pen, p->y + p->h));
        point(pen, pdf_hundredths(p->w), pdf_hundredths(p->h));
        buf_lit(&pen->b, "re S\n");
        return;
    }
    buf_lit(&pen->b, "q ");
    pdf_put_length(&pen->b, pdf_hundredths(p->w));
    buf_lit(&pen->b, " 0 0 ");
    pdf_put_length(&pen->b, pdf_hundredths(p->h));
    buf_byte(&pen->b, ' ');
    point(pen, pdf_hundredths(p->x), up(pen, p->y + p->h));
    buf_fmt(&pen->b, "cm/I%u Do Q\n", number);
}

/* ---- text ---- */

static void font(PdfPen *pen, uint16_t number, Len size) {
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

static void rise(PdfPen *pen, Len up_by) {
    if (pen->rise == up_by) return;
    array_end(pen);
    pdf_put_length(&pen->b, pdf_hundredths(up_by));
    buf_lit(&pen->b, " Ts\n");
    pen->rise = up_by;
}

/* Tc or Tw, in thousandths of a point. */
static void white(PdfPen *pen, int64_t *now, int64_t wanted, const char *how) {
    if (*now == wanted) return;
    array_end(pen);
    buf_fixed(&pen->b, wanted, 1000, 3);
    buf_z(&pen->b, how);
    *now = wanted;
}

static inline void code_byte(Buf *b, char c) {
    if (c == '(' || c == ')' || c == '\\') buf_byte(b, '\\');
    if (c == '\r') buf_lit(b, "\\r");
    else buf_byte(b, c);
}

static inline void code(PdfPen *pen, const PdfCode *c) {
    if (!pen->in_string) {
        if (!pen->in_array) buf_byte(&pen->b, '[');
        buf_byte(&pen->b, '(');
        pen->in_array = pen->in_string = true;
    }
    if (c->wide) code_byte(&pen->b, (char)(c->code >> 8));
    code_byte(&pen->b, (char)(c->code & 255));
}

/* Whole thousandths of the size that bring the reader's position by `off` further, both in millionths of a Len. `left` is what earlier roundings have left
   over: as long as it stays small each place is rounded by itself, so that the same kerning and the same blank look the same, which deflates better. */
static inline int64_t thousandths(int64_t off, int64_t *left, int64_t step) {
    int64_t own = off - *left, n = 0, most = step * 5 / 2;
    if (own >= step / 2 || own <= -step / 2) n = (own + (own < 0 ? -step : step) / 2) / step;
    int64_t rest = off - n * step;
    if (rest > most || rest < -most) n = (off + (off < 0 ? -step : step) / 2) / step;
    *left = off - n * step;
    return n;
}

static void move(PdfPen *pen, int64_t n) {
    if (pen->in_string) buf_byte(&pen->b, ')');
    pen->in_string = false;
    if (!pen->in_array) buf_byte(&pen->b, '[');
    pen->in_array = true;
    pdf_put_int(&pen->b, -n);
}

static inline bool is_blank(const PdfCode *c) { return c->code == ' ' && !c->wide; }

/* What a glyph is wider than its own width, in thousandths of a point. */
static int64_t wider(const PdfPen *pen, const Piece *p, uint32_t i) {
    int64_t extra = (int64_t)p->glyphs[i].advance * 1000000 - (int64_t)pen->codes.at[i].advance * p->size;
    return (extra + (extra < 0 ? -MILLI : MILLI) / 2) / MILLI;
}

/* What most of the first few glyphs are wider: letterspacing; 0 for what is kerned alone. Blanks have their own. */
static int64_t tracking_of(const PdfPen *pen, const Piece *p, uint32_t from, uint32_t end) {
    int64_t first[SAMPLE];
    uint32_t n = 0, best = 0, most = 1;
    for (; from < end && n < SAMPLE; from++)
        if (!is_blank(&pen->codes.at[from])) first[n++] = wider(pen, p, from);
    for (uint32_t i = 0; i + most < n; i++) {
        uint32_t same = 0;
        for (uint32_t k = i; k < n; k++) same += first[k] == first[i];
        if (same > most) most = same, best = i;
    }
    return most > 1 ? first[best] : 0;
}

static void whites(PdfPen *pen, const Piece *p, uint32_t from, uint32_t end) {
    white(pen, &pen->tracking, tracking_of(pen, p, from, end), " Tc\n");
    for (; from < end; from++)
        if (is_blank(&pen->codes.at[from])) {
            white(pen, &pen->spacing, wider(pen, p, from) - pen->tracking, " Tw\n");
            break;
        }
}

/* On the line that the pen is on it goes on from where it is; else a new line begins. */
static void line_start(PdfPen *pen, int64_t x, int64_t y) {
    int64_t reach = pen->x + pen->at / HUNDREDTH;
    if (pen->placed && pen->in_text && y == pen->y && x > reach - 50000 && x < reach + 50000) return;
    array_end(pen);
    text_start(pen);
    point(pen, x - pen->x, y - pen->y);
    buf_lit(&pen->b, "Td\n");
    pen->x = x;
    pen->y = y;
    pen->at = pen->left = 0;
    pen->placed = true;
}

int64_t pdf_pen_glyphs(PdfPen *pen, const Piece *p, uint32_t from, uint32_t end, int64_t target) {
    int64_t step = p->size > 0 ? (int64_t)p->size * 1000 : 1000;
    fill_colour(pen, p->colour);
    if (!pen->in_text) pen->placed = false;
    line_start(pen, pdf_hundredths(p->x + (Len)target), up(pen, p->y));
    whites(pen, p, from, end);
    int64_t start = pen->x * HUNDREDTH - (int64_t)p->x * 1000000;
    for (; from < end; from++) {
        const Glyph *g = &p->glyphs[from];
        const PdfCode *c = &pen->codes.at[from];
        font(pen, c->font, p->size);
        rise(pen, -g->dy);
        int64_t n = thousandths((target + g->dx) * 1000000 - start - pen->at, &pen->left, step);
        if (n != 0) move(pen, n);
        code(pen, c);
        pen->at += n * step + (int64_t)c->advance * p->size + (pen->tracking + (is_blank(c) ? pen->spacing : 0)) * MILLI;
        target += g->advance;
    }
    return target;
}

/* A hyphen that the line break put in is an artifact whose character is U+00AD, as ISO 32000-1 14.8.2.2.3 asks; its ActualText "-" lets text extraction
   join the word's halves. */
int64_t pdf_pen_hyphen(PdfPen *pen, const Piece *p, uint32_t at, int64_t target) {
    mark_end(pen, true);
    text_start(pen);
    buf_lit(&pen->b, "/Artifact BMC/Span<</ActualText(-)>>BDC\n");
    target = pdf_pen_glyphs(pen, p, at, at + 1, target);
    array_end(pen);
    buf_lit(&pen->b, "EMC\nEMC\n");
    return target;
}

/* A blank behind the piece, which nothing shows: for readers of the structure. */
void pdf_pen_blank(PdfPen *pen, const Piece *p, const PdfCode *blank) {
    font(pen, blank->font, p->size);
    code(pen, blank);
    pen->at += (int64_t)blank->advance * p->size + (pen->tracking + (is_blank(blank) ? pen->spacing : 0)) * MILLI;
}

void pdf_pen_level(PdfPen *pen) { rise(pen, 0); }
