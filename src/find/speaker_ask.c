/* SPDX-License-Identifier: MIT */
/* What stands around a quotation: is somebody named there as speaking?

   In: a quotation and its two contexts, the rest of its sentence to the left and to the right (speaker.c makes them). Out: who, by which word, by which rule.
   How it thinks: each function asks one place. Behind: a verb and who ("…," said X), who and a verb ("…," X said), "according to", a name behind a dash, an attribution at
   the sentence's end. Before: the word that rules the quotation is the nearest verb of speech, else of thought, else a noun ("his claim"); its subject is what stands
   before it, or behind it, or the sentence's for a participle or an infinitive; a passive has nobody but its "by". A colon alone makes the name before it the speaker.
   What it does not do: decide between the places (speaker.c), or know who a pronoun is (speaker_who.c).

   Specimen: in “We wait,” Ruiz, a guard, said. the place behind answers "Ruiz", "said", who-verb. */
#include "find/find_in.h"

enum { REACH = 60, NEAR = 6 };                              /* tokens: how far a reporting word may stand, and how near is at hand */

static Quote *quote_at(const AskFrame *f, uint32_t i) { return &f->w->quotes.at[i]; }
static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }

uint32_t ask_next(const Work *w, const Quote *q) {
    uint32_t t = token_at(w, q->at.to);
    if (q->unclosed || t >= w->tokens.len) return t;
    uint32_t r = tok(w, t)->rune;
    bool mark = tok(w, t)->kind == TOKEN_MARK && (r == '"' || r == '\'' || (r >= 0x2018 && r <= 0x201F) || r == 0xAB || r == 0xBB || r == 0x2039 || r == 0x203A || (r >= 0x300C && r <= 0x300F));
    if (!mark) return t;
    while (t < w->tokens.len && tok(w, t)->kind == TOKEN_MARK && tok(w, t)->rune == r && tok(w, t)->from < q->at.to + 6) t++;
    return t;
}

uint32_t ask_last_rune(const AskFrame *f) {
    const Quote *q = quote_at(f, f->i);
    size_t end = q->at.to;
    uint32_t r = utf8_prev(f->w->text, &end);
    while (end > q->at.from && (r == 0x2019 || r == '\'' || r == ' ')) r = utf8_prev(f->w->text, &end);   /* …a “real ‘show,’” she said */
    return r;
}

/* ---- behind the quotation ---- */

uint32_t ask_skip_marks(const Work *w, uint32_t i, uint32_t high) {
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

/* …“, hatte Ruiz am Montag in Lima gesagt. */
static bool helper_verb(const Work *w, uint32_t i, uint32_t high, AskAnswer *a) {
    if (!phrase_from(w, i + 1, high, &a->who)) return false;
    a->rule = "verb-who";
    for (uint32_t k = a->who.end; k < high && k < a->who.end + 16; k++)
        if (phrase_cue(w, k, i, &a->cue) && !a->cue.noun && a->cue.cue != CUE_NOUN && a->cue.cue != CUE_ACCORDING) return true;
    return false;
}

bool ask_after(const AskFrame *f, AskAnswer *a) {
    const Work *w = f->w;
    uint32_t end = ask_last_rune(f), i = ask_skip_marks(w, f->next, f->high);
    if (i >= f->high) return false;
    if (token_speech(w, i, SPEECH(AS)) && i + 1 < f->high) i++;       /* "…," as the guard put it */
    bool lower = !(tok(w, i)->flags & T_CAPITAL) && tok(w, i)->kind == TOKEN_WORD, comma = i > f->next || end == ',';
    if (!comma && !lower && end != '?' && end != '!' && end != 0x2014 && end != '-') return false;
    uint32_t k = phrase_skip_adverbs(w, i, f->high);
    if (token_is(w, k, W_CUE) && token_word(w, k)->cue == CUE_ACCORDING && !phrase_cue(w, k, i, &a->cue)) k++;    /* "…“, so beschrieb es Ruiz" */
    if (phrase_cue(w, k, i, &a->cue)) {
        bool according = a->cue.cue == CUE_ACCORDING;
        if (!according && (a->cue.ing || a->cue.noun || !(comma || lower))) return false;
        a->rule = according ? "according-after" : "verb-who";
        uint32_t from = phrase_skip_adverbs(w, a->cue.end, f->high);
        if (token_speech(w, a->cue.first, SPEECH(TURNS)) && token_is(w, from, W_PRONOUN) && !token_speech(w, from, SPEECH(SUBJECT))) from++;    /* so beschrieb ihn Ruiz */
        if (phrase_from(w, from, f->high, &a->who)) return true;
        if (according || !(comma || lower)) return false;
        /* "…," said in Lima the guard: too rare to unravel; "…," said the guard is above. */
        return false;
    }
    if (token_speech(w, i, SPEECH(HELPER)) && helper_verb(w, i, f->high, a)) return true;
    if (!phrase_from(w, i, f->high, &a->who)) return false;
    a->rule = "who-verb";
    uint32_t e = a->who.end;
    bool found = verb_at(w, e, f->high, &a->cue);
    if (!found && e < f->high && (token_mark(w, e, ',') || token_mark(w, e, '(') || token_mark(w, e, 0x2014) || token_mark(w, e, 0x2013))) found = verb_past_apposition(w, e, f->high, &a->cue);
    if (!found || a->cue.ing || a->cue.infinitive) return false;
    if (a->cue.doubtful && a->cue.end < f->high && tok(w, a->cue.end)->kind != TOKEN_MARK) return false;
    a->that = token_speech(w, a->cue.end, SPEECH(THAT));
    return true;
}

/* A ship that “steals fish” will be sunk, Ruiz said. */
bool ask_sentence_end(const AskFrame *f, AskAnswer *a) {
    const Work *w = f->w;
    for (uint32_t i = f->next, cues = 0; i < f->high && i < f->next + REACH && cues < 5; i++) {
        if (!phrase_cue(w, i, f->next, &a->cue)) continue;
        cues++;
        if (a->cue.noun || a->cue.ing || a->cue.cue == CUE_JUDGE || a->cue.infinitive || a->cue.passive || a->cue.cue == CUE_NOUN) continue;
        bool ends = a->cue.end >= f->high || tok(w, a->cue.end)->kind == TOKEN_MARK || when_at(w, tok(w, a->cue.end)->from) || token_is(w, a->cue.end, W_PREP);
        if (ends && phrase_before(w, f->next, i, &a->who) && a->who.first > f->next && token_mark(w, a->who.first - 1, ',')) return a->rule = "sentence-end", true;
    }
    *a = (AskAnswer){ 0 };
    return false;
}

/* “We leave in May.” — Ana Ruiz (end of the paragraph) */
bool ask_dash(const AskFrame *f, AskAnswer *a) {
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
    CueUse use, weak = { 0 }, noun = { 0 }, far = { 0 };
    uint32_t floor = high > low + REACH ? high - REACH : low;
    for (uint32_t i = high; i-- > floor;) {
        if (!phrase_cue(w, i, low, &use) || use.end > high) continue;
        if (use.doubtful && high - use.end > (token_speech(w, i, SPEECH(TURNS)) ? 9 : 3) && !token_speech(w, use.end, SPEECH(THAT)) && !token_mark(w, use.end, ':') && !token_mark(w, use.end, ',')) continue;
        if (use.noun || use.cue == CUE_NOUN) {
            /* "Ruiz's conclusion that it was “careless”" rules like a verb. */
            if (token_speech(w, use.end, SPEECH(THAT)) && i > low && tok(w, i - 1)->flags & T_CLITIC) {
                use.noun = true;
                *best = use;
                return true;
            }
            if (!noun.end && high - use.end <= 2 * NEAR) noun = use;
        } else if (use.passive && weak.end) continue;
        else if (is_strong(use.cue)) {
            *best = use;
            return true;
        } else if (weak.end) continue;
        else if (high - use.end <= NEAR || token_speech(w, use.end, SPEECH(THAT))) weak = use;
        else if (!far.end) far = use;
    }
    /* "They fear that" rules what follows; "they fear a treaty that makes it an “arms depot”" says only that somebody's words are quoted. */
    if (!weak.end && !noun.end && far.end) noun = far, noun.passive = true;
    *best = weak.end ? weak : noun;
    return best->end > 0;
}

/* "It was called a “joke” by Ruiz": the passive's agent. */
static bool passive_agent(const Work *w, uint32_t from, uint32_t high, Who *who) {
    for (uint32_t i = from; i < high && i < from + 12; i++)
        if (token_speech(w, i, SPEECH(BY))) return phrase_from(w, i + 1, high, who);
    return false;
}

/* A participle's subject: "Ruiz left, calling it …" is Ruiz; "with Ruiz calling it …" too. */
static bool participle_subject(const AskFrame *f, uint32_t low, const CueUse *c, AskAnswer *a, int depth) {
    const Work *w = f->w;
    uint32_t p = c->first;
    while (p > low && phrase_is_adverb(w, p - 1)) p--;
    /* Ruiz held up a sign saying “Stop”: the sign says so. */
    if (c->ing && p > low && token_speech(w, p - 1, SPEECH(MUTE)) && !tok(w, p - 1)->name) return a->who = (Who){ p - 1, p, 0, WHO_NOUN }, true;
    /* The two will meet, Ruiz said, adding, “…” */
    CueUse said;
    if (c->ing && depth < 2 && p > low + 2 && token_mark(w, p - 1, ',') && ruling_cue(w, low, p - 1, &said) && !said.noun && !said.passive && is_strong(said.cue) && p - 1 - said.end <= NEAR) {
        AskAnswer earlier = { 0 };
        if (ask_cue(f, low, p - 1, &earlier, depth + 1)) return a->who = earlier.who, true;
    }
    if (p > low && c->ing && (token_is(w, p - 1, W_AUX) || tok(w, p - 1)->name)) return phrase_before(w, low, c->first, &a->who);
    return phrase_subject(w, low, c->first, &a->who);
}

bool ask_last(const AskFrame *f, AskAnswer *a, const char *rule) {
    if (!f->last) return false;
    const Quote *q = quote_at(f, f->last - 1);
    if (q->kind == QUOTE_TERM || q->source.from >= q->source.to) return false;
    a->rule = rule;
    return true;                                            /* who stays WHO_NONE: speaker_set copies the last quote's */
}

/* The subject of the whole sentence, past a quotation that stands in it: Ruiz saw the “Long Day” show and called it “long”. */
static bool whole_subject(const AskFrame *f, uint32_t high, AskAnswer *a) {
    const Work *w = f->w;
    uint32_t first = w->sents.at[tok(w, f->open)->sent].first;
    if (first < f->block_from || first >= high || tok(w, first)->kind == TOKEN_MARK) return false;
    return phrase_subject(w, first, high, &a->who);
}

/* The Post quoted Ruiz as saying “…” · Die Post zitierte Ruiz mit den Worten: „…“ The object speaks; of a passive the subject: Ruiz was quoted as saying “…” */
static bool quoted_object(const Work *w, uint32_t low, const CueUse *c, AskAnswer *a) {
    for (uint32_t i = c->end, n = 0; i > low && n < NEAR + NEAR; i--, n++) {
        if (!token_speech(w, i - 1, SPEECH(OBJECT))) continue;
        uint32_t p = i - 1;
        for (uint32_t k = p; k > low && k + 14 > p; k--)
            if (token_speech(w, k - 1, SPEECH(BE))) return a->rule = "quoted", phrase_before(w, low, k - 1, &a->who);
        return a->rule = "quoted", phrase_from(w, phrase_skip_adverbs(w, i, c->first > i ? c->first : i + 8), i + 16, &a->who);
    }
    return false;
}

bool ask_cue(const AskFrame *f, uint32_t low, uint32_t high, AskAnswer *a, int depth) {
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
    if (quoted_object(w, low, &c, a)) return true;
    /* Ruiz said so. Adding, “…” */
    if (c.ing && c.first == low && c.end + 1 >= high && ask_last(f, a, "chain")) return true;
    if (c.noun || c.ing || c.infinitive) {
        a->rule = c.noun ? "noun" : "participle";
        if (c.noun && c.first > low && (tok(w, c.first - 1)->flags & T_CLITIC) && phrase_before(w, low, c.first - 1, &a->who)) return true;
        if (c.ing && f->same_sentence && low == f->low && !(c.first > low && tok(w, c.first - 1)->name) && ask_last(f, a, "same-sentence")) return true;
        if (participle_subject(f, low, &c, a, depth)) return true;
        /* After saying it was “cold,” she left. */
        if (c.ing && c.first <= low + 2 && phrase_from(w, ask_skip_marks(w, f->next, f->high), f->high, &a->who)) return true;
        if (f->same_sentence && low == f->low && ask_last(f, a, "same-sentence")) return true;
        return low == f->low && whole_subject(f, c.first, a);
    }
    if (phrase_turned(w, low, &c, high, &a->who)) {
        AskAnswer earlier = { 0 };
        /* Ruiz answered a member who wanted more: “…”: what stands behind a colon is the main clause's. */
        bool relative = a->who.end < c.first && token_speech(w, a->who.end, SPEECH(WHO)) && token_mark(w, high - 1, ':');
        if (depth < 2 && relative && ask_cue(f, low, a->who.first, &earlier, depth + 1) && !earlier.cue.noun && earlier.who.kind != WHO_NONE) return *a = earlier, true;
        earlier = (AskAnswer){ 0 };
        /* Ruiz says it proves that the plan is “dead”: who says so is Ruiz. */
        if (depth < 2 && a->who.kind == WHO_PRONOUN && token_speech(w, a->who.first, SPEECH(IT)) && ask_cue(f, low, a->who.first, &earlier, depth + 1)) *a = earlier;
        return true;
    }
    uint32_t from = phrase_skip_adverbs(w, c.end, high);
    if (!token_speech(w, from, SPEECH(THAT)) && phrase_from(w, from, high, &a->who) && a->who.kind != WHO_PRONOUN && high - a->who.end <= 1 + 2 * NEAR && (c.first == low || !tok(w, c.first - 1)->name)) {
        bool begins = c.first == low && !(f->same_sentence && low == f->low);
        if ((begins || (c.first > low && token_mark(w, c.first - 1, ','))) && (c.cue == CUE_SAY || c.cue == CUE_WRITE)) return a->rule = "verb-who-before", true;
    }
    if (f->same_sentence && low == f->low && ask_last(f, a, "same-sentence")) return true;
    return low == f->low ? whole_subject(f, c.first, a) : phrase_subject(w, low, c.first, &a->who);
}

/* Ruiz: “We wait.” · Ruiz was blunt: “We wait.” */
bool ask_colon(const AskFrame *f, uint32_t low, uint32_t high, AskAnswer *a) {
    const Work *w = f->w;
    if (high <= low + 1 || !token_mark(w, high - 1, ':')) return false;
    if (f->same_sentence && low == f->low) return ask_last(f, a, "same-sentence");    /* Ruiz promised a “new start” for Weah: “…” */
    a->rule = "colon", a->cue = (CueUse){ .first = high - 1, .end = high - 1 };
    if (phrase_before(w, low, high - 1, &a->who) && a->who.kind == WHO_NAME && (a->who.first <= low || tok(w, a->who.first - 1)->kind == TOKEN_MARK)) return true;
    if (!phrase_subject(w, low, high - 1, &a->who)) return false;
    return a->who.kind != WHO_NOUN || a->who.end == high - 1;
}

bool ask_before(const AskFrame *f, AskAnswer *a) {
    if (f->open <= f->low) return false;
    /* The vote is near - Ana Ruiz: “…” */
    if (ask_colon(f, f->low, f->open, a) && a->who.end == f->open - 1 && a->who.kind == WHO_NAME) return true;
    *a = (AskAnswer){ 0 };
    if (ask_cue(f, f->low, f->open, a, 0)) return true;
    return !a->blocked && !a->cue.end && ask_colon(f, f->low, f->open, a);
}
