/* SPDX-License-Identifier: MIT */
/* Quantities: number, unit, qualifier.

   In: tokens, times, names. Out: work.figures, in order.
   How it thinks: a number in digits or words, with its scale, then what is counted: a unit of measure or money, a percent sign, or a noun in the plural, whose singular is the unit
   ("artillery shells" → "artillery shell"; adjectives and nationalities are left out). "around", "more than" and their like before it are its qualifier. A range keeps both ends.
   A number that only tells its size ("tens of millions") has the least it can mean as its value, and is approximate.
   What it does not do: times and ordinals are no figures; a number that names something ("Article 4", "Boeing 747") is none; small numbers of known things ("the two countries") tell
   nothing and are left out.

   Specimen: "Between 10 and 15 ships took around 1.6 million artillery shells worth $40 million, 12 percent of the stock." has four. */
#include "find/find_in.h"

enum { UNIT_WORDS = 5, SMALL = 12 };
#define VALUE_MAX (INT64_MAX / 4000)

typedef struct {
    int64_t milli;
    uint32_t end;
    bool scaled, digits, vague;
} Number;

static bool glued(const Work *w, uint32_t i) { return i < w->tokens.len && w->tokens.at[i].flags & T_GLUED; }
static bool dash(const Work *w, uint32_t i) { return token_mark(w, i, '-') || token_mark(w, i, 0x2013); }
static bool same_sentence(const Work *w, uint32_t i, uint32_t k) { return k < w->tokens.len && w->tokens.at[k].sent == w->tokens.at[i].sent; }

/* Digits with commas and a decimal point, in thousandths; -1 if that is no number (two points, a comma out of place, too long). */
static int64_t digits_milli(Str s) {
    int64_t n = 0;
    int after = -1, group = -1;
    if (s.len > 16) return -1;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == ',') {
            if (after >= 0 || (group >= 0 && group != 3)) return -1;
            group = 0;
        } else if (s.at[i] == '.') {
            if (after >= 0 || (group >= 0 && group != 3)) return -1;
            after = 0, group = -1;
        } else {
            if (after >= 3) continue;
            n = n * 10 + (s.at[i] - '0');
            if (after >= 0) after++;
            if (group >= 0) group++;
        }
    }
    if (group >= 0 && group != 3) return -1;
    for (int k = after < 0 ? 0 : after; k < 3; k++) n *= 10;
    return n;
}

/* "twenty-four", "one hundred and fifty": without the large scales. */
static bool words_number(const Work *w, uint32_t i, Number *n) {
    int64_t sum = 0;
    uint32_t k = i;
    bool any = false;
    while (same_sentence(w, i, k) && k < i + 8) {
        if (token_is(w, k, W_NUMBER))
            sum += token_word(w, k)->number, any = true, k++;
        else if (any && dash(w, k) && glued(w, k) && token_is(w, k + 1, W_NUMBER))
            k++;
        else if (any && token_is(w, k, W_SCALE) && token_word(w, k)->number == 100 && !str_ends(token_text(w, k), STR("s")))
            sum = (sum ? sum : 1) * 100, k++;
        else if (any && token_eq(w, k, "and") && sum >= 100 && sum % 100 == 0 && token_is(w, k + 1, W_NUMBER))
            k++;
        else
            break;
    }
    if (!any) return false;
    *n = (Number){ .milli = sum * 1000, .end = k };
    return true;
}

static bool scale_at(const Work *w, uint32_t i, uint32_t k, bool glue, int64_t *scale) {
    if (!same_sentence(w, i, k)) return false;
    if (token_is(w, k, W_SCALE)) return *scale = token_word(w, k)->number, true;
    if (!glue || !glued(w, k)) return false;
    if (token_eq(w, k, "m")) return *scale = 1000000, true; /* "€5m", "$40k" */
    if (token_eq(w, k, "k")) return *scale = 1000, true;
    if (token_eq(w, k, "b")) return *scale = 1000000000, true;
    return false;
}

/* A number at i with its scale. money: a letter glued to it is a scale. */
static bool number_at(const Work *w, uint32_t i, bool money, Number *n) {
    int64_t scale;
    if (i >= w->tokens.len) return false;
    bool plural_scale = token_is(w, i, W_SCALE) && str_ends(token_text(w, i), STR("s"));
    if (w->tokens.at[i].kind == TOKEN_NUMBER) {
        int64_t milli = digits_milli(token_text(w, i));
        if (milli < 0) return false;
        *n = (Number){ .milli = milli, .end = i + 1, .digits = true };
    } else if (token_eq(w, i, "tens") && token_eq(w, i + 1, "of") && token_is(w, i + 2, W_SCALE))
        *n = (Number){ 10000, i + 2, true, false, true };
    else if (plural_scale) { /* "hundreds of thousands of" */
        *n = (Number){ token_word(w, i)->number * 1000, i + 1, true, false, true };
        if (token_eq(w, i + 1, "of") && token_is(w, i + 2, W_SCALE))
            n->end = i + 2;
        else
            return true;
    } else if ((token_eq(w, i, "a") || token_eq(w, i, "an")) && token_is(w, i + 1, W_SCALE))
        *n = (Number){ 1000, i + 1, false, false, false };
    else if ((token_eq(w, i, "several") || token_eq(w, i, "few") || token_eq(w, i, "many")) && token_is(w, i + 1, W_SCALE))
        *n = (Number){ 1000, i + 1, true, false, true };
    else if (!words_number(w, i, n))
        return false;
    while (scale_at(w, i, n->end, money, &scale)) { /* "two hundred thousand" */
        if (n->milli > VALUE_MAX / scale) return false;
        n->milli *= scale, n->end++, n->scaled = true;
    }
    return true;
}

/* ---- units ---- */

static Str singular(Arena *a, Str s) {
    static const char *const odd[][2] = {
        { "people", "person" }, { "men", "man" },       { "women", "woman" },         { "children", "child" },      { "servicemen", "serviceman" },
        { "feet", "foot" },     { "lives", "life" },    { "knives", "knife" },        { "aircraft", "aircraft" },   { "personnel", "personnel" },
        { "police", "police" }, { "cattle", "cattle" }, { "livestock", "livestock" }, { "policemen", "policeman" }, { "fishermen", "fisherman" },
        { "gunmen", "gunman" }, { "series", "series" }, { "species", "species" },     { "crises", "crisis" },       { "wives", "wife" },
        { "lawmen", "lawman" }, { "shoes", "shoe" },    { "movies", "movie" }
    };
    for (size_t i = 0; i < COUNT(odd); i++)
        if (str_eq_nocase(s, str_of(odd[i][0]))) return str_of(odd[i][1]);
    s = utf8_lower(a, s);
    if (s.len > 4 && str_ends(s, STR("ies"))) return str_fmt(a, "%.*sy", (int)s.len - 3, s.at);
    if (s.len > 4 && (str_ends(s, STR("sses")) || str_ends(s, STR("xes")) || str_ends(s, STR("ches")) || str_ends(s, STR("shes"))))
        return str_sub(s, 0, s.len - 2);
    if (s.len > 2 && str_ends(s, STR("s")) && !str_ends(s, STR("ss")) && !str_ends(s, STR("us")) && !str_ends(s, STR("is"))) return str_sub(s, 0, s.len - 1);
    return s;
}

static bool is_plural(Str s) {
    static const char *const odd[] = { "people", "men",    "women",     "children",  "servicemen", "aircraft", "personnel",
                                       "police", "cattle", "livestock", "policemen", "fishermen",  "gunmen",   "feet" };
    if (s.len > 2 && str_ends(s, STR("s")) && !str_ends(s, STR("ss")) && !str_ends(s, STR("us")) && !str_ends(s, STR("is"))) return true;
    for (size_t i = 0; i < COUNT(odd); i++)
        if (str_eq_nocase(s, str_of(odd[i]))) return true;
    return false;
}

/* Endings of adjectives that do not tell what is counted: "conventional", "modern", "armed". */
static bool is_adjective(Str s) {
    static const char *const ends[] = { "al", "ic", "ive", "ous", "ern", "ful", "able", "ible", "ed", "ing", "ent", "ant", "ish", "est", "er" };
    if (str_eq_nocase(s, STR("new")) || str_eq_nocase(s, STR("old")) || str_eq_nocase(s, STR("large")) || str_eq_nocase(s, STR("small")) ||
        str_eq_nocase(s, STR("high")) || str_eq_nocase(s, STR("young")))
        return true;
    for (size_t i = 0; i < COUNT(ends); i++)
        if (s.len > 4 && str_ends(s, str_of(ends[i]))) return true;
    return false;
}

/* What is counted behind token k: the unit, and its end; false if nothing is told. */
static bool unit_at(const Work *w, uint32_t i, uint32_t k, Str *unit, uint32_t *end) {
    const Word *word;
    if (!same_sentence(w, i, k)) return false;
    if (token_mark(w, k, '%')) return *unit = STR("percent"), *end = k + 1, true;
    if (token_mark(w, k, 0x20AC)) return *unit = STR("EUR"), *end = k + 1, true;
    bool hyphen = dash(w, k) && glued(w, k) && glued(w, k + 1);
    if (hyphen) k++;
    if (token_eq(w, k, "of")) k++;
    uint32_t n = token_phrase(w, k, &word);
    if (token_is(w, k, W_UNIT) && token_mark(w, k + 1, '/') && token_eq(w, k + 2, "h") && glued(w, k + 2)) return *unit = STR("km/h"), *end = k + 3, true;
    if (word->classes & W_UNIT && (n > 1 || token_is(w, k, W_UNIT))) return *unit = word->lemma, *end = k + n, true;
    uint32_t head = 0, before = 0;
    for (uint32_t p = k; same_sentence(w, i, p) && p < k + UNIT_WORDS; p++) {
        const Token *t = &w->tokens.at[p];
        if (t->kind == TOKEN_MARK && t->rune == '-' && t->flags & T_GLUED && !hyphen) continue;
        if (t->kind != TOKEN_WORD || t->flags & T_CLITIC || (t->classes & (W_FUNCTION | W_PREP) && !token_eq(w, p, "other") && !token_eq(w, p, "more"))) break;
        if (t->classes & W_TIMEUNIT) return false;
        if (t->flags & T_CAPITAL && !is_plural(token_text(w, p))) continue; /* "10 million North Korean shells" */
        if (head && t->classes & (W_VERB | W_CUE)) break;
        if (is_plural(token_text(w, p)) || hyphen) {
            before = p > k && !(w->tokens.at[p - 1].flags & T_CAPITAL) && w->tokens.at[p - 1].kind == TOKEN_WORD ? p - 1 : 0;
            head = p;
            if (hyphen) break;
        } else if (head)
            break;
    }
    if (!head) return false;
    *end = head + 1;
    *unit = singular(w->a, token_text(w, head));
    if (token_is(w, head, W_DEMONYM | W_THING)) *unit = STR("person"); /* "10,000 North Koreans" */
    Str modifier = before ? token_text(w, before) : (Str){ 0 };
    if (before && !is_adjective(modifier) && !token_is(w, before, W_FUNCTION | W_STOP))
        *unit = str_fmt(w->a, "%.*s %.*s", STR_ARG(utf8_lower(w->a, modifier)), STR_ARG(*unit));
    return true;
}

/* ---- one figure ---- */

static Str currency_of(const Work *w, uint32_t i, uint32_t *first) {
    const Token *t = &w->tokens.at[i];
    *first = i;
    if (t->kind != TOKEN_MARK || !(i + 1 < w->tokens.len && w->tokens.at[i + 1].kind == TOKEN_NUMBER)) return (Str){ 0 };
    if (t->rune == 0x20AC) return STR("EUR");
    if (t->rune == 0xA3) return STR("GBP");
    if (t->rune == 0xA5) return STR("JPY");
    if (t->rune == 0x20A9) return STR("KRW");
    if (t->rune == 0x20BD) return STR("RUB");
    if (t->rune == 0x20B9) return STR("INR");
    if (t->rune != '$') return (Str){ 0 };
    if (i && t->flags & T_GLUED && w->tokens.at[i - 1].kind == TOKEN_WORD && w->tokens.at[i - 1].flags & T_CAPITAL) { /* "US$40", "C$5" */
        *first = i - 1;
        if (token_eq(w, i - 1, "c") || token_eq(w, i - 1, "ca")) return STR("CAD");
        if (token_eq(w, i - 1, "a") || token_eq(w, i - 1, "au")) return STR("AUD");
        if (token_eq(w, i - 1, "hk")) return STR("HKD");
    }
    return STR("USD");
}

static Hedge hedge_before(const Work *w, uint32_t i, Str *text) {
    const Word *word;
    uint32_t low = w->sents.at[w->tokens.at[i].sent].first;
    for (uint32_t n = 4; n > 0; n--)
        if (i >= low + n && token_phrase(w, i - n, &word) == n && word->classes & W_HEDGE) {
            *text = str_sub(w->text, w->tokens.at[i - n].from, w->tokens.at[i - 1].to);
            return (Hedge)word->hedge;
        }
    return HEDGE_NONE;
}

/* Is the number at i a name's ("Article 4", "F-16", "Boeing 747"), a list's or a score's? */
static bool is_label(const Work *w, uint32_t i, const Number *n) {
    if (n->scaled || !n->digits || !i || w->tokens.at[i - 1].sent != w->tokens.at[i].sent) return false;
    const Token *b = &w->tokens.at[i - 1];
    if (glued(w, i) && (b->kind != TOKEN_MARK || b->rune == '-' || b->rune == '/' || b->rune == '.' || b->rune == ':' || b->rune == '#' || b->rune == '@' ||
                        b->rune == '_' || b->rune == '+'))
        return true;
    if (glued(w, n->end) && n->end < w->tokens.len && w->tokens.at[n->end].kind == TOKEN_WORD && !token_is(w, n->end, W_UNIT)) return true;
    if (b->kind == TOKEN_WORD && b->flags & T_CAPITAL && !(b->flags & T_FIRST) && !token_is(w, i - 1, W_FUNCTION)) return true;
    return token_eq(w, i - 1, "article") || token_eq(w, i - 1, "page") || token_eq(w, i - 1, "number") || token_eq(w, i - 1, "no") ||
           token_eq(w, i - 1, "chapter") || token_eq(w, i - 1, "section") || token_mark(w, i - 1, '#');
}

/* The other end of a range behind `n`: "10 to 15", "10-15", "between 10 and 15". */
static bool range_end(const Work *w, uint32_t i, const Number *n, bool between, Number *high) {
    uint32_t k = n->end;
    bool link = dash(w, k) || token_eq(w, k, "to") || (between && token_eq(w, k, "and"));
    if (!link || !same_sentence(w, i, k + 1) || !number_at(w, k + 1, false, high)) return false;
    return high->milli > 0;
}

/* A figure that starts at token i; gives the token behind it, or i. */
static uint32_t figure_at(Work *w, uint32_t i) {
    uint32_t first = i, end, k = i, money_first = i;
    Str unit = { 0 }, hedge = { 0 };
    Number n, high;
    Str money = currency_of(w, i, &money_first);
    if (money.len) k = i + 1, first = money_first;
    if (!number_at(w, k, money.len > 0, &n) || is_label(w, k, &n)) return i;
    bool between = i && token_eq(w, i - 1, "between");
    int64_t low_value = n.milli, high_value = n.milli;
    if (range_end(w, k, &n, between, &high)) {
        int64_t scale = 1;
        if (high.scaled && !n.scaled && scale_at(w, k, high.end - 1, false, &scale) && n.milli < VALUE_MAX / scale) low_value *= scale;
        if (high.milli >= low_value)
            high_value = high.milli, n.end = high.end, n.scaled |= high.scaled;
        else
            low_value = n.milli;
    }
    end = n.end;
    bool told = money.len || unit_at(w, k, n.end, &unit, &end);
    if (money.len) unit = money, end = n.end;
    if (!told && (!n.scaled || n.vague)) return i;
    bool small = !n.scaled && low_value <= SMALL * 1000 && !str_eq(unit, STR("percent")) && !money.len;
    bool measured = end > n.end && token_is(w, end - 1, W_UNIT);
    if (small && !measured && i &&
        (token_eq(w, i - 1, "the") || token_eq(w, i - 1, "these") || token_eq(w, i - 1, "those") || token_is(w, i - 1, W_PRONOUN) ||
         w->tokens.at[i - 1].flags & T_CLITIC))
        return i;
    if (small && !n.digits && !measured && low_value < 3000) return i;
    Hedge h = hedge_before(w, first, &hedge);
    if (n.vague && !hedge.len) hedge = str_sub(w->text, w->tokens.at[k].from, w->tokens.at[n.end - 1].to);
    *vec_add(w->a, &w->figures) = (Figure){ .at = { w->tokens.at[first].from, w->tokens.at[end - 1].to },
                                            .value = low_value,
                                            .high = high_value,
                                            .unit = unit,
                                            .qualifier = hedge,
                                            .approximate = n.vague || h != HEDGE_NONE };
    return end;
}

static bool may_start(const Work *w, uint32_t i) {
    const Token *t = &w->tokens.at[i];
    if (t->kind == TOKEN_NUMBER || t->classes & (W_NUMBER | W_SCALE)) return true;
    if (t->kind == TOKEN_MARK) return t->rune == '$' || t->rune == 0x20AC || t->rune == 0xA3 || t->rune == 0xA5 || (t->rune >= 0x20A0 && t->rune < 0x20D0);
    return t->kind == TOKEN_WORD && t->to - t->from <= 7 && i + 1 < w->tokens.len && (w->tokens.at[i + 1].classes & W_SCALE || token_eq(w, i, "tens"));
}

void figure_find(Work *w) {
    size_t timex = 0;
    for (uint32_t i = 0; i < w->tokens.len;) {
        while (timex < w->timexes.len && w->timexes.at[timex].at.to <= w->tokens.at[i].from) timex++;
        bool time = timex < w->timexes.len && w->timexes.at[timex].at.from <= w->tokens.at[i].from;
        uint32_t next = !time && !w->tokens.at[i].name && may_start(w, i) ? figure_at(w, i) : i;
        i = next > i ? next : i + 1;
    }
}
