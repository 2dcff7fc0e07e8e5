/* SPDX-License-Identifier: MIT */
/* render, inside: what the files of the PDF writer share. Order: objects, fonts, structure, pages, navigation, metadata; pdf.c calls them in turn.
   Everything that knows libharu is pdf_object.c; the others write the text between an object's << and >>. */
#ifndef PRECIS_RENDER_IN_H
#define PRECIS_RENDER_IN_H

#include "render/render.h"

/* ---- pdf_object.c: libharu's document, and objects whose numbers are known before their bodies ---- */

typedef struct PdfFile PdfFile;
typedef LIST(uint32_t) PdfNumbers;

PdfFile *pdf_file_open(Run *r, Arena *a);                   /* NULL: FATAL [render-pdf] given. Every other call is sticky: errors show at pdf_file_save */
void pdf_file_close(PdfFile *f);
PdfNumbers pdf_page_objects(PdfFile *f, size_t n);          /* makes n pages at once, in order: their object numbers */
uint32_t pdf_object(PdfFile *f);                            /* number of a new dictionary or stream, to be filled by one of the following */
/* All Strs are kept by reference until the file is saved. `entries` is what stands between << and >>. */
void pdf_dict(PdfFile *f, uint32_t number, Str entries);
void pdf_stream(PdfFile *f, uint32_t number, Str entries, Str bytes);   /* deflated; Length and Filter are added */
void pdf_stream_plain(PdfFile *f, uint32_t number, Str entries, Str bytes);
void pdf_page(PdfFile *f, uint32_t page, Str entries, Str content);     /* besides Type, Parent, Contents; content is deflated and may be given back at once */
void pdf_pages_root(PdfFile *f, Str entries);               /* what all pages inherit */
void pdf_catalog(PdfFile *f, Str entries);                  /* besides Type and Pages */
void pdf_info(PdfFile *f, Str entries);
bool pdf_file_save(PdfFile *f, Buf *out);                   /* false: FATAL [render-pdf] */

void pdf_put_int(Buf *b, int64_t n);
void pdf_put_ref(Buf *b, uint32_t number);                  /* " 12 0 R" */
void pdf_put_length(Buf *b, int64_t hundredths);            /* 1234 → "12.34" */
void pdf_put_literal(Buf *b, Str bytes);                    /* (…) of any bytes */
void pdf_put_text(Buf *b, Str utf8);                        /* a text string: ASCII as it is, else UTF-16BE with its mark */
void pdf_put_name(Buf *b, Str name);                        /* /Name, escaped */
int64_t pdf_hundredths(Len l);

/* ---- pdf_font.c: Type0 fonts with one code for each pair of glyph and text ---- */

typedef struct PdfFonts PdfFonts;
/* font: resource /F<font>; advance in 1/1000000 of the size. cluster: glyphs from here on that stand for one text together, 0 if an earlier one counts them;
   poor: they have fewer characters than glyphs, so that some stand for none. */
typedef struct { int32_t advance; uint16_t font, code, cluster; bool wide, poor; } PdfCode;

bool pdf_fonts_new(Run *r, Arena *a, const Pages *p, PdfFonts **out);  /* looks through all pages; false: FATAL given */
void pdf_fonts_codes(const PdfFonts *fonts, const Piece *piece, PdfCode *codes);    /* one for each glyph of the piece */
bool pdf_fonts_space(const PdfFonts *fonts, uint16_t face, PdfCode *space);  /* the face's own blank, if the pages use it */
bool pdf_fonts_write(Run *r, PdfFile *f, PdfFonts *fonts, uint32_t resources);  /* all fonts, and the resource dictionary of that number */

/* ---- pdf_tag.c: the structure tree, from the Brief's Nodes ---- */

typedef struct PdfTags PdfTags;
/* What a piece is marked as on its page: the same `tag` as the piece before continues its sequence. tag 0 = artifact. */
typedef struct { uint32_t tag; const char *role; uint32_t mcid; } PdfMark;

PdfTags *pdf_tags_new(Arena *a, const Brief *b, const Pages *p);
void pdf_tags_page(PdfTags *t, const Page *page, uint32_t object);  /* the next page; object: its number */
/* Tag of piece number `at` of the current page; link: 0, or 1 + index of the link on this page that it lies in. */
uint32_t pdf_tags_of(PdfTags *t, size_t at, uint32_t link);
PdfMark pdf_tags_open(PdfTags *t, uint32_t tag);            /* a new marked sequence of that tag on the current page */
uint32_t pdf_tags_link(PdfTags *t, const Piece *piece, uint32_t link, uint32_t object);     /* the annotation of link number `link`: its number among all annotations, from 0 */
bool pdf_tags_on_page(const PdfTags *t);                    /* the current page has marked content */
uint32_t pdf_tags_write(PdfTags *t, PdfFile *f);            /* number of the StructTreeRoot, 0 if nothing is tagged */

/* ---- pdf_page.c: page contents ---- */

void pdf_pages_write(PdfFile *f, Run *r, Arena *a, const Pages *p, const PdfFonts *fonts, PdfTags *tags, PdfNumbers numbers);

/* ---- pdf_nav.c: outline, named destinations, links, page labels ---- */

/* Entries for the catalog: Outlines, PageLabels; `dests` gets the number of the tree of named destinations, or 0. */
void pdf_nav_write(PdfFile *f, Arena *a, const Pages *p, PdfNumbers numbers, Buf *catalog, uint32_t *dests);
/* An annotation for a LINK piece, 1 + the how-manieth of its page; 0 if it leads nowhere. */
uint32_t pdf_nav_link(PdfFile *f, Run *r, Arena *a, const Pages *p, const Piece *link, uint32_t index, PdfTags *tags);

/* ---- pdf_meta.c: information, XMP, output intent, attachment ---- */

void pdf_meta_write(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Buf *catalog);
uint32_t pdf_meta_attach(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Str name, Str bytes);   /* number of the file specification */

/* ---- the formats ---- */

bool pdf_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool json_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool text_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool md_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);
bool html_write(Run *r, Arena *a, const Brief *b, const Pages *p, const RenderOptions *o, Buf *out);

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

/* ---- md*.c: Markdown ---- */

void md_text(Buf *out, Str text, bool at_start);            /* literally; at_start: a block begins with it */
void md_code(Buf *out, Str text);
void md_address(Buf *out, Str address);                     /* <…>, of an address already percent-encoded */

/* ---- text*.c, width.c: plain text ---- */

unsigned width_rune(uint32_t c);                            /* columns of a terminal: 0, 1 or 2 */
unsigned width_next(Str s, size_t *pos);                    /* of the character at *pos with all that is joined to it, which is stepped over */
size_t width_text(Str s);
bool width_may_break(uint32_t before, uint32_t after);      /* may a line end between two characters of a word, as Chinese and Japanese allow it? */

/* ---- json*.c ---- */

void json_content(Json *j, Arena *a, const Brief *b);       /* "head" and "content": the brief as printed, in reading order */

#endif
