/* SPDX-License-Identifier: MIT */
/* Mentions joined to entities over the whole document.

   In: mentions whose types are settled (name_vote.c). Out: work.names, work.name_tokens, work.entities.
   How it thinks: in reading order each mention goes to its entity: full names by their
   words without initials and hyphens; a surname alone to the person who fits: the one last spoken of in this or the last paragraph, else the one spoken of most,
   and rather one who was named together with the others of this sentence. Acronyms go to the organisation whose capitals they are.
   What it does not do: pronouns and "the minister" (speaker.c asks entities for that).

   Specimen: "Kim Jong Un met Putin. … Kim Gunn, a lawmaker, objected. Kim said so twice. … (two paragraphs on) Putin and Kim will meet again." */
#include "find/find_in.h"

enum { FIT_MAX = 24 };

typedef struct {
    uint32_t entity, next;
} Fit;
typedef struct {
    uint64_t company;
    uint32_t block;
} Trace; /* whom an entity was named with; the paragraph where last */
typedef struct {
    Work *w;
    Mentions *m;
    Map *count_of, *entity_of, *fit_of; /* key → -mentions; type and key → 1 + entity; word → 1 + first Fit */
    VEC(Fit) fits;
    VEC(Trace) traces;
} Join;

/* ---- entities ---- */

static Str entity_key(Join *j, const Mention *x, Str key) {
    static const char sign[] = { 'p', 'o', 'l' };
    char *to = NEWN(j->w->run->tmp, char, key.len + 1);
    to[0] = sign[x->type];
    if (key.len) memcpy(to + 1, key.at, key.len);
    return (Str){ to, key.len + 1 };
}

static void fit_add(Join *j, Str word, uint32_t entity) {
    int64_t *slot = map_slot(j->fit_of, word);
    vec_push(j->w->run->tmp, &j->fits, ((Fit){ entity, (uint32_t)*slot }));
    *slot = (int64_t)j->fits.len;
}

static uint32_t entity_new(Join *j, const Mention *x) {
    uint32_t n = (uint32_t)j->w->entities.len;
    Entity *e = vec_add(j->w->a, &j->w->entities);
    e->type = x->type, e->first = UINT32_MAX;
    vec_add(j->w->run->tmp, &j->traces)->block = UINT32_MAX;
    *map_slot(j->entity_of, entity_key(j, x, x->key)) = (int64_t)n + 1;
    if (x->type == NAME_PER && !name_one_word(x->key)) {
        fit_add(j, name_last_word(x->key), n);
        if (!str_eq(name_first_word(x->key), name_last_word(x->key))) fit_add(j, name_first_word(x->key), n);
    }
    return n;
}

static uint32_t paragraph_of(const Work *w, const Mention *x) {
    const Sentence *s = &w->sents.at[w->tokens.at[x->from].sent];
    return s->block != UINT32_MAX ? s->block : w->tokens.at[x->from].sent / 3;
}

/* Are the words of `key` the beginning or the end of the entity's name? */
static bool fits(const Work *w, uint32_t entity, Str key, Arena *tmp) {
    Str full = name_fold(tmp, w->entities.at[entity].canonical);
    if (name_one_word(key)) return true;
    if (full.len <= key.len) return false;
    return (str_ends(full, key) && full.at[full.len - key.len - 1] == ' ') || (str_starts(full, key) && full.at[key.len] == ' ');
}

/* The person a part of a name goes to: 1 + entity, or 0. `company`: those named in the same sentence. */
static uint32_t person_for(Join *j, const Mention *x, uint64_t company) {
    int64_t slot;
    if (!map_get(j->fit_of, name_last_word(x->key), &slot) && !map_get(j->fit_of, name_first_word(x->key), &slot)) return 0;
    uint32_t block = paragraph_of(j->w, x), best = 0, recent = 0, most = 0, tried = 0;
    int best_score = -1;
    for (uint32_t f = (uint32_t)slot; f && tried < FIT_MAX; f = j->fits.at[f - 1].next, tried++) {
        const Entity *e = &j->w->entities.at[j->fits.at[f - 1].entity];
        if (e->count && e->last + 1 > recent) recent = e->last + 1;
        if (e->count > most) most = e->count;
    }
    tried = 0;
    for (uint32_t f = (uint32_t)slot; f && tried < FIT_MAX; f = j->fits.at[f - 1].next, tried++) {
        uint32_t n = j->fits.at[f - 1].entity;
        const Entity *e = &j->w->entities.at[n];
        if (!fits(j->w, n, x->key, j->w->run->tmp)) continue;
        bool near = e->count && j->traces.at[n].block + 1 >= block;
        int score =
            (near && e->last + 1 == recent ? 4 : 0) + (e->count && e->count == most ? 2 : 0) + (j->traces.at[n].company & company ? 3 : 0) + (e->count > 0);
        if (score >= best_score) best = n + 1, best_score = score; /* of unmentioned ones the first in the text wins: it stands last in the list */
    }
    return best;
}

/* "European Space Agency" and "ESA". */
static Str acronym_of(const Work *w, const Mention *x) {
    Buf b = buf_in(w->run->tmp);
    for (uint32_t i = x->from; i < x->to; i++)
        if (w->tokens.at[i].kind == TOKEN_WORD && w->tokens.at[i].flags & T_CAPITAL && w->tokens.at[i].rune < 0x80)
            buf_byte(&b, (char)(w->tokens.at[i].rune | 32));
    return str_copy(w->run->tmp, buf_text(&b));
}

static uint32_t entity_for(Join *j, const Mention *x, uint64_t company) {
    int64_t n;
    if (map_get(j->entity_of, entity_key(j, x, x->key), &n)) return (uint32_t)n - 1;
    if (x->type == NAME_PER) {
        uint32_t fit = person_for(j, x, company);
        if (fit) return fit - 1;
    }
    uint32_t made = entity_new(j, x);
    if (x->type == NAME_ORG && !name_one_word(x->key)) {
        Str acronym = acronym_of(j->w, x);
        if (acronym.len > 1) map_put(j->entity_of, entity_key(j, x, acronym), (int64_t)made + 1);
    }
    return made;
}

static Str mention_text(const Work *w, const Mention *x) {
    uint32_t to = x->to;
    while (to > x->from + 1 && w->tokens.at[to - 1].flags & T_CLITIC) to--;
    Str s = str_sub(w->text, w->tokens.at[x->from].from, w->tokens.at[to - 1].to);
    return memchr(s.at, '\n', s.len) ? str_fold_space(w->a, s) : s;
}

/* "Ann LEE" */
static bool has_caps(Str s) {
    for (size_t i = 0; i + 1 < s.len; i++)
        if (s.at[i] >= 'A' && s.at[i] <= 'Z' && s.at[i + 1] >= 'A' && s.at[i + 1] <= 'Z') return true;
    return false;
}

/* The form to call an entity by: the country's own name; else the one with most words, of those the shortest ("Vladimir Putin" before "Vladimir V. Putin"). */
static void entity_name(Join *j, Entity *e, const Mention *x) {
    Str s = x->canonical.len ? x->canonical : mention_text(j->w, x);
    size_t had = e->canonical.len ? utf8_count(e->canonical) : 0;
    bool more = !name_one_word(x->key) && str_find(e->canonical, STR(" "), 0) == e->canonical.len && str_find(s, STR(" "), 0) < s.len;
    bool plainer = had && str_find(e->canonical, STR(". "), 0) < e->canonical.len && str_find(s, STR(". "), 0) == s.len && !name_one_word(x->key);
    bool calmer =
        had && x->type == NAME_PER && has_caps(e->canonical) && !has_caps(s) && name_one_word(x->key) == (str_find(e->canonical, STR(" "), 0) == e->canonical.len);
    bool longer = x->type == NAME_ORG && had < s.len && !x->canonical.len && had < 7;
    if (!had || x->canonical.len || more || plainer || calmer || longer) e->canonical = s;
}

static void entity_take(Join *j, const Mention *x, uint32_t n) {
    Work *w = j->w;
    Entity *e = &w->entities.at[n];
    entity_name(j, e, x);
    if (!e->country.len) e->country = x->country;
    if (!e->gender) e->gender = x->gender;
    if (!e->role.len && x->role.to) e->role = str_sub(w->text, x->role.from, x->role.to), e->role_at = x->role;
}

/* Full names make their entities before any surname looks for one: "Orlov" in a headline finds "Ivan Orlov" below it. */
static void full_names(Join *j) {
    for (size_t i = 0; i < j->m->len; i++) {
        Mention *x = &j->m->at[i];
        int64_t n;
        if (x->dropped || x->type != NAME_PER || name_one_word(x->key)) continue;
        if (!map_get(j->entity_of, entity_key(j, x, x->key), &n)) n = (int64_t)entity_new(j, x) + 1;
        entity_take(j, x, (uint32_t)n - 1);
    }
}

static uint32_t group_size(Join *j, Str key) {
    int64_t n;
    return map_get(j->count_of, key, &n) && n < 0 ? (uint32_t)-n : 0;
}

/* "Ortega Silva" made an entity of its own in full_names although "Ramon Ortega Silva" stands there: it goes to the longer one, unless the longer one is the rare
   one ("Poor Ann Lee"), which then goes to it. */
static void shorter_names(Join *j) {
    for (size_t i = 0; i < j->m->len; i++) {
        Mention *x = &j->m->at[i];
        int64_t slot;
        if (x->dropped || x->type != NAME_PER || name_one_word(x->key) || !map_get(j->fit_of, name_last_word(x->key), &slot)) continue;
        uint32_t tried = 0;
        for (uint32_t f = (uint32_t)slot; f && tried < FIT_MAX; f = j->fits.at[f - 1].next, tried++)
            if (fits(j->w, j->fits.at[f - 1].entity, x->key, j->w->run->tmp)) {
                uint32_t longer = j->fits.at[f - 1].entity;
                Str key = name_fold(j->w->run->tmp, j->w->entities.at[longer].canonical);
                int64_t own;
                if (group_size(j, x->key) < 2 * group_size(j, key) + 1)
                    map_put(j->entity_of, entity_key(j, x, x->key), (int64_t)longer + 1);
                else if (map_get(j->entity_of, entity_key(j, x, x->key), &own))
                    map_put(j->entity_of, entity_key(j, x, key), own);
            }
    }
}

/* A place that is also a person's surname here ("Austin said" where Lloyd Austin was named) is the person, unless it is spoken of as a place. */
static void place_or_person(Join *j, Mention *x) {
    int64_t slot;
    if (x->type != NAME_LOC || x->demonym || !name_one_word(x->key) || !map_get(j->fit_of, x->key, &slot)) return;
    if (x->from && token_glue(j->w, x->from - 1, GLUE(PLACE_IN) | GLUE(PLACE_TO))) return;
    bool told = false;
    uint32_t tried = 0;
    for (uint32_t f = (uint32_t)slot; f && tried < FIT_MAX; f = j->fits.at[f - 1].next, tried++) told |= j->w->entities.at[j->fits.at[f - 1].entity].count > 0;
    if (told) x->type = NAME_PER, x->country = x->canonical = (Str){ 0 };
}

static void name_write(Join *j, const Mention *x, uint32_t n) {
    Work *w = j->w;
    uint32_t number = (uint32_t)w->names.len, to = x->to;
    while (to > x->from + 1 && w->tokens.at[to - 1].flags & T_CLITIC) to--;
    Entity *e = &w->entities.at[n];
    if (!e->count++) e->first = number;
    e->last = number;
    j->traces.at[n].block = paragraph_of(w, x);
    *vec_add(w->a, &w->names) = (Name){ .at = { w->tokens.at[x->from].from, w->tokens.at[to - 1].to },
                                        .type = x->type,
                                        .country = x->country,
                                        .role = x->role.to ? str_sub(w->text, x->role.from, x->role.to) : (Str){ 0 },
                                        .entity = n,
                                        .demonym = x->demonym };
    vec_push(w->a, &w->name_tokens, ((Range){ x->from, to }));
    for (uint32_t i = x->from; i < to; i++) w->tokens.at[i].name = number + 1;
}

/* One sentence's mentions [i, end): first who is there by full name, then all in order. */
static void sentence_join(Join *j, size_t i, size_t end) {
    uint64_t company = 0;
    for (size_t k = i; k < end; k++) {
        int64_t n;
        const Mention *x = &j->m->at[k];
        if (x->type == NAME_PER && map_get(j->entity_of, entity_key(j, x, x->key), &n)) company |= 1ull << (n % 64);
    }
    for (size_t k = i; k < end; k++) {
        Mention *x = &j->m->at[k];
        place_or_person(j, x);
        x->entity = entity_for(j, x, company);
        if (x->type == NAME_PER) company |= 1ull << ((x->entity + 1) % 64);
        entity_take(j, x, x->entity);
        name_write(j, x, x->entity);
    }
    for (size_t k = i; k < end; k++)
        if (j->m->at[k].type == NAME_PER) j->traces.at[j->m->at[k].entity].company |= company & ~(1ull << ((j->m->at[k].entity + 1) % 64));
}

void name_entities(Work *w, Mentions *m) {
    Arena *tmp = w->run->tmp;
    Join j = { .w = w, .m = m, .count_of = name_vote(w, m), .entity_of = map_new(tmp), .fit_of = map_new(tmp) };
    full_names(&j);
    shorter_names(&j);
    for (size_t i = 0, k; i < m->len; i = k) {
        for (k = i; k < m->len && w->tokens.at[m->at[k].from].sent == w->tokens.at[m->at[i].from].sent;) k++;
        sentence_join(&j, i, k);
    }
    for (size_t i = 0; i < w->names.len; i++) {
        Name *n = &w->names.at[i];
        const Entity *e = &w->entities.at[n->entity];
        n->canonical = e->canonical;
        if (!n->country.len) n->country = e->country;
        if (!n->role.len && n->type == NAME_PER) n->role = e->role;
    }
}
