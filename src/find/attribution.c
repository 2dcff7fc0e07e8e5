/* SPDX-License-Identifier: MIT */
/* Attributions: reported speech of any kind as source, cue and content.

   In: sentences, the reporting words in them, quotes with speakers. Out: one Attribution for each direct quotation that has a source, and one for each clause that a verb of
   speech or thought rules, quoted or not.
   How it thinks: outside direct quotations each reporting verb of a sentence is asked for its subject. Its content is what follows, up to the sentence's end; when nothing
   follows and a comma stands before the subject, the content is what went before (…, Ruiz said). "According to X" has the rest of its sentence.
   A verb of doubtful sense ("sees", "began", "read") counts only with "that" or a quotation behind it.
   What it does not do: cut the content at the clause that is the reporter's again; find speech without a reporting word.

   Specimen: "Ruiz says that the dam will hold." source "Ruiz", cue "says", content "that the dam will hold". */
#include "find/find_in.h"

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

static Range token_range(const Work *w, uint32_t first, uint32_t end) {
    if (first >= end || end > w->tokens.len) return (Range){ 0, 0 };
    return (Range){ tok(w, first)->from, tok(w, end - 1)->to };
}

/* Verbs that as often do a thing as tell it: "she maintained her post", "he promised them a bridge", "voiced his joy". They report with "that", "to" or a quotation behind. */
static bool needs_clause(const Work *w, const CueUse *c) {
    static const char *const stems[] = { "maintain", "promis", "pledg", "express", "voic", "signal", "announc", "accept", "report", "reveal", "forecast", "estimat", "propos", "demand", "threaten", "welcom",
                                         "reject", "dismiss", "defend", "endors", "thank", "add", "observ", "repeat", "mention", "note", "suggest", "indicat", "stress", "underlin", "describ", "congratulat", "portray", "confirm" };
    Str s = token_text(w, c->first);
    for (size_t i = 0; i < COUNT(stems); i++)
        if (str_starts_nocase(s, str_of(stems[i]))) return true;
    return c->ing || c->infinitive;
}

static bool is_end(const Work *w, uint32_t i, uint32_t end) {
    if (i >= end) return true;
    uint32_t r = tok(w, i)->rune;
    return tok(w, i)->kind == TOKEN_MARK && (r == '.' || r == '!' || r == '?' || r == ';');
}

/* The end of what is said: the sentence's, without its full stop. */
static uint32_t content_end(const Work *w, uint32_t from, uint32_t end) {
    while (end > from && is_end(w, end - 1, end)) end--;
    return end;
}

static bool quote_near(const Work *w, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + 8; i++)
        if (tok(w, i)->kind == TOKEN_MARK && (tok(w, i)->rune == '"' || tok(w, i)->rune == 0x201C || tok(w, i)->rune == 0x201E || tok(w, i)->rune == 0xAB)) return true;
    return false;
}

static void add(Work *w, Range content, const Who *who, const CueUse *c, uint32_t low, bool credit) {
    if (content.from >= content.to) return;
    Attribution *a = vec_add(w->a, &w->attributions);
    a->content = content, a->cue = token_range(w, c->first, c->end);
    a->source = token_range(w, who->first, who->end);
    if (credit) a->speaker = voice_of(w, who, low, 0).name;
}

/* What stands before the subject, when a comma parts them: The dam will hold, | Ruiz said. */
static bool content_before(const Work *w, uint32_t low, const Who *who, Range *content) {
    if (who->first <= low + 2 || !token_mark(w, who->first - 1, ',')) return false;
    *content = token_range(w, low, who->first - 1);
    return true;
}

/* Does the attribution govern its sentence? Its source is the main clause's subject, or what is said makes up half of the sentence and does not stand in a clause that leads in:
   "While Ruiz said so, Weah left" and "It surprised experts, who had expected rain" are their reporters' statements. */
static bool governs(const Work *w, const Sentence *s, const Who *who, Range content) {
    Who main;
    bool subject = phrase_subject(w, s->first, s->end, &main);
    if (subject && who->first <= main.first && who->end > main.first) return true;
    if (subject && who->first < main.first && token_is(w, s->first, W_FUNCTION) && !token_mark(w, who->end, ',')) return false;
    return (content.to - content.from) * 2 >= s->to - s->from;
}

static void one_cue(Work *w, const Sentence *s, uint32_t low, uint32_t high, const CueUse *c) {
    Who who = { 0 };
    Range content = { 0, 0 };
    uint32_t end = content_end(w, c->end, high), next = phrase_skip_adverbs(w, c->end, high);
    if (c->noun || c->cue == CUE_NOUN) return;
    if (c->cue == CUE_ACCORDING) {
        if (!phrase_from(w, c->end, high, &who)) return;
        uint32_t after = who.end;
        while (after < end && !token_mark(w, after, ',')) after++;
        if (c->first > low + 2) content = token_range(w, low, token_mark(w, c->first - 1, ',') ? c->first - 1 : c->first);
        else content = token_range(w, after + 1, end);
        add(w, content, &who, c, s->first, true);
        return;
    }
    bool that = token_eq(w, next, "that"), marks = quote_near(w, next, high);
    if (c->doubtful && !that && !marks) return;
    /* Without a clause behind it the verb may as well tell a deed: such an attribution names its source, but credits nobody with the sentence. */
    bool credit = that || marks || is_end(w, next, high) || token_mark(w, next, ',') || !needs_clause(w, c) || (token_eq(w, next, "to") && !c->ing && !c->infinitive);
    if (c->passive) return;
    if (c->ing || c->infinitive) {
        uint32_t p = c->first;
        if (c->ing && p > low && (token_is(w, p - 1, W_AUX) || tok(w, p - 1)->name)) phrase_before(w, low, c->first, &who);
        else phrase_subject(w, low, c->first, &who);
    } else phrase_before(w, low, c->first, &who);
    if (who.kind == WHO_NONE) return;
    if (is_end(w, next, high) || token_mark(w, next, ',') || next >= end) {
        if (content_before(w, low, &who, &content)) add(w, content, &who, c, s->first, credit && governs(w, s, &who, content));
        return;
    }
    content = token_range(w, next, end);
    add(w, content, &who, c, s->first, credit && governs(w, s, &who, content));
}

/* Direct quotations stand for themselves: what is asked is the reporter's text between them. */
static void one_sentence(Work *w, const Sentence *s, const uint8_t *direct) {
    CueUse c;
    uint32_t low = s->first, end = s->end;
    if (end - s->first > 400) return;
    for (uint32_t i = s->first; i < end; i++) {
        if (direct[i]) { low = i + 1; continue; }
        if (!phrase_cue(w, i, low, &c)) continue;
        uint32_t high = i;
        while (high < end && !direct[high]) high++;
        if (c.end <= high) one_cue(w, s, low, high, &c);
        i = c.end - 1;
    }
}

void attribution_find(Work *w) {
    ArenaMark scratch = arena_mark(w->run->tmp);
    uint8_t *direct = NEWN(w->run->tmp, uint8_t, w->tokens.len + 1);
    for (uint32_t i = 0; i < w->quotes.len; i++) {
        const Quote *q = &w->quotes.at[i];
        if (q->kind != QUOTE_DIRECT) continue;
        for (uint32_t t = token_at(w, q->at.from); t < w->tokens.len && tok(w, t)->from < q->at.to; t++) direct[t] = 1;
        if (q->source.from < q->source.to) *vec_add(w->a, &w->attributions) = (Attribution){ q->at, q->source, q->cue, q->speaker, true };
    }
    for (uint32_t i = 0; i < w->sents.len; i++) one_sentence(w, &w->sents.at[i], direct);
    for (uint32_t i = 0, k = 0; i < w->attributions.len; i++) {
        Attribution *a = &w->attributions.at[i];
        if (a->quoted) continue;
        while (k > 0 && k < w->quotes.len && w->quotes.at[k].at.from > a->content.from) k--;
        while (k < w->quotes.len && w->quotes.at[k].at.to <= a->content.from) k++;
        a->quoted = k < w->quotes.len && w->quotes.at[k].at.from < a->content.to && w->quotes.at[k].kind != QUOTE_TERM;
    }
    arena_release(w->run->tmp, scratch);
}
