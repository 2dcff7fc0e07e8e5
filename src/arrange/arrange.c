/* SPDX-License-Identifier: MIT */
/* arrange: Findings in, Brief out.

   In: findings, a layout, and what the brief file orders. Out: the Brief that every output reads.
   How it thinks: rules say which section suits a finding (match.c), places are given once (place.c), and the layout's list of parts is walked, each part making its nodes
   (part.c, table.c). What the brief says of itself (facts, dates) is words by now, so that no output makes its own.
   What it does not do: pages. It knows nothing of paper.

   Specimen: an empty folder of sources gives a brief that says "No reporting in the supplied sources." */
#include "arrange/arrange_in.h"

#include <stdlib.h>

static void fact(Desk *d, void *list, const char *label, Str value) {
    VEC(Fact) *v = list;
    if (value.len) vec_push(d->a, v, ((Fact){ str_of(label), value }));
}

/* The title cut at a word for the running head. */
Str short_title(Arena *a, Str title) {
    size_t cut = 0, count = 0;
    if (utf8_count(title) <= 60) return title;
    for (size_t i = 0; i < title.len && count < 57; count++) {
        if (title.at[i] == ' ') cut = i;
        utf8_next(title, &i);
    }
    return str_fmt(a, "%.*s …", (int)(cut ? cut : 57), title.at);
}

static void facts(Desk *d) {
    const Order *o = d->o;
    VEC(Fact) v = { 0 };
    Str date = o->as_of.precision ? date_words(d->a, o->as_of) : (Str){ 0 };
    Date newest = d->f->newest;
    bool earlier = newest.precision && (!o->as_of.precision || newest.last < o->as_of.last);
    size_t n = d->f->sources.len;
    if (o->edition > 0) fact(d, &v, "Edition", date.len ? str_fmt(d->a, "%d, of %.*s", o->edition, STR_ARG(date)) : str_fmt(d->a, "%d", o->edition));
    else fact(d, &v, "Date", date);
    fact(d, &v, "Information cut-off", earlier ? date_words(d->a, newest) : date);
    fact(d, &v, "Sources", n ? str_fmt(d->a, "%zu report%s, %u origin%s", n, n == 1 ? "" : "s", d->f->origins, d->f->origins == 1 ? "" : "s") : STR("none"));
    fact(d, &v, "Distribution", o->distribution);
    list_from(&d->b->facts, &v);
}

static void head(Desk *d, Str name) {
    const Order *o = d->o;
    Brief *b = d->b;
    b->name = name;
    b->id = o->id, b->title = o->title, b->short_title = short_title(d->a, o->title), b->subtitle = o->subtitle, b->issuer = o->issuer, b->reference = o->reference;
    b->language = o->language.len ? o->language : STR("en");
    b->marking = o->marking, b->distribution = o->distribution, b->logo = o->logo, b->as_of = o->as_of, b->draft = o->draft, b->edition = o->edition;
    b->findings = d->f;
    facts(d);
}

static void items(Desk *d) {
    d->len = d->f->all.len;
    d->items = NEWN(d->a, Item, d->len + 1);
    for (size_t i = 0; i < d->len; i++) d->items[i].f = &d->f->all.at[i];
}

static const Node *part(Desk *d, Str name, Knot *root) {
    if (str_eq(name, STR("head"))) {
        Knot k = knot_new(d->a, NODE_HEAD, "head");
        return knot_tie(&k);
    }
    if (str_eq(name, STR("contents"))) {
        Knot k = knot_new(d->a, NODE_TOC, "contents");
        return knot_tie(&k);
    }
    if (str_eq(name, STR("bottom-line"))) return part_bottom_line(d);
    if (str_eq(name, STR("judgments"))) return part_judgments(d);
    if (str_eq(name, STR("timeline"))) return part_timeline(d);
    if (str_eq(name, STR("conflicts"))) return part_conflicts(d);
    if (str_eq(name, STR("speakers"))) return part_speakers(d);
    if (str_eq(name, STR("sources"))) return part_sources(d);
    if (str_eq(name, STR("annex"))) return part_annex(d);
    if (str_eq(name, STR("sections"))) {
        if (!d->f->all.len && !d->rules.len) knot_kid(root, node_para(d->a, "empty", 0, STR("No reporting in the supplied sources.")));
        for (size_t s = 0; s < d->rules.len; s++) knot_kid(root, part_section(d, s));
    }
    return NULL;                                            /* changes: until editions are kept there are none */
}

static int id_cmp(const void *pa, const void *pb) { return str_cmp(*(const Str *)pa, *(const Str *)pb); }

static void printed_ids(Desk *d) {
    VEC(Str) ids = { 0 };
    for (size_t i = 0; i < d->len; i++)
        if (d->items[i].printed || d->items[i].carried) vec_push(d->a, &ids, d->items[i].f->id);
    if (ids.len) qsort(ids.at, ids.len, sizeof *ids.at, id_cmp);
    list_from(&d->b->printed, &ids);
}

/* Why an item is printed nowhere. */
static Placing unplaced(const Desk *d, const Item *it) {
    const Finding *f = it->f;
    const Item *other = it->carried && f->spans.len ? shown_with(d, f->spans.at[0]) : it->see;
    Placing p = { .id = f->id, .section = it->section == NOWHERE ? (Str){ 0 } : d->rules.at[it->section].id, .rule = it->rule, .score = it->fit };
    if (other == it) other = NULL;
    if (other) p.other = other->f->id;
    p.why = it->dropped              ? STR("[edit] drop leaves it out")
            : it->see                ? STR("the timeline refers to where its words are printed")
            : it->carried            ? STR("its words are printed with another finding")
            : f->kind == FIND_FIGURE ? STR("figures are printed in tables only, where a section asks for them")
            : !f->score              ? STR("it cannot stand alone")
            : it->cut                ? STR("better ones fill the room")
                                     : STR("no section's rule fits it, and better ones fill the annex");
    return p;
}

static void placings_rest(Desk *d) {
    for (size_t i = 0; i < d->len; i++)
        if (!d->items[i].printed) vec_push(d->a, &d->placings, unplaced(d, &d->items[i]));
}

void arrange(Run *r, Arena *a, const Findings *f, const Layout *l, const Order *o, Str name, Brief *b) {
    *b = (Brief){ 0 };
    Desk d = { .run = r, .a = a, .f = f, .l = l, .o = o, .b = b, .rules = o->sections.len ? o->sections : l->sections };
    Knot root = knot_new(a, NODE_GROUP, "brief");
    items(&d);
    head(&d, name);
    cite_sources(&d);
    match_all(&d);
    place_all(&d);
    if (o->judgments && !part_has(&d, "judgments"))
        diag(r, ERROR, place_file(o->judgments->meta.path), "judgments-part", "the layout `%.*s` has no part `judgments`; the analyst's words are left out", STR_ARG(l->name));
    for (size_t i = 0; i < l->parts.len; i++) knot_kid(&root, part(&d, l->parts.at[i], &root));
    b->root = knot_tie(&root);
    placings_rest(&d);
    list_from(&b->placings, &d.placings);
    list_from(&b->sections, &d.sections);
    printed_ids(&d);
}
