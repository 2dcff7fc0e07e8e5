/* SPDX-License-Identifier: MIT */
/* galley: strips, the endless column that pages are later cut from; and the pens the blocks share.

   In: set lines, white, prices of page breaks. Out: the Press's list of strips with their pieces.
   How it thinks: blocks ask for white and for prices; what was asked for takes effect on the next strip, the larger wish winning, so that blocks need not
   know their neighbours.
   What it does not do: pages.

   Specimen: a heading asks for no page break before the next two strips; the paragraph behind it need not know. */
#include "typeset/typeset_in.h"

void strip_space(Press *p, Len space) {
    if (space > p->next_space) p->next_space = space;
}

void strip_penalty(Press *p, int32_t penalty) {
    if (penalty > p->next_penalty) p->next_penalty = penalty;
}

void strip_anchor(Press *p, Str id) {
    if (id.len) vec_push(p->work, &p->anchors, ((Anchor){ id, (uint32_t)p->strips.len }));
}

Strip *strip_add(Press *p, Len height) {
    strip_penalty(p, p->hold);
    if (p->keep_strips > 0) p->keep_strips--, p->next_penalty = PAGE_NEVER;
    Strip *s = vec_add(p->work, &p->strips);
    *s = (Strip){ .space = p->next_space, .height = height, .penalty = p->next_penalty, .columns = p->columns, .tint = p->tint, .bar = p->bar, .section = p->section,
        .head = p->head, .heads = p->heads };
    s->piece = (uint32_t)p->pieces.len;
    s->row = (uint32_t)p->rows.len;
    s->cite = (uint32_t)p->cites.len;
    s->call = (uint32_t)p->calls.len;
    p->next_space = 0;
    p->next_penalty = 0;
    return s;
}

void strip_piece(Press *p, Piece piece) {
    vec_push(p->work, &p->pieces, piece);
    p->strips.at[p->strips.len - 1].pieces++;
}

void strip_line(Press *p, const Setting *s, size_t line, Len x, Len y) {
    Strip *t = &p->strips.at[p->strips.len - 1];
    const SetLine *l = &s->lines.at[line];
    if (s->plan) {
        vec_push(p->work, &p->rows, ((Row){ s->plan, (uint32_t)line, x, y }));
        t->rows++;
    }
    for (size_t i = 0; i < l->pieces; i++) {
        Piece c = s->pieces.at[l->piece + i];
        c.x += x;
        c.y += y;
        vec_push(p->work, &p->pieces, c);
    }
    for (size_t i = 0; i < l->cites; i++) vec_push(p->work, &p->cites, s->cites.at[l->cite + i]);
    for (size_t i = 0; i < l->calls; i++) vec_push(p->work, &p->calls, s->calls.at[l->call + i]);
    t->pieces += (uint32_t)l->pieces;
    t->cites += (uint32_t)l->cites;
    t->calls += (uint32_t)l->calls;
}

uint32_t decor_add(Press *p, Len x, Len w, uint32_t colour) {
    vec_push(p->work, &p->decors, ((Decor){ x, w, colour }));
    return (uint32_t)p->decors.len;
}

/* Capitals stand in the middle of the line's height. */
Len baseline(Len leading, Len size) { return leading / 2 + (Len)((int64_t)size * 33 / 100); }

Pen pen_text(const Press *p) { return (Pen){ .family = FAMILY_TEXT, .size = p->style.size, .colour = p->style.ink }; }
/* Lato joins t and i, which is a curiosity in headings: no ligatures in the furniture. */
Pen pen_sans(Len size, uint32_t colour) { return (Pen){ .family = FAMILY_FURNITURE, .features = FEATURE_SPACED, .size = size, .colour = colour }; }

Pen pen_label(const Press *p, uint32_t colour) {
    return (Pen){ .family = FAMILY_FURNITURE, .features = FEATURE_SPACED, .size = p->style.tiny, .track = p->style.tiny * 7 / 100, .colour = colour };
}

Str text_of(Arena *a, Inlines text) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i].kind == INLINE_TEXT) {
            if (text.at[i].verbatim) buf_str(&b, text.at[i].text);
            else type_words(&b, 0, text.at[i].text, text.at[i].language);
        } else if (text.at[i].kind == INLINE_BREAK) buf_byte(&b, ' ');
    }
    return buf_text(&b);
}

Str text_capitals(Arena *a, Str s) {
    Buf b = buf_in(a);
    for (size_t pos = 0; pos < s.len;) buf_rune(&b, rune_upper(utf8_next(s, &pos)));
    return buf_text(&b);
}

const Node *node_new(Press *p, NodeKind kind, const char *role, Str text) {
    Node *n = NEW(p->keep, Node);
    Inline *in = NEW(p->keep, Inline);
    *in = (Inline){ .kind = INLINE_TEXT, .text = str_copy(p->keep, text) };
    n->kind = kind;
    n->role = str_of(role);
    n->text = (Inlines){ in, 1 };
    return n;
}
