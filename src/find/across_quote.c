/* SPDX-License-Identifier: MIT */
/* Quotes of all sources: the same words of the same speaker are one quote, and a fragment is shown within the sentence that makes sense of it.

   In: the quotes of all records. Out: findings of kind quote.
   How it thinks: a whole statement between marks stands by itself, with its speaker beneath. Words woven into a reporter's sentence are shown with that sentence when it
   can stand alone; else by themselves if they are long enough to say something. A fragment that neither way would stand is kept, but not fit to be printed; so is
   what begins with an unresolved pronoun, turns on one ("either of them"), or has no known speaker. Titles and scare quotes (terms) are left out.
   What it knowingly does not do: quotes in translation are not matched with their original.

   Specimen: He called the plan “a long overdue step.” is shown as that sentence with [He] resolved; “act responsibly” alone is not shown. */
#include "find/find_in.h"

#include <stdlib.h>

typedef struct { uint32_t doc; const Quote *q; const Point *sentence; uint32_t words; bool shared; } Said;    /* shared: others are quoted in its sentence too */

static uint32_t word_count(Str s) {
    uint32_t n = 0;
    bool in = false;
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        bool word = rune_is_word(r) || (in && (r == '\'' || r == 0x2019 || r == '-'));
        n += (word && !in) || (word && rune_is_cjk(r));
        in = word;
    }
    return n;
}

/* "It was a mistake": it, he, this point outside the quote. "I", "we" and "you" are the speaker's own. */
static bool starts_dangling(const Across *x, uint32_t doc, Str s) {
    size_t from = 0, to = 0, i = 0;
    while (i < s.len && !rune_is_word(utf8_at(s, i))) utf8_next(s, &i);
    from = to = i;
    while (to < s.len && rune_is_word(utf8_at(s, to))) utf8_next(s, &to);
    ArenaMark m = arena_mark(x->run->tmp);
    Str word = utf8_fold(x->run->tmp, str_sub(s, from, to));
    const Language *l = lexicon_language(x->lexicon, x->docs[doc].doc.meta.language);
    const Word *w = lexicon_get(l, lexicon_word(l, word));
    bool dangling = (w->classes & W_PRONOUN) && (w->gender == GENDER_HE || w->gender == GENDER_SHE || w->gender == GENDER_IT || w->gender == GENDER_THEY);
    dangling = dangling || str_eq(word, STR("this")) || str_eq(word, STR("that")) || str_eq(word, STR("these")) || str_eq(word, STR("those")) ||
               str_eq(word, STR("but")) || str_eq(word, STR("and")) || str_eq(word, STR("or")) || (w->classes & W_PREP);
    arena_release(x->run->tmp, m);
    return dangling;
}

static Str word_next(Str s, size_t *i) {
    while (*i < s.len && !rune_is_word(utf8_at(s, *i))) utf8_next(s, i);
    size_t from = *i;
    while (*i < s.len && rune_is_word(utf8_at(s, *i))) utf8_next(s, i);
    return str_sub(s, from, *i);
}

static bool one_word(Str word, const char *const *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (str_eq_nocase(word, str_of(list[i]))) return true;
    return false;
}

/* "What we do not know is whether either of them will turn it": them and it are nothing that the quote has named. A name or a noun behind an article may be what is meant. */
static bool dangles_inside(Str s) {
    static const char *const persons[] = { "he", "she", "they", "them", "him", "his", "her", "their", "theirs" };
    static const char *const articles[] = { "the", "a", "an", "our", "my", "your", "every", "each", "all", "people", "those", "some", "many", "no", "everyone", "nobody", "who", "anyone", "someone" };
    bool named = false, first = true;
    Str before = { 0 };
    for (size_t i = 0; i < s.len; first = false) {
        Str word = word_next(s, &i);
        if (!word.len) break;
        size_t behind = i;
        bool last = !word_next(s, &behind).len;
        if (str_eq_nocase(before, STR("of")) && last && (str_eq_nocase(word, STR("these")) || str_eq_nocase(word, STR("those")))) return true;
        if (str_eq_nocase(before, STR("of")) && str_eq_nocase(word, STR("these"))) {
            size_t next = i;
            Str noun = word_next(s, &next);
            if (noun.len < 2 || noun.at[noun.len - 1] != 's') return true;     /* "the third of these harder", not "of these ships" */
        }
        if (!named && (one_word(word, persons, COUNT(persons)) || (last && str_eq_nocase(word, STR("it"))))) return true;
        named = named || one_word(word, articles, COUNT(articles)) || (!first && word.len > 1 && rune_is_upper(utf8_at(word, 0)));
        before = word;
    }
    return false;
}

/* Without the comma that leads over to "said …". */
static Range own_words(Str text, Range at) {
    for (;;) {
        at = range_trim(text, at);
        size_t pos = at.to;
        uint32_t r = at.to > at.from ? utf8_prev(text, &pos) : 0;
        if (r != ',' && r != ';' && r != ':' && r != '-' && r != 0x2013 && r != 0x2014) return at;
        at.to = (uint32_t)pos;
    }
}

typedef enum { SHOW_NOT, SHOW_WORDS, SHOW_SENTENCE } Showing;

static Showing showing(const Across *x, const Said *s) {
    Str words = str_sub(x->docs[s->doc].doc.text, s->q->at.from, s->q->at.to);
    bool sentence = s->sentence && s->sentence->ok, who = s->q->speaker.len > 0;
    bool whole = who && s->q->kind == QUOTE_DIRECT && s->words >= 4 && !starts_dangling(x, s->doc, words);
    if (s->q->kind == QUOTE_DIRECT && dangles_inside(words)) return SHOW_NOT;
    if (whole) return SHOW_WORDS;
    if (sentence && who && !s->shared) return SHOW_SENTENCE;
    bool named = false;                                      /* "a letter", "one official" are not enough for a fragment */
    for (size_t i = 0; i < s->q->speaker.len; i++) named = named || rune_is_upper((unsigned char)s->q->speaker.at[i]);
    return named && s->words >= 6 && !starts_dangling(x, s->doc, words) ? SHOW_WORDS : SHOW_NOT;
}

static bool same_speaker(const Across *x, const Finding *f, uint32_t doc, const Quote *q) {
    const Person *p = person_named(x, doc, q->speaker);
    return str_eq(f->speaker, p ? p->name : q->speaker);
}

static bool same_name(const Across *x, uint32_t doc, Str a, Str b) {
    const Person *pa = person_named(x, doc, a), *pb = person_named(x, doc, b);
    return pa || pb ? pa == pb : str_eq(a, b);
}

static void fill(Across *x, Finding *f, const Said *s, Showing how) {
    const Person *p = person_named(x, s->doc, s->q->speaker);
    f->speaker = p ? p->name : s->q->speaker;
    f->role = p && p->role.len ? p->role : s->q->role;
    f->country = country_name(x, p && p->country.len ? p->country : s->q->country);
    f->language = s->q->language;
    f->rule = s->q->rule;
    f->mixed = how == SHOW_SENTENCE || s->q->kind == QUOTE_MIXED;
    if (how == SHOW_NOT) return;
    finding_part(x, f, "a quotation", 200);
    finding_part(x, f, "the speaker's role is told", f->role.len ? 100 : 0);
    finding_part(x, f, "its length", s->words >= 6 && s->words <= 45 ? 200 : s->words >= 4 ? 100 : 0);
    finding_part(x, f, "its sentence in its source, a third", s->sentence ? s->sentence->score / 3 : 0);
    for (size_t i = 0; i < f->parts.len; i++) f->score += f->parts.at[i].value;
}

/* The key under which the same words of the same speaker meet. */
static Str said_key(Across *x, const Said *s, Showing how) {
    const Person *p = person_named(x, s->doc, s->q->speaker);
    Str who = p ? p->key : utf8_fold(x->a, s->q->speaker), text = x->docs[s->doc].doc.text;
    if (how == SHOW_SENTENCE) return str_fmt(x->a, "%u/%u/%.*s", s->doc, s->sentence->at.from, STR_ARG(who));
    Buf b = buf_in(x->a);
    Str words = utf8_fold(x->a, str_sub(text, s->q->at.from, s->q->at.to));
    for (size_t i = 0; i < words.len;) {
        uint32_t r = utf8_next(words, &i);
        if (rune_is_word(r)) buf_rune(&b, r);
    }
    return str_fmt(x->a, "%.*s|%.*s", STR_ARG(buf_text(&b)), STR_ARG(who));
}

static void also(Across *x, Finding *f, uint32_t doc, Range at) {
    for (size_t i = 0; i < f->spans.len; i++)
        if (f->spans.at[i].doc == doc) return;
    for (size_t i = 0; i < f->others.len; i++)
        if (f->others.at[i].doc == doc) return;
    Span *more = NEWN(x->a, Span, f->others.len + 1);
    if (f->others.len) memcpy(more, f->others.at, f->others.len * sizeof *more);
    more[f->others.len] = (Span){ doc, at.from, at.to };
    f->others.at = more, f->others.len++;
    finding_origins(x, f);
}

/* A sentence with words of one speaker, told again by another report in nearly the same words. */
static void merge_sentences(Across *x, size_t first) {
    Posting *index = index_new(x, x->a);
    Gist *gists = NEWN(x->a, Gist, x->all.len - first + 1);
    uint32_t near[64];
    size_t kept = first;
    for (size_t i = first; i < x->all.len; i++) {
        Finding f = x->all.at[i];
        Gist g = gist_of(x, f.spans.at[0].doc, (Range){ f.spans.at[0].from, f.spans.at[0].to });
        size_t n = index_near(x, index, &g, near, COUNT(near));
        bool merged = false;
        for (size_t k = 0; k < n && !merged; k++) {
            Finding *head = &x->all.at[first + near[k]];
            if (head->spans.at[0].doc == f.spans.at[0].doc || !str_eq(head->speaker, f.speaker) || !head->score != !f.score) continue;
            if (gist_alike(x, &g, &gists[near[k]]) < 700) continue;
            also(x, head, f.spans.at[0].doc, (Range){ f.spans.at[0].from, f.spans.at[0].to });
            merged = true;
        }
        if (merged) continue;
        index_add(x, x->a, index, &g, (uint32_t)(kept - first));
        gists[kept - first] = g;
        x->all.at[kept++] = f;
    }
    x->all.len = kept;
}

/* Is somebody else quoted in the same sentence? Then the words stand for themselves, so that no word is credited to the wrong one. */
static bool is_shared(const Across *x, const Said *s) {
    const Quotes *all = &x->docs[s->doc].quotes;
    for (const Quote *q = s->q; s->sentence && q > all->at && q[-1].at.from >= s->sentence->at.from; q--)
        if (q[-1].kind != QUOTE_TERM && q[-1].speaker.len && !same_name(x, s->doc, q[-1].speaker, s->q->speaker)) return true;
    for (const Quote *q = s->q; s->sentence && q + 1 < all->at + all->len && q[1].at.from < s->sentence->at.to; q++)
        if (q[1].kind != QUOTE_TERM && q[1].speaker.len && !same_name(x, s->doc, q[1].speaker, s->q->speaker)) return true;
    return false;
}

void across_quotes(Across *x) {
    Map *seen = map_new(x->a);
    size_t first = x->all.len;
    for (uint32_t d = 0; d < x->len; d++) {
        const Record *rec = &x->docs[d];
        for (size_t i = 0; i < rec->quotes.len; i++) {
            Said s = { .doc = d, .q = &rec->quotes.at[i] };
            Range at = own_words(rec->doc.text, s.q->at);
            if (s.q->kind == QUOTE_TERM || at.from >= at.to) continue;
            s.words = word_count(str_sub(rec->doc.text, at.from, at.to));
            s.sentence = finding_point(x, d, at.from);
            s.shared = is_shared(x, &s);
            Showing how = showing(x, &s);
            int64_t *slot = map_slot(seen, said_key(x, &s, how));
            if (*slot) {
                Finding *f = &x->all.at[*slot - 1];
                if (same_speaker(x, f, d, s.q)) also(x, f, d, how == SHOW_SENTENCE ? s.sentence->at : at);
                continue;
            }
            Finding *f = how == SHOW_SENTENCE ? finding_add(x, FIND_QUOTE, d, s.sentence->at, s.sentence) : finding_add(x, FIND_QUOTE, d, at, NULL);
            f->lead = 0;
            fill(x, f, &s, how);
            *slot = (int64_t)x->all.len;
        }
    }
    merge_sentences(x, first);
    for (size_t i = first; i < x->all.len; i++)
        if (x->all.at[i].score && x->all.at[i].origins > 1) x->all.at[i].score += 60 * (int32_t)(x->all.at[i].origins > 4 ? 3 : x->all.at[i].origins - 1);
}
