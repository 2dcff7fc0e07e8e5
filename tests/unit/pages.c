/* SPDX-License-Identifier: MIT */
/* Pages of a made-up brief of some forty pages: nothing over the measure, no line alone at a page's foot or head, headings with their text, notes on the
   page of their marks,
   table heads repeated, contents that name the real pages. */
#include "typeset/typeset_in.h"
#include "unit.h"

typedef struct { Arena *a; VEC(const Node *) kids; uint32_t seed; int headings, paragraphs; } Draft;

static uint32_t roll(Draft *d, uint32_t n) { return d->seed = d->seed * 1664525u + 1013904223u, (d->seed >> 9) % n; }

static Str prose(Draft *d, uint32_t words) {
    static const char *const stock[] = { "the", "treaty", "of", "mutual", "assistance", "was", "signed", "in", "a", "ceremony", "and", "ministers", "said",
        "that", "cooperation", "would", "follow,",
        "while", "neighbouring", "governments", "expressed", "concern", "about", "its", "consequences", "for", "regional", "security;", "observers",
            "doubted", "it", "on", "19", "June", "2024" };
    Buf b = buf_in(d->a);
    buf_lit(&b, "Yesterday");
    for (uint32_t i = 0; i < words; i++) buf_byte(&b, ' '), buf_z(&b, stock[roll(d, COUNT(stock))]);
    buf_byte(&b, '.');
    return buf_text(&b);
}

static Node *node(Draft *d, NodeKind kind, const char *role, Str text, uint32_t source) {
    Node *n = NEW(d->a, Node);
    n->kind = kind;
    n->role = str_of(role);
    if (!text.len) return n;
    Inline *in = NEWN(d->a, Inline, 2);
    in[0] = (Inline){ .kind = INLINE_TEXT, .verbatim = true, .text = text };
    if (source) {
        Cite *c = NEW(d->a, Cite);
        *c = (Cite){ source, str_fmt(d->a, "¶%u", 1 + roll(d, 30)) };
        in[1] = (Inline){ .kind = INLINE_MARK, .text = str_fmt(d->a, "[%u]", source) };
        in[1].cites.at = c, in[1].cites.len = 1;
    }
    n->text.at = in;
    n->text.len = source ? 2 : 1;
    return n;
}

/* A paragraph with a footnote hung on its last word. */
static Node *noted(Draft *d) {
    Node *n = node(d, NODE_PARA, "point", prose(d, 20 + roll(d, 40)), 0), *note = node(d, NODE_NOTE, "", prose(d, 5 + roll(d, 30)), 0);
    Inline *in = NEWN(d->a, Inline, 2);
    in[0] = n->text.at[0];
    in[1] = (Inline){ .kind = INLINE_NOTE, .note = note };
    n->text.at = in;
    n->text.len = 2;
    return n;
}

static const Node *with_kids(Draft *d, Node *n, const Node *const *kids, size_t count) {
    const Node **own = NEWN(d->a, const Node *, count);
    for (size_t i = 0; i < count; i++) own[i] = kids[i];
    n->kids.at = own;
    n->kids.len = count;
    return n;
}

static const Node *table(Draft *d) {
    const Node *rows[40];
    for (size_t i = 0; i < COUNT(rows); i++) {
        const Node *cells[2] = { node(d, NODE_CELL, "", i ? str_fmt(d->a, "%zu June 2024", i) : STR("Date"), 0), node(d, NODE_CELL, "", i ? prose(d,
            4 + roll(d, 20)) : STR("Event"), i ? 1 + roll(d, 5) : 0) };
        Node *row = node(d, NODE_ROW, "", STR(""), 0);
        row->head = i == 0;
        rows[i] = with_kids(d, row, cells, 2);
    }
    return with_kids(d, node(d, NODE_TABLE, "", STR(""), 0), rows, COUNT(rows));
}

static const Node *draft(Draft *d, int sections) {
    vec_push(d->a, &d->kids, node(d, NODE_HEAD, "", STR(""), 0));
    vec_push(d->a, &d->kids, node(d, NODE_TOC, "", STR(""), 0));
    for (int i = 0; i < sections; i++) {
        Node *h = node(d, NODE_HEADING, "", str_fmt(d->a, "Part %d", i + 1), 0);
        h->level = i % 3 ? 2 : 1;
        h->in_toc = true;
        h->id = str_fmt(d->a, "part-%d", i + 1);
        vec_push(d->a, &d->kids, h);
        for (uint32_t k = 0; k < 7; k++) vec_push(d->a, &d->kids, node(d, NODE_PARA, "point", prose(d, 3 + roll(d, 90)), roll(d, 6)));
        vec_push(d->a, &d->kids, noted(d));
        if (i % 9 == 4) vec_push(d->a, &d->kids, table(d));
        const Node *quote[2] = { node(d, NODE_PARA, "quote-text", prose(d, 20), 2), node(d, NODE_PARA, "speaker-line", STR("Somebody, minister"), 0) };
        vec_push(d->a, &d->kids, with_kids(d, node(d, NODE_QUOTE, "quote", STR(""), 0), quote, 2));
    }
    return with_kids(d, node(d, NODE_GROUP, "", STR(""), 0), d->kids.at, d->kids.len);
}

static Str fonts_ini(Arena *a) { return path_join(a, path_folder(path_folder(path_folder(str_of(__FILE__)))), STR("fonts/fonts.ini")); }

static bool pages_of(Run *r, const char *layout, int sections, Pages *p) {
    static const BriefSource sources[] = { { .n = 1, .label = { "Daily Herald", 12 }, .date_words = { "19 June 2024", 12 } }, { .n = 2,
        .label = { "Wilson Center", 13 }, .date_words = { "12 November 2024", 16 } },
        { .n = 3, .label = { "Gazette", 7 } }, { .n = 4, .label = { "A very long name of an outlet with many words", 45 }, .date = { "2024-06", 7 } },
            { .n = 5, .label = { "Bulletin", 8 } } };
    Draft d = { .a = r->keep, .seed = 11 };
    Brief b = { .name = STR("t"), .title = STR("A Brief of Many Pages"), .language = STR("en"), .marking = STR("tlp:amber"), .edition = 3 };
    b.sources.at = sources, b.sources.len = COUNT(sources);
    b.root = draft(&d, sections);
    Layout l = { 0 };
    assert_true(ini_parse(r, STR("layout.ini"), str_of(layout), &l.ini));
    TypesetOptions o = { .fonts_ini = fonts_ini(r->keep) };
    return typeset(r, r->keep, &b, &l, &o, p);
}

static Str piece_text(Arena *a, const Piece *c) {
    Buf b = buf_in(a);
    for (uint32_t i = 0; i < c->count; i++) buf_str(&b, (Str){ c->text + c->glyphs[i].text, c->glyphs[i].text_len });
    return buf_text(&b);
}

static bool is_prose(const Piece *c) { return c->kind == PIECE_GLYPHS && !c->artifact && !c->note && c->node && c->node->kind == NODE_PARA
    && (str_eq(c->node->role, STR("point")) || str_eq(c->node->role, STR("quote-text"))); }

/* Lines of one node on one page: distinct baselines of its full-size pieces. */
static int lines_on(const Page *p, const Node *n) {
    int lines = 0;
    Len y = -1;
    for (size_t i = 0; i < p->pieces.len; i++) {
        const Piece *c = &p->pieces.at[i];
        if (c->kind == PIECE_GLYPHS && c->node == n && c->y != y && c->size > PT(8)) lines++, y = c->y;
    }
    return lines;
}

static void check_measure(const Page *page, Len right) {
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *c = &page->pieces.at[i];
        if (c->kind != PIECE_GLYPHS || !c->count) continue;
        const Glyph *last = &c->glyphs[c->count - 1];       /* a full stop may stand in the margin by its share, no more */
        int32_t hang = margin_hang(utf8_at((Str){ c->text, last->text + last->text_len }, last->text), false);
        assert_true(c->x + c->w <= right + (Len)((int64_t)last->advance * hang / 1000) + PT(0.01));
    }
}

static void check_paragraphs(const Pages *p, size_t at) {
    const Page *page = &p->pages.at[at];
    const Node *before = NULL;
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *c = &page->pieces.at[i];
        if (!is_prose(c) || c->node == before) continue;
        before = c->node;
        int here = lines_on(page, c->node), earlier = at ? lines_on(&p->pages.at[at - 1], c->node) : 0,
            later = at + 1 < p->pages.len ? lines_on(&p->pages.at[at + 1], c->node) : 0;
        if (earlier || later) assert_true(here >= 2);
    }
}

static void check_headings(const Page *page) {
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *h = &page->pieces.at[i];
        if (h->kind != PIECE_GLYPHS || h->artifact || !h->node || h->node->kind != NODE_HEADING || str_eq(h->node->role, STR("title"))) continue;
        int below = 0;
        Len y = h->y;
        for (size_t k = i + 1; k < page->pieces.len; k++) {
            const Piece *c = &page->pieces.at[k];
            if (c->kind == PIECE_GLYPHS && !c->artifact && !c->note && c->size > PT(8) && c->y > y) below++, y = c->y;
        }
        assert_true(below >= 2);
    }
}

/* The marks on the page and the notes at its foot name the same sources. */
static void check_notes(const Page *page) {
    unsigned called = 0, noted = 0;
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *c = &page->pieces.at[i];
        if (c->kind != PIECE_LINK || !str_starts(c->href, STR("#src-"))) continue;
        unsigned bit = 1u << (c->href.at[5] - '0');
        if (c->note) noted |= bit;
        else called |= bit;
    }
    assert_int_equal(called, noted);
}

/* A footnote stands on the page of its call, and its call leads to it. Gives how many there are. */
static int check_footnotes(const Pages *p, size_t at) {
    const Page *page = &p->pages.at[at];
    int notes = 0;
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *c = &page->pieces.at[i];
        if (c->kind != PIECE_LINK || !str_starts(c->href, STR("#note-"))) continue;
        bool found = false, leads = false;
        for (size_t k = 0; k < page->pieces.len; k++) {
            const Piece *n = &page->pieces.at[k];
            found |= n->note && n->node->kind == NODE_NOTE && c->node->text.len == 2 && n->node == c->node->text.at[1].note;
        }
        for (size_t k = 0; k < p->targets.len; k++) leads |= str_eq(p->targets.at[k].id, str_sub(c->href, 1, c->href.len)) && p->targets.at[k].page == at;
        assert_true(found && leads);
        notes++;
    }
    return notes;
}

static void check_pages(void **state, const char *layout, Len right) {
    (void)state;
    Run r = unit_run();
    Pages p;
    assert_true(pages_of(&r, layout, 36, &p));
    assert_true(p.pages.len > 20);
    int notes = 0;
    for (size_t i = 0; i < p.pages.len; i++) {
        check_measure(&p.pages.at[i], right);
        check_paragraphs(&p, i);
        check_headings(&p.pages.at[i]);
        check_notes(&p.pages.at[i]);
        notes += check_footnotes(&p, i);
    }
    assert_int_equal(notes, 36);
    assert_int_equal(diag_count(r.diag, NOTE), 0);
    unit_end(&r);
}

/* Footnotes longer than the room for them: each begins on the page of its call, goes on at the foot of the next, and no word is lost. Calls stand in paragraphs,
   one behind every word of a line, in a heading and in a table's cells. */
static Node *call(Draft *d, Node *n, uint32_t words) {
    Inline *in = NEWN(d->a, Inline, n->text.len + 1);
    if (n->text.len) memcpy(in, n->text.at, n->text.len * sizeof *in);
    in[n->text.len] = (Inline){ .kind = INLINE_NOTE, .note = node(d, NODE_NOTE, "", prose(d, words), 0) };
    n->text.at = in;
    n->text.len++;
    return n;
}

static const Node *noted_table(Draft *d) {
    const Node *rows[9];
    for (size_t i = 0; i < COUNT(rows); i++) {
        const Node *cells[2] = { node(d, NODE_CELL, "", STR("19 June 2024"), 0), call(d, node(d, NODE_CELL, "", prose(d, 6), 0), 9) };
        rows[i] = with_kids(d, node(d, NODE_ROW, "", STR(""), 0), cells, 2);
    }
    return with_kids(d, node(d, NODE_TABLE, "", STR(""), 0), rows, COUNT(rows));
}

static const Node *noted_draft(Draft *d) {
    for (uint32_t i = 0; i < 14; i++) {
        Node *h = node(d, NODE_HEADING, "", str_fmt(d->a, "Part %u", i + 1), 0);
        h->level = 1;
        vec_push(d->a, &d->kids, call(d, h, 7));
        for (uint32_t k = 0; k < 5; k++) vec_push(d->a, &d->kids, call(d, node(d, NODE_PARA, "point", prose(d, 10 + roll(d, 80)), 0), i % 4 == 1 && k == 2 ? 1400 : 5 + roll(d, 60)));
        if (i % 3 == 0) vec_push(d->a, &d->kids, noted_table(d));
        Node *many = node(d, NODE_PARA, "point", prose(d, 4), 0);
        for (uint32_t k = 0; k < 12; k++) call(d, many, 12);
        vec_push(d->a, &d->kids, many);
    }
    return with_kids(d, node(d, NODE_GROUP, "", STR(""), 0), d->kids.at, d->kids.len);
}

static size_t words_of(Str s) {
    size_t n = 0;
    while (s.len) n += str_cut(&s, ' ').len > 0;
    return n;
}

/* Words of the note set on a page, line by line; a word divided at a line's end counts once, with its second part. */
static size_t note_words(Arena *a, const Page *page, const Node *note) {
    size_t n = 0;
    for (size_t i = 0; i < page->pieces.len; i++) {
        const Piece *c = &page->pieces.at[i];
        if (c->kind != PIECE_GLYPHS || c->node != note) continue;
        Str text = piece_text(a, c);
        n += words_of(text) - (str_ends(text, STR("\xC2\xAD")) ? 1 : 0);
    }
    return n;
}

static void notes_go_on(void **state) {
    (void)state;
    Run r = unit_run();
    Draft d = { .a = r.keep, .seed = 5 };
    Brief b = { .name = STR("t"), .title = STR("Notes"), .language = STR("en") };
    b.root = noted_draft(&d);
    Layout l = { 0 };
    assert_true(ini_parse(&r, STR("layout.ini"), STR(""), &l.ini));
    TypesetOptions o = { .fonts_ini = fonts_ini(r.keep) };
    Pages p;
    assert_true(typeset(&r, r.keep, &b, &l, &o, &p));
    size_t calls = 0, parted = 0;
    for (size_t i = 0; i < p.pages.len; i++) {
        const Page *page = &p.pages.at[i];
        check_measure(page, PT(501.8));
        check_paragraphs(&p, i);
        check_headings(page);
        for (size_t k = 0; k < page->pieces.len; k++) {
            const Piece *c = &page->pieces.at[k];
            if (c->kind != PIECE_LINK || !str_starts(c->href, STR("#note-"))) continue;
            int64_t n = 0;
            assert_true(str_to_int(str_sub(c->href, 6, c->href.len), &n));
            calls++;
            assert_int_equal(n, calls);
            bool leads = false;
            for (size_t t = 0; t < p.targets.len; t++) leads |= str_eq(p.targets.at[t].id, str_sub(c->href, 1, c->href.len)) && p.targets.at[t].page == i;
            assert_true(leads);
        }
        Len foot = 0, last = 0;                             /* notes stand below the text */
        for (size_t k = 0; k < page->pieces.len; k++) {
            const Piece *c = &page->pieces.at[k];
            if (c->kind != PIECE_GLYPHS || c->artifact) continue;
            if (c->note && !foot) foot = c->y;
            if (!c->note && c->y > last) last = c->y;
        }
        assert_true(!foot || foot > last);
    }
    for (size_t i = 0; i < d.kids.len; i++) {
        const Node *n = d.kids.at[i];
        for (size_t k = 0; k < n->text.len; k++) {
            const Node *note = n->text.at[k].note;
            if (n->text.at[k].kind != INLINE_NOTE) continue;
            size_t words = 0, on = 0;
            for (size_t page = 0; page < p.pages.len; page++) {
                size_t here = note_words(r.tmp, &p.pages.at[page], note);
                words += here;
                on += here > 0;
            }
            assert_int_equal(words, words_of(note->text.at[0].text) + 1);               /* its number besides */
            parted += on > 1;
        }
    }
    assert_true(calls > 14 * 18);
    assert_true(parted >= 4);
    assert_int_equal(diag_count(r.diag, NOTE), 0);
    unit_end(&r);
}

static void a4(void **state) { check_pages(state, "", PT(501.8)); }
static void letter(void **state) { check_pages(state, "[page]\nsize = Letter\n", PT(518.5)); }
static void narrow(void **state) { check_pages(state, "[page]\nmeasure = 60 mm\n", PT(340.2)); }

static void heads_repeated(void **state) {
    (void)state;
    Run r = unit_run();
    Pages p;
    int repeated = 0, first = 0;
    assert_true(pages_of(&r, "", 36, &p));
    for (size_t i = 0; i < p.pages.len; i++) {
        bool head = false, inside = false, begun = false;
        for (size_t k = 0; k < p.pages.at[i].pieces.len; k++) {
            const Piece *c = &p.pages.at[i].pieces.at[k];
            if (c->kind != PIECE_GLYPHS) continue;
            if (c->artifact && str_eq(piece_text(r.keep, c), STR("Date"))) repeated++, head = true;
            if (!c->artifact && str_eq(piece_text(r.keep, c), STR("Date"))) first++, head = true;
            if (!c->artifact && !c->note && !begun) begun = true, inside = c->node && c->node->kind == NODE_CELL;
        }
        if (inside) assert_true(head);
    }
    assert_int_equal(first, 4);
    assert_true(repeated >= 2);
    unit_end(&r);
}

static void contents_are_true(void **state) {
    (void)state;
    Run r = unit_run();
    Pages p;
    assert_true(pages_of(&r, "", 36, &p));
    size_t entries = 0;
    Str title = { 0 };
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < p.pages.at[i].pieces.len; k++) {
            const Piece *c = &p.pages.at[i].pieces.at[k];
            if (c->kind != PIECE_GLYPHS || c->artifact || !c->node) continue;
            if (str_eq(c->node->role, STR("contents-entry"))) title = piece_text(r.keep, c);
            if (!str_eq(c->node->role, STR("contents-page"))) continue;
            entries++;
            int64_t page = 0;
            assert_true(str_to_int(piece_text(r.keep, c), &page));
            bool found = false;
            for (size_t m = 0; m < p.bookmarks.len; m++)
                if (str_eq(p.bookmarks.at[m].title, title)) found = true, assert_int_equal(p.bookmarks.at[m].page + 1, page);
            assert_true(found);
        }
    assert_true(entries >= 12);
    unit_end(&r);
}

static void same_twice(void **state) {
    (void)state;
    Run r = unit_run();
    Pages one, two;
    assert_true(pages_of(&r, "", 12, &one) && pages_of(&r, "", 12, &two));
    Buf a = buf_in(r.keep), b = buf_in(r.tmp);
    pages_dump(&one, &a);
    pages_dump(&two, &b);
    assert_true(str_eq(buf_text(&a), buf_text(&b)));
    unit_end(&r);
}

static void wrong_layouts(void **state) {
    (void)state;
    Run r = unit_run();
    Pages p;
    assert_true(pages_of(&r, "[page]\nsize = A17\ntop = 3 miles\n[type]\ntext = No Such Face\naccent = red\n", 1, &p));
    assert_int_equal(diag_count(r.diag, WARNING), 4);
    assert_true(pages_of(&r, "[page]\nmeasure = 900 mm\n", 1, &p));
    assert_int_equal(diag_count(r.diag, WARNING), 5);
    unit_end(&r);
}

int main(void) {
    const struct CMUnitTest tests[] = { cmocka_unit_test(a4), cmocka_unit_test(letter), cmocka_unit_test(narrow), cmocka_unit_test(heads_repeated),
        cmocka_unit_test(contents_are_true), cmocka_unit_test(same_twice),
        cmocka_unit_test(wrong_layouts), cmocka_unit_test(notes_go_on) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
