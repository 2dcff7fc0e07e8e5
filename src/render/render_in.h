/* SPDX-License-Identifier: MIT */
/* render, inside: what the files of the PDF writer share. Order: words, objects, codes, fonts, structure, pictures, pages, navigation, metadata; pdf.c calls them
   in turn. Everything that knows libharu is pdf_object.c; the others write the text between an object's << and >>. */
#ifndef PRECIS_RENDER_IN_H
#define PRECIS_RENDER_IN_H

#include "render/render.h"

/* ---- pdf_word.c: how a PDF spells things ---- */

void pdf_put_int(Buf *b, int64_t n);
void pdf_put_ref(Buf *b, uint32_t number);                  /* " 12 0 R" */
void pdf_put_length(Buf *b, int64_t hundredths);            /* 1234 → "12.34" */
void pdf_put_literal(Buf *b, Str bytes);                    /* (…) of any bytes */
void pdf_put_text(Buf *b, Str utf8);                        /* a text string: ASCII as it is, else UTF-16BE with its mark */
void pdf_put_name(Buf *b, Str name);                        /* /Name, escaped */
int64_t pdf_hundredths(Len l);

/* ---- pdf_object.c: the file as a stream of objects whose numbers are known before their bodies; the window to libharu ---- */

typedef struct PdfFile PdfFile;
typedef LIST(uint32_t) PdfNumbers;

/* Appends to `out`. spill: -1, or the descriptor of a file that takes what comes before what is left in `out` at the end. Every call is sticky: errors show at pdf_file_save. */
PdfFile *pdf_file_open(Run *r, Arena *a, Buf *out, int spill);
void pdf_file_close(PdfFile *f);
void pdf_file_hasty(PdfFile *f, bool hasty);                /* from here on deflate for speed, not for the last percent */
uint32_t pdf_object(PdfFile *f);                            /* number of a new dictionary or stream, to be filled once by one of the following */
/* `entries` is what stands between << and >>. Nothing is kept: the Strs may go. */
void pdf_dict(PdfFile *f, uint32_t number, Str entries);
void pdf_stream(PdfFile *f, uint32_t number, Str entries, Str bytes);   /* deflated; Length and Filter are added */
void pdf_stream_plain(PdfFile *f, uint32_t number, Str entries, Str bytes);
uint32_t pdf_page_new(PdfFile *f);                          /* number of the next page, to be filled before the next is made by: */
void pdf_page(PdfFile *f, Str entries, Str content);        /* besides Type, Parent, Contents */
/* Once each, at the end: what all pages inherit; the catalog besides Type and Pages; the information dictionary. */
void pdf_pages_root(PdfFile *f, Str entries);
void pdf_catalog(PdfFile *f, Str entries);
void pdf_info(PdfFile *f, Str entries);
bool pdf_file_save(PdfFile *f);                             /* false: FATAL [render-pdf] */

/* ---- pdf_code.c: one code for each pair of glyph and text ---- */

enum { PDF_NARROW = 255 };
typedef struct { uint16_t gid, text_len, code, font; uint32_t next; uint64_t key; const char *text; int32_t advance; bool private, wide; } PdfPair;
/* One font of a face: its number in the resources (0 = not used), the next code to try, the pairs it holds. wide: codes of two bytes. */
typedef struct { uint16_t number; bool wide, taken[PDF_NARROW + 1]; uint32_t next; VEC(uint32_t) pairs; } PdfSubFont;
typedef struct {
    const Face *face;
    VEC(PdfPair) pairs;                                     /* [0] is unused; in order of first appearance */
    uint32_t *first;                                        /* glyph → its latest pair, 0 = none */
    uint32_t glyphs;                                        /* size of `first` */
    uint32_t blank;                                         /* pair of the space, 0 = none */
    VEC(PdfSubFont) fonts;
} PdfFace;
typedef struct { Arena *arena; VEC(PdfFace) faces; uint16_t fonts; } PdfFonts;

/* font: resource /F<font>; advance in 1/1000000 of the size. cluster: glyphs from here on that stand for one text together, 0 if an earlier one counts them;
   poor: they have fewer characters than glyphs, so that some stand for none. */
typedef struct { int32_t advance; uint16_t font, code, cluster; bool wide, poor; } PdfCode;

PdfFonts *pdf_fonts_new(Arena *a);
void pdf_fonts_codes(PdfFonts *fonts, const Pages *p, const Piece *piece, PdfCode *codes);  /* one for each glyph of the piece */
bool pdf_fonts_space(const PdfFonts *fonts, uint16_t face, PdfCode *space); /* the face's own blank, if it has been met */
bool pdf_rune_is_rtl(uint32_t r);

/* ---- pdf_font.c: Type0 fonts of these codes ---- */

bool pdf_fonts_write(Run *r, PdfFile *f, PdfFonts *fonts, Buf *resources);  /* all fonts; their entry for the resource dictionary. false: FATAL given */

/* ---- pdf_tag.c: which structure element each piece belongs to, from the Brief's Nodes ---- */

typedef enum { PDF_KID_ELEMENT, PDF_KID_CONTENT, PDF_KID_ANNOTATION } PdfKidKind;
/* value: number of an element, of a marked sequence on `page`, of an annotation's object. next: number of the element's next kid, 0 = none. */
typedef struct { uint32_t kind, page, value, next; } PdfKid;
typedef struct {
    const char *role;                                       /* NULL: content here is an artifact */
    const Node *node;
    Str language;                                           /* of what it says, where that is one and not its parent's */
    uint32_t parent, number;                                /* number: of its object, once all is printed */
    uint32_t page;                                          /* first page with content, or with its first kid */
    uint32_t inner;                                         /* of a container: the paragraph that direct content goes to now; of others: their last Span */
    uint32_t first, last;                                   /* kids */
    uint32_t box;                                           /* of a figure: 1 + its number in boxes */
    Len size; uint16_t font;                                /* of a container's direct content */
    uint16_t span;                                          /* of a cell: columns, if more than one */
    bool container, row_head, printed;
} PdfElement;
typedef struct { Len at[4]; } PdfBox;                       /* left, top, right, bottom */
enum { PDF_BLOCK = 1024 };
#define PDF_ANNOTATION_KEY 0x80000000u
typedef struct {
    Arena *arena;
    PdfFile *file;
    VEC(PdfElement *) blocks; uint32_t elements;            /* PDF_BLOCK in each; element 0 is unused, 1 the document */
    VEC(PdfKid *) kid_blocks; uint32_t kids;
    VEC(PdfBox) boxes;
    Map *nodes;                                             /* a Node's address → its element */
    uint32_t tree;                                          /* number of the StructTreeRoot */
    VEC(uint32_t) page_objects;
    VEC(uint32_t) marks;                                    /* mcid → element, of all pages one behind the other, and each annotation's */
    VEC(uint32_t) keys;                                     /* of the parent tree: where in `marks` its entry begins; the highest bit: an annotation's */
    uint32_t page_from;                                     /* where in `marks` the current page begins */
    VEC(uint32_t) links;                                    /* of the current page: link → element */
    const Page *page;                                       /* the current one */
    uint8_t heading, titled;                                /* level of the heading before; 1 when the title block has the first level */
    uint32_t head, contents, entry;                         /* elements: the title block, the contents and its line in work; 0 = none */
    const Node *last_node;
    uint32_t last_element;
    Len height;
} PdfTags;
/* What a piece is marked as on its page: the same `tag` as the piece before continues its sequence. tag 0 = artifact. */
typedef struct { uint32_t tag; const char *role; uint32_t mcid; } PdfMark;

PdfTags *pdf_tags_new(Arena *a, PdfFile *f, const Brief *b);
void pdf_tags_page(PdfTags *t, const Page *page, Len height, uint32_t object);      /* the next page; object: its number */
/* Tag of piece number `at` of the current page; link: 0, or 1 + index of the link on this page that it lies in. */
uint32_t pdf_tags_of(PdfTags *t, size_t at, uint32_t link);
PdfMark pdf_tags_open(PdfTags *t, uint32_t tag);            /* a new marked sequence of that tag on the current page */
/* The annotation of link number `link`, `object` its own number: its key in the parent tree. */
uint32_t pdf_tags_link(PdfTags *t, const Piece *piece, uint32_t link, uint32_t object);
bool pdf_tags_page_end(PdfTags *t, uint32_t *key);          /* true: the page has marked content, under this key of the parent tree */
PdfElement *pdf_element(const PdfTags *t, uint32_t e);
PdfKid *pdf_kid(const PdfTags *t, uint32_t kid);
uint32_t pdf_element_add(PdfTags *t, const char *role, const Node *n, uint32_t parent, bool container);
void pdf_kid_add(PdfTags *t, uint32_t e, PdfKid kid);
bool pdf_node_element(const PdfTags *t, const Node *n, uint32_t *e);

/* ---- pdf_tree.c: the structure tree's objects ---- */

uint32_t pdf_tags_write(PdfTags *t);                        /* number of the StructTreeRoot, 0 if nothing is tagged */

/* ---- pdf_image.c: pictures; the window to libpng ---- */

typedef struct PdfImages PdfImages;
PdfImages *pdf_images_new(Arena *a);
/* Number of the picture in the resources, /I<n>, written when it is first met. 0: it cannot be drawn, and [picture-bad] has said so once. */
uint32_t pdf_image(PdfImages *images, Run *r, PdfFile *f, const Picture *picture);
void pdf_images_write(const PdfImages *images, Buf *resources);     /* their entry for the resource dictionary, if there are any */

/* ---- pdf_pen.c: marks, shapes and glyphs as operators ---- */

typedef struct {
    Run *run;
    Arena *arena;
    PdfFile *file;
    PdfFonts *fonts;
    PdfImages *images;
    PdfTags *tags;
    const Pages *pages;
    uint32_t resources;
    VEC(uint32_t) numbers;                                  /* of the pages' objects */
    Buf b;                                                  /* the page's contents */
    Len height;
    bool in_text, marked, mark_in_text, in_array, in_string;
    bool placed, said;                                      /* the pen stands on a line of this text object; the sequence in work has ActualText */
    int64_t x, y;                                           /* beginning of that line in hundredths */
    int64_t at, left;                                       /* where on it the reader's position is, what roundings have left over, in millionths of a Len */
    int64_t spacing, tracking;                              /* of words, of letters, in thousandths of a point */
    uint32_t fill, stroke, tag;
    uint16_t font; Len size, rise;
    VEC(const Piece *) links;                               /* of the page */
    VEC(PdfCode) codes;                                     /* of the piece in work */
    VEC(uint32_t) near, link;                               /* links that the piece in work may lie in; each glyph's, 0 = none */
} PdfPen;

typedef struct { uint32_t from, end, text; int64_t at; } PdfSpot;    /* a cluster: glyphs, place in the text, distance from the piece's beginning */
void pdf_pen_begin(PdfPen *pen, Len height);                /* a page */
void pdf_pen_end_page(PdfPen *pen);
void pdf_pen_mark(PdfPen *pen, uint32_t tag, bool text);    /* what follows is of this tag; text: nothing but text */
void pdf_pen_say(PdfPen *pen, uint32_t tag, bool text, Str actual);     /* what follows, up to the next mark, says this */
/* Glyphs [from, end) of a piece, the first of them `target` behind its beginning; gives where they end. */
int64_t pdf_pen_glyphs(PdfPen *pen, const Piece *p, uint32_t from, uint32_t end, int64_t target);
int64_t pdf_pen_hyphen(PdfPen *pen, const Piece *p, uint32_t at, int64_t target);   /* under a mark of its own */
void pdf_pen_blank(PdfPen *pen, const Piece *p, const PdfCode *blank);
void pdf_pen_level(PdfPen *pen);                            /* back to the baseline */
void pdf_pen_rule(PdfPen *pen, const Piece *p);
void pdf_pen_line(PdfPen *pen, const Piece *p);
void pdf_pen_dot(PdfPen *pen, const Piece *p);
void pdf_pen_image(PdfPen *pen, const Piece *p);

/* ---- pdf_page.c: pages ---- */

PdfPen *pdf_pen_new(Run *r, Arena *a, PdfFile *f, PdfTags *tags);
void pdf_pen_page(PdfPen *pen, const Pages *p, const Page *page);   /* the next page: contents, links, entries */
PdfNumbers pdf_pen_pages(const PdfPen *pen);                        /* object numbers of the pages written */
bool pdf_pen_end(PdfPen *pen);                                      /* fonts and resources. false: FATAL given */

/* ---- pdf_nav.c: outline, named destinations, links, page labels ---- */

typedef struct { Buf entries; int64_t pages, expected; } PdfLabels;
void pdf_label_add(PdfLabels *l, Str label);                /* of the next page */
/* Entries for the catalog: Outlines, PageLabels; `dests` gets the number of the tree of named destinations, or 0. */
void pdf_nav_write(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers, const PdfLabels *labels, Buf *catalog, uint32_t *dests);
bool pdf_nav_leads(Run *r, const Pages *p, const Piece *link);      /* false: nowhere, and NOTE [render-link] says so */
/* The annotation of a LINK piece that leads somewhere, 1 + the how-manieth of its page: its object. */
uint32_t pdf_nav_link(PdfFile *f, Run *r, const Pages *p, const Piece *link, uint32_t index, PdfTags *tags);

/* ---- pdf_meta.c: information, XMP, output intent, attachment ---- */

void pdf_meta_write(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Buf *catalog);
Str pdf_language(Arena *a, Str language);                   /* as RFC 5646 has it; what is no tag is English */
uint32_t pdf_meta_attach(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Str name, Str bytes);   /* number of the file specification */

/* ---- latex_text.c: any text as TeX that prints it and does nothing else ---- */

/* line: where the output line in work begins. scripts: those that were wrapped, and "Zyyy" for signs of none. narrow: in a column of a table. bib: in a field of a .bib file. */
typedef struct { Arena *a; Buf *out; size_t line; Map *scripts; bool narrow, bib; } Tex;
void tex_text(Tex *t, Str text);
bool tex_is_rtl(Str text);                                  /* its first letter is of a script from right to left */

/* ---- latex_word.c: addresses, labels, lengths, file names ---- */

void tex_address(Buf *b, Str url);                          /* as the argument of \href */
void tex_label(Buf *b, Str id);                             /* letters, digits and hyphens; other bytes as "." and two hexadecimal digits */
bool tex_length(Arena *a, Str s, Str *out);                 /* "10.5 pt" → "10.5bp", "117 mm" → "117mm"; false if it is none */
Str tex_file(Arena *a, Str name);                           /* a document's name, without what neither TeX nor a shell takes in one */
Str tex_stem(Arena *a, Str name);                           /* a file name that every TeX engine can open: ASCII letters, digits, dot, hyphen */

/* ---- latex_node.c, latex_table.c, latex_chart.c: the parts of a document ---- */

typedef struct {
    Run *r;
    Arena *a;
    const Brief *b;
    const RenderOptions *o;
    Tex t;
    Map *targets, *languages;                               /* ids that links may lead to; languages of quotations */
    Str stem;                                               /* of the names of the files that the document reads */
    RenderFiles *files;
    unsigned pictures, lists;                               /* files made so far; depth of lists */
    bool inner;                                             /* within a quotation, a box or a list, where no table may go over pages */
} Latex;

void latex_node(Latex *l, const Node *n, int depth);
void latex_inlines(Latex *l, const Node *n);                /* a node's text with its marks, links and notes */
void latex_keys(Latex *l, const Node *n);                   /* [id=…, margin={…}], or nothing */
void latex_table(Latex *l, const Node *table);
void latex_figure(Latex *l, const Node *figure);

/* ---- latex_kit.c: the files around the document ---- */

void latex_bib(Latex *l, Buf *out);                         /* the sources for biblatex */
bool latex_class(Latex *l, Str *name);                      /* false: FATAL [latex-class] given */
bool latex_kit(Latex *l, Str class_name);                 /* class and style as the layout names them, Makefile, latexmkrc, .bib; false: FATAL [latex-class] given */
void latex_fonts(Latex *l, Buf *out);                       /* which files set the text and the scripts that were met, from fonts.ini */

bool latex_write(Run *r, Arena *a, const Brief *b, const RenderOptions *o, RenderFiles *out);

/* ---- the formats ---- */

bool pdf_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool json_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool html_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool md_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool text_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);

/* ---- wording.c: what the outputs made of words share ---- */

typedef struct { uint32_t source; Str text; } SourceNote;   /* "Wilson Center, 12 November 2024, ¶5" */
typedef LIST(SourceNote) SourceNotes;
Str wording_clean(Arena *a, Str s);                           /* without control characters and noncharacters, line ends as blanks; `s` itself if it has none */
Str wording_own(Arena *a, Str s, Str language);               /* our own words, cleaned, with the language's quotation marks */
Str wording_capitals(Arena *a, Str s);                        /* a marking */
Strs wording_texts(Arena *a, const Node *n, Str language);    /* the text of each of its inlines as it is printed */
Str wording_node(Arena *a, const Node *n, Str language);        /* all of them */
bool wording_link(Str href);                                  /* http, https or mailto, without control characters */
Str wording_address(Arena *a, Str href);                      /* with all that is no part of an address percent-encoded */
SourceNotes wording_notes(Arena *a, const Brief *b, const Node *part);    /* where the marks within a node point to, by number */

/* ---- html*.c: one page for a reader and for whoever checks it ---- */

/* A stretch of a source's text that findings or tables cite: what overlaps is one passage. `backs` are the places of the brief that cite it. */
typedef struct { Str id, where; } HtmlBack;
typedef struct { uint32_t from, to; LIST(HtmlBack) backs; } HtmlPassage;
typedef LIST(HtmlPassage) HtmlPassages;
typedef struct HtmlCited HtmlCited;
HtmlCited *html_cited_find(Arena *a, const Brief *b);
HtmlPassages html_cited_passages(const HtmlCited *c, uint32_t source);      /* of source number `source`, in order of place; passage i is target "t<source>-<i+1>" */
uint32_t html_cited_target(const HtmlCited *c, const Inline *mark, size_t cite);    /* passage, from 1, that a mark's cite points to; 0: none */

typedef struct {
    Arena *a;
    const Brief *b;
    Buf *out;
    Str language;                                           /* of the words around */
    HtmlCited *cited;
    Map *ids;                                               /* used as id= so far: each once */
    VEC(const Node *) notes;                                /* footnotes called so far */
    Str side;                                               /* a quotation's margin words, for its first paragraph */
} Html;

void html_text(Html *h, Str text);                          /* literally, whatever it holds; also within "…" */
void html_id(Html *h, Str id);                              /*  id="…", unless it is empty or was used */
void html_href(Html *h, Str href);                          /*  href="…" of an id ("#…") or of an address */
const char *html_dir(Str language, Str text);               /* " dir=\"rtl\"" and the like for text that is not, or not wholly, written from left to right; else "" */
void html_base64(Buf *out, Str bytes);
void html_node(Html *h, const Node *n);                     /* html_node.c */
void html_chart(Html *h, const Chart *c, Str alternative);  /* html_chart.c: inline SVG */
void html_texts(Html *h);                                   /* html_text.c: the sources' texts with their passages */
bool html_text_shown(const Html *h, uint32_t source);

/* ---- text*.c, width.c: plain text ---- */

unsigned width_rune(uint32_t c);                            /* columns of a terminal: 0, 1 or 2 */
unsigned width_next(Str s, size_t *pos);                    /* of the character at *pos with all that is joined to it, which is stepped over */
size_t width_text(Str s);
size_t width_longest(Str text);                             /* of its words, parted by blanks */
bool width_may_break(uint32_t before, uint32_t after);      /* may a line end between two characters of a word, as Chinese and Japanese allow it? */

/* ---- md*.c: Markdown ---- */

void md_text(Buf *out, Str text, bool at_start);            /* literally; at_start: a block begins with it */
void md_code(Buf *out, Str text);
void md_address(Buf *out, Str address);                     /* <…>, of an address already percent-encoded */

/* ---- json*.c ---- */

void json_content(Json *j, Arena *a, const Brief *b);       /* "head" and "content": the brief as printed, in reading order */

#endif
