/* SPDX-License-Identifier: MIT */
/* precis explain: why a finding stands where it stands, or why a sentence was not taken.

   In: a brief, and the id of a finding or some words of a sentence. Out: words on standard output: the sentence in its place (source, line, paragraph), the rule that found it, the parts
   of its score, who else tells it, the section and the section's rule that took it; or what kept it out. Without an id a table of all findings.
   How it thinks: the brief is made again up to arrange, without pages; the same input gives the same brief, so what is said here is what was printed. What a sentence is worth within its
   source is asked of find anew for that one source (point_explain), so that no build pays for it.
   A sentence is found by the words it shares with what was asked (Dice's coefficient over stems).
   What it does not do: read an old edition; judge the sentence.

   Specimen: precis explain briefs/russia-dprk-treaty --why-not "Rain fell." */
#include "hall.h"

#include <unistd.h>

typedef struct {
    Run *r;
    Arena *a;
    const Lexicon *lexicon;
    Plan plan;
    Findings found;
    Brief brief;
    Buf out;
} Explain;

static const char *const KINDS[] = { "key point", "quotation", "dated statement", "figure" };

/* What point_stand.c and point.c answer, in words. */
static Str reason_words(Str why) {
    static const struct {
        const char *why, *words;
    } REASONS[] = {
        { "short", "it is too short" },
        { "long", "it is too long" },
        { "quotation", "most of it is a quotation, which is taken as one" },
        { "fragment", "it is no whole sentence" },
        { "question", "it asks" },
        { "lead-in", "it leads in to what follows" },
        { "heading", "it does not end as a sentence" },
        { "unbalanced", "a quotation or bracket in it is open" },
        { "boilerplate", "it speaks to the visitor of a page" },
        { "runs-on", "two texts run together in it" },
        { "connective", "it hangs on the sentence before" },
        { "narrative-time", "its time is counted from the sentence before" },
        { "first-person", "it says I or we" },
        { "second-person", "it says you" },
        { "we", "it says we" },
        { "pronoun", "a pronoun in it has nobody to mean" },
        { "demonstrative", "it points to what was said before" },
        { "vague", "what it speaks of was named before" },
    };
    for (size_t i = 0; i < COUNT(REASONS); i++)
        if (str_eq(why, str_of(REASONS[i].why))) return str_of(REASONS[i].words);
    return why;
}

/* ---- places ---- */

/* The line of a source's file that a byte of its text stands on; 0 = not known. */
static uint32_t line_of(Explain *e, uint32_t doc, uint32_t pos) {
    const Document *d = &e->found.sources.at[doc].doc;
    uint32_t byte = document_source(d, pos, false);
    Str bytes;
    for (size_t i = 0; i < e->plan.sources.len && byte != UINT32_MAX; i++) {
        const SourceFile *s = &e->plan.sources.at[i];
        if (!str_eq(s->name, d->meta.path)) continue;
        return file_read(e->r, e->a, s->path, e->plan.config.max_source, WARNING, s->by, &bytes) ? place_at(s->path, bytes, byte).line : 0;
    }
    return 0;
}

static void say_place(Explain *e, Span s) {
    const Document *d = &e->found.sources.at[s.doc].doc;
    const Block *b = document_block(d, s.from);
    uint32_t line = line_of(e, s.doc, s.from), from = document_source(d, s.from, false), to = document_source(d, s.to, true);
    buf_str(&e->out, d->meta.path);
    if (line) buf_fmt(&e->out, ", line %u", line);
    if (b && b->number) buf_fmt(&e->out, ", paragraph %u", b->number);
    if (from != UINT32_MAX && to != UINT32_MAX) buf_fmt(&e->out, ", bytes %u to %u", from, to);
}

static void say_text(Explain *e, Str text) {
    text = str_fold_space(e->a, text);
    buf_fmt(&e->out, "“%.*s”", STR_ARG(text));
}

/* The sentences beside a stretch, within its paragraph. */
static void say_around(Explain *e, Span s) {
    const Record *rec = &e->found.sources.at[s.doc];
    const Block *b = document_block(&rec->doc, s.from);
    size_t i = sentence_index(rec, s.from), last = sentence_index(rec, s.to ? s.to - 1 : 0);
    if (b && i > 0 && i < rec->sents.len && rec->sents.at[i - 1].from >= b->from) {
        buf_lit(&e->out, "  before it: ");
        say_text(e, str_sub(rec->doc.text, rec->sents.at[i - 1].from, rec->sents.at[i - 1].to));
        buf_byte(&e->out, '\n');
    }
    if (b && last + 1 < rec->sents.len && rec->sents.at[last + 1].to <= b->to) {
        buf_lit(&e->out, "  behind it: ");
        say_text(e, str_sub(rec->doc.text, rec->sents.at[last + 1].from, rec->sents.at[last + 1].to));
        buf_byte(&e->out, '\n');
    }
}

/* ---- scores ---- */

static void say_parts(Explain *e, const char *of, int32_t score, ScoreParts parts) {
    buf_fmt(&e->out, "  %s %d", of, score);
    for (size_t i = 0; i < parts.len; i++) buf_fmt(&e->out, "%s %s %d", i ? "," : ":", parts.at[i].name, parts.at[i].value);
    buf_byte(&e->out, '\n');
}

static PointView view_of(Explain *e, uint32_t doc, uint32_t pos) {
    PointView v = { .pos = pos };
    point_explain(e->r, e->a, e->lexicon, &e->found.sources.at[doc].doc, &v);
    return v;
}

/* ---- findings ---- */

static const Placing *placing_of(const Explain *e, Str id) {
    const Placing *hit = NULL;
    for (size_t i = 0; i < e->brief.placings.len; i++) {
        const Placing *p = &e->brief.placings.at[i];
        if (str_eq(p->id, id) && (!hit || hit->why.len)) hit = p;
    }
    return hit;
}

static Str section_title(const Explain *e, Str id) {
    for (size_t i = 0; i < e->brief.sections.len; i++)
        if (str_eq(e->brief.sections.at[i].id, id)) return e->brief.sections.at[i].title;
    return str_eq(id, STR("bottom-line")) ? STR("Bottom line") : id;
}

static void say_placing(Explain *e, Str id) {
    const Placing *p = placing_of(e, id);
    if (!p) return;
    if (p->why.len) buf_fmt(&e->out, "  not printed: %.*s", STR_ARG(p->why));
    else buf_fmt(&e->out, "  printed in: %.*s", STR_ARG(section_title(e, p->section)));
    if (p->other.len) buf_fmt(&e->out, " (%.*s)", STR_ARG(p->other));
    buf_byte(&e->out, '\n');
    if (!p->rule.len && !p->score) return;
    buf_fmt(&e->out, "  the section's rule: %.*s, which fits by %d\n", STR_ARG(p->rule.len ? p->rule : STR("the words around it")), p->score);
}

static void say_others(Explain *e, const Finding *f) {
    if (f->reports < 2 && !f->others.len) return;
    buf_fmt(&e->out, "  told in %u reports of %u independent origin%s\n", f->reports, f->origins, f->origins == 1 ? "" : "s");
    for (size_t i = 0; i < f->others.len; i++) {
        Span s = f->others.at[i];
        buf_lit(&e->out, "    also ");
        say_place(e, s);
        buf_lit(&e->out, ": ");
        say_text(e, str_sub(e->found.sources.at[s.doc].doc.text, s.from, s.to));
        buf_byte(&e->out, '\n');
    }
}

static void say_finding(Explain *e, const Finding *f) {
    buf_fmt(&e->out, "%.*s, a %s\n  ", STR_ARG(f->id), KINDS[f->kind]);
    say_text(e, f->text);
    buf_byte(&e->out, '\n');
    if (!str_eq(f->display, f->text)) buf_lit(&e->out, "  printed as: "), say_text(e, f->display), buf_byte(&e->out, '\n');
    if (f->speaker.len) buf_fmt(&e->out, "  said by: %.*s%s%.*s\n", STR_ARG(f->speaker), f->role.len ? ", " : "", STR_ARG(f->role));
    else if (f->kind == FIND_QUOTE) buf_lit(&e->out, "  said by: not stated\n");
    if (f->kind == FIND_EVENT) buf_fmt(&e->out, "  dated: %.*s\n", STR_ARG(f->value));
    for (size_t i = 0; i < f->spans.len; i++) {
        buf_lit(&e->out, "  stands in: ");
        say_place(e, f->spans.at[i]);
        buf_byte(&e->out, '\n');
    }
    if (f->spans.len) say_around(e, f->spans.at[0]);
    buf_fmt(&e->out, "  found by the rule: %.*s\n", STR_ARG(f->rule));
    if (f->kind != FIND_FIGURE) say_parts(e, "score", f->score, f->parts);
    if (f->kind == FIND_POINT) {
        PointView v = view_of(e, f->spans.at[0].doc, f->spans.at[0].from);
        say_parts(e, "of this in its source", v.score, v.parts);
    }
    say_others(e, f);
    say_placing(e, f->id);
}

static void say_table(Explain *e) {
    for (size_t i = 0; i < e->found.all.len; i++) {
        const Finding *f = &e->found.all.at[i];
        const Placing *p = placing_of(e, f->id);
        Str where = !p ? (Str){ 0 } : p->why.len ? p->why : section_title(e, p->section), text = str_sub(f->text, 0, 72);
        while (text.len < f->text.len && text.len && (f->text.at[text.len] & 0xC0) == 0x80) text.len--;
        buf_fmt(&e->out, "%.*s\t%d\t%s%.*s\t%.*s%s\n", STR_ARG(f->id), f->score, p && p->why.len ? "- " : "", STR_ARG(where), STR_ARG(text), text.len < f->text.len ? " …" : "");
    }
}

static int by_id(Explain *e, Str id) {
    Str *ids = NEWN(e->a, Str, e->found.all.len);
    for (size_t i = 0; i < e->found.all.len; i++) {
        ids[i] = e->found.all.at[i].id;
        if (str_eq(ids[i], id)) return say_finding(e, &e->found.all.at[i]), STATUS_DONE;
    }
    Str near = nearest(id, ids, e->found.all.len);
    diag(e->r, FATAL, place_file(e->plan.path), "finding-unknown", "there is no finding `%.*s`%s%.*s", STR_ARG(id), near.len ? "; the nearest is " : "", STR_ARG(near));
    return STATUS_NOTHING;
}

/* ---- why not ---- */

/* The stems of a text, each once; how many there are. */
static uint32_t stems(Arena *a, Map *into, Str text) {
    uint32_t n = 0;
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        if (!rune_is_word(utf8_next(text, &i))) continue;
        while (i < text.len && rune_is_word(utf8_at(text, i))) utf8_next(text, &i);
        n += map_put(into, term_fold(a, str_sub(text, from, i)), 1);
    }
    return n;
}

/* Thousandths: twice what two texts have in common over what both have. */
static uint32_t alike(Arena *a, const Map *words, uint32_t asked, Str text) {
    Map *own = map_new(a);
    uint32_t n = stems(a, own, text), both = 0;
    for (size_t i = 0; i < map_len(own); i++) both += map_get(words, map_key(own, i), NULL);
    return n + asked ? 2000 * both / (n + asked) : 0;
}

/* What else of the sentence is a finding, and whether it is one of the further places of another source's. */
static void say_taken(Explain *e, Span s) {
    for (size_t i = 0; i < e->found.all.len; i++) {
        const Finding *f = &e->found.all.at[i];
        bool own = f->spans.len && f->spans.at[0].doc == s.doc && f->spans.at[0].from < s.to && s.from < f->spans.at[0].to, also = false;
        for (size_t k = 0; k < f->others.len; k++) also |= f->others.at[k].doc == s.doc && f->others.at[k].from < s.to && s.from < f->others.at[k].to;
        if (!own && !also) continue;
        buf_z(&e->out, also && !own ? "it is told by another source too, whose words are taken: " : "of it is taken: ");
        say_finding(e, f);
    }
}

static void why_not(Explain *e, Str text) {
    Map *words = map_new(e->a);
    uint32_t asked = stems(e->a, words, text), best = 0;
    Span hit = { 0 };
    for (uint32_t d = 0; d < e->found.sources.len; d++)
        for (size_t i = 0; i < e->found.sources.at[d].sents.len; i++) {
            Range at = e->found.sources.at[d].sents.at[i];
            uint32_t n = alike(e->a, words, asked, str_sub(e->found.sources.at[d].doc.text, at.from, at.to));
            if (n > best) best = n, hit = (Span){ d, at.from, at.to };
        }
    if (!best) {
        buf_lit(&e->out, "No sentence of the sources has any of these words.\n");
        return;
    }
    PointView v = view_of(e, hit.doc, hit.from);
    buf_fmt(&e->out, "the nearest sentence (%u in 1000 of its words): ", best);
    say_place(e, hit);
    buf_lit(&e->out, "\n  ");
    say_text(e, str_sub(e->found.sources.at[hit.doc].doc.text, hit.from, hit.to));
    buf_byte(&e->out, '\n');
    if (!v.prose) buf_lit(&e->out, "  it is no key point: it stands in a heading, a table, a note or the like\n");
    else if (!v.ok) buf_fmt(&e->out, "  it is no key point: %.*s [%.*s]\n", STR_ARG(reason_words(v.why)), STR_ARG(v.why));
    if (v.prose) say_parts(e, v.ok ? "it can stand as a key point; in its source" : "in its source it would have had", v.score, v.parts);
    say_taken(e, hit);
}

int command_explain(Run *r, const Options *o) {
    Explain e = { .r = r, .a = r->keep, .out = buf_in(r->keep) };
    if (!o->args.len || o->args.len > 2) return usage("explain takes a brief, and perhaps the id of a finding");
    if (o->why_not.len && o->args.len > 1) return usage("explain takes an id or --why-not, not both");
    Str path = lookup_brief(r, r->keep, o->args.at[0]);
    if (!path.len) {
        diag(r, FATAL, place_file(o->args.at[0]), "brief-missing", "there is no such brief");
        return STATUS_NOTHING;
    }
    e.lexicon = lexicon_new(r->keep);
    if (!brief_arrange(r, o, e.lexicon, path, &e.plan, &e.found, &e.brief)) return STATUS_NOTHING;
    if (o->why_not.len) why_not(&e, o->why_not);
    else if (o->args.len > 1 && by_id(&e, o->args.at[1]) != STATUS_DONE) return STATUS_NOTHING;
    else if (o->args.len == 1) say_table(&e);
    put(buf_text(&e.out));
    return status_of(r->diag, false);
}
