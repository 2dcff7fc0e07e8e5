/* SPDX-License-Identifier: MIT */
/* html_text: the text of the sources, beside the brief: what it cites stands out in it, with a way back.

   In: the passages that the brief cites, and the sources' text by paragraphs. Out: one section a source. A source that nothing cites has none.
   How it thinks: who checks a brief asks of every statement what stood before and behind it. So a source up to WHOLE bytes is shown whole; of a longer one the paragraphs with a passage
   and NEAR on either side, and a sign where some are left out: the page grows with the brief and not with the pile of reports.
   Each paragraph has its number, as the foot of a page names it (¶5). A passage that runs over several paragraphs is marked in each; its target is the first.
   What it does not do: the source's own headings as headings; they would stand among the brief's.

   Specimen: <p id="t2p5"><span class="n">¶5</span> It rained. <mark id="t2-1">The treaty was signed.</mark><a class="back" href="#p4kq" …>↩</a> Then they left.</p> */
#include "render/render_in.h"

enum { WHOLE = 24 * 1024, NEAR = 2 };

static const Document *document_of(const Html *h, uint32_t source) {
    const BriefSource *s = &h->b->sources.at[source - 1];
    return h->b->findings && s->doc < h->b->findings->sources.len ? &h->b->findings->sources.at[s->doc].doc : NULL;
}

bool html_text_shown(const Html *h, uint32_t source) { return html_cited_passages(h->cited, source).len > 0 && document_of(h, source) != NULL; }

static void backs(Html *h, const HtmlPassage *p) {
    for (size_t i = 0; i < p->backs.len; i++) {
        buf_lit(h->out, "<a class=\"back\"");
        html_href(h, str_fmt(h->a, "#%.*s", STR_ARG(p->backs.at[i].id)));
        buf_lit(h->out, " aria-label=\"Back to the brief");
        if (p->backs.at[i].where.len) buf_lit(h->out, ": "), html_text(h, p->backs.at[i].where);
        buf_lit(h->out, "\">\xE2\x86\xA9\xEF\xB8\x8E</a>");
    }
}

/* Text [from, to) of a block, with the passages of it from *next on. */
static void stretch(Html *h, uint32_t source, const Document *d, uint32_t from, uint32_t to, const HtmlPassages *all, size_t *next) {
    for (uint32_t at = from; at < to;) {
        while (*next < all->len && all->at[*next].to <= at) ++*next;
        const HtmlPassage *p = *next < all->len && all->at[*next].from < to ? &all->at[*next] : NULL;
        uint32_t end = p == NULL ? to : p->from > at ? p->from : p->to < to ? p->to : to;
        bool inside = p && p->from <= at;
        if (inside) {
            buf_lit(h->out, "<mark");
            if (p->from >= from || *next == 0 || all->at[*next - 1].to <= p->from) html_id(h, str_fmt(h->a, "t%u-%zu", source, *next + 1));
            buf_byte(h->out, '>');
        }
        html_text(h, wording_clean(h->a, str_sub(d->text, at, end)));
        if (inside) buf_lit(h->out, "</mark>");
        if (inside && end == p->to) backs(h, p);
        at = end;
    }
}

static void block(Html *h, uint32_t source, const Document *d, const Block *b, const HtmlPassages *all, size_t *next) {
    static const char *const classes[] = { [BLOCK_PARA] = "", [BLOCK_TITLE] = "title", [BLOCK_HEADING] = "title", [BLOCK_ITEM] = "item", [BLOCK_QUOTE] = "quoted",
                                           [BLOCK_CELL] = "item", [BLOCK_CODE] = "code", [BLOCK_CAPTION] = "aside", [BLOCK_BYLINE] = "aside", [BLOCK_TURN] = "" };
    const char *class = (size_t)b->kind < COUNT(classes) ? classes[b->kind] : "";
    Str text = str_sub(d->text, b->from, b->to);
    buf_lit(h->out, "<p");
    if (b->number) html_id(h, str_fmt(h->a, "t%up%u", source, b->number));
    if (*class) buf_fmt(h->out, " class=\"%s\"", class);
    buf_z(h->out, html_dir((Str){ 0 }, text));
    buf_byte(h->out, '>');
    if (b->number) buf_fmt(h->out, "<span class=\"n\">\xC2\xB6%u</span> ", b->number);
    stretch(h, source, d, b->from, b->to, all, next);
    buf_lit(h->out, "</p>\n");
}

/* Which blocks are shown: all of a short text, else those near a passage. */
static bool *chosen(Html *h, const Document *d, const HtmlPassages *all) {
    bool *show = NEWN(h->a, bool, d->blocks.len + 1);
    size_t near = 0, i = 0;
    if (d->text.len <= WHOLE) {
        memset(show, 1, d->blocks.len);
        return show;
    }
    for (size_t k = 0; k < d->blocks.len; k++) {
        while (i < all->len && all->at[i].to <= d->blocks.at[k].from) i++;
        bool cited = i < all->len && all->at[i].from < d->blocks.at[k].to;
        for (size_t back = k > NEAR ? k - NEAR : 0; cited && back < k; back++) show[back] = true;
        near = cited ? NEAR + 1 : near;
        show[k] = near > 0;
        near -= near > 0;
    }
    return show;
}

static void source_text(Html *h, uint32_t source) {
    const BriefSource *s = &h->b->sources.at[source - 1];
    const Document *d = document_of(h, source);
    HtmlPassages all = html_cited_passages(h->cited, source);
    bool *show = chosen(h, d, &all), gap = false;
    size_t next = 0;
    buf_lit(h->out, "<section class=\"text\"");
    html_id(h, str_fmt(h->a, "t%u", source));
    if (s->doc < h->b->findings->sources.len && d->meta.language.len) buf_lit(h->out, " lang=\""), html_text(h, wording_clean(h->a, d->meta.language)), buf_byte(h->out, '"');
    buf_fmt(h->out, ">\n<h3><a href=\"#src-%u\">[%u]</a> ", source, source);
    html_text(h, wording_clean(h->a, s->label));
    if (s->date_words.len) buf_lit(h->out, ", "), html_text(h, s->date_words);
    buf_lit(h->out, "</h3>\n");
    for (size_t i = 0; i < d->blocks.len; i++) {
        if (!show[i] && !gap) buf_lit(h->out, "<p class=\"gap\">[\xE2\x80\xA6]</p>\n");
        gap = !show[i];
        if (show[i]) block(h, source, d, &d->blocks.at[i], &all, &next);
    }
    buf_lit(h->out, "</section>\n");
}

void html_texts(Html *h) {
    bool any = false;
    for (size_t i = 0; i < h->b->sources.len; i++) any = any || html_text_shown(h, h->b->sources.at[i].n);
    if (!any) return;
    buf_lit(h->out, "<aside id=\"texts\" aria-label=\"Text of the sources\" tabindex=\"0\">\n<h2>What the sources say</h2>\n");
    for (size_t i = 0; i < h->b->sources.len; i++)
        if (html_text_shown(h, h->b->sources.at[i].n)) source_text(h, h->b->sources.at[i].n);
    buf_lit(h->out, "</aside>\n");
}
