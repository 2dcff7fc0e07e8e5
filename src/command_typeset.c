/* SPDX-License-Identifier: MIT */
/* precis typeset: one Markdown document of a person's own, set with a layout.

   In: a file, or standard input. Out: a PDF beside the file, or where -o says; on standard output for -.
   How it thinks: read → arrange → typeset → render, as build does, without finding. Configuration, layouts and fonts are looked up from the document's folder; pictures are opened only
   below it. What is missing in it (a picture) is said and leaves status 2, as with a brief.
   What it does not do: keep editions, attach findings, or give other formats.

   Specimen: precis typeset --layout policy-brief notes.md */
#include "hall.h"

#include "deliver/deliver.h"
#include "render/render.h"
#include "typeset/typeset.h"

#include <stdlib.h>
#include <unistd.h>

enum { DOCUMENT_BYTES = 256 << 20, BYTES_A_SECOND = 4 << 20 };

typedef struct { Str file, folder, out; bool from_pipe, to_pipe; } Job;

static Str layout_path(Run *r, Arena *a, const Options *o, const Job *j, const Config *c) {
    Str name = o->layout.len ? o->layout : c->layout.len ? c->layout : STR("policy-brief");
    Str path = lookup_layout(r, a, j->folder, (Str){ 0 }, name);
    if (!path.len) diag(r, FATAL, (Place){ 0 }, "layout-missing", "there is no layout `%.*s`", STR_ARG(name));
    return path;
}

static bool document_read(Run *r, Arena *a, const Job *j, const Config *c, MarkedDocument *d) {
    Str bytes;
    if (j->from_pipe ? !file_read_fd(r, a, STDIN_FILENO, DOCUMENT_BYTES, &bytes) : !file_read(r, a, j->file, DOCUMENT_BYTES, FATAL, (Place){ 0 }, &bytes)) {
        if (!diag_count(r->diag, FATAL)) diag(r, FATAL, place_file(STR("-")), "file-read", "standard input cannot be read, or is too long");
        return false;
    }
    /* a document of one's own may be long: the time it may take grows with it, and so does the memory */
    PoolLimits limits = { 1, c->seconds + (int)(bytes.len / BYTES_A_SECOND), c->memory + bytes.len * 64 };
    Str shown = j->from_pipe ? STR("-") : j->file;
    if (!markup_read(r, a, shown, bytes, limits, FATAL, d)) return false;
    d->meta.path = shown;
    return true;
}

static RenderOptions render_options(void) {
    Str epoch = str_of(getenv("SOURCE_DATE_EPOCH"));
    RenderOptions ro = { .version = STR(PRECIS_VERSION), .epoch = -1 };
    if (epoch.len && (!str_to_int(epoch, &ro.epoch) || ro.epoch < 0)) ro.epoch = -1;
    return ro;
}

/* Pages go from the typesetter's hand into the PDF, and a long PDF's beginning into a nameless file beside it: neither is held whole. */
static bool pdf(Run *r, Arena *a, const Brief *b, const Layout *l, TypesetOptions *type, const Job *j) {
    Buf bytes = buf_in(a);
    RenderOptions ro = render_options();
    Pages pages = { 0 };
    int head = j->to_pipe ? -1 : file_scratch(r->tmp, path_folder(j->out));
    PdfJob *job = pdf_job_new(r, a, b, &ro, &bytes, head);
    type->take = pdf_job_page, type->take_ctx = job;
    bool set = typeset(r, a, b, l, type, &pages);
    bool good = set ? pdf_job_end(job, &pages) : (pdf_job_drop(job), false);
    if (good && j->to_pipe) put(buf_text(&bytes));
    else if (good) good = file_write_behind(r, j->out, head, buf_text(&bytes));
    if (good && !j->to_pipe) diag(r, NOTE, place_file(j->out), "written", "%zu pages", pages.pages.len);
    if (head >= 0) close(head);
    return good;
}

static bool set(Run *r, Arena *a, const Options *o, const Job *j) {
    Config c;
    Layout layout;
    MarkedDocument d;
    Brief brief;
    Pages pages = { 0 };
    Buf b = buf_in(a);
    if (!config_read(r, a, o->config, j->folder, &c)) return false;
    Str path = layout_path(r, a, o, j, &c);
    if (!path.len || !layout_read(r, path, &layout) || !document_read(r, a, j, &c, &d)) return false;
    arrange_document(r, a, &d, j->folder, j->from_pipe ? STR("document") : path_stem(path_name(j->file)), &brief);
    if (str_eq(o->dump, STR("arrange"))) return brief_dump(&brief, &b), put(buf_text(&b)), true;
    TypesetOptions type = { .fonts_ini = c.fonts.len ? c.fonts : lookup(r, a, j->folder, STR("fonts/fonts.ini")), .hyphen_folder = c.hyphenation };
    if (!type.fonts_ini.len) return diag(r, FATAL, (Place){ 0 }, "font-missing", "there is no fonts/fonts.ini beside the document or the program"), false;
    if (!o->dump.len) return pdf(r, a, &brief, &layout, &type, j);
    if (!typeset(r, a, &brief, &layout, &type, &pages)) return false;
    if (str_eq(o->dump, STR("lines"))) pages_walk(&pages, a, &b);
    else pages_dump(&pages, &b);
    put(buf_text(&b));
    return true;
}

int command_typeset(Run *r, const Options *o) {
    if (o->args.len != 1) return usage("typeset takes one Markdown file, or - for standard input");
    Arena *a = r->keep;
    Job j = { .file = o->args.at[0], .out = o->out };
    j.from_pipe = str_eq(j.file, STR("-"));
    j.folder = j.from_pipe ? STR(".") : path_folder(j.file);
    if (o->dump.len && !str_eq(o->dump, STR("arrange")) && !str_eq(o->dump, STR("typeset")) && !str_eq(o->dump, STR("lines"))) return usage("typeset dumps arrange or typeset, not `%.*s`", STR_ARG(o->dump));
    if (!j.out.len && !j.from_pipe) j.out = path_join(a, j.folder, str_fmt(a, "%.*s.pdf", STR_ARG(path_stem(path_name(j.file)))));
    j.to_pipe = str_eq(j.out, STR("-")) || !j.out.len;
    if (!o->dump.len && j.to_pipe && isatty(STDOUT_FILENO)) return usage("a PDF is not for the terminal: give -o FILE.pdf");
    if (!j.from_pipe && !j.to_pipe && str_eq(path_real(a, j.out), path_real(a, j.file))) return usage("-o names the document itself");
    if (!set(r, a, o, &j) && !diag_count(r->diag, FATAL)) die("%.*s was not set, and no room says why", STR_ARG(j.file));
    return status_of(r->diag, o->strict);
}
