/* SPDX-License-Identifier: MIT */
/* Layouts: which parts a brief has, in which order, and the rules of its sections.

   In: the path of an INI file; or, for section_rules, a brief file too, since both write sections alike. Out: a Layout; SectionRules.
   How it thinks: every key is known by name, so that a misspelt one is reported with its place and the nearest known key. The keys of [page] and [type] are listed here
   for that reason only; typeset reads them.
   What it does not do: a layout inherits from no other.

   Specimen: [section reactions] actor = Japan, NATO · by = actor · show = points, quotes */
#include "arrange/arrange_in.h"

static const char *const layout_keys[] = {
    "layout.parts", "bottom-line.title", "bottom-line.max", "bottom-line.min", "bottom-line.words", "sections.points", "sections.quotes", "sections.actor_points", "sections.actor_quotes", "judgments.title", "timeline.title", "timeline.max",
    "timeline.per_date", "timeline.picture", "speakers.columns", "annex.columns", "speakers.bars", "speakers.matrix", "actors.title", "conflicts.title", "conflicts.max", "speakers.title", "speakers.max", "sources.title", "annex.title", "annex.points", "annex.quotes", "changes.title",
    "page.size", "page.top", "page.bottom", "page.side_left", "page.side_width", "page.text_left", "page.measure", "page.contents_over", "page.duplex", "type.text", "type.furniture", "type.fixed",
    "type.size", "type.leading", "type.small", "type.small_leading", "type.tiny", "type.tiny_leading", "type.title", "type.heading", "type.subheading", "type.ink", "type.accent",
    "type.faint", "type.hairline", "type.tint", "type.justify", "type.hyphenate", "type.pretolerance", "type.tolerance", "type.emergency", "type.runt", "type.protrusion", "type.hold", "latex.class",
    "section *.title", "section *.match", "section *.actor", "section *.place", "section *.speaker", "section *.by", "section *.show", "section *.max", "section *.order",
};
static const char *const part_names[] = { "head", "bottom-line", "changes", "contents", "sections", "judgments", "timeline", "conflicts", "speakers", "sources", "annex" };
#define PARTS "head, bottom-line, changes, contents, sections, judgments, timeline, conflicts, speakers, sources, annex"

static const struct { const char *name; unsigned bit; } shows[] = { { "points", SHOW_POINTS }, { "quotes", SHOW_QUOTES }, { "timeline", SHOW_TIMELINE },
                                                                   { "table", SHOW_TABLE }, { "figures", SHOW_FIGURES }, { "conflicts", SHOW_CONFLICTS } };

static void bad_value(Run *r, const IniEntry *e, Str word, const char *const *known, size_t n) {
    Str names[16];
    for (size_t i = 0; i < n && i < COUNT(names); i++) names[i] = str_of(known[i]);
    Str near = nearest(word, names, n < COUNT(names) ? n : COUNT(names));
    if (near.len) diag(r, WARNING, e->value_place, "ini-value", "`%.*s` is none of the words that `%.*s` takes; did you mean `%.*s`?", STR_ARG(word), STR_ARG(e->key), STR_ARG(near));
    else diag(r, WARNING, e->value_place, "ini-value", "`%.*s` is none of the words that `%.*s` takes", STR_ARG(word), STR_ARG(e->key));
}

static unsigned show_read(Run *r, const IniEntry *e) {
    const char *known[COUNT(shows)];
    unsigned show = 0;
    Strs words = ini_list(r->keep, e->value);
    for (size_t i = 0; i < COUNT(shows); i++) known[i] = shows[i].name;
    for (size_t i = 0; i < words.len; i++) {
        unsigned bit = 0;
        for (size_t k = 0; k < COUNT(shows); k++)
            if (str_eq_nocase(words.at[i], str_of(shows[k].name))) bit = shows[k].bit;
        if (!bit) bad_value(r, e, words.at[i], known, COUNT(known));
        show |= bit;
    }
    return show ? show : SHOW_POINTS | SHOW_QUOTES;
}

static Str word_read(Run *r, const IniEntry *e, const char *const *known, size_t n) {
    Str word = e ? str_trim(e->value) : (Str){ 0 };
    if (!word.len) return word;
    for (size_t i = 0; i < n; i++)
        if (str_eq_nocase(word, str_of(known[i]))) return str_of(known[i]);
    bad_value(r, e, word, known, n);
    return (Str){ 0 };
}

/* "chinas-stance" → "Chinas stance": for a section that has no title. */
static Str title_from(Arena *a, Str id) {
    char *z = str_z(a, id);
    for (size_t i = 0; i < id.len; i++)
        if (z[i] == '-' || z[i] == '_') z[i] = ' ';
    if (id.len && z[0] >= 'a' && z[0] <= 'z') z[0] = (char)(z[0] - 32);
    return (Str){ z, id.len };
}

SectionRules section_rules(Run *r, const Ini *ini) {
    static const char *const bys[] = { "actor", "source", "date" }, *const orders[] = { "importance", "date", "source" };
    VEC(SectionRule) rules = { 0 };
    SectionRules out;
    Strs names = ini_sections(r->keep, ini, STR("section "));
    for (size_t i = 0; i < names.len; i++) {
        Str s = names.at[i];
        int64_t max = 0;
        SectionRule rule = { .id = str_trim(str_sub(s, 8, s.len)), .show = SHOW_POINTS | SHOW_QUOTES };
        ini_find(ini, s, (Str){ 0 });
        rule.title = ini_get(ini, s, STR("title"), title_from(r->keep, rule.id));
        const IniEntry *match = ini_find(ini, s, STR("match"));
        rule.match = ini_list(r->keep, match ? match->raw : (Str){ 0 });    /* quotes around the whole value make it one exact phrase */
        rule.actors = ini_list(r->keep, ini_get(ini, s, STR("actor"), (Str){ 0 }));
        rule.places = ini_list(r->keep, ini_get(ini, s, STR("place"), (Str){ 0 }));
        rule.speakers = ini_list(r->keep, ini_get(ini, s, STR("speaker"), (Str){ 0 }));
        rule.by = word_read(r, ini_find(ini, s, STR("by")), bys, COUNT(bys));
        rule.order = word_read(r, ini_find(ini, s, STR("order")), orders, COUNT(orders));
        IniEntry *e = ini_find(ini, s, STR("show"));
        if (e) rule.show = show_read(r, e);
        if ((e = ini_find(ini, s, STR("max"))) && ini_int(r, e, 0, 100000, &max)) rule.max = (int)max;
        if (!rule.match.len && !rule.actors.len && !rule.places.len && !rule.speakers.len) {
            const IniEntry *head = ini_find(ini, s, (Str){ 0 });
            diag(r, WARNING, head ? head->place : place_file(ini->path), "section-empty", "section `%.*s` has no match, actor, place or speaker and takes nothing", STR_ARG(rule.id));
        }
        vec_push(r->keep, &rules, rule);
    }
    list_from(&out, &rules);
    return out;
}

static Strs parts_read(Run *r, const Ini *ini) {
    const IniEntry *e = ini_find(ini, STR("layout"), STR("parts"));
    Strs words = ini_list(r->keep, e ? e->value : STR(PARTS)), out;
    VEC(Str) parts = { 0 };
    for (size_t i = 0; i < words.len; i++) {
        bool known = false, twice = false;
        for (size_t k = 0; k < COUNT(part_names); k++) known = known || str_eq(words.at[i], str_of(part_names[k]));
        for (size_t k = 0; k < parts.len; k++) twice = twice || str_eq(words.at[i], parts.at[k]);
        if (!known) bad_value(r, e, words.at[i], part_names, COUNT(part_names));
        else if (!twice) vec_push(r->keep, &parts, words.at[i]);
    }
    list_from(&out, &parts);
    return out;
}

/* Every key that some room reads counts as used, so that only what nobody knows is reported. */
static void mark_known(const Ini *ini) {
    for (size_t i = 0; i < COUNT(layout_keys); i++) {
        Str key = str_of(layout_keys[i]);
        size_t dot = str_find(key, STR("."), 0);
        if (str_find(key, STR("*"), 0) == key.len) {
            ini_find(ini, str_sub(key, 0, dot), str_sub(key, dot + 1, key.len));
            ini_find(ini, str_sub(key, 0, dot), (Str){ 0 });
        }
    }
}

bool layout_read(Run *r, Str path, Layout *l) {
    *l = (Layout){ 0 };
    if (!path.len) return diag(r, FATAL, (Place){ 0 }, "layout-missing", "there is no layout"), false;
    if (!ini_read(r, path, (Place){ 0 }, &l->ini)) return false;
    l->name = path_stem(path_name(path));
    l->sections = section_rules(r, &l->ini);
    l->parts = parts_read(r, &l->ini);
    mark_known(&l->ini);
    ini_unused(r, &l->ini, layout_keys, COUNT(layout_keys));
    return true;
}

Str part_title(const Desk *d, const char *part, const char *otherwise) { return ini_get(&d->l->ini, str_of(part), STR("title"), str_of(otherwise)); }

int64_t part_max(const Desk *d, const char *part, const char *key, int64_t otherwise) {
    int64_t n = otherwise;
    const IniEntry *e = ini_find(&d->l->ini, str_of(part), str_of(key));
    if (e && !ini_int(d->run, e, 0, 100000, &n)) n = otherwise;
    return n;
}

bool part_has(const Desk *d, const char *part) {
    for (size_t i = 0; i < d->l->parts.len; i++)
        if (str_eq(d->l->parts.at[i], str_of(part))) return true;
    return false;
}
