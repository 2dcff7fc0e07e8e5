/* SPDX-License-Identifier: MIT */
/* base: bytes, memory, text and the operating system; nothing here knows of news.
   The sections below are the files of this room, in reading order. A size is in bytes and a position is a byte offset unless it says otherwise. */
#ifndef PRECIS_BASE_H
#define PRECIS_BASE_H

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#else
#define PRINTF_LIKE(f, a)
#endif

typedef struct Run Run;

/* ---- arena.c: all memory. It comes zeroed and is given back whole; nothing is freed singly. No memory ends the run by die(). ---- */

typedef struct Arena Arena;
typedef struct { void *chunk; size_t used; } ArenaMark;

Arena *arena_new(void);
void arena_free(Arena *a);                                  /* gives back everything taken from it; NULL is allowed */
void *arena_get(Arena *a, size_t size, size_t align);       /* zeroed; size 0 gives a valid pointer */
void *arena_grow(Arena *a, void *old, size_t old_size, size_t new_size, size_t align); /* in place when `old` was the last piece taken */
ArenaMark arena_mark(Arena *a);
void arena_release(Arena *a, ArenaMark m);                  /* gives back all taken since the mark; marks are released in reverse order */
size_t arena_size(const Arena *a);                          /* bytes held from the system */

#define NEW(a, T) ((T *)arena_get((a), sizeof(T), _Alignof(T)))
#define NEWN(a, T, n) ((T *)arena_get((a), sizeof(T) * (size_t)(n), _Alignof(T)))

_Noreturn void die(const char *fmt, ...) PRINTF_LIKE(1, 2); /* our own bug or no memory: says so on stderr, exit status 70 */

/* ---- vec: a list that grows inside its room, VEC(T), and the frozen list it becomes at the door, LIST(T). ---- */

#define VEC(T) struct { T *at; size_t len, cap; }
#define LIST(T) struct { T const *at; size_t len; }
/* A pointer to one more zeroed element at the end of `v` (a pointer to a VEC), in arena `a`. It is valid until the next vec_add. */
#define vec_add(a, v) ((v)->len < (v)->cap ? (void)0 : vec_room((a), (void **)&(v)->at, &(v)->cap, (v)->len, sizeof *(v)->at), &(v)->at[(v)->len++])
#define vec_push(a, v, x) (*vec_add((a), (v)) = (x))
/* Hands a VEC on as a LIST: `list_from(&list, &vec)`. */
#define list_from(l, v) ((l)->at = (v)->at, (l)->len = (v)->len)
#define COUNT(array) (sizeof(array) / sizeof(array)[0])
void vec_room(Arena *a, void **at, size_t *cap, size_t len, size_t size);

/* ---- str.c: Str, a slice of UTF-8 by value, never NUL-terminated; Buf, the only growing text. ---- */

typedef struct { const char *at; size_t len; } Str;
typedef LIST(Str) Strs;
#define STR(lit) ((Str){"" lit, sizeof(lit) - 1})
#define STR_ARG(s) (int)(s).len, (s).at                     /* for "%.*s" */

static inline Str str_of(const char *z) { return z ? (Str){ z, strlen(z) } : (Str){ 0 }; }  /* of a NUL-terminated string; NULL gives the empty Str */
/* Bytes [from, to), clamped to s. An empty Str may have no place, and nothing is added to that. */
static inline Str str_sub(Str s, size_t from, size_t to) {
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (Str){ from ? s.at + from : s.at, to - from };
}
Str str_copy(Arena *a, Str s);
char *str_z(Arena *a, Str s);                               /* NUL-terminated copy, for windows only */
static inline bool str_eq(Str a, Str b) { return a.len == b.len && (!a.len || !memcmp(a.at, b.at, a.len)); }
bool str_eq_nocase(Str a, Str b);                           /* ASCII letters alike in both cases */
int str_cmp(Str a, Str b);                                  /* by bytes; a prefix sorts first */
static inline bool str_starts(Str s, Str prefix) { return s.len >= prefix.len && (!prefix.len || !memcmp(s.at, prefix.at, prefix.len)); }
bool str_starts_nocase(Str s, Str prefix);
static inline bool str_ends(Str s, Str suffix) { return s.len >= suffix.len && (!suffix.len || !memcmp(s.at + s.len - suffix.len, suffix.at, suffix.len)); }
size_t str_find(Str s, Str what, size_t from);              /* position of `what` at or after `from`, or s.len */
Str str_trim(Str s);                                        /* without ASCII white space and U+00A0 at both ends */
Str str_cut(Str *s, char sep);                              /* consumes up to and with `sep`; gives what stood before it (all, when there is none) */
Str str_cut_line(Str *s);                                   /* the same for a line; LF, CRLF and CR end one; the ending is not part of it */
uint64_t str_hash(Str s);                                   /* stable on every machine */
bool str_to_int(Str s, int64_t *n);                         /* whole Str is a decimal number with optional sign; false otherwise */
Str str_fmt(Arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3); /* never a float */
Str str_vfmt(Arena *a, const char *fmt, va_list args) PRINTF_LIKE(2, 0);
Str str_fold_space(Arena *a, Str s);                        /* each run of white space (also U+00A0, U+2028) as one blank, none at the ends */

typedef struct { Arena *arena; char *at; size_t len, cap; } Buf;
Buf buf_in(Arena *a);
void buf_grow(Buf *b, size_t more);                         /* makes room for that many bytes behind b->len */
static inline void buf_byte(Buf *b, char c) {
    if (b->len == b->cap) buf_grow(b, 1);
    b->at[b->len++] = c;
}
static inline void buf_str(Buf *b, Str s) {
    if (!s.len) return;
    if (b->cap - b->len < s.len) buf_grow(b, s.len);
    memcpy(b->at + b->len, s.at, s.len);
    b->len += s.len;
}
void buf_z(Buf *b, const char *z);
void buf_rune(Buf *b, uint32_t r);                          /* as UTF-8 */
void buf_int(Buf *b, int64_t n);
void buf_fmt(Buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3); /* never a float */
void buf_fixed(Buf *b, int64_t n, int64_t unit, int places); /* n/unit as a decimal fraction, rounded half away from zero, trailing zeros left out */
Str buf_text(const Buf *b);                                 /* what it holds now; valid until the next write */
#define buf_lit(b, lit) buf_str((b), STR(lit))

/* ---- eight bytes of text at a time, as one number. A byte's answer is its bit 7: test with & 0x80 * EACH_BYTE. ---- */

#define EACH_BYTE 0x0101010101010101u                       /* times a byte: that byte eight times */
/* The first byte is the lowest, on every machine. */
static inline uint64_t eight_at(const char *at) {
    uint64_t x;
    memcpy(&x, at, sizeof x);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    return x;
}
static inline void eight_write(char *to, uint64_t x) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    memcpy(to, &x, sizeof x);
}
/* Is one of them this byte of ASCII? No: bit 7 of no byte is set. Yes: that of the first such byte is, and perhaps of later ones. */
static inline uint64_t eight_equal(uint64_t x, char c) {
    x ^= (uint64_t)(unsigned char)c * EACH_BYTE;
    return (x - EACH_BYTE) & ~x;
}
/* The same for control characters, from 00 to 1F. */
static inline uint64_t eight_below_blank(uint64_t x) { return (x - 0x20 * EACH_BYTE) & ~x; }
/* Bit 7 of each byte between two letters of ASCII, both included; exact. */
static inline uint64_t eight_between(uint64_t x, char low, char high) {
    uint64_t y = x & 0x7F * EACH_BYTE;
    return (y + (uint64_t)(0x80 - low) * EACH_BYTE) & ~(y + (uint64_t)(0x7F - high) * EACH_BYTE) & ~x & 0x80 * EACH_BYTE;
}
/* Capitals from A to Z made small. */
static inline uint64_t eight_lower(uint64_t x) { return x | eight_between(x, 'A', 'Z') >> 2; }
/* How many bytes have bit 7 set; the other bits must be 0. */
static inline unsigned eight_count(uint64_t bits) { return (unsigned)((bits >> 7) * EACH_BYTE >> 56); }

/* ---- utf8.c: code points, and the few properties of characters that many rooms ask for (ICU's window is here). ---- */

#define RUNE_BAD 0xFFFDu
uint32_t utf8_next(Str s, size_t *pos);                     /* the code point at *pos, which moves past it; a wrong byte gives RUNE_BAD and moves one; at the end 0, *pos unmoved */
uint32_t utf8_prev(Str s, size_t *pos);                     /* the code point before *pos, which moves onto it; 0 at the start */
uint32_t utf8_at(Str s, size_t pos);                        /* without moving */
bool utf8_valid(Str s, size_t *bad);                        /* Unicode's definition (no surrogates, no overlong forms); *bad = first wrong byte */
size_t utf8_count(Str s);                                   /* number of code points */
size_t utf8_write(char out[4], uint32_t r);
bool rune_is_space(uint32_t r);                             /* White_Space, with U+00A0, U+2009, U+202F, U+200B */
bool rune_is_letter(uint32_t r);                            /* L*, M* */
bool rune_is_digit(uint32_t r);                             /* Nd */
bool rune_is_upper(uint32_t r);                             /* Lu, Lt */
bool rune_is_lower(uint32_t r);
bool rune_is_word(uint32_t r);                              /* letter, mark, digit */
bool rune_is_cjk(uint32_t r);                               /* scripts written without blanks: Han, kana, Hangul is not among them */
bool rune_is_mark(uint32_t r);                              /* M*: stands on the character before it */
const char *rune_script(uint32_t r);                        /* ISO 15924: "Latn", "Arab"; Zyyy = many scripts, Zinh = that of the character before, Zzzz = none */
uint32_t rune_lower(uint32_t r);                            /* simple case mapping */
uint32_t rune_upper(uint32_t r);
Str utf8_lower(Arena *a, Str s);                            /* simple lower case, code point by code point */
Str utf8_fold(Arena *a, Str s);                             /* for comparing only: NFKC, case folded, accents stripped, apostrophes and dashes made one */
Str utf8_nfc(Arena *a, Str s);

/* ---- map.c: Str → int. Iteration is by insertion order, so no hash decides an output. ---- */

typedef struct Map Map;
Map *map_new(Arena *a);
bool map_get(const Map *m, Str key, int64_t *value);
bool map_put(Map *m, Str key, int64_t value);               /* keeps `key` by reference; true when the key is new, else its value is replaced */
int64_t *map_slot(Map *m, Str key);                         /* the value's place, made as 0 when the key is new; valid until the next insertion */
size_t map_len(const Map *m);
Str map_key(const Map *m, size_t i);                        /* i-th key inserted */
int64_t map_value(const Map *m, size_t i);

/* ---- date.c: calendar days with an explicit precision. No clock, no time zone. ---- */

typedef enum { DATE_NONE, DATE_CENTURY, DATE_DECADE, DATE_YEAR, DATE_SEASON, DATE_QUARTER, DATE_MONTH, DATE_WEEK, DATE_DAY, DATE_RANGE } DatePrecision;
/* Days are counted from 1970-01-01 in the proleptic Gregorian calendar; `first` and `last` are inclusive. precision DATE_NONE = no date. */
typedef struct { int32_t first, last; DatePrecision precision; } Date;

int32_t date_day(int year, int month, int day);             /* day number; month and day may run over */
void date_civil(int32_t dayno, int *year, int *month, int *day);
int date_weekday(int32_t dayno);                            /* 0 = Monday */
int32_t date_iso_week(int year, int week);                  /* Monday of that ISO week */
bool date_valid(int year, int month, int day);
Date date_from_value(Str value);                            /* of a TIMEX3 value: 2024-06-19[T…], 2024-06, 2024, 202, 20, 2024-W25, 2024-Q2, 2024-SU, BC0044; else DATE_NONE */
bool date_parse(Str s, Date *d);                            /* a date in a brief or metadata: 2024-06-19, 2024-06, 2024, with an optional time behind a day, which must be a time; also "19 June 2024", "June 19, 2024", RFC 5322; false if it is none of these */
Str date_value(Arena *a, Date d);                           /* as TIMEX value (a range: its beginning, to the day) */
Str date_iso(Arena *a, int32_t dayno);                      /* 2024-06-19 */
Str date_words(Arena *a, Date d);                           /* in English words: "19 June 2024", "June 2024", "summer 2024", "the 1990s", "1–5 June 2024" */
int date_cmp(Date a, Date b);                               /* by first day, then the longer one first, then precision; DATE_NONE last */

/* ---- diag.c: what was met. Messages are `file:line:column: level: text [tag]`; line and column 0 are left out. Tags are stable and listed in docs/precis.1. ---- */

typedef enum { NOTE, WARNING, ERROR, FATAL } DiagLevel;     /* ERROR: something of the input was left out. FATAL: nothing can be written */
typedef struct { Str file; uint32_t line, column; } Place;  /* column counts bytes from 1 */
typedef struct { DiagLevel level; Place place; Str tag, text; } DiagItem;
typedef struct Diag Diag;

/* The only context that travels through the rooms. `keep` lives for the whole run; `tmp` is scratch, marked and released within one function. */
struct Run {
    Arena *keep, *tmp;
    Diag *diag;
    bool quiet, verbose;
    int jobs;                                               /* worker processes; 0 = one per core */
    Str exe_dir;                                            /* folder of the executable, for look-up */
    Str root;                                               /* folder that messages show paths relative to; empty = as they are */
};

Diag *diag_new(Arena *a);
void diag(Run *r, DiagLevel level, Place p, const char *tag, const char *fmt, ...) PRINTF_LIKE(5, 6);
void diag_take(Run *r, const DiagItem *item);               /* one that came from another process; copied */
size_t diag_count(const Diag *d, DiagLevel at_least);
const DiagItem *diag_items(const Diag *d, size_t *n);
void diag_print(Run *r, int fd);                            /* all items not printed yet, sorted by place, one line each; notes only when verbose */
Str diag_line(Arena *a, const DiagItem *item);              /* without the line feed */
Place place_at(Str file, Str text, size_t pos);             /* line and column of byte `pos` of a file's text */
Place place_file(Str file);

/* ---- file.c: files and folders. Reasons for failing go to diag. ---- */

typedef enum { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_SPECIAL } FileKind;
FileKind file_kind(Arena *tmp, Str path);
/* The whole file, if it is a regular file of at most `max` bytes. false: a diagnostic of that level with tag file-missing, file-kind, file-size or file-read was given, at `by` when by.file is not empty. */
bool file_read(Run *r, Arena *a, Str path, size_t max, DiagLevel level, Place by, Str *out);
bool file_read_fd(Run *r, Arena *a, int fd, size_t max, Str *out);   /* standard input or a pipe, to its end */
/* Writes by way of a temporary file beside it, synced and renamed; makes missing folders. false: diagnostic FATAL [output-write], an old file stays as it was. */
bool file_write(Run *r, Str path, Str bytes);
bool file_write_fd(int fd, Str bytes);                      /* all of it; false on an error such as a full disk */
/* A nameless file in that folder, which goes when it is closed; -1 if the system or the folder has none to give. */
int file_scratch(Arena *tmp, Str folder);
bool file_append(int fd, int from);                         /* all of `from`, from its beginning; -1 = nothing */
bool file_write_behind(Run *r, Str path, int head, Str tail);       /* file_write of what `head` (-1 = none) holds and `tail` behind it */
bool file_make_folder(Run *r, Str path);                    /* with its parents; FATAL [output-folder] */
/* Paths matching a pattern whose last component may hold * and ? (never a leading dot by *, never a folder), sorted by bytes; plain names that exist are their own match. */
Strs file_glob(Arena *a, Str pattern);
Strs file_folders(Arena *a, Str folder);                       /* the folders in a folder, sorted by bytes, without those that begin with a dot */
Str path_join(Arena *a, Str folder, Str name);              /* name alone when it is absolute or folder is empty */
Str path_folder(Str path);                                  /* without the last component; "." when there is none */
Str path_name(Str path);                                    /* the last component */
Str path_stem(Str name);                                    /* a name without its last .suffix */
Str path_suffix(Str name);                                  /* with the dot; empty if there is none */
Str path_real(Arena *a, Str path);                          /* absolute, links resolved; the path itself if that fails */
Str sha256_hex(Arena *a, Str bytes);                        /* 64 lower-case digits (libmd's window is here) */

/* ---- ini.c: INI files through iniparser (its window), behind our own scan that keeps positions and refuses what iniparser spoils. ---- */

/* Section and key in lower case; a section's own entry has an empty key. `raw` is the value with the quotes that stand around the whole of it: a list may be one "exact phrase". */
typedef struct { Str section, key, value; Place place, value_place; bool used; Str raw; } IniEntry;
typedef struct { Str path; IniEntry *at; size_t len; Map *index; } Ini;    /* in the order of the file; index is for ini_find */
/* false: not readable, with a diagnostic of level FATAL at `by`. A wrong line gives WARNING [ini-syntax] and is left out; of a key given twice the last one stays, WARNING [ini-duplicate].
   Long lines may be continued with a backslash. `;` and `#` begin a comment at the start of a line, or with blanks on both sides of it; "…" or '…' around a whole value keeps everything in it. */
bool ini_read(Run *r, Str path, Place by, Ini *ini);
bool ini_parse(Run *r, Str path, Str text, Ini *ini);           /* the same from memory */
IniEntry *ini_find(const Ini *ini, Str section, Str key);       /* NULL if there is none; marks it used */
Str ini_get(const Ini *ini, Str section, Str key, Str otherwise);
Strs ini_sections(Arena *a, const Ini *ini, Str prefix);        /* names that start with prefix, in the file's order, prefix left on */
Strs ini_list(Arena *a, Str value);                             /* comma-separated; quotes protect a comma and stay on ("exact phrase") */
bool ini_int(Run *r, const IniEntry *e, int64_t low, int64_t high, int64_t *n);   /* false and WARNING [ini-value] when it is none in range */
bool ini_bool(Run *r, const IniEntry *e, bool *b);              /* yes no true false on off 1 0 */
void ini_unused(Run *r, const Ini *ini, const char *const *known, size_t n); /* WARNING [ini-unknown] for each entry not used, naming the nearest of `known` ("section.key", * matches any section tail) */
Str nearest(Str word, const Str *list, size_t n);               /* least edit distance, at most a third of the word; else empty */

/* ---- json.c: an ordered streaming writer of our own; jansson (its window) reads. ---- */

typedef struct { Buf *out; int depth; bool comma, pretty; } Json;
Json json_to(Buf *out, bool pretty);
void json_open(Json *j, const char *key, char bracket);         /* '{' or '['; key NULL inside an array */
void json_close(Json *j, char bracket);                         /* '}' or ']' */
void json_str(Json *j, const char *key, Str s);
void json_int(Json *j, const char *key, int64_t n);
void json_pair(Json *j, const char *key, int64_t first, int64_t second);    /* [first,second] on one line */
void json_bool(Json *j, const char *key, bool b);
void json_milli(Json *j, const char *key, int64_t thousandths); /* 830 prints 0.83 */
void json_null(Json *j, const char *key);
/* The same where the key is a literal that needs no escape and the writer is not pretty: one copy. What follows is the value. */
void json_text(Buf *out, Str s);                                /* a string with its quotation marks */
static inline void json_key(Json *j, const char *key, size_t len) {
    Buf *b = j->out;
    if (b->cap - b->len < len + 1) buf_grow(b, len + 1);
    if (j->comma) b->at[b->len++] = ',';
    memcpy(b->at + b->len, key, len);
    b->len += len, j->comma = true;
}
#define JSON_KEY(j, lit) json_key((j), "\"" lit "\":", sizeof "\"" lit "\":" - 1)
#define JSON_STR(j, lit, s) (JSON_KEY(j, lit), json_text((j)->out, s))
#define JSON_INT(j, lit, n) (JSON_KEY(j, lit), buf_int((j)->out, n))

typedef enum { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } JsonKind;
typedef struct JsonValue JsonValue;
struct JsonValue { JsonKind kind; Str str; int64_t milli; Str key; const JsonValue *kids; size_t len; };   /* numbers in thousandths */
bool json_parse(Arena *a, Str text, JsonValue *v, Str *why);    /* false: `why` says where and what */
const JsonValue *json_get(const JsonValue *object, Str key);    /* NULL if it is not there or `object` is none */
Str json_get_str(const JsonValue *object, Str key);             /* empty if it is not a string */
int64_t json_get_int(const JsonValue *object, Str key, int64_t otherwise);

/* ---- pool.c: worker processes, one per core, over framed pipes. A worker that dies, hangs or grows too large is replaced and its task reported. ---- */

typedef struct { int jobs; int seconds; size_t memory; } PoolLimits;  /* CPU seconds and address-space bytes per task (memory 0 = unlimited) */
typedef enum { POOL_DONE, POOL_TIME, POOL_MEMORY, POOL_DIED } PoolEnd;
/* In the worker: makes the answer to a task. `ctx` is as it was when the pool started (fork). The Run has its own arenas, emptied after each task, and its diagnostics travel back. */
typedef void PoolWork(Run *r, const void *ctx, uint32_t task, Str bytes, Buf *answer);
/* In the parent: the bytes a worker is to get for a task; false = skip it. Called once per task, in order. */
typedef bool PoolFeed(Run *r, void *ctx, uint32_t task, Arena *a, Str *bytes);
/* In the parent: the answer; called once per task fed, in order of tasks whatever the order of arrival. `answer` lives until it returns. */
typedef void PoolTake(Run *r, void *ctx, uint32_t task, PoolEnd end, Str answer);
void pool_run(Run *r, PoolLimits limits, uint32_t tasks, PoolWork *work, const void *work_ctx, PoolFeed *feed, PoolTake *take, void *ctx);

#endif
