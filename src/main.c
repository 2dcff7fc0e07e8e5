/* SPDX-License-Identifier: MIT */
/* The command line: one table of commands and one of options make the parsing, the help and what is refused.

   In: argv and the environment. Out: one command's run, its messages on stderr, its exit status.
   How it thinks: every option is a row that says which commands take it and where its value goes; getopt_long is fed from the rows, --help prints them.
   The exit status is the worst that was met: 0 done, 1 warnings where they count, 2 something of the input was left out, 3 nothing written, 64 usage, 70 our own bug, 130/143 on signals.
   A signal ends the program at once; while files are being put in their place it waits until no temporary file is left (deliver/output.c).
   What it does not do: read files, or decide anything of a brief.

   Specimen: precis build -f pdf,json -o /srv/briefs briefs/russia-dprk-treaty */
#include "hall.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BUILD = 1, EXTRACT = 2, CHECK = 4, LIST = 8, NEW = 16, TYPESET = 32, EXPLAIN = 64, ALL = 127 };

typedef struct {
    const char *name, *arguments, *help;
    unsigned bit;
    int (*run)(Run *, const Options *);
} Command;
static const Command COMMANDS[] = {
    { "build", "BRIEF…", "set a brief from its sources (a folder with brief.ini, the file itself, or a name under briefs/)", BUILD, command_build },
    { "extract", "[FILE… | -]", "what each source says, one JSON object a line; - reads JSON Lines", EXTRACT, command_extract },
    { "typeset", "FILE.md", "set a Markdown document with a layout; - reads standard input", TYPESET, command_typeset },
    { "explain", "BRIEF [ID]", "where a finding stands in its source and why it stands where it does; without ID all of them", EXPLAIN, command_explain },
    { "check", "[FILE…]", "look for mistakes in config.ini, layouts and briefs", CHECK, command_check },
    { "list", "", "the briefs that are known", LIST, command_list },
    { "new", "NAME", "make the folder of a new brief", NEW, command_new },
};
/* Named in the manual of the whole, not in this version. */
static const char *const LATER[] = { "merge", "verify", "fetch", "mail", "schedule", "reprint", "diff" };

typedef enum { FLAG, TEXT, NUMBER, SIZE, DATE } ValueKind;
typedef struct {
    const char *name;
    char letter;
    const char *value;
    unsigned commands;
    ValueKind kind;
    size_t at;
    const char *help;
} OptionRow;
#define AT(field) offsetof(Options, field)
static const OptionRow OPTIONS[] = {
    { "config", 'c', "FILE", ALL, TEXT, AT(config), "this config.ini, and no other" },
    { "output", 'o', "PATH", BUILD | TYPESET, TEXT, AT(out), "folder for the files, or the one file when PATH ends in its suffix" },
    { "format", 'f', "LIST", BUILD, TEXT, AT(formats), "what to write, with commas between: pdf, tex, html, md, txt, json" },
    { "why-not", 0, "TEXT", EXPLAIN, TEXT, AT(why_not), "why a sentence of a source is not in the brief" },
    { "layout", 0, "LAYOUT", BUILD | TYPESET | EXPLAIN, TEXT, AT(layout), "name of a layout, or path of its file" },
    { "as-of", 0, "DATE", BUILD | EXPLAIN, DATE, AT(as_of), "the brief's date: YYYY-MM-DD" },
    { "strict", 0, NULL, BUILD | TYPESET, FLAG, AT(strict), "exit status 1 when there were warnings" },
    { "force", 0, NULL, BUILD, FLAG, AT(force), "write also when nothing is new" },
    { "no-archive", 0, NULL, BUILD, FLAG, AT(no_archive), "keep no edition" },
    { "wait", 0, "SECONDS", BUILD, NUMBER, AT(wait), "wait for another run of the same brief" },
    { "dump", 0, "ROOM", BUILD | EXTRACT | TYPESET, TEXT, AT(dump), "print what leaves a room, and write nothing: read, record; with build also find, arrange, typeset, render" },
    { "date", 0, "DATE", EXTRACT, DATE, AT(date), "date of the files, and of records that have none" },
    { "jobs", 'j', "N", BUILD | EXTRACT | EXPLAIN, NUMBER, AT(jobs), "worker processes (one per core)" },
    { "bytes", 0, NULL, EXTRACT, FLAG, AT(bytes), "offsets in bytes of the text, not in characters" },
    { "max-doc", 0, "BYTES", EXTRACT, SIZE, AT(max_doc), "longest line taken from - (256 MiB)" },
    { "quiet", 'q', NULL, ALL, FLAG, AT(quiet), "errors only" },
    { "verbose", 'v', NULL, ALL, FLAG, AT(verbose), "notes too" },
    { "help", 'h', NULL, ALL, FLAG, AT(help), "this text" },
    { "version", 0, NULL, ALL, FLAG, AT(version), "the version" },
};
enum { LONG_BASE = 256 };

int usage(const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    fputs("precis: ", stderr);
    vfprintf(stderr, fmt, args);
    fputs("\nprecis --help says how it is used.\n", stderr);
    va_end(args);
    return STATUS_USAGE;
}

void put(Str s) {
    if (file_write_fd(STDOUT_FILENO, s)) return;
    if (errno == EPIPE) exit(128 + 13); /* as SIGPIPE would have it */
    file_write_fd(STDERR_FILENO, STR("precis: error: standard output cannot be written [output-write]\n"));
    exit(STATUS_NOTHING);
}

int status_of(const Diag *d, bool strict) {
    if (diag_count(d, FATAL)) return STATUS_NOTHING;
    if (diag_count(d, ERROR)) return STATUS_LACKING;
    return strict && diag_count(d, WARNING) ? STATUS_WARNED : STATUS_DONE;
}

static void help(Arena *a, const Command *only) {
    Buf b = buf_in(a);
    buf_lit(&b, "precis " PRECIS_VERSION ": a folder of reports becomes a printed brief in which every statement shows its source.\n\nusage:\n");
    for (size_t i = 0; i < COUNT(COMMANDS); i++) {
        const Command *c = &COMMANDS[i];
        if (only && only != c) continue;
        buf_fmt(&b, "  precis %s [OPTION]… %s\n      %s\n", c->name, c->arguments, c->help);
    }
    buf_lit(&b, "\noptions:\n");
    for (size_t i = 0; i < COUNT(OPTIONS); i++) {
        const OptionRow *o = &OPTIONS[i];
        if (only && !(o->commands & only->bit)) continue;
        Str left = str_fmt(a, "  %s%c%s--%s%s%s", o->letter ? "-" : " ", o->letter ? o->letter : ' ', o->letter ? ", " : "  ", o->name, o->value ? " " : "",
                           o->value ? o->value : "");
        buf_fmt(&b, "%-24.*s %s", STR_ARG(left), o->help);
        if (!only && o->commands != ALL) {
            buf_lit(&b, " (");
            for (size_t k = 0, n = 0; k < COUNT(COMMANDS); k++)
                if (o->commands & COMMANDS[k].bit) buf_fmt(&b, "%s%s", n++ ? ", " : "", COMMANDS[k].name);
            buf_byte(&b, ')');
        }
        buf_byte(&b, '\n');
    }
    if (!only)
        buf_lit(&b, "\nexit status: 0 done, 1 warnings (--strict, check), 2 written but something of the input was left out, 3 nothing written or errors "
                    "found, 64 usage\n");
    put(buf_text(&b));
}

/* Puts one option's value in its place. */
static int take(Options *o, const OptionRow *row, const char *value) {
    void *at = (char *)o + row->at;
    Str text = str_of(value);
    size_t size;
    switch (row->kind) {
    case FLAG: *(bool *)at = true; return 0;
    case TEXT: *(Str *)at = text; return text.len ? 0 : usage("--%s needs a value", row->name);
    case NUMBER:
        return str_to_int(text, (int64_t *)at) && *(int64_t *)at >= 0 && *(int64_t *)at < 1000000 ? 0
                                                                                                  : usage("--%s takes a number, not `%s`", row->name, value);
    case SIZE:
        if (!size_parse(text, &size) || !size) return usage("--%s takes a number of bytes, not `%s`", row->name, value);
        return *(int64_t *)at = (int64_t)size, 0;
    case DATE: return date_parse(text, (Date *)at) ? 0 : usage("--%s takes a date such as 2024-06-19, not `%s`", row->name, value);
    }
    return 0;
}

static const Command *command_find(Str name) {
    for (size_t i = 0; i < COUNT(COMMANDS); i++)
        if (str_eq(name, str_of(COMMANDS[i].name))) return &COMMANDS[i];
    return NULL;
}

static int unknown_command(Str name) {
    Str names[COUNT(COMMANDS)];
    for (size_t i = 0; i < COUNT(LATER); i++)
        if (str_eq(name, str_of(LATER[i]))) return usage("`%s` is not part of this version", LATER[i]);
    for (size_t i = 0; i < COUNT(COMMANDS); i++) names[i] = str_of(COMMANDS[i].name);
    Str near = nearest(name, names, COUNT(names));
    if (near.len) return usage("there is no command `%.*s`; did you mean `%.*s`?", STR_ARG(name), STR_ARG(near));
    return usage("there is no command `%.*s`", STR_ARG(name));
}

static int unknown_option(const char *word) {
    Str names[COUNT(OPTIONS)], name = str_of(word);
    str_cut(&name, '-'), str_cut(&name, '-');
    name = str_cut(&name, '=');
    for (size_t i = 0; i < COUNT(OPTIONS); i++) names[i] = str_of(OPTIONS[i].name);
    Str near = nearest(name, names, COUNT(names));
    if (near.len && strncmp(word, "--", 2) == 0) return usage("there is no option `%s`; did you mean `--%.*s`?", word, STR_ARG(near));
    return usage("there is no option `%s`", word);
}

/* Feeds getopt_long from the table; *given gets a bit for each row that was used. */
static int options_parse(Arena *a, int argc, char **argv, Options *o, uint64_t *given) {
    struct option *longs = NEWN(a, struct option, COUNT(OPTIONS) + 1);
    Buf shorts = buf_in(a);
    buf_byte(&shorts, ':');
    for (size_t i = 0; i < COUNT(OPTIONS); i++) {
        const OptionRow *row = &OPTIONS[i];
        longs[i] = (struct option){ row->name, row->value ? required_argument : no_argument, NULL, LONG_BASE + (int)i };
        if (row->letter) buf_byte(&shorts, row->letter), buf_z(&shorts, row->value ? ":" : "");
    }
    const char *letters = str_z(a, buf_text(&shorts));
    for (opterr = 0;;) {
        int c = getopt_long(argc, argv, letters, longs, NULL);
        if (c == -1) return 0;
        size_t row = (size_t)(c - LONG_BASE);
        if (c == ':') return usage("`%s` needs a value", argv[optind - 1]);
        if (c == '?')
            return optopt > 0 && optopt < LONG_BASE ? usage("there is no option `-%c`", optopt)
                   : optopt                         ? usage("`%s` takes no value", argv[optind - 1])
                                                    : unknown_option(argv[optind - 1]);
        if (c < LONG_BASE)
            for (row = 0; OPTIONS[row].letter != c;) row++;
        int wrong = take(o, &OPTIONS[row], optarg);
        if (wrong) return wrong;
        *given |= UINT64_C(1) << row;
    }
}

static void on_signal(int number) { _exit(128 + number); }

static void signals(void) {
    static const int ENDING[] = { SIGINT, SIGTERM, SIGHUP };
    struct sigaction ignored = { .sa_handler = SIG_IGN }, ending = { .sa_handler = on_signal }, old;
    sigaction(SIGPIPE, &ignored, NULL); /* a closed pipe is seen where it is written to, */
    sigaction(SIGXFSZ, &ignored, NULL); /* and so is a file that may not grow further */
    for (size_t i = 0; i < COUNT(ENDING); i++)
        if (sigaction(ENDING[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(ENDING[i], &ending, NULL);
}

/* A standard stream that was closed before we began must not become a pipe or a file of ours. What stands in its place cannot be used either: reading or writing there fails. */
static void streams(void) {
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) _exit(STATUS_NOTHING);
}

static int run_command(Run *r, const Command *command, const Options *o, uint64_t given) {
    for (size_t i = 0; i < COUNT(OPTIONS); i++)
        if (given >> i & 1 && !(OPTIONS[i].commands & command->bit)) return usage("`%s` does not take --%s", command->name, OPTIONS[i].name);
    int status = command->run(r, o);
    diag_print(r, STDERR_FILENO);
    return status;
}

static int hall(Run *r, int argc, char **argv) {
    Options o = { .jobs = -1, .wait = -1, .max_doc = -1 };
    VEC(Str) args = { 0 };
    uint64_t given = 0;
    int wrong = options_parse(r->keep, argc, argv, &o, &given);
    if (wrong) return wrong;
    for (int i = optind; i < argc; i++) vec_push(r->keep, &args, str_of(argv[i]));
    const Command *command = args.len ? command_find(args.at[0]) : NULL;
    if (o.version) return put(STR("precis " PRECIS_VERSION "\n")), STATUS_DONE;
    if (o.help && (command || !args.len)) return help(r->keep, command), STATUS_DONE;
    if (!args.len) return usage("what is to be done? A command is missing");
    if (!command) return unknown_command(args.at[0]);
    o.args = (Strs){ args.at + 1, args.len - 1 };
    r->quiet = o.quiet, r->verbose = o.verbose;
    r->jobs = o.jobs > 0 ? (int)o.jobs : 0;
    r->exe_dir = path_folder(path_real(r->keep, STR("/proc/self/exe")));
    return run_command(r, command, &o, given);
}

int main(int argc, char **argv) {
    streams();
    Arena *said = arena_new();
    Run run = { .keep = arena_new(), .tmp = arena_new(), .diag = diag_new(said) };
    signals();
    int status = hall(&run, argc, argv);
    arena_free(run.keep);
    arena_free(run.tmp);
    arena_free(said);
    return status;
}
