/* SPDX-License-Identifier: MIT */
/* shape: words to glyphs, and the window to HarfBuzz's shaper.

   In: a word (text between blanks), the pen that writes it, language and direction. Out: its glyphs, in lengths of 1/65536 em, so that one shaping serves
   every size.
   How it thinks: prose repeats its words, so a word is shaped once for each face, language and direction and found again in a map; a thousand pages need some
   ten thousand shapings. Within a word each character goes to the pen's own family if that has it, else to the first fallback family that may be asked for
   its script and has it; a run of one face and one script is one call of HarfBuzz. Division points are added when a paragraph first needs them; where kerning
   or a ligature spans such a point both parts are shaped for their true widths.
   What it does not do: kerning across blanks.

   Specimen: "Office" in Gentium is O, the ligature ffi, c, e: the second glyph stands for three letters. */
#include "typeset/typeset_in.h"

#include <hb.h>

enum { VARIANTS = FAMILY_FIRST_FALLBACK * 2 * 2 * 4 * 2, BREAK_MAX = 64, WORD_BYTES_MAX = 4096 };

typedef struct { Str tag; hb_language_t hb; Map *words[VARIANTS]; } Tongue;
struct Shaper {
    Run *run;
    Arena *arena;
    Fonts *fonts;
    Hyphens *hyphens;
    hb_buffer_t *buffer;
    VEC(Tongue) tongues;
    Str asked; size_t tongue;                               /* the language asked for last, by its place in memory */
    VEC(Word *) words;
    VEC(WordGlyph) glyphs;                                  /* of the word in work */
    Map *missing;                                           /* code points reported */
    WordGlyph blanks[VARIANTS];
};

Shaper *shaper_new(Run *r, Arena *a, Fonts *f, Hyphens *h) {
    Shaper *s = NEW(a, Shaper);
    s->run = r;
    s->arena = a;
    s->fonts = f;
    s->hyphens = h;
    s->buffer = hb_buffer_create();
    s->missing = map_new(a);
    return s;
}

void shaper_close(Shaper *s) { hb_buffer_destroy(s->buffer); }

static size_t variant(const Pen *pen, bool right_to_left) {
    return ((((size_t)pen->family * 2 + pen->bold) * 2 + pen->italic) * 4 + pen->features) * 2 + right_to_left;
}

static Tongue *tongue_of(Shaper *s, Str language) {
    if (s->tongues.len && language.at == s->asked.at && language.len == s->asked.len) return &s->tongues.at[s->tongue];
    for (size_t i = 0; i < s->tongues.len; i++)
        if (str_eq(s->tongues.at[i].tag, language)) {
            s->asked = language;
            s->tongue = i;
            return &s->tongues.at[i];
        }
    if (s->tongues.len >= 64) return &s->tongues.at[0];
    Tongue *t = vec_add(s->arena, &s->tongues);
    t->tag = str_copy(s->arena, language);
    t->hb = hb_language_from_string(language.len ? language.at : "en", language.len ? (int)language.len : 2);
    return t;
}

/* ---- which face ---- */

static bool has_glyph(Shaper *s, int face, uint32_t rune) {
    hb_codepoint_t g;
    return face >= 0 && hb_font_get_nominal_glyph(fonts_hb(s->fonts, (size_t)face), rune, &g) && g;
}

static bool ignorable(uint32_t r) { return r == 0xAD || (r >= 0x200B && r <= 0x200F) || (r >= 0x202A && r <= 0x202E) || (r >= 0x2060 && r <= 0x206F)
    || (r >= 0xFE00 && r <= 0xFE0F) || r == 0xFEFF; }

static void report_missing(Shaper *s, const Pen *pen, uint32_t rune) {
    Str key = str_fmt(s->arena, "%X", rune);
    if (!map_put(s->missing, key, 1)) return;
    int face = fonts_face(s->fonts, pen->family, pen->bold, pen->italic);
    Str name = face >= 0 ? fonts_at(s->fonts, (size_t)face)->family : STR("no font");
    diag(s->run, WARNING, (Place){ 0 }, "font-glyph", "neither %.*s nor a fallback font has U+%04X; it is left out", STR_ARG(name), rune);
}

/* The face for one character: the pen's own, else the first fallback that may and can. A mark that joins goes with the character before it, if that face has
   it. */
static int face_for(Shaper *s, const Pen *pen, uint32_t rune, int before) {
    int own = fonts_face(s->fonts, pen->family, pen->bold, pen->italic);
    hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), rune);
    if (script == HB_SCRIPT_INHERITED || rune == 0x200C || rune == 0x200D) return before >= 0 ? before : own;
    if (script == HB_SCRIPT_COMMON && before >= 0 && before != own && rune > 0x7F && has_glyph(s, before, rune)) return before;
    if (has_glyph(s, own, rune)) return own;
    hb_tag_t tag = script == HB_SCRIPT_COMMON ? HB_TAG('Z', 'y', 'y', 'y') : hb_script_to_iso15924_tag(script);
    const char iso[4] = { (char)(tag >> 24), (char)(tag >> 16), (char)(tag >> 8), (char)tag };
    for (size_t i = FAMILY_FIRST_FALLBACK; i < fonts_families(s->fonts); i++) {
        if (!fonts_has_script(s->fonts, i, iso)) continue;
        int face = fonts_face(s->fonts, i, pen->bold, pen->italic);
        if (has_glyph(s, face, rune)) return face;
    }
    return -1;
}

/* ---- shaping ---- */

static void take_glyphs(Shaper *s, const Pen *pen, Str text, size_t to, int face) {
    unsigned n;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(s->buffer, &n);
    const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(s->buffer, &n);
    bool backward = hb_buffer_get_direction(s->buffer) == HB_DIRECTION_RTL;
    for (unsigned i = 0; i < n; i++) {
        bool first = backward ? i + 1 == n || info[i + 1].cluster != info[i].cluster : i == 0 || info[i - 1].cluster != info[i].cluster;
        size_t end = to;
        if (backward) {
            unsigned k = i;
            while (k > 0 && info[k].cluster == info[i].cluster) k--;
            if (info[k].cluster != info[i].cluster) end = info[k].cluster;
        } else {
            unsigned k = i;
            while (k < n && info[k].cluster == info[i].cluster) k++;
            if (k < n) end = info[k].cluster;
        }
        if (info[i].codepoint == 0) {
            report_missing(s, pen, utf8_at(text, info[i].cluster));
            continue;
        }
        vec_push(s->arena, &s->glyphs, ((WordGlyph){ (uint16_t)info[i].codepoint, (uint16_t)face, (uint16_t)info[i].cluster,
            first ? (uint16_t)(end - info[i].cluster) : 0,
                                           pos[i].x_advance, pos[i].x_offset, pos[i].y_offset, (info[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0 }));
    }

}

static void shape_run(Shaper *s, const Pen *pen, const Tongue *t, Str text, size_t from, size_t to, int face, hb_script_t script, bool right_to_left) {
    static const hb_feature_t features[] = { { HB_TAG('t', 'n', 'u', 'm'), 1, 0, (unsigned)-1 }, { HB_TAG('l', 'n', 'u', 'm'), 1, 0, (unsigned)-1 },
        { HB_TAG('l', 'i', 'g', 'a'), 0, 0, (unsigned)-1 }, { HB_TAG('c', 'l', 'i', 'g'), 0, 0, (unsigned)-1 } };
    static const struct { unsigned at, n; } wanted[4] = { { 0, 0 }, { 0, 2 }, { 2, 2 }, { 0, 4 } };
    static const char *const shapers[] = { "ot", NULL };    /* never Graphite: slower, and the same face for the same bytes everywhere */
    if (face < 0 || from >= to) return;
    hb_buffer_reset(s->buffer);
    hb_buffer_set_flags(s->buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_add_utf8(s->buffer, text.at, (int)text.len, (unsigned)from, (int)(to - from));
    hb_buffer_set_direction(s->buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(s->buffer, script == HB_SCRIPT_COMMON ? HB_SCRIPT_LATIN : script);
    hb_buffer_set_language(s->buffer, t->hb);
    hb_shape_full(fonts_hb(s->fonts, (size_t)face), s->buffer, features + wanted[pen->features].at, wanted[pen->features].n, shapers);
    take_glyphs(s, pen, text, to, face);
}

/* Cuts the word into runs of one face and one script and shapes them in visual order. */
static void shape_runs(Shaper *s, const Pen *pen, const Tongue *t, Str text, bool right_to_left) {
    typedef struct { size_t from, to; int face; hb_script_t script; } FaceRun;
    VEC(FaceRun) runs = { 0 };
    ArenaMark m = arena_mark(s->run->tmp);
    int before = -1;
    for (size_t pos = 0; pos < text.len;) {
        size_t from = pos;
        uint32_t rune = utf8_next(text, &pos);
        int face = face_for(s, pen, rune, before);
        if (face < 0) {
            if (!ignorable(rune)) report_missing(s, pen, rune);
            before = -1;
            continue;
        }
        hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), rune);
        bool real = script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
        FaceRun *last = runs.len ? &runs.at[runs.len - 1] : NULL;
        if (last && last->face == face && last->to == from && (!real || last->script == HB_SCRIPT_COMMON || last->script == script)) {
            last->to = pos;
            if (real) last->script = script;
        } else
            vec_push(s->run->tmp, &runs, ((FaceRun){ from, pos, face, real ? script : HB_SCRIPT_COMMON }));
        before = face;
    }
    for (size_t i = 0; i < runs.len; i++) {
        const FaceRun *x = &runs.at[right_to_left ? runs.len - 1 - i : i];
        shape_run(s, pen, t, text, x->from, x->to, x->face, x->script, right_to_left);
    }
    arena_release(s->run->tmp, m);
}

Word *shape_word(Shaper *s, const Pen *pen, Str language, Str text, bool right_to_left) {
    Tongue *t = tongue_of(s, language);
    Map **map = &t->words[variant(pen, right_to_left)];
    if (!*map) *map = map_new(s->arena);
    int64_t n;
    if (map_get(*map, text, &n)) return s->words.at[n];
    Word *w = NEW(s->arena, Word);
    s->glyphs.len = 0;
    shape_runs(s, pen, t, str_sub(text, 0, WORD_BYTES_MAX), right_to_left);
    WordGlyph *glyphs = NEWN(s->arena, WordGlyph, s->glyphs.len);
    if (s->glyphs.len) memcpy(glyphs, s->glyphs.at, s->glyphs.len * sizeof *glyphs);
    for (size_t i = 0; i < s->glyphs.len; i++) w->width += glyphs[i].advance;
    w->glyphs = glyphs;
    w->len = (uint32_t)s->glyphs.len;
    w->divided = right_to_left;
    vec_push(s->arena, &s->words, w);
    map_put(*map, str_copy(s->arena, text), (int64_t)s->words.len - 1);
    return w;
}

const WordGlyph *shape_blank(Shaper *s, const Pen *pen) {
    WordGlyph *b = &s->blanks[variant(pen, false)];
    if (b->gid) return b;
    Word *w = shape_word(s, pen, STR(""), STR(" "), false);
    *b = w->len ? w->glyphs[0] : (WordGlyph){ .advance = 16384 };
    return b;
}

/* ---- division ---- */

static bool is_url(Str w) { return str_find(w, STR("://"), 0) < w.len || str_starts(w, STR("www.")); }

/* Places without a hyphen of ours: "mutual-|defence", "1953–|1961", "and/|or"; in an address before . ? & = # and behind /. */
static size_t own_breaks(Str w, uint16_t *at, size_t max) {
    bool url = is_url(w);
    size_t n = 0;
    for (size_t pos = 0; pos < w.len && n < max;) {
        size_t from = pos;
        uint32_t c = utf8_next(w, &pos), next = utf8_at(w, pos), prev = c;
        if (pos >= w.len) break;
        size_t back = from;
        prev = utf8_prev(w, &back);
        if (url) {
            if (c == '/' && next != '/') at[n++] = (uint16_t)pos;
            else if (from > 0 && (c == '.' || c == '?' || c == '&' || c == '=' || c == '#' || c == '_') && prev != '/') at[n++] = (uint16_t)from;
        } else if ((c == '-' || c == 0x2010 || c == '/') && rune_is_word(prev) && rune_is_letter(next)) at[n++] = (uint16_t)pos;
        else if ((c == 0x2013 || c == 0x2014) && from > 0 && next != c && rune_is_word(next)) at[n++] = (uint16_t)pos;
    }
    return n;
}

/* Places by the language's patterns, in the first run of at least five letters. Words that begin with a capital stay whole, names above all ("Pyongyang"),
   but not in German, where every noun does. */
static size_t pattern_breaks(Shaper *s, Str language, Str w, uint16_t *at, size_t max) {
    for (size_t pos = 0; pos < w.len;) {
        size_t from = pos, end = pos, lower = 0;
        while (end < w.len) {
            size_t k = end;
            uint32_t c = utf8_next(w, &k);
            if (!rune_is_letter(c)) break;
            if (rune_is_lower(c)) lower++;
            end = k;
        }
        if (end - from >= 5 && (rune_is_lower(utf8_at(w, from)) || (lower > 0 && str_starts(language, STR("de"))))) {
            size_t n = hyphen_word(s->hyphens, language, str_sub(w, from, end), at, max);
            for (size_t i = 0; i < n; i++) at[i] = (uint16_t)(at[i] + from);
            return n;
        }
        if (end > from) pos = end;
        else utf8_next(w, &pos);
    }
    return 0;
}

static void break_widths(Shaper *s, const Pen *pen, Str language, Str text, const Word *w, WordBreak *b) {
    int32_t hyphen = b->soft ? shape_word(s, pen, language, STR("-"), false)->width : 0, sum = 0;
    for (uint32_t i = 0; i < w->len; sum += w->glyphs[i++].advance)
        if (w->glyphs[i].from == b->at && w->glyphs[i].len && !w->glyphs[i].bound) {
            b->before = sum + hyphen;
            b->after = w->width - sum;
            return;
        }
    b->before = shape_word(s, pen, language, str_sub(text, 0, b->at), false)->width + hyphen;
    b->after = shape_word(s, pen, language, str_sub(text, b->at, text.len), false)->width;
}

void shape_divide(Shaper *s, const Pen *pen, Str language, Str text, Word *w) {
    if (w->divided) return;
    w->divided = true;
    uint16_t at[BREAK_MAX];
    size_t n = own_breaks(text, at, BREAK_MAX);
    bool soft = n == 0 && !is_url(text);
    if (soft) n = pattern_breaks(s, language, text, at, BREAK_MAX);
    if (!n) return;
    WordBreak *breaks = NEWN(s->arena, WordBreak, n);
    for (size_t i = 0; i < n; i++) {
        breaks[i] = (WordBreak){ .at = at[i], .soft = soft };
        break_widths(s, pen, language, text, w, &breaks[i]);
    }
    w->breaks = breaks;
    w->nbreaks = (uint16_t)n;
}
