/* SPDX-License-Identifier: MIT */
/* Folder: an output of several files comes into a folder that may have been filled before, and worked in since.

   In: the files to be written, the document first. Out: the same, with the list NAME.sha256 (as sha256sum writes and checks it), what is to be removed, and what is to be kept under another name.
   How it thinks: the list of the last run says which files are ours and what they were. One that this run no longer makes is removed if nobody changed it. One that was changed since is somebody's
   work: it becomes FILE~ before the new one takes its place. One that was never ours is left alone, and the new one is not written; only the document itself, which was asked for by name, always is.
   What it does not do: merge an editor's changes; look into folders below, or at files that neither run names.

   Specimen: brief-tex/brief.tex, edited, and built again: brief-tex/brief.tex~ holds the edited text. */
#include "deliver/deliver.h"

enum { LIST_MAX = 1 << 20, OLD_MAX = 64 << 20 };            /* bytes: of the list, and of a file that is compared with what was written */

typedef struct { Str name, sha256; } Listed;
typedef VEC(Listed) ListedVec;

static bool read_old(Run *r, Arena *a, Str path, size_t max, Str *text) {
    return file_kind(r->tmp, path) == FILE_REGULAR && file_read(r, a, path, max, NOTE, (Place){ 0 }, text);
}

/* Lines of 64 digits, two blanks and a plain name; any other line is none of ours. */
static void list_read(Run *r, Arena *a, Str path, ListedVec *v) {
    Str text = { 0 };
    if (!read_old(r, a, path, LIST_MAX, &text)) return;
    while (text.len) {
        Str line = str_cut_line(&text), name = str_sub(line, 66, line.len);
        bool plain = name.len && str_find(name, STR("/"), 0) == name.len && name.at[0] != '.' && !memchr(name.at, 0, name.len);
        if (line.len > 66 && line.at[64] == ' ' && line.at[65] == ' ' && plain) vec_push(a, v, ((Listed){ name, str_sub(line, 0, 64) }));
    }
}

static const Listed *listed(const ListedVec *v, Str name) {
    for (size_t i = 0; i < v->len; i++)
        if (str_eq(v->at[i].name, name)) return &v->at[i];
    return NULL;
}

/* Marks `o` to go beside what stands in its place; false: it must not be written. */
static bool place_free(Run *r, Arena *a, Output *o, const Listed *was, bool document) {
    Str now = { 0 };
    if (file_kind(r->tmp, o->path) != FILE_REGULAR || !read_old(r, a, o->path, OLD_MAX, &now) || str_eq(now, o->bytes)) return true;
    if (was && str_eq(was->sha256, sha256_hex(a, now))) return true;
    if (!was && !document) {
        diag(r, WARNING, place_file(o->path), "output-foreign", "this file is not one of ours and is left as it is; ours is not written");
        return false;
    }
    o->keep = str_fmt(a, "%.*s~", STR_ARG(o->path));
    diag(r, WARNING, place_file(o->path), "output-edited", "was changed since it was written; kept as %.*s", STR_ARG(path_name(o->keep)));
    return true;
}

void output_folder(Run *r, Arena *a, Str folder, Str name, OutputVec *files) {
    Str list = path_join(a, folder, str_fmt(a, "%.*s.sha256", STR_ARG(name)));
    ListedVec before = { 0 };
    OutputVec kept = { 0 };
    Buf b = buf_in(a);
    list_read(r, a, list, &before);
    for (size_t i = 0; i < files->len; i++) {
        Output *o = &files->at[i];
        if (!place_free(r, a, o, listed(&before, path_name(o->path)), i == 0)) continue;
        vec_push(a, &kept, *o);
        buf_fmt(&b, "%.*s  %.*s\n", STR_ARG(sha256_hex(a, o->bytes)), STR_ARG(path_name(o->path)));
    }
    for (size_t i = 0; i < before.len; i++) {
        Str path = path_join(a, folder, before.at[i].name), now = { 0 };
        bool again = false;
        for (size_t k = 0; k < files->len && !again; k++) again = str_eq(path_name(files->at[k].path), before.at[i].name);
        if (again || !read_old(r, a, path, OLD_MAX, &now) || !str_eq(before.at[i].sha256, sha256_hex(a, now))) continue;
        vec_push(a, &kept, ((Output){ .path = path, .gone = true }));
    }
    vec_push(a, &kept, ((Output){ .path = list, .bytes = buf_text(&b) }));
    *files = kept;
}
