/* SPDX-License-Identifier: MIT */
/* Can a sentence stand alone? What the reader of one sentence by itself would miss.

   In: a sentence with its tokens, names and quotations. Out: "" and the words that must be supplied, or the one reason why not.
   How it thinks: everything that points out of the sentence is looked at in its order. A connective at the beginning is left out and the letter behind it raised. A pronoun is
   allowed when a noun it can mean stands before it in the sentence (or right behind the phrase that leads in); at the head of the sentence it is replaced by the subject of the
   sentence before, if that is one and fits; else the sentence is rejected. Words inside quotation marks are the speaker's and are left alone.
   What it does not do: resolve "this agreement" or "the two" by what was said before; those are rejected.

   Specimen: "However, she opposed it." behind "Ana Ruiz spoke last." fails by "it"; "She left in May." becomes "[Ana Ruiz] left in May." */
#include "find/find_in.h"

static const Token *tok(const Work *w, uint32_t i) { return &w->tokens.at[i]; }


static bool is_word(const Work *w, uint32_t i) { return i < w->tokens.len && tok(w, i)->kind == TOKEN_WORD; }
static bool is_determiner(const Work *w, uint32_t i) {
    return ONE_OF(w, i, "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "no", "any", "some", "each", "every", "such");
}

/* ---- form ---- */

static bool is_finite(const Work *w, uint32_t i) {
    if (token_is(w, i, W_AUX) && !ONE_OF(w, i, "being", "been", "be", "having", "doing", "done")) return true;
    if (!is_word(w, i) || tok(w, i)->name) return false;
    Str s = token_text(w, i);
    if (str_ends(s, STR("ing")) || (tok(w, i)->flags & T_CAPITAL)) return false;
    bool noun = i > 0 && (is_determiner(w, i - 1) || token_is(w, i - 1, W_PREP) || tok(w, i - 1)->flags & T_CLITIC || token_eq(w, i - 1, "to"));
    if (token_is(w, i, W_VERB | W_CUE)) return !noun;
    if (noun || s.len < 4) return false;
    if (str_ends(s, STR("ed"))) return true;
    /* "The deal covers the coast": an unknown word in -s between a singular and a determiner, a name or a preposition. */
    if (!str_ends(s, STR("s")) || str_ends(s, STR("ss")) || !i) return false;
    bool behind = is_determiner(w, i + 1) || token_is(w, i + 1, W_PREP | W_FUNCTION) || (i + 1 < w->tokens.len && (tok(w, i + 1)->name || tok(w, i + 1)->kind == TOKEN_NUMBER));
    return tok(w, i - 1)->name || phrase_is_adverb(w, i - 1) || token_is(w, i - 1, W_PRONOUN) || (behind && is_word(w, i - 1) && !str_ends(token_text(w, i - 1), STR("s")));
}

static bool has_finite(const Work *w, const PointCheck *c) {
    for (uint32_t i = c->first; i < c->end; i++)
        if (is_finite(w, i)) return true;
    return false;
}

/* The mark that closes a sentence, looking through quotation marks and brackets: he said so.”) */
static uint32_t closing_rune(const Work *w, const PointCheck *c) {
    for (uint32_t i = c->end; i-- > c->first;) {
        if (tok(w, i)->flags & T_DOTTED && w->text.at[tok(w, i)->to - 1] == '.') return '.';   /* around 3 a.m. */
        if (tok(w, i)->kind != TOKEN_MARK) return 0;
        uint32_t r = tok(w, i)->rune;
        if (r == '.' || r == '!' || r == '?' || r == ':' || r == 0x2026 || r == ';' || r == ',' || r == 0x3002) return r == '.' && tok(w, i)->to - tok(w, i)->from > 1 ? 0x2026 : r;
    }
    return 0;
}

static bool is_balanced(const Work *w, const PointCheck *c) {
    int round = 0, curly = 0, straight = 0;
    for (uint32_t i = c->first; i < c->end; i++) {
        if (tok(w, i)->kind != TOKEN_MARK) continue;
        uint32_t r = tok(w, i)->rune;
        round += r == '(' || r == '[' ? 1 : r == ')' || r == ']' ? -1 : 0;
        curly += r == 0x201C || r == 0x201E ? 1 : r == 0x201D ? -1 : 0;
        straight += r == '"';
        if (round < 0 || curly < 0) return false;
    }
    return !round && !curly && straight % 2 == 0;
}

/* Words that talk to the visitor of a page: "Subscribe to our newsletter", "All rights reserved". */
static bool is_page_talk(const Work *w, uint32_t i) {
    if (token_eq(w, i, "this")) return ONE_OF(w, i + 1, "article", "story", "page", "transcript");
    if (token_eq(w, i, "our")) return ONE_OF(w, i + 1, "newsletter", "website");
    if (token_eq(w, i, "contributed")) return ONE_OF(w, i + 1, "reporting", "to");
    if (token_eq(w, i, "terms")) return token_eq(w, i + 1, "of") && token_eq(w, i + 2, "use");
    if (token_eq(w, i, "rights")) return token_eq(w, i + 1, "reserved");
    if (ONE_OF(w, i, "photo", "hosted")) return token_eq(w, i + 1, "by");
    return (token_eq(w, i, "click") && token_eq(w, i + 1, "here")) || (token_eq(w, i, "read") && token_eq(w, i + 1, "more")) || (token_eq(w, i, "sign") && token_eq(w, i + 1, "up")) ||
           (token_eq(w, i, "all") && token_eq(w, i + 1, "rights")) || (token_eq(w, i, "privacy") && token_eq(w, i + 1, "policy")) || (token_eq(w, i, "your") && token_eq(w, i + 1, "inbox")) ||
           (token_eq(w, i, "follow") && token_eq(w, i + 1, "us")) || (token_eq(w, i, "image") && token_eq(w, i + 1, "credit")) || (token_eq(w, i, "share") && token_eq(w, i + 1, "this")) ||
           (token_eq(w, i, "cookies") && token_eq(w, i + 1, "to")) || (token_eq(w, i, "free") && token_eq(w, i + 1, "trial")) ||
           (token_eq(w, i, "originally") && token_eq(w, i + 1, "published"));
}

static bool is_furniture(const Work *w, const PointCheck *c) {
    for (uint32_t i = c->first; i + 1 < c->end; i++)
        if (ONE_OF(w, i, "click", "read", "sign", "all", "rights", "privacy", "our", "your", "follow", "photo", "image", "share", "this", "cookies", "contributed", "terms", "free", "originally", "hosted") &&
            is_page_talk(w, i))
            return true;
    return ONE_OF(w, c->first, "subscribe", "copyright", "advertisement") || token_mark(w, c->first, 0xA9);
}

/* "Crowds fill the square The board's head said …": a heading or a link's words ran into the sentence. The capital of a word that has none within a sentence tells. */
static bool runs_together(const Work *w, const PointCheck *c) {
    for (uint32_t i = c->first + 2; i + 1 < c->end; i++) {
        if (!(tok(w, i)->flags & T_CAPITAL) || tok(w, i)->name || c->quoted[i] || !ONE_OF(w, i, "the", "a", "an", "in", "on", "at", "he", "she", "they", "it", "this", "these", "but", "when", "after")) continue;
        bool small = is_word(w, i + 1) && rune_is_lower(tok(w, i + 1)->rune), before = is_word(w, i - 1) && !(tok(w, i - 1)->flags & T_CAPITAL) && !token_is(w, i - 1, W_PREP | W_AUX | W_CUE) && !ONE_OF(w, i - 1, "and", "or", "that", "as", "but");
        if (small && (before || (tok(w, i - 1)->name && i > c->first + 4)) && !(tok(w, i)->flags & T_GLUED)) return true;
    }
    return false;
}

/* ---- what leads in ---- */

/* Connectives that may go without loss: "However, the port stays shut." → "[T]he port stays shut." The others tie the sentence to the one before. */
static uint32_t connective_end(const Work *w, const PointCheck *c) {
    uint32_t i = c->first;
    if (ONE_OF(w, i, "but", "and", "yet", "so", "still") && !token_mark(w, i + 1, ',') && !(token_eq(w, i, "so") && ONE_OF(w, i + 1, "far", "much", "many", "long", "that", "as")) && !(token_eq(w, i, "yet") && ONE_OF(w, i + 1, "to", "another"))) return i + 1;
    if (ONE_OF(w, i, "however", "meanwhile", "moreover", "furthermore", "additionally", "nevertheless", "nonetheless", "indeed", "certainly", "also", "further", "finally", "separately", "but", "still", "besides",
               "earlier", "later", "previously", "overall", "notably", "importantly", "now", "and", "yet", "unsurprisingly", "officially") &&
        token_mark(w, i + 1, ','))
        return i + 2;
    if (token_mark(w, i + 2, ',') && ((token_eq(w, i, "in") && ONE_OF(w, i + 1, "addition", "fact", "short", "sum", "turn")) || (token_eq(w, i, "for") && ONE_OF(w, i + 1, "example", "instance")) ||
                                      (token_eq(w, i, "of") && token_eq(w, i + 1, "course")) || (token_eq(w, i, "by") && token_eq(w, i + 1, "contrast"))))
        return i + 3;
    if (token_mark(w, i + 4, ',') && token_eq(w, i, "at") && token_eq(w, i + 1, "the") && token_eq(w, i + 2, "same") && token_eq(w, i + 3, "time")) return i + 5;
    return i;
}

static bool hangs_on(const Work *w, uint32_t i) {
    if (ONE_OF(w, i, "instead", "otherwise", "similarly", "likewise", "therefore", "thus", "hence", "consequently", "accordingly", "conversely", "then", "afterwards", "afterward", "thereafter", "nor", "or",
               "rather", "either", "neither", "such", "thereby", "elsewhere", "namely") &&
        (token_mark(w, i + 1, ',') || ONE_OF(w, i, "nor", "or", "then", "afterwards", "afterward", "thus", "hence", "therefore")))
        return true;
    return (token_eq(w, i, "as") && token_eq(w, i + 1, "a") && ONE_OF(w, i + 2, "result", "consequence") && token_mark(w, i + 3, ',')) ||
           (token_mark(w, i + 2, ',') && ((token_eq(w, i, "after") && token_eq(w, i + 1, "all")) || (token_eq(w, i, "that") && ONE_OF(w, i + 1, "said", "is")))) ||
           (token_eq(w, i, "in") && token_eq(w, i + 1, "other") && token_eq(w, i + 2, "words")) || (token_eq(w, i, "on") && token_eq(w, i + 1, "the") && ONE_OF(w, i + 2, "other", "contrary")) || (ONE_OF(w, i, "there", "here") && token_mark(w, i + 1, ','));
}

/* ---- references ---- */

/* "The move", "the pair" at the head of a sentence: a thing named before. Words that may as well begin a full phrase ("the report of the board", "the first half") count only
   where the verb follows at once: "The report says …". */
static bool is_vague_head(const Work *w, uint32_t i) {
    if (!token_eq(w, i, "the")) return false;
    bool verb = token_is(w, i + 2, W_AUX | W_VERB | W_CUE) || phrase_is_adverb(w, i + 2) || token_mark(w, i + 2, ',');
    if (ONE_OF(w, i + 1, "move", "pair", "duo", "two", "latter", "former", "trio") && !token_eq(w, i + 2, "of") && !token_eq(w, i + 2, "to") && !tok(w, i + 2)->name) return verb || !is_word(w, i + 2) || token_eq(w, i + 1, "move");
    return (verb && ONE_OF(w, i + 1, "decision", "step", "announcement", "development", "incident", "news", "visit", "remarks", "comments", "same", "other", "others", "rest", "first", "second", "third", "idea",
                          "result", "event", "latest", "measure", "plan", "proposal", "issue", "problem", "subtext", "statement", "man", "woman", "group", "company", "agency", "figure", "number", "answer")) ||
           (verb && ONE_OF(w, i + 1, "reason", "trend", "process", "study", "report", "document", "situation", "goal", "aim", "effect", "article", "author", "authors", "findings", "results", "talks", "meeting"));
}

/* This, these, that + noun or verb point back; "that" behind a noun or verb joins, "this week" is a date. */
static bool is_demonstrative(const Work *w, const PointCheck *c, uint32_t i) {
    if (ONE_OF(w, i, "these", "those")) return !(token_eq(w, i, "those") && ONE_OF(w, i + 1, "who", "in", "of", "with", "from", "that"));
    if (token_eq(w, i, "this")) return !token_is(w, i + 1, W_TIMEUNIT | W_SEASON | W_MONTH | W_WEEKDAY | W_DAYPART);
    if (!token_eq(w, i, "that")) return false;
    /* "behind that sharp reply", not "in that he left" */
    bool noun = is_word(w, i + 1) && !token_is(w, i + 1, W_PRONOUN | W_AUX) && !is_determiner(w, i + 1) && !tok(w, i + 1)->name;
    return i == c->first || (noun && token_is(w, i - 1, W_PREP) && !token_eq(w, i - 1, "than") && !token_is(w, i + 1, W_TIMEUNIT));
}

static bool is_third(const Word *p) { return p->gender == GENDER_HE || p->gender == GENDER_SHE || p->gender == GENDER_IT || p->gender == GENDER_THEY; }

/* "It is clear that …", "it would be wise to …": it stands for nothing. */
static bool is_empty_it(const Work *w, uint32_t i, uint32_t end) {
    if (!token_eq(w, i, "it") && !token_eq(w, i, "it's")) return false;
    for (uint32_t k = i + 1; k < end && k < i + 8; k++) {
        if (token_mark(w, k, ',') || is_determiner(w, k) || tok(w, k)->name) {
            if (!token_eq(w, k, "that")) return false;      /* "It is a country that …" is about something */
        }
        if (ONE_OF(w, k, "that", "to", "whether", "how") && k > i + 2) {
            bool held = token_eq(w, k, "that") && str_ends(token_text(w, k - 1), STR("ed"));     /* it is expected that, it has been reported that */
            return token_is(w, i + 1, W_AUX) && (!token_is(w, k - 1, W_AUX | W_VERB) || (held && ONE_OF(w, k - 2, "is", "was", "been", "be", "widely", "generally")));
        }
    }
    return false;
}

static bool before_verb(const Work *w, const PointCheck *c, uint32_t noun) {
    for (uint32_t i = c->first; i < noun; i++)
        if (is_finite(w, i) || token_eq(w, i, "one")) return false;
    return true;
}

/* "The senate approved it": what a verb is done to is not who does it. The subject of the verb before an object pronoun; an empty Who where the pronoun is none. */
static Who own_subject(const Work *w, const PointCheck *c, uint32_t pronoun) {
    Who who = { 0 };
    uint32_t verb = pronoun;
    if (!ONE_OF(w, pronoun, "it", "him", "them") || is_finite(w, pronoun + 1) || phrase_is_adverb(w, pronoun + 1)) return who;
    if (verb > c->first + 1 && token_is(w, verb - 1, W_PREP)) verb--;
    if (verb-- <= c->first + 1 || !is_finite(w, verb) || token_is(w, verb, W_AUX)) return who;
    if (!phrase_before(w, c->first, verb, &who)) return (Who){ 0 };
    return who;
}

/* Is there, among the tokens before, somebody or something the pronoun can mean? */
static bool has_antecedent(const Work *w, const PointCheck *c, uint32_t pronoun, uint8_t gender) {
    bool owner = token_eq(w, pronoun, "its");               /* owners are names and subjects: "The port and its cranes", not "One effect is the end of its trade" */
    Who doer = own_subject(w, c, pronoun);
    for (uint32_t i = pronoun; i-- > c->first;) {
        if (c->quoted[i] || (i >= doer.first && i < doer.end)) continue;
        const Name *n = name_at(w, i);
        if (n && n->type == NAME_PER && n->entity < w->entities.len) {
            uint8_t g = w->entities.at[n->entity].gender;
            if ((gender == GENDER_HE || gender == GENDER_SHE) && (g == gender || g == GENDER_NONE)) return true;
            if (gender == GENDER_THEY) return true;
        } else if (n && !n->demonym && (gender == GENDER_IT || gender == GENDER_THEY)) {
            uint32_t first = w->name_tokens.at[tok(w, i)->name - 1].from;
            bool led = first > c->first && token_is(w, first - 1, W_PREP);
            if (!led || n->type == NAME_ORG) return true;   /* "In Lima, they met": Lima is where, not who */
            if (gender == GENDER_IT && first > c->first + 1) return true;
        }
        else if (n && n->demonym && gender == GENDER_THEY) return true;
        if (!is_word(w, i) || n) continue;
        if (token_is(w, i, W_ROLE)) {
            if (gender != GENDER_IT) return true;
            continue;                                       /* "the leader said that it …": a person is no "it" */
        }
        if (token_is(w, i, W_FUNCTION | W_VERB | W_AUX | W_CUE) || (tok(w, i)->flags & T_CLITIC) || when_at(w, tok(w, i)->from)) continue;
        Str s = token_text(w, i);
        bool plural = s.len > 3 && str_ends(s, STR("s")) && !str_ends(s, STR("ss"));
        if (gender == GENDER_THEY && plural) return true;
        /* A singular noun: something behind a determiner, before the pronoun's own clause. */
        if (gender == GENDER_IT && !plural && i > c->first && (!owner || before_verb(w, c, i)) && (is_determiner(w, i - 1) || (i > c->first + 1 && is_determiner(w, i - 2)) || tok(w, i - 1)->name)) return true;
    }
    return false;
}

/* "In her speech, Ana Ruiz …": a possessive in the phrase that leads in, and its owner right behind. */
static bool owner_behind(const Work *w, const PointCheck *c, uint32_t pronoun, uint8_t gender) {
    if (!token_is(w, c->first, W_PREP) && !ONE_OF(w, c->first, "while", "although", "though", "when", "as", "if", "despite", "after", "before", "even", "because", "since")) return false;
    uint32_t comma = pronoun;
    while (comma < c->end && comma < pronoun + 16 && !token_mark(w, comma, ',')) comma++;
    Who who;
    if (comma >= c->end || !token_mark(w, comma, ',') || !phrase_from(w, comma + 1, c->end, &who) || who.kind == WHO_PRONOUN) return false;
    bool person = who.kind == WHO_NAME && w->names.at[who.name - 1].type == NAME_PER;
    return gender == GENDER_HE || gender == GENDER_SHE ? person : !person || gender == GENDER_THEY;
}

static void supply(const Work *w, PointCheck *c, uint32_t from, uint32_t to, Str words) { *vec_add(w->a, &c->supply) = (Supply){ { from, to }, words }; }

/* A pronoun that is the sentence's subject: the subject of the sentence before, if that is a name that fits and the two belong to one paragraph. "She left." behind
   "[Ana Ruiz] spoke." is Ana Ruiz again. */
static bool supply_subject(const Work *w, PointCheck *c, uint32_t i, const Word *pronoun) {
    const Sentence *before = c->s - 1;
    Who who;
    if (c->s == w->sents.at || before->block != c->s->block || before->end - before->first > 120) return false;
    bool possessive = ONE_OF(w, i, "his", "her", "its", "their");
    Str words = { 0 };
    bool person = pronoun->gender == GENDER_HE || pronoun->gender == GENDER_SHE;
    if (person && c->before.len && (c->before_gender == pronoun->gender || c->before_gender == GENDER_NONE)) words = c->before;
    else if (c->quoted[before->first] || !phrase_subject(w, before->first, before->end, &who) || c->quoted[who.first] || who.kind != WHO_NAME) return false;
    else {
        const Name *n = &w->names.at[who.name - 1];
        uint8_t g = n->entity < w->entities.len ? w->entities.at[n->entity].gender : GENDER_NONE;
        if (person ? n->type != NAME_PER || (g != GENDER_NONE && g != pronoun->gender) : pronoun->gender != GENDER_IT || possessive || n->type == NAME_PER) return false;
        words = voice_of(w, &who, before->first, 0).name;
    }
    if (!words.len) return false;
    if (person) c->subject = words, c->subject_gender = pronoun->gender;
    if (possessive) words = str_fmt(w->a, "%.*s%s", STR_ARG(words), str_ends(words, STR("s")) ? "’" : "’s");
    supply(w, c, tok(w, i)->from, tok(w, i)->to, words);
    return true;
}

/* Who this sentence is about, for the next one: its subject, or who it is according to. */
static void note_subject(const Work *w, PointCheck *c) {
    Who who;
    CueUse cue;
    bool according = phrase_cue(w, c->first, c->first, &cue) && cue.cue == CUE_ACCORDING && phrase_from(w, cue.end, c->end, &who);
    if (c->subject.len || c->quoted[c->first]) return;
    if (!according && !phrase_subject(w, c->first, c->end, &who)) return;
    if (who.kind != WHO_NAME) return;
    const Name *n = &w->names.at[who.name - 1];
    if (n->type != NAME_PER || n->entity >= w->entities.len) return;
    c->subject = w->entities.at[n->entity].canonical, c->subject_gender = w->entities.at[n->entity].gender;
}

static const char *check_pronouns(const Work *w, PointCheck *c) {
    bool turn = c->block && c->block->kind == BLOCK_TURN;
    Who who;
    uint32_t subject = phrase_subject(w, c->first, c->end, &who) && who.kind == WHO_PRONOUN ? who.first : c->first;
    for (uint32_t i = c->first; i < c->end; i++) {
        if (!token_is(w, i, W_PRONOUN) || c->quoted[i]) continue;
        const Word *p = token_word(w, i);
        if (p->gender == GENDER_I || p->gender == GENDER_WE) return turn && p->gender == GENDER_WE ? "we" : "first-person";
        if (p->gender == GENDER_YOU) return "second-person";
        if (!is_third(p) || is_empty_it(w, i, c->end)) continue;
        if (i == c->first || i == subject) {
            if (i != c->first && has_antecedent(w, c, i, p->gender)) continue;
            if (!supply_subject(w, c, i, p)) return "pronoun";
            continue;
        }
        /* What was supplied is an antecedent like any other. */
        if (c->supply.len && c->supply.at[0].at.from < tok(w, i)->from && p->gender != GENDER_THEY && c->supply.at[0].text.len > 2) continue;
        if (!has_antecedent(w, c, i, p->gender) && !owner_behind(w, c, i, p->gender)) return "pronoun";
    }
    return "";
}

/* "The pact is a shield, and this shield …": the word behind the demonstrative, or one of the two behind it, stood in the sentence before. */
static bool said_before(const Work *w, const PointCheck *c, uint32_t i) {
    for (uint32_t k = i + 1; k < c->end && k < i + 4 && is_word(w, k); k++) {
        if (token_is(w, k, W_FUNCTION | W_AUX | W_VERB)) return false;
        for (uint32_t b = c->first; b < i; b++)
            if (tok(w, k)->key && tok(w, b)->key == tok(w, k)->key && tok(w, b)->kind == TOKEN_WORD) return true;
    }
    return false;
}

/* "The two autocratic nations seek …", "both countries agreed": who they are was said before, unless the sentence names two, or tells behind them ("the two banks of the river"). */
static bool is_unnamed_pair(const Work *w, const PointCheck *c, uint32_t i) {
    uint32_t k = i, country = 0, names = 0, last = 0;
    if (token_eq(w, i, "the") && ONE_OF(w, i + 1, "two", "three", "four")) k = i + 2;
    else if (token_eq(w, i, "both")) k = i + 1;
    else return false;
    uint32_t first = k;
    while (k < c->end && k < first + 6 && (is_word(w, k) || token_mark(w, k, '-')) && !tok(w, k)->name && (!token_is(w, k, W_FUNCTION | W_AUX | W_CUE | W_VERB) || (k > first && token_mark(w, k - 1, '-')))) {
        Str s = token_text(w, k);
        if (k > first && str_ends(s, STR("ed")) && !token_mark(w, k - 1, '-')) break;
        if (str_ends(s, STR("est")) || ONE_OF(w, k, "main", "first", "last", "most", "other", "latter", "former") || token_is(w, k, W_TIMEUNIT | W_UNIT)) return false;
        k++;
    }
    if (k == first || k >= c->end || !str_ends(token_text(w, k - 1), STR("s"))) return false;
    if (ONE_OF(w, k, "of", "from", "in", "who", "that", "which", "whose", "between", "and", "named") || tok(w, k)->name) return false;
    if (tok(w, k)->kind == TOKEN_MARK && k + 1 < c->end && tok(w, k + 1)->name && !token_mark(w, k, '.')) return false;
    for (uint32_t b = c->first; b < i; b++) {
        const Name *n = name_at(w, b);
        if (token_eq(w, b, "and") && ONE_OF(w, b + 1, "the", "a", "an")) return false;       /* the board and the union …, the two sides */
        if (!n || tok(w, b)->name == last) continue;
        last = tok(w, b)->name;
        uint32_t code = n->country.len == 2 && n->type != NAME_PER ? (uint32_t)(unsigned char)n->country.at[0] << 8 | (unsigned char)n->country.at[1] : 0x10000 + n->entity;
        if (!names || code != country) names++;
        country = code;
    }
    return names < 2;
}

/* As the subject such a pair leaves the reader without whom it is about; "both" elsewhere ("a station of both countries") only weakens. */
static const char *check_pairs(const Work *w, PointCheck *c) {
    for (uint32_t i = c->first; i < c->end; i++) {
        if (c->quoted[i] || !is_unnamed_pair(w, c, i)) continue;
        if (!token_eq(w, i, "both") || i == c->first) return "vague";
        c->vague += 1;
    }
    return "";
}

static const char *check_references(const Work *w, PointCheck *c) {
    if (is_vague_head(w, c->first)) return "vague";
    /* "The deal covers …": understood among its fellows, weaker alone */
    if (token_eq(w, c->first, "the") && is_word(w, c->first + 1) && !tok(w, c->first + 1)->name && (token_is(w, c->first + 2, W_VERB | W_AUX | W_CUE) || is_finite(w, c->first + 2))) c->vague += 1;
    for (uint32_t i = c->first; i < c->end; i++) {
        if (c->quoted[i]) continue;
        if (is_demonstrative(w, c, i)) {
            if (i <= c->first + 1 || token_mark(w, i - 1, ',') || !said_before(w, c, i)) return "demonstrative";
            c->vague += 1;
        }
        if (token_eq(w, i, "the") && ONE_OF(w, i + 1, "two", "latter", "former", "pair", "duo", "trio") && (i + 2 >= c->end || !is_word(w, i + 2) || token_is(w, i + 2, W_VERB | W_AUX | W_CUE))) return "vague";
        if (token_eq(w, i, "the") && token_eq(w, i + 1, "same") && token_eq(w, i + 2, "thing")) return "vague";      /* did the same thing in May */
        if (token_eq(w, i, "such")) c->vague += 1;
    }
    return "";
}

static void raise_first(const Work *w, PointCheck *c) {
    uint32_t from = tok(w, c->first)->from;
    uint32_t r = utf8_at(w->text, from), upper = rune_upper(r);
    if (r == upper || tok(w, c->first)->kind != TOKEN_WORD) return;
    char bytes[4];
    size_t old = from;
    utf8_next(w->text, &old);
    Str s = str_copy(w->a, (Str){ bytes, utf8_write(bytes, upper) });
    for (size_t i = 0; i < c->supply.len; i++)
        if (c->supply.at[i].at.from == from) return;   /* the whole word is replaced */
    supply(w, c, from, (uint32_t)old, s);
    for (size_t i = c->supply.len - 1; i > 0 && c->supply.at[i].at.from < c->supply.at[i - 1].at.from; i--) {
        Supply t = c->supply.at[i];
        c->supply.at[i] = c->supply.at[i - 1], c->supply.at[i - 1] = t;
    }
}

const char *point_stand(const Work *w, PointCheck *c) {
    /* "[23] The letters …", "… in May. [5]": marks of notes. */
    while (c->end > c->first + 3 && token_mark(w, c->end - 1, ']') && tok(w, c->end - 2)->kind == TOKEN_NUMBER && token_mark(w, c->end - 3, '[')) c->end -= 3;
    while (c->first + 3 < c->end && token_mark(w, c->first, '[') && tok(w, c->first + 1)->kind == TOKEN_NUMBER && token_mark(w, c->first + 2, ']')) c->first += 3;
    uint32_t end = closing_rune(w, c);
    if (token_mark(w, c->first, '<') || token_mark(w, c->first, '{') || token_mark(w, c->first, '|')) return "fragment";
    if (end == '?') return "question";
    if (end == ':') return "lead-in";
    if (end != '.' && end != '!' && end != 0x3002) return "heading";
    if (!is_balanced(w, c)) return "unbalanced";
    if (is_furniture(w, c)) return "boilerplate";
    if (runs_together(w, c)) return "runs-on";
    if (!has_finite(w, c)) return "fragment";
    if (hangs_on(w, c->first)) return "connective";
    uint32_t start = c->first, first;
    for (int more = 0; more < 2 && (first = connective_end(w, c)) > c->first; more++) c->first = first;    /* And of course, … */
    bool hangs;
    first = point_time_lead(w, c->first, c->end, &hangs), c->first = start;
    if (hangs) return "narrative-time";
    bool cut = first > c->first;                            /* what is left begins in small letters */
    c->first = first;
    if (!is_word(w, first) && tok(w, first)->kind != TOKEN_NUMBER && !c->quoted[first] && tok(w, first)->kind != TOKEN_MARK) return "fragment";
    if (!cut && is_word(w, first) && !(tok(w, first)->flags & T_CAPITAL) && rune_is_lower(tok(w, first)->rune)) return "fragment";
    if (hangs_on(w, first)) return "connective";
    const char *pronoun = check_pronouns(w, c), *why = check_references(w, c);
    note_subject(w, c);
    if (!*why) why = pronoun;
    if (!*why) why = check_pairs(w, c);
    if (*why) return why;
    if (cut) raise_first(w, c);
    return "";
}
