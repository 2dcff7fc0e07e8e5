/* SPDX-License-Identifier: MIT */
/* figure: pictures of a document, and the frame that stands for a missing one.

   In: a NODE_FIGURE. Out: one strip with the picture, never parted, and its caption.
   How it thinks: a picture has the size that its density gives it, 144 pixels an inch where the file says none, but no wider than the column and no higher than two thirds of the page; its
   proportions stay. A missing one is a dashed frame with its alternative text, so that the reader of the page knows what he does not see.
   What it does not do: text beside a picture; crop.

   Specimen: 1200 × 800 pixels without a density are 600 pt wide, so 332 pt at a measure of 117 mm. */
#include "typeset/typeset_in.h"

enum { DPI = 144 };

static void frame(Press *p, const Node *n, Len x, Len width) {
    const Style *s = &p->style;
    Len pad = s->leading / 2;
    ParaRule rule = { .pen = { .family = FAMILY_TEXT, .italic = true, .size = s->small, .colour = s->faint }, .measure = width - 2 * pad, .align = ALIGN_LEFT, .node = n,
        .language = n->language.len ? n->language : p->brief->language };
    Setting set;
    para_set(p, p->run->tmp, n->text, &rule, &set);
    size_t lines = set.lines.len;
    Len height = 2 * pad + (Len)(lines ? lines : 2) * s->small_leading;
    if (height > page_room(p)) height = page_room(p);
    strip_add(p, height);
    const Len edges[4][4] = { { x, 0, width, 0 }, { x, height, width, 0 }, { x, 0, 0, height }, { x + width, 0, 0, height } };
    for (size_t i = 0; i < COUNT(edges); i++)
        strip_piece(p, (Piece){ .kind = PIECE_LINE, .artifact = true, .dash = true, .colour = s->hairline, .x = edges[i][0], .y = edges[i][1], .w = edges[i][2], .h = edges[i][3], .size = PT(0.5) });
    for (size_t i = 0; i < lines && (Len)(i + 1) * s->small_leading <= height - 2 * pad; i++)
        strip_line(p, &set, i, x + pad, pad + (Len)i * s->small_leading + baseline(s->small_leading, s->small));
}

void picture_size(const Picture *c, Len most_width, Len most_height, Len *width, Len *height) {
    int64_t dpi = c->dpi >= 30 && c->dpi <= 2400 ? c->dpi : DPI;
    int64_t w = (int64_t)c->width * PT(72) / dpi, h = (int64_t)c->height * PT(72) / dpi;
    if (w > most_width) h = h * most_width / w, w = most_width;
    if (h > most_height) w = w * most_height / h, h = most_height;
    *width = w > PT(1) ? (Len)w : PT(1);
    *height = h > PT(1) ? (Len)h : PT(1);
}

static void picture(Press *p, const Node *n, Len x, Len width) {
    Len w, h;
    picture_size(n->picture, width, page_room(p) * 2 / 3, &w, &h);
    strip_add(p, h);
    strip_piece(p, (Piece){ .kind = PIECE_IMAGE, .x = x, .w = w, .h = h, .node = n, .picture = n->picture });
}

/* A picture that cannot be drawn is one that is missing, and is said to be. */
bool picture_sound(Press *p, const Picture *picture) {
    if (!picture) return false;
    Arena *own = arena_new();
    Image image;
    Str why;
    bool good = image_read(own, picture, &image, &why);
    if (!good) diag(p->run, ERROR, (Place){ 0 }, "picture-bad", "a picture of %u × %u pixels cannot be drawn, its alternative text stands in its place: %.*s", picture->width, picture->height,
        STR_ARG(why));
    arena_free(own);
    return good;
}

void figure_set(Press *p, const Node *n, Len x, Len width) {
    ArenaMark m = arena_mark(p->run->tmp);
    if (picture_sound(p, n->picture)) picture(p, n, x, width);
    else if (n->chart) chart_set(p, n, x, width);
    else frame(p, n, x, width);
    arena_release(p->run->tmp, m);
}
