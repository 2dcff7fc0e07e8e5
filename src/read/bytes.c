/* SPDX-License-Identifier: MIT */
/* The source's bytes become clean ones: valid UTF-8 without BOM and control characters.

   In: any bytes. Out: s->clean and s->base, which maps it back; or a refusal [read-size, read-empty, read-binary].
   How it thinks: bytes that are right already are not copied. A byte that is no UTF-8 is reported once, at the first [read-utf8]; where a text holds no
   multi-byte sequence at all, it was written in Windows-1252 (which contains Latin-1), and each such byte becomes its letter there; in a text that is UTF-8
   elsewhere it becomes U+FFFD. A file is binary when it begins as one known kind does, or when more than one byte in a hundred of its first 64 KiB is a
   control character; a stray one is dropped [read-control].
   What it does not do: other legacy charsets, UTF-16 (refused as such).

   Specimen: "caf\xe9 society" becomes "café society", said as `report.txt:1:4: error: not UTF-8: 1 byte read as Windows-1252 [read-utf8]`. */
#include "read/read_in.h"

enum { SAMPLE = 1 << 16, BINARY_SHARE = 100 };

typedef struct {
    const char *name;
    Str head;
} Magic;

static const Magic magics[] = {
    { "a PDF file", { "%PDF-", 5 } },
    { "a zip archive", { "PK\3\4", 4 } },
    { "a PNG picture", { "\x89PNG", 4 } },
    { "a GIF picture", { "GIF8", 4 } },
    { "a JPEG picture", { "\xFF\xD8\xFF", 3 } },
    { "a program",
      { "\x7F"
        "ELF",
        4 } },
    { "a gzip file", { "\x1F\x8B", 2 } },
    { "an old Office file", { "\xD0\xCF\x11\xE0", 4 } },
    { "UTF-16 text", { "\xFF\xFE", 2 } },
    { "UTF-16 text", { "\xFE\xFF", 2 } },
};

/* Windows-1252, bytes 80 to 9F; 0 where it has no character. */
static const uint16_t windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178
};

static bool control(unsigned char c) { return c < 32 ? c != '\t' && c != '\n' && c != '\r' : c == 127; }

static const char *binary(Str b) {
    for (size_t i = 0; i < COUNT(magics); i++)
        if (str_starts(b, magics[i].head)) return magics[i].name;
    size_t n = b.len < SAMPLE ? b.len : SAMPLE, wrong = 0;
    for (size_t i = 0; i < n; i++) wrong += control((unsigned char)b.at[i]) && b.at[i] != '\f' && b.at[i] != 27;
    return wrong * BINARY_SHARE > n ? "control characters" : NULL;
}

static size_t controls(Str b, size_t *first) {
    size_t n = 0;
    for (size_t i = b.len; i-- > 0;)
        if (control((unsigned char)b.at[i])) n++, *first = i;
    return n;
}

/* Wrong bytes, the first of them, and whether any right multi-byte sequence stands in the text. */
typedef struct {
    size_t wrong, first;
    bool multi;
} Utf8Count;

static Utf8Count utf8_look(Str b) {
    Utf8Count c = { .first = b.len };
    for (size_t from = 0; from < b.len;) {
        size_t bad;
        if (utf8_valid(str_sub(b, from, b.len), &bad)) bad = b.len - from;
        for (size_t i = from; i < from + bad && !c.multi && c.wrong < 4096; i++) c.multi = (unsigned char)b.at[i] >= 0x80;
        from += bad;
        if (from >= b.len) break;
        if (!c.wrong++) c.first = from;
        from++;
    }
    return c;
}

typedef struct {
    Buf text;
    VEC(Seam) seams;
} Copy;

static void copy_same(Sheet *s, Copy *c, Str b, size_t from, size_t to) {
    if (from >= to) return;
    vec_push(s->a, &c->seams, ((Seam){ (uint32_t)c->text.len, (uint32_t)from, (uint32_t)(to - from) }));
    buf_str(&c->text, str_sub(b, from, to));
}

static void repair(Sheet *s, Str b, size_t start, bool legacy) {
    Copy c = { .text = buf_in(s->a) };
    size_t kept = start;
    for (size_t i = start; i < b.len;) {
        size_t at = i;
        unsigned char byte = (unsigned char)b.at[i];
        bool drop = control(byte) && !s->exact;
        if (byte < 0x80 && !drop) {
            i++;
            continue;
        }
        bool bad = utf8_next(b, &i) == RUNE_BAD && i == at + 1;
        if (!drop && !bad) continue;
        copy_same(s, &c, b, kept, at);
        kept = i;
        if (drop) continue;
        uint32_t r = byte < 0xA0 ? windows[byte - 0x80] : byte;
        buf_rune(&c.text, legacy && r ? r : RUNE_BAD);
    }
    copy_same(s, &c, b, kept, b.len);
    s->clean = buf_text(&c.text);
    list_from(&s->base, &c.seams);
}

bool bytes_clean(Sheet *s, Str b, size_t max) {
    Run *r = s->run;
    if ((max && b.len > max) || b.len > UINT32_MAX / 2) {
        diag(r, ERROR, place_file(s->path), "read-size", "%zu bytes are more than the limit of %zu; left out", b.len, max ? max : (size_t)UINT32_MAX / 2);
        return false;
    }
    size_t start = str_starts(b, STR("\xEF\xBB\xBF")) && !s->exact ? 3 : 0;
    if (!s->exact && !str_trim(str_sub(b, start, b.len)).len) {
        diag(r, ERROR, place_file(s->path), "read-empty", "the file is empty");
        return false;
    }
    const char *kind = s->exact ? NULL : binary(b);
    if (kind) {
        diag(r, ERROR, place_file(s->path), "read-binary", "not a text (%s); left out", kind);
        return false;
    }
    Utf8Count u = utf8_look(b);
    size_t first = 0, dropped = s->exact ? 0 : controls(b, &first);
    if (dropped) diag(r, WARNING, place_at(s->path, b, first), "read-control", "%zu control character%s left out", dropped, dropped == 1 ? "" : "s");
    bool legacy = !u.multi;
    if (u.wrong)
        diag(r, ERROR, place_at(s->path, b, u.first), "read-utf8", "not UTF-8: %zu byte%s %s", u.wrong, u.wrong == 1 ? "" : "s",
             legacy ? "read as Windows-1252" : "replaced by U+FFFD");
    if (u.wrong || dropped) {
        repair(s, b, start, legacy);
        return true;
    }
    Seam *all = NEW(s->a, Seam);
    s->clean = str_sub(b, start, b.len);
    *all = (Seam){ 0, (uint32_t)start, (uint32_t)s->clean.len };
    s->base = (Seams){ all, 1 };
    return true;
}
