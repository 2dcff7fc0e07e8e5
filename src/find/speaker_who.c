/* SPDX-License-Identifier: MIT */
/* Whom a phrase means: a name, a group, or the person a pronoun stands for.

   In: a Who, the clause it stands in, and the person last heard. Out: a Voice: the name as the brief prints it, role and country; "" where it is not safe.
   How it thinks: a name is its entity's fullest form. A noun phrase is taken as it stands, without its article, for "officials in Oslo" is all the text tells. A pronoun
   is somebody of its gender: the subject of its own sentence, else the subject of the sentence before, else who spoke last; where two of these disagree it is nobody.
   A text that lies before the reader (a treaty, an article) says things, but nobody speaks: its voice is "".
   What it does not do: look further back than two sentences; use what the world knows of anybody's sex.

   Specimen: "Ruiz met Weah. She said: …" is Ruiz only if Weah is known to be a man, or Ruiz is the subject: she is, so it is Ruiz. */
#include "find/find_in.h"

enum { REACH = 200 };                                       /* tokens that a pronoun looks back within its sentence */

static Voice of_entity(const Work *w, uint32_t entity) {
    const Entity *e = &w->entities.at[entity];
    return (Voice){ e->canonical, e->role, e->country, entity + 1 };
}

static Voice of_name(const Work *w, uint32_t name) {
    const Name *n = &w->names.at[name - 1];
    Voice v = n->entity < w->entities.len ? of_entity(w, n->entity) : (Voice){ n->canonical, n->role, n->country, 0 };
    if (n->role.len) v.role = n->role;
    if (n->country.len) v.country = n->country;
    if (n->canonical.len) v.name = n->canonical;
    return v;
}

/* "The treaty states that …": words on paper are nobody's statement. A report, a study or a statement is somebody's. */
static bool is_mute(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(MUTE)); }
static bool is_article(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(ARTICLE)); }

static uint32_t head_of(const Work *w, const Who *who) {
    uint32_t head = who->first;
    bool genitive = lexicon_nouns_capital(w->language);     /* der Sprecher | des Vereins */
    while (head < who->end && !(head > who->first && (token_is(w, head, W_PREP) || (genitive && token_speech(w, head, SPEECH(DETERMINER)))))) head++;
    return head > who->first ? head - 1 : who->first;
}

bool voice_can_speak(const Work *w, const Who *who) {
    uint32_t head = head_of(w, who);
    const Token *t = &w->tokens.at[head];
    return who->kind != WHO_NOUN || token_is(w, head, W_ROLE | W_ORG | W_ORG_NAME | W_DEMONYM) || t->name || (t->flags & T_CAPITAL && !(t->flags & T_FIRST));
}

/* "The council's spokeswoman, Captain Ana Ruiz, said": the name between the commas says who the role is. Number of the name, or 0. */
static uint32_t named_behind(const Work *w, const Who *who) {
    uint32_t i = who->end;
    if (!token_mark(w, i, ',') || !token_is(w, head_of(w, who), W_ROLE)) return 0;
    for (i++; i < who->end + 5 && token_is(w, i, W_ROLE | W_ROLE_PART | W_HONORIFIC) && !w->tokens.at[i].name;) i++;
    const Name *n = name_at(w, i);
    return n && n->type == NAME_PER && token_mark(w, w->name_tokens.at[w->tokens.at[i].name - 1].to, ',') ? w->tokens.at[i].name : 0;
}

static Voice of_noun(const Work *w, const Who *who) {
    Voice v = { 0 };
    uint32_t named = named_behind(w, who);
    if (named) return of_name(w, named);
    uint32_t first = who->first;
    while (first + 1 < who->end && is_article(w, first)) first++;
    uint32_t head = head_of(w, who);
    if (is_mute(w, head) || (is_mute(w, first) && !is_article(w, first)) || token_is(w, head, W_WEEKDAY | W_MONTH | W_TIMEUNIT)) return v;
    if (is_article(w, first) || token_is(w, first, W_PREP) || w->tokens.at[head].kind != TOKEN_WORD || who->end - first > 14) return v;
    for (uint32_t i = first; i <= head; i++)                /* something else than a noun phrase was read */
        if (!name_at(w, i) && (phrase_is_adverb(w, i) || token_is(w, i, W_AUX) || (i == head && token_is(w, i, W_FUNCTION)))) return v;
    Str text = str_sub(w->text, w->tokens.at[first].from, w->tokens.at[who->end - 1].to);
    v.name = memchr(text.at, '\n', text.len) ? str_fold_space(w->a, text) : text;
    for (uint32_t i = first; i < who->end && !v.country.len; i++) {
        const Name *n = name_at(w, i);
        if (n) v.country = n->country;
    }
    return v;
}

/* ---- pronouns ---- */

static bool fits(const Work *w, uint32_t entity, Gender g) {
    const Entity *e = &w->entities.at[entity];
    return e->type == NAME_PER && (e->gender == g || e->gender == GENDER_NONE);
}

/* Does the token stand in a quotation of more than a word or two? */
static bool is_quoted(const Work *w, uint32_t i) {
    size_t low = 0, high = w->quotes.len;
    uint32_t pos = w->tokens.at[i].from;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (w->quotes.at[mid].at.to <= pos) low = mid + 1;
        else high = mid;
    }
    return low < w->quotes.len && w->quotes.at[low].at.from <= pos && quote_words(w, w->quotes.at[low].at) > 2;
}

/* The one person of that gender among the tokens; 0 if there is none or more than one. Who is named in a quotation is not whom a pronoun outside means. */
static uint32_t only_person(const Work *w, uint32_t low, uint32_t high, Gender g) {
    uint32_t found = 0;
    if (high > low + REACH) low = high - REACH;
    for (uint32_t i = low; i < high; i++) {
        const Name *n = name_at(w, i);
        if (!n || n->type != NAME_PER || n->entity >= w->entities.len || !fits(w, n->entity, g) || is_quoted(w, i)) continue;
        if (found && found != n->entity + 1) return 0;
        found = n->entity + 1;
    }
    return found;
}

static uint32_t subject_person(const Work *w, uint32_t low, uint32_t high, Gender g) {
    Who who;
    if (!phrase_subject(w, low, high, &who) || who.kind != WHO_NAME || is_quoted(w, who.first)) return 0;
    const Name *n = &w->names.at[who.name - 1];
    return n->type == NAME_PER && n->entity < w->entities.len && fits(w, n->entity, g) ? n->entity + 1 : 0;
}

/* Is the person named in this paragraph, before the token? */
static bool is_named_here(const Work *w, uint32_t entity, uint32_t before) {
    uint32_t block = w->sents.at[w->tokens.at[before].sent].block;
    for (uint32_t i = before, n = 0; i-- > 0 && n < 4 * REACH && w->sents.at[w->tokens.at[i].sent].block == block; n++) {
        const Name *name = name_at(w, i);
        if (name && name->entity == entity) return true;
    }
    return false;
}

/* Does the pronoun's own sentence name a person before it? Then that sentence comes first. */
static bool names_anybody(const Work *w, uint32_t low, uint32_t high) {
    if (high > low + REACH) low = high - REACH;
    for (uint32_t i = low; i < high; i++) {
        const Name *n = name_at(w, i);
        if (n && n->type == NAME_PER && !is_quoted(w, i)) return true;
    }
    return false;
}

/* Is the sentence its subject's speech? Ruiz said that … */
static bool speaks(const Work *w, const Sentence *s) {
    Who who;
    CueUse c;
    if (!phrase_subject(w, s->first, s->end, &who) || who.kind != WHO_NAME) return false;
    uint32_t i = phrase_skip_adverbs(w, who.end, s->end);
    return phrase_cue(w, i, s->first, &c) && !c.noun && !c.passive && (c.cue == CUE_SAY || c.cue == CUE_TELL || c.cue == CUE_WRITE) && !c.doubtful;
}

static Gender pronoun_gender(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(HE)) ? GENDER_HE : token_speech(w, i, SPEECH(SHE)) ? GENDER_SHE : GENDER_NONE; }

/* Entity + 1, or 0. Who spoke last counts less than whom this paragraph is about: "Weah answered on Monday. He said …" is Weah, whoever spoke in the paragraph before. A pronoun as
   the subject of the sentence before is followed to its own: "He added … He went on …". */
static uint32_t person_meant(const Work *w, uint32_t pronoun, uint32_t low, uint32_t near, Gender g, int depth) {
    Who who;
    uint32_t found = subject_person(w, low, pronoun, g);
    if (!found) found = only_person(w, low, pronoun, g);
    if (found) return found;
    const Sentence *s = &w->sents.at[w->tokens.at[pronoun].sent];
    if (near && !fits(w, near - 1, g)) near = 0;
    if (s == w->sents.at || s[-1].end - s[-1].first >= 200) return near;
    bool same = s[-1].block == s->block;
    uint32_t subject = subject_person(w, s[-1].first, s[-1].end, g), only = only_person(w, s[-1].first, s[-1].end, g);
    if (!subject && same && depth < 4 && phrase_subject(w, s[-1].first, s[-1].end, &who) && who.kind == WHO_PRONOUN && pronoun_gender(w, who.first) == g)
        subject = person_meant(w, who.first, s[-1].first, near, g, depth + 1);
    if (near && subject && subject != near && same && !is_named_here(w, near - 1, pronoun)) near = 0;
    if (subject && !names_anybody(w, low, pronoun) && speaks(w, &s[-1])) return subject;       /* Ruiz said so. “…,” he added.: who spoke last, if in his own words or not */
    if (subject && near && subject != near) return 0;
    if (!subject && near && only && only != near) return 0;
    return subject ? subject : near ? near : only;
}

static Voice of_person_pronoun(const Work *w, uint32_t pronoun, uint32_t low, uint32_t near, Gender g) {
    uint32_t found = person_meant(w, pronoun, low, near, g, 0);
    return found ? of_entity(w, found - 1) : (Voice){ 0 };
}

/* "Officials met on Monday. They said: …" · "The ministry closed. It said: …" */
static Voice of_group_pronoun(const Work *w, uint32_t pronoun, bool plural) {
    Who who;
    const Sentence *s = &w->sents.at[w->tokens.at[pronoun].sent];
    if (s == w->sents.at || s[-1].end - s[-1].first > 200 || !phrase_subject(w, s[-1].first, s[-1].end, &who)) return (Voice){ 0 };
    if (who.kind == WHO_PRONOUN) return (Voice){ 0 };
    bool many = lexicon_ends(w->language, ENDING_MANY, token_text(w, head_of(w, &who)));
    if (who.kind == WHO_NOUN && !plural && !token_is(w, head_of(w, &who), W_ROLE | W_ORG | W_ORG_NAME | W_DEMONYM)) return (Voice){ 0 };
    if (who.kind == WHO_NAME) return plural || w->names.at[who.name - 1].type == NAME_PER ? (Voice){ 0 } : of_name(w, who.name);
    return many == plural ? of_noun(w, &who) : (Voice){ 0 };
}

/* In a transcript "I" is whose turn it is. */
static Voice of_turn(const Work *w, uint32_t token) {
    uint32_t block = w->sents.at[w->tokens.at[token].sent].block;
    if (block >= w->doc->blocks.len || w->doc->blocks.at[block].kind != BLOCK_TURN) return (Voice){ 0 };
    return (Voice){ .name = w->doc->blocks.at[block].speaker, .role = w->doc->blocks.at[block].speaker_role };
}

Voice voice_of(const Work *w, const Who *who, uint32_t low, uint32_t near) {
    if (who->kind == WHO_NAME) return of_name(w, who->name);
    if (who->first < w->tokens.len && (token_speech(w, who->first, SPEECH(WHOSE)) || (who->first > 0 && token_speech(w, who->first - 1, SPEECH(WHOSE))))) return (Voice){ 0 };   /* "Peru, whose officials fear": Peru's, which is nowhere said in words */
    if (who->kind == WHO_NOUN) return of_noun(w, who);
    if (who->kind != WHO_PRONOUN || !w->sents.len || w->tokens.at[who->first].sent >= w->sents.len) return (Voice){ 0 };
    Gender g = pronoun_gender(w, who->first);
    if (g != GENDER_NONE) return of_person_pronoun(w, who->first, low, near, g);
    if (token_speech(w, who->first, SPEECH(THEY))) return of_group_pronoun(w, who->first, true);
    if (token_speech(w, who->first, SPEECH(IT))) return of_group_pronoun(w, who->first, false);
    return of_turn(w, who->first);
}
