/* SPDX-License-Identifier: MIT */
/* Pictures from data: what the timeline, the bars of speakers and the matrix of actors and topics show.

   In: the desk. Out: a NODE_FIGURE with a Chart, whose text says the same in words; nothing where there is too little to see.
   How it thinks: a picture says at a glance what the table beside it says in full, so it takes the same findings and no others. An event's label is the opening of its statement without
   the date that it begins with, for the date stands above the label. The matrix counts where an actor is printed: how often each section names him.
   What it does not do: draw (typeset/chart.c, and the outputs that have pictures of their own).

   Specimen: "In 1990 Moscow opened an embassy in Seoul, and trade followed." has the label "Moscow opened an embassy …". */
#include "arrange/arrange_in.h"

#include <stdlib.h>

enum { EVENTS_LEAST = 3, BARS_LEAST = 3, BARS_MOST = 8, MATRIX_ROWS = 8, MATRIX_LEAST = 3, LABEL_BYTES = 58, SAID_MOST = 12 };

static bool wanted(const Desk *d, const char *part, const char *key) {
    bool yes = true;
    const IniEntry *e = ini_find(&d->l->ini, str_of(part), str_of(key));
    if (e) ini_bool(d->run, e, &yes);
    return yes;
}

static bool is_month(Desk *d, Str word) {
    bool month = false;
    while (word.len && word.at[word.len - 1] == ',') word.len--;
    for (int m = 1; m <= 12; m++) {
        Str name = date_words(d->run->tmp, (Date){ date_day(2000, m, 1), date_day(2000, m, 1), DATE_MONTH });
        month |= str_eq(word, str_sub(name, 0, name.len - 5));
    }
    return month;
}

/* "In 1990 Moscow opened": the text behind a date it begins with; "On 27 May, Li met", "[O]n 8 July last, the". Up to six words that hold a number or a month, behind a preposition of time. */
static Str without_date(Desk *d, Str text) {
    static const char *const leads[] = { "in", "on", "by", "during", "since", "from", "after", "before", "early", "late", "until" };
    static const char *const fillers[] = { "in", "on", "the", "of", "early", "late", "mid", "and", "last", "to", "same", "summer", "autumn", "winter", "spring" };
    Str rest = text, best = text;
    Buf first = buf_in(d->run->tmp);
    Str word = str_cut(&rest, ' ');
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] != '[' && word.at[i] != ']') buf_byte(&first, word.at[i]);
    bool leads_in = false, dated = false;
    for (size_t i = 0; i < COUNT(leads); i++) leads_in |= str_eq_nocase(buf_text(&first), str_of(leads[i]));
    for (int n = 0; leads_in && n < 6 && rest.len; n++) {
        word = str_cut(&rest, ' ');
        bool comma = str_ends(word, STR(","));
        if (comma) word.len--;
        bool number = word.len && word.at[0] >= '0' && word.at[0] <= '9', filler = false, month = is_month(d, word);
        for (size_t i = 0; i < COUNT(fillers); i++) filler |= str_eq_nocase(word, str_of(fillers[i]));
        if (!number && !month && !filler) break;
        dated |= number || month;
        if (dated && !filler) best = rest;
        Str next = rest;
        if (comma && !is_month(d, str_cut(&next, ' '))) break;
    }
    return dated ? best : text;
}

/* "a treaty of", "would not prolong the": without the small words at its end, which promise more. */
static Str without_tail(Str s) {
    static const char *const small[] = { "a", "an", "the", "of", "and", "or", "to", "in", "on", "at", "for", "by", "with", "from", "that", "it", "as", "its", "their", "his", "her", "some", "had", "has" };
    for (bool again = true; again;) {
        again = false;
        while (s.len && strchr(",;: ", s.at[s.len - 1])) s.len--;
        size_t word = s.len;
        while (word && s.at[word - 1] != ' ') word--;
        for (size_t i = 0; word && i < COUNT(small); i++) again |= str_eq(str_sub(s, word, s.len), str_of(small[i]));
        if (again) s.len = word;
    }
    return s;
}

/* "In August 1995 Russia gave notice, and the treaty lapsed on 10 September 1996" of that day: the clause that has the date, where a comma and a conjunction or a semicolon parts them. */
static Str clause_of(Desk *d, const Finding *f) {
    static const char *const borders[] = { ", and ", ", but ", "; ", ", while " };
    Str text = f->display;
    size_t at = str_find(text, date_words(d->run->tmp, f->date), 0), begin = 0;
    if (at >= text.len) return text;
    for (size_t i = 0; i < COUNT(borders); i++) {
        Str border = str_of(borders[i]);
        for (size_t k = str_find(text, border, 0); k < at; k = str_find(text, border, k + 1))
            if (k + border.len > begin) begin = k + border.len;
    }
    return str_sub(text, begin, text.len);
}

/* The opening of a statement, cut where a reader takes breath, else behind a word. */
static Str label_of(Desk *d, const Finding *f) {
    Str text = without_date(d, clause_of(d, f)), opening;
    if (str_ends(text, STR("."))) text.len--;
    Str words = date_words(d->run->tmp, f->date);           /* "the treaty lapsed on 10 September 1996": the date stands above */
    if (str_ends(text, str_fmt(d->run->tmp, " on %.*s", STR_ARG(words))) || str_ends(text, str_fmt(d->run->tmp, " in %.*s", STR_ARG(words)))) text.len -= words.len + 4;
    if (utf8_count(text) <= LABEL_BYTES) return str_copy(d->a, text);
    opening = finding_opening(d->f, d->run->tmp, text, LABEL_BYTES);
    Str rest = str_sub(text, opening.len, text.len);
    if (!opening.len || (rest.len > 1 && rest.at[0] == ',' && rest.at[1] != ' ')) {
        size_t end = 0;
        for (size_t i = 0; i < text.len && i < LABEL_BYTES; i++)
            if (text.at[i] == ' ') end = i;
        opening = str_sub(text, 0, end);
    }
    opening = without_tail(opening);
    return opening.len ? str_fmt(d->a, "%.*s\xC2\xA0…", STR_ARG(opening)) : str_fmt(d->a, "%.*s", STR_ARG(text));
}

static const Node *figure(Desk *d, const char *role, const Chart *c, Str words) {
    Knot k = knot_new(d->a, NODE_FIGURE, role);
    k.node->chart = c;
    knot_text(&k, 0, false, words);
    return knot_tie(&k);
}

const Node *chart_of_timeline(Desk *d) {
    VEC(ChartRow) rows = { 0 };
    Date first = { 0 }, last = { 0 }, now = { 0 };
    size_t days = 0;
    if (!wanted(d, "timeline", "picture")) return NULL;
    for (size_t i = 0; i < d->timeline.len; i++) {
        const Finding *f = d->timeline.at[i]->f;
        if (f->date.precision == DATE_NONE) continue;
        if (!rows.len || f->date.first < first.first) first = f->date;
        if (!rows.len || f->date.last > last.last) last = f->date;
        days += !rows.len || date_cmp(rows.at[rows.len - 1].date, f->date) != 0;
        bool planned = f->status == EVENT_PLANNED;
        if (!planned && f->date.precision == DATE_DAY && f->date.first >= now.first) now = f->date;
        vec_push(d->a, &rows, ((ChartRow){ .label = label_of(d, f), .id = f->id, .date = f->date, .planned = planned, .value = d->timeline.at[i]->rank }));
    }
    if (days < EVENTS_LEAST) return NULL;
    for (size_t i = 0; i < rows.len; i++) rows.at[i].news = now.precision && !rows.at[i].planned && rows.at[i].date.precision == DATE_DAY && rows.at[i].date.first == now.first;
    Chart *c = NEW(d->a, Chart);
    c->kind = CHART_TIMELINE;
    list_from(&c->rows, &rows);
    return figure(d, "timeline", c, str_fmt(d->a, "Timeline of %zu events from %.*s to %.*s, true to scale between its breaks. The table below says what happened.", rows.len,
        STR_ARG(date_words(d->a, first)), STR_ARG(date_words(d->a, last))));
}

const Node *chart_of_speakers(Desk *d) {
    const Speakers *s = &d->f->speakers;
    size_t n = s->len < BARS_MOST ? s->len : BARS_MOST;
    while (n && s->at[n - 1].statements < 2 && s->at[0].statements > 1) n--;    /* whoever spoke once is in the table */
    if (n < BARS_LEAST || s->at[0].statements == s->at[n - 1].statements || !wanted(d, "speakers", "bars")) return NULL;
    VEC(ChartRow) rows = { 0 };
    Buf words = buf_in(d->a);
    buf_lit(&words, "Bars: how many statements are reported of whom. ");
    for (size_t i = 0; i < n; i++) {
        vec_push(d->a, &rows, ((ChartRow){ .label = s->at[i].name, .value = s->at[i].statements }));
        buf_fmt(&words, "%s%.*s %u", i ? ", " : "", STR_ARG(s->at[i].name), s->at[i].statements);
    }
    buf_byte(&words, '.');
    Chart *c = NEW(d->a, Chart);
    c->kind = CHART_BARS;
    list_from(&c->rows, &rows);
    return figure(d, "speakers", c, buf_text(&words));
}

/* ---- the matrix ---- */

typedef struct { Str name; int64_t all; int64_t *by; size_t order; } Actor;

static int actor_cmp(const void *pa, const void *pb) {
    const Actor *a = pa, *b = pb;
    if (a->all != b->all) return a->all > b->all ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static Actor *actors_count(Desk *d, size_t *len) {
    VEC(Actor) actors = { 0 };
    Map *index = map_new(d->a);
    for (size_t i = 0; i < d->len; i++) {
        const Item *it = &d->items[i];
        if (!it->printed || it->section == NOWHERE) continue;
        for (size_t k = 0; k < it->f->actors.len; k++) {
            int64_t *slot = map_slot(index, it->f->actors.at[k]);
            if (!*slot) {
                vec_push(d->a, &actors, ((Actor){ .name = it->f->actors.at[k], .by = NEWN(d->a, int64_t, d->rules.len), .order = actors.len }));
                *slot = (int64_t)actors.len;
            }
            Actor *a = &actors.at[*slot - 1];
            a->all++, a->by[it->section]++;
        }
    }
    if (actors.len) qsort(actors.at, actors.len, sizeof *actors.at, actor_cmp);
    *len = actors.len;
    return actors.at;
}

const Node *chart_of_matrix(Desk *d) {
    size_t n, columns = d->rules.len, used = 0;
    Actor *actors = actors_count(d, &n);
    if (n > MATRIX_ROWS) n = MATRIX_ROWS;
    while (n && actors[n - 1].all < 2) n--;
    for (size_t k = 0; k < columns; k++) {
        int64_t sum = 0;
        for (size_t i = 0; i < n; i++) sum += actors[i].by[k];
        used += sum > 0;
    }
    if (n < MATRIX_LEAST || used < 2 || columns > SAID_MOST || !wanted(d, "speakers", "matrix")) return NULL;
    Chart *c = NEW(d->a, Chart);
    ChartRow *rows = NEWN(d->a, ChartRow, n);
    Str *titles = NEWN(d->a, Str, columns);
    int64_t *values = NEWN(d->a, int64_t, n * columns);
    Buf words = buf_in(d->a);
    buf_lit(&words, "Matrix: how many printed statements of each section name whom.");
    for (size_t k = 0; k < columns; k++) titles[k] = d->rules.at[k].title;
    for (size_t i = 0; i < n; i++) {
        rows[i] = (ChartRow){ .label = actors[i].name, .value = actors[i].all };
        buf_fmt(&words, " %.*s:", STR_ARG(actors[i].name));
        bool more = false;
        for (size_t k = 0; k < columns; k++) {
            values[i * columns + k] = actors[i].by[k];
            if (!actors[i].by[k]) continue;
            buf_fmt(&words, "%s %.*s %lld", more ? "," : "", STR_ARG(titles[k]), (long long)actors[i].by[k]);
            more = true;
        }
        buf_byte(&words, '.');
    }
    *c = (Chart){ .kind = CHART_MATRIX, .values = values };
    c->rows.at = rows, c->rows.len = n;
    c->columns.at = titles, c->columns.len = columns;
    return figure(d, "actors", c, buf_text(&words));
}
