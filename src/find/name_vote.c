/* SPDX-License-Identifier: MIT */
/* What a name is, decided by all mentions of a document that are written alike.

   In: mentions with types more or less sure. Out: the same with a key to compare by and a settled type; what nothing supports anywhere is gone.
   How it thinks: a vote: each mention gives its type as many votes as it is sure, its neighbours' hints one each. A word that ends or begins a sure person's name is a person too; a word
   is a place where half of its mentions stand as one. What nothing supports (titles of works, things, words capital for their place) is no name, but in a headline those parts of it are that the text
   below knows.
   What it does not do: which person a surname means; that is name_entity.c.

   Specimen: "Orlov Visits Tarnow", a headline above "In Tarnow, Ivan Orlov said …", has Orlov and Tarnow. */
#include "find/find_in.h"

#include <stdlib.h>

typedef struct {
    int64_t votes[3];
    uint32_t plain, all;
    bool thing;
} Group; /* plain: mentions that are not capital for their place; thing: told to be no name */
typedef struct {
    Work *w;
    Mentions *m;
    Map *group_of; /* key → 1 + group */
    VEC(Group) groups;
} Poll;

/* Lower case, hyphens as blanks. */
Str name_fold(Arena *a, Str s) {
    bool plain = true;
    for (size_t i = 0; i < s.len && plain; i++) plain = (unsigned char)s.at[i] < 0x80;
    if (!plain) s = utf8_lower(a, s);
    char *to = NEWN(a, char, s.len + 1);
    for (size_t i = 0; i < s.len; i++) to[i] = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] | 32) : s.at[i] == '-' ? ' ' : s.at[i];
    return (Str){ to, s.len };
}

static void fold_into(Buf *b, Str s) {
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.at[i] < 0x80) buf_byte(b, s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] | 32) : s.at[i] == '-' ? ' ' : s.at[i]);
        else {
            buf_rune(b, rune_lower(utf8_next(s, &i)));
            i--;
        }
    }
}

/* Words in lower case, one blank between; hyphens, full stops, initials within, and a possessive 's left out. */
static Str key_of(const Work *w, uint32_t from, uint32_t to, NameType type) {
    Buf b = buf_in(w->run->tmp);
    for (uint32_t i = from; i < to; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->kind != TOKEN_WORD || (t->flags & T_CLITIC && i + 1 == to)) continue;
        if (type == NAME_PER && i > from && i + 1 < to && (t->to - t->from == 1 || t->flags & T_DOTTED)) continue;
        if (b.len) buf_byte(&b, ' ');
        fold_into(&b, token_text(w, i));
    }
    return buf_text(&b);
}
bool name_one_word(Str key) { return str_find(key, STR(" "), 0) == key.len; }
Str name_first_word(Str key) { return str_sub(key, 0, str_find(key, STR(" "), 0)); }
Str name_last_word(Str key) {
    size_t i = key.len;
    while (i > 0 && key.at[i - 1] != ' ') i--;
    return str_sub(key, i, key.len);
}

static Group *group_at(Poll *j, Str key) {
    int64_t *slot = map_slot(j->group_of, key);
    if (!*slot) {
        vec_add(j->w->run->tmp, &j->groups);
        *slot = (int64_t)j->groups.len;
    }
    return &j->groups.at[*slot - 1];
}

static void vote(Poll *j, Mention *x) {
    static const int64_t weight[] = { 0, 2, 5, 20 };
    Group *g = group_at(j, x->key);
    g->votes[x->type] += weight[x->sure];
    for (int t = 0; t < 3; t++) g->votes[t] += x->lean >> t & 1;
    g->plain += !x->first, g->all++, g->thing |= x->thing;
}

/* A place is spoken of as one most of the time. */
static int best_type(const Group *g) {
    int best = -1;
    for (int t = 0; t < 3; t++)
        if (g->votes[t] > (best < 0 ? 0 : g->votes[best]) && (t != NAME_LOC || g->votes[t] * 2 >= g->all)) best = t;
    return best;
}

/* A sure person's surname and, of three words, first word (Kim Jong Un) are persons by themselves. */
static void vote_words(Poll *j, const Mention *x) {
    if (x->type != NAME_PER || x->sure < 2 || name_one_word(x->key)) return;
    group_at(j, name_last_word(x->key))->votes[NAME_PER] += 4;
    if (!token_is(j->w, x->from, W_GIVEN)) group_at(j, name_first_word(x->key))->votes[NAME_PER] += 4;
}

/* A name of two or three words whose last is also written alone is a person's: "Romek Lukas … Lukas". */
static void vote_surname(Poll *j, Mention *x) {
    int64_t slot;
    if (x->sure > 1 || x->title || x->type != NAME_PER || name_one_word(x->key) || !map_get(j->group_of, name_last_word(x->key), &slot) || !j->groups.at[slot - 1].plain ||
        name_last_word(x->key).len < 3)
        return;
    if (group_at(j, x->key)->votes[NAME_ORG] || group_at(j, x->key)->votes[NAME_LOC] || best_type(&j->groups.at[slot - 1]) == NAME_LOC) return;
    x->sure = 2;
    vote(j, x), vote_words(j, x);
}

/* An unsupported mention in a headline: the longest parts of it that the document knows. "Orlov Visits Tarnow" has Orlov and Tarnow. */
static void salvage(Poll *j, size_t i) {
    uint32_t from = j->m->at[i].from, to = j->m->at[i].to;
    for (uint32_t k = from; k < to;) {
        uint32_t best = 0;
        int type = -1;
        for (uint32_t n = to - k < 4 ? to - k : 4; n > 0 && !best; n--) {
            int64_t slot;
            Str key = key_of(j->w, k, k + n, NAME_PER);
            if (j->w->tokens.at[k].kind != TOKEN_WORD || !map_get(j->group_of, key, &slot)) continue;
            const Group *g = &j->groups.at[slot - 1];
            if ((g->plain || !name_one_word(key)) && (type = best_type(g)) >= 0)
                best = n;
            else if (name_one_word(key) && g->votes[NAME_PER] >= 4)
                best = n, type = NAME_PER;
        }
        if (best) {
            Mention *x = name_mention(j->w, j->m, k, k + best, (NameType)type, 1);
            x->key = key_of(j->w, k, k + best, x->type);
        }
        k += best ? best : 1;
    }
}

static void decide(Poll *j, size_t i) {
    Mention *x = &j->m->at[i];
    if (x->sure >= 2) return;
    Group *g = group_at(j, x->key);
    int type = g->thing ? -1 : best_type(g);
    if (type >= 0) {
        x->type = (NameType)type;
        return;
    }
    if (!x->title && !name_one_word(x->key) && group_at(j, name_last_word(x->key))->votes[NAME_PER] >= 4) { /* "Ortega Silva" of "Ramon Ortega Silva" */
        j->m->at[i].type = NAME_PER;
        return;
    }
    x->dropped = true; /* nothing speaks for it anywhere: a title, a thing, a word with a capital */
    if (x->to - x->from > 1) salvage(j, i);
}

static int by_place(const void *a, const void *b) {
    const Mention *x = a, *y = b;
    return x->from < y->from ? -1 : x->from > y->from;
}

Map *name_vote(Work *w, Mentions *m) {
    Arena *tmp = w->run->tmp;
    Poll j = { .w = w, .m = m, .group_of = map_new(tmp) };
    for (size_t i = 0; i < m->len; i++)
        m->at[i].key = m->at[i].canonical.len ? name_fold(tmp, m->at[i].canonical) : key_of(w, m->at[i].from, m->at[i].to, m->at[i].type);
    for (size_t i = 0; i < m->len; i++) vote(&j, &m->at[i]);
    for (size_t i = 0; i < m->len; i++) vote_words(&j, &m->at[i]);
    for (size_t i = 0; i < m->len; i++) vote_surname(&j, &m->at[i]);
    size_t given = m->len, kept = 0;
    for (size_t i = 0; i < given; i++) decide(&j, i);
    for (size_t i = 0; i < m->len; i++) {
        int64_t *slot = map_slot(j.group_of, m->at[i].key);
        if (*slot > 0) *slot = -(int64_t)j.groups.at[*slot - 1].all;
        if (!m->at[i].dropped && m->at[i].key.len) m->at[kept++] = m->at[i];
    }
    if (kept && m->len > given) qsort(m->at, kept, sizeof *m->at, by_place); /* salvaged ones stand at the end */
    m->len = kept;
    return j.group_of;
}
