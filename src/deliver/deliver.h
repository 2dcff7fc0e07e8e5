/* SPDX-License-Identifier: MIT */
/* deliver, the door: finished bytes in, files in their place out; all of an edition's files or none. */
#ifndef PRECIS_DELIVER_H
#define PRECIS_DELIVER_H

#include "base/base.h"

/* gone: a file of an earlier run that is to be removed, not written. keep: where the file that stands at `path` goes first, or empty. */
typedef struct { Str path, bytes, keep; bool gone; } Output;
typedef VEC(Output) OutputVec;
typedef LIST(Output) Outputs;

/* Where one format's file goes. `to` is -o or empty; a folder, unless it ends in `suffix` and `single`. `folder` is the brief's. */
Str output_path(Arena *a, Str to, Str folder, Str name, Str suffix, bool single);
/* What becomes of a folder that an earlier run filled. `files` are to be written into it, the document first; added are the list of them, NAME.sha256, which the next run
   reads, and what the last one wrote and this one does not. What somebody edited since is kept as FILE~; what no run of ours wrote is left as it is [output-foreign]. */
void output_folder(Run *r, Arena *a, Str folder, Str name, OutputVec *files);
/* Writes all files beside their places first, then renames all. false: FATAL given, old files as they were. */
bool output_write(Run *r, Outputs files);

#endif
