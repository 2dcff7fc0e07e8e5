/* SPDX-License-Identifier: MIT */
/* The parts of the brief that are tables and lists: timeline, conflicts, who said what, sources.

   In: the desk. Out: nodes; every table has a head row.
   How it thinks: one row a fact, the first column what a reader looks for (the date, the value, the speaker). A date is printed with the precision that the source gives it.
   What it does not do: pictures of the same (chart.c).

   Specimen: | July 1961 | The two states signed a treaty of friendship.[2,5] | */
#include "arrange/arrange_in.h"

static Knot row_new(const Desk *d, bool head) {
    Knot row = knot_new(d->a, NODE_ROW, "");
    row.node->head = head;
    return row;
}

static void cell(const Desk *d, Knot *row, const char *role, bool verbatim, Str text) {
    Knot c = knot_new(d->a, NODE_CELL, role);
    knot_text(&c, 0, verbatim, text);
    knot_kid(row, knot_tie(&c));
}

static const Node *head_row(const Desk *d, const char *const *names, size_t n) {
    Knot row = row_new(d, true);
    for (size_t i = 0; i < n; i++) cell(d, &row, "", false, str_of(names[i]));
    return knot_tie(&row);
}

static const Node *event_row(Desk *d, const Item *it) {
    const Finding *f = it->f;
    Knot row = row_new(d, false), what = knot_new(d->a, NODE_CELL, "event");
    row.node->id = f->id, row.node->finding = it->see ? (Str){ 0 } : f->id;
    row.node->side = it->see ? (Str){ 0 } : cite_side(d, f);
    cell(d, &row, "date", false, date_words(d->a, f->date));
    if (f->status == EVENT_PLANNED) knot_text(&what, STYLE_ITALIC, false, STR("Planned: "));
    if (it->see) {
        Str opening = finding_opening(d->f, d->run->tmp, f->display, 90);
        if (opening.len) knot_text(&what, 0, true, opening);
        knot_text(&what, STYLE_FAINT, false, opening.len ? STR(" […] See ") : STR("See "));
        knot_link(&what, STYLE_FAINT, it->see->where.len ? it->see->where : STR("elsewhere in this brief"), str_fmt(d->a, "#%.*s", STR_ARG(it->see->f->id)));
    } else cite_finding(&what, it, 0);
    knot_inline(&what, cite_mark(d, f->spans, f->others));
    knot_kid(&row, knot_tie(&what));
    return knot_tie(&row);
}

const Node *part_timeline(Desk *d) {
    static const char *const names[] = { "Date", "Event" };
    Str title = part_title(d, "timeline", "Timeline");
    Knot k = knot_new(d->a, NODE_GROUP, "timeline"), table = knot_new(d->a, NODE_TABLE, "timeline");
    if (!d->timeline.len) return NULL;
    part_note(d, STR("timeline"), title, &d->timeline, NULL);
    knot_kid(&k, node_heading(d->a, 1, title, STR("timeline")));
    knot_kid(&k, chart_of_timeline(d));
    knot_kid(&table, head_row(d, names, COUNT(names)));
    for (size_t i = 0; i < d->timeline.len; i++) knot_kid(&table, event_row(d, d->timeline.at[i]));
    knot_kid(&k, knot_tie(&table));
    return knot_tie(&k);
}

const Node *part_conflicts(Desk *d) {
    static const char *const names[] = { "Value", "Reported by" };
    int64_t max = part_max(d, "conflicts", "max", 12);
    Knot k = knot_new(d->a, NODE_GROUP, "conflicts");
    if (!d->f->conflicts.len) return NULL;
    knot_kid(&k, node_heading(d->a, 1, part_title(d, "conflicts", "Conflicts"), STR("conflicts")));
    for (size_t i = 0; i < d->f->conflicts.len && (!max || (int64_t)i < max); i++) {
        const Conflict *c = &d->f->conflicts.at[i];
        Knot table = knot_new(d->a, NODE_TABLE, "conflict");
        table.node->side = c->type;
        table.node->id = c->id;
        knot_kid(&k, node_heading(d->a, 2, c->about, str_fmt(d->a, "h-%.*s", STR_ARG(c->id))));
        knot_kid(&table, head_row(d, names, COUNT(names)));
        for (size_t v = 0; v < c->values.len; v++) {
            const ConflictValue *value = &c->values.at[v];
            const BriefSource *s = &d->b->sources.at[value->span.doc];
            Knot row = row_new(d, false), who = knot_new(d->a, NODE_CELL, "source");
            Spans one = { &value->span, 1 }, none = { 0 };
            cell(d, &row, "value", true, value->text);
            knot_text(&who, 0, false, s->label);
            if (s->date_words.len) knot_text(&who, 0, false, str_fmt(d->a, ", %.*s", STR_ARG(s->date_words)));
            knot_inline(&who, cite_mark(d, one, none));
            knot_kid(&row, knot_tie(&who));
            knot_kid(&table, knot_tie(&row));
        }
        knot_kid(&k, knot_tie(&table));
    }
    return knot_tie(&k);
}

const Node *part_speakers(Desk *d) {
    static const char *const names[] = { "Speaker", "Role", "Country", "Statements" };
    int64_t max = part_max(d, "speakers", "max", 20);
    Knot k = knot_new(d->a, NODE_GROUP, "speakers"), table = knot_new(d->a, NODE_TABLE, "speakers");
    if (!d->f->speakers.len) return NULL;
    knot_kid(&k, node_heading(d->a, 1, part_title(d, "speakers", "Who said what"), STR("speakers")));
    knot_kid(&k, chart_of_speakers(d));
    table.node->columns = part_max(d, "speakers", "columns", 1) == 2 ? 2 : 1;
    knot_kid(&table, head_row(d, names, COUNT(names)));
    for (size_t i = 0; i < d->f->speakers.len && (!max || (int64_t)i < max); i++) {
        const Speaker *s = &d->f->speakers.at[i];
        Knot row = row_new(d, false), number = knot_new(d->a, NODE_CELL, "number");
        Spans none = { 0 };
        cell(d, &row, "speaker", true, s->name);
        cell(d, &row, "role", true, str_fold_space(d->a, s->role));
        cell(d, &row, "country", false, s->country);
        knot_text(&number, 0, false, str_fmt(d->a, "%u", s->statements));
        knot_inline(&number, cite_mark(d, s->spans, none));
        knot_kid(&row, knot_tie(&number));
        knot_kid(&table, knot_tie(&row));
    }
    knot_kid(&k, knot_tie(&table));
    const Node *matrix = chart_of_matrix(d);
    if (matrix) knot_kid(&k, node_heading(d->a, 2, part_title(d, "actors", "Who is named where"), STR("actors"))), knot_kid(&k, matrix);
    return knot_tie(&k);
}

static void field(Desk *d, Knot *k, const char *name, Str value) {
    if (!value.len) return;
    if (k->text.len) knot_text(k, 0, false, STR(". "));
    if (*name) knot_text(k, 0, false, str_fmt(d->a, "%s ", name));
    knot_text(k, 0, false, value);
}

static const Node *source_item(Desk *d, const BriefSource *s) {
    Knot item = knot_new(d->a, NODE_ITEM, "source"), para = knot_new(d->a, NODE_PARA, "source");
    item.node->id = str_fmt(d->a, "src-%u", s->n);
    knot_text(&para, STYLE_BOLD, false, s->label);
    if (s->title.len && !str_eq(s->title, s->label)) field(d, &para, "", str_fmt(d->a, "“%.*s”", STR_ARG(s->title)));
    if (!str_eq(path_name(s->path), s->label)) field(d, &para, "", path_name(s->path));
    field(d, &para, "By", s->author);
    field(d, &para, "", s->date_words.len ? s->date_words : STR("undated"));
    if (s->url.len) knot_text(&para, 0, false, STR(". ")), knot_link(&para, 0, s->url, s->url);
    field(d, &para, "Origin:", s->origin);
    field(d, &para, "Reliability:", s->reliability);
    if (s->sha256.len >= 16) {
        knot_text(&para, 0, false, STR(". SHA-256 "));
        knot_text(&para, STYLE_CODE, false, str_sub(s->sha256, 0, 16));
    }
    knot_kid(&item, knot_tie(&para));
    return knot_tie(&item);
}

const Node *part_sources(Desk *d) {
    Knot k = knot_new(d->a, NODE_GROUP, "sources"), list = knot_new(d->a, NODE_LIST, "sources");
    if (!d->b->sources.len && !d->o->missing.len) return NULL;
    knot_kid(&k, node_heading(d->a, 1, part_title(d, "sources", "Sources"), STR("sources")));
    list.node->ordered = true;
    for (size_t i = 0; i < d->b->sources.len; i++) knot_kid(&list, source_item(d, &d->b->sources.at[i]));
    if (list.kids.len) knot_kid(&k, knot_tie(&list));
    if (d->o->missing.len) {
        Knot missing = knot_new(d->a, NODE_LIST, "missing");
        knot_kid(&k, node_para(d->a, "missing", 0, STR("Not used:")));
        for (size_t i = 0; i < d->o->missing.len; i++) {
            Knot item = knot_new(d->a, NODE_ITEM, "missing");
            knot_kid(&item, node_para(d->a, "missing", 0, d->o->missing.at[i]));
            knot_kid(&missing, knot_tie(&item));
        }
        knot_kid(&k, knot_tie(&missing));
    }
    return knot_tie(&k);
}
