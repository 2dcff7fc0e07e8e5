/* SPDX-License-Identifier: MIT */
/* Dates, times, durations and sets, as TIMEX3 has them.

   In: tokens, sentences, the document's date. Out: work.timexes, in order, none over another.
   How it thinks: left to right; where a word of time or a number stands, each family of rules (when_date.c, when_span.c, when_near.c) offers its longest match, and the longest of all is
   taken, with "early", "the end of" and their like before it (as in HeidelTime, Strötgen & Gertz 2013). Each date found becomes the date last spoken of. A text whose
   years are mostly far from its own date is a narrative: there "last year" counts from the date last spoken of.
   What it does not do: today's clock is never asked; without a document date a relative expression has an empty value.

   Specimen (report of 19 June 2024): "In early 2017 talks began; two years later, on June 3, they failed last September." has 2017, 2019, … */
#include "find/find_in.h"

enum { NARRATIVE_YEARS = 10, ASIDE_YEARS = 8, W_TIME = W_MONTH | W_WEEKDAY | W_SEASON | W_DAYPART | W_TIMEUNIT | W_NUMBER | W_ORDINAL | W_SCALE };

static Moment moment_of(Str value) {
    Date d = date_from_value(value);
    int y, m, day;
    if (d.precision == DATE_NONE) return (Moment){ 0 };
    date_civil(d.first, &y, &m, &day);
    Moment r = { y, 0, 0 };
    if (d.precision == DATE_DAY || d.precision == DATE_MONTH) r.month = (uint8_t)m;
    if (d.precision == DATE_DAY) r.day = (uint8_t)day;
    return r;
}

/* Past years told with a month (reports seldom do that, histories always), against words that stand in the document's present. */
static bool is_narrative(const Work *w, Moment dct) {
    if (!dct.year) return true;
    size_t far = 0, near = 0;
    for (uint32_t i = 0; i < w->tokens.len; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->kind == TOKEN_NUMBER && t->to - t->from == 4) {
            int64_t y = piece_digits(w, i);
            if (y < 1000 || y > 2100) continue;
            bool dated = (i > 0 && token_is(w, i - 1, W_MONTH)) || (i > 1 && token_is(w, i - 2, W_MONTH)) || (i > 2 && token_is(w, i - 3, W_MONTH));
            if (y >= dct.year)
                near++;
            else if (y < dct.year - 1 || dated)
                far += dated ? 2 : 1;
        } else if (t->word) {
            uint8_t when = token_word(w, i)->when;
            if (when == WHEN_DAY || when == WHEN_TONIGHT)
                near += 2;
            else if (when == WHEN_BC)
                far++;
            else if (t->classes & W_WEEKDAY)
                near++;
        }
    }
    return far >= NARRATIVE_YEARS && far > near * 3;
}

static bool is_time(const Work *w, uint32_t i) {
    if (i >= w->tokens.len) return false;
    const Token *t = &w->tokens.at[i];
    return t->kind == TOKEN_NUMBER || t->classes & W_TIME || (t->word && token_word(w, i)->when);
}

/* Words that tell tense or end an expression start none. */
static bool starts_none(const Work *w, uint32_t i, uint8_t when) {
    if (when == WHEN_LATER || when == WHEN_EARLIER) return !is_time(w, i + 1) && !is_time(w, i + 2) && !(token_glue(w, i + 1, GLUE(IN)) && is_time(w, i + 3));
    return when == WHEN_WAS || when == WHEN_WILL || when == WHEN_AGO || when == WHEN_CLOCK || when == WHEN_ZONE || when == WHEN_FROM_NOW;
}

/* May an expression start at token i? Articles and the like only before words of time. */
static bool may_start(const Work *w, uint32_t i) {
    const Token *t = &w->tokens.at[i];
    if (t->kind == TOKEN_NUMBER) return true;
    if (t->kind == TOKEN_MARK)
        return (t->rune == '\'' || t->rune == 0x2019 || t->rune == 0x2018) && i + 1 < w->tokens.len && w->tokens.at[i + 1].kind == TOKEN_NUMBER;
    if (t->classes & W_TIME) return true;
    if (!t->word) return t->rune == 'Q' || t->rune == 'F' || t->rune == 'H';
    const Word *word = token_word(w, i);
    if (word->glue & (GLUE(FISCAL) | GLUE(PER) | GLUE(SHORT))) return true;
    if (word->glue & (GLUE(THE) | GLUE(A) | GLUE(HALF)) && (is_time(w, i + 1) || is_time(w, i + 2) || token_glue(w, i + 1, GLUE(COUPLE) | GLUE(FISCAL)))) return true;
    if (word->phrases && token_phrase(w, i, &word) > 1 && (word->when || word->glue)) return true;
    word = token_word(w, i);
    return word->when && !starts_none(w, i, word->when);
}

static void better(WhenHit *best, bool *found, const WhenHit *h) {
    if (!*found || h->end > best->end || (h->end == best->end && h->first < best->first)) *best = *h;
    *found = true;
}

/* "early", "the end of", "mid-" before a date belong to it. */
static void widen(const WhenView *v, WhenHit *h, uint32_t low) {
    const Work *w = v->w;
    uint32_t first = h->first, n;
    if (h->type == TIMEX_TIME && first > low && (token_glue(w, first - 1, GLUE(EARLY)))) h->first--; /* "early Monday morning" */
    if (h->type != TIMEX_DATE || h->mod.len) return;
    if (first > low + 1 && token_mark(w, first - 1, '-')) first--;
    for (uint32_t back = 4; back > 0; back--) {
        if (first < low + back) continue;
        When x = when_word(v, first - back, &n, NULL);
        if (n != back || (x != WHEN_START && x != WHEN_MID && x != WHEN_END)) continue;
        if (h->moment.day && back == 1 && !token_is(w, h->first, W_WEEKDAY)) continue;
        h->mod = x == WHEN_START ? STR("START") : x == WHEN_MID ? STR("MID") : STR("END");
        h->first = first - back;
        return;
    }
    uint32_t back = first > low + 1 && token_mark(w, first - 1, '.') ? 2 : 1;
    if (first == h->first && first >= low + back && token_glue(w, first - back, GLUE(CIRCA))) h->first -= back, h->mod = STR("APPROX");
}

/* "the morning of March 11": the part of the day before a day makes a time of it. */
static void take_daypart(const WhenView *v, WhenHit *h, uint32_t low) {
    const Work *w = v->w;
    uint32_t of = h->first;
    if (h->type != TIMEX_DATE || !h->moment.day || !h->value.len || of < low + 2 || !token_glue(w, of - 1, GLUE(OF)) || !token_is(w, of - 2, W_DAYPART)) return;
    Str part = token_word(w, of - 2)->lemma;
    if (part.len != 2) return;
    h->first = of - 2 - (of > low + 2 && token_glue(w, of - 3, GLUE(THE)));
    h->type = TIMEX_TIME, h->rule = "daypart-of", h->value = when_join(v, h->value, "T", part);
}

static void hit_take(Work *w, WhenView *v, WhenHit *h, uint32_t low) {
    widen(v, h, low);
    take_daypart(v, h, low);
    *vec_add(w->a, &w->timexes) = (Timex){
        .at = { w->tokens.at[h->first].from, w->tokens.at[h->end - 1].to }, .type = h->type, .value = h->value, .mod = h->mod, .rule = str_of(h->rule)
    };
    v->last_first = h->first, v->last_end = h->end;
    vec_push(w->a, &w->timex_tokens, ((Range){ h->first, h->end }));
    if (!h->moment.year) return;
    /* A year far from those told before, in passing ("as in 1812"), holds for its sentence only. */
    int32_t off = h->moment.year - v->ref.year;
    bool passing = v->narrative && !h->moment.month && v->ref.year && (off > ASIDE_YEARS || off < -ASIDE_YEARS) && h->first > v->s->first + 2;
    if (passing && !v->aside) v->back = v->ref, v->aside = true;
    if (!passing && !v->aside) v->back = h->moment;
    v->ref = h->moment, v->ref_sent = w->tokens.at[h->first].sent;
}

static void sentence_when(Work *w, WhenView *v) {
    uint32_t low = v->s->first;
    if (v->aside) v->ref = v->back, v->aside = false;
    for (uint32_t i = v->s->first; i < v->s->end;) {
        WhenHit best = { 0 }, h;
        bool found = false;
        if (may_start(w, i)) {
            if (when_calendar(v, i, &h)) better(&best, &found, &h);
            if (when_relative(v, i, &h)) better(&best, &found, &h);
            if (when_span(v, i, &h) && h.first >= low) better(&best, &found, &h);
            if (when_clock(v, i, &h)) better(&best, &found, &h);
        }
        if (!found) {
            i++;
            continue;
        }
        hit_take(w, v, &best, low);
        i = low = best.end;
    }
}

/* A heading that names one year tells the year of what stands below it: "1943: The landing". */
static void section_take(WhenView *v, size_t before) {
    const Work *w = v->w;
    bool heading = v->s->block < w->doc->blocks.len && w->doc->blocks.at[v->s->block].kind == BLOCK_HEADING;
    if (!heading && (v->s->end - v->s->first > 8 || token_mark(w, v->s->end - 1, '.') || !(w->tokens.at[v->s->first].flags & T_PARA))) return;
    v->section = w->timexes.len == before + 1 && w->timexes.at[before].type == TIMEX_DATE && v->ref.year && v->ref_sent == w->tokens.at[v->s->first].sent
                     ? v->ref.year
                     : 0;
}

void when_find(Work *w) {
    WhenView v = { .w = w, .dct = moment_of(w->doc->meta.date) };
    v.narrative = is_narrative(w, v.dct);
    for (size_t i = 0; i < w->sents.len; i++) {
        v.s = &w->sents.at[i];
        if (v.s->block < w->doc->blocks.len && w->doc->blocks.at[v.s->block].kind == BLOCK_CODE) continue;
        size_t before = w->timexes.len;
        sentence_when(w, &v);
        section_take(&v, before);
    }
}

const Timex *when_at(const Work *w, uint32_t pos) {
    size_t low = 0, high = w->timexes.len;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (w->timexes.at[mid].at.to <= pos)
            low = mid + 1;
        else
            high = mid;
    }
    return low < w->timexes.len && w->timexes.at[low].at.from <= pos ? &w->timexes.at[low] : NULL;
}
