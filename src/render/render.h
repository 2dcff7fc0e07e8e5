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

const RenderFormat *render_format(Str name);                /* NULL if there is none */
const RenderFormat *render_formats(size_t *n);

#endif
