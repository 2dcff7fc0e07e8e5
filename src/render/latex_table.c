/* SPDX-License-Identifier: MIT */
/* latex: tables, as longtables of columns whose widths are shares of the measure.

   In: a NODE_TABLE. Out: \begin{brieftable}{0.23,0.77} with a line a row; the timeline's rows are \event{date}{what}.
   How it thinks: TeX must be told widths before it sees the text, so they are reckoned here from the number of characters: a column gets what its longest cell would like if all can; else what its
   longest word needs, and the rest by how much text it has. It is the way of typeset/table.c with characters for glyphs, so both tables look alike. Within a quotation or a box a table is one piece.
   What it does not do: cells over several columns; widths exact to the point, which ragged cells do not need.

   Specimen: \event[id=e7xk, margin={2 origins}]{6 July 1961}{Kim Il Sung signed a treaty in Moscow.\sourcemark{2}{\place{2}{¶5}}} \\ */
#include "render/render_in.h"

enum { COLUMNS_MAX = 24, LETTER = 100, MARK_LETTER = 58, GAP = 300, ROOM = 8000, NARROW = 300, FULL = 1000, SHORT = 6 };   /* hundredths of a letter's width; thousandths of the measure */

typedef struct { int64_t least, most, text; } Wish;
typedef struct { size_t n; int64_t share[COLUMNS_MAX]; } Shares;

static void wish_add(Inlines text, Wish *cell) {
    int64_t word = 0;
    for (size_t i = 0; i < text.len; i++) {
        const Inline *in = &text.at[i];
        int64_t letter = in->kind == INLINE_MARK ? MARK_LETTER : LETTER;
        if (in->kind == INLINE_BREAK || in->kind == INLINE_NOTE) continue;
        for (size_t k = 0; k < in->text.len;) {
            uint32_t r = utf8_next(in->text, &k);
            int64_t width = rune_is_cjk(r) ? 2 * letter : rune_is_mark(r) ? 0 : rune_is_upper(r) ? letter * 5 / 4 : letter;
            cell->most += width;
            word = rune_is_space(r) || rune_is_cjk(r) ? 0 : word + width;
            if (word > cell->least) cell->least = word;
        }
    }
}

static void wishes_of(const Node *table, Shares *s, Wish *w) {
    for (size_t i = 0; i < table->kids.len; i++) {
        const Node *row = table->kids.at[i];
        for (size_t c = 0; c < row->kids.len && c < COLUMNS_MAX; c++) {
            const Node *cell = row->kids.at[c];
            Wish one = { 0 };
            wish_add(cell->text, &one);
            for (size_t k = 0; k < cell->kids.len; k++) wish_add(cell->kids.at[k]->text, &one);
            if (one.most <= ROOM * 22 / 100) one.least = one.most;          /* a short cell keeps to one line */
            if (row->head) one.least = one.least * 9 / 10, one.most = one.most * 9 / 10;
            if (one.least > w[c].least) w[c].least = one.least;
            if (one.most > w[c].most) w[c].most = one.most;
            w[c].text += one.most;
            if (c + 1 > s->n) s->n = c + 1;
        }
    }
}

/* What is left goes to the columns that wish for more, by how much text each has; what the sated leave goes round again. */
static void rest_share(const Wish *w, int64_t *width, size_t n, int64_t left) {
    for (size_t round = 0; round < n && left > 0; round++) {
        int64_t hungry = 0, given = 0;
        for (size_t c = 0; c < n; c++) hungry += width[c] < w[c].most ? w[c].text + 1 : 0;
        for (size_t c = 0; c < n && hungry; c++) {
            int64_t part = width[c] < w[c].most ? left * (w[c].text + 1) / hungry : 0;
            if (width[c] + part > w[c].most) part = w[c].most - width[c];
            width[c] += part;
            given += part;
        }
        if (!given) return;
        left -= given;
    }
}

static void shares_of(const Node *table, Shares *s) {
    Wish w[COLUMNS_MAX] = { 0 };
    wishes_of(table, s, w);
    if (!s->n) return;
    int64_t room = ROOM - GAP * (int64_t)(s->n - 1), most = 0, least = 0, width[COLUMNS_MAX] = { 0 }, all = 0;
    size_t widest = 0;
    if (room < ROOM / 4) room = ROOM / 4;
    for (size_t c = 0; c < s->n; c++) {
        w[c].least += LETTER / 2, w[c].most += LETTER / 2;
        if (w[c].least > room / 3 && s->n > 1) w[c].least = room / 3;
        if (w[c].most < w[c].least) w[c].most = w[c].least;
        if (w[c].most > w[widest].most) widest = c;
        most += w[c].most, least += w[c].least;
    }
    for (size_t c = 0; c < s->n; c++) width[c] = most <= room ? w[c].most : w[c].least;
    if (most <= room) width[widest] += room - most;
    else if (least < room) rest_share(w, width, s->n, room - least);
    for (size_t c = 0; c < s->n; c++) all += width[c];
    for (size_t c = 0; c < s->n; c++) s->share[c] = width[c] * FULL / all;
}

static void cell(Latex *l, const Node *n) {
    latex_inlines(l, n);
    for (size_t k = 0; k < n->kids.len; k++) {
        if (k || n->text.len) buf_lit(l->t.out, "\\nextline{}");
        latex_inlines(l, n->kids.at[k]);
    }
}

static void row(Latex *l, const Node *n, const Shares *s, bool event) {
    event = event && n->kids.len == 2;
    if (event) buf_lit(l->t.out, "\\event");
    else if (!n->head && (n->id.len || n->side.len)) buf_lit(l->t.out, "\\tablerow");
    if (!n->head) latex_keys(l, n);
    for (size_t c = 0; c < s->n; c++) {
        if (c && !event) buf_lit(l->t.out, " & ");
        if (c >= n->kids.len) continue;
        if (event || n->head) buf_z(l->t.out, event ? "{" : "\\headcell{");
        else if (n->kids.at[c]->align == 'r' || n->kids.at[c]->align == 'c') buf_z(l->t.out, n->kids.at[c]->align == 'r' ? "\\raggedleft " : "\\centering ");
        else if (!n->kids.at[c]->text.len && !n->kids.at[c]->kids.len) buf_lit(l->t.out, "{}");
        l->t.narrow = s->share[c] < NARROW;
        cell(l, n->kids.at[c]);
        l->t.narrow = false;
        if (event || n->head) buf_byte(l->t.out, '}');
    }
    buf_z(l->t.out, n->head ? " \\\\ \\belowhead\n" : " \\tabularnewline\n");
    l->t.line = l->t.out->len;
}

void latex_table(Latex *l, const Node *table) {
    Shares s = { 0 };
    const char *name = l->inner ? "innertable" : "brieftable";
    bool timeline = str_eq(table->role, STR("timeline")), body = false;
    shares_of(table, &s);
    if (!s.n) return;
    buf_fmt(l->t.out, "\\begin{%s}", name);
    latex_keys(l, table);
    buf_byte(l->t.out, '{');
    for (size_t c = 0; c < s.n; c++) buf_fmt(l->t.out, "%s0.%03lld", c ? "," : "", (long long)(s.share[c] < FULL ? s.share[c] : FULL - 1));
    buf_lit(l->t.out, "}\n");
    for (size_t i = 0; i < table->kids.len; i++) {
        const Node *n = table->kids.at[i];
        if (body && !n->head) buf_z(l->t.out, table->kids.len <= SHORT || i == 2 || i + 1 == table->kids.len ? "\\keeprule\n" : "\\rowrule\n");
        l->t.line = l->t.out->len;
        row(l, n, &s, timeline && !n->head);
        body = body || !n->head;
    }
    buf_fmt(l->t.out, "\\end{%s}\n\n", name);
    l->t.line = l->t.out->len;
}
