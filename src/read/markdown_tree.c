/* SPDX-License-Identifier: MIT */
/* Markdown as marked up: the other half of cmark-gfm's window.

   In: clean bytes. Out: a row of records, parents before their kids, that markup.c turns into a tree on the other side of a pipe.
   How it thinks: cmark's tree is walked once. Blocks that hold blocks are opened and closed; deeper than DEEP they are dissolved, so that nobody behind needs to fear depth. Inlines do not
   nest any more: emphasis, strength, code, strikethrough and link become what each run of text carries, and neighbours that carry the same are one run. A line's end within a paragraph is
   a blank. Pictures give their alternative text without its styles.
   What it does not do: HTML: its blocks are left out with a diagnostic, its tags within text too, but for <br>; what stands between tags stays.

   Specimen: "*Kim* said **no**" is PARA, TEXT emphasis "Kim", TEXT " said ", TEXT strong "no", END. */
#include "read/markup_in.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

enum { DEEP = 32 };

typedef struct {
    Sheet *s;
    Buf *out;
    int first_line;                                         /* lines above what cmark was given */
    int strong, emphasis, struck, images, depth, cell;
    uint32_t notes;
    Buf run; uint8_t run_style; const char *run_url;        /* text not yet written; its link */
    const char *url;                                        /* of the link we are in */
    Buf alt;
    const uint8_t *aligns; uint16_t columns;
    bool html;
} Tree;

/* cmark cuts the name of a footnote that is not there by columns, now and then within a character: the halves go. */
static void put_whole(Buf *b, Str lit) {
    if (utf8_valid(lit, NULL)) {
        buf_str(b, lit);
        return;
    }
    for (size_t i = 0, from; i < lit.len;) {
        from = i;
        if (utf8_next(lit, &i) != RUNE_BAD || i - from > 1) buf_str(b, str_sub(lit, from, i));
    }
}

static MarkupRecord record_at(const Tree *t, cmark_node *n, MarkupKind kind) {
    int line = cmark_node_get_start_line(n), column = cmark_node_get_start_column(n);
    return (MarkupRecord){ .kind = (uint8_t)kind, .line = line > 0 ? (uint32_t)(line + t->first_line) : 0, .column = line > 0 && column > 0 ? (uint32_t)column : 0 };
}

static void flush(Tree *t) {
    if (!t->run.len) return;
    markup_put(t->out, &(MarkupRecord){ .kind = MARKUP_TEXT, .level = t->run_style, .text = buf_text(&t->run), .url = str_of(t->run_url) });
    t->run.len = 0;
}

static void text(Tree *t, Str lit, uint8_t more) {
    if (t->images) {
        put_whole(&t->alt, lit);
        return;
    }
    uint8_t style = (uint8_t)(more | (t->strong ? MARKUP_STRONG : 0) | (t->emphasis ? MARKUP_EMPHASIS : 0) | (t->struck ? MARKUP_STRUCK : 0));
    if (style != t->run_style || t->url != t->run_url) flush(t);
    t->run_style = style;
    t->run_url = t->url;
    put_whole(&t->run, lit);
}

static void open_block(Tree *t, MarkupRecord r) {
    flush(t);
    if (t->depth++ < DEEP) markup_put(t->out, &r);
}

static void close_block(Tree *t) {
    flush(t);
    if (--t->depth < DEEP) markup_end(t->out);
}

/* A heading, paragraph or cell always counts, however deep it stands. */
static void leaf(Tree *t, cmark_node *n, MarkupKind kind, uint8_t level, bool in) {
    flush(t);
    if (!in) {
        markup_end(t->out);
        return;
    }
    MarkupRecord r = record_at(t, n, kind);
    r.level = level;
    markup_put(t->out, &r);
}

static void list(Tree *t, cmark_node *n, bool in) {
    if (!in) {
        close_block(t);
        return;
    }
    MarkupRecord r = record_at(t, n, MARKUP_LIST);
    bool ordered = cmark_node_get_list_type(n) == CMARK_ORDERED_LIST;
    int start = cmark_node_get_list_start(n);
    r.flags = (uint8_t)((ordered ? MARKUP_ORDERED : 0) | (cmark_node_get_list_tight(n) ? MARKUP_TIGHT : 0)
        | (cmark_node_get_list_delim(n) == CMARK_PAREN_DELIM ? MARKUP_PAREN : 0));
    r.number = ordered && start > 0 ? (uint32_t)start : 0;
    open_block(t, r);
}

/* An item of a task list is an item by its type, and one by its name. */
static uint8_t task_of(cmark_node *n) {
    if (strcmp(cmark_node_get_type_string(n), "tasklist") != 0) return 0;
    return cmark_gfm_extensions_get_tasklist_item_checked(n) ? 2 : 1;
}

static void item(Tree *t, cmark_node *n, bool in, uint8_t task) {
    if (!in) {
        close_block(t);
        return;
    }
    MarkupRecord r = record_at(t, n, MARKUP_ITEM);
    r.level = task;
    open_block(t, r);
}

/* Extensions have no numbers of their own in the library's headers, only names. */
static void extension(Tree *t, cmark_node *n, bool in) {
    const char *name = cmark_node_get_type_string(n);
    if (!strcmp(name, "strikethrough")) t->struck += in ? 1 : -1;
    else if (!strcmp(name, "table_header") || !strcmp(name, "table_row")) {
        MarkupRecord r = record_at(t, n, MARKUP_ROW);
        r.flags = !strcmp(name, "table_header") ? MARKUP_HEAD : 0;
        t->cell = 0;
        flush(t);
        if (in) markup_put(t->out, &r);
        else markup_end(t->out);
    } else if (!strcmp(name, "table")) {
        flush(t);
        t->aligns = in ? cmark_gfm_extensions_get_table_alignments(n) : NULL;
        t->columns = in ? cmark_gfm_extensions_get_table_columns(n) : 0;
        MarkupRecord r = record_at(t, n, MARKUP_TABLE);
        if (in) markup_put(t->out, &r);
        else markup_end(t->out);
    } else if (!strcmp(name, "table_cell")) {
        leaf(t, n, MARKUP_CELL, t->aligns && t->cell < t->columns ? t->aligns[t->cell] : 0, in);
        t->cell += !in;
    }
}

static void html_block(Tree *t, cmark_node *n) {
    Str lit = str_of(cmark_node_get_literal(n));
    if (t->html || str_starts(str_trim(lit), STR("<!--"))) return;
    t->html = true;
    MarkupRecord r = record_at(t, n, MARKUP_PARA);
    diag(t->s->run, ERROR, (Place){ t->s->path, r.line, r.column }, "read-html", "HTML inside Markdown left out");
}

static void image(Tree *t, cmark_node *n, bool in) {
    t->images += in ? 1 : -1;
    if (in && t->images == 1) t->alt.len = 0;
    if (in || t->images) return;
    flush(t);
    MarkupRecord r = record_at(t, n, MARKUP_IMAGE);
    r.text = buf_text(&t->alt);
    r.url = str_of(cmark_node_get_url(n));
    r.title = str_of(cmark_node_get_title(n));
    markup_put(t->out, &r);
}

static void line_end(Tree *t, bool hard) {
    if (!hard || t->images) {
        text(t, STR(" "), 0);
        return;
    }
    flush(t);
    markup_put(t->out, &(MarkupRecord){ .kind = MARKUP_BREAK });
}

static void call(Tree *t, cmark_node *n) {
    int64_t number = 0;
    MarkupRecord r = record_at(t, n, MARKUP_CALL);
    flush(t);
    if (!t->images && str_to_int(str_of(cmark_node_get_literal(n)), &number) && number > 0 && number < UINT32_MAX) {
        r.number = (uint32_t)number;
        markup_put(t->out, &r);
    }
}

static void note(Tree *t, cmark_node *n, bool in) {
    if (!in) {
        close_block(t);
        return;
    }
    MarkupRecord r = record_at(t, n, MARKUP_NOTE);
    r.number = ++t->notes;
    open_block(t, r);
}

static void event(void *walk, struct cmark_node *n, bool in) {
    Tree *t = walk;
    int by = in ? 1 : -1;
    MarkupRecord r;
    switch (cmark_node_get_type(n)) {
    case CMARK_NODE_DOCUMENT: break;
    case CMARK_NODE_BLOCK_QUOTE:
        if (in) open_block(t, record_at(t, n, MARKUP_QUOTE));
        else close_block(t);
        break;
    case CMARK_NODE_LIST: list(t, n, in); break;
    case CMARK_NODE_ITEM: item(t, n, in, task_of(n)); break;
    case CMARK_NODE_HEADING: leaf(t, n, MARKUP_HEADING, (uint8_t)cmark_node_get_heading_level(n), in); break;
    case CMARK_NODE_PARAGRAPH: leaf(t, n, MARKUP_PARA, 0, in); break;
    case CMARK_NODE_FOOTNOTE_DEFINITION: note(t, n, in); break;
    case CMARK_NODE_CODE_BLOCK:
        r = record_at(t, n, MARKUP_CODE);
        put_whole(&t->run, str_of(cmark_node_get_literal(n)));
        r.text = buf_text(&t->run);
        markup_put(t->out, &r);
        t->run.len = 0;
        break;
    case CMARK_NODE_THEMATIC_BREAK: r = record_at(t, n, MARKUP_RULE), markup_put(t->out, &r); break;
    case CMARK_NODE_HTML_BLOCK: html_block(t, n); break;
    case CMARK_NODE_STRONG: t->strong += by; break;
    case CMARK_NODE_EMPH: t->emphasis += by; break;
    case CMARK_NODE_LINK:
        flush(t);
        t->url = in ? cmark_node_get_url(n) : NULL;
        break;
    case CMARK_NODE_IMAGE: image(t, n, in); break;
    case CMARK_NODE_TEXT: text(t, str_of(cmark_node_get_literal(n)), 0); break;
    case CMARK_NODE_CODE: text(t, str_of(cmark_node_get_literal(n)), MARKUP_LITERAL); break;
    case CMARK_NODE_SOFTBREAK: line_end(t, false); break;
    case CMARK_NODE_LINEBREAK: line_end(t, true); break;
    case CMARK_NODE_HTML_INLINE:
        if (str_starts_nocase(str_of(cmark_node_get_literal(n)), STR("<br"))) line_end(t, true);
        break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        if (in) call(t, n);
        break;
    default: extension(t, n, in);
    }
}

void markdown_tree(Sheet *s, size_t start, Buf *out) {
    Tree t = { .s = s, .out = out, .run = buf_in(s->run->tmp), .alt = buf_in(s->a) };
    for (size_t i = 0; i < start; i++) t.first_line += s->clean.at[i] == '\n' || (s->clean.at[i] == '\r' && s->clean.at[i + 1] != '\n');
    markdown_events(str_sub(s->clean, start, s->clean.len), event, &t);
}
