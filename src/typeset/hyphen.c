/* SPDX-License-Identifier: MIT */
/* hyphen: where a word may be divided, after F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983).

   In: pattern files as Debian's hyphen-* packages have them (hyph_LL_CC.dic: charset, minima, patterns such as "hy3ph"), a language and a word of letters.
   Out: byte offsets where a hyphen may be put in.
   How it thinks: the patterns' letters are the paths of a trie, byte by byte; where one ends stand its digits, the priorities between the letters. From each place
   of ".word." the trie is followed as far as it goes, the highest digit at each place wins, an odd one allows a division. A file is read when the first word of
   its language asks; then the trie is laid flat, all kids of a node side by side, because it is walked some hundred times for every word.
   An engine of our own, because libhyphen needs 13 ms to load English and 3 s to load German; this one reads them in 1.5 and 15 ms and finds the same points.
   What it does not do: divisions that change letters (German "Schiffahrt"): such patterns are left out.

   Specimen: "cooperation" → co-op-er-a-tion. */
#include "typeset/typeset_in.h"

#include <unicode/ucnv.h>

enum { DICTIONARY_MAX = 16 << 20, WORD_MAX = 120, PATTERN_MAX = 60 };

typedef struct { uint32_t kid, next, value; uint8_t byte; } Trie;        /* kid, next: number of a node; value: place of its digits + 1; 0 = none */
typedef struct { uint32_t kids, value; uint16_t count; } Flat;              /* kids: number of the first; their bytes stand in `bytes` under the same numbers */
typedef struct {
    Str language; bool found; size_t left, right;
    VEC(Trie) nodes; uint32_t first[256];                   /* while it grows */
    Flat *flat; uint8_t *bytes; uint32_t roots[256];        /* laid flat */
    Buf values;
} Patterns;
struct Hyphens { Run *run; Arena *arena; Str folder; VEC(Patterns) languages; };

Hyphens *hyphens_new(Run *r, Arena *a, Str folder) {
    Hyphens *h = NEW(a, Hyphens);
    h->run = r;
    h->arena = a;
    h->folder = folder.len ? folder : STR("/usr/share/hyphen");
    return h;
}

/* "en-GB" → hyph_en_GB.dic; "en" → hyph_en.dic, else hyph_en_EN.dic, else the first of hyph_en_*.dic. Empty when there is none. */
static Str dictionary_path(Hyphens *h, Str language) {
    Arena *a = h->run->tmp;
    Str rest = language, base = str_cut(&rest, '-');
    Str upper = str_copy(a, base);
    for (size_t i = 0; i < upper.len; i++)
        if (upper.at[i] >= 'a' && upper.at[i] <= 'z') ((char *)(uintptr_t)upper.at)[i] = (char)(upper.at[i] - 32);
    Str names[] = { rest.len ? str_fmt(a, "hyph_%.*s_%.*s.dic", STR_ARG(base), STR_ARG(rest)) : STR(""), str_fmt(a, "hyph_%.*s.dic", STR_ARG(base)),
        str_fmt(a, "hyph_%.*s_%.*s.dic", STR_ARG(base), STR_ARG(upper)) };
    for (size_t i = 0; i < COUNT(names); i++) {
        Str path = path_join(a, h->folder, names[i]);
        if (names[i].len && file_kind(a, path) == FILE_REGULAR) return path;
    }
    if (base.len != 2 || !rune_is_lower((uint8_t)base.at[0]) || !rune_is_lower((uint8_t)base.at[1])) return (Str){ 0 };
    Strs found = file_glob(a, path_join(a, h->folder, str_fmt(a, "hyph_%.*s_*.dic", STR_ARG(base))));
    return found.len ? found.at[0] : (Str){ 0 };
}

static Str to_utf8(Arena *a, Str charset, Str bytes) {
    if (str_eq_nocase(charset, STR("UTF-8"))) return bytes;
    if (str_starts(charset, STR("ISO8859-"))) charset = str_fmt(a, "ISO-8859-%.*s", STR_ARG(str_sub(charset, 8, charset.len)));
    UErrorCode e = U_ZERO_ERROR;
    char *out = NEWN(a, char, bytes.len * 3 + 1);
    int32_t n = ucnv_convert("UTF-8", str_z(a, charset), out, (int32_t)(bytes.len * 3 + 1), bytes.at, (int32_t)bytes.len, &e);
    return U_FAILURE(e) ? (Str){ 0 } : (Str){ out, (size_t)n };
}

/* The node below `at` (0 = the root) for a byte; made when it is not there. */
static uint32_t trie_kid(Patterns *p, uint32_t at, uint8_t byte, Arena *arena) {
    uint32_t *link = at ? &p->nodes.at[at].kid : &p->first[byte], head = *link;
    for (uint32_t n = head; n; n = p->nodes.at[n].next)
        if (p->nodes.at[n].byte == byte) return n;
    vec_push(arena, &p->nodes, ((Trie){ .next = head, .byte = byte }));
    uint32_t made = (uint32_t)p->nodes.len - 1;
    *(at ? &p->nodes.at[at].kid : &p->first[byte]) = made;
    return made;
}

/* One pattern: letters without digits are the path; the digit before each letter and behind the last are its value. */
static void pattern_add(Patterns *p, Str line) {
    char letters[PATTERN_MAX], digits[PATTERN_MAX + 1];
    size_t n = 0;
    digits[0] = 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.at[i];
        if (c >= '0' && c <= '9') digits[n] = (char)(c - '0');
        else if (n + 1 >= PATTERN_MAX) return;
        else letters[n++] = c, digits[n] = 0;
    }
    uint32_t at = 0;
    for (size_t i = 0; i < n; i++) at = trie_kid(p, at, (uint8_t)letters[i], p->values.arena);
    if (!at || p->nodes.at[at].value) return;
    p->nodes.at[at].value = (uint32_t)p->values.len + 1;
    buf_str(&p->values, (Str){ digits, n + 1 });
}

/* Lays the trie flat, level by level. */
static void trie_flatten(Patterns *p, Arena *a, Arena *tmp) {
    ArenaMark m = arena_mark(tmp);
    size_t n = p->nodes.len, made = 1;
    uint32_t *from = NEWN(tmp, uint32_t, n);                /* the node that each flat one was */
    p->flat = NEWN(a, Flat, n);
    p->bytes = NEWN(a, uint8_t, n);
    for (int b = 0; b < 256; b++)
        if (p->first[b]) p->bytes[made] = (uint8_t)b, p->roots[b] = (uint32_t)made, from[made++] = p->first[b];
    for (size_t i = 1; i < made; i++) {
        const Trie *t = &p->nodes.at[from[i]];
        p->flat[i] = (Flat){ (uint32_t)made, t->value, 0 };
        for (uint32_t k = t->kid; k; k = p->nodes.at[k].next) p->bytes[made] = p->nodes.at[k].byte, from[made++] = k, p->flat[i].count++;
    }
    arena_release(tmp, m);
}

static uint32_t flat_kid(const Patterns *p, uint32_t node, uint8_t byte) {
    const Flat *f = &p->flat[node];
    const uint8_t *at = f->count ? memchr(p->bytes + f->kids, byte, f->count) : NULL;
    return at ? (uint32_t)(at - p->bytes) : 0;
}

static size_t number_after(Str line, size_t from) {
    int64_t n;
    return str_to_int(str_trim(str_sub(line, from, line.len)), &n) && n > 0 && n < 20 ? (size_t)n : 2;
}

static void dictionary_read(Hyphens *h, Patterns *p) {
    ArenaMark m = arena_mark(h->run->tmp);
    Str path = dictionary_path(h, p->language), text;
    if (path.len && file_read(h->run, h->arena, path, DICTIONARY_MAX, WARNING, (Place){ 0 }, &text)) {
        Str charset = str_trim(str_cut_line(&text));
        text = to_utf8(h->arena, charset, text);
        p->found = utf8_valid(text, NULL);
        while (p->found && text.len) {
            Str line = str_trim(str_cut_line(&text));
            if (str_starts(line, STR("LEFTHYPHENMIN"))) p->left = number_after(line, 13);
            else if (str_starts(line, STR("RIGHTHYPHENMIN"))) p->right = number_after(line, 14);
            else if (line.len && line.at[0] != '#' && line.at[0] != '%' && !(line.at[0] >= 'A' && line.at[0] <= 'Z') && str_find(line, STR("/"), 0) == line.len)
                pattern_add(p, line);
        }
    }
    trie_flatten(p, h->arena, h->run->tmp);
    arena_release(h->run->tmp, m);
}

static Patterns *patterns_of(Hyphens *h, Str language) {
    for (size_t i = 0; i < h->languages.len; i++)
        if (str_eq(h->languages.at[i].language, language)) return &h->languages.at[i];
    if (h->languages.len >= 64) return NULL;                /* as many languages as a brief may honestly have */
    Patterns *p = vec_add(h->arena, &h->languages);
    *p = (Patterns){ .language = str_copy(h->arena, language), .left = 2, .right = 3, .values = buf_in(h->arena) };
    vec_push(h->arena, &p->nodes, (Trie){ 0 });             /* number 0 is no node */
    dictionary_read(h, p);
    if (!p->found) diag(h->run, NOTE, (Place){ 0 }, "hyphen-missing", "no hyphenation patterns for language %.*s", STR_ARG(language));
    return p;
}

/* The word between dots in lower case; false when case mapping changes a letter's length, for then offsets would not hold. */
static bool dotted(Str word, char *out, size_t *len) {
    size_t n = 0;
    out[n++] = '.';
    for (size_t pos = 0; pos < word.len;) {
        size_t from = pos;
        if (utf8_write(out + n, rune_lower(utf8_next(word, &pos))) != pos - from) return false;
        n += pos - from;
    }
    out[n++] = '.';
    *len = n;
    return true;
}

size_t hyphen_word(Hyphens *h, Str language, Str word, uint16_t *at, size_t max) {
    char text[WORD_MAX + 8], best[WORD_MAX + 8] = { 0 };
    size_t len = 0, found = 0;
    if (word.len > WORD_MAX || word.len < 5) return 0;
    Patterns *p = patterns_of(h, language.len ? language : STR("en"));
    if (!p || !p->found || !dotted(word, text, &len)) return 0;
    for (size_t i = 0; i < len; i++) {
        uint32_t node = 0;
        for (size_t j = i; j < len && (node = j == i ? p->roots[(uint8_t)text[j]] : flat_kid(p, node, (uint8_t)text[j])) != 0; j++) {
            if (!p->flat[node].value) continue;
            const char *digits = p->values.at + p->flat[node].value - 1;
            for (size_t k = 0; k <= j + 1 - i; k++)
                if (digits[k] > best[i + k]) best[i + k] = digits[k];
        }
    }
    size_t total = utf8_count(word), before = 0;
    for (size_t pos = 0; pos < word.len && found < max;) {
        utf8_next(word, &pos);
        before++;
        if (before >= p->left && total - before >= p->right && pos < word.len && (best[pos + 1] & 1)) at[found++] = (uint16_t)pos;
    }
    return found;
}
