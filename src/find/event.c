/* SPDX-License-Identifier: MIT */
/* Dated statements, for the timeline.

   In: sentences, times, names, the document's date. Out: work.events, in order of the text, one per clause that has a date.
   How it thinks: a clause with a resolved day, month, year or longer time tells an event of that time; of several times in a clause the most exact counts, and "between … and …" makes a
   range; a time that only dates a noun ("a treaty signed in 2000") gives a statement of score 0, which bears out
   others and is never told by itself. It is planned when its time lies behind the document's date, or within it and the verb looks ahead; else it happened. "since 1945" and "until 1990" date no event, nor does a
   time within a question. The score rises with exactness, with who takes part, with verbs of happening, and falls with length and with "I" and "we".
   What it does not do: events of several documents are merged in across_event.c; whether a plan came true is not asked.

   Specimen (report of 19 June 2024): "The pact of July 1961 was replaced in 2000; a new one will be signed on Friday." has 2000 (happened) and 2024-06-21 (planned). */
#include "find/find_in.h"

enum { LONG_TOKENS = 55, SHORT_TOKENS = 5 };

static bool is_dated(const Timex *t) {
    DatePrecision p = date_from_value(t->value).precision;
    return (t->type == TIMEX_DATE || t->type == TIMEX_TIME) && p != DATE_NONE && p != DATE_CENTURY;
}

/* First token of one of this document's times, and first behind it. */
static uint32_t first_of(const Work *w, const Timex *t) { return w->timex_tokens.at[t - w->timexes.at].from; }
static uint32_t end_of(const Work *w, const Timex *t) { return w->timex_tokens.at[t - w->timexes.at].to; }

/* "today makes it one of the largest": a state of these days and no event. */
static bool is_nowadays(const Work *w, const Sentence *s, const Timex *t) {
    WhenView v = { .w = w, .s = s };
    return str_eq(t->rule, STR("day")) && when_tense(&v, first_of(w, t)) == 0;
}

/* Words before a time that make it a border and no date of what is told. */
static bool is_border(const Work *w, const Timex *t, uint32_t first) {
    uint32_t i = first_of(w, t);
    if (i <= first) return false;
    if (token_eq(w, i - 1, "the") && i > first + 1) i--;
    return token_eq(w, i - 1, "since") || token_eq(w, i - 1, "until") || token_eq(w, i - 1, "till");
}

static bool is_function(const Work *w, uint32_t i) { return token_is(w, i, W_FUNCTION | W_PRONOUN | W_AUX); }

/* A form that is past tense and participle alike: signed, held. */
static bool is_past_form(const Work *w, uint32_t i) {
    if (i >= w->tokens.len || w->tokens.at[i].kind != TOKEN_WORD || w->tokens.at[i].name || w->tokens.at[i].flags & T_CAPITAL) return false;
    if (ONE_OF(w, i, "held", "made", "built", "won", "lost", "found", "met", "sent", "brought", "bought", "sold", "led", "left", "paid", "put", "set",
               "cut", "fought", "born", "given", "taken", "written", "drawn", "seen", "shown", "begun", "broken", "chosen", "struck", "laid"))
        return true;
    Str s = token_text(w, i);
    return s.len > 4 && str_ends(s, STR("ed")) && !token_is(w, i, W_ROLE);
}

/* Is this the verb of a sentence? "entered", "was"; a form that may be a noun as well only before a determiner or a name: "forbids the sale", but "shots at". */
static bool is_main_verb(const Work *w, uint32_t i) {
    if (i >= w->tokens.len || w->tokens.at[i].kind != TOKEN_WORD || w->tokens.at[i].name) return false;
    if (token_is(w, i, W_AUX)) return !token_eq(w, i, "having") && !token_eq(w, i, "being");
    if (is_function(w, i) || w->tokens.at[i].flags & T_CAPITAL || str_ends(token_text(w, i), STR("ing"))) return false;
    if (is_past_form(w, i)) return true;
    Str s = token_text(w, i);
    bool object = i + 1 < w->tokens.len && (w->tokens.at[i + 1].name || (is_function(w, i + 1) && !token_is(w, i + 1, W_PREP | W_AUX)));
    return object && (token_is(w, i, W_VERB | W_CUE) || (s.len > 4 && str_ends(s, STR("s")) && !str_ends(s, STR("ss"))));
}

static bool is_border_word(const Work *w, uint32_t i) {
    return token_eq(w, i, "after") || token_eq(w, i, "before") || token_eq(w, i, "since") || token_eq(w, i, "until") || token_eq(w, i, "as");
}

/* Behind the time and what else says when or where: "… on 19 June 2024 in Lima | entered". */
static uint32_t behind_time(const Work *w, uint32_t i, uint32_t end) {
    uint32_t stop = i + 6;
    while (i < end && i < stop && (token_is(w, i, W_PREP) || (i < w->tokens.len && (w->tokens.at[i].name || when_at(w, w->tokens.at[i].from) || phrase_is_adverb(w, i))))) i++;
    return i;
}

/* "It replaced a treaty signed in 2000", "the resolution passed in 2017 forbids …": the participle right behind a noun dates that noun, and the sentence tells something else. It is a
   participle when the noun stands behind a preposition, a verb or a colon, or when the verb of the sentence comes right behind the time; "the army fired on Friday" has its own. */
static bool dates_participle(const Work *w, const Sentence *s, const Timex *t) {
    uint32_t at = first_of(w, t), k = at, end = end_of(w, t);
    if (end < w->tokens.len && w->tokens.at[end].from < t->at.to) end++;
    while (k > s->first + 1 && at - k < 7 && (token_is(w, k - 1, W_PREP) || w->tokens.at[k - 1].name || token_eq(w, k - 1, "and") || phrase_is_adverb(w, k - 1)) && !is_past_form(w, k - 1)) k--;
    if (k < s->first + 2 || !is_past_form(w, k - 1)) return false;
    if (token_is(w, k - 1, W_CUE)) return false;            /* "the ministry announced on Friday": its own day */
    uint32_t noun = k - 2;
    const Token *n = &w->tokens.at[noun];
    if (n->kind != TOKEN_WORD || is_function(w, noun) || phrase_is_adverb(w, noun) || (n->name && !(n->flags & T_CAPITAL)) || token_is(w, noun, W_ROLE)) return false;
    const Name *name = name_at(w, noun);
    if (name && name->type == NAME_PER) return false;
    uint32_t main = behind_time(w, end, s->end);
    if (main < s->end && is_main_verb(w, main)) return true;
    uint32_t first = noun;                                  /* what stands before the noun's phrase */
    while (first > s->first && noun - first < 6 && w->tokens.at[first].kind == TOKEN_WORD && (!is_function(w, first) || first == noun)) first--;
    if (first > s->first && (token_eq(w, first, "a") || token_eq(w, first, "an") || token_eq(w, first, "the") || token_is(w, first, W_PRONOUN))) first--;
    if (first <= s->first || is_border_word(w, first)) return false;
    if (token_mark(w, first, ':') || (is_main_verb(w, first) && !token_is(w, first, W_CUE))) return true;
    if (!token_is(w, first, W_PREP)) return false;
    for (uint32_t i = first; i-- > s->first;) {             /* "the army of Peru fired": no verb stands before */
        if (w->tokens.at[i].kind == TOKEN_MARK || token_eq(w, i, "that")) break;
        if (token_is(w, i, W_AUX) || is_past_form(w, i)) return true;
    }
    return false;
}

/* "The comparison with the pact of July 1961 …": a dated noun behind another word than one of time, and no subject: "The pact of July 1961 ended the war". */
static bool dates_of(const Work *w, const Sentence *s, const Timex *t) {
    uint32_t at = first_of(w, t), k = at - 1;
    if (at < s->first + 3 || !token_eq(w, k, "of") || w->tokens.at[k - 1].kind != TOKEN_WORD || is_function(w, k - 1) || when_at(w, w->tokens.at[k - 1].from)) return false;
    for (k--; k > s->first && at - k < 8 && w->tokens.at[k].kind == TOKEN_WORD && !is_function(w, k) && !is_past_form(w, k); k--) {}
    if (k > s->first && (token_eq(w, k, "the") || token_eq(w, k, "a") || token_eq(w, k, "an") || token_is(w, k, W_PRONOUN))) k--;
    if (k <= s->first) return false;
    if (ONE_OF(w, k, "with", "to", "for", "of", "about", "like", "than", "against", "between", "from", "under", "after", "before")) return true;
    return is_past_form(w, k) && !token_is(w, k, W_CUE);
}

/* "the 1961 treaty", "a 2003 law": a year by itself before a noun. */
static bool dates_noun(const Work *w, const Sentence *s, const Timex *t) {
    uint32_t at = first_of(w, t);
    if (date_from_value(t->value).precision != DATE_YEAR || at == s->first || t->at.to - t->at.from != 4) return false;
    if (!token_eq(w, at - 1, "the") && !token_eq(w, at - 1, "a") && !token_eq(w, at - 1, "an") && !token_is(w, at - 1, W_PRONOUN) && !(w->tokens.at[at - 1].flags & T_CLITIC)) return false;
    return at + 1 < s->end && w->tokens.at[at + 1].kind == TOKEN_WORD && !is_function(w, at + 1);
}

/* Does a clause end between tokens a and b? Specimens: "…; a new one", "…, while the other", "…, and in 2000 they". */
static bool clause_between(const Work *w, uint32_t a, uint32_t b) {
    for (uint32_t i = a; i < b; i++) {
        if (token_mark(w, i, ';')) return true;
        if (token_mark(w, i, ',') && (token_eq(w, i + 1, "while") || token_eq(w, i + 1, "whereas") || token_eq(w, i + 1, "but"))) return true;
    }
    return false;
}

static uint32_t clause_start(const Work *w, uint32_t a, uint32_t b) {
    for (uint32_t i = b; i > a; i--)
        if (token_mark(w, i - 1, ';') || token_mark(w, i - 1, ',')) {
            if (token_mark(w, i - 1, ';') || token_eq(w, i, "while") || token_eq(w, i, "whereas") || token_eq(w, i, "but")) return i;
        }
    return a;
}

static int rank(const Timex *t) {
    switch (date_from_value(t->value).precision) {
    case DATE_DAY: return t->type == TIMEX_TIME ? 8 : 9;
    case DATE_WEEK: return 6;
    case DATE_MONTH: return 7;
    case DATE_SEASON:
    case DATE_QUARTER: return 5;
    case DATE_YEAR: return 4;
    case DATE_DECADE: return 2;
    case DATE_CENTURY: return 1;
    default: return 0;
    }
}

static int32_t score_of(const Work *w, uint32_t first, uint32_t end, const Timex *t, uint32_t sent) {
    int32_t score = 200 + 25 * rank(t);
    uint32_t people = 0, last = 0;
    bool verb = false, own = false;
    for (uint32_t i = first; i < end; i++) {
        const Token *k = &w->tokens.at[i];
        if (k->name && k->name != last) people++, last = k->name;
        Str s = str_sub(w->text, k->from, k->to);
        if (k->classes & W_VERB || (s.len > 4 && str_ends(s, STR("ed")) && !(k->flags & T_CAPITAL))) verb = true;
        if (k->classes & W_PRONOUN && (token_word(w, i)->gender == GENDER_I || token_word(w, i)->gender == GENDER_WE || token_word(w, i)->gender == GENDER_YOU))
            own = true;
    }
    score += 40 * (int32_t)(people < 4 ? people : 4) + (verb ? 80 : 0) - (own ? 120 : 0);
    if (end - first > LONG_TOKENS) score -= 3 * (int32_t)(end - first - LONG_TOKENS < 60 ? end - first - LONG_TOKENS : 60);
    if (end - first < SHORT_TOKENS) score -= 150;
    score += sent < 10 ? 60 - 6 * (int32_t)sent : 0;
    return score < 1 ? 1 : score > 1000 ? 1000 : score;
}

static EventStatus status_of(const Work *w, const Sentence *s, uint32_t timex, Date d) {
    Date own = date_from_value(w->doc->meta.date);
    WhenView v = { .w = w, .s = s };
    int tense = when_tense(&v, w->timex_tokens.at[timex].from);
    if (own.precision == DATE_NONE) return tense > 0 ? EVENT_PLANNED : EVENT_HAPPENED;
    if (d.first > own.last) return EVENT_PLANNED;
    return tense > 0 && d.last >= own.last ? EVENT_PLANNED : EVENT_HAPPENED;
}

/* "between August and January", "from 3 to 5 May": the second time makes the date a range. */
static bool range_of(const Work *w, uint32_t timex, uint32_t last, uint32_t first, Date *d) {
    if (timex + 1 > last) return false;
    const Timex *a = &w->timexes.at[timex], *b = a + 1;
    uint32_t i = first_of(w, a), k = end_of(w, a);
    bool opened = i > first && (token_eq(w, i - 1, "between") || token_eq(w, i - 1, "from"));
    bool joined = first_of(w, b) == k + 1 &&
                  (token_eq(w, k, "and") || token_eq(w, k, "to") || token_eq(w, k, "until") || token_mark(w, k, 0x2013) || token_mark(w, k, '-'));
    Date end = date_from_value(b->value);
    bool dashed = token_mark(w, k, 0x2013) || token_mark(w, k, '-');
    if (!joined || !(opened || dashed) || end.precision == DATE_NONE || end.last <= d->first) return false;
    *d = (Date){ d->first, end.last, DATE_RANGE };
    return true;
}

/* "Correction: 2 October" and "6:05 p.m." tell nothing that happened. */
static bool tells(const Work *w, uint32_t first, uint32_t end, const Timex *t) {
    uint32_t words = 0;
    bool verb = false;
    for (uint32_t i = first; i < end; i++) {
        const Token *k = &w->tokens.at[i];
        if (k->kind != TOKEN_WORD || (k->from >= t->at.from && k->to <= t->at.to)) continue;
        Str s = str_sub(w->text, k->from, k->to);
        words++;
        verb |= (k->classes & (W_VERB | W_AUX)) != 0 || k->classes & W_CUE || (s.len > 4 && str_ends(s, STR("ed"))) || k->name;
    }
    return words >= 3 && verb;
}

static void event_add(Work *w, const Sentence *s, uint32_t first, uint32_t end, uint32_t timex, uint32_t last, bool aside) {
    const Timex *t = &w->timexes.at[timex];
    Date d = date_from_value(t->value);
    Event e = { .value = t->value, .timex = timex, .score = aside ? 0 : score_of(w, first, end, t, w->tokens.at[first].sent) };
    range_of(w, timex, last, s->first, &d);
    e.at = (Range){ w->tokens.at[first].from, w->tokens.at[end - 1].to };
    e.date = d;
    e.status = status_of(w, s, timex, d);
    vec_push(w->a, &w->events, e);
}

static bool tells_events(const Work *w, const Sentence *s) {
    if (s->block < w->doc->blocks.len) {
        BlockKind kind = w->doc->blocks.at[s->block].kind;
        if (kind == BLOCK_TITLE || kind == BLOCK_HEADING || kind == BLOCK_BYLINE || kind == BLOCK_CODE || kind == BLOCK_CAPTION) return false;
    }
    for (uint32_t i = s->end; i > s->first && i + 3 > s->end; i--)
        if (token_mark(w, i - 1, '?')) return false;
    return true;
}

/* The events of one sentence, whose times are [from, to). */
static void sentence_events(Work *w, const Sentence *s, uint32_t from, uint32_t to) {
    uint32_t first = s->first;
    for (uint32_t t = from; t < to;) {
        bool aside = false;
        uint32_t best = UINT32_MAX, next = t, at = w->timex_tokens.at[t].from;
        for (; next < to && (next == t || !clause_between(w, at, w->timex_tokens.at[next].from)); next++) {
            const Timex *x = &w->timexes.at[next];
            at = first_of(w, x);
            if (is_dated(x) && !is_border(w, x, s->first) && !is_nowadays(w, s, x)) {
                bool noun = dates_noun(w, s, x) || dates_of(w, s, x) || dates_participle(w, s, x);
                if (best == UINT32_MAX || (aside && !noun) || (aside == noun && rank(x) > rank(&w->timexes.at[best]))) best = next, aside = noun;
            }
        }
        uint32_t end = next < to ? clause_start(w, at, w->timex_tokens.at[next].from) : s->end, stop = end;
        while (stop > first + 1 && (token_mark(w, stop - 1, ';') || token_mark(w, stop - 1, ','))) stop--;
        while (first > s->first && first + 1 < stop &&
               (token_mark(w, first, ';') || token_mark(w, first, ',') || token_eq(w, first, "while") || token_eq(w, first, "whereas") ||
                token_eq(w, first, "but") || token_eq(w, first, "and")))
            first++;
        if (best != UINT32_MAX && tells(w, first, stop, &w->timexes.at[best])) event_add(w, s, first, stop, best, next - 1, aside);
        first = end > first ? end : first;
        t = next;
    }
}

void event_find(Work *w) {
    uint32_t t = 0;
    for (size_t i = 0; i < w->sents.len && t < w->timexes.len; i++) {
        const Sentence *s = &w->sents.at[i];
        uint32_t from = t;
        while (t < w->timexes.len && w->timexes.at[t].at.from < s->to) t++;
        if (t > from && tells_events(w, s)) sentence_events(w, s, from, t);
    }
}
