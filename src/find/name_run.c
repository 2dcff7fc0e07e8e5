/* SPDX-License-Identifier: MIT */
/* A run of capitalised words, taken apart into mentions.

   In: tokens [i, end). Out: mentions with a type and how sure it is.
   How it thinks: a run goes over hyphens, initials, particles ("van", "al-") and, inside organisations, over "of", "and", "'s". It is then cut from the left: articles and other function
   words that are capital for their place fall off; countries and demonyms are taken by the lexicon; words for offices part a title from the name behind it; what remains is an
   organisation if one of its words heads organisations, a place if one heads places, a person if it begins with a given name or stands behind a title, else unsure.
   What it does not do: nothing is decided here by other sentences; that is name_entity.c.

   Specimen: "Russian Defence Ministry Spokesman Igor Ivanov" is Russian Defence Ministry (organisation) and Igor Ivanov (person). */
#include "find/find_in.h"

enum { RUN_MAX = 24, W_KNOWN = W_COUNTRY | W_DEMONYM | W_CAPITAL | W_PLACE | W_ORG_NAME };

static bool capital(const Work *w, uint32_t i, uint32_t end) {
    return i < end && w->tokens.at[i].kind == TOKEN_WORD && (w->tokens.at[i].flags & (T_CAPITAL | T_CLITIC)) == T_CAPITAL;
}

/* "Ursula von der Leyen", "Osama bin Laden". */
static bool particle(const Work *w, uint32_t i) { return !(w->tokens.at[i].flags & T_CAPITAL) && token_glue(w, i, GLUE(PARTICLE)); }

/* Behind a hyphen at i: "Jong-un" and "Anne-Marie" go on, "Moscow-led" does not. */
static uint32_t past_hyphen(const Work *w, uint32_t i, uint32_t end) {
    const Token *t = &w->tokens.at[i];
    if (t->kind != TOKEN_MARK || (t->rune != '-' && t->rune != 0x2010 && t->rune != 0x2011) || t->to - t->from > 3 || !(t->flags & T_GLUED)) return i;
    if (i + 1 >= end || w->tokens.at[i + 1].kind != TOKEN_WORD || !(w->tokens.at[i + 1].flags & T_GLUED)) return i;
    if (capital(w, i + 1, end)) return i + 2;
    return !w->tokens.at[i + 1].classes && !token_is(w, i - 1, W_KNOWN) && w->tokens.at[i + 1].to - w->tokens.at[i + 1].from <= 5 ? i + 2 : i;
}

/* Does a head of an organisation stand among the capitalised words from i on? */
static bool org_ahead(const Work *w, uint32_t i, uint32_t end) {
    for (uint32_t k = i; k < end && k < i + 5 && capital(w, k, end); k++)
        if (token_is(w, k, W_ORG)) return true;
    return false;
}

/* Behind "of", "for", "and", "&", "'s" at i within a run that started at `first`: where the run goes on, or i. */
static uint32_t past_link(const Work *w, uint32_t first, uint32_t i, uint32_t end) {
    bool head = false, of = false;
    for (uint32_t k = first; k < i; k++) head |= token_is(w, k, W_ORG | W_PLACE_HEAD), of |= token_glue(w, k, GLUE(OF));
    uint32_t n = i + 1;
    if (token_mark(w, i, '&')) return capital(w, n, end) ? n : i; /* "Johnson & Johnson" */
    if (w->tokens.at[i].flags & T_CLITIC) {                       /* "King's College", not "Russia's Foreign Ministry" */
        bool plain = i > first && (token_is(w, i - 1, W_HONORIFIC) || (w->tokens.at[i - 1].word && !token_is(w, i - 1, W_KNOWN | W_GIVEN)));
        return plain && (!token_is(w, i - 1, W_ROLE) || token_is(w, n, W_ORG)) && org_ahead(w, n, end) ? n : i;
    }
    if (token_glue(w, i, GLUE(OF)) && head) { /* "Ministry of Foreign Affairs", "Bank of the West" */
        if (n < end && token_glue(w, n, GLUE(THE)) && capital(w, n + 1, end)) n++;
        return capital(w, n, end) && !token_is(w, n, W_MONTH | W_WEEKDAY) ? n : i;
    }
    if (token_glue(w, i, GLUE(FOR)) && head) return capital(w, n, end) && token_is(w, i - 1, W_ORG) && !token_is(w, n, W_MONTH | W_WEEKDAY | W_DEMONYM) ? n : i;
    if (token_glue(w, i, GLUE(AND)) && of && head) return capital(w, n, end) && !token_is(w, n, W_KNOWN | W_GIVEN | W_ORG) && !token_is(w, i - 1, W_KNOWN) ? n : i;
    return i;
}

/* Tokens of an office of several words at i ("Secretary of State"), or 1. */
static uint32_t office(const Work *w, uint32_t i) {
    const Word *word;
    uint32_t n = token_phrase(w, i, &word);
    return word->classes & W_ROLE ? n : 1;
}

uint32_t name_run_end(const Work *w, uint32_t i, uint32_t end) {
    uint32_t first = i, n;
    if (end > i + RUN_MAX) end = i + RUN_MAX;
    for (i += office(w, i); i < end && !(w->tokens.at[i].flags & T_LINE);) {
        if (i > first && (token_glue(w, i, GLUE(HEADLINE_VERB)) || (token_is(w, i, W_PRONOUN) && !(w->tokens.at[i].flags & T_CAPS)))) break; /* "Ann Lee Is Right", a headline's words in a sentence */
        if (capital(w, i, end)) {
            i += office(w, i);
            continue;
        }
        if ((n = past_hyphen(w, i, end)) > i) {
            i = n;
            continue;
        }
        if (token_mark(w, i, '.') && w->tokens.at[i].to - w->tokens.at[i].from == 1 && (name_initial(w, i - 1) || token_is(w, i - 1, W_ABBR_NAME)) &&
            capital(w, i + 1, end)) {
            i += 2;
            continue;
        }
        n = i;
        bool born = !token_glue(w, n, GLUE(OF) | GLUE(FROM)) || token_is(w, i - 1, W_GIVEN); /* German "von": "Ursula von der Leyen", but "Vertreter von Siemens" */
        while (born && n < end && n < i + 3 && (particle(w, n) || (n > i && token_glue(w, n, GLUE(THE)) && !(w->tokens.at[n].flags & T_CAPITAL)))) n++;
        if (n > i && (capital(w, n, end) || past_hyphen(w, n, end) > n)) {
            i = n;
            continue;
        }
        if (w->tokens.at[i].kind == TOKEN_WORD || token_mark(w, i, '&')) {
            if ((n = past_link(w, first, i, end)) > i) {
                i = n;
                continue;
            }
        }
        break;
    }
    bool party = i < end && token_glue(w, i, GLUE(PARTY)) && !token_is(w, i - 1, W_COUNTRY | W_DEMONYM | W_PLACE | W_CAPITAL) && capital(w, i - 1, end);
    return party ? i + 1 : i < end ? i : end; /* "Reform party", not "Oslo party" */
}

/* ---- cutting a run ---- */

/* The longest phrase at i that ends within the run and has one of the classes; 0 tokens if none. */
static uint32_t known(const Work *w, uint32_t i, uint32_t end, uint32_t classes, const Word **word) {
    uint32_t n = token_phrase(w, i, word);
    if (n > 1 && i + n <= end && (*word)->classes & classes) return n;
    *word = token_word(w, i);
    return token_is(w, i, classes) ? 1 : 0;
}

/* "Airbus A380", "Boeing 747", but "NATO 2030": what follows makes it a product. */
static bool is_product(const Work *w, uint32_t end) {
    if (end >= w->tokens.len || w->tokens.at[end].sent != w->tokens.at[end - 1].sent || w->tokens.at[end].flags & T_GLUED) return false;
    Str s = token_text(w, end);
    if (w->tokens.at[end].kind == TOKEN_NUMBER) return s.len == 3 && memchr(s.at, '.', 3) == NULL;
    bool digit = false;
    for (size_t k = 1; k < s.len; k++) digit |= s.at[k] >= '0' && s.at[k] <= '9';
    return w->tokens.at[end].kind == TOKEN_WORD && digit && s.len > 2;
}

static void known_add(Work *w, Mentions *m, uint32_t i, uint32_t n, const Word *word) {
    bool union_of = word->country[0] == 'E' && word->country[1] == 'U' && word->classes & W_COUNTRY;
    bool org = union_of || (word->classes & W_ORG_NAME && !(word->classes & (W_COUNTRY | W_DEMONYM | W_CAPITAL)));
    if (token_mark(w, i + n, '$') && piece_glued(w, i + n)) return; /* "US$ 5 million" */
    if (org && is_product(w, i + n)) return;
    Mention *x = name_mention(w, m, i, i + n, org ? NAME_ORG : NAME_LOC, 3);
    x->demonym = !org && word->classes & W_DEMONYM && !(word->classes & W_COUNTRY && w->tokens.at[i].flags & T_CAPS);
    if (word->country[0]) x->country = (Str){ word->country, 2 };
    if (word->classes & (W_COUNTRY | W_DEMONYM) && word->lemma.len) x->canonical = word->lemma;
}

/* "Jun" in "Park Min Jun", "Sun" in "Sun Wei": short for a month or day only with a number or full stop. */
static bool is_syllable(const Work *w, uint32_t i) {
    return token_glue(w, i, GLUE(SHORT)) && !token_mark(w, i + 1, '.') &&
           !(i + 1 < w->tokens.len && w->tokens.at[i + 1].kind == TOKEN_NUMBER) && !(i && w->tokens.at[i - 1].kind == TOKEN_NUMBER);
}

/* End of the stretch from i: before the next office, country (unless it belongs to an organisation: "Bank of Ireland"), month or article. */
static uint32_t stretch_end(const Work *w, uint32_t i, uint32_t end) {
    const Word *word;
    uint32_t k = i;
    for (; k < end; k++) {
        if (k == i) continue;
        bool linked = token_glue(w, k - 1, GLUE(OF) | GLUE(FOR) | GLUE(AND) | GLUE(THE));
        if (linked || w->tokens.at[k - 1].kind == TOKEN_MARK) continue;
        if (token_is(w, k, W_ROLE) && !token_is(w, k, W_ORG | W_GIVEN | W_PLACE_HEAD)) break;
        if (known(w, k, end, W_COUNTRY | W_DEMONYM, &word) && !token_is(w, k, W_ORG | W_GIVEN)) break;
        if (token_is(w, k, W_GIVEN) && k + 1 < end && capital(w, k + 1, end)) {
            if (k > i + 1 && token_is(w, k - 1, W_ORG)) break; /* "Refugee Council Ann Lee" */
            if (i > 1 && token_glue(w, i - 1, GLUE(OF)) && token_is(w, i - 2, W_ROLE) && !token_is(w, i, W_GIVEN)) break; /* "Minister of Transport Ann Lee" */
        }
        if (token_is(w, k, W_MONTH | W_WEEKDAY) && !token_is(w, k - 1, W_GIVEN) && !is_syllable(w, k)) break;
    }
    while (k > i + 1 && (w->tokens.at[k - 1].kind == TOKEN_MARK || !(w->tokens.at[k - 1].flags & T_CAPITAL)) && !token_is(w, k - 1, W_FIRM) && !token_glue(w, k - 1, GLUE(PARTY))) {
        if (w->tokens.at[k - 1].kind == TOKEN_WORD && w->tokens.at[k - 1].flags & T_GLUED && !(w->tokens.at[k - 1].flags & T_CLITIC))
            break; /* the "un" of "Jong-un" */
        k--;
    }
    return k;
}

/* Words that are capital only for their place or that name offices: not part of a name. Gives the number of tokens to pass over. */
static uint32_t skip(const Work *w, uint32_t i, uint32_t end) {
    const Word *word;
    uint32_t n = token_phrase(w, i, &word);
    if (n > 1 && i + n <= end && word->classes & W_ROLE) return n;
    if (token_is(w, i, W_ROLE) && !token_is(w, i, W_HONORIFIC) && i + 1 < end && token_is(w, i + 1, W_ORG) && w->tokens.at[i + 1].flags & T_CAPITAL)
        return 0; /* "Refugee Council" */
    if (token_is(w, i, W_ROLE | W_HONORIFIC) && !token_is(w, i, W_ORG) && !(i + 1 < end && w->tokens.at[i + 1].flags & T_CLITIC) &&
        !(token_is(w, i, W_GIVEN) && i + 1 < end))
        return 1;
    if (token_is(w, i, W_THING) && i + 1 < end && token_is(w, i + 1, W_GIVEN)) return 1;                                    /* "Democrat Ann Lee" */
    if (token_is(w, i, W_MONTH) && i + 1 == end && token_is(w, end, W_CUE) && !(i && token_is(w, i - 1, W_PREP))) return 0; /* "May said" */
    if (token_is(w, i, W_MONTH | W_WEEKDAY) && !(is_syllable(w, i) && i + 1 < end)) return 1;
    if (token_is(w, i, W_ROLE_PART) && i + 1 < end && skip(w, i + 1, end) && !token_is(w, i + 1, W_MONTH | W_WEEKDAY)) return 1;
    if (token_is(w, i, W_FUNCTION | W_PRONOUN) && !(token_is(w, i, W_GIVEN | W_MONTH) && i + 1 < end && !(w->tokens.at[i].flags & T_FIRST))) return 1;
    if (w->tokens.at[i].flags & T_FIRST && token_is(w, i, W_VERB | W_CUE | W_NUMBER | W_ORDINAL | W_SEASON | W_DAYPART | W_HEDGE)) return 1;
    return w->tokens.at[i].kind != TOKEN_WORD || w->tokens.at[i].flags & T_CLITIC;
}

void name_run_cut(Work *w, Mentions *m, uint32_t i, uint32_t end) {
    while (i < end) {
        const Word *word;
        uint32_t n = known(w, i, end, W_KNOWN, &word), rest;
        if (n) {
            rest = stretch_end(w, i, end);
            bool adjective = word->classes & (W_DEMONYM | W_COUNTRY | W_PLACE | W_CAPITAL) && rest > i + n;
            if (adjective && name_headed(w, i + n, rest, W_ORG)) { /* "Russian Foreign Ministry" */
                Mention *x = name_mention(w, m, i, rest, NAME_ORG, 2);
                if (word->country[0]) x->country = (Str){ word->country, 2 };
                i = rest;
                continue;
            }
            if (adjective && !(word->classes & W_DEMONYM) && name_headed(w, i + n, rest, W_PLACE_HEAD)) { /* "Moscow Region" */
                name_mention(w, m, i, rest, NAME_LOC, 2);
                i = rest;
                continue;
            }
            if (!(n == 1 && token_is(w, i, W_GIVEN) && rest > i + 1 && !token_is(w, i, W_COUNTRY | W_DEMONYM))) { /* "Victoria Nuland" */
                known_add(w, m, i, n, word);
                i += n;
                continue;
            }
        }
        if ((n = skip(w, i, end))) {
            i += n;
            continue;
        }
        rest = stretch_end(w, i, end);
        name_plain(w, m, i, rest);
        i = rest > i ? rest : i + 1;
    }
}
