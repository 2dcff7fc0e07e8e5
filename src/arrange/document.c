/* SPDX-License-Identifier: MIT */
/* document: a marked-up document as a Brief, for `precis typeset`; and its blocks alone, for the analyst's own words within a brief.

   In: Markup. Out: Nodes of the same order and text.
   How it thinks: one function a kind. The first heading becomes the title block when nothing stands before it, or repeats the front matter's title; elsewhere it only gives the title's
   words. A heading is as deep as there are headings of a higher rank open above it, so no level is skipped. A picture alone in its paragraph is a figure; one between words divides its
   paragraph when it can be shown, and is its alternative text when not. A note is hung on its first call, its paragraphs joined; later calls repeat the number.
   What it does not do: choose or shorten: every word of the document is in the tree.

   Specimen: "# Ports\n\n### Odesa" gives the title "Ports" and a heading of level 1. */
#include "arrange/arrange_in.h"

enum { LEVELS = 8, NOTES_DEEP = 3 };

typedef struct {
    Run *run;
    Arena *a;
    Str path, folder;
    const Markup **notes; size_t notes_len;                 /* by number - 1 */
    uint32_t *called, calls;                                /* the number under which each note was first called, in the order of printing; 0 = not yet */
    Map *pictures, *ids;
    VEC(const Picture *) found;                             /* what `pictures` counts, from 1; NULL = missing */
    uint8_t open[LEVELS + 1]; size_t depth;                 /* levels of the headings in force */
    const Markup *title;                                    /* the heading that is the title block */
    size_t base;                                            /* levels above the document's own headings */
    const char *prefix;                                     /* of link targets, so that none is one of the brief's */
} Writer;

static uint8_t style_of(uint8_t m) {
    return (uint8_t)((m & MARKUP_STRONG ? STYLE_BOLD : 0) | (m & MARKUP_EMPHASIS ? STYLE_ITALIC : 0) | (m & MARKUP_LITERAL ? STYLE_CODE : 0)
        | (m & MARKUP_STRUCK ? STYLE_STRIKE : 0));
}

static Str plain(Arena *a, const Markup *m) {
    Buf b = buf_in(a);
    for (const Markup *k = m->first; k; k = k->next) {
        if (k->kind == MARKUP_TEXT || k->kind == MARKUP_IMAGE) buf_str(&b, k->text);
        if (k->kind == MARKUP_BREAK) buf_byte(&b, ' ');
    }
    return str_fold_space(a, buf_text(&b));
}

/* Addresses that a reader may follow from paper's successor; anything else ("javascript:", a file beside) is printed without a link. */
static Str safe_url(const Writer *w, Str url) {
    static const char *const schemes[] = { "http://", "https://", "mailto:", "ftp://", "#" };
    for (size_t i = 0; i < COUNT(schemes); i++)
        if (str_starts_nocase(url, str_of(schemes[i]))) return url.at[0] == '#' ? str_fmt(w->a, "#%s%.*s", w->prefix, STR_ARG(str_sub(url, 1, url.len))) : url;
    return (Str){ 0 };
}

static const Picture *picture_of(Writer *w, const Markup *m) {
    int64_t *slot = map_slot(w->pictures, m->url);
    if (*slot) return w->found.at[*slot - 1];
    vec_push(w->a, &w->found, picture_read(w->run, w->a, w->folder, m->url, (Place){ w->path, m->line, m->column }));
    *slot = (int64_t)w->found.len;
    return w->found.at[w->found.len - 1];
}

/* ---- inlines ---- */

static void note_text(Writer *w, Knot *k, const Markup *m, bool *any, int depth);

/* `depth`: 0 in the text, else how many notes we are in. A note called within a note stands there in brackets; one that calls itself is silent. */
static void inline_call(Writer *w, Knot *k, const Markup *m, int depth) {
    size_t n = m->number;
    bool any = false;
    if (!n || n > w->notes_len || !w->notes[n - 1] || depth >= NOTES_DEEP) return;
    if (depth) {
        knot_text(k, 0, false, STR(" ("));
        note_text(w, k, w->notes[n - 1], &any, depth + 1);
        knot_text(k, 0, false, STR(")"));
        return;
    }
    if (k->text.len && k->text.at[k->text.len - 1].kind == INLINE_NOTE) knot_text(k, 0, true, STR("\xE2\x80\xAF"));    /* 1 and 2, not 12 */
    if (w->called[n - 1]) {
        knot_inline(k, (Inline){ .kind = INLINE_NOTE, .text = str_fmt(w->a, "%u", w->called[n - 1]) });
        return;
    }
    w->called[n - 1] = ++w->calls;
    Knot note = knot_new(w->a, NODE_NOTE, "note");
    note_text(w, &note, w->notes[n - 1], &any, 1);
    knot_inline(k, (Inline){ .kind = INLINE_NOTE, .note = knot_tie(&note) });
}

/* One inline; pictures as their alternative text. */
static void inline_add(Writer *w, Knot *k, const Markup *m, int depth) {
    switch (m->kind) {
    case MARKUP_TEXT:
        knot_inline(k, (Inline){ .kind = INLINE_TEXT, .style = style_of(m->level), .verbatim = (m->level & MARKUP_LITERAL) != 0, .text = m->text, .href = safe_url(w, m->url) });
        break;
    case MARKUP_BREAK: knot_inline(k, (Inline){ .kind = INLINE_BREAK }); break;
    case MARKUP_IMAGE:
        if (!picture_of(w, m) || m->text.len) knot_inline(k, (Inline){ .kind = INLINE_IMAGE, .text = m->text });
        break;
    case MARKUP_CALL: inline_call(w, k, m, depth); break;
    default: break;
    }
}

/* A note's blocks as one run of text. */
static void note_text(Writer *w, Knot *k, const Markup *m, bool *any, int depth) {
    for (const Markup *b = m->first; b; b = b->next) {
        bool text = b->kind == MARKUP_PARA || b->kind == MARKUP_HEADING || b->kind == MARKUP_CELL || b->kind == MARKUP_CODE;
        if (!text) {
            note_text(w, k, b, any, depth);
            continue;
        }
        if (*any) knot_inline(k, (Inline){ .kind = INLINE_BREAK });
        *any = true;
        if (b->kind == MARKUP_CODE) knot_text(k, STYLE_CODE, true, str_trim(b->text));
        for (const Markup *i = b->first; i; i = i->next) inline_add(w, k, i, depth);
    }
}

/* ---- blocks ---- */

static Knot knot_at(Writer *w, NodeKind kind, const Markup *m) {
    Knot k = knot_new(w->a, kind, "");
    k.node->place = (Place){ w->path, m->line, m->column };
    return k;
}

static void blocks(Writer *w, Knot *parent, const Markup *first);

static const Node *figure(Writer *w, const Markup *m) {
    Knot k = knot_new(w->a, NODE_FIGURE, "picture");
    k.node->picture = picture_of(w, m);
    knot_text(&k, 0, false, m->text);
    if (m->title.len && k.node->picture) knot_kid(&k, node_para(w->a, "caption", 0, m->title));
    return knot_tie(&k);
}

static bool blank(const Markup *m) { return m->kind == MARKUP_BREAK || (m->kind == MARKUP_TEXT && !str_trim(m->text).len); }

static bool pictures_only(const Markup *m) {
    bool any = false;
    for (const Markup *k = m->first; k; k = k->next) {
        if (k->kind != MARKUP_IMAGE && !blank(k)) return false;
        any |= k->kind == MARKUP_IMAGE;
    }
    return any;
}

static void para(Writer *w, Knot *parent, const Markup *m) {
    bool alone = pictures_only(m);
    Knot k = knot_at(w, NODE_PARA, m);
    for (const Markup *i = m->first; i; i = i->next) {
        bool shown = i->kind == MARKUP_IMAGE && (alone || picture_of(w, i));
        if (alone && !shown) continue;
        if (!shown) {
            inline_add(w, &k, i, 0);
            continue;
        }
        if (k.text.len) knot_kid(parent, knot_tie(&k)), k = knot_at(w, NODE_PARA, m);
        knot_kid(parent, figure(w, i));
    }
    if (k.text.len) knot_kid(parent, knot_tie(&k));
}

/* "Ports & trade" → "ports--trade", as links within a document name it; of two alike the second gets a number. */
static Str slug(Writer *w, Str title) {
    Buf b = buf_in(w->a);
    buf_z(&b, w->prefix);
    Str lower = utf8_lower(w->a, title);
    for (size_t pos = 0; pos < lower.len && b.len < 100;) {
        uint32_t c = utf8_next(lower, &pos);
        if (c == ' ' || c == '-') buf_byte(&b, '-');
        else if (c == '_' || rune_is_word(c)) buf_rune(&b, c);
    }
    int64_t *seen = map_slot(w->ids, str_copy(w->a, buf_text(&b)));
    if ((*seen)++) buf_fmt(&b, "-%lld", (long long)*seen - 1);
    return buf_text(&b);
}

static uint8_t heading_level(Writer *w, uint8_t level) {
    while (w->depth && w->open[w->depth - 1] >= level) w->depth--;
    if (w->depth < LEVELS) w->open[w->depth++] = level;
    size_t own = w->base + w->depth;
    return (uint8_t)(own > 6 ? 6 : own);
}

static const Node *heading(Writer *w, const Markup *m) {
    Knot k = knot_at(w, NODE_HEADING, m);
    Str title = plain(w->a, m);
    if (!title.len && !m->first) return NULL;
    k.node->level = heading_level(w, m->level);
    k.node->keep_next = true;
    k.node->in_toc = k.node->level <= 2 && title.len;
    k.node->id = slug(w, title);
    for (const Markup *i = m->first; i; i = i->next) inline_add(w, &k, i, 0);
    return knot_tie(&k);
}

static const Node *held(Writer *w, NodeKind kind, const Markup *m) {
    Knot k = knot_new(w->a, kind, "");
    k.node->ordered = m->ordered, k.node->tight = m->tight, k.node->paren = m->paren, k.node->above = m->ordered ? (int32_t)m->number - 1 : 0, k.node->head = m->head;
    if (kind == NODE_ITEM) k.node->task = m->level;
    blocks(w, &k, m->first);
    return knot_tie(&k);
}

static const Node *cell(Writer *w, const Markup *m) {
    Knot k = knot_at(w, NODE_CELL, m);
    k.node->align = m->level;
    for (const Markup *i = m->first; i; i = i->next) inline_add(w, &k, i, 0);
    return knot_tie(&k);
}

static const Node *code(Writer *w, const Markup *m) {
    Knot k = knot_at(w, NODE_CODE, m);
    Str text = m->text;
    if (str_ends(text, STR("\n"))) text.len--;
    knot_text(&k, STYLE_CODE, true, text);
    return knot_tie(&k);
}

static void blocks(Writer *w, Knot *parent, const Markup *first) {
    for (const Markup *m = first; m; m = m->next) {
        switch (m->kind) {
        case MARKUP_HEADING:
            if (m != w->title) knot_kid(parent, heading(w, m));
            break;
        case MARKUP_PARA: para(w, parent, m); break;
        case MARKUP_LIST: knot_kid(parent, held(w, NODE_LIST, m)); break;
        case MARKUP_ITEM: knot_kid(parent, held(w, NODE_ITEM, m)); break;
        case MARKUP_QUOTE: knot_kid(parent, held(w, NODE_QUOTE, m)); break;
        case MARKUP_TABLE: knot_kid(parent, held(w, NODE_TABLE, m)); break;
        case MARKUP_ROW: knot_kid(parent, held(w, NODE_ROW, m)); break;
        case MARKUP_CELL: knot_kid(parent, cell(w, m)); break;
        case MARKUP_CODE: knot_kid(parent, code(w, m)); break;
        case MARKUP_RULE: {
            Knot k = knot_new(w->a, NODE_RULE, "");
            knot_kid(parent, knot_tie(&k));
            break;
        }
        default: break;                                     /* notes come with their calls */
        }
    }
}

static void writer_start(Writer *w, const MarkedDocument *d) {
    w->pictures = map_new(w->a), w->ids = map_new(w->a);
    for (const Markup *m = d->root->first; m; m = m->next)
        if (m->kind == MARKUP_NOTE && m->number > w->notes_len) w->notes_len = m->number;
    w->notes = NEWN(w->a, const Markup *, w->notes_len + 1);
    w->called = NEWN(w->a, uint32_t, w->notes_len + 1);
    for (const Markup *m = d->root->first; m; m = m->next)
        if (m->kind == MARKUP_NOTE && m->number) w->notes[m->number - 1] = m;
}

/* A heading that calls a note or shows a picture stays a heading: the title block holds plain words. */
static bool words_only(const Markup *m) {
    for (const Markup *k = m->first; k; k = k->next)
        if (k->kind == MARKUP_CALL || k->kind == MARKUP_IMAGE) return false;
    return true;
}

static const Markup *first_heading(const Markup *root) {
    for (const Markup *m = root->first; m; m = m->next)
        if (m->kind == MARKUP_HEADING && m->first) return m;
    return NULL;
}

const Node *part_judgments(Desk *d) {
    const MarkedDocument *j = d->o->judgments;
    if (!j) return NULL;
    Writer w = { .run = d->run, .a = d->a, .path = j->meta.path, .folder = d->o->judgments_folder, .base = 1, .prefix = "j-" };
    writer_start(&w, j);
    const Markup *h = j->root->first && j->root->first->kind == MARKUP_HEADING && words_only(j->root->first) ? j->root->first : NULL;
    Str first = h ? plain(d->a, h) : (Str){ 0 }, title = j->meta.title.len ? j->meta.title : first.len ? first : part_title(d, "judgments", "Assessment");
    if (h && str_eq(first, title)) w.title = h;
    Knot k = knot_new(d->a, NODE_GROUP, "judgments");
    knot_kid(&k, node_heading(d->a, 1, title, STR("judgments")));
    knot_kid(&k, node_para(d->a, "judgments-by", 0, j->meta.author.len ? str_fmt(d->a, "The judgment of %.*s, not a finding of the sources.", STR_ARG(j->meta.author))
        : STR("The analyst’s judgment, not a finding of the sources.")));
    blocks(&w, &k, j->root->first);
    return knot_tie(&k);
}

void arrange_document(Run *r, Arena *a, const MarkedDocument *d, Str folder, Str name, Brief *b) {
    Writer w = { .run = r, .a = a, .path = d->meta.path, .folder = folder, .prefix = "" };
    const Markup *h = first_heading(d->root);
    Str first = h ? plain(a, h) : (Str){ 0 };
    *b = (Brief){ .name = name };
    b->title = d->meta.title.len ? d->meta.title : first.len ? first : name;
    b->short_title = short_title(a, b->title);
    b->language = d->meta.language.len ? d->meta.language : STR("en");
    b->issuer = d->issuer.len ? d->issuer : d->meta.outlet;
    b->subtitle = d->subtitle, b->reference = d->reference, b->marking = d->marking;
    b->draft = str_eq_nocase(d->draft, STR("yes")) || str_eq_nocase(d->draft, STR("true"));
    b->as_of = date_from_value(d->meta.date);
    VEC(Fact) facts = { 0 };
    if (d->meta.author.len) vec_push(a, &facts, ((Fact){ STR("Author"), d->meta.author }));
    if (b->as_of.precision) vec_push(a, &facts, ((Fact){ STR("Date"), date_words(a, b->as_of) }));
    list_from(&b->facts, &facts);
    writer_start(&w, d);
    bool at_top = h && h == d->root->first && words_only(h);
    if (at_top && (!d->meta.title.len || str_eq(b->title, first))) w.title = h;
    Knot root = knot_new(a, NODE_GROUP, "document"), head = knot_new(a, NODE_HEAD, "head"), contents = knot_new(a, NODE_TOC, "contents");
    if (w.title || d->meta.title.len) knot_kid(&root, knot_tie(&head));
    knot_kid(&root, knot_tie(&contents));
    blocks(&w, &root, d->root->first);
    b->root = knot_tie(&root);
}
