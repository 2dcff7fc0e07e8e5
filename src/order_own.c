/* SPDX-License-Identifier: MIT */
/* The brief's own: what stands in it besides its sources.

   In: a Plan. Out: the issuer's logo and the analyst's judgments in its Order.
   How it thinks: both are files that the brief names, relative to its folder; they are no sources, and nothing is found in them. A judgment that cannot be read must not go unnoticed: the
   brief is built without it, with an error and status 2.
   What it does not do: judge the judgments.

   Specimen: [judgments] file = judgments.md */
#include "hall.h"

static void logo(Run *r, Arena *a, Plan *p) {
    const IniEntry *e = ini_find(&p->ini, STR("brief"), STR("logo"));
    if (!e || !e->value.len) return;
    Str path = path_join(a, p->folder, e->value);
    p->order.logo = picture_read(r, a, path_folder(path), path_name(path), e->value_place);
}

static void judgments(Run *r, Arena *a, Plan *p) {
    const IniEntry *e = ini_find(&p->ini, STR("judgments"), STR("file"));
    Str bytes;
    if (!e || !e->value.len) return;
    Str path = path_join(a, p->folder, e->value);
    if (!file_read(r, a, path, p->config.max_source, ERROR, e->value_place, &bytes)) return;
    if (!str_trim(bytes).len) return;
    MarkedDocument *d = NEW(a, MarkedDocument);
    if (!markup_read(r, a, path, bytes, (PoolLimits){ 1, p->config.seconds, p->config.memory }, ERROR, d)) return;
    d->meta.path = path;
    p->order.judgments = d;
    p->order.judgments_folder = path_folder(path);
}

void plan_own(Run *r, Arena *a, Plan *p) {
    logo(r, a, p);
    judgments(r, a, p);
}
