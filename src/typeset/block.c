/* SPDX-License-Identifier: MIT */
/* block: the Brief's nodes to strips: headings, paragraphs, lists, quotes, the box.

   In: a Node. Out: strips in reading order, with the white and the page-break prices that its kind asks for.
   How it thinks: one function a kind. White is counted in half leadings, so that lines of text fall on one grid of half lines. A heading holds the next two
   strips; a paragraph never leaves one line alone at the foot or the head of a page; a quotation keeps its speaker.
   What it does not do: tables and the title block, which have files of their own.

   Specimen: a point with "2 origins" in the margin, a quotation beneath it and its speaker line stay together if the page allows it. */
#include "typeset/typeset_in.h"

/* However deep lists and quotes are nested, a third of the measure stays for text. */
static Len left_indent(const Press *p) { return p->left < p->style.measure / 2 ? p->left : p->style.measure / 2; }
static Len column_x(const Press *p) { return p->style.text_x + left_indent(p); }
static Len column_width(const Press *p) { return p->style.measure - left_indent(p) - (p->right < p->style.measure / 6 ? p->right : p->style.measure / 6); }
static Len half(const Press *p) { return p->style.leading / 2; }

void block_lines(Press *p, const Setting *s, Len x, Len leading, Len size) {
    size_t n = s->lines.len;
    for (size_t i = 0; i < n; i++) {
        if (i > 0) strip_penalty(p, i == 1 || i + 1 == n ? PAGE_CLUB : PAGE_INSIDE);
        strip_add(p, leading);
        strip_line(p, s, i, x, baseline(leading, size));
    }
}

void side_set(Press *p, Str text) {
    bool margin = !p->columns && p->style.side_width >= PT(30);
    if (text.len) *(margin ? &p->side : &p->aside) = text;
}

Len side_put(Press *p, Arena *a, Len line_baseline) {
    if (!p->side.len) return 0;
    const Node *n = node_new(p, NODE_PARA, "side", p->side);
    bool mark = true;                                       /* NEW, UPDATED: our own marks of change stand in the accent colour */
    for (size_t i = 0; i < p->side.len; i++) mark &= !(p->side.at[i] >= 'a' && p->side.at[i] <= 'z');
    Pen pen = pen_sans(p->style.tiny, mark ? p->style.accent : p->style.faint);
    pen.bold = mark;
    ParaRule rule = { .pen = pen, .measure = p->style.side_width, .align = ALIGN_RIGHT, .node = n, .language = STR("en") };
    Setting s;
    para_set(p, a, n->text, &rule, &s);
    for (size_t i = 0; i < s.lines.len; i++) strip_line(p, &s, i, p->style.side_x, line_baseline + (Len)i * p->style.tiny_leading);
    p->side = (Str){ 0 };
    return (Len)s.lines.len * p->style.tiny_leading;
}

/* "… of its own.[1] · 2 origins": what has no margin to stand in. */
Inlines side_behind(Press *p, Inlines text) {
    if (!p->aside.len) return text;
    Inline *all = NEWN(p->keep, Inline, text.len + 1);
    memcpy(all, text.at, text.len * sizeof *all);
    all[text.len] = (Inline){ .kind = INLINE_TEXT, .style = STYLE_SANS | STYLE_SMALL | STYLE_FAINT, .text = str_fmt(p->keep, " \xC2\xB7\xC2\xA0%.*s", STR_ARG(p->aside)) };
    p->aside = (Str){ 0 };
    return (Inlines){ all, text.len + 1 };
}

/* A paragraph in the column, with margin text if any waits. */
static void paragraph(Press *p, const Node *n, Inlines text, const ParaRule *rule, Len leading) {
    ArenaMark m = arena_mark(p->run->tmp);
    Setting s;
    text = side_behind(p, text);
    if (text.at == n->text.at || text.len > n->text.len) para_plan(p, p->run->tmp, text, rule, &s);
    else para_set(p, p->run->tmp, text, rule, &s);          /* words of our own making do not live long enough for a plan */
    strip_anchor(p, n->id);
    p->under_heading = false;
    Len side = 0;
    for (size_t i = 0; i < s.lines.len; i++) {
        if (i > 0) strip_penalty(p, i == 1 || i + 1 == s.lines.len ? PAGE_CLUB : PAGE_INSIDE);
        strip_add(p, leading);
        if (i == 0) side = side_put(p, p->run->tmp, baseline(leading, rule->pen.size));
        strip_line(p, &s, i, column_x(p), baseline(leading, rule->pen.size));
    }
    Len height = (Len)s.lines.len * leading;
    if (side > height) strip_space(p, side - height + half(p) / 2);
    arena_release(p->run->tmp, m);
}

static ParaRule body_rule(const Press *p, const Node *n) {
    const Style *s = &p->style;
    return (ParaRule){ .pen = pen_text(p), .measure = column_width(p), .align = s->justify ? ALIGN_JUSTIFY : ALIGN_LEFT, .hyphenate = s->hyphenate, .node = n,
        .language = n->language.len ? n->language : p->brief->language };
}

/* ---- kinds ---- */

static void title_add(Press *p, const Node *n) {
    vec_push(p->work, &p->titles, ((Title){ text_of(p->keep, n->text), n->id, n->level, n->in_toc, (uint32_t)p->strips.len }));
}

/* A heading in the box is a label; its rule and its white are the box's. */
static void box_heading(Press *p, const Node *n) {
    Pen pen = pen_label(p, p->style.accent);
    pen.bold = true;
    pen.size = p->style.small;
    Inline in = { .kind = INLINE_TEXT, .text = text_capitals(p->keep, text_of(p->run->tmp, n->text)), .verbatim = true };
    ParaRule rule = { .pen = pen, .measure = column_width(p), .align = ALIGN_LEFT, .node = n, .language = p->brief->language };
    title_add(p, n);
    paragraph(p, n, (Inlines){ &in, 1 }, &rule, p->style.leading);
    strip_space(p, half(p) * 3 / 5);
    p->keep_strips = 2;
    p->under_heading = true;
}

/* What ends a section should not stand alone, a line or three, at the head of a page before the next section begins. */
static void hold_tail(Press *p) {
    Len tail = 0;
    for (size_t i = p->strips.len; i-- > 0;) {
        Strip *s = &p->strips.at[i];
        tail += s->height + s->space;
        if (tail > p->style.leading * 4) break;
        if (s->penalty < PAGE_FEW) s->penalty += PAGE_FEW;
    }
}

static void heading(Press *p, const Node *n) {
    const Style *s = &p->style;
    if (p->boxed) {
        box_heading(p, n);
        return;
    }
    Pen pen = pen_sans(n->level <= 1 ? s->heading : s->subheading, s->ink);
    pen.bold = true;
    if (n->level >= 3) pen = (Pen){ .family = FAMILY_TEXT, .italic = true, .size = s->size, .colour = s->ink };
    Len leading = n->level <= 1 ? pen.size * 5 / 4 : s->leading;
    /* white above about twice that below; under a heading of higher rank there is only its own */
    if (!p->under_heading) strip_space(p, n->level <= 1 ? half(p) * 4 : n->level == 2 ? half(p) * 2 : half(p));
    title_add(p, n);
    if (n->level <= 1) p->section = (uint32_t)p->titles.len, hold_tail(p);
    ArenaMark m = arena_mark(p->run->tmp);
    ParaRule rule = { .pen = pen, .measure = column_width(p), .align = ALIGN_LEFT, .node = n, .language = n->language.len ? n->language : p->brief->language };
    Setting set;
    para_set(p, p->run->tmp, n->text, &rule, &set);
    strip_anchor(p, n->id);
    for (size_t i = 0; i < set.lines.len; i++) {
        if (i > 0) strip_penalty(p, PAGE_NEVER);
        strip_add(p, leading);
        Len base = baseline(leading, pen.size);
        if (i == 0 && n->level <= 1)
            strip_piece(p, (Piece){ .kind = PIECE_RULE, .artifact = true, .colour = s->accent, .x = s->side_x, .y = base - pen.size * 36 / 100,
                .w = s->side_width, .h = PT(0.8) });
        strip_line(p, &set, i, column_x(p), base);
    }
    arena_release(p->run->tmp, m);
    strip_space(p, n->level <= 1 ? half(p) * 4 / 5 : half(p) / 3);
    p->keep_strips = 2;
    p->under_heading = true;
}

static bool role_is(const Node *n, const char *role) { return str_eq(n->role, str_of(role)); }

static void para(Press *p, const Node *n) {
    const Style *s = &p->style;
    ParaRule rule = body_rule(p, n);
    Len leading = s->leading;
    if (role_is(n, "speaker-line")) {
        rule.pen = pen_sans(s->small * 92 / 100, s->faint);
        rule.align = ALIGN_LEFT;
        leading = s->small_leading;
        p->next_space = 0;
        strip_penalty(p, PAGE_NEVER);
    } else {
        if (role_is(n, "source") || role_is(n, "missing")) {
            rule.pen.size = s->small * 104 / 100;
            rule.align = ALIGN_LEFT;
            leading = s->small_leading * 104 / 100;
            strip_space(p, half(p) / 2);
        } else if (role_is(n, "caption")) {
            rule.pen = pen_sans(s->small * 92 / 100, s->faint);
            rule.align = ALIGN_LEFT;
            leading = s->small_leading;
            strip_space(p, half(p) / 2);
        } else if (!p->under_heading) strip_space(p, p->tight ? half(p) / 4 : half(p));
        if (role_is(n, "empty") || role_is(n, "none") || role_is(n, "judgments-by")) rule.pen.italic = true, rule.pen.colour = s->faint;
    }
    paragraph(p, n, n->text, &rule, leading);
    if (n->keep_next) p->keep_strips = 1;
}

static void quote(Press *p, const Node *n, int depth) {
    Len left = p->left;
    int32_t hold = p->hold;
    uint32_t bar = p->bar;
    if (!p->under_heading) strip_space(p, half(p));
    strip_penalty(p, PAGE_QUOTE);
    p->bar = decor_add(p, column_x(p), PT(1.2), p->style.hairline);
    p->left += p->style.leading;
    if (n->text.len) para(p, n);
    for (size_t i = 0; i < n->kids.len; i++) {
        if (p->hold < PAGE_QUOTE) p->hold = i ? PAGE_QUOTE : p->hold;
        block_set(p, n->kids.at[i], depth + 1);
    }
    p->bar = bar;
    p->hold = hold;
    p->left = left;
    strip_space(p, half(p));
}

/* An item's label hangs left of its text. */
static void item(Press *p, const Node *n, Str label, Len indent, int depth) {
    uint32_t before = (uint32_t)p->strips.len;
    Len x = column_x(p);
    p->left += indent;
    if (n->text.len) para(p, n);
    block_kids(p, n, depth + 1);
    p->left -= indent;
    if (before >= p->strips.len) {                          /* nothing in it: a label alone */
        strip_space(p, p->tight ? half(p) / 4 : half(p));
        strip_add(p, p->style.leading);
    }
    ArenaMark m = arena_mark(p->run->tmp);
    ParaRule rule = { .pen = pen_text(p), .measure = indent, .align = ALIGN_LEFT, .node = n };
    Setting s = para_line(p, p->run->tmp, label, &rule);
    Strip *t = &p->strips.at[before];
    /* the label comes first in reading order: its piece goes before the strip's own */
    if (s.lines.len && s.pieces.len) {
        Piece c = s.pieces.at[0];
        c.x += x;
        c.y += baseline(p->style.leading, p->style.size);
        Piece put[2] = { c };
        size_t at = t->piece, count = 1;
        if (str_starts(n->id, STR("src-")))                 /* a source's number leads back to where it is cited first */
            put[count++] = (Piece){ .kind = PIECE_LINK, .x = c.x, .y = c.y - p->style.size * 3 / 4, .w = c.w, .h = p->style.size, .node = n,
                .href = str_fmt(p->keep, "#cite-%.*s", STR_ARG(str_sub(n->id, 4, n->id.len))) };
        for (size_t i = 0; i < count; i++) vec_push(p->work, &p->pieces, put[i]);
        memmove(&p->pieces.at[at + count], &p->pieces.at[at], (p->pieces.len - count - at) * sizeof c);
        memcpy(&p->pieces.at[at], put, count * sizeof c);
        t->pieces += (uint32_t)count;
        for (size_t i = before + 1; i < p->strips.len; i++) p->strips.at[i].piece += (uint32_t)count;
    }
    arena_release(p->run->tmp, m);
}

static Str item_label(Press *p, const Node *list, const Node *item, int64_t number) {
    if (item->task) return item->task == 2 ? STR("\xE2\x98\x91") : STR("\xE2\x98\x90");
    if (!list->ordered) return STR("\xE2\x80\xA2");
    return str_fmt(p->keep, role_is(list, "sources") ? "[%lld]" : list->paren ? "%lld)" : "%lld.", (long long)number);
}

/* Wide enough for the label of the last item. */
static Len list_indent(const Press *p, const Node *n) {
    if (!n->ordered) return p->style.size * 5 / 4;
    int digits = 1;
    for (int64_t last = n->above + (int64_t)n->kids.len; last >= 10; last /= 10) digits++;
    return p->style.size * 2 + (digits > 2 ? (Len)(digits - 2) * p->style.size * 6 / 10 : 0);
}

static void list(Press *p, const Node *n, int depth) {
    int64_t number = 1 + (int64_t)n->above;
    Len indent = list_indent(p, n);
    bool tight = p->tight;
    if (n->tight && !tight && !p->under_heading) strip_space(p, half(p) * 3 / 5);
    p->tight = n->tight;
    for (size_t i = 0; i < n->kids.len; i++) {
        const Node *k = n->kids.at[i];
        if (k->kind != NODE_ITEM) {
            block_set(p, k, depth + 1);
            continue;
        }
        if (i == 1 || (i > 1 && i + 1 == n->kids.len)) strip_penalty(p, PAGE_FEW);   /* one item alone is no list */
        strip_anchor(p, k->id);
        side_set(p, k->side);
        item(p, k, item_label(p, n, k, number++), indent, depth);
    }
    p->tight = tight;
}

static void box(Press *p, const Node *n, int depth) {
    Len pad = p->style.leading * 2 / 3, left = p->left, right = p->right;
    int32_t hold = p->hold;
    strip_space(p, half(p) * 2);
    strip_anchor(p, n->id);
    p->tint = decor_add(p, column_x(p), column_width(p), p->style.tint);
    p->boxed = true;
    strip_add(p, pad);
    p->keep_strips = 1;
    p->left += pad;
    p->right += pad;
    p->hold = PAGE_KEEP;
    block_kids(p, n, depth + 1);
    p->next_space = 0;
    strip_penalty(p, PAGE_NEVER);
    strip_add(p, pad);
    p->left = left;
    p->right = right;
    p->hold = hold;
    p->tint = 0;
    p->boxed = false;
    strip_space(p, half(p) * 2);
}

static void code(Press *p, const Node *n) {
    if (!p->under_heading) strip_space(p, half(p));
    p->under_heading = false;
    strip_anchor(p, n->id);
    code_set(p, n, column_x(p), column_width(p));
    strip_space(p, half(p));
}

static void figure(Press *p, const Node *n, int depth) {
    if (!p->under_heading) strip_space(p, half(p));
    p->under_heading = false;
    strip_anchor(p, n->id);
    figure_set(p, n, column_x(p), column_width(p));
    for (size_t i = 0; i < n->kids.len; i++) {
        p->keep_strips = 1;
        block_set(p, n->kids.at[i], depth + 1);
    }
    strip_space(p, half(p));
}

static void rule_line(Press *p) {
    strip_space(p, half(p));
    strip_add(p, half(p));
    strip_piece(p, (Piece){ .kind = PIECE_RULE, .artifact = true, .colour = p->style.hairline, .x = column_x(p), .y = half(p) / 2, .w = column_width(p),
        .h = PT(0.5) });
}

/* The analyst's own words are set off by a bar of the accent colour in the gutter, from their heading to their end, so that no page of them passes for findings. */
static void judgments(Press *p, const Node *n, int depth) {
    uint32_t bar = p->bar;
    strip_anchor(p, n->id);
    for (size_t i = 0; i < n->kids.len; i++) {
        if (i == 1) p->bar = decor_add(p, column_x(p) - p->style.leading * 6 / 10, PT(1.6), p->style.accent);
        block_set(p, n->kids.at[i], depth + 1);
    }
    p->bar = bar;
}

static void table(Press *p, const Node *n) {
    OneColumn was;
    bool columns = n->columns == 2 && !p->columns && !p->left;
    strip_anchor(p, n->id);
    if (columns) columns_begin(p, &was);
    table_set(p, n);
    if (columns) columns_end(p, &was);
}

/* A part in two columns: all but its heading. */
static void part_in_columns(Press *p, const Node *n, int depth) {
    OneColumn was;
    bool heading = n->kids.len && n->kids.at[0]->kind == NODE_HEADING;
    strip_anchor(p, n->id);
    if (heading) block_set(p, n->kids.at[0], depth + 1);
    columns_begin(p, &was);
    for (size_t i = heading; i < n->kids.len; i++) block_set(p, n->kids.at[i], depth + 1);
    columns_end(p, &was);
}

void block_kids(Press *p, const Node *n, int depth) {
    for (size_t i = 0; i < n->kids.len; i++) block_set(p, n->kids.at[i], depth);
}

void block_set(Press *p, const Node *n, int depth) {
    if (depth > DEPTH_MAX) return;
    side_set(p, n->side);
    if (n->kind == NODE_GROUP && role_is(n, "judgments")) {
        judgments(p, n, depth);
        return;
    }
    if (n->kind == NODE_GROUP && n->columns == 2 && !p->columns && !p->left) {
        part_in_columns(p, n, depth);
        return;
    }
    switch (n->kind) {
    case NODE_HEAD: head_set(p); break;
    case NODE_TOC: p->contents_at = (uint32_t)p->strips.len + 1; break;
    case NODE_HEADING: heading(p, n); break;
    case NODE_PARA: para(p, n); break;
    case NODE_LIST: strip_anchor(p, n->id); list(p, n, depth); break;
    case NODE_QUOTE: strip_anchor(p, n->id); quote(p, n, depth); break;
    case NODE_CODE: code(p, n); break;
    case NODE_TABLE: table(p, n); break;
    case NODE_BOX: box(p, n, depth); break;
    case NODE_RULE: rule_line(p); break;
    case NODE_NOTE: break;
    case NODE_FIGURE: figure(p, n, depth); break;
    case NODE_GROUP: case NODE_ITEM: case NODE_ROW: case NODE_CELL:
        strip_anchor(p, n->id);
        if (n->text.len) para(p, n);
        block_kids(p, n, depth + 1);
        if (n->keep_next) p->keep_strips = 1;
        break;
    }
}
