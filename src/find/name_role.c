/* SPDX-License-Identifier: MIT */
/* What a person is called beside the name: title, office, trade; and from that a country and a gender.

   In: mentions in order. Out: role, country, gender of the persons among them.
   How it thinks: from the name leftwards over words for offices, what stands before such words ("former", "deputy"), countries and organisations, as long as they touch; else an apposition
   behind the name, between commas, with a word for an office near its beginning; else one before the name ("the foreign minister, Ann Lee,"). The country is that of the first country,
   demonym, capital or national organisation within the role.
   What it does not do: roles told in sentences of their own ("She became mayor in 2019").

   Specimens: "former Russian diplomat Ivan Orlov"; "Ann Lee, a Korea expert and professor at a London college, said". */
#include "find/find_in.h"

enum { OFFICE_WORDS = 4, ROLE_TOKENS = 30, ROLE_NEAR = 12, PLAIN_MAX = 2 };

/* Tokens of a phrase of one of the classes that ends before token `end`; 0 if none. */
static uint32_t role_phrase(const Work *w, uint32_t end, uint32_t first, uint32_t classes) {
    const Word *word;
    for (uint32_t n = 5; n > 1; n--)
        if (end >= first + n && token_phrase(w, end - n, &word) == n && word->classes & classes) return n;
    return end > first && token_is(w, end - 1, classes) ? 1 : 0;
}

/* The mention that ends before token `end`, looking back from mention i; NULL if none. */
static const Mention *mention_before(const Mentions *m, size_t i, uint32_t end) {
    while (i-- > 0 && m->at[i].to >= end)
        if (m->at[i].to == end && m->at[i].type != NAME_PER) return &m->at[i];
    return NULL;
}

static bool is_hyphen(const Work *w, uint32_t i) {
    return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_MARK && w->tokens.at[i].rune == '-' && w->tokens.at[i].flags & T_GLUED;
}

/* "the ministry summoning Russian Ambassador Ann Lee", "the board elected president Ann Lee": a verb between who acts and whom it is done to. "A housing minister" and "the
   UN-appointed Libyan envoy" hold none: such words stand before a word in small letters, or behind a hyphen. */
static bool is_verb_form(const Work *w, uint32_t k, uint32_t first) {
    Str s = token_text(w, k);
    if (s.len < 5 || token_is(w, k, W_ROLE | W_ROLE_PART) || !lexicon_ends(w->language, ENDING_ING, s)) return false;
    if (k > first && is_hyphen(w, k - 1)) return false;
    bool object = k + 1 < w->tokens.len && (w->tokens.at[k + 1].flags & T_CAPITAL || token_is(w, k + 1, W_DEMONYM | W_COUNTRY));
    return object || (k > first && token_is(w, k - 1, W_ORG | W_ROLE));
}

/* "Minister of Foreign Affairs" ends before token k: its first token; k when there is none. */
static uint32_t office_of(const Work *w, uint32_t k, uint32_t first) {
    uint32_t of = k;
    while (of > first && k - of < OFFICE_WORDS && (w->tokens.at[of - 1].flags & T_CAPITAL || (of < k && token_glue(w, of - 1, GLUE(AND))))) of--;
    return of < k && of > first + 1 && token_glue(w, of - 1, GLUE(OF)) && token_is(w, of - 2, W_ROLE) ? of - 2 : k;
}

/* The role that ends before token `end`: its first token, or `end` when there is none. */
static uint32_t role_left(const Work *w, const Mentions *m, size_t mention, uint32_t end, uint32_t first) {
    uint32_t k = end, good = end, plain = 0, n;
    bool office = false;
    while (k > first && end - k < ROLE_TOKENS) {
        const Mention *x = mention_before(m, mention, k);
        if ((n = role_phrase(w, k, first, W_ROLE)) && !(x && n == 1))
            office = true, good = k -= n, plain = 0;
        else if (!office && office_of(w, k, first) < k)
            office = true, good = k = office_of(w, k, first), plain = 0;
        else if (!office)
            break;
        else if (x)
            good = k = x->from, plain = 0;
        else if ((n = role_phrase(w, k, first, W_ROLE_PART | W_DEMONYM | W_COUNTRY | W_CAPITAL)))
            good = k -= n, plain = 0;
        else if (is_hyphen(w, k - 1) && k > first + 1)
            k -= 2, good = k;
        else if (w->tokens.at[k - 1].flags & T_CLITIC && (mention_before(m, mention, k - 1) || token_is(w, k - 2, W_COUNTRY | W_CAPITAL)))
            k--;
        else if (token_glue(w, k - 1, GLUE(AND)) && k > first + 1 && token_is(w, k - 2, W_ROLE))
            k--;
        else if (w->tokens.at[k - 1].kind == TOKEN_WORD && !(w->tokens.at[k - 1].flags & (T_CAPITAL | T_CLITIC)) && plain < PLAIN_MAX &&
                 !token_is(w, k - 1, W_FUNCTION | W_VERB | W_CUE | W_NUMBER) && !is_verb_form(w, k - 1, first))
            k--, plain++;
        else
            break;
    }
    if (good < end && w->tokens.at[good].flags & T_CLITIC) good++;
    return good;
}

static bool stops_role(const Work *w, uint32_t k) {
    const Token *t = &w->tokens.at[k];
    if (t->kind == TOKEN_MARK) return t->rune != '-' && t->rune != '.' && t->rune != '&' && t->rune != '/' && t->rune != 0x2019 && t->rune != '\'';
    if (token_is(w, k, W_ROLE | W_ROLE_PART)) return false;
    return token_is(w, k, W_AUX) || (token_is(w, k, W_CUE) && token_word(w, k)->cue != CUE_NOUN) || token_glue(w, k, GLUE(WHO) | GLUE(WHICH));
}

/* ", a South Korean lawmaker and former envoy," behind token `to`. */
static Range role_right(const Work *w, uint32_t to, uint32_t end) {
    if (!token_mark(w, to, ',')) return (Range){ 0 };
    uint32_t s = to + 1;
    if (s + 1 < end && w->tokens.at[s].kind == TOKEN_NUMBER && token_mark(w, s + 1, ',')) s += 2; /* "Ann Lee, 34, a nurse," */
    bool article = token_glue(w, s, GLUE(A) | GLUE(THE));
    if (article) s++;
    bool office = false;
    uint32_t k = s;
    for (; k < end && k < s + ROLE_TOKENS && !stops_role(w, k); k++) {
        if (token_mark(w, k, '.') && k + 1 == end) break;
        office |= k < s + ROLE_NEAR && (role_phrase(w, k + 1, s, W_ROLE) != 0);
    }
    while (k > s + 1 && token_is(w, k - 1, W_FUNCTION | W_PREP)) k--;
    if (!office || k == s || k >= s + ROLE_TOKENS) return (Range){ 0 };
    bool starts = article || token_is(w, s, W_ROLE | W_ROLE_PART | W_DEMONYM | W_COUNTRY | W_CAPITAL) ||
                  (w->tokens.at[s].flags & T_CAPITAL && w->tokens.at[s + 1].flags & T_CLITIC);
    bool over = k == end || token_is(w, k, W_FUNCTION | W_PREP) || (w->tokens.at[k].kind == TOKEN_MARK && w->tokens.at[k].rune != ':') ||
                token_glue(w, k, GLUE(WHO));
    if (!starts || !over) return (Range){ 0 };
    return (Range){ w->tokens.at[s].from, w->tokens.at[k - 1].to };
}

/* Does "and" with a further name follow a list? "Ann Lee, mayor of Ghent, and …" is a role; "Ann Lee, minister Bo Nor and" is a list. */
static bool holds_person(const Mentions *m, size_t i, const Work *w, Range r) {
    for (size_t k = i + 1; k < m->len && w->tokens.at[m->at[k].from].from < r.to; k++)
        if (m->at[k].type == NAME_PER && m->at[k].sure >= 2) return true;
    return false;
}

static uint8_t gender_of_role(const Work *w, uint32_t from, uint32_t to) {
    for (uint32_t k = from; k < to; k++) {
        if (token_glue(w, k, GLUE(SHE)) || lexicon_ends(w->language, ENDING_SHE, token_text(w, k))) return GENDER_SHE;
        if (token_glue(w, k, GLUE(HE)) || lexicon_ends(w->language, ENDING_HE, token_text(w, k))) return GENDER_HE;
    }
    return GENDER_NONE;
}

static void country_of_role(const Work *w, const Mentions *m, size_t i, Mention *x) {
    uint32_t from = token_at(w, x->role.from), to = token_at(w, x->role.to);
    size_t k = i;
    while (k > 0 && m->at[k - 1].to > from) k--;
    for (; k < m->len && m->at[k].from < to; k++)
        if (token_mark(w, m->at[k].to, '-') && token_glue(w, m->at[k].to + 1, GLUE(LANGUAGE))) continue; /* "editor of the English-language edition" */
        else if (m->at[k].from >= from && m->at[k].country.len && m->at[k].type != NAME_PER) {
            x->country = m->at[k].country;
            return;
        }
    for (uint32_t t = from; t < to; t++) /* "der französische Präsident": an adjective in small letters is no mention */
        if (token_is(w, t, W_DEMONYM | W_COUNTRY) && token_word(w, t)->country[0]) {
            x->country = (Str){ token_word(w, t)->country, 2 };
            return;
        }
}

static void mention_role(Work *w, Mentions *m, size_t i) {
    Mention *x = &m->at[i];
    const Sentence *s = &w->sents.at[w->tokens.at[x->from].sent];
    uint32_t end = x->from, first = s->first;
    if (end > first && token_mark(w, end - 1, '.') && token_is(w, end - 2, W_HONORIFIC)) end--;
    while (end > first && token_is(w, end - 1, W_HONORIFIC) && w->tokens.at[end - 1].flags & T_CAPITAL && !token_is(w, end - 1, W_ROLE)) {
        if (token_word(w, end - 1)->gender) x->gender = token_word(w, end - 1)->gender;
        end--;
    }
    uint32_t left = role_left(w, m, i, end, first);
    if (left == end && end > first && token_mark(w, end - 1, ',')) { /* "the foreign minister, Ann Lee," */
        left = role_left(w, m, i, --end, first);
        if (left < end && !(left > first && (token_glue(w, left - 1, GLUE(THE)) || token_is(w, left - 1, W_PRONOUN))) && !(w->tokens.at[left].flags & T_CAPITAL))
            left = end;
        if (!token_mark(w, x->to, ',') && x->to + 1 < s->end) left = end;
    }
    if (left < end)
        x->role = (Range){ w->tokens.at[left].from, w->tokens.at[end - 1].to };
    else
        x->role = role_right(w, x->to, s->end);
    if (x->role.to && left >= end && holds_person(m, i, w, x->role)) x->role = (Range){ 0 };
    if (x->role.to) {
        uint8_t told = gender_of_role(w, token_at(w, x->role.from), token_at(w, x->role.to));
        if (told) x->gender = told;
        country_of_role(w, m, i, x);
    }
    if (!x->gender && token_is(w, x->from, W_GIVEN)) x->gender = token_word(w, x->from)->gender;
}

void name_roles(Work *w, Mentions *m) {
    for (size_t i = 0; i < m->len; i++)
        if (m->at[i].type == NAME_PER) mention_role(w, m, i);
}
