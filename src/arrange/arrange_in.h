/* SPDX-License-Identifier: MIT */
/* arrange, the inner header. Sections are files in pass order: rules, then which finding goes where, then the tree of nodes. */
#ifndef PRECIS_ARRANGE_IN_H
#define PRECIS_ARRANGE_IN_H

#include "arrange/arrange.h"

/* A finding on the desk: what it says in a form for matching, and what became of it. */
typedef struct Item Item;
struct Item {
    const Finding *f;
    Str stems, plain;                                       /* " the treati was sign ", " the treaty was signed ": words between single blanks */
    size_t main;                                            /* byte of stems at which the main clause begins */
    int section;                                            /* index of its section's rule; NOWHERE */
    int32_t fit, rank;                                      /* how well the section's rule fits; importance within the section */
    Str group;                                              /* actor, source or month that it stands under where the section is grouped */
    Str rule;                                               /* "match treaty, pact; actor Japan": for explain */
    bool dropped, kept, taken, printed, carried;            /* by a person; has a place; is printed; its words are printed as part of another finding */
    bool cut;                                               /* has a section, but no room in it */
    const Finding *words;                                   /* a point: the quote in its sentence, when one man alone is quoted */
    uint32_t quotes;                                        /* a point: how many quotes are in its sentence */
    const Item *see;                                        /* a dated statement whose words are printed with this one */
    Str where, id;                                          /* title of the part that prints it; the node's id */
};
#define NOWHERE (-1)
typedef VEC(Item *) Pile;
typedef VEC(struct { Range at; Item *item; }) Shown;

typedef struct {
    Run *run;
    Arena *a;
    const Findings *f;
    const Layout *l;
    const Order *o;
    Brief *b;
    SectionRules rules;
    Item *items;
    size_t len;
    Shown *shown;                                           /* per source: the stretches that are printed */
    int64_t *words;                                         /* per source: words printed of it */
    Pile bottom, timeline, annex_points, annex_quotes;
    Pile *points, *quotes, *dates;                          /* per section */
    VEC(Placing) placings;
    VEC(BriefSection) sections;
} Desk;

Str short_title(Arena *a, Str title);                       /* arrange.c: for the running head */

/* ---- layout.c: numbers and titles of the layout's parts ---- */
Str part_title(const Desk *d, const char *part, const char *otherwise);
int64_t part_max(const Desk *d, const char *part, const char *key, int64_t otherwise);
bool part_has(const Desk *d, const char *part);

/* ---- match.c: which section suits a finding ---- */
Str words_of(Arena *a, Str text, bool stems);               /* " word word " */
size_t match_actor(const Finding *f, Str name);             /* 1 + place of this actor in the finding's list, letter case aside; 0 if it is not there */
void match_all(Desk *d);

/* ---- place.c: what is printed, where, once ---- */
void place_all(Desk *d);
Item *shown_with(const Desk *d, Span s);                    /* what is printed of this stretch, or NULL */

/* ---- node.c: nodes and inlines ---- */
typedef struct { Arena *a; Node *node; VEC(Inline) text; VEC(const Node *) kids; } Knot;
Knot knot_new(Arena *a, NodeKind kind, const char *role);
void knot_text(Knot *k, uint8_t style, bool verbatim, Str text);
void knot_link(Knot *k, uint8_t style, Str text, Str href);
void knot_inline(Knot *k, Inline i);
void knot_kid(Knot *k, const Node *kid);
const Node *knot_tie(Knot *k);                              /* finishes the node */
const Node *node_heading(Arena *a, uint8_t level, Str text, Str id);
const Node *node_para(Arena *a, const char *role, uint8_t style, Str text);

/* ---- cite.c: sources, their labels and marks ---- */
void cite_sources(Desk *d);
Inline cite_mark(const Desk *d, Spans spans, Spans others);
void cite_finding(Knot *k, const Item *it, uint8_t lead_style);  /* its printed text and mark */
Str cite_side(const Desk *d, const Finding *f);             /* "2 origins of 3 reports"; empty where there is one report */

/* ---- part.c, table.c: the parts of the brief as nodes ---- */
const Node *part_bottom_line(Desk *d);
const Node *part_section(Desk *d, size_t section);
const Node *part_timeline(Desk *d);
const Node *part_conflicts(Desk *d);
const Node *part_speakers(Desk *d);
const Node *part_sources(Desk *d);
const Node *part_annex(Desk *d);
const Node *part_judgments(Desk *d);                         /* document.c */

/* ---- chart.c: their pictures; NULL where there is too little to see, or the layout wants none ---- */
const Node *chart_of_timeline(Desk *d);
const Node *chart_of_speakers(Desk *d);
const Node *chart_of_matrix(Desk *d);
void part_note(Desk *d, Str id, Str title, const Pile *first, const Pile *second);   /* notes the items of a part as printed there; second may be NULL */

#endif
