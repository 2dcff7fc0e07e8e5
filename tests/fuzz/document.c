/* SPDX-License-Identifier: MIT */
/* Any bytes as a document of one's own: marked up, made a Brief, printed. Beside not crashing: texts are UTF-8, containers nest no deeper than they may, every word of the mark-up that
   is no note and no picture is in the Brief. Corpus: the cases' sources, and the examples of the GFM specification. */
#include "arrange/arrange.h"
#include "read/markup_in.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { DEEPEST = 34 };

static size_t letters(Str s) {
    size_t n = 0;
    for (size_t pos = 0; pos < s.len;) n += rune_is_word(utf8_next(s, &pos));
    return n;
}

static size_t marked(const Markup *m, int depth) {
    size_t n = 0;
    assert(depth <= DEEPEST && utf8_valid(m->text, NULL));
    if (m->kind == MARKUP_NOTE) return 0;
    if (m->kind == MARKUP_TEXT || m->kind == MARKUP_CODE) n = letters(m->text);
    for (const Markup *k = m->first; k; k = k->next) n += marked(k, depth + 1);
    return n;
}

static size_t printed(const Node *n) {
    size_t sum = 0;
    if (n->kind == NODE_FIGURE) return 0;
    for (size_t i = 0; i < n->text.len; i++) {
        assert(utf8_valid(n->text.at[i].text, NULL));
        if (n->text.at[i].kind == INLINE_TEXT) sum += letters(n->text.at[i].text);
    }
    for (size_t i = 0; i < n->kids.len; i++) sum += printed(n->kids.at[i]);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len) {
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    Arena *said = arena_new();
    r.diag = diag_new(said);
    Buf records = buf_in(r.keep), out = buf_in(r.keep);
    MarkedDocument d = { 0 };
    Brief b;
    if (len < 20000 && markup_records(&r, STR("x.md"), (Str){ (const char *)bytes, len }, &records)) {
        markup_tree(r.keep, r.tmp, buf_text(&records), &d);
        d.meta.path = STR("x.md");
        arrange_document(&r, r.keep, &d, STR("/nowhere"), STR("x"), &b);
        brief_dump(&b, &out);
        bool title = b.root->kids.len && b.root->kids.at[0]->kind == NODE_HEAD;
        assert(printed(b.root) + (title ? letters(b.title) : 0) >= marked(d.root, 0));
    }
    arena_free(r.keep);
    arena_free(r.tmp);
    arena_free(said);
    return 0;
}
