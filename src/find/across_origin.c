/* SPDX-License-Identifier: MIT */
/* Origins: which sources come from one and the same place, so that three copies of a wire story count once.

   In: all records. Out: for each source the number of its origin.
   How it thinks: a source that names its origin (metadata, or an agency's credit in its dateline or byline) comes from there; two sources that share at least half of
   the shorter one's shingles (five words in a row; Broder 1997) are one text. Of each source only the 200 least shingle hashes are kept, and a shingle pairs
   a source with the eight before it, so that the work grows with the sources and not with their square.
   What it knowingly does not do: publishers' families, and stories told again in other words.

   Specimen: "SEOUL, June 20 (Yonhap) -- The ministry said …" comes from Yonhap. "The ministry said so, Yonhap reported." does not. */
#include "find/find_in.h"

#include <stdlib.h>

#define SKETCH 200
#define SHINGLE 5
#define SHARED 20                                           /* shingles that two sources must share at least: two may find the same words for one sentence */
#define HEAD 400                                            /* bytes at the beginning of a text in which a dateline may stand */

typedef struct { uint64_t hash; uint32_t doc; } Mark;
typedef struct { Across *x; VEC(Mark) marks; uint32_t *parent, *size; } Origins;

static uint32_t root_of(const Origins *o, uint32_t d) {
    while (o->parent[d] != d) d = o->parent[d] = o->parent[o->parent[d]];
    return d;
}

static void join(Origins *o, uint32_t a, uint32_t b) {
    a = root_of(o, a), b = root_of(o, b);
    if (a < b) o->parent[b] = a;
    else o->parent[a] = b;
}

static int hash_cmp(const void *pa, const void *pb) {
    uint64_t a = *(const uint64_t *)pa, b = *(const uint64_t *)pb;
    return a < b ? -1 : a > b;
}

static int mark_cmp(const void *pa, const void *pb) {
    const Mark *a = pa, *b = pb;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    return a->doc < b->doc ? -1 : a->doc > b->doc;
}

static void sketch(Origins *o, uint32_t doc) {
    Arena *tmp = o->x->run->tmp;
    ArenaMark m = arena_mark(tmp);
    Str text = o->x->docs[doc].doc.text;
    uint64_t ring[SHINGLE] = { 0 };
    size_t words = 0;
    uint64_t *all = NEWN(tmp, uint64_t, text.len / 2 + 2);
    size_t n = 0;
    for (size_t i = 0; i < text.len;) {
        uint64_t hash = 1469598103934665603u;
        uint32_t r = utf8_next(text, &i);
        if (!rune_is_word(r)) continue;
        while (rune_is_word(r)) {
            hash = (hash ^ rune_lower(r)) * 1099511628211u;
            if (rune_is_cjk(r) || i >= text.len) break;
            r = utf8_next(text, &i);
        }
        ring[words++ % SHINGLE] = hash;
        if (words < SHINGLE) continue;
        uint64_t h = 0;
        for (size_t k = 0; k < SHINGLE; k++) h = (h ^ ring[(words + k) % SHINGLE]) * 0xff51afd7ed558ccdu, h ^= h >> 29;
        all[n++] = h;
    }
    qsort(all, n, sizeof *all, hash_cmp);
    for (size_t i = 0; i < n && o->size[doc] < SKETCH; i++)
        if (!i || all[i] != all[i - 1]) vec_push(o->x->a, &o->marks, ((Mark){ all[i], doc })), o->size[doc]++;
    arena_release(tmp, m);
}

/* Sources whose sketches share at least half are one. */
static void join_copies(Origins *o) {
    VEC(uint64_t) pairs = { 0 };
    Arena *tmp = o->x->run->tmp;
    ArenaMark m = arena_mark(tmp);
    if (o->marks.len) qsort(o->marks.at, o->marks.len, sizeof *o->marks.at, mark_cmp);
    for (size_t i = 0; i < o->marks.len; i++)
        for (size_t k = i; k > 0 && i - k < 8 && o->marks.at[k - 1].hash == o->marks.at[i].hash; k--)
            vec_push(tmp, &pairs, (uint64_t)o->marks.at[k - 1].doc << 32 | o->marks.at[i].doc);
    if (pairs.len) qsort(pairs.at, pairs.len, sizeof *pairs.at, hash_cmp);
    for (size_t i = 0; i < pairs.len;) {
        size_t k = i;
        while (k < pairs.len && pairs.at[k] == pairs.at[i]) k++;
        uint32_t a = (uint32_t)(pairs.at[i] >> 32), b = (uint32_t)pairs.at[i];
        uint32_t less = o->size[a] < o->size[b] ? o->size[a] : o->size[b];
        if (k - i >= SHARED && (k - i) * 2 >= less) join(o, a, b);
        i = k;
    }
    arena_release(tmp, m);
}

static Str folded_key(Across *x, Str s) {
    Str f = utf8_fold(x->a, str_trim(s));
    return str_starts(f, STR("the ")) ? str_sub(f, 4, f.len) : f;
}

/* The agency in a dateline, "SEOUL, June 20 (Reuters) - …", or in a credit of its own, "By Anna Smith, Reuters"; empty if there is none. */
static Str agency_credit(const Across *x, const Record *rec) {
    Str text = rec->doc.text;
    const Language *l = lexicon_language(x->lexicon, rec->doc.meta.language);
    size_t end = text.len < HEAD ? text.len : HEAD;
    for (size_t open = str_find(text, STR("("), 0); open < end; open = str_find(text, STR("("), open + 1)) {
        size_t close = str_find(text, STR(")"), open);
        size_t after = close + 1;
        if (close >= text.len || close - open > 40) break;
        while (after < text.len && text.at[after] == ' ') after++;
        uint32_t r = utf8_at(text, after);
        if (r != '-' && r != 0x2013 && r != 0x2014) continue;
        return utf8_fold(x->a, str_sub(text, open + 1, close));
    }
    for (size_t i = 0; i < rec->names.len && i < 40; i++) {
        const Name *n = &rec->names.at[i];
        const Block *b = document_block(&rec->doc, n->at.from);
        if (!b || b->kind != BLOCK_BYLINE || n->type != NAME_ORG) continue;
        Str name = utf8_fold(x->a, n->canonical);
        if (lexicon_get(l, lexicon_word(l, name))->classes & W_ORG_NAME) return name;
    }
    return (Str){ 0 };
}

void origin_find(Across *x) {
    Origins o = { .x = x };
    o.parent = NEWN(x->a, uint32_t, x->len + 1);
    o.size = NEWN(x->a, uint32_t, x->len + 1);
    Map *named = map_new(x->a), *texts = map_new(x->a);
    for (uint32_t d = 0; d < x->len; d++) o.parent[d] = d;
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        Str key = rec->doc.meta.origin.len ? rec->doc.meta.origin : agency_credit(x, rec);
        key = folded_key(x, key);
        if (key.len) {
            int64_t *slot = map_slot(named, key);
            if (*slot) join(&o, (uint32_t)*slot - 1, d);
            else *slot = d + 1;
        }
        int64_t *same = map_slot(texts, rec->doc.text);     /* one text, however short */
        if (*same) join(&o, (uint32_t)*same - 1, d);
        else *same = d + 1;
        sketch(&o, d);
    }
    join_copies(&o);
    x->origin_of = NEWN(x->a, uint32_t, x->len + 1);
    for (uint32_t d = 0; d < x->len; d++) x->origin_of[d] = root_of(&o, d) == d ? x->origins++ : x->origin_of[root_of(&o, d)];
}
