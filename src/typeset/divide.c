/* SPDX-License-Identifier: MIT */
/* divide: where a word may be parted, and how wide its parts are.

   In: a word and its language. Out: the word's breaks, kept with it, so that each word of a text is looked at once.
   How it thinks: a word's own signs come first (hyphens, dashes, slashes, as Unicode's algorithm allows); an address is parted at its signs and never gets a
   hyphen, which a reader would take for a part of it; a word with soft hyphens is parted there alone; all others go by the language's patterns. The part before a
   hyphen is shaped with the hyphen, because letters kern with it; where kerning or a ligature spans a place both parts are shaped anew for their true widths.
   What it does not do: divisions that change letters.

   Specimen: mutual-|defence, 1953–|1961, and/|or, https://|www|.example|.org/|a, co-op-er-a-tion. */
#include "typeset/typeset_in.h"

enum { PLACES_MAX = 64 };

static bool has(Str w, char c) { return memchr(w.at, c, w.len) != NULL; }

static bool is_url(Str w) {
    return (has(w, ':') && str_find(w, STR("://"), 0) < w.len) || (w.at[0] == 'w' && str_starts(w, STR("www."))) || (has(w, '@') && has(w, '.'));
}

/* Only letters, digits and stops: nothing to ask Unicode's algorithm about. */
static bool signless(Str w) {
    for (size_t i = 0; i < w.len; i++)
        if ((w.at[i] & 0x80) || w.at[i] == '-' || w.at[i] == '/') return false;
    return true;
}

/* After The Chicago Manual: behind / and ://, before every other sign; never behind a hyphen, which is the address's own. */
static size_t url_places(Str w, uint16_t *at, size_t max) {
    size_t n = 0;
    for (size_t i = 1; i + 1 < w.len && n < max; i++) {
        char c = w.at[i], before = w.at[i - 1];
        if (before == '/' && c != '/') at[n++] = (uint16_t)i;
        else if (strchr(".?&=#_~%@,;-", c) && before != '/' && before != c && i + 2 < w.len) at[n++] = (uint16_t)i;
    }
    return n;
}

/* Places that the word's own characters give: "mutual-|defence", "1953–|1961", "and/|or". None before a dash, which would begin a line, and none within two
   letters of an end but behind a soft hyphen. */
static size_t own_places(Shaper *s, Str w, uint16_t *at, size_t max, bool *soft) {
    if (signless(w)) return 0;
    Run *r = shaper_run(s);
    ArenaMark m = arena_mark(r->tmp);
    uint8_t *places = NEWN(r->tmp, uint8_t, w.len + 1);
    size_t n = 0;
    break_places(r->tmp, w, places);
    for (size_t i = 1; i < w.len && n < max; i++) {
        if (!places[i]) continue;
        size_t back = i;
        uint32_t c = utf8_prev(w, &back), next = utf8_at(w, i), prev = utf8_prev(w, &back);
        if (c == 0xAD && !*soft) *soft = true, n = 0;       /* the author has said where */
        if (*soft && c != 0xAD) continue;
        bool hyphen = c == '-' || c == 0x2010, dash = c == 0x2013 || c == 0x2014;
        if (c == 0xAD || (hyphen && rune_is_word(prev) && rune_is_letter(next)) || (c == '/' && rune_is_word(prev) && rune_is_word(next))
            || (dash && prev && next != c && rune_is_word(next))) at[n++] = (uint16_t)i;
    }
    arena_release(r->tmp, m);
    return n;
}

/* Places by the language's patterns, in the first run of at least five letters. Words that begin with a capital stay whole, names above all ("Pyongyang"),
   but not in German, where every noun does. */
static size_t pattern_places(Shaper *s, Str language, Str w, uint16_t *at, size_t max) {
    for (size_t pos = 0; pos < w.len;) {
        size_t from = pos, end = pos, lower = 0, letters = 0;
        while (end < w.len) {
            size_t k = end;
            uint32_t c = utf8_next(w, &k);
            if (!rune_is_letter(c)) break;
            if (rune_is_lower(c)) lower++;
            letters++;
            end = k;
        }
        if (letters >= 5 && (rune_is_lower(utf8_at(w, from)) || (lower > 0 && str_starts(language, STR("de"))))) {
            size_t n = hyphen_word(shaper_hyphens(s), language, str_sub(w, from, end), at, max);
            for (size_t i = 0; i < n; i++) at[i] = (uint16_t)(at[i] + from);
            return n;
        }
        if (end > from) pos = end;
        else utf8_next(w, &pos);
    }
    return 0;
}

static int32_t width_of(Shaper *s, const Pen *pen, Str language, Str text) { return shape_word(s, pen, language, text, false)->width; }

/* The last letter and the hyphen together, less the letter. */
int32_t shape_hyphen(Shaper *s, const Pen *pen, Str language, Str before) {
    char both[8];
    size_t at = before.len;
    utf8_prev(before, &at);
    Str last = str_sub(before, at, before.len);
    if (last.len > 4) return width_of(s, pen, language, STR("-"));
    memcpy(both, last.at, last.len);
    both[last.len] = '-';
    return width_of(s, pen, language, (Str){ both, last.len + 1 }) - width_of(s, pen, language, last);
}

static void break_widths(Shaper *s, const Pen *pen, Str language, Str text, const Word *w, WordBreak *b) {
    int32_t hyphen = b->soft ? shape_hyphen(s, pen, language, str_sub(text, 0, b->at)) : 0, sum = 0;
    for (uint32_t i = 0; i < w->len; sum += w->glyphs[i++].advance)
        if (w->glyphs[i].from == b->at && w->glyphs[i].len && !w->glyphs[i].bound) {
            b->before = sum + hyphen;
            b->after = w->width - sum;
            return;
        }
    b->before = width_of(s, pen, language, str_sub(text, 0, b->at)) + hyphen;
    b->after = width_of(s, pen, language, str_sub(text, b->at, text.len));
}

void shape_divide(Shaper *s, const Pen *pen, Str language, Str text, Word *w) {
    if (w->divided || !text.len) return;
    w->divided = true;
    uint16_t at[PLACES_MAX];
    bool url = is_url(text), soft = false;
    size_t n = url ? url_places(text, at, PLACES_MAX) : own_places(s, text, at, PLACES_MAX, &soft);
    if (!n && !url) soft = true, n = pattern_places(s, language, text, at, PLACES_MAX);
    if (!n) return;
    WordBreak *breaks = NEWN(shaper_arena(s), WordBreak, n);
    for (size_t i = 0; i < n; i++) {
        breaks[i] = (WordBreak){ .at = at[i], .soft = soft };
        size_t back = at[i];
        uint32_t c = utf8_prev(text, &back);
        breaks[i].hyphen = soft || (!url && (c == '-' || c == 0x2010));
        breaks[i].hang = soft ? shape_word(s, pen, language, STR("-"), false)->hang_end
            : (int32_t)((int64_t)width_of(s, pen, language, str_sub(text, back, at[i])) * margin_hang(c, false) / 1000);
        break_widths(s, pen, language, text, w, &breaks[i]);
    }
    w->breaks = breaks;
    w->nbreaks = (uint16_t)n;
}
