/* SPDX-License-Identifier: MIT */
/* read, the door: a source's bytes in, a Document out. Whatever the bytes are, a Document comes; what was wrong with them is in the diagnostics.

   A Document's text is what the reports says, without furniture: valid UTF-8, blocks in reading order, one blank line between blocks
   (`extract -` gives "text" as it stands). Seams map it back to the bytes of the source. A Document is never changed after it left this room. */
#ifndef PRECIS_READ_H
#define PRECIS_READ_H

#include "base/base.h"

typedef enum {
    BLOCK_PARA, BLOCK_TITLE, BLOCK_HEADING, BLOCK_ITEM, BLOCK_QUOTE, BLOCK_CELL, BLOCK_CODE, BLOCK_CAPTION,
    BLOCK_BYLINE,                                           /* "By Anna Smith", a dateline of its own, a credit: no finding is taken from it */
    BLOCK_TURN                                              /* what one speaker says in a transcript or interview: `speaker` says who, if the text does */
} BlockKind;

/* One block: bytes [from, to) of the text. `number` counts the blocks a reader would count as paragraphs (PARA, ITEM, QUOTE, TURN, CODE) from 1, so that "¶5" can be found;
   0 for the others. `level` is a heading's (1–6) or a nesting depth. `speaker` is a part of the text or of the metadata, or empty. */
typedef struct { BlockKind kind; uint8_t level; uint32_t from, to, number, page, row; Str speaker, speaker_role; } Block;
typedef LIST(Block) Blocks;

/* Bytes [text, text+len) of the text are bytes [source, source+len) of the source, one to one. In order of `text`; what lies between seams (a decoded entity, a blank put in) has no place of its own. */
typedef struct { uint32_t text, source, len; } Seam;
typedef LIST(Seam) Seams;

typedef struct {
    Str id;                                                 /* stem of the file name, or as given by the record */
    Str path;                                               /* as found; for messages and lists */
    Str sha256;                                             /* of the source's bytes, hex */
    Str format;                                             /* "text", "markdown", … */
    Str title, outlet, author, url, origin, reliability, language;
    Str date;                                               /* TIMEX value to the precision known: 2024-06-20, 2024-06; empty = not known */
} Meta;

typedef struct {
    Meta meta;
    Str text;
    Blocks blocks;
    Seams seams;
    uint32_t size;                                          /* bytes of the source */
} Document;

/* The words that reading knows (labels, furniture, bylines …), compiled in. Built once per process, before workers start; never changed. */
typedef struct Words Words;
const Words *words_new(Arena *a);

/* What brief.ini or a caller knows better than the source itself: non-empty fields of `meta` win over the source's. */
typedef struct { const Words *words; Meta meta; size_t max_bytes; bool exact; } ReadOptions;    /* exact: the bytes are "text" of a record, taken as they are */

/* Reads one source from its bytes. Level ERROR where something was left out [read-binary, read-utf8, read-size, read-empty, …]. */
Document read_source(Run *r, Arena *a, Str path, Str bytes, const ReadOptions *o);
/* Byte of the source for byte `pos` of the text; UINT32_MAX where it has no place. `end`: pos is an end, so look at the byte before it. */
uint32_t document_source(const Document *d, uint32_t pos, bool end);
/* The block that holds byte `pos` of the text; NULL between blocks. */
const Block *document_block(const Document *d, uint32_t pos);
/* For --dump=read and tests: metadata, then each block with kind, number and text. */
void document_dump(const Document *d, Buf *out);

/* ---- a document as its author marked it up: what `precis typeset` and the analyst's own pages set whole ---- */

typedef enum { PICTURE_NONE, PICTURE_PNG, PICTURE_JPEG } PictureKind;
/* A picture's file as it is. width, height: pixels; dpi: pixels an inch as the file says it, 0 = not said. */
typedef struct { PictureKind kind; Str bytes; uint32_t width, height, dpi; } Picture;
/* The picture that a document in `folder` names. NULL, and ERROR [picture-missing, picture-bad, picture-outside] at `by`, where there is none: only files below the folder are opened,
   no address of the web and no link that leads out of it. */
const Picture *picture_read(Run *r, Arena *a, Str folder, Str url, Place by);

typedef enum {
    MARKUP_DOCUMENT, MARKUP_HEADING, MARKUP_PARA, MARKUP_LIST, MARKUP_ITEM, MARKUP_QUOTE, MARKUP_CODE, MARKUP_TABLE, MARKUP_ROW, MARKUP_CELL, MARKUP_RULE, MARKUP_NOTE,
    MARKUP_TEXT, MARKUP_BREAK, MARKUP_CALL, MARKUP_IMAGE    /* within a heading, a paragraph or a cell */
} MarkupKind;
enum { MARKUP_STRONG = 1, MARKUP_EMPHASIS = 2, MARKUP_LITERAL = 4, MARKUP_STRUCK = 8 };
typedef struct Markup Markup;
struct Markup {
    MarkupKind kind;
    uint8_t level;                                          /* HEADING: 1–6. TEXT: its style. CELL: alignment l, c, r or 0. ITEM of a task list: 1 open, 2 done */
    bool ordered, tight, paren, head;                       /* LIST: numbered, items close together, numbered 1); ROW */
    uint32_t number;                                        /* LIST: its first number. NOTE, CALL: the note's, from 1 */
    uint32_t line, column;                                  /* in the file; 0 = not known */
    Str text, url, title;                                   /* TEXT, CODE; IMAGE: its alternative text. url: of a link or picture */
    const Markup *first, *next;                             /* first kid; next of the same parent. Containers nest at most 32 deep, deeper ones are dissolved */
};
/* meta: what front matter says. Notes that are called stand behind all else, in the order of their calls. */
typedef struct { Meta meta; Str subtitle, issuer, reference, marking, draft; const Markup *root; } MarkedDocument;
/* Markdown as cmark-gfm understands it, read in a worker process. false: a diagnostic of that level [read-time, read-memory, read-died]; or what was wrong with its bytes. */
bool markup_read(Run *r, Arena *a, Str path, Str bytes, PoolLimits limits, DiagLevel level, MarkedDocument *out);

#endif
