/* SPDX-License-Identifier: MIT */
/* Key points: the sentences of one source that carry it, best first.

   In: sentences with all that was found in them. Out: a Point for each sentence of prose: its score within the source, whether it can stand alone (point_stand.c), what must be
   supplied, where its first clause ends, and whose words it is in a transcript.
   How it thinks: a sentence is as central as the words it shares with the rest (a word counts by the sentences that have it, a title's words more), and as prominent as
   its place: news says first what matters. Names, dates and figures make a point of it; length outside 8 to 45 words, pointing words and a connective cut off count against it.
   What it does not do: compare with other sources (across_point.c), cut long sentences, paraphrase.

   Specimen: "The dam, which feeds two towns, broke on Friday, the ministry said." is the point of its report; its lead ends nowhere, for no clause of it is whole before the comma. */
#include "find/find_in.h"

enum { WORDS_MIN = 8, WORDS_MAX = 45, WORDS_LIMIT = 70, WORDS_FULL = 13, STEM = 7 };

typedef struct {
    uint64_t term;
    uint32_t count;                                         /* sentences' words that are this one; a title's count more */
} TermCount;
typedef struct {
    Work *w;
    TermCount *counts;
    uint32_t mask, *place;                                  /* place: by token, 1 + index into counts; 0 = no term */
    uint8_t *quoted, *timed;                                /* by token: in a quotation; in an expression of time */
    Str subject;                                            /* the person whom sentence `last` is about */
    uint8_t subject_gender;
    const Sentence *last;
} Ranking;

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

/* ---- centrality ---- */

/* A word for comparing, as a number: lower case, cut to seven bytes, which does for a stem; 0 for a word without weight. */
static uint64_t term_at(const Work *w, uint32_t i) {
    const Token *t = tok(w, i);
    if (t->kind != TOKEN_WORD || t->flags & T_CLITIC || t->classes & (W_STOP | W_FUNCTION | W_PRONOUN | W_AUX)) return 0;
    size_t len = t->to - t->from, n = len < STEM ? len : STEM;
    char bytes[8] = { 0 };
    if (len < 3) return 0;
    memcpy(bytes, w->text.at + t->from, n);
    if (n == len && n > 3 && (bytes[n - 1] == 's' || bytes[n - 1] == 'S') && bytes[n - 2] != 's' && bytes[n - 2] != 'S') bytes[n - 1] = 0;
    return eight_lower(eight_at(bytes));
}

/* The place of a term's count in the table, whose size is a power of two and larger than the number of terms. */
static uint32_t term_place(const Ranking *r, uint64_t term) {
    uint32_t i = (uint32_t)(term * KEY_1 >> 32) & r->mask;
    while (r->counts[i].term && r->counts[i].term != term) i = (i + 1) & r->mask;
    return i;
}

static void count_terms(Ranking *r) {
    const Work *w = r->w;
    size_t size = 64, words = 0;
    for (uint32_t i = 0; i < w->tokens.len; i++) words += tok(w, i)->kind == TOKEN_WORD;
    while (size < words * 3 / 2) size *= 2;
    r->counts = NEWN(w->run->tmp, TermCount, size), r->mask = (uint32_t)size - 1;
    r->place = NEWN(w->run->tmp, uint32_t, w->tokens.len + 1);
    for (uint32_t s = 0; s < w->sents.len; s++) {
        const Sentence *at = &w->sents.at[s];
        const Block *b = at->block < w->doc->blocks.len ? &w->doc->blocks.at[at->block] : NULL;
        uint32_t weight = b && (b->kind == BLOCK_TITLE || (b->kind == BLOCK_HEADING && b->level <= 1)) ? 3 : 1;
        for (uint32_t i = at->first; i < at->end; i++) {
            uint64_t term = term_at(w, i);
            if (!term) continue;
            uint32_t place = term_place(r, term);
            r->counts[place].term = term, r->counts[place].count += weight;
            r->place[i] = place + 1;
        }
    }
}

/* Bits of a count, in quarters: a smooth logarithm without floats. */
static int64_t log4(uint32_t n) {
    uint32_t bits = 0;
    for (uint32_t m = n; m > 1; m /= 2) bits++;
    return bits * 4 + ((int64_t)(n - (1u << bits)) * 4 >> bits);
}

static int64_t centrality(const Ranking *r, uint32_t first, uint32_t end, uint32_t *words) {
    const Work *w = r->w;
    int64_t sum = 0, terms = 0;
    *words = 0;
    for (uint32_t i = first; i < end; i++) {
        *words += tok(w, i)->kind != TOKEN_MARK && !(tok(w, i)->flags & T_CLITIC);
        if (!r->place[i]) continue;
        sum += log4(r->counts[r->place[i] - 1].count), terms++;
    }
    return terms ? sum * 1000 / (4 * (terms + 6)) : 0;
}

/* ---- the score ---- */

static uint32_t names_between(const Work *w, uint32_t first, uint32_t end) {
    uint32_t n = 0, last = 0;
    for (uint32_t i = first; i < end; i++)
        if (tok(w, i)->name && tok(w, i)->name != last) last = tok(w, i)->name, n++;
    return n;
}

static bool has_number(const Ranking *r, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++)
        if (tok(r->w, i)->kind == TOKEN_NUMBER || r->timed[i]) return true;
    return false;
}

/* "The envoy answered from Lima." tells a minister little: few words, and among them no figure, no date with its year, nothing quoted. (A report's first sentence may be short.) */
static bool is_slight(const PointCheck *c, const Work *w, uint32_t words) {
    if (words >= WORDS_FULL) return false;
    for (uint32_t i = c->first; i < c->end; i++) {
        const Token *t = tok(w, i);
        if (c->quoted[i] || token_is(w, i, W_SCALE)) return false;
        if ((t->kind == TOKEN_NUMBER || token_is(w, i, W_NUMBER)) && (!when_at(w, t->from) || t->to - t->from == 4)) return false;
    }
    return true;
}

/* Place counts by the sentences before it, less and less: 1000 for the first, 500 for the fifth. */
static int64_t place_score(const Ranking *r, uint32_t index, bool opens) {
    (void)r;
    return 1000 * 4 / (4 + (int64_t)index) + (opens ? 60 : 0);
}

/* Adds a part to a score, and notes it where the sentence is to be explained. */
static void add(const Ranking *r, const PointCheck *c, int64_t *score, const char *name, int64_t value) {
    const PointView *v = r->w->view;
    *score += value;
    if (v && value && v->pos >= c->s->from && v->pos < c->s->to) vec_push(r->w->a, &r->w->view_parts, ((ScorePart){ name, (int32_t)value }));
}

static int32_t score_of(const Ranking *r, const PointCheck *c, uint32_t index) {
    const Work *w = r->w;
    uint32_t words, names = names_between(w, c->first, c->end);
    int64_t s = 0;
    bool opens = c->block && c->s->from <= c->block->from + 2;
    add(r, c, &s, "words shared with the rest of its source", centrality(r, c->first, c->end, &words) * 40 / 100);
    add(r, c, &s, "place in its source", place_score(r, index, opens) * 40 / 100);
    add(r, c, &s, "names", 30 * (names < 4 ? names : 4));
    if (has_number(r, c->first, c->end)) add(r, c, &s, "a figure or date", 30);
    if (words < WORDS_MIN) add(r, c, &s, "short", s * words / WORDS_MIN - s);
    if (index && is_slight(c, w, words)) add(r, c, &s, "little told", s * (words + 1) / (WORDS_FULL + 1) - s);
    if (words > WORDS_MAX) add(r, c, &s, "long", s * WORDS_MAX / words - s);
    add(r, c, &s, "words that point elsewhere", -60 * (int64_t)c->vague);
    if (c->first > c->s->first) add(r, c, &s, "words left out at its head", -40);
    return (int32_t)(s < 1 ? 1 : s > 999 ? 999 : s);
}

/* ---- the lead clause ---- */

static bool is_joint(const Work *w, uint32_t i) {
    return ONE_OF(w, i, "and", "but", "while", "which", "who", "although", "though", "as", "after", "before", "because", "when", "where", "so", "yet",
                  "or", "whereas", "with", "saying", "adding", "leading", "raising", "marking", "making", "citing", "prompting", "despite", "including");
}

static bool has_verb(const Work *w, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++) {
        if (tok(w, i)->name || tok(w, i)->kind != TOKEN_WORD) continue;
        if (token_is(w, i, W_AUX) || (token_is(w, i, W_VERB | W_CUE) && i > first && !token_is(w, i - 1, W_PREP))) return true;
        Str s = token_text(w, i);
        if (s.len > 4 && str_ends(s, STR("ed")) && i > first) return true;
    }
    return false;
}

/* ", and bakers closed …" goes on with a clause; ", and butter" with a list. */
static bool has_clause(const Work *w, uint32_t first, uint32_t end) {
    Who who;
    if (!phrase_from(w, first, end, &who)) return false;
    uint32_t i = phrase_skip_adverbs(w, who.end, end);
    return i < end && (token_is(w, i, W_AUX) || (token_is(w, i, W_VERB | W_CUE) && !tok(w, i)->name));
}

/* The ministry raised the price of bread|, while bakers closed their shops. Behind a first clause with its own verb; not where a phrase or a subordinate clause only leads in. */
static uint32_t lead_end(const Work *w, const PointCheck *c) {
    uint32_t words = 0, all = 0;
    if (token_is(w, c->first, W_PREP) || is_joint(w, c->first) || token_is(w, c->first, W_FUNCTION)) {
        if (!ONE_OF(w, c->first, "the", "a", "an", "both", "all", "some", "many", "most", "several", "no", "one", "two", "three")) return 0;
    }
    for (uint32_t i = c->first; i < c->end; i++) all += tok(w, i)->kind != TOKEN_MARK;
    for (uint32_t i = c->first; i + 1 < c->end && words * 3 <= all * 2; i++) {
        const Token *t = tok(w, i);
        words += t->kind != TOKEN_MARK;
        if (t->kind != TOKEN_MARK || words < 4 || c->quoted[i]) continue;
        if (t->rune == ',' && (token_eq(w, i + 1, "and") || token_eq(w, i + 1, "or")) && !has_clause(w, i + 2, c->end)) continue;
        bool dash = t->rune == 0x2014 || (t->rune == 0x2013 && !(t->flags & T_GLUED)), border = t->rune == ';' || dash || (t->rune == ',' && is_joint(w, i + 1));
        if (border && has_verb(w, c->first, i)) return tok(w, i - 1)->to;
    }
    return 0;
}

/* ---- the pass ---- */

static bool is_prose(const Block *b) { return !b || b->kind == BLOCK_PARA || b->kind == BLOCK_ITEM || b->kind == BLOCK_TURN; }

static uint32_t quoted_tokens(const PointCheck *c) {
    uint32_t n = 0;
    for (uint32_t i = c->first; i < c->end; i++) n += c->quoted[i];
    return n;
}

static const char *judge(const Work *w, PointCheck *c) {
    uint32_t words = 0;
    for (uint32_t i = c->first; i < c->end; i++) words += tok(w, i)->kind != TOKEN_MARK && !(tok(w, i)->flags & T_CLITIC);
    if (words < 5) return "short";
    if (words > WORDS_LIMIT) return "long";
    const char *why = point_stand(w, c);
    if (*why) return why;
    if (words < WORDS_MIN) return "short";
    if (quoted_tokens(c) * 2 > c->end - c->first) return "quotation";
    return "";
}

static int point_cmp(const Point *a, const Point *b) {
    if (a->ok != b->ok) return a->ok ? -1 : 1;
    if (a->score != b->score) return a->score > b->score ? -1 : 1;
    return a->at.from < b->at.from ? -1 : a->at.from > b->at.from;
}

static void sort_points(Work *w) {
    size_t n = w->points.len;
    Point *from = w->points.at, *to = NEWN(w->a, Point, n);
    for (size_t step = 1; step < n; step *= 2) {
        for (size_t lo = 0; lo < n; lo += 2 * step) {
            size_t mid = lo + step < n ? lo + step : n, hi = lo + 2 * step < n ? lo + 2 * step : n, i = lo, j = mid;
            for (size_t k = lo; k < hi; k++) to[k] = i < mid && (j >= hi || point_cmp(&from[i], &from[j]) <= 0) ? from[i++] : from[j++];
        }
        Point *t = from;
        from = to, to = t;
    }
    w->points.at = from, w->points.cap = n;
}

static void one_point(Ranking *r, const Sentence *s, const Block *b, uint32_t index) {
    Work *w = r->w;
    PointCheck c = { .s = s, .quoted = r->quoted, .first = s->first, .end = s->end, .block = b };
    if (r->last && r->last + 1 == s && r->last->block == s->block) c.before = r->subject, c.before_gender = r->subject_gender;
    const char *why = judge(w, &c);
    r->last = s, r->subject = c.subject, r->subject_gender = c.subject_gender;
    Point *p = vec_add(w->a, &w->points);
    p->ok = !*why, p->why = str_of(why);
    p->at = (Range){ p->ok ? tok(w, c.first)->from : s->from, p->ok && c.end < s->end ? tok(w, c.end - 1)->to : s->to };
    p->score = score_of(r, &c, index);
    if (b && b->kind == BLOCK_TURN) p->speaker = b->speaker;
    PointView *v = w->view;
    if (v && v->pos >= s->from && v->pos < s->to) v->prose = true, v->ok = p->ok, v->why = p->why, v->score = p->score, v->at = p->at;
    if (!p->ok) return;
    p->lead = lead_end(w, &c);
    list_from(&p->supply, &c.supply);
}

static void mark(const Work *w, uint8_t *marks, Range at) {
    for (uint32_t t = token_at(w, at.from); t < w->tokens.len && tok(w, t)->from < at.to; t++) marks[t] = 1;
}

void point_find(Work *w) {
    ArenaMark scratch = arena_mark(w->run->tmp);
    Ranking r = { .w = w, .quoted = NEWN(w->run->tmp, uint8_t, w->tokens.len + 1), .timed = NEWN(w->run->tmp, uint8_t, w->tokens.len + 1) };
    for (uint32_t i = 0; i < w->quotes.len; i++) mark(w, r.quoted, w->quotes.at[i].at);
    for (uint32_t i = 0; i < w->timex_tokens.len; i++) memset(r.timed + w->timex_tokens.at[i].from, 1, w->timex_tokens.at[i].to - w->timex_tokens.at[i].from);
    count_terms(&r);
    for (uint32_t i = 0, index = 0; i < w->sents.len; i++) {
        const Sentence *s = &w->sents.at[i];
        const Block *b = s->block < w->doc->blocks.len ? &w->doc->blocks.at[s->block] : NULL;
        if (!is_prose(b) || (!b && w->doc->blocks.len) || s->end <= s->first) continue;      /* between blocks stand only labels */
        one_point(&r, s, b, index++);
    }
    sort_points(w);
    arena_release(w->run->tmp, scratch);
}
