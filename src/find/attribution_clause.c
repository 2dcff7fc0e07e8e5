/* SPDX-License-Identifier: MIT */
/* What a reporting verb rules in the reporter's own text: whose words, and which.

   In: a reporting word outside direct quotations, and the stretch of its sentence that is the reporter's. Out: source, cue, and content in one or two pieces.
   How it thinks: the subject is what stands before the verb, or behind it where the verb is turned about (…, said Ruiz); a participle has the subject of its sentence, a
   verb behind "and" that of the verb before. What is said stands behind the verb, from its "that" on; or before the subject, when a comma parts them and nothing but a time or
   place follows the verb; or around both (The dam, Ruiz said, will hold). It ends where the sentence does, or where another voice or another reporting verb of the same
   one begins: "…, and said", "…, adding", "…, while Weah said".
   A verb of doubtful sense ("sees", "began", "read") counts only with "that" or a quotation behind it.
   What it does not do: parse. A clause of the reporter's behind the content is taken for a part of it.

   Specimen: The dam will hold, Ruiz said in Lima on Monday. content "The dam will hold", though words follow the verb. */
#include "find/find_in.h"

enum { THAT_REACH = 16, END_REACH = 120 };

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }
static bool is_comma(const Work *w, uint32_t i) { return token_mark(w, i, ','); }
static bool is_quote_mark(const Work *w, uint32_t i) {
    if (i >= w->tokens.len || tok(w, i)->kind != TOKEN_MARK) return false;
    uint32_t r = tok(w, i)->rune;
    return r == '"' || r == '\'' || (r >= 0x2018 && r <= 0x201F) || r == 0xAB || r == 0xBB;
}
static bool is_stop(const Work *w, uint32_t i) {
    uint32_t r = tok(w, i)->rune;
    return tok(w, i)->kind == TOKEN_MARK && (r == '!' || r == '?' || r == ';' || (r == '.' && !token_is(w, i ? i - 1 : 0, W_ABBR | W_ABBR_NAME)));
}
static bool is_that(const Work *w, uint32_t i) { return token_speech(w, i, SPEECH(THAT)); }
static bool is_time(const Work *w, uint32_t i) { return i < w->tokens.len && when_at(w, tok(w, i)->from) && !tok(w, i)->name; }

/* ---- where content ends ---- */

static uint32_t before_adverbs(const Work *w, uint32_t i, uint32_t low) {
    while (i > low && (phrase_is_adverb(w, i - 1) || token_is(w, i - 1, W_AUX))) i--;
    return i;
}

static bool is_strong(const CueUse *c) { return c->cue == CUE_SAY || c->cue == CUE_TELL || c->cue == CUE_WRITE || c->cue == CUE_ASK; }

/* Does another report begin at the reporting word `c`? Then where: "…, adding that" · "… and said" · "…, while Weah said". 0 if it does not. */
static uint32_t turn_at(const Work *w, uint32_t from, const CueUse *c) {
    uint32_t p = before_adverbs(w, c->first, from);
    if (p <= from + 1) return 0;
    if (c->ing) return is_comma(w, p - 1) ? p - 1 : 0;
    if (c->noun || c->infinitive || c->passive || !is_strong(c)) return 0;
    if (token_speech(w, p - 1, SPEECH(BESIDE))) return is_comma(w, p - 2) ? p - 2 : p - 1;
    Who who;
    if (!phrase_before(w, from, c->first, &who) || who.kind == WHO_NONE || who.first <= from + 1) return 0;
    uint32_t b = who.first - 1;
    if (token_speech(w, b, SPEECH(BESIDE) | SPEECH(TURN)) || token_speech(w, b, SPEECH(AS))) return is_comma(w, b - 1) || token_speech(w, b, SPEECH(TURN)) ? (is_comma(w, b - 1) ? b - 1 : b) : 0;
    return 0;
}

static uint32_t trim_end(const Work *w, uint32_t from, uint32_t end) {
    while (end > from && (is_stop(w, end - 1) || is_comma(w, end - 1) || token_mark(w, end - 1, '.') || token_mark(w, end - 1, ':'))) end--;
    return end;
}

uint32_t clause_end(const ClauseView *v, uint32_t from) {
    const Work *w = v->w;
    CueUse c;
    for (uint32_t i = from; i < v->high && i < from + END_REACH; i++) {
        if (token_mark(w, i, ';')) return i;
        if (i <= from + 2 || !phrase_cue(w, i, from, &c) || c.cue == CUE_ACCORDING || c.cue == CUE_NOUN) continue;
        uint32_t turn = turn_at(w, from, &c);
        if (turn > from) return turn;
    }
    return trim_end(w, from, v->high);
}

/* ---- what stands before the subject ---- */

/* Closing quotes count as transparent: Ms. Ruiz is “not a friend,” | said Weah. */
static bool parted(const Work *w, uint32_t edge, uint32_t low) {
    if (edge <= low) return false;
    uint32_t i = edge - 1;
    bool mark = false;
    while (i > low && is_quote_mark(w, i)) i--, mark = true;
    uint32_t r = tok(w, i)->rune;
    return tok(w, i)->kind == TOKEN_MARK && (r == ',' || (mark && (r == '?' || r == '!')));
}

/* In May, … · After the vote, … · However, …: what leads in to a clause is not what is said. */
static bool leads_in(const Work *w, uint32_t from, uint32_t edge) {
    uint32_t i = from;
    while (i < edge && (token_speech(w, i, SPEECH(BESIDE)) || is_quote_mark(w, i))) i++;
    bool lead = (token_is(w, i, W_PREP) && !tok(w, i)->name) || token_speech(w, i, SPEECH(LEADS)) || is_time(w, i) || phrase_is_adverb(w, i) || edge - i <= 2;
    if (!lead) return false;
    for (uint32_t k = i; k + 1 < edge; k++)                 /* "In Oslo, polls close at seven, | Ruiz said": a clause stands between */
        if (is_comma(w, k) && k + 4 < edge) return false;
    return true;
}

static bool content_before(const ClauseView *v, uint32_t edge, Range *left) {
    const Work *w = v->w;
    uint32_t from = v->floor > v->low ? v->floor : v->low;
    if (edge < from + 3 || !parted(w, edge, from)) return false;
    for (uint32_t i = edge - 1; i > from; i--)
        if (token_mark(w, i - 1, ';')) {
            from = i;
            break;
        }
    while (from < edge && (is_comma(w, from) || token_speech(w, from, SPEECH(BESIDE)))) from++;
    uint32_t end = edge - 1;
    if (!is_quote_mark(w, end)) end = trim_end(w, from, edge);
    else end = edge;
    *left = (Range){ from, end };
    return end >= from + 2;
}

/* ---- what stands behind the verb ---- */

/* "said on Monday in Lima | that …": where "that" stands, or 0. */
static uint32_t that_ahead(const Work *w, uint32_t from, uint32_t high) {
    bool object = !token_is(w, from, W_PREP) && !is_time(w, from);
    for (uint32_t i = from; i < high && i < from + THAT_REACH; i++) {
        /* "doubted Weah's claim that": the noun's clause, not the verb's; but "said in a statement that" */
        if (is_that(w, i) && i > from && object && token_speech(w, i - 1, SPEECH(IDEA))) return 0;
        if (is_that(w, i)) return token_is(w, i + 1, W_AUX) || (i > from && token_speech(w, i - 1, SPEECH(BY))) ? 0 : i;
        if ((tok(w, i)->kind == TOKEN_MARK && !(tok(w, i)->flags & T_GLUED && tok(w, i)->rune == '-') && !token_mark(w, i, '.') && !is_comma(w, i)) || token_is(w, i, W_AUX)) return 0;
        if (is_comma(w, i) && i > from + 8) return 0;
    }
    return 0;
}

/* First token of what is said behind a verb: past its hearer, its time and its place. */
static uint32_t content_first(const Work *w, const CueUse *c, uint32_t from, uint32_t high) {
    uint32_t that = that_ahead(w, from, high), i = from;
    if (that) return that;
    const Timex *t = i < high ? when_at(w, tok(w, i)->from) : NULL;
    if (t && !tok(w, i)->name)
        while (i < high && tok(w, i)->from < t->at.to) i++;
    if (c->cue == CUE_TELL && i < high) {
        Who hearer;
        uint32_t end = i;
        if (token_is(w, i, W_PRONOUN)) end = i + 1;
        else if (phrase_from(w, i, high, &hearer)) end = hearer.end;
        if (end < high && end > i && (token_speech(w, end, SPEECH(SUBJECT) | SPEECH(TO) | SPEECH(DETERMINER)) || tok(w, end)->name || is_comma(w, end))) i = end;
    }
    return i < high ? i : from;
}

static bool quote_near(const Work *w, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + 8; i++)
        if (is_quote_mark(w, i) && tok(w, i)->rune != 0x2019 && tok(w, i)->rune != '\'') return true;
    return false;
}

/* ---- whose ---- */

static bool subject_of(const ClauseView *v, const CueUse *c, Who *who, const char **rule) {
    const Work *w = v->w;
    uint32_t p = before_adverbs(w, c->first, v->low);
    bool joined = p > v->low && token_speech(w, p - 1, SPEECH(BESIDE)) && !is_time(w, p);
    if (c->ing || c->infinitive) {
        *rule = c->ing ? "participle" : "infinitive";
        if (c->ing && p > v->low && (token_is(w, p - 1, W_AUX) || tok(w, p - 1)->name) && phrase_before(w, v->low, c->first, who)) return true;
        if (c->ing && v->last.kind != WHO_NONE && p > v->low && is_comma(w, p - 1)) return *who = v->last, true;
        return phrase_subject(w, v->s->first < v->low ? v->low : v->s->first, c->first, who);
    }
    *rule = "cue-before";
    if (joined && v->last.kind != WHO_NONE) return *rule = "joined", *who = v->last, true;
    if (joined && phrase_subject(w, v->low, c->first, who) && who->end + 1 < p) return *rule = "joined", true;
    return phrase_turned(w, v->low, c, v->high, who);
}

/* …, said Ana Ruiz, a guard. */
static bool turned_about(const ClauseView *v, const CueUse *c, uint32_t next, Who *who) {
    const Work *w = v->w;
    if (c->ing || c->infinitive || c->noun || c->passive || c->cue == CUE_JUDGE) return false;
    if (!parted(w, c->first, v->low) || is_that(w, next) || is_time(w, next) || !phrase_from(w, next, v->high, who) || who->kind == WHO_PRONOUN) return false;
    /* "Ruiz, a guard, said Weah left": a verb behind the name makes it what is said. */
    uint32_t behind = phrase_skip_adverbs(w, who->end, v->high);
    if (behind < v->high && tok(w, behind)->kind == TOKEN_WORD && !token_is(w, behind, W_PREP) && !is_time(w, behind) && !token_speech(w, behind, SPEECH(BESIDE) | SPEECH(TURN) | SPEECH(RELATIVE) | SPEECH(AS) | SPEECH(WHEN) | SPEECH(LEADS))) return false;
    return who->kind == WHO_NAME || voice_can_speak(w, who) || (token_speech(w, next, SPEECH(DETERMINER)) && !token_speech(w, next, SPEECH(POSSESSIVE)));
}

/* ---- one verb ---- */

static bool hit(ClauseHit *h, Range piece, uint32_t end, const char *rule) {
    h->piece[0] = piece, h->end = end, h->rule = rule;
    return piece.from < piece.to;
}

static bool behind(const ClauseView *v, uint32_t first, ClauseHit *h, const char *rule) {
    while (first < v->high && (is_comma(v->w, first) || token_mark(v->w, first, ':'))) first++;
    uint32_t end = clause_end(v, first), from = first;
    while (from < end && is_quote_mark(v->w, from)) from++;
    if (from >= end) return false;
    return hit(h, (Range){ first, end }, end, rule);
}

/* The dam, Ruiz said, will hold. · The dam will hold, Ruiz said in Lima. · Ruiz said that the dam will hold. */
static bool place_content(const ClauseView *v, const CueUse *c, uint32_t edge, uint32_t next, ClauseHit *h, const char *rule) {
    const Work *w = v->w;
    Range left = { 0, 0 };
    if (edge > v->low + 1 && token_speech(w, edge - 1, SPEECH(AS))) edge--;         /* The dam will hold, as Ruiz said, … */
    bool before = content_before(v, edge, &left), closes = next >= v->high || is_stop(w, next) || token_mark(w, next, ')');
    bool comma = next < v->high && is_comma(w, next), that = next < v->high && that_ahead(w, next, v->high);
    if (before && (closes || (comma && next + 1 >= v->high))) return hit(h, left, c->end, "content-before");
    if (before && comma) {
        bool goes_on = next + 1 < v->high && !lexicon_ends(w->language, ENDING_DOING, token_text(w, next + 1)) && !token_speech(w, next + 1, SPEECH(BESIDE) | SPEECH(TURN) | SPEECH(RELATIVE));
        if (!goes_on) return hit(h, left, next, "content-before");
        uint32_t end = clause_end(v, next + 1);
        h->piece[1] = (Range){ next + 1, end };
        return hit(h, left, end, "content-around");
    }
    if (closes) return false;
    bool aside = (token_is(w, next, W_PREP) && !tok(w, next)->name && !token_speech(w, next, SPEECH(TO))) || is_time(w, next) || phrase_is_adverb(w, next) || token_speech(w, next, SPEECH(AS) | SPEECH(TURN) | SPEECH(LEADS));
    if (before && !that && !leads_in(w, left.from, left.to) && (aside || parted(w, edge, v->low)) && (aside || is_quote_mark(w, edge - 1))) return hit(h, left, next, "content-before");
    return behind(v, content_first(w, c, next, v->high), h, rule);
}

/* According to Ruiz, a guard at the port, | the dam leaks. The comma behind the apposition, or the one given. */
static uint32_t past_apposition(const Work *w, uint32_t comma, uint32_t high) {
    uint32_t k = comma + 1;
    if (!(token_speech(w, k, SPEECH(DETERMINER)) || token_is(w, k, W_ROLE | W_ROLE_PART)) || token_speech(w, k, SPEECH(POSSESSIVE))) return comma;
    while (k < high && k < comma + 20 && !is_comma(w, k) && !token_is(w, k, W_AUX | W_VERB)) k++;
    return k + 1 < high && is_comma(w, k) ? k : comma;
}

static bool ask_according(const ClauseView *v, const CueUse *c, ClauseHit *h) {
    const Work *w = v->w;
    if (!phrase_from(w, c->end, v->high, &h->who)) return false;
    uint32_t from = v->floor > v->low ? v->floor : v->low;
    h->credit = true;
    while (from < c->first && (is_comma(w, from) || token_speech(w, from, SPEECH(BESIDE)))) from++;
    if (c->first > from + 2) return hit(h, (Range){ from, trim_end(w, from, c->first) }, h->who.end, "according-after");
    uint32_t after = h->who.end;
    if (lexicon_nouns_capital(w->language)) return after < v->high && behind(v, after, h, "according-before");    /* Nach Angaben der Bank steigt der Kurs */
    while (after < v->high && !is_comma(w, after)) after++;
    after = past_apposition(w, after, v->high);
    return after + 1 < v->high && behind(v, after + 1, h, "according-before");
}

static bool ask_passive(const ClauseView *v, uint32_t next, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t that = that_ahead(w, next, v->high);
    for (uint32_t i = next; i < that; i++)
        if (is_comma(w, i)) that = 0;
    if (!that && !token_speech(w, next, SPEECH(TO))) return false;
    for (uint32_t i = next; i < v->high && i < next + 8; i++)
        if (token_speech(w, i, SPEECH(BY)) && phrase_from(w, i + 1, v->high, &h->who)) break;
    return behind(v, that ? that : next, h, "passive");
}

static bool ask_verb(const ClauseView *v, const CueUse *c, ClauseHit *h) {
    const Work *w = v->w;
    uint32_t next = phrase_skip_adverbs(w, c->end, v->high);
    bool that = is_that(w, next), marks = quote_near(w, next, v->high);
    const char *rule = "cue-before";
    Who who = { 0 };
    h->cue_first = c->first, h->cue_end = c->end, h->spoken = is_strong(c);
    if (c->passive) return ask_passive(v, next, h);
    if (c->doubtful && !that && !marks && !(next < v->high && that_ahead(w, next, v->high))) return false;
    /* Without a clause behind it the verb may as well tell a deed: such an attribution names its source, but credits nobody with the sentence. */
    bool closes = next >= v->high || is_stop(w, next) || is_comma(w, next), deed = token_speech(w, c->first, SPEECH(DEED)) || c->ing || c->infinitive;
    h->credit = that || marks || closes || !deed || (token_speech(w, next, SPEECH(TO)) && !c->ing && !c->infinitive);
    if (turned_about(v, c, next, &who) && !(c->first > v->low + 1 && v->last.kind == WHO_NONE && !parted(w, c->first, v->low))) {
        Range left;
        if (content_before(v, c->first, &left)) {
            h->who = who;
            return hit(h, left, who.end, "verb-who");
        }
    }
    if (!subject_of(v, c, &who, &rule) || who.kind == WHO_NONE) return false;
    if (c->infinitive && token_speech(w, who.first, SPEECH(IT))) return false;     /* it is important to note that … */
    h->who = who;
    h->credit &= !c->infinitive;
    return place_content(v, c, c->ing || c->infinitive || who.end > c->first ? v->low : who.first, next, h, rule);
}

bool clause_ask(const ClauseView *v, uint32_t i, ClauseHit *h) {
    CueUse c;
    if (!phrase_cue(v->w, i, v->low, &c) || c.end > v->high || c.noun || c.cue == CUE_NOUN) return clause_word(v, i, h);
    h->cue_first = c.first, h->cue_end = c.end;
    bool found = c.cue == CUE_ACCORDING ? ask_according(v, &c, h) : ask_verb(v, &c, h);
    if (!found) *h = (ClauseHit){ 0 };
    return found || clause_word(v, i, h);
}
