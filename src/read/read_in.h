/* SPDX-License-Identifier: MIT */
/* read, inside: what its files share. A format's reader writes a Sheet (blocks in reading order, each byte with its place); the passes behind it
   work on any Sheet alike. */
#ifndef PRECIS_READ_IN_H
#define PRECIS_READ_IN_H

#include "read/read.h"

/* ---- words.c: the lists of data/, by kind ---- */

typedef enum {
    WORD_LABEL, WORD_BUTTON, WORD_NOTICE, WORD_POLICY, WORD_TRANSCRIPT_NOTE, WORD_CREDIT, WORD_TRAILER,     /* furniture.txt */
    WORD_GUESTS, WORD_HOSTS, WORD_AUTHORS, WORD_LINKS, WORD_NOTES, WORD_BIO,                    /* sections.txt */
    WORD_BYLINE, WORD_DATE_LEAD, WORD_TIME, WORD_THANKS, WORD_AGENCY, WORD_NO_NAME,             /* lines.txt */
    WORD_NOBODY, WORD_ASK, WORD_ANSWER, WORD_TRANSCRIPT, WORD_PRESENTS,                         /* speech.txt */
    WORD_KINDS
} WordKind;
typedef struct { Str verb, objects; size_t words; } OrderRow;                                   /* objects between commas, "" = none needed */
struct Words {
    Map *kinds;                                             /* phrase → set of kinds */
    VEC(Str) lists[WORD_KINDS];
    VEC(OrderRow) orders;
    uint64_t gate[1024];                                    /* which four bytes a notice, transcript note or credit may begin with */
    uint8_t pairs[8192];                                    /* and which two, a bit for each */
};

bool words_has(const Words *w, WordKind kind, Str folded);              /* the whole text is on the list */
size_t words_lead(const Words *w, WordKind kind, Str folded);           /* bytes of the longest phrase that the text begins with, as whole words; 0 = none */
bool words_inside(const Words *w, WordKind kind, Str folded);           /* a phrase of the list stands in it anywhere */
/* Bits 1 << NOTICE, TRANSCRIPT_NOTE, CREDIT of what stands in it; credits only in the last bytes. */
unsigned words_phrases(const Words *w, Str folded, size_t credit_bytes);

/* ---- sheet.c: a Document in the making ---- */

/* A block as its reader found it. `out` says why it is no part of the Document's text; OUT_NOT is the zero value. */
typedef enum { OUT_NOT, OUT_FURNITURE, OUT_META } Out;
typedef struct {
    BlockKind kind;
    uint8_t level;
    Out out;
    bool strong;                                            /* all of it is set bold: a heading in disguise */
    uint32_t label, from, to;                               /* [from, to) of the sheet's text; a speaker's label stands in [label, from) */
    uint32_t row, page;
    uint32_t says;                                          /* 1 + index of the part whose label names the speaker, or 0 */
    uint32_t name_from, name_to;                            /* a label's name; and behind it, if it says so, the role */
    uint32_t role_from, role_to;
    Str speaker, role;                                      /* where they stand outside the text */
} Part;
typedef VEC(Part) Parts;

typedef struct { Str name, role; } Guest;

typedef struct {
    Run *run;
    Arena *a;
    const Words *words;
    Str path, format;
    bool exact;                                             /* the text is `clean` as it stands; parts only point into it */
    Str clean;                                              /* the source's bytes as valid UTF-8 */
    Seams base;                                             /* clean → source */
    Buf text;
    Parts parts;
    VEC(Seam) seams;                                        /* text → clean */
    Meta meta;                                              /* what the source says of itself */
    Meta given;                                             /* what the caller knows better */
    bool open;
    bool noted;                                             /* a notice says that this is a transcript */
    VEC(Guest) guests;                                      /* whom a section or the introduction names as speaking */
    bool many;                                              /* speakers' labels say that this is a transcript, from part `first` on */
    bool loud;                                              /* most of them are in capitals: then no others are labels */
    size_t first, goes_on;                                  /* goes_on: blocks without a label between two labelled ones */
    bool update;                                            /* meta.date is that of a later change */
} Sheet;

Part *sheet_open(Sheet *s, BlockKind kind, uint8_t level);  /* the following puts belong to it */
void sheet_put(Sheet *s, size_t at, size_t len);            /* bytes of `clean`; joined to the last seam where they follow it */
void sheet_put_new(Sheet *s, Str text);                     /* text that has no place of its own in the source */
void sheet_close(Sheet *s);                                 /* trims it; an empty one is taken back */
Str sheet_text(const Sheet *s);
Str part_text(const Sheet *s, const Part *p);
/* Cuts part `i` in two at bytes [end, begin) of its text, which belong to neither. The second becomes part i + 1, a copy in all else. */
void sheet_split(Sheet *s, size_t i, uint32_t end, uint32_t begin);
Document sheet_finish(Sheet *s, uint32_t size);             /* leaves out what is out, numbers the rest, composes the seams */

/* ---- bytes.c: the source's bytes become clean ones ---- */

bool bytes_clean(Sheet *s, Str bytes, size_t max);          /* false: refused, and said why */

/* ---- the formats; each fills the sheet from s->clean ---- */

void text_read(Sheet *s);                                   /* text.c */
void markdown_read(Sheet *s);                               /* markdown.c */
struct cmark_node;
typedef void MarkdownEvent(void *walk, struct cmark_node *node, bool enter);
void markdown_events(Str text, MarkdownEvent *tell, void *walk);   /* each node of the document at its entering and leaving, in order; gone when it returns */

/* ---- front.c: what stands above the text ---- */

size_t front_matter(Sheet *s);                              /* `---` block at the top: meta, and where the text begins; 0 if there is none */
size_t front_header(Sheet *s);                              /* `Key: value` lines at the top, two known keys at least; the same */

/* ---- the passes, in this order ---- */

void tail_pass(Sheet *s);                                   /* tail.c: "Guest", "About the author", "Related stories": sections that give metadata or nothing */
void tail_bio(Sheet *s);                                    /* the last paragraph, if it is about the author; after the byline is known */
void guest_add(Sheet *s, Str name, Str role);
void furniture_pass(Sheet *s);                              /* furniture.c: promotion, buttons, notices */
void meta_pass(Sheet *s);                                   /* meta.c: title, byline, dateline */
void meta_date(Sheet *s, Date d, bool update);              /* takes a day as the source's date; an update only where there is no other */
bool meta_agency(Sheet *s, Str name);                       /* dateline.c: whether it names a known news agency */
void dateline_cut(Sheet *s, size_t i);                      /* splits a dateline off part i */
void transcript_look(Sheet *s);                             /* transcript.c: whether speakers' labels make it a transcript */
bool transcript_label(Sheet *s, const Part *p);             /* whether the part begins with one */
void heading_pass(Sheet *s);                                /* text.c: short lines between paragraphs */
void transcript_pass(Sheet *s);                             /* whose turn it is */

/* ---- shape.c: what a line looks like ---- */

size_t shape_words(Str s);                                  /* blank-separated words, counted up to 200 */
bool shape_stops(Str s);                                    /* ends as a sentence does, closing quotes and brackets aside; a colon counts */
bool shape_capital(Str s);                                  /* begins with an upper-case letter or a digit, opening marks aside */
bool shape_heading(Str s);                                  /* a line that could be a heading */
bool shape_inner_stop(Str s);                               /* a sentence ends inside */
bool shape_name(Str s);                                     /* two to six words that could be one person's name */
Str shape_fold(Arena *a, Str s);                            /* ASCII lower case, blanks folded, ’ as ': for looking up in tables */
bool shape_letters(Str s);                                  /* holds a letter or digit */

#endif
