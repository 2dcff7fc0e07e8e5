/* SPDX-License-Identifier: MIT */
/* The first half of find: one source alone.

   In: a Document. Out: its Record. One pass is one file; the column below is the order, and each pass reads only what stands above it. Text is cut into tokens and sentences once.
   How it thinks: everything is a range of the document's text; a pass adds ranges and never changes another's, but that names may take a token's number.
   What it does not do: nothing is compared with another source here (across.c does that), so that a source's Record can be kept and made anywhere.

   Specimen: "On June 19, Putin said: …" passes as tokens, one sentence, a date, a name, a quotation, its speaker, an event. */
#include "find/find_in.h"

static void work_hand_on(const Work *w, Ranges sents, Record *record) {
    record->doc = *w->doc;
    record->sents = sents;
    list_from(&record->timexes, &w->timexes);
    list_from(&record->names, &w->names);
    list_from(&record->quotes, &w->quotes);
    list_from(&record->attributions, &w->attributions);
    list_from(&record->events, &w->events);
    list_from(&record->figures, &w->figures);
    list_from(&record->points, &w->points);
}

/* The column of passes. `told`: the document with its language. */
static void passes(Work *w, const Document *told) {
    w->language = lexicon_language(w->lexicon, told->meta.language), w->words = lexicon_words(w->language), w->phrases = lexicon_phrases(w->language);
    w->doc = told, w->text = told->text;
    token_cut(w);
    sentence_find(w);
    when_find(w);
    name_find(w);
    figure_find(w);
    quote_find(w);
    speaker_find(w);
    attribution_find(w);
    language_quotes(w, told->meta.language);
    event_find(w);
    point_find(w);
}

static Document with_language(const Lexicon *x, const Document *doc) {
    Document told = *doc;
    if (!told.meta.language.len) told.meta.language = language_find(x, doc->text);
    return told;
}

void find_source(Run *r, Arena *a, const Lexicon *x, const Document *doc, Record *record) {
    Work w = { .run = r, .a = a, .lexicon = x };
    Document told = with_language(x, doc);
    passes(&w, &told);
    Range *sents = NEWN(a, Range, w.sents.len);
    for (size_t i = 0; i < w.sents.len; i++) sents[i] = (Range){ w.sents.at[i].from, w.sents.at[i].to };
    work_hand_on(&w, (Ranges){ sents, w.sents.len }, record);
}

void point_explain(Run *r, Arena *a, const Lexicon *x, const Document *doc, PointView *v) {
    Work w = { .run = r, .a = a, .lexicon = x, .view = v };
    Document told = with_language(x, doc);
    passes(&w, &told);
    list_from(&v->parts, &w.view_parts);
}
