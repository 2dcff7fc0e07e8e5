/* SPDX-License-Identifier: MIT */
/* precis extract: what each source says, one JSON object a line on standard output.

   In: files, or JSON Lines on standard input. Out: a line each, in the order of the input (or a room's dump); messages on stderr as they come.
   How it thinks: a pure filter; no configuration, no look-up, no state, so that a thousand machines can each take a part. A source that gives nothing gives no line.
   When nobody reads the output any more it stops; when it cannot be written the status is 3.
   What it does not do: see more than one source at a time.

   Specimen: precis extract - < records.jsonl | sort */
#include "hall.h"

#include <unistd.h>

enum { MAX_DOC = 256 << 20, SECONDS_PIPE = 3600 };

static void take(Run *r, void *ctx, const SourceFile *s, Str answer, Str why) {
    (void)ctx, (void)s, (void)why;
    put(answer);
    diag_print(r, STDERR_FILENO);
}

int command_extract(Run *r, const Options *o) {
    static const struct {
        const char *name;
        GatherPrint print;
    } DUMPS[] = { { "read", GATHER_READ }, { "record", GATHER_RECORD }, { "find", GATHER_RECORD } };
    GatherOptions g = { .print = GATHER_LINE, .bytes = o->bytes, .max_source = o->max_doc > 0 ? (size_t)o->max_doc : MAX_DOC };
    Config builtin;
    bool from_pipe = !o->args.len || (o->args.len == 1 && str_eq(o->args.at[0], STR("-")));
    for (size_t i = 0; i < o->args.len && !from_pipe; i++)
        if (str_eq(o->args.at[i], STR("-"))) return usage("extract reads files or -, not both");
    if (!o->args.len && isatty(STDIN_FILENO)) return usage("extract needs files, or - for JSON Lines on standard input");
    for (size_t i = 0; i < COUNT(DUMPS); i++)
        if (str_eq(o->dump, str_of(DUMPS[i].name))) g.print = DUMPS[i].print;
    if (o->dump.len && g.print == GATHER_LINE) return usage("extract dumps read, record or find, not `%.*s`", STR_ARG(o->dump));
    config_built_in(&builtin);
    g.limits = (PoolLimits){ r->jobs, from_pipe ? SECONDS_PIPE : builtin.seconds, from_pipe ? 0 : builtin.memory };
    g.words = words_new(r->keep);
    g.lexicon = lexicon_new(r->keep);
    Str date = o->date.precision ? date_value(r->keep, o->date) : (Str){ 0 };
    if (from_pipe) {
        g.date = date;
        gather_lines(r, STDIN_FILENO, &g, take, NULL);
    } else {
        VEC(SourceFile) files = { 0 };
        SourceFiles list;
        if (o->max_doc < 0) g.max_source = builtin.max_source;
        for (size_t i = 0; i < o->args.len; i++) {
            Str path = o->args.at[i], shown = name_printable(r->keep, path);
            vec_push(r->keep, &files,
                     ((SourceFile){ .path = path, .name = shown, .meta = { .id = path_stem(path_name(shown)), .path = shown, .date = date } }));
        }
        list_from(&list, &files);
        gather_files(r, list, &g, take, NULL);
    }
    return status_of(r->diag, false);
}
