/* SPDX-License-Identifier: MIT */
/* Which section suits a finding, by the sections' rules alone.

   In: findings and the rules of brief.ini or the layout. Out: for each point and quote the section that fits best, how well, and by what.
   How it thinks: a term is met by its words in any form ("treaty", "Treaties"), an "exact phrase" by these very words. A term weighs more the rarer it is among the findings (a word
   that every report uses decides nothing), and a second term adds a quarter of its weight. An actor weighs most as the one who speaks or the subject of the main clause, half as much elsewhere
   in it; below a threshold nothing is taken. A quote is matched by its own words and, at half weight, by those around it in its source.
   What it knowingly does not do: understand. A section about "sanctions" does not know that an embargo is one.

   Specimen: "Despite the shared border, Poland rejected the treaty." for actor = Poland (subject behind the opening phrase) and match = treaty: Poland's. */
#include "arrange/arrange_in.h"

#define THRESHOLD 100
#define ACTOR_THRESHOLD 125                                 /* of what an actor's name alone recommends */
#define MAX_NEEDLES 64                                      /* rules of one kind in one section */

Str words_of(Arena *a, Str text, bool stems) {
    Buf b = buf_in(a);
    buf_byte(&b, ' ');
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        uint32_t r = utf8_next(text, &i);
        if (!rune_is_word(r)) continue;
        size_t to = i;
        while (to < text.len && !rune_is_cjk(r)) {
            size_t next = to;
            r = utf8_next(text, &next);
            bool inner = (r == '\'' || r == 0x2019) && next < text.len && rune_is_word(utf8_at(text, next));
            if (!rune_is_word(r) && !inner) break;
            to = next;
        }
        Str word = str_sub(text, from, to);
        word = stems ? term_fold(a, word) : utf8_fold(a, word);
        if (!stems && str_ends(word, STR("'s"))) word.len -= 2;
        buf_str(&b, word);
        buf_byte(&b, ' ');
        i = to;
    }
    return buf_text(&b);
}

static bool holds(Str words, Str needle) { return needle.len > 2 && str_find(words, needle, 0) < words.len; }

/* Less for what a sentence comes to only at its end, "…, despite all that was said of the treaty"; but enough to be taken. */
static int32_t by_place(Str words, Str needle, int32_t weight) {
    if (weight <= THRESHOLD || str_find(words, needle, 0) * 10 <= words.len * 6) return weight;
    return weight * 7 / 10 > THRESHOLD ? weight * 7 / 10 : THRESHOLD;
}

typedef struct { Str needle, name, actor; bool exact, any, words; int32_t weight; } Needle; /* actor: as findings name him; words: no finding knows him, so his name is looked for as it stands */
typedef struct { Needle match[MAX_NEEDLES], actor[MAX_NEEDLES]; size_t matches, actors; } Needles;

static bool quoted(Str s) { return s.len >= 2 && s.at[0] == '"' && s.at[s.len - 1] == '"'; }

static Needle needle_of(const Desk *d, Str term, bool actor) {
    Needle n = { .name = quoted(term) ? str_sub(term, 1, term.len - 1) : term, .exact = actor || quoted(term), .any = str_eq(term, STR("*")) };
    n.needle = words_of(d->a, n.name, !n.exact);
    n.actor = actor ? findings_actor(d->f, n.name) : n.name;
    return n;
}

static Str words_for(const Item *it, const Needle *n) { return n->exact ? it->plain : it->stems; }

size_t match_actor(const Finding *f, Str name) {
    for (size_t i = 0; i < f->actors.len; i++)
        if (str_eq_nocase(f->actors.at[i], name)) return i + 1;
    return 0;
}

/* 60 for what stands in most findings, 100 and more for what is rare. */
static int32_t rarity(size_t hits, size_t all) {
    int32_t w = 60;
    for (size_t n = hits ? hits : 1; n * 2 <= all && w < 180; n *= 2) w += 20;
    return w;
}

static bool counts(const Item *it) { return it->f->kind == FIND_POINT || it->f->kind == FIND_QUOTE; }

static void weigh(const Desk *d, Needles *n) {
    size_t all = 0, hits;
    for (size_t i = 0; i < d->len; i++) all += counts(&d->items[i]);
    for (size_t k = 0; k < n->matches; k++) {
        hits = 0;
        for (size_t i = 0; i < d->len; i++) hits += counts(&d->items[i]) && holds(words_for(&d->items[i], &n->match[k]), n->match[k].needle);
        n->match[k].weight = n->match[k].any ? THRESHOLD : 40 + (rarity(hits, all) < 140 ? rarity(hits, all) : 140);
    }
    for (size_t k = 0; k < n->actors; k++) {
        hits = 0;
        for (size_t i = 0; i < d->len; i++) hits += counts(&d->items[i]) && match_actor(d->items[i].f, n->actor[k].actor);
        n->actor[k].words = !hits;
        for (size_t i = 0; i < d->len && n->actor[k].words; i++) hits += counts(&d->items[i]) && holds(d->items[i].plain, n->actor[k].needle);
        n->actor[k].weight = rarity(hits, all);
    }
}

/* Where the main clause begins: behind the first comma, when an opening phrase stands before it: "Despite …,", "Driven by …,", "With Kim calling it an “alliance,” …". */
static size_t main_clause(const Desk *d, const Finding *f) {
    static const char *const openers[] = { " despite ", " while ", " as ", " in ", " after ", " on ", " at ", " although ", " but ", " however ", " when ", " if ", " since ", " before ",
                                           " with ", " for ", " because ", " meanwhile ", " under ", " following ", " according ", " from ", " even ", " though ", " by ", " within " };
    Str s = f->text;
    size_t comma = str_find(s, STR(","), 0), start = comma + 1;
    while (start < s.len && s.at[start] != ' ') utf8_next(s, &start);
    if (start >= s.len || start * 10 > s.len * 6) return 0;
    Str before = words_of(d->a, str_sub(s, 0, comma), false);
    size_t first = str_find(before, STR(" "), 1);
    bool participle = first < before.len && (str_ends(str_sub(before, 0, first), STR("ed")) || str_ends(str_sub(before, 0, first), STR("ing")) || str_ends(str_sub(before, 0, first), STR("ven")) ||
                                             str_ends(str_sub(before, 0, first), STR("ken")));
    if (participle && !(f->mentions.len && f->mentions.at[0].at == 0)) return start + 1;
    for (size_t i = 0; i < COUNT(openers); i++)
        if (str_starts(before, str_of(openers[i]))) return start + 1;
    return 0;
}

/* Only "and", "or", a comma or an article between two names: both are the subject. */
static bool joined(Str s, size_t from, size_t to) {
    static const char *const words[] = { "and", "or", "the", "both" };
    Str gap = str_sub(s, from, to);
    size_t space = str_find(gap, STR(","), 0) < gap.len ? str_find(gap, STR(","), 0) : str_find(gap, STR(" and "), 0);
    Str rest = str_sub(gap, space, gap.len);                /* behind the first name itself */
    if (space == gap.len || space > 40) return false;
    while (rest.len) {
        Str word = str_cut(&rest, ' ');
        bool known = !word.len || str_eq(word, STR(","));
        for (size_t i = 0; i < COUNT(words); i++) known = known || str_eq(word, str_of(words[i]));
        if (!known) return false;
    }
    return true;
}

#define SUBJECT 30
/* How an actor is named, in tenths of his weight: as (one of) the first in the main clause, then less and less behind other names, or beside the main clause. */
static int32_t naming(const Item *it, size_t actor) {
    static const int32_t tenths[] = { SUBJECT, 15, 10, 6 };
    const Appearances *m = &it->f->mentions;
    int32_t best = 0;
    bool subject = true;
    size_t first = 0, others = 0;
    while (first < m->len && m->at[first].at < it->main) first++;
    for (size_t i = 0; i < m->len; i++) {
        if (i > first && m->at[i].at != m->at[i - 1].at) {
            subject = subject && joined(it->f->text, m->at[i - 1].at, m->at[i].at);
            others += !subject;
        }
        int32_t n = i < first || (!subject && (size_t)m->at[i].at * 10 > it->f->text.len * 6) ? 6 : tenths[others < COUNT(tenths) ? others : COUNT(tenths) - 1];
        if (m->at[i].actor == actor && n > best) best = n;
    }
    return best;
}

static int32_t actor_weight(const Item *it, const Needle *n) {
    const Finding *f = it->f, *s = it->words && !f->speaker.len ? it->words : f;
    size_t at = match_actor(f, n->actor);
    if (n->words && holds(it->plain, n->needle)) return by_place(it->plain, n->needle, n->weight * 2);
    int32_t tenths = at ? naming(it, at - 1) : 0;
    bool employed = str_find(s->role, STR(" at "), 0) < s->role.len;   /* "professor at Warsaw's school of law" speaks for himself */
    bool speaks = s->speaker.len && (str_eq_nocase(s->speaker, n->name) || (str_eq_nocase(s->country, n->actor) && !employed));
    if (speaks && (f->kind == FIND_QUOTE || s != f || !at || tenths == SUBJECT)) return n->weight * 4;   /* not "While Sweden praised it, Denmark …" */
    if (s->country.len && !employed && tenths < SUBJECT) tenths = tenths * 6 / 10;       /* what another country's man says of it is his country's */
    return n->weight * tenths / 10;
}

static void add_rule(Buf *rule, const char *kind, Str name) { buf_fmt(rule, "%s%s %.*s", rule->len ? "; " : "", kind, STR_ARG(name)); }

/* How well a section's rule fits a finding; `group` is the actor it fits best. */
static int32_t fit_of(Desk *d, Item *it, const SectionRule *s, const Needles *n, Str *group, Buf *rule) {
    int32_t most = 0, sum = 0, best = 0, total = 0;
    for (size_t k = 0; k < n->matches; k++) {
        if (!n->match[k].any && !holds(words_for(it, &n->match[k]), n->match[k].needle)) continue;
        int32_t weight = n->match[k].any ? n->match[k].weight : by_place(words_for(it, &n->match[k]), n->match[k].needle, n->match[k].weight);
        sum += weight;
        if (weight > most) most = weight;
        add_rule(rule, "match", n->match[k].name);
    }
    total = most + (sum - most) / 4;
    for (size_t k = 0; k < n->actors; k++) {
        int32_t w = actor_weight(it, &n->actor[k]);
        if (w > best) best = w, *group = n->actor[k].name;
    }
    if (best) add_rule(rule, "actor", *group);
    total += best;
    for (size_t k = 0; k < s->places.len; k++)
        for (size_t i = 0; i < it->f->places.len; i++)
            if (str_eq_nocase(it->f->places.at[i], s->places.at[k])) {
                total += 120;
                add_rule(rule, "place", s->places.at[k]);
                i = it->f->places.len;
            }
    for (size_t k = 0; k < s->speakers.len; k++)
        if (it->f->speaker.len && holds(words_of(d->a, it->f->speaker, false), words_of(d->a, s->speakers.at[k], false))) {
            total += 300;
            add_rule(rule, "speaker", s->speakers.at[k]);
        }
    return total;
}

static bool wanted(const SectionRule *s, const Finding *f) {
    return (f->kind == FIND_POINT && (s->show & SHOW_POINTS)) || (f->kind == FIND_QUOTE && (s->show & SHOW_QUOTES)) || (f->kind == FIND_EVENT && (s->show & SHOW_TIMELINE)) ||
           (f->kind == FIND_FIGURE && (s->show & (SHOW_FIGURES | SHOW_TABLE)));
}

static void needles_of(const Desk *d, const SectionRule *s, Needles *n) {
    *n = (Needles){ 0 };
    for (size_t i = 0; i < s->match.len && n->matches < MAX_NEEDLES; i++) n->match[n->matches++] = needle_of(d, s->match.at[i], false);
    for (size_t i = 0; i < s->actors.len && n->actors < MAX_NEEDLES; i++) n->actor[n->actors++] = needle_of(d, s->actors.at[i], true);
    weigh(d, n);
}

/* What stands around a quote in its source: its sentence and the ones beside it, within the block. */
static Str around(const Desk *d, const Finding *f) {
    if (!f->spans.len) return f->display;
    Span s = f->spans.at[0];
    const Record *rec = &d->f->sources.at[s.doc];
    const Block *b = document_block(&rec->doc, s.from);
    size_t lo = sentence_index(rec, s.from);
    if (lo >= rec->sents.len || !b) return f->display;
    uint32_t from = rec->sents.at[lo].from, to = rec->sents.at[lo].to;
    if (lo > 0 && rec->sents.at[lo - 1].from >= b->from) from = rec->sents.at[lo - 1].from;
    return str_sub(rec->doc.text, from, to > s.to ? to : s.to);
}

/* "source/sentence" of a finding's first byte. */
static Str sentence_key(const Desk *d, const Finding *f) {
    const Record *rec = &d->f->sources.at[f->spans.at[0].doc];
    return str_fmt(d->a, "%u/%zu", f->spans.at[0].doc, sentence_index(rec, f->spans.at[0].from));
}

/* A point that is a sentence with one man's quoted words in it speaks for him as its quote does. */
static void match_words(Desk *d) {
    Map *points = map_new(d->a);
    for (size_t i = 0; i < d->len; i++)
        if (d->items[i].f->kind == FIND_POINT && d->items[i].f->spans.len) map_put(points, sentence_key(d, d->items[i].f), (int64_t)i);
    for (size_t i = 0; i < d->len; i++) {
        int64_t n = 0;
        const Finding *q = d->items[i].f;
        if (q->kind != FIND_QUOTE || !q->spans.len || !q->speaker.len || !map_get(points, sentence_key(d, q), &n)) continue;
        Item *point = &d->items[n];
        if (!point->quotes++) point->words = q;
        else if (point->words && !str_eq(point->words->speaker, q->speaker)) point->words = NULL;
    }
}

void match_all(Desk *d) {
    for (size_t i = 0; i < d->len; i++) {
        Item *it = &d->items[i];
        it->section = NOWHERE;
        it->stems = words_of(d->a, it->f->display, true);
        it->plain = words_of(d->a, it->f->display, false);
        it->main = main_clause(d, it->f);
    }
    match_words(d);
    for (size_t k = 0; k < d->rules.len; k++) {
        const SectionRule *s = &d->rules.at[k];
        Needles *n = NEW(d->a, Needles);
        needles_of(d, s, n);
        for (size_t i = 0; i < d->len; i++) {
            Item *it = &d->items[i];
            bool weighed = it->f->kind == FIND_EVENT && !(s->show & SHOW_TIMELINE);      /* belongs to the brief's subject, though not to this section */
            if (!wanted(s, it->f) && !weighed) continue;
            Str group = { 0 };
            Buf rule = buf_in(d->a);
            int32_t fit = fit_of(d, it, s, n, &group, &rule);
            if (it->f->kind == FIND_QUOTE && fit < THRESHOLD) {
                Item wide = *it;
                Str text = around(d, it->f), other = { 0 };
                wide.stems = words_of(d->a, text, true), wide.plain = words_of(d->a, text, false);
                rule = buf_in(d->a);
                int32_t half = fit_of(d, &wide, s, n, &other, &rule) / 2;
                if (half * 2 >= THRESHOLD && half > fit) fit = half < THRESHOLD ? THRESHOLD : half, group = other.len ? other : group;
            }
            bool by_name = !s->match.len && !s->places.len && !s->speakers.len;
            if (fit < (by_name ? ACTOR_THRESHOLD : THRESHOLD) || fit <= it->fit) continue;
            it->fit = fit, it->section = weighed ? NOWHERE : (int)k, it->group = group, it->rule = buf_text(&rule);
        }
    }
}
