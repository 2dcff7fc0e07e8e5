/* SPDX-License-Identifier: MIT */
/* type: the typography of our own words and of documents.

   In: a piece of text and its language. Out: the same with the language's quotation marks, apostrophes, dashes and, in French, the blanks beside signs.
   How it thinks: a mark opens at the start, behind a blank, a bracket or a dash, else it closes. Two or three hyphens in a row are a dash, as on a typewriter:
   between figures the short one; between words the long one in English, and with blanks the one of the language. Findings never come here: their characters
   stay as they are.
   What it does not do: guess which straight mark is a prime (5' 10"), or which single hyphen is a dash.

   Specimen: the brief's "own" words -- set 1953--1961 → the brief’s “own” words – set 1953–1961. */
#include "typeset/typeset_in.h"

/* spaced: the dash between blanks */
typedef struct { const char *language, *open2, *close2, *open1, *close1, *spaced; } Marks;
#define EN_DASH "\xE2\x80\x93"
#define EM_DASH "\xE2\x80\x94"
static const Marks marks_table[] = {
    { "en", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", EN_DASH },                     /* “He said ‘no’” – and left */
    { "de", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9A", "\xE2\x80\x98", EN_DASH },                     /* „Er sagte ‚nein‘“ – und ging */
    { "fr", "\xC2\xAB\xE2\x80\xAF", "\xE2\x80\xAF\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", EN_DASH },       /* « Il a dit “non” » – puis partit */
    { "ru", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9E", "\xE2\x80\x9C", EM_DASH },                             /* «Он сказал „нет“» — и ушёл */
    { "uk", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9E", "\xE2\x80\x9C", EM_DASH },                             /* «Він сказав „ні“» — і пішов */
    { "es", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", EM_DASH },                             /* «Dijo “no”» — y se fue */
    { "it", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", EN_DASH },                             /* «Disse “no”» – e partì */
    { "pt", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", EM_DASH },                             /* «Disse “não”» — e saiu */
    { "el", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", EN_DASH },                             /* «Είπε “όχι”» – κι έφυγε */
    { "pl", "\xE2\x80\x9E", "\xE2\x80\x9D", "\xC2\xAB", "\xC2\xBB", EN_DASH },                             /* „Powiedział «nie»” – i wyszedł */
    { "cs", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9A", "\xE2\x80\x98", EN_DASH },                     /* „Řekl ‚ne‘“ – a odešel */
    { "hu", "\xE2\x80\x9E", "\xE2\x80\x9D", "\xC2\xBB", "\xC2\xAB", EN_DASH },                             /* „Azt mondta, »nem«” – és elment */
    { "nl", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", EN_DASH },                     /* “Hij zei ‘nee’” – en ging */
    { "sv", "\xE2\x80\x9D", "\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\x99", EN_DASH },                     /* ”Han sade ’nej’” – och gick */
    { "fi", "\xE2\x80\x9D", "\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\x99", EN_DASH },                     /* ”Hän sanoi ’ei’” – ja lähti */
    { "da", "\xC2\xBB", "\xC2\xAB", "\xE2\x80\xBA", "\xE2\x80\xB9", EN_DASH },                             /* »Han sagde ›nej‹« – og gik */
    { "no", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x98", "\xE2\x80\x99", EN_DASH },                             /* «Han sa ‘nei’» – og gikk */
};

static const Marks *marks_of(Str language) {
    for (size_t i = 0; i < COUNT(marks_table); i++)
        if (str_starts(language, str_of(marks_table[i].language))) return &marks_table[i];
    return &marks_table[0];
}

static uint32_t before(const Buf *out, size_t start) {
    size_t back = out->len;
    return out->len > start ? utf8_prev((Str){ out->at, out->len }, &back) : ' ';
}

static void put_mark(Buf *out, size_t start, const Marks *m, char c, uint32_t next) {
    uint32_t prev = before(out, start);
    bool opens = rune_is_space(prev) || prev == '(' || prev == '[' || prev == 0x2014 || prev == 0x2013 || prev == 0x201C || prev == 0x2018 || prev == 0x201E;
    if (c == '"') buf_z(out, opens ? m->open2 : m->close2);
    else if (opens && rune_is_letter(next)) buf_z(out, m->open1);
    else buf_z(out, opens || rune_is_word(prev) ? "\xE2\x80\x99" : m->close1);   /* an apostrophe is the same in every language: the '90s, Seoul's */
}

/* "1953--1961", "no -- never", "no--never", "no---never"; any other row of hyphens stays: "--quiet", "-----". */
static bool put_dash(Buf *out, size_t start, const Marks *m, Str s, size_t *pos) {
    size_t end = *pos;
    while (end < s.len && s.at[end] == '-') end++;
    size_t n = end - *pos + 1;
    uint32_t prev = before(out, start), next = utf8_at(s, end);
    bool blanks = prev == ' ' && next == ' ' && out->len > start + 1, words = rune_is_word(prev) && rune_is_word(next);
    if ((n != 2 && n != 3) || (!blanks && !words)) return false;
    bool figures = rune_is_digit(prev) && rune_is_digit(next);
    buf_z(out, figures ? EN_DASH : blanks && n == 2 ? m->spaced : EM_DASH);
    *pos = end;
    return true;
}

/* French: a blank before ; ! ? is narrow and holds, one before : and inside guillemets holds ("Oui : c’est « bon » !"). */
static void french_blank(Buf *out, size_t start, uint32_t c) {
    if (out->len <= start + 1 || out->at[out->len - 1] != ' ' || !(c == ';' || c == '!' || c == '?' || c == ':' || c == 0xBB)) return;
    out->len--;
    buf_z(out, c == ':' || c == 0xBB ? "\xC2\xA0" : "\xE2\x80\xAF");
}

void type_words(Buf *out, size_t start, Str s, Str language) {
    const Marks *m = marks_of(language);
    bool french = str_starts(language, STR("fr"));
    for (size_t pos = 0; pos < s.len;) {
        size_t from = pos;
        while (pos < s.len && (s.at[pos] == ' ' || (s.at[pos] >= '0' && s.at[pos] <= '9') || (s.at[pos] >= 'A' && s.at[pos] <= 'z'))) pos++;
        if (pos > from && !french) {                        /* nothing to be done about letters, figures, blanks */
            buf_str(out, str_sub(s, from, pos));
            continue;
        }
        pos = from;
        uint32_t c = utf8_next(s, &pos);
        if (french) french_blank(out, start, c);
        if (c == '"' || c == '\'') put_mark(out, start, m, (char)c, utf8_at(s, pos));
        else if (c != '-' || !put_dash(out, start, m, s, &pos)) {
            if (french && c == ' ' && before(out, start) == 0xAB && out->len > start) buf_lit(out, "\xC2\xA0");
            else buf_str(out, str_sub(s, from, pos));
        }
    }
}
