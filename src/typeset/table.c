/* SPDX-License-Identifier: MIT */
/* table: rows of cells to strips.

   In: a NODE_TABLE whose kids are rows. Out: a strip a row, hairlines between them, and the head rows kept as strips that are repeated where a page begins
   within the table.
   How it thinks: each cell is asked how wide it would like to be (all on one line) and how narrow it can be (its longest word). If all wishes fit, the widest
   column takes what is left; else every column gets its least, and the rest is shared by how much text each has. Cells are ragged. A row taller than a third
   of the page may be cut between its lines; others never.
   What it does not do: cells over several columns or rows.

   Specimen: | 19 June 2024 | The treaty is signed. | [1,3] |: date and mark keep to one line, the event takes the rest. */
#include "typeset/typeset_in.h"

enum { COLUMNS_MAX = 100 };

typedef struct { size_t n; Len x[COLUMNS_MAX], width[COLUMNS_MAX]; } Columns;
typedef struct { Press *p; const Node *table; Columns columns; Len left, width, gap; } Table;

static Pen cell_pen(const Press *p, bool head) {
    if (!head) return (Pen){ .family = FAMILY_TEXT, .features = FEATURE_TABULAR, .size = p->style.small, .colour = p->style.ink };
    Pen pen = pen_sans(p->style.tiny, p->style.faint);
    pen.bold = true;
    return pen;
}

static ParaRule cell_rule(const Table *t, const Node *cell, bool head, Len measure) {
    Align align = cell->align == 'r' ? ALIGN_RIGHT : cell->align == 'c' ? ALIGN_CENTRE : ALIGN_LEFT;
    return (ParaRule){ .pen = cell_pen(t->p, head), .measure = measure, .align = align, .node = cell,
        .language = cell->language.len ? cell->language : t->p->brief->language };
}

/* A cell's inlines: its own text, or its kids' one after the other with a line's end between. */
static Inlines cell_text(Arena *a, const Node *cell) {
    if (cell->text.len || !cell->kids.len) return cell->text;
    VEC(Inline) all = { 0 };
    for (size_t i = 0; i < cell->kids.len; i++) {
        if (i) vec_push(a, &all, ((Inline){ .kind = INLINE_BREAK }));
        for (size_t k = 0; k < cell->kids.at[i]->text.len; k++) vec_push(a, &all, cell->kids.at[i]->text.at[k]);
    }
    return (Inlines){ all.at, all.len };
}

typedef struct { Len least, most; int64_t text; } Wish;     /* narrowest and widest a column may be; how much there is to set in it */

/* A cell that is short keeps to one line, so that "19 June 2024" does not wrap; a long one may be as narrow as its longest word. */
static void column_wishes(Table *t, Wish *wishes) {
    Press *p = t->p;
    Len brief = t->width * 22 / 100;
    for (size_t i = 0; i < t->table->kids.len; i++) {
        const Node *row = t->table->kids.at[i];
        for (size_t c = 0; c < row->kids.len && c < COLUMNS_MAX; c++) {
            ArenaMark m = arena_mark(p->run->tmp);
            ParaRule rule = cell_rule(t, row->kids.at[c], row->head, t->width);
            rule.measure_only = true;
            Setting s;
            para_set(p, p->run->tmp, cell_text(p->run->tmp, row->kids.at[c]), &rule, &s);
            Len least = s.widest <= brief ? s.widest : s.narrowest;
            if (least > wishes[c].least) wishes[c].least = least;
            if (s.widest > wishes[c].most) wishes[c].most = s.widest;
            wishes[c].text += s.widest;
            if (c + 1 > t->columns.n) t->columns.n = c + 1;
            arena_release(p->run->tmp, m);
        }
    }
}

/* Shares what is left by how much text a column has, none getting more than it wishes; what the sated leave goes round again. */
static void share(Wish *w, size_t n, Len *width, int64_t left) {
    for (size_t round = 0; round < n && left > 0; round++) {
        int64_t hungry = 0, given = 0;
        for (size_t c = 0; c < n; c++)
            if (width[c] < w[c].most) hungry += w[c].text + 1;
        if (!hungry) break;
        for (size_t c = 0; c < n; c++) {
            if (width[c] >= w[c].most) continue;
            int64_t part = left / hungry * (w[c].text + 1) + left % hungry * (w[c].text + 1) / hungry;
            if (width[c] + part > w[c].most) part = w[c].most - width[c];
            width[c] += (Len)part;
            given += part;
        }
        left -= given;
        if (!given) break;
    }
}

static void column_widths(Table *t) {
    Wish w[COLUMNS_MAX] = { 0 };
    Columns *k = &t->columns;
    column_wishes(t, w);
    if (!k->n) return;
    if (t->gap > t->width / 3 / (Len)k->n) t->gap = t->width / 3 / (Len)k->n;
    Len room = t->width - t->gap * (Len)(k->n - 1);
    int64_t most = 0, least = 0;
    size_t widest = 0;
    for (size_t c = 0; c < k->n; c++) least += w[c].least;
    bool wide = least > room;                               /* an address in a cell is parted rather than given the page */
    least = 0;
    for (size_t c = 0; c < k->n; c++) {
        if (wide && w[c].least > room / 3 && k->n > 1) w[c].least = room / 3;
        if (w[c].most < w[c].least) w[c].most = w[c].least;
        most += w[c].most;
        least += w[c].least;
        if (w[c].most > w[widest].most) widest = c;
    }
    for (size_t c = 0; c < k->n; c++) {
        if (most <= room) k->width[c] = w[c].most + (c == widest ? (Len)(room - most) : 0);
        else k->width[c] = least > room ? (Len)((int64_t)w[c].least * room / least) : w[c].least;
    }
    if (most > room && least < room) share(w, k->n, k->width, room - least);
    for (size_t c = 0; c < k->n; c++) k->x[c] = c ? k->x[c - 1] + k->width[c - 1] + t->gap : t->left;
}

static void hairline(Table *t, Len y, uint32_t colour, Len thick) {
    strip_piece(t->p, (Piece){ .kind = PIECE_RULE, .artifact = true, .colour = colour, .x = t->left, .y = y, .w = t->width, .h = thick });
}

/* One row. Cells lie side by side in one strip, cell after cell; a row taller than a third of the page becomes a strip a line. */
static void row_set(Table *t, const Node *row, bool first, bool last) {
    Press *p = t->p;
    ArenaMark m = arena_mark(p->run->tmp);
    size_t n = row->kids.len < t->columns.n ? row->kids.len : t->columns.n, lines = 0;
    Setting *cells = NEWN(p->run->tmp, Setting, n + 1);
    side_set(p, row->side);
    for (size_t c = 0; c < n; c++) {
        ParaRule rule = cell_rule(t, row->kids.at[c], row->head, t->columns.width[c]);
        Inlines text = cell_text(p->run->tmp, row->kids.at[c]);
        if (c + 1 == n) text = side_behind(p, text);
        para_set(p, p->run->tmp, text, &rule, &cells[c]);
        if (cells[c].lines.len > lines) lines = cells[c].lines.len;
    }
    if (!lines) lines = 1;
    Len leading = row->head ? p->style.tiny_leading : p->style.small_leading, pad = p->style.small_leading / 4;
    Len base = baseline(leading, row->head ? p->style.tiny : p->style.small);
    bool whole = (Len)lines * leading < page_room(p) / 3;
    Len side = 0;
    strip_anchor(p, row->id);
    for (size_t k = 0; k < (whole ? 1 : lines); k++) {
        Len top = k == 0 ? pad : 0, bottom = whole || k + 1 == lines ? pad : 0;
        if (k > 0) strip_penalty(p, PAGE_QUOTE);
        strip_add(p, top + bottom + leading * (Len)(whole ? lines : 1));
        if (k == 0) side = side_put(p, p->run->tmp, top + base);
        if (k == 0 && !first && !row->head) hairline(t, 0, p->style.hairline, PT(0.35));
        for (size_t c = 0; c < n; c++)
            for (size_t i = whole ? 0 : k; i < (whole ? cells[c].lines.len : k + 1) && i < cells[c].lines.len; i++)
                strip_line(p, &cells[c], i, t->columns.x[c], top + base + (whole ? (Len)i * leading : 0));
        if (row->head || (last && bottom)) hairline(t, p->strips.at[p->strips.len - 1].height - PT(0.6), p->style.ink, PT(0.6));
    }
    if (side > (Len)lines * leading) strip_space(p, side - (Len)lines * leading);
    arena_release(p->run->tmp, m);
}

void table_set(Press *p, const Node *table) {
    Len indent = p->left < p->style.measure / 2 ? p->left : p->style.measure / 2;
    Table t = { .p = p, .table = table, .left = p->style.text_x + indent, .width = p->style.measure - indent - p->right, .gap = p->columns ? p->style.small * 6 / 10 : p->style.small };
    for (size_t i = 0; i < table->kids.len; i++)
        if (table->kids.at[i]->kids.len > COLUMNS_MAX) {
            diag(p->run, ERROR, (Place){ 0 }, "table-columns", "a table has %zu columns; those behind the first %d are left out", table->kids.at[i]->kids.len, COLUMNS_MAX);
            break;
        }
    column_widths(&t);
    if (!t.columns.n) return;
    if (!p->under_heading) strip_space(p, p->style.leading / 2);
    p->under_heading = false;
    uint32_t head = p->head, heads = p->heads, from = (uint32_t)p->strips.len, seen = 0;
    bool in_head = true;
    for (size_t i = 0; i < table->kids.len; i++) {
        const Node *row = table->kids.at[i];
        bool after_head = i > 0 && table->kids.at[i - 1]->head;
        if (in_head && !row->head) {
            in_head = false;
            seen = (uint32_t)p->strips.len - from;
            p->head = (uint32_t)p->repeats.len;
            for (uint32_t k = 0; k < seen; k++) vec_push(p->work, &p->repeats, p->strips.at[from + k]);
        }
        if (i > 0) strip_penalty(p, row->head || after_head ? PAGE_NEVER : i <= 3 || i + 1 == table->kids.len ? PAGE_FEW : PAGE_INSIDE);
        p->heads = after_head || in_head ? 0 : seen;
        row_set(&t, row, i == 0 || after_head, i + 1 == table->kids.len);
        if (after_head)                                     /* a first row of several strips: those behind the first repeat the head too */
            for (size_t k = from + seen + 1; k < p->strips.len; k++) p->strips.at[k].head = p->head, p->strips.at[k].heads = seen;
    }
    p->head = head;
    p->heads = heads;
    strip_space(p, p->style.leading / 2);
}
