/* SPDX-License-Identifier: MIT */
/* para: a paragraph's inlines to lines of placed pieces.

   In: Inlines and a rule (pen, measure, alignment). Out: a Setting: lines, each a range of pieces with x from the left of the measure and y = 0 on the
   baseline, the source marks and notes called on it.
   How it thinks: the text is laid out as a row of items, boxes (words) and glue (blanks), on one endless line. line.c says where lines end, set.c puts each
   line's items side by side. Boxes without glue between them never part: that is why a source mark cannot leave its word.
   What it does not do: pictures in a line.

   Specimen: "a pact.[1,3]" is the boxes a, pact., [1,3] with one glue behind a. */
#include "typeset/typeset_in.h"

enum { PENALTY_HYPHEN = 50, PENALTY_HOLD = 3000, RUN_MAX = 65000, MARK_LONG = 60 };

Pen press_pen(const Press *p, uint8_t style, Pen base) {
    if (style & STYLE_BOLD) base.bold = true;
    if (style & STYLE_ITALIC) base.italic = true;
    if (style & STYLE_SANS) base.family = FAMILY_FURNITURE, base.size = (Len)((int64_t)base.size * 92 / 100);
    if (style & STYLE_CODE) base.family = FAMILY_FIXED, base.size = (Len)((int64_t)base.size * 86 / 100);
    if (style & STYLE_SMALL) base.size = (Len)((int64_t)base.size * 85 / 100);
    if (style & STYLE_FAINT) base.colour = p->style.faint;
    return base;
}

Str para_language(const Para *q, const Stretch *r) { return r->in->language.len ? r->in->language : q->rule->language; }

/* ---- text and runs ---- */

static void run_add(Para *q, const Inline *in, Pen pen, Str href, size_t from) {
    if (q->text.len > from && q->runs.len < RUN_MAX) vec_push(q->a, &q->runs, ((Stretch){ in, pen, href, (uint32_t)from, (uint32_t)q->text.len }));
}

static Pen raised(const Para *q) {
    Pen pen = q->rule->pen;
    pen.rise += (Len)((int64_t)pen.size * 34 / 100);
    pen.size = (Len)((int64_t)pen.size * 64 / 100);
    pen.family = FAMILY_FURNITURE;
    pen.bold = pen.italic = false;
    pen.colour = q->p->style.accent;
    return pen;
}

/* "[1,3]": each number is a link to its entry in the list of sources. A blank before the mark would let it start a line, so none stays. */
static void add_mark(Para *q, const Inline *in) {
    while (q->text.len && q->text.at[q->text.len - 1] == ' ') q->text.len--;
    if (q->runs.len && q->runs.at[q->runs.len - 1].to > q->text.len) q->runs.at[q->runs.len - 1].to = (uint32_t)q->text.len;
    Pen pen = raised(q);
    for (size_t i = 0; i < in->text.len;) {
        size_t from = q->text.len, k = i;
        while (k < in->text.len && in->text.at[k] >= '0' && in->text.at[k] <= '9') k++;
        bool number = k > i;
        if (!number) utf8_next(in->text, &k);
        Str part = str_sub(in->text, i, k);
        buf_str(&q->text, part);
        run_add(q, in, pen, number ? str_fmt(q->p->keep, "#src-%.*s", STR_ARG(part)) : STR(""), from);
        i = k;
    }
}

static void add_text(Para *q, const Inline *in) {
    size_t from = q->text.len;
    if (in->verbatim || (in->style & STYLE_CODE)) buf_str(&q->text, in->text);
    else type_words(&q->text, 0, in->text, in->language.len ? in->language : q->rule->language);
    run_add(q, in, press_pen(q->p, in->style, q->rule->pen), in->href, from);
}

static void add_inlines(Para *q, Inlines text) {
    for (size_t i = 0; i < text.len; i++) {
        const Inline *in = &text.at[i];
        size_t from = q->text.len;
        switch (in->kind) {
        case INLINE_TEXT: case INLINE_IMAGE: add_text(q, in); break;
        case INLINE_MARK: add_mark(q, in); break;
        case INLINE_NOTE:
            if (in->note) buf_int(&q->text, ++q->p->notes_len);
            else buf_str(&q->text, in->text);               /* a further call of a note that stands already */
            run_add(q, in, raised(q), str_fmt(q->p->keep, "#note-%.*s", STR_ARG(str_sub(buf_text(&q->text), from, q->text.len))), from);
            break;
        case INLINE_BREAK:
            buf_byte(&q->text, '\n');
            run_add(q, in, q->rule->pen, STR(""), from);
            break;
        }
    }
    q->hyphen_text = (uint32_t)q->text.len;
    buf_lit(&q->text, "\xC2\xAD");                          /* what a hyphen of ours stands for when text is copied */
}

/* ---- items ---- */

/* Scripts written without blanks and the like: ends of parts that a line may end behind. */
static bool breaks_behind(uint32_t c, uint32_t next) {
    static const char no_start[] = "、。，．：；？！）」』】》〉・ー";
    static const char no_end[] = "（「『【《〈";
    char b[5] = { 0 };
    if (!next) return false;
    if (!rune_is_cjk(c) && !rune_is_cjk(next)) return c == 0x200B;
    if (next == 0x2019 || next == 0x201D || next == ')' || next == ',' || next == '.' || c == 0x2018 || c == 0x201C || c == '(') return false;
    b[utf8_write(b, next)] = 0;
    if (strstr(no_start, b)) return false;
    memset(b, 0, sizeof b);
    b[utf8_write(b, c)] = 0;
    return !strstr(no_end, b);
}

static void add_box(Para *q, size_t run, size_t from, size_t to) {
    const Stretch *r = &q->runs.at[run];
    uint8_t level = q->levels ? q->levels[from] : 0;
    Word *w = shape_word(q->p->shaper, &r->pen, para_language(q, r), (Str){ q->text.at + from, to - from }, level & 1);
    vec_push(q->a, &q->items, ((Item){ .level = level, .run = (uint16_t)run, .text = (uint32_t)from, .len = (uint32_t)(to - from), .word = w,
        .width = EM(w->width, r->pen.size) + (Len)w->len * r->pen.track }));
}

static void add_glue(Para *q, size_t run, size_t from, size_t to, bool may_break) {
    if (!q->items.len || q->items.at[q->items.len - 1].glue) return;
    const Stretch *r = &q->runs.at[run];
    Item g = { .glue = true, .may_break = may_break, .level = q->levels ? q->levels[from] : 0, .run = (uint16_t)run, .text = (uint32_t)from,
        .len = (uint32_t)(to - from) };
    g.width = EM(shape_blank(q->p->shaper, &r->pen)->advance, r->pen.size) + r->pen.track;
    if (q->rule->align == ALIGN_JUSTIFY) g.stretch = g.width / 2, g.shrink = g.width / 3;
    vec_push(q->a, &q->items, g);
}

static bool blank(uint32_t c) { return c == ' ' || c == '\t' || c == '\r'; }
static bool held_blank(uint32_t c) { return c == 0xA0 || c == 0x202F; }

static void add_items(Para *q, size_t run) {
    Str text = { q->text.at, q->runs.at[run].to };
    for (size_t pos = q->runs.at[run].from; pos < text.len;) {
        size_t from = pos;
        uint32_t c = utf8_next(text, &pos);
        if (c == '\n' || c == 0x2028) {
            bool forced = q->runs.at[run].in->kind == INLINE_BREAK || c == 0x2028 || (q->runs.at[run].in->style & STYLE_CODE);
            if (forced) vec_push(q->a, &q->items, ((Item){ .glue = true, .forced = true, .run = (uint16_t)run, .text = (uint32_t)from }));
            else add_glue(q, run, from, pos, true);
        } else if (blank(c) || held_blank(c)) add_glue(q, run, from, pos, blank(c));
        else {
            while (pos < text.len) {
                size_t next = pos;
                uint32_t d = utf8_next(text, &next);
                if (blank(d) || held_blank(d) || d == '\n' || d == 0x2028) break;
                if (q->levels && q->levels[pos] != q->levels[from]) break;
                bool parts = c >= 0x200B && breaks_behind(c, d);
                if (!parts && d >= 0x2E80) parts = breaks_behind(c, d);
                if (parts || pos - from > 240) {
                    add_box(q, run, from, pos);
                    if (parts) vec_push(q->a, &q->items, ((Item){ .glue = true, .may_break = true, .run = (uint16_t)run, .text = (uint32_t)pos,
                        .stretch = q->rule->align == ALIGN_JUSTIFY ? q->runs.at[run].pen.size / 16 : 0 }));
                    from = pos;
                }
                c = d;
                pos = next;
            }
            add_box(q, run, from, pos);
            /* a mark is one word; only one of dozens of numbers, which could not stand on a line, may be parted behind a comma */
            const Inline *in = q->runs.at[run].in;
            if (in->kind == INLINE_MARK && c == ',' && in->text.len > MARK_LONG) vec_push(q->a, &q->items, ((Item){ .glue = true, .may_break = true,
                .run = (uint16_t)run, .text = (uint32_t)from }));
        }
    }
}

/* ---- breaks ---- */

/* The whole word around a blank: boxes that touch are one word to the reader. Only the nearest box is looked at; marks do not count. */
static Str word_beside(const Para *q, size_t i, bool before) {
    if (before ? i == 0 : i + 1 >= q->items.len) return (Str){ 0 };
    const Item *it = &q->items.at[before ? i - 1 : i + 1];
    return it->glue ? (Str){ 0 } : (Str){ q->text.at + it->text, it->len };
}

/* A word wider than the measure may be parted behind any letter, at a price; an address rather behind one of its signs. */
static void wide_breaks(Para *q, const Item *it, size_t i, int64_t x, int64_t stretch, int64_t shrink) {
    const Stretch *r = &q->runs.at[it->run];
    int64_t at = x;
    for (uint32_t k = 0; k < it->word->len; k++) {
        const WordGlyph *g = &it->word->glyphs[k];
        if (k > 0 && g->len && g->from > 0 && g->from < it->len) {
            bool sign = strchr("/-._?&=:,", q->text.at[it->text + g->from - 1]) != NULL;
            vec_push(q->a, &q->breaks, ((Break){ at, at, stretch, stretch, shrink, shrink, sign ? PENALTY_HYPHEN : 500, false, false, (uint32_t)i, g->from }));
        }
        at += EM(g->advance, r->pen.size) + r->pen.track;
    }
}

/* Has the word a hyphen, dash or slash of its own? A line may end there in the first pass already. */
static bool has_sign(const Para *q, const Item *it) {
    const char *at = q->text.at + it->text;
    return memchr(at, '-', it->len) || memchr(at, '/', it->len) || memchr(at, 0xE2, it->len);
}

static void word_breaks(Para *q, const Item *it, size_t i, bool divide, int64_t x, int64_t stretch, int64_t shrink) {
    const Stretch *r = &q->runs.at[it->run];
    shape_divide(q->p->shaper, &r->pen, para_language(q, r), (Str){ q->text.at + it->text, it->len }, it->word);
    for (uint16_t k = 0; k < it->word->nbreaks; k++) {
        const WordBreak *w = &it->word->breaks[k];
        if (w->soft && (!divide || !q->rule->hyphenate || r->pen.bold)) continue;
        vec_push(q->a, &q->breaks, ((Break){ x + EM(w->before, r->pen.size), x + it->width - EM(w->after, r->pen.size), stretch, stretch, shrink, shrink,
            PENALTY_HYPHEN, true, w->soft, (uint32_t)i, w->at }));
    }
}

static void make_breaks(Para *q, bool divide) {
    int64_t x = 0, stretch = 0, shrink = 0;
    q->breaks.len = 0;
    vec_push(q->a, &q->breaks, ((Break){ 0 }));
    for (size_t i = 0; i < q->items.len; i++) {
        Item *it = &q->items.at[i];
        if (it->glue) {
            Break b = { .end = x, .end_stretch = stretch, .end_shrink = shrink, .item = (uint32_t)i };
            x += it->width, stretch += it->stretch, shrink += it->shrink;
            b.start = x, b.start_stretch = stretch, b.start_shrink = shrink;
            if (it->forced) b.penalty = LINE_FORCED;
            else if (!it->may_break) continue;
            else if (!type_may_break(word_beside(q, i, true), word_beside(q, i, false))) b.penalty = PENALTY_HOLD;
            vec_push(q->a, &q->breaks, b);
            continue;
        }
        const Stretch *r = &q->runs.at[it->run];
        if (it->width > q->rule->measure && !(it->level & 1)) wide_breaks(q, it, i, x, stretch, shrink);
        else if (r->in->kind == INLINE_TEXT && !r->pen.track && (it->level & 1) == 0 && (divide || has_sign(q, it))) word_breaks(q, it, i, divide, x, stretch,
            shrink);
        x += it->width;
    }
    vec_push(q->a, &q->breaks, ((Break){ x, x, stretch, stretch, shrink, shrink, LINE_FORCED, false, false, (uint32_t)q->items.len, 0 }));
}

static void widths(Para *q) {
    int64_t line = 0, widest = 0, part = 0, narrowest = 0;
    for (size_t i = 0; i < q->items.len; i++) {
        const Item *it = &q->items.at[i];
        if (it->forced) line = 0;
        else line += it->width;
        part = it->glue && (it->may_break || it->forced) ? 0 : part + it->width;
        if (line > widest) widest = line;
        if (part > narrowest) narrowest = part;
    }
    q->out->widest = widest > INT32_MAX ? INT32_MAX : (Len)widest;
    q->out->narrowest = narrowest > INT32_MAX ? INT32_MAX : (Len)narrowest;
}

/* ---- the three passes ---- */

static bool passes(Para *q, uint32_t **ends, size_t *lines) {
    const Style *s = &q->p->style;
    bool justify = q->rule->align == ALIGN_JUSTIFY;
    LineRule rule = { .measure = q->rule->measure, .tolerance = s->pretolerance, .line_penalty = 10, .double_hyphen = 10000, .final_hyphen = 5000,
        .adjacent = 10000, .runt = justify ? q->rule->pen.size * 4 : 0 };
    if (!justify) rule.line_stretch = q->rule->pen.size * 3, rule.tolerance = 2000;
    make_breaks(q, false);
    if (line_break(q->a, q->breaks.at, q->breaks.len, &rule, ends, lines, NULL)) return true;
    make_breaks(q, true);
    if (justify) rule.tolerance = s->tolerance;
    if (line_break(q->a, q->breaks.at, q->breaks.len, &rule, ends, lines, NULL)) return true;
    rule.line_stretch += justify ? q->rule->pen.size * 3 : q->rule->measure / 2;
    rule.tolerance = LINE_NEVER - 1;
    rule.must = true;
    return line_break(q->a, q->breaks.at, q->breaks.len, &rule, ends, lines, NULL);
}

void para_set(Press *p, Arena *a, Inlines text, const ParaRule *rule, Setting *out) {
    Para q = { .p = p, .a = a, .rule = rule, .out = out, .text = buf_in(p->keep) };
    uint32_t notes = p->notes_len;
    *out = (Setting){ 0 };
    add_inlines(&q, text);
    Str whole = { q.text.at, q.text.len };
    if (bidi_needed(whole)) q.levels = bidi_levels(a, whole, &q.right_to_left);
    for (size_t i = 0; i < q.runs.len; i++) add_items(&q, i);
    while (q.items.len && q.items.at[q.items.len - 1].glue) q.items.len--;
    widths(&q);
    if (rule->measure_only) p->notes_len = notes;
    if (!q.items.len || rule->measure_only) return;
    uint32_t *ends;
    size_t lines = 0;
    if (!passes(&q, &ends, &lines)) return;
    set_lines(&q, ends, lines);
}

Setting para_line(Press *p, Arena *a, Str text, const ParaRule *rule) {
    Inline in = { .kind = INLINE_TEXT, .text = text, .verbatim = true };
    Setting s;
    para_set(p, a, (Inlines){ &in, 1 }, rule, &s);
    return s;
}
