/* SPDX-License-Identifier: MIT */
/* text: the brief as plain text of 72 columns, for the body of a mail and for terminals.

   In: the Brief's tree. Out: UTF-8 lines that end in LF, none wider than 72 columns unless a single word is.
   How it thinks: as a typewriter would: headings underlined, quotations set in, tables in columns, the list of sources hanging from its numbers, the notes of each part at its end as at
   the foot of a page. Columns are what a terminal shows, not bytes or characters. The margin's words stand in parentheses behind what they belong to. A link's address stands behind it.
   A terminal obeys what it is sent, and lets an override of the direction run on over the marks and columns behind it: control characters and the signs that open and close embeddings,
   overrides and isolates (UAX #9: U+202A to U+202E, U+2066 to U+2069) are left out of the whole, wherever they came from. They take no columns, so no line changes.
   What it does not do: pictures, of which a table stands beside each; bold and italics.

   Specimen: The new treaty was signed on 19 June 2024.[2,7] (2 origins) */
#include "render/render_in.h"

enum { COLUMNS = 72, DEPTH = 32, TAB = 4 };

typedef struct { Arena *a; const Brief *b; Buf *out; Str language; VEC(const Node *) notes; size_t noted; Str side; } Text;   /* side: a quotation's margin words, for its first paragraph */

/* ---- lines ---- */

/* The first line of `text` in at most `room` columns; consumes it with the blank behind it. What is wider than a line without any blank ends at a comma: a row of marks, [98,99,|100]. */
static Str line_cut(Str *text, size_t room) {
    size_t columns = 0, pos = 0, end = 0, before = 0, comma = 0;
    bool found = false;
    for (uint32_t last = 0; pos < text->len; last = utf8_at(*text, before)) {
        before = pos;
        if (text->at[pos] == ' ') found = true, end = pos;
        else if (pos && width_may_break(last, utf8_at(*text, pos))) found = true, end = pos;
        columns += (unsigned char)text->at[pos] < 0x80 ? (pos++, 1u) : width_next(*text, &pos);
        if (columns > room) {
            if (!found) end = comma ? comma : before ? before : pos;        /* a word wider than the line */
            Str line = str_sub(*text, 0, end);
            *text = str_sub(*text, end, text->len);
            while (text->len && text->at[0] == ' ') *text = str_sub(*text, 1, text->len);
            return line;
        }
        if (text->at[before] == ',') comma = pos;
    }
    Str line = *text;
    *text = (Str){ 0 };
    return line;
}

static void blanks(Buf *out, size_t n) {
    while (n--) buf_byte(out, ' ');
}

/* Text filled into lines; `first` stands before the first one, as many blanks before the others. */
static void fill(Text *t, Str text, size_t indent, Str first) {
    size_t hang = indent + width_text(first), room = hang + 20 < COLUMNS ? COLUMNS - hang : 20;
    text = str_trim(text);
    blanks(t->out, indent);
    buf_str(t->out, first);
    for (bool more = false; text.len; more = true) {
        if (more) blanks(t->out, hang);
        Str line = line_cut(&text, room);
        while (line.len && line.at[line.len - 1] == ' ') line.len--;
        buf_str(t->out, line);
        buf_byte(t->out, '\n');
    }
}

static void rule(Text *t, char sign, size_t n) {
    while (n--) buf_byte(t->out, sign);
    buf_byte(t->out, '\n');
}

static void underlined(Text *t, Str text, char sign) {
    size_t wide = width_text(text = str_trim(text));
    fill(t, text, 0, (Str){ 0 });
    rule(t, sign, wide > COLUMNS ? COLUMNS : wide);
    buf_byte(t->out, '\n');
}

/* ---- the words of a node ---- */

static Str words(Text *t, const Node *n) {
    Strs texts = wording_texts(t->a, n, n->language.len ? n->language : t->language);
    Buf b = buf_in(t->a);
    for (size_t i = 0; i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        if (in->kind == INLINE_BREAK) buf_byte(&b, ' ');
        else if (in->kind == INLINE_NOTE && in->note) vec_push(t->a, &t->notes, in->note), buf_fmt(&b, "(note %zu)", t->notes.len);
        else if (in->kind == INLINE_NOTE) buf_fmt(&b, "(note %.*s)", STR_ARG(in->text));
        else buf_str(&b, texts.at[i]);
        if (in->kind == INLINE_TEXT && wording_link(in->href) && !str_eq(in->href, in->text)) buf_fmt(&b, " <%.*s>", STR_ARG(wording_address(t->a, in->href)));
    }
    Str margin = n->side.len && n->kind != NODE_ROW ? n->side : t->side;
    if (margin.len) buf_fmt(&b, " (%.*s)", STR_ARG(wording_own(t->a, margin, t->language)));
    t->side = (Str){ 0 };
    return buf_text(&b);
}

/* ---- tables ---- */

typedef struct { Str *cells; bool *head; size_t *widest, *word, *wide; size_t rows, columns; } Grid;

static void grid_fill(Text *t, const Node *n, Grid *g) {
    for (size_t i = 0; i < n->kids.len; i++)
        if (n->kids.at[i]->kids.len > g->columns) g->columns = n->kids.at[i]->kids.len;
    if (!g->columns) return;
    g->rows = n->kids.len;
    g->cells = NEWN(t->a, Str, g->rows * g->columns + 1);
    g->widest = NEWN(t->a, size_t, g->columns + 1), g->word = NEWN(t->a, size_t, g->columns + 1), g->wide = NEWN(t->a, size_t, g->columns + 1);
    for (size_t i = 0; i < g->rows; i++) {
        const Node *row = n->kids.at[i];
        for (size_t k = 0; k < row->kids.len; k++) {
            Str text = words(t, row->kids.at[k]);
            if (k + 1 == row->kids.len && row->side.len) text = str_fmt(t->a, "%.*s (%.*s)", STR_ARG(text), STR_ARG(row->side));
            g->cells[i * g->columns + k] = text;
            size_t wide = width_text(text), word = width_longest(text);
            if (wide > g->widest[k]) g->widest[k] = wide;
            if (wide <= (COLUMNS - 2 * (g->columns - 1)) / 3) word = wide;   /* "10 September 1996" on one line, a rare long range on two */
            if (word > g->word[k]) g->word[k] = word;
        }
    }
}

/* Columns get what they would like, or their longest short cell or word (at most a third of the line) and a share of what is left. */
static void grid_measure(Grid *g) {
    size_t room = COLUMNS - 2 * (g->columns - 1), wish = 0, least = 0;
    for (size_t k = 0; k < g->columns; k++) wish += g->widest[k];
    for (size_t k = 0; k < g->columns; k++) {
        g->wide[k] = wish <= room ? g->widest[k] : g->word[k];
        if (wish > room && g->wide[k] > room / 3) g->wide[k] = room / 3;
        if (wish > room && g->widest[k] <= room / 3) g->wide[k] = g->widest[k];
        if (!g->wide[k]) g->wide[k] = 1;
        least += g->wide[k];
    }
    if (wish <= room) return;
    for (size_t k = 0; least > room && k < g->columns; k++) g->wide[k] = g->wide[k] * room / least ? g->wide[k] * room / least : 1;
    size_t more = 0, left = 0, sum = 0;
    for (size_t k = 0; k < g->columns; k++) sum += g->wide[k], more += g->widest[k] > g->wide[k] ? g->widest[k] - g->wide[k] : 0;
    left = room > sum ? room - sum : 0;
    for (size_t k = 0; more && k < g->columns; k++)
        if (g->widest[k] > g->wide[k]) g->wide[k] += (g->widest[k] - g->wide[k]) * left / more;
}

static void grid_row(Text *t, const Grid *g, size_t row) {
    Str *rest = NEWN(t->a, Str, g->columns);
    for (size_t k = 0; k < g->columns; k++) rest[k] = str_trim(g->cells[row * g->columns + k]);
    for (bool any = true; any;) {
        size_t pending = 0;
        any = false;
        for (size_t k = 0; k < g->columns; k++) {
            Str line = line_cut(&rest[k], g->wide[k]);
            size_t wide = width_text(line);
            if (line.len) blanks(t->out, pending), pending = 0, buf_str(t->out, line);
            pending += g->wide[k] > wide ? g->wide[k] - wide : 0;
            pending += 2;
            any = any || rest[k].len;
        }
        buf_byte(t->out, '\n');
    }
}

/* More columns than fit: each row as lines "head: value". */
static void grid_list(Text *t, const Grid *g, const Node *n) {
    for (size_t i = 0; i < g->rows; i++) {
        if (n->kids.at[i]->head && i == 0) continue;
        for (size_t k = 0; k < g->columns; k++) {
            Str head = n->kids.at[0]->head ? g->cells[k] : (Str){ 0 }, value = g->cells[i * g->columns + k];
            if (value.len) fill(t, value, k ? 2 : 0, head.len ? str_fmt(t->a, "%.*s: ", STR_ARG(str_sub(head, 0, 200))) : (Str){ 0 });
        }
        buf_byte(t->out, '\n');
    }
}

static void table(Text *t, const Node *n) {
    Grid g = { 0 };
    grid_fill(t, n, &g);
    if (!g.columns) return;
    if (n->side.len) fill(t, str_fmt(t->a, "(%.*s)", STR_ARG(wording_own(t->a, n->side, t->language))), 0, (Str){ 0 });
    if (g.columns > COLUMNS / 8) {
        grid_list(t, &g, n);
        return;
    }
    grid_measure(&g);
    bool wraps = false;
    for (size_t k = 0; k < g.columns; k++) wraps = wraps || g.widest[k] > g.wide[k];
    for (size_t i = 0; i < g.rows; i++) {
        bool head = n->kids.at[i]->head;
        if (i && wraps && !n->kids.at[i - 1]->head) buf_byte(t->out, '\n');
        grid_row(t, &g, i);
        if (!head || (i + 1 < g.rows && n->kids.at[i + 1]->head)) continue;
        for (size_t k = 0; k < g.columns; k++) {
            for (size_t c = 0; c < g.wide[k]; c++) buf_byte(t->out, '-');
            if (k + 1 < g.columns) buf_lit(t->out, "  ");
        }
        buf_byte(t->out, '\n');
    }
    buf_byte(t->out, '\n');
}

/* ---- nodes ---- */

static void node(Text *t, const Node *n, size_t indent, int depth);

static void kids(Text *t, const Node *n, size_t indent, int depth) {
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) node(t, n->kids.at[i], indent, depth + 1);
}

/* An item's first paragraph stands beside its sign. */
static void item(Text *t, const Node *n, size_t indent, Str sign, int depth) {
    bool beside = n->kids.len && n->kids.at[0]->kind == NODE_PARA && !n->text.len;
    Str text = words(t, beside ? n->kids.at[0] : n);
    if (n->task) sign = n->task == 2 ? STR("[x] ") : STR("[ ] ");
    if (text.len) fill(t, text, indent, sign);
    for (size_t i = beside; i < n->kids.len && depth < DEPTH; i++) node(t, n->kids.at[i], indent + width_text(sign), depth + 1);
}

static void list(Text *t, const Node *n, size_t indent, int depth) {
    bool sources = n->ordered && str_eq(n->role, STR("sources"));
    for (size_t i = 0; i < n->kids.len; i++) {
        long long number = (long long)i + 1 + n->above;
        Str sign = sources ? str_fmt(t->a, "[%lld] ", number) : n->ordered ? str_fmt(t->a, n->paren ? "%lld) " : "%lld. ", number) : STR("- ");
        item(t, n->kids.at[i], indent, sign, depth + 1);
    }
    buf_byte(t->out, '\n');
}

static void code(Text *t, const Node *n, size_t indent) {
    Str text = words(t, n);
    while (text.len) {
        Str line = str_cut_line(&text);
        if (line.len) blanks(t->out, indent + TAB), buf_str(t->out, line);
        buf_byte(t->out, '\n');
    }
    buf_byte(t->out, '\n');
}

static void quote(Text *t, const Node *n, size_t indent, int depth) {
    t->side = n->side;
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) {
        const Node *kid = n->kids.at[i];
        bool tied = kid->kind == NODE_PARA && kid->keep_next;   /* the speaker's line follows without a gap */
        if (tied) fill(t, words(t, kid), indent + TAB, (Str){ 0 });
        else node(t, kid, indent + TAB, depth + 1);
    }
    t->side = (Str){ 0 };
}

static void para(Text *t, Str text, size_t indent) {
    if (text.len) fill(t, text, indent, (Str){ 0 }), buf_byte(t->out, '\n');
}

static void node(Text *t, const Node *n, size_t indent, int depth) {
    Str around = t->language;
    if (n->language.len) t->language = n->language;
    switch (n->kind) {
    case NODE_HEAD: case NODE_TOC: break;
    case NODE_GROUP: case NODE_BOX: case NODE_ROW: case NODE_NOTE: kids(t, n, indent, depth); break;
    case NODE_HEADING: underlined(t, words(t, n), n->level <= 1 ? '=' : '-'); break;
    case NODE_PARA: case NODE_CELL: para(t, words(t, n), indent); break;
    case NODE_QUOTE: quote(t, n, indent, depth); break;
    case NODE_LIST: list(t, n, indent, depth); break;
    case NODE_ITEM: item(t, n, indent, STR("- "), depth); break;
    case NODE_TABLE: table(t, n); break;
    case NODE_CODE: code(t, n, indent); break;
    case NODE_RULE: rule(t, '-', 24), buf_byte(t->out, '\n'); break;
    case NODE_FIGURE:
        if (!n->chart) para(t, str_fmt(t->a, "[%.*s]", STR_ARG(words(t, n))), indent), kids(t, n, indent, depth);
        break;
    }
    t->language = around;
}

/* ---- the whole ---- */

static void centred(Text *t, Str text) {
    size_t wide = width_text(text);
    if (!text.len) return;
    fill(t, text, wide < COLUMNS ? (COLUMNS - wide) / 2 : 0, (Str){ 0 });
    buf_byte(t->out, '\n');
}

static void title_block(Text *t) {
    const Brief *b = t->b;
    Str issuer = wording_own(t->a, b->issuer, b->language), reference = wording_own(t->a, b->reference, b->language);
    size_t label = 0, wide = width_text(issuer) + width_text(reference);
    centred(t, wording_capitals(t->a, b->marking));
    if (b->draft) centred(t, STR("DRAFT"));
    if (issuer.len && reference.len && wide + 2 <= COLUMNS) buf_str(t->out, issuer), blanks(t->out, COLUMNS - wide), buf_str(t->out, reference), buf_lit(t->out, "\n\n");
    else para(t, issuer, 0), para(t, reference, 0);
    rule(t, '=', COLUMNS);
    fill(t, wording_own(t->a, b->title, b->language), 0, (Str){ 0 });
    fill(t, wording_own(t->a, b->subtitle, b->language), 0, (Str){ 0 });
    rule(t, '=', COLUMNS);
    buf_byte(t->out, '\n');
    for (size_t i = 0; i < b->facts.len; i++) {
        size_t n = width_text(wording_own(t->a, b->facts.at[i].label, b->language));
        if (n > label && n < COLUMNS / 2) label = n;
    }
    for (size_t i = 0; i < b->facts.len; i++) {
        Buf sign = buf_in(t->a);
        Str name = wording_own(t->a, b->facts.at[i].label, b->language);
        size_t n = width_text(name);
        buf_str(&sign, name);
        blanks(&sign, (n < label ? label - n : 0) + 2);
        fill(t, wording_own(t->a, b->facts.at[i].value, b->language), 0, buf_text(&sign));
    }
    if (b->facts.len) buf_byte(t->out, '\n');
}

static void part_notes(Text *t, const Node *part) {
    SourceNotes notes = wording_notes(t->a, t->b, part);
    if (notes.len || t->noted < t->notes.len) rule(t, '_', 16);
    for (size_t i = 0; i < notes.len; i++) fill(t, notes.at[i].text, 0, str_fmt(t->a, "[%u] ", notes.at[i].source));
    if (notes.len) buf_byte(t->out, '\n');
    for (; t->noted < t->notes.len; t->noted++) {
        buf_fmt(t->out, "(note %zu)\n", t->noted + 1);
        kids(t, t->notes.at[t->noted], TAB, 1);
    }
}

/* "txt.\u202Eexe" is printed as "txt.exe", and "\x1B[31mred" as "[31mred". */
static bool obeyed(uint32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

static void disarm(Buf *out, size_t from) {
    size_t kept = from;
    for (size_t pos = from; pos < out->len;) {
        size_t at = pos;
        unsigned char byte = (unsigned char)out->at[pos];
        bool drop = false;
        if (byte >= 0x20 && byte < 0x7F) pos++;
        else drop = obeyed(utf8_next((Str){ out->at, out->len }, &pos));
        if (drop) continue;
        while (at < pos) out->at[kept++] = out->at[at++];
    }
    out->len = kept;
}

bool text_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    (void)r, (void)p, (void)o;
    Text t = { .a = a, .b = b, .out = out, .language = b->language };
    size_t from = out->len;
    title_block(&t);
    for (size_t i = 0; b->root && i < b->root->kids.len; i++) {
        const Node *part = b->root->kids.at[i];
        node(&t, part, 0, 1);
        part_notes(&t, part);
        while (out->len && out->at[out->len - 1] == '\n') out->len--;
        buf_lit(out, "\n\n\n");
    }
    centred(&t, wording_capitals(a, b->marking));
    while (out->len && out->at[out->len - 1] == '\n') out->len--;
    buf_byte(out, '\n');
    disarm(out, from);
    return true;
}
