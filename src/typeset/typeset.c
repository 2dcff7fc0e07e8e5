/* SPDX-License-Identifier: MIT */
/* typeset: the room's passes in order.

   In: a Brief and its Layout. Out: Pages.
   How it thinks: style, fonts, then every node to strips of one endless column, then pages cut from it; if there are more than a few pages, contents are put
   in and pages are cut once more; then pages are put together. Everything made on the way lies in an arena of its own, which goes at the end.

   Specimen: typeset(run, arena, &brief, &layout, &options, &pages) */
#include "typeset/typeset_in.h"

static void set_all(Press *p, const TypesetOptions *o, Pages *out) {
    if (p->brief->root) block_set(p, p->brief->root, 0);
    if (!p->strips.len) strip_add(p, p->style.leading);     /* an empty brief is one page with its furniture */
    Sheets sheets;
    page_break(p, &sheets);
    bool titles = false;
    for (size_t i = 0; i < p->titles.len; i++) titles |= p->titles.at[i].in_toc;
    if (p->contents_at && titles && (int64_t)sheets.len > p->style.contents_over) {
        toc_insert(p, &sheets);
        page_break(p, &sheets);
    }
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
