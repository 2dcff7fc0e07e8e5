/* SPDX-License-Identifier: MIT */
/* JSON: a writer of our own that streams in the order it is told, and a reader behind which stands jansson (this file is its window).

   In: keys and values one after the other, or a text. Out: bytes in a Buf, or a tree of JsonValue in an arena.
   How it thinks: the writer keeps no tree; it knows its depth and whether a comma is due. What it writes is ASCII-safe where a reader could stumble: control
   characters, DEL, U+2028 and U+2029 are escaped, a wrong byte of UTF-8 becomes U+FFFD. The reader copies jansson's tree, whose objects keep their order, and
   gives it back at once; numbers become thousandths, cut to what an int64 holds; of keys given twice the last one stays.
   What it does not do: numbers finer than a thousandth, and nesting deeper than DEPTH levels, which is refused with a reason.

   Specimen: {"date":"2024-06-19","score":0.83} */
/* Some of jansson's names would clash with ours. */
#define JSON_NULL JANSSON_NULL
#define JSON_FALSE JANSSON_FALSE
#define JSON_TRUE JANSSON_TRUE
#define JSON_STRING JANSSON_STRING
#define JSON_ARRAY JANSSON_ARRAY
#define JSON_OBJECT JANSSON_OBJECT
#define json_null jansson_null
#include <jansson.h>
#undef JSON_NULL
#undef JSON_FALSE
#undef JSON_TRUE
#undef JSON_STRING
#undef JSON_ARRAY
#undef JSON_OBJECT
#undef json_null

#include "base/base_in.h"

enum { DEPTH = 256, LIFT_FROM = 1024 };

/* ---- writer ---- */

Json json_to(Buf *out, bool pretty) { return (Json){ out, 0, false, pretty }; }

static void new_line(Json *j) {
    if (!j->pretty) return;
    buf_byte(j->out, '\n');
    for (int i = 0; i < j->depth; i++) buf_lit(j->out, "  ");
}

/* None of eight bytes is a control character, DEL or beyond ASCII, a quotation mark or a backslash. */
static bool all_plain(const char *at) {
    uint64_t x = eight_at(at);
    return !((x | (x + EACH_BYTE) | eight_below_blank(x) | eight_equal(x, '"') | eight_equal(x, '\\')) & 0x80 * EACH_BYTE);
}

static size_t plain_end(Str s, size_t i) {
    while (i + 8 <= s.len && all_plain(s.at + i)) i += 8;
    while (i < s.len && (unsigned char)s.at[i] >= 0x20 && (unsigned char)s.at[i] < 0x7F && s.at[i] != '"' && s.at[i] != '\\') i++;
    return i;
}

static void escaped(Buf *b, uint32_t r) {
    static const char hex[] = "0123456789abcdef";
    switch (r) {
    case '"': buf_lit(b, "\\\""); return;
    case '\\': buf_lit(b, "\\\\"); return;
    case '\n': buf_lit(b, "\\n"); return;
    case '\r': buf_lit(b, "\\r"); return;
    case '\t': buf_lit(b, "\\t"); return;
    default: break;
    }
    char code[6] = { '\\', 'u', hex[r >> 12 & 15], hex[r >> 8 & 15], hex[r >> 4 & 15], hex[r & 15] };
    buf_str(b, (Str){ code, sizeof code });
}

void json_text(Buf *b, Str s) {
    size_t from = 0, i = 0;
    buf_byte(b, '"');
    while (i < s.len) {
        i = plain_end(s, i);
        if (i >= s.len) break;
        size_t at = i;
        uint32_t r = utf8_next(s, &i);
        bool bad = r == RUNE_BAD && i == at + 1;
        if (r >= 0xA0 && r != 0x2028 && r != 0x2029 && !bad) continue;
        buf_str(b, str_sub(s, from, at));
        if (bad) buf_rune(b, r);
        else escaped(b, r);
        from = i;
    }
    buf_str(b, str_sub(s, from, s.len));
    buf_byte(b, '"');
}

/* What comes before any value: the comma that is due, the line, the key. */
static void before(Json *j, const char *key) {
    Buf *b = j->out;
    Str k = str_of(key);
    if (b->cap - b->len < k.len + 5) buf_grow(b, k.len + 5);
    if (j->comma) b->at[b->len++] = ',';
    j->comma = true;
    if (j->pretty && j->depth) new_line(j);
    if (!key) return;
    json_text(b, k);
    buf_byte(b, ':');
    if (j->pretty) buf_byte(b, ' ');
}

void json_open(Json *j, const char *key, char bracket) {
    before(j, key);
    buf_byte(j->out, bracket);
    j->depth++;
    j->comma = false;
}

void json_close(Json *j, char bracket) {
    assert(j->depth > 0);
    j->depth--;
    if (j->comma) new_line(j);
    buf_byte(j->out, bracket);
    j->comma = true;
}

void json_str(Json *j, const char *key, Str s) { before(j, key), json_text(j->out, s); }
void json_int(Json *j, const char *key, int64_t n) { before(j, key), buf_int(j->out, n); }
void json_pair(Json *j, const char *key, int64_t first, int64_t second) {
    before(j, key);
    buf_byte(j->out, '[');
    buf_int(j->out, first);
    buf_byte(j->out, ',');
    buf_int(j->out, second);
    buf_byte(j->out, ']');
}
void json_bool(Json *j, const char *key, bool b) { before(j, key), buf_z(j->out, b ? "true" : "false"); }
void json_milli(Json *j, const char *key, int64_t thousandths) { before(j, key), buf_fixed(j->out, thousandths, 1000, 3); }
void json_null(Json *j, const char *key) { before(j, key), buf_lit(j->out, "null"); }

/* ---- reader ---- */

static int64_t thousandths(const json_t *from) {
    const int64_t most = INT64_MAX / 1000;
    if (json_is_integer(from)) {
        json_int_t n = json_integer_value(from);
        return (n > most ? most : n < -most ? -most : (int64_t)n) * 1000;
    }
    double x = json_real_value(from) * 1000.0, limit = (double)most * 1000.0;
    return x >= limit ? most * 1000 : x <= -limit ? -most * 1000 : (int64_t)(x < 0 ? x - 0.5 : x + 0.5);
}

static Str string(Arena *a, json_t *from, const JsonLift *lift) {
    Str s = { json_string_value(from), json_string_length(from) };
    int64_t n;
    if (lift && s.len > 1 && s.at[0] == 1 && str_to_int(str_sub(s, 1, s.len), &n)) return lift->strings.at[n];
    return str_copy(a, s);
}

/* Copies a value and all below it into the arena. False: nested too deep. */
static bool copy(Arena *a, json_t *from, const JsonLift *lift, JsonValue *to, int depth) {
    if (depth > DEPTH) return false;
    switch (json_typeof(from)) {
    case JANSSON_NULL: to->kind = JSON_NULL; return true;
    case JANSSON_FALSE: to->kind = JSON_FALSE; return true;
    case JANSSON_TRUE: to->kind = JSON_TRUE; return true;
    case JANSSON_STRING:
        to->kind = JSON_STRING;
        to->str = string(a, from, lift);
        return true;
    case JANSSON_ARRAY: {
        JsonValue *kids = NEWN(a, JsonValue, json_array_size(from));
        to->kind = JSON_ARRAY, to->kids = kids, to->len = json_array_size(from);
        for (size_t i = 0; i < to->len; i++)
            if (!copy(a, json_array_get(from, i), lift, &kids[i], depth + 1)) return false;
        return true;
    }
    case JANSSON_OBJECT: {
        JsonValue *kid = NEWN(a, JsonValue, json_object_size(from));
        to->kind = JSON_OBJECT, to->kids = kid, to->len = json_object_size(from);
        for (void *at = json_object_iter(from); at; at = json_object_iter_next(from, at), kid++) {
            kid->key = str_copy(a, str_of(json_object_iter_key(at)));
            if (!copy(a, json_object_iter_value(at), lift, kid, depth + 1)) return false;
        }
        return true;
    }
    default: to->kind = JSON_NUMBER, to->milli = thousandths(from); return true;
    }
}

bool json_parse(Arena *a, Str text, JsonValue *v, Str *why) {
    const size_t flags = JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL;
    json_error_t e;
    JsonLift lift = { 0 };
    *v = (JsonValue){ 0 };
    bool lifted = text.len >= LIFT_FROM && json_lift(a, text, &lift);
    json_t *root = lifted ? json_loadb(lift.text.at, lift.text.len, flags, &e) : NULL;
    if (!root) root = json_loadb(text.len ? text.at : "", text.len, flags, &e), lifted = false;
    if (!root) return *why = str_fmt(a, "%d:%d: %s", e.line, e.column, e.text), false;
    bool shallow = copy(a, root, lifted ? &lift : NULL, v, 1);
    json_decref(root);
    if (!shallow) *v = (JsonValue){ 0 }, *why = str_fmt(a, "nested deeper than %d levels", DEPTH);
    return shallow;
}

const JsonValue *json_get(const JsonValue *object, Str key) {
    if (!object || object->kind != JSON_OBJECT) return NULL;
    for (size_t i = 0; i < object->len; i++)
        if (str_eq(object->kids[i].key, key)) return &object->kids[i];
    return NULL;
}

Str json_get_str(const JsonValue *object, Str key) {
    const JsonValue *v = json_get(object, key);
    return v && v->kind == JSON_STRING ? v->str : STR("");
}

int64_t json_get_int(const JsonValue *object, Str key, int64_t otherwise) {
    const JsonValue *v = json_get(object, key);
    return v && v->kind == JSON_NUMBER ? v->milli / 1000 : otherwise;
}
