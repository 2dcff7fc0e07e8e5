/* SPDX-License-Identifier: MIT */
/* Sentences whose time is counted from the sentence before.

   In: the tokens of a sentence behind its connectives. Out: where it begins once such a lead-in is left out, or that it cannot stand alone.
   How it thinks: "eight years later", "since then", "the next day", "a week after the ceremony" say when only to those who have read what went before. Where the rest of the sentence
   has a date of its own in figures, the lead-in may go as a connective may; else the reader would not know when, and the sentence does not stand alone.
   What it does not do: look past the head of the sentence, where such words have mostly something to be counted from ("They met in May and parted a week later").

   Specimen: "Two years later, on 3 May 1990, the mill closed." becomes "[O]n 3 May 1990, the mill closed."; "By then the mill had closed." is rejected. */
#include "find/find_in.h"

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }


static bool is_unit(const Work *w, uint32_t i) { return token_is(w, i, W_TIMEUNIT | W_DAYPART | W_SEASON); }

/* "the ceremony," and "the vote the board": a thing known from before. "the signing of the pact", "the May vote" tell what they mean. */
static bool is_known_thing(const Work *w, uint32_t i, uint32_t *end) {
    if (!ONE_OF(w, i, "the", "that", "this")) return false;
    uint32_t k = i + 1;
    while (k < i + 4 && k < w->tokens.len && tok(w, k)->kind == TOKEN_WORD && !tok(w, k)->name && !token_is(w, k, W_FUNCTION | W_PRONOUN | W_MONTH)) {
        if (k > i + 1 && (token_is(w, k, W_VERB | W_CUE) || str_ends(token_text(w, k), STR("ed")))) return false;       /* "after the president resigned" tells it */
        k++;
    }
    *end = k;
    return k > i + 1 && (token_mark(w, k, ',') || (k < w->tokens.len && (tok(w, k)->name || token_is(w, k, W_PRONOUN) || ONE_OF(w, k, "the", "a", "an"))));
}

/* [just] eight years later · several weeks earlier · days afterwards · a week after the ceremony · two days before, */
static uint32_t counted_end(const Work *w, uint32_t i) {
    uint32_t k = i, end;
    while (k < i + 3 && ONE_OF(w, k, "just", "only", "about", "some", "barely", "nearly", "almost", "over", "more", "less", "than", "exactly")) k++;
    while (k < i + 7 && k < w->tokens.len && !is_unit(w, k) &&
           (tok(w, k)->kind == TOKEN_NUMBER || token_is(w, k, W_NUMBER | W_SCALE) || ONE_OF(w, k, "a", "an", "the", "several", "few", "many", "couple", "of", "and", "half", "or", "so")))
        k++;
    if (!token_is(w, k, W_TIMEUNIT)) return i;
    k++;
    if (ONE_OF(w, k, "later", "earlier", "afterwards", "afterward", "thereafter", "beforehand")) return k + 1;
    if (!ONE_OF(w, k, "after", "before")) return i;
    if (token_mark(w, k + 1, ',')) return k + 1;
    return is_known_thing(w, k + 1, &end) ? end : i;
}

/* since then · by that time · after that, · soon afterwards · later that day · the next day · that year */
static uint32_t pointing_end(const Work *w, uint32_t i) {
    uint32_t k = i, end;
    if (ONE_OF(w, k, "since", "by", "until", "till", "before", "from", "even") && token_eq(w, k + 1, "then")) return k + 2 + token_eq(w, k + 2, "on");
    if (ONE_OF(w, k, "after", "before") && token_eq(w, k + 1, "that") && token_mark(w, k + 2, ',')) return k + 2;
    if (ONE_OF(w, k, "soon", "shortly", "immediately", "right")) {
        if (ONE_OF(w, k + 1, "afterwards", "afterward", "thereafter")) return k + 2;
        if (!ONE_OF(w, k + 1, "after", "before")) return i;
        return token_mark(w, k + 2, ',') ? k + 2 : is_known_thing(w, k + 2, &end) ? end : i;
    }
    if (ONE_OF(w, k, "later", "earlier", "early", "late")) k++;
    if (ONE_OF(w, k, "by", "at", "in", "on", "around", "during", "since", "until", "from")) k++;
    if (token_eq(w, k, "that")) {
        k += 1 + token_eq(w, k + 1, "same");
        return is_unit(w, k) || ONE_OF(w, k, "time", "point", "moment", "stage") ? k + 1 : i;
    }
    if (token_eq(w, k, "the") && ONE_OF(w, k + 1, "next", "following", "same", "previous", "preceding") && is_unit(w, k + 2)) return k + 3;
    return i;
}

/* A date written in figures among the tokens, which a reader understands without the sentence before. */
static bool has_own_date(const Work *w, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++) {
        const Timex *t = tok(w, i)->kind == TOKEN_NUMBER ? when_at(w, tok(w, i)->from) : NULL;
        if (t && (t->type == TIMEX_DATE || t->type == TIMEX_TIME) && date_from_value(t->value).precision != DATE_NONE) return true;
    }
    return false;
}

uint32_t point_time_lead(const Work *w, uint32_t first, uint32_t end, bool *hangs) {
    uint32_t k = counted_end(w, first);
    if (k == first) k = pointing_end(w, first);
    *hangs = false;
    if (k == first || k >= end) return first;
    bool comma = token_mark(w, k, ','), date = ONE_OF(w, k, "on", "in") && k + 1 < end && when_at(w, tok(w, k + 1)->from);
    if ((comma || date) && has_own_date(w, k, end)) return k + comma;
    *hangs = true;
    return first;
}
