/* SPDX-License-Identifier: MIT */
/* Furniture: what a page says of itself, of other pages and to its reader. It is marked out of the text; a trailing "Read more" is cut off the prose it hangs
   on.

   In: a sheet. Out: the same, parts marked OUT_FURNITURE, ends cut, credits made captions.
   How it thinks: by shape first. Promotion is short, and is a label with a headline ("ALSO READ: …"), an order to the reader ("Sign up for our newsletter"),
   or one of the words that stand on buttons. An order counts only with an object of its kind, so that "Follow the money" and "Join NATO or not" stay; a label
   only with a headline behind it, so that "Related: two sentences of prose. They stay." stays. Legal lines and notes about a transcript's making are known by
   their phrases. The words are data (data/en/furniture.txt).
   What it does not do: other languages than English; sections at the end (tail.c).

   Specimen: "ALSO READ: Ferry talks stall in second week" is out; "Ministers will read more into it." is in. */
#include "read/read_in.h"

enum { PROMO_WORDS = 30, LABEL_WORDS = 28, LEGAL_WORDS = 70, POLICY_WORDS = 20, SHORT_BYTES = 700, TRAIL = 80, CREDIT_BYTES = 90 };

/* `phrase` among words, not inside one. */
static bool has_words(Str line, Str phrase) {
    for (size_t at = str_find(line, phrase, 0); at < line.len; at = str_find(line, phrase, at + 1)) {
        size_t end = at + phrase.len, before = at;
        if ((at == 0 || !rune_is_word(utf8_prev(line, &before))) && (end >= line.len || !rune_is_word(utf8_at(line, end)))) return true;
    }
    return false;
}

static bool is_ascii_word(char c) { return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9'); }

/* The line in lower case without the signs that decorate links: ">> READ MORE:", "[ Read more ]", "» More". */
static Str bare(Arena *a, Str line) {
    Str s = shape_fold(a, line);
    static const char *const before[] = { ">", "\xC2\xBB",     "\xE2\x80\xBA", "[", "(", "*", "|", "-", "\xE2\x96\xBA", "\xE2\x86\x92", "\xE2\x80\xA2", "#",
                                          "_", "\xE2\x80\x94", "\xE2\x96\xB6", " " };
    static const char *const after[] = { ">", "\xC2\xBB", "\xE2\x80\xBA", "]", ")", "*", "|", "\xE2\x86\x92", "_", " ", "\xE2\x96\xBA" };
    for (size_t i = 0; i < COUNT(before) && s.len && !is_ascii_word(s.at[0]); i++)
        if (str_starts(s, str_of(before[i]))) s = str_sub(s, strlen(before[i]), s.len), i = SIZE_MAX;
    for (size_t i = 0; i < COUNT(after) && s.len && !is_ascii_word(s.at[s.len - 1]) && s.at[s.len - 1] != '.'; i++)
        if (str_ends(s, str_of(after[i]))) s.len -= strlen(after[i]), i = SIZE_MAX;
    return s;
}

/* Behind a label stands a headline when it has no sentence's end inside and is short. `rest` in lower case. */
static bool headline(Str rest) {
    if (shape_words(rest) > LABEL_WORDS) return false;
    for (size_t at = str_find(rest, STR(". "), 0); at < rest.len; at = str_find(rest, STR(". "), at + 1))
        if (at > 3 && rest.at[at - 1] != '.' && rest.at[at - 2] != '.' && rest.at[at - 2] != ' ') return false;
    return true;
}

static bool label_line(const Words *w, Str s) {
    static const Str bar = { " | ", 3 }, dash = { " \xE2\x80\x94 ", 5 };
    Str look = str_sub(s, 0, 44);
    size_t cut = 0, skip = 0;
    for (; cut < look.len && !skip; cut += !skip) {
        char c = look.at[cut];
        if (c == ':') skip = 1;
        if (c == ' ' && str_starts(str_sub(look, cut, look.len), bar)) skip = bar.len;
        if (c == ' ' && str_starts(str_sub(look, cut, look.len), dash)) skip = dash.len;
    }
    if (cut >= look.len || cut > 40 || !words_has(w, WORD_LABEL, str_trim(str_sub(s, 0, cut)))) return false;
    return headline(str_trim(str_sub(s, cut + skip, s.len)));
}

static bool order_line(const Words *w, Str s, size_t words) {
    if (words > PROMO_WORDS) return false;
    for (size_t i = 0; i < w->orders.len; i++) {
        const OrderRow *o = &w->orders.at[i];
        if (o->verb.at[0] != s.at[0] || words > o->words || !str_starts(s, o->verb) || (s.len > o->verb.len && rune_is_word(utf8_at(s, o->verb.len)))) continue;
        if (!o->objects.len) return true;
        Str rest = str_sub(s, o->verb.len, s.len), objects = o->objects;
        while (objects.len)
            if (has_words(rest, str_trim(str_cut(&objects, ',')))) return true;
    }
    return false;
}

/* "https://…" alone, "@harbourwire", "#ferry #talks", "5 min read", "12 comments". */
static bool token_line(Str s, size_t words) {
    if (words <= 6 &&
        (str_ends(s, STR(" min read")) || str_ends(s, STR(" minute read")) || str_ends(s, STR(" minutes read")) || str_ends(s, STR(" mins read"))))
        return true;
    if (words == 2 && s.at[0] >= '0' && s.at[0] <= '9' &&
        (str_ends(s, STR(" comments")) || str_ends(s, STR(" shares")) || str_ends(s, STR(" views")) || str_ends(s, STR(" comment"))))
        return true;
    while (s.len) {
        Str w = str_cut(&s, ' ');
        if (w.len && w.at[0] != '@' && w.at[0] != '#' && !str_starts(w, STR("http://")) && !str_starts(w, STR("https://")) && !str_starts(w, STR("www.")))
            return false;
    }
    return true;
}

/* "Read more" behind a sentence's end is cut off; so is "(Also read: …)" in brackets at the end. */
static void trail_cut(Sheet *s, Part *p) {
    Str text = part_text(s, p);
    size_t look = text.len > TRAIL ? text.len - TRAIL : 0;
    while (look < text.len && ((unsigned char)text.at[look] & 0xC0) == 0x80) look++;
    Str end = str_trim(str_sub(text, look, text.len));
    Str bare_end = end;
    while (bare_end.len && (bare_end.at[bare_end.len - 1] == '.' || bare_end.at[bare_end.len - 1] == ']' || bare_end.at[bare_end.len - 1] == ' ' ||
                            bare_end.at[bare_end.len - 1] == '>'))
        bare_end.len--;
    for (size_t i = 0; i < s->words->lists[WORD_TRAILER].len; i++) {
        Str t = s->words->lists[WORD_TRAILER].at[i], rest = t.at[0] == '[' ? end : bare_end;
        if (rest.len <= t.len || (t.at[t.len - 1] | 32) != (rest.at[rest.len - 1] | 32) || !str_eq_nocase(str_sub(rest, rest.len - t.len, rest.len), t))
            continue;
        if (t.at[0] != '[' && !rune_is_upper(utf8_at(rest, rest.len - t.len))) continue;
        Str before = str_trim(str_sub(rest, 0, rest.len - t.len));
        while (before.len && (before.at[before.len - 1] == '[' || before.at[before.len - 1] == ' ')) before.len--;
        if (!shape_stops(before) && t.at[0] != '[') continue;
        p->to = p->from + (uint32_t)(before.at + before.len - text.at);
        break;
    }
}

static void bracket_cut(Sheet *s, Part *p) {
    Str text = part_text(s, p);
    if (text.len < 8 || (text.at[text.len - 1] != ')' && text.at[text.len - 1] != ']')) return;
    char open = text.at[text.len - 1] == ')' ? '(' : '[';
    size_t at = text.len - 1;
    while (at > 0 && text.at[at] != open && text.len - at < 200) at--;
    if (text.at[at] != open || at < 2) return;
    ArenaMark m = arena_mark(s->run->tmp);
    Str inside = bare(s->run->tmp, str_sub(text, at, text.len)), before = str_trim(str_sub(text, 0, at));
    if (label_line(s->words, inside) && shape_stops(before)) p->to = p->from + (uint32_t)before.len;
    arena_release(s->run->tmp, m);
}

/* Notices, legal lines and credits, all known by a phrase. "Divers search the harbour. (AP Photo/Anna Smith)" is a caption. */
static bool phrased(Sheet *s, Part *p, Str t, size_t words) {
    unsigned found = words <= LEGAL_WORDS ? words_phrases(s->words, t, CREDIT_BYTES) : 0;
    bool note = (found >> WORD_TRANSCRIPT_NOTE & 1) && (words <= 30 || str_find(t, STR("clarity"), 0) < t.len);
    if (note) s->noted = true;
    if (note || (found >> WORD_NOTICE & 1) || ((found >> WORD_POLICY & 1) && words <= POLICY_WORDS)) return true;
    if ((found >> WORD_CREDIT & 1) && words <= 60) p->kind = BLOCK_CAPTION;
    return false;
}

static void look(Sheet *s, Part *p) {
    Str text = part_text(s, p);
    if (p->kind == BLOCK_CODE || p->kind == BLOCK_CELL || p->out) return;
    if (text.len <= SHORT_BYTES) {
        Str t = bare(s->run->tmp, text);
        size_t words = shape_words(t);
        if (!t.len || (words <= 4 && words_has(s->words, WORD_BUTTON, t)) || label_line(s->words, t) || order_line(s->words, t, words) || token_line(t, words) ||
            phrased(s, p, t, words)) {
            p->out = OUT_FURNITURE;
            return;
        }
    }
    if (p->kind == BLOCK_HEADING) return;
    trail_cut(s, p);
    bracket_cut(s, p);
}

void furniture_pass(Sheet *s) {
    for (size_t i = 0; i < s->parts.len; i++) {
        ArenaMark m = arena_mark(s->run->tmp);
        look(s, &s->parts.at[i]);
        arena_release(s->run->tmp, m);
    }
}
