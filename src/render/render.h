/* SPDX-License-Identifier: MIT */
/* render, the door: a Brief and its Pages in, the bytes of a file out. A new output is one file in this room and one row in render.c's table. */
#ifndef PRECIS_RENDER_H
#define PRECIS_RENDER_H

#include "arrange/arrange.h"
#include "base/base.h"
#include "typeset/typeset.h"

typedef struct {
    Str version;                                            /* of precis, for metadata */
    int64_t epoch;                                          /* SOURCE_DATE_EPOCH; -1 = use the brief's as_of. Never the clock */
} RenderOptions;

typedef struct {
    const char *name;                                       /* as in -f: "pdf" */
    const char *suffix;                                     /* ".pdf" */
    bool wants_pages;                                       /* false: `p` may be NULL */
    bool (*write)(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);  /* false: FATAL given */
} RenderFormat;

const RenderFormat *render_format(Str name);                /* NULL if there is none */
const RenderFormat *render_formats(size_t *n);

#endif
