/* SPDX-License-Identifier: MIT */
/* What is known of languages, countries and words, indexed once per process; a language that no text is in stays unread.

   In: the files under data/, compiled in as find_data_table. `LANGUAGE/file` belongs to one language, `common/file` to all. Out: a Language per language: a hash table from
   folded words to Word entries, and phrases chained to their first word.
   How it thinks: language is data. A file is plain text: `# comment`, a header `[class argument]`, and lines `form, form, … = value`. A form written with a capital
   letter ("May") has its class only when the text writes it so; a form all in capitals ("US") only in capitals. The header [country] has lines of its own:
   `ISO | names | demonyms | capital | other names of its government`, the first name being the one to print.
   What it does not do: no inflection (forms are listed), no context (that is the passes' business), no look at documents.

   Specimen: "may, might" under [aux] and "May = 5" under [month] give the word "may" both classes; the token "may" has one of them, the token "May" both. */
#include "find/find_in.h"

extern const struct { const char *key, *from, *to; } find_data_table[];

enum { WORDS_ROOM = 8192 /* to begin with; grows */, KNOWN_BITS = 1 << 17 };

/* A word by its key: all that most look-ups ask for, in one place. word 0 = free; the classes that hold however it is written; cased: it has others by its capitals. */
typedef struct {
    uint64_t key;
    uint32_t word : 31, cased : 1;
    uint32_t classes;
} Slot;

struct Language {
    Str code;
    bool loaded;
    VEC(Word) words;
    VEC(Phrase) phrases;
    Slot *slots;
    uint32_t mask;
    uint64_t known[KNOWN_BITS / 64]; /* a bit for each key's top bits: most rare words are told from known ones without a look into the table, which is larger than a cache */
    VEC(Str) endings[ENDINGS];
    bool nouns_capital;
};

struct Lexicon {
    Arena *keep; /* where a language goes when it is first asked for */
    VEC(Language) languages;
    Str *countries; /* by the two letters of their codes */
    const Languages *known;
};

typedef struct {
    const char *name;
    uint32_t classes;
} ClassName;
static const ClassName class_names[] = {
    { "stop", W_STOP },
    { "function", W_FUNCTION | W_STOP },
    { "prep", W_PREP | W_FUNCTION | W_STOP },
    { "aux", W_AUX | W_FUNCTION | W_STOP },
    { "pronoun", W_PRONOUN | W_FUNCTION | W_STOP },
    { "honorific", W_HONORIFIC },
    { "role", W_ROLE },
    { "role-part", W_ROLE_PART },
    { "org", W_ORG },
    { "org-name", W_ORG_NAME },
    { "given", W_GIVEN },
    { "cue", W_CUE },
    { "month", W_MONTH },
    { "weekday", W_WEEKDAY },
    { "number", W_NUMBER },
    { "ordinal", W_ORDINAL },
    { "scale", W_SCALE },
    { "timeunit", W_TIMEUNIT },
    { "unit", W_UNIT },
    { "abbr", W_ABBR },
    { "abbr-name", W_ABBR | W_ABBR_NAME },
    { "country", W_COUNTRY },
    { "place", W_PLACE },
    { "place-head", W_PLACE_HEAD },
    { "season", W_SEASON },
    { "daypart", W_DAYPART },
    { "hedge", W_HEDGE },
    { "firm", W_FIRM },
    { "verb", W_VERB },
    { "thing", W_THING },
};

typedef struct {
    const char *name;
    uint8_t value;
} Argument;
static const Argument genders[] = { { "he", GENDER_HE }, { "she", GENDER_SHE }, { "it", GENDER_IT },  { "they", GENDER_THEY },
                                    { "i", GENDER_I },   { "we", GENDER_WE },   { "you", GENDER_YOU } };
static const Argument cues[] = { { "say", CUE_SAY },     { "tell", CUE_TELL }, { "judge", CUE_JUDGE },
                                 { "think", CUE_THINK }, { "ask", CUE_ASK },   { "according", CUE_ACCORDING },
                                 { "noun", CUE_NOUN },   { "show", CUE_SHOW }, { "write", CUE_WRITE } };
static const Argument hedges[] = { { "about", HEDGE_ABOUT },     { "over", HEDGE_OVER },     { "under", HEDGE_UNDER },
                                   { "atleast", HEDGE_ATLEAST }, { "atmost", HEDGE_ATMOST }, { "nearly", HEDGE_NEARLY } };
static const Argument units[] = { { "second", UNIT_SECOND }, { "minute", UNIT_MINUTE },       { "hour", UNIT_HOUR },       { "day", UNIT_DAY },
                                  { "week", UNIT_WEEK },     { "fortnight", UNIT_FORTNIGHT }, { "month", UNIT_MONTH },     { "quarter", UNIT_QUARTER },
                                  { "year", UNIT_YEAR },     { "decade", UNIT_DECADE },       { "century", UNIT_CENTURY }, { "weekend", UNIT_WEEKEND },
                                  { "season", UNIT_SEASON } };

static const Argument whens[] = { { "day", WHEN_DAY },       { "tonight", WHEN_TONIGHT }, { "present", WHEN_PRESENT }, { "past", WHEN_PAST },
                                  { "future", WHEN_FUTURE }, { "last", WHEN_LAST },       { "next", WHEN_NEXT },       { "this", WHEN_THIS },
                                  { "that", WHEN_THAT },     { "ago", WHEN_AGO },         { "later", WHEN_LATER },     { "earlier", WHEN_EARLIER },
                                  { "every", WHEN_EVERY },   { "adverb", WHEN_ADVERB },   { "start", WHEN_START },     { "mid", WHEN_MID },
                                  { "end", WHEN_END },       { "vague", WHEN_VAGUE },     { "bc", WHEN_BC },           { "ad", WHEN_AD },
                                  { "feast", WHEN_FEAST },   { "will", WHEN_WILL },       { "was", WHEN_WAS },         { "times", WHEN_TIMES },
                                  { "clock", WHEN_CLOCK },   { "zone", WHEN_ZONE },       { "ago-before", WHEN_AGO_BEFORE }, { "in-before", WHEN_IN_BEFORE },
                                  { "from-now", WHEN_FROM_NOW } };

static const Argument glues[] = {
#define ROW(text, bit) { text, GLUE_##bit }
    ROW("the", THE),           ROW("a", A),                       ROW("of", OF),                   ROW("in", IN),
    ROW("on", ON),             ROW("and", AND),                   ROW("or", OR),                   ROW("to", TO),
    ROW("between", BETWEEN),   ROW("from", FROM),                 ROW("per", PER),                 ROW("half", HALF),
    ROW("couple", COUPLE),     ROW("fiscal", FISCAL),             ROW("nth", NTH),                 ROW("decade-end", DECADE_END),
    ROW("early", EARLY),       ROW("label", LABEL),               ROW("counted", COUNTED),         ROW("year-lead", YEAR_LEAD),
    ROW("at", AT),             ROW("old", OLD),                   ROW("more", MORE),               ROW("other", OTHER),
    ROW("span-lead", SPAN_LEAD), ROW("oclock", OCLOCK),           ROW("outer", OUTER),
    ROW("long", LONG),         ROW("after", AFTER),               ROW("before", BEFORE),           ROW("overnight", OVERNIGHT),
    ROW("mid", MID),           ROW("circa", CIRCA),               ROW("adjective", ADJECTIVE),     ROW("short", SHORT),
    ROW("plural", PLURAL),     ROW("following", FOLLOWING),       ROW("past", PAST),               ROW("year-end", YEAR_END), ROW("than", THAN),
    ROW("told", TOLD),         ROW("told-the", TOLD_THE),         ROW("be", BE),                   ROW("particle", PARTICLE),         ROW("place-in", PLACE_IN),       ROW("place-to", PLACE_TO),
    ROW("reign", REIGN),       ROW("who", WHO),                   ROW("headline-verb", HEADLINE_VERB), ROW("for", FOR),
    ROW("place-first", PLACE_FIRST), ROW("surname", SURNAME), ROW("by", BY), ROW("which", WHICH), ROW("place-noun", PLACE_NOUN), ROW("party", PARTY), ROW("he", HE),               ROW("she", SHE),                 ROW("language", LANGUAGE),
#undef ROW
};
static const Argument speeches[] = {
#define ROW(name, bit) { name, SPEECH_##bit }
    ROW("that", THAT),             ROW("to", TO),                 ROW("by", BY),             ROW("determiner", DETERMINER),
    ROW("alone", ALONE),           ROW("and", AND),               ROW("subject", SUBJECT),   ROW("be", BE),
    ROW("adverb", ADVERB),         ROW("adverb-not", ADVERB_NOT), ROW("noun-verb", NOUN_VERB), ROW("doubtful", DOUBTFUL),
    ROW("deed", DEED),             ROW("mute", MUTE),             ROW("empty", EMPTY),       ROW("opens", OPENS),
    ROW("stops", STOPS),           ROW("relative", RELATIVE),     ROW("who", WHO),           ROW("turn", TURN),
    ROW("leads", LEADS),           ROW("article", ARTICLE),       ROW("heard", HEARD),       ROW("when", WHEN),
    ROW("as", AS),                 ROW("active", ACTIVE),         ROW("he", HE),             ROW("she", SHE),
    ROW("it", IT),                 ROW("they", THEY),             ROW("whose", WHOSE),       ROW("possessive", POSSESSIVE),
    ROW("beside", BESIDE),         ROW("not", NOT),               ROW("vague", VAGUE),       ROW("opener", OPENER),
    ROW("link", LINK),             ROW("day-lead", DAY_LEAD),     ROW("of", OF),             ROW("aux-lead", AUX_LEAD),
    ROW("wish", WISH),             ROW("stance", STANCE),         ROW("seem", SEEM),         ROW("passive", PASSIVE),
    ROW("idea", IDEA),             ROW("after", AFTER),           ROW("particle", PARTICLE), ROW("in", IN),
    ROW("paper", PAPER),             ROW("turns", TURNS),         ROW("helper", HELPER),     ROW("object", OBJECT),
    ROW("reported", REPORTED),       ROW("done", DONE),             ROW("promotion", PROMOTION),
#undef ROW
};
static const Argument endings[] = { { "past", ENDING_PAST }, { "thing", ENDING_THING }, { "she", ENDING_SHE }, { "he", ENDING_HE },
                                    { "ing", ENDING_ING },   { "place", ENDING_PLACE }, { "org", ENDING_ORG }, { "person", ENDING_PERSON }, { "ordinal", ENDING_ORDINAL },
                                    { "adverb", ENDING_ADVERB }, { "many", ENDING_MANY }, { "doing", ENDING_DOING } };

static uint8_t argument(const Argument *table, size_t n, Str name) {
    for (size_t i = 0; i < n; i++)
        if (str_eq(str_of(table[i].name), name)) return table[i].value;
    return 0;
}

uint64_t word_key(Str folded) {
    static const uint64_t times[] = { KEY_1, KEY_2, KEY_3 };
    uint64_t key = 0;
    for (size_t i = 0; i < folded.len; i += 8) {
        char block[8] = { 0 };
        memcpy(block, folded.at + i, folded.len - i < 8 ? folded.len - i : 8);
        key = i < 24 ? key + eight_at(block) * times[i / 8] : (key ^ eight_at(block)) * KEY_MORE;
    }
    return key;
}

static Slot *slot_of(const Language *l, uint64_t key) {
    uint32_t i = (uint32_t)(key >> 40) & l->mask;
    while (l->slots[i].word && l->slots[i].key != key) i = (i + 1) & l->mask;
    return &l->slots[i];
}

uint32_t lexicon_look(const Language *l, uint64_t key, uint32_t *classes, bool *cased) {
    *classes = 0, *cased = false;
    if (!(l->known[key >> 47 >> 6] >> (key >> 47 & 63) & 1)) return 0;
    const Slot *s = slot_of(l, key);
    *classes = s->classes, *cased = s->cased;
    return s->word;
}

uint32_t lexicon_word(const Language *l, Str folded) { return slot_of(l, word_key(folded))->word; }
const Word *lexicon_get(const Language *l, uint32_t word) { return &l->words.at[word < l->words.len ? word : 0]; }
const Word *lexicon_words(const Language *l) { return l->words.at; }
const Phrase *lexicon_phrases(const Language *l) { return l->phrases.at; }

static void table_grow(Arena *a, Language *l) {
    uint32_t size = l->mask ? (l->mask + 1) * 2 : 1u << 14;
    l->slots = NEWN(a, Slot, size), l->mask = size - 1;
    for (uint32_t n = 1; n < l->words.len; n++) {
        uint64_t key = word_key(l->words.at[n].text);
        Slot *s = slot_of(l, key);
        s->key = key, s->word = n & 0x7FFFFFFF;
    }
}

static uint32_t intern(Arena *a, Language *l, Str folded) {
    uint64_t key = word_key(folded);
    Slot *s = slot_of(l, key);
    if (s->word) return s->word;
    uint32_t n = (uint32_t)l->words.len;
    vec_add(a, &l->words)->text = folded;
    s->key = key, s->word = n & 0x7FFFFFFF;
    if (l->words.len * 4 > (size_t)l->mask * 3) table_grow(a, l);
    return n;
}

/* When all words are known: what the slots repeat of them. */
static void slots_fill(Language *l) {
    for (uint32_t i = 0; i <= l->mask; i++) {
        const Word *w = &l->words.at[l->slots[i].word];
        uint64_t top = l->slots[i].key >> 47;
        if (l->slots[i].word) l->known[top >> 6] |= (uint64_t)1 << (top & 63);
        l->slots[i].classes = w->classes, l->slots[i].cased = (w->caps | w->capital) != 0;
    }
}

/* ---- one form ---- */

/* Lower case; the typographic apostrophe as the plain one. token.c folds alike. */
static Str fold(Arena *a, Str s) {
    bool plain = true;
    for (size_t i = 0; i < s.len && plain; i++) plain = (unsigned char)s.at[i] < 0x80;
    if (!plain) return utf8_lower(a, s);
    char *to = arena_get(a, s.len, 1);
    for (size_t i = 0; i < s.len; i++) to[i] = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] | 32) : s.at[i];
    return (Str){ to, s.len };
}

static bool all_caps(Str s) {
    size_t upper = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] >= 'a' && s.at[i] <= 'z') return false;
        upper += s.at[i] >= 'A' && s.at[i] <= 'Z';
    }
    return upper >= 2;
}

/* The first word of a form, which is consumed: blanks and hyphens part words, a possessive 's is a word of its own, as in token.c. */
static Str form_cut(Str *form) {
    while (form->len && (form->at[0] == ' ' || form->at[0] == '-')) *form = str_sub(*form, 1, form->len);
    size_t n = 0;
    if (str_starts(*form, STR("'s")))
        n = 2;
    else
        while (n < form->len && form->at[n] != ' ' && form->at[n] != '-' && !(form->at[n] == '\'' && str_starts(str_sub(*form, n, form->len), STR("'s")))) n++;
    Str word = str_sub(*form, 0, n);
    *form = str_sub(*form, n, form->len);
    bool stop = n > 1 && word.at[n - 1] == '.' && str_find(word, STR("."), 0) == n - 1; /* "St." but not "U.S." */
    return stop ? str_sub(word, 0, n - 1) : word;
}

/* The words of a phrase with one blank between. */
static Str join(Arena *a, const Str *words, size_t n) {
    size_t len = n - 1, at = 0;
    for (size_t i = 0; i < n; i++) len += words[i].len;
    char *to = arena_get(a, len, 1);
    for (size_t i = 0; i < n; i++) {
        if (i) to[at++] = ' ';
        memcpy(to + at, words[i].at, words[i].len);
        at += words[i].len;
    }
    return (Str){ to, len };
}

/* The Word for a form, made when it is new; `bits` get its classes, bound to capitals as the form is written. */
static Word *form_add(Arena *a, Language *l, Str form, uint32_t bits) {
    Phrase p = { 0 };
    Str rest = form, words[COUNT(p.at)], first = { 0 };
    while (rest.len && p.len < COUNT(p.at)) {
        Str word = form_cut(&rest);
        if (!word.len) break;
        if (!p.len) first = word;
        if (all_caps(word))
            p.needs |= 256u << p.len;
        else if ((unsigned char)word.at[0] < 0x80 ? word.at[0] >= 'A' && word.at[0] <= 'Z' : rune_is_upper(utf8_at(word, 0)))
            p.needs |= 1u << p.len;
        words[p.len] = fold(a, word);
        p.at[p.len] = intern(a, l, words[p.len]);
        if (p.len++) l->words.at[p.at[p.len - 1]].inner = true;
    }
    if (!p.len) return &l->words.at[0];
    uint32_t n = p.at[0];
    if (p.len > 1) {
        n = p.word = intern(a, l, join(a, words, p.len));
        Word *head = &l->words.at[p.at[0]];
        p.next = head->phrases, head->phrases = (uint32_t)l->phrases.len;
        if (bits & W_CUE) head->speech |= SPEECH(CUE_LEAD); /* it may begin a reporting phrase */
        vec_push(a, &l->phrases, p);
    }
    Word *w = &l->words.at[n];
    uint32_t fresh = bits & ~w->classes;
    w->classes |= bits;
    if (p.len == 1 && all_caps(first))
        w->caps |= fresh;
    else if (p.len == 1 && p.needs)
        w->capital |= fresh;
    else
        w->capital &= ~bits, w->caps &= ~bits;
    return w;
}

/* ---- files ---- */

typedef struct {
    uint32_t classes;
    uint64_t glue, speech;
    uint8_t gender, cue, hedge, unit, when, ending;
    bool country, endings;
} Header;

static Header header_of(Str line) {
    Header h = { 0 };
    Str rest = str_trim(str_sub(line, 1, line.len - 1)), name;
    name = str_cut(&rest, ' '), rest = str_trim(rest);
    for (size_t i = 0; i < COUNT(class_names); i++)
        if (str_eq(str_of(class_names[i].name), name)) h.classes = class_names[i].classes;
    h.gender = argument(genders, COUNT(genders), rest);
    h.cue = argument(cues, COUNT(cues), rest);
    h.hedge = argument(hedges, COUNT(hedges), rest);
    h.unit = argument(units, COUNT(units), rest);
    if (str_eq(name, STR("when"))) h.when = argument(whens, COUNT(whens), rest);
    for (size_t i = 0; i < COUNT(glues) && str_eq(name, STR("glue")); i++)
        if (str_eq(str_of(glues[i].name), rest)) h.glue = 1ull << glues[i].value;
    if (str_eq(name, STR("speech"))) h.speech = 1ull << argument(speeches, COUNT(speeches), rest);
    h.country = str_eq(name, STR("country"));
    h.endings = str_eq(name, STR("ending")), h.ending = argument(endings, COUNT(endings), rest);
    if (!h.classes && !h.when && !h.glue && !h.speech && !h.endings) die("data: unknown class in %.*s", STR_ARG(line));
    return h;
}

static void country_forms(Arena *a, Language *l, Str forms, uint32_t bits, Str iso, Str name) {
    while (forms.len) {
        Str form = str_trim(str_cut(&forms, ','));
        if (!form.len) continue;
        Word *w = form_add(a, l, form, bits);
        memcpy(w->country, iso.at, 2);
        w->lemma = name;
    }
}

static void country_line(Arena *a, const Lexicon *x, Language *l, Str line) {
    static const uint32_t columns[] = { W_COUNTRY, W_DEMONYM, W_CAPITAL, W_CAPITAL };
    Str iso = str_trim(str_cut(&line, '|'));
    if (iso.len != 2) return;
    Str names = line, name = str_trim(str_cut(&(Str){ line.at, str_find(line, STR("|"), 0) }, ','));
    if (l == x->languages.at) x->countries[((unsigned char)iso.at[0] - 'A') % 26 * 26 + ((unsigned char)iso.at[1] - 'A') % 26] = name; /* in English */
    for (size_t i = 0; i < COUNT(columns) && names.len; i++) country_forms(a, l, str_cut(&names, '|'), columns[i], iso, name);
}

static void value_set(Word *w, const Header *h, Str value) {
    int64_t n = 0;
    bool number = str_to_int(value, &n);
    if (h->classes & W_MONTH)
        w->month = (uint8_t)n;
    else if (h->classes & W_WEEKDAY)
        w->weekday = (uint8_t)n;
    else if (h->classes & W_SEASON)
        w->season = (uint8_t)n;
    else if (number)
        w->number = n;
    else if (h->classes & W_PLACE && value.len == 2)
        memcpy(w->country, value.at, 2);
    else if (value.len)
        w->lemma = value;
    if (h->gender) w->gender = h->classes & W_GIVEN && w->classes & W_GIVEN && w->gender && w->gender != h->gender ? GENDER_NONE : h->gender;    /* Andrea, Jean: of both */
    if (h->cue) w->cue = h->cue;
    if (h->hedge) w->hedge = h->hedge;
    if (h->unit) w->unit = h->unit;
    if (h->when) w->when = h->when;
    w->glue |= h->glue, w->speech |= h->speech;
}

static void form_line(Arena *a, Language *l, const Header *h, Str line) {
    size_t eq = str_find(line, STR("="), 0);
    Str forms = str_sub(line, 0, eq), value = eq < line.len ? str_trim(str_sub(line, eq + 1, line.len)) : (Str){ 0 };
    while (forms.len) {
        Str form = str_trim(str_cut(&forms, ','));
        if (form.len && h->endings)
            vec_push(a, &l->endings[h->ending], form);
        else if (form.len)
            value_set(form_add(a, l, form, h->classes), h, value);
    }
}

static void data_load(Arena *a, const Lexicon *x, Language *l, Str text) {
    Header h = { 0 };
    while (text.len) {
        Str line = str_trim(str_cut(&text, '\n'));
        if (!line.len || line.at[0] == '#') continue;
        if (str_eq(line, STR("[nouns capital]"))) {
            l->nouns_capital = true;
            continue;
        }
        if (line.at[0] == '[')
            h = header_of(line);
        else if (h.country)
            country_line(a, x, l, line);
        else
            form_line(a, l, &h, line);
    }
}

static Str data_language(Str key) { return str_sub(key, 0, str_find(key, STR("/"), 0)); }

static Language *language_of(Arena *a, Lexicon *x, Str code) {
    for (size_t i = 0; i < x->languages.len; i++)
        if (str_eq(x->languages.at[i].code, code)) return &x->languages.at[i];
    Language *l = vec_add(a, &x->languages);
    l->code = code;
    return l;
}

static void language_load(const Lexicon *x, Language *l) {
    Arena *a = x->keep;
    l->loaded = true;
    l->words.at = NEWN(a, Word, WORDS_ROOM), l->words.cap = WORDS_ROOM;
    l->phrases.at = NEWN(a, Phrase, WORDS_ROOM / 2), l->phrases.cap = WORDS_ROOM / 2;
    vec_add(a, &l->words), vec_add(a, &l->phrases); /* numbers 0 mean none */
    table_grow(a, l);
    for (size_t i = 0; find_data_table[i].key; i++) {
        Str key = str_of(find_data_table[i].key), code = data_language(key);
        Str text = { find_data_table[i].from, (size_t)(find_data_table[i].to - find_data_table[i].from) };
        if (str_eq(key, STR("common/languages"))) continue;
        if (str_eq(code, STR("common")) || str_eq(code, l->code)) data_load(a, x, l, text);
    }
    slots_fill(l);
}

/* English at once; the others when a text is in them, for learning its words takes milliseconds. */
const Lexicon *lexicon_new(Arena *a) {
    Lexicon *x = NEW(a, Lexicon);
    x->keep = a, x->countries = NEWN(a, Str, 26 * 26);
    language_of(a, x, STR("en"));
    for (size_t i = 0; find_data_table[i].key; i++) {
        Str key = str_of(find_data_table[i].key), code = data_language(key);
        if (str_eq(key, STR("common/languages")))
            x->known = languages_new(a, (Str){ find_data_table[i].from, (size_t)(find_data_table[i].to - find_data_table[i].from) });
        else if (!str_eq(code, STR("common")))
            language_of(a, x, code);
    }
    language_load(x, &x->languages.at[0]);
    return x;
}

const Language *lexicon_language(const Lexicon *x, Str code) {
    Language *l = &x->languages.at[0];
    for (size_t i = 0; i < x->languages.len; i++)
        if (str_starts_nocase(code, x->languages.at[i].code)) {
            l = &x->languages.at[i];
            break;
        }
    if (!l->loaded) language_load(x, l);
    return l;
}

Str lexicon_code(const Language *l) { return l->code; }
const Languages *lexicon_languages(const Lexicon *x) { return x->known; }
bool lexicon_nouns_capital(const Language *l) { return l->nouns_capital; }

bool lexicon_ends(const Language *l, Ending kind, Str word) {
    for (size_t i = 0; i < l->endings[kind].len; i++) {
        Str end = l->endings[kind].at[i];
        if (word.len >= end.len + 2 && str_starts_nocase(str_sub(word, word.len - end.len, word.len), end)) return true;
    }
    return false;
}

Str lexicon_country(const Lexicon *x, const char iso[2]) {
    if (iso[0] < 'A' || iso[0] > 'Z' || iso[1] < 'A' || iso[1] > 'Z') return (Str){ 0 };
    return x->countries[(iso[0] - 'A') * 26 + iso[1] - 'A'];
}

Str lexicon_country_named(const Lexicon *x, Str name) {
    const Language *l = &x->languages.at[0];
    char folded[64];
    if (!name.len || name.len > sizeof folded) return (Str){ 0 };
    for (size_t i = 0; i < name.len; i++) folded[i] = name.at[i] >= 'A' && name.at[i] <= 'Z' ? (char)(name.at[i] | 32) : name.at[i] == '-' ? ' ' : name.at[i];
    Str key = { folded, name.len };
    const Word *w = lexicon_get(l, lexicon_word(l, key));
    bool government = w->classes & (W_COUNTRY | W_DEMONYM | W_CAPITAL); /* not a town or region that only lies in it */
    return government && w->country[0] ? (Str){ w->country, 2 } : (Str){ 0 };
}
