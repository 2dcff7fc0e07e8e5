/* SPDX-License-Identifier: MIT */
/* toc: the contents, with leaders and page numbers.

   In: the titles met while setting, and the strip before which contents belong. Out: strips put in there, one a title; their page numbers, when pages stand.
   How it thinks: a line of contents is as high whatever number it ends with, because numbers have a column of their own; so the strips are put in once, pages
   are broken again, and only then numbers are written. Nothing has to be repeated until it settles.
   What it does not do: contents of pictures or tables.

   Specimen: Treaty terms . . . . . . . 2 */
#include "typeset/typeset_in.h"

enum { ENTRIES_MANY = 24 };                                /* beyond that only the sections are listed, so that contents stay a survey */

static Len number_column(const Press *p) { return p->style.size * 2; }
static Len entry_leading(const Press *p) { return p->style.small_leading * 112 / 100; }

/* Dots on a fixed grid across the sheet, so that they stand under each other. */
static void leader(Press *p, Len from, Len to, Len y) {
    Pen pen = pen_sans(p->style.small, p->style.hairline);
    Len step = p->style.small * 7 / 10;
    ArenaMark m = arena_mark(p->run->tmp);
    Buf b = buf_in(p->run->tmp);
    Len first = (from / step + 1) * step;
    for (Len x = first; x + step < to; x += step) buf_byte(&b, '.');
    if (b.len) {
        ParaRule rule = { .pen = pen, .measure = PT(5000), .align = ALIGN_LEFT };
        Setting s = para_line(p, p->run->tmp, buf_text(&b), &rule);
        for (size_t i = 0; i < s.pieces.len; i++) {
            Piece c = s.pieces.at[i];
            Glyph *g = (Glyph *)(uintptr_t)c.glyphs;
            for (uint32_t k = 0; k < c.count; k++) g[k].advance = step;
            c.x = first;
            c.y = y;
            c.w = step * (Len)c.count;
            c.artifact = true;
            strip_piece(p, c);
        }
    }
    arena_release(p->run->tmp, m);
}

static void entry(Press *p, uint32_t n) {
    const Title *t = &p->titles.at[n];
    const Style *s = &p->style;
    Len indent = t->level > 1 ? s->leading : 0, width = s->measure - indent - number_column(p);
    Pen pen = t->level > 1 ? (Pen){ .family = FAMILY_TEXT, .size = s->small * 108 / 100, .colour = s->ink } : pen_sans(s->small * 108 / 100, s->ink);
    Inline in = { .kind = INLINE_TEXT, .text = t->title, .verbatim = true, .href = t->id.len ? str_fmt(p->keep, "#%.*s", STR_ARG(t->id)) : STR("") };
    Node *node = (Node *)(uintptr_t)node_new(p, NODE_PARA, "contents-entry", t->title);
    node->level = t->level;
    ArenaMark m = arena_mark(p->run->tmp);
    ParaRule rule = { .pen = pen, .measure = width, .align = ALIGN_LEFT, .node = node, .language = p->brief->language };
    Setting set;
    para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &set);
    for (size_t i = 0; i < set.lines.len; i++) {
        strip_add(p, entry_leading(p));
        Len base = baseline(entry_leading(p), pen.size);
        strip_line(p, &set, i, s->text_x + indent, base);
        if (i + 1 < set.lines.len) {
            p->keep_strips = 1;
            continue;
        }
        leader(p, s->text_x + indent + set.lines.at[i].width + s->size / 2, s->text_x + s->measure - number_column(p), base);
        p->strips.at[p->strips.len - 1].contents_of = n + 1;
    }
    arena_release(p->run->tmp, m);
}

/* What is still free on the page where contents would begin. */
static Len room_there(Press *p, const Sheets *sheets, uint32_t at) {
    Len room = page_room(p);
    Foot *foot = foot_new(p);
    for (size_t i = 0; i < sheets->len; i++) {
        if (at <= sheets->at[i].from || at > sheets->at[i].to) continue;
        for (uint32_t k = sheets->at[i].from; k < at; k++) {
            room -= p->strips.at[k].height + (k > sheets->at[i].from ? p->strips.at[k].space : 0);
            foot_add(foot, &p->strips.at[k]);
        }
        room -= foot_height(foot);
    }
    foot_free(foot);
    return room;
}

/* The level down to which titles are listed: two, unless sections alone spare a page that would stay half empty, or there are too many. */
static uint8_t depth(Press *p, const Sheets *sheets, uint32_t at) {
    size_t all = 0, sections = 0;
    for (uint32_t i = 0; i < p->titles.len; i++)
        if (p->titles.at[i].in_toc && p->titles.at[i].level <= 2) all++, sections += p->titles.at[i].level == 1;
    Len room = room_there(p, sheets, at) - p->style.leading * 5 / 2;
    bool fits = (Len)all * entry_leading(p) <= room, sections_fit = sections > 1 && (Len)sections * entry_leading(p) <= room;
    return all > ENTRIES_MANY || (!fits && sections_fit) ? 1 : 2;
}

void toc_insert(Press *p, const Sheets *sheets) {
    uint32_t at = p->contents_at - 1, old = (uint32_t)p->strips.len;
    uint8_t deepest = depth(p, sheets, at);
    p->next_space = 0;
    p->next_penalty = 0;
    p->keep_strips = 0;
    p->section = at < old ? p->strips.at[at].section : 0;
    p->left = p->right = 0;
    Node *label = (Node *)(uintptr_t)node_new(p, NODE_PARA, "contents", STR("Contents"));
    Pen pen = pen_label(p, p->style.accent);
    pen.bold = true;
    pen.size = p->style.small;
    ParaRule rule = { .pen = pen, .measure = p->style.measure, .align = ALIGN_LEFT, .node = label, .language = STR("en") };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting s = para_line(p, p->run->tmp, STR("CONTENTS"), &rule);
    strip_space(p, p->style.leading);
    strip_add(p, p->style.leading);
    if (s.lines.len) strip_line(p, &s, 0, p->style.text_x, baseline(p->style.leading, pen.size));
    arena_release(p->run->tmp, m);
    strip_space(p, p->style.leading / 4);
    p->keep_strips = 2;
    for (uint32_t i = 0; i < p->titles.len; i++) {
        const Title *t = &p->titles.at[i];
        if (!t->in_toc || t->level > deepest) continue;
        strip_penalty(p, PAGE_CLUB);
        entry(p, i);
    }
    p->keep_strips = 0;
    uint32_t n = (uint32_t)p->strips.len - old;
    /* the new strips move from the end to their place; what counts strips moves with them */
    ArenaMark m2 = arena_mark(p->run->tmp);
    Strip *made = NEWN(p->run->tmp, Strip, n);
    memcpy(made, &p->strips.at[old], n * sizeof *made);
    memmove(&p->strips.at[at + n], &p->strips.at[at], (old - at) * sizeof *made);
    memcpy(&p->strips.at[at], made, n * sizeof *made);
    arena_release(p->run->tmp, m2);
    for (size_t i = 0; i < p->titles.len; i++)
        if (p->titles.at[i].strip >= at) p->titles.at[i].strip += n;
    for (size_t i = 0; i < p->anchors.len; i++)
        if (p->anchors.at[i].strip >= at) p->anchors.at[i].strip += n;
    if (at + n < p->strips.len) {                           /* what was asked of a break at this place now holds before the contents */
        p->strips.at[at].penalty = p->strips.at[at + n].penalty;
        p->strips.at[at + n].penalty = 0;
    }
    if (at + n < p->strips.len && p->strips.at[at + n].space < p->style.leading) p->strips.at[at + n].space = p->style.leading;
}

void toc_number(Press *p, const Title *t, uint32_t page, Len y, Pieces_ *out) {
    Pen pen = pen_sans(p->style.small * 108 / 100, p->style.ink);
    pen.features |= FEATURE_TABULAR;
    Node *node = (Node *)(uintptr_t)node_new(p, NODE_PARA, "contents-page", STR(""));
    node->level = t->level;
    ParaRule rule = { .pen = pen, .measure = number_column(p), .align = ALIGN_RIGHT, .node = node };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting s = para_line(p, p->run->tmp, str_fmt(p->run->tmp, "%u", page), &rule);
    for (size_t i = 0; i < s.pieces.len; i++) {
        Piece c = s.pieces.at[i];
        c.x += p->style.text_x + p->style.measure - number_column(p);
        c.y += y + baseline(entry_leading(p), pen.size);
        vec_push(p->work, out, c);
    }
    arena_release(p->run->tmp, m);
}
