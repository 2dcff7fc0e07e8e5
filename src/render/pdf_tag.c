/* SPDX-License-Identifier: MIT */
/* pdf_tag: the structure tree that makes the PDF readable by ear, by reflow and by machine (ISO 14289-1, ISO 32000-1 14.7).
   In: the Brief's Nodes, and the pieces in the order they are printed, each with its Node. Out: for each piece the element it is marked as; the structure
   objects.
   How it thinks: every Node that can hold content gets an element beforehand; a Node without a meaning of its own (a group without heading) lends its parent's.
   Nodes that the typesetter made (title and facts, lines of contents, margin text, notes at the foot) get theirs when they are first met, by their role. An
   element enters the tree when its first piece is printed, so that none is empty and the order is the order of reading. Text that stands directly in a
   container becomes a paragraph, a new one where face or size changes or the page is left. A link is an element in its paragraph with its annotation; a note at
   the foot belongs to the paragraph that calls it. Heading levels never skip, whatever the Brief says.
   Knowingly not done: language of a part of a paragraph; header cells of rows.
   Specimen: a point with one mark reads P: text, Link: "[1]", Note: "[1] Wilson Center, 12 Nov 2024, ¶5". */
#include "render/render_in.h"

enum { DEPTH = 200, LEAF = 256 };

typedef enum { KID_ELEMENT, KID_CONTENT, KID_ANNOTATION } KidKind;
typedef struct { KidKind kind; uint32_t page, value; } Kid;
typedef struct {
    const char *role;                                       /* NULL: content here is an artifact */
    const Node *node;
    uint32_t parent, number;
    bool container, attached;
    uint32_t page;                                          /* first page with content */
    uint32_t inner;                                         /* of a container: the paragraph that direct content goes to now, 0 = none yet */
    uint16_t font; Len size;                                /* of that content */
    Len box[4];                                             /* of a figure: left, top, right, bottom */
    VEC(Kid) kids;
} Element;

struct PdfTags {
    Arena *arena;
    VEC(Element) elements;                                  /* [0] is unused, [1] the document */
    Map *nodes;                                             /* a Node's address → its element */
    VEC(uint32_t) page_objects;
    VEC(VEC(uint32_t)) pages;                               /* page → mcid → element */
    VEC(uint32_t) links;                                    /* of the current page: link → element */
    const Page *page;                                       /* the current one */
    VEC(uint32_t) annotations;                              /* in order → element */
    uint8_t heading, titled;                                /* level of the heading before; 1 when the title block has the first level */
    uint32_t head, contents, entry;                         /* elements: the title block, the contents and its line in work; 0 = none */
    Str language;
    const Node *last_node;
    uint32_t last_element;
    Len height;
};

static uint32_t element_add(PdfTags *t, const char *role, const Node *n, uint32_t parent, bool container) {
    vec_push(t->arena, &t->elements, ((Element){ .role = role, .node = n, .parent = parent, .container = container }));
    return (uint32_t)t->elements.len - 1;
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

/* The element of a Node, given that of its parent; the parent's own where the Node has no meaning. */
static uint32_t node_element(PdfTags *t, const Node *n, uint32_t parent, bool head_row) {
    switch (n->kind) {
    case NODE_GROUP: return n->kids.len > 0 && n->kids.at[0]->kind == NODE_HEADING ? element_add(t, "Sect", n, parent, true) : parent;
    case NODE_HEAD: return t->head = element_add(t, "Sect", n, parent, true);
    case NODE_BOX: return element_add(t, "Sect", n, parent, true);
    case NODE_TOC: return t->contents = element_add(t, "TOC", n, parent, true);
    case NODE_HEADING: return element_add(t, heading_role(t, n), n, parent, false);
    case NODE_PARA:
    case NODE_CODE: return element_add(t, "P", n, parent, false);
    case NODE_LIST: return element_add(t, "L", n, parent, true);
    case NODE_ITEM: return element_add(t, "LI", n, parent, true);
    case NODE_QUOTE: return element_add(t, "BlockQuote", n, parent, true);
    case NODE_TABLE: return element_add(t, "Table", n, parent, true);
    case NODE_ROW: return element_add(t, "TR", n, parent, true);
    case NODE_CELL: return element_add(t, head_row ? "TH" : "TD", n, parent, false);
    case NODE_NOTE: return element_add(t, "Note", n, parent, false);
    case NODE_FIGURE: return element_add(t, "Figure", n, parent, false);
    case NODE_RULE: return element_add(t, NULL, n, parent, false);
    }
    return parent;
}

static void know(PdfTags *t, const Node *n, uint32_t element) {
    const Node **key = NEW(t->arena, const Node *);
    *key = n;
    map_put(t->nodes, (Str){ (const char *)key, sizeof *key }, element);
}

static void grow(PdfTags *t, const Node *n, uint32_t parent, bool head_row, int depth) {
    uint32_t self = n->kind == NODE_GROUP && depth == 0 ? parent : node_element(t, n, parent, head_row);
    know(t, n, self);
    if (depth >= DEPTH) return;
    for (size_t i = 0; i < n->text.len; i++)
        if (n->text.at[i].note) grow(t, n->text.at[i].note, self, false, depth + 1);
    uint32_t inside = n->kind == NODE_ITEM && n->kids.len > 0 ? element_add(t, "LBody", n, self, true) : self;
    for (size_t i = 0; i < n->kids.len; i++) grow(t, n->kids.at[i], inside, n->kind == NODE_ROW ? n->head : head_row, depth + 1);
}

static bool has_title_block(const Brief *b) {
    for (size_t i = 0; b->title.len > 0 && b->root && i < b->root->kids.len; i++)
        if (b->root->kids.at[i]->kind == NODE_HEAD) return true;
    return false;
}

PdfTags *pdf_tags_new(Arena *a, const Brief *b, const Pages *p) {
    PdfTags *t = NEW(a, PdfTags);
    t->arena = a;
    t->height = p->height;
    t->nodes = map_new(a);
    t->language = b->language;
    (void)vec_add(a, &t->elements);
    uint32_t document = element_add(t, "Document", NULL, 0, true);
    t->titled = t->heading = has_title_block(b);
    if (b->root) grow(t, b->root, document, false, 0);
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
        int64_t e;
        if (p->artifact || p->node == NULL || p->kind != PIECE_GLYPHS || !map_get(t->nodes, (Str){ (const char *)&p->node, sizeof p->node }, &e)) continue;
        uint32_t up = t->elements.at[e].container ? (uint32_t)e : t->elements.at[e].parent;
        while (up > 1 && holds_no_text(t->elements.at[up].role)) up = t->elements.at[up].parent;
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
    if (t->contents == 0) t->contents = element_add(t, "TOC", NULL, 1, true);
    return t->entry = element_add(t, "Reference", NULL, element_add(t, "TOCI", NULL, t->contents, true), false);
}

static uint32_t foreign_element(PdfTags *t, const Node *n, size_t at) {
    static const char *const of_head[] = { "issuer", "reference", "subtitle", "fact-label", "fact" };
    uint32_t head = t->head != 0 ? t->head : 1;
    if (n->kind == NODE_NOTE) return element_add(t, "Note", n, note_caller(t, n), false);
    if (str_eq(n->role, STR("title"))) return element_add(t, "H1", n, head, false);
    if (str_eq(n->role, STR("contents-entry"))) return contents_entry(t);
    if (str_eq(n->role, STR("contents-page")) && t->entry != 0) return t->entry;
    for (size_t i = 0; i < COUNT(of_head); i++)
        if (str_eq(n->role, str_of(of_head[i]))) return element_add(t, "P", n, head, false);
    return element_add(t, "P", n, container_behind(t, at), false);
}

/* `at`: the piece on the current page that asks. */
static uint32_t element_of(PdfTags *t, const Node *n, size_t at) {
    if (n == t->last_node) return t->last_element;
    int64_t e;
    if (!map_get(t->nodes, (Str){ (const char *)&n, sizeof n }, &e)) {
        e = foreign_element(t, n, at);
        know(t, n, (uint32_t)e);
    }
    t->last_node = n;
    return t->last_element = (uint32_t)e;
}

/* ---- pieces ---- */

void pdf_tags_page(PdfTags *t, const Page *page, uint32_t object) {
    vec_push(t->arena, &t->page_objects, object);
    (void)vec_add(t->arena, &t->pages);
    t->page = page;
    t->links.len = 0;
}

static uint32_t page_now(const PdfTags *t) { return (uint32_t)t->pages.len - 1; }

/* Direct content of a container: a label in an item, nothing in a table, else a paragraph, as long as the face and size stay. */
static uint32_t inner_element(PdfTags *t, uint32_t e, const Piece *p) {
    const Element *c = &t->elements.at[e];
    bool item = strcmp(c->role, "LI") == 0;
    if (!item && holds_no_text(c->role)) return 0;
    bool same = c->inner != 0 && (item || (c->font == p->font && c->size == p->size)) && t->elements.at[c->inner].page == page_now(t);
    if (same) return c->inner;
    const char *role = !item ? "P" : c->node && c->node->kids.len == 0 ? "LBody" : "Lbl";
    uint32_t inner = element_add(t, role, NULL, e, false);
    t->elements.at[inner].page = page_now(t);
    Element *now = &t->elements.at[e];
    now->font = p->font;
    now->size = p->size;
    return now->inner = inner;
}

static uint32_t link_element(PdfTags *t, uint32_t e, uint32_t link) {
    while (t->links.len < link) vec_push(t->arena, &t->links, 0);
    if (t->links.at[link - 1] == 0) {
        uint32_t self = element_add(t, "Link", NULL, e, false);
        t->links.at[link - 1] = self;
    }
    return t->links.at[link - 1];
}

static void figure_box(Element *e, const Piece *p) {
    Len right = p->x + p->w, top = p->y, bottom = p->y + p->h;
    if (p->kind == PIECE_GLYPHS) {
        right = p->x;
        for (uint32_t i = 0; i < p->count; i++) right += p->glyphs[i].advance;
        top = p->y - p->size;
        bottom = p->y + p->size / 4;
    }
    bool first = e->box[2] == 0;
    if (first || p->x < e->box[0]) e->box[0] = p->x;
    if (first || top < e->box[1]) e->box[1] = top;
    if (first || right > e->box[2]) e->box[2] = right;
    if (first || bottom > e->box[3]) e->box[3] = bottom;
}

uint32_t pdf_tags_of(PdfTags *t, size_t at, uint32_t link) {
    const Piece *piece = &t->page->pieces.at[at];
    if (piece->artifact || piece->node == NULL) return 0;
    uint32_t e = element_of(t, piece->node, at);
    if (t->elements.at[e].role == NULL) return 0;
    if (piece->node->kind == NODE_FIGURE) figure_box(&t->elements.at[e], piece);
    else if (piece->kind != PIECE_GLYPHS) return 0;
    if (t->elements.at[e].container) e = inner_element(t, e, piece);
    return e != 0 && link > 0 ? link_element(t, e, link) : e;
}

static void attach(PdfTags *t, uint32_t e) {
    while (e > 1 && !t->elements.at[e].attached) {
        t->elements.at[e].attached = true;
        uint32_t parent = t->elements.at[e].parent;
        vec_push(t->arena, &t->elements.at[parent].kids, ((Kid){ KID_ELEMENT, 0, e }));
        e = parent;
    }
}

PdfMark pdf_tags_open(PdfTags *t, uint32_t tag) {
    uint32_t page = page_now(t), mcid = (uint32_t)t->pages.at[page].len;
    Element *e = &t->elements.at[tag];
    if (!e->attached) e->page = page;
    vec_push(t->arena, &t->pages.at[page], tag);
    vec_push(t->arena, &e->kids, ((Kid){ KID_CONTENT, page, mcid }));
    attach(t, tag);
    return (PdfMark){ tag, t->elements.at[tag].role, mcid };
}

uint32_t pdf_tags_link(PdfTags *t, const Piece *piece, uint32_t link, uint32_t object) {
    uint32_t e = link_element(t, piece->node ? element_of(t, piece->node, 0) : 1, link);
    if (!t->elements.at[e].attached) t->elements.at[e].page = page_now(t);
    vec_push(t->arena, &t->elements.at[e].kids, ((Kid){ KID_ANNOTATION, page_now(t), object }));
    vec_push(t->arena, &t->annotations, e);
    attach(t, e);
    return (uint32_t)t->annotations.len - 1;
}

bool pdf_tags_on_page(const PdfTags *t) { return t->pages.at[t->pages.len - 1].len > 0; }

/* ---- objects ---- */

static void put_kids(PdfTags *t, Buf *b, const Element *e) {
    buf_lit(b, "/K[");
    for (size_t i = 0; i < e->kids.len; i++) {
        const Kid *k = &e->kids.at[i];
        if (i > 0 && k->kind == KID_CONTENT && k->page == e->page) buf_byte(b, ' ');
        if (k->kind == KID_ELEMENT) {
            pdf_put_ref(b, t->elements.at[k->value].number);
        } else if (k->kind == KID_ANNOTATION) {
            buf_lit(b, "<</Type/OBJR/Pg");
            pdf_put_ref(b, t->page_objects.at[k->page]);
            buf_lit(b, "/Obj");
            pdf_put_ref(b, k->value);
            buf_lit(b, ">>");
        } else if (k->page == e->page) {
            pdf_put_int(b, k->value);
        } else {
            buf_lit(b, "<</Type/MCR/Pg");
            pdf_put_ref(b, t->page_objects.at[k->page]);
            buf_fmt(b, "/MCID %u>>", k->value);
        }
    }
    buf_byte(b, ']');
}

static Str plain_text(Arena *a, const Node *n) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < n->text.len; i++) buf_str(&b, n->text.at[i].text);
    return str_fold_space(a, buf_text(&b));
}

static void put_figure(PdfTags *t, Buf *b, const Element *e) {
    Str alt = plain_text(t->arena, e->node);
    buf_lit(b, "/Alt");
    pdf_put_text(b, alt.len > 0 ? alt : STR("Figure"));
    buf_lit(b, "/A<</O/Layout/BBox[");
    int64_t height = pdf_hundredths(t->height),
            corner[4] = { pdf_hundredths(e->box[0]), height - pdf_hundredths(e->box[3]), pdf_hundredths(e->box[2]), height - pdf_hundredths(e->box[1]) };
    for (int i = 0; i < 4; i++) {
        if (i > 0) buf_byte(b, ' ');
        pdf_put_length(b, corner[i]);
    }
    buf_lit(b, "]>>");
}

/* The language of all that is said in a Node, where that is one and not the Brief's. */
static Str language_of(const PdfTags *t, const Node *n) {
    Str found = n->language;
    for (size_t i = 0; found.len == 0 && i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        if (in->kind != INLINE_TEXT || str_trim(in->text).len == 0) continue;
        if (in->language.len == 0) return (Str){ 0 };
        found = in->language;
        for (size_t k = i + 1; k < n->text.len; k++)
            if (n->text.at[k].kind == INLINE_TEXT && str_trim(n->text.at[k].text).len > 0 && !str_eq(n->text.at[k].language, found)) return (Str){ 0 };
    }
    return str_eq(found, t->language) ? (Str){ 0 } : found;
}

static void element_write(PdfTags *t, PdfFile *f, const Element *e, uint32_t parent, Str id) {
    Buf b = buf_in(t->arena);
    buf_lit(&b, "/S/");
    buf_z(&b, e->role);
    buf_lit(&b, "/P");
    pdf_put_ref(&b, parent);
    bool content = false;
    for (size_t i = 0; i < e->kids.len; i++) content = content || e->kids.at[i].kind == KID_CONTENT;
    if (content) {
        buf_lit(&b, "/Pg");
        pdf_put_ref(&b, t->page_objects.at[e->page]);
    }
    if (id.len > 0) buf_lit(&b, "/ID"), pdf_put_literal(&b, id);
    Str language = e->node ? language_of(t, e->node) : (Str){ 0 };
    if (language.len > 0) buf_lit(&b, "/Lang"), pdf_put_text(&b, language);
    if (strcmp(e->role, "TH") == 0) buf_lit(&b, "/A<</O/Table/Scope/Column>>");
    if (strcmp(e->role, "L") == 0) buf_z(&b, e->node->ordered ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>");
    if (strcmp(e->role, "Figure") == 0) put_figure(t, &b, e);
    put_kids(t, &b, e);
    pdf_dict(f, e->number, buf_text(&b));
}

/* A tree of `n` values for keys 0, 1, 2, … `put` writes the i-th value. */
static uint32_t parent_tree(PdfTags *t, PdfFile *f) {
    size_t pages = t->pages.len, n = pages + t->annotations.len;
    Buf kids = buf_in(t->arena);
    for (size_t from = 0; from < n; from += LEAF) {
        size_t end = from + LEAF < n ? from + LEAF : n;
        Buf b = buf_in(t->arena);
        buf_fmt(&b, "/Limits[%zu %zu]/Nums[", from, end - 1);
        for (size_t i = from; i < end; i++) {
            if (i > from) buf_byte(&b, ' ');
            pdf_put_int(&b, (int64_t)i);
            if (i >= pages) {
                pdf_put_ref(&b, t->elements.at[t->annotations.at[i - pages]].number);
                continue;
            }
            buf_byte(&b, '[');
            for (size_t k = 0; k < t->pages.at[i].len; k++) pdf_put_ref(&b, t->elements.at[t->pages.at[i].at[k]].number);
            buf_byte(&b, ']');
        }
        buf_byte(&b, ']');
        uint32_t leaf = pdf_object(f);
        pdf_dict(f, leaf, buf_text(&b));
        pdf_put_ref(&kids, leaf);
    }
    uint32_t root = pdf_object(f);
    pdf_dict(f, root, str_fmt(t->arena, "/Kids[%.*s]", STR_ARG(buf_text(&kids))));
    return root;
}

uint32_t pdf_tags_write(PdfTags *t, PdfFile *f) {
    if (t->elements.at[1].kids.len == 0) return 0;
    t->elements.at[1].attached = true;
    for (size_t i = 1; i < t->elements.len; i++)
        if (t->elements.at[i].attached) t->elements.at[i].number = pdf_object(f);
    uint32_t root = pdf_object(f), notes = 0;
    Buf ids = buf_in(t->arena);
    for (size_t i = 1; i < t->elements.len; i++) {
        const Element *e = &t->elements.at[i];
        if (!e->attached) continue;
        Str id = { 0 };
        if (strcmp(e->role, "Note") == 0) {
            id = str_fmt(t->arena, "n%07u", ++notes);       /* one width, so that their order is that of a name tree */
            pdf_put_literal(&ids, id);
            pdf_put_ref(&ids, e->number);
        }
        element_write(t, f, e, i == 1 ? root : t->elements.at[e->parent].number, id);
    }
    Buf b = buf_in(t->arena);
    buf_fmt(&b, "/Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %zu", t->elements.at[1].number, parent_tree(t, f),
            t->pages.len + t->annotations.len);
    if (notes > 0) buf_fmt(&b, "/IDTree<</Names[%.*s]>>", STR_ARG(buf_text(&ids)));
    pdf_dict(f, root, buf_text(&b));
    return root;
}
