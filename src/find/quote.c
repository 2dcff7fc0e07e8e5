/* SPDX-License-Identifier: MIT */
/* Quotations: what stands between quotation marks, paragraph by paragraph.

   In: the text and its blocks. Out: Quotes without speakers, in order of the text, outermost ones only; kind says how each is woven in.
   How it thinks: every mark of a paragraph is listed once with what touches it on both sides. Each family of marks (curly and low double, straight double, guillemets,
   corner brackets, then single marks) is paired on its own by a stack, so marks of one family never confuse another's, and all is linear. Then pairs that lie in no other
   pair become quotes; single marks give way to double ones. A mark that touches letters on both sides is an apostrophe.
   A quotation over several paragraphs opens each one anew and closes once: each paragraph is a quote of its own. One that is never closed ends with its paragraph, and
   is kept only where nothing else can be meant (it opens the paragraph or a sentence, or stands behind a comma or colon).
   ''So'' with a typewriter's doubled apostrophes may as well be italics of a wiki: it helps to find who says what, but in the end it is a term (attribution.c).
   What it does not do: nested quotations have no entry of their own.

   Specimen: “We waited,” she said, “and the ‘guests’ came.” has two quotes; in Don't trust the '90s there is none. */
#include "find/find_in.h"

typedef enum { FAMILY_CURLY, FAMILY_STRAIGHT, FAMILY_DOUBLED, FAMILY_ANGLE, FAMILY_CORNER, FAMILY_CURLY_SINGLE, FAMILY_STRAIGHT_SINGLE, FAMILIES } Family;

enum { DOUBLED = 0x2033 };                                  /* how '' is listed: a typewriter's double mark */
typedef struct { uint32_t from, to, rune, before, after; } Mark;          /* before, after: the characters beside it; 0 at the paragraph's ends */
typedef struct { uint32_t open, close; Family family; bool unclosed; } Pair;   /* indices into marks; open's end to close's start is the quote */
typedef struct {
    Work *w;
    uint32_t from, to;                                      /* the paragraph */
    VEC(Mark) marks;
    VEC(Pair) pairs;
    VEC(uint32_t) stack;
    uint32_t families;                                      /* bit 1 << family of those that its marks belong to */
} Para;

static bool opens_word(uint32_t r) { return !r || rune_is_space(r) || strchr("([{-/", (int)(r < 128 ? r : 1)) || r == 0x2013 || r == 0x2014 || r == 0x2026; }
static bool ends_word(uint32_t r) { return !r || rune_is_space(r) || strchr(".,;:!?)]}-/", (int)(r < 128 ? r : 1)) || r == 0x2013 || r == 0x2014 || r == 0x2026; }
bool quote_is_mark(uint32_t r) {
    return r == '"' || r == '\'' || r == DOUBLED || (r >= 0x2018 && r <= 0x201F) || r == 0xAB || r == 0xBB || r == 0x2039 || r == 0x203A || (r >= 0x300C && r <= 0x300F);
}

/* A mark beside another mark looks through it: in ‘“So be it,” … both open. */
static bool can_open(const Mark *m) { return (opens_word(m->before) || quote_is_mark(m->before)) && m->after && !rune_is_space(m->after); }
static bool can_close(const Mark *m) { return m->before && !rune_is_space(m->before) && (ends_word(m->after) || quote_is_mark(m->after)); }

static Family family_of(uint32_t r) {
    switch (r) {
    case '"': return FAMILY_STRAIGHT;
    case '\'': return FAMILY_STRAIGHT_SINGLE;
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: return FAMILY_CURLY_SINGLE;
    case 0xAB: case 0xBB: case 0x2039: case 0x203A: return FAMILY_ANGLE;
    case DOUBLED: return FAMILY_DOUBLED;
    case 0x300C: case 0x300D: case 0x300E: case 0x300F: return FAMILY_CORNER;
    default: return FAMILY_CURLY;
    }
}

/* None of eight bytes belongs to a quotation mark, or to any character beyond ASCII. */
static bool eight_are_plain(const char *at) {
    uint64_t x = eight_at(at);
    return !((x | eight_equal(x, '"') | eight_equal(x, '\'')) & 0x80 * EACH_BYTE);
}

static void list_marks(Para *p) {
    Str text = p->w->text;
    uint32_t before = 0;
    bool attribute = false;                                 /* <a title="so">: a value between marks */
    for (size_t i = p->from; i < p->to;) {
        if (i + 8 <= p->to && eight_are_plain(text.at + i)) {
            i += 8, before = (unsigned char)text.at[i - 1];
            continue;
        }
        size_t at = i;
        uint32_t r = (unsigned char)text.at[i] < 0x80 ? (unsigned char)text.at[i++] : utf8_next(text, &i);
        if (r == '"' && (attribute || before == '=')) attribute = !attribute;
        else if (quote_is_mark(r)) {
            size_t next = i;
            bool twice = r == '\'' && next < p->to && text.at[next] == '\'';    /* ''so'' */
            if (twice) next = ++i, r = DOUBLED;
            uint32_t after = next < p->to ? utf8_at(text, next) : 0;
            if (!(rune_is_word(before) && rune_is_word(after) && (r == '\'' || r == 0x2019 || r == 0x2018)))
                vec_push(p->w->run->tmp, &p->marks, ((Mark){ (uint32_t)at, (uint32_t)i, r, before, after })), p->families |= 1u << family_of(r);
        }
        before = r;
    }
}

static void add_pair(Para *p, uint32_t open, uint32_t close, Family f) { vec_push(p->w->run->tmp, &p->pairs, ((Pair){ open, close, f, false })); }

static uint32_t pop(Para *p) { return p->stack.at[--p->stack.len]; }
static void push(Para *p, uint32_t i) { vec_push(p->w->run->tmp, &p->stack, i); }

/* “So be it.” · „So sei es.“ · ”Så är det.” · “So be it.“ (the wrong closing mark) */
static void pair_curly(Para *p) {
    p->stack.len = 0;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        const Mark *m = &p->marks.at[i];
        if (family_of(m->rune) != FAMILY_CURLY) continue;
        bool open = p->stack.len > 0;
        bool low = open && p->marks.at[p->stack.at[p->stack.len - 1]].rune == 0x201E;
        bool closing = m->rune == 0x201D ? open : m->rune == 0x201C && open && (low ? !opens_word(m->before) : can_close(m) && !can_open(m));
        if (closing) add_pair(p, pop(p), i, FAMILY_CURLY);
        else if (m->rune != 0x201D || (can_open(m) && !open)) push(p, i);
    }
}

/* “So be it," he said: curly at one end and straight at the other. Only where both families are out of balance are they paired as one. */
static bool is_mixed(const Para *p) {
    uint32_t left = 0, right = 0, straight = 0;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        uint32_t r = p->marks.at[i].rune;
        left += r == 0x201C || r == 0x201E, right += r == 0x201D, straight += r == '"';
    }
    return straight % 2 == 1 && left != right;
}

static void pair_mixed(Para *p) {
    p->stack.len = 0;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        const Mark *m = &p->marks.at[i];
        if (family_of(m->rune) > FAMILY_STRAIGHT) continue;
        bool opener = m->rune == 0x201C || m->rune == 0x201E || (m->rune == '"' && can_open(m)), closer = m->rune == 0x201D || (m->rune == '"' && can_close(m));
        if (p->stack.len && (closer || !opener)) add_pair(p, pop(p), i, FAMILY_CURLY);
        else if (opener) {
            p->stack.len = 0;
            push(p, i);
        }
    }
}

/* "So be it," he said. A 6" pipe opens nothing: what touches a mark decides, and the state where both could be. */
static void pair_straight(Para *p, Family f) {
    p->stack.len = 0;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        const Mark *m = &p->marks.at[i];
        if (family_of(m->rune) != f) continue;
        bool open = p->stack.len > 0, opener = can_open(m), closer = can_close(m);
        if (open && (closer || !opener)) add_pair(p, pop(p), i, f);
        else if (opener || !closer) {
            p->stack.len = 0;                               /* an older one that is still open was never closed */
            push(p, i);
        }
    }
}

/* «C'est fait.» · »So sei es.« · 「そうだ」 */
static void pair_sided(Para *p, Family f) {
    p->stack.len = 0;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        const Mark *m = &p->marks.at[i];
        if (family_of(m->rune) != f) continue;
        if (!p->stack.len) {
            bool right = m->rune == 0xBB || m->rune == 0x203A || m->rune == 0x300D || m->rune == 0x300F;
            if (!right || (f == FAMILY_ANGLE && can_open(m))) push(p, i);
        } else {
            uint32_t first = p->marks.at[p->stack.at[0]].rune;
            uint32_t other = first == 0xAB ? 0xBB : first == 0xBB ? 0xAB : first == 0x2039 ? 0x203A : first == 0x203A ? 0x2039 : first + 1;
            if (m->rune == first) push(p, i);
            else if (m->rune == other) {
                uint32_t o = pop(p);
                if (!p->stack.len) add_pair(p, o, i, f);
            }
        }
    }
    p->stack.len = 0;
}

/* 'em, 'til, 'tis, '90s: letters left out, not a quotation's beginning. */
static bool is_elision(const Para *p, const Mark *m) {
    static const char *const words[] = { "em", "til", "till", "tis", "twas", "cause", "cuz", "n", "bout", "round", "s", "re", "ve", "ll", "d" };
    if (rune_is_digit(m->after)) return true;
    size_t to = m->to;
    while (to < p->to && rune_is_letter((unsigned char)p->w->text.at[to])) to++;
    Str word = str_sub(p->w->text, m->to, to);
    for (size_t i = 0; i < COUNT(words); i++)
        if (str_eq_nocase(word, str_of(words[i]))) return true;
    return false;
}

/* In ‘the nurses’ strike is over’ the first closing mark is a possessive: one behind an s, before a small letter, gives way to a later one. */
static bool is_weak_close(const Para *p, const Mark *m) {
    if ((m->before | 32) != 's' || m->after != ' ') return false;
    return m->to + 1 < p->to && rune_is_lower(utf8_at(p->w->text, m->to + 1));
}

static void pair_single(Para *p, Family f) {
    uint32_t open = UINT32_MAX, weak = UINT32_MAX;
    for (uint32_t i = 0; i < p->marks.len; i++) {
        const Mark *m = &p->marks.at[i];
        if (family_of(m->rune) != f) continue;
        bool opener = m->rune != 0x2019 && can_open(m) && !is_elision(p, m), closer = m->rune != 0x201A && can_close(m);
        if (open != UINT32_MAX && closer) {
            if (is_weak_close(p, m)) {
                if (weak == UINT32_MAX) weak = i;
                continue;
            }
            add_pair(p, open, i, f);
            open = weak = UINT32_MAX;
        } else if (opener) {
            if (open != UINT32_MAX && weak != UINT32_MAX) add_pair(p, open, weak, f);
            open = i, weak = UINT32_MAX;
        }
    }
    if (open != UINT32_MAX && weak != UINT32_MAX) add_pair(p, open, weak, f);
}

/* An open mark left over, with no pair behind it, runs to the paragraph's end if it can only begin a quotation:
   “We shall see. (paragraph ends) · but not: the “new deal of last week. */
static void take_unclosed(Para *p, bool continued) {
    if (!p->stack.len) return;
    uint32_t i = p->stack.at[p->stack.len - 1];
    const Mark *m = &p->marks.at[i];
    Str before = str_trim(str_sub(p->w->text, p->from, m->from));
    char last = before.len ? before.at[before.len - 1] : '.';
    bool begins = strchr(".!?:,", last) || (before.len > 2 && (str_ends(before, STR("”")) || str_ends(before, STR("\""))));
    uint32_t behind = p->pairs.len ? p->marks.at[p->pairs.at[p->pairs.len - 1].close].from : 0;
    if (!begins || behind > m->from || !can_open(m)) return;
    vec_push(p->w->run->tmp, &p->pairs, ((Pair){ i, UINT32_MAX, family_of(m->rune), !continued }));
}

static int pair_cmp(const Para *p, const Pair *a, const Pair *b) {
    uint32_t x = p->marks.at[a->open].from, y = p->marks.at[b->open].from;
    return x < y ? -1 : x > y;
}

/* Pairs come family by family, each sorted by its close; one merge sort by the open mark. */
static void sort_pairs(Para *p) {
    size_t n = p->pairs.len;
    bool sorted = true;
    for (size_t i = 1; i < n && sorted; i++) sorted = pair_cmp(p, &p->pairs.at[i - 1], &p->pairs.at[i]) <= 0;
    if (sorted) return;
    Pair *from = p->pairs.at, *to = NEWN(p->w->run->tmp, Pair, n);
    for (size_t step = 1; step < n; step *= 2) {
        for (size_t lo = 0; lo < n; lo += 2 * step) {
            size_t mid = lo + step < n ? lo + step : n, hi = lo + 2 * step < n ? lo + 2 * step : n, i = lo, j = mid;
            for (size_t k = lo; k < hi; k++) to[k] = i < mid && (j >= hi || pair_cmp(p, &from[i], &from[j]) <= 0) ? from[i++] : from[j++];
        }
        Pair *t = from;
        from = to, to = t;
    }
    p->pairs.at = from;
    p->pairs.cap = n;                                       /* whichever of the two it is, it holds n */
}

static uint32_t pair_end(const Para *p, const Pair *x) { return x->close == UINT32_MAX ? p->to : p->marks.at[x->close].from; }

void quote_trim(Work *w, Range *r) {
    while (r->from < r->to && (w->text.at[r->from] == ' ' || w->text.at[r->from] == '\n')) r->from++;
    while (r->to > r->from && (w->text.at[r->to - 1] == ' ' || w->text.at[r->to - 1] == '\n')) r->to--;
    if (r->to - r->from > 4 && !memcmp(w->text.at + r->from, "\xC2\xA0", 2)) r->from += 2;      /* « Oui. » with its hard blanks */
    if (r->to - r->from > 4 && !memcmp(w->text.at + r->to - 2, "\xC2\xA0", 2)) r->to -= 2;
}

/* Direct: an utterance of its own, at a sentence's beginning or behind a comma or colon. He said, "we go." · "We go." but: He is for "a way to go". */
static QuoteKind kind_of(const Para *p, uint32_t mark_from, Range at) {
    Str before = str_trim(str_sub(p->w->text, p->from, mark_from));
    if (!before.len) return QUOTE_DIRECT;
    size_t end = before.len;
    uint32_t last = utf8_prev(before, &end);
    uint32_t first = utf8_at(p->w->text, at.from);
    if (last == ':') return QUOTE_DIRECT;
    if (last == ',') return QUOTE_DIRECT;
    bool capital = rune_is_upper(first) || rune_is_digit(first);
    return capital && (last < 128 ? strchr(".!?-", (int)last) != NULL : quote_is_mark(last) || last == 0x2014 || last == 0x2013 || last == 0x2026) ? QUOTE_DIRECT : QUOTE_MIXED;
}

/* Single marks weigh less than double ones: they never swallow a double pair's end. */
static void emit_pairs(Para *p) {
    uint32_t done = p->from;
    for (size_t i = 0; i < p->pairs.len; i++) {
        const Pair *x = &p->pairs.at[i];
        const Mark *open = &p->marks.at[x->open];
        Range at = { open->to, pair_end(p, x) };
        if (open->from < done || at.to <= at.from) continue;
        bool single = x->family == FAMILY_STRAIGHT_SINGLE || x->family == FAMILY_CURLY_SINGLE, crossed = false;
        for (size_t k = i + 1; single && k < p->pairs.len && p->marks.at[p->pairs.at[k].open].from < at.to; k++)
            if (p->pairs.at[k].family < FAMILY_CURLY_SINGLE && pair_end(p, &p->pairs.at[k]) > at.to) crossed = true;
        if (crossed) continue;
        done = at.to;
        quote_trim(p->w, &at);
        bool letters = false;
        for (uint32_t k = at.from; k < at.to && !letters; k++) letters = ((unsigned char)p->w->text.at[k] | 32) >= 'a';
        if (!letters) continue;
        Quote *q = vec_add(p->w->a, &p->w->quotes);
        q->at = at, q->unclosed = x->unclosed, q->kind = kind_of(p, open->from, at);
        if (x->unclosed) q->rule = STR("unclosed");
    }
}

/* Does a paragraph begin with a mark of the family that `like` belongs to? */
static bool begins_alike(Str text, uint32_t from, uint32_t to, uint32_t like) {
    while (from < to && (text.at[from] == ' ' || text.at[from] == '\n')) from++;
    uint32_t r = from < to ? utf8_at(text, from) : 0;
    if (r == '\'' && from + 1 < to && text.at[from + 1] == '\'') r = DOUBLED;
    return quote_is_mark(r) && family_of(r) == family_of(like);
}

static bool has(const Para *p, Family f) { return p->families >> f & 1; }

/* Family by family; `left`: the first mark that stays open. */
static void pair_all(Para *p, uint32_t *left) {
    p->stack.len = 0;
    if (has(p, FAMILY_CURLY) && has(p, FAMILY_STRAIGHT) && is_mixed(p)) pair_mixed(p);
    else {
        if (has(p, FAMILY_CURLY)) pair_curly(p);
        if (p->stack.len) *left = p->stack.at[p->stack.len - 1];
        if (has(p, FAMILY_STRAIGHT)) pair_straight(p, FAMILY_STRAIGHT);
        if (has(p, FAMILY_DOUBLED)) pair_straight(p, FAMILY_DOUBLED);
    }
    if (p->stack.len && (*left == UINT32_MAX || *left < p->stack.at[0])) *left = p->stack.at[0];
    if (has(p, FAMILY_ANGLE)) pair_sided(p, FAMILY_ANGLE);
    if (has(p, FAMILY_CORNER)) pair_sided(p, FAMILY_CORNER);
    if (has(p, FAMILY_CURLY_SINGLE)) pair_single(p, FAMILY_CURLY_SINGLE);
    if (has(p, FAMILY_STRAIGHT_SINGLE) && !has(p, FAMILY_DOUBLED)) pair_single(p, FAMILY_STRAIGHT_SINGLE);
}

void quote_paragraph(Work *w, uint32_t from, uint32_t to, uint32_t next_from, uint32_t next_to) {
    ArenaMark scratch = arena_mark(w->run->tmp);
    Para p = { .w = w, .from = from, .to = to };
    list_marks(&p);
    if (p.marks.len) {
        uint32_t left = UINT32_MAX;
        pair_all(&p, &left);
        sort_pairs(&p);
        if (left != UINT32_MAX) {
            p.stack.len = 0;
            push(&p, left);
            take_unclosed(&p, begins_alike(w->text, next_from, next_to, p.marks.at[left].rune));
            sort_pairs(&p);
        }
        emit_pairs(&p);
    }
    arena_release(w->run->tmp, scratch);
}
