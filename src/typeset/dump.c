/* SPDX-License-Identifier: MIT */
/* dump: Pages as text, for --dump=typeset and tests.

   In: Pages. Out: a line for each page and for each line of text on it: x and y in tenths of a point, size, face, then the text as a reader copying it would
   get it.
   How it thinks: neighbouring pieces on the same baseline with the same face and size are one line of print; furniture is told apart by a bar, notes by their
   number.
   What it does not do: rules and colours, except that a rule says where it lies.

   Specimen:
     page 1 595.3x841.9
       text 154.5 130.9 11 GentiumBookPlus: The treaty was signed on 19 June. */
#include "typeset/typeset_in.h"

static void put_len(Buf *out, Len n) { buf_fixed(out, n, 65536, 1); }

static void put_glyphs(Buf *out, const Piece *c) {
    for (uint32_t i = 0; i < c->count; i++) {
        Str s = { c->text + c->glyphs[i].text, c->glyphs[i].text_len };
        if (str_eq(s, STR("\xC2\xAD"))) buf_byte(out, '~');         /* a hyphen that is not in the text */
        else buf_str(out, s);
    }
}

static void put_piece(const Pages *p, const Piece *c, Buf *out) {
    static const char *const kinds[] = { "text", "rule", "line", "link", "image", "dot" };
    buf_fmt(out, "  %s ", c->kind == PIECE_GLYPHS ? c->artifact ? "furniture" : c->note ? "note" : "text" : kinds[c->kind]);
    put_len(out, c->x);
    buf_byte(out, ' ');
    put_len(out, c->y);
    buf_byte(out, ' ');
    if (c->kind == PIECE_GLYPHS) {
        put_len(out, c->size);
        buf_fmt(out, " %.*s: ", STR_ARG(p->fonts.at[c->font].name));
        put_glyphs(out, c);
    } else {
        put_len(out, c->w);
        buf_byte(out, ' ');
        put_len(out, c->h);
        if (c->href.len) buf_fmt(out, " %.*s", STR_ARG(c->href));
    }
}

void pages_dump(const Pages *p, Buf *out) {
    for (size_t i = 0; i < p->pages.len; i++) {
        buf_fmt(out, "page %zu ", i + 1);
        put_len(out, p->width);
        buf_byte(out, 'x');
        put_len(out, p->height);
        buf_byte(out, '\n');
        const Piece *before = NULL;
        for (size_t k = 0; k < p->pages.at[i].pieces.len; k++) {
            const Piece *c = &p->pages.at[i].pieces.at[k];
            bool joins = before && c->kind == PIECE_GLYPHS && c->node == before->node && c->note == before->note && c->artifact == before->artifact
                && c->x == before->x + before->w;
            Len drop = before ? c->y - before->y : 0;
            if (joins && drop < PT(6) && drop > -PT(6)) put_glyphs(out, c);
            else {
                if (k) buf_byte(out, '\n');
                put_piece(p, c, out);
            }
            before = c->kind == PIECE_GLYPHS ? c : NULL;
        }
        buf_byte(out, '\n');
    }
    for (size_t i = 0; i < p->bookmarks.len; i++)
        buf_fmt(out, "bookmark %u page %u %.*s\n", p->bookmarks.at[i].level, p->bookmarks.at[i].page + 1, STR_ARG(p->bookmarks.at[i].title));
    for (size_t i = 0; i < p->targets.len; i++) buf_fmt(out, "target %.*s page %u\n", STR_ARG(p->targets.at[i].id), p->targets.at[i].page + 1);
}
