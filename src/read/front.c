/* SPDX-License-Identifier: MIT */
/* What stands above the text: front matter between `---` lines, or `Key: value` lines at the top.

   In: clean bytes. Out: metadata, and where the text begins.
   How it thinks: of YAML the flat part alone is understood, which is what such blocks are made of: `key: value`, quoted values, `[a, b]` and `- a` lists kept
   as text, `|` and `>` texts as one line; a nested key is skipped. A block without its closing line is no front matter but a thematic break. Lines at the top
   of a text, plain or Markdown, are a header when at least two keys are known, or one with a date, and each line has the form; an ordinary sentence with a colon ("Seoul: no comment") is
   therefore safe. A date counts only when it can be read one way; another value is reported [meta-date] and left out.
   What it does not do: YAML's anchors, types, multi-document streams.

   Specimen: "---\ntitle: \"Ferry talks resume\"\ndate: 2024-06-20\n---\nThe talks …". */
#include "read/read_in.h"

enum { FRONT_LINES = 400, HEADER_LINES = 30 };

typedef struct {
    const char *key;
    size_t field;
} Key;
#define FIELD(f) offsetof(Meta, f)

static const Key keys[] = {
    { "title", FIELD(title) },        { "headline", FIELD(title) },          { "outlet", FIELD(outlet) },       { "source", FIELD(outlet) },
    { "publication", FIELD(outlet) }, { "publisher", FIELD(outlet) },        { "newspaper", FIELD(outlet) },    { "site", FIELD(outlet) },
    { "site_name", FIELD(outlet) },   { "website", FIELD(outlet) },          { "author", FIELD(author) },       { "authors", FIELD(author) },
    { "by", FIELD(author) },          { "byline", FIELD(author) },           { "creator", FIELD(author) },      { "date", FIELD(date) },
    { "published", FIELD(date) },     { "publication date", FIELD(date) },   { "publish_date", FIELD(date) },   { "published_at", FIELD(date) },
    { "pubdate", FIELD(date) },       { "datepublished", FIELD(date) },      { "date published", FIELD(date) }, { "url", FIELD(url) },
    { "link", FIELD(url) },           { "canonical", FIELD(url) },           { "canonical_url", FIELD(url) },   { "permalink", FIELD(url) },
    { "source_url", FIELD(url) },     { "origin", FIELD(origin) },           { "agency", FIELD(origin) },       { "language", FIELD(language) },
    { "lang", FIELD(language) },      { "reliability", FIELD(reliability) },
};

static const Key *key_find(Sheet *s, Str name) {
    ArenaMark m = arena_mark(s->run->tmp);
    Str folded = shape_fold(s->run->tmp, name);
    const Key *hit = NULL;
    for (size_t i = 0; i < COUNT(keys) && !hit; i++)
        if (str_eq(folded, str_of(keys[i].key))) hit = &keys[i];
    arena_release(s->run->tmp, m);
    return hit;
}

/* First one wins: "date" stands above "published" where both are given. */
static void meta_put(Sheet *s, const Key *k, Str value, size_t at) {
    Str *field = (Str *)(void *)((char *)&s->meta + k->field);
    if (!value.len || field->len) return;
    if (k->field != FIELD(date)) {
        *field = str_fold_space(s->a, value);
        return;
    }
    Date d;
    if (date_parse(value, &d) && d.precision != DATE_NONE)
        *field = date_value(s->a, d);
    else
        diag(s->run, WARNING, place_at(s->path, s->clean, at), "meta-date", "\"%.*s\" is not a date that can be read one way", STR_ARG(value));
}

/* "Ferry talks" without its quotes, `# remarks` behind a blank and the brackets of a list. */
static Str plain_value(Sheet *s, Str v) {
    v = str_trim(v);
    char q = v.len ? v.at[0] : 0;
    if (q == '"' || q == '\'') {
        Buf b = buf_in(s->a);
        for (size_t i = 1; i < v.len; i++) {
            if (q == '"' && v.at[i] == '\\' && i + 1 < v.len)
                i++;
            else if (v.at[i] == q && q == '\'' && i + 1 < v.len && v.at[i + 1] == q)
                i++;
            else if (v.at[i] == q)
                break;
            buf_byte(&b, v.at[i]);
        }
        return buf_text(&b);
    }
    size_t cut = str_find(v, STR(" #"), 0);
    v = str_trim(str_sub(v, 0, cut));
    if (v.len >= 2 && q == '[' && v.at[v.len - 1] == ']') v = str_trim(str_sub(v, 1, v.len - 1));
    return v;
}

/* The name before the colon, if the line has the form of a key: letters, digits, blanks, - and _. */
static Str key_of(Str line, Str *value) {
    size_t n = 0;
    while (n < line.len && n < 40 && line.at[n] != ':') {
        char c = line.at[n];
        bool word = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '-' || c == ' ';
        if (!word) return (Str){ 0 };
        n++;
    }
    if (!n || n >= line.len || line.at[n] != ':' || (n + 1 < line.len && line.at[n + 1] != ' ' && line.at[n + 1] != '\t')) return (Str){ 0 };
    *value = str_trim(str_sub(line, n + 1, line.len));
    return str_trim(str_sub(line, 0, n));
}

static size_t front_end(Str c, size_t from) {
    Str rest = str_sub(c, from, c.len);
    for (int i = 0; i < FRONT_LINES && rest.len; i++) {
        Str line = str_trim(str_cut_line(&rest));
        if (str_eq(line, STR("---")) || str_eq(line, STR("..."))) return (size_t)(rest.at - c.at);
    }
    return 0;
}

size_t front_matter(Sheet *s) {
    Str rest = s->clean;
    if (!str_eq(str_trim(str_cut_line(&rest)), STR("---")) || s->exact) return 0;
    size_t end = front_end(s->clean, (size_t)(rest.at - s->clean.at));
    if (!end) return 0;
    const Key *k = NULL;
    Buf many = buf_in(s->a);
    size_t at = 0;
    while ((size_t)(rest.at - s->clean.at) < end) {
        Str raw = str_cut_line(&rest), value = { 0 }, line = str_trim(raw);
        if (str_eq(line, STR("---")) || str_eq(line, STR("..."))) break;
        bool inside = raw.len && (raw.at[0] == ' ' || raw.at[0] == '\t' || raw.at[0] == '-');
        if (inside && k) {
            if (str_starts(line, STR("- "))) {
                if (many.len) buf_lit(&many, ", ");
                line = plain_value(s, str_sub(line, 2, line.len));
            } else if (many.len)
                buf_byte(&many, ' ');
            buf_str(&many, line);
            continue;
        }
        if (inside) continue;
        if (k && many.len) meta_put(s, k, buf_text(&many), at);
        many = buf_in(s->a);
        Str name = key_of(line, &value);
        k = name.len ? key_find(s, name) : NULL;
        at = (size_t)(raw.at - s->clean.at);
        bool block = !value.len || value.at[0] == '|' || value.at[0] == '>';
        if (!name.len || !k || block) continue;
        meta_put(s, k, plain_value(s, value), at);
        k = NULL;
    }
    if (k && many.len) meta_put(s, k, buf_text(&many), at);
    return end;
}

size_t front_header(Sheet *s) {
    Str rest = s->clean, value;
    size_t known = 0, end = 0;
    for (int i = 0; i < HEADER_LINES && rest.len; i++) {
        Str line = str_trim(str_cut_line(&rest)), name = line.len ? key_of(line, &value) : line;
        if (!name.len && (line.len || known)) break;
        const Key *k = name.len ? key_find(s, name) : NULL;
        Date d;
        known += k != NULL;
        if (k && k->field == FIELD(date) && date_parse(value, &d) && d.precision != DATE_NONE) known = 2; /* a date alone is clear enough */
        end = (size_t)(rest.at - s->clean.at);
    }
    if (known < 2) return 0;
    rest = str_sub(s->clean, 0, end);
    while (rest.len) {
        Str line = str_trim(str_cut_line(&rest)), name = key_of(line, &value);
        const Key *k = name.len ? key_find(s, name) : NULL;
        if (k) meta_put(s, k, value, (size_t)(line.at - s->clean.at));
    }
    return end;
}
