/* SPDX-License-Identifier: MIT */
/* Map: Str → integer, by open addressing.

   In: keys by reference, values. Out: look-up, and iteration in the order of insertion, so that no hash ever decides an output.
   How it thinks: entries lie in one growing list; a table of their numbers, at most two thirds full, is probed linearly from the key's hash.
   What it does not do: removal; nobody needs it.

   Specimen: ++*map_slot(counts, word); */
#include "base/base.h"

typedef struct { Str key; uint64_t hash; int64_t value; } Entry;

struct Map {
    Arena *arena;
    VEC(Entry) entries;
    uint32_t *table;                                        /* number of an entry + 1; 0 = free */
    size_t size;                                            /* a power of two */
};

Map *map_new(Arena *a) {
    Map *m = NEW(a, Map);
    m->arena = a;
    m->size = 16;
    m->table = NEWN(a, uint32_t, m->size);
    return m;
}

/* The table's place for a key: where it is, or where it would go. */
static size_t place(const Map *m, Str key, uint64_t hash) {
    size_t i = (size_t)hash & (m->size - 1);
    while (m->table[i]) {
        const Entry *e = &m->entries.at[m->table[i] - 1];
        if (e->hash == hash && str_eq(e->key, key)) break;
        i = (i + 1) & (m->size - 1);
    }
    return i;
}

static void grow(Map *m) {
    m->size *= 2;
    m->table = NEWN(m->arena, uint32_t, m->size);
    for (size_t n = 0; n < m->entries.len; n++) m->table[place(m, m->entries.at[n].key, m->entries.at[n].hash)] = (uint32_t)n + 1;
}

bool map_get(const Map *m, Str key, int64_t *value) {
    uint32_t n = m->table[place(m, key, str_hash(key))];
    if (n && value) *value = m->entries.at[n - 1].value;
    return n != 0;
}

int64_t *map_slot(Map *m, Str key) {
    uint64_t hash = str_hash(key);
    size_t i = place(m, key, hash);
    if (!m->table[i]) {
        if ((m->entries.len + 1) * 3 > m->size * 2) grow(m), i = place(m, key, hash);
        vec_push(m->arena, &m->entries, ((Entry){ key, hash, 0 }));
        m->table[i] = (uint32_t)m->entries.len;
    }
    return &m->entries.at[m->table[i] - 1].value;
}

bool map_put(Map *m, Str key, int64_t value) {
    size_t before = m->entries.len;
    *map_slot(m, key) = value;
    return m->entries.len > before;
}

size_t map_len(const Map *m) { return m->entries.len; }
Str map_key(const Map *m, size_t i) { return m->entries.at[i].key; }
int64_t map_value(const Map *m, size_t i) { return m->entries.at[i].value; }
