/* SPDX-License-Identifier: MIT */
/* find, the inner header: what the passes over one source share. Sections are files, in pass order (find.c).
   A Work is one document under analysis: its text cut into tokens and sentences once, to which each pass adds its findings. Token numbers index
   work.tokens; positions are bytes of the document's text. */
#ifndef PRECIS_FIND_IN_H
#define PRECIS_FIND_IN_H

#include "find/find.h"

/* ---- keys: a word as one number. Equal words have equal keys, and unequal ones unequal keys but by a chance of one in 2^64: blocks of eight bytes, each times an odd number of its own.
   A literal's key is worked out when it is compiled, so that asking a token for one of twenty words compares numbers. ---- */

#define KEY_1 0x9E3779B97F4A7C15u
#define KEY_2 0xC2B2AE3D27D4EB4Fu
#define KEY_3 0x165667B19E3779F9u
#define KEY_MORE 0x27D4EB2F165667C5u    /* from the fourth block on: (key ^ block) * KEY_MORE */
static inline uint64_t key_padded(const char *at) { return eight_at(at) * KEY_1 + eight_at(at + 8) * KEY_2 + eight_at(at + 16) * KEY_3; }
/* Of a literal in lower case, at most 24 bytes. */
#define KEY(lit) key_padded(&("" lit "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")[0 * sizeof(char[sizeof(lit) <= 25 ? 1 : -1])])
uint64_t word_key(Str folded);

/* ---- lexicon.c: the words of a language, from the files under data/. A word's classes are bits; a word may have several. ---- */

enum {
    W_STOP = 1u << 0,       /* carries no topic: the, of, has … */
    W_PRONOUN = 1u << 1,    /* personal, possessive, reflexive; `gender` says of whom */
    W_FUNCTION = 1u << 2,   /* determiners, prepositions, conjunctions, auxiliaries: begin a sentence capitalised without being a name */
    W_PREP = 1u << 3,
    W_AUX = 1u << 4,        /* will, would, was, has … */
    W_HONORIFIC = 1u << 5,  /* Mr, Dr, Sir, Gen: a person's name follows */
    W_ROLE = 1u << 6,       /* president, minister, spokeswoman, professor, analyst: what a person is */
    W_ROLE_PART = 1u << 7,  /* former, deputy, foreign, prime, chief: stands before a role */
    W_ORG = 1u << 8,        /* ministry, agency, university, council, party: heads an organisation's name */
    W_ORG_NAME = 1u << 9,   /* an organisation by itself: NATO, Reuters */
    W_GIVEN = 1u << 10,     /* a given name; `gender` where it tells */
    W_CUE = 1u << 11,       /* reports speech; `cue` says how */
    W_MONTH = 1u << 12,
    W_WEEKDAY = 1u << 13,
    W_NUMBER = 1u << 14,    /* one, twenty; `number` */
    W_ORDINAL = 1u << 15,   /* first, third; `number` */
    W_SCALE = 1u << 16,     /* hundred, thousand, million, bn; `number` */
    W_TIMEUNIT = 1u << 17,  /* day, week, decade; `unit` is TimeUnit */
    W_UNIT = 1u << 18,      /* kilometre, tonne, dollar, percent; `lemma` */
    W_ABBR = 1u << 19,      /* may carry a full stop within a sentence: Inc, vs, Jan, approx */
    W_ABBR_NAME = 1u << 20, /* its full stop never ends a sentence, a name or number follows: Mr, Gen, No */
    W_COUNTRY = 1u << 21,   /* North Korea, USA; `country` */
    W_DEMONYM = 1u << 22,   /* Russian, South Koreans; `country` */
    W_CAPITAL = 1u << 23,   /* a capital, the Kremlin, the White House: may stand for its government; `country` */
    W_THING = 1u << 24,     /* War, Treaty, Cup, Christian: capitalised, but head of no person's, organisation's or place's name */
    W_PLACE = 1u << 25,     /* city, region, continent, sea; `country` where it lies in one */
    W_PLACE_HEAD = 1u << 26,/* river, province, peninsula: heads a place's name */
    W_SEASON = 1u << 27,
    W_DAYPART = 1u << 28,   /* morning, night, noon */
    W_HEDGE = 1u << 29,     /* around, nearly, some, up to: before a quantity; `hedge` */
    W_FIRM = 1u << 30       /* Inc, Ltd, GmbH: ends a firm's name */
};
#define W_VERB 0x80000000u  /* a common verb form that is no name when capitalised (an enumerator must fit an int) */

typedef enum { GENDER_NONE, GENDER_HE, GENDER_SHE, GENDER_IT, GENDER_THEY, GENDER_I, GENDER_WE, GENDER_YOU } Gender;
typedef enum { UNIT_NONE, UNIT_SECOND, UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_FORTNIGHT, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY, UNIT_WEEKEND, UNIT_SEASON } TimeUnit;
/* SAY: said, added. TELL takes a hearer: told, warned, assured. JUDGE takes its content as a noun phrase or clause: called, described, condemned, praised.
   THINK: believes, expects. ASK: asked. ACCORDING: "according to", "in the words of". NOUN: statement, remarks. SHOW: reports show, indicates. WRITE: wrote, tweeted. */
typedef enum { CUE_NONE, CUE_SAY, CUE_TELL, CUE_JUDGE, CUE_THINK, CUE_ASK, CUE_ACCORDING, CUE_NOUN, CUE_SHOW, CUE_WRITE } Cue;
typedef enum { HEDGE_NONE, HEDGE_ABOUT, HEDGE_OVER, HEDGE_UNDER, HEDGE_ATLEAST, HEDGE_ATMOST, HEDGE_NEARLY } Hedge;

/* What a word does in an expression of time (when_rule.c): "last", "ago", "early", "every", "today" … */
typedef enum { WHEN_NONE, WHEN_DAY, WHEN_TONIGHT, WHEN_PRESENT, WHEN_PAST, WHEN_FUTURE, WHEN_LAST, WHEN_NEXT, WHEN_THIS, WHEN_THAT, WHEN_AGO, WHEN_LATER, WHEN_EARLIER, WHEN_EVERY, WHEN_ADVERB,
               WHEN_START, WHEN_MID, WHEN_END, WHEN_VAGUE, WHEN_BC, WHEN_AD, WHEN_FEAST, WHEN_WILL, WHEN_WAS, WHEN_TIMES, WHEN_CLOCK, WHEN_ZONE, WHEN_AGO_BEFORE, WHEN_IN_BEFORE, WHEN_FROM_NOW } When;

/* Small words that hold an expression of time or a name together, under [glue NAME]; bits of Word.glue, GLUE(OF) and so on. Each is explained where it stands in data/en. */
enum { GLUE_THE, GLUE_A, GLUE_OF, GLUE_IN, GLUE_ON, GLUE_AND, GLUE_OR, GLUE_TO, GLUE_BETWEEN, GLUE_FROM, GLUE_PER, GLUE_HALF, GLUE_COUPLE, GLUE_FISCAL, GLUE_NTH, GLUE_DECADE_END, GLUE_EARLY,
       GLUE_LABEL, GLUE_COUNTED, GLUE_YEAR_LEAD, GLUE_AT, GLUE_OLD, GLUE_MORE, GLUE_OTHER, GLUE_SPAN_LEAD, GLUE_OCLOCK, GLUE_OUTER, GLUE_LONG, GLUE_AFTER, GLUE_BEFORE, GLUE_OVERNIGHT,
       GLUE_MID, GLUE_CIRCA, GLUE_ADJECTIVE, GLUE_SHORT, GLUE_PLURAL, GLUE_FOLLOWING, GLUE_PAST, GLUE_TOLD, GLUE_TOLD_THE, GLUE_BE, GLUE_YEAR_END, GLUE_THAN, GLUE_PARTICLE, GLUE_PLACE_IN, GLUE_PLACE_TO,
       GLUE_REIGN, GLUE_WHO, GLUE_HEADLINE_VERB, GLUE_FOR, GLUE_PLACE_FIRST, GLUE_SURNAME, GLUE_BY, GLUE_WHICH, GLUE_PLACE_NOUN, GLUE_PARTY, GLUE_HE, GLUE_SHE, GLUE_LANGUAGE };
#define GLUE(name) (1ull << GLUE_##name)
/* Endings that tell what an unknown word is, under [ending NAME]: a verb's past (talked), a thing (statement), a woman (spokeswoman), a man, an adjective or the people of a place (Genevan). */
typedef enum { ENDING_PAST, ENDING_THING, ENDING_SHE, ENDING_HE, ENDING_ING, ENDING_PLACE, ENDING_ORG, ENDING_PERSON, ENDING_ADVERB, ENDING_MANY, ENDING_DOING, ENDING_ORDINAL, ENDINGS } Ending;
/* What a word does around reported speech, under [speech NAME]; bits of Word.speech, SPEECH(THAT) and so on. Each is explained where it stands in data/en/speech.txt. */
enum { SPEECH_THAT, SPEECH_TO, SPEECH_BY, SPEECH_DETERMINER, SPEECH_ALONE, SPEECH_AND, SPEECH_SUBJECT, SPEECH_BE, SPEECH_ADVERB, SPEECH_ADVERB_NOT, SPEECH_NOUN_VERB, SPEECH_DOUBTFUL, SPEECH_DEED,
       SPEECH_MUTE, SPEECH_EMPTY, SPEECH_OPENS, SPEECH_STOPS, SPEECH_RELATIVE, SPEECH_WHO, SPEECH_TURN, SPEECH_LEADS, SPEECH_ARTICLE, SPEECH_HEARD, SPEECH_WHEN, SPEECH_AS, SPEECH_ACTIVE,
       SPEECH_HE, SPEECH_SHE, SPEECH_IT, SPEECH_THEY, SPEECH_WHOSE, SPEECH_POSSESSIVE, SPEECH_BESIDE, SPEECH_NOT, SPEECH_VAGUE, SPEECH_OPENER, SPEECH_LINK, SPEECH_DAY_LEAD, SPEECH_OF, SPEECH_AUX_LEAD,
       SPEECH_WISH, SPEECH_STANCE, SPEECH_SEEM, SPEECH_PASSIVE, SPEECH_IDEA, SPEECH_AFTER, SPEECH_PARTICLE, SPEECH_IN, SPEECH_PAPER, SPEECH_TURNS, SPEECH_HELPER, SPEECH_OBJECT, SPEECH_REPORTED, SPEECH_DONE, SPEECH_PROMOTION, SPEECH_CUE_LEAD };
#define SPEECH(name) (1ull << SPEECH_##name)

/* One word or phrase. `capital`: those of its classes that it has only with a capital letter (May), `caps`: only in capitals (US). number: of NUMBER, ORDINAL, SCALE. */
typedef struct {
    uint32_t classes, capital, caps;
    uint32_t phrases;                                       /* first phrase that starts with this word; phrases[0] is none */
    uint64_t glue, speech;
    int64_t number;
    Str text;                                               /* folded to lower case; a phrase's words joined by one blank */
    Str lemma;                                              /* what `= …` says in the data: a unit's name, a country's or place's English name */
    uint8_t month;                                          /* 1–12 */
    uint8_t weekday;                                        /* 0 = Monday */
    uint8_t unit, cue, hedge, gender, when;
    bool inner;                                             /* stands second or later in some phrase */
    uint8_t season;                                         /* 1–4 = SP SU FA WI */
    char country[2];                                        /* ISO 3166 alpha-2, or zeros */
} Word;
typedef struct { uint32_t next, word, needs; uint8_t len; uint32_t at[7]; } Phrase;     /* needs: bit i = its i-th word must be capitalised; bit 8+i = all in capitals */

typedef struct Language Language;                           /* the word table of one language */
const Language *lexicon_language(const Lexicon *x, Str code);           /* "en", "en-GB"; English where the language is not known here */
uint32_t lexicon_word(const Language *l, Str folded);                   /* number of a word, 0 = unknown */
/* The same by its key; `classes` gets those that hold however it is written, *cased is true if others depend on its capitals. */
uint32_t lexicon_look(const Language *l, uint64_t key, uint32_t *classes, bool *cased);
const Word *lexicon_get(const Language *l, uint32_t word);              /* word 0 has no classes */
const Word *lexicon_words(const Language *l);                           /* all of them, by number */
Str lexicon_country(const Lexicon *x, const char iso[2]);               /* English name; empty if unknown */
Str lexicon_country_named(const Lexicon *x, Str name);                  /* ISO code of a country by any of its English names, demonyms, capital; empty if none */
typedef struct Languages Languages;                         /* all languages that can be told (language.c) */
const Languages *lexicon_languages(const Lexicon *x);
Str lexicon_code(const Language *l);                       /* "en" */
bool lexicon_nouns_capital(const Language *l);                         /* German writes every noun so: a capital tells no name */
bool lexicon_ends(const Language *l, Ending kind, Str word);            /* Does the word, longer by two letters at least, end as that kind of word does? ASCII case aside. */
const Phrase *lexicon_phrases(const Language *l);                       /* by Word.phrases and Phrase.next; 0 = none */

/* ---- language.c ---- */

const Languages *languages_new(Arena *a, Str text);         /* from data/common/languages.txt */
Str language_find(const Lexicon *x, Str text);              /* code of a document's language; empty if it cannot be told */

/* ---- token.c: the text cut into words, numbers and marks, once ---- */

typedef enum { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK, TOKEN_LINK } TokenKind;    /* LINK: a URL or mail address */
enum {
    T_CAPITAL = 1,          /* first letter upper case */
    T_CAPS = 2,             /* two or more letters, all upper case */
    T_GLUED = 4,            /* no white space before it */
    T_LINE = 8,             /* first on a line */
    T_FIRST = 16,           /* first word of a sentence (set by sentence.c): behind opening quotes and brackets too */
    T_DOTTED = 32,          /* letters with full stops: U.S., p.m. */
    T_CLITIC = 64,          /* 's or ’s behind a word */
    T_PARA = 128            /* first of a block or behind a blank line */
};
/* rune: a MARK's character (a run of one and the same . - * _ = / # ~ is one token, of any other mark from eight on), else the first letter as it stands. name: 1 + index into names, 0 = none. sent: its sentence.
   Words with apostrophes inside are one token (don't, O'Neill); hyphens part ("Jong" "-" "un", each but the first GLUED); digits part from letters ("19" "th", "1990" "s").
   classes: what of its word's classes holds for this token, given its capitals: "may" is no month, "us" no country, "US" no pronoun.
   key: of its text, lower case and with ' for ’; 0 of a word too long to be known. */
typedef struct { uint64_t key; uint32_t from, to, word, classes, rune, name, sent; uint8_t kind, flags; } Token;

typedef struct { uint32_t from, to, first, end, block; } Sentence;      /* bytes [from, to), tokens [first, end), index into blocks (UINT32_MAX: no block) */

/* One person, organisation or place of this document. */
typedef struct { NameType type; uint8_t gender; Str canonical, country, role; uint32_t first, last, count; Range role_at; } Entity;   /* first, last: its first and latest mention in names */

typedef struct {
    Run *run;
    Arena *a;                                               /* the Record's; scratch goes to run->tmp */
    const Lexicon *lexicon;
    const Language *language;
    const Word *words;                                      /* of the language, by number */
    const Phrase *phrases;
    const Document *doc;
    Str text;
    VEC(Token) tokens;
    VEC(Sentence) sents;
    VEC(Timex) timexes;
    VEC(Range) timex_tokens;                                /* beside timexes: tokens [from, to) */
    VEC(Name) names;
    VEC(Range) name_tokens;                                 /* beside names: tokens [from, to) */
    VEC(Entity) entities;
    VEC(Figure) figures;
    VEC(Quote) quotes;
    VEC(Attribution) attributions;
    VEC(Event) events;
    VEC(Point) points;
    PointView *view;                                        /* a sentence to be explained, or NULL */
    VEC(ScorePart) view_parts;
} Work;

void token_cut(Work *w);
static inline Str token_text(const Work *w, uint32_t i) {
    return i < w->tokens.len ? (Str){ w->text.at + w->tokens.at[i].from, w->tokens.at[i].to - w->tokens.at[i].from } : (Str){ 0 };
}
/* never NULL; word 0 behind the last token */
static inline const Word *token_word(const Work *w, uint32_t i) { return &w->words[i < w->tokens.len ? w->tokens.at[i].word : 0]; }
static inline bool token_is(const Work *w, uint32_t i, uint32_t classes) { return i < w->tokens.len && (w->tokens.at[i].classes & classes); }
static inline bool token_speech(const Work *w, uint32_t i, uint64_t bits) { return token_word(w, i)->speech & bits; }
static inline bool token_glue(const Work *w, uint32_t i, uint64_t bits) { return token_word(w, i)->glue & bits; }
static inline uint64_t token_key(const Work *w, uint32_t i) { return i < w->tokens.len ? w->tokens.at[i].key : 0; }
/* The token's text, in lower case and with ' for ’, is this literal. */
static inline bool token_has_key(const Work *w, uint32_t i, uint64_t key) { return token_key(w, i) == key; }
#define token_eq(w, i, lit) token_has_key(w, i, KEY(lit))
bool token_one_of(const Work *w, uint32_t i, const char *const *lower, size_t n);   /* one of a list that is no literal */
/* One of up to 48 literals; the compiler makes a search tree of them. */
#define ONE_OF(w, i, ...) ONE_JOIN(ONE_, ONE_COUNT(__VA_ARGS__))(token_key(w, i), __VA_ARGS__)
#define ONE_1(k, a) ((k) == KEY(a))
#define ONE_2(k, a, ...) (ONE_1(k, a) || ONE_1(k, __VA_ARGS__))
#define ONE_3(k, a, ...) (ONE_1(k, a) || ONE_2(k, __VA_ARGS__))
#define ONE_4(k, a, ...) (ONE_1(k, a) || ONE_3(k, __VA_ARGS__))
#define ONE_5(k, a, ...) (ONE_1(k, a) || ONE_4(k, __VA_ARGS__))
#define ONE_6(k, a, ...) (ONE_1(k, a) || ONE_5(k, __VA_ARGS__))
#define ONE_7(k, a, ...) (ONE_1(k, a) || ONE_6(k, __VA_ARGS__))
#define ONE_8(k, a, ...) (ONE_1(k, a) || ONE_7(k, __VA_ARGS__))
#define ONE_9(k, a, ...) (ONE_1(k, a) || ONE_8(k, __VA_ARGS__))
#define ONE_10(k, a, ...) (ONE_1(k, a) || ONE_9(k, __VA_ARGS__))
#define ONE_11(k, a, ...) (ONE_1(k, a) || ONE_10(k, __VA_ARGS__))
#define ONE_12(k, a, ...) (ONE_1(k, a) || ONE_11(k, __VA_ARGS__))
#define ONE_13(k, a, ...) (ONE_1(k, a) || ONE_12(k, __VA_ARGS__))
#define ONE_14(k, a, ...) (ONE_1(k, a) || ONE_13(k, __VA_ARGS__))
#define ONE_15(k, a, ...) (ONE_1(k, a) || ONE_14(k, __VA_ARGS__))
#define ONE_16(k, a, ...) (ONE_1(k, a) || ONE_15(k, __VA_ARGS__))
#define ONE_17(k, a, ...) (ONE_1(k, a) || ONE_16(k, __VA_ARGS__))
#define ONE_18(k, a, ...) (ONE_1(k, a) || ONE_17(k, __VA_ARGS__))
#define ONE_19(k, a, ...) (ONE_1(k, a) || ONE_18(k, __VA_ARGS__))
#define ONE_20(k, a, ...) (ONE_1(k, a) || ONE_19(k, __VA_ARGS__))
#define ONE_21(k, a, ...) (ONE_1(k, a) || ONE_20(k, __VA_ARGS__))
#define ONE_22(k, a, ...) (ONE_1(k, a) || ONE_21(k, __VA_ARGS__))
#define ONE_23(k, a, ...) (ONE_1(k, a) || ONE_22(k, __VA_ARGS__))
#define ONE_24(k, a, ...) (ONE_1(k, a) || ONE_23(k, __VA_ARGS__))
#define ONE_25(k, a, ...) (ONE_1(k, a) || ONE_24(k, __VA_ARGS__))
#define ONE_26(k, a, ...) (ONE_1(k, a) || ONE_25(k, __VA_ARGS__))
#define ONE_27(k, a, ...) (ONE_1(k, a) || ONE_26(k, __VA_ARGS__))
#define ONE_28(k, a, ...) (ONE_1(k, a) || ONE_27(k, __VA_ARGS__))
#define ONE_29(k, a, ...) (ONE_1(k, a) || ONE_28(k, __VA_ARGS__))
#define ONE_30(k, a, ...) (ONE_1(k, a) || ONE_29(k, __VA_ARGS__))
#define ONE_31(k, a, ...) (ONE_1(k, a) || ONE_30(k, __VA_ARGS__))
#define ONE_32(k, a, ...) (ONE_1(k, a) || ONE_31(k, __VA_ARGS__))
#define ONE_33(k, a, ...) (ONE_1(k, a) || ONE_32(k, __VA_ARGS__))
#define ONE_34(k, a, ...) (ONE_1(k, a) || ONE_33(k, __VA_ARGS__))
#define ONE_35(k, a, ...) (ONE_1(k, a) || ONE_34(k, __VA_ARGS__))
#define ONE_36(k, a, ...) (ONE_1(k, a) || ONE_35(k, __VA_ARGS__))
#define ONE_37(k, a, ...) (ONE_1(k, a) || ONE_36(k, __VA_ARGS__))
#define ONE_38(k, a, ...) (ONE_1(k, a) || ONE_37(k, __VA_ARGS__))
#define ONE_39(k, a, ...) (ONE_1(k, a) || ONE_38(k, __VA_ARGS__))
#define ONE_40(k, a, ...) (ONE_1(k, a) || ONE_39(k, __VA_ARGS__))
#define ONE_41(k, a, ...) (ONE_1(k, a) || ONE_40(k, __VA_ARGS__))
#define ONE_42(k, a, ...) (ONE_1(k, a) || ONE_41(k, __VA_ARGS__))
#define ONE_43(k, a, ...) (ONE_1(k, a) || ONE_42(k, __VA_ARGS__))
#define ONE_44(k, a, ...) (ONE_1(k, a) || ONE_43(k, __VA_ARGS__))
#define ONE_45(k, a, ...) (ONE_1(k, a) || ONE_44(k, __VA_ARGS__))
#define ONE_46(k, a, ...) (ONE_1(k, a) || ONE_45(k, __VA_ARGS__))
#define ONE_47(k, a, ...) (ONE_1(k, a) || ONE_46(k, __VA_ARGS__))
#define ONE_48(k, a, ...) (ONE_1(k, a) || ONE_47(k, __VA_ARGS__))
#define ONE_JOIN_(a, b) a##b
#define ONE_JOIN(a, b) ONE_JOIN_(a, b)
#define ONE_COUNT_(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, \
    a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, n, ...) n
#define ONE_COUNT(...) ONE_COUNT_(__VA_ARGS__, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, \
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
static inline bool token_mark(const Work *w, uint32_t i, uint32_t rune) { return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_MARK && w->tokens.at[i].rune == rune; }
uint32_t token_at(const Work *w, uint32_t pos);             /* first token that ends behind byte pos; tokens.len if none */
/* The longest known word or phrase that starts at token i, within its sentence: number of tokens (1 for a single word, also an unknown one), *word its entry.
   A phrase passes over hyphens ("vice-president" is "vice president"). */
uint32_t token_phrase_from(const Work *w, uint32_t i, const Word **word);
static inline uint32_t token_phrase(const Work *w, uint32_t i, const Word **word) {
    const Word *first = token_word(w, i);
    if (first->phrases) return token_phrase_from(w, i, word);
    if (word) *word = first;
    return 1;
}
bool token_letters(const Work *w, uint32_t i, Str *text);   /* a WORD's text without a trailing 's */

/* ---- sentence.c ---- */
void sentence_find(Work *w);
uint32_t sentence_at(const Work *w, uint32_t pos);          /* index of the sentence that holds byte pos, or the next one; sents.len if none */

/* ---- when.c, when_*.c: dates, times, durations, sets ---- */
void when_find(Work *w);
/* A day, month or year as a point to count from; year 0 = none, negative = BC, month and day 0 = not known. */
typedef struct { int32_t year; uint8_t month, day; } Moment;
/* What the rules see: the document's date, the date last spoken of, and the sentence. narrative: the text tells of other times than its own. section: the year that the heading above
   names alone, 0 = none. back: the date to go back to behind a sentence whose year was told aside. last_first, last_end: tokens of the
   last expression found. */
typedef struct { const Work *w; const Sentence *s; Moment dct, ref, back; uint32_t ref_sent, last_first, last_end; int32_t section; bool narrative, aside; } WhenView;
/* One expression found: tokens [first, end). moment: what it adds to the narrative (year 0 = nothing). */
typedef struct { uint32_t first, end; TimexType type; Str value, mod; Moment moment; const char *rule; } WhenHit;
bool when_calendar(const WhenView *v, uint32_t i, WhenHit *hit);        /* when_date.c: days and months, and the families of the next three */
bool when_numeric(const WhenView *v, uint32_t i, WhenHit *hit);         /* when_numeric.c: 2024-06-19, 6/19/2024 */
bool when_years(const WhenView *v, uint32_t i, WhenHit *hit);           /* when_year.c: years, decades, centuries */
bool when_part(const WhenView *v, uint32_t i, WhenHit *hit);            /* when_part.c: seasons, quarters, halves, feasts, fiscal years */
bool when_span(const WhenView *v, uint32_t i, WhenHit *hit);            /* when_span.c: durations, sets, and what is counted from a date */
bool when_relative(const WhenView *v, uint32_t i, WhenHit *hit);        /* when_near.c: today, last week, Wednesday, this year, recently */
bool when_clock(const WhenView *v, uint32_t i, WhenHit *hit);           /* when_clock.c: times of day */
/* when_piece.c: the pieces that dates are made of */
bool when_in(const WhenView *v, uint32_t i);                            /* token i is in the sentence */
When when_word(const WhenView *v, uint32_t i, uint32_t *n, const Word **word);      /* the longest phrase at i with a role in time; *n its tokens */
bool piece_glued(const Work *w, uint32_t i);
bool piece_dash(const Work *w, uint32_t i);
bool piece_nth(const Work *w, uint32_t i);                              /* "th" glued to a number */
int64_t piece_digits(const Work *w, uint32_t i);                        /* a number of at most four digits; -1 if none */
int piece_day(const WhenView *v, uint32_t i, uint32_t *end);            /* "19", "19th", "third"; 0 if none */
uint8_t piece_month(const WhenView *v, uint32_t i, uint32_t *end);
int32_t piece_year(const WhenView *v, uint32_t i);                      /* 1000–2199 by its look alone; 0 if none */
When piece_era(const WhenView *v, uint32_t i, uint32_t *end);           /* BC or AD */
TimeUnit piece_unit(const WhenView *v, uint32_t i);
int32_t piece_near_year(const WhenView *v, uint32_t k, uint32_t *end);  /* "last year", "of that year": the year; 0 if none */
int32_t piece_year_behind(const WhenView *v, uint32_t *end, int month, int day, uint32_t first);        /* the year of the month or day that ends at *end, told or not; *end goes behind it */
bool piece_hit(const WhenView *v, WhenHit *h, uint32_t first, uint32_t end, Moment m, const char *rule);
/* when_value.c: values, numbers, tense */
Str when_value(const WhenView *v, Moment m);                            /* 2024-06-19, 2024-06, 2024, BC0044; "" for year 0 */
Str when_join(const WhenView *v, Str value, const char *sign, Str part);        /* value, sign and part behind one another */
Str when_shift(const WhenView *v, Moment base, TimeUnit unit, int n, Moment *to);   /* n units from base, to the unit's precision */
Str when_duration(const WhenView *v, TimeUnit unit, int64_t halves, bool vague);    /* P2Y, PT30M, P2.5Y, PXD */
bool when_number(const WhenView *v, uint32_t i, int64_t *halves, bool *vague, uint32_t *end);   /* "two", "24", "two and a half", "several"; in halves */
int when_tense(const WhenView *v, uint32_t i);                          /* -1 past, 1 future, 0 not told */
int32_t when_year(const WhenView *v, int month, int day, uint32_t i);   /* year of a month or day named without one; 0 = not known */
Moment when_base(const WhenView *v);                                    /* what "last year" counts from: the document's date, in a narrative the date last spoken of */
Moment when_day(int32_t day);                                           /* of a day number */
const Timex *when_at(const Work *w, uint32_t pos);          /* the timex that holds byte pos, or NULL */

/* ---- name.c, name_run.c, name_plain.c, name_role.c, name_vote.c, name_entity.c ---- */
/* A mention before it is known whose it is: tokens [from, to). sure: 0 none (by default only), 1 by its context, 2 by its own words, 3 by the lexicon. lean: bit 1 << type, what its neighbours hint at.
   first, title: capital for its place, or in a headline. titled: behind an office or honorific. thing: told to be no name. key: folded for comparing. */
typedef struct { uint32_t from, to; NameType type; uint8_t sure, lean, gender; bool demonym, first, title, titled, thing, dropped; Str key, canonical, country; Range role; uint32_t entity; } Mention;
typedef VEC(Mention) Mentions;
void name_find(Work *w);
uint32_t name_run_end(const Work *w, uint32_t i, uint32_t end);         /* end of the run of capitalised words that starts at token i */
void name_run_cut(Work *w, Mentions *m, uint32_t i, uint32_t end);      /* the run's mentions */
Mention *name_mention(Work *w, Mentions *m, uint32_t from, uint32_t to, NameType type, int sure);
void name_plain(Work *w, Mentions *m, uint32_t from, uint32_t to);     /* name_plain.c: the mention of a stretch without country and office, if it is one */
bool name_headed(const Work *w, uint32_t from, uint32_t to, uint32_t class);    /* does a head of the class tell what it is? */
bool name_initial(const Work *w, uint32_t i);
void name_roles(Work *w, Mentions *m);                                  /* fills role, country and gender of persons from the words around them */
/* name_vote.c: settles types, drops what is no name; key → -(mentions written so). Keys: words in lower case with one blank between. */
Map *name_vote(Work *w, Mentions *m);
Str name_fold(Arena *a, Str s);
bool name_one_word(Str key);
Str name_first_word(Str key);
Str name_last_word(Str key);
void name_entities(Work *w, Mentions *m);                               /* joins mentions to entities, writes names and entities */
const Name *name_at(const Work *w, uint32_t token);         /* the name that token i is part of, or NULL */
const Entity *name_entity(const Work *w, const Name *n);

/* ---- figure.c ---- */
void figure_find(Work *w);

/* ---- quote.c, speaker.c, speaker_*.c, attribution.c: reported speech ---- */

/* Who does something, as the tokens [first, end) tell: a name (its head; `name` = 1 + index into names), a noun phrase ("officials in Oslo"), or a pronoun. */
typedef enum { WHO_NONE, WHO_NAME, WHO_NOUN, WHO_PRONOUN } WhoKind;
typedef struct { uint32_t first, end, name; WhoKind kind; } Who;
/* A word that reports speech, tokens [first, end). */
typedef struct { uint32_t first, end; Cue cue; bool ing, infinitive, passive, noun, doubtful; } CueUse;   /* doubtful: speech only with "that" or a quotation right behind */

void quote_find(Work *w);                                   /* quote_block.c: all of the text's */
void quote_paragraph(Work *w, uint32_t from, uint32_t to, uint32_t next_from, uint32_t next_to);    /* quote.c: those of bytes [from, to); next: the paragraph behind it, empty if none */
bool quote_is_mark(uint32_t r);
void quote_trim(Work *w, Range *r);                         /* white space off both ends */
bool quote_is_doubled(const Work *w, const Quote *q);      /* it stands between ''doubled'' apostrophes */
uint32_t quote_words(const Work *w, Range at);              /* words in it, counted to 64 */
bool quote_is_title(const Work *w, Range at);               /* every word of weight has a capital: “The Long Way Home” */

/* speaker_phrase.c: noun phrases and reporting words, read off the tokens without a grammar */
bool phrase_before(const Work *w, uint32_t low, uint32_t end, Who *who);        /* the subject of a verb at token `end`, at or behind token low */
bool phrase_turned(const Work *w, uint32_t low, const CueUse *c, uint32_t high, Who *who);    /* the subject of a reporting verb, also behind it where the language turns them about */
bool phrase_from(const Work *w, uint32_t first, uint32_t high, Who *who);       /* the noun phrase that starts at a token */
bool phrase_subject(const Work *w, uint32_t low, uint32_t high, Who *who);      /* of the clause that starts at low, past what leads in to it */
bool phrase_cue(const Work *w, uint32_t i, uint32_t low, CueUse *use);          /* a reporting word at token i */
bool phrase_is_noun(const Work *w, uint32_t i, uint32_t low);           /* a word that is noun and verb alike stands as a noun */
bool phrase_is_adverb(const Work *w, uint32_t i);
uint32_t phrase_skip_adverbs(const Work *w, uint32_t i, uint32_t high);

/* speaker_who.c: whom a Who means; "" where that is not safe. near: the entity of a person the discourse is about, 1 + index, 0 = nobody. */
typedef struct { Str name, role, country; uint32_t entity; } Voice;     /* entity: 1 + index, 0 = none */
Voice voice_of(const Work *w, const Who *who, uint32_t low, uint32_t near);
bool voice_can_speak(const Work *w, const Who *who);        /* its head is a person's role, a body or a people */
/* speaker_ask.c: what stands around a quotation */
typedef struct {
    Who who;
    CueUse cue;
    const char *rule;
    bool that, adjacent, blocked;                           /* blocked: a passive, so that nobody is named; that: the cue behind goes on with a clause of its own */
} AskAnswer;

typedef struct {
    Work *w;
    uint32_t i;                                             /* index of the quote */
    uint32_t block_from, block_to;                          /* tokens of its paragraph */
    uint32_t open, next;                                    /* token of the opening mark; first token behind the closing one */
    uint32_t low, high;                                     /* the contexts: [low, open) and [next, high) */
    bool same_sentence;                                     /* the quote before stands in this sentence too */
    uint32_t near;                                          /* 1 + entity of who spoke last, 0 = nobody known */
    uint32_t last;                                          /* 1 + index of the quote before in this paragraph */
} AskFrame;
uint32_t ask_next(const Work *w, const Quote *q);           /* first token behind the closing mark */
uint32_t ask_last_rune(const AskFrame *f);                  /* last character within the marks */
uint32_t ask_skip_marks(const Work *w, uint32_t i, uint32_t high);      /* past commas and dashes */
bool ask_after(const AskFrame *f, AskAnswer *a);            /* each is true if somebody is named */
bool ask_sentence_end(const AskFrame *f, AskAnswer *a);
bool ask_dash(const AskFrame *f, AskAnswer *a);
bool ask_cue(const AskFrame *f, uint32_t low, uint32_t high, AskAnswer *a, int depth);  /* in any stretch of tokens; depth 0 */
bool ask_colon(const AskFrame *f, uint32_t low, uint32_t high, AskAnswer *a);
bool ask_before(const AskFrame *f, AskAnswer *a);
bool ask_last(const AskFrame *f, AskAnswer *a, const char *rule);       /* the voice of the quotation before: who stays WHO_NONE */

void speaker_find(Work *w);

/* attribution_clause.c, attribution_word.c: what a reporting word in the reporter's own text rules */
enum { CLAUSE_DIRECT = 1, CLAUSE_CUE = 2 };                 /* by token: in a direct quotation; the reporting word of one */
/* The reporter's stretch [low, high) of a sentence; what stands before floor is taken already; last: who spoke last in it. */
typedef struct { const Work *w; const Sentence *s; uint32_t low, high, floor; Who last; } ClauseView;
/* Tokens throughout. end: what is asked next stands at or behind it; spoken: a verb of speech whose subject may rule the next one too. credit: the source may be printed as the speaker. */
typedef struct { Who who; Range piece[2]; uint32_t cue_first, cue_end, end; const char *rule; bool credit, spoken; } ClauseHit;
bool clause_ask(const ClauseView *v, uint32_t i, ClauseHit *h);
bool clause_word(const ClauseView *v, uint32_t i, ClauseHit *h);        /* words of will, stance, seeming; passives; nouns with a clause */
uint32_t clause_end(const ClauseView *v, uint32_t from);                /* end of what is said from token `from` on */
void attribution_find(Work *w);
void language_quotes(Work *w, Str language);                /* language.c: names the language of quotations in another one than `language`; that one empty: of none */

/* ---- event.c, point.c ---- */
void event_find(Work *w);
void point_find(Work *w);
/* point_stand.c: can a sentence stand alone? "" if it can, with what must be supplied for it; else what speaks against it. `from` may move past a connective. */
typedef struct { const Sentence *s; const uint8_t *quoted; uint32_t first, end; const Block *block; VEC(Supply) supply; uint32_t vague; Str before, subject; uint8_t before_gender, subject_gender; } PointCheck;
/* quoted: by token, 1 in a quotation. before: the person whom the sentence before is about; subject: the one this one is about. */
const char *point_stand(const Work *w, PointCheck *c);
/* point_time.c: first token behind a lead-in that counts time from the sentence before ("Two days later, on 3 May, …"), `first` if there is none; hangs: there is one that cannot go. */
uint32_t point_time_lead(const Work *w, uint32_t first, uint32_t end, bool *hangs);

/* ---- across.c, across_*.c: all sources together. The records are sorted first, so that the order in which they came decides nothing. ---- */

/* One person of all sources. key: the folded words of the name, by which it is compared. */
typedef struct { Str name, role, country, key; uint32_t docs; } Person;
enum { TERM_NUMBER = 1, TERM_NAME = 2 };
/* A word (stemmed), a country ("=KP") or a person ("@7") as it is counted for comparing. weight: how much it tells, in thousandths of a bit; salience: how much the sources speak of it. */
typedef struct { uint32_t docs, last_doc, sents, last_sent, uses, name_uses; uint8_t kind; int32_t weight, salience; } Term;
/* What a stretch of text says, for comparing only: its terms ascending, each once. */
typedef struct { uint32_t doc; Range at; const uint32_t *terms; uint32_t len; int64_t weight; bool negated; } Gist;
typedef struct { VEC(uint32_t) items; } Posting;

typedef struct {
    Run *run;
    Arena *a;
    const Lexicon *lexicon;
    const Record *docs;
    uint32_t len;
    Date newest;                                            /* of the sources' dates; DATE_NONE if none is dated */
    VEC(Person) persons;
    Map *person_of;                                         /* "source number/folded canonical" → person */
    Map *term_of, *alike;
    VEC(Term) terms;
    uint32_t *origin_of, origins;
    const Point **by_place; const uint32_t *first_point;    /* points of source d by place: by_place[first_point[d] … first_point[d + 1]) */
    VEC(Finding) all;
    VEC(Conflict) conflicts;
    VEC(Speaker) speakers;
} Across;

/* across_person.c: one person across all sources */
void person_gather(Across *x);
Str country_name(const Across *x, Str iso);                            /* in English; empty for an empty one */
const Person *person_named(const Across *x, uint32_t doc, Str name);   /* by a form that source `doc` uses; NULL if it is none */
/* across_term.c: what sentences have in common */
void term_gather(Across *x);
Gist gist_of(const Across *x, uint32_t doc, Range at);
int32_t gist_alike(const Across *x, const Gist *a, const Gist *b);     /* thousandths: weight in common over the geometric mean of both */
int32_t gist_within(const Across *x, const Gist *a, const Gist *b);    /* thousandths of the lighter one's weight that is in the other too */
bool gist_covers(const Across *x, const Gist *a, const Gist *b);       /* b says all that a says, or nearly, and perhaps more */
bool gist_same(const Across *x, const Gist *a, const Gist *b);         /* the same thing said: near enough, and no number, name or denial against it */
bool gist_apart(const Across *x, const Gist *a, const Gist *b);        /* each names somebody or some place that the other does not */
int32_t gist_centre(const Across *x, const Gist *g);                   /* how near to what all the sources speak of; to be compared only */
Posting *index_new(const Across *x, Arena *a);
void index_add(const Across *x, Arena *a, Posting *index, const Gist *g, uint32_t item);
/* Items added before that share one of the gist's eight heaviest terms, each once, at most `max`. */
size_t index_near(const Across *x, const Posting *index, const Gist *g, uint32_t *out, size_t max);
/* across_origin.c, across_point.c, across_quote.c, across_event.c, across_conflict.c */
void origin_find(Across *x);
void across_points(Across *x);
void across_quotes(Across *x);
void across_events(Across *x);
void across_figures(Across *x);
void across_conflicts(Across *x);
/* across_date.c: the words to be supplied in `at`, with the dates a reader could not know; `given` may be NULL */
Supplies date_supply(const Across *x, uint32_t doc, Range at, const Supplies *given);
/* False for a date in an undated source whose year its own paragraph does not name before it: a guess from what was told elsewhere, not to be printed. */
bool date_is_sure(const Record *rec, Range at, Date d);
/* findings.c */
void finding_part(Across *x, Finding *f, const char *name, int32_t value);     /* notes a part of its score, if it is not 0; at most 4 */
Finding *finding_add(Across *x, FindingKind kind, uint32_t doc, Range at, const Point *p);  /* text, display, actors and places filled in; p may be NULL. Valid until the next one */
Range range_trim(Str text, Range at);
void finding_places(Across *x);                             /* makes by_place */
const Point *finding_point(const Across *x, uint32_t doc, uint32_t pos);                    /* the Point of the sentence that holds byte pos; NULL */
void finding_origins(const Across *x, Finding *f);          /* counts origins and reports over spans and others */
void finding_ids(Across *x);

#endif
