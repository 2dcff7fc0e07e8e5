/* SPDX-License-Identifier: MIT */
/* Quotations, block by block.

   In: the blocks of a text. Out: the Quotes of each, in order (quote.c pairs the marks of one paragraph).
   How it thinks: titles, headings, bylines and code are passed over. A headline that stands among the paragraphs is known by its capitals, or by the single marks that
   headlines have where the text has double ones. A block quotation counts as quoted when its paragraph before ends in a colon or its own last line names somebody behind a dash;
   then it needs no marks. A quotation whose every word of weight has a capital is a title.
   What it does not do: look at what the quotations say.

   Specimen: The letter reads: (block quotation) We leave in May. is one quotation without marks. */
#include "find/find_in.h"

/* End of the sentence of token i. */
static uint32_t tok_sent_ends(const Work *w, uint32_t i) { return w->tokens.at[i].sent < w->sents.len ? w->sents.at[w->tokens.at[i].sent].to : 0; }

/* A headline that stands in the text as a paragraph: "Ruiz To Council: ‘Wait And See’". One sentence, its words of weight in capitals; or the first line of a text that has double
   marks elsewhere and single ones here, as headlines do. What is quoted there is quoted below in full. */
static bool is_headline(const Work *w, uint32_t block, size_t first) {
    const Block *b = &w->doc->blocks.at[block];
    uint32_t i = token_at(w, b->from), words = 0, capital = 0;
    if (i >= w->tokens.len || tok_sent_ends(w, i) < b->to) return false;
    for (; i < w->tokens.len && w->tokens.at[i].from < b->to; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->kind != TOKEN_WORD || t->flags & T_CLITIC || token_is(w, i, W_FUNCTION)) continue;
        words++, capital += (t->flags & T_CAPITAL) != 0;
    }
    if (words > 24 || words < 3) return false;
    if (capital * 10 >= words * 9 && words >= 4 && !lexicon_nouns_capital(w->language)) return true;
    const Quote *q = &w->quotes.at[first];
    unsigned char mark = (unsigned char)w->text.at[q->at.from - 1];
    bool single = mark == '\'' || (mark == 0x98 && q->at.from > 2 && !memcmp(w->text.at + q->at.from - 3, "‘", 3));
    return block == 0 && single && w->doc->blocks.len > 2 && str_find(w->text, STR("\""), b->to) + str_find(w->text, STR("“"), b->to) < 2 * w->text.len;
}

/* A block quotation: The letter reads: (block) We leave in May. · (block) We leave in May. — Ana Ruiz */
static void quote_block(Work *w, uint32_t i) {
    const Block *b = &w->doc->blocks.at[i];
    Str body = str_trim(str_sub(w->text, b->from, b->to));
    if (!body.len || quote_is_mark(utf8_at(body, 0))) {
        quote_paragraph(w, b->from, b->to, 0, 0);
        return;
    }
    Str before = i ? str_trim(str_sub(w->text, w->doc->blocks.at[i - 1].from, w->doc->blocks.at[i - 1].to)) : (Str){ 0 };
    bool again = i && w->doc->blocks.at[i - 1].kind == BLOCK_QUOTE && w->quotes.len && w->quotes.at[w->quotes.len - 1].at.to + 4 >= w->doc->blocks.at[i - 1].to;
    size_t dash = str_find(body, STR("\n— "), 0);
    if (dash == body.len) dash = str_find(body, STR("\n– "), 0);
    if (!again && dash == body.len && !str_ends(before, STR(":"))) return;
    Quote *q = vec_add(w->a, &w->quotes);
    uint32_t from = (uint32_t)(body.at - w->text.at);
    q->at = (Range){ from, from + (uint32_t)dash };
    quote_trim(w, &q->at);
    q->kind = QUOTE_DIRECT, q->rule = STR("block");
}

bool quote_is_doubled(const Work *w, const Quote *q) { return q->at.from > 1 && !memcmp(w->text.at + q->at.from - 2, "''", 2); }

uint32_t quote_words(const Work *w, Range at) {
    uint32_t n = 0;
    for (uint32_t i = token_at(w, at.from); i < w->tokens.len && w->tokens.at[i].from < at.to && n < 64; i++) {
        const Token *t = &w->tokens.at[i];
        n += t->kind != TOKEN_MARK && !(t->flags & T_CLITIC);
    }
    return n;
}

bool quote_is_title(const Work *w, Range at) {
    uint32_t n = 0;
    for (uint32_t i = token_at(w, at.from); i < w->tokens.len && w->tokens.at[i].from < at.to; i++) {
        const Token *t = &w->tokens.at[i];
        if (t->kind != TOKEN_WORD || t->flags & T_CLITIC) continue;
        if (!(t->flags & T_CAPITAL) && (n == 0 || !token_is(w, i, W_FUNCTION | W_STOP))) return false;
        if (++n > 12) return false;
    }
    return n > 0;
}

void quote_find(Work *w) {
    const Blocks *blocks = &w->doc->blocks;
    for (uint32_t i = 0; i < blocks->len; i++) {
        const Block *b = &blocks->at[i], *next = i + 1 < blocks->len ? &blocks->at[i + 1] : NULL;
        if (b->kind == BLOCK_BYLINE || b->kind == BLOCK_CODE || b->kind == BLOCK_TITLE || b->kind == BLOCK_HEADING) continue;
        size_t before = w->quotes.len;
        if (b->kind == BLOCK_QUOTE) quote_block(w, i);
        else quote_paragraph(w, b->from, b->to, next ? next->from : 0, next ? next->to : 0);
        if (b->kind == BLOCK_PARA && w->quotes.len > before && is_headline(w, i, before)) w->quotes.len = before;
    }
    if (!blocks->len) quote_paragraph(w, 0, (uint32_t)w->text.len, 0, 0);
}
