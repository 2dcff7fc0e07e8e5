/* SPDX-License-Identifier: MIT */
/* Key points of all sources: the same thing said in several reports is one point, and the points that carry the reports come first.

   In: the points of all records that can stand alone. Out: findings with their further sources, their score, and how many origins attest them.
   How it thinks: candidates come best first; each joins the first group whose head says the same (across_term.c), else it heads a group of its own. A group's score is the
   head's own score, how near it is to what all the sources speak of (centroid, Radev 2004) and how many origins say it. Then, from the best down, what has largely been
   said by a better point loses by as much as is said already (maximal marginal relevance, Carbonell 1998).
   What it knowingly does not do: a paraphrase in other words stays a point of its own, lowered by what it repeats.

   Specimen: "The parliament ratified the pact on Monday." and "On Monday the parliament of Norway ratified the pact." are one point of two reports. */
#include "find/find_in.h"

#include <stdlib.h>

#define MAX_NEAR 256

typedef struct { const Point *point; uint32_t doc; int32_t centre; } Candidate;
typedef struct { Gist gist; const Point *point; uint32_t doc; int32_t centre; VEC(Span) others; int32_t score; Finding finding; } Group;
typedef VEC(Group) Groups;

static int candidate_cmp(const void *pa, const void *pb) {
    const Candidate *a = pa, *b = pb;
    if (a->point->score != b->point->score) return a->point->score > b->point->score ? -1 : 1;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    return a->point->at.from < b->point->at.from ? -1 : a->point->at.from > b->point->at.from;
}

static void join(Across *x, Group *g, uint32_t doc, Range at) {
    if (doc == g->doc) return;
    for (size_t i = 0; i < g->others.len; i++)
        if (g->others.at[i].doc == doc) return;
    at = range_trim(x->docs[doc].doc.text, at);
    vec_push(x->a, &g->others, ((Span){ doc, at.from, at.to }));
}

static void group_all(Across *x, Candidate *all, size_t n, Groups *groups) {
    Posting *index = index_new(x, x->a);
    uint32_t near[MAX_NEAR];
    for (size_t i = 0; i < n; i++) {
        Gist g = gist_of(x, all[i].doc, all[i].point->at);
        size_t found = index_near(x, index, &g, near, MAX_NEAR);
        Group *home = NULL;
        int32_t best = 0;
        for (size_t k = 0; k < found; k++) {
            Group *head = &groups->at[near[k]];
            int32_t alike = gist_alike(x, &g, &head->gist);
            if (alike > best && gist_same(x, &g, &head->gist)) best = alike, home = head;
        }
        if (home) join(x, home, all[i].doc, all[i].point->at);
        else {
            index_add(x, x->a, index, &g, (uint32_t)groups->len);
            vec_push(x->a, groups, ((Group){ .gist = g, .point = all[i].point, .doc = all[i].doc, .centre = gist_centre(x, &g) }));
        }
    }
}

/* Sentences of other sources that say all that a point says, whether or not they could stand as points themselves, attest it. */
static void attest(Across *x, Groups *groups) {
    Posting *index = index_new(x, x->a);
    VEC(Gist) all = { 0 };
    uint32_t near[MAX_NEAR];
    for (uint32_t d = 0; d < x->len; d++)
        for (size_t i = 0; i < x->docs[d].sents.len; i++) {
            Gist g = gist_of(x, d, x->docs[d].sents.at[i]);
            if (g.len < 4) continue;
            index_add(x, x->a, index, &g, (uint32_t)all.len);
            vec_push(x->a, &all, g);
        }
    for (size_t i = 0; i < groups->len; i++) {
        Group *g = &groups->at[i];
        size_t found = index_near(x, index, &g->gist, near, MAX_NEAR);
        for (size_t k = 0; k < found; k++)
            if (all.at[near[k]].doc != g->doc && gist_covers(x, &g->gist, &all.at[near[k]])) join(x, g, all.at[near[k]].doc, all.at[near[k]].at);
    }
}

static int group_cmp(const void *pa, const void *pb) {
    const Group *a = pa, *b = pb;
    if (a->score != b->score) return a->score > b->score ? -1 : 1;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    return a->point->at.from < b->point->at.from ? -1 : a->point->at.from > b->point->at.from;
}

/* From the best down, each loses what better ones have said. */
static void mark_down(Across *x, Groups *groups) {
    Posting *index = index_new(x, x->a);
    uint32_t near[MAX_NEAR];
    for (size_t i = 0; i < groups->len; i++) {
        Group *g = &groups->at[i];
        size_t found = index_near(x, index, &g->gist, near, MAX_NEAR);
        int32_t said = 0;
        for (size_t k = 0; k < found; k++) {
            int32_t alike = gist_alike(x, &g->gist, &groups->at[near[k]].gist), within = gist_within(x, &g->gist, &groups->at[near[k]].gist);
            if (g->finding.origins > groups->at[near[k]].finding.origins) continue;      /* better attested than what says more */
            int32_t worst = alike > within * 3 / 5 ? alike : within * 3 / 5;
            if (worst > said) said = worst;
        }
        int32_t before = g->score;
        if (said > 250) g->score = g->score * (1000 - (said - 250) * 9 / 10) / 1000;
        if (g->score < 1) g->score = 1;
        finding_part(x, &g->finding, "said by better points", g->score - before);
        index_add(x, x->a, index, &g->gist, (uint32_t)i);
    }
}

/* Who speaks in a point: in a transcript the one whose turn it is, else the first to whom the sentence attributes something. */
static void name_speaker(Across *x, Finding *f, uint32_t doc, const Point *p, const uint32_t *said) {
    const Record *rec = &x->docs[doc];
    Str name = p->speaker;
    if (!name.len && rec->sents.len) {
        size_t s = sentence_index(rec, f->spans.at[0].from);
        if (s < rec->sents.len && said[s]) name = rec->attributions.at[said[s] - 1].speaker;
    }
    const Person *who = person_named(x, doc, name);
    f->speaker = who ? who->name : name;
    if (who) f->role = who->role;
    f->country = country_name(x, who ? who->country : name.len ? lexicon_country_named(x->lexicon, name) : (Str){ 0 });
}

/* Per source: 1 + the first attribution of each sentence that has a speaker. */
static const uint32_t **attributions_by_sentence(Across *x) {
    const uint32_t **all = NEWN(x->a, const uint32_t *, x->len + 1);
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        uint32_t *said = NEWN(x->a, uint32_t, rec->sents.len + 1);
        for (size_t i = 0; i < rec->attributions.len; i++) {
            const Attribution *at = &rec->attributions.at[i];
            size_t s = sentence_index(rec, at->source.to > at->source.from ? at->source.from : at->content.from);
            if (at->speaker.len && s < rec->sents.len && !said[s]) said[s] = (uint32_t)i + 1;
        }
        all[d] = said;
    }
    return all;
}

void across_points(Across *x) {
    VEC(Candidate) all = { 0 };
    Groups groups = { 0 };
    int32_t centre = 1;
    for (uint32_t d = 0; d < x->len; d++)
        for (size_t i = 0; i < x->docs[d].points.len; i++)
            if (x->docs[d].points.at[i].ok) vec_push(x->a, &all, ((Candidate){ .point = &x->docs[d].points.at[i], .doc = d }));
    if (!all.len) return;
    qsort(all.at, all.len, sizeof *all.at, candidate_cmp);
    group_all(x, all.at, all.len, &groups);
    attest(x, &groups);
    for (size_t i = 0; i < groups.len; i++)
        if (groups.at[i].centre > centre) centre = groups.at[i].centre;
    for (size_t i = 0; i < groups.len; i++) {
        Group *g = &groups.at[i];
        g->finding.spans.at = &(Span){ g->doc, 0, 0 }, g->finding.spans.len = 1;
        list_from(&g->finding.others, &g->others);
        finding_origins(x, &g->finding);
        int32_t attested = g->finding.origins > 4 ? 3 : (int32_t)g->finding.origins - 1;
        finding_part(x, &g->finding, "in its source, halved", g->point->score / 2);
        finding_part(x, &g->finding, "near to what all sources speak of", (int32_t)((int64_t)g->centre * 300 / centre));
        finding_part(x, &g->finding, "independent origins", attested * 110);
        g->score = g->point->score / 2 + (int32_t)((int64_t)g->centre * 300 / centre) + attested * 110;
    }
    qsort(groups.at, groups.len, sizeof *groups.at, group_cmp);
    mark_down(x, &groups);
    const uint32_t **said = attributions_by_sentence(x);
    for (size_t i = 0; i < groups.len; i++) {
        Group *g = &groups.at[i];
        Finding *f = finding_add(x, FIND_POINT, g->doc, g->point->at, g->point);
        f->others = g->finding.others, f->origins = g->finding.origins, f->reports = g->finding.reports;
        f->score = g->score, f->parts = g->finding.parts;
        f->rule = STR("point");
        name_speaker(x, f, g->doc, g->point, said[g->doc]);
    }
}
