/* SPDX-License-Identifier: MIT */
/* render, the door: a Brief and its Pages in, the bytes of a file (or of a folder's files) out. A new output is one file in this room and one row in render.c's table. */
#ifndef PRECIS_RENDER_H
#define PRECIS_RENDER_H

#include "arrange/arrange.h"
#include "base/base.h"
#include "typeset/typeset.h"

typedef struct {
    Str version;                                            /* of precis, for metadata */
    int64_t epoch;                                          /* SOURCE_DATE_EPOCH; -1 = use the brief's as_of. Never the clock */
    const Layout *layout;                                   /* its keys for single formats */
    Strs folders;                                           /* where files that a layout names (classes, styles) are looked for, first to last */
    Str fonts_ini;                                          /* path of fonts.ini, or empty */
    Str stem;                                               /* of the output's name: "brief" of brief.tex */
} RenderOptions;

/* One file of an output that has several; `name` is a plain file name. */
typedef struct { Str name, bytes; } RenderFile;
typedef VEC(RenderFile) RenderFiles;

typedef struct {
    const char *name;                                       /* as in -f: "pdf" */
    const char *suffix;                                     /* ".pdf" */
    bool wants_pages;                                       /* false: `p` may be NULL */
    bool (*write)(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);  /* false: FATAL given */
    /* Instead of `write`: several files, the document first. They go into a folder NAME-tex for the suffix ".tex", or beside the path that -o names. */
    bool (*write_files)(Run *r, Arena *a, const Brief *b, const RenderOptions *o, RenderFiles *out);
} RenderFormat;

/* The PDF in steps, for pages that come one by one: pdf_job_page is a PageTake with the job as its ctx. spill: the descriptor of an empty file that takes the beginning of a long PDF, so that
   only its end is in `out`; -1 = none. */
typedef struct PdfJob PdfJob;
PdfJob *pdf_job_new(Run *r, Arena *a, const Brief *b, const RenderOptions *o, Buf *out, int spill);
void pdf_job_page(void *job, const Pages *p, const Page *page, size_t n);
bool pdf_job_end(PdfJob *job, const Pages *p);              /* false: FATAL given. The job is over in either case */
void pdf_job_drop(PdfJob *job);                             /* instead, when there are no pages */

const RenderFormat *render_format(Str name);                /* NULL if there is none */
const RenderFormat *render_formats(size_t *n);

#endif
