/* SPDX-License-Identifier: MIT */
/* shape: words to glyphs, and the window to HarfBuzz's shaper.

   In: a word (text between blanks), the pen that writes it, language and direction. Out: its glyphs, in lengths of 1/65536 em, so that one shaping serves
   every size.
   How it thinks: prose repeats its words, so a word is shaped once for each face, language and direction and found again in a map; a thousand pages need some
   ten thousand shapings. Within a word each character goes to the pen's own family if that has it, else to the first fallback family that may be asked for
   its script and has it; a run of one face and one script is one call of HarfBuzz. Where a face's kerning knows the blank ("To A" in some faces), the blank is
   made narrower or wider by what the pairs with its neighbours say.
   What it does not do: ligatures across blanks, which no text face has.

   Specimen: "Office" in Gentium is O, the ligature ffi, c, e: the second glyph stands for three letters. */
#include "typeset/typeset_in.h"

#include <hb-ot.h>
#include <hb.h>

enum { VARIANTS = FAMILY_FIRST_FALLBACK * 2 * 2 * 4 * 2, WORD_BYTES_MAX = 4096, TABLE_FIRST = 64, WORD_PLAIN_MAX = 40, WORDS_AHEAD = 64, PLAIN_FROM = 2000 };

/* Words of one pen and language by their text: open addressing, at most half full. The hash stands beside the word, so that a look-up that fails touches no
   word. */
typedef struct { uint64_t hash; Word *word; } Slot;
typedef struct { Slot *at; uint32_t size, used; } Table;
typedef struct { Str tag; hb_language_t hb; Table words[VARIANTS]; Plain *plain[VARIANTS]; } Tongue;
struct Shaper {
    Run *run;
    Arena *arena;
    Fonts *fonts;
    Hyphens *hyphens;
    hb_buffer_t *buffer;
    VEC(Tongue) tongues;
    Str asked; size_t tongue;                               /* the language asked for last, by its place in memory */
    VEC(WordGlyph) glyphs;                                  /* of the word in work */
    VEC(Unset) unset;                                       /* what no font has of it */
    Map *missing;                                           /* code points reported */
    const Brief *brief; const Node *node;                   /* whose text is shaped */
    WordGlyph blanks[VARIANTS];
    VEC(uint8_t) joins;                                     /* by face: 0 not looked at, 1 kerning knows no blank, 2 it does */
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
Arena *shaper_arena(const Shaper *s) { return s->arena; }
Run *shaper_run(const Shaper *s) { return s->run; }
Hyphens *shaper_hyphens(const Shaper *s) { return s->hyphens; }

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

/* Characters that have no shape of their own (Unicode's Default_Ignorable_Code_Point). */
static bool ignorable(uint32_t r) {
    if (r == 0xAD || r == 0x34F || r == 0x61C || r == 0x115F || r == 0x1160 || r == 0x17B4 || r == 0x17B5 || r == 0x3164 || r == 0xFEFF || r == 0xFFA0) return true;
    return (r >= 0x180B && r <= 0x180F) || (r >= 0x200B && r <= 0x200F) || (r >= 0x202A && r <= 0x202E) || (r >= 0x2060 && r <= 0x206F)
        || (r >= 0xFE00 && r <= 0xFE0F) || (r >= 0xE0000 && r <= 0xE0FFF);
}

static bool noncharacter(uint32_t r) { return (r & 0xFFFE) == 0xFFFE || (r >= 0xFDD0 && r <= 0xFDEF); }

void shaper_at(Shaper *s, const Brief *b, const Node *node) {
    s->brief = b;
    s->node = node;
}

/* Where the node's text comes from: a place of the document, or the source and paragraph of the finding that it prints. */
static Place place_of(const Shaper *s, uint32_t *paragraph) {
    *paragraph = 0;
    if (!s->node || !s->brief) return (Place){ 0 };
    const Findings *f = s->brief->findings;
    for (size_t i = 0; f && s->node->finding.len && i < f->all.len; i++) {
        const Finding *x = &f->all.at[i];
        if (!str_eq(x->id, s->node->finding) || !x->spans.len) continue;
        *paragraph = findings_paragraph(f, x->spans.at[0]);
        for (size_t k = 0; k < s->brief->sources.len; k++)
            if (s->brief->sources.at[k].doc == x->spans.at[0].doc) return place_file(s->brief->sources.at[k].path);
    }
    return s->node->place;
}

static void report_missing(Shaper *s, const Pen *pen, uint32_t rune) {
    Str key = str_fmt(s->arena, "%X", rune);
    if (!map_put(s->missing, key, 1)) return;
    int face = fonts_face(s->fonts, pen->family, pen->bold, pen->italic);
    Str name = face >= 0 ? fonts_at(s->fonts, (size_t)face)->family : STR("no font");
    uint32_t paragraph;
    Place place = place_of(s, &paragraph);
    Str where = paragraph ? str_fmt(s->arena, " (paragraph %u)", paragraph) : STR("");
    diag(s->run, WARNING, place, "font-glyph", "neither %.*s nor a fallback font has U+%04X; it is left out%.*s", STR_ARG(name), rune, STR_ARG(where));
}

/* The face for one character: the pen's own, else the first fallback that may and can, those of the language first. A mark that joins goes with the character before it, if that face has
   it. */
static int face_for(Shaper *s, const Pen *pen, Str language, uint32_t rune, int before) {
    int own = fonts_face(s->fonts, pen->family, pen->bold, pen->italic);
    hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), rune);
    if (script == HB_SCRIPT_INHERITED || rune == 0x200C || rune == 0x200D) return before >= 0 ? before : own;
    if (script == HB_SCRIPT_COMMON && before >= 0 && before != own && rune > 0x7F && has_glyph(s, before, rune)) return before;
    if (has_glyph(s, own, rune)) return own;
    hb_tag_t tag = script == HB_SCRIPT_COMMON ? HB_TAG('Z', 'y', 'y', 'y') : hb_script_to_iso15924_tag(script);
    const char iso[4] = { (char)(tag >> 24), (char)(tag >> 16), (char)(tag >> 8), (char)tag };
    for (int own_language = 1; own_language >= 0; own_language--)
        for (size_t i = FAMILY_FIRST_FALLBACK; i < fonts_families(s->fonts); i++) {
            if (!fonts_has_script(s->fonts, i, iso) || fonts_for_language(s->fonts, i, language) != (own_language == 1)) continue;
            int face = fonts_face(s->fonts, i, pen->bold, pen->italic);
            if (has_glyph(s, face, rune)) return face;
        }
    return -1;
}

/* ---- shaping ---- */

/* Of these characters that stand in one cluster, the face lacks some: only they are named, not the letter that they stand on. */
static void report_cluster(Shaper *s, const Pen *pen, Str text, size_t from, size_t to, int face) {
    for (size_t pos = from; pos < to;) {
        uint32_t rune = utf8_next(text, &pos);
        if (!ignorable(rune) && !has_glyph(s, face, rune)) report_missing(s, pen, rune);
    }
}

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
            report_cluster(s, pen, text, info[i].cluster, end, face);
            vec_push(s->arena, &s->unset, ((Unset){ info[i].cluster, (uint32_t)end }));
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
    s->unset.len = 0;
    for (size_t pos = 0; pos < text.len;) {
        size_t from = pos;
        uint32_t rune = utf8_next(text, &pos);
        int face = face_for(s, pen, t->tag, rune, before);
        if (face < 0) {
            if (!ignorable(rune)) report_missing(s, pen, rune);
            hb_unicode_general_category_t kind = hb_unicode_general_category(hb_unicode_funcs_get_default(), rune);
            if (kind != HB_UNICODE_GENERAL_CATEGORY_FORMAT && !noncharacter(rune)) vec_push(s->arena, &s->unset, ((Unset){ (uint32_t)from, (uint32_t)pos }));
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
    int own = fonts_face(s->fonts, pen->family, pen->bold, pen->italic);
    if (s->unset.len && !s->glyphs.len && own >= 0 && fonts_blank(s->fonts, (size_t)own))
        vec_push(s->arena, &s->glyphs, ((WordGlyph){ .gid = fonts_blank(s->fonts, (size_t)own), .face = (uint16_t)own }));
    for (size_t i = 0; i < s->unset.len; i++) unset_join(s->glyphs.at, s->glyphs.len, s->unset.at[i]);
    arena_release(s->run->tmp, m);
}

static uint64_t word_hash(Str s) {
    uint64_t h = 0x9E3779B97F4A7C15u ^ s.len;
    size_t i = 0;
    for (; i + 8 <= s.len; i += 8) {
        uint64_t part;
        memcpy(&part, s.at + i, 8);
        h = (h ^ part) * 0xFF51AFD7ED558CCDu;
        h ^= h >> 32;
    }
    uint64_t rest = 0;
    memcpy(&rest, s.at + i, s.len - i);
    h = (h ^ rest) * 0xC4CEB9FE1A85EC53u;
    return h ^ h >> 32;
}

static void table_grow(Shaper *s, Table *t) {
    uint32_t size = t->size ? t->size * 2 : TABLE_FIRST;
    Slot *at = NEWN(s->arena, Slot, size);
    for (uint32_t i = 0; i < t->size; i++) {
        if (!t->at[i].word) continue;
        uint32_t k = (uint32_t)t->at[i].hash & (size - 1);
        while (at[k].word) k = (k + 1) & (size - 1);
        at[k] = t->at[i];
    }
    t->at = at;
    t->size = size;
}

/* How far the word's ends may hang out into the margin. */
static void word_hang(Word *w, Str text, bool right_to_left) {
    if (!w->len || !text.len) return;
    size_t end = text.len;
    const WordGlyph *first = &w->glyphs[right_to_left ? w->len - 1 : 0], *last = &w->glyphs[right_to_left ? 0 : w->len - 1];
    w->hang_start = (int32_t)((int64_t)first->advance * margin_hang(utf8_at(text, 0), true) / 1000);
    w->hang_end = (int32_t)((int64_t)last->advance * margin_hang(utf8_prev(text, &end), false) / 1000);
}

size_t shape_glyphs(Shaper *s, const Pen *pen, Str language, Str text, WordGlyph *out, size_t max) {
    s->glyphs.len = 0;
    shape_runs(s, pen, tongue_of(s, language), text, false);
    if (s->glyphs.len && s->glyphs.len <= max) memcpy(out, s->glyphs.at, s->glyphs.len * sizeof *out);
    return s->glyphs.len;
}

/* The word's glyphs into s->glyphs: put together from pairs of letters where that is the same, else from HarfBuzz. A short text has fewer words than threes of
   letters, so that asking for these pays only later. */
static void word_glyphs(Shaper *s, const Pen *pen, Tongue *t, Str text, bool right_to_left) {
    WordGlyph plain[WORD_PLAIN_MAX];
    size_t n = 0, v = variant(pen, false);
    if (!right_to_left && text.len <= WORD_PLAIN_MAX && t->words[v].used >= PLAIN_FROM) {
        if (!t->plain[v]) t->plain[v] = plain_new(s->arena);
        n = plain_word(t->plain[v], s, pen, t->tag, text, plain, WORD_PLAIN_MAX);
    }
    s->glyphs.len = 0;
    for (size_t i = 0; i < n; i++) vec_push(s->arena, &s->glyphs, plain[i]);
    if (!n) shape_runs(s, pen, t, str_sub(text, 0, WORD_BYTES_MAX), right_to_left);
}

static Word *word_make(Shaper *s, const Pen *pen, Tongue *t, Str text, bool right_to_left) {
    word_glyphs(s, pen, t, text, right_to_left);
    Word *w = arena_get(s->arena, sizeof *w + text.len, 16);
    WordGlyph *glyphs = NEWN(s->arena, WordGlyph, s->glyphs.len);
    if (s->glyphs.len) memcpy(glyphs, s->glyphs.at, s->glyphs.len * sizeof *glyphs);
    for (size_t i = 0; i < s->glyphs.len; i++) w->width += glyphs[i].advance;
    w->glyphs = glyphs;
    w->len = (uint32_t)s->glyphs.len;
    w->divided = right_to_left;
    w->text_len = (uint16_t)text.len;
    memcpy(w->text, text.at, text.len);
    word_hang(w, text, right_to_left);
    for (size_t i = 0; i < text.len; i++) w->signs |= text.at[i] == '-' || text.at[i] == '/' || (uint8_t)text.at[i] == 0xE2 || (uint8_t)text.at[i] == 0xC2;
    return w;
}

/* A long text has more words than the processor's cache: their slots, then the words are fetched while others are still looked at. */
void shape_expect(Shaper *s, const Pen *pen, Str language, Str text) {
    const Table *table = &tongue_of(s, language)->words[variant(pen, false)];
    uint32_t slots[WORDS_AHEAD];
    for (size_t pos = 0; table->size && pos < text.len;) {
        size_t n = 0;
        while (n < WORDS_AHEAD && pos < text.len) {
            const char *end = memchr(text.at + pos, ' ', text.len - pos);
            size_t to = end ? (size_t)(end - text.at) : text.len;
            slots[n] = (uint32_t)word_hash((Str){ text.at + pos, to - pos }) & (table->size - 1);
            __builtin_prefetch(&table->at[slots[n++]]);
            pos = to + 1;
        }
        for (size_t i = 0; i < n; i++)
            if (table->at[slots[i]].word) __builtin_prefetch(table->at[slots[i]].word);
    }
}

Word *shape_word(Shaper *s, const Pen *pen, Str language, Str text, bool right_to_left) {
    Tongue *t = tongue_of(s, language);
    Table *table = &t->words[variant(pen, right_to_left)];
    text = str_sub(text, 0, UINT16_MAX);
    uint64_t hash = word_hash(text);
    if ((table->used + 1) * 2 > table->size) table_grow(s, table);
    uint32_t i = (uint32_t)hash & (table->size - 1);
    for (; table->at[i].word; i = (i + 1) & (table->size - 1)) {
        Word *w = table->at[i].word;
        if (table->at[i].hash == hash && w->text_len == text.len && memcmp(w->text, text.at, text.len) == 0) return w;
    }
    Word *w = word_make(s, pen, t, text, right_to_left);
    table->at[i] = (Slot){ hash, w };
    table->used++;
    return w;
}

const WordGlyph *shape_blank(Shaper *s, const Pen *pen) {
    WordGlyph *b = &s->blanks[variant(pen, false)];
    if (b->gid) return b;
    Word *w = shape_word(s, pen, STR(""), STR(" "), false);
    *b = w->len ? w->glyphs[0] : (WordGlyph){ .advance = 16384 };
    return b;
}

/* ---- kerning across the blank ---- */

/* Does the face's kerning look at the blank at all? Asked of the font's own tables, once. */
static bool face_joins(Shaper *s, size_t face, hb_codepoint_t blank) {
    while (s->joins.len <= face) vec_push(s->arena, &s->joins, 0);
    if (s->joins.at[face]) return s->joins.at[face] == 2;
    hb_face_t *f = hb_font_get_face(fonts_hb(s->fonts, face));
    const hb_tag_t kern[] = { HB_TAG('k', 'e', 'r', 'n'), HB_TAG_NONE };
    hb_set_t *lookups = hb_set_create(), *glyphs = hb_set_create();
    hb_ot_layout_collect_lookups(f, HB_OT_TAG_GPOS, NULL, NULL, kern, lookups);
    for (hb_codepoint_t n = HB_SET_VALUE_INVALID; hb_set_next(lookups, &n);) hb_ot_layout_lookup_collect_glyphs(f, HB_OT_TAG_GPOS, n, NULL, glyphs, NULL, NULL);
    bool joins = hb_set_has(glyphs, blank);
    hb_set_destroy(lookups);
    hb_set_destroy(glyphs);
    s->joins.at[face] = joins ? 2 : 1;
    return joins;
}

/* What a pair of a character and the blank adds to the widths of both. */
static int32_t pair_kern(Shaper *s, const Pen *pen, Str language, Str rune, bool before, int32_t blank) {
    char both[8];
    if (rune.len > 4) return 0;
    memcpy(both + (before ? 0 : 1), rune.at, rune.len);
    both[before ? rune.len : 0] = ' ';
    return shape_word(s, pen, language, (Str){ both, rune.len + 1 }, false)->width - shape_word(s, pen, language, rune, false)->width - blank;
}

bool shape_joins(Shaper *s, const Pen *pen) {
    const WordGlyph *blank = shape_blank(s, pen);
    return blank->gid && face_joins(s, blank->face, blank->gid);
}

int32_t shape_join(Shaper *s, const Pen *pen, Str language, const Word *before, const Word *after) {
    const WordGlyph *blank = shape_blank(s, pen);
    int32_t kern = 0;
    if (before && before->len && before->glyphs[before->len - 1].face == blank->face) {
        Str text = { before->text, before->text_len };
        size_t at = text.len;
        utf8_prev(text, &at);
        kern += pair_kern(s, pen, language, str_sub(text, at, text.len), true, blank->advance);
    }
    if (after && after->len && after->glyphs[0].face == blank->face) {
        Str text = { after->text, after->text_len };
        size_t at = 0;
        utf8_next(text, &at);
        kern += pair_kern(s, pen, language, str_sub(text, 0, at), false, blank->advance);
    }
    return kern;
}
