/* SPDX-License-Identifier: MIT */
/* Title, byline, date line and credits: what a report says of itself in its first and last blocks.

   In: a sheet. Out: metadata; title and bylines marked out.
   How it thinks: forms, not guesses. A title is a first block of heading's form with a body behind it. A byline begins with "By" and holds a name's form, or
   is made of pieces (by bars and bullets) each of which is a name, a date or a few capitalised words, one a date at least. A date counts when it names day,
   month and year and cannot be read two ways: 06/07/2024 does not, 21/06/2024 does. A date alone that occurs twice is a heading of a chronicle, no date line.
   What it does not do: read a name alone as an author; only the last words of a report can make it one (tail.c).

   Specimen: "By Anna Smith | June 21, 2024". */
#include "read/read_in.h"

enum { TOP_PARTS = 8, TITLE_BYTES = 240, TITLE_WORDS = 30, BYLINE_BYTES = 160 };

static bool time_like(Sheet *s, Str rest) {
    Str low = shape_fold(s->run->tmp, rest);
    if (shape_words(low) > 5) return false;
    while (low.len) {
        Str w = str_cut(&low, ' ');
        while (w.len && (w.at[w.len - 1] == ',' || w.at[w.len - 1] == ')')) w.len--;
        while (w.len && w.at[0] == '(') w = str_sub(w, 1, w.len);
        bool digit = w.len && w.at[0] >= '0' && w.at[0] <= '9' && w.len <= 8;
        if (w.len && !digit && !words_has(s->words, WORD_TIME, w)) return false;
    }
    return true;
}

/* 21/06/2024 and 21.06.2024 can be read one way; 06/07/2024 is known as a date but has no day: precision DATE_NONE. */
static bool numeric_date(Str s, Date *d) {
    int64_t n[3] = { 0 };
    size_t digits = 0, part = 0;
    char sep = 0;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        if (c >= '0' && c <= '9') {
            n[part] = n[part] * 10 + (c - '0');
            if (++digits > 4) return false;
        } else if ((c == '/' || c == '.') && (!sep || c == sep) && part < 2 && digits)
            sep = c, part++, digits = 0;
        else
            return false;
    }
    if (part != 2 || digits != 4 || n[0] < 1 || n[1] < 1 || n[0] > 31 || n[1] > 31) return false;
    *d = (Date){ 0 };
    int day = (int)n[0], month = (int)n[1];
    if (sep == '/' && day <= 12 && month <= 12 && day != month) return true;
    if (sep == '/' && month > 12) day = (int)n[1], month = (int)n[0];
    if (date_valid((int)n[2], month, day)) *d = (Date){ date_day((int)n[2], month, day), date_day((int)n[2], month, day), DATE_DAY };
    return true;
}

static bool has_digit(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] >= '0' && s.at[i] <= '9') return true;
    return false;
}

/* Whether all of `line` is one date, with the words that lead it and a time behind it. `labelled`: it says what date that is; `update`: of a later change. */
static bool date_line(Sheet *s, Str line, Date *d, bool *labelled, bool *update) {
    line = str_trim(line);
    *labelled = *update = false;
    if (!has_digit(line)) return false;
    ArenaMark m = arena_mark(s->run->tmp);
    for (size_t lead; line.len < BYLINE_BYTES && (lead = words_lead(s->words, WORD_DATE_LEAD, shape_fold(s->run->tmp, line))) != 0 && lead < line.len;) {
        *labelled = true;
        *update = *update || str_starts_nocase(line, STR("updated")) || str_starts_nocase(line, STR("last "));
        line = str_sub(line, lead, line.len);
        while (line.len && (line.at[0] == ':' || line.at[0] == ' ')) line = str_sub(line, 1, line.len);
    }
    arena_release(s->run->tmp, m);
    for (size_t end = line.len, tries = 0; end > 3 && tries < 10; tries++) {
        Str head = str_sub(line, 0, end), tail = str_trim(str_sub(line, end, line.len));
        while (head.len && (head.at[head.len - 1] == ',' || head.at[head.len - 1] == ' ')) head.len--;
        if (numeric_date(head, d) || (date_parse(head, d) && d->precision == DATE_DAY)) {
            m = arena_mark(s->run->tmp);
            bool ok = time_like(s, tail);
            arena_release(s->run->tmp, m);
            if (ok) return true;
        }
        while (end > 0 && line.at[end - 1] != ' ') end--;
        while (end > 0 && line.at[end - 1] == ' ') end--;
    }
    return false;
}

void meta_date(Sheet *s, Date d, bool update) {
    if (d.precision == DATE_DAY && (!s->meta.date.len || (s->update && !update))) s->meta.date = date_value(s->a, d), s->update = update;
}

/* "By Anna Smith", "By Anna Smith and Jo Roe", "Written by Anna Smith, Harbour Wire", "BY ANNA SMITH in Torvik": the names, else empty. */
static Str byline_names(Sheet *s, Str line) {
    ArenaMark m = arena_mark(s->run->tmp);
    size_t lead = words_lead(s->words, WORD_BYLINE, shape_fold(s->run->tmp, str_sub(line, 0, 40)));
    arena_release(s->run->tmp, m);
    if (!lead) return (Str){ 0 };
    if (lead < line.len && line.at[lead] == ':') lead++;
    Str rest = str_trim(str_sub(line, lead, line.len));
    if (!rest.len || shape_stops(rest)) return (Str){ 0 };
    size_t end = 0;
    for (size_t from = 0;;) {
        size_t comma = str_find(rest, STR(", "), from), and = str_find(rest, STR(" and "), from), in = str_find(rest, STR(" in "), from),
               of = str_find(rest, STR(" for "), from);
        size_t amp = str_find(rest, STR(" & "), from), cut = comma < and? comma : and;
        if (in < cut) cut = in;
        if (of < cut) cut = of;
        if (amp < cut) cut = amp;
        if (!shape_name(str_trim(str_sub(rest, from, cut)))) break;
        end = cut;
        if (cut == rest.len || cut == in || cut == of) break;
        from = cut + (cut == comma ? 2 : cut == and? 5 : 3);
    }
    return str_sub(rest, 0, end);
}

/* "Monday Night" has a name's form; a byline's name holds no day, month or season word. */
static bool time_name(Sheet *s, Str names) {
    bool hit = false;
    ArenaMark m = arena_mark(s->run->tmp);
    Str low = shape_fold(s->run->tmp, names);
    while (low.len) hit = words_has(s->words, WORD_NO_NAME, str_cut(&low, ' ')) || hit;
    arena_release(s->run->tmp, m);
    return hit;
}

static Str piece_cut(Str *rest) {
    static const char *const bars[] = { " | ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " // " };
    size_t cut = rest->len, skip = 0;
    for (size_t i = 0; i < COUNT(bars); i++) {
        size_t at = str_find(*rest, str_of(bars[i]), 0);
        if (at < cut) cut = at, skip = strlen(bars[i]);
    }
    Str head = str_trim(str_sub(*rest, 0, cut));
    *rest = str_sub(*rest, cut + skip, rest->len);
    return head;
}

static bool has_year(Str t) {
    size_t digits = 0;
    for (size_t i = 0; i < t.len && digits < 4; i++) digits = t.at[i] >= '0' && t.at[i] <= '9' ? digits + 1 : 0;
    return digits == 4;
}

/* "By Anna Smith June 21, 2024": the date behind the name, by its last three words. */
static bool date_tail(Sheet *s, Str *piece, Date *d) {
    size_t end = piece->len, blanks = 0;
    bool labelled, update;
    while (end > 0 && blanks < 4) {
        if (piece->at[--end] != ' ') continue;
        blanks++;
        if (blanks == 3 && date_line(s, str_sub(*piece, end, piece->len), d, &labelled, &update)) {
            *piece = str_trim(str_sub(*piece, 0, end));
            while (piece->len && piece->at[piece->len - 1] == ',') piece->len--;
            return true;
        }
    }
    return false;
}

/* A block that is byline, date line or both. `lone_dates`: a date without any label may be one. */
static bool byline(Sheet *s, Str line, bool lone_dates) {
    Str rest = line, author = { 0 };
    bool named = false, dated = false, labelled, update, any_update = false, any_label = false;
    Date date = { 0 }, d;
    if (line.len > BYLINE_BYTES) return false;
    while (rest.len) {
        Str piece = piece_cut(&rest), names = byline_names(s, piece);
        if (!names.len && date_line(s, piece, &d, &labelled, &update)) {
            if (!dated || (any_update && !update)) date = d, any_update = update;
            dated = true;
            any_label = any_label || labelled;
            continue;
        }
        if (!names.len && has_year(piece) && date_tail(s, &piece, &d)) {
            names = byline_names(s, piece);
            date = d, dated = any_label = true;
        }
        if (names.len && !time_name(s, names))
            author = author.len ? author : names, named = true;
        else if (shape_stops(piece) || shape_words(piece) > 6 || !shape_capital(piece))
            return false;
    }
    if (!named && !(dated && (any_label || lone_dates))) return false;
    if (author.len && !s->meta.author.len) s->meta.author = str_fold_space(s->a, author);
    if (dated) meta_date(s, date, any_update);
    return true;
}

/* ---- the passes over the top and the bottom ---- */

static size_t next_in(const Sheet *s, size_t i) {
    while (i < s->parts.len && s->parts.at[i].out != OUT_NOT) i++;
    return i;
}

static bool same_words(Sheet *s, Str a, Str b) {
    if (!a.len || !b.len || a.len > 2 * b.len + 8 || b.len > 2 * a.len + 8) return false;
    ArenaMark m = arena_mark(s->run->tmp);
    bool same = str_eq(shape_fold(s->run->tmp, a), shape_fold(s->run->tmp, b));
    arena_release(s->run->tmp, m);
    return same;
}

/* A title may be longer than a heading and may ask or exclaim, but never ends as a sentence or a label does. */
static bool title_form(Str t) {
    if (shape_inner_stop(t) || t.len > TITLE_BYTES || shape_words(t) > TITLE_WORDS || !shape_capital(t) || !shape_letters(t)) return false;
    size_t end = t.len;
    uint32_t r = utf8_prev(t, &end);
    if (r == '?' || r == '!') return shape_words(t) <= 20;
    return !shape_stops(t) && r != ',' && r != '-' && (shape_heading(t) || shape_words(t) > 16);
}

/* "COAST & SEA", "Analysis" above the title. */
static bool kicker_form(Str t) {
    bool small = false;
    for (size_t i = 0; i < t.len;) small = rune_is_lower(utf8_next(t, &i)) || small;
    return shape_words(t) == 1 || (!small && shape_words(t) <= 4);
}

static void title_take(Sheet *s) {
    size_t i = next_in(s, 0), next = next_in(s, i + 1);
    if (next >= s->parts.len) return;
    Part *p = &s->parts.at[i], *q = &s->parts.at[next];
    Str t = part_text(s, p), known = s->meta.title.len ? s->meta.title : s->given.title;
    if (s->many && transcript_label(s, p)) return;
    bool kicker = p->kind == BLOCK_PARA && kicker_form(t) && !(s->many && transcript_label(s, q)) && !same_words(s, t, known) && q->kind == BLOCK_PARA &&
                  shape_words(part_text(s, q)) >= 4 && title_form(part_text(s, q));
    if (kicker && title_form(t) && next_in(s, next + 1) < s->parts.len) {
        p->out = OUT_META;
        p->kind = BLOCK_BYLINE;
        p = q;
        t = part_text(s, p);
    }
    bool heading = p->kind == BLOCK_HEADING && p->level <= 2, same = same_words(s, t, known);
    if (!same && !heading && !(p->kind == BLOCK_PARA && title_form(t))) return;
    if (!same && s->meta.title.len && !(heading && p->level == 1)) return;
    if (!s->meta.title.len) s->meta.title = str_fold_space(s->a, t);
    p->kind = BLOCK_TITLE;
    p->level = 0;
    p->out = OUT_META;
}

/* A page often gives its title again above a transcript or a gallery. */
static void title_again(Sheet *s) {
    for (size_t i = 0; i < s->parts.len && s->meta.title.len; i++) {
        Part *p = &s->parts.at[i];
        if (!p->out && (p->kind == BLOCK_PARA || p->kind == BLOCK_HEADING) && same_words(s, part_text(s, p), s->meta.title))
            p->kind = BLOCK_TITLE, p->out = OUT_META;
    }
}

static size_t lone_dates(Sheet *s) {
    size_t n = 0;
    for (size_t i = 0; i < s->parts.len; i++) {
        Str t = part_text(s, &s->parts.at[i]);
        Date d;
        bool labelled, update;
        if (!s->parts.at[i].out && t.len < 48 && t.len > 7 && has_year(t) && date_line(s, t, &d, &labelled, &update) && !labelled) n++;
    }
    return n;
}

static void bylines_top(Sheet *s, size_t *left) {
    size_t dates = lone_dates(s);
    for (size_t i = next_in(s, 0); i<s->parts.len && * left> 0; i = next_in(s, i + 1), --*left) {
        Part *p = &s->parts.at[i];
        if (p->kind != BLOCK_PARA && p->kind != BLOCK_HEADING) continue;
        if (!byline(s, part_text(s, p), dates == 1)) continue;
        p->out = OUT_META;
        p->kind = BLOCK_BYLINE;
    }
}

/* "(Reporting by Jo Roe; Editing by Anna Smith)", "Additional reporting by Jo Roe", "Source: Reuters" in the last blocks. */
static void credits_bottom(Sheet *s) {
    size_t seen = 0;
    for (size_t i = s->parts.len; i-- > 0 && seen < 4;) {
        Part *p = &s->parts.at[i];
        Str t = part_text(s, p);
        if (p->out) continue;
        seen++;
        if (t.len > 300) continue;
        ArenaMark m = arena_mark(s->run->tmp);
        Str low = shape_fold(s->run->tmp, t);
        while (low.len && (low.at[0] == '(' || low.at[0] == ' ')) low = str_sub(low, 1, low.len);
        bool credit =
            words_lead(s->words, WORD_THANKS, low) || str_ends(low, STR("contributed to this report.")) || str_ends(low, STR("contributed reporting."));
        if (str_starts(low, STR("source: ")) && shape_words(low) <= 5) {
            Str agency = str_trim(str_sub(t, 8, t.len));
            credit = true;
            if (meta_agency(s, agency) && !s->meta.origin.len) s->meta.origin = str_copy(s->a, agency);
        }
        arena_release(s->run->tmp, m);
        if (credit) p->out = OUT_META, p->kind = BLOCK_BYLINE;
    }
}

void meta_pass(Sheet *s) {
    size_t left = TOP_PARTS, body = 0;
    Str first = { 0 };
    size_t i = next_in(s, 0);
    if (i < s->parts.len) first = part_text(s, &s->parts.at[i]);
    if (str_starts(first, STR("By ")) || str_starts(first, STR("BY "))) bylines_top(s, &(size_t){ 2 });
    title_take(s);
    bylines_top(s, &left);
    title_again(s);
    credits_bottom(s);
    tail_bio(s);
    for (i = next_in(s, 0); i < s->parts.len && body < 2; i = next_in(s, i + 1)) {
        if (s->parts.at[i].kind != BLOCK_PARA) continue;
        size_t before = s->parts.len;
        dateline_cut(s, i);
        if (s->parts.len > before) break;
        body++;
    }
}
