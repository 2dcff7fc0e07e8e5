/* SPDX-License-Identifier: MIT */
/* typeset, the door: Brief in, Pages out. Text is shaped once; lines never ask pages; all lengths are integers.
   A page is a list of placed pieces in reading order; each knows the Node it prints, so that a writer can tag it. */
#ifndef PRECIS_TYPESET_H
#define PRECIS_TYPESET_H

#include "arrange/arrange.h"
#include "base/base.h"
#include "read/read.h"

typedef int32_t Len;                                        /* 1/65536 pt (72 pt = 1 inch) */
#define PT(n) ((Len)((n) * 65536))

/* One glyph as set: advance includes justification and kerning; dx, dy move the glyph alone (marks). `text` is what it stands for in the run's text (a ligature has several characters,
   the later glyphs of a cluster none), so that text can be copied and searched. Glyph 0 never occurs. */
typedef struct { uint16_t gid; uint16_t text_len; uint32_t text; Len advance, dx, dy; } Glyph;

typedef enum { PIECE_GLYPHS, PIECE_RULE, PIECE_LINE, PIECE_LINK, PIECE_IMAGE, PIECE_DOT } PieceKind;
/* Positions count from the page's top left corner, y downwards. GLYPHS: x, y = start of the baseline. RULE: a filled box with its top left at x, y. LINE: from x, y by w, h, `size` thick (dash: dashed).
   LINK: the box is active; href is a URL or "#id". IMAGE: `picture` fills the box at x, y of w by h; its node is a FIGURE (alternative text: the node's text), or it is an artifact.
   DOT: a disc that fills the box; dash: a ring, `size` thick, white within. colour 0xRRGGBB. artifact: furniture (headers, rules), no content. */
typedef struct {
    PieceKind kind;
    bool artifact, dash;
    uint16_t font;                                          /* index into Pages.fonts */
    uint32_t colour;
    Len x, y, w, h, size;
    const Glyph *glyphs; uint32_t count;                    /* in drawing order */
    const char *text;                                       /* what Glyph.text indexes */
    const Node *node;                                       /* whose content; NULL for artifacts */
    uint32_t note;                                          /* 0, or: belongs to the page's note number n (in order on the page) */
    Str href;
    Str language;                                           /* GLYPHS: of its text, where it is known */
    const Picture *picture;                                 /* the same pointer for the same file */
} Piece;

typedef struct { LIST(Piece) pieces; Str label; } Page;     /* label: what "page x of y" prints */
typedef struct { Str id; uint32_t page; Len y; } Target;    /* page counts from 0 */
typedef struct { Str title, id; uint8_t level; uint32_t page; Len y; } Bookmark;
typedef struct Font Font;
/* A face as the pages use it. `data` is the whole font file. Units of ascent and the like are thousandths of the size, as PDF counts. */
typedef struct { Str family, name; Str data; uint32_t units_per_em; int16_t ascent, descent, cap_height, italic_angle, bbox[4]; bool bold, italic, serif, fixed; const Font *font; } Face;

typedef struct {
    Len width, height;
    LIST(Page) pages;
    LIST(Face) fonts;
    LIST(Target) targets;                                   /* sorted by id */
    LIST(Bookmark) bookmarks;                               /* in order */
} Pages;

/* Takes page n (from 0) when it stands; its pieces and glyphs are gone when this returns. All else that `p` holds is complete before the first page (pages.len too, but pages.at is NULL);
   only p->fonts may still get further faces at its end. */
typedef void PageTake(void *ctx, const Pages *p, const Page *page, size_t n);
/* fonts_ini: path of fonts/fonts.ini; empty hyphen_folder = where the system keeps them. take: with it, pages are handed on one by one and not kept, so that memory does not grow with them. */
typedef struct { Str fonts_ini; Str hyphen_folder; PageTake *take; void *take_ctx; } TypesetOptions;

bool typeset(Run *r, Arena *a, const Brief *b, const Layout *l, const TypesetOptions *o, Pages *p);   /* false: FATAL (a font file is missing [font-missing]) */
/* The face cut down to `gids` (ascending, 0 is added); old gid → new gid in `map` (by index into gids). Bytes of a TrueType file. Errors give false and a diagnostic. */
bool font_subset(Run *r, Arena *a, const Face *face, const uint16_t *gids, size_t n, Str *out, uint16_t *map);
int32_t font_advance_milli(const Face *face, uint16_t gid);            /* advance in 1/1000000 of the size, exact enough for W arrays */
/* type.c, for every output: appends our own words `s` with quotation marks and apostrophes of the language; what already stands in `out` from `start` decides whether a mark opens. */
void type_words(Buf *out, size_t start, Str s, Str language);

/* A picture as a writer stores it. JPEG: the file. PNG: its compressed lines with PNG's predictors, of `bits` a sample and 1 or 3 colours, or indices into `palette` (RGB). SAMPLES: 8 bits,
   with `alpha` of the same size beside it where not all is opaque. profile: ICC, for that many colours; empty = sRGB, or grey with its curve. */
typedef enum { IMAGE_JPEG, IMAGE_PNG, IMAGE_SAMPLES } ImageKind;
typedef struct { ImageKind kind; uint32_t width, height; uint8_t bits, colours; Str data, palette, alpha, profile; } Image;
bool image_read(Arena *a, const Picture *p, Image *out, Str *why);      /* false: it cannot be drawn, and why */
void pages_walk(const Pages *p, Arena *a, Buf *out);                   /* for --dump=lines: each line of print with its edges and its node */
void pages_dump(const Pages *p, Buf *out);                  /* for --dump=typeset and tests: each line of text with page, x, y, size, face */

#endif
