/* SPDX-License-Identifier: MIT */
/* latex: pictures. What a chart shows becomes TikZ in a file of its own; a PNG or JPEG is put beside the document as it is.

   In: a NODE_FIGURE. Out: NAME-timeline.tikz and the like, read by \briefpicture{file}{alternative text}.
   How it thinks: a timeline is true to scale within its pieces; it is broken where a gap is more than an eighth of the whole and much longer than the middle one, and the break is drawn. Places are
   shares of the measure, so a class may change it. At most six events are labelled, the first, the last, one of the brief's own days, then those nearest to even places; labels stand in two lanes, above and below, each a quarter of
   the measure wide and pushed no further from its event than its neighbours force it (the least move that keeps their order). A day is a dot, a longer time a bar, what is planned is hollow.
   What it does not do: labels for all events; the table beneath has them.

   Specimen: \timelinelabel[below]{0.412}{0.375}{19 June 2024}{The treaty was signed} */
#include "render/render_in.h"

#include <stdlib.h>

enum { FULL = 1000, LANE = 4, LABEL = 244, LABELS = 6, LABEL_BYTES = 60, BREAK = 28, EDGE = 14 };   /* thousandths of the measure */

typedef struct { const ChartRow *row; int32_t x, end; bool labelled; } Event_;
typedef struct { Event_ *at; size_t len; int32_t breaks[64][2]; size_t n; } Scale;

static void share(Buf *b, int64_t thousandths) { buf_fixed(b, thousandths, FULL, 3); }

static int event_cmp(const void *pa, const void *pb) {
    const Event_ *a = pa, *b = pb;
    int order = date_cmp(a->row->date, b->row->date);
    return order ? order : a->row < b->row ? -1 : a->row > b->row;
}

static int days_cmp(const void *pa, const void *pb) {
    int32_t a = *(const int32_t *)pa, b = *(const int32_t *)pb;
    return a < b ? -1 : a > b;
}

/* A piece of time has a share of the width by the number of its events; within it places are true to scale. */
static void piece_place(Scale *s, size_t from, size_t to, int32_t x, int32_t width) {
    int32_t first = s->at[from].row->date.first, last = first;
    for (size_t i = from; i < to; i++) last = s->at[i].row->date.last > last ? s->at[i].row->date.last : last;
    int64_t days = last - first > 0 ? last - first : 1;
    for (size_t i = from; i < to; i++) {
        const Date *d = &s->at[i].row->date;
        s->at[i].x = x + (int32_t)((d->first - first) * (int64_t)width / days);
        s->at[i].end = x + (int32_t)((d->last - first) * (int64_t)width / days);
    }
}

static void scale(Arena *a, Scale *s) {
    int32_t *gaps = NEWN(a, int32_t, s->len), *sorted = NEWN(a, int32_t, s->len), reach = s->at[0].row->date.last;
    for (size_t i = 1; i < s->len; i++) {
        gaps[i] = s->at[i].row->date.first > reach ? s->at[i].row->date.first - reach : 0;
        reach = s->at[i].row->date.last > reach ? s->at[i].row->date.last : reach;
    }
    memcpy(sorted, gaps, s->len * sizeof *sorted);
    qsort(sorted, s->len, sizeof *sorted, days_cmp);
    int32_t most = (reach - s->at[0].row->date.first) / 8, middle = sorted[s->len / 2] * 4;
    if (most < middle) most = middle;
    size_t pieces = 1;
    for (size_t i = 1; i < s->len; i++) pieces += gaps[i] > most && gaps[i] > 0 && pieces < COUNT(s->breaks);
    int32_t room = FULL - 2 * EDGE - (int32_t)(pieces - 1) * BREAK, least = room / (int32_t)(2 * pieces), x = EDGE;
    for (size_t from = 0, to; from < s->len; from = to) {
        for (to = from + 1; to < s->len && !(gaps[to] > most && gaps[to] > 0 && s->n + 1 < pieces); to++) continue;
        int32_t width = least + (int32_t)((int64_t)(room - least * (int32_t)pieces) * (int64_t)(to - from) / (int64_t)s->len);
        piece_place(s, from, to, x, width);
        x += width;
        if (to < s->len) s->breaks[s->n][0] = x, s->breaks[s->n++][1] = x += BREAK;
    }
}

/* The event not labelled that is nearest to a place. */
static Event_ *event_near(Scale *s, int32_t x) {
    Event_ *best = NULL;
    for (size_t i = 0; i < s->len; i++)
        if (!s->at[i].labelled && (!best || abs(s->at[i].x - x) < abs(best->x - x))) best = &s->at[i];
    return best;
}

/* The first, the last, one of the brief's own days, then evenly over the width. */
static void choose(Scale *s) {
    size_t n = 2;
    for (size_t i = 0; i < s->len && s->len <= LABELS; i++) s->at[i].labelled = true;
    if (s->len <= LABELS) return;
    s->at[0].labelled = s->at[s->len - 1].labelled = true;
    for (size_t i = s->len; i-- > 0 && n < 3;)
        if (!s->at[i].labelled && s->at[i].row->news) s->at[i].labelled = true, n++;
    for (int32_t k = 1; n < LABELS; k++, n++) event_near(s, FULL * k / (LABELS - 2))->labelled = true;
}

/* Words, at most so many bytes, with a sign that there are more. */
static Str shortened(Arena *a, Str s) {
    size_t end = LABEL_BYTES;
    if (s.len <= LABEL_BYTES) return s;
    while (end > 0 && s.at[end] != ' ') end--;
    if (!end) for (end = LABEL_BYTES; end > 0 && ((unsigned char)s.at[end] & 0xC0) == 0x80;) end--;
    while (end > 0 && strchr(" ,;:", s.at[end - 1])) end--;
    return str_fmt(a, "%.*s…", (int)end, s.at);
}

static void label(Latex *l, const ChartRow *row, int32_t x, int32_t at, bool below) {
    buf_fmt(l->t.out, "\\timelinelabel[%s%s]{", below ? "below" : "above", row->news ? ", news" : "");
    share(l->t.out, x);
    buf_lit(l->t.out, "}{");
    share(l->t.out, at);
    buf_lit(l->t.out, "}{");
    tex_text(&l->t, date_words(l->a, row->date));
    buf_lit(l->t.out, "}{");
    l->t.narrow = true;
    tex_text(&l->t, shortened(l->a, wording_clean(l->a, row->label)));
    l->t.narrow = false;
    buf_lit(l->t.out, "}\n"), l->t.line = l->t.out->len;
}

static void lane(Latex *l, const Scale *s, bool below) {
    int32_t at[LANE];
    const Event_ *events[LANE];
    size_t n = 0, seen = 0;
    for (size_t i = 0; i < s->len; i++)
        if (s->at[i].labelled && (seen++ % 2 == 1) == below && n < LANE) events[n++] = &s->at[i];
    for (size_t i = 0; i < n; i++) {
        int32_t wish = (events[i]->x + events[i]->end) / 2, least = i ? at[i - 1] + LABEL : LABEL / 2;
        at[i] = wish > least ? wish : least;
    }
    for (size_t i = n; i-- > 0;) {
        int32_t most = i + 1 < n ? at[i + 1] - LABEL : FULL - LABEL / 2;
        if (at[i] > most) at[i] = most;
    }
    for (size_t i = 0; i < n; i++) label(l, events[i]->row, (events[i]->x + events[i]->end) / 2, at[i], below);
}

static void line(Latex *l, const char *name, int64_t from, int64_t to) {
    buf_fmt(l->t.out, "\\%s{", name);
    share(l->t.out, from);
    buf_lit(l->t.out, "}{");
    share(l->t.out, to);
    buf_lit(l->t.out, "}\n");
}

static void timeline(Latex *l, const Chart *c) {
    Scale s = { .at = NEWN(l->a, Event_, c->rows.len + 1) };
    for (size_t i = 0; i < c->rows.len; i++)
        if (c->rows.at[i].date.precision != DATE_NONE) s.at[s.len++].row = &c->rows.at[i];
    if (!s.len) return;
    qsort(s.at, s.len, sizeof *s.at, event_cmp);
    scale(l->a, &s);
    choose(&s);
    buf_lit(l->t.out, "\\begin{timelinepicture}\n");
    lane(l, &s, false);
    lane(l, &s, true);
    for (size_t i = 0; i <= s.n; i++) line(l, "timelineaxis", i ? s.breaks[i - 1][1] : 0, i < s.n ? s.breaks[i][0] : FULL);
    for (size_t i = 0; i < s.n; i++) line(l, "timelinebreak", s.breaks[i][0], s.breaks[i][1]);
    for (size_t i = 0; i < s.len; i++) {
        const Event_ *e = &s.at[i];
        line(l, e->row->planned ? "timelineevent[planned]" : e->row->news ? "timelineevent[news]" : "timelineevent", e->x, e->end > e->x ? e->end : e->x);
    }
    buf_lit(l->t.out, "\\end{timelinepicture}\n");
}

static void bars(Latex *l, const Chart *c) {
    int64_t most = 1;
    for (size_t i = 0; i < c->rows.len; i++) most = c->rows.at[i].value > most ? c->rows.at[i].value : most;
    buf_lit(l->t.out, "\\begin{barpicture}\n");
    for (size_t i = 0; i < c->rows.len; i++) {
        buf_lit(l->t.out, "\\barrow{");
        l->t.narrow = true;
        tex_text(&l->t, shortened(l->a, wording_clean(l->a, c->rows.at[i].label)));
        l->t.narrow = false;
        buf_fmt(l->t.out, "}{%lld}{", (long long)c->rows.at[i].value);
        share(l->t.out, c->rows.at[i].value > 0 ? c->rows.at[i].value * FULL / most : 0);
        buf_lit(l->t.out, "}\n"), l->t.line = l->t.out->len;
    }
    buf_lit(l->t.out, "\\end{barpicture}\n");
}

/* A grid of dots whose areas are the numbers. */
static void matrix(Latex *l, const Chart *c) {
    int64_t most = 1;
    size_t n = c->rows.len * c->columns.len;
    for (size_t i = 0; i < n; i++) most = c->values[i] > most ? c->values[i] : most;
    buf_fmt(l->t.out, "\\begin{matrixpicture}{%zu}\n", c->columns.len);
    for (size_t k = 0; k < c->columns.len; k++) {
        buf_fmt(l->t.out, "\\matrixcolumn{%zu}{", k + 1);
        tex_text(&l->t, shortened(l->a, wording_clean(l->a, c->columns.at[k])));
        buf_lit(l->t.out, "}\n"), l->t.line = l->t.out->len;
    }
    for (size_t i = 0; i < c->rows.len; i++) {
        buf_lit(l->t.out, "\\matrixrow{");
        tex_text(&l->t, shortened(l->a, wording_clean(l->a, c->rows.at[i].label)));
        buf_lit(l->t.out, "}\n"), l->t.line = l->t.out->len;
        for (size_t k = 0; k < c->columns.len; k++) {
            int64_t v = c->values[i * c->columns.len + k];
            if (v > 0) buf_fmt(l->t.out, "\\matrixdot{%zu}{%lld}{", k + 1, (long long)v), share(l->t.out, v * FULL / most), buf_lit(l->t.out, "}\n");
        }
    }
    buf_lit(l->t.out, "\\end{matrixpicture}\n");
}

static void chart(Latex *l, const Node *n) {
    static const char *const names[] = { "timeline", "bars", "matrix" };
    Buf drawn = buf_in(l->a), *document = l->t.out;
    size_t begun = l->t.line;
    Str name = str_fmt(l->a, "%.*s-%s%s.tikz", STR_ARG(l->stem), names[n->chart->kind], l->pictures ? str_z(l->a, str_fmt(l->a, "-%u", l->pictures + 1)) : "");
    l->t.out = &drawn, l->t.line = 0;
    if (n->chart->kind == CHART_TIMELINE) timeline(l, n->chart);
    else if (n->chart->kind == CHART_BARS) bars(l, n->chart);
    else matrix(l, n->chart);
    l->t.out = document, l->t.line = begun;
    if (!drawn.len) return;
    l->pictures++;
    vec_push(l->a, l->files, ((RenderFile){ name, buf_text(&drawn) }));
    buf_fmt(l->t.out, "\\briefpicture{%.*s}{", STR_ARG(name));
}

void latex_figure(Latex *l, const Node *n) {
    size_t before = l->t.out->len;
    if (n->chart) chart(l, n);
    else if (n->picture && n->picture->kind != PICTURE_NONE) {
        Str name = str_fmt(l->a, "%.*s-picture-%u.%s", STR_ARG(l->stem), ++l->pictures, n->picture->kind == PICTURE_PNG ? "png" : "jpg");
        vec_push(l->a, l->files, ((RenderFile){ name, n->picture->bytes }));
        buf_fmt(l->t.out, "\\briefimage{%.*s}{", STR_ARG(name));
    } else buf_lit(l->t.out, "\\missingpicture{");
    if (l->t.out->len == before) return;
    latex_inlines(l, n);
    buf_lit(l->t.out, "}\n\n"), l->t.line = l->t.out->len;
}
