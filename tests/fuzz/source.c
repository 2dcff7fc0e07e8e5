/* SPDX-License-Identifier: MIT */
/* Any bytes as a source: read as text and as Markdown, looked through, printed and read back. Beside not crashing: the text is UTF-8, blocks and seams lie in it in order,
   seams map onto equal bytes, findings lie in the text, and a record read back prints the same. Corpus: the cases' sources. */
#include "find/find.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void check_document(const Document *d, Str source) {
    assert(utf8_valid(d->text, NULL));
    for (size_t i = 0, last = 0; i < d->blocks.len; i++) {
        const Block *b = &d->blocks.at[i];
        assert(b->from >= last && b->from <= b->to && b->to <= d->text.len);
        last = b->to;
    }
    for (size_t i = 0, last = 0; i < d->seams.len; i++) {
        const Seam *s = &d->seams.at[i];
        assert(s->text >= last && s->text + s->len <= d->text.len && s->source + s->len <= source.len);
        assert(str_eq(str_sub(d->text, s->text, s->text + s->len), str_sub(source, s->source, s->source + s->len)));
        last = s->text + s->len;
    }
}

static void check_range(const Document *d, Range r) { assert(r.from <= r.to && r.to <= d->text.len); }

static void check_record(const Record *x) {
    for (size_t i = 0; i < x->sents.len; i++) check_range(&x->doc, x->sents.at[i]);
    for (size_t i = 0; i < x->timexes.len; i++) check_range(&x->doc, x->timexes.at[i].at);
    for (size_t i = 0; i < x->names.len; i++) check_range(&x->doc, x->names.at[i].at);
    for (size_t i = 0; i < x->quotes.len; i++) check_range(&x->doc, x->quotes.at[i].at);
    for (size_t i = 0; i < x->events.len; i++) check_range(&x->doc, x->events.at[i].at);
    for (size_t i = 0; i < x->figures.len; i++) check_range(&x->doc, x->figures.at[i].at);
    for (size_t i = 0; i < x->points.len; i++) check_range(&x->doc, x->points.at[i].at);
}

static void one(const Lexicon *x, Str path, Str source) {
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    Record record = { 0 }, again;
    ReadOptions options = { .words = words_new(r.keep), .max_bytes = 1 << 20 };
    Str why;
    r.diag = diag_new(r.keep);
    record.doc = read_source(&r, r.keep, path, source, &options);
    check_document(&record.doc, source);
    find_source(&r, r.keep, x, &record.doc, &record);
    check_record(&record);
    Buf line = buf_in(r.keep), second = buf_in(r.keep);
    record_print(&record, true, true, &line);
    if (!record_read(r.keep, buf_text(&line), &again, &why)) die("a record cannot be read back: %.*s", STR_ARG(why));
    record_print(&again, true, true, &second);
    assert(str_eq(buf_text(&line), buf_text(&second)));
    arena_free(r.keep);
    arena_free(r.tmp);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len) {
    static const Lexicon *lexicon;
    static Arena *words;
    if (!lexicon) lexicon = lexicon_new(words = arena_new());
    one(lexicon, STR("x.txt"), (Str){ (const char *)bytes, len });
    one(lexicon, STR("x.md"), (Str){ (const char *)bytes, len });
    return 0;
}
