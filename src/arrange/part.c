/* SPDX-License-Identifier: MIT */
/* The parts of the brief that print findings as text: bottom line, sections, annex.

   In: the piles that place.c made. Out: nodes. Each printed finding is noted in Brief.printed, its section and its placing.
   How it thinks: a section is a group with a heading of level 1; where it is grouped, each group has a heading of level 2 in the order in which the rule lists the actors. Points are
   paragraphs with the origins in the margin; a quote is a block with its speaker's line beneath. What a section's rule took for the bottom line or the timeline is pointed to, not repeated.
   What it does not do: choose (place.c) or set (typeset/).

   Specimen: a section whose only point stands in the bottom line says "See Bottom line." and not "No reporting in the supplied sources." */
#include "arrange/arrange_in.h"

#include <stdlib.h>

#define EMPTY STR("No reporting in the supplied sources.")

static void printed(Desk *d, Item *it, Str part, Str title, Str id) {
    it->printed = true;
    it->where = title;
    if (!it->id.len) it->id = id;
    vec_push(d->a, &d->placings, ((Placing){ .id = it->f->id, .section = part, .rule = it->rule, .score = it->fit }));
}

static void items_note(Desk *d, Str id, Str title, const Pile *const *piles, size_t n) {
    VEC(Str) ids = { 0 };
    BriefSection s = { .id = id, .title = title };
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < piles[k]->len; i++)
            if (!piles[k]->at[i]->see) vec_push(d->a, &ids, piles[k]->at[i]->f->id);
    list_from(&s.items, &ids);
    vec_push(d->a, &d->sections, s);
}

void part_note(Desk *d, Str id, Str title, const Pile *first, const Pile *second) {
    const Pile *piles[2] = { first, second };
    items_note(d, id, title, piles, second ? 2 : 1);
    for (size_t k = 0; k < (second ? 2u : 1u); k++)
        for (size_t i = 0; i < piles[k]->len; i++)
            if (!piles[k]->at[i]->see) printed(d, piles[k]->at[i], id, title, piles[k]->at[i]->f->id);
}

/* One speaker with his role; in a sentence that names its speakers itself, nobody in particular ("officials") is left out. */
static void speaker_add(Desk *d, Knot *k, const Finding *f, Str *said, size_t *n, size_t room) {
    bool named = !f->mixed;
    for (size_t i = 0; i < f->speaker.len; i++) named = named || rune_is_upper((unsigned char)f->speaker.at[i]);
    for (size_t i = 0; i < *n; i++) named = named && !str_eq(said[i], f->speaker);
    if (!f->speaker.len || !named || *n >= room) return;
    if (*n) knot_text(k, 0, false, STR("; "));
    said[(*n)++] = f->speaker;
    knot_text(k, STYLE_BOLD, true, f->speaker);
    if (f->role.len) knot_text(k, 0, false, STR(", ")), knot_text(k, 0, true, str_fold_space(d->a, f->role));
}

/* The language of a quotation that is not the brief's: its own, else its source's. Empty: the brief's, or not known. */
static Str foreign(const Desk *d, const Finding *f) {
    Str own = f->language.len ? f->language : f->spans.len ? d->f->sources.at[f->spans.at[0].doc].doc.meta.language : (Str){ 0 };
    return own.len && !language_same(own, d->b->language) ? own : (Str){ 0 };
}

/* "Eva Berg, engineer of the harbour, 19 June 2024"; several speakers of one sentence stand one behind the other. */
static void speaker_line(Desk *d, Knot *k, const Item *it) {
    const Finding *f = it->f;
    Str said[4];
    size_t n = 0;
    speaker_add(d, k, f, said, &n, COUNT(said));
    for (size_t i = 0; i < d->len && f->mixed; i++) {
        const Finding *o = d->items[i].f;
        if (o->kind == FIND_QUOTE && o->mixed && o->spans.at[0].doc == f->spans.at[0].doc && o->spans.at[0].from == f->spans.at[0].from)
            speaker_add(d, k, o, said, &n, COUNT(said));
    }
    if (f->date.precision && n) knot_text(k, 0, false, str_fmt(d->a, ", %.*s", STR_ARG(date_words(d->a, f->date))));
    Str language = foreign(d, f);
    if (language.len) knot_text(k, 0, false, str_fmt(d->a, "%s[in %.*s]", n ? " " : "", STR_ARG(language_name(d->f->lexicon, language))));
}

/* Does the printed text name its speaker already, by any part of his name? */
static bool names_speaker(Desk *d, const Finding *f) {
    Str text = words_of(d->a, f->display, false), name = words_of(d->a, f->speaker, false);
    while (name.len) {
        const char *at = name.at;
        Str word = str_cut(&name, ' ');
        if (word.len >= 3 && str_find(text, (Str){ at - 1, word.len + 2 }, 0) < text.len) return true;
    }
    return false;
}

static const Node *point_node(Desk *d, const Item *it) {
    const Finding *f = it->f;
    Knot k = knot_new(d->a, NODE_PARA, "point");
    k.node->id = f->id, k.node->finding = f->id;
    k.node->side = cite_side(d, f);
    cite_finding(&k, it, STYLE_BOLD);
    const Block *block = f->speaker.len ? document_block(&d->f->sources.at[f->spans.at[0].doc].doc, f->spans.at[0].from) : NULL;
    if (block && block->kind == BLOCK_TURN && !names_speaker(d, f)) {          /* in a transcript nothing else says whose words they are */
        knot_text(&k, 0, false, STR(" ("));
        knot_text(&k, 0, true, f->speaker);
        knot_text(&k, 0, false, STR(")"));
    }
    knot_inline(&k, cite_mark(d, f->spans, f->others));
    return knot_tie(&k);
}

static const Node *quote_node(Desk *d, const Item *it) {
    const Finding *f = it->f;
    Knot q = knot_new(d->a, NODE_QUOTE, "quote"), text = knot_new(d->a, NODE_PARA, "quote-text"), line = knot_new(d->a, NODE_PARA, "speaker-line");
    bool marked = str_find(f->text, STR("“"), 0) < f->text.len || str_find(f->text, STR("\""), 0) < f->text.len;
    bool words_only = !f->mixed || !marked;                  /* a sentence with quoted words in it has its own marks */
    q.node->id = f->id, q.node->finding = f->id;
    q.node->side = cite_side(d, f);
    q.node->language = foreign(d, f);
    if (words_only) knot_text(&text, 0, false, STR("“"));
    cite_finding(&text, it, 0);
    if (words_only) knot_text(&text, 0, false, STR("”"));
    knot_inline(&text, cite_mark(d, f->spans, f->others));
    speaker_line(d, &line, it);
    text.node->keep_next = line.text.len > 0;
    knot_kid(&q, knot_tie(&text));
    if (line.text.len) knot_kid(&q, knot_tie(&line));
    return knot_tie(&q);
}

const Node *part_bottom_line(Desk *d) {
    Str title = part_title(d, "bottom-line", "Bottom line");
    VEC(Str) ids = { 0 };
    Knot box = knot_new(d->a, NODE_BOX, "bottom-line");
    if (!d->bottom.len) return NULL;
    knot_kid(&box, node_heading(d->a, 1, title, STR("bottom-line")));
    for (size_t i = 0; i < d->bottom.len; i++) {
        Item *it = d->bottom.at[i];
        knot_kid(&box, point_node(d, it));
        printed(d, it, STR("bottom-line"), title, it->f->id);
        vec_push(d->a, &ids, it->f->id);
    }
    list_from(&d->b->bottom_line, &ids);
    return knot_tie(&box);
}

typedef struct { Str name; Pile points, quotes; } Group;
typedef VEC(Group) Groups;

static Str group_of(const Desk *d, const SectionRule *s, const Item *it) {
    uint32_t doc = it->f->spans.at[0].doc;
    Date date = it->f->date.precision ? it->f->date : date_from_value(d->f->sources.at[doc].doc.meta.date);
    if (str_eq(s->by, STR("actor"))) return it->group;
    if (str_eq(s->by, STR("source"))) return d->b->sources.at[doc].label;
    if (str_eq(s->by, STR("date"))) return date.precision ? date_words(d->a, date) : STR("Undated");
    return (Str){ 0 };
}

static Group *group_find(Desk *d, Groups *g, Str name) {
    for (size_t i = 0; i < g->len; i++)
        if (str_eq(g->at[i].name, name)) return &g->at[i];
    Group *fresh = vec_add(d->a, g);
    fresh->name = name;
    return fresh;
}

static int item_date_cmp(const void *pa, const void *pb) {
    const Item *a = *(Item *const *)pa, *b = *(Item *const *)pb;
    if (a->f->spans.at[0].doc != b->f->spans.at[0].doc) return a->f->spans.at[0].doc < b->f->spans.at[0].doc ? -1 : 1;
    return a->f->spans.at[0].from < b->f->spans.at[0].from ? -1 : a->f->spans.at[0].from > b->f->spans.at[0].from;
}

/* Groups in the rule's order of actors, else in the order of their best finding. */
static void groups_fill(Desk *d, size_t section, Groups *groups) {
    const SectionRule *s = &d->rules.at[section];
    if (str_eq(s->by, STR("actor")))
        for (size_t i = 0; i < s->actors.len; i++) group_find(d, groups, s->actors.at[i]);
    Pile *piles[2] = { &d->points[section], &d->quotes[section] };
    for (size_t k = 0; k < 2; k++) {
        bool by_source = str_eq(s->order, STR("date")) || str_eq(s->order, STR("source"));
        if (by_source && piles[k]->len) qsort(piles[k]->at, piles[k]->len, sizeof *piles[k]->at, item_date_cmp);
        for (size_t i = 0; i < piles[k]->len; i++) {
            Group *g = group_find(d, groups, group_of(d, s, piles[k]->at[i]));
            vec_push(d->a, k ? &g->quotes : &g->points, piles[k]->at[i]);
        }
    }
}

/* "In the timeline: July 1961, 2000, 19 June 2024." with links. */
static const Node *dates_node(Desk *d, const Pile *dates) {
    Knot k = knot_new(d->a, NODE_PARA, "dates");
    Str last = { 0 };
    if (!dates->len) return NULL;
    knot_text(&k, STYLE_FAINT, false, STR("In the timeline: "));
    for (size_t i = 0; i < dates->len; i++) {
        const Finding *f = dates->at[i]->f;
        Str words = date_words(d->a, f->date);
        if (str_eq(words, last)) continue;
        if (last.len) knot_text(&k, STYLE_FAINT, false, STR(", "));
        knot_link(&k, STYLE_FAINT, words, str_fmt(d->a, "#%.*s", STR_ARG(f->id)));
        last = words;
    }
    return knot_tie(&k);
}

/* A line for what the rule asked for and got nothing: actors without reporting, or the part that holds the section's findings. */
static const Node *empty_node(Desk *d, size_t section, bool any) {
    for (size_t i = 0; i < d->bottom.len && !any; i++)
        if (d->bottom.at[i]->section == (int)section) {
            Knot k = knot_new(d->a, NODE_PARA, "empty");
            knot_text(&k, 0, false, STR("See "));
            knot_link(&k, 0, part_title(d, "bottom-line", "Bottom line"), STR("#bottom-line"));
            knot_text(&k, 0, false, STR("."));
            return knot_tie(&k);
        }
    return any || d->dates[section].len ? NULL : node_para(d->a, "empty", 0, EMPTY);
}

static bool group_in_bottom_line(const Desk *d, size_t section, Str name) {
    for (size_t i = 0; i < d->bottom.len; i++)
        if (d->bottom.at[i]->section == (int)section && str_eq(d->bottom.at[i]->group, name)) return true;
    return false;
}

const Node *part_section(Desk *d, size_t section) {
    const SectionRule *s = &d->rules.at[section];
    Groups groups = { 0 };
    VEC(Str) silent = { 0 };
    bool any = d->points[section].len || d->quotes[section].len;
    Knot k = knot_new(d->a, NODE_GROUP, "section");
    part_note(d, s->id, s->title, &d->points[section], &d->quotes[section]);
    knot_kid(&k, node_heading(d->a, 1, s->title, str_fmt(d->a, "s-%.*s", STR_ARG(s->id))));
    groups_fill(d, section, &groups);
    for (size_t i = 0; i < groups.len && any; i++) {
        Group *g = &groups.at[i];
        if (!g->points.len && !g->quotes.len) {
            if (!group_in_bottom_line(d, section, g->name)) vec_push(d->a, &silent, g->name);
            continue;
        }
        if (g->name.len) knot_kid(&k, node_heading(d->a, 2, g->name, str_fmt(d->a, "s-%.*s-%zu", STR_ARG(s->id), i + 1)));
        for (size_t n = 0; n < g->points.len; n++) knot_kid(&k, point_node(d, g->points.at[n]));
        for (size_t n = 0; n < g->quotes.len; n++) knot_kid(&k, quote_node(d, g->quotes.at[n]));
    }
    if (silent.len) {
        Knot line = knot_new(d->a, NODE_PARA, "empty");
        for (size_t i = 0; i < silent.len; i++) knot_text(&line, 0, false, i ? STR(", ") : (Str){ 0 }), knot_text(&line, 0, false, silent.at[i]);
        knot_text(&line, 0, false, STR(": no reporting in the supplied sources."));
        knot_kid(&k, knot_tie(&line));
    }
    knot_kid(&k, empty_node(d, section, any));
    if (s->show & SHOW_TIMELINE) knot_kid(&k, dates_node(d, &d->dates[section]));
    return knot_tie(&k);
}

const Node *part_annex(Desk *d) {
    Str title = part_title(d, "annex", "Annex: further reporting");
    Knot k = knot_new(d->a, NODE_GROUP, "annex");
    if (!d->annex_points.len && !d->annex_quotes.len) return NULL;
    part_note(d, STR("annex"), title, &d->annex_points, &d->annex_quotes);
    k.node->columns = part_max(d, "annex", "columns", 1) == 2 ? 2 : 1;
    knot_kid(&k, node_heading(d->a, 1, title, STR("annex")));
    for (size_t i = 0; i < d->annex_points.len; i++) knot_kid(&k, point_node(d, d->annex_points.at[i]));
    for (size_t i = 0; i < d->annex_quotes.len; i++) knot_kid(&k, quote_node(d, d->annex_quotes.at[i]));
    return knot_tie(&k);
}
