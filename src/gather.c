/* SPDX-License-Identifier: MIT */
/* Sources through the workers: reading and the first half of finding, many at a time, results in the order of the input.

   In: source files, or JSON Lines from a pipe. Out: for each the text that the caller asked for (record, line or dump), handed to its `take`.
   How it thinks: a worker gets the bytes of one source and answers with text; this side only opens files, so a worker needs nothing of the outside world. What a worker cannot do
   in its limits of time and memory is reported and left out. Lines are read as workers become free and answers leave at once: what is held does not grow with the number of lines.
   The pool knows how many tasks it has; a pipe does not, so lines go in batches, and a batch ends early at the end of the pipe.
   What it does not do: put sources together (find/across.c).

   Specimen: {"id":"a1","text":"Rain fell on Tuesday.","date":"2024-06-20"} */
#include "hall.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum { BATCH = 4096, CHUNK = 1 << 16 };

typedef struct {
    const GatherOptions *options;
    SourceFiles sources; /* files */
    uint32_t first_line; /* lines: number of task 0 */
    GatherTake *take;
    void *ctx;
    size_t said; /* diagnostics that were there before the answer in hand */
    /* the pipe */
    int fd;
    char *chunk;
    size_t at, len;
    uint32_t lines;
    bool ended;
} Gather;

/* ---- in the worker ---- */

static void print(Run *r, const GatherOptions *g, const Document *doc, Buf *answer) {
    Record record = { 0 };
    if (g->print == GATHER_READ) {
        document_dump(doc, answer);
        return;
    }
    find_source(r, r->keep, g->lexicon, doc, &record);
    if (g->print == GATHER_RECORD)
        record_dump(&record, answer);
    else
        record_print(&record, g->bytes, g->print == GATHER_WHOLE, answer);
    if (g->print == GATHER_LINE) buf_byte(answer, '\n');
}

static void work_file(Run *r, const void *ctx, uint32_t task, Str bytes, Buf *answer) {
    const Gather *g = ctx;
    const SourceFile *s = &g->sources.at[task];
    ReadOptions o = { .words = g->options->words, .meta = s->meta, .max_bytes = g->options->max_source };
    Document doc = read_source(r, r->keep, s->path, bytes, &o);
    if (doc.text.len) print(r, g->options, &doc, answer);
}

/* The record's own words for what it is. A wrong date is said and left out. */
static Meta record_meta(Run *r, const JsonValue *v, Place at) {
    Meta m = { .id = json_get_str(v, STR("id")),
               .title = json_get_str(v, STR("title")),
               .outlet = json_get_str(v, STR("outlet")),
               .author = json_get_str(v, STR("author")),
               .url = json_get_str(v, STR("url")),
               .language = json_get_str(v, STR("language")),
               .origin = json_get_str(v, STR("origin")),
               .reliability = json_get_str(v, STR("reliability")) };
    Str date = str_trim(json_get_str(v, STR("date")));
    Date d = { 0 };
    if (date.len && !date_parse(date, &d)) diag(r, WARNING, at, "date-bad", "`%.*s` is no date", STR_ARG(date));
    if (d.precision) m.date = date_value(r->keep, d);
    return m;
}

/* "1:46: end of file expected": the record is one line, so its first number says nothing, and its second is the column. */
static void not_json(Run *r, Place at, Str why) {
    Str rest = why, line = str_cut(&rest, ':'), column = str_cut(&rest, ':');
    int64_t n;
    if (str_eq(line, STR("1")) && str_to_int(column, &n) && n > 0 && n < UINT32_MAX) at.column = (uint32_t)n, why = str_trim(rest);
    diag(r, ERROR, at, "record-json", "no JSON: %.*s", STR_ARG(why));
}

static void work_line(Run *r, const void *ctx, uint32_t task, Str bytes, Buf *answer) {
    const Gather *g = ctx;
    Place at = { STR("-"), g->first_line + task, 0 };
    JsonValue v;
    Str why = { 0 }, text;
    if (!json_parse(r->keep, bytes, &v, &why)) {
        not_json(r, at, why);
        return;
    }
    const JsonValue *inline_text = json_get(&v, STR("text"));
    Str path = json_get_str(&v, STR("path"));
    ReadOptions o = { .words = g->options->words, .meta = record_meta(r, &v, at), .max_bytes = SIZE_MAX, .exact = inline_text && inline_text->kind == JSON_STRING };
    if (!o.meta.id.len || (!o.exact && !path.len)) {
        const char *lacks = v.kind != JSON_OBJECT ? "no JSON object" : !o.meta.id.len ? "a record needs an \"id\" that is a string" : "a record needs a \"text\" or a \"path\"";
        diag(r, ERROR, at, json_get(&v, STR("html")) ? "record-format" : "record-field", "%s",
             json_get(&v, STR("html")) ? "HTML is not read by this version" : lacks);
        return;
    }
    if (o.exact)
        text = inline_text->str;
    else if (!file_read(r, r->keep, path, g->options->max_source, ERROR, at, &text))
        return;
    Document doc = read_source(r, r->keep, o.exact ? str_fmt(r->keep, "-:%u", at.line) : path, text, &o);
    if (o.exact) doc.meta.path = path;
    if (!doc.meta.date.len) doc.meta.date = g->options->date;
    print(r, g->options, &doc, answer);
}

/* ---- in the parent ---- */

/* Why nothing came, in words for the list of sources: by the tag of the first error said since the last answer. Its text is for messages; it may show where the brief was named from. */
static Str reason(Run *r, Gather *g) {
    static const struct {
        const char *tag, *words;
    } REASONS[] = {
        { "file-missing", "there is no such file" },  { "file-kind", "it is no regular file" },
        { "file-size", "it is larger than allowed" }, { "file-read", "it cannot be opened" },
        { "read-binary", "it is not a text" },        { "read-size", "it is larger than allowed" },
        { "read-time", "it took too long to read" },  { "read-memory", "it took too much memory to read" },
    };
    size_t n, i = g->said;
    const DiagItem *items = diag_items(r->diag, &n);
    while (i < n && items[i].level < ERROR) i++;
    g->said = n;
    for (size_t k = 0; i < n && k < COUNT(REASONS); k++)
        if (str_eq(items[i].tag, str_of(REASONS[k].tag))) return str_of(REASONS[k].words);
    return STR("nothing in it can be read");
}

static void ended_badly(Run *r, const GatherOptions *o, Place at, Str what, PoolEnd end) {
    Str colon = what.len ? STR(": ") : (Str){ 0 };
    if (end == POOL_TIME) diag(r, ERROR, at, "read-time", "%.*s%.*sit took more than %d s and is left out", STR_ARG(what), STR_ARG(colon), o->limits.seconds);
    if (end == POOL_MEMORY) diag(r, ERROR, at, "read-memory", "%.*s%.*sit took more memory than allowed and is left out", STR_ARG(what), STR_ARG(colon));
    if (end == POOL_DIED) diag(r, ERROR, at, "read-died", "%.*s%.*sthe worker that read it died; it is left out", STR_ARG(what), STR_ARG(colon));
}

static bool feed_file(Run *r, void *ctx, uint32_t task, Arena *a, Str *bytes) {
    Gather *g = ctx;
    const SourceFile *s = &g->sources.at[task];
    if (file_read(r, a, s->path, g->options->max_source, ERROR, s->by, bytes)) return true;
    g->take(r, g->ctx, s, (Str){ 0 }, reason(r, g));
    return false;
}

/* For a person who waits; nothing of it when nobody looks. */
static void progress(const Run *r, const Gather *g, uint32_t done) {
    enum { WORTH_IT = 200, STEP = 20 };
    bool last = done == g->sources.len;
    if (g->sources.len < WORTH_IT || r->quiet || !(last || done % STEP == 0) || !isatty(STDERR_FILENO)) return;
    if (last)
        fputs("\r\033[K", stderr);
    else
        fprintf(stderr, "\rprecis: %u of %zu sources", done, g->sources.len);
    fflush(stderr);
}

static void take_file(Run *r, void *ctx, uint32_t task, PoolEnd end, Str answer) {
    Gather *g = ctx;
    const SourceFile *s = &g->sources.at[task];
    if (end != POOL_DONE) ended_badly(r, g->options, s->by.file.len ? s->by : place_file(s->path), s->by.file.len ? s->path : (Str){ 0 }, end);
    g->take(r, g->ctx, s, end == POOL_DONE ? answer : (Str){ 0 }, reason(r, g));
    progress(r, g, task + 1);
}

void gather_files(Run *r, SourceFiles sources, const GatherOptions *options, GatherTake *take, void *ctx) {
    Gather g = { .options = options, .sources = sources, .take = take, .ctx = ctx };
    diag_items(r->diag, &g.said);
    if (sources.len) pool_run(r, options->limits, (uint32_t)sources.len, work_file, &g, feed_file, take_file, &g);
}

/* More bytes of the pipe; false at its end. */
static bool chunk_read(Run *r, Gather *g) {
    for (;;) {
        ssize_t n = read(g->fd, g->chunk, CHUNK);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) diag(r, ERROR, place_file(STR("-")), "file-read", "%s", strerror(errno));
        g->at = 0, g->len = n > 0 ? (size_t)n : 0;
        return n > 0;
    }
}

/* The next line without its line feed; false at the end. A line over the limit comes back empty, with a message. */
static bool line_next(Run *r, Gather *g, Arena *a, Str *line) {
    Buf b = buf_in(a);
    bool over = false, any = false;
    size_t max = g->options->max_source;
    while (g->at < g->len || chunk_read(r, g)) {
        Str rest = { g->chunk + g->at, g->len - g->at };
        size_t end = str_find(rest, STR("\n"), 0);
        any = true;
        over |= b.len + end > max;
        if (!over) buf_str(&b, str_sub(rest, 0, end));
        g->at += end < rest.len ? end + 1 : end;
        if (end < rest.len) break;
    }
    if (!any) return false;
    g->lines++;
    if (over) diag(r, ERROR, (Place){ STR("-"), g->lines, 0 }, "record-size", "the line is longer than %zu bytes and is left out", max);
    return *line = over ? (Str){ 0 } : buf_text(&b), true;
}

static bool feed_line(Run *r, void *ctx, uint32_t task, Arena *a, Str *bytes) {
    Gather *g = ctx;
    (void)task;
    if (g->ended || !line_next(r, g, a, bytes)) return g->ended = true, false;
    return str_trim(*bytes).len > 0;
}

static void take_line(Run *r, void *ctx, uint32_t task, PoolEnd end, Str answer) {
    Gather *g = ctx;
    if (end != POOL_DONE) ended_badly(r, g->options, (Place){ STR("-"), g->first_line + task, 0 }, (Str){ 0 }, end);
    g->take(r, g->ctx, NULL, end == POOL_DONE ? answer : (Str){ 0 }, (Str){ 0 });
}

void gather_lines(Run *r, int fd, const GatherOptions *options, GatherTake *take, void *ctx) {
    Gather g = { .options = options, .take = take, .ctx = ctx, .fd = fd, .chunk = NEWN(r->keep, char, CHUNK) };
    while (!g.ended) {
        g.first_line = g.lines + 1;
        pool_run(r, options->limits, BATCH, work_line, &g, feed_line, take_line, &g);
    }
}
