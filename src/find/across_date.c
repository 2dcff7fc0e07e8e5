/* SPDX-License-Identifier: MIT */
/* What day is "Wednesday"? The date behind a word that only the source's own date explains.

   In: a stretch of a source, its timexes as the source resolved them, and the words already to be supplied. Out: the same words and, behind each date that a reader could not
   know without the source, that date, in order of place.
   How it thinks: a day, month or year that was resolved but is not written out is put behind its words, once in a stretch; a month or day that names itself lacks only its year,
   and that is put in when it is not the year of the newest source. Words inside quotation marks are the speaker's and are left alone, so are "today" as "nowadays" (it then
   closes no clause), what is counted from the narrative ("a year later"), anything approximate, and what could not be resolved.
   What it knowingly does not do: weeks, quarters, seasons, decades.

   Specimen: "They met on Wednesday, the port said." in a report of 20 June 2024 is printed "They met on Wednesday [19 June 2024], the port said." */
#include "find/find_in.h"

static bool is_quoted(const Record *rec, Range at) {
    size_t lo = 0, hi = rec->quotes.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->quotes.at[mid].at.to <= at.from) lo = mid + 1;
        else hi = mid;
    }
    return lo < rec->quotes.len && rec->quotes.at[lo].at.from <= at.from;
}

static bool has_digit(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] >= '0' && s.at[i] <= '9') return true;
    return false;
}

/* "a year later", "the following day": counted from something else in the text, which may be no day at all ("one year later" in a rule). */
static bool is_narrative(Str words) {
    static const char *const marks[] = { "later", "earlier", "after", "before", "previous", "following", "next" };
    for (size_t k = 0; k < COUNT(marks); k++)
        for (size_t i = 0; i < words.len; i++)
            if (str_starts_nocase(str_sub(words, i, words.len), str_of(marks[k]))) return true;
    return false;
}

/* "last September", "mid-May": the month is named. */
static bool names_month(Arena *tmp, Str words, Date d) {
    Str name = date_words(tmp, (Date){ d.first, d.last, DATE_MONTH });
    Str month = str_cut(&name, ' ');
    for (size_t i = 0; month.len >= 3 && i + 3 <= words.len; i++)
        if (str_eq_nocase(str_sub(words, i, i + 3), str_sub(month, 0, 3))) return true;
    return false;
}

/* What a reader lacks behind these words; empty when nothing. */
static Str lacking(const Across *x, Str words, const Timex *t, Str behind) {
    Date d = date_from_value(t->value);
    int year, month, day, newest = 0;
    bool plain = d.precision == DATE_DAY || d.precision == DATE_MONTH || d.precision == DATE_YEAR;
    if (!plain || t->mod.len || (t->type != TIMEX_DATE && t->type != TIMEX_TIME)) return (Str){ 0 };
    Str iso = date_iso(x->run->tmp, d.first), year_words = str_sub(iso, 0, iso.len > 6 ? iso.len - 6 : 0);
    if (str_find(words, year_words, 0) < words.len) return (Str){ 0 };
    if (str_starts_nocase(words, STR("today")) && !(behind.len && (behind.at[0] == '.' || behind.at[0] == ',' || behind.at[0] == ';'))) return (Str){ 0 };
    date_civil(d.first, &year, &month, &day);
    if (is_narrative(words)) return (Str){ 0 };
    if (!has_digit(words) && !(d.precision == DATE_MONTH && names_month(x->run->tmp, words, d))) return date_words(x->a, d);
    if (x->newest.precision != DATE_NONE) date_civil(x->newest.last, &newest, &month, &day);
    return names_month(x->run->tmp, words, d) && newest && year != newest ? str_copy(x->a, year_words) : (Str){ 0 };
}

bool date_is_sure(const Record *rec, Range at, Date d) {
    const Block *b = document_block(&rec->doc, at.from);
    if (rec->doc.meta.date.len || d.precision == DATE_NONE || d.precision == DATE_CENTURY || d.precision == DATE_DECADE) return true;
    int year, month, day;
    char digits[16];
    date_civil(d.first, &year, &month, &day);
    Buf text = { .arena = NULL, .at = digits, .cap = sizeof digits };
    buf_int(&text, year);
    Str said = str_sub(rec->doc.text, b ? b->from : at.from, at.to);
    return year < 1000 || str_find(said, buf_text(&text), 0) < said.len;
}

static size_t timex_from(const Record *rec, uint32_t pos) {
    size_t lo = 0, hi = rec->timexes.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (rec->timexes.at[mid].at.to <= pos) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

Supplies date_supply(const Across *x, uint32_t doc, Range at, const Supplies *given) {
    const Record *rec = &x->docs[doc];
    VEC(Supply) all = { 0 };
    Supplies out = { 0 };
    size_t g = 0, own = 0;
    ArenaMark m = arena_mark(x->run->tmp);
    for (size_t i = timex_from(rec, at.from); i < rec->timexes.len && rec->timexes.at[i].at.to <= at.to; i++) {
        const Timex *t = &rec->timexes.at[i];
        if (t->at.from < at.from || is_quoted(rec, t->at) || !date_is_sure(rec, t->at, date_from_value(t->value))) continue;
        Str words = lacking(x, str_sub(rec->doc.text, t->at.from, t->at.to), t, str_sub(rec->doc.text, t->at.to, t->at.to + 1));
        bool said = false;
        for (size_t k = 0; k < all.len; k++) said = said || str_eq(all.at[k].text, words);
        if (!words.len || said) continue;
        for (; given && g < given->len && given->at[g].at.from < t->at.to; g++) vec_push(x->a, &all, given->at[g]);
        vec_push(x->a, &all, ((Supply){ { t->at.to, t->at.to }, words }));
        own++;
    }
    arena_release(x->run->tmp, m);
    if (!own) return given ? *given : out;
    for (; given && g < given->len; g++) vec_push(x->a, &all, given->at[g]);
    list_from(&out, &all);
    return out;
}
