/* SPDX-License-Identifier: MIT */
/* precis list, precis new: the briefs that are known, and one more.

   In: the folders of look-up; a name. Out: a line for each brief (name, title, number of sources, with tabs between); the folder of a new one with brief.ini and sources/.
   How it thinks: a brief is a folder below briefs/ that holds a brief.ini; of two with one name the first that look-up meets counts, as it does for build. A new brief goes beside
   the executable's briefs if there are any (a clone), else to the user's configuration; a name with a slash is the folder itself.
   What it does not do: overwrite anything.

   Specimen: russia-dprk-treaty	The Russia–North Korea Treaty	6 sources */
#include "hall.h"

#include <unistd.h>

static void list_one(Run *r, const Options *o, Map *seen, Str folder) {
    Plan p;
    Run silent = *r;
    Str path = path_join(r->keep, folder, STR("brief.ini"));
    silent.diag = diag_new(r->keep); /* `check` is there to complain */
    if (file_kind(r->tmp, path) != FILE_REGULAR || !map_put(seen, path_name(folder), 1)) return;
    plan_read(&silent, r->keep, o, path, &p);
    Buf b = buf_in(r->tmp);
    ArenaMark m = arena_mark(r->tmp);
    buf_fmt(&b, "%.*s\t%.*s\t%zu source%s\n", STR_ARG(path_name(folder)), STR_ARG(p.order.title), p.sources.len, p.sources.len == 1 ? "" : "s");
    put(buf_text(&b));
    arena_release(r->tmp, m);
}

int command_list(Run *r, const Options *o) {
    if (o->args.len) return usage("list takes no argument");
    Strs folders = lookup_folders(r, r->keep, (Str){ 0 });
    Map *seen = map_new(r->keep);
    for (size_t i = 0; i < folders.len; i++) {
        Strs found = file_folders(r->keep, path_join(r->keep, folders.at[i], STR("briefs")));
        for (size_t k = 0; k < found.len; k++) list_one(r, o, seen, found.at[k]);
    }
    return STATUS_DONE;
}

static Str folder_of_new(Run *r, Str name) {
    Strs folders = lookup_folders(r, r->keep, (Str){ 0 });
    Str beside = path_join(r->keep, path_folder(r->exe_dir), STR("briefs"));
    if (str_find(name, STR("/"), 0) < name.len) return name;
    Str home = file_kind(r->tmp, beside) == FILE_FOLDER && access(str_z(r->tmp, beside), W_OK) == 0 ? beside : path_join(r->keep, folders.at[0], STR("briefs"));
    return path_join(r->keep, home, name);
}

static const char TEMPLATE[] = "; Every key is explained in precis(5); `precis check` finds mistakes.\n"
                               "[brief]\n"
                               "title    = %.*s\n"
                               "; subtitle =\n"
                               "; issuer   =\n"
                               "; marking  = TLP:AMBER\n"
                               "language = en\n"
                               "layout   = policy-brief\n"
                               "; as_of  = 2024-06-30          the newest source's date, if it is not given\n"
                               "\n"
                               "[sources]\n"
                               "path = sources/*\n"
                               "\n"
                               "; What is known better than a source itself says, by the beginning of its file name:\n"
                               "; [source tass]\n"
                               "; outlet = TASS\n"
                               "; date   = 2024-06-19\n"
                               "\n"
                               "; The sections, each with what goes into it; without any the layout's own are printed:\n"
                               "; [section terms]\n"
                               "; title = The terms\n"
                               "; match = treaty, \"article four\"\n"
                               "; show  = points, quotes\n";

int command_new(Run *r, const Options *o) {
    if (o->args.len != 1) return usage("new takes one name");
    Str name = o->args.at[0], stem = path_name(name);
    if (!stem.len || str_starts(stem, STR("."))) return usage("`%.*s` is no name for a brief", STR_ARG(name));
    Str folder = folder_of_new(r, name), path = path_join(r->keep, folder, STR("brief.ini"));
    if (file_kind(r->tmp, path) != FILE_MISSING) {
        diag(r, FATAL, place_file(path), "brief-exists", "there is such a brief already");
        return STATUS_NOTHING;
    }
    if (!file_make_folder(r, path_join(r->keep, folder, STR("sources"))) || !file_write(r, path, str_fmt(r->keep, TEMPLATE, STR_ARG(stem))))
        return STATUS_NOTHING;
    put(str_fmt(r->keep, "%.*s\n", STR_ARG(path)));
    return STATUS_DONE;
}
