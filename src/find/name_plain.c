/* SPDX-License-Identifier: MIT */
/* What a stretch of capitalised words without country or office names: by its own words and by its neighbours.

   In: tokens [from, to). Out: a mention, or none.
   How it thinks: the surest sign comes first. A head of organisations or places, a title before, a given name, an initial tell by themselves; a verb of saying behind, "in" before, a
   relative clause hint; a word that hints at nothing is kept with sureness 0, for name_entity.c to decide by the rest of the document. An acronym in brackets behind its long
   form is what the long form is. Two words that no list knows, within a sentence, are a person more often than anything else in news.
   What it does not do: titles of works and names of things are no names.

   Specimens: "Ministry of Transport", "Mount Olym", "President Lee", "Ann Lee", "W. W. Ball", "in Tarnow", "the Kishida government", "Open Learning Kit (OLK)" (a thing). */
#include "find/find_in.h"

enum { ACRONYM_MOST = 8, POST_MOST = 4, COMPOUND_LEAST = 9 };

bool name_initial(const Work *w, uint32_t i) {
    return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_WORD && (w->tokens.at[i].flags & (T_CAPITAL | T_CLITIC)) == T_CAPITAL &&
           w->tokens.at[i].to - w->tokens.at[i].from == 1;
}

/* Does what [from, to) says end in, or hold before "of" or a town, a head of the class? Specimens: "Foreign Ministry", "Bank of Ireland", "King's College London". */
bool name_headed(const Work *w, uint32_t from, uint32_t to, uint32_t class) {
    for (uint32_t i = from; i < to; i++)
        if (token_is(w, i, class) && (i + 1 == to || token_glue(w, i + 1, GLUE(OF) | GLUE(FOR)) || (i > from && i + 2 == to && token_is(w, i + 1, W_PLACE | W_CAPITAL))))
            return true;
    return false;
}

static bool behind_title(const Work *w, uint32_t from) {
    if (!from) return false;
    uint32_t before = from - 1;
    if (token_mark(w, before, '.') && before) before--;
    if (w->tokens.at[before].sent != w->tokens.at[from].sent) return false;
    if (token_is(w, before, W_HONORIFIC) && w->tokens.at[before].flags & T_CAPITAL) return true;
    if (token_is(w, before, W_ROLE)) return true;
    const Word *word;
    for (uint32_t n = 2; n <= 4 && n <= from; n++) /* "Secretary of State Ann Lee" */
        if (token_phrase(w, from - n, &word) == n && word->classes & W_ROLE) return true;
    return false;
}

/* Words that speak for a place before an unknown name: 2 as in "in Tarnow", 1 as in "to Tarnow". */
static int behind_place_word(const Work *w, uint32_t from) {
    if (!from || w->tokens.at[from - 1].sent != w->tokens.at[from].sent) return 0;
    if (from > 1 && token_glue(w, from - 1, GLUE(OF)) && token_glue(w, from - 2, GLUE(PLACE_NOUN))) return 2; /* "the town of Tarnow" */
    return token_glue(w, from - 1, GLUE(PLACE_IN)) ? 2 : token_glue(w, from - 1, GLUE(PLACE_TO));
}

static bool behind_the(const Work *w, uint32_t from) { return from && token_glue(w, from - 1, GLUE(THE)) && w->tokens.at[from - 1].sent == w->tokens.at[from].sent; }

/* Does an acronym stand where an organisation does? Specimens: "the ZKM", "ZKM's", "ZKM said". */
static bool acts(const Work *w, uint32_t from, uint32_t to) {
    if (behind_the(w, from) || (from && token_mark(w, from - 1, '(') && token_mark(w, to, ')'))) return true;
    if (to >= w->tokens.len) return false;
    return w->tokens.at[to].flags & T_CLITIC || token_is(w, to, W_ROLE) || (token_is(w, to, W_CUE) && token_word(w, to)->cue != CUE_NOUN);
}

/* The acronym at token i stands in brackets behind the words it is made of: 1 if they name an organisation, -1 if a thing, 0 if they are not there. */
static int acronym_told(const Work *w, uint32_t i) {
    Str s = token_text(w, i);
    if (i < 2 || !token_mark(w, i - 1, '(') || !token_mark(w, i + 1, ')') || s.len < 2 || s.len > ACRONYM_MOST) return 0;
    uint32_t k = i - 1, low = w->sents.at[w->tokens.at[i].sent].first;
    bool org = false;
    for (size_t n = s.len; n > 0;) {
        if (k == low) return 0;
        k--;
        const Token *t = &w->tokens.at[k];
        if (t->kind == TOKEN_MARK && t->rune != '-') return 0;
        if (t->kind == TOKEN_WORD && (t->rune | 32) == (uint32_t)(s.at[n - 1] | 32))
            n--, org |= token_is(w, k, W_ORG) || token_is(w, k, W_FIRM);
        else if (t->kind == TOKEN_WORD && !token_is(w, k, W_FUNCTION) && !(t->flags & T_CLITIC))
            return 0;
    }
    return org ? 1 : -1;
}

/* "Byron … his": a pronoun for a person follows soon, with no other name between. */
static bool pronoun_follows(const Work *w, uint32_t to) {
    for (uint32_t k = to; k < w->tokens.len && k < to + 12 && w->tokens.at[k].sent == w->tokens.at[to - 1].sent; k++) {
        if (w->tokens.at[k].flags & T_CAPITAL && !token_is(w, k, W_PRONOUN)) return false;
        if (token_is(w, k, W_PRONOUN) && (token_word(w, k)->gender == GENDER_HE || token_word(w, k)->gender == GENDER_SHE)) return true;
    }
    return false;
}

/* "…, who", "Smith said": persons do that. */
static bool before_person_word(const Work *w, uint32_t from, uint32_t to) {
    Cue cue = token_is(w, to, W_CUE) ? (Cue)token_word(w, to)->cue : CUE_NONE;
    bool object = from && token_glue(w, from - 1, GLUE(PLACE_IN) | GLUE(PLACE_TO) | GLUE(OF) | GLUE(FOR)) && w->tokens.at[from - 1].sent == w->tokens.at[from].sent; /* "officials in Tarnow said", "a sect within Olym called" */
    if (cue && cue != CUE_NOUN && cue != CUE_SHOW && !object) return true;
    bool comma = token_mark(w, to, ',');
    if (comma && token_glue(w, to + 1, GLUE(WHO))) return true;
    if (comma && (token_glue(w, to + 1, GLUE(A) | GLUE(THE)) || token_is(w, to + 1, W_ROLE | W_ROLE_PART))) {
        for (uint32_t k = to + 1; k < w->tokens.len && k < to + 8 && w->tokens.at[k].kind == TOKEN_WORD && !token_is(w, k, W_AUX | W_PREP); k++)
            if (token_is(w, k, W_ROLE) && !(w->tokens.at[k + 1 < w->tokens.len ? k + 1 : k].flags & T_CAPITAL)) return true; /* "Orlov, a retired general" */
    }
    return token_glue(w, to, GLUE(REIGN)); /* "the Kishida government" */
}

/* "A380" */
static bool has_digit(const Work *w, uint32_t i) {
    Str s = token_text(w, i);
    for (size_t k = 0; k < s.len; k++)
        if (s.at[k] >= '0' && s.at[k] <= '9') return true;
    return false;
}

/* "LibreVox", "MicroData": a capital within makes a firm or a product, but for "McKay" and "DeLuca". */
static bool has_hump(const Work *w, uint32_t i) {
    Str s = token_text(w, i);
    bool hump = false;
    for (size_t k = 3; k < s.len; k++) hump |= s.at[k] >= 'A' && s.at[k] <= 'Z' && s.at[k - 1] >= 'a' && s.at[k - 1] <= 'z';
    return hump && !w->tokens.at[i].word && !str_starts(s, STR("Mac")) && !str_starts(s, STR("Fitz"));
}

/* Words that no list knows and that do not end as words for things do: "Marta Kovacs", not "Data Robotics". */
static bool all_strange(const Work *w, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->kind == TOKEN_WORD && (t->classes & ~(uint32_t)W_GIVEN || t->flags & T_CAPS)) return false;
        if (lexicon_ends(w->language, ENDING_THING, token_text(w, i))) return false;
    }
    return true;
}

/* "Marta Kovacs agreed": at the head of a sentence or after a comma, before a verb. */
static bool acts_as_person(const Work *w, uint32_t from, uint32_t to) {
    if (to >= w->tokens.len) return false;
    Str next = token_text(w, to);
    bool verb = token_is(w, to, W_CUE | W_AUX | W_VERB) || token_mark(w, to, ',') ||
                (next.len > 4 && !(w->tokens.at[to].flags & T_CAPITAL) && lexicon_ends(w->language, ENDING_PAST, next));
    return verb && (w->tokens.at[from].flags & T_FIRST || (from && (token_mark(w, from - 1, ',') || token_glue(w, from - 1, GLUE(AND) | GLUE(BY)))));
}

/* Two or three strange words within a sentence. Behind "the", in quotation marks, or with a hyphen they may be anything. */
static bool looks_like_person(const Work *w, uint32_t from, uint32_t to, uint32_t words) {
    if (words < 2 || words > 3 || to - from != words || w->tokens.at[from].flags & T_FIRST || behind_the(w, from)) return false;
    for (uint32_t i = from; i < to; i++) {
        uint32_t len = w->tokens.at[i].to - w->tokens.at[i].from;
        if (w->tokens.at[i].word && !token_is(w, i, W_GIVEN)) return false;
        if (len < 3 || has_digit(w, i) || w->tokens.at[i].flags & (T_CAPS | T_DOTTED)) return false;
    }
    const Token *b = &w->tokens.at[from - 1];
    if (b->kind == TOKEN_MARK && b->rune != ',' && b->rune != '(') return false;
    return all_strange(w, from, to);
}

/* "Zaha Hadid DBE RA": letters behind a person's name are no part of it. */
static uint32_t without_letters(const Work *w, uint32_t from, uint32_t to) {
    uint32_t k = to;
    while (k > from + 2 && w->tokens.at[k - 1].flags & T_CAPS && w->tokens.at[k - 1].to - w->tokens.at[k - 1].from <= POST_MOST) k--;
    for (uint32_t i = from; i < k; i++)
        if (w->tokens.at[i].flags & T_CAPS) return to;
    return k;
}

typedef struct { uint32_t from, to, words; bool caps, title, given; } Stretch;

/* What its own words and a title before it tell for sure; false if nothing. */
static bool plain_sure(Work *w, Mentions *m, const Stretch *x) {
    uint32_t from = x->from, to = x->to, words = x->words;
    bool two_given = x->given && words == 2 && token_glue(w, to - 1, GLUE(SURNAME)); /* "Christopher Hill" */
    if (words > 1 && token_glue(w, to - 1, GLUE(PARTY)) && !(w->tokens.at[to - 1].flags & T_CAPITAL))
        name_mention(w, m, from, to, NAME_ORG, 2); /* "Reform party" */
    else if (words > 1 && !two_given && (name_headed(w, from, to, W_ORG) || token_is(w, to - 1, W_FIRM)))
        name_mention(w, m, from, to, NAME_ORG, 2);
    else if (words > 1 && !x->title && !two_given && (name_headed(w, from, to, W_PLACE_HEAD) || token_glue(w, from, GLUE(PLACE_FIRST))))
        name_mention(w, m, from, to, NAME_LOC, 2);
    else if (x->title && words <= 5 && !(words == 1 && token_is(w, from, W_PLACE_HEAD | W_ORG | W_THING)))
        name_mention(w, m, from, to, NAME_PER, 2)->titled = true;
    else if (x->given && words > 1 && words <= 5)
        name_mention(w, m, from, to, NAME_PER, 2);
    else if (words > 1 && words <= 4 && name_initial(w, from + 1) && token_mark(w, from + 2, '.'))
        name_mention(w, m, from, to, NAME_PER, 2); /* "Vladimir V. Putin" */
    else if (words > 2 && words <= 4 && name_initial(w, from) && token_mark(w, from + 1, '.') && name_initial(w, from + 2) && token_mark(w, from + 3, '.'))
        name_mention(w, m, from, to, NAME_PER, 2); /* "W. W. Ball" */
    else
        return false;
    return true;
}

/* A word with a capital for its place alone: "Discussing it, …", "Recent reports say". */
static bool by_place(const Work *w, uint32_t i) {
    return w->tokens.at[i].flags & T_FIRST && !token_is(w, i, W_GIVEN) && (token_word(w, i)->when || lexicon_ends(w->language, ENDING_ING, token_text(w, i)));
}

/* What stands around it hints. */
static void plain_hinted(Work *w, Mentions *m, const Stretch *x) {
    uint32_t from = x->from, to = x->to, words = x->words;
    int place = behind_place_word(w, from);
    if (words == 1 && !x->given && (by_place(w, from) || lexicon_ends(w->language, ENDING_THING, token_text(w, from)))) { /* "Robotics" may still be a firm */
        name_mention(w, m, from, to, NAME_ORG, !by_place(w, from) && before_person_word(w, from, to));
        return;
    }
    if (words == 1 && has_hump(w, from) && before_person_word(w, from, to))
        name_mention(w, m, from, to, NAME_ORG, 1);
    else if (before_person_word(w, from, to) && words <= 4 && !(words == 1 && behind_the(w, from) && !token_glue(w, to, GLUE(REIGN))))
        name_mention(w, m, from, to, NAME_PER, 1);
    else if (x->given)
        name_mention(w, m, from, to, NAME_PER, 1);
    else if (words <= 2 && place == 2)
        name_mention(w, m, from, to, NAME_LOC, 1);
    else if (looks_like_person(w, from, to, words))
        name_mention(w, m, from, to, NAME_PER, 1);
    else {
        Mention *y = name_mention(w, m, from, to, words >= 2 && words <= 3 ? NAME_PER : NAME_ORG, 0);
        if (words == 1 && has_hump(w, from) && (w->tokens.at[to < w->tokens.len ? to : from].flags & T_CLITIC || token_is(w, to, W_ROLE | W_AUX))) y->lean |= 1 << NAME_ORG;
        if (words <= 2 && place) y->lean |= 1 << NAME_LOC;
        if (words <= 3 && !place && !behind_the(w, from) && pronoun_follows(w, to)) y->lean |= 1 << NAME_PER;
        if (words >= 2 && words <= 3 && all_strange(w, from, to) && acts_as_person(w, from, to)) y->lean |= 1 << NAME_PER;
    }
}

void name_plain(Work *w, Mentions *m, uint32_t from, uint32_t to) {
    Stretch x = { from, without_letters(w, from, to), 0, true, behind_title(w, from), token_is(w, from, W_GIVEN) };
    for (uint32_t i = from; i < x.to; i++)
        if (w->tokens.at[i].kind == TOKEN_WORD) x.words++, x.caps &= (w->tokens.at[i].flags & (T_CAPS | T_DOTTED)) != 0;
    if (!x.words || (x.words == 1 && (has_digit(w, from) || name_initial(w, from)))) return;
    while (x.title && x.words > 1 && token_is(w, x.to - 1, W_THING)) x.to--, x.words--; /* "President Lee Speech" */
    if (plain_sure(w, m, &x)) return;
    if (token_is(w, x.to - 1, W_THING) || (token_is(w, from, W_THING) && token_is(w, x.to - 1, W_NUMBER))) return; /* "the Korean War" */
    if (x.words == 1 && w->tokens.at[from].to - w->tokens.at[from].from >= COMPOUND_LEAST && lexicon_ends(w->language, ENDING_ORG, token_text(w, from))) {
        name_mention(w, m, from, x.to, NAME_ORG, 2); /* "Umweltministerium" */
        return;
    }
    if (x.words == 1 && token_is(w, from, W_ORG | W_PLACE_HEAD | W_ROLE | W_ROLE_PART | W_VERB | W_HONORIFIC)) return;
    if (x.caps && x.words == 1 && w->tokens.at[from].to - w->tokens.at[from].from >= 2) {
        int told = acronym_told(w, from);
        Mention *y = name_mention(w, m, from, x.to, NAME_ORG, told > 0 ? 2 : told < 0 ? 0 : acts(w, from, x.to));
        y->thing = told < 0;
        return;
    }
    plain_hinted(w, m, &x);
}
