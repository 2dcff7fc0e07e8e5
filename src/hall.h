/* SPDX-License-Identifier: MIT */
/* hall: where everything meets. The command line, the brief file and config.ini become a Plan; brief.c leads it through the rooms.
   The hall may open every door; no room knows of the hall. */
#ifndef PRECIS_HALL_H
#define PRECIS_HALL_H

#include "arrange/arrange.h"
#include "base/base.h"
#include "find/find.h"
#include "read/read.h"

enum { STATUS_DONE = 0, STATUS_WARNED = 1, STATUS_LACKING = 2, STATUS_NOTHING = 3, STATUS_USAGE = 64 };

/* ---- main.c: the option table, the commands, the exit status ---- */

typedef struct {
    Str config, out, formats, layout, dump, why_not;
    Date as_of, date;                                       /* DATE_NONE = not given */
    int64_t jobs, wait, max_doc;                            /* -1 = not given */
    bool strict, force, no_archive, bytes, quiet, verbose, help, version;
    Strs args;
} Options;

/* On standard output. Ends the program when nobody reads it any more (quietly), and when it cannot be written (status 3). */
void put(Str s);
/* What went wrong so far as an exit status: nothing written, something left out, warnings where they count. */
int status_of(const Diag *d, bool strict);
/* A sentence on stderr, for a mistake on the command line; gives STATUS_USAGE. */
int usage(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* ---- lookup.c: where config.ini, layouts/, fonts/ and briefs/ are ---- */

/* The folders looked in, first to last: `folder` (the brief's; empty = none), XDG configuration, beside the executable, the install prefix. */
Strs lookup_folders(Run *r, Arena *a, Str folder);
/* The first of these that holds `name`; empty if none does. */
Str lookup(Run *r, Arena *a, Str folder, Str name);
/* "policy-brief" → ".../layouts/policy-brief.ini"; a name with a slash or ".ini" is a path below `base`. Empty if there is none. */
Str lookup_layout(Run *r, Arena *a, Str folder, Str base, Str name);
/* A brief named on the command line: a file, a folder with brief.ini, or NAME of briefs/NAME. Empty if there is none. */
Str lookup_brief(Run *r, Arena *a, Str arg);

/* ---- config.c: config.ini, or what is built in ---- */

typedef struct {
    Str path;                                               /* empty: there is none */
    Str layout, formats;
    Str fonts;                                              /* path of fonts.ini, empty = look it up */
    Str hyphenation;                                        /* folder of patterns, empty = the system's */
    size_t max_source;
    int seconds, jobs;
    size_t memory;
} Config;
/* false: FATAL given; only a file that was asked for may be missing at this price. `folder` as in lookup. */
bool config_read(Run *r, Arena *a, Str asked, Str folder, Config *c);
void config_built_in(Config *c);
/* Reads this very file, for `check`. */
bool config_read_file(Run *r, Arena *a, Str path, Config *c);
/* "10 MiB", "512 KB", "4096" → bytes; false if it is none. */
bool size_parse(Str s, size_t *bytes);

/* ---- order.c, sources.c: brief.ini becomes a Plan ---- */

/* One source file. `path` opens it and is what messages show; `name` is its path seen from the brief's folder, which is what the outputs show. `by` is where the brief names it. */
typedef struct { Str path, name; Meta meta; Place by; } SourceFile;
typedef LIST(SourceFile) SourceFiles;

typedef struct {
    Str path, folder, name;                                 /* of brief.ini; name of the folder that holds it */
    Ini ini;
    Config config;
    Order order;
    Str layout;                                             /* path; empty = there is none */
    Strs formats;
    SourceFiles sources;                                    /* sorted by name, so that no order of listing shows */
} Plan;

/* false: FATAL given. */
bool plan_read(Run *r, Arena *a, const Options *o, Str path, Plan *p);
/* Fills p->sources and adds to p->order.missing what cannot be there. */
void plan_sources(Run *r, Arena *a, Plan *p);
/* Reads what is the brief's own beside its sources: the issuer's logo, the analyst's judgments. What cannot be read is left out with ERROR. */
void plan_own(Run *r, Arena *a, Plan *p);
/* A file name as outputs show it: valid UTF-8, what is no text replaced by U+FFFD. */
Str name_printable(Arena *a, Str name);
/* A date in an INI file; a wrong one gives WARNING [date-bad] at its place and leaves DATE_NONE. NULL is allowed. */
Date plan_date(Run *r, const IniEntry *e);

/* ---- gather.c: sources through the workers ---- */

typedef enum { GATHER_WHOLE, GATHER_LINE, GATHER_READ, GATHER_RECORD } GatherPrint;
typedef struct {
    const Words *words;
    const Lexicon *lexicon;
    GatherPrint print;
    bool bytes;                                             /* offsets of lines in bytes */
    Str date;                                               /* of records that have none; TIMEX value or empty */
    size_t max_source;
    PoolLimits limits;
} GatherOptions;
/* Each source in order, what `take` gets: its line with line feed, its dump or its whole record; `answer` empty where nothing could be read, with `why`. */
typedef void GatherTake(Run *r, void *ctx, const SourceFile *s, Str answer, Str why);
void gather_files(Run *r, SourceFiles sources, const GatherOptions *g, GatherTake *take, void *ctx);
/* JSON Lines from `fd`, streaming. */
void gather_lines(Run *r, int fd, const GatherOptions *g, GatherTake *take, void *ctx);

/* ---- the commands ---- */

/* A brief's findings and where they stand, without pages; `found` must live as long as `b`. false: FATAL given. */
bool brief_arrange(Run *r, const Options *o, const Lexicon *x, Str path, Plan *p, Findings *found, Brief *b);
int command_build(Run *r, const Options *o);                /* brief.c */
int command_explain(Run *r, const Options *o);
int command_extract(Run *r, const Options *o);
int command_typeset(Run *r, const Options *o);
int command_check(Run *r, const Options *o);
int command_list(Run *r, const Options *o);
int command_new(Run *r, const Options *o);

#endif
