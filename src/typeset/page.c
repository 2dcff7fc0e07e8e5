/* SPDX-License-Identifier: MIT */
/* page: where pages end, best over the whole document, after M. F. Plass, "Optimal Pagination Techniques for Automatic Typesetting Systems" (1981).

   In: the strips. Out: the strips of each page.
   How it thinks: for every strip that may begin a page the cheapest way to it is kept; from there strips are added while they and the notes they call fit the
   column. The price of a page is the square of the lines left white at its foot, and the price its break has by itself: inside a paragraph, leaving one line
   alone, behind a heading. The last page's white is free. Only pages at least half full are followed, so each start tries some dozen ends and the work grows
   with the number of strips.
   What it does not do: stretching white to make pages end on the same line; feet are ragged.

   Specimen: a heading with one line beneath it at the foot costs 1000000; five lines of white cost 250: the heading moves on. */
#include "typeset/typeset_in.h"

enum { WHITE_PRICE = 10, PAGE_PRICE = 400 };

typedef struct { int64_t price; uint32_t from; bool reached; } Start;

Len page_room(const Press *p) { return p->style.height - p->style.top - p->style.bottom; }

static int64_t page_price(const Press *p, Len white, uint32_t end) {
    if (end == p->strips.len) return 0;
    int64_t lines10 = (int64_t)white * 10 / p->style.leading;
    return lines10 * lines10 * WHITE_PRICE / 100 + p->strips.at[end].penalty + PAGE_PRICE;
}

static void offer(Start *starts, uint32_t from, uint32_t end, int64_t price) {
    price += starts[from].price;
    if (starts[end].reached && starts[end].price <= price) return;
    starts[end] = (Start){ price, from, true };
}

/* All pages that may begin with strip `from`. */
static void pages_from(Press *p, Foot *foot, Start *starts, uint32_t from) {
    Len room = page_room(p), height = 0;
    uint32_t end = from, n = (uint32_t)p->strips.len;
    Len white = 0, last_white = 0;
    bool offered = false;
    foot_clear(foot);
    for (uint32_t k = 0; k < p->strips.at[from].heads; k++) height += p->repeats.at[p->strips.at[from].head + k].height;
    for (; end < n; end++) {
        const Strip *s = &p->strips.at[end];
        height += s->height + (end > from ? s->space : 0);
        foot_add(foot, s);
        if (room - height > room * 3 / 4 && end + 1 < n) continue;      /* too empty to end here: the foot is not asked for */
        white = room - height - foot_height(foot);
        if (white < 0 && end > from) break;
        last_white = white < 0 ? 0 : white;
        if (white < room / 2 || end + 1 == n) offer(starts, from, end + 1, page_price(p, last_white, end + 1)), offered = true;
    }
    if (!offered) offer(starts, from, end, page_price(p, last_white, end));     /* the next strip is so tall that this page stays half empty */
}

void page_break(Press *p, Sheets *out) {
    uint32_t n = (uint32_t)p->strips.len;
    *out = (Sheets){ 0 };
    if (!n) return;
    Foot *foot = foot_new(p);
    Start *starts = NEWN(p->work, Start, n + 1);
    starts[0].reached = true;
    for (uint32_t i = 0; i < n; i++)
        if (starts[i].reached) pages_from(p, foot, starts, i);
    size_t pages = 0;
    for (uint32_t at = n; at > 0; at = starts[at].from) pages++;
    Sheet *sheets = NEWN(p->work, Sheet, pages);
    out->len = pages;
    out->at = sheets;
    for (uint32_t at = n; at > 0; at = starts[at].from) sheets[--pages] = (Sheet){ starts[at].from, at };
    foot_free(foot);
}
