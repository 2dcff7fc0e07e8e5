/* SPDX-License-Identifier: MIT */
/* The record of one source as lines to read: --dump=record and the `record` section of tests.

   In: a Record. Out: a line for each thing found, kinds in this order, each kind as the record holds it (by place; points best first). Every line begins with its kind and with
   file:paragraph, so that `grep ^quote` or a test's `--- record: quote` shows one kind alone. White space in texts is folded to one blank.
   What it does not do: scores and rules; they change with tuning and stand in the JSON of `precis extract` and in `precis explain`.

   Specimen: quote tass.txt:1 "We will respond in kind," direct who "Vladimir Putin" role "Russian President" cue "said" */
#include "find/find.h"

typedef struct {
    const Record *record;
    Buf *out;
} Dump;

static void text(const Dump *d, const char *label, Str s) {
    bool space = false, any = false;
    if (!s.len) return;
    buf_byte(d->out, ' ');
    buf_z(d->out, label);
    if (*label) buf_byte(d->out, ' ');
    buf_byte(d->out, '"');
    for (size_t pos = 0, from = 0; pos < s.len; from = pos) {
        if (rune_is_space(utf8_next(s, &pos))) {
            space = any;
            continue;
        }
        if (space) buf_byte(d->out, ' ');
        buf_str(d->out, str_sub(s, from, pos));
        space = false, any = true;
    }
    buf_byte(d->out, '"');
}

static void part(const Dump *d, const char *label, Range at) { text(d, label, str_sub(d->record->doc.text, at.from, at.to)); }

/* "quote tass.txt:1" and the words there. */
static void line(const Dump *d, const char *kind, Range at) {
    const Block *b = document_block(&d->record->doc, at.from);
    Str name = path_name(d->record->doc.meta.path.len ? d->record->doc.meta.path : d->record->doc.meta.id);
    buf_fmt(d->out, "%s %.*s:%u", kind, STR_ARG(name), b ? b->number : 0);
    part(d, "", at);
}

static void word(const Dump *d, const char *label, Str s) {
    if (s.len) buf_fmt(d->out, " %s%s%.*s", label, *label ? " " : "", STR_ARG(s));
}

static void end(const Dump *d) { buf_byte(d->out, '\n'); }

static void names(const Dump *d) {
    static const char *const TYPES[] = { "PER", "ORG", "LOC" };
    for (size_t i = 0; i < d->record->names.len; i++) {
        const Name *n = &d->record->names.at[i];
        line(d, "name", n->at);
        word(d, "", str_of(TYPES[n->type]));
        if (!str_eq(n->canonical, str_sub(d->record->doc.text, n->at.from, n->at.to))) text(d, "is", n->canonical);
        word(d, "country", n->country);
        text(d, "role", n->role);
        if (n->demonym) buf_lit(d->out, " demonym");
        end(d);
    }
}

static void timexes(const Dump *d) {
    static const char *const TYPES[] = { "DATE", "TIME", "DURATION", "SET" };
    for (size_t i = 0; i < d->record->timexes.len; i++) {
        const Timex *t = &d->record->timexes.at[i];
        line(d, "timex", t->at);
        word(d, "", str_of(TYPES[t->type]));
        word(d, "", t->value.len ? t->value : STR("?"));
        word(d, "", t->mod);
        end(d);
    }
}

static void quotes(const Dump *d) {
    static const char *const KINDS[] = { "direct", "mixed", "term" };
    for (size_t i = 0; i < d->record->quotes.len; i++) {
        const Quote *q = &d->record->quotes.at[i];
        line(d, "quote", q->at);
        word(d, "", str_of(KINDS[q->kind]));
        text(d, "who", q->speaker);
        text(d, "role", q->role);
        word(d, "country", q->country);
        part(d, "cue", q->cue);
        word(d, "language", q->language);
        if (q->unclosed) buf_lit(d->out, " unclosed");
        end(d);
    }
}

static void attributions(const Dump *d) {
    for (size_t i = 0; i < d->record->attributions.len; i++) {
        const Attribution *t = &d->record->attributions.at[i];
        line(d, "said", t->content);
        for (size_t k = 0; k < t->more.len; k++) part(d, "and", t->more.at[k]);
        text(d, "who", t->speaker);
        part(d, "source", t->source);
        part(d, "cue", t->cue);
        if (t->quoted) buf_lit(d->out, " quoted");
        end(d);
    }
}

static void events(const Dump *d) {
    for (size_t i = 0; i < d->record->events.len; i++) {
        const Event *e = &d->record->events.at[i];
        line(d, "event", e->at);
        word(d, "", e->value);
        word(d, "", e->status == EVENT_PLANNED ? STR("planned") : STR("happened"));
        end(d);
    }
}

static void figures(const Dump *d) {
    for (size_t i = 0; i < d->record->figures.len; i++) {
        const Figure *f = &d->record->figures.at[i];
        line(d, "figure", f->at);
        buf_byte(d->out, ' ');
        buf_fixed(d->out, f->value, 1000, 3);
        if (f->high != f->value) buf_lit(d->out, ".."), buf_fixed(d->out, f->high, 1000, 3);
        word(d, "", f->unit);
        text(d, "of", f->qualifier);
        if (f->approximate) buf_lit(d->out, " about");
        end(d);
    }
}

static void points(const Dump *d) {
    for (size_t i = 0; i < d->record->points.len; i++) {
        const Point *p = &d->record->points.at[i];
        line(d, "point", p->at);
        if (p->ok)
            buf_lit(d->out, " ok");
        else
            word(d, "no", p->why);
        text(d, "who", p->speaker);
        if (p->lead > p->at.from) part(d, "lead", (Range){ p->at.from, p->lead });
        for (size_t k = 0; k < p->supply.len; k++) {
            buf_lit(d->out, " supply");
            part(d, "for", p->supply.at[k].at);
            text(d, "", p->supply.at[k].text);
        }
        end(d);
    }
}

void record_dump(const Record *record, Buf *out) {
    Dump d = { record, out };
    const Meta *m = &record->doc.meta;
    buf_fmt(out, "record %.*s", STR_ARG(path_name(m->path.len ? m->path : m->id)));
    word(&d, "date", m->date);
    word(&d, "language", m->language);
    end(&d);
    for (size_t i = 0; i < record->sents.len; i++) line(&d, "sent", record->sents.at[i]), end(&d);
    names(&d);
    timexes(&d);
    quotes(&d);
    attributions(&d);
    events(&d);
    figures(&d);
    points(&d);
}
