/* SPDX-License-Identifier: MIT */
/* Worker processes, the worker's side: it settles into its own limits, then does one task after the other until its channel closes.

   In: task frames (number, length, bytes). Out: answer frames (number, length of diagnostics, length of answer, both).
   How it thinks: it owns one socket, a null stdin and stdout and a memory file as stderr, and no other descriptor of the parent. An interval timer counts the
   CPU time of each task (SIGPROF ends the worker), RLIMIT_AS bounds its memory above what it was born with. When memory is refused, the exit status
   says so, wherever that showed: in die(), in a library's abort(), in a null pointer nobody looked at. Arenas are emptied after each task.
   What it does not do: confine system calls; limit memory under AddressSanitizer, which needs the whole address space.

   Specimen: {7, 5} "Hello" → {7, 0, 12} "an answer to". */
#include "base/base_in.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

enum { CHANNEL = 3 };

static bool receive(int fd, void *at, size_t len) {
    for (char *p = at; len;) {
        ssize_t n = read(fd, p, len);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        p += n, len -= (size_t)n;
    }
    return true;
}

static void number(Buf *b, uint64_t n) { buf_str(b, (Str){ (const char *)&n, sizeof n }); }
static void text(Buf *b, Str s) { number(b, s.len), buf_str(b, s); }

static void notes_write(const Diag *d, Buf *b) {
    size_t n;
    const DiagItem *items = diag_items(d, &n);
    for (size_t i = 0; i < n; i++) {
        number(b, items[i].level), number(b, items[i].place.line), number(b, items[i].place.column);
        text(b, items[i].place.file), text(b, items[i].tag), text(b, items[i].text);
    }
}

/* Memory that is refused mostly ends in die() or abort(): the parent is to know why. errno was 0 when the task began. */
static void leave(int status, void *nothing) {
    (void)nothing;
    _exit(errno == ENOMEM ? EXIT_MEMORY : status);          /* before what the parent wants done at its own exit */
}
static void signal_of_memory(int sig) {
    (void)sig;
    if (errno == ENOMEM) _exit(EXIT_MEMORY);
}

static void limit_memory(size_t memory) {
    unsigned long long pages = 0;
    FILE *f = memory && !SANITIZED ? fopen("/proc/self/statm", "re") : NULL;
    char line[64] = "";
    if (f && fgets(line, sizeof line, f)) {
        for (const char *p = line; *p >= '0' && *p <= '9'; p++) pages = pages * 10 + (unsigned)(*p - '0');
        rlim_t most = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + memory;
        setrlimit(RLIMIT_AS, &(struct rlimit){ most, most });
    }
    if (f) fclose(f);
}

static void close_from(unsigned first) {
    if (close_range(first, ~0U, 0) == 0) return;
    long most = sysconf(_SC_OPEN_MAX);
    for (long fd = (long)first; fd < (most > 0 && most < 65536 ? most : 65536); fd++) close((int)fd);
}

static void worker_settle(int channel, int words, pid_t parent, size_t memory) {
    static const int defaults[] = { SIGPROF, SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD };
    sigset_t none;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(0);
    for (size_t i = 0; i < COUNT(defaults); i++) signal(defaults[i], SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC), high = fcntl(channel, F_DUPFD_CLOEXEC, 10), loud = fcntl(words, F_DUPFD_CLOEXEC, 10);
    if (null < 0 || high < 0 || loud < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(loud, 2) < 0 || dup2(high, CHANNEL) < 0) _exit(70);
    close_from(CHANNEL + 1);
    setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
    limit_memory(memory);
    if (SANITIZED) return;
    struct sigaction once = { .sa_handler = signal_of_memory, .sa_flags = (int)SA_RESETHAND };
    sigaction(SIGABRT, &once, NULL);
    sigaction(SIGSEGV, &once, NULL);
    on_exit(leave, NULL);
}

static bool worker_task(const Run *from, PoolLimits limits, PoolWork *work, const void *ctx, Run *mine) {
    struct itimerval timer = { .it_value = { limits.seconds, 0 } }, off = { 0 };
    TaskHead head;
    if (!receive(CHANNEL, &head, sizeof head)) return false;
    ArenaMark keep = arena_mark(mine->keep), tmp = arena_mark(mine->tmp);
    mine->quiet = from->quiet, mine->verbose = from->verbose, mine->jobs = 1, mine->exe_dir = from->exe_dir, mine->root = from->root;
    mine->diag = diag_new(mine->keep);
    errno = 0;
    if (limits.seconds > 0) setitimer(ITIMER_PROF, &timer, NULL);
    char *bytes = arena_get(mine->keep, head.size, 16);
    if (!receive(CHANNEL, bytes, head.size)) return false;
    Buf answer = buf_in(mine->keep), notes = buf_in(mine->tmp);
    errno = 0;
    work(mine, ctx, head.task, (Str){ bytes, head.size }, &answer);
    setitimer(ITIMER_PROF, &off, NULL);
    notes_write(mine->diag, &notes);
    AnswerHead back = { head.task, notes.len, answer.len };
    bool sent = file_write_fd(CHANNEL, (Str){ (const char *)&back, sizeof back }) && file_write_fd(CHANNEL, buf_text(&notes)) &&
                file_write_fd(CHANNEL, buf_text(&answer));
    arena_release(mine->tmp, tmp);
    arena_release(mine->keep, keep);
    return sent;
}

_Noreturn void pool_worker(const Run *from, PoolLimits limits, PoolWork *work, const void *ctx, int channel, int words, pid_t parent) {
    worker_settle(channel, words, parent, limits.memory);
    Run mine = { .keep = arena_new(), .tmp = arena_new() };
    while (worker_task(from, limits, work, ctx, &mine)) {}
    _exit(0);
}
