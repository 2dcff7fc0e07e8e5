/* SPDX-License-Identifier: MIT */
/* precis check: mistakes in config.ini, layouts and briefs, found before the morning they would spoil.

   In: files, briefs or nothing, which means all that look-up knows. Out: diagnostics on stderr; status 0, 1 for warnings, 3 for errors.
   How it thinks: brief.ini is a brief and config.ini a configuration; any other file is what its sections say: [brief] makes a brief, [build], [limits] or [fonts] a configuration,
   anything else in INI form a layout. A list of fonts is none of them. Each goes through the very code that a
   build uses, so check never knows better or worse than build.
   What it does not do: read the sources' text.

   Specimen: briefs/north/brief.ini:9:1: warning: unknown key `titel`; did you mean `title`? [ini-unknown] */
#include "hall.h"

#define KINDS "only config.ini, layouts and briefs can be checked"

static void check_brief(Run *r, const Options *o, Str path) {
    Plan p;
    Layout l;
    if (plan_read(r, r->keep, o, path, &p)) layout_read(r, p.layout, &l);
}

static void check_file(Run *r, const Options *o, Str path) {
    static const char *const CONFIG[] = { "build", "limits", "fonts" };
    Ini ini;
    Config c;
    Layout l;
    Run silent = *r;
    silent.diag = diag_new(r->keep); /* what is wrong with the file is said by the one who reads it in earnest */
    if (!ini_read(&silent, path, (Place){ 0 }, &ini)) {
        ini_read(r, path, (Place){ 0 }, &ini);
        return;
    }
    bool config = str_eq(path_name(path), STR("config.ini"));
    if (ini_sections(r->tmp, &ini, STR("family ")).len) {
        diag(r, FATAL, place_file(path), "check-kind", KINDS);
        return;
    }
    for (size_t i = 0; i < COUNT(CONFIG); i++) config |= ini_find(&ini, str_of(CONFIG[i]), (Str){ 0 }) != NULL;
    if (ini_find(&ini, STR("brief"), (Str){ 0 }) || str_eq(path_name(path), STR("brief.ini")))
        check_brief(r, o, path);
    else if (config)
        config_read_file(r, r->keep, path, &c);
    else
        layout_read(r, path, &l);
}

static void check_argument(Run *r, const Options *o, Str arg) {
    Str brief = lookup_brief(r, r->keep, arg);
    if (!brief.len)
        diag(r, FATAL, place_file(arg), "file-missing", "there is no such file or brief");
    else if (str_eq(brief, arg) && !str_ends(arg, STR(".ini")))
        diag(r, FATAL, place_file(arg), "check-kind", KINDS);
    else
        check_file(r, o, brief);
}

static void check_known(Run *r, const Options *o, Str folder) {
    Str config = path_join(r->keep, folder, STR("config.ini"));
    Strs layouts = file_glob(r->keep, path_join(r->keep, folder, STR("layouts/*.ini"))),
         briefs = file_folders(r->keep, path_join(r->keep, folder, STR("briefs")));
    if (file_kind(r->tmp, config) == FILE_REGULAR) check_file(r, o, config);
    for (size_t i = 0; i < layouts.len; i++) check_file(r, o, layouts.at[i]);
    for (size_t i = 0; i < briefs.len; i++) {
        Str path = path_join(r->keep, briefs.at[i], STR("brief.ini"));
        if (file_kind(r->tmp, path) == FILE_REGULAR) check_file(r, o, path);
    }
}

int command_check(Run *r, const Options *o) {
    Strs folders = lookup_folders(r, r->keep, (Str){ 0 });
    for (size_t i = 0; i < o->args.len; i++) check_argument(r, o, o->args.at[i]);
    for (size_t i = 0; i < folders.len && !o->args.len; i++) check_known(r, o, folders.at[i]);
    return diag_count(r->diag, ERROR) ? STATUS_NOTHING : diag_count(r->diag, WARNING) ? STATUS_WARNED : STATUS_DONE;
}
