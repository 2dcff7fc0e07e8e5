/* SPDX-License-Identifier: MIT */
/* The language of a text, where its source does not tell, and of a quotation that is in another one.

   In: UTF-8 text. Out: an ISO 639 code ("de"), or nothing where the text is too short or two languages are too near.
   How it thinks: most of a text is written in one script; a script that one language alone uses decides. Where several share it (Latin, Cyrillic, Arabic), the commonest
   words and the rare letters of data/common/languages.txt are counted: a word that k languages share counts one k-th for each (after Grefenstette 1995, short words
   instead of trigrams, since a word list can be read and mended). The best must have some hits, a share of all words, and lead the second clearly.
   What it does not do: tell Norwegian from Danish in a sentence, or a text that mixes languages; single words and names stay undetermined.

   Specimen: “Мы ждём ответа,” in an English report is Russian; “C'est la vie” is too short to be sure. */
#include "find/find_in.h"

enum { LOOK_FIRST = 600, LOOK = 9600, WORD_UNIT = 840, LETTER_UNIT = 500, MOST_LANGUAGES = 60 };

/* The one language that a script stands for; Han is Chinese unless kana stand with it. */
static const struct { uint32_t from, to; const char *code; } scripts[] = {
    { 0x0370, 0x03FF, "el" }, { 0x0530, 0x058F, "hy" }, { 0x0590, 0x05FF, "he" }, { 0x0900, 0x097F, "hi" }, { 0x0980, 0x09FF, "bn" }, { 0x0B80, 0x0BFF, "ta" }, { 0x0C00, 0x0C7F, "te" },
    { 0x0E00, 0x0E7F, "th" }, { 0x10A0, 0x10FF, "ka" }, { 0x1200, 0x137F, "am" }, { 0x3040, 0x30FF, "ja" }, { 0x4E00, 0x9FFF, "zh" }, { 0xAC00, 0xD7AF, "ko" },
};
enum { SCRIPT_LATIN = COUNT(scripts), SCRIPT_CYRILLIC, SCRIPT_ARABIC, SCRIPTS };

static int script_of(uint32_t r) {
    if (r < 0x250) return SCRIPT_LATIN;
    if (r >= 0x400 && r < 0x530) return SCRIPT_CYRILLIC;
    if (r >= 0x600 && r < 0x700) return SCRIPT_ARABIC;
    if (r >= 0x1E00 && r < 0x1F00) return SCRIPT_LATIN;
    for (int i = 0; i < (int)COUNT(scripts); i++)
        if (r >= scripts[i].from && r <= scripts[i].to) return i;
    return -1;
}

typedef struct { Str code, name; } Known;
struct Languages { Known at[MOST_LANGUAGES]; size_t len; Map *mask_of; };   /* word or letter → bit i: languages.at[i] has it */

typedef struct { int32_t score[MOST_LANGUAGES]; uint32_t words, letters[SCRIPTS]; } Count;

static void add_words(Languages *l, Str list, char border) {
    while (list.len) {
        Str word = str_trim(str_cut(&list, border));
        if (word.len) *map_slot(l->mask_of, word) |= (int64_t)1 << (l->len - 1);
    }
}

/* `text`: lines of code | English name | letters | words. */
const Languages *languages_new(Arena *a, Str text) {
    Languages *l = NEW(a, Languages);
    l->mask_of = map_new(a);
    while (text.len && l->len < MOST_LANGUAGES) {
        Str line = str_trim(str_cut(&text, '\n'));
        if (!line.len || line.at[0] == '#') continue;
        Known *k = &l->at[l->len++];
        k->code = str_trim(str_cut(&line, '|')), k->name = str_trim(str_cut(&line, '|'));
        add_words(l, str_cut(&line, '|'), ' ');
        add_words(l, line, ',');
    }
    return l;
}

Str language_name(const Lexicon *x, Str code) {
    const Languages *l = lexicon_languages(x);
    for (size_t i = 0; i < l->len; i++)
        if (language_same(l->at[i].code, code)) return l->at[i].name;
    return code;
}

static void count_mask(const Languages *l, Count *c, Str key, int32_t unit) {
    int64_t held = 0;
    if (!map_get(l->mask_of, key, &held)) return;
    uint64_t mask = (uint64_t)held;
    int n = 0;
    for (uint64_t m = mask; m; m &= m - 1) n++;
    for (int i = 0; mask; i++, mask >>= 1)
        if (mask & 1) c->score[i] += unit / n;
}

static void count_text(const Languages *x, Str text, Count *c) {
    char word[64];
    size_t len = 0;
    bool fits = true;
    for (size_t i = 0; i <= text.len;) {
        uint32_t r = i < text.len ? utf8_next(text, &i) : (i++, 0x20u);
        bool letter = rune_is_letter(r), inner = len && (r == '\'' || r == 0x2019);
        if (!letter && !inner) {
            while (len && word[len - 1] == '\'') len--;
            if (len) c->words++;
            if (len && fits) count_mask(x, c, (Str){ word, len }, WORD_UNIT);
            len = 0, fits = true;
            continue;
        }
        if (letter) {
            int script = script_of(r);
            if (script >= 0) c->letters[script]++;
            r = rune_lower(r);
            char alone[8];
            if (r >= 0x80) count_mask(x, c, (Str){ alone, utf8_write(alone, r) }, LETTER_UNIT);
        } else r = '\'';
        if (len + 5 > sizeof word) fits = false;
        else len += utf8_write(word + len, r);
    }
}

/* The script that most letters have; -1 where there is none. */
static int script_most(const Count *c) {
    uint32_t all = 0;
    int best = -1;
    for (int i = 0; i < SCRIPTS; i++) {
        all += c->letters[i];
        if (c->letters[i] && (best < 0 || c->letters[i] > c->letters[best])) best = i;
    }
    return best >= 0 && c->letters[best] * 2 > all ? best : -1;
}

static Str find(const Languages *x, Str text, int32_t least) {
    Count c = { 0 };
    count_text(x, text, &c);
    int script = script_most(&c), best = 0, second = -1;
    for (int i = 0; i < (int)COUNT(scripts); i++)           /* kana beside Han */
        if (scripts[i].from == 0x3040 && c.letters[i] * 10 > c.letters[i + 1] && script == i + 1) script = i;
    if (script < 0) return (Str){ 0 };
    if (script < SCRIPT_LATIN) return c.letters[script] >= 4 ? str_of(scripts[script].code) : (Str){ 0 };
    for (int i = 1; i < MOST_LANGUAGES; i++)
        if (c.score[i] > c.score[best]) best = i;
    for (int i = 0; i < MOST_LANGUAGES; i++)
        if (i != best && (second < 0 || c.score[i] > c.score[second])) second = i;
    bool enough = c.score[best] >= least && (int64_t)c.score[best] * 12 >= (int64_t)c.words * WORD_UNIT;
    return enough && c.score[best] * 2 >= c.score[second] * 3 ? x->at[best].code : (Str){ 0 };
}

/* A document's: five words that are this language's own, or as much in shared ones. Its beginning is asked first, and more of it only while that does not tell. */
Str language_find(const Lexicon *x, Str text) {
    Str found = { 0 };
    for (size_t look = LOOK_FIRST; !found.len && look <= LOOK; look *= 4) {
        size_t n = look < text.len ? look : text.len;
        while (n && n < text.len && ((unsigned char)text.at[n] & 0xC0) == 0x80) n--;
        found = find(lexicon_languages(x), str_sub(text, 0, n), 5 * WORD_UNIT);
        if (n == text.len) break;
    }
    return found;
}

bool language_same(Str a, Str b) {
    Str x = str_sub(a, 0, str_find(a, STR("-"), 0)), y = str_sub(b, 0, str_find(b, STR("-"), 0));
    return str_eq_nocase(x, y);
}

/* Enough of the quotation's words are small words of the text's own language: no other needs to be asked. */
static bool is_own(const Work *w, const Quote *q) {
    uint32_t words = 0, small = 0;
    for (uint32_t i = token_at(w, q->at.from); i < w->tokens.len && w->tokens.at[i].from < q->at.to && words < 24; i++) {
        if (w->tokens.at[i].kind != TOKEN_WORD) continue;
        words++, small += token_is(w, i, W_STOP | W_CUE | W_VERB);
    }
    return small * 4 >= words;
}

/* “Мы ждём ответа” in an English report. Quotations of three words at least; a script of its own needs no words. */
void language_quotes(Work *w, Str language) {
    if (!language.len) return;
    bool known = language_same(lexicon_code(w->language), language);
    for (size_t i = 0; i < w->quotes.len; i++) {
        Quote *q = &w->quotes.at[i];
        if (q->kind == QUOTE_TERM || (known && is_own(w, q)) || quote_words(w, q->at) < 3) continue;
        Str found = find(lexicon_languages(w->lexicon), str_sub(w->text, q->at.from, q->at.to), WORD_UNIT * 3 / 2);
        if (found.len && !language_same(found, language)) q->language = found;
    }
}
