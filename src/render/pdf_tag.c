/* SPDX-License-Identifier: MIT */
/* pdf_tag: which element of the structure tree each piece belongs to (ISO 14289-1, ISO 32000-1 14.7).
   In: the Brief's Nodes, and the pieces in the order they are printed, each with its Node. Out: for each piece the element it is marked as; pdf_tree.c makes
   objects of them.
   How it thinks: every Node that can hold content gets an element beforehand; a Node without a meaning of its own (a group without heading) lends its
   parent's. Nodes that the typesetter made (title and facts, lines of contents, margin text, notes at the foot) get theirs when they are first met, by their
   role. An element enters the tree when its first piece is printed, so that none is empty and the order is the order of reading. Text that stands directly in
   a container becomes a paragraph, a new one where face or size changes or the page is left. A link is an element in its paragraph with its annotation, a run
   in another language a Span with that language; a note at the foot belongs to the paragraph that calls it. A figure is one element with its alternative
   text, its caption stands behind it. Heading levels never skip, whatever the Brief says. A table without a head row has its first column as heads.
   Knowingly not done: cells over several rows; a language that changes within a link.
   Specimen: a point with one mark reads P: text, Link: "[1]", Note: "[1] Wilson Center, 12 Nov 2024, ¶5". */
#include "render/render_in.h"

enum { DEPTH = 200 };

/* ---- elements, in blocks that stay where they are ---- */

PdfElement *pdf_element(const PdfTags *t, uint32_t e) { return &t->blocks.at[e / PDF_BLOCK][e % PDF_BLOCK]; }
PdfKid *pdf_kid(const PdfTags *t, uint32_t kid) { return &t->kid_blocks.at[kid / PDF_BLOCK][kid % PDF_BLOCK]; }

uint32_t pdf_element_add(PdfTags *t, const char *role, const Node *n, uint32_t parent, bool container) {
    if (t->elements == t->blocks.len * PDF_BLOCK) vec_push(t->arena, &t->blocks, NEWN(t->arena, PdfElement, PDF_BLOCK));
    *pdf_element(t, t->elements) = (PdfElement){ .role = role, .node = n, .parent = parent, .container = container };
    return t->elements++;
}

void pdf_kid_add(PdfTags *t, uint32_t e, PdfKid kid) {
    if (t->kids == t->kid_blocks.len * PDF_BLOCK) vec_push(t->arena, &t->kid_blocks, NEWN(t->arena, PdfKid, PDF_BLOCK));
    PdfElement *to = pdf_element(t, e);
    *pdf_kid(t, t->kids) = kid;
    if (to->last != 0) pdf_kid(t, to->last)->next = t->kids;
    else to->first = t->kids;
    to->last = t->kids++;
}

bool pdf_node_element(const PdfTags *t, const Node *n, uint32_t *e) {
    int64_t found;
    if (!map_get(t->nodes, (Str){ (const char *)&n, sizeof n }, &found)) return false;
    *e = (uint32_t)found;
    return true;
}

static void know(PdfTags *t, const Node *n, uint32_t element) {
    const Node **key = NEW(t->arena, const Node *);
    *key = n;
    map_put(t->nodes, (Str){ (const char *)key, sizeof *key }, element);
}

/* ---- elements for the Nodes ---- */

static const char *heading_role(PdfTags *t, const Node *n) {
    static const char *const roles[] = { "H1", "H2", "H3", "H4", "H5", "H6" };
    unsigned wanted = (n->level < 1 ? 1u : n->level) + t->titled;
    uint8_t level = (uint8_t)(wanted > 6 ? 6 : wanted);
    if (level > t->heading + 1) level = (uint8_t)(t->heading + 1);
    t->heading = level;
    return roles[level - 1];
}

typedef enum { CELL_DATA, CELL_HEAD, CELL_ROW_HEAD } CellKind;

static uint32_t cell_element(PdfTags *t, const Node *n, uint32_t parent, CellKind cell) {
    uint32_t e = pdf_element_add(t, cell == CELL_DATA ? "TD" : "TH", n, parent, n->kids.len > 0);
    pdf_element(t, e)->row_head = cell == CELL_ROW_HEAD;
    return e;
}

/* The element of a Node, given that of its parent; the parent's own where the Node has no meaning. */
static uint32_t node_element(PdfTags *t, const Node *n, uint32_t parent, CellKind cell) {
    switch (n->kind) {
    case NODE_GROUP: return n->kids.len > 0 && n->kids.at[0]->kind == NODE_HEADING ? pdf_element_add(t, "Sect", n, parent, true) : parent;
    case NODE_HEAD: return t->head = pdf_element_add(t, "Sect", n, parent, true);
    case NODE_BOX: return pdf_element_add(t, "Sect", n, parent, true);
    case NODE_TOC: return t->contents = pdf_element_add(t, "TOC", n, parent, true);
    case NODE_HEADING: return pdf_element_add(t, heading_role(t, n), n, parent, false);
    case NODE_PARA:
    case NODE_CODE: return pdf_element_add(t, "P", n, parent, false);
    case NODE_LIST: return pdf_element_add(t, "L", n, parent, true);
    case NODE_ITEM: return pdf_element_add(t, "LI", n, parent, true);
    case NODE_QUOTE: return pdf_element_add(t, "BlockQuote", n, parent, true);
    case NODE_TABLE: return pdf_element_add(t, "Table", n, parent, true);
    case NODE_ROW: return pdf_element_add(t, "TR", n, parent, true);
    case NODE_CELL: return cell_element(t, n, parent, cell);
    case NODE_NOTE: return pdf_element_add(t, "Note", n, parent, false);
    case NODE_FIGURE: return pdf_element_add(t, "Figure", n, parent, false);
    case NODE_RULE: return pdf_element_add(t, NULL, n, parent, false);
    }
    return parent;
}

/* The language of all that is said in a Node, where that is one. */
static Str language_of(const Node *n) {
    Str found = n->language;
    for (size_t i = 0; found.len == 0 && i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        if (in->kind != INLINE_TEXT || str_trim(in->text).len == 0) continue;
        if (in->language.len == 0) return (Str){ 0 };
        found = in->language;
        for (size_t k = i + 1; k < n->text.len; k++)
            if (n->text.at[k].kind == INLINE_TEXT && str_trim(n->text.at[k].text).len > 0 && !str_eq(n->text.at[k].language, found)) return (Str){ 0 };
    }
    return found;
}

static bool has_head_row(const Node *table) {
    for (size_t i = 0; i < table->kids.len; i++)
        if (table->kids.at[i]->head) return true;
    return false;
}

static CellKind cell_kind(const Node *row, size_t column, bool heads_in_rows) {
    if (row->kind != NODE_ROW) return CELL_DATA;
    return row->head ? CELL_HEAD : heads_in_rows && column == 0 ? CELL_ROW_HEAD : CELL_DATA;
}

static void grow(PdfTags *t, const Node *n, uint32_t parent, CellKind cell, bool heads_in_rows, int depth) {
    uint32_t self = n->kind == NODE_GROUP && depth == 0 ? parent : node_element(t, n, parent, cell);
    if (self != parent) pdf_element(t, self)->language = language_of(n);
    know(t, n, self);
    if (depth >= DEPTH) return;
    for (size_t i = 0; i < n->text.len; i++)
        if (n->text.at[i].note) grow(t, n->text.at[i].note, self, CELL_DATA, false, depth + 1);
    if (n->kind == NODE_TABLE) heads_in_rows = !has_head_row(n);
    uint32_t inside = self;
    if (n->kind == NODE_ITEM && n->kids.len > 0) inside = pdf_element_add(t, "LBody", n, self, true);
    if (n->kind == NODE_FIGURE) inside = parent;
    for (size_t i = 0; i < n->kids.len; i++) grow(t, n->kids.at[i], inside, cell_kind(n, i, heads_in_rows), heads_in_rows, depth + 1);
}

static bool has_title_block(const Brief *b) {
    for (size_t i = 0; b->title.len > 0 && b->root && i < b->root->kids.len; i++)
        if (b->root->kids.at[i]->kind == NODE_HEAD) return true;
    return false;
}

PdfTags *pdf_tags_new(Arena *a, PdfFile *f, const Brief *b) {
    PdfTags *t = NEW(a, PdfTags);
    t->arena = a;
    t->file = f;
    t->nodes = map_new(a);
    t->tree = pdf_object(f);
    pdf_element_add(t, NULL, NULL, 0, false);
    vec_push(a, &t->kid_blocks, NEWN(a, PdfKid, PDF_BLOCK));
    t->kids = 1;
    uint32_t document = pdf_element_add(t, "Document", NULL, 0, true);
    pdf_element(t, document)->language = b->language;
    t->titled = t->heading = has_title_block(b);
    if (b->root) grow(t, b->root, document, CELL_DATA, false, 0);
    return t;
}

/* ---- Nodes of the typesetter's own ---- */

static uint32_t element_of(PdfTags *t, const Node *n, size_t at);

/* A table, a list and their like hold their own kind alone. */
static bool holds_no_text(const char *role) {
    static const char *const roles[] = { "Table", "TR", "L", "LI", "TOC", "TOCI" };
    for (size_t i = 0; role && i < COUNT(roles); i++)
        if (strcmp(role, roles[i]) == 0) return true;
    return false;
}

/* The container that goes on behind piece `at`: that of the next content from the Brief's own tree on this page. */
static uint32_t container_behind(PdfTags *t, size_t at) {
    for (size_t i = at + 1; i < t->page->pieces.len; i++) {
        const Piece *p = &t->page->pieces.at[i];
        uint32_t e;
        if (p->artifact || p->node == NULL || p->kind != PIECE_GLYPHS || !pdf_node_element(t, p->node, &e)) continue;
        uint32_t up = pdf_element(t, e)->container ? e : pdf_element(t, e)->parent;
        while (up > 1 && holds_no_text(pdf_element(t, up)->role)) up = pdf_element(t, up)->parent;
        return up;
    }
    return 1;
}

/* What calls the note at the foot: the first element of this page with a link to where the note's own link goes. */
static uint32_t note_caller(PdfTags *t, const Node *note) {
    Str href = { 0 };
    for (size_t i = 0; i < t->page->pieces.len && href.len == 0; i++)
        if (t->page->pieces.at[i].node == note) href = t->page->pieces.at[i].href;
    for (size_t i = 0; href.len > 0 && i < t->page->pieces.len; i++) {
        const Piece *p = &t->page->pieces.at[i];
        if (p->kind == PIECE_LINK && p->node && p->node->kind != NODE_NOTE && str_eq(p->href, href)) return element_of(t, p->node, i);
    }
    return 1;
}

static uint32_t contents_entry(PdfTags *t) {
    if (t->contents == 0) t->contents = pdf_element_add(t, "TOC", NULL, 1, true);
    return t->entry = pdf_element_add(t, "Reference", NULL, pdf_element_add(t, "TOCI", NULL, t->contents, true), false);
}

static uint32_t foreign_element(PdfTags *t, const Node *n, size_t at) {
    static const char *const of_head[] = { "issuer", "reference", "subtitle", "fact-label", "fact" };
    uint32_t head = t->head != 0 ? t->head : 1;
    if (n->kind == NODE_NOTE) return pdf_element_add(t, "Note", n, note_caller(t, n), false);
    if (n->kind == NODE_FIGURE) return pdf_element_add(t, "Figure", n, container_behind(t, at), false);
    if (str_eq(n->role, STR("title"))) return pdf_element_add(t, "H1", n, head, false);
    if (str_eq(n->role, STR("contents-entry"))) return contents_entry(t);
    if (str_eq(n->role, STR("contents-page")) && t->entry != 0) return t->entry;
    for (size_t i = 0; i < COUNT(of_head); i++)
        if (str_eq(n->role, str_of(of_head[i]))) return pdf_element_add(t, "P", n, head, false);
    return pdf_element_add(t, "P", n, container_behind(t, at), false);
}

/* `at`: the piece on the current page that asks. */
static uint32_t element_of(PdfTags *t, const Node *n, size_t at) {
    if (n == t->last_node) return t->last_element;
    uint32_t e;
    if (!pdf_node_element(t, n, &e)) {
        e = foreign_element(t, n, at);
        if (e != t->entry) pdf_element(t, e)->language = language_of(n);
        know(t, n, e);
    }
    t->last_node = n;
    return t->last_element = e;
}

/* ---- pieces ---- */

void pdf_tags_page(PdfTags *t, const Page *page, Len height, uint32_t object) {
    vec_push(t->arena, &t->page_objects, object);
    t->page = page;
    t->height = height;
    t->links.len = 0;
    t->page_from = (uint32_t)t->marks.len;
}

static uint32_t page_now(const PdfTags *t) { return (uint32_t)t->page_objects.len - 1; }

/* Direct content of a container: a label in an item, nothing in a table, else a paragraph, as long as the face and size stay. */
static uint32_t inner_element(PdfTags *t, uint32_t e, const Piece *p) {
    PdfElement *c = pdf_element(t, e);
    bool item = strcmp(c->role, "LI") == 0;
    if (!item && holds_no_text(c->role)) return 0;
    bool same = c->inner != 0 && (item || (c->font == p->font && c->size == p->size)) && pdf_element(t, c->inner)->page == page_now(t);
    if (same) return c->inner;
    const char *role = !item ? "P" : c->node && c->node->kids.len == 0 ? "LBody" : "Lbl";
    uint32_t inner = pdf_element_add(t, role, NULL, e, false);
    pdf_element(t, inner)->page = page_now(t);
    c->font = p->font;
    c->size = p->size;
    return c->inner = inner;
}

static uint32_t link_element(PdfTags *t, uint32_t e, uint32_t link) {
    while (t->links.len < link) vec_push(t->arena, &t->links, 0);
    if (t->links.at[link - 1] == 0) t->links.at[link - 1] = pdf_element_add(t, "Link", NULL, e, false);
    return t->links.at[link - 1];
}

/* A run in another language than its element's: a Span, which goes on while nothing else of the element comes between. */
static uint32_t span_element(PdfTags *t, uint32_t e, Str language) {
    Str around = { 0 };
    for (uint32_t up = e; around.len == 0 && up != 0; up = pdf_element(t, up)->parent) around = pdf_element(t, up)->language;
    if (language.len == 0 || str_eq(language, around)) return e;
    PdfElement *in = pdf_element(t, e);
    bool goes_on = in->inner != 0 && in->last != 0 && pdf_kid(t, in->last)->kind == PDF_KID_ELEMENT && pdf_kid(t, in->last)->value == in->inner;
    if (goes_on && str_eq(pdf_element(t, in->inner)->language, language)) return in->inner;
    uint32_t span = pdf_element_add(t, "Span", NULL, e, false);
    pdf_element(t, span)->language = language;
    return in->inner = span;
}

static void figure_box(PdfTags *t, PdfElement *e, const Piece *p) {
    if (e->box == 0) {
        vec_push(t->arena, &t->boxes, ((PdfBox){ { INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN } }));
        e->box = (uint32_t)t->boxes.len;
    }
    Len *box = t->boxes.at[e->box - 1].at, x[2] = { p->x, p->x + p->w }, y[2] = { p->y, p->y + p->h };
    if (p->kind == PIECE_GLYPHS) {
        x[1] = p->x;
        for (uint32_t i = 0; i < p->count; i++) x[1] += p->glyphs[i].advance;
        y[0] = p->y - p->size;
        y[1] = p->y + p->size / 4;
    }
    for (int i = 0; i < 2; i++) {
        if (x[i] < box[0]) box[0] = x[i];
        if (y[i] < box[1]) box[1] = y[i];
        if (x[i] > box[2]) box[2] = x[i];
        if (y[i] > box[3]) box[3] = y[i];
    }
}

uint32_t pdf_tags_of(PdfTags *t, size_t at, uint32_t link) {
    const Piece *piece = &t->page->pieces.at[at];
    if (piece->artifact || piece->node == NULL) return 0;
    uint32_t e = element_of(t, piece->node, at);
    if (pdf_element(t, e)->role == NULL) return 0;
    if (piece->node->kind == NODE_FIGURE) {
        figure_box(t, pdf_element(t, e), piece);
        return e;
    }
    if (piece->kind != PIECE_GLYPHS) return 0;
    if (pdf_element(t, e)->container) e = inner_element(t, e, piece);
    if (e == 0) return 0;
    return link > 0 ? link_element(t, e, link) : span_element(t, e, piece->language);
}

/* An element that is printed gets its place among its parent's kids. */
static void attach(PdfTags *t, uint32_t e) {
    while (e > 0 && !pdf_element(t, e)->printed) {
        PdfElement *now = pdf_element(t, e);
        now->printed = true;
        if (e > 1) pdf_kid_add(t, now->parent, (PdfKid){ PDF_KID_ELEMENT, 0, e, 0 });
        e = now->parent;
    }
}

/* Annotations' entries stand behind those of their page, so a page's sequences count on from its beginning. */
PdfMark pdf_tags_open(PdfTags *t, uint32_t tag) {
    uint32_t page = page_now(t), mcid = (uint32_t)t->marks.len - t->page_from;
    PdfElement *e = pdf_element(t, tag);
    if (!e->printed) e->page = page;
    attach(t, tag);
    vec_push(t->arena, &t->marks, tag);
    pdf_kid_add(t, tag, (PdfKid){ PDF_KID_CONTENT, page, mcid, 0 });
    return (PdfMark){ tag, e->role, mcid };
}

uint32_t pdf_tags_link(PdfTags *t, const Piece *piece, uint32_t link, uint32_t object) {
    uint32_t e = link_element(t, piece->node ? element_of(t, piece->node, 0) : 1, link);
    if (!pdf_element(t, e)->printed) pdf_element(t, e)->page = page_now(t);
    attach(t, e);
    pdf_kid_add(t, e, (PdfKid){ PDF_KID_ANNOTATION, page_now(t), object, 0 });
    vec_push(t->arena, &t->keys, (uint32_t)t->marks.len | PDF_ANNOTATION_KEY);
    vec_push(t->arena, &t->marks, e);
    return (uint32_t)t->keys.len - 1;
}

bool pdf_tags_page_end(PdfTags *t, uint32_t *key) {
    *key = (uint32_t)t->keys.len;
    if (t->marks.len == t->page_from) return false;
    vec_push(t->arena, &t->keys, t->page_from);
    return true;
}
