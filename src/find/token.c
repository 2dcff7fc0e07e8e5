/* SPDX-License-Identifier: MIT */
/* The text cut into words, numbers and marks, once for all passes.

   In: a Document's text and the language's words. Out: work.tokens, in order, each with its place, its capitals, its word in the lexicon and the classes it has as it is written.
   How it thinks: one walk over the bytes; ASCII is classed by a table, other characters are decoded and asked of utf8.c. Letters join into words, with apostrophes and
   (in "U.S.", "p.m.") full stops inside; digits join with inner commas, full stops into numbers ("1,600.5"); everything else is a mark. A possessive 's parts from its word.
   No token allocates; the folded form for the look-up lives in a small buffer, and words longer than that are unknown words.
   A tag of HTML in plain text is no text, and parts what stands around it as a blank does.
   What it does not do: scripts written without blanks (a run of them is one word), stemming.

   Specimen: "Kim Jong-un’s U.S. trip cost $1,600." is Kim Jong - un ’s U.S. trip cost $ 1,600 . */
#include "find/find_in.h"

enum { C_OTHER, C_LETTER, C_DIGIT, C_SPACE, C_MARK };

/* Of an ASCII byte; C_OTHER = not ASCII. */
static const uint8_t class_table[256] = {
#define S C_SPACE
#define M C_MARK
#define D C_DIGIT
#define L C_LETTER
    S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, M, M, M, M, M, M, M, M, M, M,
    M, M, M, M, M, D, D, D, D, D, D, D, D, D, D, M, M, M, M, M, M, M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, M, M, M, M, M, M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, S,
#undef S
#undef M
#undef D
#undef L
};

static int class_wide(Str s, size_t i, size_t *next) {
    uint32_t r = utf8_next(s, &i);
    *next = i;
    if (r < 0x250 && r >= 0xC0) return r == 0xD7 || r == 0xF7 ? C_MARK : C_LETTER;
    if (r >= 0x2010 && r <= 0x2027) return C_MARK;
    if (r == 0xAD || r == 0xFEFF || rune_is_space(r)) return C_SPACE;
    return rune_is_letter(r) ? C_LETTER : rune_is_digit(r) ? C_DIGIT : C_MARK;
}

static inline int class_of(Str s, size_t i, size_t *next) {
    int c = class_table[(unsigned char)s.at[i]];
    *next = i + 1;
    return c ? c : class_wide(s, i, next);
}

/* An ASCII letter or digit: nearly all of most texts. */
static inline bool is_plain(char c) { return class_table[(unsigned char)c] - 1u < 2; }     /* C_LETTER or C_DIGIT */

static bool letter_at(Str s, size_t i) {
    size_t next;
    return i < s.len && class_of(s, i, &next) == C_LETTER;
}
static bool digit_at(Str s, size_t i) { return i < s.len && s.at[i] >= '0' && s.at[i] <= '9'; }
static bool apostrophe_at(Str s, size_t i) { return i < s.len && (s.at[i] == '\'' || str_starts(str_sub(s, i, i + 3), STR("\xE2\x80\x99"))); }
static size_t apostrophe_end(Str s, size_t i) { return i + (s.at[i] == '\'' ? 1u : 3u); }

/* End of a possessive 's whose apostrophe is at i, or 0. */
static size_t clitic_end(Str s, size_t i) {
    if (i >= s.len || (s.at[i] != '\'' && s.at[i] != '\xE2') || !apostrophe_at(s, i)) return 0;
    size_t e = apostrophe_end(s, i);
    return e < s.len && (s.at[e] | 32) == 's' && !letter_at(s, e + 1) && !digit_at(s, e + 1) ? e + 1 : 0;
}

/* "U.S." and "p.m.": a letter and a full stop, twice or more; else the end of the letters with apostrophes between them. */
static size_t word_end(Str s, size_t i, bool *dotted) {
    size_t e = i, next;
    while (e + 3 < s.len && s.at[e + 1] == '.' && s.at[e + 3] == '.' && letter_at(s, e) && (s.at[e] | 32) >= 'a' && letter_at(s, e + 2) &&
           (s.at[e + 2] | 32) >= 'a')
        e += 2;
    if (e > i) {
        *dotted = true;
        return e + 2;
    }
    while (e < s.len) {
        if (is_plain(s.at[e])) {
            e++;
            continue;
        }
        int c = class_of(s, e, &next);
        if (c == C_LETTER)
            e = next;
        else if (c == C_DIGIT)
            e = next;
        else if (apostrophe_at(s, e) && !clitic_end(s, e) && letter_at(s, apostrophe_end(s, e)))
            e = apostrophe_end(s, e);
        else
            break;
    }
    return e;
}

static size_t number_end(Str s, size_t i) {
    while (digit_at(s, i) || ((s.at[i] == ',' || s.at[i] == '.') && digit_at(s, i + 1))) {
        i++;
        if (i >= s.len) break;
    }
    return i;
}

/* End of a URL or mail address at i, or 0. "https://…", "www.…", and word@word. */
static size_t link_end(Str s, size_t i, size_t word) {
    bool url = str_starts(str_sub(s, word, word + 3), STR("://")) || str_starts_nocase(str_sub(s, i, i + 4), STR("www."));
    if (!url && !(word < s.len && s.at[word] == '@' && letter_at(s, word + 1))) return 0;
    size_t e = word, next;
    while (e < s.len && (unsigned char)s.at[e] > ' ' && !strchr("\"<>()[]{}", s.at[e]) && class_of(s, e, &next) != C_SPACE) e++;
    while (e > word && strchr(".,;:!?'", s.at[e - 1])) e--;
    return e;
}

enum { FOLD_ROOM = 64, TAG_MAX = 300, BYTES_A_TOKEN = 5, DECORATION = 8 };

/* Folds [from, to) as lexicon.c does, counting its capitals and small letters; false if it is too long to be known. */
static bool fold_wide(Str s, char *out, size_t *len, unsigned *upper, unsigned *lower) {
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        unsigned char c = (unsigned char)s.at[i];
        if (n + 5 > FOLD_ROOM) return false;
        if (c < 0x80) {
            *upper += c >= 'A' && c <= 'Z', *lower += c >= 'a' && c <= 'z';
            out[n++] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c), i++;
            continue;
        }
        uint32_t r = utf8_next(s, &i);
        if (r == 0x2019) {
            out[n++] = '\'';
            continue;
        }
        *upper += rune_is_upper(r), *lower += rune_is_lower(r);
        n += utf8_write(out + n, rune_lower(r));
    }
    *len = n;
    return true;
}

static const char first_bytes[16] = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";   /* from its byte 8 - n on: a mask for n bytes */

/* The key of a word of at most 24 bytes, all of them ASCII, eight at a time; false if it is none. */
static bool key_plain(Str all, const Token *t, uint64_t *key, unsigned *upper, unsigned *lower) {
    static const uint64_t times[] = { KEY_1, KEY_2, KEY_3 };
    uint64_t sum = 0;
    uint32_t len = t->to - t->from;
    if (len > 24) return false;
    for (uint32_t i = 0; i < len; i += 8) {
        uint32_t n = len - i < 8 ? len - i : 8;
        const char *at = all.at + t->from + i;
        uint64_t x = 0;
        if (t->from + i + 8 <= all.len) x = eight_at(at) & eight_at(first_bytes + 8 - n);
        else
            for (uint32_t k = 0; k < n; k++) x |= (uint64_t)(unsigned char)at[k] << 8 * k;
        if (x & 0x80 * EACH_BYTE) return false;
        uint64_t capitals = eight_between(x, 'A', 'Z');
        *upper += eight_count(capitals), *lower += eight_between(x, 'a', 'z') != 0;
        sum += (x | capitals >> 2) * times[i / 8];
    }
    *key = sum;
    return true;
}

static void word_look(Work *w, Token *t) {
    char folded[FOLD_ROOM];
    size_t len = 0;
    unsigned upper = 0, lower = 0;
    bool cased;
    t->rune = (unsigned char)w->text.at[t->from];
    if (t->rune >= 0x80) t->rune = utf8_at(w->text, t->from);
    if (t->rune < 0x80 ? t->rune >= 'A' && t->rune <= 'Z' : rune_is_upper(t->rune)) t->flags |= T_CAPITAL;
    if (!key_plain(w->text, t, &t->key, &upper, &lower)) {
        upper = lower = 0;
        if (!fold_wide(str_sub(w->text, t->from, t->to), folded, &len, &upper, &lower)) return;
        t->key = word_key((Str){ folded, len });
    }
    if (upper >= 2 && !lower) t->flags |= T_CAPS;
    t->word = lexicon_look(w->language, t->key, &t->classes, &cased);
    if (!cased) return;
    const Word *word = &w->words[t->word];
    if (word->caps) t->classes = t->flags & T_CAPS ? word->caps : t->classes & ~word->caps;
    if (!(t->flags & T_CAPITAL)) t->classes &= ~word->capital;
}

static Token *token_new(Work *w, size_t from, size_t to, TokenKind kind, uint8_t flags) {
    Token *t = vec_add(w->a, &w->tokens);
    t->from = (uint32_t)from, t->to = (uint32_t)to, t->kind = (uint8_t)kind, t->flags = flags;
    return t;
}

/* The end of a word that is followed by a blank, a comma or a bracket, and so by nothing that may belong to it; 0 for any other. */
static size_t plain_word_end(Str s, size_t i) {
    if (i + 1 < s.len && s.at[i + 1] == '.') return 0;      /* "U.S." */
    while (i < s.len && is_plain(s.at[i])) i++;
    return i < s.len && (s.at[i] == ' ' || s.at[i] == ',' || s.at[i] == '\n' || s.at[i] == ')') ? i : 0;
}

static size_t word_cut(Work *w, size_t i, uint8_t flags) {
    bool dotted = false;
    size_t e = plain_word_end(w->text, i), link = 0;
    if (e) return word_look(w, token_new(w, i, e, TOKEN_WORD, flags)), e;
    e = word_end(w->text, i, &dotted);
    if (e < w->text.len && (w->text.at[e] == ':' || w->text.at[e] == '.' || w->text.at[e] == '@')) link = link_end(w->text, i, e);
    if (link) {
        token_new(w, i, link, TOKEN_LINK, flags);
        return link;
    }
    word_look(w, token_new(w, i, e, TOKEN_WORD, (uint8_t)(flags | (dotted ? T_DOTTED : 0))));
    size_t clitic = clitic_end(w->text, e);
    if (!clitic) return e;
    word_look(w, token_new(w, e, clitic, TOKEN_WORD, T_GLUED | T_CLITIC));
    return clitic;
}

static size_t mark_cut(Work *w, size_t i, size_t next, uint8_t flags) {
    Token *t = token_new(w, i, next, TOKEN_MARK, flags);
    t->rune = utf8_at(w->text, i);
    Str one = str_sub(w->text, i, next);
    size_t end = next;
    while (str_starts(str_sub(w->text, end, w->text.len), one)) end += one.len;
    if (strchr(".*-_=/#~", w->text.at[i]) || end - i >= DECORATION * one.len) next = end;      /* a rule, a row of signs */
    t->to = (uint32_t)next;
    return next;
}

/* The end of a tag at i, where a "<" stands: HTML in a text that was read as plain text. The name must be one of HTML's (https://html.spec.whatwg.org, section 4); 0 if it is none. */
static size_t tag_end(Str s, size_t i) {
    static const char *const names[] = { "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "center", "cite", "code", "dd", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2",
                                         "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "q", "s", "section", "small", "span", "strike",
                                         "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tr", "u", "ul" };
    size_t from = i + 1 + (i + 1 < s.len && s.at[i + 1] == '/'), to = from, end = from;
    while (to < s.len && to < from + 10 && is_plain(s.at[to])) to++;
    while (end < s.len && end < i + TAG_MAX && s.at[end] != '>' && s.at[end] != '<' && s.at[end] != '\n') end++;
    if (to == from || end >= s.len || s.at[end] != '>') return 0;
    for (size_t n = 0; n < COUNT(names); n++)
        if (str_eq_nocase(str_sub(s, from, to), str_of(names[n]))) return end + 1;
    return 0;
}

/* The end of line breaks that somebody wrote out, at i behind a blank: "World. \\r\\n Hello"; 0 if there are none. */
static size_t escape_end(Str s, size_t i) {
    size_t e = i;
    if (i && s.at[i - 1] != ' ') return 0;
    while (e + 1 < s.len && s.at[e] == '\\' && (s.at[e + 1] == 'n' || s.at[e + 1] == 'r')) e += 2;
    return e > i && (e >= s.len || s.at[e] == ' ') ? e : 0;
}

void token_cut(Work *w) {
    Str s = w->text;
    uint8_t flags = T_LINE | T_PARA;
    w->tokens.cap = s.len / BYTES_A_TOKEN + 16, w->tokens.at = NEWN(w->a, Token, w->tokens.cap);
    for (size_t i = 0, next; i < s.len;) {
        int c = class_of(s, i, &next);
        if (c == C_SPACE) {
            bool line = s.at[i] == '\n';
            if (line && flags & T_LINE) flags |= T_PARA;
            if (line) flags |= T_LINE;
            flags = (uint8_t)(flags & ~T_GLUED), i = next;
            continue;
        }
        size_t skip = s.at[i] == '<' ? tag_end(s, i) : s.at[i] == '\\' ? escape_end(s, i) : 0;
        if (skip) {
            if (s.at[i] == '\\') flags |= T_LINE;
            flags = (uint8_t)(flags & ~T_GLUED), i = skip;
            continue;
        }
        if (c == C_LETTER)
            i = word_cut(w, i, flags);
        else if (c == C_DIGIT) {
            size_t e = digit_at(s, i) ? number_end(s, i) : next;
            token_new(w, i, e, TOKEN_NUMBER, flags)->rune = utf8_at(s, i);
            i = e;
        } else
            i = mark_cut(w, i, next, flags);
        flags = T_GLUED;
    }
}

/* ---- asking tokens ---- */

bool token_one_of(const Work *w, uint32_t i, const char *const *words, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (token_key(w, i) == word_key(str_of(words[k]))) return true;
    return false;
}

uint32_t token_at(const Work *w, uint32_t pos) {
    size_t low = 0, high = w->tokens.len;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (w->tokens.at[mid].to <= pos)
            low = mid + 1;
        else
            high = mid;
    }
    return (uint32_t)low;
}

bool token_letters(const Work *w, uint32_t i, Str *text) {
    *text = token_text(w, i);
    return i < w->tokens.len && w->tokens.at[i].kind == TOKEN_WORD && !(w->tokens.at[i].flags & T_CLITIC);
}

/* The token behind token `at`, past a hyphen glued to it and the stop of an abbreviation: where a phrase goes on. */
static inline uint32_t phrase_next(const Work *w, uint32_t at) {
    const Token *mark = &w->tokens.at[++at];
    if (at >= w->tokens.len || mark->kind != TOKEN_MARK || !(mark->flags & T_GLUED)) return at;
    bool hyphen = mark->rune == '-' || mark->rune == 0x2010 || mark->rune == 0x2011;
    return at + (hyphen || (mark->rune == '.' && mark[-1].classes & W_ABBR_NAME));
}

/* Tokens of phrase `p` standing at i, or 0; its first two words are there. */
static uint32_t phrase_fits(const Work *w, uint32_t i, uint32_t second, const Phrase *p) {
    uint32_t at = i, sent = w->tokens.at[i].sent;
    for (uint32_t k = 0; k < p->len; k++) {
        if (k) at = k == 1 ? second : phrase_next(w, at);
        if (at >= w->tokens.len) return 0;
        const Token *t = &w->tokens.at[at];
        if (t->word != p->at[k] || t->sent != sent) return 0;
        if ((p->needs >> k & 1 && !(t->flags & T_CAPITAL)) || (p->needs >> (8 + k) & 1 && !(t->flags & T_CAPS))) return 0;
    }
    return at + 1 - i;
}

uint32_t token_phrase_from(const Work *w, uint32_t i, const Word **word) {
    uint32_t best = 1;
    const Word *first = token_word(w, i);
    if (word) *word = first;
    if (i + 1 >= w->tokens.len) return 1;
    uint32_t second = phrase_next(w, i);
    if (!token_word(w, second)->inner) return 1;
    for (const Phrase *p = &w->phrases[first->phrases]; p != w->phrases; p = &w->phrases[p->next]) {
        if (p->at[1] != w->tokens.at[second].word) continue;
        uint32_t n = phrase_fits(w, i, second, p);
        if (n <= best) continue;
        best = n;
        if (word) *word = lexicon_get(w->language, p->word);
    }
    return best;
}
