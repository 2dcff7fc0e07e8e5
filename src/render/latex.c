/* SPDX-License-Identifier: MIT */
/* latex: the brief as a LaTeX document that an editor finishes by hand.

   In: the Brief. Out: the files of a folder: NAME.tex, its class and style, NAME.bib, pictures, Makefile, latexmkrc.
   How it thinks: the document says what things are (\keypoint, \quotedby, \sourcemark), the class how they look; measures and colours are the layout's own, in its own units, so that both PDFs are of
   one house. One document for lualatex, xelatex and, in Latin script, pdflatex: the style asks which one runs. The body is written first, so that the preamble names only the scripts that it met.
   What it does not do: run TeX.

   Specimen: precis build -f tex briefs/russia-dprk-treaty → out/russia-dprk-treaty-tex/russia-dprk-treaty.tex */
#include "render/render_in.h"

static void targets_of(Latex *l, const Node *n, int depth) {
    if (depth > 40) return;
    if (n->id.len) map_put(l->targets, n->id, 1);
    for (size_t i = 0; i < n->kids.len; i++) targets_of(l, n->kids.at[i], depth + 1);
}

static void argument(Latex *l, Buf *out, Str text) {
    Tex t = { .a = l->a, .out = out, .line = out->len, .scripts = l->t.scripts };
    buf_byte(out, '{');
    tex_text(&t, wording_clean(l->a, text));
    buf_byte(out, '}');
}

static void command(Latex *l, Buf *out, const char *name, Str text) {
    if (!text.len) return;
    buf_fmt(out, "\\%s", name);
    argument(l, out, text);
    buf_byte(out, '\n');
}

/* The layout's measures, type sizes and colours under its own names, with hyphens for underscores. */
static void setup(Latex *l, Buf *out) {
    static const char *const lengths[] = { "page.top", "page.bottom", "page.side_left", "page.side_width", "page.text_left", "page.measure", "type.size", "type.leading", "type.small",
        "type.small_leading", "type.tiny", "type.tiny_leading", "type.title", "type.heading", "type.subheading" };
    static const char *const papers[] = { "A4", "A5", "Letter", "Legal" };
    static const char *const colours[] = { "ink", "accent", "faint", "hairline", "tint" };
    const Ini *ini = &l->o->layout->ini;
    Str paper = str_trim(ini_get(ini, STR("page"), STR("size"), STR("A4"))), value;
    int64_t over;
    bool justify = !str_eq_nocase(ini_get(ini, STR("type"), STR("justify"), STR("yes")), STR("no"));
    buf_lit(out, "\\briefsetup{\n");
    for (size_t i = 0; i < COUNT(papers); i++)
        if (str_eq_nocase(paper, str_of(papers[i]))) buf_fmt(out, "  paper = %s,\n", papers[i]);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        Str name = str_of(lengths[i]), section = str_cut(&name, '.');
        if (!tex_length(l->a, ini_get(ini, section, name, (Str){ 0 }), &value)) continue;
        buf_lit(out, "  ");
        for (size_t k = 0; k < name.len; k++) buf_byte(out, (char)(name.at[k] == '_' ? '-' : name.at[k]));
        buf_fmt(out, " = %.*s,\n", STR_ARG(value));
    }
    for (size_t i = 0; i < COUNT(colours); i++) {
        value = ini_get(ini, STR("type"), str_of(colours[i]), (Str){ 0 });
        if (str_starts(value, STR("#"))) value = str_sub(value, 1, value.len);
        bool hex = value.len == 6;
        for (size_t k = 0; k < value.len && hex; k++) hex = strchr("0123456789abcdefABCDEF", value.at[k]) != NULL && value.at[k];
        if (hex) buf_fmt(out, "  %s = %.*s,\n", colours[i], STR_ARG(utf8_lower(l->a, value)));
    }
    if (str_to_int(str_trim(ini_get(ini, STR("page"), STR("contents_over"), (Str){ 0 })), &over) && over >= 0 && over <= 10000) buf_fmt(out, "  contents-over = %lld,\n", (long long)over);
    buf_fmt(out, "  justify = %s,\n}\n", justify ? "true" : "false");
}

static void sources(Latex *l, Buf *out) {
    if (l->b->sources.len) buf_lit(out, "\n% what the foot of a page says of a source\n");
    for (size_t i = 0; i < l->b->sources.len; i++) {
        const BriefSource *s = &l->b->sources.at[i];
        buf_fmt(out, "\\definesource{%u}", s->n);
        argument(l, out, s->label);
        argument(l, out, s->date_words);
        buf_byte(out, '\n');
    }
}

static void head(Latex *l, Buf *out) {
    const Brief *b = l->b;
    command(l, out, "title", wording_own(l->a, b->title, b->language));
    command(l, out, "shorttitle", wording_own(l->a, b->short_title, b->language));
    command(l, out, "subtitle", wording_own(l->a, b->subtitle, b->language));
    command(l, out, "issuer", wording_own(l->a, b->issuer, b->language));
    command(l, out, "reference", wording_own(l->a, b->reference, b->language));
    if (b->marking.len) command(l, out, "marking", wording_capitals(l->a, b->marking));
    if (b->edition > 0) buf_fmt(out, "\\edition{%d}\n", b->edition);
    if (b->as_of.precision != DATE_NONE) command(l, out, "date", date_words(l->a, b->as_of));
    if (b->draft) buf_lit(out, "\\draftmark\n");
    for (size_t i = 0; i < b->facts.len; i++) {
        buf_lit(out, "\\fact");
        argument(l, out, wording_own(l->a, b->facts.at[i].label, b->language));
        argument(l, out, wording_own(l->a, b->facts.at[i].value, b->language));
        buf_byte(out, '\n');
    }
}

static void document(Latex *l, Str class_name, Str body, Buf *out) {
    Buf front = buf_in(l->a);
    head(l, &front);
    sources(l, &front);
    buf_fmt(out, "%% Written by precis %.*s. It is yours to edit: when the brief is built again, an edited file is kept with a tilde behind its name.\n", STR_ARG(l->o->version));
    buf_lit(out, "% A PDF: make, or latexmk, or lualatex two or three times. The commands are told in precis.sty, the look of the page in the class.\n");
    buf_fmt(out, "\\documentclass{%.*s}\n\n", STR_ARG(class_name));
    setup(l, out);
    latex_fonts(l, out);
    buf_lit(out, "\\brieflanguage{");
    tex_label(out, l->b->language.len ? l->b->language : STR("en"));
    buf_lit(out, "}\n");
    for (size_t i = 0; i < map_len(l->languages); i++) buf_lit(out, "\\quotedlanguage{"), tex_label(out, map_key(l->languages, i)), buf_lit(out, "}\n");
    buf_fmt(out, "\\sourcesfile{%.*s.bib}\n%% \\citesources            %% for \\autocite{source1} and \\printbibliography\n%s\\verbatimquotes\n\n", STR_ARG(l->stem), l->pictures ? "\\usepackage{tikz}\n" : "");
    buf_str(out, buf_text(&front));
    buf_lit(out, "\n\\begin{document}\n\n");
    buf_str(out, body);
    buf_lit(out, "\\end{document}\n");
}

bool latex_write(Run *r, Arena *a, const Brief *b, const RenderOptions *o, RenderFiles *out) {
    Buf body = buf_in(a), text = buf_in(a);
    Latex l = { .r = r, .a = a, .b = b, .o = o, .targets = map_new(a), .languages = map_new(a), .stem = tex_stem(a, o->stem.len ? o->stem : b->name), .files = out };
    Str class_name;
    l.t = (Tex){ .a = a, .out = &body, .scripts = map_new(a) };
    if (!latex_class(&l, &class_name)) return false;
    targets_of(&l, b->root, 0);
    RenderFile *first = vec_add(a, out);
    first->name = str_fmt(a, "%.*s.tex", STR_ARG(tex_file(a, o->stem.len ? o->stem : b->name)));
    latex_node(&l, b->root, 0);
    document(&l, class_name, buf_text(&body), &text);
    if (!latex_kit(&l, class_name)) return false;
    out->at[0].bytes = buf_text(&text);
    return true;
}
