/* SPDX-License-Identifier: MIT */
/* What stands in an INI file and nobody asked for: most often a misspelt word.

   In: the entries of a file, the keys that are known. Out: a warning for each unknown section or key, naming the nearest known one.
   How it thinks: a key of the list that was not asked for is no fault (another command asks for it). A key that is known in another section is told to
   belong there; else the word of least Damerau-Levenshtein distance (Damerau 1964; optimal string alignment) is named, if it is at most a third of the word away.
   What it does not do: guess at values.

   Specimen: brief.ini:3:1: warning: unknown key `tilte`; did you mean `title`? [ini-unknown] */
#include "base/base.h"

/* "source *.date" apart at its last dot. */
static Str pattern_section(Str known) {
    size_t n = known.len;
    while (n && known.at[n - 1] != '.') n--;
    return str_sub(known, 0, n ? n - 1 : 0);
}
static Str pattern_key(Str known) {
    Str section = pattern_section(known);
    return str_sub(known, section.len + (section.len < known.len && known.at[section.len] == '.'), known.len);
}

static bool fits(Str pattern, Str section) {
    return str_ends(pattern, STR("*")) ? str_starts(section, str_sub(pattern, 0, pattern.len - 1)) : str_eq(pattern, section);
}

static void unknown_section(Run *r, const IniEntry *e, const char *const *known, size_t n) {
    Str *names = NEWN(r->tmp, Str, n + 1);
    for (size_t i = 0; i < n; i++) names[i] = str_trim(str_sub(pattern_section(str_of(known[i])), 0, str_find(pattern_section(str_of(known[i])), STR("*"), 0)));
    Str first = e->section;
    Str near = nearest(first, names, n);
    if (!near.len) near = nearest(str_cut(&first, ' '), names, n);
    if (near.len) diag(r, WARNING, e->place, "ini-unknown", "unknown section `%.*s`; did you mean `%.*s`?", STR_ARG(e->section), STR_ARG(near));
    else diag(r, WARNING, e->place, "ini-unknown", "unknown section `%.*s`", STR_ARG(e->section));
}

static void unknown_key(Run *r, const IniEntry *e, const char *const *known, size_t n) {
    Str *names = NEWN(r->tmp, Str, n + 1), home = STR("");
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        Str pattern = str_of(known[i]);
        if (fits(pattern_section(pattern), e->section)) names[len++] = pattern_key(pattern);
        else if (!home.len && str_eq(pattern_key(pattern), e->key)) home = pattern_section(pattern);
    }
    Str near = nearest(e->key, names, len);
    if (near.len) diag(r, WARNING, e->place, "ini-unknown", "unknown key `%.*s`; did you mean `%.*s`?", STR_ARG(e->key), STR_ARG(near));
    else if (home.len) diag(r, WARNING, e->place, "ini-unknown", "`%.*s` belongs in [%.*s]", STR_ARG(e->key), STR_ARG(home));
    else diag(r, WARNING, e->place, "ini-unknown", "unknown key `%.*s`", STR_ARG(e->key));
}

void ini_unused(Run *r, const Ini *ini, const char *const *known, size_t n) {
    for (size_t i = 0; i < ini->len; i++) {
        const IniEntry *e = &ini->at[i];
        bool section = false, key = false;
        for (size_t k = 0; k < n && !key; k++) {
            Str pattern = str_of(known[k]);
            if (!fits(pattern_section(pattern), e->section)) continue;
            section = true;
            key = fits(pattern_key(pattern), e->key);
        }
        if (e->used || key) continue;
        ArenaMark m = arena_mark(r->tmp);
        if (!section && !e->key.len) unknown_section(r, e, known, n);
        else if (e->key.len && (section || !e->section.len)) unknown_key(r, e, known, n);
        arena_release(r->tmp, m);
    }
}

/* Damerau-Levenshtein distance (optimal string alignment) of ASCII-lowered bytes, or `most` + 1 when it is more. */
static size_t distance(Str a, Str b, size_t most) {
    enum { LONGEST = 64 };
    size_t rows[3][LONGEST + 1], *before = rows[0], *above = rows[1], *row = rows[2];
    if (a.len > LONGEST || b.len > LONGEST || (a.len > b.len ? a.len - b.len : b.len - a.len) > most) return most + 1;
    for (size_t k = 0; k <= b.len; k++) above[k] = before[k] = k;
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t k = 1; k <= b.len; k++) {
            bool same = str_eq_nocase(str_sub(a, i - 1, i), str_sub(b, k - 1, k));
            size_t least = above[k - 1] + !same;
            if (above[k] + 1 < least) least = above[k] + 1;
            if (row[k - 1] + 1 < least) least = row[k - 1] + 1;
            bool crossed = i > 1 && k > 1 && str_eq_nocase(str_sub(a, i - 2, i - 1), str_sub(b, k - 1, k)) &&
                           str_eq_nocase(str_sub(a, i - 1, i), str_sub(b, k - 2, k - 1));
            if (crossed && before[k - 2] + 1 < least) least = before[k - 2] + 1;
            row[k] = least;
        }
        size_t *oldest = before;
        before = above, above = row, row = oldest;
    }
    return above[b.len];
}

Str nearest(Str word, const Str *list, size_t n) {
    Str found = STR("");
    size_t best = word.len / 3 + 1;
    for (size_t i = 0; i < n; i++) {
        size_t d = list[i].len ? distance(word, list[i], word.len / 3) : best;
        if (d < best) best = d, found = list[i];
    }
    return found;
}
