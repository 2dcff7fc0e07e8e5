/* SPDX-License-Identifier: MIT */
/* Nodes: building the tree that every output reads, and printing it for --dump=arrange.

   In: texts and children, one after another. Out: finished Nodes, whose lists are frozen.
   How it thinks: a Knot is a node that still grows; tying it gives the node away.
   What it does not do: decide what is printed (place.c) or how it looks (typeset/, render/).

   Specimen, one line of the dump: `para point #p4kq… <2 origins> The treaty was signed.[1,3: 1 ¶2; 3 ¶5]` */
#include "arrange/arrange_in.h"

Knot knot_new(Arena *a, NodeKind kind, const char *role) {
    Knot k = { .a = a, .node = NEW(a, Node) };
    k.node->kind = kind;
    k.node->role = str_of(role);
    return k;
}

void knot_inline(Knot *k, Inline i) { vec_push(k->a, &k->text, i); }

void knot_text(Knot *k, uint8_t style, bool verbatim, Str text) {
    if (text.len) knot_inline(k, (Inline){ .kind = INLINE_TEXT, .style = style, .verbatim = verbatim, .text = text });
}

void knot_link(Knot *k, uint8_t style, Str text, Str href) {
    if (text.len) knot_inline(k, (Inline){ .kind = INLINE_TEXT, .style = style, .text = text, .href = href });
}

void knot_kid(Knot *k, const Node *kid) {
    if (kid) vec_push(k->a, &k->kids, kid);
}

const Node *knot_tie(Knot *k) {
    list_from(&k->node->text, &k->text);
    list_from(&k->node->kids, &k->kids);
    return k->node;
}

const Node *node_heading(Arena *a, uint8_t level, Str text, Str id) {
    Knot k = knot_new(a, NODE_HEADING, "");
    k.node->level = level;
    k.node->keep_next = true;
    k.node->in_toc = level <= 2;
    k.node->id = id;
    knot_text(&k, 0, false, text);
    return knot_tie(&k);
}

const Node *node_para(Arena *a, const char *role, uint8_t style, Str text) {
    Knot k = knot_new(a, NODE_PARA, role);
    knot_text(&k, style, false, text);
    return knot_tie(&k);
}

static void dump_inline(const Inline *i, Buf *out) {
    static const struct { uint8_t bit; char mark; } styles[] = { { STYLE_BOLD, '*' }, { STYLE_ITALIC, '/' }, { STYLE_FAINT, '~' } };
    switch (i->kind) {
    case INLINE_TEXT:
        for (size_t k = 0; k < COUNT(styles); k++)
            if (i->style & styles[k].bit) buf_byte(out, styles[k].mark);
        buf_str(out, i->text);
        for (size_t k = COUNT(styles); k-- > 0;)
            if (i->style & styles[k].bit) buf_byte(out, styles[k].mark);
        if (i->href.len) buf_fmt(out, "<%.*s>", STR_ARG(i->href));
        break;
    case INLINE_MARK:
        buf_str(out, i->text);
        buf_byte(out, '{');
        for (size_t k = 0; k < i->cites.len; k++) buf_fmt(out, "%s%u %.*s", k ? "; " : "", i->cites.at[k].source, STR_ARG(i->cites.at[k].place));
        buf_byte(out, '}');
        break;
    case INLINE_NOTE: buf_lit(out, "(note)"); break;
    case INLINE_BREAK: buf_lit(out, " / "); break;
    case INLINE_IMAGE: buf_fmt(out, "(image %.*s)", STR_ARG(i->text)); break;
    }
}

/* A line a row: for a timeline date, label, importance; else the label and its numbers. */
static void dump_chart(const Chart *c, int depth, Buf *out) {
    for (size_t i = 0; i < c->rows.len; i++) {
        const ChartRow *row = &c->rows.at[i];
        for (int k = 0; k < depth; k++) buf_lit(out, "  ");
        if (c->kind == CHART_TIMELINE) buf_fmt(out, "%.*s%s%s | ", STR_ARG(date_words(out->arena, row->date)), row->planned ? " planned" : "", row->news ? " news" : "");
        buf_str(out, row->label);
        if (c->kind == CHART_BARS) buf_fmt(out, " %lld", (long long)row->value);
        for (size_t k = 0; k < c->columns.len; k++) buf_fmt(out, "%s%.*s %lld", k ? ", " : " | ", STR_ARG(c->columns.at[k]), (long long)c->values[i * c->columns.len + k]);
        buf_byte(out, '\n');
    }
}

#define MAX_DEPTH 32
static void dump_node(const Node *n, int depth, Buf *out) {
    static const char *const kinds[] = { "group", "head", "contents", "heading", "para", "list", "item", "quote", "code", "table", "row", "cell", "box", "note", "rule", "figure" };
    for (int i = 0; i < depth; i++) buf_lit(out, "  ");
    buf_z(out, kinds[n->kind]);
    if (n->kind == NODE_HEADING) buf_fmt(out, " %d", n->level);
    if (n->head) buf_lit(out, " head");
    if (n->ordered) buf_lit(out, " ordered");
    if (n->role.len) buf_fmt(out, " %.*s", STR_ARG(n->role));
    if (n->side.len) buf_fmt(out, " <%.*s>", STR_ARG(n->side));
    if (n->text.len) buf_lit(out, ": ");
    for (size_t i = 0; i < n->text.len; i++) dump_inline(&n->text.at[i], out);
    buf_byte(out, '\n');
    if (n->chart) dump_chart(n->chart, depth + 1, out);
    for (size_t i = 0; i < n->kids.len && depth < MAX_DEPTH; i++) dump_node(n->kids.at[i], depth + 1, out);
}

void brief_dump(const Brief *b, Buf *out) {
    buf_fmt(out, "brief %.*s: %.*s\n", STR_ARG(b->name), STR_ARG(b->title));
    for (size_t i = 0; i < b->facts.len; i++) buf_fmt(out, "fact %.*s: %.*s\n", STR_ARG(b->facts.at[i].label), STR_ARG(b->facts.at[i].value));
    dump_node(b->root, 0, out);
}
