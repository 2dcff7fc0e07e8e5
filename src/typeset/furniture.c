/* SPDX-License-Identifier: MIT */
/* furniture: pages put together from their strips, with what every page carries: marking, header, footer, notes.

   In: the strips of each page. Out: Pages: pieces in reading order, link targets, bookmarks.
   How it thinks: strips are put one under the other from the top of the column; colour that neighbours share is drawn once behind them all, before their
   text. Then notes, then furniture. The header names the section in force where the page begins; page 1 has its title block instead.
   What it does not do: mirror the margin column; on the back of a sheet it stays left of the text.

   Specimen: TLP:AMBER / The Treaty … Regional reactions / text / notes / PD/2024/11 · Edition 2 · 12 November 2024 … page 2 of 5 / TLP:AMBER */
#include "typeset/typeset_in.h"

typedef struct { Press *p; Pieces_ pieces; const Sheets *sheets; Foot *foot; uint32_t *page_of; Len *y_of, *x_of; Para *open; uint32_t plan; Setting row; } Binder;   /* open: the planned paragraph in work, its number */

static void put_line(Binder *b, const Setting *s, size_t line, Len x, Len y) {
    for (size_t i = 0; i < s->lines.at[line].pieces; i++) {
        Piece c = s->pieces.at[s->lines.at[line].piece + i];
        c.x += x;
        c.y += y;
        c.artifact = true;
        vec_push(b->p->work, &b->pieces, c);
    }
}

/* The longest beginning of a text, in whole words, that stands on one line with "…" behind it. */
static Str shortened(Press *p, Str text, const ParaRule *rule) {
    size_t low = 0, high = text.len;
    while (low + 1 < high) {                                /* by halves, on bytes; the cut is moved back to a blank */
        size_t mid = (low + high) / 2, end = mid;
        while (end > 0 && text.at[end] != ' ') end--;
        Setting s = para_line(p, p->run->tmp, str_fmt(p->run->tmp, "%.*s…", (int)end, text.at), rule);
        if (s.lines.len <= 1) low = mid;
        else high = mid;
    }
    while (low > 0 && text.at[low] != ' ') low--;
    while (low > 0 && (text.at[low - 1] == ' ' || text.at[low - 1] == ',')) low--;
    return str_fmt(p->run->tmp, "%.*s…", (int)low, text.at);
}

static void line_at(Binder *b, Str text, Pen pen, Len x, Len width, Len y, Align align) {
    if (!text.len) return;
    Press *p = b->p;
    ArenaMark m = arena_mark(p->run->tmp);
    ParaRule rule = { .pen = pen, .measure = width, .align = align };
    Inline in = { .kind = INLINE_TEXT, .text = text, .verbatim = true };
    Setting s;
    para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &s);
    if (s.lines.len > 1) {                                  /* too long for its place: as many words as go in, and a sign that there are more */
        in.text = shortened(p, text, &rule);
        para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &s);
    }
    if (s.lines.len) put_line(b, &s, 0, x, y);
    arena_release(p->run->tmp, m);
}

/* TLP 2.0: at least 12 pt, capitals, in header and footer. It is never cut: a long one, with handling caveats, takes more lines, away from the text; one that
   the margin cannot hold is set smaller. */
static void marking(Binder *b) {
    Press *p = b->p;
    const Style *s = &p->style;
    if (!p->brief->marking.len) return;
    Pen pen = { .family = FAMILY_FURNITURE, .features = FEATURE_SPACED, .bold = true, .size = PT(12.5), .track = PT(0.9), .colour = s->ink };
    Len leading = PT(14), edge = PT(8), room = (s->top < s->bottom ? s->top : s->bottom) * 6 / 10;
    Inline in = { .kind = INLINE_TEXT, .text = text_capitals(p->run->tmp, p->brief->marking), .verbatim = true };
    ParaRule rule = { .pen = pen, .measure = s->text_x + s->measure - s->side_x, .align = ALIGN_CENTRE };
    for (int foot = 0; foot < 2; foot++) {
        Setting set;
        para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &set);
        while (set.lines.len > 1 && (Len)set.lines.len * leading > room && rule.pen.size > PT(6)) {
            rule.pen.size = rule.pen.size * 9 / 10, rule.pen.track = rule.pen.track * 9 / 10, leading = rule.pen.size * 112 / 100;
            para_set(p, p->run->tmp, (Inlines){ &in, 1 }, &rule, &set);
        }
        Len rest = (Len)(set.lines.len ? set.lines.len - 1 : 0) * leading, least = edge + rule.pen.size * 72 / 100,
            y = foot ? s->height - s->bottom * 36 / 100 : s->top / 2 - rest;
        if (foot && y + rest > s->height - edge) y = s->height - edge - rest;
        if (!foot && y < least) y = least;
        for (size_t i = 0; i < set.lines.len; i++, y += leading) put_line(b, &set, i, s->side_x, y);
    }
}

/* Two texts on one line: what stands at the inner edge has so many tenths of it. On the back of a sheet the outer edge is the left one. */
typedef struct { Str inner, outer; int share; } Ends;

static void ends_put(Binder *b, const Ends *e, size_t page, Pen pen, Len width, Len y) {
    const Style *s = &b->p->style;
    bool back = s->duplex && page % 2 == 1;
    Len inner = width / 10 * e->share, outer = width - inner;
    line_at(b, e->inner, pen, s->side_x + (back ? outer : 0), inner, y, back ? ALIGN_RIGHT : ALIGN_LEFT);
    line_at(b, e->outer, pen, s->side_x + (back ? 0 : inner), outer, y, back ? ALIGN_LEFT : ALIGN_RIGHT);
}

static void header(Binder *b, size_t page) {
    const Style *s = &b->p->style;
    if (page == 0) return;
    Pen pen = pen_sans(s->tiny * 107 / 100, s->faint);
    uint32_t from = b->sheets->at[page].from;
    const Strip *first = &b->p->strips.at[from < b->p->strips.len ? from : b->p->strips.len - 1];
    Len width = s->text_x + s->measure - s->side_x, y = s->top * 74 / 100;
    Ends ends = { .share = 6 };
    ends.inner = b->p->brief->short_title.len ? b->p->brief->short_title : b->p->brief->title;
    if (first->section) ends.outer = b->p->titles.at[first->section - 1].title;
    ends_put(b, &ends, page, pen, width, y);
}

static void footer(Binder *b, size_t page) {
    const Style *s = &b->p->style;
    const Brief *brief = b->p->brief;
    Arena *a = b->p->run->tmp;
    Pen pen = pen_sans(s->tiny * 107 / 100, s->faint);
    Len width = s->text_x + s->measure - s->side_x, y = s->height - s->bottom * 67 / 100;
    Buf left = buf_in(a);
    Str parts[4] = { brief->draft ? STR("DRAFT") : STR(""), brief->reference, brief->edition > 0 ? str_fmt(a, "Edition %d", brief->edition) : STR(""),
        brief->as_of.precision != DATE_NONE ? date_words(a, brief->as_of) : STR("") };
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (!parts[i].len) continue;
        if (left.len) buf_lit(&left, " \xC2\xB7 ");
        buf_str(&left, parts[i]);
    }
    vec_push(b->p->work, &b->pieces, ((Piece){ .kind = PIECE_RULE, .artifact = true, .colour = s->hairline, .x = s->side_x, .y = y - pen.size * 14 / 10,
        .w = width, .h = PT(0.5) }));
    pen.features |= FEATURE_TABULAR;
    Ends ends = { buf_text(&left), str_fmt(a, "page %zu of %zu", page + 1, b->sheets->len), 7 };
    ends_put(b, &ends, page, pen, width, y);
}

/* A draft says so across the page, behind the text, as wide as the text column, in a grey that leaves the text readable in print. */
static void draft(Binder *b) {
    Press *p = b->p;
    const Style *s = &p->style;
    if (!p->brief->draft) return;
    ArenaMark m = arena_mark(p->run->tmp);
    Pen pen = { .family = FAMILY_FURNITURE, .features = FEATURE_SPACED, .bold = true, .size = PT(100), .colour = 0xe8e9eb };
    ParaRule rule = { .pen = pen, .measure = PT(5000), .align = ALIGN_LEFT };
    Setting set = para_line(p, p->run->tmp, STR("DRAFT"), &rule);
    rule.pen.size = (Len)((int64_t)PT(100) * s->measure / (set.widest > 0 ? set.widest : 1));
    set = para_line(p, p->run->tmp, STR("DRAFT"), &rule);
    if (set.lines.len) put_line(b, &set, 0, s->text_x, (s->height + rule.pen.size * 7 / 10) / 2);
    arena_release(p->run->tmp, m);
}

/* On the back of a sheet the columns change their distance from the two edges, so that the inner margin is that of the front. */
static void turn_over(Binder *b, size_t page) {
    const Style *s = &b->p->style;
    if (!s->duplex || page % 2 == 0) return;
    Len by = s->width - (s->text_x + s->measure) - s->side_x;
    for (size_t i = 0; i < b->pieces.len; i++) b->pieces.at[i].x += by;
}

/* Tints and bars: one box for each run of neighbours that have the same. */
static void decorate(Binder *b, uint32_t from, uint32_t to, Len top) {
    Press *p = b->p;
    for (int kind = 0; kind < 2; kind++) {
        uint32_t open = 0;
        Len start = 0, y = top, end = top;
        for (uint32_t i = from; i <= to; i++) {
            const Strip *s = i < to ? &p->strips.at[i] : NULL;
            uint32_t now = s ? kind ? s->bar : s->tint : 0;
            bool crosses = s && open && b->x_of[i] != b->x_of[i - 1];      /* from the left column to the right */
            if (open && (now != open || crosses)) {
                const Decor *d = &p->decors.at[open - 1];
                vec_push(p->work, &b->pieces, ((Piece){ .kind = PIECE_RULE, .artifact = true, .colour = d->colour, .x = d->x + b->x_of[i - 1], .y = start, .w = d->w,
                    .h = end - start }));
                open = 0;
            }
            if (!s) break;
            y = b->y_of[i];
            if (now && !open) open = now, start = y;
            end = y + s->height;
        }
    }
}

/* A line of a planned paragraph; neighbours of one paragraph share its items. */
static void row_put(Binder *b, const Row *row, Len x, Len y) {
    Press *p = b->p;
    Setting *s = &b->row;
    if (!b->open || b->plan != row->plan || !para_usable(b->open)) b->open = para_open(p, p->run->tmp, row->plan), b->plan = row->plan;
    s->pieces.len = s->lines.len = s->cites.len = s->calls.len = 0;
    para_row(b->open, row->line, s);
    for (size_t i = 0; i < s->pieces.len; i++) {
        Piece c = s->pieces.at[i];
        c.x += row->x + x;
        c.y += row->y + y;
        vec_push(p->work, &b->pieces, c);
    }
}

static void strip_put(Binder *b, const Strip *s, Len x, Len y, bool repeated) {
    Press *p = b->p;
    for (uint32_t i = 0; i < s->pieces; i++) {
        Piece c = p->pieces.at[s->piece + i];
        c.x += x;
        c.y += y;
        c.artifact |= repeated;
        if (repeated) c.node = NULL;
        if (!toc_number(p, &c, b->page_of, &b->pieces)) vec_push(p->work, &b->pieces, c);
    }
    for (uint32_t i = 0; i < s->rows; i++) row_put(b, &p->rows.at[s->row + i], x, y);
}

/* The page's foot, made ready to be set; gives whether a footnote begins there. */
static bool foot_of(Binder *b, size_t page) {
    const Sheet *sheet = &b->sheets->at[page];
    bool calls = sheet->carried.len > 0;
    NoteRests rest;
    foot_clear(b->foot, sheet->carried);
    for (uint32_t i = sheet->from; i < sheet->to; i++) {
        foot_add(b->foot, &b->p->strips.at[i]);
        calls |= b->p->strips.at[i].calls > 0;
    }
    foot_fit(b->foot, sheet->foot_room, b->p->run->tmp, &rest);
    return calls;
}

/* A table that goes on at the head of a page or of the right column begins with its head rows again. */
static void heads_put(Binder *b, uint32_t strip) {
    const Press *p = b->p;
    const Strip *s = &p->strips.at[strip];
    Len y = b->y_of[strip] - heads_height(p, strip);
    for (uint32_t k = 0; k < s->heads; k++) {
        const Strip *head = &p->repeats.at[s->head + k];
        strip_put(b, head, b->x_of[strip], y, true);
        y += head->height;
    }
}

static void page_put(Binder *b, size_t page, Page *out) {
    Press *p = b->p;
    Sheet sheet = b->sheets->at[page];
    b->pieces.len = 0;
    b->open = NULL;
    b->row = (Setting){ 0 };                                /* its lists go with each page's scratch */
    decorate(b, sheet.from, sheet.to, p->style.top);
    draft(b);
    for (uint32_t i = sheet.from; i < sheet.to; i++) {
        if (i == sheet.from || b->x_of[i] > b->x_of[i - 1]) heads_put(b, i);
        strip_put(b, &p->strips.at[i], b->x_of[i], b->y_of[i], false);
    }
    foot_of(b, page);
    foot_set(b->foot, p->style.height - p->style.bottom, &b->pieces);
    marking(b);
    header(b, page);
    footer(b, page);
    turn_over(b, page);
    Piece *all = NEWN(p->ink, Piece, b->pieces.len);
    memcpy(all, b->pieces.at, b->pieces.len * sizeof *all);
    out->pieces.at = all;
    out->pieces.len = b->pieces.len;
    out->label = str_fmt(p->ink, "%zu", page + 1);
}

/* Where each strip stands: its page and the top of its white-less box. */
static void places(Binder *b) {
    Press *p = b->p;
    for (size_t page = 0; page < b->sheets->len; page++) {
        Sheet sheet = b->sheets->at[page];
        Len y = p->style.top;
        if (sheet.from < sheet.to && !p->strips.at[sheet.from].columns) y += heads_height(p, sheet.from);
        for (uint32_t i = sheet.from; i < sheet.to; i++) {
            b->page_of[i] = (uint32_t)page;
            if (!p->strips.at[i].columns || columns_start(p, sheet.from, i)) y += i > sheet.from ? p->strips.at[i].space : 0;
            if (columns_start(p, sheet.from, i)) {
                uint32_t to = i + 1;
                while (to < sheet.to && p->strips.at[to].columns == p->strips.at[i].columns) to++;
                y += columns_place(p, i, to, i == sheet.from, y, b->y_of, b->x_of);
            }
            if (p->strips.at[i].columns) continue;
            b->y_of[i] = y;
            y += p->strips.at[i].height;
        }
    }
}

typedef VEC(Target) Targets_;

/* The ways back: where each note is called ("call-3"), and where each source is cited first ("cite-1"). */
static void callers(Binder *b, Targets_ *targets) {
    Press *p = b->p;
    bool *cited = NEWN(p->work, bool, p->brief->sources.len + 1);
    for (uint32_t s = 0; s < p->strips.len; s++) {
        const Strip *strip = &p->strips.at[s];
        for (uint32_t i = 0; i < strip->calls; i++)
            vec_push(p->keep, targets, ((Target){ str_fmt(p->keep, "call-%u", p->calls.at[strip->call + i].number), b->page_of[s], b->y_of[s] }));
        for (uint32_t i = 0; i < strip->cites; i++) {
            uint32_t source = p->cites.at[strip->cite + i].source;
            if (source > p->brief->sources.len || cited[source]) continue;
            cited[source] = true;
            vec_push(p->keep, targets, ((Target){ str_fmt(p->keep, "cite-%u", source), b->page_of[s], b->y_of[s] }));
        }
    }
}

static void targets_and_bookmarks(Binder *b, Pages *out) {
    Press *p = b->p;
    uint32_t n = (uint32_t)p->strips.len;
    Targets_ targets = { 0 };
    VEC(Bookmark) marks = { 0 };
    for (size_t i = 0; i < p->anchors.len; i++) {
        uint32_t s = p->anchors.at[i].strip < n ? p->anchors.at[i].strip : n - 1;
        vec_push(p->keep, &targets, ((Target){ p->anchors.at[i].id, b->page_of[s], b->y_of[s] }));
    }
    for (size_t i = 0; i < p->note_targets.len; i++) vec_push(p->keep, &targets, p->note_targets.at[i]);
    callers(b, &targets);
    /* sorted by id; of equal ones the first stays. A heap-free merge: insertion into a sorted list would be quadratic */
    for (size_t width = 1; width < targets.len; width *= 2) {
        Target *to = NEWN(p->work, Target, targets.len);
        for (size_t at = 0; at < targets.len; at += 2 * width) {
            size_t i = at, mid = at + width < targets.len ? at + width : targets.len, j = mid,
                end = at + 2 * width < targets.len ? at + 2 * width : targets.len;
            for (size_t k = at; k < end; k++) to[k] = i < mid && (j >= end || str_cmp(targets.at[i].id,
                targets.at[j].id) <= 0) ? targets.at[i++] : targets.at[j++];
        }
        memcpy(targets.at, to, targets.len * sizeof *to);
    }
    size_t kept = 0;
    for (size_t i = 0; i < targets.len; i++)
        if (!kept || !str_eq(targets.at[kept - 1].id, targets.at[i].id)) targets.at[kept++] = targets.at[i];
    targets.len = kept;
    for (size_t i = 0; i < p->titles.len; i++) {
        const Title *t = &p->titles.at[i];
        uint32_t s = t->strip < n ? t->strip : n - 1;
        vec_push(p->keep, &marks, ((Bookmark){ t->title, t->id, t->level, b->page_of[s], b->y_of[s] }));
    }
    list_from(&out->targets, &targets);
    list_from(&out->bookmarks, &marks);
}

/* Where footnotes begin, before any page is put together. */
static void note_places(Binder *b) {
    bool calls = b->p->calls.len > 0;
    for (size_t page = 0; calls && page < b->sheets->len; page++) {
        ArenaMark m = arena_mark(b->p->run->tmp);
        if (foot_of(b, page)) foot_targets(b->foot, (uint32_t)page, b->p->style.height - b->p->style.bottom);
        arena_release(b->p->run->tmp, m);
    }
}

static void faces_list(Press *p, Pages *out) {
    size_t n = fonts_count(p->fonts);
    if (n == out->fonts.len) return;
    Face *faces = NEWN(p->keep, Face, n);
    for (size_t i = 0; i < n; i++) faces[i] = *fonts_at(p->fonts, i);
    out->fonts.at = faces;
    out->fonts.len = n;
}

void furniture_pages(Press *p, const Sheets *sheets, const TypesetOptions *o, Pages *out) {
    Binder b = { .p = p, .sheets = sheets, .foot = foot_new(p) };
    b.page_of = NEWN(p->work, uint32_t, p->strips.len + 1);
    b.y_of = NEWN(p->work, Len, p->strips.len + 1);
    b.x_of = NEWN(p->work, Len, p->strips.len + 1);
    places(&b);
    note_places(&b);
    if (p->strips.len) targets_and_bookmarks(&b, out);
    Page *pages = o->take ? NULL : NEWN(p->keep, Page, sheets->len), one;
    out->pages.len = sheets->len;
    if (o->take) p->ink = arena_new();                      /* emptied behind every page */
    ArenaMark dry = arena_mark(p->ink);
    for (size_t i = 0; i < sheets->len; i++) {
        ArenaMark m = arena_mark(p->run->tmp);
        page_put(&b, i, pages ? &pages[i] : &one);
        faces_list(p, out);
        if (o->take) {
            o->take(o->take_ctx, out, &one, i);
            arena_release(p->ink, dry);
        }
        arena_release(p->run->tmp, m);
    }
    if (o->take) arena_free(p->ink);
    p->ink = p->keep;
    out->pages.at = pages;
    foot_free(b.foot);
}
