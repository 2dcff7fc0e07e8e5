/* SPDX-License-Identifier: MIT */
/* font: families and faces, and the window to HarfBuzz's faces and its subsetter (shape.c is the other half of that window).

   In: fonts.ini, which names families, their files, the scripts they may be asked for and the order in which other families are tried.
   Out: faces by number, opened when first asked for, and a face's subset for embedding.
   How it thinks: the order is one list: the layout's text, furniture and fixed families, then the fallbacks. A face is a file read once; HarfBuzz reads its
   tables lazily, so opening costs the reading alone. Advance widths for writers are taken from hmtx directly, because a Face outlives HarfBuzz's objects.
   What it does not do: system fonts (the same input must give the same bytes on every machine), CFF outlines, variable fonts.

   Specimen: fonts_face(f, FAMILY_TEXT, false, true) opens GentiumBookPlus-Italic.ttf. */
#include "typeset/typeset_in.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

enum { CUTS = 4, FONT_MAX = 64 << 20 };                     /* regular, italic, bold, bold italic */

typedef struct { Str name; IniEntry *file[CUTS]; Str scripts, languages; int face[CUTS]; } Family;     /* face: number + 1; -1 = could not be opened */
struct Font { hb_face_t *face; hb_font_t *font; Str hmtx; uint32_t metrics; };
struct Fonts {
    Run *run;
    Arena *arena;
    Strs path;
    Str folder;
    VEC(Family) families;
    VEC(Face) faces;
};

static const char *const cut_keys[CUTS] = { "regular", "italic", "bold", "bolditalic" };

static bool family_add(Fonts *f, const Ini *ini, Str name) {
    Strs sections = ini_sections(f->run->tmp, ini, STR("family "));
    for (size_t i = 0; i < sections.len; i++) {
        if (!str_eq_nocase(str_trim(ini_get(ini, sections.at[i], STR("name"), str_sub(sections.at[i], 7, sections.at[i].len))), name)) continue;
        Family *y = vec_add(f->arena, &f->families);
        *y = (Family){ .name = str_copy(f->arena, name), .scripts = ini_get(ini, sections.at[i], STR("scripts"), STR("")),
            .languages = ini_get(ini, sections.at[i], STR("languages"), STR("")) };
        for (int k = 0; k < CUTS; k++) y->file[k] = ini_find(ini, sections.at[i], str_of(cut_keys[k]));
        return true;
    }
    diag(f->run, WARNING, place_file(ini->path), "font-family", "no [family %.*s] in the list of fonts", STR_ARG(name));
    return false;
}

/* The three families of the layout must be there; where one is unknown the first family of the list takes its place. */
Fonts *fonts_open(Run *r, Arena *a, Str fonts_ini, const Style *s) {
    Ini ini;
    if (!ini_read(r, fonts_ini, (Place){ 0 }, &ini)) return NULL;
    Fonts *f = NEW(a, Fonts);
    f->run = r;
    f->arena = a;
    f->folder = path_folder(fonts_ini);
    f->path = ini_list(a, ini_get(&ini, STR("fonts"), STR("path"), STR(".")));
    Str wanted[FAMILY_FIRST_FALLBACK] = { s->text, s->furniture, s->fixed };
    Strs sections = ini_sections(r->tmp, &ini, STR("family "));
    if (!sections.len) {
        diag(r, FATAL, place_file(fonts_ini), "font-missing", "the list of fonts names no family");
        return NULL;
    }
    Str first = ini_get(&ini, sections.at[0], STR("name"), str_sub(sections.at[0], 7, sections.at[0].len));
    for (int i = 0; i < FAMILY_FIRST_FALLBACK; i++)
        if (!family_add(f, &ini, wanted[i])) family_add(f, &ini, first);
    Strs fallback = ini_list(a, ini_get(&ini, STR("fonts"), STR("fallback"), STR("")));
    for (size_t i = 0; i < fallback.len; i++) family_add(f, &ini, fallback.at[i]);
    return f;
}

void fonts_close(Fonts *f) {
    for (size_t i = 0; i < f->faces.len; i++) {
        hb_font_destroy(f->faces.at[i].font->font);
        hb_face_destroy(f->faces.at[i].font->face);
    }
}

static Str table(hb_face_t *face, hb_tag_t tag) {
    hb_blob_t *b = hb_face_reference_table(face, tag);
    unsigned n;
    const char *at = hb_blob_get_data(b, &n);
    hb_blob_destroy(b);                                     /* tables lie within the file's bytes, which stay */
    return (Str){ at, n };
}

static int16_t int16_of(Str t, size_t at) {
    unsigned n = at + 2 > t.len ? 0 : (unsigned)(uint8_t)t.at[at] << 8 | (uint8_t)t.at[at + 1];
    return (int16_t)n;
}
static int16_t thousandth(int64_t units, uint32_t em) { return (int16_t)((units * 1000 + (units < 0 ? -(int64_t)em : (int64_t)em) / 2) / (int64_t)em); }

/* Metrics as a PDF font descriptor wants them, from head, hhea, OS/2 and post. */
static void face_metrics(Face *c, hb_face_t *face) {
    Str head = table(face, HB_TAG('h', 'e', 'a', 'd')), hhea = table(face, HB_TAG('h', 'h', 'e', 'a'));
    Str os2 = table(face, HB_TAG('O', 'S', '/', '2')), post = table(face, HB_TAG('p', 'o', 's', 't'));
    c->units_per_em = hb_face_get_upem(face);
    c->ascent = thousandth(int16_of(hhea, 4), c->units_per_em);
    c->descent = thousandth(int16_of(hhea, 6), c->units_per_em);
    c->cap_height = os2.len >= 90 && int16_of(os2, 0) >= 2 ? thousandth(int16_of(os2, 88), c->units_per_em) : 700;
    c->italic_angle = int16_of(post, 4);
    c->fixed = post.len >= 16 && (int16_of(post, 12) || int16_of(post, 14));
    for (size_t i = 0; i < 4; i++) c->bbox[i] = thousandth(int16_of(head, 36 + 2 * i), c->units_per_em);
    int16_t family_class = (int16_t)(int16_of(os2, 30) >> 8);
    c->serif = family_class >= 1 && family_class <= 7;
    if (os2.len > 34 && os2.at[32] == 2) c->serif = os2.at[33] >= 2 && os2.at[33] <= 10;    /* PANOSE of a text face */
}

static int face_open(Fonts *f, Family *y, int cut, Str path) {
    Str bytes;
    if (!file_read(f->run, f->arena, path, FONT_MAX, ERROR, y->file[cut]->value_place, &bytes)) return -1;
    hb_blob_t *blob = hb_blob_create(bytes.at, (unsigned)bytes.len, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face) == 0 || table(face, HB_TAG('g', 'l', 'y', 'f')).len == 0) {
        diag(f->run, ERROR, y->file[cut]->value_place, "font-kind", "%.*s is no TrueType font", STR_ARG(path));
        hb_face_destroy(face);
        return -1;
    }
    Font *o = NEW(f->arena, Font);
    o->face = face;
    o->font = hb_font_create(face);
    hb_font_set_scale(o->font, 65536, 65536);
    o->hmtx = table(face, HB_TAG('h', 'm', 't', 'x'));
    o->metrics = (uint16_t)int16_of(table(face, HB_TAG('h', 'h', 'e', 'a')), 34);
    Face *c = vec_add(f->arena, &f->faces);
    *c = (Face){ .family = y->name, .data = bytes, .bold = cut >= 2, .italic = cut % 2 == 1, .font = o };
    char name[64];
    unsigned n = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &n, name);
    c->name = n ? str_copy(f->arena, (Str){ name, n < sizeof name ? n : sizeof name - 1 }) : path_stem(path_name(path));
    face_metrics(c, face);
    return (int)f->faces.len - 1;
}

/* The file of a cut, looked for along the path. */
static Str face_path(Fonts *f, Str file) {
    for (size_t i = 0; i < f->path.len; i++) {
        Str path = path_join(f->arena, path_join(f->arena, f->folder, f->path.at[i]), file);
        if (file_kind(f->run->tmp, path) == FILE_REGULAR) return path;
    }
    return (Str){ 0 };
}

int fonts_face(Fonts *f, size_t family, bool bold, bool italic) {
    if (family >= f->families.len) return -1;
    Family *y = &f->families.at[family];
    static const uint8_t nearest_cut[CUTS][CUTS] = { { 0, 2, 1, 3 }, { 1, 0, 3, 2 }, { 2, 0, 3, 1 }, { 3, 2, 1, 0 } };
    int cut = bold * 2 + italic;
    if (y->face[cut] > 0) return y->face[cut] - 1;
    for (int i = 0; i < CUTS; i++) {
        int k = nearest_cut[cut][i];
        if (!y->file[k] || y->face[k] < 0) continue;
        if (!y->face[k]) {
            Str path = face_path(f, y->file[k]->value);
            int n = path.len ? face_open(f, y, k, path) : -1;
            if (!path.len) diag(f->run, family < FAMILY_FIRST_FALLBACK ? ERROR : WARNING, y->file[k]->value_place, "font-missing",
                "font file %.*s is nowhere on the path", STR_ARG(y->file[k]->value));
            y->face[k] = n < 0 ? -1 : n + 1;
        }
        if (y->face[k] > 0) return (y->face[cut] = y->face[k]) - 1;
    }
    return -1;
}

size_t fonts_families(const Fonts *f) { return f->families.len; }
size_t fonts_count(const Fonts *f) { return f->faces.len; }
const Face *fonts_at(const Fonts *f, size_t face) { return &f->faces.at[face]; }
void *fonts_hb(const Fonts *f, size_t face) { return f->faces.at[face].font->font; }

/* Chinese and Japanese share characters, but draw them differently. */
bool fonts_for_language(const Fonts *f, size_t family, Str language) {
    Str list = f->families.at[family].languages, base = str_sub(language, 0, 2);
    return list.len > 0 && base.len == 2 && str_find(list, base, 0) < list.len;
}

uint16_t fonts_blank(const Fonts *f, size_t face) {
    hb_codepoint_t gid = 0;
    return hb_font_get_nominal_glyph(f->faces.at[face].font->font, ' ', &gid) ? (uint16_t)gid : 0;
}

bool fonts_has_script(Fonts *f, size_t family, const char script[4]) {
    Str list = f->families.at[family].scripts;
    return list.len == 0 || str_find(list, (Str){ script, 4 }, 0) < list.len;
}

/* ---- for writers: these work on a Face alone ---- */

int32_t font_advance_milli(const Face *face, uint16_t gid) {
    const Font *o = face->font;
    if (!o->metrics) return 0;
    uint32_t n = gid < o->metrics ? gid : o->metrics - 1;
    return (int32_t)(((int64_t)(uint16_t)int16_of(o->hmtx, (size_t)n * 4) * 1000000 + face->units_per_em / 2) / face->units_per_em);
}

static void subset_tables(hb_subset_input_t *in) {
    static const hb_tag_t drop[] = { HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('n', 'a', 'm', 'e'),
        HB_TAG('O', 'S', '/', '2'),
        HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('S', 'i', 'l', 'f'), HB_TAG('S', 'i', 'l', 'l'),
            HB_TAG('G', 'l', 'a', 't'),
        HB_TAG('G', 'l', 'o', 'c'), HB_TAG('F', 'e', 'a', 't'), HB_TAG('g', 'a', 's', 'p') };
    hb_set_t *tables = hb_subset_input_set(in, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < COUNT(drop); i++) hb_set_add(tables, drop[i]);
    hb_set_clear(hb_subset_input_set(in, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_subset_input_set_flags(in, HB_SUBSET_FLAGS_NO_HINTING);
}

bool font_subset(Run *r, Arena *a, const Face *face, const uint16_t *gids, size_t n, Str *out, uint16_t *map) {
    hb_blob_t *blob = hb_blob_create(face->data.at, (unsigned)face->data.len, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *whole = hb_face_create(blob, 0);
    hb_subset_input_t *in = hb_subset_input_create_or_fail();
    if (!in) die("no memory for a font subset");
    subset_tables(in);
    hb_set_add(hb_subset_input_glyph_set(in), 0);
    for (size_t i = 0; i < n; i++) hb_set_add(hb_subset_input_glyph_set(in), gids[i]);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(whole, in);
    hb_face_t *cut = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (cut) {
        const hb_map_t *to = hb_subset_plan_old_to_new_glyph_mapping(plan);
        for (size_t i = 0; i < n; i++) map[i] = (uint16_t)hb_map_get(to, gids[i]);
        hb_blob_t *bytes = hb_face_reference_blob(cut);
        unsigned len;
        const char *at = hb_blob_get_data(bytes, &len);
        *out = str_copy(a, (Str){ at, len });
        hb_blob_destroy(bytes);
        hb_face_destroy(cut);
    } else
        diag(r, FATAL, place_file(face->name), "font-subset", "the font cannot be cut down to %zu glyphs", n);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(in);
    hb_face_destroy(whole);
    hb_blob_destroy(blob);
    return cut != NULL;
}
