/* SPDX-License-Identifier: MIT */
/* Words that report without a verb of speech: will, stance, seeming, passives, nouns.

   In: a word in the reporter's own text that is no verb of speech. Out: source, cue and content as a clause of its own would have them; never a speaker to be printed.
   How it thinks: PolNeAR counts as reported whatever somebody is said to want, plan, refuse or hold for right, and what seems or is expected. Each kind has one shape:
   a word of will goes on with "to"; a word of stance has its object right behind; what seems has its subject and its rest as content and no source; a noun
   of speech or thought goes on with "that", or with "to" where it belongs to somebody; a poll or a report is named behind "in".
   What it does not do: tell a plan of a person from the plan of a house; a source that the noun's own sentence does not name stays empty.

   Specimen: Ruiz plans to reopen the dam, despite fears that it leaks. has "Ruiz", "plans", "to reopen the dam …", and nobody's "fears", "that it leaks". */
#include "find/find_in.h"

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }
static bool is_word(const Work *w, uint32_t i) { return i < w->tokens.len && tok(w, i)->kind == TOKEN_WORD; }
static bool is_to(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(TO)); }
static bool is_that(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(THAT)); }

static bool take(const ClauseView *v, uint32_t first, uint32_t cue, uint32_t cue_end, const char *rule, ClauseHit *h) {
    h->piece[0] = (Range){ first, clause_end(v, first) };
    h->cue_first = cue, h->cue_end = cue_end, h->end = h->piece[0].to, h->rule = rule;
    return first < h->piece[0].to;
}

/* Whose plan, whose claim: "Ruiz's", "her"; a subject before "has"; else nobody's. */
static void owner(const ClauseView *v, uint32_t noun, Who *who) {
    const Work *w = v->w;
    uint32_t i = noun;
    while (i > v->low && i + 4 > noun && is_word(w, i - 1) && !(tok(w, i - 1)->flags & T_CLITIC) && !token_speech(w, i - 1, SPEECH(POSSESSIVE)) && !token_is(w, i - 1, W_PREP | W_AUX)) i--;
    if (i <= v->low) return;
    if (token_speech(w, i - 1, SPEECH(POSSESSIVE))) *who = (Who){ i - 1, i, 0, WHO_PRONOUN };
    else if (tok(w, i - 1)->flags & T_CLITIC) phrase_before(w, v->low, i - 1, who);
}

/* Ruiz plans to go. · Ruiz declined to comment. · Ruiz wants Weah to go. */
static bool ask_wish(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t next = phrase_skip_adverbs(w, i + 1, v->high), to = next;
    Who object;
    if (!is_to(w, to) && !token_is(w, next, W_FUNCTION) && phrase_from(w, next, v->high, &object) && object.end < next + 6) to = object.end;
    else if (token_is(w, next, W_PRONOUN)) to = next + 1;
    if (!is_to(w, to) || token_is(w, to + 1, W_PREP | W_WEEKDAY) || token_is(w, i > v->low ? i - 1 : i, W_PREP)) return false;
    bool doing = lexicon_ends(w->language, ENDING_DOING, token_text(w, i));
    if (doing && !(i > v->low && token_is(w, i - 1, W_AUX)) ? !phrase_subject(w, v->low, i, &h->who) : !phrase_before(w, v->low, i, &h->who)) return false;
    return take(v, next, i, i + 1, "wish", h);
}

/* The guild supports the strike. · placards opposing the dam */
static bool ask_stance(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t next = i + 1;
    bool object = token_speech(w, next, SPEECH(DETERMINER)) || (is_word(w, next) && tok(w, next)->name) || token_is(w, next, W_PRONOUN) || (is_word(w, next) && !token_is(w, next, W_FUNCTION | W_VERB | W_CUE));
    if (next >= v->high || !object || (i > v->low && (is_to(w, i - 1) || token_is(w, i - 1, W_PREP))) || !phrase_before(w, v->low, i, &h->who)) return false;
    return take(v, next, i, i + 1, "stance", h);
}

/* The subject and the rest are what seems or is expected: The dam | seems | to hold. */
static bool around(const ClauseView *v, uint32_t subject_end, uint32_t cue, uint32_t next, const char *rule, ClauseHit *h) {
    const Work *w = v->w;
    Who who;
    Range rest = { next, clause_end(v, next) };
    if (rest.from >= rest.to) return false;
    h->cue_first = cue, h->cue_end = next, h->end = rest.to, h->rule = rule;
    h->piece[0] = rest;
    if (phrase_before(w, v->floor > v->low ? v->floor : v->low, subject_end, &who) && who.kind != WHO_NONE) h->piece[0] = (Range){ who.first, who.end }, h->piece[1] = rest;
    return true;
}

static bool ask_seem(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t next = phrase_skip_adverbs(w, i + 1, v->high);
    if (next >= v->high || tok(w, next)->kind != TOKEN_WORD || (token_is(w, next, W_PREP) && !is_to(w, next) && !token_speech(w, next, SPEECH(AFTER)))) return false;
    if (i > v->low && (token_is(w, i - 1, W_PREP) || is_to(w, i - 1))) return false;
    return around(v, i, i, i + 1, "seem", h);
}

/* The dam is expected to hold. · Ruiz is seen as weak. */
static bool ask_held(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t p = i;
    while (p > v->low && phrase_is_adverb(w, p - 1) && !token_speech(w, p - 1, SPEECH(BE))) p--;
    uint32_t next = phrase_skip_adverbs(w, i + 1, v->high);
    if (p <= v->low || !token_speech(w, p - 1, SPEECH(BE)) || next >= v->high) return false;
    if (!is_to(w, next) && !is_that(w, next) && !token_speech(w, next, SPEECH(AS))) return false;
    if (is_that(w, next)) return take(v, next, p - 1, i + 1, "held", h);
    for (uint32_t k = next; k < v->high && k < next + 12; k++)
        if (token_speech(w, k, SPEECH(BY)) && phrase_from(w, k + 1, v->high, &h->who)) break;
    return around(v, p - 1, p - 1, i + 1, "held", h);
}

/* his claim that …, fears that …; Oslo's decision to … */
static bool ask_idea(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t next = i + 1;
    if (is_that(w, next)) {
        owner(v, i, &h->who);
        return take(v, next, i, i + 1, "noun-that", h);
    }
    if (!is_to(w, next) || token_speech(w, next + 1, SPEECH(DETERMINER)) || (is_word(w, next + 1) && (tok(w, next + 1)->name || token_is(w, next + 1, W_PRONOUN)))) return false;
    owner(v, i, &h->who);
    return h->who.kind != WHO_NONE && take(v, next, i, i + 1, "noun-to", h);
}

/* In a poll of May, Ruiz leads. */
static bool ask_paper(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    if (i != v->low || !phrase_from(w, i + 1, v->high, &h->who) || h->who.end >= v->high) return false;
    uint32_t comma = h->who.end;
    bool paper = false;
    for (uint32_t k = h->who.first; k < h->who.end; k++) paper |= token_speech(w, k, SPEECH(PAPER));
    while (comma < v->high && comma < h->who.end + 8 && !token_mark(w, comma, ',')) comma++;
    return paper && token_mark(w, comma, ',') && comma + 2 < v->high && take(v, comma + 1, i, i + 1, "in-paper", h);
}

bool clause_word(const ClauseView *v, uint32_t i, ClauseHit *h) {
    const Work *w = v->w;
    if (!is_word(w, i) || (tok(w, i)->name && !(tok(w, i)->flags & T_FIRST))) return false;
    uint64_t bits = token_word(w, i)->speech;
    bool either = phrase_is_noun(w, i, v->low), noun = (bits & SPEECH(IDEA)) && (either || !(bits & (SPEECH(WISH) | SPEECH(STANCE)))), found = false;
    if (noun) found = ask_idea(v, i, h);
    else if (bits & SPEECH(PASSIVE)) found = ask_held(v, i, h);
    if (!noun && !either && !found && bits & SPEECH(WISH)) *h = (ClauseHit){ 0 }, found = ask_wish(v, i, h);
    if (!noun && !either && !found && bits & SPEECH(STANCE)) *h = (ClauseHit){ 0 }, found = ask_stance(v, i, h);
    if (!found && bits & SPEECH(SEEM)) *h = (ClauseHit){ 0 }, found = ask_seem(v, i, h);
    if (!found && bits & SPEECH(IN)) *h = (ClauseHit){ 0 }, found = ask_paper(v, i, h);
    return found;
}
