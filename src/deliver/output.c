/* SPDX-License-Identifier: MIT */
/* Output: the files of one edition come into their place together.

   In: paths and bytes. Out: files; or none of them, with the reason.
   How it thinks: each file is written under a name of its own beside its place and synced; only when all are there are they renamed, one after the other, and a reader sees the old file
   or the new one, never a part. Signals that would end the program wait while temporary files exist, and are looked at before the first rename: then the temporary files go and the old ones stay.
   What it does not do: make two renames one; should the second fail (its place became a folder), the first stands, which is said.

   Specimen: out/seeds.pdf is written as out/.seeds.pdf.4711.new */
#include "deliver/deliver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

Str output_path(Arena *a, Str to, Str folder, Str name, Str suffix, bool single) {
    if (single && to.len && str_ends(to, suffix)) return to;
    return path_join(a, to.len ? to : path_join(a, folder, STR("out")), str_fmt(a, "%.*s%.*s", STR_ARG(name), STR_ARG(suffix)));
}

static void failed(Run *r, Str path, const char *what) { diag(r, FATAL, place_file(path), "output-write", "%s: %s", what, strerror(errno)); }

/* The file under its temporary name `beside`; false: FATAL given and nothing left behind. */
static bool write_beside(Run *r, const Output *o, const char *beside) {
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) return failed(r, o->path, "cannot be written"), false;
    bool ok = file_write_fd(fd, o->bytes) && fsync(fd) == 0;
    if (!ok) failed(r, o->path, "cannot be written");
    if (close(fd) != 0 && ok) failed(r, o->path, "cannot be written"), ok = false;
    if (!ok) unlink(beside);
    return ok;
}

static void sync_folder(Run *r, Str folder) {
    ArenaMark m = arena_mark(r->tmp);
    int fd = open(str_z(r->tmp, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) fsync(fd), close(fd); /* a file system without it has nothing to offer in its place */
    arena_release(r->tmp, m);
}

/* All under temporary names; false: none of them. */
static bool write_all(Run *r, Arena *a, Outputs files, char **beside) {
    size_t done = 0;
    bool ok = true;
    for (size_t i = 0; i < files.len && ok; i++) {
        Str path = files.at[i].path, folder = path_folder(path);
        if (files.at[i].gone) continue;
        ok = file_make_folder(r, folder);
        if (!ok) break;
        if (file_kind(r->tmp, path) == FILE_FOLDER) errno = EISDIR, failed(r, path, "cannot be written"), ok = false;
        if (!ok) break;
        beside[i] = str_z(a, path_join(a, folder, str_fmt(a, ".%.*s.%ld.new", STR_ARG(path_name(path)), (long)getpid())));
        ok = write_beside(r, &files.at[i], beside[i]);
        done = ok ? i + 1 : done;
    }
    for (size_t i = 0; i < done && !ok; i++)
        if (beside[i]) unlink(beside[i]);
    return ok;
}

static bool rename_all(Run *r, Arena *a, Outputs files, char **beside) {
    for (size_t i = 0; i < files.len; i++) {
        const Output *o = &files.at[i];
        const char *path = str_z(a, o->path);
        if (o->gone ? unlink(path) == 0 || errno == ENOENT : (!o->keep.len || rename(path, str_z(a, o->keep)) == 0) && rename(beside[i], path) == 0) continue;
        failed(r, o->path, o->gone ? "cannot be removed" : "cannot be put in its place");
        for (size_t k = i; k < files.len; k++)
            if (beside[k]) unlink(beside[k]);
        return false;
    }
    for (size_t i = 0; i < files.len; i++) sync_folder(r, path_folder(files.at[i].path));
    return true;
}

/* One that waits is let through before anything has been renamed: it ends the program. */
static void signal_waiting(Outputs files, char **beside, const sigset_t *ending, const sigset_t *before) {
    sigset_t waiting;
    bool any = false;
    sigpending(&waiting);
    for (int s = 1; s < 32; s++) any |= sigismember(ending, s) == 1 && sigismember(&waiting, s) == 1;
    for (size_t i = 0; any && i < files.len; i++)
        if (beside[i]) unlink(beside[i]);
    if (any) sigprocmask(SIG_SETMASK, before, NULL);
}

bool output_write(Run *r, Outputs files) {
    Arena *a = r->keep;
    char **beside = NEWN(a, char *, files.len + 1);
    sigset_t ending, before;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT), sigaddset(&ending, SIGTERM), sigaddset(&ending, SIGHUP);
    sigprocmask(SIG_BLOCK, &ending, &before);
    bool ok = write_all(r, a, files, beside);
    if (ok) signal_waiting(files, beside, &ending, &before);
    ok = ok && rename_all(r, a, files, beside);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return ok;
}
