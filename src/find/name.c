/* SPDX-License-Identifier: MIT */
/* Names of persons, organisations and places.

   In: tokens and sentences. Out: work.names with work.name_tokens beside them, work.entities; each token of a name knows its name.
   How it thinks: in three steps, each a file. name_run.c takes every run of capitalised words apart by what the lexicon knows of its words (countries, roles, given names, heads of
   organisations and places). name_role.c reads what a person is called beside the name. name_entity.c looks over the whole document: a word that is once clearly a person stays one, a
   surname alone goes to the fitting person last spoken of. In a headline in title case capitals mean nothing, so only what is known from the lexicon or from
   the text below counts there.
   What it does not do: names in scripts without capitals (only the lexicon's), nicknames, works of art.

   Specimen: "South Korean foreign minister Cho Tae Yul met Putin in Moscow." has South Korean (place, KR), Cho Tae Yul (person, "South Korean foreign minister"), Putin, Moscow (place, RU). */
#include "find/find_in.h"

enum { TITLE_WORDS = 4, TITLE_SHARE = 70 };

Mention *name_mention(Work *w, Mentions *m, uint32_t from, uint32_t to, NameType type, int sure) {
    Mention *x = vec_add(w->run->tmp, m);
    *x = (Mention){ .from = from, .to = to, .type = type, .sure = (uint8_t)sure, .first = (w->tokens.at[from].flags & T_FIRST) != 0 };
    return x;
}

/* Is the sentence written with a capital to each long word, or all in capitals? Specimen: "Ministers Meet in Geneva to Discuss Grain". */
static bool is_title_case(const Work *w, const Sentence *s) {
    const Block *b = s->block < w->doc->blocks.len ? &w->doc->blocks.at[s->block] : NULL;
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = s->first; i < s->end; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->classes & W_AUX && !(t->flags & T_CAPITAL)) return false; /* "Ann Lee was a Dutch engineer" */
        if (t->kind != TOKEN_WORD || t->to - t->from < 4 || t->flags & T_DOTTED) continue;
        words++, capitals += (t->flags & T_CAPITAL) != 0;
    }
    bool heading = b && (b->kind == BLOCK_TITLE || b->kind == BLOCK_HEADING), stop = token_mark(w, s->end - 1, '.') || token_mark(w, s->end - 2, '.');
    if (stop && !heading) return false;
    return words >= (heading ? 2 : TITLE_WORDS) && capitals * 100 >= words * TITLE_SHARE;
}

/* In title case only the lexicon's names are sure, and a name that is all of the heading; the rest waits for the body of the text to confirm it. */
static void title_weaken(Mentions *m, size_t from, const Sentence *s, bool heading) {
    for (size_t i = from; i < m->len; i++) {
        bool whole = m->at[i].from == s->first && m->at[i].to == s->end;
        if (m->at[i].titled && !heading) continue; /* "Senator Hatfield, Mr. Chief Justice, Vice President Bush" */
        if (m->at[i].sure < 3 && !(whole && m->at[i].sure == 2)) m->at[i].sure = m->at[i].lean = 0, m->at[i].first = m->at[i].title = true;
    }
}

static void sentence_names(Work *w, Mentions *m, const Sentence *s) {
    size_t before = m->len;
    for (uint32_t i = s->first; i < s->end;) {
        const Token *t = &w->tokens.at[i];
        bool lower = token_glue(w, i, GLUE(PARTICLE)) && token_mark(w, i + 1, '-') && i + 2 < s->end && w->tokens.at[i + 2].flags & T_CAPITAL;
        if (t->kind != TOKEN_WORD || !(t->flags & T_CAPITAL || lower) || t->flags & T_CLITIC) {
            i++;
            continue;
        }
        uint32_t end = name_run_end(w, i, s->end);
        name_run_cut(w, m, i, end);
        i = end;
    }
    if (m->len > before && is_title_case(w, s)) title_weaken(m, before, s, s->block < w->doc->blocks.len && w->doc->blocks.at[s->block].kind != BLOCK_PARA);
}

void name_find(Work *w) {
    ArenaMark mark = arena_mark(w->run->tmp);
    Mentions m = { 0 };
    for (size_t i = 0; i < w->sents.len; i++) {
        const Sentence *s = &w->sents.at[i];
        if (s->block < w->doc->blocks.len && w->doc->blocks.at[s->block].kind == BLOCK_CODE) continue;
        sentence_names(w, &m, s);
    }
    name_roles(w, &m);
    name_entities(w, &m);
    arena_release(w->run->tmp, mark);
}

const Name *name_at(const Work *w, uint32_t token) {
    return token < w->tokens.len && w->tokens.at[token].name ? &w->names.at[w->tokens.at[token].name - 1] : NULL;
}

const Entity *name_entity(const Work *w, const Name *n) { return &w->entities.at[n->entity]; }
