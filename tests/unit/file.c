/* SPDX-License-Identifier: MIT */
/* Files of every kind, writing that leaves the old file or the new one, patterns, paths, SHA-256. */
#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct { Run r; char folder[32]; } Bench;

static int set_up(void **state) {
    Bench *b = test_calloc(1, sizeof *b);
    b->r = unit_run();
    memcpy(b->folder, "/tmp/precis-unit-XXXXXX", 24);
    *state = b;
    return mkdtemp(b->folder) ? 0 : -1;
}

static void remove_all(const char *folder) {
    Arena *a = arena_new();
    DIR *d = opendir(folder);
    chmod(folder, 0700);
    for (struct dirent *e; d && (e = readdir(d));) {
        if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..")) continue;
        const char *path = str_z(a, path_join(a, str_of(folder), str_of(e->d_name)));
        if (unlink(path) < 0) remove_all(path);
    }
    if (d) closedir(d);
    rmdir(folder);
    arena_free(a);
}

static int tear_down(void **state) {
    Bench *b = *state;
    remove_all(b->folder);
    unit_end(&b->r);
    test_free(b);
    return 0;
}

static Str in(Bench *b, const char *name) { return path_join(b->r.keep, str_of(b->folder), str_of(name)); }
static int entries(const char *folder) {
    int n = -2;
    DIR *d = opendir(folder);
    while (d && readdir(d)) n++;
    if (d) closedir(d);
    return n;
}

static void kinds(void **state) {
    Bench *b = *state;
    Run *r = &b->r;
    Str text;
    assert_true(file_write(r, in(b, "empty"), STR("")));
    assert_true(file_write(r, in(b, "ten"), STR("0123456789")));
    assert_int_equal(mkfifo(str_z(r->keep, in(b, "fifo")), 0600), 0);
    assert_int_equal(symlink("nowhere", str_z(r->keep, in(b, "dangling"))), 0);
    assert_int_equal(symlink("ten", str_z(r->keep, in(b, "link"))), 0);
    assert_int_equal(file_kind(r->tmp, in(b, "ten")), FILE_REGULAR);
    assert_int_equal(file_kind(r->tmp, in(b, "link")), FILE_REGULAR);
    assert_int_equal(file_kind(r->tmp, in(b, "fifo")), FILE_SPECIAL);
    assert_int_equal(file_kind(r->tmp, in(b, "dangling")), FILE_MISSING);
    assert_int_equal(file_kind(r->tmp, str_of(b->folder)), FILE_FOLDER);
    assert_true(file_read(r, r->keep, in(b, "empty"), 10, ERROR, (Place){ 0 }, &text) && text.len == 0);
    assert_true(file_read(r, r->keep, in(b, "link"), 10, ERROR, (Place){ 0 }, &text));
    assert_str(r->keep, text, "0123456789");
    assert_true(file_read(r, r->keep, STR("/proc/self/status"), 1 << 20, ERROR, (Place){ 0 }, &text) && text.len > 100);
    assert_int_equal(diag_count(r->diag, NOTE), 0);
    static const char *const bad[] = { "ten", "fifo", "dangling", ".", "ten/below" };
    static const char *const tags[] = { "[file-size]", "[file-kind]", "[file-missing]", "[file-kind]", "[file-missing]" };
    for (size_t i = 0; i < COUNT(bad); i++) {
        size_t n;
        assert_false(file_read(r, r->keep, in(b, bad[i]), 9, ERROR, (Place){ STR("brief.ini"), 4, (uint32_t)i + 1 }, &text));
        assert_int_equal(text.len, 0);
        const DiagItem *items = diag_items(r->diag, &n);
        assert_int_equal(n, i + 1);
        Str line = diag_line(r->keep, &items[i]);
        assert_true(str_starts(line, STR("brief.ini:4:")) && str_ends(line, str_of(tags[i])));
    }
    assert_false(file_read(r, r->keep, STR("/dev/zero"), 9, ERROR, (Place){ 0 }, &text));
    assert_false(file_read(r, r->keep, STR(""), 9, ERROR, (Place){ 0 }, &text));
}

static void from_a_pipe(void **state) {
    Bench *b = *state;
    Str text;
    int pair[2];
    assert_int_equal(pipe(pair), 0);
    assert_true(file_write_fd(pair[1], STR("hello pipe")));
    close(pair[1]);
    assert_true(file_read_fd(&b->r, b->r.keep, pair[0], 10, &text));
    assert_str(b->r.keep, text, "hello pipe");
    close(pair[0]);
    assert_int_equal(pipe(pair), 0);
    assert_true(file_write_fd(pair[1], STR("hello pipe")));
    close(pair[1]);
    assert_false(file_read_fd(&b->r, b->r.keep, pair[0], 9, &text));
    close(pair[0]);
    assert_true(str_ends(unit_words(&b->r), STR("[file-size]\n")));
}

static void writing(void **state) {
    Bench *b = *state;
    Run *r = &b->r;
    Str text;
    assert_true(file_write(r, in(b, "a/b/c.txt"), STR("one")));
    assert_true(file_write(r, in(b, "a/b/c.txt"), STR("two")));
    assert_true(file_read(r, r->keep, in(b, "a/b/c.txt"), 10, ERROR, (Place){ 0 }, &text));
    assert_str(r->keep, text, "two");
    assert_int_equal(entries(str_z(r->keep, in(b, "a/b"))), 1);
    assert_int_equal(symlink("a/b/c.txt", str_z(r->keep, in(b, "latest"))), 0);
    assert_true(file_write(r, in(b, "latest"), STR("three")));
    struct stat st;
    assert_true(lstat(str_z(r->keep, in(b, "latest")), &st) == 0 && S_ISLNK(st.st_mode));
    assert_true(file_read(r, r->keep, in(b, "a/b/c.txt"), 10, ERROR, (Place){ 0 }, &text));
    assert_str(r->keep, text, "three");
    assert_true(file_write(r, STR("/dev/null"), STR("gone")));
    assert_int_equal(file_kind(r->tmp, STR("/dev/null")), FILE_SPECIAL);
    assert_int_equal(diag_count(r->diag, NOTE), 0);
    assert_false(file_write(r, in(b, "a/b"), STR("x")));    /* a folder */
    assert_false(file_write(r, in(b, "a/b/c.txt/d"), STR("x")));    /* below a file */
    assert_false(file_make_folder(r, in(b, "latest")));     /* a link to a file */
    assert_true(file_make_folder(r, in(b, "a/b")));
    assert_true(file_make_folder(r, STR("")));
    assert_int_equal(diag_count(r->diag, FATAL), 3);
    assert_int_equal(entries(str_z(r->keep, in(b, "a/b"))), 1);
}

/* Root may write everywhere, so it tries as nobody, in a process of its own. */
static void read_only_folder(void **state) {
    Bench *b = *state;
    Run *r = &b->r;
    Str text;
    int status;
    assert_true(file_write(r, in(b, "old"), STR("old")));
    chmod(b->folder, 0555);
    pid_t pid = fork();
    if (pid == 0) {
        if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
        _exit(!file_write(r, in(b, "old"), STR("new")) && !file_write(r, in(b, "new/file"), STR("new")) && str_ends(unit_words(r), STR("[output-folder]\n"))
                  ? 0
                  : 1);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 2) {
        print_message("skipped: root may write everywhere, and cannot become another user here\n");
        skip();
    }
    assert_int_equal(status, 0);
    assert_int_equal(entries(b->folder), 1);
    assert_true(file_read(r, r->keep, in(b, "old"), 10, ERROR, (Place){ 0 }, &text));
    assert_str(r->keep, text, "old");
}

/* A disk that is full: no file may grow over one byte. In a process of its own, as the limit cannot be lifted again. */
static void full_disk(void **state) {
    Bench *b = *state;
    Run *r = &b->r;
    Str text;
    int status;
    assert_true(file_write(r, in(b, "old"), STR("old")));
    pid_t pid = fork();
    if (pid == 0) {
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 1, 1 });
        _exit(file_write(r, in(b, "old"), STR("new and longer")) ? 1 : 0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    assert_true(file_read(r, r->keep, in(b, "old"), 10, ERROR, (Place){ 0 }, &text));
    assert_str(r->keep, text, "old");
    assert_int_equal(entries(b->folder), 1);
}

static void found(Bench *b, const char *pattern, const char *expected) {
    Strs list = file_glob(b->r.keep, in(b, pattern));
    Buf names = buf_in(b->r.keep);
    for (size_t i = 0; i < list.len; i++) buf_fmt(&names, "%.*s ", STR_ARG(path_name(list.at[i])));
    assert_str(b->r.keep, buf_text(&names), expected);
}

static void patterns(void **state) {
    static const char *const names[] = { "b.txt", "a.txt", "B.txt", ".hidden.txt", "c.md", "aa.txt", "é.txt", "x[1].txt", "a10.txt", "a9.txt" };
    Bench *b = *state;
    for (size_t i = 0; i < COUNT(names); i++) assert_true(file_write(&b->r, in(b, names[i]), STR("")));
    assert_true(file_make_folder(&b->r, in(b, "folder.txt")));
    found(b, "*.txt", "B.txt a.txt a10.txt a9.txt aa.txt b.txt x[1].txt é.txt ");
    found(b, "?.txt", "B.txt a.txt b.txt é.txt ");
    found(b, "a*", "a.txt a10.txt a9.txt aa.txt ");
    found(b, "*a*.*t*", "a.txt a10.txt a9.txt aa.txt ");
    found(b, ".*", ".hidden.txt ");
    found(b, "x[1].txt", "x[1].txt ");
    found(b, "x[1]*", "x[1].txt ");
    found(b, "folder.txt", "folder.txt ");
    found(b, "none.txt", "");
    found(b, "no*", "");
    found(b, "missing/*.txt", "");
    assert_int_equal(file_glob(b->r.keep, STR("")).len, 0);
    Buf stars = buf_in(b->r.keep);
    for (int i = 0; i < 100; i++) buf_lit(&stars, "*a");
    found(b, str_z(b->r.keep, buf_text(&stars)), "");       /* must not take for ever */
}

static void paths(void **state) {
    (void)state;
    static const struct { const char *path, *folder, *name, *stem, *suffix; } rows[] = {
        { "a/b.txt", "a", "b.txt", "b", ".txt" },
        { "/b", "/", "b", "b", "" },
        { "b.tar.gz", ".", "b.tar.gz", "b.tar", ".gz" },
        { "a/", ".", "a", "a", "" },
        { "/", "/", "", "", "" },
        { ".hidden", ".", ".hidden", ".hidden", "" },
        { "a.d/b", "a.d", "b", "b", "" },
        { "", ".", "", "", "" },
        { "a//b", "a", "b", "b", "" },
        { "b.", ".", "b.", "b", "." },
    };
    Arena *a = arena_new();
    for (size_t i = 0; i < COUNT(rows); i++) {
        Str p = str_of(rows[i].path);
        assert_str(a, path_folder(p), rows[i].folder);
        assert_str(a, path_name(p), rows[i].name);
        assert_str(a, path_stem(path_name(p)), rows[i].stem);
        assert_str(a, path_suffix(path_name(p)), rows[i].suffix);
    }
    assert_str(a, path_join(a, STR("a"), STR("b")), "a/b");
    assert_str(a, path_join(a, STR("a/"), STR("b")), "a/b");
    assert_str(a, path_join(a, STR("a"), STR("/b")), "/b");
    assert_str(a, path_join(a, STR(""), STR("b")), "b");
    assert_str(a, path_real(a, STR("/usr/../usr/.")), "/usr");
    assert_str(a, path_real(a, STR("/not/there")), "/not/there");
    arena_free(a);
}

/* The first three are NIST's own examples (FIPS 180-2, appendix B). */
static void sha256(void **state) {
    (void)state;
    Arena *a = arena_new();
    assert_str(a, sha256_hex(a, STR("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_str(a, sha256_hex(a, STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    char *million = NEWN(a, char, 1000000);
    memset(million, 'a', 1000000);
    assert_str(a, sha256_hex(a, (Str){ million, 1000000 }), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    assert_str(a, sha256_hex(a, (Str){ 0 }), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    arena_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test_setup_teardown(kinds, set_up, tear_down),
                                        cmocka_unit_test_setup_teardown(from_a_pipe, set_up, tear_down),
                                        cmocka_unit_test_setup_teardown(writing, set_up, tear_down),
                                        cmocka_unit_test_setup_teardown(read_only_folder, set_up, tear_down),
                                        cmocka_unit_test_setup_teardown(full_disk, set_up, tear_down),
                                        cmocka_unit_test_setup_teardown(patterns, set_up, tear_down),
                                        cmocka_unit_test(paths),
                                        cmocka_unit_test(sha256) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
