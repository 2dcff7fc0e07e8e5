/* SPDX-License-Identifier: MIT */
/* Diagnostics: what was met on the way, in lines that editors and people can follow.

   In: level, place, a stable tag, a text. Out: `file:line:column: level: text [tag]`, and counts that decide the exit status.
   How it thinks: items are kept until printed; printing sorts what is new by file, line and column (the order of arrival decides between equals), so that
   the number of worker processes does not show. The same message at the same place is said once. A file may be named anything: what a terminal would obey is spelt out.
   What it does not do: decide what is fatal; callers choose the level.

   Specimen: brief.ini:7:13: warning: unknown key `titel`; did you mean `title`? [ini-unknown] */
#include "base/base.h"

#include <stdlib.h>

struct Diag {
    Arena *arena;
    VEC(DiagItem) items;
    Map *seen;
    size_t printed;
};

Diag *diag_new(Arena *a) {
    Diag *d = NEW(a, Diag);
    d->arena = a;
    d->seen = map_new(a);
    return d;
}

Str diag_line(Arena *a, const DiagItem *item) {
    static const char *const names[] = { "note", "warning", "error", "error" };
    Buf b = buf_in(a);
    if (item->place.file.len) {
        buf_str(&b, item->place.file);
        if (item->place.line) buf_fmt(&b, ":%u", item->place.line);
        if (item->place.line && item->place.column) buf_fmt(&b, ":%u", item->place.column);
    } else {
        buf_lit(&b, "precis");
    }
    buf_fmt(&b, ": %s: %.*s [%.*s]", names[item->level], STR_ARG(item->text), STR_ARG(item->tag));
    return buf_text(&b);
}

void diag_take(Run *r, const DiagItem *item) {
    Diag *d = r->diag;
    DiagItem copy = *item;
    copy.place.file = str_copy(d->arena, item->place.file);
    copy.tag = str_copy(d->arena, item->tag);
    copy.text = str_copy(d->arena, item->text);
    if (map_put(d->seen, diag_line(d->arena, &copy), 1)) vec_push(d->arena, &d->items, copy);
}

void diag(Run *r, DiagLevel level, Place p, const char *tag, const char *fmt, ...) {
    va_list args;
    ArenaMark m = arena_mark(r->tmp);
    va_start(args, fmt);
    DiagItem item = { level, p, str_of(tag), str_vfmt(r->tmp, fmt, args) };
    va_end(args);
    diag_take(r, &item);
    arena_release(r->tmp, m);
}

size_t diag_count(const Diag *d, DiagLevel at_least) {
    size_t n = 0;
    for (size_t i = 0; i < d->items.len; i++) n += d->items.at[i].level >= at_least;
    return n;
}

const DiagItem *diag_items(const Diag *d, size_t *n) { return *n = d->items.len, d->items.at; }

typedef struct { const DiagItem *item; size_t n; } Sorted;

static int by_place(const void *x, const void *y) {
    const Sorted *a = x, *b = y;
    const Place *p = &a->item->place, *q = &b->item->place;
    int c = str_cmp(p->file, q->file);
    if (!c) c = (p->line > q->line) - (p->line < q->line);
    if (!c) c = (p->column > q->column) - (p->column < q->column);
    return c ? c : (a->n > b->n) - (a->n < b->n);
}

/* A file called "\x1B[31mred": its name stands in the line as \u001B[31mred; so with the signs that turn the direction, and with bytes that are no UTF-8. */
static void put_visible(Buf *b, Str s) {
    for (size_t pos = 0; pos < s.len;) {
        size_t at = pos;
        uint32_t c = utf8_next(s, &pos);
        bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (c == RUNE_BAD && pos == at + 1) buf_fmt(b, "\\x%02X", (unsigned)(unsigned char)s.at[at]);
        else if (control) buf_fmt(b, "\\u%04X", c);
        else buf_str(b, str_sub(s, at, pos));
    }
}

void diag_print(Run *r, int fd) {
    Diag *d = r->diag;
    ArenaMark m = arena_mark(r->tmp);
    size_t n = d->items.len - d->printed;
    Sorted *s = NEWN(r->tmp, Sorted, n + 1);
    Buf b = buf_in(r->tmp);
    for (size_t i = 0; i < n; i++) s[i] = (Sorted){ &d->items.at[d->printed + i], i };
    qsort(s, n, sizeof *s, by_place);
    for (size_t i = 0; i < n; i++) {
        if (s[i].item->level == NOTE && !r->verbose) continue;
        if (s[i].item->level < ERROR && r->quiet) continue;
        put_visible(&b, diag_line(r->tmp, s[i].item));
        buf_byte(&b, '\n');
    }
    d->printed = d->items.len;
    file_write_fd(fd, buf_text(&b));
    arena_release(r->tmp, m);
}

Place place_file(Str file) { return (Place){ file, 0, 0 }; }

Place place_at(Str file, Str text, size_t pos) {
    Place p = { file, 1, 1 };
    if (pos > text.len) pos = text.len;
    for (size_t i = 0; i < pos; i++) {
        bool ends = text.at[i] == '\n' || (text.at[i] == '\r' && (i + 1 >= text.len || text.at[i + 1] != '\n'));
        p.line += ends;
        p.column = ends ? 1 : p.column + 1;
    }
    return p;
}
