/* SPDX-License-Identifier: MIT */
/* Words that report speech, and who stands at them.

   In: a token. Out: whether it reports speech here, how (active, passive, participle, infinitive, noun), and the subject of the verb.
   How it thinks: the data files list the words; what stands right before and behind tells how they are used. A word that is noun and verb alike ("claims", "report") is a noun behind an
   article, a possessive or a preposition. In a language that turns its sentences about (German: Am Montag sagte Ruiz, …) the subject stands before the verb only when
   nothing else does, else behind it.
   What it does not do: look at what is said; that is attribution_clause.c and speaker_ask.c.

   Specimens: "The claims of the board" (noun), "Oslo claims that" (verb), "Asked about it, Ruiz left" (passive). */
#include "find/find_in.h"

enum { HELPER_REACH = 24 };

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }
static bool is_word(const Work *w, uint32_t i) { return i < w->tokens.len && tok(w, i)->kind == TOKEN_WORD; }
static bool is_comma(const Work *w, uint32_t i) { return token_mark(w, i, ','); }
static bool is_hyphen(const Work *w, uint32_t i) { return token_mark(w, i, '-') && tok(w, i)->flags & T_GLUED; }
static bool is_capital(const Work *w, uint32_t i) { return is_word(w, i) && tok(w, i)->flags & T_CAPITAL; }
static bool is_clitic(const Work *w, uint32_t i) { return is_word(w, i) && tok(w, i)->flags & T_CLITIC; }
static bool is_determiner(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(DETERMINER)); }
static bool is_prep(const Work *w, uint32_t i) { return token_is(w, i, W_PREP); }
static bool is_subject_pronoun(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(SUBJECT)); }
static bool is_be(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(BE)); }

static bool ends_s(const Work *w, uint32_t i) { return lexicon_ends(w->language, ENDING_MANY, token_text(w, i)); }
static bool is_many(const Work *w, uint32_t i) { return ends_s(w, i) && !str_ends(token_text(w, i), STR("ss")); }
static bool ends_ing(const Work *w, uint32_t i) { return lexicon_ends(w->language, ENDING_DOING, token_text(w, i)); }

/* Words that are verb and noun alike: "the report", "Oslo's claims", "with no comment", "a short sharp reply" are nouns; "Oslo claims that" is not. */
bool phrase_is_noun(const Work *w, uint32_t i, uint32_t low) {
    if (i <= low || !token_speech(w, i, SPEECH(NOUN_VERB))) return false;
    uint32_t p = i - 1;
    bool ing = ends_ing(w, i), many = ends_s(w, i), that = token_speech(w, i + 1, SPEECH(THAT));
    if (ing && token_speech(w, p, SPEECH(IN)) && i + 1 < w->tokens.len && tok(w, i + 1)->kind == TOKEN_MARK) return true;    /* answered in writing: */
    if (token_speech(w, p, SPEECH(TO)) || (is_prep(w, p) && ing) || token_is(w, p, W_AUX) || (is_subject_pronoun(w, p))) return false;
    if (is_clitic(w, p) || (is_prep(w, p) && !token_speech(w, p, SPEECH(AS)))) return true;
    if (many && token_is(w, i + 1, W_AUX)) return true;     /* "that states can do so" */
    if (!many && !ing && is_word(w, p) && !tok(w, p)->name && is_many(w, p)) return false;   /* "drivers demand" */
    const Name *n = name_at(w, p);
    if (n && n->demonym && !ends_s(w, p)) return !that;
    for (uint32_t k = p, steps = 0; k >= low && k < w->tokens.len && steps < 4; k--, steps++) {
        if (is_clitic(w, k)) return !steps || !that || token_speech(w, i, SPEECH(IDEA));    /* "the board's website states that" */
        if (steps && is_prep(w, k) && !token_speech(w, k, SPEECH(AFTER))) return true;   /* "the use of executive orders" */
        if (is_determiner(w, k) && !token_speech(w, k, SPEECH(ALONE))) return steps == 0 || !many || !that;
        if (many && token_is(w, k, W_ROLE) && k > low && is_prep(w, k - 1)) return true;
        if (!is_hyphen(w, k) && !(is_comma(w, k) && steps && k > low && is_word(w, k - 1)) && (!is_word(w, k) || (many && (tok(w, k)->name || is_capital(w, k))) || token_is(w, k, W_FUNCTION | W_CUE) || (many && token_is(w, k, W_ROLE | W_ORG)))) break;
        if (many && steps == 0 && ends_s(w, k)) break;
        if (k == 0) break;
    }
    return false;
}

bool phrase_cue(const Work *w, uint32_t i, uint32_t low, CueUse *use) {
    const Word *word;
    if (!token_is(w, i, W_CUE) && !token_speech(w, i, SPEECH(CUE_LEAD))) return false;
    if (!is_word(w, i) || (i > low && is_hyphen(w, i - 1)) || is_hyphen(w, i + 1)) return false;   /* so-called, call-up */
    uint32_t n = token_speech(w, i, SPEECH(CUE_LEAD)) ? token_phrase(w, i, &word) : 1;
    if (n == 1) word = token_word(w, i);
    if (!(word->classes & W_CUE)) {
        n = 1, word = token_word(w, i);
        if (!token_is(w, i, W_CUE)) return false;
    }
    if (name_at(w, i) && !(tok(w, i)->flags & T_FIRST)) return false;
    *use = (CueUse){ .first = i, .end = i + n, .cue = (Cue)word->cue, .noun = word->cue == CUE_NOUN, .doubtful = token_speech(w, i, SPEECH(DOUBTFUL)) };
    /* "…“, so Ruiz" reports; "so gut", "so dass" do not. */
    if (word->cue == CUE_ACCORDING) return !use->doubtful || (i > 0 && !is_word(w, i - 1) && (is_determiner(w, i + 1) || is_capital(w, i + 1)));
    use->ing = ends_ing(w, i);
    if (!use->noun) use->noun = phrase_is_noun(w, i, low);
    /* "He will comment", "comments he made": a word that is verb and noun is a verb behind an auxiliary, a pronoun or "to". */
    if (use->noun && i > low && (token_speech(w, i - 1, SPEECH(TO) | SPEECH(AUX_LEAD)) || is_subject_pronoun(w, i - 1))) use->noun = false;
    uint32_t p = i;
    while (p > low && phrase_is_adverb(w, p - 1) && !token_is(w, p - 1, W_AUX)) p--;
    if (token_speech(w, i, SPEECH(DONE)) && !(p > low && token_is(w, p - 1, W_AUX))) return false;
    use->infinitive = p > low && token_speech(w, p - 1, SPEECH(TO));
    use->passive = !use->ing && !use->noun && p > low && is_be(w, p - 1) && !token_speech(w, i, SPEECH(ACTIVE));
    /* "Asked about it, …", "When told that …": somebody was. */
    if (token_speech(w, i, SPEECH(HEARD)) && (p == low || !is_word(w, p - 1) || token_speech(w, p - 1, SPEECH(WHEN) | SPEECH(AND))) && !token_speech(w, i + 1, SPEECH(DETERMINER)))
        use->passive |= p == low || token_speech(w, p - 1, SPEECH(WHEN));
    return true;
}


/* "Ruiz hat in Lima erklärt": the helper of the verb at c stands before it, with its subject beside it. Its token, or c->first. */
static uint32_t helper_of(const Work *w, uint32_t low, const CueUse *c) {
    for (uint32_t i = c->first, n = 0; i > low && n < HELPER_REACH; i--, n++) {
        if (token_speech(w, i - 1, SPEECH(HELPER))) return i - 1;
        if (tok(w, i - 1)->kind == TOKEN_MARK && !is_hyphen(w, i - 1)) break;
    }
    return c->first;
}

/* Am Montag sagte Ruiz, … · Ruiz sagte, … · Der Zeitung sagte Ruiz: … (the one who can speak is the subject) */
bool phrase_turned(const Work *w, uint32_t low, const CueUse *c, uint32_t high, Who *who) {
    if (!token_speech(w, c->first, SPEECH(TURNS))) return phrase_before(w, low, c->first, who) && who->kind != WHO_NONE;
    Who behind = { 0 };
    uint32_t verb = helper_of(w, low, c), next = verb < c->first ? verb + 1 : c->end;
    bool found = phrase_before(w, low, verb, who) && who->kind != WHO_NONE;
    while (next < high && (phrase_is_adverb(w, next) || (token_is(w, next, W_PRONOUN) && !is_subject_pronoun(w, next)))) next++;
    uint32_t first = found ? who->first : 0;
    bool leads = found && (first <= low || (!is_prep(w, first - 1) && !is_prep(w, first) && (!is_word(w, first - 1) || token_speech(w, first - 1, SPEECH(OPENS) | SPEECH(BESIDE)))));
    bool noun = next < high && (is_determiner(w, next) || is_capital(w, next) || is_subject_pronoun(w, next)) && phrase_from(w, next, high, &behind) && behind.kind != WHO_NONE;
    if (leads && (!noun || who->kind != WHO_NOUN || voice_can_speak(w, who) || !voice_can_speak(w, &behind))) return true;
    if (noun) *who = behind;
    return noun || found;
}
