/* SPDX-License-Identifier: MIT */
/* chart, inside: what the pictures from data share. Sections: chart.c, chart_timeline.c. */
#ifndef PRECIS_CHART_IN_H
#define PRECIS_CHART_IN_H

#include "typeset/typeset_in.h"

/* ---- chart.c: a picture in work; it is one strip, so nothing is drawn before its height is known ---- */

typedef struct {
    Press *p;
    Arena *a;                                               /* scratch */
    const Node *node;
    Len x, width;                                           /* from the left of the sheet */
} Drawing;

Setting drawing_words(const Drawing *d, Str text, Pen pen, Len measure, Align align);
void drawing_lines(const Drawing *d, const Setting *s, size_t most, Len x, Len y, Len leading, Len size);   /* y: top of the first line */
void drawing_box(const Drawing *d, Len x, Len y, Len w, Len h, uint32_t colour);
void drawing_line(const Drawing *d, Len x, Len y, Len w, Len h, Len thick, uint32_t colour);
void drawing_dot(const Drawing *d, Len x, Len y, Len diameter, uint32_t colour, bool ring);     /* x, y: its middle */

/* ---- chart_timeline.c ---- */

void chart_timeline(const Drawing *d, const Chart *c);

#endif
