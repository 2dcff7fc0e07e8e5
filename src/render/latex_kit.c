/* SPDX-License-Identifier: MIT */
/* latex: the files around the document: class, style, database, and what makes a PDF of them.

   In: the layout. Out: the class that its `[latex] class` names and the styles precis.sty and precis-scripts.sty, found beside the layout or where layouts are looked for, as they are; NAME.bib; Makefile; latexmkrc.
   How it thinks: the class is how a brief looks, the style what its commands mean; both are copied, so that the folder is whole and can be sent to somebody who has no precis. Names come from
   the layout and are plain file names; nothing that a source says decides what is opened. The engine is told to run no command of a document's (-no-shell-escape).
   What it does not do: check that a class of one's own knows the commands; docs/latex.md lists them.

   Specimen: [latex] class = precis-brief → precis-brief.cls */
#include "render/render_in.h"

enum { KIT_MAX = 1 << 20 };

static const char MAKEFILE[] = "# Makes the PDF: `make`, or `make ENGINE=xelatex`, or `make ENGINE=pdflatex` (Latin script only).\n"
                               "ENGINE = lualatex\n"
                               "MODE_lualatex = -pdflua\nMODE_xelatex = -pdfxe\nMODE_pdflatex = -pdf\n\n"
                               "all:\n\tlatexmk $(MODE_$(ENGINE))\n\n"
                               "clean:\n\tlatexmk -C\n\n"
                               ".PHONY: all clean\n";

static const char LATEXMKRC[] = "# latexmk: lualatex unless asked otherwise, stop at the first error, and never run a command that a document asks for.\n"
                                "$pdf_mode = 4;\n"
                                "set_tex_cmds('-no-shell-escape -interaction=nonstopmode -halt-on-error %O %S');\n"
                                "$bibtex_use = 0 unless grep { -x \"$_/biber\" } split /:/, $ENV{PATH};\n";

static bool name_plain(Str s) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        bool kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || (c == '.' && i);
        if (!kept) return false;
    }
    return s.len > 0 && s.len < 100;
}

/* A file of the layout's: beside it, else in layouts/ of the folders. */
static bool kit_file(Latex *l, Str name) {
    Str path = path_join(l->a, path_folder(l->o->layout->ini.path), name), bytes;
    for (size_t i = 0; i < l->o->folders.len && file_kind(l->r->tmp, path) != FILE_REGULAR; i++)
        path = path_join(l->a, l->o->folders.at[i], str_fmt(l->a, "layouts/%.*s", STR_ARG(name)));
    if (file_kind(l->r->tmp, path) != FILE_REGULAR) {
        diag(l->r, FATAL, place_file(l->o->layout->ini.path), "latex-class", "there is no layouts/%.*s, which this layout needs for LaTeX", STR_ARG(name));
        return false;
    }
    if (!file_read(l->r, l->a, path, KIT_MAX, FATAL, (Place){ 0 }, &bytes)) return false;
    vec_push(l->a, l->files, ((RenderFile){ name, bytes }));
    return true;
}

bool latex_class(Latex *l, Str *name) {
    IniEntry *e = ini_find(&l->o->layout->ini, STR("latex"), STR("class"));
    *name = STR("precis-brief");
    if (!e) return true;
    *name = str_trim(e->value);
    if (name_plain(*name)) return true;
    diag(l->r, FATAL, e->value_place, "latex-class", "class: `%.*s` is no plain name of letters, digits and hyphens", STR_ARG(*name));
    return false;
}

bool latex_kit(Latex *l, Str class_name) {
    Buf bib = buf_in(l->a);
    if (!kit_file(l, str_fmt(l->a, "%.*s.cls", STR_ARG(class_name))) || !kit_file(l, STR("precis.sty")) || !kit_file(l, STR("precis-scripts.sty")))
        return false;
    latex_bib(l, &bib);
    vec_push(l->a, l->files, ((RenderFile){ str_fmt(l->a, "%.*s.bib", STR_ARG(l->stem)), buf_text(&bib) }));
    vec_push(l->a, l->files, ((RenderFile){ STR("Makefile"), str_of(MAKEFILE) }));
    vec_push(l->a, l->files, ((RenderFile){ STR("latexmkrc"), str_of(LATEXMKRC) }));
    return true;
}
