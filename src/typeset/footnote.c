/* SPDX-License-Identifier: MIT */
/* footnote: ordinary footnotes of a page, and what of them goes on to the next.

   In: what the page before left over, and the calls met on the page, in order. Out: how many lines they need, at least and in all; how many each gets when there
   is less room than that; their pieces.
   How it thinks: every note begins on the page of its call. If not all fit, each keeps two lines (or three, if it has no more) and what room is left goes to
   them in order; what a note does not get stands first at the foot of the next page. A rest of one line alone is avoided. Only when not even two lines a note
   fit beside the line that calls them is one line enough, and only when that is too much does a note begin on the next page, which is said [note-late].
   What it does not do: notes in columns.

   Specimen: of a note of twelve lines called in the last line of a page two lines stand there and ten on the next page. */
#include "typeset/typeset_in.h"

enum { KEPT_LINES = 2, WHOLE_LINES = 3, NOTE_DEPTH = 8 };

struct Notes {
    Press *p;
    Arena *arena;                                           /* emptied by its owner when `parts` is cleared */
    Pen pen;
    VEC(NoteRest) parts;                                    /* carried over, then called here */
    size_t carried, counted, lines, least;                  /* lines, least: sums over the first `counted` parts */
    VEC(Setting) known;                                     /* notes set so far, by number - 1; in the Press's work arena */
    VEC(uint32_t) given;                                    /* lines each part got at the last notes_fit */
    Len leading;
};

Notes *notes_new(Press *p, Arena *arena, Pen pen, Len leading) {
    Notes *n = NEW(p->work, Notes);
    *n = (Notes){ .p = p, .arena = arena, .pen = pen, .leading = leading };
    return n;
}

void notes_clear(Notes *n, NoteRests carried) {
    memset(&n->parts, 0, sizeof n->parts);
    memset(&n->given, 0, sizeof n->given);
    n->carried = carried.len;
    n->counted = n->lines = n->least = 0;
    for (size_t i = 0; i < carried.len; i++) vec_push(n->arena, &n->parts, carried.at[i]);
}

size_t notes_count(const Notes *n) { return n->parts.len; }

typedef VEC(Inline) InlineList;

/* All text of the note, paragraph after paragraph; a note in a note is not followed. */
static void gather(Press *p, const Node *node, InlineList *all, int depth) {
    if (depth > NOTE_DEPTH) return;
    bool begins = true;
    for (size_t i = 0; i < node->text.len; i++) {
        if (node->text.at[i].kind == INLINE_NOTE) continue;
        if (begins && all->len > 1) vec_push(p->work, all, ((Inline){ .kind = INLINE_BREAK }));
        begins = false;
        vec_push(p->work, all, node->text.at[i]);
    }
    for (size_t i = 0; i < node->kids.len; i++) gather(p, node->kids.at[i], all, depth + 1);
}

static const Setting *note_setting(Notes *n, const NoteRest *c) {
    Press *p = n->p;
    while (n->known.len < c->number) vec_add(p->work, &n->known);
    Setting *s = &n->known.at[c->number - 1];
    if (s->plan || !c->node) return s;
    InlineList all = { 0 };
    vec_push(p->work, &all, ((Inline){ .kind = INLINE_TEXT, .text = str_fmt(p->work, "%u\xC2\xA0", c->number), .verbatim = true, .style = STYLE_SANS, .href = str_fmt(p->keep, "#call-%u", c->number) }));
    gather(p, c->node, &all, 0);
    ParaRule rule = { .pen = n->pen, .measure = p->style.measure, .align = ALIGN_LEFT, .hyphenate = p->style.hyphenate, .node = c->node,
        .language = c->node->language.len ? c->node->language : p->brief->language };
    ArenaMark m = arena_mark(p->run->tmp);
    Setting made;
    para_plan(p, p->run->tmp, (Inlines){ all.at, all.len }, &rule, &made);
    *s = (Setting){ .plan = made.plan };
    s->lines.len = made.lines.len;
    arena_release(p->run->tmp, m);
    return s;
}

void notes_add(Notes *n, NoteCall *c) {
    NoteRest part = { c->number, 0, c->lines, c->node };
    if (!part.lines) part.lines = c->lines = (uint32_t)note_setting(n, &part)->lines.len;
    vec_push(n->arena, &n->parts, part);
}

static uint32_t left_of(const Notes *n, size_t i) { return n->parts.at[i].lines - n->parts.at[i].line; }

static uint32_t least_of(uint32_t lines, uint32_t kept) { return lines <= kept + 1 ? lines : kept; }

static void count(Notes *n) {
    for (; n->counted < n->parts.len; n->counted++) {
        uint32_t lines = left_of(n, n->counted);
        n->lines += lines;
        n->least += least_of(lines, KEPT_LINES);
    }
}

size_t notes_lines(Notes *n) { return count(n), n->lines; }
size_t notes_least(Notes *n) { return count(n), n->least; }

size_t notes_fit(Notes *n, size_t room, Arena *a, NoteRests *rest) {
    VEC(NoteRest) over = { 0 };
    size_t least = notes_least(n), used = 0;
    uint32_t kept = least <= room ? KEPT_LINES : 1;
    n->given.len = 0;
    for (size_t i = 0; i < n->parts.len; i++) {
        uint32_t part = least <= room ? least_of(left_of(n, i), kept) : left_of(n, i) ? 1 : 0;
        if (used + part > room) part = 0;
        used += part;
        vec_push(n->arena, &n->given, part);
    }
    for (size_t i = 0; i < n->parts.len; i++) {
        uint32_t *part = &n->given.at[i], all = left_of(n, i);
        size_t more = room - used < all - *part ? room - used : all - *part;
        if (*part + more + 1 == all && *part + more >= WHOLE_LINES && more) more--;         /* no line alone on the next page */
        *part += (uint32_t)more;
        used += more;
        if (*part < all) vec_push(a, &over, ((NoteRest){ n->parts.at[i].number, n->parts.at[i].line + *part, n->parts.at[i].lines, n->parts.at[i].node }));
    }
    list_from(rest, &over);
    return used;
}

/* Where notes that begin here stand; behind notes_fit. */
void notes_targets(Notes *n, uint32_t page, Len top) {
    Press *p = n->p;
    for (size_t i = 0; i < n->parts.len; i++) {
        const NoteRest *c = &n->parts.at[i];
        if (c->line == 0 && n->given.at[i]) {
            vec_push(p->work, &p->note_targets, ((Target){ str_fmt(p->keep, "note-%u", c->number), page, top }));
            if (i < n->carried) diag(p->run, WARNING, (Place){ 0 }, "note-late", "note %u begins on the page behind its call: there is no room for it beside its line",
                c->number);
        }
        top += (Len)n->given.at[i] * n->leading;
    }
}

void notes_set(Notes *n, Len x, Len top, uint32_t number, Pieces_ *out) {
    Press *p = n->p;
    for (size_t i = 0; i < n->parts.len; i++) {
        const NoteRest *c = &n->parts.at[i];
        const Setting *s = note_setting(n, c);
        ArenaMark m = arena_mark(p->run->tmp);
        Para *q = s->plan && n->given.at[i] ? para_open(p, p->run->tmp, s->plan) : NULL;
        for (uint32_t l = 0; q && l < n->given.at[i]; l++, top += n->leading) {
            Setting line = { 0 };
            para_row(q, c->line + l, &line);
            for (size_t k = 0; k < line.pieces.len; k++) {
                Piece piece = line.pieces.at[k];
                piece.x += x;
                piece.y += top + baseline(n->leading, p->style.tiny);
                piece.note = number + (uint32_t)i;
                vec_push(p->work, out, piece);
            }
        }
        arena_release(p->run->tmp, m);
    }
}
