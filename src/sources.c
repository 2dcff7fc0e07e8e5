/* SPDX-License-Identifier: MIT */
/* The sources that a brief names: files found, each with what is known of it beforehand.

   In: a Plan with its brief file read. Out: its source files, sorted by name; what cannot be there goes to the Order's list of missing ones, with an error at the line that names it.
   How it thinks: an entry of `path` is a pattern, a folder (all in it) or a file. A file that is reached twice, by whatever way, counts once; the brief's own files (INI files, judgments)
   are no sources. What a sidecar says (FILE.ini, section [source]) goes before what the source says of itself, and what the brief file says in [source BEGINNING] goes before both;
   the longest beginning of a file name wins.
   A feed or page that was never fetched is a missing source.
   What it does not do: open sources.

   Specimen: path = tass.txt, wire/2024-*, transcripts */
#include "hall.h"

#include <stdlib.h>

typedef struct {
    Run *r;
    Arena *a;
    Plan *p;
    Map *seen;
    VEC(SourceFile) files;
    VEC(Str) missing;
} Search;

static void missing(Search *s, const IniEntry *e, const char *tag, Str what, const char *why) {
    diag(s->r, ERROR, e->value_place, tag, "%.*s: %s", STR_ARG(what), why);
    vec_push(s->a, &s->missing, str_fmt(s->a, "%.*s: %s", STR_ARG(what), why));
}

/* `path` as it opens → as seen from the brief's folder. */
static Str seen_from_brief(const Search *s, Str path) {
    size_t n = s->p->folder.len;
    bool below = n && str_starts(path, s->p->folder) && path.len > n + 1 && path.at[n] == '/';
    return below ? str_sub(path, n + 1, path.len) : path;
}

static void source_add(Search *s, const IniEntry *e, Str path, bool asked) {
    FileKind kind = file_kind(s->r->tmp, path);
    Str name = name_printable(s->a, seen_from_brief(s, path));
    if (!asked && str_ends(path, STR(".ini"))) return;
    if (kind == FILE_MISSING) {
        missing(s, e, "source-missing", name, "there is no such file");
    } else if (!map_put(s->seen, path_real(s->a, path), 1)) {
        diag(s->r, NOTE, e->value_place, "source-twice", "%.*s is named twice or is a file of the brief itself", STR_ARG(path));
    } else {
        vec_push(s->a, &s->files, ((SourceFile){ .path = path, .name = name, .by = e->value_place }));
    }
}

Str name_printable(Arena *a, Str name) {
    Buf b = buf_in(a);
    for (size_t pos = 0; pos < name.len;) {
        uint32_t r = utf8_next(name, &pos);
        buf_rune(&b, r < 0x20 || (r >= 0x7F && r < 0xA0) ? RUNE_BAD : r);
    }
    return buf_text(&b);
}

static bool is_pattern(Str s) { return str_find(s, STR("*"), 0) < s.len || str_find(s, STR("?"), 0) < s.len; }

/* One entry of `path`: a pattern, a folder or a file. */
static void source_find(Search *s, const IniEntry *e, Str item) {
    if (item.len >= 2 && item.at[0] == '"' && item.at[item.len - 1] == '"') item = str_sub(item, 1, item.len - 1);
    while (item.len > 1 && item.at[item.len - 1] == '/') item.len--;
    Str path = path_join(s->a, s->p->folder, item);
    bool pattern = is_pattern(path_name(item)) && file_kind(s->r->tmp, path) == FILE_MISSING, folder = !pattern && file_kind(s->r->tmp, path) == FILE_FOLDER;
    if (!pattern && !folder) {
        source_add(s, e, path, true);
        return;
    }
    size_t before = map_len(s->seen);
    Strs found = file_glob(s->a, folder ? path_join(s->a, path, STR("*")) : path);
    for (size_t i = 0; i < found.len; i++) source_add(s, e, found.at[i], false);
    if (map_len(s->seen) == before && !found.len) missing(s, e, "source-missing", item, folder ? "the folder is empty" : "no file has such a name");
}

static void unfetched(Search *s, const char *key) {
    const IniEntry *e = ini_find(&s->p->ini, STR("sources"), str_of(key));
    Strs list = ini_list(s->a, e ? e->value : (Str){ 0 });
    for (size_t i = 0; i < list.len; i++) missing(s, e, "source-unfetched", list.at[i], "it has not been fetched");
}

static void own_file(Search *s, Str path) {
    if (path.len && file_kind(s->r->tmp, path) != FILE_MISSING) map_put(s->seen, path_real(s->a, path), 1);
}

/* Non-empty fields of a `[source …]` section go over what is there. */
static void meta_take(Search *s, const Ini *ini, Str section, Meta *m) {
    const struct {
        const char *key;
        Str *at;
    } fields[] = { { "title", &m->title },       { "outlet", &m->outlet },           { "author", &m->author }, { "url", &m->url },
                   { "language", &m->language }, { "reliability", &m->reliability }, { "origin", &m->origin } };
    for (size_t i = 0; i < COUNT(fields); i++) {
        Str v = ini_get(ini, section, str_of(fields[i].key), (Str){ 0 });
        if (v.len) *fields[i].at = str_copy(s->a, v);
    }
    Date d = plan_date(s->r, ini_find(ini, section, STR("date")));
    if (d.precision) m->date = date_value(s->a, d);
}

static void sidecar(Search *s, SourceFile *f) {
    static const char *const KEYS[] = { "source.title", "source.outlet",   "source.author",      "source.date",
                                        "source.url",   "source.language", "source.reliability", "source.origin" };
    Str path = str_fmt(s->a, "%.*s.ini", STR_ARG(f->path));
    Ini ini;
    if (file_kind(s->r->tmp, path) != FILE_REGULAR || !ini_read(s->r, path, f->by, &ini)) return;
    meta_take(s, &ini, STR("source"), &f->meta);
    ini_unused(s->r, &ini, KEYS, COUNT(KEYS));
}

static int shorter_first(const void *x, const void *y) {
    const Str *a = x, *b = y;
    return a->len != b->len ? (a->len > b->len) - (a->len < b->len) : str_cmp(*a, *b);
}

/* [source BEGINNING] sections over the files whose names begin so; shorter beginnings first, so that the longest has the last word. */
static void overrides(Search *s) {
    static const size_t HEAD = sizeof "source " - 1;
    Strs sections = ini_sections(s->a, &s->p->ini, STR("source "));
    Str *sorted = NEWN(s->a, Str, sections.len + 1);
    if (sections.len) memcpy(sorted, sections.at, sections.len * sizeof *sorted);
    qsort(sorted, sections.len, sizeof *sorted, shorter_first);
    for (size_t i = 0; i < sections.len; i++) {
        Str beginning = str_trim(str_sub(sorted[i], HEAD, sorted[i].len));
        bool used = false;
        for (size_t k = 0; k < s->files.len; k++) {
            if (!str_starts_nocase(path_name(s->files.at[k].path), beginning)) continue;
            meta_take(s, &s->p->ini, sorted[i], &s->files.at[k].meta);
            used = true;
        }
        const IniEntry *head = ini_find(&s->p->ini, sorted[i], (Str){ 0 });
        if (used) continue;
        meta_take(s, &s->p->ini, sorted[i], &(Meta){ 0 });
        diag(s->r, WARNING, head ? head->place : place_file(s->p->path), "source-unmatched", "no source's file name begins with `%.*s`", STR_ARG(beginning));
    }
}

static int by_name(const void *x, const void *y) {
    const SourceFile *a = x, *b = y;
    return str_cmp(a->name, b->name);
}

/* Ids are the stems of file names; where two files share one, the name with its suffix, then the path. */
static void ids(Search *s) {
    Map *stems = map_new(s->a), *names = map_new(s->a);
    for (size_t i = 0; i < s->files.len; i++) {
        Str name = path_name(s->files.at[i].name);
        ++*map_slot(stems, path_stem(name));
        ++*map_slot(names, name);
    }
    for (size_t i = 0; i < s->files.len; i++) {
        SourceFile *f = &s->files.at[i];
        Str name = path_name(f->name);
        f->meta.id = *map_slot(stems, path_stem(name)) == 1 ? path_stem(name) : *map_slot(names, name) == 1 ? name : f->name;
        f->meta.path = f->name;
    }
}

void plan_sources(Run *r, Arena *a, Plan *p) {
    Search s = { .r = r, .a = a, .p = p, .seen = map_new(a) };
    const IniEntry *path = ini_find(&p->ini, STR("sources"), STR("path"));
    Str judgments = ini_get(&p->ini, STR("judgments"), STR("file"), (Str){ 0 });
    own_file(&s, p->path);
    own_file(&s, p->layout);
    own_file(&s, p->config.path);
    if (judgments.len) own_file(&s, path_join(a, p->folder, judgments));
    Strs items = ini_list(a, path ? path->value : (Str){ 0 });
    for (size_t i = 0; i < items.len; i++) source_find(&s, path, items.at[i]);
    unfetched(&s, "feed");
    unfetched(&s, "url");
    if (!s.files.len && !s.missing.len) diag(r, ERROR, path ? path->value_place : place_file(p->path), "source-none", "the brief names no sources");
    if (s.files.len) qsort(s.files.at, s.files.len, sizeof *s.files.at, by_name);
    for (size_t i = 0; i < s.files.len; i++) sidecar(&s, &s.files.at[i]);
    overrides(&s);
    ids(&s);
    list_from(&p->sources, &s.files);
    list_from(&p->order.missing, &s.missing);
}
