/* SPDX-License-Identifier: MIT */
/* para: a paragraph's inlines to lines of placed pieces.

   In: Inlines and a rule (pen, measure, alignment). Out: a Setting: lines, each a range of pieces with x from the left of the measure and y = 0 on the
   baseline, the source marks and notes called on it.
   How it thinks: the text is laid out as a row of items, boxes (words) and glue (blanks), on one endless line. passes.c says where lines end, set.c puts each
   line's items side by side. Boxes without glue between them never part: that is why a source mark cannot leave its word. A planned paragraph keeps only where
   its lines end; when its page is put together its items are made once more, which costs less than keeping all glyphs of a long document.
   Between a Chinese or Japanese character and a Latin one stands a sixth of an em, as JLReq asks for, without a blank in the text.
   What it does not do: pictures in a line.

   Specimen: "a pact.[1,3]" is the boxes a, pact., [1,3] with one glue behind a. */
#include "typeset/typeset_in.h"

enum { RUN_MAX = 65000, MARK_LONG = 60, TOKEN_MAX = 240 };

Pen press_pen(const Press *p, uint8_t style, Pen base) {
    if (style & STYLE_BOLD) base.bold = true;
    if (style & STYLE_ITALIC) base.italic = true;
    if (style & STYLE_SANS) base.family = FAMILY_FURNITURE, base.size = (Len)((int64_t)base.size * 92 / 100);
    if (style & STYLE_CODE) base.family = FAMILY_FIXED, base.size = (Len)((int64_t)base.size * 86 / 100);
    if (style & STYLE_SMALL) base.size = (Len)((int64_t)base.size * 85 / 100);
    if (style & STYLE_FAINT) base.colour = p->style.faint;
    return base;
}


/* ---- text and runs ---- */

static void run_add(Para *q, const Inline *in, Pen pen, Str href, size_t from) {
    if (q->text.len <= from || q->runs.len >= RUN_MAX) return;
    const WordGlyph *blank = shape_blank(q->p->shaper, &pen);
    vec_push(q->a, &q->runs, ((Stretch){ in, pen, href, in->language.len ? in->language : q->rule->language, (uint32_t)from, (uint32_t)q->text.len, blank,
        EM(blank->advance, pen.size) + pen.track, shape_joins(q->p->shaper, &pen) }));
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
        run_add(q, in, pen, number ? str_fmt(q->text.arena, "#src-%.*s", STR_ARG(part)) : STR(""), from);
        i = k;
    }
}

/* Notes called one behind the other are parted by a comma: "3,4" is not note 34. */
static void add_note(Para *q, const Inline *in) {
    size_t from = q->text.len;
    const Inline *before = q->runs.len ? q->runs.at[q->runs.len - 1].in : NULL;
    if (before && before->kind == INLINE_NOTE) {
        buf_byte(&q->text, ',');
        run_add(q, before, raised(q), STR(""), from);
        from = q->text.len;
    }
    if (in->note) buf_int(&q->text, ++q->p->notes_len);
    else buf_str(&q->text, in->text);                       /* a further call of a note that stands already */
    Str number = str_sub(buf_text(&q->text), from, q->text.len);
    run_add(q, in, raised(q), str_fmt(q->text.arena, "#note-%.*s", STR_ARG(number)), from);
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
        q->calls |= in->kind == INLINE_MARK || in->kind == INLINE_NOTE;
        switch (in->kind) {
        case INLINE_TEXT: case INLINE_IMAGE: add_text(q, in); break;
        case INLINE_MARK: add_mark(q, in); break;
        case INLINE_NOTE: add_note(q, in); break;
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

/* No byte of a character beyond U+07FF but of the general punctuation; eight bytes at a time. */
static bool latin(Str text) {
    size_t i = 0;
    while (i < text.len) {
        uint64_t eight;
        for (; i + 8 <= text.len; i += 8) {
            memcpy(&eight, text.at + i, 8);
            if (eight & 0x8080808080808080u) break;
        }
        for (size_t end = i + 8 < text.len ? i + 8 : text.len; i < end; i++) {
            uint8_t c = (uint8_t)text.at[i];
            if (c < 0x80 || (c >= 0xC2 && c < 0xCC)) continue;
            if (c == 0xE2 && i + 2 < text.len && (uint8_t)text.at[i + 1] == 0x80 && (uint8_t)text.at[i + 2] >= 0x90 && (uint8_t)text.at[i + 2] <= 0xA6) i += 2;
            else if (c >= 0xC0) return false;
        }
    }
    return true;
}

/* Is there a character for which blanks do not say where lines end? All from U+0E00 on but the general punctuation of Latin. */
static bool places_needed(Str text) {
    for (size_t i = 0; i < text.len; i++) {
        uint8_t c = (uint8_t)text.at[i];
        if (c < 0xE0) continue;
        uint8_t d = i + 2 < text.len ? (uint8_t)text.at[i + 1] : 0, e = d ? (uint8_t)text.at[i + 2] : 0;
        if (c == 0xE0 ? d >= 0xB8 : c == 0xE1 ? d < 0xB8 : c != 0xE2 || (d == 0x80 && e == 0x8B) || d >= 0xBA) return true;
    }
    return false;
}

/* Letters that stand between blanks or in no script with blanks? The second are set item by item. */
static bool ideographic(uint32_t c) { return (c >= 0xE00 && c < 0x1E00) || c == 0x200B || c >= 0x2E80; }
static bool korean(uint32_t c) { return (c >= 0xAC00 && c < 0xD7B0) || (c >= 0x1100 && c < 0x1200); }

/* A sixth of an em stands between 漢 and a, 漢 and 7. */
static bool spaced_pair(uint32_t c, uint32_t d) {
    bool han = rune_is_cjk(c) && rune_is_letter(c), latin = d < 0x2E80 && rune_is_word(d);
    bool han_next = rune_is_cjk(d) && rune_is_letter(d), latin_before = c < 0x2E80 && rune_is_word(c);
    return (han && latin) || (latin_before && han_next);
}

static Item *item_add(Para *q) {
    Item *it = vec_add(q->p->work, &q->lists->items);
    *it = (Item){ 0 };
    return it;
}

static void add_box(Para *q, size_t run, size_t from, size_t to) {
    const Stretch *r = &q->runs.at[run];
    uint8_t level = q->levels ? q->levels[from] : 0;
    Word *w = shape_word(q->p->shaper, &r->pen, r->language, (Str){ q->text.at + from, to - from }, level & 1);
    Item *it = item_add(q);
    it->level = level;
    it->run = (uint16_t)run;
    it->text = (uint32_t)from;
    it->len = (uint16_t)(to - from);
    it->word = w;
    it->width = EM(w->width, r->pen.size) + (Len)w->len * r->pen.track;
}

static void add_glue(Para *q, size_t run, size_t from, size_t to, uint32_t c) {
    bool may_break = c != 0xA0 && c != 0x202F;
    if (!q->lists->items.len || q->lists->items.at[q->lists->items.len - 1].glue) return;
    const Stretch *r = &q->runs.at[run];
    Item *g = item_add(q);
    g->glue = true;
    g->may_break = may_break && !(q->places && q->p->style.hold && to < q->text.len && q->places[to] == BREAK_NO);
    g->level = q->levels ? q->levels[from] : 0;
    g->run = (uint16_t)run;
    g->text = (uint32_t)from;
    g->len = (uint16_t)(to - from);
    g->width = c == 0x202F ? r->blank_width * 2 / 3 : r->blank_width;
    if (q->rule->align == ALIGN_JUSTIFY && c != 0x202F) g->stretch = g->width / 2, g->shrink = g->width / 3;
}

/* A place to part between two characters that no blank stands between. */
static void add_place(Para *q, size_t run, size_t at, uint32_t c, uint32_t d) {
    Len size = q->runs.at[run].pen.size;
    Item *g = item_add(q);
    g->glue = g->may_break = true;
    g->run = (uint16_t)run;
    g->text = (uint32_t)at;
    g->level = q->levels ? q->levels[at] : 0;
    g->korean = korean(c) && korean(d);
    if (spaced_pair(c, d)) g->width = size / 6;
    if (q->rule->align == ALIGN_JUSTIFY) g->stretch = g->korean ? 0 : size / 16 + g->width / 2, g->shrink = g->width / 2;
}

static bool blank(uint32_t c) { return c == ' ' || c == '\t' || c == '\r'; }
static bool held_blank(uint32_t c) { return c == 0xA0 || c == 0x202F; }

/* Letters up to the next blank: one box, or several where a line may end between them or the direction changes. */
static size_t add_token(Para *q, size_t run, Str text, size_t pos) {
    size_t from = pos;
    uint32_t c = utf8_next(text, &pos);
    if (!q->levels && !q->places)                           /* most text is ASCII, and most of that is letters */
        while (pos < text.len && pos - from < TOKEN_MAX && text.at[pos] > ' ') c = (uint8_t)text.at[pos++];
    while (pos < text.len) {
        size_t next = pos;
        uint32_t d = (uint8_t)text.at[pos];
        if (d < 0x80) next++;
        else d = utf8_next(text, &next);
        if (blank(d) || held_blank(d) || d == '\n' || d == 0x2028) break;
        if (q->levels && q->levels[pos] != q->levels[from]) break;
        bool parts = q->places && q->places[pos] && (ideographic(c) || ideographic(d));
        if (parts || pos - from > TOKEN_MAX || (q->places && spaced_pair(c, d))) {
            add_box(q, run, from, pos);
            if (parts || spaced_pair(c, d)) add_place(q, run, pos, c, d);
            if (!parts && q->lists->items.at[q->lists->items.len - 1].glue) q->lists->items.at[q->lists->items.len - 1].may_break = false;
            from = pos;
        }
        c = d;
        pos = next;
    }
    add_box(q, run, from, pos);
    /* a mark is one word; only one of dozens of numbers, which could not stand on a line, may be parted behind a comma; so may a row of notes */
    const Inline *in = q->runs.at[run].in;
    if (c == ',' && ((in->kind == INLINE_MARK && in->text.len > MARK_LONG) || in->kind == INLINE_NOTE)) {
        Item *g = item_add(q);
        g->glue = g->may_break = g->held = true;
        g->run = (uint16_t)run;
        g->text = (uint32_t)from;
    }
    return pos;
}

static void add_items(Para *q, size_t run) {
    Str text = { q->text.at, q->runs.at[run].to };
    for (size_t pos = q->runs.at[run].from; pos < text.len;) {
        size_t from = pos;
        uint32_t c = utf8_next(text, &pos);
        if (c == '\n' || c == 0x2028) {
            bool forced = q->runs.at[run].in->kind == INLINE_BREAK || c == 0x2028 || (q->runs.at[run].in->style & STYLE_CODE);
            if (!forced) add_glue(q, run, from, pos, ' ');
            else {
                Item *g = item_add(q);
                g->glue = g->forced = true;
                g->run = (uint16_t)run;
                g->text = (uint32_t)from;
            }
        } else if (blank(c) || held_blank(c)) {
            while (pos < text.len && text.at[pos] == ' ') pos++;
            add_glue(q, run, from, pos, c);
        } else pos = add_token(q, run, text, from);
    }
}

void para_items(Para *q, Inlines text) {
    Press *p = q->p;
    if (!p->lists) p->lists = NEW(p->work, ParaLists);
    q->lists = p->lists;
    q->lists->user = q;
    shaper_at(p->shaper, p->brief, q->rule->node);
    q->lists->items.len = q->lists->breaks.len = 0;
    add_inlines(q, text);
    Str whole = { q->text.at, q->text.len };
    bool simple = latin(whole);
    if (!simple) script_runs(q);
    if (!simple && bidi_needed(whole)) q->levels = bidi_levels(q->a, whole, q->runs.at, q->runs.len, &q->right_to_left);
    if (!simple && places_needed(whole)) {
        uint8_t *places = NEWN(q->a, uint8_t, whole.len + 1);
        break_places(q->a, whole, places);
        q->places = places;
    }
    for (size_t i = 0; i < q->runs.len; i++) {
        const Stretch *r = &q->runs.at[i];
        if (simple) shape_expect(p->shaper, &r->pen, r->language, (Str){ q->text.at + r->from, r->to - r->from });
        add_items(q, i);
    }
    while (q->lists->items.len && q->lists->items.at[q->lists->items.len - 1].glue) q->lists->items.len--;
    para_blanks(q);
}

/* ---- settings ---- */

static void widths(Para *q) {
    int64_t line = 0, widest = 0, part = 0, narrowest = 0;
    for (size_t i = 0; i < q->lists->items.len; i++) {
        const Item *it = &q->lists->items.at[i];
        if (it->forced) line = 0;
        else line += it->width;
        part = it->glue && (it->may_break || it->forced) ? 0 : part + it->width;
        if (line > widest) widest = line;
        if (part > narrowest) narrowest = part;
    }
    q->out->widest = widest > INT32_MAX ? INT32_MAX : (Len)widest;
    q->out->narrowest = narrowest > INT32_MAX ? INT32_MAX : (Len)narrowest;
}

void para_set(Press *p, Arena *a, Inlines text, const ParaRule *rule, Setting *out) {
    Para q = { .p = p, .a = a, .rule = rule, .out = out, .text = buf_in(rule->measure_only ? a : p->ink) };
    uint32_t notes = p->notes_len;
    *out = (Setting){ 0 };
    para_items(&q, text);
    widths(&q);
    if (rule->measure_only) p->notes_len = notes;
    LineEnd *ends;
    size_t lines = 0;
    if (!q.lists->items.len || rule->measure_only || !para_break(&q, &ends, &lines)) return;
    set_lines(&q, ends, lines);
}

void para_plan(Press *p, Arena *a, Inlines text, const ParaRule *rule, Setting *out) {
    Para q = { .p = p, .a = a, .rule = rule, .out = out, .text = buf_in(a) };
    Plan plan = { .text = text, .rule = *rule, .notes_before = p->notes_len };
    *out = (Setting){ 0 };
    para_items(&q, text);
    LineEnd *ends;
    size_t lines = 0;
    if (!q.lists->items.len || !para_break(&q, &ends, &lines)) return;
    LineEnd *kept = NEWN(p->work, LineEnd, lines);
    memcpy(kept, ends, lines * sizeof *kept);
    plan.ends = kept;
    plan.lines = (uint32_t)lines;
    vec_push(p->work, &p->plans, plan);
    out->plan = (uint32_t)p->plans.len;
    SetLine *line = NEWN(a, SetLine, lines);
    out->lines.at = line;
    out->lines.len = out->lines.cap = lines;
    for (size_t i = 0; q.calls && i < lines; i++) set_calls(&q, i ? &ends[i - 1] : NULL, &ends[i], &line[i]);
}

bool para_usable(const Para *q) { return q->lists->user == q; }

Para *para_open(Press *p, Arena *a, uint32_t plan) {
    Para *q = NEW(a, Para);
    const Plan *known = &p->plans.at[plan - 1];
    uint32_t notes = p->notes_len;
    p->notes_len = known->notes_before;
    *q = (Para){ .p = p, .a = a, .rule = &known->rule, .text = buf_in(p->ink), .plan = known };
    para_items(q, known->text);
    p->notes_len = notes;
    return q;
}

void para_row(Para *q, uint32_t line, Setting *out) {
    const LineEnd *ends = q->plan->ends;
    q->out = out;
    set_line(q, line ? &ends[line - 1] : NULL, &ends[line], line + 1 == q->plan->lines || ends[line].forced);
}

Setting para_line(Press *p, Arena *a, Str text, const ParaRule *rule) {
    Inline in = { .kind = INLINE_TEXT, .text = text, .verbatim = true };
    Setting s;
    para_set(p, a, (Inlines){ &in, 1 }, rule, &s);
    return s;
}
