/* SPDX-License-Identifier: MIT */
/* Arenas: all memory of the program.

   In: sizes. Out: zeroed bytes that live until the arena goes or is released to a mark.
   How it thinks: a chain of chunks, newest first, each twice as large as the one before up to a cap; a piece that fits nowhere gets a chunk of its own size.
   A chunk of more than MAPPED bytes is a mapping of its own; a list that has one for itself grows where it lies or moves by its page table, without a copy.
   Chunks released to a mark wait in the arena for the next need, up to SPARE bytes of them, so that one document after the other does not hammer malloc.
   The zero promise holds because fresh chunks come from calloc and released bytes are wiped on release: what was used, and no more.

   Specimen: ArenaMark m = arena_mark(tmp); … work …; arena_release(tmp, m); */
#include "base/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

typedef struct Chunk Chunk;
/* The head stays where it is, so that marks hold; the bytes of a mapped chunk may move. */
struct Chunk {
    Chunk *older;
    size_t used, size;
    unsigned char *bytes;
};

struct Arena {
    Chunk *newest, *spare;                                  /* spare: wiped, the smallest first */
    size_t held, spared;
};

enum { FIRST_CHUNK = 1 << 14, LARGEST_STEP = 1 << 22, SPARE = 1 << 22, MAPPED = 1 << 20, HEAD = (sizeof(Chunk) + 15) / 16 * 16 };

_Noreturn void die(const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    fputs("precis: internal error: ", stderr);
    vfprintf(stderr, fmt, args);
    fputc('\n', stderr);
    va_end(args);
    exit(70);
}

Arena *arena_new(void) {
    Arena *a = calloc(1, sizeof *a);
    if (!a) die("out of memory");
    return a;
}

static void chunk_free(Arena *a, Chunk **from) {
    Chunk *c = *from;
    *from = c->older;
    a->held -= c->size;
    if (c->size > MAPPED) munmap(c->bytes, c->size);
    free(c);
}

/* The newest chunk becomes a spare one, or goes back. */
static void chunk_drop(Arena *a) {
    Chunk *c = a->newest, **place = &a->spare;
    if (c->size > LARGEST_STEP || a->spared + c->size > SPARE) {
        chunk_free(a, &a->newest);
        return;
    }
    a->newest = c->older;
    memset(c->bytes, 0, c->used);
    c->used = 0;
    while (*place && (*place)->size < c->size) place = &(*place)->older;
    c->older = *place, *place = c, a->spared += c->size;
}

/* A spare chunk that is large enough, or NULL. */
static Chunk *chunk_spare(Arena *a, size_t need) {
    for (Chunk **place = &a->spare; *place; place = &(*place)->older) {
        Chunk *c = *place;
        if (c->size < need) continue;
        *place = c->older, a->spared -= c->size;
        return c;
    }
    return NULL;
}

void arena_free(Arena *a) {
    if (!a) return;
    while (a->newest) chunk_free(a, &a->newest);
    while (a->spare) chunk_free(a, &a->spare);
    free(a);
}

static void chunk_add(Arena *a, size_t need) {
    size_t size = a->newest ? a->newest->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_STEP) size = LARGEST_STEP;
    if (size < need) size = need;
    Chunk *c = chunk_spare(a, need > size / 2 ? need : size / 2);
    if (!c) {
        bool mapped = size > MAPPED;
        c = calloc(1, HEAD + (mapped ? 0 : size));
        void *bytes = mapped ? mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) : (void *)((unsigned char *)c + HEAD);
        if (!c || bytes == MAP_FAILED) die("out of memory");
        c->size = size, c->bytes = bytes;
        a->held += size;
    }
    c->older = a->newest;
    a->newest = c;
}

void *arena_get(Arena *a, size_t size, size_t align) {
    assert(align && (align & (align - 1)) == 0 && align <= 16);
    if (size > SIZE_MAX / 4) die("a piece of memory of %zu bytes was asked for", size);
    size_t from = a->newest ? (a->newest->used + align - 1) & ~(align - 1) : 0;
    if (!a->newest || from > a->newest->size || size > a->newest->size - from) {
        chunk_add(a, size ? size : 1);
        from = 0;
    }
    a->newest->used = from + size;
    return a->newest->bytes + from;
}

/* A mapped chunk that holds nothing but the piece at `old`, or NULL. */
static Chunk *chunk_of_one(const Arena *a, const void *old, size_t old_size) {
    Chunk *c = old_size > MAPPED ? a->newest : NULL;
    while (c && !(c->bytes == old && c->used == old_size && c->size > MAPPED)) c = c->older;
    return c;
}

void *arena_grow(Arena *a, void *old, size_t old_size, size_t new_size, size_t align) {
    Chunk *c = a->newest;
    if (new_size <= old_size) return old;
    if (old && c && (unsigned char *)old + old_size == c->bytes + c->used && new_size - old_size <= c->size - c->used) {
        c->used += new_size - old_size;
        return old;
    }
    if (new_size > SIZE_MAX / 4) die("a piece of memory of %zu bytes was asked for", new_size);
    if ((c = chunk_of_one(a, old, old_size)) != NULL) {
        void *moved = mremap(c->bytes, c->size, new_size, MREMAP_MAYMOVE);      /* what is new of it is zero */
        if (moved == MAP_FAILED) die("out of memory");
        a->held += new_size - c->size;
        return c->bytes = moved, c->size = c->used = new_size, moved;
    }
    void *fresh = arena_get(a, new_size, align);
    if (old_size) memcpy(fresh, old, old_size);
    return fresh;
}

ArenaMark arena_mark(Arena *a) { return (ArenaMark){ a->newest, a->newest ? a->newest->used : 0 }; }

void arena_release(Arena *a, ArenaMark m) {
    while (a->newest && a->newest != m.chunk) chunk_drop(a);
    Chunk *c = a->newest;
    if (!c) return;
    assert(m.used <= c->used);
    memset(c->bytes + m.used, 0, c->used - m.used);
    c->used = m.used;
}

size_t arena_size(const Arena *a) { return a->held; }
