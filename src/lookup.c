/* SPDX-License-Identifier: MIT */
/* Look-up: where config.ini, layouts/, fonts/ and briefs/ are found.

   In: a name such as "layouts/policy-brief.ini" and the brief's folder. Out: the path of the first one there.
   How it thinks: one list of folders, first to last: the brief's own; XDG configuration (home, then system); beside the executable, which is the clone that it was built in;
   the install prefix seen from the executable (bin/precis → share/precis), so that an installed tree may be moved. Never the working directory alone.
   What it does not do: read anything, or complain.

   Specimen: build/precis with layout = policy-brief → build/../layouts/policy-brief.ini */
#include "hall.h"

#include <stdlib.h>

static Str environment(const char *name) { return str_of(getenv(name)); }

Strs lookup_folders(Run *r, Arena *a, Str folder) {
    VEC(Str) v = { 0 };
    Strs list;
    Str home = environment("XDG_CONFIG_HOME"), system = environment("XDG_CONFIG_DIRS");
    if (folder.len) vec_push(a, &v, folder);
    if (!str_starts(home, STR("/"))) home = environment("HOME").len ? path_join(a, environment("HOME"), STR(".config")) : (Str){ 0 };
    if (home.len) vec_push(a, &v, path_join(a, home, STR("precis")));
    if (!system.len) system = STR("/etc/xdg");
    while (system.len) {
        Str one = str_cut(&system, ':');
        if (str_starts(one, STR("/"))) vec_push(a, &v, path_join(a, one, STR("precis")));
    }
    Str above = path_folder(r->exe_dir);
    vec_push(a, &v, above);
    vec_push(a, &v, path_join(a, above, STR("share/precis")));
    list_from(&list, &v);
    return list;
}

Str lookup(Run *r, Arena *a, Str folder, Str name) {
    Strs folders = lookup_folders(r, a, folder);
    for (size_t i = 0; i < folders.len; i++) {
        Str path = path_join(a, folders.at[i], name);
        if (file_kind(r->tmp, path) != FILE_MISSING) return path;
    }
    return (Str){ 0 };
}

Str lookup_layout(Run *r, Arena *a, Str folder, Str base, Str name) {
    bool is_path = str_find(name, STR("/"), 0) < name.len || str_ends(name, STR(".ini"));
    if (!is_path) return lookup(r, a, folder, str_fmt(a, "layouts/%.*s.ini", STR_ARG(name)));
    Str path = path_join(a, base, name);
    return file_kind(r->tmp, path) == FILE_REGULAR ? path : (Str){ 0 };
}

Str lookup_brief(Run *r, Arena *a, Str arg) {
    FileKind kind = file_kind(r->tmp, arg);
    Str inside = path_join(a, arg, STR("brief.ini"));
    if (kind == FILE_FOLDER) return file_kind(r->tmp, inside) == FILE_REGULAR ? inside : (Str){ 0 };
    if (kind != FILE_MISSING) return arg;
    return str_find(arg, STR("/"), 0) < arg.len ? (Str){ 0 } : lookup(r, a, (Str){ 0 }, str_fmt(a, "briefs/%.*s/brief.ini", STR_ARG(arg)));
}
