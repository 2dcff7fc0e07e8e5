/* SPDX-License-Identifier: MIT */
/* Markup: a whole document with its styles, links, tables and pictures, for setting it.

   In: a Markdown file's bytes. Out: a tree of Markup, whose text lies in one piece.
   How it thinks: cmark is polynomial on hostile input and aborts without memory, so a worker process parses and answers with records; what comes back is turned into the tree in one pass
   over a stack of open parents. A record is three bytes (kind, level, flags), three numbers of seven bits a byte, and three texts with their lengths; the end of one that holds others is
   a byte of its own. The worker wrote them, but a worker may have been led astray: each number is checked.
   What it does not do: find anything. Reading for findings is another way (read.c), which knows every byte's place.

   Specimen: "# T\n\n*a* b" is HEADING 1 ("T"), PARA (TEXT emphasis "a", TEXT " b"). */
#include "read/markup_in.h"

enum { END = 0xFF, FIELDS = 10 };

static void put_number(Buf *b, uint64_t n) {
    for (; n >= 128; n >>= 7) buf_byte(b, (char)(n | 128));
    buf_byte(b, (char)n);
}

static void put_text(Buf *b, Str s) {
    put_number(b, s.len);
    buf_str(b, s);
}

void markup_put(Buf *out, const MarkupRecord *r) {
    const Str texts[] = { r->text, r->url, r->title };
    buf_byte(out, (char)r->kind), buf_byte(out, (char)r->level), buf_byte(out, (char)r->flags);
    put_number(out, r->number), put_number(out, r->line), put_number(out, r->column);
    for (size_t i = 0; i < COUNT(texts); i++) put_text(out, texts[i]);
}

void markup_end(Buf *out) { buf_byte(out, (char)END); }

/* ---- back to a tree ---- */

typedef struct { Str s; size_t at; bool wrong; } Cursor;

static uint64_t take_number(Cursor *c) {
    uint64_t n = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
        if (c->at >= c->s.len) break;
        unsigned char b = (unsigned char)c->s.at[c->at++];
        n |= (uint64_t)(b & 127) << shift;
        if (b < 128) return n;
    }
    c->wrong = true;
    return 0;
}

static Str take_text(Cursor *c) {
    uint64_t len = take_number(c);
    if (c->wrong || len > c->s.len - c->at) return c->wrong = true, (Str){ 0 };
    c->at += (size_t)len;
    return (Str){ c->s.at + c->at - len, (size_t)len };
}

static bool holds(MarkupKind k) { return k < MARKUP_TEXT && k != MARKUP_CODE && k != MARKUP_RULE; }

static Markup *take_record(Arena *a, Cursor *c) {
    Markup *m = NEW(a, Markup);
    if (c->s.len - c->at < 3) return c->wrong = true, m;
    uint8_t kind = (uint8_t)c->s.at[c->at], flags = (uint8_t)c->s.at[c->at + 2];
    m->level = (uint8_t)c->s.at[c->at + 1];
    c->at += 3;
    c->wrong |= kind > MARKUP_IMAGE;
    m->kind = (MarkupKind)(c->wrong ? MARKUP_TEXT : kind);
    m->ordered = flags & MARKUP_ORDERED, m->tight = flags & MARKUP_TIGHT, m->head = flags & MARKUP_HEAD, m->paren = flags & MARKUP_PAREN;
    m->number = (uint32_t)take_number(c), m->line = (uint32_t)take_number(c), m->column = (uint32_t)take_number(c);
    m->text = take_text(c), m->url = take_text(c), m->title = take_text(c);
    return m;
}

static Str *field(MarkedDocument *d, size_t i) {
    Str *const fields[FIELDS] = { &d->meta.title, &d->meta.outlet, &d->meta.author, &d->meta.date, &d->meta.language, &d->subtitle, &d->issuer, &d->reference, &d->marking, &d->draft };
    return fields[i];
}

/* "marking: TLP:AMBER" in front matter: what a document of one's own says of itself, and a report of others does not. */
static void front_own(Str front, MarkedDocument *d) {
    static const char *const keys[] = { "subtitle", "issuer", "reference", "marking", "draft" };
    while (front.len) {
        Str line = str_cut_line(&front), key = str_trim(str_sub(line, 0, str_find(line, STR(":"), 0)));
        Str value = str_trim(str_sub(line, str_find(line, STR(":"), 0) + 1, line.len));
        bool quoted = value.len >= 2 && (value.at[0] == '"' || value.at[0] == '\'') && value.at[value.len - 1] == value.at[0];
        if (quoted) value = str_sub(value, 1, value.len - 1);
        for (size_t i = 0; i < COUNT(keys); i++)
            if (str_eq_nocase(key, str_of(keys[i])) && !field(d, FIELDS - COUNT(keys) + i)->len) *field(d, FIELDS - COUNT(keys) + i) = value;
    }
}

typedef struct { const Markup **tail; } Open;               /* where the next kid is hung */

void markup_tree(Arena *a, Arena *tmp, Str code, MarkedDocument *out) {
    Cursor c = { .s = code };
    Markup *root = NEW(a, Markup);
    VEC(Open) open = { 0 };
    for (size_t i = 0; i < FIELDS; i++) *field(out, i) = take_text(&c);
    out->root = root;
    vec_push(tmp, &open, ((Open){ &root->first }));
    while (c.at < code.len && !c.wrong) {
        if ((unsigned char)code.at[c.at] == END) {
            c.at++;
            c.wrong |= open.len < 2;
            open.len -= open.len > 1;
            continue;
        }
        Markup *m = take_record(a, &c);
        Open *parent = &open.at[open.len - 1];
        *parent->tail = m;
        parent->tail = &m->next;
        if (holds(m->kind)) vec_push(tmp, &open, ((Open){ &m->first }));
    }
    if (c.wrong) die("the worker's records of a document are not what they should be");
}

/* ---- the worker, and who waits for it ---- */

typedef struct { Arena *a; Str path, bytes, answer; PoolEnd end; } Job;

/* "---\nFoo\n---" are two rules and a heading to Markdown; front matter begins with a key or a remark. */
static bool front_there(Str clean) {
    str_cut_line(&clean);
    Str line = str_trim(str_cut_line(&clean));
    return str_starts(line, STR("#")) || str_starts(line, STR("---")) || str_find(line, STR(": "), 0) < line.len || str_ends(line, STR(":"));
}

bool markup_records(Run *r, Str path, Str bytes, Buf *answer) {
    Sheet s = { .run = r, .a = r->keep, .path = path, .text = buf_in(r->keep) };
    if (str_trim(bytes).len && !bytes_clean(&s, bytes, 0)) return false;
    size_t start = front_there(s.clean) ? front_matter(&s) : 0;
    MarkedDocument d = { .meta = s.meta };
    front_own(str_sub(s.clean, 0, start), &d);
    for (size_t i = 0; i < FIELDS; i++) put_text(answer, *field(&d, i));
    markdown_tree(&s, start, answer);
    return true;
}

static void work(Run *r, const void *ctx, uint32_t task, Str nothing, Buf *answer) {
    const Job *j = ctx;                                     /* the worker was born with its parent's memory: the bytes need no pipe */
    (void)task, (void)nothing;
    markup_records(r, j->path, j->bytes, answer);
}

static bool feed(Run *r, void *ctx, uint32_t task, Arena *a, Str *bytes) {
    (void)r, (void)ctx, (void)task, (void)a;
    return *bytes = STR(""), true;
}

static void take(Run *r, void *ctx, uint32_t task, PoolEnd end, Str answer) {
    Job *j = ctx;
    (void)r, (void)task;
    j->end = end;
    j->answer = str_copy(j->a, answer);
}

bool markup_read(Run *r, Arena *a, Str path, Str bytes, PoolLimits limits, DiagLevel level, MarkedDocument *out) {
    static const char *const tags[] = { "", "read-time", "read-memory", "read-died" };
    static const char *const whats[] = { "", "reading it took too long", "reading it took too much memory", "its reader died" };
    Job j = { .a = a, .path = path, .bytes = bytes };
    *out = (MarkedDocument){ 0 };
    limits.jobs = 1;
    pool_run(r, limits, 1, work, &j, feed, take, &j);
    if (j.end != POOL_DONE || !j.answer.len) {
        diag(r, level, place_file(path), j.end == POOL_DONE ? "read-died" : tags[j.end], "%s", j.end == POOL_DONE ? "it cannot be read as a text" : whats[j.end]);
        return false;
    }
    ArenaMark m = arena_mark(r->tmp);
    markup_tree(a, r->tmp, j.answer, out);
    arena_release(r->tmp, m);
    return true;
}
