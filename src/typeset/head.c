/* SPDX-License-Identifier: MIT */
/* head: the title block of page 1.

   In: the Brief's issuer, reference, title, subtitle and facts. Out: strips that no page break parts.
   How it thinks: issuer and reference stand in one line of spaced capitals, one under the other where that is too short, the title large in the furniture face with its rule in the margin, the subtitle
   in italics, the facts in columns, each with its label above it. Nodes of their own are made for them, so that a tagger can tell title from fact.
   What it does not do: the marking, which is furniture of every page.

   Specimen: POLICY DESK … PD/2024/11, then The Treaty, then four facts. */
#include "typeset/typeset_in.h"

enum { FACTS_A_ROW = 4, TITLE_LINES = 3 };

static Len logo_height(const Press *p) { return p->style.leading * 5 / 2; }

/* The issuer's logo at the left, at most so high and as wide as the margin column; the issuer's name beside it (or, without one, the document's title) says the same, so it is decoration.
   Its strip stays open for the line beside it. Gives how much of the line it takes, with its white; 0 = there is none. */
static Len logo_put(Press *p, bool beside) {
    const Style *s = &p->style;
    Len w, h, most = s->side_width > PT(60) ? s->side_width : PT(60);
    if (!p->brief->logo || !picture_sound(p, p->brief->logo)) return 0;
    picture_size(p->brief->logo, most, logo_height(p), &w, &h);
    strip_add(p, logo_height(p));
    strip_piece(p, (Piece){ .kind = PIECE_IMAGE, .artifact = true, .x = s->side_x, .y = logo_height(p) - h, .w = w, .h = h, .picture = p->brief->logo });
    if (!beside) p->keep_strips = 1;
    Len gutter = s->text_x - s->side_x;
    return w + s->size < gutter ? gutter : w + s->size;
}

/* Label pen, left and right text: one line across the whole width, or, where they do not fit side by side, the one above the other in as many lines as they take. */
static void issuer_line(Press *p) {
    const Brief *b = p->brief;
    if (!b->issuer.len && !b->reference.len) {
        logo_put(p, false);
        return;
    }
    const Style *s = &p->style;
    Len width = s->text_x + s->measure - s->side_x;
    ArenaMark m = arena_mark(p->run->tmp);
    Str texts[2] = { text_capitals(p->keep, b->issuer), b->reference };
    Setting set[2] = { 0 };
    for (int i = 0; i < 2; i++) {
        if (!texts[i].len) continue;
        ParaRule rule = { .pen = pen_label(p, s->faint), .measure = width, .align = i ? ALIGN_RIGHT : ALIGN_LEFT, .node = node_new(p, NODE_PARA,
            i ? "reference" : "issuer", texts[i]), .language = b->language };
        set[i] = para_line(p, p->run->tmp, texts[i], &rule);
    }
    bool beside = (int64_t)set[0].widest + set[1].widest + s->size <= width;
    Len logo = logo_put(p, beside);
    if (beside && !logo) strip_add(p, s->leading);
    for (int i = 0; i < 2; i++)
        for (size_t k = 0; k < set[i].lines.len; k++) {
            if (!beside) strip_add(p, s->leading);
            strip_line(p, &set[i], k, s->side_x + (i || !beside ? 0 : logo), baseline(s->leading, s->tiny) + (beside && logo ? logo_height(p) - s->leading : 0));
            p->keep_strips = 1;
        }
    arena_release(p->run->tmp, m);
}

/* A title whose last line is a word alone is set to a narrower measure, as long as that needs no further line. */
static void balance(Press *p, Inlines text, const ParaRule *rule, Setting *set) {
    size_t lines = set->lines.len;
    ParaRule narrower = *rule;
    for (int step = 1; lines > 1 && step <= 12; step++) {
        Len longest = 0;
        for (size_t i = 0; i < lines; i++)
            if (set->lines.at[i].width > longest) longest = set->lines.at[i].width;
        if (set->lines.at[lines - 1].width >= longest * 45 / 100) return;
        Setting next;
        narrower.measure = rule->measure - rule->measure / 25 * step;
        para_set(p, p->run->tmp, text, &narrower, &next);
        if (next.lines.len > lines) return;
        *set = next;
    }
}

static void title_lines(Press *p) {
    const Brief *b = p->brief;
    const Style *s = &p->style;
    Node *n = (Node *)(uintptr_t)node_new(p, NODE_HEADING, "title", b->title);
    Pen pen = pen_sans(s->title, s->ink);
    pen.bold = true;
    Len leading = s->title * 118 / 100;
    ArenaMark m = arena_mark(p->run->tmp);
    ParaRule rule = { .pen = pen, .measure = s->measure, .align = ALIGN_LEFT, .node = n, .language = b->language };
    Setting set;
    para_set(p, p->run->tmp, n->text, &rule, &set);
    if (set.lines.len == 2 && set.widest <= s->measure / 100 * 116) {       /* a little too long for one line: a little smaller */
        rule.pen.size = pen.size = (Len)((int64_t)s->title * (s->measure / 1000 * 995) / set.widest);
        para_set(p, p->run->tmp, n->text, &rule, &set);
    }
    if (set.lines.len > TITLE_LINES) {                      /* a sentence for a title is set smaller */
        rule.pen.size = pen.size = s->title * 72 / 100;
        leading = pen.size * 122 / 100;
        para_set(p, p->run->tmp, n->text, &rule, &set);
    }
    balance(p, n->text, &rule, &set);
    strip_space(p, s->leading / 2);
    for (size_t i = 0; i < set.lines.len; i++) {
        strip_add(p, leading);
        if (i == 0) strip_piece(p, (Piece){ .kind = PIECE_RULE, .artifact = true, .colour = s->accent, .x = s->side_x, .y = baseline(leading,
            pen.size) - pen.size * 36 / 100, .w = s->side_width, .h = PT(1.6) });
        strip_line(p, &set, i, s->text_x, baseline(leading, pen.size));
        p->keep_strips = 1;
    }
    if (b->subtitle.len) {
        rule.node = node_new(p, NODE_PARA, "subtitle", b->subtitle);
        rule.pen = (Pen){ .family = FAMILY_TEXT, .italic = true, .size = s->size * 118 / 100, .colour = s->faint };
        para_set(p, p->run->tmp, rule.node->text, &rule, &set);
        strip_space(p, s->leading / 4);
        for (size_t i = 0; i < set.lines.len; i++) {
            strip_add(p, s->leading * 116 / 100);
            strip_line(p, &set, i, s->text_x, baseline(s->leading * 116 / 100, rule.pen.size));
            p->keep_strips = 1;
        }
    }
    arena_release(p->run->tmp, m);
}

typedef struct { Setting label, value; Len x, width; } Column;

static void fact_part(Press *p, Arena *a, const char *role, Str text, Pen pen, Len measure, Setting *out) {
    const Node *n = node_new(p, NODE_PARA, role, text);
    ParaRule rule = { .pen = pen, .measure = measure, .measure_only = measure == 0, .align = ALIGN_LEFT, .node = n, .language = p->brief->language };
    para_set(p, a, n->text, &rule, out);
}

/* Facts in rows of at most four columns, all of one row in one strip. Each column gets the width it would like if all can; else they share what there is in
   that proportion. */
static void fact_row(Press *p, size_t from, size_t n) {
    const Style *s = &p->style;
    Len gap = s->size, room = s->measure - gap * (Len)(n - 1), more = s->text_x - s->side_x, x = s->text_x, high = s->tiny_leading * 5 / 4;
    ArenaMark m = arena_mark(p->run->tmp);
    Column c[FACTS_A_ROW] = { 0 };
    Pen label = pen_label(p, s->faint), value = pen_sans(s->small, s->ink);
    int64_t wish = 0;
    size_t lines = 1, label_lines = 1;
    for (size_t i = 0; i < n; i++) {
        const Fact *f = &p->brief->facts.at[from + i];
        fact_part(p, p->run->tmp, "fact-label", text_capitals(p->keep, f->label), label, 0, &c[i].label);
        fact_part(p, p->run->tmp, "fact", f->value, value, 0, &c[i].value);
        c[i].width = c[i].label.widest > c[i].value.widest ? c[i].label.widest : c[i].value.widest;
        if (c[i].width > room / 2 && n > 1) c[i].width = room / 2;
        wish += c[i].width;
    }
    if (wish > room && wish <= room + more) room += more, x = s->side_x;    /* the margin is free beside the title */
    for (size_t i = 0; i < n; i++) {
        const Fact *f = &p->brief->facts.at[from + i];
        c[i].width = wish > room ? (Len)((int64_t)c[i].width * room / wish) : c[i].width + (Len)((room - wish) / (int64_t)n);
        c[i].x = x;
        x += c[i].width + gap;
        fact_part(p, p->run->tmp, "fact-label", text_capitals(p->keep, f->label), label, c[i].width, &c[i].label);
        fact_part(p, p->run->tmp, "fact", f->value, value, c[i].width, &c[i].value);
        if (c[i].value.lines.len > lines) lines = c[i].value.lines.len;
        if (c[i].label.lines.len > label_lines) label_lines = c[i].label.lines.len;
    }
    high += (Len)(label_lines - 1) * s->tiny_leading;
    strip_add(p, high + (Len)lines * s->small_leading);
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < c[i].label.lines.len; k++) strip_line(p, &c[i].label, k, c[i].x, (Len)k * s->tiny_leading + baseline(s->tiny_leading, s->tiny));
        for (size_t k = 0; k < c[i].value.lines.len; k++) strip_line(p, &c[i].value, k, c[i].x, high + (Len)k * s->small_leading + baseline(s->small_leading,
            s->small));
    }
    arena_release(p->run->tmp, m);
}

void head_set(Press *p) {
    issuer_line(p);
    title_lines(p);
    size_t row = p->style.measure >= PT(280) ? FACTS_A_ROW : p->style.measure >= PT(140) ? FACTS_A_ROW / 2 : 1;
    for (size_t i = 0; i < p->brief->facts.len; i += row) {
        size_t n = p->brief->facts.len - i;
        strip_space(p, p->style.leading * (i ? 1 : 2) / 2);
        strip_penalty(p, PAGE_NEVER);
        fact_row(p, i, n < row ? n : row);
    }
    strip_space(p, p->style.leading);
    p->keep_strips = 1;
}
