/* SPDX-License-Identifier: MIT */
/* toc: the contents, with leaders and page numbers.

   In: the titles met while setting, and the strip before which contents belong. Out: strips put in there; their page numbers, when pages stand.
   How it thinks: a line of contents is as high whatever number it ends with, because numbers have a column of their own; so the strips are put in once, pages
   are broken again, and only then numbers are written: where one belongs stands a piece without glyphs that knows its title. Nothing has to be repeated until
   it settles. A short document lists its sections alone, in two columns if they fit side by side, so that its first page belongs to what it says; a long one
   lists two levels, a line a title.
   What it does not do: contents of pictures or tables.

   Specimen: Treaty terms . . . . . . . 2 */
#include "typeset/typeset_in.h"

enum {
    ENTRIES_MANY = 24,                                      /* beyond that only the sections are listed, so that contents stay a survey */
    ENTRIES_FEW = 4,                                        /* fewer are no columns */
    PAGES_SHORT = 12,                                       /* up to that many, sections alone will do */
};

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

/* One title: where it stands, how wide it may be, numbers and all. */
typedef struct { Len x, width; } Column;

static Len indent_of(const Press *p, const Title *t) { return t->level > 1 ? p->style.leading : 0; }

static void entry_words(Press *p, uint32_t n, const Column *c, Setting *set, Pen *pen) {
    const Title *t = &p->titles.at[n];
    const Style *s = &p->style;
    *pen = t->level > 1 ? (Pen){ .family = FAMILY_TEXT, .size = s->small * 108 / 100, .colour = s->ink } : pen_sans(s->small * 108 / 100, s->ink);
    Inline *in = NEW(p->run->tmp, Inline);
    *in = (Inline){ .kind = INLINE_TEXT, .text = t->title, .verbatim = true, .href = t->id.len ? str_fmt(p->keep, "#%.*s", STR_ARG(t->id)) : STR("") };
    Node *node = (Node *)(uintptr_t)node_new(p, NODE_PARA, "contents-entry", t->title);
    node->level = t->level;
    ParaRule rule = { .pen = *pen, .measure = c->width - indent_of(p, t) - number_column(p), .align = ALIGN_LEFT, .node = node, .language = p->brief->language };
    para_set(p, p->run->tmp, (Inlines){ in, 1 }, &rule, set);
}

/* Leader and the place of the number, behind a title's last line. */
static void entry_end(Press *p, uint32_t n, const Column *c, Len width, Len base) {
    Len number = c->x + c->width - number_column(p);
    leader(p, c->x + indent_of(p, &p->titles.at[n]) + width + p->style.size / 2, number, base);
    strip_piece(p, (Piece){ .kind = PIECE_GLYPHS, .artifact = true, .x = number, .y = base, .note = n + 1 });
}

static void entry(Press *p, uint32_t n) {
    const Column c = { p->style.text_x, p->style.measure };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting set;
    Pen pen;
    entry_words(p, n, &c, &set, &pen);
    Len base = baseline(entry_leading(p), pen.size);
    for (size_t i = 0; i < set.lines.len; i++) {
        strip_add(p, entry_leading(p));
        strip_line(p, &set, i, c.x + indent_of(p, &p->titles.at[n]), base);
        if (i + 1 < set.lines.len) p->keep_strips = 1;
        else entry_end(p, n, &c, set.lines.at[i].width, base);
    }
    arena_release(p->run->tmp, m);
}

/* What stands above the contents needs no entry. */
static bool listed(const Press *p, const Title *t, uint8_t deepest) { return t->in_toc && t->level <= deepest && t->strip + 1 >= p->contents_at; }

/* All titles in two columns as one strip, if there are enough of them and each has one line; false: nothing was put. */
static bool two_columns(Press *p, uint8_t deepest) {
    size_t n = 0, k = 0;
    for (uint32_t i = 0; i < p->titles.len; i++) n += listed(p, &p->titles.at[i], deepest);
    if (deepest > 1 || n < ENTRIES_FEW || n > ENTRIES_MANY) return false;
    Len gap = p->style.leading * 2, width = (p->style.measure - gap) / 2, leading_ = entry_leading(p);
    Column columns[2] = { { p->style.text_x, width }, { p->style.text_x + width + gap, width } };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting *sets = NEWN(p->run->tmp, Setting, n);
    Pen pen = { 0 };
    bool fits = true;
    for (uint32_t i = 0; i < p->titles.len; i++)
        if (listed(p, &p->titles.at[i], deepest)) entry_words(p, i, &columns[0], &sets[k], &pen), fits = fits && sets[k++].lines.len <= 1;
    size_t rows = (n + 1) / 2;
    if (fits) strip_add(p, (Len)rows * leading_);
    k = 0;
    for (uint32_t i = 0; fits && i < p->titles.len; i++) {
        if (!listed(p, &p->titles.at[i], deepest)) continue;
        const Column *c = &columns[k / rows];
        Len base = (Len)(k % rows) * leading_ + baseline(leading_, pen.size);
        if (sets[k].lines.len) strip_line(p, &sets[k], 0, c->x, base), entry_end(p, i, c, sets[k].lines.at[0].width, base);
        k++;
    }
    arena_release(p->run->tmp, m);
    return fits;
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
        room -= foot_height(foot, false);
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
    bool brief = sections >= ENTRIES_FEW && sheets->len <= PAGES_SHORT;
    return brief || all > ENTRIES_MANY || (!fits && sections_fit) ? 1 : 2;
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
    bool done = two_columns(p, deepest);
    for (uint32_t i = 0; i < p->titles.len && !done; i++) {
        if (!listed(p, &p->titles.at[i], deepest)) continue;
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

bool toc_number(Press *p, const Piece *place, const uint32_t *page_of, Pieces_ *out) {
    if (place->kind != PIECE_GLYPHS || place->count || !place->artifact || !place->note) return false;
    const Title *t = &p->titles.at[place->note - 1];
    Pen pen = pen_sans(p->style.small * 108 / 100, p->style.ink);
    pen.features |= FEATURE_TABULAR;
    Node *node = (Node *)(uintptr_t)node_new(p, NODE_PARA, "contents-page", STR(""));
    node->level = t->level;
    ParaRule rule = { .pen = pen, .measure = number_column(p), .align = ALIGN_RIGHT, .node = node };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting s = para_line(p, p->run->tmp, str_fmt(p->run->tmp, "%u", page_of[t->strip] + 1), &rule);
    for (size_t i = 0; i < s.pieces.len; i++) {
        Piece c = s.pieces.at[i];
        c.x += place->x;
        c.y += place->y;
        vec_push(p->work, out, c);
    }
    arena_release(p->run->tmp, m);
    return true;
}
