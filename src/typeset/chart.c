/* SPDX-License-Identifier: MIT */
/* chart: pictures from data on the page: bars and a matrix here, the timeline in a file of its own.

   In: a NODE_FIGURE with a Chart. Out: one strip, so that the picture stays whole; every piece belongs to the figure's node, whose text says the same in words.
   How it thinks: numbers are printed beside or upon what is drawn, so that nothing hangs on the eye for lengths or on colour: a bar ends with its number, a cell of the matrix holds it on
   a ground that is darker the larger it is. Labels stand in the margin column, flush right, where there is one.
   What it does not do: axes with grids; more rows than it is given.

   Specimen: Eva Berg ▬▬▬▬▬ 5 over Jan Olsen ▬▬ 2. */
#include "typeset/chart_in.h"

enum { SHADES = 4, LABEL_SHARE = 40 };

Setting drawing_words(const Drawing *d, Str text, Pen pen, Len measure, Align align) {
    ParaRule rule = { .pen = pen, .measure = measure, .align = align, .node = d->node, .language = d->p->brief->language };
    return para_line(d->p, d->a, text, &rule);
}

void drawing_lines(const Drawing *d, const Setting *s, size_t most, Len x, Len y, Len leading, Len size) {
    for (size_t i = 0; i < s->lines.len && i < most; i++) strip_line(d->p, s, i, x, y + (Len)i * leading + baseline(leading, size));
}

/* A name on one line; of one that has no room its first words, and a sign that there are more. */
static void name_put(const Drawing *d, Str name, Pen pen, Len width, Len y, Len leading) {
    Setting s = drawing_words(d, name, pen, width, ALIGN_RIGHT);
    for (size_t end = name.len; s.lines.len > 1 && end > 0;) {
        while (end > 0 && name.at[end - 1] != ' ') end--;
        while (end > 0 && name.at[end - 1] == ' ') end--;
        if (end) s = drawing_words(d, str_fmt(d->p->keep, "%.*s\xC2\xA0…", (int)end, name.at), pen, width, ALIGN_RIGHT);
    }
    drawing_lines(d, &s, 1, d->x, y, leading, d->p->style.small);
}

void drawing_box(const Drawing *d, Len x, Len y, Len w, Len h, uint32_t colour) {
    strip_piece(d->p, (Piece){ .kind = PIECE_RULE, .colour = colour, .x = x, .y = y, .w = w, .h = h, .node = d->node });
}

void drawing_line(const Drawing *d, Len x, Len y, Len w, Len h, Len thick, uint32_t colour) {
    strip_piece(d->p, (Piece){ .kind = PIECE_LINE, .colour = colour, .x = x, .y = y, .w = w, .h = h, .size = thick, .node = d->node });
}

void drawing_dot(const Drawing *d, Len x, Len y, Len diameter, uint32_t colour, bool ring) {
    strip_piece(d->p, (Piece){ .kind = PIECE_DOT, .dash = ring, .colour = colour, .x = x - diameter / 2, .y = y - diameter / 2, .w = diameter, .h = diameter, .size = PT(0.9), .node = d->node });
}

/* The margin column, or what the longest label takes, up to a share of the whole. */
static Len labels_width(const Drawing *d, const Chart *c, Len gap) {
    const Style *s = &d->p->style;
    Len width = s->text_x - d->x, most = d->width * LABEL_SHARE / 100;
    for (size_t i = 0; i < c->rows.len; i++) {
        Setting name = drawing_words(d, c->rows.at[i].label, pen_sans(s->small * 92 / 100, s->ink), d->width, ALIGN_LEFT);
        if (name.widest + gap > width) width = name.widest + gap;
    }
    return width < most || most < s->text_x - d->x ? width : most;
}

/* ---- bars ---- */

static void bars(const Drawing *d, const Chart *c) {
    const Style *s = &d->p->style;
    Len leading = s->small_leading, gap = s->size / 2, label = labels_width(d, c, gap), number = s->small * 2, height = leading * 46 / 100;
    Len from = d->x + label, room = d->x + d->width - from - number - gap;
    int64_t most = 1;
    for (size_t i = 0; i < c->rows.len; i++)
        if (c->rows.at[i].value > most) most = c->rows.at[i].value;
    strip_add(d->p, leading * (Len)c->rows.len + gap);
    for (size_t i = 0; i < c->rows.len; i++) {
        const ChartRow *row = &c->rows.at[i];
        Len y = gap / 2 + leading * (Len)i, w = (Len)((int64_t)room * (row->value > 0 ? row->value : 0) / most);
        name_put(d, row->label, pen_sans(s->small * 92 / 100, s->ink), label - gap, y, leading);
        drawing_box(d, from, y + (leading - height) / 2, w > PT(1) ? w : PT(1), height, s->faint);
        Pen pen = pen_sans(s->small * 92 / 100, s->ink);
        pen.features |= FEATURE_TABULAR;
        Setting value = drawing_words(d, str_fmt(d->p->keep, "%lld", (long long)row->value), pen, number, ALIGN_LEFT);
        drawing_lines(d, &value, 1, from + w + gap, y, leading, s->small);
    }
}

/* ---- the matrix ---- */

static uint32_t mixed(uint32_t from, uint32_t to, int64_t part, int64_t whole) {
    uint32_t out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        int64_t a = from >> shift & 255, b = to >> shift & 255;
        out |= (uint32_t)(a + (b - a) * part / whole) << shift;
    }
    return out;
}

static int64_t most_of(const Chart *c) {
    int64_t most = 1;
    for (size_t i = 0; i < c->rows.len * c->columns.len; i++)
        if (c->values[i] > most) most = c->values[i];
    return most;
}

static void cell(const Drawing *d, int64_t value, int64_t most, Len x, Len y, Len w, Len h) {
    const Style *s = &d->p->style;
    int64_t shade = value > 0 ? (value * SHADES + most - 1) / most : 0;
    drawing_box(d, x, y, w, h, value > 0 ? mixed(s->tint, s->faint, shade * 2, SHADES * 3) : mixed(0xFFFFFF, s->tint, 1, 2));
    if (value <= 0) return;
    Pen pen = pen_sans(s->small * 92 / 100, shade >= SHADES ? 0xFFFFFF : s->ink);
    pen.features |= FEATURE_TABULAR;
    pen.bold = shade >= SHADES;
    Setting number = drawing_words(d, str_fmt(d->p->keep, "%lld", (long long)value), pen, w, ALIGN_CENTRE);
    drawing_lines(d, &number, 1, x, y, h, s->small);
}

/* Column heads stand above their cells in as many lines as they take. */
static void matrix(const Drawing *d, const Chart *c) {
    const Style *s = &d->p->style;
    size_t columns = c->columns.len, lines = 1;
    if (!columns || !c->rows.len) return;
    Len gap = s->size / 2, label = labels_width(d, c, gap), h = s->small_leading * 13 / 10, between = PT(1.5);
    Len from = d->x + label, w = (d->x + d->width - from) / (Len)columns;
    if (w > s->size * 9) w = s->size * 9;
    Setting *heads = NEWN(d->a, Setting, columns);
    for (size_t k = 0; k < columns; k++) {
        heads[k] = drawing_words(d, c->columns.at[k], pen_sans(s->tiny, s->faint), w - gap, ALIGN_CENTRE);
        if (heads[k].lines.len > lines) lines = heads[k].lines.len;
    }
    Len top = (Len)lines * s->tiny_leading + gap / 2;
    strip_add(d->p, top + (h + between) * (Len)c->rows.len + gap);
    for (size_t k = 0; k < columns; k++)
        drawing_lines(d, &heads[k], lines, from + (Len)k * w + gap / 2, (Len)(lines - heads[k].lines.len) * s->tiny_leading, s->tiny_leading, s->tiny);
    int64_t most = most_of(c);
    for (size_t i = 0; i < c->rows.len; i++) {
        Len y = top + (Len)i * (h + between);
        name_put(d, c->rows.at[i].label, pen_sans(s->small * 92 / 100, s->ink), label - gap, y, h);
        for (size_t k = 0; k < columns; k++) cell(d, c->values[i * columns + k], most, from + (Len)k * w, y, w - between, h);
    }
}

void chart_set(Press *p, const Node *n, Len x, Len width) {
    ArenaMark m = arena_mark(p->run->tmp);
    Len more = p->left ? 0 : x - p->style.side_x;           /* in the text column the margin belongs to the picture */
    Drawing d = { .p = p, .a = p->run->tmp, .node = n, .x = x - more, .width = width + more };
    switch (n->chart->kind) {
    case CHART_TIMELINE: chart_timeline(&d, n->chart); break;
    case CHART_BARS: bars(&d, n->chart); break;
    case CHART_MATRIX: matrix(&d, n->chart); break;
    }
    arena_release(p->run->tmp, m);
}
