/* SPDX-License-Identifier: MIT */
/* html_cited: which stretches of the sources the brief cites, and where a mark's numbers lead.

   In: the Brief's tree and the findings behind it. Out: for each source its passages; for each mark and each source in it the passage it stands for.
   How it thinks: a mark belongs to a finding, to a speaker's row or to a value in a conflict, and each of those knows its spans. Spans of a source that overlap are one passage (a
   quotation within the sentence that is a point), so that passages never cross and the page's highlights nest nowhere. Each passage remembers who cites it, for the way back.
   What it does not do: passages for what is not printed.

   Specimen: point p1 cites [2] at 120–180 and quote q1 cites [2] at 150–175: one passage 120–180 with the ways back to p1 and to q1. */
#include "render/render_in.h"

#include <stdlib.h>

enum { DEPTH = 32, BACKS = 6 };                             /* a passage has room for so many ways back */

typedef struct { uint32_t source, from, to, order; Str back, where; } Use;
typedef struct { const Inline *mark; size_t cite; uint32_t source, from; } Lead;
struct HtmlCited {
    Arena *a;
    const Brief *b;
    Map *findings, *conflicts;                              /* id → index */
    HtmlPassages *of;                                       /* by source number - 1 */
    VEC(Use) uses;
    VEC(Lead) leads;
    Str where;                                              /* the last heading */
};

/* What the marks below a node stand for. */
typedef struct { Spans own, others; Str back; const Node *table; size_t row; } About;

static const Finding *finding_of(const HtmlCited *c, Str id) {
    int64_t i;
    return id.len && map_get(c->findings, id, &i) ? &c->b->findings->all.at[i] : NULL;
}

static const Conflict *conflict_of(const HtmlCited *c, Str id) {
    int64_t i;
    return map_get(c->conflicts, id, &i) ? &c->b->findings->conflicts.at[i] : NULL;
}

/* Rows of the two tables that print no findings; row 0 is the head. */
static void about_row(const HtmlCited *c, const Node *table, size_t row, About *about) {
    if (str_eq(table->role, STR("speakers")) && row >= 1 && row <= c->b->findings->speakers.len) {
        about->own = c->b->findings->speakers.at[row - 1].spans;
        about->back = STR("speakers");
    } else if (str_eq(table->role, STR("conflict"))) {
        const Conflict *conflict = conflict_of(c, table->id);
        if (!conflict || row < 1 || row > conflict->values.len) return;
        about->own = (Spans){ &conflict->values.at[row - 1].span, 1 };
        about->back = table->id;
    }
}

static void span_use(HtmlCited *c, const About *about, Spans spans, uint32_t source, const Inline *mark, size_t cite, bool *led) {
    uint32_t doc = c->b->sources.at[source - 1].doc;
    for (size_t i = 0; i < spans.len; i++) {
        if (spans.at[i].doc != doc || spans.at[i].from >= spans.at[i].to) continue;
        vec_push(c->a, &c->uses, ((Use){ source, spans.at[i].from, spans.at[i].to, (uint32_t)c->uses.len, about->back, c->where }));
        if (!*led) vec_push(c->a, &c->leads, ((Lead){ mark, cite, source, spans.at[i].from }));
        *led = true;
    }
}

static void walk(HtmlCited *c, const Node *n, About about, int depth) {
    const Finding *f = finding_of(c, n->finding.len ? n->finding : n->kind == NODE_ROW ? n->id : n->finding);
    if (n->kind == NODE_HEADING) c->where = wording_node(c->a, n, c->b->language);
    if (f) about = (About){ .own = f->spans, .others = f->others, .back = n->id };
    for (size_t i = 0; i < n->text.len; i++)
        for (size_t k = 0; k < n->text.at[i].cites.len; k++) {
            uint32_t source = n->text.at[i].cites.at[k].source;
            bool led = false;
            if (!source || source > c->b->sources.len) continue;
            span_use(c, &about, about.own, source, &n->text.at[i], k, &led);
            span_use(c, &about, about.others, source, &n->text.at[i], k, &led);
        }
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) {
        About below = about;
        if (n->kind == NODE_TABLE) about_row(c, n, i, &below);
        walk(c, n->kids.at[i], below, depth + 1);
    }
}

static int use_cmp(const void *pa, const void *pb) {
    const Use *a = pa, *b = pb;
    if (a->source != b->source) return a->source < b->source ? -1 : 1;
    if (a->from != b->from) return a->from < b->from ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int lead_cmp(const void *pa, const void *pb) {
    const Lead *a = pa, *b = pb;
    uintptr_t x = (uintptr_t)a->mark, y = (uintptr_t)b->mark;
    if (x != y) return x < y ? -1 : 1;
    return a->cite < b->cite ? -1 : a->cite > b->cite;
}

/* Passages of one source from its uses [from, to), which are in order of place. */
static HtmlPassages merge(HtmlCited *c, size_t from, size_t to) {
    VEC(HtmlPassage) v = { 0 };
    HtmlPassages out;
    for (size_t i = from; i < to;) {
        HtmlPassage *p = vec_add(c->a, &v);
        VEC(HtmlBack) backs = { 0 };
        p->from = c->uses.at[i].from;
        for (p->to = c->uses.at[i].to; i < to && (c->uses.at[i].from < p->to || c->uses.at[i].from == p->from); i++) {
            bool known = !c->uses.at[i].back.len || backs.len >= BACKS;
            if (c->uses.at[i].to > p->to) p->to = c->uses.at[i].to;
            for (size_t k = 0; k < backs.len && !known; k++) known = str_eq(backs.at[k].id, c->uses.at[i].back);
            if (!known) vec_push(c->a, &backs, ((HtmlBack){ c->uses.at[i].back, c->uses.at[i].where }));
        }
        list_from(&p->backs, &backs);
    }
    list_from(&out, &v);
    return out;
}

HtmlCited *html_cited_find(Arena *a, const Brief *b) {
    HtmlCited *c = NEW(a, HtmlCited);
    *c = (HtmlCited){ .a = a, .b = b, .findings = map_new(a), .conflicts = map_new(a), .of = NEWN(a, HtmlPassages, b->sources.len) };
    for (size_t i = 0; b->findings && i < b->findings->all.len; i++) map_put(c->findings, b->findings->all.at[i].id, (int64_t)i);
    for (size_t i = 0; b->findings && i < b->findings->conflicts.len; i++) map_put(c->conflicts, b->findings->conflicts.at[i].id, (int64_t)i);
    if (b->findings) walk(c, b->root, (About){ 0 }, 0);
    if (c->uses.len) qsort(c->uses.at, c->uses.len, sizeof *c->uses.at, use_cmp);
    if (c->leads.len) qsort(c->leads.at, c->leads.len, sizeof *c->leads.at, lead_cmp);
    for (size_t from = 0, to; from < c->uses.len; from = to) {
        for (to = from; to < c->uses.len && c->uses.at[to].source == c->uses.at[from].source;) to++;
        c->of[c->uses.at[from].source - 1] = merge(c, from, to);
    }
    return c;
}

HtmlPassages html_cited_passages(const HtmlCited *c, uint32_t source) {
    return source && source <= c->b->sources.len ? c->of[source - 1] : (HtmlPassages){ 0 };
}

/* The passage of a source that holds byte `pos`, from 1; 0 if none does. */
static uint32_t passage_at(const HtmlPassages *all, uint32_t pos) {
    size_t low = 0, high = all->len;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (all->at[mid].from <= pos) low = mid + 1;
        else high = mid;
    }
    return low > 0 && pos < all->at[low - 1].to ? (uint32_t)low : 0;
}

uint32_t html_cited_target(const HtmlCited *c, const Inline *mark, size_t cite) {
    Lead key = { .mark = mark, .cite = cite };
    const Lead *lead = c->leads.len ? bsearch(&key, c->leads.at, c->leads.len, sizeof *c->leads.at, lead_cmp) : NULL;
    return lead ? passage_at(&c->of[lead->source - 1], lead->from) : 0;
}
