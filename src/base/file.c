/* SPDX-License-Identifier: MIT */
/* Files and folders: the program's only reading and writing of the disk, and SHA-256 (libmd's window).

   In: paths, patterns, bytes. Out: bytes, lists of paths, or a diagnostic that says what was met.
   How it thinks: a file is opened without waiting and looked at before it is read, so that a FIFO or a device never holds the run up; what grows while it is
   read is cut off at the limit. Writing goes to a temporary file in the target's own folder, is synced, and takes the target's place by rename, so that a
   reader sees the old file or the new one; signals that would end the run wait until then, and on failure the temporary file goes. A link is written through;
   what is no regular file (/dev/stdout, a FIFO) is written as it stands.
   What it does not do: patterns above the last component, `~`, locks.

   Specimen: file_glob(a, STR("sources/0?.txt")) gives sources/01.txt, sources/02.txt. */
#include "base/base.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sha256.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- paths ---- */

Str path_join(Arena *a, Str folder, Str name) {
    if (!folder.len || str_starts(name, STR("/"))) return str_copy(a, name);
    return str_fmt(a, "%.*s%s%.*s", STR_ARG(folder), str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

static size_t name_start(Str path) {
    size_t n = path.len;
    while (n > 0 && path.at[n - 1] != '/') n--;
    return n;
}

static Str without_slashes(Str path) {
    while (path.len > 1 && path.at[path.len - 1] == '/') path.len--;
    return path;
}

Str path_folder(Str path) {
    path = without_slashes(path);
    size_t n = name_start(path);
    return n ? without_slashes(str_sub(path, 0, n)) : STR(".");
}

Str path_name(Str path) {
    path = without_slashes(path);
    return str_sub(path, name_start(path), path.len);
}

static size_t suffix_start(Str name) {
    size_t from = name_start(name);
    for (size_t n = name.len; n > from + 1; n--)
        if (name.at[n - 1] == '.') return n - 1;
    return name.len;
}

Str path_stem(Str name) { return str_sub(name, 0, suffix_start(name)); }
Str path_suffix(Str name) { return str_sub(name, suffix_start(name), name.len); }

Str path_real(Arena *a, Str path) {
    char real[PATH_MAX];
    return realpath(str_z(a, path), real) ? str_copy(a, str_of(real)) : path;
}

/* ---- reading ---- */

static FileKind kind_of(mode_t mode) { return S_ISREG(mode) ? FILE_REGULAR : S_ISDIR(mode) ? FILE_FOLDER : FILE_SPECIAL; }

FileKind file_kind(Arena *tmp, Str path) {
    struct stat st;
    ArenaMark m = arena_mark(tmp);
    bool there = stat(str_z(tmp, path), &st) == 0;
    arena_release(tmp, m);
    return there ? kind_of(st.st_mode) : FILE_MISSING;
}

/* Reads to the end; false with errno set, EFBIG when there are more than `max` bytes. `expected` only saves growing. */
static bool read_all(Arena *a, int fd, size_t expected, size_t max, Str *out) {
    if (!expected) expected = 4096;                         /* /proc and the like do not say */
    size_t cap = (expected < max ? expected : max) + 1, len = 0;
    char *at = arena_get(a, cap, 1);
    for (;;) {
        if (len == cap) {
            size_t more = cap > max / 2 ? max + 1 : cap * 2;
            at = arena_grow(a, at, cap, more, 1);
            cap = more;
        }
        ssize_t n = read(fd, at + len, cap - len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        if (n == 0) break;
        len += (size_t)n;
        if (len > max) return errno = EFBIG, false;
    }
    *out = (Str){ at, len };
    return true;
}

static void too_large(Run *r, DiagLevel level, Place by, Str path, size_t max) {
    diag(r, level, by, "file-size", "`%.*s` is larger than the limit of %zu bytes", STR_ARG(path), max);
}

bool file_read(Run *r, Arena *a, Str path, size_t max, DiagLevel level, Place by, Str *out) {
    struct stat st;
    ArenaMark m = arena_mark(r->tmp);
    if (!by.file.len) by = place_file(path);
    int fd = open(str_z(r->tmp, path), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    int why = errno;
    arena_release(r->tmp, m);
    bool good = false;
    *out = STR("");
    if (fd < 0 && (why == ENOENT || why == ENOTDIR)) diag(r, level, by, "file-missing", "there is no file `%.*s`", STR_ARG(path));
    else if (fd < 0 && why == ENXIO) diag(r, level, by, "file-kind", "`%.*s` is no regular file", STR_ARG(path));
    else if (fd < 0 || fstat(fd, &st) < 0) diag(r, level, by, "file-read", "`%.*s` cannot be opened: %s", STR_ARG(path), strerror(why));
    else if (kind_of(st.st_mode) == FILE_FOLDER) diag(r, level, by, "file-kind", "`%.*s` is a folder, not a file", STR_ARG(path));
    else if (kind_of(st.st_mode) != FILE_REGULAR) diag(r, level, by, "file-kind", "`%.*s` is no regular file", STR_ARG(path));
    else if ((uintmax_t)st.st_size > max) too_large(r, level, by, path, max);
    else if (!(good = read_all(a, fd, (size_t)st.st_size, max, out)) && errno == EFBIG) too_large(r, level, by, path, max);
    else if (!good) diag(r, level, by, "file-read", "`%.*s` cannot be read: %s", STR_ARG(path), strerror(errno));
    if (fd >= 0) close(fd);
    return good;
}

bool file_read_fd(Run *r, Arena *a, int fd, size_t max, Str *out) {
    Place input = place_file(STR("-"));
    *out = STR("");
    if (read_all(a, fd, 1 << 16, max, out)) return true;
    if (errno == EFBIG) diag(r, ERROR, input, "file-size", "the input is larger than the limit of %zu bytes", max);
    else diag(r, ERROR, input, "file-read", "the input cannot be read: %s", strerror(errno));
    return false;
}

/* ---- writing ---- */

bool file_write_fd(int fd, Str bytes) {
    while (bytes.len) {
        ssize_t n = write(fd, bytes.at, bytes.len);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes = str_sub(bytes, (size_t)n, bytes.len);
    }
    return true;
}

int file_scratch(Arena *tmp, Str folder) {
    ArenaMark m = arena_mark(tmp);
    int fd = open(str_z(tmp, folder), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    arena_release(tmp, m);
    return fd;
}

bool file_append(int fd, int from) {
    enum { STEP = 1 << 16 };
    char bytes[STEP];
    if (from < 0) return true;
    for (off_t at = 0;;) {
        ssize_t n = pread(from, bytes, STEP, at);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return n == 0;
        if (!file_write_fd(fd, (Str){ bytes, (size_t)n })) return false;
        at += n;
    }
}

/* Makes a folder and its parents; false with errno set. `path` is changed and restored. */
static bool make_folders(char *path) {
    for (char *p = path + 1; *p; p++) {
        if (*p != '/') continue;
        *p = 0;
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES;   /* the last component decides */
        *p = '/';
        if (!made) return false;
    }
    struct stat st;
    if (mkdir(path, 0777) == 0) return true;
    int why = errno;
    if (stat(path, &st) == 0) return S_ISDIR(st.st_mode) || (errno = ENOTDIR, false);
    return errno = why, false;
}

bool file_make_folder(Run *r, Str path) {
    ArenaMark m = arena_mark(r->tmp);
    bool made = !path.len || make_folders(str_z(r->tmp, path));
    if (!made) diag(r, FATAL, place_file(path), "output-folder", "the folder cannot be made: %s", strerror(errno));
    arena_release(r->tmp, m);
    return made;
}

/* Closes in any case; the first error stays in errno. */
static bool close_written(int fd, bool good) {
    int why = errno;
    if (close(fd) < 0 && good) return false;
    return errno = why, good;
}

static void sync_folder(const char *folder) {
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    fsync(fd);                                              /* some file systems refuse; the file itself is synced already */
    close(fd);
}

/* A new file beside `target`, written, synced and renamed to it; false with errno set, and nothing left behind. */
static bool replace(Arena *tmp, Str target, int head, Str bytes) {
    Str folder = path_folder(target), name = path_name(target);
    const char *temporary = "";
    int fd = -1;
    for (int try = 0; try < 100; try++) {
        temporary = str_z(tmp, path_join(tmp, folder, str_fmt(tmp, ".%.*s.%ld-%d.tmp", STR_ARG(str_sub(name, 0, 200)), (long)getpid(), try)));
        fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd >= 0 || errno != EEXIST) break;
    }
    if (fd < 0) return false;
    bool good = close_written(fd, file_append(fd, head) && file_write_fd(fd, bytes) && fsync(fd) == 0) && rename(temporary, str_z(tmp, target)) == 0;
    int why = errno;
    if (good) sync_folder(str_z(tmp, folder));
    else unlink(temporary);
    return errno = why, good;
}

static bool write_through(const char *path, int head, Str bytes) {
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return fd >= 0 && close_written(fd, file_append(fd, head) && file_write_fd(fd, bytes));
}

bool file_write(Run *r, Str path, Str bytes) { return file_write_behind(r, path, -1, bytes); }

bool file_write_behind(Run *r, Str path, int head, Str bytes) {
    sigset_t wait, old;
    struct stat st;
    if (!file_make_folder(r, path_folder(path))) return false;
    ArenaMark m = arena_mark(r->tmp);
    sigemptyset(&wait);
    sigaddset(&wait, SIGINT), sigaddset(&wait, SIGTERM), sigaddset(&wait, SIGHUP);
    sigprocmask(SIG_BLOCK, &wait, &old);
    Str target = path_real(r->tmp, path);
    char *z = str_z(r->tmp, target);
    bool there = stat(z, &st) == 0, good = false;
    if (there && S_ISDIR(st.st_mode)) errno = EISDIR;
    else if (there && !S_ISREG(st.st_mode)) good = write_through(z, head, bytes);
    else good = replace(r->tmp, target, head, bytes);
    int why = errno;
    sigprocmask(SIG_SETMASK, &old, NULL);
    if (!good) diag(r, FATAL, place_file(path), "output-write", "the file cannot be written: %s", strerror(why));
    arena_release(r->tmp, m);
    return good;
}

/* ---- patterns ---- */

/* Whether a name matches a pattern: `?` is one character, `*` any number. On a mismatch only the last `*` takes one character more. */
static bool matches(Str pattern, Str name) {
    size_t p = 0, n = 0, star = SIZE_MAX, resume = 0;
    while (n < name.len) {
        if (p < pattern.len && pattern.at[p] == '*') {
            star = p++, resume = n;
        } else if (p < pattern.len && pattern.at[p] == '?') {
            p++, utf8_next(name, &n);
        } else if (p < pattern.len && pattern.at[p] == name.at[n]) {
            p++, n++;
        } else if (star != SIZE_MAX) {
            utf8_next(name, &resume);
            p = star + 1, n = resume;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.at[p] == '*') p++;
    return p == pattern.len;
}

static int by_bytes(const void *x, const void *y) { return str_cmp(*(const Str *)x, *(const Str *)y); }

static Strs glob(Arena *a, Str pattern, bool folders) {
    VEC(Str) found = { 0 };
    Strs list;
    struct stat st;
    Str name = str_sub(pattern, name_start(pattern), pattern.len), folder = str_sub(pattern, 0, name_start(pattern));
    bool wild = str_find(name, STR("*"), 0) < name.len || str_find(name, STR("?"), 0) < name.len;
    DIR *dir = wild ? opendir(folder.len ? str_z(a, folder) : ".") : NULL;
    if (!wild && pattern.len && stat(str_z(a, pattern), &st) == 0) vec_push(a, &found, str_copy(a, pattern));
    for (struct dirent *e; dir && (e = readdir(dir));) {
        if ((e->d_name[0] == '.' && !str_starts(name, STR("."))) || !matches(name, str_of(e->d_name))) continue;
        if ((fstatat(dirfd(dir), e->d_name, &st, 0) == 0 && S_ISDIR(st.st_mode)) != folders) continue;
        vec_push(a, &found, path_join(a, folder, str_of(e->d_name)));
    }
    if (dir) closedir(dir);
    if (found.len) qsort(found.at, found.len, sizeof *found.at, by_bytes);
    list_from(&list, &found);
    return list;
}

Strs file_glob(Arena *a, Str pattern) { return glob(a, pattern, false); }
Strs file_folders(Arena *a, Str folder) { return glob(a, path_join(a, folder, STR("*")), true); }

/* ---- SHA-256 ---- */

Str sha256_hex(Arena *a, Str bytes) {
    static const char hex[] = "0123456789abcdef";
    uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256_CTX ctx;
    SHA256_Init(&ctx);
    SHA256_Update(&ctx, (const uint8_t *)bytes.at, bytes.len);
    SHA256_Final(digest, &ctx);
    char *at = arena_get(a, 2 * sizeof digest, 1);
    for (size_t i = 0; i < sizeof digest; i++) at[2 * i] = hex[digest[i] >> 4], at[2 * i + 1] = hex[digest[i] & 15];
    return (Str){ at, 2 * sizeof digest };
}
