/* SPDX-License-Identifier: MIT */
/* columns: stretches of the galley in two columns.

   In: a part that the layout wants in two columns; later, the strips of it that a page holds. Out: the same strips, set to half the width; then where the right column begins.
   How it thinks: while such a part is set, the style has a narrower measure, from the margin column's edge on, ragged if it is narrow. The strips stay one row in the galley; only when pages
   are tried and put together the ones on a page are parted so that the columns are as even as the prices of breaks between them allow. A page break may so fall anywhere in the part, and
   the next page begins two even columns of its own.
   What it does not do: three columns; a part in columns within another.

   Specimen: seven short quotations of the annex stand as four and three. */
#include "typeset/typeset_in.h"

static const Len RAGGED_BELOW = PT(255);                    /* a justified line of fewer than some fifty characters shows its blanks */

void columns_begin(Press *p, OneColumn *was) {
    Style *s = &p->style;
    Len whole = s->text_x + s->measure - s->side_x, gap = s->leading * 3 / 2, width = (whole - gap) / 2;
    was->style = *s;
    s->text_x = s->side_x;
    s->side_width = 0;
    s->measure = width;
    s->justify = s->justify && width >= RAGGED_BELOW;
    p->column_shift = width + gap;
    p->columns = ++p->columns_len;
}

void columns_end(Press *p, const OneColumn *was) {
    p->style = was->style;
    p->columns = 0;
    p->aside = (Str){ 0 };
}

Len heads_height(const Press *p, uint32_t strip) {
    const Strip *s = &p->strips.at[strip];
    Len height = 0;
    for (uint32_t k = 0; k < s->heads; k++) height += p->repeats.at[s->head + k].height;
    return height;
}

bool columns_start(const Press *p, uint32_t first, uint32_t i) {
    const Strip *s = &p->strips.at[i];
    return s->columns && (i == first || p->strips.at[i - 1].columns != s->columns);
}

Len columns_height(const Press *p, uint32_t from, uint32_t to, bool top, uint32_t *split) {
    Len whole = 0, left = top ? heads_height(p, from) : 0, best;
    for (uint32_t i = from; i < to; i++) whole += p->strips.at[i].height + (i > from ? p->strips.at[i].space : 0);
    best = left + whole;
    if (split) *split = to;
    for (uint32_t k = from; k < to; k++) {
        const Strip *s = &p->strips.at[k];
        Len right = whole - s->space + heads_height(p, k), higher = left > right ? left : right;
        if (k > from && left >= best) break;
        if (k > from && s->penalty < PAGE_CLUB && higher < best) {
            best = higher;
            if (split) *split = k;
        }
        Len own = s->height + (k > from ? s->space : 0);
        left += own;
        whole -= own;
    }
    return best;
}

Len columns_place(const Press *p, uint32_t from, uint32_t to, bool top, Len y, Len *y_of, Len *x_of) {
    uint32_t split;
    Len height = columns_height(p, from, to, top, &split), at = y + (top ? heads_height(p, from) : 0);
    for (uint32_t i = from; i < to; i++) {
        if (i == split) at = y + heads_height(p, i);
        else if (i > from) at += p->strips.at[i].space;
        y_of[i] = at;
        x_of[i] = i >= split ? p->column_shift : 0;
        at += p->strips.at[i].height;
    }
    return height;
}
