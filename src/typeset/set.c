/* SPDX-License-Identifier: MIT */
/* set: lines to placed pieces.

   In: a paragraph's items and the breaks that end its lines. Out: pieces with x from the left of the measure and y = 0 on the baseline, in visual order; what
   each line calls at the page's foot.
   How it thinks: the items between two breaks are put side by side, a divided word replaced by the shape of the part that is left; in justified text the
   blanks share what is missing, with a running sum, so that the line ends exactly at the measure, or beyond it by what its last character may hang out. Neighbours of one face, size and colour are one piece, the
   blanks among them, so that text can be copied with its blanks.
   What it does not do: white between letters.

   Specimen: "a very big mis-" ends with a hyphen that stands for U+00AD, "take" begins the next line. */
#include "typeset/typeset_in.h"

enum { ENDLESS = PT(5000) };

typedef struct { const Word *word; uint32_t text; uint16_t run; uint8_t level; bool glue; Len width, track, stretch, shrink, kern; } Part;    /* kern: between the last letter and a hyphen put in */
struct LineJob {
    Para *q;
    VEC(Part) parts;                                        /* these two in p->work, for use again */
    VEC(Glyph) glyphs;
    Piece piece; bool open;
    Len x;
};

static void piece_close(LineJob *j) {
    if (!j->open || !j->glyphs.len) {
        j->open = false;
        return;
    }
    Glyph *g = NEWN(j->q->p->ink, Glyph, j->glyphs.len);
    memcpy(g, j->glyphs.at, j->glyphs.len * sizeof *g);
    j->piece.glyphs = g;
    j->piece.count = (uint32_t)j->glyphs.len;
    j->piece.w = j->x - j->piece.x;
    vec_push(j->q->a, &j->q->out->pieces, j->piece);
    j->glyphs.len = 0;
    j->open = false;
}

static void piece_open(LineJob *j, const Stretch *r, uint16_t face) {
    Piece *c = &j->piece;
    const Pen *pen = &r->pen;
    Str language = r->language;
    if (j->open && c->font == face && c->size == pen->size && c->y == -pen->rise && c->colour == pen->colour && str_eq(c->language, language)) return;
    piece_close(j);
    *c = (Piece){ .kind = PIECE_GLYPHS, .font = face, .colour = pen->colour, .x = j->x, .y = -pen->rise, .size = pen->size, .text = j->q->text.at,
        .node = j->q->rule->node, .language = language };
    j->open = true;
}

static void put_word(LineJob *j, const Part *t) {
    const Stretch *r = &j->q->runs.at[t->run];
    if (t->kern && j->open && j->glyphs.len) j->glyphs.at[j->glyphs.len - 1].advance += t->kern, j->x += t->kern;
    const WordGlyph *glyphs = t->word->glyphs;
    bool soft = t->text == j->q->hyphen_text;               /* drawn as "-", two bytes of text */
    Len size = r->pen.size;
    for (uint32_t i = 0; i < t->word->len; i++) {
        const WordGlyph *g = &glyphs[i];
        if (i == 0 || g->face != glyphs[i - 1].face) piece_open(j, r, g->face);
        Len advance = EM(g->advance, size) + t->track;
        Glyph *to = vec_add(j->q->p->work, &j->glyphs);
        to->gid = g->gid;
        to->text_len = soft ? 2 : g->len;
        to->text = t->text + g->from;
        to->advance = advance;
        to->dx = g->dx ? EM(g->dx, size) : 0;
        to->dy = g->dy ? EM(g->dy, size) : 0;
        j->x += advance;
    }
}

/* Bytes of the blank that stands in the text: a common one, one that holds, or none (between Chinese characters). */
static uint16_t blank_bytes(const Para *q, const Part *t) {
    const char *at = q->text.at + t->text;
    if (*at == ' ' || *at == '\t') return 1;
    return memcmp(at, "\xC2\xA0", 2) == 0 ? 2 : memcmp(at, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

static void put_blank(LineJob *j, const Part *t, uint16_t gid, uint16_t bytes) {
    vec_push(j->q->p->work, &j->glyphs, ((Glyph){ gid, bytes, t->text, t->width, 0, 0 }));
}

static void put_glue(LineJob *j, const Part *t) {
    const Stretch *r = &j->q->runs.at[t->run];
    const WordGlyph *b = r->blank;
    uint16_t bytes = b->gid ? blank_bytes(j->q, t) : 0;
    if (bytes) {
        if (!j->open) piece_open(j, r, b->face);
        /* the blank joins the piece before it whatever its own pen: it has no ink */
        if (j->piece.font == b->face) put_blank(j, t, b->gid, bytes);
        else if (j->glyphs.len) {
            uint16_t gid = fonts_blank(j->q->p->fonts, j->piece.font);
            if (gid) put_blank(j, t, gid, bytes);
            else piece_close(j);
        }
    } else if (j->open && j->glyphs.len) j->glyphs.at[j->glyphs.len - 1].advance += t->width;
    j->x += t->width;
}

static Part part_of(const Para *q, const Item *it, const Word *w, uint32_t text) {
    const Pen *pen = &q->runs.at[it->run].pen;
    return (Part){ .word = w, .text = text, .run = it->run, .level = it->level, .width = EM(w->width, pen->size) + (Len)w->len * pen->track, .track = pen->track };
}

/* Items between two line ends as parts; words divided at either end are replaced by the shapes of what is left of them. */
static void line_parts(LineJob *j, const LineEnd *a, const LineEnd *b) {
    Para *q = j->q;
    size_t first = a ? a->item + (a->point ? 0 : 1) : 0, last = b->item + (b->point ? 1 : 0);
    j->parts.len = 0;
    for (size_t i = first; i < last; i++) {
        const Item *it = &q->lists->items.at[i];
        const Stretch *r = &q->runs.at[it->run];
        if (it->glue) {
            if (!it->forced) vec_push(q->p->work, &j->parts, ((Part){ .text = it->text, .run = it->run, .level = it->level, .glue = true, .width = it->width,
                .stretch = it->stretch, .shrink = it->shrink }));
            continue;
        }
        size_t from = a && i == a->item && a->point ? a->point : 0, to = i == b->item && b->point ? b->point : it->len;
        const Word *w = it->word;
        if (from || to < it->len) w = shape_word(q->p->shaper, &r->pen, r->language, (Str){ q->text.at + it->text + from, to - from }, it->level & 1);
        vec_push(q->p->work, &j->parts, part_of(q, it, w, (uint32_t)(it->text + from)));
        if (to < it->len && b->soft) {
            const Word *h = shape_word(q->p->shaper, &r->pen, r->language, STR("-"), false);
            vec_push(q->p->work, &j->parts, part_of(q, it, h, q->hyphen_text));
            Part *t = &j->parts.at[j->parts.len - 1];
            t->track = 0;
            t->kern = EM(shape_hyphen(q->p->shaper, &r->pen, r->language, (Str){ w->text, w->text_len }) - h->width, r->pen.size);
            t->width += t->kern;
        }
    }
    while (j->parts.len && j->parts.at[j->parts.len - 1].glue) j->parts.len--;
}

/* Gives the blanks their share of what is missing or too much, with a running sum so that the last one ends exactly at the measure. */
static void line_fill(LineJob *j, Len measure, bool ends) {
    int64_t natural = 0, total = 0, done = 0, seen = 0, shrink = 0;
    for (size_t i = 0; i < j->parts.len; i++) {
        natural += j->parts.at[i].width;
        total += j->parts.at[i].stretch;
        shrink += j->parts.at[i].shrink;
    }
    int64_t gap = measure - natural;
    bool narrower = gap < 0;
    if (narrower) total = shrink;
    if (total <= 0 || (ends && gap > 0)) return;
    if (narrower && -gap > shrink) gap = -shrink;
    for (size_t i = 0; i < j->parts.len; i++) {
        Part *t = &j->parts.at[i];
        if (!t->glue) continue;
        seen += narrower ? t->shrink : t->stretch;
        int64_t upto = gap * seen / total;
        t->width += (Len)(upto - done);
        done = upto;
    }
}

/* How far the line's ends may stand in the margin; `end` the logical end. */
static Len line_hang(const LineJob *j, bool end) {
    const Para *q = j->q;
    if (q->rule->align != ALIGN_JUSTIFY || !q->p->style.protrude || !j->parts.len) return 0;
    const Part *t = &j->parts.at[end ? j->parts.len - 1 : 0];
    return t->glue ? 0 : EM(end ? t->word->hang_end : t->word->hang_start, q->runs.at[t->run].pen.size);
}

/* What hangs on a run: links, strokes, marks called. x positions are in drawing order. */
static void line_run(LineJob *j, const Stretch *r, Len from, Len to) {
    Para *q = j->q;
    Len up = (Len)((int64_t)r->pen.size * 8 / 10), down = (Len)((int64_t)r->pen.size * 25 / 100);
    if (r->in->style & STYLE_STRIKE)
        vec_push(q->a, &q->out->pieces, ((Piece){ .kind = PIECE_RULE, .artifact = true, .colour = r->pen.colour, .x = from,
            .y = -r->pen.rise - r->pen.size * 28 / 100, .w = to - from, .h = r->pen.size / 18 }));
    if (r->href.len)
        vec_push(q->a, &q->out->pieces, ((Piece){ .kind = PIECE_LINK, .x = from, .y = -r->pen.rise - up, .w = to - from, .h = up + down,
            .node = q->rule->node, .href = r->href }));
}

void set_calls(Para *q, const LineEnd *from, const LineEnd *to, SetLine *line) {
    const Inline *seen = NULL;
    line->cite = q->out->cites.len;
    line->call = q->out->calls.len;
    for (size_t i = from ? from->item : 0; i < to->item + (to->point ? 1u : 0u); i++) {
        const Item *it = &q->lists->items.at[i];
        const Inline *in = q->runs.at[it->run].in;
        if (in == seen || it->glue || (from && i == from->item && from->point)) continue;
        seen = in;
        if (in->kind == INLINE_MARK && q->text.at[it->text] == '[')      /* where it begins, should it be parted */
            for (size_t k = 0; k < in->cites.len; k++) vec_push(q->a, &q->out->cites, in->cites.at[k]);
        if (in->kind == INLINE_NOTE && in->note) {
            int64_t n = 0;
            Str digits = str_sub(q->runs.at[it->run].href, 6, SIZE_MAX);
            if (str_to_int(digits, &n)) vec_push(q->a, &q->out->calls, ((NoteCall){ (uint32_t)n, in->note, 0 }));
        }
    }
    line->cites = q->out->cites.len - line->cite;
    line->calls = q->out->calls.len - line->call;
}

/* Where the line begins: justified text with its hanging ends, ragged text by its alignment. */
static Len line_start(const LineJob *j, Len width, bool ends) {
    const Para *q = j->q;
    Align align = q->rule->align;
    if (q->right_to_left && align == ALIGN_LEFT && q->rule->measure < ENDLESS) align = ALIGN_RIGHT;     /* an endless line has no right edge to stand at */
    if (align == ALIGN_JUSTIFY && !q->right_to_left) return -line_hang(j, false);
    if (align == ALIGN_JUSTIFY) return ends ? q->rule->measure - width + line_hang(j, false) : -line_hang(j, true);
    return align == ALIGN_RIGHT ? q->rule->measure - width : align == ALIGN_CENTRE ? (q->rule->measure - width) / 2 : 0;
}

static uint32_t *visual_order(LineJob *j) {
    Para *q = j->q;
    if (!q->levels) return NULL;
    uint8_t *levels = NEWN(q->a, uint8_t, j->parts.len + 1);
    uint32_t *order = NEWN(q->a, uint32_t, j->parts.len + 1);
    for (size_t i = 0; i < j->parts.len; i++) levels[i] = j->parts.at[i].level;
    bidi_order(levels, j->parts.len, order);
    return order;
}

void set_line(Para *q, const LineEnd *from, const LineEnd *to, bool ends) {
    if (!q->lists->job) q->lists->job = NEW(q->p->work, LineJob);
    LineJob *j = q->lists->job;
    Setting *out = q->out;
    j->q = q;
    line_parts(j, from, to);
    SetLine line = { .piece = out->pieces.len };
    if (q->rule->align == ALIGN_JUSTIFY) line_fill(j, q->rule->measure + line_hang(j, false) + line_hang(j, true), ends);
    for (size_t i = 0; i < j->parts.len; i++) line.width += j->parts.at[i].width;
    j->x = line_start(j, line.width, ends);
    const uint32_t *order = visual_order(j);
    size_t n = j->parts.len;
    Len run_from = j->x;
    VEC(Piece) extras = { 0 };
    for (size_t i = 0; i < n; i++) {
        const Part *t = &j->parts.at[order ? order[i] : i];
        if (i == 0 || j->parts.at[order ? order[i - 1] : i - 1].run != t->run) run_from = j->x;
        if (t->glue) put_glue(j, t);
        else put_word(j, t);
        const Stretch *r = &q->runs.at[t->run];
        bool run_ends = i + 1 == n || j->parts.at[order ? order[i + 1] : i + 1].run != t->run;
        if (run_ends && (r->href.len || (r->in->style & STYLE_STRIKE))) {
            size_t before = out->pieces.len;
            line_run(j, r, run_from, j->x);
            while (out->pieces.len > before) vec_push(q->a, &extras, out->pieces.at[--out->pieces.len]);
        }
    }
    piece_close(j);
    for (size_t i = 0; i < extras.len; i++) vec_push(q->a, &out->pieces, extras.at[i]);
    if (q->calls) set_calls(q, from, to, &line);
    line.pieces = out->pieces.len - line.piece;
    vec_push(q->a, &out->lines, line);
}

void set_lines(Para *q, const LineEnd *ends, size_t n) {
    for (size_t i = 0; i < n; i++) set_line(q, i ? &ends[i - 1] : NULL, &ends[i], i + 1 == n || ends[i].forced);
}
