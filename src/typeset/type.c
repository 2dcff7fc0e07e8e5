/* SPDX-License-Identifier: MIT */
/* type: the typography of our own words, and blanks that hold together.

   In: a piece of text and its language; two words around a blank. Out: text with the language's quotation marks and apostrophes; whether a line may end at
   the blank.
   How it thinks: a mark opens at the start, behind a blank, a bracket or a dash, else it closes. Findings never come here: their characters stay as they are.
   A blank never changes either; it is only that no line ends there, so the rule serves findings and our own words alike.
   What it does not do: guess which straight mark is a prime (5' 10").

   Specimen: the brief's "own" words → the brief’s “own” words; "on 19 June" keeps 19 and June on one line. */
#include "typeset/typeset_in.h"

typedef struct { const char *language, *open2, *close2, *open1, *close1; } Marks;
static const Marks marks_table[] = {
    { "en", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99" },
    { "de", "\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9A", "\xE2\x80\x98" },
    { "fr", "\xC2\xAB\xE2\x80\xAF", "\xE2\x80\xAF\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D" },
    { "ru", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9E", "\xE2\x80\x9C" },
    { "es", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D" },
    { "it", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D" },
};

static const Marks *marks_of(Str language) {
    for (size_t i = 0; i < COUNT(marks_table); i++)
        if (str_starts(language, str_of(marks_table[i].language))) return &marks_table[i];
    return &marks_table[0];
}

void type_words(Buf *out, size_t start, Str s, Str language) {
    const Marks *m = marks_of(language);
    for (size_t pos = 0; pos < s.len;) {
        size_t from = pos, back = out->len;
        uint32_t c = utf8_next(s, &pos);
        if (c != '"' && c != '\'') {
            buf_str(out, str_sub(s, from, pos));
            continue;
        }
        uint32_t prev = out->len > start ? utf8_prev((Str){ out->at, out->len }, &back) : ' ', next = utf8_at(s, pos);
        bool opens = rune_is_space(prev) || prev == '(' || prev == '[' || prev == 0x2014 || prev == 0x2013 || prev == 0x201C || prev == 0x2018
            || prev == 0x201E;
        if (c == '"') buf_z(out, opens ? m->open2 : m->close2);
        else if (opens && rune_is_letter(next)) buf_z(out, m->open1);
        else buf_z(out, opens || rune_is_word(prev) ? "\xE2\x80\x99" : m->close1);   /* an apostrophe is the same in every language: the '90s, Seoul's */
    }
}

static bool is_number(Str w) {
    bool digit = false;
    for (size_t i = 0; i < w.len; i++) {
        if (w.at[i] >= '0' && w.at[i] <= '9') digit = true;
        else if (w.at[i] != '.' && w.at[i] != ',' && w.at[i] != '$' && w.at[i] != '(') return false;
    }
    return digit && w.at[w.len - 1] != ',' && w.at[w.len - 1] != '.';
}

static bool among(Str w, const char *const *list, size_t n) {
    while (w.len && strchr(".,;:)", w.at[w.len - 1])) w.len--;
    for (size_t i = 0; i < n; i++)
        if (str_eq_nocase(w, str_of(list[i]))) return true;
    return false;
}

/* "J." of "J. Smith": one capital and a full stop. */
static bool is_initial(Str w) {
    size_t pos = 0;
    return w.len >= 2 && rune_is_upper(utf8_next(w, &pos)) && pos + 1 == w.len && w.at[pos] == '.';
}

bool type_may_break(Str before, Str after) {
    static const char *const units[] = { "km", "m", "cm", "mm", "kg", "t", "g", "km/h", "percent", "per", "million", "billion", "trillion", "thousand",
        "dollars", "euros", "troops", "January", "February", "March", "April",
        "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep",
            "Oct", "Nov", "Dec", "a.m", "p.m", "GMT", "UTC" };
    static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep",
        "Oct", "Nov", "Dec" };
    static const char *const leads[] = { "Article", "Articles", "Art", "Chapter", "Section", "No", "Nos", "p", "pp", "page", "edition", "Resolution", "Annex",
        "vol", "Fig", "Table", "UNSCR" };
    static const char *const titles[] = { "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Sen.", "Rep.", "Prof.", "St." };
    if (!before.len || !after.len) return true;
    char last = before.at[before.len - 1], first = after.at[0];
    bool ascii_letters = last >= 'a' && last <= 'z' && first >= 'a' && first <= 'z';
    if (ascii_letters) return true;                          /* by far the most blanks */
    if (is_number(before) && among(after, units, COUNT(units))) return false;                              /* on 19 June; 40 km; 5 million */
    bool number_next = first >= '0' && first <= '9';
    /* Article 4; June 19 */
    if (number_next && (among(before, leads, COUNT(leads)) || (among(before, months, COUNT(months)) && after.len <= 3))) return false;
    for (size_t i = 0; last == '.' && i < COUNT(titles); i++)
        if (str_eq(before, str_of(titles[i]))) return false;                                             /* Gen. Park */
    if (str_eq(before, STR("\xC2\xA7")) || str_eq(after, STR("%"))) return false;
    if (str_starts(after, STR("\xE2\x80\x93")) && after.len == 3) return false;                        /* a dash stands at a line's end: talks –| and drills */
    return !is_initial(before);
}
