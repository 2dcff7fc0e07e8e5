/* SPDX-License-Identifier: MIT */
/* html_node: the Brief's tree as elements of HTML.

   In: Nodes, in reading order. Out: headings (the brief's title is h1, so a part is h2), paragraphs, block quotes, lists, tables with head cells, figures.
   How it thinks: every element says what it is, so that a page without its style, as some mail programs show it, is still in order. The margin's words stand behind the statement they
   belong to; the style moves them. Each number of a mark leads to its passage in the sources' text; where there is none, to the list of sources.
   What it does not do: notes of its own; each part's notes (source, date, ¶) are made as the foot of a page is, shown on paper and where there is no style.

   Specimen: <p class="point" id="p4kq">The treaty was signed.<sup class="mark">[<a href="#t1-2">1</a>,<a href="#t3-1">3</a>]</sup> <small class="side">2 origins</small></p> */
#include "render/render_in.h"

enum { DEPTH = 32 };

/* ---- inlines ---- */

static const struct { uint8_t bit; const char *open, *close; } styles[] = {
    { STYLE_BOLD, "<b>", "</b>" },
    { STYLE_ITALIC, "<i>", "</i>" },
    { STYLE_STRIKE, "<s>", "</s>" },
    { STYLE_CODE, "<code>", "</code>" },
    { STYLE_SUPPLIED, "<span class=\"supplied\">", "</span>" },
    { STYLE_FAINT, "<span class=\"faint\">", "</span>" },
};

/* Characters that would change the direction of what follows them: they are kept, but only work inside. */
static bool turns(Str text) {
    for (size_t i = 0; i + 2 < text.len; i++)
        if ((unsigned char)text.at[i] == 0xE2) {
            uint32_t c = utf8_at(text, i);
            if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F) return true;
        }
    return false;
}

static void words(Html *h, const Inline *in, Str text) {
    bool inside = in->href.len > 1 && in->href.at[0] == '#', link = inside || wording_link(in->href), apart = turns(text);
    if (link) buf_lit(h->out, "<a"), html_href(h, in->href), buf_byte(h->out, '>');
    for (size_t i = 0; i < COUNT(styles); i++)
        if (in->style & styles[i].bit) buf_z(h->out, styles[i].open);
    if (apart) buf_lit(h->out, "<bdi>");
    html_text(h, text);
    if (apart) buf_lit(h->out, "</bdi>");
    for (size_t i = COUNT(styles); i-- > 0;)
        if (in->style & styles[i].bit) buf_z(h->out, styles[i].close);
    if (link) buf_lit(h->out, "</a>");
}

static void mark(Html *h, const Inline *in) {
    buf_lit(h->out, "<sup class=\"mark\">[");
    for (size_t i = 0; i < in->cites.len; i++) {
        uint32_t source = in->cites.at[i].source, target = html_cited_target(h->cited, in, i);
        const BriefSource *s = source && source <= h->b->sources.len ? &h->b->sources.at[source - 1] : NULL;
        if (i) buf_byte(h->out, ',');
        if (target) buf_fmt(h->out, "<a href=\"#t%u-%u\"", source, target);
        else buf_fmt(h->out, "<a href=\"#src-%u\"", source);
        if (s) {
            buf_lit(h->out, " title=\"");
            html_text(h, wording_clean(h->a, s->label));
            if (s->date_words.len) buf_lit(h->out, ", "), html_text(h, s->date_words);
            if (in->cites.at[i].place.len) buf_lit(h->out, ", "), html_text(h, in->cites.at[i].place);
            buf_byte(h->out, '"');
        }
        buf_fmt(h->out, ">%u</a>", source);
    }
    buf_lit(h->out, "]</sup>");
}

static void call(Html *h, const Inline *in) {
    int64_t number = 0;
    if (in->note) vec_push(h->a, &h->notes, in->note), number = (int64_t)h->notes.len;
    else if (!str_to_int(in->text, &number)) return;
    buf_fmt(h->out, "<sup class=\"mark\"><a href=\"#note-%d\" role=\"doc-noteref\"", (int)number);
    if (in->note) html_id(h, str_fmt(h->a, "call-%d", (int)number));
    buf_fmt(h->out, ">%d</a></sup>", (int)number);
}

static void inlines(Html *h, const Node *n) {
    Strs texts = wording_texts(h->a, n, h->language);
    for (size_t i = 0; i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        bool tongue = in->language.len && !str_eq(in->language, h->language);
        if (tongue) buf_lit(h->out, "<span lang=\""), html_text(h, wording_clean(h->a, in->language)), buf_lit(h->out, "\">");
        switch (in->kind) {
        case INLINE_TEXT: words(h, in, texts.at[i]); break;
        case INLINE_MARK: mark(h, in); break;
        case INLINE_NOTE: call(h, in); break;
        case INLINE_BREAK: buf_lit(h->out, "<br>"); break;
        case INLINE_IMAGE: html_text(h, texts.at[i]); break;
        }
        if (tongue) buf_lit(h->out, "</span>");
    }
    Str margin = n->side.len && n->kind != NODE_ROW ? n->side : h->side;
    if (margin.len) buf_lit(h->out, " <small class=\"side\">"), html_text(h, wording_own(h->a, margin, h->language)), buf_lit(h->out, "</small>");
    h->side = (Str){ 0 };
}

/* ---- nodes ---- */

static void node(Html *h, const Node *n, int depth);

static void kids(Html *h, const Node *n, int depth) {
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) node(h, n->kids.at[i], depth + 1);
}

static void class_of(Html *h, Str role) {
    if (role.len) buf_lit(h->out, " class=\""), html_text(h, role), buf_byte(h->out, '"');
}

static void open(Html *h, const char *name, const Node *n) {
    buf_fmt(h->out, "<%s", name);
    class_of(h, n->role);
    html_id(h, n->id);
    if (n->language.len) buf_lit(h->out, " lang=\""), html_text(h, wording_clean(h->a, n->language)), buf_byte(h->out, '"');
    if (n->text.len || n->language.len) buf_z(h->out, html_dir(n->language, wording_node(h->a, n, h->language)));
    buf_byte(h->out, '>');
}

static void close(Html *h, const char *name) { buf_fmt(h->out, "</%s>\n", name); }

static void leaf(Html *h, const char *name, const Node *n) {
    open(h, name, n);
    inlines(h, n);
    close(h, name);
}

static void group(Html *h, const char *name, const Node *n, int depth) {
    open(h, name, n);
    buf_byte(h->out, '\n');
    kids(h, n, depth);
    close(h, name);
}

/* A cell that says what its row is about is a head cell too; an empty one is none. */
static void row(Html *h, const Node *n, int depth) {
    buf_lit(h->out, "<tr");
    html_id(h, n->id);
    buf_byte(h->out, '>');
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) {
        const Node *c = n->kids.at[i];
        bool first = i == 0 && c->text.len, last = i + 1 == n->kids.len;
        const char *name = (n->head && c->text.len) || (first && !n->head) ? "th" : "td";
        buf_fmt(h->out, "<%s", name);
        if (*name == 't' && name[1] == 'h') buf_z(h->out, n->head ? " scope=\"col\"" : " scope=\"row\"");
        class_of(h, c->role);
        if (c->align == 'r' || c->align == 'c') buf_fmt(h->out, " data-align=\"%c\"", c->align);
        buf_z(h->out, html_dir(c->language, wording_node(h->a, c, h->language)));
        buf_byte(h->out, '>');
        inlines(h, c);
        if (last && n->side.len) buf_lit(h->out, " <small class=\"side\">"), html_text(h, n->side), buf_lit(h->out, "</small>");
        kids(h, c, depth + 1);
        buf_fmt(h->out, "</%s>", name);
    }
    buf_lit(h->out, "</tr>\n");
}

static void table(Html *h, const Node *n, int depth) {
    size_t heads = 0;
    while (heads < n->kids.len && n->kids.at[heads]->head) heads++;
    if (n->side.len) buf_lit(h->out, "<p class=\"side\">"), html_text(h, n->side), buf_lit(h->out, "</p>\n");
    buf_lit(h->out, "<div class=\"wide\">");
    open(h, "table", n);
    buf_byte(h->out, '\n');
    if (heads) buf_lit(h->out, "<thead>\n");
    for (size_t i = 0; i < n->kids.len; i++) {
        if (i == heads) buf_z(h->out, heads ? "</thead>\n<tbody>\n" : "<tbody>\n");
        row(h, n->kids.at[i], depth + 1);
    }
    buf_z(h->out, heads < n->kids.len ? "</tbody>\n" : heads ? "</thead>\n" : "");
    close(h, "table");
    buf_lit(h->out, "</div>\n");
}

/* A source's item has its number in brackets as text, so that it is copied and found as the marks are. */
static void item(Html *h, const Node *n, bool numbered, uint32_t source, int depth) {
    open(h, "li", n);
    if (n->task) buf_z(h->out, n->task == 2 ? "\xE2\x98\x91\xEF\xB8\x8E " : "\xE2\x98\x90 ");
    if (numbered && html_text_shown(h, source)) buf_fmt(h->out, "<a class=\"n\" href=\"#t%u\">[%u]</a> ", source, source);
    else if (numbered) buf_fmt(h->out, "<span class=\"n\">[%u]</span> ", source);
    if (n->kids.len == 1 && n->kids.at[0]->kind == NODE_PARA) inlines(h, n->kids.at[0]);
    else inlines(h, n), kids(h, n, depth);
    close(h, "li");
}

static void list(Html *h, const Node *n, int depth) {
    const char *name = n->ordered ? "ol" : "ul";
    buf_fmt(h->out, "<%s", name);
    class_of(h, n->role);
    if (n->ordered && n->above) buf_fmt(h->out, " start=\"%d\"", (int)n->above + 1);
    buf_lit(h->out, ">\n");
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) item(h, n->kids.at[i], n->ordered && str_eq(n->role, STR("sources")), (uint32_t)i + 1, depth + 1);
    close(h, name);
}

static void figure(Html *h, const Node *n, int depth) {
    Str alternative = wording_node(h->a, n, h->language);
    buf_lit(h->out, "<figure");
    class_of(h, n->role);
    html_id(h, n->id);
    buf_byte(h->out, '>');
    if (n->chart) html_chart(h, n->chart, alternative);
    else if (n->picture && n->picture->kind != PICTURE_NONE) {
        buf_fmt(h->out, "<img src=\"data:image/%s;base64,", n->picture->kind == PICTURE_PNG ? "png" : "jpeg");
        html_base64(h->out, n->picture->bytes);
        buf_fmt(h->out, "\" width=\"%u\" height=\"%u\" alt=\"", n->picture->width, n->picture->height);
        html_text(h, alternative);
        buf_lit(h->out, "\">");
    } else buf_lit(h->out, "<p class=\"missing\">"), html_text(h, alternative), buf_lit(h->out, "</p>");
    if (n->kids.len) buf_lit(h->out, "<figcaption>"), kids(h, n, depth), buf_lit(h->out, "</figcaption>");
    buf_lit(h->out, "</figure>\n");
}

static void heading(Html *h, const Node *n) {
    char name[3] = { 'h', (char)('0' + (n->level < 1 ? 2 : n->level > 5 ? 6 : n->level + 1)), 0 };
    leaf(h, name, n);
}

/* The headings of the brief, for NODE_TOC: those of level 2 within those of level 1. */
static void contents_walk(Html *h, const Node *n, int *level, int depth) {
    if (n->kind == NODE_HEADING && n->in_toc && n->id.len) {
        int to = n->level >= 2 && *level > 0 ? 2 : 1;
        if (to > *level) buf_lit(h->out, "\n<ul>");
        for (; *level > to; --*level) buf_lit(h->out, "</li></ul>");
        if (to == *level) buf_lit(h->out, "</li>\n");
        *level = to;
        buf_lit(h->out, "<li><a");
        html_href(h, str_fmt(h->a, "#%.*s", STR_ARG(n->id)));
        buf_byte(h->out, '>');
        html_text(h, wording_node(h->a, n, h->language));
        buf_lit(h->out, "</a>");
    }
    for (size_t i = 0; i < n->kids.len && depth < DEPTH; i++) contents_walk(h, n->kids.at[i], level, depth + 1);
}

static void contents(Html *h) {
    int level = 0;
    buf_lit(h->out, "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>");
    contents_walk(h, h->b->root, &level, 0);
    for (; level > 0; level--) buf_lit(h->out, "</li></ul>");
    buf_lit(h->out, "\n</nav>\n");
}

static void node(Html *h, const Node *n, int depth) {
    Str around = h->language;
    if (n->language.len) h->language = n->language;
    switch (n->kind) {
    case NODE_GROUP: group(h, depth == 0 ? "div" : "section", n, depth); break;
    case NODE_BOX: group(h, "section", n, depth); break;
    case NODE_HEAD: break;
    case NODE_TOC: contents(h); break;
    case NODE_HEADING: heading(h, n); break;
    case NODE_PARA: leaf(h, "p", n); break;
    case NODE_QUOTE: h->side = n->side, group(h, "blockquote", n, depth), h->side = (Str){ 0 }; break;
    case NODE_LIST: list(h, n, depth); break;
    case NODE_ITEM: item(h, n, false, 0, depth); break;
    case NODE_TABLE: table(h, n, depth); break;
    case NODE_ROW: row(h, n, depth); break;
    case NODE_CELL: leaf(h, "td", n); break;
    case NODE_CODE: open(h, "pre", n), inlines(h, n), close(h, "pre"); break;
    case NODE_NOTE: kids(h, n, depth); break;
    case NODE_RULE: buf_lit(h->out, "<hr>\n"); break;
    case NODE_FIGURE: figure(h, n, depth); break;
    }
    h->language = around;
}

void html_node(Html *h, const Node *n) { node(h, n, 1); }
