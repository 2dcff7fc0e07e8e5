/* SPDX-License-Identifier: MIT */
/* code: lines of code as they stand, in a face whose letters are all of one width.

   In: a NODE_CODE. Out: a strip a line, on a faint ground.
   How it thinks: a line is cut at its blanks of two and more, and each part stands at its column; tabs go to the next multiple of four. A line too wide for the column is set smaller
   down to four fifths with all of its block, so that what stands under each other stays so; one that is wider still is folded behind a blank, its further lines indented.
   What it does not do: colour by language; copy back the blanks that a line begins with.

   Specimen: "if (x)    return;" has its return at column 11. */
#include "typeset/typeset_in.h"

enum { TAB = 4, SMALLEST = 80 };

typedef struct { Press *p; const Node *node; Pen pen; Len x, width, advance, leading; } Code;

static size_t column_after(uint32_t c, size_t column) { return c == '\t' ? column / TAB * TAB + TAB : column + 1; }

static size_t columns_of(Str line) {
    size_t n = 0;
    for (size_t pos = 0; pos < line.len;) n = column_after(utf8_next(line, &pos), n);
    return n;
}

static bool blank(char c) { return c == ' ' || c == '\t'; }

/* The next part from *pos on: what stands up to two blanks or a tab; `column` is moved to its beginning, *pos behind it. */
static Str part_cut(Str line, size_t *pos, size_t *column) {
    while (*pos < line.len && blank(line.at[*pos])) *column = column_after((unsigned char)line.at[(*pos)++], *column);
    size_t from = *pos;
    while (*pos < line.len && !(line.at[*pos] == '\t' || (line.at[*pos] == ' ' && (*pos + 1 >= line.len || blank(line.at[*pos + 1]))))) (*pos)++;
    return str_sub(line, from, *pos);
}

static Setting words(Code *c, Str text, Len measure) {
    ParaRule rule = { .pen = c->pen, .measure = measure, .align = ALIGN_LEFT, .node = c->node };
    return para_line(c->p, c->p->run->tmp, text, &rule);
}

/* A line wider than the column: folded by the paragraph's own rules, the further lines two columns in. */
static void line_folded(Code *c, Str line) {
    size_t indent = 0, pos = 0;
    part_cut(line, &pos, &indent);
    Len left = (Len)(indent % 40 + 2) * c->advance;
    Setting s = words(c, str_trim(line), c->width - left);
    for (size_t i = 0; i < s.lines.len; i++) {
        if (i) strip_penalty(c->p, PAGE_FEW);
        strip_add(c->p, c->leading);
        strip_line(c->p, &s, i, c->x + left - (i ? 0 : 2 * c->advance), baseline(c->leading, c->pen.size));
    }
}

static void line_set(Code *c, Str line) {
    if ((int64_t)columns_of(line) * c->advance > c->width) {
        line_folded(c, line);
        return;
    }
    strip_add(c->p, c->leading);
    size_t column = 0;
    for (size_t pos = 0; pos < line.len;) {
        Str part = part_cut(line, &pos, &column);
        if (!part.len) continue;
        Setting s = words(c, part, PT(5000));
        if (s.lines.len) strip_line(c->p, &s, 0, c->x + (Len)column * c->advance, baseline(c->leading, c->pen.size));
        column += columns_of(part);
    }
}

void code_set(Press *p, const Node *n, Len x, Len width) {
    const Style *s = &p->style;
    Str text = n->text.len ? n->text.at[0].text : STR("");
    Len pad = s->leading / 3;
    Code c = { .p = p, .node = n, .x = x + pad, .width = width - 2 * pad, .leading = s->small_leading };
    c.pen = (Pen){ .family = FAMILY_FIXED, .features = FEATURE_SPACED, .size = s->small * 92 / 100, .colour = s->ink };
    int32_t em = shape_blank(p->shaper, &c.pen)->advance;
    size_t widest = 1, lines = 0;
    for (Str rest = text; rest.len; lines++) {
        size_t n_columns = columns_of(str_cut_line(&rest));
        if (n_columns > widest) widest = n_columns;
    }
    Len whole = c.pen.size, least = (Len)((int64_t)whole * SMALLEST / 100);
    int64_t fits = (int64_t)c.width * 65536 / ((int64_t)widest * (em > 0 ? em : 1));
    if (fits < c.pen.size) c.pen.size = fits < least ? least : (Len)fits;
    c.advance = EM(em, c.pen.size);
    uint32_t tint = p->tint;
    if (!p->tint) p->tint = decor_add(p, x, width, s->tint);
    strip_add(p, pad);
    p->keep_strips = 2;
    size_t k = 0;
    for (Str rest = text; rest.len; k++) {
        ArenaMark m = arena_mark(p->run->tmp);
        strip_penalty(p, k == 1 || k + 1 == lines ? PAGE_CLUB : PAGE_INSIDE * 4);
        line_set(&c, str_cut_line(&rest));
        arena_release(p->run->tmp, m);
    }
    strip_penalty(p, PAGE_NEVER);
    strip_add(p, pad);
    p->tint = tint;
}
