/* SPDX-License-Identifier: MIT */
/* json_content: the brief as it is printed, in reading order, for programs that set it anew.

   In: the Brief's tree. Out: "head" (title block) and "content": a list of headings, paragraphs, quotations, lists and tables, each with its text as printed, the numbers of its mark, the
   margin's words, and the finding it prints.
   How it thinks: the same walk as every other output, so that they agree; groups and boxes are dissolved, for a heading says where one begins. Text stands without its mark: `marks` has
   the numbers. What a finding is and where it stands is under "findings".
   What it does not do: styles, links, pictures.

   Specimen: {"kind": "para", "role": "point", "finding": "p4kq…", "text": "The treaty was signed.", "marks": [1, 3], "side": "2 origins"} */
#include "render/render_in.h"

enum { DEPTH = 32 };

typedef struct { Json *j; Arena *a; const Brief *b; Str language; } Content;

static Str text_of(Content *c, const Node *n) {
    Strs texts = wording_texts(c->a, n, n->language.len ? n->language : c->language);
    Buf b = buf_in(c->a);
    for (size_t i = 0; i < n->text.len; i++)
        if (n->text.at[i].kind == INLINE_BREAK) buf_byte(&b, ' ');
        else if (n->text.at[i].kind == INLINE_TEXT || n->text.at[i].kind == INLINE_IMAGE) buf_str(&b, texts.at[i]);
    return buf_text(&b);
}

static void words(Content *c, const char *key, const Node *n) {
    bool any = false;
    json_str(c->j, key, text_of(c, n));
    for (size_t i = 0; i < n->text.len; i++) any = any || n->text.at[i].cites.len;
    if (!any) return;
    json_open(c->j, "marks", '[');
    for (size_t i = 0; i < n->text.len; i++)
        for (size_t k = 0; k < n->text.at[i].cites.len; k++) json_int(c->j, NULL, n->text.at[i].cites.at[k].source);
    json_close(c->j, ']');
}

static void some(Content *c, const char *key, Str value) {
    if (value.len) json_str(c->j, key, value);
}

static void begin(Content *c, const char *kind, const Node *n) {
    json_open(c->j, NULL, '{');
    json_str(c->j, "kind", str_of(kind));
    some(c, "role", n->role);
    if (!str_eq(n->id, n->finding)) some(c, "id", n->id);
    some(c, "finding", n->finding);
    some(c, "side", n->side);
}

static void node(Content *c, const Node *n, int depth);

static void kids(Content *c, const Node *n, int depth) {
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) node(c, n->kids.at[i], depth + 1);
}

static void leaf(Content *c, const char *kind, const Node *n) {
    if (!n->text.len) return;
    begin(c, kind, n);
    if (n->kind == NODE_HEADING) json_int(c->j, "level", n->level);
    words(c, "text", n);
    json_close(c->j, '}');
}

static void holder(Content *c, const char *kind, const char *key, const Node *n, int depth) {
    begin(c, kind, n);
    if (n->kind == NODE_LIST && n->ordered) json_int(c->j, "first", 1 + (int64_t)n->above);
    json_open(c->j, key, '[');
    if (n->kind == NODE_ITEM) leaf(c, "para", n);
    kids(c, n, depth);
    json_close(c->j, ']');
    json_close(c->j, '}');
}

static void row(Content *c, const Node *n, int depth) {
    json_open(c->j, NULL, '{');
    if (n->head) json_bool(c->j, "head", true);
    some(c, "finding", n->finding);
    some(c, "side", n->side);
    json_open(c->j, "cells", '[');
    for (size_t k = 0; k < n->kids.len && depth < DEPTH; k++) {
        json_open(c->j, NULL, '{');
        words(c, "text", n->kids.at[k]);
        json_close(c->j, '}');
    }
    json_close(c->j, ']');
    json_close(c->j, '}');
}

static void table(Content *c, const Node *n, int depth) {
    begin(c, "table", n);
    json_open(c->j, "rows", '[');
    for (size_t i = 0; i < n->kids.len; i++) row(c, n->kids.at[i], depth + 1);
    json_close(c->j, ']');
    json_close(c->j, '}');
}

static void node(Content *c, const Node *n, int depth) {
    Str around = c->language;
    if (n->language.len) c->language = n->language;
    switch (n->kind) {
    case NODE_HEAD: case NODE_TOC: case NODE_RULE: break;
    case NODE_GROUP: case NODE_BOX: case NODE_NOTE: kids(c, n, depth); break;
    case NODE_HEADING: leaf(c, "heading", n); break;
    case NODE_PARA: case NODE_CELL: leaf(c, "para", n); break;
    case NODE_CODE: leaf(c, "code", n); break;
    case NODE_QUOTE: holder(c, "quote", "content", n, depth); break;
    case NODE_LIST: holder(c, "list", "items", n, depth); break;
    case NODE_ITEM: holder(c, "item", "content", n, depth); break;
    case NODE_TABLE: table(c, n, depth); break;
    case NODE_ROW: row(c, n, depth); break;
    case NODE_FIGURE: leaf(c, "figure", n); break;
    }
    c->language = around;
}

void json_content(Json *j, Arena *a, const Brief *b) {
    Content c = { j, a, b, b->language };
    const struct { const char *key; Str value; } head[] = {
        { "title", wording_own(a, b->title, b->language) }, { "subtitle", wording_own(a, b->subtitle, b->language) },
        { "issuer", wording_own(a, b->issuer, b->language) }, { "reference", wording_own(a, b->reference, b->language) },
        { "marking", wording_capitals(a, b->marking) }, { "language", wording_clean(a, b->language) },
    };
    json_open(j, "head", '{');
    for (size_t i = 0; i < COUNT(head); i++) json_str(j, head[i].key, head[i].value);
    json_bool(j, "draft", b->draft);
    json_open(j, "facts", '[');
    for (size_t i = 0; i < b->facts.len; i++) {
        json_open(j, NULL, '{');
        json_str(j, "label", wording_own(a, b->facts.at[i].label, b->language));
        json_str(j, "value", wording_own(a, b->facts.at[i].value, b->language));
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
    json_open(j, "content", '[');
    for (size_t i = 0; b->root && i < b->root->kids.len; i++) node(&c, b->root->kids.at[i], 1);
    json_close(j, ']');
}
