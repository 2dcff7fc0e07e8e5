/* SPDX-License-Identifier: MIT */
/* pdf: a Brief and its Pages in, the bytes of a PDF out. The steps in order; each is a file.
   How it thinks: pages are written as they come and forgotten, all at once or one by one from the typesetter's hand: their contents with their marks, the
   annotations on them. What all pages share follows at the end: fonts, the tree of structure from the marks, ways through the document, metadata, the attached
   findings. Objects have their numbers before their bodies, so there is no second pass. libharu writes the objects (pdf_object.c); the text inside them is ours.
   The claims (PDF/A-3a, PDF/UA-1) hold for every file; there is no plain mode.
   Knowingly not done: encryption, forms, several page sizes in one file.
   Specimen: the same Pages give the same bytes, whatever the clock, the time zone and the language of the machine. */
#include "render/render_in.h"

struct PdfJob {
    Run *run;
    Arena *arena;
    const Brief *brief;
    const RenderOptions *options;
    PdfFile *file;
    PdfTags *tags;
    PdfPen *pen;
    PdfLabels labels;
};

PdfJob *pdf_job_new(Run *r, Arena *a, const Brief *b, const RenderOptions *o, Buf *out, int spill) {
    PdfJob *j = NEW(a, PdfJob);
    PdfFile *f = pdf_file_open(r, a, out, spill);
    *j = (PdfJob){ .run = r, .arena = a, .brief = b, .options = o, .file = f, .tags = pdf_tags_new(a, f, b) };
    j->pen = pdf_pen_new(r, a, f, j->tags);
    j->labels.entries = buf_in(a);
    return j;
}

void pdf_job_page(void *job, const Pages *p, const Page *page, size_t n) {
    PdfJob *j = job;
    (void)n;
    pdf_pen_page(j->pen, p, page);
    pdf_label_add(&j->labels, page->label);
}

static uint32_t attachment(PdfJob *j) {
    Buf json = buf_in(j->arena);
    if (!j->brief->findings || !json_write(j->run, j->arena, j->brief, NULL, j->options, &json)) return 0;
    return pdf_meta_attach(j->file, j->arena, j->brief, j->options, STR("findings.json"), buf_text(&json));
}

static void catalog(PdfJob *j, const Pages *p, uint32_t structure) {
    Buf b = buf_in(j->arena);
    uint32_t dests = 0;
    if (structure != 0) buf_fmt(&b, "/StructTreeRoot %u 0 R", structure);
    pdf_nav_write(j->file, j->arena, p, pdf_pen_pages(j->pen), &j->labels, &b, &dests);
    pdf_meta_write(j->file, j->arena, j->brief, j->options, &b);
    uint32_t attached = attachment(j);
    if (attached != 0) buf_fmt(&b, "/AF[%u 0 R]", attached);
    if (dests != 0 || attached != 0) {
        buf_lit(&b, "/Names<<");
        if (dests != 0) buf_fmt(&b, "/Dests %u 0 R", dests);
        if (attached != 0) buf_fmt(&b, "/EmbeddedFiles<</Names[(findings.json)%u 0 R]>>", attached);
        buf_lit(&b, ">>");
    }
    pdf_catalog(j->file, buf_text(&b));
}

bool pdf_job_end(PdfJob *j, const Pages *p) {
    bool done = pdf_pen_end(j->pen);
    if (done) {
        Buf box = buf_in(j->arena);
        buf_lit(&box, "/MediaBox[0 0 ");
        pdf_put_length(&box, pdf_hundredths(p->width));
        buf_byte(&box, ' ');
        pdf_put_length(&box, pdf_hundredths(p->height));
        buf_byte(&box, ']');
        pdf_pages_root(j->file, buf_text(&box));
        catalog(j, p, pdf_tags_write(j->tags));
        done = pdf_file_save(j->file);
    }
    pdf_file_close(j->file);
    return done;
}

void pdf_job_drop(PdfJob *j) { pdf_file_close(j->file); }

bool pdf_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out) {
    PdfJob *j = pdf_job_new(r, a, b, o, out, -1);
    for (size_t i = 0; i < p->pages.len; i++) pdf_job_page(j, p, &p->pages.at[i], i);
    return pdf_job_end(j, p);
}
