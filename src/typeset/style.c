/* SPDX-License-Identifier: MIT */
/* style: what a layout's [page] and [type] sections say.

   In: Layout.ini. Out: a Style; a key that is missing keeps its built-in value, a wrong one too and is reported [ini-value].
   How it thinks: one table of keys, each with its kind and its place in the Style. Lengths carry their unit: mm, cm, in, pt.
   What it does not do: looks that differ between sections; a layout is one look.

   Specimen: "measure = 124 mm". */
#include "typeset/typeset_in.h"

#define MM(n) ((Len)((int64_t)(n) * 65536 * 7200 / 25400))  /* of tenths of a millimetre */

typedef enum { KEY_LENGTH, KEY_COLOUR, KEY_NAME, KEY_BOOL, KEY_INT } KeyKind;
typedef struct { const char *section, *key; KeyKind kind; size_t at; int64_t low, high; } StyleKey;
#define AT(field) offsetof(Style, field)

static const StyleKey style_keys[] = {
    { "page", "top", KEY_LENGTH, AT(top), 0, 0 },
    { "page", "bottom", KEY_LENGTH, AT(bottom), 0, 0 },
    { "page", "side_left", KEY_LENGTH, AT(side_x), 0, 0 },
    { "page", "side_width", KEY_LENGTH, AT(side_width), 0, 0 },
    { "page", "text_left", KEY_LENGTH, AT(text_x), 0, 0 },
    { "page", "measure", KEY_LENGTH, AT(measure), 0, 0 },
    { "page", "duplex", KEY_BOOL, AT(duplex), 0, 0 },
    { "page", "contents_over", KEY_INT, AT(contents_over), 0, 10000 },
    { "type", "text", KEY_NAME, AT(text), 0, 0 },
    { "type", "furniture", KEY_NAME, AT(furniture), 0, 0 },
    { "type", "fixed", KEY_NAME, AT(fixed), 0, 0 },
    { "type", "size", KEY_LENGTH, AT(size), 0, 0 },
    { "type", "leading", KEY_LENGTH, AT(leading), 0, 0 },
    { "type", "small", KEY_LENGTH, AT(small), 0, 0 },
    { "type", "small_leading", KEY_LENGTH, AT(small_leading), 0, 0 },
    { "type", "tiny", KEY_LENGTH, AT(tiny), 0, 0 },
    { "type", "tiny_leading", KEY_LENGTH, AT(tiny_leading), 0, 0 },
    { "type", "title", KEY_LENGTH, AT(title), 0, 0 },
    { "type", "heading", KEY_LENGTH, AT(heading), 0, 0 },
    { "type", "subheading", KEY_LENGTH, AT(subheading), 0, 0 },
    { "type", "ink", KEY_COLOUR, AT(ink), 0, 0 },
    { "type", "accent", KEY_COLOUR, AT(accent), 0, 0 },
    { "type", "faint", KEY_COLOUR, AT(faint), 0, 0 },
    { "type", "hairline", KEY_COLOUR, AT(hairline), 0, 0 },
    { "type", "tint", KEY_COLOUR, AT(tint), 0, 0 },
    { "type", "justify", KEY_BOOL, AT(justify), 0, 0 },
    { "type", "hyphenate", KEY_BOOL, AT(hyphenate), 0, 0 },
    { "type", "protrusion", KEY_BOOL, AT(protrude), 0, 0 },
    { "type", "hold", KEY_BOOL, AT(hold), 0, 0 },
    { "type", "runt", KEY_LENGTH, AT(runt), 0, 0 },
    { "type", "emergency", KEY_LENGTH, AT(emergency), 0, 0 },
    { "type", "pretolerance", KEY_INT, AT(pretolerance), -1, 10000 },
    { "type", "tolerance", KEY_INT, AT(tolerance), 0, 10000 },
};

/* "10.5 pt": at most three decimals, a unit, between 0 and 2000 mm. */
static bool length_of(Str s, Len *out) {
    static const struct { const char *unit; int64_t num, den; } units[] = { { "mm", 7200, 2540 }, { "cm", 72000, 2540 }, { "pt", 1, 1 }, { "in", 72, 1 } };
    int64_t milli = 0;
    size_t i = 0;
    int places = -1;
    for (; i < s.len && i < 12; i++) {
        if (s.at[i] == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (s.at[i] < '0' || s.at[i] > '9') break;
        if (places >= 3) return false;
        milli = milli * 10 + (s.at[i] - '0');
        if (places >= 0) places++;
    }
    if (i == 0) return false;
    for (int k = places < 0 ? 0 : places; k < 3; k++) milli *= 10;
    Str unit = str_trim(str_sub(s, i, s.len));
    for (size_t k = 0; k < COUNT(units); k++) {
        if (!str_eq_nocase(unit, str_of(units[k].unit))) continue;
        int64_t v = milli * 65536 * units[k].num / (1000 * units[k].den);
        if (v > PT(5600)) return false;
        *out = (Len)v;
        return true;
    }
    return false;
}

static bool colour_of(Str s, uint32_t *out) {
    if (s.len && s.at[0] == '#') s = str_sub(s, 1, s.len);
    if (s.len != 6) return false;
    uint32_t v = 0;
    for (size_t i = 0; i < 6; i++) {
        char c = s.at[i];
        int d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (d < 0) return false;
        v = v * 16 + (uint32_t)d;
    }
    *out = v;
    return true;
}

static void style_default(Style *s) {
    *s = (Style){
        .width = MM(2100), .height = MM(2970), .top = MM(290), .bottom = MM(270), .side_x = MM(260), .side_width = MM(280), .text_x = MM(600),
            .measure = MM(1170),
        .size = PT(11), .leading = PT(14.5), .small = PT(9.25), .small_leading = PT(12), .tiny = PT(7.5), .tiny_leading = PT(9.5),
        .title = PT(25), .heading = PT(14), .subheading = PT(10.5),
        .text = STR("Gentium Book Plus"), .furniture = STR("Lato"), .fixed = STR("DejaVu Sans Mono"),
        .ink = 0x1a1a1a, .accent = 0x7a1f2b, .faint = 0x5f6368, .hairline = 0xb8bcc2, .tint = 0xf3f1ec,
        .justify = true, .hyphenate = true, .protrude = true, .hold = true, .runt = PT(40), .emergency = PT(33), .pretolerance = 100, .tolerance = 200, .contents_over = 4,
    };
}

/* Sheet sizes by name; the columns keep their place from the left and the text column gives or takes the difference. */
static bool sheet_of(Str name, Style *s) {
    static const struct { const char *name; Len width, height; } sheets[] = { { "A4", MM(2100), MM(2970) }, { "Letter", PT(612), PT(792) }, { "A5", MM(1480),
        MM(2100) }, { "Legal", PT(612), PT(1008) } };
    for (size_t i = 0; i < COUNT(sheets); i++) {
        if (!str_eq_nocase(name, str_of(sheets[i].name))) continue;
        s->measure += sheets[i].width - s->width;
        s->width = sheets[i].width;
        s->height = sheets[i].height;
        return true;
    }
    return false;
}

static bool key_read(Run *r, const StyleKey *k, const IniEntry *e, Style *s) {
    void *to = (char *)s + k->at;
    int64_t n = 0;
    switch (k->kind) {
    case KEY_LENGTH: return length_of(e->value, to);
    case KEY_COLOUR: return colour_of(e->value, to);
    case KEY_NAME: return e->value.len ? (*(Str *)to = e->value, true) : false;
    case KEY_BOOL: ini_bool(r, e, to); return true;         /* the reader of numbers and words reports by itself */
    case KEY_INT:
        if (!ini_int(r, e, k->low, k->high, &n)) return true;
        if (k->at == AT(contents_over)) s->contents_over = n;
        else *(int32_t *)to = (int32_t)n;
        return true;
    }
    return true;
}

/* Room for text on the sheet, and type between 4 and 72 points: whatever else is asked for can be set. */
static bool sound(const Style *s) {
    const Len types[] = { s->size, s->leading, s->small, s->small_leading, s->tiny, s->tiny_leading, s->title, s->heading, s->subheading };
    for (size_t i = 0; i < COUNT(types); i++)
        if (types[i] < PT(4) || types[i] > PT(72)) return false;
    if (s->leading < s->size || s->small_leading < s->small || s->tiny_leading < s->tiny) return false;
    return s->measure >= PT(72) && s->text_x + s->measure <= s->width && s->side_x + s->side_width <= s->text_x && s->height - s->top - s->bottom >= PT(144);
}

void style_read(Run *r, const Layout *l, Style *s) {
    style_default(s);
    const IniEntry *e = ini_find(&l->ini, STR("page"), STR("size"));
    if (e && !sheet_of(str_trim(e->value), s)) diag(r, WARNING, e->value_place, "ini-value", "size: %.*s is not A4, A5, Letter or Legal", STR_ARG(e->value));
    for (size_t i = 0; i < COUNT(style_keys); i++) {
        const StyleKey *k = &style_keys[i];
        e = ini_find(&l->ini, str_of(k->section), str_of(k->key));
        if (e && !key_read(r, k, e, s))
            diag(r, WARNING, e->value_place, "ini-value", "%s: cannot read %.*s; a length is written like 10.5 pt or 124 mm, a colour like #7a1f2b", k->key,
                STR_ARG(e->value));
    }
    if (!sound(s)) {
        diag(r, WARNING, place_file(l->ini.path), "page-size",
            "[page] and [type] leave no room for text, or ask for type below 4 or above 72 points, or lines closer than their type; "
            "the built-in measures are used");
        Style own = *s;
        style_default(s);
        s->text = own.text;
        s->furniture = own.furniture;
        s->fixed = own.fixed;
    }
}
