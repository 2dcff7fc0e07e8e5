/* SPDX-License-Identifier: MIT */
/* page: where pages end, best over the whole document, after M. F. Plass, "Optimal Pagination Techniques for Automatic Typesetting Systems" (1981).

   In: the strips. Out: the strips of each page.
   How it thinks: for every strip that may begin a page the cheapest way to it is kept; from there strips are added while they and the notes they call fit the
   column. The price of a page is the square of the lines left white at its foot, and the price its break has by itself: inside a paragraph, leaving one line
   alone, behind a heading. Notes that do not fit go on on the next page, at a price; what is left of them belongs to the way kept. The last page's white is
   free. Only pages at least a third full are followed, if there are any, so each start tries some dozen ends and the work grows with the number of strips.
   A start that costs much more than one a few lines above it is not followed: whatever comes behind it can come behind that one nearly as well.
   What it does not do: stretching white to make pages end on the same line; feet are ragged.

   Specimen: a heading with one line beneath it at the foot costs 1000000; five lines of white cost 250: the heading moves on. */
#include "typeset/typeset_in.h"

enum { WHITE_PRICE = 10, PAGE_PRICE = 400, SPLIT_PRICE = 3000, HOPELESS = 4000, NEAR = 8 };

typedef struct { int64_t price; uint32_t from; bool reached; Len foot_room; NoteRests rest; } Start;    /* rest: of notes, when this way is taken */
typedef struct { Press *p; Foot *foot; Start *starts; uint32_t from, n; } Search;

Len page_room(const Press *p) { return p->style.height - p->style.top - p->style.bottom; }

static int64_t page_price(const Search *s, Len white, uint32_t end) {
    const Press *p = s->p;
    if (end == s->n) return 0;
    int64_t lines10 = (int64_t)white * 10 / p->style.leading;
    return lines10 * lines10 * WHITE_PRICE / 100 + p->strips.at[end].penalty + PAGE_PRICE;
}

static void offer(Search *s, uint32_t end, int64_t price, Len foot_room, bool split) {
    Start *to = &s->starts[end];
    price += s->starts[s->from].price;
    if (to->reached && to->price <= price) return;
    *to = (Start){ price, s->from, true, foot_room, { 0 } };
    if (split) foot_fit(s->foot, foot_room, s->p->work, &to->rest);
}

/* A page of the strips up to `end`, with so much room below them; false when not even its notes' first lines fit. */
static bool try_end(Search *s, uint32_t end, Len room_below, bool must) {
    Press *p = s->p;
    Len whole = foot_height(s->foot, false), white = room_below - whole;
    if (white >= 0 || (must && whole <= 0)) {
        if (white < page_room(p) * 2 / 3 || end == s->n) offer(s, end, page_price(s, white < 0 ? 0 : white, end), room_below, false);
        return true;
    }
    if (!must && foot_height(s->foot, true) > room_below) return false;
    offer(s, end, page_price(s, 0, end) + SPLIT_PRICE, room_below, true);
    return true;
}

/* All pages that may begin with strip s->from. */
static void pages_from(Search *s) {
    Press *p = s->p;
    Len room = page_room(p), height = 0;
    uint32_t end = s->from, n = s->n, fits = s->from;
    Len fits_height = 0;
    foot_clear(s->foot, s->starts[s->from].rest);
    if (!p->strips.at[s->from].columns) height += heads_height(p, s->from);
    bool offered = false;
    Len above = 0;                                          /* of what stands above the stretch in two columns in work */
    uint32_t begin = 0;
    for (; end < n; end++) {
        const Strip *t = &p->strips.at[end];
        if (columns_start(p, s->from, end)) begin = end, above = height + (end > s->from ? t->space : 0);
        if (t->columns) height = above + columns_height(p, begin, end + 1, begin == s->from, NULL);
        else height += t->height + (end > s->from ? t->space : 0);
        foot_add(s->foot, t);
        if (room - height > room * 2 / 3 && end + 1 < n && end > s->from) {              /* too empty to end here: the foot is not asked for */
            fits = end + 1, fits_height = height;
            continue;
        }
        bool first = end == s->from;
        if (!try_end(s, end + 1, room - height, first && room - height < room * 3 / 4)) break;
        offered |= s->starts[end + 1].reached && s->starts[end + 1].from == s->from;
        fits = end + 1, fits_height = height;
    }
    if (offered || fits == s->from) return;
    /* the next strip is so tall, or has such notes, that this page stays rather empty */
    foot_clear(s->foot, s->starts[s->from].rest);
    for (uint32_t i = s->from; i < fits; i++) foot_add(s->foot, &p->strips.at[i]);
    Len whole = foot_height(s->foot, false);
    bool split = whole > room - fits_height;
    offer(s, fits, page_price(s, split ? 0 : room - fits_height - whole, fits), room - fits_height, split);
}

/* Is there a much cheaper start a few strips above? */
static bool hopeless(const Search *s) {
    for (uint32_t i = s->from > NEAR ? s->from - NEAR : 0; i < s->from; i++)
        if (s->starts[i].reached && s->starts[i].price + HOPELESS < s->starts[s->from].price) return true;
    return false;
}

void page_break(Press *p, uint32_t n, Sheets *out) {
    *out = (Sheets){ 0 };
    if (!n) return;
    Search s = { .p = p, .n = n, .foot = foot_new(p), .starts = NEWN(p->work, Start, n + 1) };
    s.starts[0].reached = true;
    for (s.from = 0; s.from < n; s.from++)
        if (s.starts[s.from].reached && !hopeless(&s)) pages_from(&s);
    VEC(Sheet) sheets = { 0 };
    for (uint32_t at = n; at > 0; at = s.starts[at].from)
        vec_push(p->work, &sheets, ((Sheet){ s.starts[at].from, at, s.starts[s.starts[at].from].rest, s.starts[at].foot_room }));
    for (size_t i = 0; i < sheets.len / 2; i++) {
        Sheet t = sheets.at[i];
        sheets.at[i] = sheets.at[sheets.len - 1 - i];
        sheets.at[sheets.len - 1 - i] = t;
    }
    for (NoteRests rest = s.starts[n].rest; rest.len;) {    /* notes that go on behind the last line of text */
        Sheet t = { n, n, rest, page_room(p) };
        foot_clear(s.foot, rest);
        foot_fit(s.foot, t.foot_room, p->work, &rest);
        vec_push(p->work, &sheets, t);
    }
    list_from(out, &sheets);
    foot_free(s.foot);
}
