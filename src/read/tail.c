/* SPDX-License-Identifier: MIT */
/* Sections that are about the report and not part of it: guests, hosts, authors, related stories, notes, comments.

   In: a sheet. Out: their parts marked out; a guest's name and role, an author's name kept as metadata.
   How it thinks: such a section begins with one of a few labels alone in its block, and ends at the next label or at the end. How much it takes depends on
   its kind: a guest is a name and a line on who that is; links are headlines, so the first paragraph of prose ends them; a host's or author's page reaches to
   the end, but only in the last two fifths of the text: the same label further up takes the short lines below it alone. A last paragraph "Anna Smith is a
   fellow at …" whose name stands nowhere else is about the author, too.
   What it does not do: guess between two guests: then no turn is given to either.

   Specimen: "Guest" / "Anna Smith" / "Professor of Ferry Law" / "Hosted By" / "Harbour Programme" / "The Harbour Programme studies …". */
#include "read/read_in.h"

enum { TAIL_SHARE = 40, ROLE_WORDS = 40, LINK_WORDS = 24, BIO_WORDS = 70 };

/* Kinds of sections are kinds of words: WORD_GUESTS to WORD_NOTES. */
typedef enum {
    TAIL_NONE,
    TAIL_GUEST = WORD_GUESTS,
    TAIL_HOST = WORD_HOSTS,
    TAIL_AUTHOR = WORD_AUTHORS,
    TAIL_LINKS = WORD_LINKS,
    TAIL_NOTES = WORD_NOTES
} TailKind;

static TailKind tail_kind(Sheet *s, const Part *p) {
    Str text = part_text(s, p);
    if (text.len > 40 || p->kind == BLOCK_CODE || p->kind == BLOCK_CELL || p->out) return TAIL_NONE;
    ArenaMark m = arena_mark(s->run->tmp);
    Str t = shape_fold(s->run->tmp, text);
    if (t.len && t.at[t.len - 1] == ':') t = str_trim(str_sub(t, 0, t.len - 1));
    TailKind k = TAIL_NONE;
    for (int w = WORD_GUESTS; w <= WORD_NOTES && !k; w++)
        if (words_has(s->words, (WordKind)w, t)) k = (TailKind)w;
    if (!k && str_starts(t, STR("more from ")) && shape_words(t) <= 6) k = TAIL_LINKS;
    arena_release(s->run->tmp, m);
    return k;
}

void guest_add(Sheet *s, Str name, Str role) {
    Str full = str_fold_space(s->a, name);
    for (size_t i = 0; i < s->guests.len; i++)
        if (str_eq(s->guests.at[i].name, full)) return;
    vec_push(s->a, &s->guests, ((Guest){ full, str_fold_space(s->a, role) }));
}

/* "Anna Smith, professor of law": name, comma, role. */
static bool name_role(Str line, Str *name, Str *role) {
    size_t comma = str_find(line, STR(","), 0), bar = str_find(line, STR(" | "), 0), dash = str_find(line, STR(" \xE2\x80\x94 "), 0);
    size_t cut = comma < bar ? comma : bar;
    if (dash < cut) cut = dash;
    *name = str_trim(str_sub(line, 0, cut));
    *role = cut < line.len ? str_trim(str_sub(line, cut + (cut == comma ? 1 : cut == bar ? 3 : 5), line.len)) : (Str){ 0 };
    return shape_name(*name);
}

/* Takes the names and roles below "Guest"; gives the index behind them. */
static size_t guests_take(Sheet *s, size_t i) {
    Str name, role;
    while (i < s->parts.len && !s->parts.at[i].out && !tail_kind(s, &s->parts.at[i])) {
        if (!name_role(part_text(s, &s->parts.at[i]), &name, &role)) break;
        s->parts.at[i++].out = OUT_META;
        if (i < s->parts.len && !role.len && !tail_kind(s, &s->parts.at[i])) {
            Str next = part_text(s, &s->parts.at[i]);
            if (!shape_stops(next) && shape_words(next) <= ROLE_WORDS && !shape_name(next)) role = next, s->parts.at[i++].out = OUT_META;
        }
        guest_add(s, name, role);
    }
    return i;
}

/* "Guest: Anna Smith, professor of law" in one line. */
static bool guest_line(Sheet *s, Part *p) {
    Str text = part_text(s, p), rest = text, name, role;
    if (text.len > 240) return false;
    Str label = str_trim(str_cut(&rest, ':'));
    ArenaMark m = arena_mark(s->run->tmp);
    bool guest = rest.len && label.len < 24 && words_has(s->words, WORD_GUESTS, shape_fold(s->run->tmp, label));
    arena_release(s->run->tmp, m);
    if (!guest || !name_role(str_trim(rest), &name, &role)) return false;
    guest_add(s, name, role);
    p->out = OUT_META;
    return true;
}

static bool prose(Sheet *s, const Part *p) {
    Str t = part_text(s, p);
    return shape_stops(t) && shape_words(t) > LINK_WORDS;
}

/* The parts of a section that begins at i with a label of kind k; gives the index behind it. `deep`: it lies near the end. */
static size_t section_take(Sheet *s, size_t i, TailKind k, bool deep) {
    bool headed = k == TAIL_LINKS || deep;
    s->parts.at[i].out = OUT_FURNITURE;
    if (!headed && k == TAIL_NOTES) {
        s->parts.at[i].out = OUT_NOT;
        return i + 1;
    }
    for (i++; i < s->parts.len; i++) {
        Part *p = &s->parts.at[i];
        Str name = { 0 }, role;
        if (tail_kind(s, p)) break;
        if (p->kind == BLOCK_HEADING && k != TAIL_NOTES) break;
        if (k == TAIL_LINKS && prose(s, p)) break;
        if (!deep && (shape_stops(part_text(s, p)) || shape_words(part_text(s, p)) > 12) && k != TAIL_LINKS) break;
        if (k == TAIL_AUTHOR && !s->meta.author.len && name_role(part_text(s, p), &name, &role)) s->meta.author = str_fold_space(s->a, name);
        p->out = k == TAIL_AUTHOR ? OUT_META : OUT_FURNITURE;
    }
    return i;
}

/* "Anna Smith is a fellow at the Harbour Institute and writes on ferries." as the last words: Anna Smith is the author, or is named nowhere above. A line
   that is a name alone, in the first two blocks, is the byline when the last words begin with it. */
void tail_bio(Sheet *s) {
    size_t i = s->parts.len, first = 0;
    while (i > 0 && s->parts.at[i - 1].out) i--;
    while (first < i && s->parts.at[first].out) first++;
    if (i < first + 3) return;
    Part *p = &s->parts.at[i - 1], *top = &s->parts.at[first];
    Str t = part_text(s, p), name = part_text(s, top);
    if (p->kind == BLOCK_TURN || shape_words(t) > BIO_WORDS) return;
    bool ours = s->meta.author.len && str_starts(t, s->meta.author);
    if (!s->meta.author.len && name.len < 60 && shape_name(name) && str_starts(t, name) && t.len > name.len && t.at[name.len] == ' ') {
        s->meta.author = str_fold_space(s->a, name);
        top->out = OUT_META;
        top->kind = BLOCK_BYLINE;
        ours = true;
    }
    if (!ours) {
        size_t is = str_find(t, STR(" is "), 0);
        if (is > 48 || is >= t.len || !shape_name(str_sub(t, 0, is))) return;
        name = str_sub(t, 0, is);
        Str rest = str_sub(t, is + 4, is + 140), above = str_sub(sheet_text(s), top->from, p->from);
        if (str_find(above, name, 0) < above.len) return;
        bool article = str_starts(rest, STR("a ")) || str_starts(rest, STR("an ")) || str_starts(rest, STR("the "));
        if (!article || str_starts(name, STR("The ")) || !words_inside(s->words, WORD_BIO, rest)) return;
        if (!s->meta.author.len) s->meta.author = str_copy(s->a, name);
    }
    p->out = OUT_META;
    p->kind = BLOCK_BYLINE;
}

void tail_pass(Sheet *s) {
    uint64_t total = 0, before = 0;
    for (size_t i = 0; i < s->parts.len; i++) total += s->parts.at[i].to - s->parts.at[i].from;
    for (size_t i = 0; i < s->parts.len;) {
        Part *p = &s->parts.at[i];
        before += p->to - p->from;
        TailKind k = tail_kind(s, p);
        bool deep = (total - before) * 100 <= total * TAIL_SHARE && i > 0;
        size_t next = i + 1;
        if (k == TAIL_GUEST) {
            next = guests_take(s, i + 1);
            if (next > i + 1) p->out = OUT_FURNITURE;
        } else if (k && s->parts.len > i + 1)
            next = section_take(s, i, k, deep);
        else
            guest_line(s, p);
        for (i++; i < next; i++) before += s->parts.at[i].to - s->parts.at[i].from;
    }
}
