/* SPDX-License-Identifier: MIT */
/* Worker processes, the parent's side: untrusted input is parsed where a crash, an endless loop or a memory hog costs one task and not the run.

   In: a number of tasks, what feeds them, what does them, what takes the answers. Out: answers in the order of tasks, each with how it ended; the workers'
   diagnostics in the same order.
   How it thinks: the parent never blocks on one worker; it polls, writes task frames and reads answer frames as far as they go. Workers are forked when a
   task has no idle worker, never more than jobs, and live on for further tasks. A window of WINDOW tasks per job may be under way or wait for its turn, so
   that memory stays bounded whatever the number of tasks. CPU time and memory are limited in the worker (pool_worker.c); the parent's clock ends one that
   sleeps. What a worker that died of its own fault had said on its stderr is shown.
   What it does not do: try a task a second time.

   Specimen: task 3 of 200 loops for ever → 199 answers POOL_DONE, and one POOL_TIME in its place. */
#include "base/base_in.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WINDOW = 16, SHOWN_OF_STDERR = 4096, GRACE_MS = 1000 };

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

/* False: no process could be made. */
static bool slot_start(const Pool *p, Slot *s) {
    int pair[2];
    pid_t parent = getpid();
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0) return false;
    int words = memfd_create("words", MFD_CLOEXEC);
    pid_t pid = words < 0 ? -1 : fork();
    if (pid == 0) pool_worker(p->run, p->limits, p->work, p->work_ctx, pair[1], words, parent);
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
        Str part = s->sent < sizeof s->head ? str_sub((Str){ (const char *)&s->head, sizeof s->head }, s->sent, sizeof s->head)
                                            : str_sub(bytes, s->sent - sizeof s->head, bytes.len);
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
        pool_take(&p, take, ctx);                           /* first: `feed` may wait for more input */
        pool_feed(&p, tasks, feed, ctx);
        bool busy = false;
        for (size_t i = 0; i < p.jobs; i++) busy |= p.slots[i].busy;
        if (busy) pool_wait(&p, polled);
    }
    for (size_t i = 0; i < p.jobs; i++)
        if (p.slots[i].pid) slot_stop(&p.slots[i], false);
    arena_free(a);
}
