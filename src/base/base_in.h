/* SPDX-License-Identifier: MIT */
/* base, inside: what the two sides of the worker pool share. */
#ifndef PRECIS_BASE_IN_H
#define PRECIS_BASE_IN_H

#include <sys/types.h>

#include "base/base.h"

enum { EXIT_MEMORY = 71 };                                  /* a worker's exit status when memory was refused */

/* What comes before a task's bytes, and before the diagnostics and the answer that come back. Both sides are one program, so bytes lie as they lie. */
typedef struct { uint32_t task; uint64_t size; } TaskHead;
typedef struct { uint32_t task; uint64_t notes, size; } AnswerHead;

/* The life of a worker after fork(): `channel` is its end of the socket, `words` becomes its stderr. */
_Noreturn void pool_worker(const Run *from, PoolLimits limits, PoolWork *work, const void *ctx, int channel, int words, pid_t parent);

/* ---- json_lift.c: long strings taken out of a JSON text; false: nothing was, for whatever reason ---- */

typedef struct { Str text; VEC(Str) strings; } JsonLift;       /* in `text` a string U+0001 and a number stands for strings.at[number] */
bool json_lift(Arena *a, Str text, JsonLift *l);

#endif
