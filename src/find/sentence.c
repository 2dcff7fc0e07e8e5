/* SPDX-License-Identifier: MIT */
/* Sentences within blocks.

   In: tokens. Out: work.sents, in order, none empty, none over a block's border; each token knows its sentence, and T_FIRST marks the first word of a sentence and of a quotation.
   How it thinks: every . ! ? … and its like is a candidate (as in Mikheev 2002, "Periods, capitalized words, etc."); what stands before it (an abbreviation, an initial, a list number)
   and behind it (small letter, capital, a word that names seldom begin with) decides. Closing quotes and brackets behind the stop belong to the sentence. Within an
   open bracket no sentence ends. A new line ends one when it looks like a heading or a list entry, not when a long line is merely wrapped.
   What it does not do: colons and semicolons never end a sentence; scripts without blanks and without 。 are left to the block.

   Specimen: "Gen. J. R. Smith left at 3 p.m. Wednesday for the U.S. He was late (see No. 4. of the list). Why?" has three sentences. */
#include "find/find_in.h"

enum { BRACKET_REACH = 120, QUOTE_REACH = 200, TAG_REACH = 16, LIST_REACH = 80, NOTE_DIGITS = 3, WRAP_MIN = 50, WRAP_MAX = 120 };

static bool is_stop(const Token *t) {
    if (t->kind != TOKEN_MARK) return false;
    if (t->rune == ':') return t->flags & T_GLUED && t[-1].rune >= 0x531 && t[-1].rune <= 0x587; /* Armenian's full stop is mostly typed so */
    switch (t->rune) {
    case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF0E:
    case 0x203D: case 0x0964: case 0x061F: case 0x06D4: case 0x0589: case 0x104B: case 0x1362: return true;
    default: return false;
    }
}
static bool is_cjk_stop(const Token *t) { return t->rune == 0x3002 || t->rune == 0xFF01 || t->rune == 0xFF1F || t->rune == 0xFF0E || t->rune == 0x104B; }

static bool is_closer(const Work *w, uint32_t i) {
    const Token *t = &w->tokens.at[i];
    if (t->kind != TOKEN_MARK || !(t->flags & T_GLUED)) return false;
    switch (t->rune) {
    case ')':
    case ']':
    case '}':
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0xFF09: return true;
    case 0x201C:
    case 0x2018: return i + 1 >= w->tokens.len || !(w->tokens.at[i + 1].flags & T_GLUED); /* German closing marks */
    case '"':
    case '\'': return i + 1 >= w->tokens.len || !(w->tokens.at[i + 1].flags & T_GLUED) || w->tokens.at[i + 1].kind == TOKEN_MARK;
    default: return false;
    }
}
static bool is_quote(uint32_t r) { return r == '"' || r == '\'' || (r >= 0x2018 && r <= 0x201F) || r == 0xAB || r == 0xBB || r == 0x300C || r == 0x300E; }
static bool is_opener(uint32_t r) { return is_quote(r) || r == '(' || r == '[' || r == 0xBF || r == 0xA1; }
static bool is_dash(const Token *t) { return t->kind == TOKEN_MARK && (t->rune == 0x2014 || (t->rune == '-' && t->to - t->from > 1)); }
static bool is_bullet(const Token *t) {
    return t->kind == TOKEN_MARK && (t->rune == '*' || t->rune == 0x2022 || t->rune == 0x2043 || t->rune == 0x25CF || t->rune == 0x25AA || t->rune == 0xB7 || t->rune == '-' ||
                                     t->rune == 0x2013 || t->rune == 0x2014);
}

/* The first word or number at or behind i, past opening marks. */
static uint32_t word_behind(const Work *w, uint32_t i, uint32_t end) {
    while (i < end && w->tokens.at[i].kind == TOKEN_MARK && is_opener(w->tokens.at[i].rune)) i++;
    return i;
}

/* Behind token i, which opens a quotation: the token that closes it, or i if none does soon. Straight marks open where a blank stands before them, and close where none does. */
static uint32_t quote_close(const Work *w, uint32_t i, uint32_t end) {
    uint32_t open = w->tokens.at[i].rune, close = open == 0x201C ? 0x201D : open == 0x2018 ? 0x2019 : open == 0xAB ? 0xBB : open == 0x201E ? 0x201C : open;
    if (!is_quote(open) || w->tokens.at[i].kind != TOKEN_MARK || i + 1 >= end || !(w->tokens.at[i + 1].flags & T_GLUED)) return i;
    for (uint32_t k = i + 1; k < end && k < i + QUOTE_REACH && !(w->tokens.at[k].flags & T_PARA); k++)
        if (token_mark(w, k, close) && w->tokens.at[k].flags & T_GLUED && (k + 1 >= end || !(w->tokens.at[k + 1].flags & T_GLUED) || w->tokens.at[k + 1].kind == TOKEN_MARK)) return k;
    return i;
}

/* `His mother wrote, "He has no illness. In short, he is in love."`: a quotation behind a comma is what its sentence says, to its end; one behind a colon stands for itself.
   The token up to which no sentence ends, or i. */
static uint32_t quote_hold(const Work *w, uint32_t i, uint32_t first, uint32_t end) {
    if (i <= first || w->tokens.at[i].flags & T_GLUED || !token_mark(w, i - 1, ',')) return i;
    uint32_t close = quote_close(w, i, end);
    return close > i + 1 && is_stop(&w->tokens.at[close - 1]) ? close - 1 : close;
}

/* `"Why now?" Smith asked.`: behind a closed quotation a short name and a verb of saying carry the sentence on. */
static bool speaker_follows(const Work *w, uint32_t i, uint32_t end) {
    if (token_is(w, i, W_CUE)) return true;
    for (uint32_t k = i; k < end && k < i + 4 && w->tokens.at[k].kind == TOKEN_WORD; k++) {
        if (k > i && token_is(w, k, W_CUE)) return true;
        if (!(w->tokens.at[k].flags & T_CAPITAL) && !token_is(w, k, W_PRONOUN | W_ROLE | W_FUNCTION)) return false;
    }
    return false;
}

/* Is the text written without capitals, as some mail is? Then a small letter may begin a sentence: "i liked it. we went again." */
static bool is_small(const Work *w) {
    size_t small = 0, all = 0;
    for (uint32_t i = 1; i + 1 < w->tokens.len && all < 400; i++) {
        const Token *t = &w->tokens.at[i], *b = t - 1, *n = t + 1;
        if (t->kind != TOKEN_MARK || (t->rune != '.' && t->rune != '?' && t->rune != '!') || t->to - t->from > 1 || !(t->flags & T_GLUED) || n->flags & T_GLUED)
            continue;
        if (b->kind != TOKEN_WORD || n->kind != TOKEN_WORD || b->to - b->from < 2 || b->classes & (W_ABBR | W_ABBR_NAME | W_FIRM)) continue;
        all++, small += !(n->flags & T_CAPITAL);
    }
    return small >= 2 && small * 2 > all;
}

/* May a sentence start at token i, which follows a full stop with a blank between? */
static bool may_start(const Work *w, uint32_t i, uint32_t end) {
    uint32_t k = word_behind(w, i, end);
    if (k >= end) return true;
    const Token *t = &w->tokens.at[k];
    if (t->kind == TOKEN_NUMBER || t->kind == TOKEN_LINK) return true;
    if (t->kind == TOKEN_MARK && is_bullet(t) && k + 1 < end && t->rune != '*' && t->rune != 0x2022)
        return w->tokens.at[k + 1].flags & T_CAPITAL; /* "Why? - because" */
    if (t->kind == TOKEN_MARK) return is_bullet(t) || t->rune == '$' || t->rune == 0x20AC || t->rune == 0xA3 || t->rune == '#' || t->rune == '@';
    return t->flags & T_CAPITAL || !(rune_is_lower(t->rune));
}

/* A capitalised word that names seldom begin with: "He", "The", "However", "Millions". */
static bool is_starter(const Work *w, uint32_t i, uint32_t end) {
    uint32_t k = word_behind(w, i, end);
    return k < end && w->tokens.at[k].flags & T_CAPITAL && token_is(w, k, W_FUNCTION | W_PRONOUN | W_SCALE) &&
           !(w->tokens.at[k].flags & T_CAPS && w->tokens.at[k].to - w->tokens.at[k].from > 1);
}

/* "3 p.m. Wednesday", "10 a.m. EST": what follows belongs to the time. */
static bool time_goes_on(const Work *w, uint32_t i) { return token_is(w, i, W_MONTH | W_WEEKDAY) || (i < w->tokens.len && w->tokens.at[i].flags & T_CAPS); }

/* "am 19. Juni", "der 3. Band": behind an article or preposition the stop makes an ordinal, where the language writes them so. */
static bool is_ordinal(const Work *w, uint32_t p, uint32_t n, uint32_t end) {
    const Token *t = &w->tokens.at[p];
    return t->to - t->from <= 2 && p && token_glue(w, p - 1, GLUE(THE) | GLUE(ON) | GLUE(IN) | GLUE(FROM) | GLUE(TO) | GLUE(AND) | GLUE(OF)) &&
           !is_starter(w, n, end) && lexicon_ends(w->language, ENDING_ORDINAL, STR("00."));
}

/* One letter, of any script. */
static bool is_letter(const Work *w, uint32_t i) {
    size_t next = w->tokens.at[i].from;
    utf8_next(w->text, &next);
    return next == w->tokens.at[i].to;
}

/* Is the full stop behind token p (a word) part of an abbreviation, with token n following? */
static bool is_abbreviated(const Work *w, uint32_t p, uint32_t n, uint32_t end, bool list) {
    const Token *t = &w->tokens.at[p];
    if (t->kind == TOKEN_NUMBER)
        return list || (p && w->tokens.at[p - 1].flags & T_FIRST && token_is(w, p - 1, W_THING)) || is_ordinal(w, p, n, end); /* "1. The first point", "Figure 1. A map" */
    if (t->kind != TOKEN_WORD) return false;
    if (t->flags & T_DOTTED) { /* "the U.S. Army" but "the U.S. He" */
        if (token_eq(w, p, "e.g.") || token_eq(w, p, "i.e.")) return true;
        if ((t->rune | 32) == 'p' || (t->rune | 32) == 'a') return time_goes_on(w, n);
        return !is_starter(w, n, end);
    }
    if (is_letter(w, p) && t->flags & T_CAPITAL) { /* "Vladimir V. Putin"; "vitamin C. The" */
        if (list) return true;
        if (t->rune == 'I' && !(p && w->tokens.at[p - 1].flags & T_CAPITAL)) return false;
        return !is_starter(w, n, end);
    }
    if (t->classes & W_ABBR_NAME) { /* "Gen. Smith"; "No. 4" but "No. That is" */
        if (str_eq(token_word(w, p)->lemma, STR("number"))) return n < end && (w->tokens.at[n].kind == TOKEN_NUMBER || w->tokens.at[n].flags & T_CAPS);
        return true;
    }
    if (t->classes & (W_ABBR | W_FIRM)) return !is_starter(w, n, end); /* "Apple Inc. Chief Tim Cook"; "at Apple Inc. The" */
    return false;
}

/* "ended.Then", "cost 1,000.That": a blank was forgotten. Not "example.com", "ASP.Net". */
static bool blank_forgotten(const Work *w, uint32_t i, uint32_t end) {
    if (!i || i + 1 >= end || w->tokens.at[i].rune != '.') return false;
    const Token *b = &w->tokens.at[i - 1], *n = &w->tokens.at[i + 1];
    if (b->kind == TOKEN_NUMBER && b->to - b->from > 1) return is_starter(w, i + 1, end) && n->to - n->from > 1;
    if (b->kind != TOKEN_WORD || n->kind != TOKEN_WORD || b->to - b->from < 3 || n->to - n->from < 2 || b->flags & T_CAPS) return false;
    return (n->flags & (T_CAPITAL | T_CAPS)) == T_CAPITAL && !(i + 2 < end && token_mark(w, i + 2, '.') && !token_is(w, i + 1, W_ABBR_NAME)) &&
           !(i > 1 && token_mark(w, i - 2, '.') && b->flags & T_GLUED);
}

/* A mark that parts: "***", "=====". */
static bool is_rule(const Token *t) { return t->kind == TOKEN_MARK && t->to - t->from >= (t->rune == '*' ? 3u : 5u) && t->rune != '.'; }

/* The number of a list entry whose mark starts at token i ("2.", "2)", "2.)", "b)", "(b)"): 0 if it is none. *end behind the mark. */
static uint32_t list_number(const Work *w, uint32_t i, uint32_t end, uint32_t *behind) {
    bool open = token_mark(w, i, '(') && i + 1 < end;
    const Token *t = &w->tokens.at[i + open];
    uint32_t n = 0, k = i + open + 1;
    if (open && !(w->tokens.at[i + 1].flags & T_GLUED && token_mark(w, k, ')'))) return 0;
    if (t->kind == TOKEN_NUMBER && t->to - t->from <= 2)
        for (uint32_t c = t->from; c < t->to; c++) n = n * 10 + (uint32_t)(w->text.at[c] - '0');
    else if (t->kind == TOKEN_WORD && t->to - t->from == 1 && t->rune >= 'a' && t->rune <= 'z')
        n = t->rune - 'a' + 1;
    if (!n || (t->flags & T_GLUED && !open && !(i && is_bullet(t - 1))) || k >= end || !(w->tokens.at[k].flags & T_GLUED) || !(token_mark(w, k, '.') || token_mark(w, k, ')')) ||
        w->tokens.at[k].to - w->tokens.at[k].from > 1)
        return 0;
    if (token_mark(w, k, '.') && token_mark(w, k + 1, ')') && w->tokens.at[k + 1].flags & T_GLUED) k++;
    if (k + 1 >= end || w->tokens.at[k + 1].flags & T_GLUED) return 0;
    return *behind = k + 1, n;
}

/* "They went to the store. a. bread b. milk": a list begins at token n, for its next number follows. */
static bool list_opens(const Work *w, uint32_t n, uint32_t end) {
    uint32_t behind, number = n < end ? list_number(w, n, end, &behind) : 0;
    if (!number) return false;
    for (uint32_t k = behind; k < end && k < n + LIST_REACH; k++)
        if (list_number(w, k, end, &behind) == number + 1) return true;
    return false;
}

/* "… compounds. . . . The practice": the stop, then what is left out. */
static bool is_omission(const Work *w, uint32_t i, uint32_t end) {
    const Token *t = &w->tokens.at[i];
    if (t->rune != '.' || !(t->flags & T_GLUED) || i + 4 >= end || !(w->tokens.at[i + 4].flags & T_CAPITAL)) return false;
    for (uint32_t k = i + 1; k < i + 4; k++)
        if (!token_mark(w, k, '.') || w->tokens.at[k].flags & T_GLUED || w->tokens.at[k].to - w->tokens.at[k].from > 1) return false;
    return true;
}

/* Does a sentence end with the stop at token i, whose closing marks end before token n? */
static bool ends_here(const Work *w, uint32_t i, uint32_t n, uint32_t first, uint32_t end, bool small) {
    const Token *t = &w->tokens.at[i];
    if (n >= end || is_cjk_stop(t) || is_omission(w, i, end)) return true;
    if (i == first && t->rune == '.') return false; /* ". . . The practice" */
    bool closed = n > i + 1, quoted = closed && is_quote(w->tokens.at[n - 1].rune);
    if (w->tokens.at[n].flags & T_GLUED) return n == i + 1 && blank_forgotten(w, i, end); /* "example.com", "(?)," */
    if (w->tokens.at[n].kind == TOKEN_MARK && !is_opener(w->tokens.at[n].rune) && !may_start(w, n, end)) return false;
    if (quoted && speaker_follows(w, n, end) && t->rune != '.') return false;
    if (!closed && (t->rune == '?' || t->rune == '!')) { /* `"Hey! Not bad!" Pete said.` is one */
        uint32_t close = quote_close(w, first, end);
        if (close > i && close < i + TAG_REACH && speaker_follows(w, close + 1, end)) return false;
    }
    bool ellipsis = t->rune == 0x2026 || (t->rune == '.' && (t->to - t->from > 1 || (n > i + 2 && n < i + 4)));
    if (ellipsis && token_eq(w, n, "i")) return false; /* "the thing is . . . I meant it": its capital says nothing */
    if (token_mark(w, n, '(') && token_eq(w, n + 1, "which")) return false; /* "… she said. (Which was true.)" */
    if (list_opens(w, n, end)) return true;
    if (t->rune == '.' && t->to - t->from == 1 && !closed && i > first && t->flags & T_GLUED && is_abbreviated(w, i - 1, n, end, i - 1 == first)) return false;
    if (small && !closed && i && w->tokens.at[i - 1].kind == TOKEN_WORD && w->tokens.at[i - 1].to - w->tokens.at[i - 1].from > 1) return true;
    return may_start(w, n, end);
}

/* Behind token i, which opens a bracket: the token that closes it, or i if none does soon. */
static uint32_t bracket_close(const Work *w, uint32_t i, uint32_t end) {
    uint32_t open = w->tokens.at[i].rune, close = open == '(' ? ')' : open == '[' ? ']' : open + 1, depth = 0; /* ideographic ones stand in pairs */
    for (uint32_t k = i; k < end && k < i + BRACKET_REACH; k++) {
        if (w->tokens.at[k].kind != TOKEN_MARK) continue;
        if (w->tokens.at[k].rune == open) depth++;
        if (w->tokens.at[k].rune == close && !--depth) return k;
    }
    return i;
}

/* Up to where the bracket at i holds its sentence together. One that is a relative sentence of its own ends it: "They sold the mill. (Which nobody had asked for.) The town …". */
static uint32_t bracket_hold(const Work *w, uint32_t i, uint32_t end) {
    uint32_t close = bracket_close(w, i, end);
    return close > i + 2 && token_eq(w, i + 1, "which") && is_stop(&w->tokens.at[close - 1]) ? close - 1 : close;
}

/* Does the line break before token i end a sentence? A wrapped line is about as long as lines are, and its sentence is not over. */
static bool line_ends(const Work *w, uint32_t i, uint32_t line, uint32_t end) {
    const Token *t = &w->tokens.at[i];
    if (is_bullet(t) || (t->kind == TOKEN_NUMBER && token_mark(w, i + 1, '.') && i + 2 < end && !(w->tokens.at[i + 2].flags & T_GLUED))) return true;
    uint32_t width = w->tokens.at[i - 1].to - w->tokens.at[line].from;
    if (t->kind == TOKEN_WORD && !(t->flags & T_CAPITAL) && rune_is_lower(t->rune)) return false;
    if (w->tokens.at[i - 1].kind == TOKEN_MARK && (w->tokens.at[i - 1].rune == ',' || w->tokens.at[i - 1].rune == '-')) return false;
    return width < WRAP_MIN || width > WRAP_MAX;
}

static void sentence_add(Work *w, uint32_t first, uint32_t end, uint32_t block) {
    if (first >= end) return;
    Sentence *s = vec_add(w->a, &w->sents);
    *s = (Sentence){ w->tokens.at[first].from, w->tokens.at[end - 1].to, first, end, block };
    bool start = true;
    for (uint32_t i = first; i < end; i++) {
        Token *t = &w->tokens.at[i];
        t->sent = (uint32_t)(w->sents.len - 1);
        if (start && t->kind == TOKEN_WORD && !(t->flags & T_CLITIC)) t->flags |= T_FIRST, start = false;
        bool open = t->kind == TOKEN_MARK && is_quote(t->rune) &&
                    (!(t->flags & T_GLUED) || (i && w->tokens.at[i - 1].kind == TOKEN_MARK && w->tokens.at[i - 1].rune != ','));
        if (open && i + 1 < end && w->tokens.at[i + 1].flags & T_GLUED) start = true; /* `said, "The door`: "The" is capital for its place */
    }
}

static bool is_note_number(const Token *t) { return t->kind == TOKEN_NUMBER && t->to - t->from <= NOTE_DIGITS; }

/* "… in a consultation.11 12 Take": numbers of notes behind the stop at i belong to its sentence. Their end, or i + 1 if there are none. */
static uint32_t notes_end(const Work *w, uint32_t i, uint32_t end) {
    uint32_t n = i + 1;
    const Token *t = &w->tokens.at[i], *b = i ? t - 1 : t;
    bool word = b->kind == TOKEN_WORD && b->to - b->from > 2 && !(b->flags & (T_CAPITAL | T_DOTTED)) && !(b->classes & (W_ABBR | W_ABBR_NAME));
    if (t->to - t->from > 1 || !(word || (b->kind == TOKEN_MARK && b->rune == ')')) || n >= end || !is_note_number(&w->tokens.at[n]) || !(w->tokens.at[n].flags & T_GLUED)) return n;
    while (n < end && is_note_number(&w->tokens.at[n])) n++;
    return n < end && w->tokens.at[n].flags & T_CAPITAL && !(w->tokens.at[n].flags & T_GLUED) ? n : i + 1;
}

/* The last token number at or behind i up to which brackets hold a sentence together. */
static uint32_t stop_end(const Work *w, uint32_t i, uint32_t end) {
    uint32_t n = i + 1;
    if (is_omission(w, i, end)) return n;
    while (n < end && ((is_stop(&w->tokens.at[n]) && (w->tokens.at[n].flags & T_GLUED || (w->tokens.at[n].rune == '.' && w->tokens.at[i].rune == '.'))) ||
                       is_closer(w, n)))
        n++;                                                                                                                      /* ". . ." */
    if (n == i + 1) n = notes_end(w, i, end);
    while (n + 2 < end && token_mark(w, n, '[') && w->tokens.at[n + 1].kind == TOKEN_NUMBER && token_mark(w, n + 2, ']')) n += 3; /* "It ended. [17] Then" */
    return n;
}

/* `"… before she comes, to--" At this moment Five called`: a quotation that breaks off, closed by token i, and a new sentence. */
static bool is_interrupted(const Work *w, uint32_t i, uint32_t end) {
    return i && i + 1 < end && w->tokens.at[i].kind == TOKEN_MARK && is_quote(w->tokens.at[i].rune) && is_closer(w, i) && is_dash(&w->tokens.at[i - 1]) &&
           !(w->tokens.at[i + 1].flags & T_GLUED) && is_starter(w, i + 1, end);
}

/* The sentences of tokens [i, end) of one block. */
static void block_split(Work *w, uint32_t i, uint32_t end, uint32_t block, bool small) {
    uint32_t first = i, line = i, hold = 0, entry = 0, number, behind;
    bool item = block < w->doc->blocks.len && w->doc->blocks.at[block].kind == BLOCK_ITEM; /* its own mark is not in the text */
    for (; i < end; i++) {
        const Token *t = &w->tokens.at[i];
        if (is_rule(t) || t->rune == 0x2022 || t->rune == 0x2043) {
            sentence_add(w, first, i, block), first = i;
            if (is_rule(t) && (t->rune == '/' || t->rune == '#' || t->rune == '~')) first = i + 1;     /* as programs frame a heading: no text at all */
            else if (is_rule(t)) sentence_add(w, i, i + 1, block), first = i + 1;
            continue;
        }
        bool may_list = t->kind == TOKEN_NUMBER || t->to - t->from == 1;
        if (may_list && (number = list_number(w, i, end, &behind)) &&
            (i == first || (i == first + 1 && is_bullet(&w->tokens.at[first])) || (number == entry + 1 && entry) || (item && !entry && number > 1))) { /* "1. Bread 2. Milk" */
            if (!(i == first + 1 && is_bullet(&w->tokens.at[first]))) sentence_add(w, first, i, block), first = i; /* "• 10. Milk" */
            entry = number, i = behind - 1;
            continue;
        }
        if (i > first && (t->flags & T_PARA || (t->flags & T_LINE && line_ends(w, i, line, end)))) sentence_add(w, first, i, block), first = line = i, hold = 0;
        if (t->flags & T_LINE) line = i;
        if (t->kind == TOKEN_MARK && (t->rune == '(' || t->rune == '[' || t->rune == 0xFF08 || t->rune == 0x300C) && i >= hold && i > first) hold = bracket_hold(w, i, end);
        if (i >= hold && is_quote(t->rune) && t->kind == TOKEN_MARK) hold = quote_hold(w, i, first, end);
        if (i < hold) continue;
        if (t->kind == TOKEN_MARK && is_interrupted(w, i, end)) {
            sentence_add(w, first, i + 1, block), first = i + 1;
            continue;
        }
        uint32_t n = i + 1;
        if (is_stop(t))
            n = stop_end(w, i, end);
        else if (t->flags & T_DOTTED && i + 1 < end && !(w->tokens.at[i + 1].flags & T_GLUED)) {
            if (is_abbreviated(w, i, n, end, false) || !may_start(w, n, end)) continue;
            sentence_add(w, first, n, block), first = n;
            continue;
        } else
            continue;
        if (ends_here(w, i, n, first, end, small)) sentence_add(w, first, n, block), first = n;
        i = n - 1;
    }
    sentence_add(w, first, end, block);
}

/* Tokens between blocks are the marks of a list entry, or furniture: they go with the block on their line. */
static bool goes_along(const Work *w, uint32_t first, uint32_t i, uint32_t end) {
    if (first == i || i >= end || w->tokens.at[i].flags & T_LINE) return false;
    bool number = false;
    for (uint32_t k = first; k < i; k++) {
        if (w->tokens.at[k].kind == TOKEN_WORD && w->tokens.at[k].to - w->tokens.at[k].from > 1) return false;
        number |= w->tokens.at[k].kind != TOKEN_MARK;
    }
    uint32_t behind;
    if (i == first + 1 && w->tokens.at[first].rune == 0x2022 && list_number(w, i, end, &behind)) return true; /* "• 9. Bread" */
    return number && i - first <= 4; /* "2." but no bare "-" */
}

void sentence_find(Work *w) {
    uint32_t i = 0, end = (uint32_t)w->tokens.len;
    bool small = is_small(w);
    for (uint32_t b = 0; b < w->doc->blocks.len && i < end; b++) {
        const Block *block = &w->doc->blocks.at[b];
        uint32_t first = i;
        while (i < end && w->tokens.at[i].from < block->from) i++;
        if (!goes_along(w, first, i, end)) {
            bool word = false;
            for (uint32_t k = first; k < i; k++) word |= w->tokens.at[k].kind != TOKEN_MARK;
            if (word) block_split(w, first, i, UINT32_MAX, small);
            first = i;
        }
        while (i < end && w->tokens.at[i].from < block->to) i++;
        block_split(w, first, i, b, small);
    }
    block_split(w, i, end, UINT32_MAX, small);
}

uint32_t sentence_at(const Work *w, uint32_t pos) {
    size_t low = 0, high = w->sents.len;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (w->sents.at[mid].to <= pos)
            low = mid + 1;
        else
            high = mid;
    }
    return (uint32_t)low;
}
