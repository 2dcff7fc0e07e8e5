/* SPDX-License-Identifier: MIT */
/* deliver, the door: finished bytes in, files in their place out; all of an edition's files or none. */
#ifndef PRECIS_DELIVER_H
#define PRECIS_DELIVER_H

#include "base/base.h"

typedef struct { Str path, bytes; } Output;
typedef LIST(Output) Outputs;

/* Where one format's file goes. `to` is -o or empty; a folder, unless it ends in `suffix` and `single`. `folder` is the brief's. */
Str output_path(Arena *a, Str to, Str folder, Str name, Str suffix, bool single);
/* Writes all files beside their places first, then renames all. false: FATAL given, old files as they were. */
bool output_write(Run *r, Outputs files);

#endif
