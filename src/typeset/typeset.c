/* SPDX-License-Identifier: MIT */
/* typeset: the room's passes in order.

   In: a Brief and its Layout. Out: Pages.
   How it thinks: style, fonts, then every node to strips of one endless column, then pages cut from it; if there are more than a few pages, contents are put
   in and pages are cut once more; then pages are put together. Everything made on the way lies in an arena of its own, which goes at the end.

   Specimen: typeset(run, arena, &brief, &layout, &options, &pages) */
#include "typeset/typeset_in.h"

/* Strips of the first pages: up to some pages beyond where contents are wanted, and beyond where they stand. */
static uint32_t head_strips(const Press *p) {
    int64_t wanted = (int64_t)page_room(p) * (p->style.contents_over + 4), height = 0, behind = 0;
    uint32_t n = (uint32_t)p->strips.len, i = 0;
    for (; i < n && (height < wanted || behind < (int64_t)page_room(p) * 2); i++) {
        int64_t strip = (int64_t)p->strips.at[i].height + p->strips.at[i].space;
        height += strip;
        if (p->contents_at && i >= p->contents_at) behind += strip;
    }
    return p->contents_at ? i : n;
}

static void set_all(Press *p, const TypesetOptions *o, Pages *out) {
    if (p->brief->root) block_set(p, p->brief->root, 0);
    if (!p->strips.len) strip_add(p, p->style.leading);     /* an empty brief is one page with its furniture */
    Sheets sheets;
    uint32_t all = (uint32_t)p->strips.len, head = head_strips(p);
    page_break(p, head, &sheets);                           /* enough to know where contents would stand, and that they are wanted */
    if (head < all && (int64_t)sheets.len <= p->style.contents_over) page_break(p, all, &sheets), head = all;
    bool titles = false;
    for (size_t i = 0; i < p->titles.len; i++) titles |= p->titles.at[i].in_toc;
    if (p->contents_at && titles && (int64_t)sheets.len > p->style.contents_over) {
        toc_insert(p, &sheets);
        head = 0;
    }
    if (head < p->strips.len) page_break(p, (uint32_t)p->strips.len, &sheets);
    furniture_pages(p, &sheets, o, out);
}

bool typeset(Run *r, Arena *a, const Brief *b, const Layout *l, const TypesetOptions *o, Pages *out) {
    *out = (Pages){ 0 };
    Press p = { .run = r, .keep = a, .ink = a, .work = arena_new(), .brief = b };
    p.line_work.arena = p.work;
    style_read(r, l, &p.style);
    p.fonts = fonts_open(r, a, o->fonts_ini, &p.style);
    bool good = p.fonts && fonts_face(p.fonts, FAMILY_TEXT, false, false) >= 0 && fonts_face(p.fonts, FAMILY_FURNITURE, false, false) >= 0;
    if (!good) diag(r, FATAL, place_file(o->fonts_ini), "font-missing", "the text cannot be set without its fonts, %.*s and %.*s", STR_ARG(p.style.text),
        STR_ARG(p.style.furniture));
    else {
        p.shaper = shaper_new(r, p.work, p.fonts, hyphens_new(r, p.work, o->hyphen_folder));
        out->width = p.style.width;
        out->height = p.style.height;
        set_all(&p, o, out);
        shaper_close(p.shaper);
    }
    if (p.fonts) fonts_close(p.fonts);
    arena_free(p.work);
    return good;
}
