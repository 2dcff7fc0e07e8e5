/* SPDX-License-Identifier: MIT */
/* latex: the sources as a bibliography database, so that an editor can cite them.

   In: the Brief's sources. Out: a .bib file for biblatex and biber: one @online or @report entry a source, its key "source" and its number, its shorthand the number that the marks have.
   How it thinks: fields are biblatex's own: organization and title, author, date (ISO 8601, as exact as it is known), url, note. An author is one name in braces, since a byline may hold a comma or an
   "and" that is no list. Braces in a text would end the field, so they are written as commands; an address is percent-encoded.
   What it does not do: parse bylines into given and family names.

   Specimen: @online{source3, shorthand = {3}, organization = {Harbour Wire}, title = {Seoul says it will reconsider}, date = {2024-06-24}} */
#include "render/render_in.h"

/* In two pairs of braces, so that neither an "and" nor a capital in it is read. */
static void field(Latex *l, Buf *out, const char *name, Str value) {
    if (!value.len) return;
    Tex t = { .a = l->a, .out = out, .scripts = l->t.scripts, .bib = true };
    buf_fmt(out, "  %-12s = {{", name);
    tex_text(&t, wording_clean(l->a, value));
    buf_lit(out, "}},\n");
}

/* A byline as one name. biber makes initials of a name, from any sign of it: one with a sign that TeX reads is kept out of names. */
static void name(Latex *l, Buf *out, Str author) {
    bool plain = author.len > 0 && rune_is_letter(utf8_at(author, 0));
    for (size_t i = 0; i < author.len; i++) plain = plain && ((unsigned char)author.at[i] >= 0x80 || rune_is_word((unsigned char)author.at[i]) || strchr(" .,-'", author.at[i]));
    field(l, out, plain ? "author" : "titleaddon", author);
}

/* "2024", "2024-06", "2024-06-20": what biblatex reads as a date; other TIMEX values are no dates to it. */
static Str plain_date(Str value) {
    for (size_t i = 0; i < value.len; i++)
        if (i == 4 || i == 7 ? value.at[i] != '-' : value.at[i] < '0' || value.at[i] > '9') return (Str){ 0 };
    return value.len == 4 || value.len == 7 || value.len == 10 ? value : (Str){ 0 };
}

void latex_bib(Latex *l, Buf *out) {
    static const char percent[] = "%";
    buf_fmt(out, "%s The sources of the brief, by the numbers of its marks. For biblatex and biber: \\autocite{source1}.\n", percent);
    for (size_t i = 0; i < l->b->sources.len; i++) {
        const BriefSource *s = &l->b->sources.at[i];
        bool online = wording_link(s->url) && !str_starts_nocase(s->url, STR("mailto:"));
        buf_fmt(out, "\n@%s{source%u,\n  shorthand    = {%u},\n", online ? "online" : "misc", s->n, s->n);
        name(l, out, s->author);
        field(l, out, "title", s->title.len ? s->title : s->label);
        field(l, out, "organization", s->outlet);
        if (plain_date(s->date).len) buf_fmt(out, "  %-12s = {%.*s},\n", "date", STR_ARG(s->date));
        if (online) {
            Str url = wording_address(l->a, s->url);
            buf_fmt(out, "  %-12s = {%.*s},\n", "url", STR_ARG(url));
        }
        field(l, out, "note", path_name(s->path));
        buf_lit(out, "}\n");
    }
}
