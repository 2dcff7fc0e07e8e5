/* SPDX-License-Identifier: MIT */
/* html_chart: what a figure shows, drawn as SVG within the page, and a matrix as a table.

   In: a Chart's rows. Out: a picture whose lengths across are per cent of its width and whose type keeps its size, so that it is read on a telephone as on a wall.
   How it thinks: a timeline is true to scale between breaks. It is broken where nothing happened for much longer than between most of its neighbours, and each piece has a share of the
   width by the number of its events; ticks say where in time one is. A day is a dot, a longer time a bar from its first to its last day, what is planned is hollow, what belongs to the
   brief's own days has the accent colour. Dots that would touch stand one above the other. The table below it says the same in words, so the picture is one image to a screen reader.
   What it does not do: labels of events; on a narrow screen they could not be read.

   Specimen: 1953 ‖ 1961 ‖ 1990 — 1996 ‖ 2022 — 2023 — 2024, with five dots above one another in June 2024. */
#include "render/render_in.h"

#include <stdlib.h>

enum { LANES = 14, LANE = 11, TOP = 8, FOOT = 26, DOT = 4, NEAREST = 330, MARGIN = 200, FULL = 10000, TICK_ROOM = 1250 };   /* across: hundredths of a per cent */

typedef struct { int32_t first, last, x, width; size_t events; } Piece_;    /* days; its place across */
typedef struct { Html *h; const ChartRow *const *rows; size_t len; VEC(Piece_) pieces; } Timeline;

static void percent(Html *h, const char *name, int64_t x) {
    buf_fmt(h->out, " %s=\"", name);
    buf_fixed(h->out, x, 100, 2);
    buf_lit(h->out, "%\"");
}

static int row_cmp(const void *pa, const void *pb) {
    const ChartRow *a = *(const ChartRow *const *)pa, *b = *(const ChartRow *const *)pb;
    int order = date_cmp(a->date, b->date);
    return order ? order : a < b ? -1 : a > b;
}

static int gap_cmp(const void *pa, const void *pb) {
    int32_t a = *(const int32_t *)pa, b = *(const int32_t *)pb;
    return a < b ? -1 : a > b;
}

/* Pieces: a new one begins behind a gap of more than eight times the middle gap, and more than a tenth of all the time there is. */
static void pieces_find(Timeline *t) {
    int32_t *gaps = NEWN(t->h->a, int32_t, t->len + 1), reach = t->rows[0]->date.first, all = 0;
    for (size_t i = 0; i < t->len; i++) {
        gaps[i] = t->rows[i]->date.first > reach ? t->rows[i]->date.first - reach : 0;
        if (t->rows[i]->date.last > reach) reach = t->rows[i]->date.last;
    }
    all = reach - t->rows[0]->date.first;
    int32_t *sorted = NEWN(t->h->a, int32_t, t->len);
    memcpy(sorted, gaps, t->len * sizeof *sorted);
    qsort(sorted, t->len, sizeof *sorted, gap_cmp);
    int32_t most = sorted[t->len / 2] * 8;
    if (most < all / 12) most = all / 12;
    for (size_t i = 0; i < t->len; i++) {
        const ChartRow *row = t->rows[i];
        Piece_ *last = t->pieces.len && gaps[i] <= most ? &t->pieces.at[t->pieces.len - 1] : vec_add(t->h->a, &t->pieces);
        if (!last->events++) last->first = row->date.first, last->last = row->date.last;
        if (row->date.last > last->last) last->last = row->date.last;
    }
}

/* Each piece a twelfth (less where there are many), the rest by the number of events beyond the first. */
static void pieces_place(Timeline *t) {
    int32_t room = FULL - 2 * MARGIN, least = room / (int32_t)(t->pieces.len + 11), x = MARGIN;
    int64_t more = 0;
    for (size_t i = 0; i < t->pieces.len; i++) more += (int64_t)t->pieces.at[i].events - 1;
    room -= least * (int32_t)t->pieces.len;
    for (size_t i = 0; i < t->pieces.len; i++) {
        Piece_ *p = &t->pieces.at[i];
        p->x = x;
        p->width = least + (more ? (int32_t)((int64_t)room * ((int64_t)p->events - 1) / more) : room / (int32_t)t->pieces.len);
        x += p->width;
    }
}

/* A little is left free at both ends of a piece, for its break. */
static int32_t across(const Piece_ *p, int32_t day) {
    int32_t edge = p->width / 10 < 150 ? p->width / 10 : 150, room = p->width - 2 * edge;
    if (p->last <= p->first) return p->x + edge + (p->width > 2000 ? room / 2 : 120 < room ? 120 : room);
    return p->x + edge + (int32_t)((int64_t)room * (day - p->first) / (p->last - p->first));
}

static Str tick_words(Arena *a, int32_t day, int32_t step) {
    int y, m, d;
    date_civil(day, &y, &m, &d);
    DatePrecision precision = step >= 365 ? DATE_YEAR : step >= 28 ? DATE_MONTH : DATE_DAY;
    Str words = date_words(a, (Date){ day, day, precision });
    if (precision == DATE_YEAR) return words;
    Buf b = buf_in(a);                                      /* "June 2024" → "Jun 2024" */
    while (words.len) {
        Str word = str_cut(&words, ' ');
        if (b.len) buf_byte(&b, ' ');
        buf_str(&b, word.len > 4 ? str_sub(word, 0, 3) : word);
    }
    return buf_text(&b);
}

static void tick(Timeline *t, int32_t x, int32_t y, int32_t day, int32_t step) {
    Html *h = t->h;
    buf_lit(h->out, "<line class=\"tick\""), percent(h, "x1", x), percent(h, "x2", x);
    buf_fmt(h->out, " y1=\"%d\" y2=\"%d\"/><text", (int)y, (int)y + 5), percent(h, "x", x < NEAREST ? 0 : x > FULL - NEAREST ? FULL : x);
    buf_fmt(h->out, " y=\"%d\" text-anchor=\"%s\">", (int)y + 18, x < NEAREST ? "start" : x > FULL - NEAREST ? "end" : "middle");
    html_text(h, tick_words(h->a, day, step));
    buf_lit(h->out, "</text>\n");
}

/* Ticks of a piece: its beginning, then years, months or days that are far enough from the tick before. */
static void ticks(Timeline *t, const Piece_ *p, int32_t y, int32_t *busy) {
    int32_t days = p->last - p->first, step = days > 2 * 366 ? 366 : days > 80 || !days ? 31 : 1;
    int year, month, day;
    date_civil(p->first, &year, &month, &day);
    if (t->pieces.len > 1 && days <= 366) step = 366;       /* among several pieces a short one is known by its year */
    int32_t room = step >= 365 ? TICK_ROOM * 8 / 10 : TICK_ROOM * 15 / 10;
    for (int k = 0; k < 400; k++) {
        int32_t at = k == 0 ? p->first : step >= 365 ? date_day(year + k, 1, 1) : step > 1 ? date_day(year, month + k, 1) : p->first + k;
        if (k && at > p->last) break;
        int32_t x = across(p, at);
        if (x < *busy) continue;
        tick(t, x, y, at, step);
        *busy = x + room;
        if (!days) break;
    }
}

static void event(Html *h, const ChartRow *row, int32_t x1, int32_t x2, int32_t y) {
    const char *class = row->planned ? (row->news ? "planned news" : "planned") : row->news ? "event news" : "event";
    if (x2 > x1) buf_fmt(h->out, "<line class=\"%s time\"", class), percent(h, "x1", x1), percent(h, "x2", x2), buf_fmt(h->out, " y1=\"%d\" y2=\"%d\">", (int)y, (int)y);
    else buf_fmt(h->out, "<circle class=\"%s\"", class), percent(h, "cx", x1), buf_fmt(h->out, " cy=\"%d\" r=\"%d\">", (int)y, DOT);
    buf_lit(h->out, "<title>");
    html_text(h, wording_clean(h->a, date_words(h->a, row->date)));
    if (row->label.len) buf_lit(h->out, ": "), html_text(h, wording_clean(h->a, row->label));
    buf_z(h->out, x2 > x1 ? "</title></line>\n" : "</title></circle>\n");
}

/* What the signs mean, of those that are there. */
static void legend(Timeline *t) {
    bool day = false, time = false, planned = false, news = false;
    for (size_t i = 0; i < t->len; i++) {
        const ChartRow *row = t->rows[i];
        day |= row->date.first == row->date.last, time |= row->date.first != row->date.last, planned |= row->planned, news |= row->news;
    }
    buf_lit(t->h->out, "<p class=\"legend\">");
    if (day) buf_lit(t->h->out, "<span>\xE2\x97\x8F a day</span> ");
    if (time) buf_lit(t->h->out, "<span>\xE2\x96\xAC a longer time</span> ");
    if (planned) buf_lit(t->h->out, "<span>\xE2\x97\x8B planned</span> ");
    if (news) buf_lit(t->h->out, "<span class=\"news\">\xE2\x97\x8F the days of this brief</span> ");
    if (t->pieces.len > 1) buf_lit(t->h->out, "<span>\xE2\x80\x96 years left out</span>");
    buf_lit(t->h->out, "</p>\n");
}

static void timeline_draw(Timeline *t, Str alternative) {
    Html *h = t->h;
    int32_t ends[LANES], busy = 0, used = 1, *lanes = NEWN(h->a, int32_t, t->len), *from = NEWN(h->a, int32_t, t->len), *to = NEWN(h->a, int32_t, t->len);
    for (int i = 0; i < LANES; i++) ends[i] = -FULL;
    size_t piece = 0, left = t->pieces.at[0].events;
    for (size_t i = 0; i < t->len; i++, left--) {
        while (!left) left = t->pieces.at[++piece].events;
        from[i] = across(&t->pieces.at[piece], t->rows[i]->date.first), to[i] = across(&t->pieces.at[piece], t->rows[i]->date.last);
        while (lanes[i] + 1 < LANES && ends[lanes[i]] + NEAREST > from[i]) lanes[i]++;
        ends[lanes[i]] = to[i];
        if (lanes[i] + 1 > used) used = lanes[i] + 1;
    }
    int32_t base = TOP + used * LANE;
    buf_fmt(h->out, "<svg class=\"picture\" role=\"img\" width=\"100%%\" height=\"%d\" aria-label=\"", (int)base + FOOT);
    html_text(h, alternative);
    buf_lit(h->out, "\">\n");
    for (size_t i = 0; i < t->pieces.len; i++) {
        const Piece_ *p = &t->pieces.at[i];
        buf_lit(h->out, "<line class=\"axis\""), percent(h, "x1", p->x + (i ? 40 : -MARGIN)), percent(h, "x2", p->x + p->width + (i + 1 < t->pieces.len ? -40 : MARGIN));
        buf_fmt(h->out, " y1=\"%d\" y2=\"%d\"/>\n", (int)base, (int)base);
        for (int k = -1; i && k <= 1; k += 2) {
            buf_lit(h->out, "<line class=\"tick\""), percent(h, "x1", p->x + k * 40), percent(h, "x2", p->x + k * 40);
            buf_fmt(h->out, " y1=\"%d\" y2=\"%d\"/>\n", (int)base - 4, (int)base + 4);
        }
        ticks(t, p, base, &busy);
    }
    for (size_t i = 0; i < t->len; i++) event(h, t->rows[i], from[i], to[i], base - LANE / 2 - 2 - lanes[i] * LANE);
    buf_lit(h->out, "</svg>\n");
    legend(t);
}

static void timeline(Html *h, const Chart *c, Str alternative) {
    const ChartRow **rows = NEWN(h->a, const ChartRow *, c->rows.len + 1);
    Timeline t = { .h = h, .rows = rows };
    for (size_t i = 0; i < c->rows.len; i++)
        if (c->rows.at[i].date.precision != DATE_NONE) rows[t.len++] = &c->rows.at[i];
    if (!t.len) return;
    qsort(rows, t.len, sizeof *rows, row_cmp);
    pieces_find(&t);
    pieces_place(&t);
    timeline_draw(&t, alternative);
}

/* Each bar has its label and number above it: names are long, telephones narrow. */
static void bars(Html *h, const Chart *c, Str alternative) {
    int64_t most = 1;
    for (size_t i = 0; i < c->rows.len; i++)
        if (c->rows.at[i].value > most) most = c->rows.at[i].value;
    buf_fmt(h->out, "<svg class=\"picture bars\" role=\"img\" width=\"100%%\" height=\"%zu\" aria-label=\"", c->rows.len * 34 + 2);
    html_text(h, alternative);
    buf_lit(h->out, "\">\n");
    for (size_t i = 0; i < c->rows.len; i++) {
        const ChartRow *row = &c->rows.at[i];
        buf_fmt(h->out, "<text x=\"0\" y=\"%zu\">", i * 34 + 13);
        html_text(h, wording_clean(h->a, row->label));
        buf_fmt(h->out, " \xC2\xB7 %d</text><rect x=\"0\" y=\"%zu\" height=\"5\"", (int)row->value, i * 34 + 18);
        percent(h, "width", row->value > 0 ? row->value * FULL / most : 0);
        buf_lit(h->out, "/>\n");
    }
    buf_lit(h->out, "</svg>\n");
}

static void matrix(Html *h, const Chart *c) {
    buf_lit(h->out, "<div class=\"wide\"><table class=\"matrix\"><thead><tr><td></td>");
    for (size_t k = 0; k < c->columns.len; k++) buf_lit(h->out, "<th scope=\"col\">"), html_text(h, wording_clean(h->a, c->columns.at[k])), buf_lit(h->out, "</th>");
    buf_lit(h->out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < c->rows.len; i++) {
        buf_lit(h->out, "<tr><th scope=\"row\">"), html_text(h, wording_clean(h->a, c->rows.at[i].label)), buf_lit(h->out, "</th>");
        for (size_t k = 0; k < c->columns.len; k++) {
            int value = (int)c->values[i * c->columns.len + k];
            if (value) buf_fmt(h->out, "<td>%d</td>", value);
            else buf_lit(h->out, "<td></td>");
        }
        buf_lit(h->out, "</tr>\n");
    }
    buf_lit(h->out, "</tbody></table></div>\n");
}

void html_chart(Html *h, const Chart *c, Str alternative) {
    switch (c->kind) {
    case CHART_TIMELINE: timeline(h, c, alternative); break;
    case CHART_BARS: bars(h, c, alternative); break;
    case CHART_MATRIX: matrix(h, c); break;
    }
}
