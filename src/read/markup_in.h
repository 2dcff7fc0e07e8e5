/* SPDX-License-Identifier: MIT */
/* markup, inside: the records that carry a marked-up document from the worker that read it. Sections: markup.c, markdown_tree.c. */
#ifndef PRECIS_MARKUP_IN_H
#define PRECIS_MARKUP_IN_H

#include "read/read_in.h"

/* ---- markup.c: records as bytes ---- */

enum { MARKUP_ORDERED = 1, MARKUP_TIGHT = 2, MARKUP_HEAD = 4, MARKUP_PAREN = 8 };
/* As Markup has it, without its relatives. A record of a kind that holds others goes on until its end. */
typedef struct { uint8_t kind, level, flags; uint32_t number, line, column; Str text, url, title; } MarkupRecord;
void markup_put(Buf *out, const MarkupRecord *r);
void markup_end(Buf *out);
bool markup_records(Run *r, Str path, Str bytes, Buf *answer);          /* a document as the worker answers with it; false: its bytes are no text, and it was said */
void markup_tree(Arena *a, Arena *tmp, Str code, MarkedDocument *out);  /* the other way */

/* ---- markdown_tree.c: the window to cmark-gfm that gives records ---- */

void markdown_tree(Sheet *s, size_t start, Buf *out);       /* s->clean from `start` on */

#endif
