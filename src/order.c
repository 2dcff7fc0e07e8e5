/* SPDX-License-Identifier: MIT */
/* brief.ini: what a person ordered.

   In: the path of a brief file and the command line. Out: a Plan: the Order that arrange follows, the source files with what is known of them, layout, formats and limits.
   How it thinks: one table holds every key there is; what is not in it is unknown, and the message names the nearest known key. A wrong value is a warning at its line and column
   and counts as not given; only a brief file or a layout that cannot be read ends the brief. Option goes before brief, brief before config.ini, config.ini before what is built in.
   Paths in a brief file are relative to its folder.
   What it does not do: read sources (gather.c), or check that a layout makes sense (arrange/).

   Specimen: period = 2024-06-01..2024-06-30 */
#include "hall.h"

#include "render/render.h"

/* Every key a brief file may have; `X *` stands for sections named X and anything. */
static const char *const KEYS[] = {
    "brief.id",          "brief.title",
    "brief.subtitle",    "brief.issuer",
    "brief.logo",        "brief.reference",
    "brief.language",    "brief.layout",
    "brief.marking",     "brief.distribution",
    "brief.as_of",       "brief.period",
    "brief.draft",       "brief.max_words_per_source",
    "sources.path",      "sources.feed",
    "sources.url",       "edit.drop",
    "edit.keep",         "output.formats",
    "output.latest",     "output.retention",
    "mail.to",           "mail.cc",
    "mail.from",         "mail.subject",
    "judgments.file",    "source *.title",
    "source *.outlet",   "source *.author",
    "source *.date",     "source *.url",
    "source *.language", "source *.reliability",
    "source *.origin",   "section *.title",
    "section *.match",   "section *.actor",
    "section *.place",   "section *.speaker",
    "section *.by",      "section *.show",
    "section *.max",     "section *.order",
};
/* Keys whose work later versions do: saying so is better than leaving out in silence. */
static const char *const IDLE[][2] = { { "output", "latest" } };

static Str value(const Plan *p, const char *section, const char *key) { return ini_get(&p->ini, str_of(section), str_of(key), (Str){ 0 }); }

Date plan_date(Run *r, const IniEntry *e) {
    Date d = { 0 };
    if (!e || !e->value.len) return d;
    if (date_parse(e->value, &d)) return d;
    diag(r, WARNING, e->value_place, "date-bad", "`%.*s` is no date; write 2024-06-19, 2024-06 or 2024", STR_ARG(e->value));
    return (Date){ 0 };
}

/* "2024-06-01..2024-06-30"; one side alone stays open; "2024-06" is the whole month. */
static Date period(Run *r, const IniEntry *e) {
    Date first = { 0 }, last = { 0 };
    if (!e || !e->value.len) return first;
    size_t dots = str_find(e->value, STR(".."), 0);
    Str from = str_trim(str_sub(e->value, 0, dots)), to = str_trim(str_sub(e->value, dots + 2, e->value.len));
    bool one = dots == e->value.len, ok = (!from.len || date_parse(from, &first)) && (one || !to.len || date_parse(to, &last)) && (from.len || to.len);
    if (one) last = first;
    Date d = { first.precision ? first.first : date_day(1, 1, 1), last.precision ? last.last : date_day(9999, 12, 31), DATE_RANGE };
    if (ok && d.first <= d.last) return d;
    diag(r, WARNING, e->value_place, "date-bad", "`%.*s` is no period; write 2024-06-01..2024-06-30", STR_ARG(e->value));
    return (Date){ 0 };
}

static void order_texts(Run *r, Arena *a, Plan *p) {
    Order *o = &p->order;
    o->id = value(p, "brief", "id");
    o->title = value(p, "brief", "title");
    o->subtitle = value(p, "brief", "subtitle");
    o->issuer = value(p, "brief", "issuer");
    o->reference = value(p, "brief", "reference");
    o->language = value(p, "brief", "language");
    o->marking = value(p, "brief", "marking");
    o->distribution = value(p, "brief", "distribution");
    if (!o->id.len) o->id = p->name;
    if (!o->title.len) {
        const IniEntry *head = ini_find(&p->ini, STR("brief"), (Str){ 0 });
        diag(r, WARNING, head ? head->place : place_file(p->path), "brief-title", "the brief has no title");
        o->title = p->name;
    }
    o->drop = ini_list(a, value(p, "edit", "drop"));
    o->keep = ini_list(a, value(p, "edit", "keep"));
}

static void order_values(Run *r, const Options *options, Plan *p) {
    Order *o = &p->order;
    const IniEntry *draft = ini_find(&p->ini, STR("brief"), STR("draft")), *words = ini_find(&p->ini, STR("brief"), STR("max_words_per_source"));
    Date as_of = plan_date(r, ini_find(&p->ini, STR("brief"), STR("as_of")));
    o->as_of = options->as_of.precision ? options->as_of : as_of;
    o->period = period(r, ini_find(&p->ini, STR("brief"), STR("period")));
    if (draft) ini_bool(r, draft, &o->draft);
    if (words) ini_int(r, words, 0, INT32_MAX, &o->max_words_per_source);
    o->sections = section_rules(r, &p->ini);
    for (size_t i = 0; i < COUNT(IDLE); i++) {
        const IniEntry *e = ini_find(&p->ini, str_of(IDLE[i][0]), str_of(IDLE[i][1]));
        bool asked = e && e->value.len && !str_eq_nocase(e->value, STR("no"));
        if (asked) diag(r, WARNING, e->place, "key-idle", "`%s` is not acted on by this version", IDLE[i][1]);
    }
}

/* -f, or [output] formats, or config.ini's, or pdf; from an option a wrong name ends the run before this (brief.c). */
static void formats(Run *r, Arena *a, const Options *o, Plan *p) {
    VEC(Str) v = { 0 };
    const IniEntry *e = ini_find(&p->ini, STR("output"), STR("formats"));
    Str asked = o->formats.len ? o->formats : e && e->value.len ? e->value : p->config.formats;
    Strs list = ini_list(a, asked.len ? asked : STR("pdf"));
    for (size_t i = 0; i < list.len; i++) {
        bool twice = false;
        for (size_t k = 0; k < v.len; k++) twice |= str_eq(v.at[k], list.at[i]);
        if (twice) continue;
        if (render_format(list.at[i]))
            vec_push(a, &v, list.at[i]);
        else
            diag(r, WARNING, e ? e->value_place : place_file(p->config.path), "ini-value", "this version writes no `%.*s`", STR_ARG(list.at[i]));
    }
    if (!v.len) vec_push(a, &v, STR("pdf"));
    list_from(&p->formats, &v);
}

static bool layout_find(Run *r, Arena *a, const Options *o, Plan *p) {
    const IniEntry *e = ini_find(&p->ini, STR("brief"), STR("layout"));
    bool by_brief = !o->layout.len && e && e->value.len;
    Str name = o->layout.len ? o->layout : by_brief ? e->value : p->config.layout.len ? p->config.layout : STR("policy-brief");
    p->layout = lookup_layout(r, a, p->folder.len ? p->folder : STR("."), by_brief ? p->folder : (Str){ 0 }, name);
    if (p->layout.len) return true;
    Place by = by_brief ? e->value_place : !o->layout.len && p->config.layout.len ? place_file(p->config.path) : (Place){ 0 };
    diag(r, FATAL, by, "layout-missing", "there is no layout `%.*s`", STR_ARG(name));
    return false;
}

bool plan_read(Run *r, Arena *a, const Options *o, Str path, Plan *p) {
    *p = (Plan){ .path = path };
    Str folder = path_folder(path);
    p->folder = str_find(path, STR("/"), 0) < path.len ? folder : (Str){ 0 };
    p->name = name_printable(a, path_name(path_folder(path_real(a, path))));
    if (!p->name.len || str_eq(p->name, STR("/"))) p->name = STR("brief");
    if (!config_read(r, a, o->config, p->folder.len ? p->folder : STR("."), &p->config)) return false;
    if (!ini_read(r, path, (Place){ 0 }, &p->ini)) return false;
    order_texts(r, a, p);
    order_values(r, o, p);
    formats(r, a, o, p);
    bool has_layout = layout_find(r, a, o, p);
    plan_sources(r, a, p);
    ini_unused(r, &p->ini, KEYS, COUNT(KEYS));
    return has_layout;
}
