/* SPDX-License-Identifier: MIT */
/* find, the door: Documents in, Findings out, in two halves.
   find_source looks at one source alone (in a worker process); its Record is what `precis extract` prints and what passes between processes.
   find_across looks at all Records together and makes the Findings. Text positions are bytes of a Document's text everywhere in here; the printed record counts code points unless told otherwise. */
#ifndef PRECIS_FIND_H
#define PRECIS_FIND_H

#include "base/base.h"
#include "read/read.h"

/* ---- the first half: one source ---- */

typedef struct { uint32_t from, to; } Range;                /* bytes [from, to) of one Document's text */
typedef LIST(Range) Ranges;

typedef enum { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET } TimexType;
typedef struct { Range at; TimexType type; Str value; Str mod; Str rule; } Timex;   /* value "" = cannot be resolved; mod APPROX START MID END BEFORE AFTER … or empty */
typedef LIST(Timex) Timexes;

typedef enum { NAME_PER, NAME_ORG, NAME_LOC } NameType;
/* One mention. `canonical` is the fullest form of the same one in this document ("Vladimir Putin"); `country` ISO 3166 alpha-2 of a country, capital, demonym or affiliation, or empty;
   `role` what the text calls a person ("South Korean foreign minister"), as a part of the text; `entity` numbers what is the same one within the document. */
typedef struct { Range at; NameType type; Str canonical, country, role; uint32_t entity; bool demonym; } Name;
typedef LIST(Name) Names;

typedef enum { QUOTE_DIRECT, QUOTE_MIXED, QUOTE_TERM } QuoteKind;   /* mixed: woven into our reporter's sentence; term: a title or scare quote, no statement of anybody */
/* `at` is what stands between the marks, without them. speaker "" = not stated. `source` is where the text names the speaker (empty range if nowhere near), `cue` the verb. */
typedef struct { Range at; QuoteKind kind; Str speaker, role, country; Range source, cue; Str rule, language; bool unclosed; } Quote;
typedef LIST(Quote) Quotes;

/* Reported speech of any kind: who, verb, what. `more`: the rest of what is said where it comes in pieces ("…," Ruiz said, "…"). */
typedef struct { Range content, source, cue; Ranges more; Str speaker, rule; bool quoted; } Attribution;
typedef LIST(Attribution) Attributions;

typedef enum { EVENT_HAPPENED, EVENT_PLANNED } EventStatus;
/* A dated statement: the sentence (or clause) `at`, dated by timexes[timex]. score 0: the time only dates a noun in it. */
typedef struct { Range at; Date date; Str value; EventStatus status; uint32_t timex; int32_t score; } Event;
typedef LIST(Event) Events;

/* A quantity: `at` covers number and unit. value in thousandths; high = value unless a range ("10 to 15 km"); unit is a lower-case lemma ("shell", "percent", "USD"). */
typedef struct { Range at; int64_t value, high; Str unit, qualifier; bool approximate; } Figure;
typedef LIST(Figure) Figures;

/* A sentence fit to stand as a key point, if `ok`; else `why` names what speaks against it ("pronoun", "question", "fragment", …). score in thousandths.
   lead = end of the clause that may stand bold (0 = none). `supply` lists words that must be put in for it to stand alone: at byte at.from, replacing [from, to) ("It" → "[The treaty]"). */
typedef struct { Range at; Str text; } Supply;              /* at: the words replaced (from == to: only put in) */
typedef LIST(Supply) Supplies;
typedef struct { Range at; int32_t score; bool ok; Str why; uint32_t lead; Supplies supply; Str speaker; } Point;
typedef LIST(Point) Points;

typedef struct {
    Document doc;
    Ranges sents;
    Timexes timexes;
    Names names;
    Quotes quotes;
    Attributions attributions;
    Events events;
    Figures figures;
    Points points;                                          /* best first; those not ok at the end */
} Record;
typedef LIST(Record) Records;

/* What is known of languages, countries and words: the files under data/, compiled in and indexed. Built once per process, before workers start: English at once,
   any other language in `a` when a text in it is first met. It looks the same to all who ask. */
typedef struct Lexicon Lexicon;
const Lexicon *lexicon_new(Arena *a);

void find_source(Run *r, Arena *a, const Lexicon *x, const Document *doc, Record *record);

/* One line of JSON (PRODUCT: `precis extract`), without the line feed. bytes: offsets in bytes of "text" rather than code points.
   whole: also blocks, seams and what else find_across needs (what goes through a pipe). */
void record_print(const Record *record, bool bytes, bool whole, Buf *out);
/* For --dump=record and tests: one line for each sentence and what was found in it, with paragraph and text (record_dump.c). */
void record_dump(const Record *record, Buf *out);
/* The other way; offsets as the line itself says. false: `why`. */
bool record_read(Arena *a, Str line, Record *record, Str *why);

/* What a score is made of, in thousandths: { "place", 400 }, { "said before", -95 }. */
typedef struct { const char *name; int32_t value; } ScorePart;
typedef LIST(ScorePart) ScoreParts;

/* How the sentence that holds byte `pos` is judged as a key point of its source, with the parts of its score; for explain. The document is looked at anew. prose false: it is none of the text's own sentences. */
typedef struct { uint32_t pos; Range at; bool prose, ok; Str why; int32_t score; ScoreParts parts; } PointView;
void point_explain(Run *r, Arena *a, const Lexicon *x, const Document *doc, PointView *v);

/* ---- the second half: all sources together ---- */

typedef struct { uint32_t doc; uint32_t from, to; } Span;   /* of findings' sources[doc] text */
typedef LIST(Span) Spans;

/* Where an actor is named: about this byte of Finding.text, by whatever form; index into Finding.actors. A person is named together with his country. */
typedef struct { uint32_t at, actor; } Appearance;
typedef LIST(Appearance) Appearances;

typedef enum { FIND_POINT, FIND_QUOTE, FIND_EVENT, FIND_FIGURE } FindingKind;
/* What stands in brackets in the printed text: `text` put in at byte `at` of Finding.text, in place of the next `len` bytes. */
typedef struct { uint32_t at, len; Str text; } Supplied;
typedef LIST(Supplied) Suppliedes;

typedef struct {
    Str id;                                                 /* "p" "q" "e" "f" and 8 base-32 digits of a hash of what it says */
    FindingKind kind;
    Spans spans;                                            /* its own words, first source's; more than one = a cut, joined by " […] " */
    Spans others;                                           /* the same thing said elsewhere: one span for each further source */
    Str text;                                               /* the spans' source text, white space folded, joined by " […] " */
    Str display;                                            /* text with the supplied words in their brackets: what is printed */
    Suppliedes supplied;
    uint32_t lead;                                          /* bytes of `display` that may stand bold; 0 = none */
    uint32_t origins, reports;
    int32_t score;                                          /* thousandths; 0 = not fit to be printed (it cannot stand alone), kept for JSON and explain */
    Str rule;                                               /* which rule found it, for explain */
    ScoreParts parts;                                       /* what its score is made of, for explain */
    Str speaker, role, country;                             /* quotes, attributed points; speaker "" = not stated; country by its English name, as in Speaker */
    Str language;                                           /* of a quotation in another language than its source's; else empty */
    Date date; Str value; EventStatus status;               /* events; quotes where the day of speaking is known */
    Strs actors;                                            /* canonical names of persons, organisations and countries in it, in order of appearance; countries by their English name */
    Appearances mentions;                                    /* of the actors, in order */
    Strs places;                                            /* canonical names of places in it */
    bool mixed;                                             /* a quote woven into a sentence: arrange may drop it where that sentence is printed as a point */
} Finding;
typedef LIST(Finding) FindingList;

typedef struct { Str name, role, country; uint32_t statements; Spans spans; } Speaker;
typedef LIST(Speaker) Speakers;

typedef struct { Str text; Span span; } ConflictValue;
typedef LIST(ConflictValue) ConflictValues;
typedef struct { Str id, about, type; ConflictValues values; } Conflict;    /* type: contradiction, revision, scope, spread */
typedef LIST(Conflict) Conflicts;

typedef struct {
    Records sources;                                        /* in the order the brief prints them: by date, then by id; doc numbers index this */
    LIST(uint32_t) origin_of;                               /* source → number of its origin, from 0 */
    uint32_t origins;
    FindingList all;                                        /* points, quotes, events, figures; each kind best first (events by date) */
    Speakers speakers;                                      /* most statements first */
    Conflicts conflicts;
    Date newest;                                            /* newest date of a source; DATE_NONE if none is dated */
    const Lexicon *lexicon;                                 /* what they were found with */
} Findings;

void find_across(Run *r, Arena *a, const Lexicon *x, Records records, Findings *f);
/* For --dump=find and tests: one line a finding (HOUSE §5). */
void findings_dump(const Findings *f, Buf *out);
Str language_name(const Lexicon *x, Str code);              /* in English: "Russian"; the code itself if it is not known */
bool language_same(Str a, Str b);                           /* "en" and "en-GB" are */
/* A country's English name, as Finding.actors has it, by any of its names ("US", "Seoul", "Dutch"); the name itself if it is none. */
Str findings_actor(const Findings *f, Str name);
size_t sentence_index(const Record *rec, uint32_t pos);     /* of the sentence that holds byte pos, or the next one */
/* The beginning of a printed text, at most `most` bytes, up to a comma, preposition or conjunction; empty if there is no such place. Part of `text`. */
Str finding_opening(const Findings *f, Arena *tmp, Str text, size_t most);
/* A word for comparing: folded and cut to a stem, so that "treaty" meets "Treaties". */
Str term_fold(Arena *a, Str word);
/* "tass.txt", 2: the source's file name and paragraph number of a span, for marks and dumps. */
uint32_t findings_paragraph(const Findings *f, Span s);

#endif
