/* SPDX-License-Identifier: MIT */
/* The words that reading knows: lists by kind, from data/ (compiled in as read_data_table).

   In: the files data/LANGUAGE/NAME.txt: `# remark`, `[kind]`, and phrases in lower case parted by semicolons; under [order] one order a line. Out: whether a
   folded text is on a list, and the lists themselves.
   How it thinks: all phrases stand in one map with the set of kinds each belongs to; a phrase that is looked for inside a text also stands in its kind's
   list, and a set of bits says which four bytes any of those begins with, so that one walk over a text finds all that it holds.
   What it does not do: languages apart. A label in one language is hardly prose in another.

   Specimen: "also read" under [label]; `sign up | newsletter, email | 30` under [order]. */
#include "read/read_in.h"

extern const struct { const char *key, *from, *to; } read_data_table[];

static const char *const kind_names[WORD_KINDS] = { "label",   "button", "notice", "policy", "transcript-note", "credit",    "trailer", "guests", "hosts",
                                                    "authors", "links",  "notes",  "bio",    "byline",          "date-lead", "time",    "thanks", "agency",
                                                    "no-name", "nobody", "ask",    "answer", "transcript",      "presents" };

static int kind_of(Str name) {
    for (int k = 0; k < WORD_KINDS; k++)
        if (str_eq(name, str_of(kind_names[k]))) return k;
    return -1;
}

static unsigned two(const char *at) {
    uint16_t v;
    memcpy(&v, at, 2);
    return v;
}

static uint32_t four(const char *at) {
    uint32_t v;
    memcpy(&v, at, 4);
    return (v * 2654435761u) >> 16;
}

static void order_add(Arena *a, Words *w, Str line) {
    int64_t most = 0;
    OrderRow o = { .verb = str_trim(str_cut(&line, '|')) };
    o.objects = str_trim(str_cut(&line, '|'));
    str_to_int(str_trim(line), &most);
    o.words = (size_t)most;
    vec_push(a, &w->orders, o);
}

static void data_load(Arena *a, Words *w, Str text) {
    int kind = -1;
    bool order = false;
    while (text.len) {
        Str line = str_trim(str_cut_line(&text));
        if (!line.len || line.at[0] == '#') continue;
        if (line.at[0] == '[') {
            kind = kind_of(str_sub(line, 1, line.len - 1));
            order = str_eq(line, STR("[order]"));
            continue;
        }
        if (order) order_add(a, w, line);
        while (kind >= 0 && line.len) {
            Str phrase = str_trim(str_cut(&line, ';'));
            if (!phrase.len) continue;
            *map_slot(w->kinds, phrase) |= (int64_t)1 << kind;
            vec_push(a, &w->lists[kind], phrase);
            if (kind < WORD_NOTICE || kind > WORD_CREDIT || phrase.len < 4) continue;
            w->gate[four(phrase.at) >> 6] |= (uint64_t)1 << (four(phrase.at) & 63);
            w->pairs[two(phrase.at) >> 3] |= (uint8_t)(1u << (two(phrase.at) & 7));
        }
    }
}

const Words *words_new(Arena *a) {
    Words *w = NEW(a, Words);
    w->kinds = map_new(a);
    for (size_t i = 0; read_data_table[i].key; i++)
        data_load(a, w, (Str){ read_data_table[i].from, (size_t)(read_data_table[i].to - read_data_table[i].from) });
    return w;
}

bool words_has(const Words *w, WordKind kind, Str folded) {
    int64_t kinds;
    return map_get(w->kinds, folded, &kinds) && (kinds >> kind & 1);
}

size_t words_lead(const Words *w, WordKind kind, Str folded) {
    size_t longest = 0;
    for (size_t i = 0; i < w->lists[kind].len; i++) {
        Str lead = w->lists[kind].at[i];
        if (lead.len > longest && str_starts(folded, lead) && (folded.len == lead.len || !rune_is_word(utf8_at(folded, lead.len)))) longest = lead.len;
    }
    return longest;
}

bool words_inside(const Words *w, WordKind kind, Str folded) {
    for (size_t i = 0; i < w->lists[kind].len; i++)
        if (str_find(folded, w->lists[kind].at[i], 0) < folded.len) return true;
    return false;
}

static unsigned phrases_at(const Words *w, Str s, size_t at) {
    unsigned found = 0;
    for (int k = WORD_NOTICE; k <= WORD_CREDIT; k++)
        for (size_t i = 0; i < w->lists[k].len; i++)
            if (w->lists[k].at[i].at[0] == s.at[at] && str_starts(str_sub(s, at, s.len), w->lists[k].at[i])) found |= 1u << k;
    return found;
}

unsigned words_phrases(const Words *w, Str s, size_t credit_bytes) {
    unsigned found = 0;
    for (size_t i = 0; i + 4 <= s.len; i++) {
        unsigned pair = two(s.at + i);
        if (!(w->pairs[pair >> 3] >> (pair & 7) & 1)) continue;
        uint32_t h = four(s.at + i);
        if (!(w->gate[h >> 6] >> (h & 63) & 1)) continue;
        unsigned hit = phrases_at(w, s, i);
        found |= i + credit_bytes < s.len ? hit & ~(1u << WORD_CREDIT) : hit;
    }
    return found;
}
