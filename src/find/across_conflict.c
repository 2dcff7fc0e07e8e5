/* SPDX-License-Identifier: MIT */
/* Conflicts: the same thing counted differently by different sources. Every value is shown with its words; no winner is chosen.

   In: the figures of all records. Out: conflicts with their values, one for each origin and value.
   How it thinks: a figure is a span of possible values: "more than 10,000" reaches up, "nearly" down, "about" a tenth both ways, "10 to 15" from one to the other. Two figures count
   the same thing when the unit is the same noun and the words around them share enough: much for a common unit (people, percent, money), less for a rare one. They disagree when
   their spans do not meet. Type "contradiction" when both are given as exact, else "spread".
   What it knowingly does not do: revisions, scopes and statements that deny each other (what is not sure is not shown: no false alarm).

   Specimen: "fired 300 rockets at the port" and "some 900 rockets were fired at the port" are a spread; "about 10,000 troops" and "10,900 troops" are none. */
#include "find/find_in.h"

#include <stdlib.h>

#define MONTH 31
#define MANY 12                                             /* figures with one noun: what is counted so often is counted of many things */

typedef struct { const Figure *f; uint32_t doc; Str head; Range sentence; Gist gist; int64_t low, high; bool exact; } Count;    /* head: "shell" of "artillery shell" */
typedef VEC(Count) Counts;

static Range sentence_of(const Record *rec, uint32_t pos) {
    size_t s = sentence_index(rec, pos);
    return s < rec->sents.len ? rec->sents.at[s] : (Range){ pos, pos };
}

static bool says(Str s, const char *word) { return str_find(s, str_of(word), 0) < s.len; }

/* The span of values a figure may mean. */
static void reach(Count *c, Str words) {
    const Figure *f = c->f;
    int64_t low = f->value, high = f->high > f->value ? f->high : f->value, slack = 0;
    Str q = f->qualifier;
    c->exact = !f->approximate && low == high;
    if (f->approximate) slack = 10;
    if (says(words, "tens of") || says(words, "dozens of")) high = high * 10, slack = 0;
    else if (says(words, "hundreds of")) high = high * 10, slack = 0;
    else if (says(words, "illions of") || says(words, "thousands of")) high = high * 10, slack = 0;
    c->low = low - low / 100 * slack, c->high = high + high / 100 * slack;
    if (says(q, "over") || says(q, "more") || says(q, "least") || says(words, "more than") || says(words, "at least") || says(words, "over ")) c->high = INT64_MAX / 4;
    if (says(q, "under") || says(q, "most") || says(q, "less") || says(words, "up to") || says(words, "at most") || says(words, "fewer than") || says(words, "less than")) c->low = 0;
    if (says(q, "nearly") || says(q, "almost")) c->low = c->low - c->low / 10;
}

static bool common_unit(Str unit) {
    static const char *const units[] = { "", "percent", "people", "person", "man", "year", "day", "month", "week", "hour", "minute", "second", "time", "part", "country", "nation",
                                         "kilometre", "metre", "mile", "USD", "EUR", "GBP", "dollar", "euro", "pound", "round", "member", "case", "inch", "foot", "degree", "ton", "tonne", "barrel", "litre", "gallon", "acre", "hectare", "kilogram", "gram", "demonstrator", "protester", "resident" };
    for (size_t i = 0; i < COUNT(units); i++)
        if (str_eq(unit, str_of(units[i]))) return true;
    return unit.len == 3 && unit.at[0] >= 'A' && unit.at[0] <= 'Z';
}

/* What two reports may each count in their own way without speaking of the same thing: "ten times", "the first quarter", "two years". */
static bool uncounted(Str unit) {
    static const char *const units[] = { "time", "times", "fold", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "quarter", "chapter", "page", "point", "place", "way", "tenth", "third", "half" };
    for (size_t i = 0; i < COUNT(units); i++)
        if (str_eq(unit, str_of(units[i]))) return true;
    return false;
}

static Str last_word(Str s) {
    size_t from = s.len;
    while (from > 0 && s.at[from - 1] != ' ') from--;
    return str_sub(s, from, s.len);
}

static int count_cmp(const void *pa, const void *pb) {
    const Count *a = pa, *b = pb;
    int c = str_cmp(a->head, b->head);
    if (c) return c;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    return a->f->at.from < b->f->at.from ? -1 : a->f->at.from > b->f->at.from;
}

static bool same_time(const Across *x, const Count *a, const Count *b) {
    Date da = date_from_value(x->docs[a->doc].doc.meta.date), db = date_from_value(x->docs[b->doc].doc.meta.date);
    return da.precision == DATE_NONE || db.precision == DATE_NONE || (da.first - db.last <= MONTH && db.first - da.last <= MONTH);
}

/* Do the words around two figures speak of the same thing at the same time? They must share more the more common the noun is, and more where each names somebody the other
   does not: "40 houses in Bergen", "45 houses in Oslo". */
static bool same_subject(const Across *x, const Count *a, const Count *b, size_t uses) {
    int32_t alike = gist_alike(x, &a->gist, &b->gist), needed = 210;
    bool exact = a->exact && b->exact, apart = gist_apart(x, &a->gist, &b->gist);
    int64_t far = exact ? 10 : 100;
    if (a->low / far > b->high || b->low / far > a->high) return false;     /* 29 billion and 22: of different things */
    bool near = a->low >= 15000 && b->low >= 15000 && a->low < b->low + b->low / 3 && b->low < a->low + a->low / 3;
    if (exact) needed = near && !apart ? 110 : apart ? 500 : 350;
    if (common_unit(a->f->unit) || uses > MANY || !same_time(x, a, b)) needed = needed < 500 ? 500 : needed;
    return alike >= needed;
}

/* The sentence's gist without its numbers: what is counted. */
static Gist subject_gist(const Across *x, uint32_t doc, Range at) {
    Gist g = gist_of(x, doc, at);
    uint32_t *kept = NEWN(x->a, uint32_t, g.len + 1), n = 0;
    g.weight = 0;
    for (uint32_t i = 0; i < g.len; i++)
        if (!(x->terms.at[g.terms[i]].kind & TERM_NUMBER)) kept[n++] = g.terms[i], g.weight += x->terms.at[g.terms[i]].weight;
    g.terms = kept, g.len = n;
    return g;
}

/* With the words that qualify it: "around", "more than", "perhaps some". */
static Range with_hedge(const Across *x, const Count *c) {
    const Record *rec = &x->docs[c->doc];
    const Language *l = lexicon_language(x->lexicon, rec->doc.meta.language);
    Range at = range_trim(rec->doc.text, c->f->at);
    for (int n = 0; n < 3; n++) {
        size_t to = at.from;
        while (to > c->sentence.from && rec->doc.text.at[to - 1] == ' ') to--;
        size_t from = to;
        while (from > c->sentence.from && rec->doc.text.at[from - 1] != ' ') from--;
        Str word = utf8_fold(x->a, str_sub(rec->doc.text, from, to));
        bool hedge = (lexicon_get(l, lexicon_word(l, word))->classes & W_HEDGE) || str_eq(word, STR("perhaps")) || str_eq(word, STR("than")) || (n && (str_eq(word, STR("more")) || str_eq(word, STR("less")) || str_eq(word, STR("fewer"))));
        if (!hedge || from == to) break;
        at.from = (uint32_t)from;
    }
    return at;
}

/* What is counted: the words that all values end with, "Artillery shells". */
static Str about(Across *x, const Conflict *c, Str unit) {
    Str tail = c->values.at[0].text;
    for (size_t i = 1; i < c->values.len; i++) {
        Str other = c->values.at[i].text;
        while (tail.len && !(str_ends(other, tail) && other.len > tail.len && other.at[other.len - tail.len - 1] == ' ')) {
            size_t blank = str_find(tail, STR(" "), 0);
            tail = str_sub(tail, blank < tail.len ? blank + 1 : tail.len, tail.len);
        }
    }
    Str name = tail.len ? tail : unit;
    Buf b = buf_in(x->a);
    size_t pos = 0;
    buf_rune(&b, rune_upper(utf8_next(name, &pos)));
    buf_str(&b, str_sub(name, pos, name.len));
    return buf_text(&b);
}

static bool meet(const Count *a, const Count *b) { return a->high >= b->low && b->high >= a->low; }

/* A report that has two numbers, one of which agrees with the other report, does not contradict it. */
static bool agrees_elsewhere(const Count *const *members, size_t n, const Count *a, const Count *b) {
    for (size_t i = 0; i < n; i++)
        if (members[i]->exact && ((members[i]->doc == a->doc && meet(members[i], b)) || (members[i]->doc == b->doc && meet(members[i], a)))) return true;
    return false;
}

static void conflict_add(Across *x, const Count *first, const Count *const *members, size_t n, size_t uses) {
    Conflict c = { .type = STR("contradiction") };
    VEC(ConflictValue) values = { 0 };
    bool apart = false;
    for (size_t i = 0; i < n; i++) {
        const Count *m = members[i];
        for (size_t k = 0; k < i; k++) {
            bool origins_differ = x->origin_of[m->doc] != x->origin_of[members[k]->doc];
            if (origins_differ && !meet(m, members[k]) && !agrees_elsewhere(members, n, m, members[k]) && same_subject(x, m, members[k], uses)) {
                apart = true;
                if (!m->exact || !members[k]->exact) c.type = STR("spread");
            }
        }
    }
    if (!apart) return;
    for (size_t i = 0; i < n; i++) {
        const Count *m = members[i];
        bool again = false;
        for (size_t k = 0; k < i; k++) again = again || (members[k]->doc == m->doc && members[k]->low == m->low && members[k]->high == m->high);
        if (again) continue;
        Range at = with_hedge(x, m);
        Str words = str_fold_space(x->a, str_sub(x->docs[m->doc].doc.text, at.from, at.to));
        vec_push(x->a, &values, ((ConflictValue){ words, { m->doc, at.from, at.to } }));
    }
    Buf key = buf_in(x->a);
    for (size_t i = 0; i < values.len; i++) buf_str(&key, values.at[i].text), buf_byte(&key, '|');
    static const char digits[] = "abcdefghijkmnpqrstuvwxyz23456789";
    uint64_t hash = str_hash(buf_text(&key));
    char id[9] = { 'c' };
    for (int i = 1; i < 9; i++, hash >>= 5) id[i] = digits[hash & 31];
    c.id = str_copy(x->a, (Str){ id, sizeof id });
    list_from(&c.values, &values);
    c.about = about(x, &c, first->head);
    vec_push(x->a, &x->conflicts, c);
}

#define MAX_MEMBERS 24
static void conflict_unit(Across *x, Count *at, size_t n) {
    bool *used = NEWN(x->a, bool, n + 1);
    const Count *members[MAX_MEMBERS];
    for (size_t i = 0; i < n; i++) {
        size_t got = 0;
        if (used[i]) continue;
        members[got++] = &at[i];
        for (size_t k = i + 1; k < n && k < i + 400 && got < MAX_MEMBERS; k++) {
            bool same = same_subject(x, &at[i], &at[k], n), beside = n <= MANY && meet(&at[i], &at[k]) && gist_alike(x, &at[i].gist, &at[k].gist) >= 100;
            if (used[k] || !(same || beside)) continue;
            members[got++] = &at[k];
            used[k] = true;
        }
        if (got > 1) conflict_add(x, &at[i], members, got, n);
    }
}

void across_conflicts(Across *x) {
    Counts all = { 0 };
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        for (size_t i = 0; i < rec->figures.len; i++) {
            const Figure *f = &rec->figures.at[i];
            Count c = { .f = f, .doc = d, .head = last_word(f->unit), .sentence = sentence_of(rec, f->at.from) };
            if (!f->unit.len || uncounted(f->unit) || f->value <= 0 || f->value > INT64_MAX / 1000) continue;
            uint32_t before = f->at.from > c.sentence.from + 24 ? f->at.from - 24 : c.sentence.from;
            reach(&c, utf8_fold(x->a, str_sub(rec->doc.text, before, f->at.to)));
            c.gist = subject_gist(x, d, c.sentence);
            vec_push(x->a, &all, c);
        }
    }
    if (!all.len) return;
    qsort(all.at, all.len, sizeof *all.at, count_cmp);
    for (size_t i = 0; i < all.len;) {
        size_t k = i;
        while (k < all.len && str_eq(all.at[k].head, all.at[i].head)) k++;
        conflict_unit(x, &all.at[i], k - i);
        i = k;
    }
}
