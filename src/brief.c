/* SPDX-License-Identifier: MIT */
/* precis build: the whole run on one screen.

   In: a brief file. Out: the files of its edition, all of them or none.
   How it thinks: read → find → arrange → typeset → render → deliver, one call each; every room hands on one value that nobody changes afterwards. --dump=ROOM prints what leaves a room
   and stops there. The sources' text is read and looked at in workers (gather.c); what comes back is the record that `precis extract` prints, so a build is many extracts and a merge.
   Everything of one brief lives in one arena; a brief that fails does not keep the next one from being built.
   What it does not do: know any news, any typography, any format.

   Specimen: precis build --dump=find briefs/russia-dprk-treaty */
#include "hall.h"

#include "deliver/deliver.h"
#include "render/render.h"
#include "typeset/typeset.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct {
    Arena *a;
    Order *order;
    bool print;
    VEC(Record) records;
    VEC(Str) missing;
} Build;

static const char *const ROOMS[] = { "read", "record", "find", "arrange", "typeset", "render", "lines" };

/* One source's record: kept, or left out with its reason in the list of sources. */
static void take(Run *r, void *ctx, const SourceFile *s, Str answer, Str why) {
    Build *b = ctx;
    Record record = { 0 };
    Str wrong = { 0 };
    Date period = b->order->period, date;
    if (b->print) {
        put(answer);
        return;
    }
    if (answer.len && !record_read(b->a, answer, &record, &wrong)) die("a record of %.*s is not what it should be: %.*s", STR_ARG(s->path), STR_ARG(wrong));
    if (!answer.len) {
        vec_push(b->a, &b->missing, str_fmt(b->a, "%.*s: %.*s", STR_ARG(s->name), STR_ARG(why)));
        return;
    }
    date = date_from_value(record.doc.meta.date);
    if (period.precision && date.precision && (date.last < period.first || date.first > period.last)) {
        diag(r, NOTE, s->by, "source-period", "%.*s is dated %.*s, outside the period, and is left out", STR_ARG(s->path), STR_ARG(record.doc.meta.date));
        vec_push(b->a, &b->missing, str_fmt(b->a, "%.*s: dated %.*s, outside the period", STR_ARG(s->name), STR_ARG(date_words(b->a, date))));
        return;
    }
    vec_push(b->a, &b->records, record);
}

static void gather(Run *r, Arena *a, const Lexicon *x, Plan *p, GatherPrint what, Records *records) {
    Build b = { .a = a, .order = &p->order, .print = what != GATHER_WHOLE };
    GatherOptions g = { .words = words_new(r->keep),
                        .lexicon = x,
                        .print = what,
                        .bytes = true,
                        .max_source = p->config.max_source,
                        .limits = { r->jobs ? r->jobs : p->config.jobs, p->config.seconds, p->config.memory } };
    for (size_t i = 0; i < p->order.missing.len; i++) vec_push(a, &b.missing, p->order.missing.at[i]);
    gather_files(r, p->sources, &g, take, &b);
    list_from(records, &b.records);
    list_from(&p->order.missing, &b.missing);
}

static int64_t epoch(Run *r) {
    Str s = str_of(getenv("SOURCE_DATE_EPOCH"));
    int64_t n = -1;
    if (s.len && (!str_to_int(s, &n) || n < 0))
        diag(r, WARNING, (Place){ 0 }, "env-epoch", "SOURCE_DATE_EPOCH is no number of seconds: `%.*s`", STR_ARG(s)), n = -1;
    return n;
}

static bool fonts(Run *r, Arena *a, const Plan *p, TypesetOptions *t) {
    *t = (TypesetOptions){ .fonts_ini = p->config.fonts.len ? p->config.fonts : lookup(r, a, p->folder, STR("fonts/fonts.ini")), .hyphen_folder = p->config.hyphenation };
    if (!t->fonts_ini.len) diag(r, FATAL, (Place){ 0 }, "font-missing", "there is no fonts/fonts.ini, neither in the brief's folder nor beside the program");
    return t->fonts_ini.len > 0;
}

/* One format's files; a format of several has a folder of its own, NAME-tex, unless -o names its document. false: FATAL given. */
static bool render(Run *r, Arena *a, const Options *o, const Plan *p, const RenderFormat *f, RenderOptions *ro, const Brief *b, const Pages *pages, OutputVec *v) {
    bool single = p->formats.len == 1, named = single && o->out.len && str_ends(o->out, str_of(f->suffix));
    Str path = output_path(a, o->out, p->folder, p->name, str_of(f->suffix), single);
    RenderFiles several = { 0 };
    if (f->write_files == NULL) {
        Buf bytes = buf_in(a);
        ro->stem = path_stem(path_name(path));
        if (!f->write(r, a, b, pages, ro, &bytes)) return false;
        vec_push(a, v, ((Output){ .path = path, .bytes = buf_text(&bytes) }));
        return true;
    }
    ro->stem = path_stem(path_name(path));
    if (!f->write_files(r, a, b, ro, &several)) return false;
    Str folder = path_folder(path);
    if (!named) folder = path_join(a, folder, str_fmt(a, "%.*s-%s", STR_ARG(ro->stem), f->suffix + 1));
    OutputVec files = { 0 };
    for (size_t i = 0; i < several.len; i++) vec_push(a, &files, ((Output){ .path = path_join(a, folder, several.at[i].name), .bytes = several.at[i].bytes }));
    if (!o->dump.len) output_folder(r, a, folder, ro->stem, &files);
    for (size_t i = 0; i < files.len && (i == 0 || !o->dump.len); i++) vec_push(a, v, files.at[i]);
    return true;
}

static bool files(Run *r, Arena *a, const Options *o, const Plan *p, const Layout *l, const Brief *b, const Pages *pages) {
    RenderOptions ro = { .version = STR(PRECIS_VERSION), .epoch = epoch(r), .layout = l, .folders = lookup_folders(r, a, p->folder) };
    ro.fonts_ini = p->config.fonts.len ? p->config.fonts : lookup(r, a, p->folder, STR("fonts/fonts.ini"));
    OutputVec v = { 0 };
    Outputs outputs;
    for (size_t i = 0; i < p->formats.len; i++)
        if (!render(r, a, o, p, render_format(p->formats.at[i]), &ro, b, pages, &v)) return false;
    list_from(&outputs, &v);
    for (size_t i = 0; i < outputs.len && o->dump.len; i++) put(outputs.at[i].bytes);
    if (o->dump.len) return true;
    if (!output_write(r, outputs)) return false;
    for (size_t i = 0; i < outputs.len; i++)
        if (!outputs.at[i].gone) diag(r, NOTE, place_file(outputs.at[i].path), "written", "%zu bytes", outputs.at[i].bytes.len);
    return true;
}

static bool wants_pages(const Plan *p) {
    for (size_t i = 0; i < p->formats.len; i++)
        if (render_format(p->formats.at[i])->wants_pages) return true;
    return false;
}

bool brief_arrange(Run *r, const Options *o, const Lexicon *x, Str path, Plan *p, Findings *found, Brief *b) {
    Layout *l = NEW(r->keep, Layout);
    Records records;
    if (!plan_read(r, r->keep, o, path, p) || !layout_read(r, p->layout, l)) return false;
    gather(r, r->keep, x, p, GATHER_WHOLE, &records);
    plan_own(r, r->keep, p);
    find_across(r, r->keep, x, records, found);
    if (!p->order.as_of.precision) p->order.as_of = found->newest;
    arrange(r, r->keep, found, l, &p->order, p->name, b);
    return true;
}

/* false: nothing was written, and a diagnostic says why. */
static bool build(Run *r, const Options *o, const Lexicon *x, Str path) {
    Arena *a = r->keep;
    Plan p;
    Layout layout;
    Records records;
    Findings found;
    Brief brief;
    TypesetOptions type;
    Pages pages = { 0 };
    Buf b = buf_in(a);
    Str dump = o->dump;
    GatherPrint what = str_eq(dump, STR("read")) ? GATHER_READ : str_eq(dump, STR("record")) ? GATHER_RECORD : GATHER_WHOLE;

    if (!plan_read(r, a, o, path, &p) || !layout_read(r, p.layout, &layout)) return false;
    gather(r, a, x, &p, what, &records);
    if (what != GATHER_WHOLE) return true;
    plan_own(r, a, &p);
    find_across(r, a, x, records, &found);
    if (!p.order.as_of.precision) p.order.as_of = found.newest;
    if (str_eq(dump, STR("find"))) return findings_dump(&found, &b), put(buf_text(&b)), true;
    arrange(r, a, &found, &layout, &p.order, p.name, &brief);
    if (str_eq(dump, STR("arrange"))) return brief_dump(&brief, &b), put(buf_text(&b)), true;
    bool lines = str_eq(dump, STR("lines")), set = wants_pages(&p) || lines || str_eq(dump, STR("typeset"));
    if (set && (!fonts(r, a, &p, &type) || !typeset(r, a, &brief, &layout, &type, &pages))) return false;
    if (str_eq(dump, STR("typeset"))) return pages_dump(&pages, &b), put(buf_text(&b)), true;
    if (lines) return pages_walk(&pages, a, &b), put(buf_text(&b)), true;
    return files(r, a, o, &p, &layout, &brief, set ? &pages : NULL);
}

static int options_check(Arena *a, const Options *o) {
    size_t n;
    const RenderFormat *known = render_formats(&n);
    Strs asked = ini_list(a, o->formats);
    bool room = !o->dump.len;
    for (size_t i = 0; i < COUNT(ROOMS); i++) room |= str_eq(o->dump, str_of(ROOMS[i]));
    if (!room) return usage("--dump takes read, record, find, arrange, typeset or render, not `%.*s`", STR_ARG(o->dump));
    for (size_t i = 0; i < asked.len; i++) {
        if (render_format(asked.at[i])) continue;
        Buf names = buf_in(a);
        for (size_t k = 0; k < n; k++) buf_fmt(&names, "%s%s", k ? ", " : "", known[k].name);
        return usage("-f takes %.*s, not `%.*s`", STR_ARG(buf_text(&names)), STR_ARG(asked.at[i]));
    }
    if (o->formats.len && !asked.len) return usage("-f names no format");
    if (!o->args.len) return usage("build needs a brief");
    bool one_file = false; /* without -f each brief says its formats: a name that would be a file's for one of them is refused */
    for (size_t i = 0; i < n && asked.len < 2; i++)
        one_file |= str_ends(o->out, str_of(known[i].suffix)) && (!asked.len || str_eq(asked.at[0], str_of(known[i].name)));
    if (o->args.len > 1 && one_file && !o->dump.len)
        return usage("-o names one file, but there are %zu briefs", o->args.len);
    return 0;
}

/* Under one -o two briefs of the same name would overwrite each other: the second is refused. */
static bool name_taken(Run *r, Map *names, const Options *o, Str path) {
    Str name = path_name(path_folder(path_real(r->keep, path)));
    return o->out.len && !o->dump.len && !map_put(names, name, 1);
}

int command_build(Run *r, const Options *o) {
    int wrong = options_check(r->keep, o);
    if (wrong) return wrong;
    const Lexicon *x = lexicon_new(r->keep);
    Map *names = map_new(r->keep);
    for (size_t i = 0; i < o->args.len; i++) {
        Run one = *r;
        one.keep = arena_new();
        Str path = lookup_brief(r, r->keep, o->args.at[i]);
        size_t before = diag_count(r->diag, FATAL);
        if (!path.len)
            diag(r, FATAL, place_file(o->args.at[i]), "brief-missing", "there is no such brief");
        else if (name_taken(r, names, o, path))
            diag(r, FATAL, place_file(path), "output-twice", "another brief of this run is written under the same name");
        else if (!build(&one, o, x, path) && diag_count(r->diag, FATAL) == before)
            die("%.*s was not built, and no room says why", STR_ARG(path));
        diag_print(r, STDERR_FILENO);
        arena_free(one.keep);
    }
    return status_of(r->diag, o->strict);
}
