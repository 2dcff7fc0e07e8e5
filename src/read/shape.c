/* SPDX-License-Identifier: MIT */
/* What a line looks like, before anybody reads it: its length in words, its first letter, its last mark.

   In: one line or block of text. Out: booleans and counts.
   How it thinks: headings, bylines and furniture are known by form first: short, without a sentence's end, in capitals, a name's shape. Everything here is
   linear in the line and looks at no more of it than it must.
   What it does not do: know any words but the particles inside names.

   Specimens: "Every little detail counts" could be a heading; "He left." could not. "Ursula von der Leyen" could be a name; "Monday Night" too, so callers
   ask for more. */
#include "read/read_in.h"

enum { WORDS_MAX = 200, HEADING_WORDS = 16, HEADING_BYTES = 160 };

/* Bit 7 of each of eight bytes that is ASCII white space. */
static uint64_t gaps(uint64_t x) { return eight_between(x, ' ', ' ') | eight_between(x, '\t', '\r'); }

static bool is_gap(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* A word begins at each byte that is no gap behind one that is; counted eight bytes at a time. */
size_t shape_words(Str s) {
    size_t n = 0, i = 0;
    uint64_t before = 0x80;
    for (; i + 8 <= s.len && n < WORDS_MAX; i += 8) {
        uint64_t g = gaps(eight_at(s.at + i));
        n += eight_count(~g & (g << 8 | before) & 0x80 * EACH_BYTE);
        before = g >> 56;
    }
    for (; i < s.len && n < WORDS_MAX; i++) {
        if (!is_gap(s.at[i]) && before) n++;
        before = is_gap(s.at[i]) ? 0x80 : 0;
    }
    return n < WORDS_MAX ? n : WORDS_MAX;
}

static bool closing(uint32_t r) {
    return r == '"' || r == '\'' || r == ')' || r == ']' || r == '*' || r == '_' || r == 0x201D || r == 0x2019 || r == 0xBB || r == 0x203A || r == 0x201C ||
           r == 0x300D || rune_is_space(r);
}

static bool opening(uint32_t r) {
    return r == '"' || r == '\'' || r == '(' || r == '[' || r == 0x201C || r == 0x2018 || r == 0xAB || r == 0x2039 || r == 0x201E || r == 0x300C || r == 0xBF ||
           r == 0xA1;
}

static uint32_t last_rune(Str s) {
    size_t i = s.len;
    uint32_t r = 0;
    while (i > 0 && closing(r = utf8_prev(s, &i))) {}
    return r;
}

/* Specimens: `"We are ready."`, "Is it?", "he said:", "それだけだ。" */
bool shape_stops(Str s) {
    uint32_t r = last_rune(s);
    return r == '.' || r == '!' || r == '?' || r == ':' || r == ';' || r == 0x2026 || r == 0x3002 || r == 0xFF01 || r == 0xFF1F || r == 0x061F || r == 0x06D4 ||
           r == 0x0964;
}

bool shape_capital(Str s) {
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        if (opening(r)) continue;
        return rune_is_upper(r) || rune_is_digit(r) || (rune_is_letter(r) && !rune_is_lower(r));
    }
    return false;
}

/* A whole quotation is no heading, nor is a remark in brackets: `"We are ready to talk"`, "(Laughter)". One that goes on behind its quotation may be: `"Total
   war" still possible, envoy warns`. */
static bool all_quoted(Str s) {
    size_t i = 0;
    uint32_t first = utf8_next(s, &i);
    if ((first == '(' && s.at[s.len - 1] == ')') || (first == '[' && s.at[s.len - 1] == ']')) return true;
    if (first != '"' && first != 0x201C && first != 0xAB && first != 0x201E) return false;
    for (uint32_t r; i < s.len;) {
        r = utf8_next(s, &i);
        if (r == '"' || r == 0x201D || r == 0xBB || (first == 0x201E && r == 0x201C)) return str_trim(str_sub(s, i, s.len)).len == 0;
    }
    return true;
}

/* A sentence ends inside: a word of four letters at least, its stop, a blank and a capital or a mark. "The U.S. No one", "Dr. Roe" and "vs. Torvik" go on. */
bool shape_inner_stop(Str s) {
    size_t letters = 0;
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        if (rune_is_letter(r) || rune_is_digit(r)) {
            letters++;
            continue;
        }
        bool stop = (r == '.' && letters >= 4) || ((r == '?' || r == '!') && letters);
        size_t next = i;
        while (stop && closing(utf8_at(s, next)) && next < s.len && s.at[next] != ' ') utf8_next(s, &next);
        if (stop && next + 1 < s.len && s.at[next] == ' ') return true;
        letters = 0;
    }
    return false;
}

/* A quotation begins and does not end: "We have heard all of this before */
static bool quote_open(Str s) {
    int straight = 0, curly = 0;
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        straight += r == '"';
        curly += (r == 0x201C || r == 0xAB) - (r == 0x201D || r == 0xBB);
    }
    return straight % 2 || curly > 0;
}

/* "What happens next?" and "Almost there!" are headings too when they are short; a comma or dash at the end belongs to a broken sentence. */
bool shape_heading(Str s) {
    if (s.len > HEADING_BYTES || !s.len) return false;
    uint32_t end = last_rune(s);
    if (end != '?' && end != '!' && shape_stops(s)) return false;        /* most lines: sentences */
    if (!shape_capital(s) || all_quoted(s) || quote_open(s) || shape_inner_stop(s)) return false;
    size_t words = shape_words(s);
    if (words > HEADING_WORDS || end == ',' || end == '-' || end == 0x2013 || end == 0x2014) return false;
    if (end == '?' || end == '!') return words <= 9;
    return !shape_stops(s);
}

bool shape_letters(Str s) {
    for (size_t i = 0; i < s.len;)
        if (rune_is_word(utf8_next(s, &i))) return true;
    return false;
}

static const char *const particles[] = { "de", "del", "della", "der", "den", "di",  "da", "dos", "du",  "la",  "le", "van", "von",
                                         "zu", "bin", "ibn",   "al",  "el",  "ben", "y",  "e",   "ter", "ten", "af", "av" };

static bool particle(Str w) {
    for (size_t i = 0; i < COUNT(particles); i++)
        if (str_eq_nocase(w, str_of(particles[i]))) return true;
    return str_starts(w, STR("al-")) || str_starts(w, STR("el-")) || str_starts(w, STR("d\xE2\x80\x99")) || str_starts(w, STR("d'"));
}

/* Specimens: "Anna Smith", "Sung-Yoon Lee", "J. K. O’Neill", "Ursula von der Leyen", "ANNA SMITH". */
bool shape_name(Str s) {
    size_t capitals = 0, words = 0;
    while (s.len) {
        Str w = str_trim(str_cut(&s, ' '));
        if (!w.len) continue;
        if (++words > 6) return false;
        for (size_t i = 0; i < w.len;) {
            uint32_t r = utf8_next(w, &i);
            if (!rune_is_letter(r) && r != '-' && r != '\'' && r != 0x2019 && r != '.' && r != 0x2010) return false;
        }
        if (particle(w) && words > 1) continue;
        if (!rune_is_letter(utf8_at(w, 0)) || rune_is_lower(utf8_at(w, 0))) return false;
        if (w.len > 3 && w.at[w.len - 1] == '.') return false;
        capitals++;
    }
    return capitals >= 2 && words <= 6;
}

/* Eight bytes of printable ASCII in small letters; false if they hold another, or two blanks side by side. No blank stands before them. */
static bool fold_eight(const char *at, char *out) {
    uint64_t x = eight_at(at), blanks = eight_between(x, ' ', ' ');
    if (((x | (x + EACH_BYTE) | eight_below_blank(x)) & 0x80 * EACH_BYTE) || (blanks & blanks << 8)) return false;
    return eight_write(out, eight_lower(x)), true;
}

Str shape_fold(Arena *a, Str s) {
    char *out = arena_get(a, s.len, 1);
    size_t n = 0;
    bool gap = false;
    for (size_t i = 0; i < s.len;) {
        if (!gap && n && i + 8 < s.len && s.at[i + 7] != ' ' && fold_eight(s.at + i, out + n)) {
            i += 8, n += 8;
            continue;
        }
        unsigned char c = (unsigned char)s.at[i];
        size_t from = i++;
        uint32_t r = c < 0x80 ? c : utf8_next(s, (i = from, &i));
        if (c <= ' ' || (c >= 0xC2 && rune_is_space(r))) {
            gap = n > 0;
            continue;
        }
        if (gap) out[n++] = ' ';
        gap = false;
        if (c < 0x80)
            out[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        else if (r == 0x2019 || r == 0x2018)
            out[n++] = '\'';
        else
            memcpy(out + n, s.at + from, i - from), n += i - from;
    }
    return (Str){ out, n };
}
