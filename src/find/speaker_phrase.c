/* SPDX-License-Identifier: MIT */
/* Noun phrases, read off the tokens without a grammar.

   In: tokens with their classes and names. Out: who stands before a verb, who stands behind one, who is the subject of a clause.
   How it thinks: a noun phrase is read from the side that is known. Backwards from a verb: past adverbs, auxiliaries and days to the last word of the subject, then on over
   nouns, names and "of …" until something that no noun phrase holds. Behind a comma the phrase may be an apposition, and the subject stands before it. The head
   is what stands before the first preposition; if a person's name ends the head, the phrase means that person. All scans are short and bounded.
   What it does not do: parse. Verbs it does not know may be taken into a phrase when no name stops it.

   Specimen: "An adviser for President Weah, long in office, gravely warned that …" has as subject of "warned" the phrase "An adviser for President Weah", which is
   not Weah. */
#include "find/find_in.h"

enum { PHRASE_MAX = 16, APPOSITION_MAX = 40, LEAD_MAX = 40 };

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }
static bool is_word(const Work *w, uint32_t i) { return i < w->tokens.len && tok(w, i)->kind == TOKEN_WORD; }
static bool is_comma(const Work *w, uint32_t i) { return token_mark(w, i, ','); }
static bool is_dash(const Work *w, uint32_t i) {
    return i < w->tokens.len && tok(w, i)->kind == TOKEN_MARK && !(tok(w, i)->flags & T_GLUED && tok(w, i)->rune == '-') &&
           (tok(w, i)->rune == 0x2014 || tok(w, i)->rune == 0x2013 || tok(w, i)->rune == '-');
}
/* The full stop of "Mr.", "Gen." or an initial, which a phrase passes over. */
static bool is_abbr_stop(const Work *w, uint32_t i) {
    if (!token_mark(w, i, '.') || !i || !(tok(w, i)->flags & T_GLUED) || tok(w, i)->to - tok(w, i)->from > 1 || !is_word(w, i - 1)) return false;
    return token_is(w, i - 1, W_HONORIFIC | W_ABBR_NAME | W_ABBR) || (tok(w, i - 1)->flags & T_CAPITAL && tok(w, i - 1)->to - tok(w, i - 1)->from == 1);
}
static bool is_hyphen(const Work *w, uint32_t i) { return token_mark(w, i, '-') && tok(w, i)->flags & T_GLUED; }

static bool is_capital(const Work *w, uint32_t i) { return is_word(w, i) && tok(w, i)->flags & T_CAPITAL; }
static bool is_clitic(const Work *w, uint32_t i) { return is_word(w, i) && tok(w, i)->flags & T_CLITIC; }
static bool is_determiner(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(DETERMINER)); }
static bool is_and(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(AND)) || token_mark(w, i, '&'); }
static bool is_prep(const Work *w, uint32_t i) { return token_is(w, i, W_PREP); }
/* In "the widow said" and "she said" only "she" can be a subject by itself; "her" and "his" begin a phrase. */
static bool is_subject_pronoun(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(SUBJECT)); }
static bool is_person(const Work *w, uint32_t i) {
    const Name *n = name_at(w, i);
    return n && n->type == NAME_PER;
}
static bool ends_ing(const Work *w, uint32_t i) { return lexicon_ends(w->language, ENDING_DOING, token_text(w, i)); }
static bool is_be(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(BE)); }

bool phrase_is_adverb(const Work *w, uint32_t i) {
    if (!is_word(w, i) || is_capital(w, i)) return false;
    Str s = token_text(w, i);
    if (s.len > 4 && lexicon_ends(w->language, ENDING_ADVERB, s) && !token_speech(w, i, SPEECH(ADVERB_NOT))) return true;
    return token_speech(w, i, SPEECH(ADVERB));
}

uint32_t phrase_skip_adverbs(const Work *w, uint32_t i, uint32_t high) {
    while (i < high && phrase_is_adverb(w, i)) i++;
    return i;
}

/* ---- backwards ---- */

static uint32_t name_first(const Work *w, uint32_t i) { return w->name_tokens.at[tok(w, i)->name - 1].from; }
static uint32_t name_end(const Work *w, uint32_t i) { return w->name_tokens.at[tok(w, i)->name - 1].to; }

/* The head stands before the first preposition: "spokesman | for Ortiz". A person's name at its end is whom the phrase means; so is a name that is all of it. */
static void set_head(const Work *w, Who *who) {
    uint32_t head = who->first;
    while (head < who->end && !(is_prep(w, head) && !tok(w, head)->name && head > who->first)) head++;
    who->kind = WHO_NOUN;
    const Name *n = head > who->first ? name_at(w, head - 1) : NULL;
    if (!n) return;
    uint32_t first = name_first(w, head - 1), start = who->first;
    while (start < first && (is_determiner(w, start) || is_and(w, start))) start++;
    for (uint32_t i = who->first; i < first; i++)
        if (is_and(w, i) && i > who->first) return;         /* "Ortiz and Weah" is neither */
    if (n->type == NAME_PER || (start >= first && !n->demonym)) who->kind = WHO_NAME, who->name = tok(w, head - 1)->name;
}

/* "Ähnlich äußerte sich": capital for its place only, and no part of a noun phrase. */
static bool is_lead_word(const Work *w, uint32_t i) {
    return lexicon_nouns_capital(w->language) && tok(w, i)->flags & T_FIRST && token_is(w, i, W_FUNCTION) && !is_determiner(w, i) && !is_prep(w, i);
}

static bool stops_phrase(const Work *w, uint32_t i) {
    if (is_abbr_stop(w, i)) return false;
    if (!is_word(w, i)) return tok(w, i)->kind != TOKEN_NUMBER && !is_hyphen(w, i) && !token_mark(w, i, '&') && !token_mark(w, i, '$') && !token_mark(w, i, '%');
    if (tok(w, i)->name || is_capital(w, i)) return token_speech(w, i, SPEECH(OPENER)) || (is_lead_word(w, i) && !tok(w, i)->name);
    if (is_clitic(w, i) || is_determiner(w, i)) return false;
    return token_is(w, i, W_AUX | W_VERB | W_PRONOUN) || (token_is(w, i, W_FUNCTION) && !token_is(w, i, W_PREP)) || token_speech(w, i, SPEECH(STOPS));
}

/* Left from a person's name only what names go with: "former foreign minister Ana Ruiz", "the party's Ana Ruiz". */
static uint32_t title_first(const Work *w, uint32_t i, uint32_t low) {
    while (i > low && (w->tokens.at[i - 1].name || is_hyphen(w, i - 1) || is_abbr_stop(w, i - 1) || is_clitic(w, i - 1) || token_is(w, i - 1, W_ROLE | W_ROLE_PART | W_HONORIFIC | W_DEMONYM | W_ORG) ||
                       (is_capital(w, i - 1) && !token_is(w, i - 1, W_FUNCTION) && !(tok(w, i - 1)->flags & T_FIRST)))) {
        if (tok(w, i - 1)->name && is_person(w, i - 1) && !is_clitic(w, i)) break;
        i = tok(w, i - 1)->name ? name_first(w, i - 1) : i - 1;
    }
    if (i > low && is_determiner(w, i - 1)) i--;
    return i < low ? low : i;
}

/* A phrase whose last token is end - 1. */
static bool group_before(const Work *w, uint32_t low, uint32_t end, Who *who) {
    uint32_t floor = end > low + PHRASE_MAX ? end - PHRASE_MAX : low, i = end;
    if (end <= low) return false;
    if (is_person(w, end - 1) && !is_clitic(w, end - 1)) {
        uint32_t first = name_first(w, end - 1);
        bool inner = first > low && is_prep(w, first - 1);
        uint32_t title = title_first(w, first, low);
        if (title > low && is_prep(w, title - 1) && title - 1 > low && !is_comma(w, title - 2) && !tok(w, title - 1)->name) inner = true;
        if (!inner && !(title > low && is_and(w, title - 1) && title > low + 1 && tok(w, title - 2)->name)) {
            *who = (Who){ title, end, tok(w, end - 1)->name, WHO_NAME };
            return true;
        }
    }
    while (i > floor) {
        uint32_t p = i - 1;
        if (tok(w, p)->name && !is_clitic(w, p)) { i = name_first(w, p) < low ? low : name_first(w, p); continue; }
        bool noun_verb = p == end - 1 && token_is(w, p, W_VERB | W_CUE) && p > low && (is_determiner(w, p - 1) || is_clitic(w, p - 1) || tok(w, p - 1)->name || token_is(w, p - 1, W_ROLE_PART));
        if (is_and(w, p) && !(i < end && p > low && (tok(w, i)->name || token_is(w, i, W_ROLE)) && tok(w, p - 1)->name)) break;
        bool of_them = token_is(w, p, W_PRONOUN) && p == end - 1 && p > floor && token_speech(w, p - 1, SPEECH(OF));   /* most of them */
        if (stops_phrase(w, p) && !noun_verb && !of_them && !is_and(w, p)) break;
        /* An unknown word in -ed is a verb unless a determiner stands before it: "they turned to the guard", "the retired guard". */
        if (is_word(w, p) && !is_capital(w, p) && lexicon_ends(w->language, ENDING_PAST, token_text(w, p)) && p < end - 1 && !(p > low && (is_determiner(w, p - 1) || is_clitic(w, p - 1) || phrase_is_adverb(w, p - 1)))) break;
        i = p;
        bool genitive = p > floor && lexicon_nouns_capital(w->language) && token_speech(w, p, SPEECH(LINK)) && is_capital(w, p - 1);    /* der Sprecher des Vereins */
        if (is_determiner(w, p) && !genitive && !(p > floor && (is_prep(w, p - 1) || is_determiner(w, p - 1)))) break;
    }
    /* A preposition that opens the clause leads in, it heads nothing: "After the vote | members said". */
    while (i < end && (is_prep(w, i) || is_and(w, i) || is_hyphen(w, i)) && !tok(w, i)->name) i++;
    if (i >= end || (i + 1 == end && !tok(w, i)->name && !is_capital(w, i) && ends_ing(w, i))) return false;
    *who = (Who){ i, end, 0, WHO_NONE };
    set_head(w, who);
    return true;
}

/* Past auxiliaries, adverbs, days and brackets: "Ruiz (Green) on Tuesday had already | said". */
static uint32_t skip_before_verb(const Work *w, uint32_t low, uint32_t end) {
    for (uint32_t steps = 0; end > low && steps < 24; steps++) {
        uint32_t p = end - 1;
        const Timex *t = when_at(w, tok(w, p)->from);
        if (t && !tok(w, p)->name) {
            while (end > low && tok(w, end - 1)->from >= t->at.from) end--;
            if (end > low && token_speech(w, end - 1, SPEECH(DAY_LEAD))) end--;
        } else if (phrase_is_adverb(w, p) || token_is(w, p, W_AUX)) end = p;
        else if (token_mark(w, p, ')')) {
            while (end > low && !token_mark(w, end - 1, '(') && p + 1 - end < 12) end--;
            if (end == low || !token_mark(w, end - 1, '(')) return p + 1;
            end--;
        } else break;
    }
    return end;
}

static bool opens_clause(const Work *w, uint32_t i, uint32_t low) {
    return i <= low || !is_word(w, i - 1) || is_and(w, i - 1) || token_speech(w, i - 1, SPEECH(OPENS));
}

/* "Ruiz, a lawmaker from Lima, | said": before one of the commas stands the subject. */
static bool past_apposition(const Work *w, uint32_t low, uint32_t comma, Who *who) {
    uint32_t floor = comma > low + APPOSITION_MAX ? comma - APPOSITION_MAX : low;
    bool noun = false;
    Who candidate, kept = { 0 };
    for (uint32_t i = comma; i > floor; i--) {
        if (i != comma && !is_comma(w, i) && !is_dash(w, i)) continue;
        if (i == comma) continue;
        if (!group_before(w, low, skip_before_verb(w, low, i), &candidate)) continue;
        bool clause = opens_clause(w, candidate.first, low);
        if (candidate.kind == WHO_NAME && name_at(w, candidate.end - 1) && name_at(w, candidate.end - 1)->type == NAME_PER) { *who = candidate; return true; }
        if (clause && !noun && candidate.first > low && is_comma(w, candidate.first - 1)) { kept = candidate, noun = true; continue; }
        if (clause) { *who = candidate; return true; }
    }
    if (noun) *who = kept;
    return noun;
}

bool phrase_before(const Work *w, uint32_t low, uint32_t end, Who *who) {
    *who = (Who){ 0 };
    end = skip_before_verb(w, low, end);
    if (end <= low) return false;
    uint32_t p = end - 1;
    if (is_subject_pronoun(w, p)) {
        *who = (Who){ p, end, 0, WHO_PRONOUN };
        return true;
    }
    if (token_speech(w, p, SPEECH(RELATIVE)) && p > low) {
        /* "the memoirs of a spy, who wrote" is the spy; what "that" joins must be able to speak. */
        uint32_t e = is_comma(w, p - 1) ? p - 1 : p, inner = e;
        while (inner > low && inner + 8 > e && tok(w, inner - 1)->kind == TOKEN_WORD && (!is_prep(w, inner - 1) || tok(w, inner - 1)->name)) inner--;
        bool prep = inner > low && is_prep(w, inner - 1);
        if (!group_before(w, token_speech(w, p, SPEECH(WHO)) && prep ? inner : low, e, who)) return false;
        return token_speech(w, p, SPEECH(WHO)) || voice_can_speak(w, who);
    }
    /* "Ruiz (Green), said": a comma that belongs to nothing */
    if (is_comma(w, p) && p > low && token_mark(w, p - 1, ')') && group_before(w, low, skip_before_verb(w, low, p), who) && who->kind == WHO_NAME) return true;
    if (is_comma(w, p) || is_dash(w, p)) return past_apposition(w, low, p, who);
    return group_before(w, low, end, who);
}

/* ---- forwards ---- */

/* Behind a person's name a phrase goes on only with what a name can modify: "Weah campaign manager Ana Ruiz", but "Weah on Monday". */
static bool name_goes_on(const Work *w, uint32_t i, uint32_t high) {
    uint32_t k = i;
    while (k < high && k < i + 4 && is_word(w, k) && !tok(w, k)->name && !is_capital(w, k) && !stops_phrase(w, k) && !is_prep(w, k) && !phrase_is_adverb(w, k)) k++;
    if (is_capital(w, i) && !token_is(w, i, W_FUNCTION)) return true;   /* "Weah Education Secretary Ana Ruiz" */
    if (k == i + 2 && token_is(w, i + 1, W_CUE)) return true;   /* "the Weah advertisement asks" */
    return k > i && k < high && (token_is(w, k - 1, W_ROLE) || is_person(w, k));
}

/* No title or office stands between the determiner and the name that ends at `end`. */
static bool plain_before(const Work *w, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && !tok(w, i)->name; i++)
        if (token_is(w, i, W_ROLE | W_ROLE_PART | W_HONORIFIC | W_DEMONYM)) return false;
    return !token_is(w, end, W_ROLE | W_TIMEUNIT) || first + 1 >= end || tok(w, first)->name;
}

bool phrase_from(const Work *w, uint32_t first, uint32_t high, Who *who) {
    uint32_t i = first, limit = high < first + PHRASE_MAX ? high : first + PHRASE_MAX;
    *who = (Who){ 0 };
    if (i >= limit) return false;
    if (is_subject_pronoun(w, i)) {
        *who = (Who){ i, i + 1, 0, WHO_PRONOUN };
        return true;
    }
    if (!tok(w, i)->name && !is_capital(w, i) && (ends_ing(w, i) || token_is(w, i, W_VERB | W_AUX))) return false;
    if (token_speech(w, i, SPEECH(POSSESSIVE)) && i + 1 < limit) i++;
    bool person = false;
    while (i < limit) {
        if (i > first && when_at(w, tok(w, i)->from) && !tok(w, i)->name && !(i == first + 1 && is_determiner(w, first) && token_is(w, i + 1, W_ROLE | W_ROLE_PART))) break;
        if (tok(w, i)->name) {
            person = is_person(w, i);
            i = name_end(w, i);
            continue;
        }
        bool head = person && i < limit && is_determiner(w, first) && !is_capital(w, i) && is_word(w, i) && !token_is(w, i, W_FUNCTION | W_CUE | W_VERB) && !phrase_is_adverb(w, i) && plain_before(w, first + 1, i);
        if (head) {                                         /* "one | Weah confidant", "the oversized Weah portrait" */
            person = false, i++;
            continue;
        }
        if (person && !is_clitic(w, i) && !is_hyphen(w, i) && !token_speech(w, i, SPEECH(OF)) && !name_goes_on(w, i, limit)) break;
        if (is_prep(w, i)) {
            if (i == first || !token_speech(w, i, SPEECH(LINK)) || (person && !token_speech(w, i, SPEECH(OF)))) break;
            if (i + 1 < limit && !is_word(w, i + 1)) break;
            i++;
            continue;
        }
        if (is_and(w, i) && i > first && i + 1 < limit && (tok(w, i + 1)->name || is_capital(w, i + 1)) && tok(w, i - 1)->name) { i++; continue; }
        if (stops_phrase(w, i)) break;
        /* Where nouns have capitals, a small word behind one is no part of its phrase: "entgegnete Ruiz | empört". */
        if (i > first && lexicon_nouns_capital(w->language) && is_capital(w, i - 1) && is_word(w, i) && !is_capital(w, i) && !is_determiner(w, i)) break;
        CueUse cue;
        if (i > first && !is_determiner(w, i) && (phrase_is_adverb(w, i) || (phrase_cue(w, i, first, &cue) && !cue.noun))) break;
        person = false;
        i++;
    }
    /* "a document filed | by Ruiz" */
    if (i > first + 1 && is_word(w, i - 1) && !is_capital(w, i - 1) && lexicon_ends(w->language, ENDING_PAST, token_text(w, i - 1))) i--;
    while (i > first && (is_prep(w, i - 1) || is_determiner(w, i - 1) || is_and(w, i - 1) || is_hyphen(w, i - 1)) && !tok(w, i - 1)->name) i--;
    if (i <= first) return false;
    *who = (Who){ first, i, 0, WHO_NONE };
    set_head(w, who);
    return true;
}

/* "After the vote in May, …", "Speaking to the press, …", "Hours earlier, …" lead in to a clause, up to a comma. */
static uint32_t skip_lead(const Work *w, uint32_t i, uint32_t high) {
    for (int leads = 0; leads < 3 && i < high; leads++) {
        while (i < high && (is_comma(w, i) || token_speech(w, i, SPEECH(BESIDE)) || (!is_word(w, i) && tok(w, i)->kind == TOKEN_MARK) ||
                            (token_is(w, i, W_FUNCTION) && i + 1 < high && is_comma(w, i + 1))))
            i++;
        if (i >= high) break;
        bool lead = (is_prep(w, i) && !tok(w, i)->name) || when_at(w, tok(w, i)->from) || token_is(w, i, W_TIMEUNIT) || (ends_ing(w, i) && !tok(w, i)->name) ||
                    token_speech(w, i, SPEECH(LEADS));
        if (!lead) break;
        /* "In 2001 she left": a date alone needs no comma. */
        uint32_t t = is_prep(w, i) && i + 1 < high ? i + 1 : i;
        const Timex *when = when_at(w, tok(w, t)->from);
        while (when && t < high && tok(w, t)->from < when->at.to) t++;
        if (when && t < high && (is_subject_pronoun(w, t) || (tok(w, t)->name && !name_at(w, t)->demonym))) return t;
        uint32_t k = i;
        while (k < high && k < i + LEAD_MAX && !is_comma(w, k)) {
            /* "In her memory Ruiz wrote a poem, …": the subject stands inside. */
            if (is_prep(w, i) && is_person(w, k) && name_first(w, k) == k && k > i && !is_prep(w, k - 1) && !is_clitic(w, name_end(w, k)) && token_is(w, name_end(w, k), W_VERB | W_AUX | W_CUE)) return k;
            k++;
        }
        if (k >= high || !is_comma(w, k)) break;
        i = k + 1;
    }
    return i;
}

/* The clause behind "The problem is (that) …" has the subject that counts. */
static bool is_empty_noun(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(EMPTY)); }

bool phrase_subject(const Work *w, uint32_t low, uint32_t high, Who *who) {
    uint32_t i = skip_lead(w, low, high);
    if (i < high && is_word(w, i) && !tok(w, i)->name && token_is(w, i, W_FUNCTION) && !is_determiner(w, i) && !is_subject_pronoun(w, i)) i++;
    if (!phrase_from(w, i, high, who)) return false;
    /* "Following a called, late meeting, the council said": what stands before a comma and cannot speak was still leading in. */
    for (int more = 0; more < 2 && who->kind == WHO_NOUN && who->end < high && is_comma(w, who->end) && !voice_can_speak(w, who); more++) {
        Who next;
        if (!phrase_from(w, who->end + 1, high, &next) || !voice_can_speak(w, &next)) break;
        *who = next;
    }
    if (who->kind == WHO_NOUN && is_empty_noun(w, who->end - 1) && who->end < high && is_be(w, who->end)) {
        uint32_t k = who->end + 1;
        if (k < high && token_speech(w, k, SPEECH(THAT))) k++;
        return phrase_from(w, k, high, who);
    }
    return true;
}
