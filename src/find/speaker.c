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

enum { REACH = 60, NEAR = 6 };

typedef struct {
    Voice voice;
    Who who;
    CueUse cue;
    const char *rule;
    bool that, adjacent, blocked;                           /* blocked: a passive, so that nobody is named; that: the cue behind goes on with a clause of its own */
} Answer;

typedef struct {
    Work *w;
    uint32_t i;                                             /* index of the quote */
    uint32_t block_from, block_to;                          /* tokens of its paragraph */
    uint32_t open, next;                                    /* token of the opening mark; first token behind the closing one */
    uint32_t low, high;                                     /* the contexts: [low, open) and [next, high) */
    bool same_sentence;                                     /* the quote before stands in this sentence too */
    uint32_t near;                                          /* 1 + entity of who spoke last, 0 = nobody known */
    uint32_t last;                                          /* 1 + index of the quote before in this paragraph */
} Frame;

static Quote *quote_at(const Frame *f, uint32_t i) { return &f->w->quotes.at[i]; }
static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

/* ---- the contexts ---- */

static uint32_t open_token(const Work *w, const Quote *q) {
    uint32_t t = token_at(w, q->at.from);
    return t > 0 && tok(w, t - 1)->kind == TOKEN_MARK && tok(w, t - 1)->to <= q->at.from && tok(w, t - 1)->rune != '.' ? t - 1 : t;
}

static uint32_t next_token(const Work *w, const Quote *q) {
    uint32_t t = token_at(w, q->at.to);
    if (q->unclosed || t >= w->tokens.len) return t;
    uint32_t r = tok(w, t)->rune;
    bool mark = tok(w, t)->kind == TOKEN_MARK && (r == '"' || r == '\'' || (r >= 0x2018 && r <= 0x201F) || r == 0xAB || r == 0xBB || r == 0x2039 || r == 0x203A || (r >= 0x300C && r <= 0x300F));
    if (!mark) return t;
    while (t < w->tokens.len && tok(w, t)->kind == TOKEN_MARK && tok(w, t)->rune == r && tok(w, t)->from < q->at.to + 6) t++;
    return t;
}

static bool frame_make(Frame *f) {
    Work *w = f->w;
    const Quote *q = quote_at(f, f->i);
    f->open = open_token(w, q), f->next = next_token(w, q);
    if (f->open >= w->tokens.len || tok(w, f->open)->sent >= w->sents.len) return false;
    const Sentence *s = &w->sents.at[tok(w, f->open)->sent];
    const Block *b = s->block < w->doc->blocks.len ? &w->doc->blocks.at[s->block] : NULL;
    f->block_from = b ? token_at(w, b->from) : 0;
    f->block_to = b ? token_at(w, b->to) : (uint32_t)w->tokens.len;
    f->low = s->first > f->block_from ? s->first : f->block_from;
    f->last = 0, f->same_sentence = false;
    if (f->i > 0) {
        uint32_t end = next_token(w, quote_at(f, f->i - 1));
        if (end > f->block_from || (end == f->block_from && end > 0 && quote_at(f, f->i - 1)->at.from >= (b ? b->from : 0))) f->last = f->i;
        if (f->last && end > f->low && end <= f->open) f->low = end, f->same_sentence = true;
    }
    uint32_t high = f->next < w->tokens.len && tok(w, f->next)->sent < w->sents.len ? w->sents.at[tok(w, f->next)->sent].end : f->next;
    if (f->i + 1 < w->quotes.len) {
        uint32_t other = open_token(w, quote_at(f, f->i + 1));
        if (other < high) high = other;
    }
    f->high = high < f->block_to ? high : f->block_to;
    if (q->unclosed || f->high < f->next) f->high = f->next;
    return true;
}

static uint32_t last_rune(const Frame *f) {
    const Quote *q = quote_at(f, f->i);
    size_t end = q->at.to;
    uint32_t r = utf8_prev(f->w->text, &end);
    while (end > q->at.from && (r == 0x2019 || r == '\'' || r == ' ')) r = utf8_prev(f->w->text, &end);   /* …a “real ‘show,’” she said */
    return r;
}

/* ---- behind the quotation ---- */

static uint32_t skip_marks(const Work *w, uint32_t i, uint32_t high) {
    while (i < high && (token_mark(w, i, ',') || token_mark(w, i, 0x2014) || token_mark(w, i, 0x2013) || token_mark(w, i, 0x2015) || token_mark(w, i, '-'))) i++;
    return i;
}

static bool verb_at(const Work *w, uint32_t i, uint32_t high, CueUse *cue) {
    while (i < high && (phrase_is_adverb(w, i) || token_is(w, i, W_AUX) || (when_at(w, tok(w, i)->from) && !tok(w, i)->name))) i++;
    return i < high && phrase_cue(w, i, i, cue) && cue->cue != CUE_ACCORDING && cue->cue != CUE_NOUN;
}

/* "…," Ruiz, a guard from Lima, later said. */
static bool verb_past_apposition(const Work *w, uint32_t i, uint32_t high, CueUse *cue) {
    for (uint32_t k = i, commas = 0; k < high && k < i + REACH && commas < 5; k++) {
        if (!(token_mark(w, k, ',') || token_mark(w, k, 0x2014) || token_mark(w, k, 0x2013) || token_mark(w, k, ')'))) continue;
        commas++;
        if (k > i && verb_at(w, k + 1, high, cue)) return true;
    }
    return false;
}

static bool ask_after(const Frame *f, Answer *a) {
    const Work *w = f->w;
    uint32_t end = last_rune(f), i = skip_marks(w, f->next, f->high);
    if (i >= f->high) return false;
    if (token_eq(w, i, "as") && i + 1 < f->high) i++;       /* "…," as the guard put it */
    bool lower = !(tok(w, i)->flags & T_CAPITAL) && tok(w, i)->kind == TOKEN_WORD, comma = i > f->next || end == ',';
    if (!comma && !lower && end != '?' && end != '!' && end != 0x2014 && end != '-') return false;
    if (phrase_cue(w, phrase_skip_adverbs(w, i, f->high), i, &a->cue)) {
        bool according = a->cue.cue == CUE_ACCORDING;
        if (!according && (a->cue.ing || a->cue.noun || !(comma || lower))) return false;
        a->rule = according ? "according-after" : "verb-who";
        uint32_t from = phrase_skip_adverbs(w, a->cue.end, f->high);
        if (phrase_from(w, from, f->high, &a->who)) return true;
        if (according || !(comma || lower)) return false;
        /* "…," said in Lima the guard: too rare to unravel; "…," said the guard is above. */
        return false;
    }
    if (!phrase_from(w, i, f->high, &a->who)) return false;
    a->rule = "who-verb";
    uint32_t e = a->who.end;
    bool found = verb_at(w, e, f->high, &a->cue);
    if (!found && e < f->high && (token_mark(w, e, ',') || token_mark(w, e, '(') || token_mark(w, e, 0x2014) || token_mark(w, e, 0x2013))) found = verb_past_apposition(w, e, f->high, &a->cue);
    if (!found || a->cue.ing || a->cue.infinitive) return false;
    a->that = token_eq(w, a->cue.end, "that");
    return true;
}

/* A ship that “steals fish” will be sunk, Ruiz said. */
static bool ask_sentence_end(const Frame *f, Answer *a) {
    const Work *w = f->w;
    for (uint32_t i = f->next; i < f->high && i < f->next + REACH; i++) {
        if (!phrase_cue(w, i, f->next, &a->cue) || a->cue.noun || a->cue.ing || a->cue.infinitive || a->cue.passive || a->cue.cue == CUE_NOUN) continue;
        bool ends = a->cue.end >= f->high || tok(w, a->cue.end)->kind == TOKEN_MARK || when_at(w, tok(w, a->cue.end)->from) || token_is(w, a->cue.end, W_PREP);
        if (ends && phrase_before(w, f->next, i, &a->who) && a->who.first > f->next && token_mark(w, a->who.first - 1, ',')) return a->rule = "sentence-end", true;
    }
    *a = (Answer){ 0 };
    return false;
}

/* “We leave in May.” — Ana Ruiz (end of the paragraph) */
static bool ask_dash(const Frame *f, Answer *a) {
    const Work *w = f->w;
    uint32_t line = f->next + 1;
    while (line < f->block_to && line < f->next + 16 && !(tok(w, line)->flags & T_LINE)) line++;
    if (f->next >= f->block_to || !(token_mark(w, f->next, 0x2014) || token_mark(w, f->next, 0x2015) || token_mark(w, f->next, 0x2013) || token_mark(w, f->next, '-') || token_mark(w, f->next, '~'))) return false;
    if (line - f->next > 14 || !phrase_from(w, f->next + 1, line, &a->who) || a->who.kind == WHO_PRONOUN) return false;
    if (a->who.kind == WHO_NOUN && !(tok(w, f->next + 1)->flags & T_CAPITAL)) return false;
    a->rule = "dash", a->cue = (CueUse){ .first = f->next, .end = f->next };
    return true;
}

/* ---- before the quotation ---- */

static bool is_strong(Cue c) { return c == CUE_SAY || c == CUE_TELL || c == CUE_JUDGE || c == CUE_WRITE || c == CUE_ASK || c == CUE_ACCORDING; }

/* The reporting word that rules the quotation: the nearest strong verb, else the nearest of thought, else the nearest noun. A passive gives way to a verb of thought behind it:
   Asked about it, Ruiz believes it is "safe". */
static bool ruling_cue(const Work *w, uint32_t low, uint32_t high, CueUse *best) {
    CueUse use, weak = { 0 }, noun = { 0 };
    uint32_t floor = high > low + REACH ? high - REACH : low;
    for (uint32_t i = high; i-- > floor;) {
        if (!phrase_cue(w, i, low, &use) || use.end > high) continue;
        if (use.doubtful && high - use.end > 3 && !token_eq(w, use.end, "that") && !token_mark(w, use.end, ':') && !token_mark(w, use.end, ',')) continue;
        if (use.noun || use.cue == CUE_NOUN) {
            if (!noun.end && high - use.end <= 2 * NEAR) noun = use;
        } else if (use.passive && weak.end) continue;
        else if (is_strong(use.cue)) {
            *best = use;
            return true;
        } else if (!weak.end) weak = use;
    }
    *best = weak.end ? weak : noun;
    return best->end > 0;
}

/* "It was called a “joke” by Ruiz": the passive's agent. */
static bool passive_agent(const Work *w, uint32_t from, uint32_t high, Who *who) {
    for (uint32_t i = from; i < high && i < from + 12; i++)
        if (token_eq(w, i, "by")) return phrase_from(w, i + 1, high, who);
    return false;
}

/* A participle's subject: "Ruiz left, calling it …" is Ruiz; "with Ruiz calling it …" too. */
static bool participle_subject(const Frame *f, uint32_t low, const CueUse *c, Answer *a) {
    const Work *w = f->w;
    uint32_t p = c->first;
    while (p > low && phrase_is_adverb(w, p - 1)) p--;
    if (p > low && c->ing && (token_is(w, p - 1, W_AUX) || tok(w, p - 1)->name)) return phrase_before(w, low, c->first, &a->who);
    return phrase_subject(w, low, c->first, &a->who);
}

static bool from_last(const Frame *f, Answer *a, const char *rule) {
    if (!f->last) return false;
    const Quote *q = quote_at(f, f->last - 1);
    if (q->kind == QUOTE_TERM || q->source.from >= q->source.to) return false;
    a->rule = rule;
    return true;                                            /* who stays WHO_NONE: speaker_set copies the last quote's */
}

/* The subject of the whole sentence, past a quotation that stands in it: Ruiz saw the “Long Day” show and called it “long”. */
static bool whole_subject(const Frame *f, uint32_t high, Answer *a) {
    const Work *w = f->w;
    uint32_t first = w->sents.at[tok(w, f->open)->sent].first;
    if (first < f->block_from || first >= high || tok(w, first)->kind == TOKEN_MARK) return false;
    return phrase_subject(w, first, high, &a->who);
}

static bool ask_cue(const Frame *f, uint32_t low, uint32_t high, Answer *a, int depth) {
    const Work *w = f->w;
    CueUse c;
    if (!ruling_cue(w, low, high, &c)) return false;
    a->cue = c, a->rule = "cue-before";
    a->adjacent = high - c.end <= NEAR;
    if (c.cue == CUE_ACCORDING) return a->rule = "according-before", phrase_from(w, c.end, high, &a->who);
    if (c.passive) {
        if (passive_agent(w, c.end, high, &a->who) || passive_agent(w, f->next, f->high, &a->who)) return a->rule = "by", true;
        a->blocked = true;
        return false;
    }
    if (c.noun || c.ing || c.infinitive) {
        a->rule = c.noun ? "noun" : "participle";
        if (c.noun && c.first > low && (tok(w, c.first - 1)->flags & T_CLITIC) && phrase_before(w, low, c.first - 1, &a->who)) return true;
        if (participle_subject(f, low, &c, a)) return true;
        /* After saying it was “cold,” she left. */
        if (c.ing && c.first <= low + 2 && phrase_from(w, skip_marks(w, f->next, f->high), f->high, &a->who)) return true;
        if (f->same_sentence && low == f->low && from_last(f, a, "same-sentence")) return true;
        return low == f->low && whole_subject(f, c.first, a);
    }
    if (phrase_before(w, low, c.first, &a->who)) {
        Answer earlier = { 0 };
        /* Ruiz says it proves that the plan is “dead”: who says so is Ruiz. */
        if (depth < 2 && a->who.kind == WHO_PRONOUN && token_eq(w, a->who.first, "it") && ask_cue(f, low, a->who.first, &earlier, depth + 1)) *a = earlier;
        return true;
    }
    uint32_t from = phrase_skip_adverbs(w, c.end, high);
    if (!token_eq(w, from, "that") && phrase_from(w, from, high, &a->who) && a->who.kind != WHO_PRONOUN && high - a->who.end <= 1 + 2 * NEAR && (c.first == low || !tok(w, c.first - 1)->name)) {
        if (c.first <= low + 1 || token_mark(w, c.first - 1, ',')) return a->rule = "verb-who-before", true;
    }
    if (f->same_sentence && low == f->low && from_last(f, a, "same-sentence")) return true;
    return low == f->low ? whole_subject(f, c.first, a) : phrase_subject(w, low, c.first, &a->who);
}

/* Ruiz: “We wait.” · Ruiz was blunt: “We wait.” */
static bool ask_colon(const Frame *f, uint32_t low, uint32_t high, Answer *a) {
    const Work *w = f->w;
    if (high <= low + 1 || !token_mark(w, high - 1, ':')) return false;
    a->rule = "colon", a->cue = (CueUse){ .first = high - 1, .end = high - 1 };
    if (!phrase_subject(w, low, high - 1, &a->who)) return false;
    return a->who.kind != WHO_NOUN || a->who.end == high - 1;
}

static bool ask_before(const Frame *f, Answer *a) {
    if (f->open <= f->low) return false;
    if (ask_cue(f, f->low, f->open, a, 0)) return true;
    return !a->blocked && !a->cue.end && ask_colon(f, f->low, f->open, a);
}

/* ---- the discourse ---- */

static bool bare(const Frame *f) {
    const Work *w = f->w;
    for (uint32_t i = f->low; i < f->open; i++)
        if (tok(w, i)->kind == TOKEN_WORD && !token_is(w, i, W_FUNCTION)) return false;
    return true;
}

/* The sentence before spoke: Ruiz was angry. “We wait.” · Ruiz thinks so. “We wait.” */
static bool ask_sentence(const Frame *f, uint32_t sent, Answer *a, const char *rule) {
    const Work *w = f->w;
    const Sentence *s = &w->sents.at[sent];
    if (s->end - s->first > 120) return false;
    uint32_t end = s->end < f->open ? s->end : f->open;
    bool cue = ask_cue(f, s->first, end, a, 0);
    a->rule = rule;
    if (cue) return a->who.kind != WHO_NONE;
    if (a->blocked || !phrase_subject(w, s->first, end, &a->who)) return false;
    a->cue = (CueUse){ .first = a->who.end, .end = a->who.end };
    if (a->who.kind == WHO_PRONOUN) return token_eq(w, a->who.first, "he") || token_eq(w, a->who.first, "she");
    return a->who.kind == WHO_NAME && w->names.at[a->who.name - 1].type == NAME_PER;
}

static bool ask_discourse(const Frame *f, Answer *a) {
    const Work *w = f->w;
    uint32_t sent = tok(w, f->open)->sent;
    if (!bare(f)) return false;
    if (f->last) {
        uint32_t end = next_token(w, quote_at(f, f->last - 1)), from = end < w->tokens.len ? tok(w, end)->sent : sent;
        /* “We wait,” she said. “We always wait.”: nothing but its attribution lies between. */
        if (sent - from <= 1 && from_last(f, a, "chain")) return true;
        if (sent > 0 && w->sents.at[sent - 1].first >= f->block_from && ask_sentence(f, sent - 1, a, "sentence-before")) return true;
        *a = (Answer){ 0 };
        return sent - from <= 3 && from_last(f, a, "chain");
    }
    if (sent > 0 && w->sents.at[sent - 1].first >= f->block_from && w->sents.at[sent - 1].end > f->block_from) return ask_sentence(f, sent - 1, a, "sentence-before");
    return false;
}

/* The paragraph before ends in a colon, or in a quotation that was left open: both hand over to this one. */
static bool ask_paragraph(const Frame *f, Answer *a) {
    const Work *w = f->w;
    if (f->last || f->open > f->block_from || !f->block_from) return false;
    uint32_t before = f->block_from - 1, sent = tok(w, before)->sent;
    CueUse cue;
    bool comma = token_mark(w, before, ',') && before > 0 && phrase_cue(w, before - 1, 0, &cue);
    if ((token_mark(w, before, ':') || comma || phrase_cue(w, before, 0, &cue)) && sent < w->sents.len) {
        Answer colon = { 0 };
        if (ask_colon(f, w->sents.at[sent].first, f->block_from, &colon) && colon.who.kind == WHO_NAME) { *a = colon; return true; }
        return ask_sentence(f, sent, a, "colon-paragraph");
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

static void speaker_set(Frame *f, Quote *q, const Answer *a) {
    const Work *w = f->w;
    q->cue = token_range(w, a->cue.first, a->cue.end);
    if (a->who.kind == WHO_NONE) {
        speaker_copy(q, quote_at(f, f->last - 1), a->rule);
        return;
    }
    uint32_t low = w->tokens.at[a->who.first].sent < w->sents.len ? w->sents.at[w->tokens.at[a->who.first].sent].first : 0;
    Voice v = voice_of(w, &a->who, low, f->near);
    /* A noun phrase that does not stand at its verb must be one that can speak. */
    bool far = a->who.end + 6 < a->cue.first || a->cue.noun || a->cue.ing || !strcmp(a->rule, "sentence-before") || !strcmp(a->rule, "colon-paragraph");
    if (a->who.kind == WHO_NOUN && far && !voice_can_speak(w, &a->who)) v = (Voice){ 0 };
    q->speaker = v.name, q->role = v.role, q->country = v.country;
    q->source = token_range(w, a->who.first, a->who.end);
    q->rule = str_of(a->rule);
    if (v.entity) f->near = v.entity;
}

/* A title, a word held at arm's length, the name of a thing: the so-called “peace fleet”, the film “The Long Way Home”. */
static bool is_term(const Frame *f, const Quote *q, const Answer *a) {
    uint32_t words = quote_words(f->w, q->at);
    uint32_t end = last_rune(f);
    /* A heading in marks, alone in its paragraph or behind a colon: ‘All Roads Lead Home’ */
    bool alone = f->open <= f->block_from && f->next + 1 >= f->block_to;
    if (q->kind == QUOTE_DIRECT && words > 1 && quote_is_title(f->w, q->at) && (alone || (end != '.' && end != '!' && end != '?' && end != ',' && !a->cue.end))) return true;
    if (q->kind != QUOTE_MIXED) return false;
    if (quote_is_title(f->w, q->at) && words > 1 && end != '.' && end != '!' && end != '?' && !(a->cue.end && a->adjacent && (a->cue.cue == CUE_JUDGE || f->open <= a->cue.end + 1))) return true;
    if (!a->cue.end) return words <= 4;
    return words == 1 && !a->adjacent && f->open > a->cue.end + 10;
}

/* “RUIZ: We wait.”: a transcript in marks, with its speaker's name inside. The quotation begins behind it. */
static bool ask_label(const Frame *f, Answer *a, uint32_t *from) {
    const Work *w = f->w;
    uint32_t i = f->open + 1, k = i;
    while (k < f->next && k < i + 4 && tok(w, k)->kind == TOKEN_WORD && tok(w, k)->flags & T_CAPS) k++;
    if (k == i || k + 1 >= f->next || !token_mark(w, k, ':')) return false;
    *a = (Answer){ .who = { i, k, 0, WHO_NOUN }, .cue = { .first = k, .end = k }, .rule = "label" };
    const Name *n = name_at(w, i);
    if (n && n->type == NAME_PER) a->who.kind = WHO_NAME, a->who.name = tok(w, i)->name;
    *from = tok(w, k + 1)->from;
    return true;
}

/* “a,” a “b” and a “c”: one voice, with nothing that could change it in between. */
static bool is_list(const Frame *f) {
    const Work *w = f->w;
    if (!f->same_sentence || f->open - f->low > 5) return false;
    for (uint32_t i = f->low; i < f->open; i++)
        if (tok(w, i)->name) return false;
    return true;
}

static bool answer(const Frame *f, Answer *a) {
    const Quote *q = quote_at(f, f->i);
    Answer before = { 0 }, after = { 0 };
    bool b = ask_before(f, &before), c = ask_after(f, &after) || ask_dash(f, &after);
    if (q->kind == QUOTE_DIRECT) {
        if (c && !(b && before.adjacent && !f->same_sentence)) return *a = after, true;
        if (b) return *a = before, true;
        if (before.blocked && before.adjacent) return *a = before, false;
        if (ask_paragraph(f, a)) return true;
        *a = (Answer){ 0 };
        if (ask_sentence_end(f, a) || ask_discourse(f, a)) return true;
        return false;
    }
    if (b) return *a = before, true;
    if (c && !after.that) return *a = after, true;
    if (f->same_sentence && !before.cue.end && (bare(f) || is_list(f)) && from_last(f, a, "same-sentence")) return true;
    if (!before.blocked && ask_sentence_end(f, a)) return true;
    *a = before;
    return false;
}

/* A paragraph of nothing but quotation goes on with the voice of the one before, if that was left open or ended in its attribution. */
static bool goes_on(const Frame *f) {
    const Work *w = f->w;
    if (f->last || !f->i || f->open > f->block_from || !f->block_from) return false;
    const Quote *last = quote_at(f, f->i - 1), *q = quote_at(f, f->i);
    if (last->source.from >= last->source.to || last->kind == QUOTE_TERM || q->kind != QUOTE_DIRECT) return false;
    uint32_t end = next_token(w, last);
    if (end >= f->block_from && !last->unclosed && tok(w, f->block_from - 1)->to <= last->at.to) return true;    /* no closing mark */
    if (end > f->block_from || f->block_from - end > 24) return false;
    for (uint32_t i = end; i + 1 < f->block_from; i++)
        if (token_mark(w, i, '.')) return false;            /* other sentences stand between */
    return f->next >= f->block_to || skip_marks(w, f->next, f->block_to) >= f->block_to;
}

void speaker_find(Work *w) {
    Frame f = { .w = w };
    for (f.i = 0; f.i < w->quotes.len; f.i++) {
        Quote *q = quote_at(&f, f.i);
        Answer a = { 0 };
        if (!frame_make(&f)) continue;
        uint32_t from;
        bool label = ask_label(&f, &a, &from), found = label || answer(&f, &a);
        if (label) q->at.from = from;
        if (is_term(&f, q, &a)) {
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
            next_token(w, q) == open_token(w, next) && !memchr(w->text.at + q->at.to, '\n', next->at.from - q->at.to))
            speaker_copy(q, next, "chain-back");
    }
}
