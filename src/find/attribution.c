/* SPDX-License-Identifier: MIT */
/* Attributions: reported speech of any kind as source, cue and content.

   In: sentences, the reporting words in them, quotes with speakers. Out: one Attribution for each voice in direct speech, and one for each clause that a word of speech,
   thought or will rules, quoted or not.
   How it thinks: after PARC/PolNeAR. Direct quotations come first: those that share one reporting word ("…," Ruiz said, "…") are one attribution whose content comes in
   pieces. Then the reporter's own words of each sentence are walked from left to right: attribution_clause.c reads what a reporting word there rules. What lies
   within another's content is not asked again: the outermost voice answers for what it reports. A quotation woven into a sentence that no clause took stands for itself.
   What it does not do: find speech without a reporting word; count what somebody says that somebody else says.

   Specimen: Ruiz says that the dam will hold, adding that “all is well”. has "Ruiz", "says", "that the dam will hold", and "Ruiz", "adding", "that “all is well”". */
#include "find/find_in.h"

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

static Range token_range(const Work *w, uint32_t first, uint32_t end) {
    if (first >= end || end > w->tokens.len) return (Range){ 0, 0 };
    return (Range){ tok(w, first)->from, tok(w, end - 1)->to };
}

/* ---- direct quotations ---- */

static bool same_voice(const Quote *a, const Quote *b) {
    return a->source.from == b->source.from && a->source.to == b->source.to && a->cue.from == b->cue.from && a->cue.to == b->cue.to;
}

static void add_piece(Work *w, Attribution *a, Range piece) {
    Range *at = NEWN(w->a, Range, a->more.len + 1);
    if (a->more.len) memcpy(at, a->more.at, a->more.len * sizeof *at);
    at[a->more.len] = piece;
    a->more = (Ranges){ at, a->more.len + 1 };
}

/* “We wait,” she said. “We always wait.”: one voice, one reporting word, two pieces. At most eight pieces, then a new attribution begins. */
static void add_quotes(Work *w) {
    const Quote *last = NULL;
    for (size_t i = 0; i < w->quotes.len; i++) {
        const Quote *q = &w->quotes.at[i];
        if (q->kind != QUOTE_DIRECT || q->source.from >= q->source.to) {
            if (q->kind != QUOTE_TERM) last = NULL;
            continue;
        }
        Attribution *a = w->attributions.len ? &w->attributions.at[w->attributions.len - 1] : NULL;
        if (a && last && same_voice(last, q) && a->more.len < 7 && str_find(str_sub(w->text, last->at.to, q->at.from), STR("\n\n"), 0) >= q->at.from - last->at.to) add_piece(w, a, q->at);
        else *vec_add(w->a, &w->attributions) = (Attribution){ .content = q->at, .source = q->source, .cue = q->cue, .speaker = q->speaker, .rule = q->rule, .quoted = true };
        last = q;
    }
}

/* ---- the reporter's sentences ---- */

/* Does the attribution govern its sentence? Its source is the main clause's subject, or what is said makes up half of the sentence and does not stand in a clause that leads in:
   "While Ruiz said so, Weah left" and "It surprised experts, who had expected rain" are their reporters' statements. */
static bool governs(const Work *w, const Sentence *s, const Who *who, Range content) {
    Who main;
    bool subject = phrase_subject(w, s->first, s->end, &main);
    if (subject && who->first <= main.first && who->end > main.first) return true;
    if (subject && who->first < main.first && token_is(w, s->first, W_FUNCTION) && !token_mark(w, who->end, ',')) return false;
    return (content.to - content.from) * 2 >= s->to - s->from;
}

static void add_hit(Work *w, const Sentence *s, const ClauseHit *h) {
    Range content = token_range(w, h->piece[0].from, h->piece[0].to);
    if (content.from >= content.to) return;
    Attribution *a = vec_add(w->a, &w->attributions);
    *a = (Attribution){ .content = content, .cue = token_range(w, h->cue_first, h->cue_end), .source = token_range(w, h->who.first, h->who.end), .rule = str_of(h->rule) };
    if (h->piece[1].from < h->piece[1].to) add_piece(w, a, token_range(w, h->piece[1].from, h->piece[1].to));
    /* "According to Ruiz" and "…, said Ruiz" behind all of the sentence leave no doubt. */
    bool whole = !strncmp(h->rule, "according", 9) || (content.from == s->from && h->piece[0].to <= h->who.first);
    if (h->credit && h->who.kind != WHO_NONE && (whole || governs(w, s, &h->who, content))) a->speaker = voice_of(w, &h->who, s->first, 0).name;
}

/* Direct quotations stand for themselves: what is asked is the reporter's text between them. */
static void one_sentence(Work *w, const Sentence *s, const uint8_t *taken) {
    if (s->end - s->first > 400) return;
    ClauseView v = { .w = w, .s = s, .low = s->first, .floor = s->first };
    for (uint32_t i = s->first; i < s->end; i++) {
        if (taken[i] & CLAUSE_DIRECT) {
            v.low = v.floor = i + 1;
            continue;
        }
        if (i < v.floor || taken[i] & CLAUSE_CUE) continue;
        if (v.high <= i) {
            v.high = i;
            while (v.high < s->end && !(taken[v.high] & CLAUSE_DIRECT)) v.high++;
        }
        ClauseHit h = { 0 };
        if (!clause_ask(&v, i, &h)) continue;
        add_hit(w, s, &h);
        if (h.who.kind != WHO_NONE && h.spoken) v.last = h.who;
        if (h.end > v.floor) v.floor = h.end;
    }
}

/* ---- what is left ---- */

static int place_cmp(const Attribution *a, const Attribution *b) { return a->content.from < b->content.from ? -1 : a->content.from > b->content.from; }

/* By place: both stretches, [from, mid) and what follows, come in order, so that this is one merge. */
static void merge_by_place(Work *w, size_t from, size_t mid) {
    size_t n = w->attributions.len, i = from, j = mid;
    if (from == mid || mid == n) return;
    Attribution *at = w->attributions.at, *to = NEWN(w->a, Attribution, n);
    memcpy(to, at, from * sizeof *at);
    for (size_t k = from; k < n; k++) to[k] = i < mid && (j >= n || place_cmp(&at[i], &at[j]) <= 0) ? at[i++] : at[j++];
    w->attributions.at = to, w->attributions.cap = n;
}

static void mark_quoted(Work *w) {
    for (uint32_t i = 0, k = 0; i < w->attributions.len; i++) {
        Attribution *a = &w->attributions.at[i];
        if (a->quoted) continue;
        while (k > 0 && k < w->quotes.len && w->quotes.at[k].at.from > a->content.from) k--;
        while (k < w->quotes.len && w->quotes.at[k].at.to <= a->content.from) k++;
        a->quoted = k < w->quotes.len && w->quotes.at[k].at.from < a->content.to && w->quotes.at[k].kind != QUOTE_TERM;
    }
}

/* Woven quotations whose speaker is known, but that no clause holds: His claim of a “great victory” is doubted. */
static void add_woven(Work *w, size_t from) {
    size_t k = from, n = w->attributions.len;
    for (size_t i = 0; i < w->quotes.len; i++) {
        const Quote *q = &w->quotes.at[i];
        if (q->kind != QUOTE_MIXED || q->source.from >= q->source.to) continue;
        while (k < n && w->attributions.at[k].content.to <= q->at.from) k++;
        bool held = false;
        for (size_t m = k > from + 2 ? k - 2 : from; m < n && m < k + 3 && !held; m++) {
            const Attribution *a = &w->attributions.at[m];
            held = a->content.from < q->at.to && a->content.to > q->at.from;
            for (size_t p = 0; p < a->more.len; p++) held |= a->more.at[p].from < q->at.to && a->more.at[p].to > q->at.from;
        }
        if (!held) *vec_add(w->a, &w->attributions) = (Attribution){ .content = q->at, .source = q->source, .cue = q->cue, .speaker = q->speaker, .rule = q->rule, .quoted = true };
    }
}

void attribution_find(Work *w) {
    ArenaMark scratch = arena_mark(w->run->tmp);
    uint8_t *taken = NEWN(w->run->tmp, uint8_t, w->tokens.len + 1);
    for (uint32_t i = 0; i < w->quotes.len; i++) {
        const Quote *q = &w->quotes.at[i];
        if (q->kind != QUOTE_DIRECT) continue;
        for (uint32_t t = token_at(w, q->at.from); t < w->tokens.len && tok(w, t)->from < q->at.to; t++) taken[t] |= CLAUSE_DIRECT;
        for (uint32_t t = token_at(w, q->cue.from); q->cue.from < q->cue.to && t < w->tokens.len && tok(w, t)->from < q->cue.to; t++) taken[t] |= CLAUSE_CUE;
    }
    add_quotes(w);
    size_t quoted = w->attributions.len;
    for (uint32_t i = 0; i < w->sents.len; i++) one_sentence(w, &w->sents.at[i], taken);
    size_t clauses = w->attributions.len;
    add_woven(w, quoted);
    merge_by_place(w, quoted, clauses);
    merge_by_place(w, 0, quoted);
    mark_quoted(w);
    for (size_t i = 0; i < w->quotes.len; i++)
        if (quote_is_doubled(w, &w->quotes.at[i])) w->quotes.at[i].kind = QUOTE_TERM;
    arena_release(w->run->tmp, scratch);
}
