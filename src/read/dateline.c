/* SPDX-License-Identifier: MIT */
/* Datelines: where, when and by which agency a report was sent.

   In: a part of the sheet. Out: the dateline cut off its paragraph as a BYLINE of its own; the agency as the report's origin, the date if it has a year.
   How it thinks: a dateline is a place in capitals, or a place with a date or an agency behind it, and a dash; or an agency between slashes, as TASS writes.
   With the place alone the text behind the dash must begin with a capital, so that "NATO — the alliance of …" stays a sentence.
   What it does not do: take a year from anywhere else for "PARIS, June 3"; look further than 90 bytes.

   Specimen: "TORVIK, June 3 (Harbour Wire) — The ferry left." */
#include "read/read_in.h"

enum { HEAD_BYTES = 90 };

static bool upper_place(Str s) {
    size_t letters = 0;
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        if (rune_is_lower(r) || rune_is_digit(r)) return false;
        letters += rune_is_letter(r);
    }
    return letters >= 4;
}

static bool capital_words(Str s, size_t max) {
    size_t n = 0;
    while (s.len) {
        Str w = str_trim(str_cut(&s, ' '));
        if (w.len && (++n > max || !rune_is_upper(utf8_at(w, 0)))) return false;
    }
    return n > 0;
}

/* "June 3", "19 June", "June 19, 2024", "Jun. 3": takes it off the end of a dateline's head. */
static bool head_date(Sheet *s, Str *head) {
    static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
    size_t cut = head->len;
    for (size_t at = 0; at + 3 <= head->len; at++) {
        if (at && head->at[at - 1] != ' ' && head->at[at - 1] != ',') continue;
        for (size_t m = 0; m < COUNT(months); m++)
            if (str_starts_nocase(str_sub(*head, at, head->len), str_of(months[m]))) cut = at;
    }
    if (cut == head->len) return false;
    Str tail = str_trim(str_sub(*head, cut, head->len));
    size_t from = cut;
    while (from > 0 && (head->at[from - 1] == ' ' || (head->at[from - 1] >= '0' && head->at[from - 1] <= '9'))) from--;
    Str whole = str_trim(str_sub(*head, from, head->len));
    size_t digits = 0;
    for (size_t i = 0; i < whole.len; i++) digits += whole.at[i] >= '0' && whole.at[i] <= '9';
    if (!digits || digits > 6 || shape_words(whole) > 3 || !tail.len) return false;
    while (whole.len && (whole.at[whole.len - 1] == '.' || whole.at[whole.len - 1] == ',')) whole.len--;
    Date d;
    if (date_parse(whole, &d)) meta_date(s, d, false);
    *head = str_trim(str_sub(*head, 0, from));
    while (head->len && (head->at[head->len - 1] == ',' || head->at[head->len - 1] == '.')) head->len--;
    return true;
}

/* Takes "(Reuters)" or "/TASS/" off the end of a head; gives the agency. */
static Str head_agency(Str *head) {
    *head = str_trim(*head);
    char end = head->len ? head->at[head->len - 1] : 0;
    if (end != ')' && end != '/') return (Str){ 0 };
    size_t at = head->len - 1;
    while (at > 0 && head->at[at - 1] != (end == ')' ? '(' : '/')) at--;
    if (!at) return (Str){ 0 };
    Str agency = str_trim(str_sub(*head, at, head->len - 1));
    if (!capital_words(agency, 3)) return (Str){ 0 };
    *head = str_trim(str_sub(*head, 0, at - 1));
    while (head->len && (head->at[head->len - 1] == '.' || head->at[head->len - 1] == ',')) head->len--;
    return agency;
}

bool meta_agency(Sheet *s, Str name) {
    ArenaMark m = arena_mark(s->run->tmp);
    bool known = words_has(s->words, WORD_AGENCY, shape_fold(s->run->tmp, name));
    arena_release(s->run->tmp, m);
    return known;
}

static bool head_valid(Sheet *s, Str head, Str after, bool slashed) {
    Str agency = head_agency(&head);
    bool dated = head_date(s, &head);
    if (!agency.len) agency = head_agency(&head);
    if (slashed && !agency.len) return false;
    Str rest = head, place = str_trim(str_cut(&rest, ','));
    bool bare = !head.len && meta_agency(s, agency);
    if (!bare && (!capital_words(place, 4) || (rest.len && !capital_words(rest, 4)))) return false;
    if (!bare && !agency.len && !dated && (!upper_place(place) || !shape_capital(after))) return false;
    if (agency.len && !s->meta.origin.len) s->meta.origin = str_copy(s->a, agency);
    return true;
}

/* Cuts "TORVIK, June 3 (Harbour Wire) — " off part i as a byline. */
void dateline_cut(Sheet *s, size_t i) {
    static const char *const ends[] = { " \xE2\x80\x94 ", " \xE2\x80\x93 ", " -- ", " - ", "\xE2\x80\x94", "/. ", "/ -- ", "/ " };
    Str text = part_text(s, &s->parts.at[i]), look = str_sub(text, 0, HEAD_BYTES);
    size_t cut = look.len, skip = 0;
    bool slashed = false;
    for (size_t k = 0; k < COUNT(ends); k++) {
        size_t at = str_find(look, str_of(ends[k]), 0);
        if (at < cut) cut = at, skip = strlen(ends[k]), slashed = ends[k][0] == '/';
    }
    if (cut >= look.len || cut < 3) return;
    size_t head_end = cut + slashed, begin = cut + skip;
    while (begin < text.len && (text.at[begin] == ' ' || text.at[begin] == '-')) begin++;
    if (begin >= text.len || !head_valid(s, str_sub(text, 0, head_end), str_sub(text, begin, text.len), slashed)) return;
    uint32_t from = s->parts.at[i].from;
    size_t end = begin;
    while (end > 0 && text.at[end - 1] == ' ') end--;
    sheet_split(s, i, from + (uint32_t)end, from + (uint32_t)begin);
    s->parts.at[i].kind = BLOCK_BYLINE;
}
