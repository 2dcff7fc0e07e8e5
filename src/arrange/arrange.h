/* SPDX-License-Identifier: MIT */
/* arrange, the door: Findings in, Brief out. A layout's and a brief's rules say which finding stands where; each stands once.
   The Brief is the one model that every output reads: a tree of Nodes (what is printed, in reading order) and the tables behind it (what stands where, for JSON and proof). */
#ifndef PRECIS_ARRANGE_H
#define PRECIS_ARRANGE_H

#include "base/base.h"
#include "find/find.h"
#include "read/read.h"

/* ---- rules: from layouts/NAME.ini and brief.ini ---- */

enum { SHOW_POINTS = 1, SHOW_QUOTES = 2, SHOW_TIMELINE = 4, SHOW_TABLE = 8, SHOW_FIGURES = 16, SHOW_CONFLICTS = 32 };
/* A section takes a finding that meets any of its match, actor, place or speaker rules; several met weigh more. `by`: "", "actor", "source", "date". max 0 = no cap. */
typedef struct { Str id, title; Strs match, actors, places, speakers; Str by, order; unsigned show; int max; } SectionRule;
typedef LIST(SectionRule) SectionRules;

typedef struct { Ini ini; Str name; SectionRules sections; Strs parts; } Layout;   /* parts: "head bottom-line changes sections timeline …" in order; page and type keys are read from `ini` by typeset */

/* What the brief file says of the brief itself; texts as they are to be printed. */
typedef struct {
    Str id, title, subtitle, issuer, reference, language, marking, distribution;
    Date as_of, period;
    bool draft;
    int edition;                                            /* 0 = none is kept */
    int64_t max_words_per_source;
    SectionRules sections;                                  /* replace the layout's when there are any */
    Strs drop, keep;
    const Picture *logo;
    const MarkedDocument *judgments; Str judgments_folder;  /* the analyst's own words, NULL = none; where their pictures are */
    Strs missing;                                           /* sources that could not be used, "name: reason", for the list of sources */
} Order;

bool layout_read(Run *r, Str path, Layout *l);              /* false: FATAL, tag layout-missing */
/* The rules of all `[section ID]` of an INI file; marks their entries used. */
SectionRules section_rules(Run *r, const Ini *ini);

/* ---- the brief ---- */

typedef enum {
    NODE_GROUP,                                             /* kids only; a section, a point with its quotes, … */
    NODE_HEAD,                                              /* title block of page 1: typeset takes it from Brief's fields */
    NODE_TOC,                                               /* where contents go; printed when the brief is over 4 pages */
    NODE_HEADING, NODE_PARA, NODE_LIST, NODE_ITEM, NODE_QUOTE, NODE_CODE,
    NODE_TABLE, NODE_ROW, NODE_CELL,                        /* a table's kids are rows; a row with `head` repeats on each page */
    NODE_BOX,                                               /* the one box: bottom line */
    NODE_NOTE,                                              /* an ordinary footnote's content, hung on an INLINE_NOTE */
    NODE_RULE,
    NODE_FIGURE                                             /* a `picture`, or what a `chart` draws; its text is the alternative text, its kids the caption */
} NodeKind;

enum { STYLE_BOLD = 1, STYLE_ITALIC = 2, STYLE_SANS = 4, STYLE_CODE = 8, STYLE_STRIKE = 16, STYLE_SUPPLIED = 32, STYLE_SMALL = 64, STYLE_FAINT = 128 };
typedef enum { INLINE_TEXT, INLINE_MARK, INLINE_NOTE, INLINE_BREAK, INLINE_IMAGE } InlineKind;
typedef struct Node Node;
typedef struct { uint32_t source; Str place; } Cite;        /* source number from 1, "¶5" */
typedef LIST(Cite) Cites;
/* TEXT: `text` in `style`, a link when `href` is there ("#id" inside the brief). verbatim: a source's own characters, never touched by typography.
   MARK: the raised source mark; `text` is "[1,3]", `cites` what the page's foot explains. NOTE: an ordinary footnote, `note` its content; without one a further call of the note numbered
   `text`. IMAGE: only its alternative text, `text`. */
typedef struct { InlineKind kind; uint8_t style; bool verbatim; Str text, href, language; Cites cites; const Node *note; } Inline;
typedef LIST(Inline) Inlines;
typedef LIST(const Node *) Nodes;

/* What a figure shows, for outputs that draw it. TIMELINE: a row an event. BARS: a row a speaker, longest first. MATRIX: values[row * columns.len + column]. */
typedef enum { CHART_TIMELINE, CHART_BARS, CHART_MATRIX } ChartKind;
typedef struct { Str label, id; Date date; bool planned, news; int64_t value; } ChartRow;   /* id: link target; news: of the brief's own days */
typedef struct { ChartKind kind; LIST(ChartRow) rows; Strs columns; const int64_t *values; } Chart;

struct Node {
    NodeKind kind;
    uint8_t level;                                          /* heading 1–6 (1 = a part of the brief; the title is above them), nesting depth */
    bool head, ordered, keep_next, in_toc;                  /* head: a table's head row. keep_next: never a page break behind it */
    Str id;                                                 /* link target; stable; empty = none */
    Str role;                                               /* "point" "quote" "speaker-line" "timeline" "conflict" "sources" "annex" … : style hook */
    Str side;                                               /* margin text: "2 origins", "NEW" */
    Str finding;                                            /* id of the finding that it prints, or empty */
    Str language;
    Place place;                                            /* where a document has it; empty for what a brief prints */
    Inlines text;                                           /* HEADING PARA CELL CODE; an ITEM or QUOTE has kids */
    Nodes kids;
    uint8_t task, align;                                    /* ITEM of a task list: 1 open, 2 done. CELL: l, c, r, or 0 */
    bool tight, paren;                                      /* LIST: no white between items; numbered 1) and not 1. */
    int32_t above;                                          /* LIST, ordered: its first number less 1; a list that begins with 0 has -1 */
    uint8_t columns;                                        /* GROUP, TABLE: 2 = all but its heading stands in two columns where there is room for them */
    const Picture *picture; const Chart *chart;             /* FIGURE; both NULL: the picture is missing and its alternative text is shown in a frame */
};

typedef struct { uint32_t n; uint32_t doc; Str id, path, label, title, outlet, author, url, origin, reliability, sha256, date, date_words; } BriefSource;   /* label: outlet, else title, else file name */
typedef struct { Str label, value; } Fact;
typedef struct { Str id, title; Strs items; } BriefSection;
/* Why a finding stands where it stands, for explain. section: of the part that prints it, or whose rule fits it; "" = none. why: it is not printed, in words; empty = it is. other: the finding that prints its words. */
typedef struct { Str id, section, rule; int32_t score; Str why, other; } Placing;

typedef struct {
    Str name;                                               /* folder that holds brief.ini: the outputs' file name */
    Str id, title, short_title, subtitle, issuer, reference, language, marking, distribution;
    Date as_of;
    bool draft;
    int edition;
    LIST(Fact) facts;                                       /* the title block's facts: edition, cut-off, sources and origins, distribution */
    LIST(BriefSource) sources;                              /* n counts from 1 in this order */
    const Node *root;
    Strs bottom_line;                                       /* finding ids */
    LIST(BriefSection) sections;                            /* all parts that print findings, the annex among them, in order */
    LIST(Placing) placings;
    const Findings *findings;
    Strs printed;                                           /* ids printed anywhere, sorted by bytes */
    const Picture *logo;                                    /* the issuer's, or NULL */
} Brief;

void arrange(Run *r, Arena *a, const Findings *f, const Layout *l, const Order *o, Str name, Brief *b);
/* A document of one's own as a Brief without findings: the first heading or the front matter is its title, gaps between heading levels are closed. `folder`: where its pictures are. */
void arrange_document(Run *r, Arena *a, const MarkedDocument *d, Str folder, Str name, Brief *b);
void brief_dump(const Brief *b, Buf *out);                  /* for --dump=arrange and tests: one line a node, indented */

#endif
