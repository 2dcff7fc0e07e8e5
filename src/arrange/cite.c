/* SPDX-License-Identifier: MIT */
/* Sources as the brief names them, and the marks that point to them.

   In: findings' spans. Out: the numbered list of sources, marks such as [1,3] with the paragraph each points to, the margin's count of origins, and a finding's printed text as inlines.
   How it thinks: sources are numbered in the order of the Findings (date, then id). A mark names each source once, in rising order. A finding's text is cut where its bold
   lead ends and where supplied words stand, so that every run is either the source's own characters (verbatim) or ours in brackets.
   What it does not do: typography; no character of a source is touched.

   Specimen: "[The treaty] was signed in Pyongyang.[1,3]" has runs "[The treaty]" (supplied), " was signed in Pyongyang." (verbatim) and the mark. */
#include "arrange/arrange_in.h"

static Str label_of(const Meta *m) { return m->outlet.len ? m->outlet : m->title.len ? m->title : path_name(m->path); }

void cite_sources(Desk *d) {
    VEC(BriefSource) v = { 0 };
    for (uint32_t i = 0; i < d->f->sources.len; i++) {
        const Meta *m = &d->f->sources.at[i].doc.meta;
        Date date = date_from_value(m->date);
        BriefSource s = { .n = i + 1, .doc = i, .id = m->id, .path = m->path, .label = str_fold_space(d->a, label_of(m)), .title = str_fold_space(d->a, m->title), .outlet = m->outlet,
                          .author = m->author, .url = m->url, .reliability = m->reliability, .sha256 = m->sha256, .date = m->date };
        s.date_words = date.precision ? date_words(d->a, date) : (Str){ 0 };
        s.origin = m->origin;
        for (uint32_t k = 0; k < i && !s.origin.len; k++)
            if (d->f->origin_of.len > i && d->f->origin_of.at[k] == d->f->origin_of.at[i]) s.origin = str_fmt(d->a, "as [%u]", k + 1);
        vec_push(d->a, &v, s);
    }
    list_from(&d->b->sources, &v);
}

static void cite_add(Cite *cites, size_t *n, const Desk *d, Span s) {
    for (size_t i = 0; i < *n; i++)
        if (cites[i].source == s.doc + 1) return;
    uint32_t number = findings_paragraph(d->f, s);
    cites[(*n)++] = (Cite){ s.doc + 1, number ? str_fmt(d->a, "¶%u", number) : (Str){ 0 } };
}

Inline cite_mark(const Desk *d, Spans spans, Spans others) {
    Inline mark = { .kind = INLINE_MARK };
    Cite *cites = NEWN(d->a, Cite, spans.len + others.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < spans.len; i++) cite_add(cites, &n, d, spans.at[i]);
    for (size_t i = 0; i < others.len; i++) cite_add(cites, &n, d, others.at[i]);
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0 && cites[k].source < cites[k - 1].source; k--) {
            Cite c = cites[k];
            cites[k] = cites[k - 1], cites[k - 1] = c;
        }
    Buf b = buf_in(d->a);
    for (size_t i = 0; i < n; i++) buf_fmt(&b, "%c%u", i ? ',' : '[', cites[i].source);
    buf_byte(&b, ']');
    mark.text = buf_text(&b);
    mark.cites.at = cites, mark.cites.len = n;
    return mark;
}

/* display[from, to) in two runs where the lead ends. */
static void run(Knot *k, Str display, size_t from, size_t to, size_t lead, uint8_t lead_style, bool supplied) {
    uint8_t own = supplied ? STYLE_SUPPLIED : 0;
    size_t border = lead < from ? from : lead > to ? to : lead;
    knot_text(k, own | lead_style, !supplied, str_sub(display, from, border));
    knot_text(k, own, !supplied, str_sub(display, border, to));
}

void cite_finding(Knot *k, const Item *it, uint8_t lead_style) {
    const Finding *f = it->f;
    size_t at = 0, lead = lead_style ? f->lead : 0;
    for (size_t i = 0; i < f->supplied.len; i++) {
        Str words = f->supplied.at[i].text;
        size_t start = at, end;
        do start = str_find(f->display, words, start + 1);   /* with a bracket on either side */
        while (start < f->display.len && (f->display.at[start - 1] != '[' || str_sub(f->display, start + words.len, f->display.len).len == 0 || f->display.at[start + words.len] != ']'));
        if (start >= f->display.len) break;
        end = start + words.len + 1;
        run(k, f->display, at, --start, lead, lead_style, false);
        run(k, f->display, start, end, lead, lead_style, true);
        at = end;
    }
    run(k, f->display, at, f->display.len, lead, lead_style, false);
}

Str cite_side(const Desk *d, const Finding *f) {
    if (f->reports < 2) return (Str){ 0 };
    if (f->reports == f->origins) return str_fmt(d->a, "%u origins", f->origins);
    return str_fmt(d->a, "%u origin%s of %u reports", f->origins, f->origins == 1 ? "" : "s", f->reports);
}
