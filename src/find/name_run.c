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
static bool initial(const Work *w, uint32_t i) { return capital(w, i, (uint32_t)w->tokens.len) && w->tokens.at[i].to - w->tokens.at[i].from == 1; }

/* "Ursula von der Leyen", "Osama bin Laden". */
static bool particle(const Work *w, uint32_t i) {
    Str s = token_text(w, i);
    if (s.len > 5 || !s.len || s.at[0] < 'a') return false;
    return ONE_OF(w, i, "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "di", "da", "del",
                  "della", "dos", "du", "ter", "ten", "ben", "y", "zu", "af", "ul", "ur", "abu", "bint");
}

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
    for (uint32_t k = first; k < i; k++) head |= token_is(w, k, W_ORG | W_PLACE_HEAD), of |= token_eq(w, k, "of");
    uint32_t n = i + 1;
    if (token_mark(w, i, '&')) return capital(w, n, end) ? n : i; /* "Johnson & Johnson" */
    if (w->tokens.at[i].flags & T_CLITIC) {                       /* "King's College", not "Russia's Foreign Ministry" */
        bool plain = i > first && (token_is(w, i - 1, W_HONORIFIC) || (w->tokens.at[i - 1].word && !token_is(w, i - 1, W_KNOWN | W_GIVEN)));
        return plain && (!token_is(w, i - 1, W_ROLE) || token_is(w, n, W_ORG)) && org_ahead(w, n, end) ? n : i;
    }
    if (token_eq(w, i, "of") && head) { /* "Ministry of Foreign Affairs", "Bank of the West" */
        if (n < end && token_eq(w, n, "the") && capital(w, n + 1, end)) n++;
        return capital(w, n, end) && !token_is(w, n, W_MONTH | W_WEEKDAY) ? n : i;
    }
    if (token_eq(w, i, "for") && head) return capital(w, n, end) && token_is(w, i - 1, W_ORG) && !token_is(w, n, W_MONTH | W_WEEKDAY | W_DEMONYM) ? n : i;
    if (token_eq(w, i, "and") && of && head) return capital(w, n, end) && !token_is(w, n, W_KNOWN | W_GIVEN | W_ORG) && !token_is(w, i - 1, W_KNOWN) ? n : i;
    return i;
}

/* Tokens of an office of several words at i ("Secretary of State"), or 1. */
static uint32_t office(const Work *w, uint32_t i) {
    const Word *word;
    uint32_t n = token_phrase(w, i, &word);
    return word->classes & W_ROLE ? n : 1;
}

/* "Ann Lee Is Right", a headline's words in a sentence: what is a verb alone ends a name ("May", "Will" and "Said" are names too). */
static bool is_headline_verb(const Work *w, uint32_t i) {
    return ONE_OF(w, i, "is", "are", "was", "were", "has", "have", "does", "says");
}

uint32_t name_run_end(const Work *w, uint32_t i, uint32_t end) {
    uint32_t first = i, n;
    if (end > i + RUN_MAX) end = i + RUN_MAX;
    for (i += office(w, i); i < end && !(w->tokens.at[i].flags & T_LINE);) {
        if (i > first && is_headline_verb(w, i)) break;
        if (capital(w, i, end)) {
            i += office(w, i);
            continue;
        }
        if ((n = past_hyphen(w, i, end)) > i) {
            i = n;
            continue;
        }
        if (token_mark(w, i, '.') && w->tokens.at[i].to - w->tokens.at[i].from == 1 && (initial(w, i - 1) || token_is(w, i - 1, W_ABBR_NAME)) &&
            capital(w, i + 1, end)) {
            i += 2;
            continue;
        }
        n = i;
        while (n < end && n < i + 3 && particle(w, n)) n++;
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
    return i < end ? i : end;
}

/* ---- cutting a run ---- */

/* The longest phrase at i that ends within the run and has one of the classes; 0 tokens if none. */
static uint32_t known(const Work *w, uint32_t i, uint32_t end, uint32_t classes, const Word **word) {
    uint32_t n = token_phrase(w, i, word);
    if (n > 1 && i + n <= end && (*word)->classes & classes) return n;
    *word = token_word(w, i);
    return token_is(w, i, classes) ? 1 : 0;
}

static void known_add(Work *w, Mentions *m, uint32_t i, uint32_t n, const Word *word) {
    bool org = word->classes & W_ORG_NAME && !(word->classes & (W_COUNTRY | W_DEMONYM | W_CAPITAL));
    Mention *x = name_mention(w, m, i, i + n, org ? NAME_ORG : NAME_LOC, 3);
    x->demonym = !org && word->classes & W_DEMONYM && !(word->classes & W_COUNTRY && w->tokens.at[i].flags & T_CAPS);
    if (word->country[0]) x->country = (Str){ word->country, 2 };
    if (word->classes & (W_COUNTRY | W_DEMONYM) && word->lemma.len) x->canonical = word->lemma;
}

/* Does what [from, to) says end in, or hold before "of" or a town, a head of the class? Specimens: "Foreign Ministry", "Bank of Ireland", "King's College London". */
static bool headed(const Work *w, uint32_t from, uint32_t to, uint32_t class) {
    for (uint32_t i = from; i < to; i++)
        if (token_is(w, i, class) &&
            (i + 1 == to || token_eq(w, i + 1, "of") || token_eq(w, i + 1, "for") || (i > from && i + 2 == to && token_is(w, i + 1, W_PLACE | W_CAPITAL))))
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
    if (!from) return 0;
    if (ONE_OF(w, from - 1, "in", "near", "outside", "across", "throughout", "around", "within", "inside", "northern", "southern", "eastern", "western", "central"))
        return 2;
    return ONE_OF(w, from - 1, "at", "from", "toward", "towards", "to", "via", "into", "through");
}

/* Does an acronym stand where an organisation does? Specimens: "the ZKM", "ZKM's", "ZKM said", "(ZKM)". */
static bool acts(const Work *w, uint32_t from, uint32_t to) {
    if (from && (token_eq(w, from - 1, "the") || (token_mark(w, from - 1, '(') && token_mark(w, to, ')')))) return true;
    if (to >= w->tokens.len) return false;
    return w->tokens.at[to].flags & T_CLITIC || token_is(w, to, W_ROLE) || (token_is(w, to, W_CUE) && token_word(w, to)->cue != CUE_NOUN);
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
static bool before_person_word(const Work *w, uint32_t to) {
    if (token_is(w, to, W_CUE) && token_word(w, to)->cue != CUE_NOUN && token_word(w, to)->cue != CUE_SHOW) return true;
    if (token_mark(w, to, ',') && token_eq(w, to + 1, "who")) return true;
    if (token_mark(w, to, ',') &&
        (token_eq(w, to + 1, "a") || token_eq(w, to + 1, "an") || token_eq(w, to + 1, "the") || token_is(w, to + 1, W_ROLE | W_ROLE_PART))) {
        for (uint32_t k = to + 1; k < w->tokens.len && k < to + 8 && w->tokens.at[k].kind == TOKEN_WORD && !token_is(w, k, W_AUX | W_PREP); k++)
            if (token_is(w, k, W_ROLE) && !(w->tokens.at[k + 1 < w->tokens.len ? k + 1 : k].flags & T_CAPITAL)) return true; /* "Orlov, a retired general" */
    }
    return ONE_OF(w, to, "administration", "government", "regime", "presidency", "cabinet", "campaign", "era", "family", "dynasty"); /* "the Kishida government" */
}

/* "A380" */
static bool has_digit(const Work *w, uint32_t i) {
    Str s = token_text(w, i);
    for (size_t k = 0; k < s.len; k++)
        if (s.at[k] >= '0' && s.at[k] <= '9') return true;
    return false;
}

/* "Marta Kovacs agreed": two words that no list knows and that do not end as words for things do, at the head of a sentence or after a comma, before a verb. */
static bool acts_as_person(const Work *w, uint32_t from, uint32_t to) {
    static const char *const things[] = { "tion", "ment", "ity", "ness", "ics", "ism", "ing", "ship", "ance", "ence", "ogy", "phy", "ers", "als", "ies" };
    for (uint32_t i = from; i < to; i++) {
        Str s = token_text(w, i);
        if (w->tokens.at[i].kind == TOKEN_WORD && (w->tokens.at[i].classes & ~(uint32_t)W_GIVEN || w->tokens.at[i].flags & T_CAPS)) return false;
        for (size_t k = 0; k < COUNT(things); k++)
            if (str_ends(s, str_of(things[k]))) return false;
    }
    if (to >= w->tokens.len) return false;
    Str next = token_text(w, to);
    bool verb = token_is(w, to, W_CUE | W_AUX | W_VERB) || (next.len > 4 && str_ends(next, STR("ed")) && !(w->tokens.at[to].flags & T_CAPITAL)) ||
                token_mark(w, to, ',');
    return verb && (w->tokens.at[from].flags & T_FIRST ||
                    (from && (token_mark(w, from - 1, ',') || token_eq(w, from - 1, "and") || token_eq(w, from - 1, "by") || token_eq(w, from - 1, "with"))));
}

/* A stretch with no country and no office in it. */
static void plain_add(Work *w, Mentions *m, uint32_t from, uint32_t to) {
    uint32_t words = 0;
    bool caps = true;
    for (uint32_t i = from; i < to; i++)
        if (w->tokens.at[i].kind == TOKEN_WORD) words++, caps &= (w->tokens.at[i].flags & (T_CAPS | T_DOTTED)) != 0;
    if (!words || (words == 1 && (has_digit(w, from) || initial(w, from)))) return;
    bool title = behind_title(w, from), given = token_is(w, from, W_GIVEN);
    while (title && words > 1 && token_is(w, to - 1, W_THING)) to--, words--; /* "President Lee Speech" */
    if (words > 1 && (headed(w, from, to, W_ORG) || token_is(w, to - 1, W_FIRM)))
        name_mention(w, m, from, to, NAME_ORG, 2);
    else if (words > 1 && !title && (headed(w, from, to, W_PLACE_HEAD) || token_eq(w, from, "mount") || token_eq(w, from, "lake")))
        name_mention(w, m, from, to, NAME_LOC, 2);
    else if (title && words <= 5)
        name_mention(w, m, from, to, NAME_PER, 2);
    else if (given && words > 1 && words <= 5)
        name_mention(w, m, from, to, NAME_PER, 2);
    else if (words > 1 && words <= 4 && initial(w, from + 1) && token_mark(w, from + 2, '.'))
        name_mention(w, m, from, to, NAME_PER, 2); /* "Vladimir V. Putin" */
    else if (token_is(w, to - 1, W_THING) || (token_is(w, from, W_THING) && token_is(w, to - 1, W_NUMBER)))
        return; /* "the Korean War" */
    else if (words == 1 && token_is(w, from, W_ORG | W_PLACE_HEAD | W_ROLE | W_ROLE_PART | W_VERB | W_HONORIFIC))
        return;
    else if (caps && words == 1 && w->tokens.at[from].to - w->tokens.at[from].from >= 2)
        name_mention(w, m, from, to, NAME_ORG, acts(w, from, to));
    else if (before_person_word(w, to) && words <= 4)
        name_mention(w, m, from, to, NAME_PER, 1);
    else if (given)
        name_mention(w, m, from, to, NAME_PER, 1);
    else if (words <= 2 && behind_place_word(w, from) == 2)
        name_mention(w, m, from, to, NAME_LOC, 1);
    else {
        Mention *x = name_mention(w, m, from, to, words >= 2 && words <= 3 ? NAME_PER : NAME_ORG, 0);
        if (words <= 2 && behind_place_word(w, from)) x->lean |= 1 << NAME_LOC;
        if (words <= 3 && pronoun_follows(w, to)) x->lean |= 1 << NAME_PER;
        if (words >= 2 && words <= 3 && acts_as_person(w, from, to)) x->lean |= 1 << NAME_PER;
    }
}

/* "Jun" in "Park Min Jun", "Sun" in "Sun Wei": short for a month or day only with a number or full stop. */
static bool is_syllable(const Work *w, uint32_t i) {
    return token_text(w, i).len <= 3 && !token_eq(w, i, "may") && !token_mark(w, i + 1, '.') &&
           !(i + 1 < w->tokens.len && w->tokens.at[i + 1].kind == TOKEN_NUMBER) && !(i && w->tokens.at[i - 1].kind == TOKEN_NUMBER);
}

/* End of the stretch from i: before the next office, country (unless it belongs to an organisation: "Bank of Ireland"), month or article. */
static uint32_t stretch_end(const Work *w, uint32_t i, uint32_t end) {
    const Word *word;
    uint32_t k = i;
    for (; k < end; k++) {
        if (k == i) continue;
        bool linked = token_eq(w, k - 1, "of") || token_eq(w, k - 1, "for") || token_eq(w, k - 1, "and") || token_eq(w, k - 1, "the");
        if (linked || w->tokens.at[k - 1].kind == TOKEN_MARK) continue;
        if (token_is(w, k, W_ROLE) && !token_is(w, k, W_ORG | W_GIVEN | W_PLACE_HEAD)) break;
        if (known(w, k, end, W_COUNTRY | W_DEMONYM, &word) && !token_is(w, k, W_ORG | W_GIVEN)) break;
        if (token_is(w, k, W_MONTH | W_WEEKDAY) && !token_is(w, k - 1, W_GIVEN) && !is_syllable(w, k)) break;
    }
    while (k > i + 1 && (w->tokens.at[k - 1].kind == TOKEN_MARK || !(w->tokens.at[k - 1].flags & T_CAPITAL)) && !token_is(w, k - 1, W_FIRM)) {
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
            if (adjective && headed(w, i + n, rest, W_ORG)) { /* "Russian Foreign Ministry" */
                Mention *x = name_mention(w, m, i, rest, NAME_ORG, 2);
                if (word->country[0]) x->country = (Str){ word->country, 2 };
                i = rest;
                continue;
            }
            if (adjective && !(word->classes & W_DEMONYM) && headed(w, i + n, rest, W_PLACE_HEAD)) { /* "Moscow Region" */
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
        plain_add(w, m, i, rest);
        i = rest > i ? rest : i + 1;
    }
}
