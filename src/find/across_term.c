/* SPDX-License-Identifier: MIT */
/* What two statements have in common: their words, weighed by how much they tell.

   In: all records. Out: terms with weights, the gist of any stretch of text, and how alike two gists are.
   How it thinks: words are folded and cut to a stem; stop words are left out; a country's name, demonym or capital counts as the country, a person's name as the person, whatever
   the form. A term weighs the logarithm of how rare it is among all sentences (Spärck Jones). Two gists are alike by the weight they share over the geometric
   mean of both weights. The same thing is said only if no number and no name stands against it and both or neither deny. An index over the heaviest terms finds
   candidates, so that the work grows with the text and not with its square. Whole numbers only: the same on every machine.
   Words that reports use for one another ("pact", "treaty": data/en/alike.txt) are one term.
   What it knowingly does not do: paraphrase.

   Specimen: "Russian shipments of 40 tanks reached Minsk" and "Russia shipped 40 tanks to Minsk" are near; with "60 tanks" they are not the same. */
#include "find/find_in.h"

#include <stdlib.h>

#define MAX_TERMS 200                                       /* of one gist; what is longer is no sentence */
#define MAX_POSTING 64                                      /* latest items of a term that are looked at */

/* 1000 · log2(n), n >= 1, by repeated squaring. */
static int32_t log2_milli(uint64_t n) {
    int32_t whole = 0;
    uint64_t top = n;
    while (top >= 2) top >>= 1, whole++;
    uint64_t m = whole <= 30 ? n << (30 - whole) : n >> (whole - 30);   /* 1.0 is 1 << 30 */
    int32_t part = 0;
    for (int32_t bit = 512; bit; bit >>= 1) {
        m = m * m >> 30;
        if (m >> 31) m >>= 1, part += bit;
    }
    return whole * 1000 + part * 1000 / 1024;
}

static uint64_t root(uint64_t n) {
    uint64_t r = 0;
    for (uint64_t bit = (uint64_t)1 << 62; bit; bit >>= 2) {
        if (n >= r + bit) n -= r + bit, r = (r >> 1) + bit;
        else r >>= 1;
    }
    return r;
}

static bool ends(const char *w, size_t n, const char *suffix) {
    size_t k = strlen(suffix);
    return n > k + 2 && !memcmp(w + n - k, suffix, k);
}

/* Length of the stem of a folded word: "provides", "providing", "provided" → "provid"; "allies" → "ally" is left to the y/i fold below. */
static size_t stem(char *w, size_t n) {
    if (n < 4 || (unsigned char)w[0] >= 0x80) return n;
    if (ends(w, n, "'s")) n -= 2;
    if (ends(w, n, "ies")) return w[n - 3] = 'y', n - 2;
    if (ends(w, n, "sses")) n -= 2;
    else if (w[n - 1] == 's' && w[n - 2] != 's' && w[n - 2] != 'u' && w[n - 2] != 'i') n--;
    if (ends(w, n, "ing") && n >= 6) n -= 3;
    else if (ends(w, n, "ied")) return w[n - 3] = 'y', n - 2;
    else if (ends(w, n, "ed") && n >= 5) n -= 2;
    if (n > 3 && w[n - 1] == w[n - 2] && !strchr("aeiouls", w[n - 1])) n--;
    if (n > 3 && w[n - 1] == 'e') n--;
    return n;
}

Str term_fold(Arena *a, Str word) {
    Str s = utf8_fold(a, word);
    char *w = NEWN(a, char, s.len + 1);
    memcpy(w, s.at, s.len);
    return (Str){ w, stem(w, s.len) };
}

typedef struct { const Across *x; const Record *rec; const Language *language; Str text; size_t pos, to, name; bool is_name, denies; } Walk;

static Walk walk_new(const Across *x, uint32_t doc, Range at) {
    const Record *rec = &x->docs[doc];
    Walk w = { .x = x, .rec = rec, .language = lexicon_language(x->lexicon, rec->doc.meta.language), .text = rec->doc.text, .pos = at.from, .to = at.to };
    size_t lo = 0, hi = rec->names.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->names.at[mid].at.to <= at.from) lo = mid + 1;
        else hi = mid;
    }
    w.name = lo;
    if (w.to > w.text.len) w.to = w.text.len;
    return w;
}

static bool denial(Str w) {
    static const char *const words[] = { "not", "no", "never", "neither", "nor", "without", "cannot", "denied", "denies", "deny", "refused", "ruled" };
    if (w.len > 3 && str_ends(w, STR("n't"))) return true;
    for (size_t i = 0; i < COUNT(words); i++)
        if (str_eq(w, str_of(words[i]))) return true;
    return false;
}

/* A term for a name that stands at the walk's place, which moves behind it: a country or a person. */
static bool walk_name(Walk *w, Arena *a, Str *term) {
    const Names *names = &w->rec->names;
    while (w->name < names->len && names->at[w->name].at.to <= w->pos) w->name++;
    w->is_name = false;
    if (w->name >= names->len || names->at[w->name].at.from > w->pos) return false;
    const Name *n = &names->at[w->name];
    w->is_name = true;
    if (n->type == NAME_PER) {
        const Person *p = person_named(w->x, (uint32_t)(w->rec - w->x->docs), n->canonical);
        if (!p) return false;
        *term = str_fmt(a, "@%d", (int)(p - w->x->persons.at));
    } else if (n->country.len && (n->demonym || (n->type == NAME_LOC && lexicon_country_named(w->x->lexicon, n->canonical).len))) *term = str_fmt(a, "=%.*s", STR_ARG(n->country));
    else return false;
    w->pos = n->at.to;
    return true;
}

/* The next term of a stretch of text; false at its end. */
static bool walk_next(Walk *w, Arena *a, Str *term) {
    while (w->pos < w->to) {
        size_t from = w->pos;
        if (walk_name(w, a, term)) return true;
        uint32_t r = utf8_next(w->text, &w->pos);
        if (!rune_is_word(r)) continue;
        size_t end = w->pos;
        while (end < w->to && !rune_is_cjk(r)) {
            size_t next = end;
            r = utf8_next(w->text, &next);
            bool inner = (r == '\'' || r == 0x2019 || ((r == '.' || r == ',') && rune_is_digit(utf8_at(w->text, next)))) && next < w->to && rune_is_word(utf8_at(w->text, next));
            if (!rune_is_word(r) && !inner) break;
            end = next;
        }
        w->pos = end;
        Str word = utf8_fold(a, str_sub(w->text, from, end));
        if (denial(word)) w->denies = true;
        if (str_ends(word, STR("'s"))) word.len -= 2;
        const Word *known = lexicon_get(w->language, lexicon_word(w->language, word));
        if (!word.len || (known->classes & (W_STOP | W_PRONOUN | W_AUX))) continue;
        *term = term_fold(a, word);
        int64_t head = 0;
        if (map_get(w->x->alike, *term, &head)) *term = map_key(w->x->alike, (size_t)head);
        return true;
    }
    return false;
}

static void count_sentence(Across *x, uint32_t doc, Range at, uint32_t number) {
    Walk w = walk_new(x, doc, at);
    Str word = { 0 };
    for (;;) {
        ArenaMark m = arena_mark(x->run->tmp);
        if (!walk_next(&w, x->run->tmp, &word)) {
            arena_release(x->run->tmp, m);
            return;
        }
        int64_t id = 0;
        if (!map_get(x->term_of, word, &id)) {
            id = (int64_t)x->terms.len;
            map_put(x->term_of, str_copy(x->a, word), id);
            uint8_t kind = word.at[0] >= '0' && word.at[0] <= '9' ? TERM_NUMBER : 0;
            vec_push(x->a, &x->terms, ((Term){ .kind = kind }));
        }
        arena_release(x->run->tmp, m);
        Term *t = &x->terms.at[id];
        t->uses++;
        t->name_uses += w.is_name;
        if (t->last_sent != number) t->last_sent = number, t->sents++;
        if (t->last_doc != doc + 1) t->last_doc = doc + 1, t->docs++;
    }
}

extern const struct { const char *key, *from, *to; } find_data_table[];

/* Stem → number of its group's first stem in the same map. */
static void alike_read(Across *x) {
    x->alike = map_new(x->a);
    for (size_t i = 0; find_data_table[i].key; i++) {
        Str text = { find_data_table[i].from, (size_t)(find_data_table[i].to - find_data_table[i].from) };
        if (!str_ends(str_of(find_data_table[i].key), STR("/alike"))) continue;
        while (text.len) {
            Str line = str_trim(str_cut_line(&text));
            int64_t head = -1;
            while (line.len && line.at[0] != '#') {
                Str stemmed = term_fold(x->a, str_trim(str_cut(&line, ',')));
                if (map_get(x->alike, stemmed, NULL)) continue;
                if (head < 0) head = (int64_t)map_len(x->alike);
                map_put(x->alike, stemmed, head);
            }
        }
    }
}

void term_gather(Across *x) {
    uint32_t sents = 0;
    alike_read(x);
    x->term_of = map_new(x->a);
    for (uint32_t d = 0; d < x->len; d++)
        for (size_t i = 0; i < x->docs[d].sents.len; i++) count_sentence(x, d, x->docs[d].sents.at[i], ++sents);
    for (size_t i = 0; i < x->terms.len; i++) {
        Term *t = &x->terms.at[i];
        t->weight = log2_milli((uint64_t)sents * 16 / t->sents + 8) - log2_milli(16);
        if (t->weight < 100) t->weight = 100;
        t->salience = (int32_t)((int64_t)t->weight * log2_milli(1 + t->docs) / 1000 * log2_milli(1 + t->sents) / 1000);
        Str key = map_key(x->term_of, i);
        if (key.at[0] == '=' || key.at[0] == '@' || t->name_uses * 2 > t->uses) t->kind |= TERM_NAME;
    }
}

static int u32_cmp(const void *pa, const void *pb) {
    uint32_t a = *(const uint32_t *)pa, b = *(const uint32_t *)pb;
    return a < b ? -1 : a > b;
}

Gist gist_of(const Across *x, uint32_t doc, Range at) {
    Gist g = { .doc = doc, .at = at };
    uint32_t found[MAX_TERMS];
    uint32_t n = 0;
    Walk w = walk_new(x, doc, at);
    Str word = { 0 };
    bool more = true;
    while (more && n < MAX_TERMS) {
        ArenaMark m = arena_mark(x->run->tmp);
        int64_t id = 0;
        more = walk_next(&w, x->run->tmp, &word);
        if (more && map_get(x->term_of, word, &id)) found[n++] = (uint32_t)id;
        arena_release(x->run->tmp, m);
    }
    qsort(found, n, sizeof *found, u32_cmp);
    uint32_t *terms = NEWN(x->a, uint32_t, n + 1);
    for (uint32_t i = 0; i < n; i++)
        if (!g.len || terms[g.len - 1] != found[i]) terms[g.len++] = found[i], g.weight += x->terms.at[found[i]].weight;
    g.terms = terms, g.negated = w.denies;
    return g;
}

static int64_t shared(const Across *x, const Gist *a, const Gist *b) {
    int64_t sum = 0;
    for (uint32_t i = 0, k = 0; i < a->len && k < b->len;) {
        if (a->terms[i] < b->terms[k]) i++;
        else if (a->terms[i] > b->terms[k]) k++;
        else sum += x->terms.at[a->terms[i]].weight, i++, k++;
    }
    return sum;
}

int32_t gist_alike(const Across *x, const Gist *a, const Gist *b) {
    uint64_t both = root((uint64_t)a->weight * (uint64_t)b->weight);
    return both ? (int32_t)(shared(x, a, b) * 1000 / (int64_t)both) : 0;
}

int32_t gist_within(const Across *x, const Gist *a, const Gist *b) {
    int64_t less = a->weight < b->weight ? a->weight : b->weight;
    return less ? (int32_t)(shared(x, a, b) * 1000 / less) : 0;
}

/* How many terms of a kind stand in a and not in b. */
static uint32_t lacking(const Across *x, const Gist *a, const Gist *b, uint8_t kind) {
    uint32_t n = 0;
    for (uint32_t i = 0, k = 0; i < a->len; i++) {
        while (k < b->len && b->terms[k] < a->terms[i]) k++;
        if ((k >= b->len || b->terms[k] != a->terms[i]) && (x->terms.at[a->terms[i]].kind & kind)) n++;
    }
    return n;
}

bool gist_covers(const Across *x, const Gist *a, const Gist *b) {
    if (a->negated != b->negated || a->len < 4 || !a->weight || a->weight * 3 > b->weight * 4) return false;
    return shared(x, a, b) * 1000 / a->weight >= 750 && !lacking(x, a, b, TERM_NUMBER) && !lacking(x, a, b, TERM_NAME);
}


bool gist_same(const Across *x, const Gist *a, const Gist *b) {
    int32_t alike = gist_alike(x, a, b);
    if (a->negated != b->negated || alike < 620) return false;
    bool numbers = lacking(x, a, b, TERM_NUMBER) || lacking(x, b, a, TERM_NUMBER), names = lacking(x, a, b, TERM_NAME) || lacking(x, b, a, TERM_NAME);
    return alike >= 800 ? !lacking(x, a, b, TERM_NUMBER) || !lacking(x, b, a, TERM_NUMBER) : !numbers && !names;
}

bool gist_apart(const Across *x, const Gist *a, const Gist *b) { return lacking(x, a, b, TERM_NAME) && lacking(x, b, a, TERM_NAME); }

int32_t gist_centre(const Across *x, const Gist *g) {
    int64_t sum = 0;
    for (uint32_t i = 0; i < g->len; i++) sum += x->terms.at[g->terms[i]].salience;
    return (int32_t)(sum / (g->len + 6));
}

Posting *index_new(const Across *x, Arena *a) { return NEWN(a, Posting, x->terms.len + 1); }

/* The gist's eight heaviest terms, as indices into it. */
static uint32_t heaviest(const Across *x, const Gist *g, uint32_t best[8]) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->len; i++) {
        int32_t weight = x->terms.at[g->terms[i]].weight;
        uint32_t at = n < 8 ? n : 8;
        while (at > 0 && x->terms.at[g->terms[best[at - 1]]].weight < weight) at--;
        if (at == 8) continue;
        for (uint32_t k = n < 8 ? n : 7; k > at; k--) best[k] = best[k - 1];
        best[at] = i;
        if (n < 8) n++;
    }
    return n;
}

void index_add(const Across *x, Arena *a, Posting *index, const Gist *g, uint32_t item) {
    (void)x;
    for (uint32_t i = 0; i < g->len; i++) vec_push(a, &index[g->terms[i]].items, item);
}

size_t index_near(const Across *x, const Posting *index, const Gist *g, uint32_t *out, size_t max) {
    uint32_t best[8], all[8 * MAX_POSTING];
    size_t n = 0, kept = 0;
    uint32_t terms = heaviest(x, g, best);
    for (uint32_t i = 0; i < terms; i++) {
        const Posting *p = &index[g->terms[best[i]]];
        size_t from = p->items.len > MAX_POSTING ? p->items.len - MAX_POSTING : 0;
        for (size_t k = from; k < p->items.len; k++) all[n++] = p->items.at[k];
    }
    qsort(all, n, sizeof *all, u32_cmp);
    for (size_t i = 0; i < n && kept < max; i++)
        if (!i || all[i] != all[i - 1]) out[kept++] = all[i];
    return kept;
}
