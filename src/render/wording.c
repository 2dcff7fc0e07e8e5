/* SPDX-License-Identifier: MIT */
/* wording: what the outputs made of words share: a node's text as it is printed, the notes of a part, and which addresses may be links.

   In: Nodes of the Brief. Out: texts without any markup; each output escapes them in its own way.
   How it thinks: a source's characters stay as they are; our own words get the quotation marks of their language, as on the page. Control characters, which no output can show and
   some would obey (a terminal's ESC), are left out, line ends become blanks. The notes of a part say where its marks point to, as the foot of a page does: one a source, in order.
   A link is followed by a reader's program, so only the schemes that open a page or a letter are let through; what else looks like an address stays text.
   What it does not do: line breaking, escaping.

   Specimen: the notes of a part: [1] Daily Herald, 19 June 2024, ¶2, ¶4; [3] Wilson Center, 12 November 2024, ¶5 */
#include "render/render_in.h"

enum { DEPTH = 32 };

static bool shown(uint32_t c) { return !(c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)); }

static bool is_line_end(uint32_t c) { return c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029; }

/* The longest beginning that needs no cleaning; nearly always all of it. */
static size_t clean_until(Str s) {
    size_t pos = 0;
    for (size_t at = 0; at < s.len; pos = at) {
        if ((unsigned char)s.at[at] >= 0x20 && (unsigned char)s.at[at] < 0x7F) {
            at++;
            continue;
        }
        uint32_t c = utf8_next(s, &at);
        if (!shown(c) || is_line_end(c)) return pos;
    }
    return s.len;
}

static Str clean(Arena *a, Str s, bool lines) {
    size_t pos = clean_until(s);
    if (pos == s.len) return s;
    Buf b = buf_in(a);
    buf_str(&b, str_sub(s, 0, pos));
    while (pos < s.len) {
        uint32_t c = utf8_next(s, &pos);
        if (lines && (c == '\n' || c == '\t')) buf_rune(&b, c);
        else if (is_line_end(c)) buf_byte(&b, ' ');
        else if (shown(c)) buf_rune(&b, c);
    }
    return buf_text(&b);
}

Str wording_clean(Arena *a, Str s) { return clean(a, s, false); }

Str wording_own(Arena *a, Str s, Str language) {
    Buf b = buf_in(a);
    type_words(&b, 0, wording_clean(a, s), language);
    return buf_text(&b);
}

Str wording_capitals(Arena *a, Str s) {
    Buf b = buf_in(a);
    s = wording_clean(a, s);
    for (size_t pos = 0; pos < s.len;) buf_rune(&b, rune_upper(utf8_next(s, &pos)));
    return buf_text(&b);
}

Strs wording_texts(Arena *a, const Node *n, Str language) {
    Buf b = buf_in(a);
    size_t *ends = NEWN(a, size_t, n->text.len + 1);
    Str *out = NEWN(a, Str, n->text.len + 1);
    for (size_t i = 0; i < n->text.len; i++) {
        const Inline *in = &n->text.at[i];
        Str text = clean(a, in->text, n->kind == NODE_CODE);
        if (in->verbatim || in->kind != INLINE_TEXT || n->kind == NODE_CODE || in->style & STYLE_CODE) buf_str(&b, text);
        else type_words(&b, 0, text, in->language.len ? in->language : language);
        ends[i] = b.len;
    }
    for (size_t i = 0, from = 0; i < n->text.len; from = ends[i++]) out[i] = (Str){ b.at + from, ends[i] - from };
    return (Strs){ out, n->text.len };
}

Str wording_node(Arena *a, const Node *n, Str language) {
    Strs texts = wording_texts(a, n, language);
    Buf b = buf_in(a);
    for (size_t i = 0; i < texts.len; i++)
        if (n->text.at[i].kind == INLINE_BREAK) buf_byte(&b, ' ');
        else buf_str(&b, texts.at[i]);
    return buf_text(&b);
}

bool wording_link(Str href) {
    static const char *const schemes[] = { "http://", "https://", "mailto:" };
    for (size_t i = 0; i < COUNT(schemes); i++)
        if (str_starts_nocase(href, str_of(schemes[i])) && href.len > strlen(schemes[i])) {
            for (size_t k = 0; k < href.len; k++)
                if ((unsigned char)href.at[k] < 0x20 || href.at[k] == 0x7F) return false;
            return true;
        }
    return false;
}

Str wording_address(Arena *a, Str href) {
    static const char hex[] = "0123456789ABCDEF";
    Buf b = buf_in(a);
    for (size_t i = 0; i < href.len; i++) {
        unsigned char c = (unsigned char)href.at[i];
        if (c > 0x20 && c < 0x7F && !strchr("\"<>\\^`{|}", c)) buf_byte(&b, (char)c);
        else buf_byte(&b, '%'), buf_byte(&b, hex[c >> 4]), buf_byte(&b, hex[c & 15]);
    }
    return buf_text(&b);
}

/* ---- notes ---- */

typedef struct { uint32_t number; Str place; } Place_;
typedef struct { VEC(Place_) places; bool cited; } Called;
typedef struct { Arena *a; Called *sources; size_t len; } Notes;

/* "¶12" stands behind "¶5". */
static uint32_t place_number(Str place) {
    uint32_t n = 0;
    for (size_t i = 0; i < place.len; i++)
        if (place.at[i] >= '0' && place.at[i] <= '9' && n < 100000000) n = n * 10 + (uint32_t)(place.at[i] - '0');
    return n;
}

static void note_add(Notes *n, const Cite *c) {
    if (!c->source || c->source > n->len) return;
    Called *s = &n->sources[c->source - 1];
    s->cited = true;
    if (!c->place.len) return;
    Place_ p = { place_number(c->place), c->place };
    size_t k = s->places.len;
    while (k > 0 && (s->places.at[k - 1].number > p.number || (s->places.at[k - 1].number == p.number && str_cmp(s->places.at[k - 1].place, p.place) > 0))) k--;
    if (k > 0 && str_eq(s->places.at[k - 1].place, p.place)) return;
    vec_add(n->a, &s->places);
    memmove(&s->places.at[k + 1], &s->places.at[k], (s->places.len - 1 - k) * sizeof p);
    s->places.at[k] = p;
}

static void notes_walk(Notes *n, const Node *node, int depth) {
    for (size_t i = 0; i < node->text.len; i++)
        for (size_t k = 0; k < node->text.at[i].cites.len; k++) note_add(n, &node->text.at[i].cites.at[k]);
    for (size_t i = 0; i < node->kids.len && depth < DEPTH; i++) notes_walk(n, node->kids.at[i], depth + 1);
}

SourceNotes wording_notes(Arena *a, const Brief *b, const Node *part) {
    Notes n = { .a = a, .sources = NEWN(a, Called, b->sources.len), .len = b->sources.len };
    VEC(SourceNote) v = { 0 };
    SourceNotes out;
    notes_walk(&n, part, 0);
    for (size_t i = 0; i < n.len; i++) {
        if (!n.sources[i].cited) continue;
        const BriefSource *s = &b->sources.at[i];
        Str date = s->date_words.len ? s->date_words : s->date;
        Buf text = buf_in(a);
        buf_str(&text, wording_clean(a, s->label));
        if (date.len) buf_fmt(&text, ", %.*s", STR_ARG(wording_clean(a, date)));
        for (size_t k = 0; k < n.sources[i].places.len; k++) buf_fmt(&text, ", %.*s", STR_ARG(n.sources[i].places.at[k].place));
        vec_push(a, &v, ((SourceNote){ s->n, buf_text(&text) }));
    }
    list_from(&out, &v);
    return out;
}
