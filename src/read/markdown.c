/* SPDX-License-Identifier: MIT */
/* Markdown, by way of cmark-gfm: its window.

   In: clean bytes. Out: a sheet of headings, paragraphs, items, quotations, cells and code, each byte with its place.
   How it thinks: cmark gives the tree (CommonMark 0.29 with tables, strikethrough, footnotes, autolinks, task lists). Its inline positions are right on a
   paragraph's first line, but an indented or lazy line shifts them and autolinks have none. So each text node is walked along the source bytes from where
   cmark says it is; where the bytes differ, the node is looked for on its line behind the one before. Escapes and entities are stepped over: an entity's
   character has no place of its own, all others map one to one. A paragraph that is one short line in bold is a heading in disguise. Footnotes stand at the
   end, as captions. Pictures give their text only when they stand alone.
   What it does not do: HTML blocks (left out with a note), maths. cmark is polynomial on hostile input and aborts without memory: callers run it in a worker.

   Specimen: "*Kim* said R\\&D &amp; trade" gives "Kim said R&D & trade", its "R&D" at the bytes of `R\&D`. */
#include "read/read_in.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

enum { LOOK = 24, SEARCH = 4096, ENTITY = 34 };

typedef struct {
    Sheet *s;
    VEC(uint32_t) lines;  /* where each line of clean begins; cmark counts lines from 1 behind `start` */
    size_t pos;           /* behind the last byte placed */
    size_t line, shift;   /* how far to the right of cmark's column the text of this line stands */
    uint32_t strong, all; /* bytes of the block in bold, and in all */
    uint32_t row;
    int quotes, lists, notes, bolds, images;
    bool alone, html;
} Walk;

static void lines_find(Walk *w, size_t start) {
    Str c = w->s->clean;
    vec_push(w->s->a, &w->lines, (uint32_t)start);
    for (size_t i = start; i < c.len; i++) {
        if (c.at[i] == '\r' && i + 1 < c.len && c.at[i + 1] == '\n') i++;
        if (c.at[i] == '\n' || c.at[i] == '\r') vec_push(w->s->a, &w->lines, (uint32_t)(i + 1));
    }
}

static size_t line_from(const Walk *w, int line) { return line >= 1 && (size_t)line <= w->lines.len ? w->lines.at[line - 1] : w->s->clean.len; }

static bool punctuation(char c) { return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~'); }

static size_t entity(Str c, size_t at) {
    size_t i = at + 1;
    while (i < c.len && i < at + ENTITY && ((c.at[i] >= '0' && c.at[i] <= '9') || ((c.at[i] | 32) >= 'a' && (c.at[i] | 32) <= 'z') || c.at[i] == '#')) i++;
    return i < c.len && i > at + 1 && c.at[i] == ';' ? i + 1 - at : 0;
}

/* One step along source byte p and literal byte i: how many bytes of each belong together, and whether they are the same bytes. false: they differ. */
typedef struct {
    size_t skip, source, literal;
    bool same;
} Step;

static bool step(Str c, size_t p, Str lit, size_t i, bool code, Step *out) {
    if (p >= c.len) return false;
    char a = c.at[p], b = lit.at[i];
    size_t n = a == '&' && !code ? entity(c, p) : 0;
    if (n && !str_starts(str_sub(lit, i, lit.len), str_sub(c, p, p + n))) {
        size_t after = i;
        utf8_next(lit, &after);
        return *out = (Step){ .source = n, .literal = after - i }, true;
    }
    if (a == '\\' && p + 1 < c.len && c.at[p + 1] == b && punctuation(b) && (!code || b == '|')) return *out = (Step){ 1, 1, 1, true }, true;
    if (a == b) return *out = (Step){ 0, 1, 1, true }, true;
    if (code && b == ' ' && (a == '\n' || a == '\r'))
        return *out = (Step){ .source = a == '\r' && p + 1 < c.len && c.at[p + 1] == '\n' ? 2 : 1, .literal = 1 }, true;
    return false;
}

static bool fits(Str c, size_t p, Str lit, bool code) {
    Step st;
    for (size_t i = 0; i < lit.len && i < LOOK; i += st.literal) {
        if (!step(c, p, lit, i, code, &st)) return false;
        p += st.skip + st.source;
    }
    return true;
}

/* Writes the literal with the places it has from p on. */
static void place(Walk *w, Str lit, size_t p, bool code) {
    Sheet *s = w->s;
    size_t run = p, len = 0, i = 0;
    Step st;
    while (i < lit.len && step(s->clean, p, lit, i, code, &st)) {
        if (!st.same || st.skip) {
            sheet_put(s, run, len);
            len = 0;
            p += st.skip;
            run = p;
        }
        if (st.same)
            len++;
        else {
            sheet_put_new(s, str_sub(lit, i, i + st.literal));
            run = p + st.source;
        }
        p += st.source;
        i += st.literal;
    }
    sheet_put(s, run, len);
    sheet_put_new(s, str_sub(lit, i, lit.len));
    w->pos = p;
}

/* cmark cuts the name of a footnote that is not there by columns, now and then within a character: the halves go. */
static Str whole_characters(Arena *a, Str lit) {
    Buf b = buf_in(a);
    if (utf8_valid(lit, NULL)) return lit;
    for (size_t i = 0, from; i < lit.len;) {
        from = i;
        if (utf8_next(lit, &i) != RUNE_BAD || i - from > 1) buf_str(&b, str_sub(lit, from, i));
    }
    return buf_text(&b);
}

static void put(Walk *w, cmark_node *n, bool code) {
    Str c = w->s->clean, lit = whole_characters(w->s->a, str_of(cmark_node_get_literal(n)));
    int line = cmark_node_get_start_line(n), column = cmark_node_get_start_column(n);
    if (w->images && !w->alone) return;
    w->all += (uint32_t)lit.len;
    if (w->bolds) w->strong += (uint32_t)lit.len;
    if (!lit.len) return;
    size_t from = w->pos, guess = w->pos, limit = w->pos + SEARCH;
    if (line > 0) {
        size_t begin = line_from(w, line);
        if (w->line != (size_t)line) w->shift = 0;
        w->line = (size_t)line;
        if (begin > from) from = begin;
        guess = begin + (size_t)(column > 0 ? column - 1 : 0) + w->shift;
        limit = begin + SEARCH;
    }
    if (guess >= w->pos && fits(c, guess, lit, code)) {
        place(w, lit, guess, code);
        return;
    }
    for (size_t p = from, tries = 0; p < limit && p < c.len && tries < SEARCH; p++, tries++)
        if (fits(c, p, lit, code)) {
            if (line > 0 && p > guess) w->shift += p - guess;
            place(w, lit, p, code);
            return;
        }
    sheet_put_new(w->s, lit);
}

/* Code keeps its lines; each is looked for below the one before. */
static void code_block(Walk *w, cmark_node *n) {
    Str lit = str_of(cmark_node_get_literal(n));
    bool first = true;
    int length, offset;
    char mark;
    int fence = cmark_node_get_fenced(n, &length, &offset, &mark) ? 1 : 0;
    w->pos = line_from(w, cmark_node_get_start_line(n) + fence);
    sheet_open(w->s, BLOCK_CODE, 0);
    while (lit.len) {
        Str line = str_cut_line(&lit);
        size_t at = str_find(str_sub(w->s->clean, 0, w->pos + SEARCH + line.len), line, w->pos);
        if (!first) sheet_put_new(w->s, STR("\n"));
        first = false;
        if (at + line.len <= w->s->clean.len && line.len && str_eq(str_sub(w->s->clean, at, at + line.len), line)) {
            sheet_put(w->s, at, line.len);
            w->pos = at + line.len;
        } else
            sheet_put_new(w->s, line);
    }
    sheet_close(w->s);
}

static bool pictures_only(cmark_node *n) {
    bool any = false;
    for (cmark_node *k = cmark_node_first_child(n); k; k = cmark_node_next(k)) {
        cmark_node_type t = cmark_node_get_type(k);
        if (t != CMARK_NODE_IMAGE && t != CMARK_NODE_SOFTBREAK) return false;
        any = any || t == CMARK_NODE_IMAGE;
    }
    return any;
}

static void block_open(Walk *w, cmark_node *n, BlockKind kind, int level) {
    int line = cmark_node_get_start_line(n), column = cmark_node_get_start_column(n);
    w->pos = line > 0 ? line_from(w, line) + (size_t)(column > 0 ? column - 1 : 0) : w->pos;
    w->line = w->shift = 0;
    w->strong = w->all = 0;
    sheet_open(w->s, kind, (uint8_t)(level > 200 ? 200 : level))->row = kind == BLOCK_CELL ? w->row : 0;
}

static void block_close(Walk *w) {
    Sheet *s = w->s;
    size_t before = s->parts.len;
    if (!s->open) return;
    sheet_close(s);
    if (s->parts.len < before || !before) return;
    Part *p = &s->parts.at[before - 1];
    p->strong = w->all && w->strong == w->all;
    if (p->strong && p->kind == BLOCK_PARA && shape_heading(part_text(s, p))) p->kind = BLOCK_HEADING, p->level = 3;
}

static void paragraph_open(Walk *w, cmark_node *n) {
    w->alone = pictures_only(n);
    if (w->alone || w->notes)
        block_open(w, n, BLOCK_CAPTION, 0);
    else if (w->lists)
        block_open(w, n, BLOCK_ITEM, w->lists);
    else if (w->quotes)
        block_open(w, n, BLOCK_QUOTE, w->quotes);
    else
        block_open(w, n, BLOCK_PARA, 0);
}

/* Extensions have no numbers of their own in the library's headers, only names. */
static void extension_event(Walk *w, cmark_node *n, bool in) {
    const char *name = cmark_node_get_type_string(n);
    if (!strcmp(name, "table_header") || !strcmp(name, "table_row"))
        w->row += in;
    else if (!strcmp(name, "table") && in)
        w->row = 0;
    else if (!strcmp(name, "table_cell")) {
        if (in)
            block_open(w, n, BLOCK_CELL, 0);
        else
            block_close(w);
    }
}

static void html(Walk *w, cmark_node *n) {
    Str lit = str_of(cmark_node_get_literal(n));
    if (w->html || str_starts(lit, STR("<!--"))) return;
    w->html = true;
    size_t at = line_from(w, cmark_node_get_start_line(n));
    diag(w->s->run, ERROR, place_at(w->s->path, w->s->clean, at), "read-html", "HTML inside Markdown left out");
}

static void event(void *walk, struct cmark_node *n, bool in) {
    Walk *w = walk;
    int by = in ? 1 : -1;
    switch (cmark_node_get_type(n)) {
    case CMARK_NODE_BLOCK_QUOTE: w->quotes += by; break;
    case CMARK_NODE_LIST: w->lists += by; break;
    case CMARK_NODE_FOOTNOTE_DEFINITION: w->notes += by; break;
    case CMARK_NODE_STRONG: w->bolds += by; break;
    case CMARK_NODE_IMAGE: w->images += by; break;
    case CMARK_NODE_HEADING:
        if (in)
            block_open(w, n, BLOCK_HEADING, cmark_node_get_heading_level(n));
        else
            block_close(w);
        break;
    case CMARK_NODE_PARAGRAPH:
        if (in)
            paragraph_open(w, n);
        else
            block_close(w), w->alone = false;
        break;
    case CMARK_NODE_CODE_BLOCK: code_block(w, n); break;
    case CMARK_NODE_HTML_BLOCK: html(w, n); break;
    case CMARK_NODE_TEXT: put(w, n, false); break;
    case CMARK_NODE_CODE: put(w, n, true); break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: sheet_put_new(w->s, STR(" ")); break;
    case CMARK_NODE_HTML_INLINE:
        if (str_starts_nocase(str_of(cmark_node_get_literal(n)), STR("<br"))) sheet_put_new(w->s, STR(" "));
        break;
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_LINK:
    case CMARK_NODE_EMPH:
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_FOOTNOTE_REFERENCE: break;
    default: extension_event(w, n, in);
    }
}

void markdown_events(Str text, MarkdownEvent *tell, void *walk) {
    static const char *const extensions[] = { "table", "strikethrough", "autolink", "tasklist" };
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (size_t i = 0; i < COUNT(extensions); i++) {
        cmark_syntax_extension *e = cmark_find_syntax_extension(extensions[i]);
        if (e) cmark_parser_attach_syntax_extension(parser, e);
    }
    cmark_parser_feed(parser, text.at, text.len);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_iter *iter = cmark_iter_new(root);
    for (cmark_event_type e; (e = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) tell(walk, cmark_iter_get_node(iter), e == CMARK_EVENT_ENTER);
    cmark_iter_free(iter);
    cmark_node_free(root);
    cmark_parser_free(parser);
}

void markdown_read(Sheet *s) {
    Walk w = { .s = s };
    size_t start = front_matter(s);
    if (!start && !s->exact) start = front_header(s);
    lines_find(&w, start);
    markdown_events(str_sub(s->clean, start, s->clean.len), event, &w);
}
