/* SPDX-License-Identifier: MIT */
/* One person across all sources: the names that single sources use, brought together.

   In: the person names of all records (each record has already brought its own short forms to the fullest). Out: persons with the name, role and country most sources use.
   How it thinks: two names are one person when their words are the same after letter case, accents, hyphens and initials are put aside; when they have the same first and
   last word and one of them no more; or when the words of one are the beginning or the end of exactly one other full name. A short form that fits two full names
   stays by itself, and different countries keep names apart.
   What it knowingly does not do: transliterations (Zelensky, Zelenskyy) and nicknames.

   Specimen: "Vladimir Putin", "Vladimir V. Putin" and "Putin" are one; "Kim Jong Un" and "Kim Jong-un" are one; "Kim Gunn" is another, and a bare "Kim" is neither. */
#include "find/find_in.h"

#include <stdlib.h>

typedef struct { Str name, role, country, key; uint32_t doc, words, person; bool initial; } Form;   /* one canonical name of one source */
typedef VEC(Form) Forms;

/* The folded words of a name without initials, joined by blanks. */
static Str name_key(Arena *a, Str name, uint32_t *words) {
    Str s = utf8_fold(a, name);
    Buf b = buf_in(a);
    *words = 0;
    for (size_t i = 0; i < s.len;) {
        size_t from = i;
        uint32_t r = utf8_next(s, &i);
        if (!rune_is_word(r)) continue;
        size_t to = i, letters = 1;
        while (i < s.len) {
            r = utf8_next(s, &i);
            if (!rune_is_word(r) && r != '\'') break;
            to = i, letters++;
        }
        if (letters == 1 && !rune_is_cjk(utf8_at(s, from))) continue;
        if (b.len) buf_byte(&b, ' ');
        buf_str(&b, str_sub(s, from, to));
        ++*words;
    }
    return buf_text(&b);
}

static Str form_slot(Arena *a, uint32_t doc, Str folded) { return str_fmt(a, "%u/%.*s", doc, STR_ARG(folded)); }

static void forms_of(Across *x, Forms *forms) {
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        for (size_t i = 0; i < rec->names.len; i++) {
            const Name *n = &rec->names.at[i];
            if (n->type != NAME_PER || !n->canonical.len) continue;
            int64_t *slot = map_slot(x->person_of, form_slot(x->a, d, utf8_fold(x->a, n->canonical)));
            if (!*slot) {
                Form f = { .name = n->canonical, .doc = d };
                f.key = name_key(x->a, n->canonical, &f.words);
                vec_push(x->a, forms, f);
                *slot = (int64_t)forms->len;
            }
            Form *f = &forms->at[*slot - 1];
            if (!f->role.len) f->role = n->role;
            if (!f->country.len) f->country = n->country;
        }
    }
}

static int form_cmp(const void *pa, const void *pb) {
    const Form *a = *(Form *const *)pa, *b = *(Form *const *)pb;
    if (a->words != b->words) return a->words > b->words ? -1 : 1;
    int c = str_cmp(a->key, b->key);
    if (!c && a->doc != b->doc) c = a->doc < b->doc ? -1 : 1;
    return c ? c : str_cmp(a->name, b->name);
}

#define NOBODY 0
#define SEVERAL (-1)
static void part_put(Map *parts, Str key, int64_t person) {
    int64_t *slot = map_slot(parts, key);
    *slot = *slot == NOBODY || *slot == person ? person : SEVERAL;
}

/* Beginnings and ends of a full name, and its first with its last word: by these a shorter form finds it. */
static void parts_put(Across *x, Map *parts, Str key, int64_t person) {
    for (size_t i = 0; i < key.len; i++) {
        if (key.at[i] != ' ') continue;
        part_put(parts, str_sub(key, 0, i), person);
        part_put(parts, str_sub(key, i + 1, key.len), person);
    }
    size_t first = str_find(key, STR(" "), 0), last = key.len;
    while (last > first && key.at[last - 1] != ' ') last--;
    if (last > first + 1) part_put(parts, str_fmt(x->a, "%.*s %.*s", (int)first, key.at, STR_ARG(str_sub(key, last, key.len))), person);
}

static bool countries_fit(Str a, Str b) { return !a.len || !b.len || str_eq(a, b); }

/* "President" speaks for "Russian President" too: a role has its own votes and those of each role that it ends in. The most votes win, then the first. */
static Str role_chosen(const Map *roles) {
    Str chosen = { 0 };
    int64_t most = 0;
    size_t n = map_len(roles) < 64 ? map_len(roles) : 64;
    for (size_t k = 0; k < n; k++) {
        Str role = map_key(roles, k);
        int64_t votes = 0;
        for (size_t j = 0; j < n; j++) {
            Str tail = map_key(roles, j);
            bool fits = tail.len <= role.len && str_eq_nocase(str_sub(role, role.len - tail.len, role.len), tail) && (tail.len == role.len || role.at[role.len - tail.len - 1] == ' ');
            votes += fits ? map_value(roles, j) : 0;
        }
        if (votes > most) most = votes, chosen = role;
    }
    return chosen;
}

static size_t last_word(Str key) {
    size_t n = 0;
    while (n < key.len && key.at[key.len - 1 - n] != ' ') n++;
    return n;
}

/* What most sources say; the first of equals. Letters all in capitals lose against a name that has small ones. */
static void person_settle(Across *x, Forms *forms) {
    for (size_t i = 0; i < x->persons.len; i++) x->persons.at[i].docs = 0;
    VEC(Map *) names = { 0 };
    VEC(Map *) roles = { 0 };
    for (size_t i = 0; i < x->persons.len; i++) {
        *vec_add(x->a, &names) = map_new(x->a);
        *vec_add(x->a, &roles) = map_new(x->a);
    }
    for (size_t i = 0; i < forms->len; i++) {
        Form *f = &forms->at[i];
        Person *p = &x->persons.at[f->person];
        p->docs++;
        uint32_t words = 0, full = 0;
        name_key(x->a, p->key, &full);
        name_key(x->a, f->name, &words);
        bool small = words >= full, tail = words > 1 && words < full && str_ends(name_key(x->a, f->name, &words), str_sub(p->key, p->key.len - last_word(p->key), p->key.len));
        for (size_t at = 0, run = 0; at < f->name.len; at++) {
            run = rune_is_upper((unsigned char)f->name.at[at]) ? run + 1 : 0;
            if (run >= 2) small = tail = false;
        }
        /* The full form, unless more than twice as many sources have a shorter one with the same surname: "Crooked Ann Lee" is Ann Lee. */
        *map_slot(names.at[f->person], f->name) += small ? 2000 : tail ? 1000 : 1;
        if (f->role.len) ++*map_slot(roles.at[f->person], f->role);
        if (!p->country.len) p->country = f->country;
    }
    for (size_t i = 0; i < x->persons.len; i++) {
        int64_t best = 0;
        for (size_t k = 0; k < map_len(names.at[i]); k++)
            if (map_value(names.at[i], k) > best) best = map_value(names.at[i], k), x->persons.at[i].name = map_key(names.at[i], k);
        x->persons.at[i].role = role_chosen(roles.at[i]);
    }
}

void person_gather(Across *x) {
    Forms forms = { 0 };
    x->person_of = map_new(x->a);
    forms_of(x, &forms);
    Form **order = NEWN(x->a, Form *, forms.len + 1);
    for (size_t i = 0; i < forms.len; i++) order[i] = &forms.at[i];
    if (forms.len) qsort(order, forms.len, sizeof *order, form_cmp);
    Map *whole = map_new(x->a), *parts = map_new(x->a);
    for (size_t i = 0; i < forms.len; i++) {
        Form *f = order[i];
        int64_t found = NOBODY;
        if (!map_get(whole, f->key, &found) && (!map_get(parts, f->key, &found) || found == SEVERAL)) found = NOBODY;
        if (found > 0 && !countries_fit(x->persons.at[found - 1].country, f->country)) found = NOBODY;
        if (found <= 0) {
            vec_push(x->a, &x->persons, ((Person){ .name = f->name, .country = f->country, .key = f->key }));
            found = (int64_t)x->persons.len;
            if (f->words > 1) parts_put(x, parts, f->key, found);
        }
        if (!map_get(whole, f->key, NULL)) map_put(whole, f->key, found);
        if (!x->persons.at[found - 1].country.len) x->persons.at[found - 1].country = f->country;
        f->person = (uint32_t)found - 1;
    }
    person_settle(x, &forms);
    for (size_t i = 0; i < map_len(x->person_of); i++) *map_slot(x->person_of, map_key(x->person_of, i)) = (int64_t)forms.at[map_value(x->person_of, i) - 1].person + 1;
}

Str country_name(const Across *x, Str iso) { return iso.len == 2 ? lexicon_country(x->lexicon, iso.at) : (Str){ 0 }; }

const Person *person_named(const Across *x, uint32_t doc, Str name) {
    int64_t i = 0;
    if (!name.len) return NULL;
    ArenaMark m = arena_mark(x->run->tmp);
    bool there = map_get(x->person_of, form_slot(x->run->tmp, doc, utf8_fold(x->run->tmp, name)), &i);
    arena_release(x->run->tmp, m);
    return there && i > 0 ? &x->persons.at[i - 1] : NULL;
}
