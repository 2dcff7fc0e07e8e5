/* SPDX-License-Identifier: MIT */
/* The opening of a statement: enough of it to know it again where the whole is printed elsewhere.

   In: a finding's printed text. Out: its beginning, up to a place where a reader takes breath: before a comma, a preposition or a conjunction.
   How it thinks: the last such place within a length, with four words or more before it and no quotation mark or bracket left open. Words are looked up in English; another
   language knows only its commas.
   What it knowingly does not do: judge whether the opening is a sentence; the printer puts […] behind it.

   Specimen: "The parliament ratified the new fishing treaty with the islands on 8 May." opens with "The parliament ratified the new fishing treaty with the islands". */
#include "find/find_in.h"

static bool leads_on(const Language *l, Arena *tmp, Str word) {
    static const char *const more[] = { "and", "but", "that", "which", "who", "when", "while", "because", "so", "as", "where", "after", "before", "although", "if" };
    for (size_t i = 0; i < COUNT(more); i++)
        if (str_eq_nocase(word, str_of(more[i]))) return true;
    Str folded = utf8_fold(tmp, word);
    uint32_t classes = lexicon_get(l, lexicon_word(l, folded))->classes;
    return (classes & W_PREP) && !str_eq_nocase(word, STR("of"));
}

Str finding_opening(const Findings *f, Arena *tmp, Str text, size_t most) {
    const Language *l = lexicon_language(f->lexicon, STR("en"));
    ArenaMark m = arena_mark(tmp);
    size_t best = 0, words = 0;
    int open = 0;
    bool straight = false;
    for (size_t i = 0; i < text.len && i <= most;) {
        size_t from = i;
        uint32_t r = utf8_next(text, &i);
        open += r == '[' || r == '(' || r == 0x201C || r == 0x201E ? 1 : r == ']' || r == ')' || r == 0x201D ? -1 : 0;
        if (r == '"') straight = !straight;
        if (open > 0 || straight || words < 3) {
            words += r == ' ';
            continue;
        }
        if (r == ',' && words >= 3 && (i >= text.len || text.at[i] == ' ')) best = from;       /* not within 40,000 */
        if (r != ' ') continue;
        words++;
        Str rest = str_sub(text, i, text.len);
        if (words >= 4 && text.at[from - 1] != ',' && leads_on(l, tmp, str_cut(&rest, ' '))) best = from;
    }
    arena_release(tmp, m);
    return str_sub(text, 0, best);
}
