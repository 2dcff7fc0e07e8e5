/* SPDX-License-Identifier: MIT */
/* Any bytes as an INI file, a date, a TIMEX value, JSON, and a text to normalize. Beside not crashing: what was read is found again, our scan and iniparser read the
   same, a date's value gives the date, what the writer of JSON wrote can be read. Corpus: briefs and layouts. */
#include "base/base.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void as_ini(Run *r, Str s) {
    static const char *const known[] = { "brief.title", "source *.date", "section *.match" };
    Ini ini;
    size_t n;
    if (!ini_parse(r, STR("x.ini"), s, &ini)) return;
    for (size_t i = 0; i < ini.len; i++) {
        assert(ini_find(&ini, ini.at[i].section, ini.at[i].key) == &ini.at[i]);
        ini.at[i].used = false;
        ini_list(r->tmp, ini.at[i].raw);
    }
    ini_unused(r, &ini, known, COUNT(known));
    const DiagItem *items = diag_items(r->diag, &n);
    for (size_t i = 0; i < n; i++) assert(!str_eq(items[i].tag, STR("ini-iniparser")));
}

static void as_date(Run *r, Str s) {
    Date d, again;
    if (date_parse(s, &d)) {
        again = date_from_value(date_value(r->tmp, d));
        assert(again.first == d.first && again.last == d.last);
    }
    d = date_from_value(s);
    date_words(r->tmp, d);
    again = date_from_value(date_value(r->tmp, d));
    assert(d.precision == DATE_RANGE || date_cmp(d, again) == 0);
}

static void as_json(Run *r, Str s) {
    JsonValue v;
    Str why;
    if (!json_parse(r->keep, s, &v, &why)) assert(why.len);
    Buf b = buf_in(r->keep);
    Json j = json_to(&b, false);
    json_str(&j, NULL, s);
    assert(json_parse(r->keep, buf_text(&b), &v, &why));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len) {
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    Str s = { (const char *)bytes, len };
    r.diag = diag_new(r.keep);
    as_ini(&r, s);
    as_date(&r, s);
    as_json(&r, s);
    assert(utf8_valid(utf8_fold(r.tmp, s), NULL));
    utf8_nfc(r.tmp, s);
    str_fold_space(r.tmp, s);
    arena_free(r.keep);
    arena_free(r.tmp);
    return 0;
}
