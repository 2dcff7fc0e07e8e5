/* SPDX-License-Identifier: MIT */
/* chart_timeline: events along a line, true to scale between marked breaks.

   In: a Chart's rows, each with a date of its own precision. Out: the pieces of one strip.
   How it thinks: where nothing happens for much longer than is usual the line is broken, by two strokes, so that a decade without an event takes no room; each stretch between breaks has its
   own share of the width, by the number of its events. A day is a dot, a period known from its first to its last day a bar, a month or year within which something happened a bar that fades
   to both sides; what is planned is hollow; the brief's own day has the accent colour and is larger, so that it is known in black and white too. Labels are flags on staffs above and below the
   line, two rows on each side. The most important event chooses its place first; a flag never touches another, nor another's staff. Several ways of choosing are tried, and the one that
   shows most is kept; an event whose label finds no place keeps its mark.
   What it does not do: move a mark from its day. Marks of one week may lie upon each other; the table tells them apart.

   Specimen: 1953 ⫽ 1961 ⫽ 1990 ⫽ 2022 — 2024, the treaty's day in the accent colour. */
#include "typeset/chart_in.h"

#include <stdlib.h>

enum { LEVELS = 2, PLACES = LEVELS * 4, WAYS = 96, LINES = 3, FLAGS_MOST = 64, ROWS_MOST = 400, BREAK_SHARE = 25, BREAK_TIMES = 8 };

typedef struct { int32_t first, last; Len x, width; size_t events; bool named; } Stretch_;
typedef struct { const ChartRow *row; size_t stretch; Len x, end; Setting date, words; bool flagged, left, below; int level; } Mark;
/* What stands on one side of the line: flags [x0, x1) at a level, and staffs that pass the lower levels. */
typedef struct { Len x0, x1, staff; int level; bool below; } Flag;
typedef struct {
    const Drawing *d;
    Mark *marks; size_t len;
    Stretch_ *stretches; size_t stretches_len;
    Flag flags[FLAGS_MOST]; size_t flags_len;
    Len flag, line;                                         /* width of a flag; leading of its lines */
    bool bars, fades, plans;                                /* what the legend has to explain */
} Line;

static int mark_cmp(const void *pa, const void *pb) {
    const ChartRow *a = ((const Mark *)pa)->row, *b = ((const Mark *)pb)->row;
    int order = date_cmp(a->date, b->date);
    return order ? order : a < b ? -1 : a > b;
}

static int gap_cmp(const void *pa, const void *pb) {
    int32_t a = *(const int32_t *)pa, b = *(const int32_t *)pb;
    return a < b ? -1 : a > b;
}

/* ---- the scale ---- */

static void stretches_find(Line *l) {
    Arena *a = l->d->a;
    int32_t *gaps = NEWN(a, int32_t, l->len), *sorted = NEWN(a, int32_t, l->len), reach = l->marks[0].row->date.last;
    size_t positive = 0;
    for (size_t i = 1; i < l->len; i++) {
        const Date *date = &l->marks[i].row->date;
        gaps[i] = date->first > reach ? date->first - reach : 0;
        if (gaps[i]) sorted[positive++] = gaps[i];
        if (date->last > reach) reach = date->last;
    }
    if (positive) qsort(sorted, positive, sizeof *sorted, gap_cmp);
    int64_t usual = positive ? sorted[positive / 2] : 0, all = (int64_t)reach - l->marks[0].row->date.first;
    int64_t most = usual * BREAK_TIMES > all / BREAK_SHARE ? usual * BREAK_TIMES : all / BREAK_SHARE;
    if (most > all / 3) most = all / 3 + 1;
    l->stretches = NEWN(a, Stretch_, l->len);
    for (size_t i = 0; i < l->len; i++) {
        const Date *date = &l->marks[i].row->date;
        if (i == 0 || gaps[i] > most) l->stretches[l->stretches_len++] = (Stretch_){ .first = date->first, .last = date->last };
        Stretch_ *s = &l->stretches[l->stretches_len - 1];
        if (date->last > s->last) s->last = date->last;
        s->events++;
        l->marks[i].stretch = l->stretches_len - 1;
    }
}

static void stretches_place(Line *l, Len edge) {
    Len x = l->d->x + edge, room = l->d->width - 2 * edge, least = room / (Len)(l->stretches_len + 6);
    int64_t more = 0;
    if (l->stretches_len == 1) least = room;
    for (size_t i = 0; i < l->stretches_len; i++) more += (int64_t)l->stretches[i].events - 1;
    room -= least * (Len)l->stretches_len;
    for (size_t i = 0; i < l->stretches_len; i++) {
        Stretch_ *s = &l->stretches[i];
        s->x = x;
        s->width = least + (more ? (Len)((int64_t)room * ((int64_t)s->events - 1) / more) : room / (Len)l->stretches_len);
        x += s->width;
    }
}

/* White is left at both ends of a stretch for its breaks. */
static Len x_of(const Line *l, const Stretch_ *s, int32_t day) {
    Len edge = l->stretches_len > 1 ? PT(9) : PT(3);
    if (edge > s->width / 4) edge = s->width / 4;
    if (s->last <= s->first) return s->x + (s->width < PT(80) ? s->width / 3 : s->width / 2);
    return s->x + edge + (Len)((int64_t)(s->width - 2 * edge) * (day - s->first) / ((int64_t)s->last - s->first));
}

/* ---- the flags ---- */

static bool fits(const Line *l, const Flag *f) {
    Len air = PT(5);
    if (f->x0 < l->d->x || f->x1 > l->d->x + l->d->width) return false;
    for (size_t i = 0; i < l->flags_len; i++) {
        const Flag *o = &l->flags[i];
        if (o->below != f->below) continue;
        if (o->level == f->level && o->x0 < f->x1 + air && f->x0 < o->x1 + air) return false;
        if (o->level < f->level && f->staff > o->x0 - PT(3) && f->staff < o->x1 + PT(3)) return false;     /* my staff through his words */
        if (o->level > f->level && o->staff > f->x0 - PT(3) && o->staff < f->x1 + PT(3)) return false;
        if (o->staff - f->staff < PT(2) && f->staff - o->staff < PT(2) && o->level != f->level) return false;  /* two staffs would be one */
    }
    return true;
}

/* Where a flag may stand: near rows before far ones, above before below, to the right of the staff before the left; from `from` on, round to it again. */
static bool flag_place(Line *l, Mark *m, unsigned from) {
    Len width = m->date.widest > m->words.widest ? m->date.widest : m->words.widest, pad = PT(3);
    if (width > l->flag) width = l->flag;
    for (unsigned n = 0; n < PLACES && l->flags_len < FLAGS_MOST; n++) {
        unsigned k = (from + n) % PLACES;
        Len x = m->x + (m->row->date.precision == DATE_DAY ? 0 : (m->end - m->x) / 2);
        Flag f = { .x0 = k & 2 ? x - pad - width : x, .x1 = k & 2 ? x : x + pad + width, .staff = x, .level = (int)k / 4, .below = k & 1 };
        if (!fits(l, &f)) continue;
        l->flags[l->flags_len++] = f;
        m->flagged = true, m->left = k & 2, m->below = f.below, m->level = f.level;
        return true;
    }
    return false;
}

static int importance_cmp(const void *pa, const void *pb) {
    const Mark *a = *(Mark *const *)pa, *b = *(Mark *const *)pb;
    if (a->row->news != b->row->news) return a->row->news ? -1 : 1;
    if (a->row->value != b->row->value) return a->row->value > b->row->value ? -1 : 1;
    return a < b ? -1 : a > b;
}

/* One way to set all flags; what it is worth: the more important events have one, and the lower they stand, the better. Way 0 is the plain one. */
static int64_t flags_try(Line *l, Mark **order, uint32_t way) {
    uint32_t dice = way * 2654435761u;
    int64_t worth = 0;
    l->flags_len = 0;
    for (size_t i = 0; i < l->len; i++) order[i]->flagged = false;
    for (size_t i = 0; i < l->len; i++) {
        dice = dice * 1664525u + 1013904223u;
        if (flag_place(l, order[i], way ? (dice >> 24) % PLACES : 0)) worth += 1000 + (int64_t)(l->len - i) * 100 - order[i]->level * 40;
    }
    return worth;
}

/* Some dozen ways, always the same ones, and the best of them. */
static void flags_place(Line *l) {
    Mark **order = NEWN(l->d->a, Mark *, l->len);
    for (size_t i = 0; i < l->len; i++) order[i] = &l->marks[i];
    qsort(order, l->len, sizeof *order, importance_cmp);
    int64_t best = -1;
    uint32_t chosen = 0;
    for (uint32_t way = 0; way < WAYS; way++) {
        int64_t worth = flags_try(l, order, way);
        if (worth > best) best = worth, chosen = way;
    }
    flags_try(l, order, chosen);
    for (size_t i = 0; i < l->len; i++)
        if (l->marks[i].flagged) l->stretches[l->marks[i].stretch].named = true;
}

static void flag_draw(const Line *l, const Mark *m, Len axis, Len level) {
    const Style *s = &l->d->p->style;
    Len x = m->x + (m->row->date.precision == DATE_DAY ? 0 : (m->end - m->x) / 2), pad = PT(3);
    size_t lines = m->words.lines.len < LINES ? m->words.lines.len : LINES;
    Len height = l->line * (Len)(lines + 1), near = PT(11);
    Len top = m->below ? axis + near + PT(8) + level * m->level : axis - near - level * m->level - height;
    Len from = m->below ? axis + PT(4) : top + PT(2), to = m->below ? top + height - PT(2) : axis - PT(4);
    drawing_line(l->d, x, from, 0, to - from, PT(0.4), m->row->news ? s->accent : s->hairline);
    Len at = m->left ? x - pad - l->flag : x + pad;
    drawing_lines(l->d, &m->date, 1, at, top, l->line, s->tiny);
    drawing_lines(l->d, &m->words, LINES, at, top + l->line, l->line, s->tiny);
}

/* ---- marks, ticks, breaks ---- */

static bool fades(const ChartRow *row) { return row->date.precision != DATE_DAY && row->date.precision != DATE_RANGE; }

static void mark_draw(Line *l, const Mark *m, Len axis) {
    const Style *s = &l->d->p->style;
    uint32_t colour = m->row->news ? s->accent : s->ink;
    Len size = m->row->news ? PT(6.4) : PT(4.6), thick = PT(4);
    if (m->row->date.precision == DATE_DAY) {
        drawing_dot(l->d, m->x, axis, size, colour, m->row->planned);
        l->plans |= m->row->planned;
        return;
    }
    Len w = m->end - m->x < PT(5) ? PT(5) : m->end - m->x;
    if (!fades(m->row)) {
        drawing_box(l->d, m->x, axis - thick / 2, w, thick, colour);
        if (m->row->planned) drawing_box(l->d, m->x + PT(0.8), axis - thick / 2 + PT(0.8), w - PT(1.6), thick - PT(1.6), 0xFFFFFF), l->plans = true;
        l->bars = true;
        return;
    }
    const uint32_t shades[5] = { 0xd9dadc, 0xa8abaf, s->faint, 0xa8abaf, 0xd9dadc };
    for (int i = 0; i < 5; i++) drawing_box(l->d, m->x + w / 5 * i, axis - thick / 2, w / 5, thick, m->row->planned && i == 2 ? 0xFFFFFF : shades[i]);
    l->fades = true;
}

static void tick_draw(const Line *l, Len x, Len axis, Str words) {
    const Style *s = &l->d->p->style;
    Len w = PT(40);
    for (size_t i = 0; i < l->flags_len; i++)
        if (l->flags[i].below && l->flags[i].staff > x - PT(13) && l->flags[i].staff < x + PT(13)) return;
    drawing_line(l->d, x, axis, 0, PT(3.5), PT(0.5), s->faint);
    Setting year = drawing_words(l->d, words, pen_sans(s->tiny * 92 / 100, s->faint), w, ALIGN_CENTRE);
    drawing_lines(l->d, &year, 1, x - w / 2, axis + PT(3), s->tiny_leading, s->tiny);
}

/* Every so many years or months, a round number, that two ticks' words have room. */
static int tick_step(const Stretch_ *s, int32_t days, bool months) {
    static const int of_years[] = { 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000 }, of_months[] = { 1, 3, 6, 12 };
    const int *steps = months ? of_months : of_years;
    size_t n = months ? COUNT(of_months) : COUNT(of_years);
    for (size_t i = 0; i + 1 < n; i++)
        if ((int64_t)s->width * steps[i] * (months ? 30 : 365) / days >= PT(30)) return steps[i];
    return steps[n - 1];
}

/* Years where they begin; months where a stretch is shorter than two years; the year alone where a stretch has one day and no flag. */
static void ticks(const Line *l, const Stretch_ *s, Len axis) {
    int year, month, day;
    Arena *a = l->d->a;
    date_civil(s->first, &year, &month, &day);
    int32_t days = s->last - s->first;
    bool months = days < 2 * 366;
    if (!days || (months && l->stretches_len > 1) || s->events == 1 || s->width < PT(30)) {
        if (!s->named) tick_draw(l, (x_of(l, s, s->first) + x_of(l, s, s->last)) / 2, axis, str_fmt(a, "%d", year));
        return;
    }
    int step = tick_step(s, days, months);
    for (int k = 1; k < 4000; k++) {
        int32_t at = months ? date_day(year, month + k, 1) : date_day(year + k, 1, 1);
        if (at > s->last) break;
        int y, m, d;
        date_civil(at, &y, &m, &d);
        if ((months ? m - 1 : y) % step != 0) continue;
        Len x = x_of(l, s, at);
        Str name = months ? str_sub(date_words(a, (Date){ at, at, DATE_MONTH }), 0, 3) : str_fmt(a, "%d", y);
        tick_draw(l, x, axis, months && m == 1 ? str_fmt(a, "%d", y) : name);
    }
}

static void axis_draw(const Line *l, Len axis) {
    const Style *s = &l->d->p->style;
    for (size_t i = 0; i < l->stretches_len; i++) {
        const Stretch_ *t = &l->stretches[i];
        bool last = i + 1 == l->stretches_len;
        Len from = t->x + (i ? PT(2.2) : -PT(2)), to = t->x + t->width + (last ? PT(2) : -PT(2.2));
        drawing_line(l->d, from, axis, to - from, 0, PT(0.8), s->ink);
        if (!last) {
            drawing_line(l->d, to - PT(1.3), axis + PT(4), PT(2.6), -PT(8), PT(0.7), s->ink);
            drawing_line(l->d, to + PT(4.4) - PT(1.3), axis + PT(4), PT(2.6), -PT(8), PT(0.7), s->ink);
        }
        ticks(l, t, axis);
    }
}

/* What the marks mean, for those that are no plain days. */
static void legend(const Line *l, Len y) {
    const Style *s = &l->d->p->style;
    const struct { bool there; int kind; const char *words; } rows[] = {
        { l->bars || l->fades || l->plans, 0, "on the day" }, { l->bars, 1, "from the first to the last day" }, { l->fades, 2, "some time within" }, { l->plans, 3, "planned" },
        { l->stretches_len > 1, 4, "time left out" } };
    Len x = l->d->x, middle = y + s->tiny_leading / 2, mark = PT(14);
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (!rows[i].there) continue;
        if (rows[i].kind == 0 || rows[i].kind == 3) drawing_dot(l->d, x + mark / 2, middle, PT(4.6), s->ink, rows[i].kind == 3);
        else if (rows[i].kind == 1) drawing_box(l->d, x + PT(1), middle - PT(2), PT(12), PT(4), s->ink);
        else if (rows[i].kind == 2) {
            const uint32_t shades[5] = { 0xd9dadc, 0xa8abaf, s->faint, 0xa8abaf, 0xd9dadc };
            for (int k = 0; k < 5; k++) drawing_box(l->d, x + PT(1) + PT(2.4) * k, middle - PT(2), PT(2.4), PT(4), shades[k]);
        } else
            for (int k = 0; k < 2; k++) drawing_line(l->d, x + PT(4) + PT(4.4) * k, middle + PT(3.5), PT(2.3), -PT(7), PT(0.7), s->ink);
        Setting words = drawing_words(l->d, str_of(rows[i].words), pen_sans(s->tiny * 95 / 100, s->faint), PT(200), ALIGN_LEFT);
        drawing_lines(l->d, &words, 1, x + mark + PT(2), y, s->tiny_leading, s->tiny);
        x += mark + PT(14) + words.widest;
    }
}

static void marks_read(Line *l, const Chart *c) {
    const Style *s = &l->d->p->style;
    l->marks = NEWN(l->d->a, Mark, c->rows.len + 1);
    for (size_t i = 0; i < c->rows.len && l->len < ROWS_MOST; i++)
        if (c->rows.at[i].date.precision != DATE_NONE) l->marks[l->len++].row = &c->rows.at[i];
    if (l->len) qsort(l->marks, l->len, sizeof *l->marks, mark_cmp);
    for (size_t i = 0; i < l->len; i++) {
        Mark *m = &l->marks[i];
        Pen pen = pen_sans(s->tiny, m->row->news ? s->accent : s->ink);
        m->words = drawing_words(l->d, m->row->label, pen, l->flag, ALIGN_LEFT);
        pen.bold = true;
        m->date = drawing_words(l->d, date_words(l->d->p->keep, m->row->date), pen, l->flag, ALIGN_LEFT);
    }
}

/* Flags to the left of their staff are set flush right. */
static void flags_turn(Line *l) {
    const Style *s = &l->d->p->style;
    for (size_t i = 0; i < l->len; i++) {
        Mark *m = &l->marks[i];
        if (!m->flagged || !m->left) continue;
        Pen pen = pen_sans(s->tiny, m->row->news ? s->accent : s->ink);
        m->words = drawing_words(l->d, m->row->label, pen, l->flag, ALIGN_RIGHT);
        pen.bold = true;
        m->date = drawing_words(l->d, date_words(l->d->p->keep, m->row->date), pen, l->flag, ALIGN_RIGHT);
    }
}

void chart_timeline(const Drawing *d, const Chart *c) {
    const Style *s = &d->p->style;
    Line *l = NEW(d->a, Line);
    *l = (Line){ .d = d, .flag = s->tiny * 11, .line = s->tiny_leading * 96 / 100 };
    if (l->flag > d->width / 3) l->flag = d->width / 3;
    marks_read(l, c);
    if (!l->len) return;
    stretches_find(l);
    stretches_place(l, PT(4));
    for (size_t i = 0; i < l->len; i++) {
        Mark *m = &l->marks[i];
        m->x = x_of(l, &l->stretches[m->stretch], m->row->date.first);
        m->end = x_of(l, &l->stretches[m->stretch], m->row->date.last);
    }
    flags_place(l);
    flags_turn(l);
    int above = 0, below = 0;
    for (size_t i = 0; i < l->flags_len; i++) {
        int *side = l->flags[i].below ? &below : &above;
        if (l->flags[i].level + 1 > *side) *side = l->flags[i].level + 1;
    }
    Len level = l->line * (LINES + 1) + PT(5), axis = PT(8) + level * above + PT(6), foot = axis + PT(16) + level * below + PT(6);
    strip_add(d->p, foot + s->tiny_leading);
    axis_draw(l, axis);
    for (size_t i = 0; i < l->len; i++)
        if (l->marks[i].flagged) flag_draw(l, &l->marks[i], axis, level);
    for (int news = 0; news < 2; news++)                    /* the brief's own day lies on top */
        for (size_t i = 0; i < l->len; i++)
            if (l->marks[i].row->news == news) mark_draw(l, &l->marks[i], axis);
    legend(l, foot);
}
