/* SPDX-License-Identifier: MIT */
/* Plain text: lines become paragraphs, list items and headings.

   In: clean bytes. Out: a sheet of paragraphs, items and quoted blocks; later the heading pass.
   How it thinks: plain text comes in two habits. Either each line is a paragraph (copied from the web), or lines are broken at a width and blank lines part
   the paragraphs. A text is of the second habit when its inner lines keep to a width of at most 130 columns and enough of the lines that were full go on in
   the middle of a sentence. A line was full when the first word of the next one would not have fitted; only then are the two joined, so that a heading
   without a blank line below it stays alone. In either habit a long line that stops in mid-sentence before a small letter goes on. Each step is linear in the
   text.
   What it does not do: tables drawn with blanks, columns.

   Specimen: "The ministers met on\nMonday.\n\nNothing was signed." is two paragraphs. */
#include "read/read_in.h"

enum { WIDTH_MAX = 130, LONG_LINE = 40, LINES_MIN_WIDTH = 40 };

/* One line that is not blank: [from, to) trimmed, `text` behind a list marker. */
typedef struct {
    uint32_t from, to, text;
    uint16_t indent, width, first;
    bool gap, stops, lower, item, quoted;
    uint8_t level, under;
} Line;
typedef struct {
    VEC(Line) lines;
    uint16_t measure;
    bool wrapped;
} Lines;

static const char *const bullets[] = { "- ",           "* ",           "+ ",           "\xE2\x80\xA2", "\xE2\x96\xAA", "\xE2\x97\x8F",
                                       "\xE2\x97\xA6", "\xE2\x80\xA3", "\xE2\x96\xA0", "\xC2\xB7 ",    "\xE2\x80\x93 " };

/* Bytes of the list marker a line begins with, or 0. Specimens: "- guns", "• butter", "1. First", "(2) Second", "b) third". */
static size_t marker(Str s) {
    for (size_t i = 0; i < COUNT(bullets); i++)
        if (str_starts(s, str_of(bullets[i]))) {
            size_t n = strlen(bullets[i]);
            while (n < s.len && s.at[n] == ' ') n++;
            return n < s.len ? n : 0;
        }
    size_t i = s.len && s.at[0] == '(' ? 1 : 0, from = i;
    while (i < s.len && i < from + 2 && s.at[i] >= '0' && s.at[i] <= '9') i++;
    if (i == from && i < s.len && s.at[i] >= 'a' && s.at[i] <= 'z')
        i++;
    else if (i == from)
        return 0;
    bool letter = s.at[from] >= 'a';
    if (i >= s.len || (s.at[i] != ')' && (s.at[i] != '.' || from || letter))) return 0;
    if (++i >= s.len || s.at[i] != ' ') return 0;
    while (i < s.len && s.at[i] == ' ') i++;
    return i < s.len ? i : 0;
}

/* "## Terms": the marker's length, and the level. */
static size_t hashes(Str s, uint8_t *level) {
    size_t n = 0;
    while (n < s.len && s.at[n] == '#') n++;
    if (!n || n > 6 || n + 1 >= s.len || s.at[n] != ' ') return 0;
    *level = (uint8_t)n;
    return n + 1;
}

static uint16_t columns(Str s) {
    size_t n = s.len > 4 * WIDTH_MAX ? 4 * WIDTH_MAX : s.len, c = 0;
    for (size_t i = 0; i < n; i++) c += ((unsigned char)s.at[i] & 0xC0) != 0x80;
    return (uint16_t)c;
}

/* "=====" and "-----" below a line make it a heading; any other line without a letter only parts what stands around it. */
static uint8_t underline(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] != s.at[0]) return 0;
    return s.len < 3 ? 0 : s.at[0] == '=' ? 1 : s.at[0] == '-' ? 2 : 0;
}

static Line line_look(Str all, size_t from, Str raw, bool gap) {
    Str s = str_trim(raw), word = s;
    Line l = { .gap = gap, .from = (uint32_t)(from + (size_t)(s.at - raw.at)), .indent = (uint16_t)(s.at - raw.at < 200 ? s.at - raw.at : 200) };
    l.to = l.from + (uint32_t)s.len;
    l.width = columns((Str){ raw.at, (size_t)(s.at - raw.at) + s.len });
    l.first = columns(str_cut(&word, ' '));
    l.stops = shape_stops(s);
    while (s.len > 1 && s.at[0] == '>') {
        l.quoted = true;
        s = str_trim(str_sub(s, 1, s.len));
    }
    size_t skip = hashes(s, &l.level);
    if (!skip && (skip = marker(s)) != 0) l.item = true;
    l.text = (uint32_t)(s.at - all.at) + (uint32_t)skip;
    l.lower = !rune_is_upper(utf8_at(s, skip)) && (rune_is_letter(utf8_at(s, skip)) || rune_is_digit(utf8_at(s, skip)));
    return l;
}

static void lines_scan(Sheet *s, size_t pos, Lines *out) {
    Str all = s->clean;
    bool gap = true;
    size_t feed = pos;
    while (pos < all.len) {
        if (feed <= pos || pos == 0) {
            const char *lf = memchr(all.at + pos, '\n', all.len - pos);
            feed = lf ? (size_t)(lf - all.at) : all.len;
        }
        size_t end = feed;
        const char *cr = memchr(all.at + pos, '\r', end - pos);
        if (cr) end = (size_t)(cr - all.at);
        Str raw = str_sub(all, pos, end);
        uint8_t under = underline(str_trim(raw));
        if (under && !gap) out->lines.at[out->lines.len - 1].under = under;
        if (raw.len && shape_letters(raw)) {
            vec_push(s->a, &out->lines, line_look(all, pos, raw, gap));
            gap = false;
        } else
            gap = true;
        pos = end + 1;
        if (cr && pos < all.len && all.at[pos] == '\n') pos++;
        if (feed < pos) feed = pos;
    }
}

/* The width that 95 in 100 inner lines keep to; 0 if they keep to none. An inner line is one that another follows without a gap. */
static uint16_t lines_measure(const Lines *l) {
    uint32_t count[WIDTH_MAX + 2] = { 0 };
    size_t inner = 0, seen = 0;
    for (size_t i = 0; i + 1 < l->lines.len; i++) {
        if (l->lines.at[i + 1].gap) continue;
        uint16_t w = l->lines.at[i].width;
        count[w > WIDTH_MAX ? WIDTH_MAX + 1 : w]++;
        inner++;
    }
    for (uint16_t w = 0; w <= WIDTH_MAX; w++)
        if ((seen += count[w]) * 100 >= inner * 95) return inner ? w : 0;
    return 0;
}

static bool full(const Lines *l, const Line *a, const Line *b) { return a->width + 1 + b->first > l->measure; }

/* Wrapped when a third of the full lines go on in mid-sentence with a small letter (in English it is more than half, in German less). */
static bool lines_wrapped(const Lines *l) {
    size_t filled = 0, broken = 0;
    if (l->measure < LINES_MIN_WIDTH) return false;
    for (size_t i = 0; i + 1 < l->lines.len; i++) {
        const Line *a = &l->lines.at[i], *b = a + 1;
        if (b->gap || !full(l, a, b)) continue;
        filled++;
        broken += !a->stops && b->lower;
    }
    return broken * 3 >= filled && broken > 0;
}

/* Whether line b goes on with the paragraph of line a. `head` is the paragraph's first line. */
static bool joins(const Lines *l, const Line *head, const Line *a, const Line *b) {
    if (b->gap || b->level || a->level || a->under || a->quoted != b->quoted) return false;
    bool filled = l->wrapped && full(l, a, b);
    if (b->item) return filled && !a->stops && !head->item;
    if (l->wrapped && b->indent > a->indent && !head->item) return false;
    if (head->item && b->indent > head->indent) return true;
    return filled || (!a->stops && b->lower && a->width >= LONG_LINE);
}

static BlockKind kind_of(const Line *head) {
    if (head->level || (head->under && head->to - head->from < 160)) return BLOCK_HEADING;
    return head->item ? BLOCK_ITEM : head->quoted ? BLOCK_QUOTE : BLOCK_PARA;
}

/* "long-" + "term" are one word with its hyphen; "the deal -" + "so far" are not. */
static bool hyphen_ends(Str s) {
    size_t i = s.len;
    return s.len > 1 && utf8_prev(s, &i) == '-' && rune_is_letter(utf8_prev(s, &i));
}

static void paragraph(Sheet *s, const Line *at, size_t n) {
    uint8_t level = at->level ? at->level : at->under ? at->under : at->item ? (uint8_t)(1 + (at->indent > 8 ? 8 : at->indent) / 2) : 0;
    if (s->exact) {
        Part *p = vec_add(s->a, &s->parts);
        *p = (Part){ .kind = kind_of(at), .level = level, .label = at->text, .from = at->text, .to = at[n - 1].to };
        return;
    }
    sheet_open(s, kind_of(at), level);
    for (size_t i = 0; i < n; i++) {
        uint32_t from = i && !at[i].quoted ? at[i].from : at[i].text;
        if (i && !hyphen_ends(str_sub(s->clean, at[i - 1].from, at[i - 1].to))) sheet_put_new(s, STR(" "));
        sheet_put(s, from, at[i].to - from);
    }
    sheet_close(s);
}

void text_read(Sheet *s) {
    Lines l = { 0 };
    size_t start = s->exact ? 0 : front_matter(s);
    if (!start && !s->exact) start = front_header(s);
    lines_scan(s, start, &l);
    l.measure = lines_measure(&l);
    l.wrapped = lines_wrapped(&l);
    for (size_t i = 0, n; i < l.lines.len; i += n) {
        const Line *head = &l.lines.at[i];
        for (n = 1; i + n < l.lines.len && joins(&l, head, head + n - 1, head + n); n++) {}
        paragraph(s, head, n);
    }
}

/* ---- headings by their shape ---- */

static bool candidate(Sheet *s, const Part *p) {
    return p->kind == BLOCK_PARA && p->out == OUT_NOT && shape_heading(part_text(s, p)) && !(s->many && transcript_label(s, p));
}

static size_t next_in(const Sheet *s, size_t i) {
    do i++;
    while (i < s->parts.len && s->parts.at[i].out != OUT_NOT);
    return i;
}

/* A heading stands before what it heads. Three and more short lines in a row are a list without bullets; "Key points:" is a heading when a list follows. */
void heading_pass(Sheet *s) {
    for (size_t i = 0; i < s->parts.len;) {
        Part *p = &s->parts.at[i];
        size_t run = 0, end = i;
        if (p->out == OUT_NOT)
            for (; end < s->parts.len && candidate(s, &s->parts.at[end]); end = next_in(s, end)) run++;
        if (!run) {
            Str t = part_text(s, p);
            bool label = p->out == OUT_NOT && p->kind == BLOCK_PARA && t.at[t.len - 1] == ':' && shape_words(t) <= 8;
            size_t next = label ? next_in(s, i) : s->parts.len;
            if (next < s->parts.len && s->parts.at[next].kind == BLOCK_ITEM) p->kind = BLOCK_HEADING, p->level = 2;
            i++;
            continue;
        }
        bool heads = end < s->parts.len;
        for (size_t k = i; k < end; k = next_in(s, k)) {
            Part *q = &s->parts.at[k];
            if (heads && (run <= 2 || next_in(s, k) >= end))
                q->kind = BLOCK_HEADING, q->level = 2;
            else if (run >= 3)
                q->kind = BLOCK_ITEM, q->level = 1;
        }
        i = end;
    }
}
