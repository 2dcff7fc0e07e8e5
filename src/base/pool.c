/* SPDX-License-Identifier: MIT */
/* Worker processes: untrusted input is parsed where a crash, an endless loop or a memory hog costs one task and not the run.

   In: a number of tasks, what feeds them, what does them, what takes the answers. Out: answers in the order of tasks, each with how it ended; the workers' diagnostics in the same order.
   How it thinks: the parent never blocks on one worker; it polls, writes task frames and reads answer frames as far as they go. Workers are forked when a task has no idle worker,
   never more than jobs, and live on for further tasks. A window of WINDOW tasks per job may be under way or waiting for its turn, so memory stays bounded whatever the number of tasks.
   Limits per task: an interval timer counts the worker's own CPU time (SIGPROF ends it), the parent's clock ends one that sleeps, RLIMIT_AS bounds its memory above what it was born with.
   A worker owns one socket, a null stdin and stdout and a memory file as stderr, no other descriptor; what it said there is shown when it died of its own fault.
   A frame to a worker: number, length, bytes. Back: number, length of diagnostics, length of answer, both.
   What it does not do: confine system calls; the memory limit under AddressSanitizer, which needs the whole address space.

   Specimen: task 3 of 200 loops for ever → 199 answers POOL_DONE, and one POOL_TIME in its place. */
#include "base/base.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
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

enum { WINDOW = 16, EXIT_MEMORY = 71, SHOWN_OF_STDERR = 4096, CHANNEL = 3, GRACE_MS = 1000 };

typedef struct { uint32_t task; uint64_t size; } TaskHead;
typedef struct { uint32_t task; uint64_t notes, size; } AnswerHead;

/* ---- the worker ---- */

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
static void exit_of_memory(void) {
    if (errno == ENOMEM) _exit(EXIT_MEMORY);
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
    atexit(exit_of_memory);
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
    bool sent = file_write_fd(CHANNEL, (Str){ (const char *)&back, sizeof back }) && file_write_fd(CHANNEL, buf_text(&notes)) && file_write_fd(CHANNEL, buf_text(&answer));
    arena_release(mine->tmp, tmp);
    arena_release(mine->keep, keep);
    return sent;
}

/* ---- the parent ---- */

typedef struct Slot Slot;

/* A task from being fed to being taken. Its arena holds the bytes for the worker, then what came back. */
typedef struct { Arena *arena; Str bytes, notes, answer; PoolEnd end; bool fed, ended; } Task;

struct Slot {
    pid_t pid;                                              /* 0 = no process */
    int fd, words;                                          /* channel; memory file that is its stderr */
    bool busy;
    uint32_t task;
    TaskHead head;
    size_t sent, got, cap;                                  /* of head and bytes; of answer head and body */
    AnswerHead back;
    char *body;
    int64_t deadline;                                       /* milliseconds of the monotonic clock */
};

typedef struct {
    Run *run;
    PoolLimits limits;
    PoolWork *work;
    const void *work_ctx;
    Slot *slots;
    size_t jobs, window;
    Task *tasks;                                            /* a ring: task n is tasks[n % window] */
    uint32_t next, due;                                     /* the next to be fed, the next to be taken */
} Pool;

static int64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static Task *task_of(Pool *p, uint32_t n) { return &p->tasks[n % p->window]; }

_Noreturn static void worker_live(const Pool *p, int channel, int words, pid_t parent) {
    worker_settle(channel, words, parent, p->limits.memory);
    Run mine = { .keep = arena_new(), .tmp = arena_new() };
    while (worker_task(p->run, p->limits, p->work, p->work_ctx, &mine)) {}
    _exit(0);
}

/* False: no process could be made. */
static bool slot_start(const Pool *p, Slot *s) {
    int pair[2];
    pid_t parent = getpid();
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0) return false;
    int words = memfd_create("words", MFD_CLOEXEC);
    pid_t pid = words < 0 ? -1 : fork();
    if (pid == 0) worker_live(p, pair[1], words, parent);
    close(pair[1]);
    if (pid < 0) {
        close(pair[0]);
        if (words >= 0) close(words);
        return false;
    }
    fcntl(pair[0], F_SETFL, O_NONBLOCK);
    *s = (Slot){ .pid = pid, .fd = pair[0], .words = words };
    return true;
}

/* What the worker wrote to its stderr goes to ours. */
static void show_words(int words) {
    char buf[SHOWN_OF_STDERR];
    ssize_t n = pread(words, buf, sizeof buf, 0);
    if (n > 0) file_write_fd(STDERR_FILENO, (Str){ buf, (size_t)n });
}

/* Collects a process whose channel is closed; one that still lives after a second is killed. */
static int collect(pid_t pid) {
    int status = 0;
    struct timespec nap = { 0, 50000 };
    int64_t until = now_ms() + GRACE_MS;
    for (;;) {
        pid_t got = waitpid(pid, &status, now_ms() < until ? WNOHANG : 0);
        if (got == pid || (got < 0 && errno != EINTR)) return status;
        if (now_ms() >= until) kill(pid, SIGKILL);
        else nanosleep(&nap, NULL);
        if (nap.tv_nsec < 5000000) nap.tv_nsec *= 2;
    }
}

/* Ends the process. Gives how it ended, had it been at a task. */
static PoolEnd slot_stop(Slot *s, bool kill_it) {
    if (kill_it) kill(s->pid, SIGKILL);
    close(s->fd);
    int status = collect(s->pid);
    bool memory = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_MEMORY, time = WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || kill_it);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && !kill_it) memory = true;  /* the system's own hand against memory hogs */
    if (!memory && !time) show_words(s->words);
    close(s->words);
    *s = (Slot){ 0 };
    return memory ? POOL_MEMORY : time ? POOL_TIME : POOL_DIED;
}

static void slot_fail(Pool *p, Slot *s, bool kill_it) {
    bool busy = s->busy;
    Task *t = task_of(p, s->task);
    PoolEnd end = slot_stop(s, kill_it);
    if (busy) t->end = end, t->ended = true, t->notes = t->answer = STR("");
}

static void slot_assign(Pool *p, Slot *s, uint32_t task) {
    s->busy = true;
    s->task = task;
    s->head = (TaskHead){ 0 };
    s->head.task = task;
    s->head.size = task_of(p, task)->bytes.len;
    s->sent = s->got = s->cap = 0;
    s->body = NULL;
    s->deadline = p->limits.seconds > 0 ? now_ms() + 5000 + 5000 * (int64_t)p->limits.seconds : INT64_MAX;
}

/* Sends as much as the socket takes; false when the worker is gone. */
static bool slot_send(Pool *p, Slot *s) {
    Str bytes = task_of(p, s->task)->bytes;
    while (s->sent < sizeof s->head + bytes.len) {
        Str part = s->sent < sizeof s->head ? str_sub((Str){ (const char *)&s->head, sizeof s->head }, s->sent, sizeof s->head) : str_sub(bytes, s->sent - sizeof s->head, bytes.len);
        ssize_t n = send(s->fd, part.at, part.len, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
        s->sent += (size_t)n;
    }
    return true;
}

/* Reads as much as is there; false when the worker is gone or speaks nonsense. */
static bool slot_receive(Pool *p, Slot *s) {
    Task *t = task_of(p, s->task);
    for (;;) {
        uint64_t whole = s->got < sizeof s->back ? sizeof s->back : sizeof s->back + s->back.notes + s->back.size;
        if (s->got == whole) break;
        char *to = (char *)&s->back + s->got;
        size_t room = sizeof s->back - s->got;
        if (s->got >= sizeof s->back) {
            size_t have = s->got - sizeof s->back;
            if (have == s->cap) {                           /* grows with what has come, whatever length is claimed */
                size_t more = s->cap ? s->cap * 2 : 1 << 16;
                if (more > whole) more = (size_t)whole;
                s->body = arena_grow(t->arena, s->body, s->cap, more, 16);
                s->cap = more;
            }
            to = s->body + have;
            room = s->cap - have;
        }
        ssize_t n = read(s->fd, to, room);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return true;
        if (n <= 0) return false;
        s->got += (size_t)n;
        if (s->got == sizeof s->back && (s->back.task != s->task || s->back.notes > SIZE_MAX / 8 || s->back.size > SIZE_MAX / 8)) return false;
    }
    Str body = s->body ? (Str){ s->body, s->cap } : STR("");
    t->notes = str_sub(body, 0, s->back.notes);
    t->answer = str_sub(body, s->back.notes, s->back.notes + s->back.size);
    t->end = POOL_DONE;
    t->ended = true;
    s->busy = false;
    return true;
}

static uint64_t cut_number(Str *s) {
    uint64_t n = 0;
    if (s->len >= sizeof n) memcpy(&n, s->at, sizeof n);
    *s = str_sub(*s, sizeof n, s->len);
    return n;
}
static Str cut_text(Str *s) {
    uint64_t n = cut_number(s);
    Str head = str_sub(*s, 0, n);
    *s = str_sub(*s, n, s->len);
    return head;
}

/* Says the worker's diagnostics again, here. */
static void notes_read(Run *r, Str s) {
    while (s.len) {
        DiagItem item = { 0 };
        uint64_t level = cut_number(&s);
        item.level = level <= FATAL ? (DiagLevel)level : ERROR;
        item.place.line = (uint32_t)cut_number(&s);
        item.place.column = (uint32_t)cut_number(&s);
        item.place.file = cut_text(&s);
        item.tag = cut_text(&s);
        item.text = cut_text(&s);
        diag_take(r, &item);
    }
}

/* Moves to the next task that is to be done, if the window has room; each task is fed once. */
static bool next_task(Pool *p, uint32_t tasks, PoolFeed *feed, void *ctx) {
    for (; p->next < tasks && p->next - p->due < p->window; p->next++) {
        Task *t = task_of(p, p->next);
        if (t->fed) return true;
        if (!t->arena) t->arena = arena_new();
        t->fed = feed(p->run, ctx, p->next, t->arena, &t->bytes);
        t->ended = !t->fed;
        if (t->fed) return true;
    }
    return false;
}

static bool any_running(const Pool *p) {
    for (size_t i = 0; i < p->jobs; i++)
        if (p->slots[i].pid) return true;
    return false;
}

/* Gives tasks to idle workers, starting some as needed, as far as the window goes. */
static void pool_feed(Pool *p, uint32_t tasks, PoolFeed *feed, void *ctx) {
    for (size_t i = 0; i < p->jobs; i++) {
        Slot *s = &p->slots[i];
        if (s->busy) continue;
        if (!next_task(p, tasks, feed, ctx)) return;
        if (!s->pid && !slot_start(p, s)) {
            if (any_running(p)) continue;
            die("no worker process can be started: %s", strerror(errno));
        }
        slot_assign(p, s, p->next++);
        if (!slot_send(p, s)) slot_fail(p, s, false);
    }
}

/* Takes what is due, in order. */
static void pool_take(Pool *p, PoolTake *take, void *ctx) {
    while (p->due < p->next && task_of(p, p->due)->ended) {
        Task *t = task_of(p, p->due);
        if (t->fed) {
            notes_read(p->run, t->notes);
            take(p->run, ctx, p->due, t->end, t->answer);
        }
        arena_free(t->arena);
        *t = (Task){ 0 };
        p->due++;
    }
}

/* Waits until a worker can be served, and serves all that can. */
static void pool_wait(Pool *p, struct pollfd *polled) {
    int64_t first = INT64_MAX, now = now_ms();
    for (size_t i = 0; i < p->jobs; i++) {
        Slot *s = &p->slots[i];
        bool unsent = s->busy && s->sent < sizeof s->head + s->head.size;
        polled[i] = (struct pollfd){ s->pid ? s->fd : -1, (short)(POLLIN | (unsent ? POLLOUT : 0)), 0 };
        if (s->busy && s->deadline < first) first = s->deadline;
    }
    int64_t wait = first == INT64_MAX ? -1 : first > now ? first - now : 0;
    if (poll(polled, (nfds_t)p->jobs, wait > 1000000 ? 1000000 : (int)wait) < 0 && errno != EINTR) die("poll: %s", strerror(errno));
    now = now_ms();
    for (size_t i = 0; i < p->jobs; i++) {
        Slot *s = &p->slots[i];
        if (!s->pid) continue;
        bool good = true;
        if (s->busy && (polled[i].revents & POLLOUT)) good = slot_send(p, s);
        if (good && (polled[i].revents & (POLLIN | POLLHUP | POLLERR))) good = s->busy && slot_receive(p, s);
        if (!good) slot_fail(p, s, false);
        else if (s->busy && now >= s->deadline) slot_fail(p, s, true);
    }
}

static size_t job_count(const Run *r, PoolLimits limits, uint32_t tasks) {
    cpu_set_t set;
    int jobs = limits.jobs > 0 ? limits.jobs : r->jobs;
    if (jobs <= 0) jobs = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    if (jobs > 1024) jobs = 1024;
    return (uint32_t)jobs < tasks ? (size_t)jobs : tasks;
}

void pool_run(Run *r, PoolLimits limits, uint32_t tasks, PoolWork *work, const void *work_ctx, PoolFeed *feed, PoolTake *take, void *ctx) {
    Arena *a = arena_new();
    signal(SIGCHLD, SIG_DFL);                               /* ignored, it would take the ends of workers from us */
    Pool p = { .run = r, .limits = limits, .work = work, .work_ctx = work_ctx, .jobs = job_count(r, limits, tasks) };
    p.window = p.jobs * WINDOW;
    p.slots = NEWN(a, Slot, p.jobs);
    p.tasks = NEWN(a, Task, p.window);
    struct pollfd *polled = NEWN(a, struct pollfd, p.jobs);
    while (p.due < tasks) {
        pool_feed(&p, tasks, feed, ctx);
        pool_take(&p, take, ctx);
        bool busy = false;
        for (size_t i = 0; i < p.jobs; i++) busy |= p.slots[i].busy;
        if (busy) pool_wait(&p, polled);
    }
    for (size_t i = 0; i < p.jobs; i++)
        if (p.slots[i].pid) slot_stop(&p.slots[i], false);
    arena_free(a);
}
