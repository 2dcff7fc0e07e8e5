/* SPDX-License-Identifier: MIT */
/* pdf: a Brief and its Pages in, the bytes of a PDF out. The steps in order; each is a file.
   How it thinks: objects have their numbers before their bodies, so the steps need no second pass: pages first, then fonts, contents with their marks, the tree
   of structure from those marks, ways through the document, metadata, the attached findings. libharu keeps and writes the objects (pdf_object.c); the text
   inside them is ours. The claims (PDF/A-3a, PDF/UA-1) hold for every file; there is no plain mode.
   Knowingly not done: encryption, forms, several page sizes in one file.
   Specimen: the same Pages give the same bytes, whatever the clock, the time zone and the language of the machine. */
#include "render/render_in.h"

static void pages_root(PdfFile *f, Arena *a, const Pages *p, uint32_t resources) {
    Buf b = buf_in(a);
    buf_lit(&b, "/MediaBox[0 0 ");
    pdf_put_length(&b, pdf_hundredths(p->width));
    buf_byte(&b, ' ');
    pdf_put_length(&b, pdf_hundredths(p->height));
    buf_fmt(&b, "]/Resources %u 0 R", resources);
    pdf_pages_root(f, buf_text(&b));
}

static bool document(PdfFile *f, Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    PdfNumbers numbers = pdf_page_objects(f, p->pages.len);
    PdfFonts *fonts;
    uint32_t resources = pdf_object(f), dests = 0;
    if (!pdf_fonts_new(r, a, p, &fonts) || !pdf_fonts_write(r, f, fonts, resources)) return false;
    pages_root(f, a, p, resources);
    PdfTags *tags = pdf_tags_new(a, b, p);
    pdf_pages_write(f, r, a, p, fonts, tags, numbers);
    uint32_t structure = pdf_tags_write(tags, f);
    Buf catalog = buf_in(a), json = buf_in(a);
    if (structure != 0) buf_fmt(&catalog, "/StructTreeRoot %u 0 R", structure);
    pdf_nav_write(f, a, p, numbers, &catalog, &dests);
    pdf_meta_write(f, a, b, o, &catalog);
    uint32_t attached = b->findings && json_write(r, a, b, NULL, o, &json) ? pdf_meta_attach(f, a, b, o, STR("findings.json"), buf_text(&json)) : 0;
    if (attached != 0) buf_fmt(&catalog, "/AF[%u 0 R]", attached);
    buf_lit(&catalog, "/Names<<");
    if (dests != 0) buf_fmt(&catalog, "/Dests %u 0 R", dests);
    if (attached != 0) buf_fmt(&catalog, "/EmbeddedFiles<</Names[(findings.json)%u 0 R]>>", attached);
    buf_lit(&catalog, ">>");
    pdf_catalog(f, buf_text(&catalog));
    return pdf_file_save(f, out);
}

bool pdf_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    PdfFile *f = pdf_file_open(r, a);
    bool done = document(f, r, a, b, p, o, out);
    pdf_file_close(f);
    return done;
}
