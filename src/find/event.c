/* SPDX-License-Identifier: MIT */
/* Dated statements, for the timeline.

   In: sentences, times, names, the document's date. Out: work.events, in order of the text, one per clause that has a date.
   How it thinks: a clause with a resolved day, month, year or longer time tells an event of that time; of several times in a clause the most exact counts, and "between … and …" makes a
   range. It is planned when its time lies behind the document's date, or within it and the verb looks ahead; else it happened. "since 1945" and "until 1990" date no event, nor does a
   time within a question. The score rises with exactness, with who takes part, with verbs of happening, and falls with length and with "I" and "we".
   What it does not do: events of several documents are merged in across_event.c; whether a plan came true is not asked.

   Specimen (report of 19 June 2024): "The pact of July 1961 was replaced in 2000; a new one will be signed on Friday." has 2000 (happened) and 2024-06-21 (planned). */
#include "find/find_in.h"

enum { LONG_TOKENS = 55, SHORT_TOKENS = 5 };

static bool is_dated(const Timex *t) {
    DatePrecision p = date_from_value(t->value).precision;
    return (t->type == TIMEX_DATE || t->type == TIMEX_TIME) && p != DATE_NONE && p != DATE_CENTURY;
}

/* "today makes it one of the largest": a state of these days and no event. */
static bool is_nowadays(const Work *w, const Sentence *s, const Timex *t) {
    WhenView v = { .w = w, .s = s };
    return str_eq(t->rule, STR("day")) && when_tense(&v, token_at(w, t->at.from)) == 0;
}

/* Words before a time that make it a border and no date of what is told. */
static bool is_border(const Work *w, const Timex *t, uint32_t first) {
    uint32_t i = token_at(w, t->at.from);
    if (i <= first) return false;
    if (token_eq(w, i - 1, "the") && i > first + 1) i--;
    return token_eq(w, i - 1, "since") || token_eq(w, i - 1, "until") || token_eq(w, i - 1, "till");
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
    return score < 0 ? 0 : score > 1000 ? 1000 : score;
}

static EventStatus status_of(const Work *w, const Sentence *s, uint32_t timex, Date d) {
    Date own = date_from_value(w->doc->meta.date);
    WhenView v = { .w = w, .s = s };
    int tense = when_tense(&v, token_at(w, w->timexes.at[timex].at.from));
    if (own.precision == DATE_NONE) return tense > 0 ? EVENT_PLANNED : EVENT_HAPPENED;
    if (d.first > own.last) return EVENT_PLANNED;
    return tense > 0 && d.last >= own.last ? EVENT_PLANNED : EVENT_HAPPENED;
}

/* "between August and January", "from 3 to 5 May": the second time makes the date a range. */
static bool range_of(const Work *w, uint32_t timex, uint32_t last, uint32_t first, Date *d) {
    if (timex + 1 > last) return false;
    const Timex *a = &w->timexes.at[timex], *b = a + 1;
    uint32_t i = token_at(w, a->at.from), k = token_at(w, a->at.to);
    bool opened = i > first && (token_eq(w, i - 1, "between") || token_eq(w, i - 1, "from"));
    bool joined = token_at(w, b->at.from) == k + 1 &&
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

static void event_add(Work *w, const Sentence *s, uint32_t first, uint32_t end, uint32_t timex, uint32_t last) {
    const Timex *t = &w->timexes.at[timex];
    Date d = date_from_value(t->value);
    Event e = { .value = t->value, .timex = timex, .score = score_of(w, first, end, t, w->tokens.at[first].sent) };
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
        uint32_t best = UINT32_MAX, next = t, at = token_at(w, w->timexes.at[t].at.from);
        for (; next < to && (next == t || !clause_between(w, at, token_at(w, w->timexes.at[next].at.from))); next++) {
            const Timex *x = &w->timexes.at[next];
            at = token_at(w, x->at.from);
            if (is_dated(x) && !is_border(w, x, s->first) && !is_nowadays(w, s, x) && (best == UINT32_MAX || rank(x) > rank(&w->timexes.at[best]))) best = next;
        }
        uint32_t end = next < to ? clause_start(w, at, token_at(w, w->timexes.at[next].at.from)) : s->end, stop = end;
        while (stop > first + 1 && (token_mark(w, stop - 1, ';') || token_mark(w, stop - 1, ','))) stop--;
        while (first > s->first && first + 1 < stop &&
               (token_mark(w, first, ';') || token_mark(w, first, ',') || token_eq(w, first, "while") || token_eq(w, first, "whereas") ||
                token_eq(w, first, "but") || token_eq(w, first, "and")))
            first++;
        if (best != UINT32_MAX && tells(w, first, stop, &w->timexes.at[best])) event_add(w, s, first, stop, best, next - 1);
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
