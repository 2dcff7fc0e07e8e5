/* SPDX-License-Identifier: MIT */
/* pdf_tree: the structure tree as objects: elements, the tree that leads from the pages back to them, the names of notes.
   In: the elements that pdf_tag.c found printed. Out: the objects, the number of their root.
   How it thinks: elements are numbered in the order of reading, each before its kids, so that neighbours name neighbours, which deflates well. What makes a
   table readable by ear is made complete here: a row has all its cells, those too in which nothing stands, and a row that is short of cells ends in one that
   spans the rest. An element without content of its own page names none; kids on its first page are bare numbers.
   Knowingly not done: cells over several rows, roles of one's own (every role is a standard one, so there is no role map).
   Specimen: << /S/TH /P 61 0 R /Pg 5 0 R /A<</O/Table/Scope/Column>> /K[7] >> */
#include "render/render_in.h"

enum { LEAF = 256 };

/* ---- the parent tree: key → the elements of a page's sequences, or of an annotation ---- */

static void put_parents(PdfTags *t, Buf *b, uint32_t key) {
    uint32_t from = t->keys.at[key] & ~PDF_ANNOTATION_KEY, end = key + 1 < t->keys.len ? t->keys.at[key + 1] & ~PDF_ANNOTATION_KEY : (uint32_t)t->marks.len;
    bool one = (t->keys.at[key] & PDF_ANNOTATION_KEY) != 0;
    pdf_put_int(b, key);
    if (!one) buf_byte(b, '[');
    for (uint32_t i = from; i < end; i++) pdf_put_ref(b, pdf_element(t, t->marks.at[i])->number);
    buf_z(b, one ? " " : "]");
}

static uint32_t parent_tree(PdfTags *t, Buf *b) {
    uint32_t root = pdf_object(t->file), n = (uint32_t)t->keys.len;
    Buf kids = buf_in(t->arena);
    for (uint32_t from = 0; from < n; from += LEAF) {
        uint32_t end = from + LEAF < n ? from + LEAF : n, leaf = pdf_object(t->file);
        b->len = 0;
        buf_fmt(b, "/Limits[%u %u]/Nums[", from, end - 1);
        for (uint32_t key = from; key < end; key++) put_parents(t, b, key);
        buf_byte(b, ']');
        pdf_dict(t->file, leaf, buf_text(b));
        pdf_put_ref(&kids, leaf);
    }
    b->len = 0;
    buf_fmt(b, "/Kids[%.*s]", STR_ARG(buf_text(&kids)));
    pdf_dict(t->file, root, buf_text(b));
    return root;
}

/* ---- rows ---- */

static size_t cells_of(const Node *row) {
    size_t n = 0;
    for (size_t i = 0; i < row->kids.len; i++) n += row->kids.at[i]->kind == NODE_CELL;
    return n;
}

/* A printed row gets its cells in order, the empty ones among them; the last spans what the widest row has more. */
static void row_complete(PdfTags *t, PdfElement *row, size_t columns) {
    uint32_t e = 0;
    row->first = row->last = 0;
    for (size_t i = 0; i < row->node->kids.len; i++) {
        if (row->node->kids.at[i]->kind != NODE_CELL || !pdf_node_element(t, row->node->kids.at[i], &e)) continue;
        pdf_element(t, e)->printed = true;
        pdf_kid_add(t, pdf_element(t, e)->parent, (PdfKid){ PDF_KID_ELEMENT, 0, e, 0 });
    }
    size_t own = cells_of(row->node);
    if (e != 0 && own < columns && columns - own < UINT16_MAX) pdf_element(t, e)->span = (uint16_t)(columns - own + 1);
}

static void rows_complete(PdfTags *t) {
    for (uint32_t i = 1; i < t->elements; i++) {
        const PdfElement *table = pdf_element(t, i);
        if (!table->printed || strcmp(table->role, "Table") != 0 || !table->node) continue;
        size_t columns = 0;
        uint32_t e;
        for (size_t k = 0; k < table->node->kids.len; k++) {
            size_t n = cells_of(table->node->kids.at[k]);
            columns = n > columns ? n : columns;
        }
        for (size_t k = 0; k < table->node->kids.len; k++) {
            const Node *row = table->node->kids.at[k];
            if (row->kind == NODE_ROW && pdf_node_element(t, row, &e) && pdf_element(t, e)->printed) row_complete(t, pdf_element(t, e), columns);
        }
    }
}

/* ---- elements ---- */

static void put_kids(PdfTags *t, Buf *b, const PdfElement *e, bool content) {
    bool number = false;                                    /* two numbers want a blank between them */
    buf_lit(b, "/K[");
    for (uint32_t i = e->first; i != 0; i = pdf_kid(t, i)->next) {
        const PdfKid *k = pdf_kid(t, i);
        bool bare = k->kind == PDF_KID_CONTENT && k->page == e->page;
        if (k->kind == PDF_KID_ELEMENT) {
            pdf_put_ref(b, pdf_element(t, k->value)->number);
        } else if (bare) {
            if (number) buf_byte(b, ' ');
            pdf_put_int(b, k->value);
        } else {
            buf_z(b, k->kind == PDF_KID_CONTENT ? "<</Type/MCR" : "<</Type/OBJR");
            if (!content || k->page != e->page) buf_lit(b, "/Pg"), pdf_put_ref(b, t->page_objects.at[k->page]);
            buf_z(b, k->kind == PDF_KID_CONTENT ? "/MCID " : "/Obj");
            if (k->kind == PDF_KID_CONTENT) pdf_put_int(b, k->value);
            else pdf_put_ref(b, k->value);
            buf_lit(b, ">>");
        }
        number = k->kind == PDF_KID_ELEMENT || bare;
    }
    buf_byte(b, ']');
}

static Str plain_text(Arena *a, const Node *n) {
    Buf b = buf_in(a);
    for (size_t i = 0; n && i < n->text.len; i++) buf_str(&b, n->text.at[i].text);
    return str_fold_space(a, buf_text(&b));
}

static void put_figure(PdfTags *t, Buf *b, const PdfElement *e, Arena *tmp) {
    Str alt = plain_text(tmp, e->node);
    buf_lit(b, "/Alt");
    pdf_put_text(b, alt.len > 0 ? alt : STR("Figure"));
    if (e->box == 0) return;
    const Len *box = t->boxes.at[e->box - 1].at;
    int64_t height = pdf_hundredths(t->height);
    int64_t corner[4] = { pdf_hundredths(box[0]), height - pdf_hundredths(box[3]), pdf_hundredths(box[2]), height - pdf_hundredths(box[1]) };
    buf_lit(b, "/A<</O/Layout/Placement/Block/BBox[");
    for (int i = 0; i < 4; i++) {
        if (i > 0) buf_byte(b, ' ');
        pdf_put_length(b, corner[i]);
    }
    buf_lit(b, "]>>");
}

static const char *numbering(const PdfElement *list) {
    const Node *n = list->node;
    if (n && n->ordered) return "Decimal";
    for (size_t i = 0; n && i < n->kids.len; i++)
        if (n->kids.at[i]->task != 0) return "None";
    return "Disc";
}

static void put_attributes(PdfTags *t, Buf *b, const PdfElement *e, Arena *tmp) {
    bool head = strcmp(e->role, "TH") == 0;
    if (head || e->span > 1) {
        buf_lit(b, "/A<</O/Table");
        if (head) buf_z(b, e->row_head ? "/Scope/Row" : "/Scope/Column");
        if (e->span > 1) buf_fmt(b, "/ColSpan %u", e->span);
        buf_lit(b, ">>");
    }
    if (strcmp(e->role, "L") == 0) buf_fmt(b, "/A<</O/List/ListNumbering/%s>>", numbering(e));
    if (strcmp(e->role, "Figure") == 0) put_figure(t, b, e, tmp);
}

static void element_write(PdfTags *t, Buf *b, const PdfElement *e, Str id, Arena *tmp) {
    b->len = 0;
    buf_lit(b, "/S/");
    buf_z(b, e->role);
    buf_lit(b, "/P");
    pdf_put_ref(b, e->parent == 0 ? t->tree : pdf_element(t, e->parent)->number);
    bool content = false;
    for (uint32_t i = e->first; i != 0 && !content; i = pdf_kid(t, i)->next) content = pdf_kid(t, i)->kind == PDF_KID_CONTENT;
    if (content) {
        buf_lit(b, "/Pg");
        pdf_put_ref(b, t->page_objects.at[e->page]);
    }
    if (id.len > 0) buf_lit(b, "/ID"), pdf_put_literal(b, id);
    if (e->language.len > 0 && e->parent != 0) buf_lit(b, "/Lang"), pdf_put_text(b, pdf_language(tmp, e->language));
    put_attributes(t, b, e, tmp);
    put_kids(t, b, e, content);
    pdf_dict(t->file, e->number, buf_text(b));
}

/* The printed elements in the order of reading, numbered; a stack holds each one's next kid. */
static void number_all(PdfTags *t, Arena *tmp, uint32_t *order, uint32_t *n) {
    VEC(uint32_t) next = { 0 };
    order[(*n)++] = 1;
    pdf_element(t, 1)->number = pdf_object(t->file);
    vec_push(tmp, &next, pdf_element(t, 1)->first);
    while (next.len > 0) {
        uint32_t kid = next.at[next.len - 1];
        if (kid == 0) {
            next.len--;
            continue;
        }
        next.at[next.len - 1] = pdf_kid(t, kid)->next;
        if (pdf_kid(t, kid)->kind != PDF_KID_ELEMENT) continue;
        uint32_t e = pdf_kid(t, kid)->value;
        order[(*n)++] = e;
        pdf_element(t, e)->number = pdf_object(t->file);
        vec_push(tmp, &next, pdf_element(t, e)->first);
    }
}

uint32_t pdf_tags_write(PdfTags *t) {
    if (!pdf_element(t, 1)->printed) return 0;
    Buf b = buf_in(t->arena), ids = buf_in(t->arena);
    Arena *tmp = arena_new();
    uint32_t notes = 0, n = 0, *order = NEWN(tmp, uint32_t, t->elements);
    rows_complete(t);
    number_all(t, tmp, order, &n);
    for (uint32_t i = 0; i < n; i++) {
        const PdfElement *e = pdf_element(t, order[i]);
        ArenaMark m = arena_mark(tmp);
        Str id = { 0 };
        if (strcmp(e->role, "Note") == 0) {
            id = str_fmt(tmp, "n%07u", ++notes);            /* one width, so that their order is that of a name tree */
            pdf_put_literal(&ids, id);
            pdf_put_ref(&ids, e->number);
        }
        element_write(t, &b, e, id, tmp);
        arena_release(tmp, m);
    }
    arena_free(tmp);
    uint32_t parents = parent_tree(t, &b);
    b.len = 0;
    buf_fmt(&b, "/Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %zu", pdf_element(t, 1)->number, parents, t->keys.len);
    if (notes > 0) buf_lit(&b, "/IDTree<</Names["), buf_str(&b, buf_text(&ids)), buf_lit(&b, "]>>");
    pdf_dict(t->file, t->tree, buf_text(&b));
    return t->tree;
}
