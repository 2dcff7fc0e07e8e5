/* SPDX-License-Identifier: MIT */
/* pdf_nav: ways through the PDF: outline, named destinations, links, page labels.
   In: Pages' bookmarks, targets, LINK pieces and labels. Out: the objects, and the catalog's entries for them.
   How it thinks: every target is a named destination, so that a link says a name and another document can link to it too; names stand in a tree of leaves of
   64, sorted by bytes. A bookmark whose level is deeper than its parent's by more than one hangs on the nearest one above. Page labels that count on from the
   page before share an entry. A link whose target was not printed is left out with a note.
   Specimen: "#p3k2x9ab" leads to the named destination p3k2x9ab; "https://example.org/" opens there. */
#include "render/render_in.h"

#include <stdlib.h>

enum { NAMES_PER_LEAF = 64, CONTENTS_MAX = 1000 };

/* ---- named destinations ---- */

static void put_destination(Buf *b, PdfNumbers numbers, Len height, uint32_t page, Len y) {
    int64_t top = (pdf_hundredths(height) - pdf_hundredths(y) + 650) / 100;      /* a little air above */
    if (top > pdf_hundredths(height) / 100) top = pdf_hundredths(height) / 100;
    buf_byte(b, '[');
    pdf_put_ref(b, numbers.at[page]);
    buf_lit(b, "/XYZ null ");
    pdf_put_int(b, top);
    buf_lit(b, " null]");
}

static uint32_t names_leaf(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers, const Target *const *targets, size_t n) {
    Buf b = buf_in(a);
    buf_lit(&b, "/Limits[");
    pdf_put_literal(&b, targets[0]->id);
    pdf_put_literal(&b, targets[n - 1]->id);
    buf_lit(&b, "]/Names[");
    for (size_t i = 0; i < n; i++) {
        pdf_put_literal(&b, targets[i]->id);
        put_destination(&b, numbers, p->height, targets[i]->page, targets[i]->y);
    }
    buf_byte(&b, ']');
    uint32_t leaf = pdf_object(f);
    pdf_dict(f, leaf, buf_text(&b));
    return leaf;
}

static uint32_t names(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers) {
    VEC(const Target *) good = { 0 };
    for (size_t i = 0; i < p->targets.len; i++) {
        const Target *t = &p->targets.at[i];
        if (t->page < numbers.len && (good.len == 0 || str_cmp(good.at[good.len - 1]->id, t->id) < 0)) vec_push(a, &good, t);
    }
    if (good.len == 0) return 0;
    Buf kids = buf_in(a);
    for (size_t from = 0; from < good.len; from += NAMES_PER_LEAF) {
        size_t n = good.len - from < NAMES_PER_LEAF ? good.len - from : NAMES_PER_LEAF;
        pdf_put_ref(&kids, names_leaf(f, a, p, numbers, good.at + from, n));
    }
    uint32_t root = pdf_object(f);
    pdf_dict(f, root, str_fmt(a, "/Kids[%.*s]", STR_ARG(buf_text(&kids))));
    return root;
}

/* ---- links ---- */

static int target_cmp(const void *key, const void *target) { return str_cmp(*(const Str *)key, ((const Target *)target)->id); }

/* Whole points are near enough for a finger, and deflate better. */
static void put_box(Buf *b, Len height, const Piece *p) {
    int64_t top = pdf_hundredths(height) - pdf_hundredths(p->y);
    int64_t corner[4] = { pdf_hundredths(p->x), top - pdf_hundredths(p->h), pdf_hundredths(p->x + p->w), top };
    for (int i = 0; i < 4; i++) corner[i] = (corner[i] + 50) / 100;
    for (int i = 0; i < 2; i++)
        if (corner[i + 2] <= corner[i]) corner[i + 2] = corner[i] + 1;
    buf_lit(b, "/Rect[");
    for (int i = 0; i < 4; i++) {
        if (i > 0) buf_byte(b, ' ');
        pdf_put_int(b, corner[i]);
    }
    buf_byte(b, ']');
}

/* A URI is ASCII: other bytes, blanks and what would end a string are escaped. */
static void put_uri(Buf *b, Str uri) {
    static const char hex[] = "0123456789ABCDEF";
    buf_byte(b, '(');
    for (size_t i = 0; i < uri.len; i++) {
        unsigned char c = (unsigned char)uri.at[i];
        if (c <= ' ' || c >= 127 || c == '(' || c == ')' || c == '\\' || c == '<' || c == '>' || c == '"')
            buf_byte(b, '%'), buf_byte(b, hex[c >> 4]), buf_byte(b, hex[c & 15]);
        else buf_byte(b, (char)c);
    }
    buf_byte(b, ')');
}

bool pdf_nav_leads(Run *r, const Pages *p, const Piece *link) {
    bool inside = str_starts(link->href, STR("#"));
    Str id = str_sub(link->href, inside ? 1 : 0, link->href.len);
    if (id.len == 0) return false;
    if (!inside || (p->targets.len > 0 && bsearch(&id, p->targets.at, p->targets.len, sizeof *p->targets.at, target_cmp) != NULL)) return true;
    diag(r, NOTE, place_file(STR("")), "render-link", "the link to \"%.*s\" leads nowhere and is left out", STR_ARG(id));
    return false;
}

/* What a reader who does not see the page is told of a link. */
static void put_description(Buf *b, Str id) {
    static const struct { const char *prefix, *before, *after; } known[] = {
        { "src-", "Source ", "" }, { "cite-", "First place that cites source ", "" }, { "note-", "Note ", "" }, { "call-", "Back to where note ", " is called" }
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        Str prefix = str_of(known[i].prefix);
        if (!str_starts(id, prefix)) continue;
        buf_fmt(b, "/Contents(%s%.*s%s)", known[i].before, STR_ARG(str_sub(id, prefix.len, id.len)), known[i].after);
        return;
    }
    buf_lit(b, "/Contents(Go to its place in this document)");
}

uint32_t pdf_nav_link(PdfFile *f, Run *r, const Pages *p, const Piece *link, uint32_t index, PdfTags *tags) {
    bool inside = str_starts(link->href, STR("#"));
    Str id = str_sub(link->href, inside ? 1 : 0, link->href.len);
    uint32_t number = pdf_object(f), key = pdf_tags_link(tags, link, index, number);
    Buf b = buf_in(r->tmp);
    buf_lit(&b, "/Subtype/Link/F 4/Border[0 0 0]");
    put_box(&b, p->height, link);
    buf_lit(&b, "/StructParent ");
    pdf_put_int(&b, key);
    if (inside) {
        buf_lit(&b, "/Dest");
        pdf_put_literal(&b, id);
        put_description(&b, id);
    } else {
        buf_lit(&b, "/A<</S/URI/URI");
        put_uri(&b, id);
        buf_lit(&b, ">>/Contents");
        pdf_put_text(&b, str_sub(id, 0, CONTENTS_MAX));
    }
    pdf_dict(f, number, buf_text(&b));
    return number;
}

/* ---- outline ---- */

typedef struct { uint32_t number, parent, first, last, before, after, kids; uint8_t level; } Entry;    /* indices into the entries; 0 is the outline itself */

static Entry *outline_tree(PdfFile *f, Arena *a, const Pages *p) {
    size_t n = p->bookmarks.len;
    Entry *e = NEWN(a, Entry, n + 1);
    uint32_t last = 0;
    for (uint32_t i = 0; i <= n; i++) e[i].number = pdf_object(f);
    for (uint32_t i = 1; i <= n; i++) {
        e[i].level = (uint8_t)(p->bookmarks.at[i - 1].level + 1);
        uint32_t parent = last;
        while (parent != 0 && e[parent].level >= e[i].level) parent = e[parent].parent;
        e[i].parent = parent;
        e[i].before = e[parent].last;
        if (e[parent].last != 0) e[e[parent].last].after = i;
        else e[parent].first = i;
        e[parent].last = i;
        e[parent].kids++;
        last = i;
    }
    return e;
}

static uint32_t outline(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers) {
    if (p->bookmarks.len == 0) return 0;
    Entry *e = outline_tree(f, a, p);
    for (uint32_t i = 0; i <= p->bookmarks.len; i++) {
        Buf b = buf_in(a);
        if (i == 0) buf_lit(&b, "/Type/Outlines");
        if (e[i].first != 0) buf_fmt(&b, "/First %u 0 R/Last %u 0 R/Count %s%u", e[e[i].first].number, e[e[i].last].number, i == 0 ? "" : "-", e[i].kids);
        if (i > 0) {
            const Bookmark *m = &p->bookmarks.at[i - 1];
            buf_fmt(&b, "/Parent %u 0 R", e[e[i].parent].number);
            if (e[i].before != 0) buf_fmt(&b, "/Prev %u 0 R", e[e[i].before].number);
            if (e[i].after != 0) buf_fmt(&b, "/Next %u 0 R", e[e[i].after].number);
            buf_lit(&b, "/Title");
            pdf_put_text(&b, m->title);
            buf_lit(&b, "/Dest");
            put_destination(&b, numbers, p->height, m->page < numbers.len ? m->page : 0, m->y);
        }
        pdf_dict(f, e[i].number, buf_text(&b));
    }
    return e[0].number;
}

/* ---- page labels ---- */

void pdf_label_add(PdfLabels *l, Str label) {
    int64_t n = 0, page = l->pages++;
    bool number = label.len > 0 && label.at[0] >= '1' && label.at[0] <= '9' && str_to_int(label, &n);
    bool goes_on = number && n == l->expected;
    l->expected = number ? n + 1 : 0;
    if (goes_on) return;
    pdf_put_int(&l->entries, page);
    buf_lit(&l->entries, "<<");
    if (number) buf_lit(&l->entries, "/S/D");
    if (number && n != 1) buf_lit(&l->entries, "/St "), pdf_put_int(&l->entries, n);
    if (!number) buf_lit(&l->entries, "/P"), pdf_put_text(&l->entries, label);
    buf_lit(&l->entries, ">>");
}

void pdf_nav_write(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers, const PdfLabels *labels, Buf *catalog, uint32_t *dests) {
    uint32_t root = outline(f, a, p, numbers);
    if (root != 0) buf_fmt(catalog, "/Outlines %u 0 R/PageMode/UseOutlines", root);
    buf_fmt(catalog, "/PageLabels<</Nums[%.*s]>>", STR_ARG(buf_text(&labels->entries)));
    *dests = names(f, a, p, numbers);
}
