/* SPDX-License-Identifier: MIT */
/* Who said it: the speaker of each quotation.

   In: quotes, tokens, sentences, names. Out: speaker, role, country, source and cue of each quote, the rule that fired, and which quotes are mere terms.
   How it thinks: around a quotation there are two contexts, the rest of its sentence to the left and to the right (not past another quotation). The right one is asked first
   for an utterance of its own ("…," said X · "…," X said · "…," according to X), the left one first for words woven into a sentence (X called it "…" · X: "…"). A participle or an
   infinitive takes the subject of its sentence; a passive has no speaker but its "by". Where both contexts are silent the discourse decides: the quotation just before by the same
   voice, the sentence before whose subject spoke, a paragraph that the last one left open.
   A short stretch with no reporting word near, or one whose every word is capitalised, is a term: somebody's name for a thing, not a statement.
   What it does not do: guess. With nothing to go by, speaker is "" and prints as not stated. It does not follow dialogue by turns.

   Specimens: "We wait," said Ana Ruiz, a guard. "We always wait." · Ruiz, asked about it, called it a "bad joke". · They were told to "act fast". (nobody) */
#include "find/find_in.h"

enum { FRAME_MAX = 400 };                                   /* tokens of a context; longer sentences are lists or no sentences */

static Quote *quote_at(const AskFrame *f, uint32_t i) { return &f->w->quotes.at[i]; }
static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

/* ---- the contexts ---- */

static uint32_t open_token(const Work *w, const Quote *q) {
    uint32_t t = token_at(w, q->at.from);
    if (!t || tok(w, t - 1)->kind != TOKEN_MARK || tok(w, t - 1)->to > q->at.from || tok(w, t - 1)->rune == '.') return t;
    return quote_is_doubled(w, q) && t > 1 ? t - 2 : t - 1;
}

static bool frame_make(AskFrame *f) {
    Work *w = f->w;
    const Quote *q = quote_at(f, f->i);
    f->open = open_token(w, q), f->next = ask_next(w, q);
    if (f->open >= w->tokens.len || tok(w, f->open)->sent >= w->sents.len) return false;
    const Sentence *s = &w->sents.at[tok(w, f->open)->sent];
    const Block *b = s->block < w->doc->blocks.len ? &w->doc->blocks.at[s->block] : NULL;
    f->block_from = b ? token_at(w, b->from) : 0;
    f->block_to = b ? token_at(w, b->to) : (uint32_t)w->tokens.len;
    f->low = s->first > f->block_from ? s->first : f->block_from;
    f->last = 0, f->same_sentence = false;
    if (f->i > 0) {
        uint32_t end = ask_next(w, quote_at(f, f->i - 1));
        if (end > f->block_from || (end == f->block_from && end > 0 && quote_at(f, f->i - 1)->at.from >= (b ? b->from : 0))) f->last = f->i;
        if (f->last && end > f->low && end <= f->open) f->low = end, f->same_sentence = true;
    }
    uint32_t high = f->next < w->tokens.len && tok(w, f->next)->sent < w->sents.len ? w->sents.at[tok(w, f->next)->sent].end : f->next;
    /* The right context ends at the next quotation, but for a mere word in marks: “…,” the guard, in a “peace” cap, said. */
    for (uint32_t k = f->i + 1; k < w->quotes.len && k < f->i + 3; k++) {
        uint32_t other = open_token(w, quote_at(f, k));
        if (other >= high || quote_words(w, quote_at(f, k)->at) <= 2) continue;
        high = other;
        break;
    }
    f->high = high < f->block_to ? high : f->block_to;
    if (f->high > f->next + FRAME_MAX) f->high = f->next + FRAME_MAX;
    if (f->open > f->low + FRAME_MAX) f->low = f->open - FRAME_MAX;
    if (q->unclosed || f->high < f->next) f->high = f->next;
    return true;
}

/* ---- the discourse ---- */

static bool bare(const AskFrame *f) {
    const Work *w = f->w;
    for (uint32_t i = f->low; i < f->open; i++)
        if (tok(w, i)->kind == TOKEN_WORD && !token_is(w, i, W_FUNCTION)) return false;
    return true;
}

/* The sentence before spoke: Ruiz was angry. “We wait.” · Ruiz thinks so. “We wait.” */
static bool ask_sentence(const AskFrame *f, uint32_t sent, AskAnswer *a, const char *rule) {
    const Work *w = f->w;
    const Sentence *s = &w->sents.at[sent];
    if (s->end - s->first > 120) return false;
    uint32_t end = s->end < f->open ? s->end : f->open;
    bool cue = ask_cue(f, s->first, end, a, 0);
    a->rule = rule;
    if (cue) return a->who.kind != WHO_NONE;
    if (a->blocked || !phrase_subject(w, s->first, end, &a->who)) return false;
    a->cue = (CueUse){ .first = a->who.end, .end = a->who.end };
    if (a->who.kind == WHO_PRONOUN) return token_speech(w, a->who.first, SPEECH(HE) | SPEECH(SHE));
    return a->who.kind == WHO_NAME && w->names.at[a->who.name - 1].type == NAME_PER;
}

static bool ask_discourse(const AskFrame *f, AskAnswer *a) {
    const Work *w = f->w;
    uint32_t sent = tok(w, f->open)->sent;
    if (!bare(f)) return false;
    if (f->last) {
        uint32_t end = ask_next(w, quote_at(f, f->last - 1)), from = end < w->tokens.len ? tok(w, end)->sent : sent;
        /* “We wait,” she said. “We always wait.”: nothing but its attribution lies between. */
        if (sent - from <= 1 && ask_last(f, a, "chain")) return true;
        if (sent > 0 && w->sents.at[sent - 1].first >= f->block_from && ask_sentence(f, sent - 1, a, "sentence-before")) return true;
        *a = (AskAnswer){ 0 };
        return sent - from <= 3 && ask_last(f, a, "chain");
    }
    if (sent > 0 && w->sents.at[sent - 1].first >= f->block_from && w->sents.at[sent - 1].end > f->block_from) return ask_sentence(f, sent - 1, a, "sentence-before");
    return false;
}

/* The paragraph before ends in a colon, or in a quotation that was left open: both hand over to this one. */
static bool ask_paragraph(const AskFrame *f, AskAnswer *a) {
    const Work *w = f->w;
    if (f->last || f->open > f->block_from || !f->block_from) return false;
    uint32_t before = f->block_from - 1, sent = tok(w, before)->sent;
    CueUse cue;
    bool comma = token_mark(w, before, ',') && before > 0 && phrase_cue(w, before - 1, 0, &cue);
    if ((token_mark(w, before, ':') || comma || phrase_cue(w, before, 0, &cue)) && sent < w->sents.len) {
        AskAnswer colon = { 0 };
        if (ask_sentence(f, sent, a, "colon-paragraph")) return true;
        *a = (AskAnswer){ 0 };
        if (ask_colon(f, w->sents.at[sent].first, f->block_from, &colon) && colon.who.kind == WHO_NAME) { *a = colon; return true; }
    }
    return false;
}

/* ---- putting it down ---- */

static Range token_range(const Work *w, uint32_t first, uint32_t end) {
    if (first >= end || end > w->tokens.len) return (Range){ 0, 0 };
    return (Range){ tok(w, first)->from, tok(w, end - 1)->to };
}

static void speaker_copy(Quote *q, const Quote *from, const char *rule) {
    q->speaker = from->speaker, q->role = from->role, q->country = from->country, q->source = from->source;
    if (q->cue.from >= q->cue.to) q->cue = from->cue;
    q->rule = str_of(rule);
}

static void speaker_set(AskFrame *f, Quote *q, const AskAnswer *a) {
    const Work *w = f->w;
    q->cue = token_range(w, a->cue.first, a->cue.end);
    if (a->who.kind == WHO_NONE) {
        speaker_copy(q, quote_at(f, f->last - 1), a->rule);
        return;
    }
    uint32_t low = w->tokens.at[a->who.first].sent < w->sents.len ? w->sents.at[w->tokens.at[a->who.first].sent].first : 0;
    Voice v = voice_of(w, &a->who, low, f->near);
    /* A noun phrase that does not stand at its verb must be one that can speak. */
    bool far = a->who.end + 6 < a->cue.first || a->cue.noun || a->cue.ing || a->cue.cue == CUE_JUDGE || !strcmp(a->rule, "sentence-before") || !strcmp(a->rule, "colon-paragraph");
    if (a->who.kind == WHO_NOUN && far && !voice_can_speak(w, &a->who)) v = (Voice){ 0 };
    q->speaker = v.name, q->role = v.role, q->country = v.country;
    q->source = token_range(w, a->who.first, a->who.end);
    q->rule = str_of(a->rule);
    if (v.entity) f->near = v.entity;
}

/* A title, a word held at arm's length, the name of a thing: the so-called “peace fleet”, the film “The Long Way Home”. */
static bool is_term(const AskFrame *f, const Quote *q, const AskAnswer *a, bool found) {
    uint32_t words = quote_words(f->w, q->at);
    uint32_t end = ask_last_rune(f);
    /* A heading in marks, alone in its paragraph or behind a colon: ‘All Roads Lead Home’ */
    bool alone = f->open <= f->block_from && f->next + 1 >= f->block_to;
    bool said = a->rule && (!strcmp(a->rule, "who-verb") || !strcmp(a->rule, "verb-who") || !strcmp(a->rule, "according-after") || f->open <= a->cue.end + 1);
    if (q->kind == QUOTE_DIRECT && words > 1 && quote_is_title(f->w, q->at) && !said && (alone || (end != '.' && end != '!' && end != '?'))) return true;
    /* Her essay, “Leave the dam alone,” is long. */
    if (q->kind == QUOTE_DIRECT && f->open > f->low + 1 && token_mark(f->w, f->open - 1, ',') && token_speech(f->w, f->open - 2, SPEECH(PAPER)) && token_is(f->w, f->next, W_AUX)) return true;
    if (q->kind != QUOTE_MIXED) return false;
    /* It was called “Brokers” · a show called “Sons of the Dam” */
    bool naming = a->blocked || (a->cue.cue == CUE_JUDGE && a->who.kind == WHO_NOUN && !voice_can_speak(f->w, &a->who));
    if (naming && quote_is_title(f->w, q->at) && end != '.') return true;
    /* On the programme “Face of the Day.”: the full stop may be the sentence's. */
    if (quote_is_title(f->w, q->at) && words > 1 && (words < 7 || end != '.') && end != '!' && end != '?' && !(a->cue.end && a->adjacent && (a->cue.cue == CUE_JUDGE || f->open <= a->cue.end + 1))) return true;
    if (!a->cue.end || (!found && !a->blocked)) {
        /* "a “new deal”" names a thing; "they “hate each other”" says something, whoever says it. */
        for (uint32_t i = f->open + 1; i < f->next && words > 2; i++)
            if (token_is(f->w, i, W_AUX | W_VERB | W_PRONOUN) || phrase_is_adverb(f->w, i)) return false;
        return words <= 5;
    }
    return words == 1 && !a->adjacent && f->open > a->cue.end + 10;
}

/* “Follow us on … @name”: nobody's statement. */
static bool is_promotion(const AskFrame *f) {
    const Work *w = f->w;
    if (!token_speech(w, f->open + 1, SPEECH(PROMOTION)) || f->next > f->open + 24) return false;
    for (uint32_t i = f->open + 1; i < f->next; i++)
        if (tok(w, i)->kind == TOKEN_LINK || token_mark(w, i, '@')) return true;
    return false;
}

/* “RUIZ: We wait.”: a transcript in marks, with its speaker's name inside. The quotation begins behind it. */
static bool ask_label(const AskFrame *f, AskAnswer *a, uint32_t *from) {
    const Work *w = f->w;
    uint32_t i = f->open + 1, k = i;
    while (k < f->next && k < i + 4 && tok(w, k)->kind == TOKEN_WORD && tok(w, k)->flags & T_CAPS) k++;
    if (k == i || k + 1 >= f->next || !token_mark(w, k, ':')) return false;
    *a = (AskAnswer){ .who = { i, k, 0, WHO_NOUN }, .cue = { .first = k, .end = k }, .rule = "label" };
    const Name *n = name_at(w, i);
    if (n && n->type == NAME_PER) a->who.kind = WHO_NAME, a->who.name = tok(w, i)->name;
    *from = tok(w, k + 1)->from;
    return true;
}

/* “a,” a “b” and a “c”: one voice, with nothing that could change it in between. */
static bool is_list(const AskFrame *f) {
    const Work *w = f->w;
    if (!f->same_sentence || f->open - f->low > 5) return false;
    for (uint32_t i = f->low; i < f->open; i++)
        if (tok(w, i)->name) return false;
    return true;
}

/* Ruiz says it is “too far” and the road “will not be built before the spring”: no other word of speech, no turn of the sentence. */
static bool runs_on(const AskFrame *f) {
    const Work *w = f->w;
    if (!f->same_sentence || f->open - f->low > 24 || quote_words(w, quote_at(f, f->i)->at) < 3) return false;
    for (uint32_t i = f->low; i < f->open; i++)
        if (token_speech(w, i, SPEECH(TURN)) || token_mark(w, i, ';')) return false;
    return true;
}

/* Ruiz war zuversichtlich. Der Damm sei „sicher“.: the mood says that the sentence goes on with what somebody said. */
static bool in_reported_mood(const AskFrame *f) {
    for (uint32_t i = f->low; i < f->high; i++)
        if ((i < f->open || i >= f->next) && token_speech(f->w, i, SPEECH(REPORTED))) return true;
    return false;
}

static bool ask_before_sentence(const AskFrame *f, AskAnswer *a) {
    uint32_t sent = tok(f->w, f->open)->sent;
    *a = (AskAnswer){ 0 };
    return sent > 0 && f->w->sents.at[sent - 1].first >= f->block_from && ask_sentence(f, sent - 1, a, "reported-mood");
}

static bool answer(const AskFrame *f, AskAnswer *a) {
    const Quote *q = quote_at(f, f->i);
    AskAnswer before = { 0 }, after = { 0 };
    bool b = ask_before(f, &before), c = ask_after(f, &after) || ask_dash(f, &after);
    if (q->kind == QUOTE_DIRECT) {
        if (c && !(b && before.adjacent && !before.cue.noun && !f->same_sentence)) return *a = after, true;
        if (b) return *a = before, true;
        if (before.blocked && before.adjacent) return *a = before, false;
        if (ask_paragraph(f, a)) return true;
        *a = (AskAnswer){ 0 };
        if (ask_sentence_end(f, a) || ask_discourse(f, a)) return true;
        return false;
    }
    /* A noun ("his comments on …") gives way to a verb behind. */
    if (b && before.cue.noun && before.rule && !strcmp(before.rule, "noun")) {
        if (c && !after.that) return *a = after, true;
        AskAnswer end = { 0 };
        if (ask_sentence_end(f, &end)) return *a = end, true;
    }
    /* They want to “build,” Ruiz said.: what the quotation closes with rules over a verb that is far or only of thought. */
    bool rules = before.adjacent && before.cue.cue != CUE_THINK && before.cue.cue != CUE_SHOW && !before.cue.infinitive;
    if (b && c && !rules && !after.that && ask_last_rune(f) == ',' && after.who.first <= f->next + 2) return *a = after, true;
    if (b) return *a = before, true;
    if (c && !after.that) return *a = after, true;
    if (f->same_sentence && !before.cue.end && (bare(f) || is_list(f) || runs_on(f)) && ask_last(f, a, "same-sentence")) return true;
    if (!before.blocked && ask_sentence_end(f, a)) return true;
    if (!before.cue.end && in_reported_mood(f) && (ask_last(f, a, "reported-mood") || ask_before_sentence(f, a))) return a->rule = "reported-mood", true;
    *a = before;
    return false;
}

/* A paragraph of nothing but quotation goes on with the voice of the one before, if that was left open or ended in its attribution. */
static bool goes_on(const AskFrame *f) {
    const Work *w = f->w;
    if (f->last || !f->i || f->open > f->block_from || !f->block_from) return false;
    const Quote *last = quote_at(f, f->i - 1), *q = quote_at(f, f->i);
    if (last->source.from >= last->source.to || last->kind == QUOTE_TERM || q->kind != QUOTE_DIRECT) return false;
    uint32_t end = ask_next(w, last);
    if (end >= f->block_from && !last->unclosed && tok(w, f->block_from - 1)->to <= last->at.to) return true;    /* no closing mark */
    if (end > f->block_from || f->block_from - end > 24) return false;
    for (uint32_t i = end; i + 1 < f->block_from; i++)
        if (token_mark(w, i, '.')) return false;            /* other sentences stand between */
    return f->next >= f->block_to || ask_skip_marks(w, f->next, f->block_to) >= f->block_to;
}

void speaker_find(Work *w) {
    AskFrame f = { .w = w };
    for (f.i = 0; f.i < w->quotes.len; f.i++) {
        Quote *q = quote_at(&f, f.i);
        AskAnswer a = { 0 };
        if (!frame_make(&f)) continue;
        uint32_t from;
        bool label = ask_label(&f, &a, &from), found = label || answer(&f, &a);
        if (label) q->at.from = from;
        if (is_term(&f, q, &a, found) || is_promotion(&f)) {
            q->kind = QUOTE_TERM;
            continue;
        }
        if (found) speaker_set(&f, q, &a);
        else if (goes_on(&f)) speaker_copy(q, quote_at(&f, f.i - 1), "goes-on");
        else q->cue = token_range(w, a.cue.first, a.cue.end);
    }
    /* “We wait.” “We always wait,” said Ruiz.: the first has the voice of the second when they touch. */
    for (uint32_t i = (uint32_t)w->quotes.len; i-- > 1;) {
        Quote *q = &w->quotes.at[i - 1], *next = &w->quotes.at[i];
        if (q->kind == QUOTE_DIRECT && q->source.from >= q->source.to && next->kind == QUOTE_DIRECT && next->source.from < next->source.to && !q->unclosed &&
            ask_next(w, q) == open_token(w, next) && !memchr(w->text.at + q->at.to, '\n', next->at.from - q->at.to))
            speaker_copy(q, next, "chain-back");
    }
}
