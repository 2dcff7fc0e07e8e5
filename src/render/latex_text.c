/* SPDX-License-Identifier: MIT */
/* latex: any text as TeX that prints it and does nothing else.

   In: UTF-8. Out: TeX source in which no character of it has a meaning: the ten specials as commands, pairs that TeX would make one sign parted, controls and direction marks left out.
   How it thinks: pdflatex can print a known set of characters by itself (those declared for the encodings T1 and TS1), and so can any book face; they stay as they are. A run of any other script
   is wrapped as \inscript{Arab}{…}, any other sign as \sym{…}, and precis.sty finds a font that has it. A script from right to left keeps its neutral signs inside the run; numbers in it are
   turned back by \ltr{…} (UAX #9, rules N1 and L2, for a paragraph from left to right). Lines are filled to about a hundred columns at blanks, so that the source can be read and compared.
   What it knowingly does not do: brackets that belong to a right-to-left run but stand at its edge keep the paragraph's direction.

   Specimen: 50% of $x_1 ("Путин") → 50\% of \$x\_1 ("\inscript{Cyrl}{Путин}") */
#include "render/render_in.h"

enum { LINE_FULL = 96, TOKEN_LONG = 40, TOKEN_LONG_NARROW = 24 };

/* First and last of what pdflatex with T1 and TS1, Gentium Book Plus, Lato and DejaVu Sans Mono can all print; the first 0x80 are not in it. */
static const uint16_t plain[][2] = {
    { 0xA1, 0xAC }, { 0xAE, 0x125 }, { 0x128, 0x137 }, { 0x139, 0x13E }, { 0x141, 0x148 }, { 0x14A, 0x165 }, { 0x168, 0x17E }, { 0x192, 0x192 }, { 0x1CD, 0x1D4 },
    { 0x1E2, 0x1E3 }, { 0x1E6, 0x1EB }, { 0x1F0, 0x1F0 }, { 0x1F4, 0x1F5 }, { 0x218, 0x21B }, { 0x232, 0x233 }, { 0x237, 0x237 }, { 0x2C6, 0x2C7 }, { 0x2D8, 0x2D9 },
    { 0x2DB, 0x2DD }, { 0x1E02, 0x1E03 }, { 0x1E0D, 0x1E0D }, { 0x1E1E, 0x1E21 }, { 0x1E25, 0x1E25 }, { 0x1E30, 0x1E31 }, { 0x1E37, 0x1E37 }, { 0x1E43, 0x1E43 },
    { 0x1E45, 0x1E45 }, { 0x1E47, 0x1E47 }, { 0x1E5B, 0x1E5B }, { 0x1E63, 0x1E63 }, { 0x1E6D, 0x1E6D }, { 0x1E8E, 0x1E91 }, { 0x1EF2, 0x1EF3 }, { 0x2010, 0x2010 },
    { 0x2012, 0x2016 }, { 0x2018, 0x201A }, { 0x201C, 0x201E }, { 0x2020, 0x2022 }, { 0x2026, 0x2026 }, { 0x2030, 0x2030 }, { 0x2039, 0x203A }, { 0x20AC, 0x20AC },
    { 0x2116, 0x2117 }, { 0x2122, 0x2122 }, { 0x2126, 0x2126 }, { 0x2190, 0x2193 },
};

static bool is_plain(uint32_t r) {
    for (size_t i = 0; r >= 0xA1 && i < COUNT(plain); i++)
        if (r <= plain[i][1]) return r >= plain[i][0];
    return false;
}

/* Controls, direction marks, joiners outside their scripts, variation selectors, tags, and what is no character at all. */
static bool is_nothing(uint32_t r) {
    return (r < 0x20 && !(r >= 9 && r <= 13)) || (r >= 0x7F && r < 0xA0 && r != 0x85) || r == 0x61C || r == 0x34F || (r >= 0x200C && r <= 0x200F) || (r >= 0x202A && r <= 0x202E) ||
           (r >= 0x2060 && r <= 0x206F) || (r >= 0xFE00 && r <= 0xFE0F) || r == 0xFEFF || (r >= 0xFFF9 && r <= 0xFFFB) || (r >= 0xE0000 && r <= 0xE0FFF) || (r & 0xFFFE) == 0xFFFE ||
           (r >= 0xFDD0 && r <= 0xFDEF);
}

static bool is_rtl(const char *script) {
    static const char *const names[] = { "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Samr", "Mand", "Adlm", "Rohg" };
    for (size_t i = 0; i < COUNT(names); i++)
        if (!strcmp(script, names[i])) return true;
    return false;
}

/* The script a character is wrapped for; Chinese, Japanese and their punctuation are one, so that a sentence is one run. NULL: none of its own. */
static const char *script_of(uint32_t r) {
    if (r < 0x80) return rune_is_letter(r) ? "Latn" : NULL;
    if ((r >= 0x3000 && r <= 0x303F) || (r >= 0xFF00 && r <= 0xFFEF) || rune_is_cjk(r)) return "Hani";
    const char *s = rune_script(r);
    if (!rune_is_letter(r) && !rune_is_digit(r) && !is_rtl(s)) return NULL;
    return s[0] == 'Z' ? NULL : s;
}

bool tex_is_rtl(Str s) {
    for (size_t i = 0; i < s.len;) {
        const char *script = script_of(utf8_next(s, &i));
        if (script) return is_rtl(script);
    }
    return false;
}

/* ---- single characters ---- */

static void put_ascii(Tex *t, char c) {
    char before = t->out->len ? t->out->at[t->out->len - 1] : 0;
    switch (c) {
    case '\\': buf_lit(t->out, "\\textbackslash{}"); return;
    case '~': buf_lit(t->out, "\\textasciitilde{}"); return;
    case '^': buf_lit(t->out, "\\textasciicircum{}"); return;
    case '`': buf_lit(t->out, "\\textasciigrave{}"); return;
    case '{': buf_z(t->out, t->bib ? "\\textbraceleft{}" : "\\{"); return;
    case '}': buf_z(t->out, t->bib ? "\\textbraceright{}" : "\\}"); return;
    case '$': case '&': case '#': case '%': case '_': buf_byte(t->out, '\\'), buf_byte(t->out, c); return;
    case '-': case ',': case '<': case '>': case '\'':
        if (before == c) buf_lit(t->out, "{}");             /* -- would be a dash, ,, a quotation mark */
        buf_byte(t->out, c);
        return;
    default: buf_byte(t->out, c); return;
    }
}

static void put_blank(Tex *t) {
    char before = t->out->len ? t->out->at[t->out->len - 1] : '\n';
    if (before == ' ' || before == '\n') return;
    if (t->out->len - t->line >= LINE_FULL && !t->bib) {
        buf_byte(t->out, '\n');
        t->line = t->out->len;
    } else buf_byte(t->out, ' ');
}

/* Blanks of all widths, soft hyphens and places to break; true if it was one. */
static bool put_space(Tex *t, uint32_t r) {
    switch (r) {
    case 0xA0: buf_byte(t->out, '~'); return true;
    case 0xAD: buf_lit(t->out, "\\-"); return true;
    case 0x200B: buf_lit(t->out, "\\brk{}"); return true;
    case 0x2009: case 0x200A: case 0x202F: buf_lit(t->out, "\\,"); return true;
    case 0x2011: buf_lit(t->out, "\\hyp{}"); return true;
    default: break;
    }
    if (r != 0x85 && !rune_is_space(r)) return false;
    put_blank(t);
    return true;
}

/* ---- runs ---- */

static bool is_digit_of_any(uint32_t r) { return (r >= '0' && r <= '9') || (r >= 0x660 && r <= 0x669) || (r >= 0x6F0 && r <= 0x6F9); }

/* Where the run of `script` that begins at `from` ends: over blanks, marks and, from right to left, numbers and punctuation, as long as more of the script follows. */
static size_t run_end(Str s, size_t from, const char *script) {
    enum { GAP = 24 };
    size_t end = from;
    bool rtl = is_rtl(script);
    for (size_t i = from, gap = 0; i < s.len && gap < GAP;) {
        uint32_t r = utf8_next(s, &i);
        const char *of = script_of(r);
        if ((of && !strcmp(of, script)) || (rune_is_mark(r) && !gap) || ((r == 0x200C || r == 0x200D) && !gap)) {
            end = i, gap = 0;
            continue;
        }
        bool inner = r == ' ' || (rtl ? r < 0x80 && !rune_is_letter(r) && r >= ' ' : r == '-' || r == 0x2019) || (rtl && (is_digit_of_any(r) || r == 0x60C || r == 0x61B || r == 0x61F));
        if (of && !(rtl && is_digit_of_any(r))) break;
        if (!inner || !strcmp(script, "Latn")) break;
        gap++;
    }
    return end;
}

static void put_run(Tex *t, Str s, const char *script) {
    bool rtl = is_rtl(script), number = false;
    map_put(t->scripts, str_of(script), 1);
    buf_fmt(t->out, "\\inscript{%s}{", script);
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        bool digit = rtl && (is_digit_of_any(r) || (number && (r == '.' || r == ',' || r == ':') && i < s.len && is_digit_of_any(utf8_at(s, i))));
        if (digit != number) buf_z(t->out, digit ? "\\ltr{" : "}");
        number = digit;
        if ((r == 0x200C || r == 0x200D) && i < s.len) buf_rune(t->out, r);
        else if (is_nothing(r) || put_space(t, r)) continue;
        else if (r < 0x80) put_ascii(t, (char)r);
        else buf_rune(t->out, r);
    }
    buf_z(t->out, number ? "}}" : "}");
}

/* One sign of no script. U+FFFD itself is what lualatex takes for a broken file. */
static void put_sign(Tex *t, uint32_t r) {
    map_put(t->scripts, STR("Zyyy"), 1);
    if (r == RUNE_BAD) {
        buf_lit(t->out, "\\badchar{}");
        return;
    }
    buf_lit(t->out, "\\sym{");
    buf_rune(t->out, r);
    buf_byte(t->out, '}');
}

/* Letters of one script with their marks. Latin ones that every engine prints are no run. False: no letter stands at *i. */
static bool put_letters(Tex *t, Str s, size_t *i) {
    const char *script = script_of(utf8_at(s, *i));
    if (!script) return false;
    size_t end = run_end(s, *i, script);
    Str run = str_sub(s, *i, end);
    bool all_plain = !strcmp(script, "Latn");
    for (size_t k = 0; k < run.len && all_plain;) {
        uint32_t r = utf8_next(run, &k);
        all_plain = r < 0x80 || is_plain(r) || is_nothing(r);
    }
    if (!all_plain) put_run(t, run, script);
    for (size_t k = 0; k < run.len && all_plain;) {
        uint32_t r = utf8_next(run, &k);
        if (!is_nothing(r)) buf_rune(t->out, r);
    }
    *i = end;
    return true;
}

/* A token too long for any line may be parted behind its punctuation, and anywhere when there is none. */
static size_t token_len(Str s, size_t from) {
    size_t n = 0;
    for (size_t i = from; i < s.len && n <= TOKEN_LONG * 4; n++)
        if (rune_is_space(utf8_next(s, &i))) break;
    return n;
}

static void put_token(Tex *t, Str s) {
    size_t since = 0, step = t->narrow ? 10 : 16;
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        const char *script = script_of(r);
        if (is_nothing(r) || put_space(t, r)) continue;
        if (r < 0x80) put_ascii(t, (char)r);
        else if (is_plain(r)) buf_rune(t->out, r);
        else if (script) put_run(t, str_sub(s, i - utf8_write((char[4]){ 0 }, r), i), script);
        else put_sign(t, r);
        bool behind = r < 0x80 && strchr("/.-_?&=:;,@+~#", (int)r) != NULL;
        since++;
        if ((behind && since > 3) || since >= step) buf_lit(t->out, "\\brk{}"), since = 0;
    }
}

/* With marks on their letters where there is one sign for both: é, not e and an accent. */
static Str composed(Arena *a, Str s) {
    bool marks = false;
    for (size_t i = 0; i < s.len && !marks;) {
        if ((unsigned char)s.at[i] < 0xCC) i++;
        else marks = rune_is_mark(utf8_next(s, &i));
    }
    return marks ? utf8_nfc(a, s) : s;
}

void tex_text(Tex *t, Str text) {
    size_t most = t->narrow ? TOKEN_LONG_NARROW : TOKEN_LONG;
    Str s = composed(t->a, text);
    bool start = true;
    for (size_t i = 0; i < s.len;) {
        size_t at = i, n = start ? token_len(s, i) : 0;
        bool letters = n > most;
        for (size_t k = i; letters && k < s.len && k < i + most;) letters = (unsigned char)s.at[k++] < 0x80;
        if (letters) {                                      /* of a token that begins in ASCII: the scripts that write no blanks break by themselves */
            size_t end = i;
            while (end < s.len && !rune_is_space(utf8_at(s, end))) utf8_next(s, &end);
            put_token(t, str_sub(s, i, end));
            i = end;
            continue;
        }
        uint32_t r = utf8_next(s, &i);
        start = rune_is_space(r);
        if (is_nothing(r) || put_space(t, r)) continue;
        i = at;
        if (put_letters(t, s, &i)) continue;
        utf8_next(s, &i);
        if (r < 0x80) put_ascii(t, (char)r);
        else if (is_plain(r)) buf_rune(t->out, r);
        else put_sign(t, r);
    }
}
