/* SPDX-License-Identifier: MIT */
/* walk: Pages line by line with what a checker of pages wants to know, for --dump=lines.

   In: Pages. Out: a line for each line of print: page, kind (text, note, furniture), x, y and right edge in hundredths of a point, the edge less what hangs in the margin, number
   and kind of the node it prints (numbered as they come), its role, and the text. Then targets and bookmarks with their pages.
   How it thinks: pieces of one node on one baseline are one line, raised marks among them.
   What it does not do: rules, pictures and links, which pages_dump shows.

   Specimen: 3 text 17010 13160 50190 50020 n41 para point: The envoys of both states met. */
#include "typeset/typeset_in.h"

typedef struct { const Piece *first; Len left, right, edge; Buf text; } Line;

static const char *kind_of(const Node *n) {
    static const char *const kinds[] = { [NODE_GROUP] = "group", [NODE_HEAD] = "head", [NODE_TOC] = "contents", [NODE_HEADING] = "heading", [NODE_PARA] = "para", [NODE_LIST] = "list",
        [NODE_ITEM] = "item", [NODE_QUOTE] = "quote", [NODE_CODE] = "code", [NODE_TABLE] = "table", [NODE_ROW] = "row", [NODE_CELL] = "cell", [NODE_BOX] = "box", [NODE_NOTE] = "note",
        [NODE_RULE] = "rule", [NODE_FIGURE] = "figure" };
    return n && (size_t)n->kind < COUNT(kinds) && kinds[n->kind] ? kinds[n->kind] : "none";
}

static int64_t hundredths(Len n) { return ((int64_t)n * 100 + (n < 0 ? -32768 : 32768)) / 65536; }

static void line_put(Line *l, size_t page, Map *numbers, Arena *a, Buf *out) {
    if (!l->first) return;
    const Piece *c = l->first;
    int64_t *number = map_slot(numbers, str_copy(a, (Str){ (const char *)&c->node, sizeof c->node }));
    if (!*number) *number = (int64_t)map_len(numbers);
    buf_fmt(out, "%zu %s %lld %lld %lld %lld n%lld %s %.*s: %.*s\n", page + 1, c->artifact ? "furniture" : c->note ? "note" : "text", (long long)hundredths(l->left),
        (long long)hundredths(c->y), (long long)hundredths(l->right), (long long)hundredths(l->edge), (long long)*number, kind_of(c->node), c->node ? (int)c->node->role.len : 0,
        c->node && c->node->role.len ? c->node->role.at : "", STR_ARG(buf_text(&l->text)));
    l->first = NULL;
}

static void line_add(Line *l, const Piece *c) {
    if (!l->first) l->first = c, l->left = c->x, l->right = l->edge = c->x, l->text.len = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        Str s = { c->text + c->glyphs[i].text, c->glyphs[i].text_len };
        if (str_eq(s, STR("\xC2\xAD"))) buf_byte(&l->text, '~');
        else buf_str(&l->text, s);
    }
    if (c->x < l->left) l->left = c->x;
    if (c->x + c->w <= l->right || !c->count) return;
    const Glyph *last = &c->glyphs[c->count - 1];
    l->right = c->x + c->w;
    l->edge = l->right - (Len)((int64_t)last->advance * margin_hang(utf8_at((Str){ c->text, last->text + last->text_len }, last->text), false) / 1000);
}

void pages_walk(const Pages *p, Arena *a, Buf *out) {
    Map *numbers = map_new(a);
    for (size_t i = 0; i < p->pages.len; i++) {
        Line line = { .text = buf_in(a) };
        Len y = 0;
        for (size_t k = 0; k < p->pages.at[i].pieces.len; k++) {
            const Piece *c = &p->pages.at[i].pieces.at[k];
            if (c->kind != PIECE_GLYPHS) continue;
            bool joins = line.first && line.first->node == c->node && line.first->note == c->note && line.first->artifact == c->artifact && c->y - y < PT(6) && y - c->y < PT(6);
            if (!joins) line_put(&line, i, numbers, a, out), y = c->y;
            line_add(&line, c);
        }
        line_put(&line, i, numbers, a, out);
    }
    for (size_t i = 0; i < p->bookmarks.len; i++)
        buf_fmt(out, "bookmark %u %u %.*s\n", p->bookmarks.at[i].page + 1, p->bookmarks.at[i].level, STR_ARG(p->bookmarks.at[i].title));
    for (size_t i = 0; i < p->targets.len; i++) buf_fmt(out, "target %u %.*s\n", p->targets.at[i].page + 1, STR_ARG(p->targets.at[i].id));
}
