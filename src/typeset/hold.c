/* SPDX-License-Identifier: MIT */
/* hold: blanks at which a line should not end.

   In: the two words around a blank. Out: may a line end there?
   How it thinks: some things are read as one: a number and its unit or month, a lead word and its number, a title or initial and its name. The blank itself is not
   changed, in findings as little as in our own words; only no line ends there, as long as there is another way. Lists are of all languages at once, because a
   number behind "Artikel" is as safe in an English line as in a German one. A sign that Unicode never lets begin a line does not begin one behind a blank either.
   What it does not do: hold names of more words together.

   Specimen: "on 19 June" keeps 19 and June on one line, "Article 4", "5 km", "Gen. Park", "J. Smith" and "z. B." too. */
#include "typeset/typeset_in.h"

static bool is_number(Str w) {
    bool digit = false;
    for (size_t i = 0; i < w.len; i++) {
        if (w.at[i] >= '0' && w.at[i] <= '9') digit = true;
        else if (w.at[i] != '.' && w.at[i] != ',' && w.at[i] != '$' && w.at[i] != '(') return false;
    }
    return digit && w.at[w.len - 1] != ',';
}

static bool among(Str w, const char *const *list, size_t n) {
    while (w.len && strchr(".,;:)", w.at[w.len - 1])) w.len--;
    char first = w.len ? (char)(w.at[0] | 32) : 0;          /* ASCII letters in one case; enough to tell most words apart */
    for (size_t i = 0; i < n; i++)
        if ((list[i][0] | 32) == first && str_eq_nocase(w, str_of(list[i]))) return true;
    return false;
}

/* "J." of "J. Smith": one letter and a full stop. */
static bool is_initial(Str w, bool small) {
    size_t pos = 0;
    uint32_t c = w.len >= 2 ? utf8_next(w, &pos) : 0;
    return (rune_is_upper(c) || (small && rune_is_lower(c))) && pos + 1 == w.len && w.at[pos] == '.';
}

/* on 19 June; am 19. Juni; le 19 juin; el 19 de junio; 19 июня */
static bool is_month(Str w) {
    static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
        "Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember",
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря" };
    return among(w, months, COUNT(months));
}

/* 40 km; 5 million; 3 p.m.; 12 Uhr; 7 млн; 20 °C */
static bool is_unit(Str w) {
    static const char *const units[] = { "km", "m", "cm", "mm", "kg", "t", "g", "km/h", "km²", "m²", "ha", "kW", "MW", "GW", "kWh", "MWh", "Mt", "kt", "°C", "percent", "per",
        "million", "billion", "trillion", "thousand", "bn", "dollars", "euros", "troops", "a.m", "p.m", "GMT", "UTC", "€", "£",
        "Prozent", "Millionen", "Milliarden", "Mio", "Mrd", "Euro", "Uhr", "millions", "milliards", "millones", "млн", "млрд", "тыс", "процентов", "года", "год", "лет" };
    return among(w, units, COUNT(units));
}

/* Article 4; p. 12; No. 7; Artikel 3; S. 5; art. 2; ст. 4 */
static bool leads_number(Str w) {
    static const char *const leads[] = { "Article", "Articles", "Art", "Chapter", "Section", "No", "Nos", "p", "pp", "page", "pages", "edition", "Resolution", "Annex",
        "vol", "Fig", "Figure", "Table", "UNSCR", "Artikel", "Absatz", "Abs", "Kapitel", "Nr", "S", "Seite", "Bd", "Abb", "Tab", "chapitre", "n°", "tome", "artículo",
        "capítulo", "núm", "pág", "ст", "стр", "гл", "№", "рис", "табл", "§", "§§" };
    return among(w, leads, COUNT(leads));
}

bool type_may_break(Str before, Str after) {
    static const char *const titles[] = { "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Sen.", "Rep.", "Prof.", "St.", "Herr", "Frau", "Mme", "M.", "Sr.", "Sra." };
    if (!before.len || !after.len) return true;
    char last = before.at[before.len - 1], first = after.at[0];
    if (last >= 'a' && last <= 'z' && first >= 'a' && first <= 'z') return true;      /* by far the most blanks */
    if (strchr("!?:;,.)]}%", first) || strchr("([{", last)) return false;            /* ( a ) and 5 % are not parted */
    bool number_next = first >= '0' && first <= '9';
    if (is_number(before) && ((last != '.' && is_unit(after)) || is_month(after))) return false;
    if (number_next && (leads_number(before) || (is_month(before) && after.len <= 3))) return false;      /* Article 4; June 19 */
    for (size_t i = 0; i < COUNT(titles) && rune_is_upper(utf8_at(after, 0)); i++)
        if (str_eq(before, str_of(titles[i]))) return false;                         /* Gen. Park; Herr Weber */
    if (str_starts(after, STR("\xE2\x80\x93")) && after.len == 3) return false;     /* a dash stands at a line's end: talks –| and drills */
    return !is_initial(before, is_initial(after, true));                             /* J. Smith; z. B. */
}
