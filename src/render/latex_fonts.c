/* SPDX-License-Identifier: MIT */
/* latex: which font files set the text, and which the scripts that it does not have.

   In: the layout's families, fonts.ini, the scripts that were met. Out: \textfont… lines for the document's preamble.
   How it thinks: xelatex and lualatex find a font by its file's name faster and more surely than by its family's (no database need be built), so both are written, the files as fonts.ini has
   them. For each script that was met, the first two (of Chinese and Japanese, whose
   fonts have each other's signs in part, six) families of fonts.ini's fallback order that say they have it; for signs of no script, those that say Zyyy. precis.sty asks each for each character.
   What it does not do: open a font. pdflatex takes none of this.

   Specimen: \fontforscript{Arab}{Noto Naskh Arabic}{NotoNaskhArabic-Regular.ttf}{NotoNaskhArabic-Bold.ttf} */
#include "render/render_in.h"

/* A family's name as TeX may read it: letters, digits, blanks and hyphens. */
static Str name_tex(Arena *a, Str s) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        bool kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' || c == '-';
        if (kept) buf_byte(&b, c);
    }
    return buf_text(&b);
}

/* The plain file name of a cut, in the same characters and dots; empty where fonts.ini has none. */
static void put_file(Latex *l, Buf *out, const Ini *ini, Str section, const char *cut) {
    Str file = path_name(str_trim(ini_get(ini, section, str_of(cut), (Str){ 0 })));
    buf_byte(out, '{');
    for (size_t i = 0; i < file.len; i++) {
        char c = file.at[i];
        bool kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || (c == '.' && i);
        if (!kept) break;
        buf_byte(out, c);
    }
    buf_byte(out, '}');
    (void)l;
}

static Str section_of(Latex *l, const Ini *ini, Strs sections, Str name) {
    for (size_t i = 0; i < sections.len; i++)
        if (str_eq_nocase(str_trim(ini_get(ini, sections.at[i], STR("name"), str_sub(sections.at[i], 7, sections.at[i].len))), name)) return sections.at[i];
    (void)l;
    return (Str){ 0 };
}

static void family(Latex *l, Buf *out, const Ini *ini, Strs sections, const char *command, const char *key, Str otherwise) {
    Str name = str_trim(ini_get(&l->o->layout->ini, STR("type"), str_of(key), otherwise)), section = section_of(l, ini, sections, name);
    buf_fmt(out, "\\%s{%.*s}", command, STR_ARG(name_tex(l->a, name)));
    put_file(l, out, ini, section, "regular");
    put_file(l, out, ini, section, "italic");
    put_file(l, out, ini, section, "bold");
    put_file(l, out, ini, section, "bolditalic");
    buf_byte(out, '\n');
}

static bool has_script(const Ini *ini, Str section, Str script) {
    Str list = ini_get(ini, section, STR("scripts"), (Str){ 0 });
    while (list.len)
        if (str_eq(str_trim(str_cut(&list, ',')), script)) return true;
    return false;
}

static void script(Latex *l, Buf *out, const Ini *ini, Strs sections, Strs fallback, Str code, size_t most) {
    size_t n = 0;
    for (size_t i = 0; i < fallback.len && n < most; i++) {
        Str section = section_of(l, ini, sections, fallback.at[i]);
        if (!section.len || !has_script(ini, section, code)) continue;
        buf_fmt(out, "\\fontforscript{%.*s}{%.*s}", STR_ARG(name_tex(l->a, code)), STR_ARG(name_tex(l->a, fallback.at[i])));
        put_file(l, out, ini, section, "regular");
        put_file(l, out, ini, section, "bold");
        buf_byte(out, '\n');
        n++;
    }
}

void latex_fonts(Latex *l, Buf *out) {
    enum { SCRIPT_FONTS = 2, HAN_FONTS = 6, SIGN_FONTS = 4 };
    Ini ini = { 0 };
    Strs sections = { 0 }, fallback = { 0 };
    Run quiet = *l->r;
    quiet.diag = diag_new(l->a);                            /* typeset says what is wrong with fonts.ini */
    if (l->o->fonts_ini.len && ini_read(&quiet, l->o->fonts_ini, (Place){ 0 }, &ini)) {
        sections = ini_sections(l->a, &ini, STR("family "));
        fallback = ini_list(l->a, ini_get(&ini, STR("fonts"), STR("fallback"), (Str){ 0 }));
    }
    family(l, out, &ini, sections, "readingfont", "text", STR("Gentium Book Plus"));
    family(l, out, &ini, sections, "furniturefont", "furniture", STR("Lato"));
    family(l, out, &ini, sections, "codefont", "fixed", STR("DejaVu Sans Mono"));
    for (size_t i = 0; i < map_len(l->t.scripts); i++)
        if (!str_eq(map_key(l->t.scripts, i), STR("Zyyy")))
            script(l, out, &ini, sections, fallback, map_key(l->t.scripts, i), str_eq(map_key(l->t.scripts, i), STR("Hani")) ? HAN_FONTS : SCRIPT_FONTS);
    if (map_len(l->t.scripts)) script(l, out, &ini, sections, fallback, STR("Zyyy"), SIGN_FONTS);
}
