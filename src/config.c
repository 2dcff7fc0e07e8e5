/* SPDX-License-Identifier: MIT */
/* config.ini: limits and defaults of all briefs on this machine.

   In: the file found by look-up, or none. Out: a Config in which every key has a value.
   How it thinks: a table of keys that are known; a wrong value is a warning and leaves what is built in. The comments of config.ini and docs/precis.5 say the same key by key.
   What it does not do: overrule a brief or an option (the order is option, brief, config.ini, built-in).

   Specimen: [limits] source = 10 MiB */
#include "hall.h"

static const char *const KEYS[] = { "build.layout",  "build.formats", "limits.source", "limits.seconds",
                                    "limits.memory", "limits.jobs",   "fonts.file",    "fonts.hyphenation" };

static const Config BUILT_IN = { .max_source = 10u << 20, .seconds = 2, .memory = 512u << 20 };

bool size_parse(Str s, size_t *bytes) {
    static const struct {
        const char *unit;
        uint64_t factor;
    } UNITS[] = { { "", 1 },           { "b", 1 },        { "k", 1u << 10 }, { "kib", 1u << 10 }, { "kb", 1000 },      { "m", 1u << 20 },
                  { "mib", 1u << 20 }, { "mb", 1000000 }, { "g", 1u << 30 }, { "gib", 1u << 30 }, { "gb", 1000000000 } };
    int64_t n;
    size_t digits = 0;
    s = str_trim(s);
    while (digits < s.len && s.at[digits] >= '0' && s.at[digits] <= '9') digits++;
    Str unit = str_trim(str_sub(s, digits, s.len));
    if (!digits || digits > 12 || !str_to_int(str_sub(s, 0, digits), &n)) return false;
    for (size_t i = 0; i < COUNT(UNITS); i++) {
        if (!str_eq_nocase(unit, str_of(UNITS[i].unit))) continue;
        if ((uint64_t)n > (UINT64_C(1) << 40) / UNITS[i].factor) return false;
        return *bytes = (size_t)((uint64_t)n * UNITS[i].factor), true;
    }
    return false;
}

static void take_size(Run *r, const Ini *ini, const char *key, size_t *size) {
    const IniEntry *e = ini_find(ini, STR("limits"), str_of(key));
    size_t n;
    if (!e) return;
    if (size_parse(e->value, &n) && n >= 1024)
        *size = n;
    else
        diag(r, WARNING, e->value_place, "ini-value", "`%.*s` is no size of 1 KiB or more, such as 10 MiB", STR_ARG(e->value));
}

static void take_int(Run *r, const Ini *ini, const char *key, int64_t low, int64_t high, int *n) {
    const IniEntry *e = ini_find(ini, STR("limits"), str_of(key));
    int64_t value;
    if (e && ini_int(r, e, low, high, &value)) *n = (int)value;
}

void config_built_in(Config *c) { *c = BUILT_IN; }

bool config_read_file(Run *r, Arena *a, Str path, Config *c) {
    Ini ini;
    *c = BUILT_IN;
    c->path = path;
    if (!ini_read(r, path, (Place){ 0 }, &ini)) return false;
    c->layout = ini_get(&ini, STR("build"), STR("layout"), c->layout);
    c->formats = ini_get(&ini, STR("build"), STR("formats"), c->formats);
    Str fonts = ini_get(&ini, STR("fonts"), STR("file"), (Str){ 0 }), patterns = ini_get(&ini, STR("fonts"), STR("hyphenation"), (Str){ 0 });
    if (fonts.len) c->fonts = path_join(a, path_folder(path), fonts);
    if (patterns.len) c->hyphenation = path_join(a, path_folder(path), patterns);
    take_size(r, &ini, "source", &c->max_source);
    take_size(r, &ini, "memory", &c->memory);
    take_int(r, &ini, "seconds", 1, 3600, &c->seconds);
    take_int(r, &ini, "jobs", 0, 1024, &c->jobs);
    ini_unused(r, &ini, KEYS, COUNT(KEYS));
    return true;
}

bool config_read(Run *r, Arena *a, Str asked, Str folder, Config *c) {
    Str path = asked.len ? asked : lookup(r, a, folder, STR("config.ini"));
    *c = BUILT_IN;
    return path.len ? config_read_file(r, a, path, c) : true;
}
