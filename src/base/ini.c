/* SPDX-License-Identifier: MIT */
/* INI files: config.ini, layouts, briefs. iniparser's window.

   In: a file. Out: entries in the order of the file, each with the place of its key and of its value, and warnings for lines that are none.
   How it thinks: our own scan comes first, because iniparser 4.1 cuts `https://example.org/a#b` at the `#`, loads nothing where a line is over 1022 bytes or
   begins with a BOM, lets the last duplicate win without a word, and knows no places. The scan decides what each line is, joins continued lines, takes
   comments off, and writes every entry that iniparser can hold in the one form it never spoils: `key = "value"`, or with the other quotes, in a memory file.
   iniparser loads that; the values are asked back from it. What it cannot hold (both kinds of quotes in a value, a backslash or a line too long for it, a
   section with a colon) stays as scanned, and so does a value it should give back otherwise: the scan is right.
   Section and key are lower-cased, blanks in a section's name folded. A value wholly in quotes loses them.
   What it does not do: includes, interpolation, escapes, files over 1 MiB.

   Specimen: [Source  000_04] / URL = https://example.org/a#b ; first seen here → section "source 000_04", key "url", value "https://example.org/a#b". */
#include "base/base.h"

#include <iniparser/iniparser.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LARGEST_FILE = 1 << 20, LARGEST_LINE = 900, MOST_ENTRIES = 4000, MOST_WARNINGS = 20, LARGEST_NAME = 200 };

typedef struct {
    Run *run;
    Str path, section;
    uint32_t line;                                          /* of the logical line's start */
    bool lost;                                              /* below a wrong section header: what belongs to nobody is left out */
    size_t warnings;
    VEC(IniEntry) entries;
} Scan;

PRINTF_LIKE(3, 4) static void wrong(Scan *s, size_t column, const char *fmt, ...) {
    Place p = { s->path, s->line, (uint32_t)column };
    va_list args;
    if (++s->warnings > MOST_WARNINGS) return;
    va_start(args, fmt);
    ArenaMark m = arena_mark(s->run->tmp);
    Str text = str_vfmt(s->run->tmp, fmt, args);
    va_end(args);
    diag(s->run, WARNING, p, "ini-syntax", "%.*s%s", STR_ARG(text), s->warnings == MOST_WARNINGS ? "; further wrong lines are not listed" : "");
    arena_release(s->run->tmp, m);
}

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

/* A key of an entry and its section as one text, which no line can hold otherwise. */
static Str index_key(Buf *b, Str section, Str key) {
    b->len = 0;
    buf_str(b, section);
    buf_byte(b, '\n');
    buf_str(b, key);
    return buf_text(b);
}

/* ---- the scan ---- */

static Str lower_folded(Run *r, Str name) {
    ArenaMark m = arena_mark(r->tmp);
    Str s = str_copy(r->keep, utf8_lower(r->tmp, str_fold_space(r->tmp, name)));
    arena_release(r->tmp, m);
    return s;
}

/* Where the value ends and a comment begins: at a `;` or `#` that has a blank before it and a blank or the end behind it. */
static size_t comment_start(Str value) {
    for (size_t i = 1; i < value.len; i++)
        if ((value.at[i] == ';' || value.at[i] == '#') && is_blank(value.at[i - 1]) && (i + 1 == value.len || is_blank(value.at[i + 1]))) return i;
    return value.len;
}

/* The length of a value that stands in quotes as a whole, with them; 0 if it is none: `"article four", treaty` is a list that begins with a quote. */
static size_t quoted_length(Str value) {
    if (value.len < 2 || (value.at[0] != '"' && value.at[0] != '\'')) return 0;
    size_t end = str_find(value, str_sub(value, 0, 1), 1);
    if (end == value.len) return 0;
    Str rest = str_trim(str_sub(value, end + 1, value.len));
    return !rest.len || rest.at[0] == ';' || rest.at[0] == '#' ? end + 1 : 0;
}

static void scan_section(Scan *s, Str line, size_t column) {
    size_t end = str_find(line, STR("]"), 0);
    Str rest = str_trim(str_sub(line, end + 1, line.len)), name = str_trim(str_sub(line, 1, end));
    s->lost = true;
    if (end == line.len) wrong(s, column, "`[` without its `]`; what follows up to the next section is left out");
    else if (!name.len) wrong(s, column, "a section without a name; what follows up to the next section is left out");
    else if (name.len > LARGEST_NAME) wrong(s, column, "a section's name of %zu bytes; what follows up to the next section is left out", name.len);
    else if (rest.len && rest.at[0] != ';' && rest.at[0] != '#')
        wrong(s, column + end + 1, "text behind a section's `]`; what follows up to the next section is left out");
    else s->lost = false;
    if (s->lost) return;
    s->section = lower_folded(s->run, name);
    Place p = { s->path, s->line, (uint32_t)column };
    vec_push(s->run->keep, &s->entries, ((IniEntry){ s->section, STR(""), STR(""), p, p, false, STR("") }));
}

static void scan_key(Scan *s, Str line, size_t column) {
    size_t eq = str_find(line, STR("="), 0), from = eq + 1;
    Str key = str_trim(str_sub(line, 0, eq));
    if (eq == line.len) {
        if (!s->lost) wrong(s, column, "neither `key = value` nor `[section]`");
        return;
    }
    if (s->lost) return;
    if (!key.len || key.len > LARGEST_NAME) {
        if (key.len) wrong(s, column, "a key of %zu bytes", key.len);
        else wrong(s, column, "a value without a key");
        return;
    }
    while (from < line.len && is_blank(line.at[from])) from++;
    Str value = str_sub(line, from, line.len);
    size_t quoted = quoted_length(value), end = comment_start(value);
    Str raw = str_copy(s->run->keep, str_sub(value, 0, quoted));
    Place key_place = { s->path, s->line, (uint32_t)column }, value_place = { s->path, s->line, (uint32_t)(column + from) };
    if (quoted) {
        value = str_sub(raw, 1, quoted - 1);
    } else {
        if (end < value.len)
            diag(s->run, NOTE, (Place){ s->path, s->line, value_place.column + (uint32_t)end }, "ini-comment",
                 "what follows is taken as a comment; a value in quotes would keep it");
        value = str_trim(str_sub(value, 0, end));
        if (value.len && (value.at[0] == ';' || value.at[0] == '#') && (value.len == 1 || is_blank(value.at[1]))) value.len = 0;
    }
    if (!quoted) raw = value = str_copy(s->run->keep, value);
    vec_push(s->run->keep, &s->entries, ((IniEntry){ s->section, lower_folded(s->run, key), value, key_place, value_place, false, raw }));
}

/* The first byte that may not stand in a line: a control character but the tab, or what is not UTF-8; line.len if all is well. */
static size_t bad_byte(Str line) {
    size_t bad;
    utf8_valid(line, &bad);
    for (size_t i = 0; i < bad; i++)
        if (((unsigned char)line.at[i] < 0x20 && line.at[i] != '\t') || line.at[i] == 0x7F) return i;
    return bad;
}

/* One logical line: a line, and as many after it as are continued by a backslash at the end, joined by a blank. Returns how many lines it took. */
static uint32_t cut_logical(Arena *tmp, Str *text, Str *line) {
    uint32_t n = 1;
    *line = str_cut_line(text);
    Str start = str_trim(*line);
    if (!str_ends(start, STR("\\")) || start.at[0] == ';' || start.at[0] == '#' || start.at[0] == '[') return n;
    Buf b = buf_in(tmp);
    Str part = *line;
    for (;; n++) {
        bool first = n == 1, more;
        size_t len = part.len;
        while (len && is_blank(part.at[len - 1])) len--;
        more = len && part.at[len - 1] == '\\';
        part = str_sub(part, 0, more ? len - 1 : part.len);
        if (!first) part = str_trim(part), buf_byte(&b, ' ');
        else
            while (more && part.len && is_blank(part.at[part.len - 1])) part.len--;
        buf_str(&b, part);
        if (!more || !text->len) break;
        part = str_cut_line(text);
    }
    *line = buf_text(&b);
    return n;
}

static void scan(Scan *s, Str text) {
    uint32_t lines = 0;
    size_t shift = str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0;
    text = str_sub(text, shift, text.len);
    for (s->line = 1; text.len; s->line += lines) {
        ArenaMark m = arena_mark(s->run->tmp);
        Str line;
        size_t at = 0;
        lines = cut_logical(s->run->tmp, &text, &line);
        size_t bad = bad_byte(line);
        while (at < line.len && is_blank(line.at[at])) at++;
        Str rest = str_sub(line, at, line.len);
        if (!rest.len || rest.at[0] == ';' || rest.at[0] == '#') {
        } else if (bad < line.len) {
            wrong(s, bad + 1 + shift, "byte 0x%02X is no text in UTF-8; the line is left out", (unsigned char)line.at[bad]);
        } else if (rest.at[0] == '[') {
            scan_section(s, rest, at + 1 + shift);
        } else {
            scan_key(s, rest, at + 1 + shift);
        }
        shift = 0;                                          /* only the first line stands behind a BOM */
        arena_release(s->run->tmp, m);
    }
}

/* Leaves one entry for each key and section name: the last value, in the place of the last; a section is itself at its first header. */
static void settle(Scan *s, Ini *ini) {
    Arena *keep = s->run->keep;
    size_t len = 0;
    Map *last = map_new(s->run->tmp);
    for (size_t i = 0; i < s->entries.len; i++) {
        IniEntry *e = &s->entries.at[i];
        Buf b = buf_in(s->run->tmp);
        int64_t *slot = map_slot(last, index_key(&b, e->section, e->key));
        if (*slot && e->key.len) {
            IniEntry *old = &s->entries.at[*slot - 1];
            diag(s->run, WARNING, e->place, "ini-duplicate", "`%.*s` is given again; the value in line %u is left out", STR_ARG(e->key), old->place.line);
            old->place.line = 0;
        } else if (*slot) {
            e->place.line = 0;
            continue;
        }
        *slot = (int64_t)i + 1;
    }
    ini->index = map_new(keep);
    for (size_t i = 0; i < s->entries.len; i++)
        if (s->entries.at[i].place.line) s->entries.at[len++] = s->entries.at[i];
    for (size_t i = 0; i < len; i++) {
        Buf b = buf_in(keep);
        map_put(ini->index, index_key(&b, s->entries.at[i].section, s->entries.at[i].key), (int64_t)i);
    }
    ini->at = s->entries.at;
    ini->len = len;
}

/* ---- through iniparser ---- */

/* Whether iniparser gives this back unspoiled; then *mark is the quote to write around the value. */
static bool holdable(const IniEntry *e, char *mark) {
    Str v = e->value, all[] = { e->section, e->key };
    bool twice = str_find(v, STR("\""), 0) < v.len, once = str_find(v, STR("'"), 0) < v.len;
    for (size_t i = 0; i < COUNT(all); i++)
        for (size_t k = 0; k < all[i].len; k++)
            if (strchr(":[]=;#\"'\\", all[i].at[k])) return false;
    *mark = twice ? '\'' : '"';
    return e->key.len && !(twice && once) && str_find(v, STR("\\"), 0) == v.len && e->section.len + e->key.len + v.len < LARGEST_LINE;
}

static Str clean_text(Arena *a, const Ini *ini) {
    Buf b = buf_in(a);
    Str section = STR("");
    char mark;
    for (size_t i = 0; i < ini->len && i < MOST_ENTRIES; i++) {
        const IniEntry *e = &ini->at[i];
        if (!holdable(e, &mark)) continue;
        if (!str_eq(section, e->section)) buf_fmt(&b, "[%.*s]\n", STR_ARG(e->section));
        section = e->section;
        buf_fmt(&b, "%.*s = %c%.*s%c\n", STR_ARG(e->key), mark, STR_ARG(e->value), mark);
    }
    return buf_text(&b);
}

/* iniparser loads the clean text from a memory file, and the values are asked back from it. Where it should read one otherwise than the scan, the scan's
   stays and a note says so. */
static void through_iniparser(Run *r, const Ini *ini) {
    char mark;
    ArenaMark m = arena_mark(r->tmp);
    int fd = memfd_create("ini", MFD_CLOEXEC);
    bool written = fd >= 0 && file_write_fd(fd, clean_text(r->tmp, ini));
    dictionary *d = written ? iniparser_load(str_z(r->tmp, str_fmt(r->tmp, "/proc/self/fd/%d", fd))) : NULL;
    for (size_t i = 0; d && i < ini->len && i < MOST_ENTRIES; i++) {
        IniEntry *e = &ini->at[i];
        if (!holdable(e, &mark)) continue;
        Str got = str_of(iniparser_getstring(d, str_z(r->tmp, str_fmt(r->tmp, "%.*s:%.*s", STR_ARG(e->section), STR_ARG(e->key))), NULL));
        if (!str_eq(got, e->value)) diag(r, NOTE, e->value_place, "ini-iniparser", "iniparser reads `%.*s` here", STR_ARG(got));
    }
    if (d) iniparser_freedict(d);
    if (fd >= 0) close(fd);
    arena_release(r->tmp, m);
}

bool ini_parse(Run *r, Str path, Str text, Ini *ini) {
    Scan s = { .run = r, .path = str_copy(r->keep, path) };
    *ini = (Ini){ .path = s.path, .index = map_new(r->keep) };
    if (str_starts(text, STR("\xFF\xFE")) || str_starts(text, STR("\xFE\xFF"))) {
        diag(r, FATAL, place_file(path), "ini-encoding", "the file is in UTF-16; it must be in UTF-8");
        return false;
    }
    ArenaMark m = arena_mark(r->tmp);
    scan(&s, text);
    settle(&s, ini);
    through_iniparser(r, ini);
    arena_release(r->tmp, m);
    return true;
}

bool ini_read(Run *r, Str path, Place by, Ini *ini) {
    ArenaMark m = arena_mark(r->tmp);
    Arena *text_arena = arena_new();
    Str text;
    *ini = (Ini){ .path = path, .index = map_new(r->keep) };
    bool good = file_read(r, text_arena, path, LARGEST_FILE, FATAL, by, &text) && ini_parse(r, path, text, ini);
    arena_free(text_arena);
    arena_release(r->tmp, m);
    return good;
}

/* ---- asking ---- */

IniEntry *ini_find(const Ini *ini, Str section, Str key) {
    char bytes[2 * LARGEST_NAME * 4 + 2];                   /* lower case may be longer than what was measured, but never four times */
    int64_t i;
    size_t n = section.len + 1 + key.len;
    if (!ini->index || n > sizeof bytes) return NULL;
    if (section.len) memcpy(bytes, section.at, section.len);
    bytes[section.len] = '\n';
    if (key.len) memcpy(bytes + section.len + 1, key.at, key.len);
    if (!map_get(ini->index, (Str){ bytes, n }, &i)) return NULL;
    ini->at[i].used = true;
    return &ini->at[i];
}

Str ini_get(const Ini *ini, Str section, Str key, Str otherwise) {
    const IniEntry *e = ini_find(ini, section, key);
    return e ? e->value : otherwise;
}

Strs ini_sections(Arena *a, const Ini *ini, Str prefix) {
    VEC(Str) found = { 0 };
    Strs list;
    for (size_t i = 0; i < ini->len; i++)
        if (!ini->at[i].key.len && str_starts(ini->at[i].section, prefix)) vec_push(a, &found, ini->at[i].section);
    list_from(&list, &found);
    return list;
}

Strs ini_list(Arena *a, Str value) {
    VEC(Str) found = { 0 };
    Strs list;
    for (size_t i = 0, from = 0; i <= value.len; i++) {
        size_t close = i < value.len && value.at[i] == '"' ? str_find(value, STR("\""), i + 1) : value.len;
        if (close < value.len) {
            i = close;
        } else if (i == value.len || value.at[i] == ',') {
            Str item = str_trim(str_sub(value, from, i));
            if (item.len) vec_push(a, &found, item);
            from = i + 1;
        }
    }
    list_from(&list, &found);
    return list;
}

bool ini_int(Run *r, const IniEntry *e, int64_t low, int64_t high, int64_t *n) {
    int64_t v;
    if (str_to_int(e->value, &v) && v >= low && v <= high) return *n = v, true;
    diag(r, WARNING, e->value_place, "ini-value", "`%.*s` must be a number from %lld to %lld, not `%.*s`", STR_ARG(e->key), (long long)low, (long long)high,
         STR_ARG(e->value));
    return false;
}

bool ini_bool(Run *r, const IniEntry *e, bool *b) {
    static const char *const words[] = { "no", "yes", "false", "true", "off", "on", "0", "1" };
    for (size_t i = 0; i < COUNT(words); i++)
        if (str_eq_nocase(e->value, str_of(words[i]))) return *b = i & 1, true;
    diag(r, WARNING, e->value_place, "ini-value", "`%.*s` must be yes or no, not `%.*s`", STR_ARG(e->key), STR_ARG(e->value));
    return false;
}
