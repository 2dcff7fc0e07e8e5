/* SPDX-License-Identifier: MIT */
/* 500 spoilt fonts and 500 spoilt pictures: a font file or a picture that a user gives cannot crash or hang the program, and what comes of it is a PDF or a diagnostic. The spoiling is the
   same every time: bytes of a table's head or body changed, tables moved, the file cut. */
#include "render/render_in.h"
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

enum { MUTANTS = 500, FONT_MAX = 4 << 20 };

typedef struct { Str folder, font; } Fixture;

static uint32_t roll(uint32_t *seed, uint32_t n) { return *seed = *seed * 1664525u + 1013904223u, n ? (*seed >> 8) % n : 0; }

static uint32_t be32(const char *at) { return (uint32_t)(uint8_t)at[0] << 24 | (uint32_t)(uint8_t)at[1] << 16 | (uint32_t)(uint8_t)at[2] << 8 | (uint8_t)at[3]; }

static void bytes_change(char *at, size_t n, uint32_t *seed) {
    static const uint8_t wrong[] = { 0, 1, 0x7F, 0x80, 0xFF };
    for (uint32_t i = 0, times = 1 + roll(seed, 12); n && i < times; i++) {
        size_t place = roll(seed, (uint32_t)n);
        at[place] = (char)(roll(seed, 2) ? wrong[roll(seed, sizeof wrong)] : roll(seed, 256));
    }
}

/* ---- fonts ---- */

/* One table's entry, its first bytes or all of it; sometimes the file's end. */
static Str font_spoil(Arena *a, Str font, uint32_t seed) {
    Str s = str_copy(a, font);
    char *at = (char *)(uintptr_t)s.at;
    uint32_t tables = (uint32_t)(uint8_t)at[4] << 8 | (uint8_t)at[5], n = roll(&seed, tables);
    char *entry = at + 12 + 16 * n;
    uint32_t offset = be32(entry + 8), len = be32(entry + 12);
    switch (roll(&seed, 5)) {
    case 0: bytes_change(entry + 4, 12, &seed); break;
    case 1: s.len = roll(&seed, (uint32_t)s.len); break;
    case 2: bytes_change(at + offset, len < 64 ? len : 64, &seed); break;
    default: bytes_change(at + offset, len, &seed);
    }
    return s;
}

static void put_file(Run *r, Str folder, const char *name, Str bytes) { assert_true(file_write(r, path_join(r->keep, folder, str_of(name)), bytes)); }

static Brief brief_of(Arena *a) {
    static const Inline words = { .kind = INLINE_TEXT, .text = { "Officials “affirmed” 19 offices; Łódź, Пекин.", 54 } };
    Node *para = NEW(a, Node), *root = NEW(a, Node);
    const Node **kids = NEWN(a, const Node *, 1);
    para->kind = NODE_PARA;
    para->role = STR("point");
    para->text = (Inlines){ &words, 1 };
    kids[0] = para;
    root->kids.at = kids, root->kids.len = 1;
    return (Brief){ .name = STR("t"), .title = STR("Mutants"), .language = STR("en"), .root = root };
}

static void fonts(void **state) {
    const Fixture *f = *state;
    size_t made = 0;
    if (!f->font.len) skip();
    alarm(600);
    for (uint32_t seed = 1; seed <= MUTANTS; seed++) {
        Run run = unit_run(), *r = &run;
        put_file(r, f->folder, "mutant.ttf", font_spoil(r->tmp, f->font, seed));
        Brief b = brief_of(r->keep);
        Layout l = { 0 };
        Pages p;
        Buf out = buf_in(r->keep);
        RenderOptions o = { .version = STR("0") };
        TypesetOptions t = { .fonts_ini = path_join(r->keep, f->folder, STR("fonts.ini")) };
        assert_true(ini_parse(r, STR("layout.ini"), STR("[page]\n"), &l.ini));
        bool good = typeset(r, r->keep, &b, &l, &t, &p) && pdf_write(r, r->keep, &b, &p, &o, &out);
        assert_true(good ? str_starts(buf_text(&out), STR("%PDF-1.7")) : diag_count(r->diag, FATAL) > 0);
        made += good;
        unit_end(r);
    }
    alarm(0);
    assert_true(made > MUTANTS / 10 && made < MUTANTS);     /* some are still fonts, some are not */
}

/* ---- pictures ---- */

static void put32(Buf *b, uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) buf_byte(b, (char)(n >> shift));
}

static uint32_t crc_of(Str s) {
    uint32_t crc = 0xFFFFFFFFu;
    for (size_t i = 0; i < s.len; i++) {
        crc ^= (uint8_t)s.at[i];
        for (int k = 0; k < 8; k++) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

static void chunk(Arena *a, Buf *b, const char *name, Str data) {
    Buf body = buf_in(a);
    buf_z(&body, name);
    buf_str(&body, data);
    put32(b, (uint32_t)data.len);
    buf_str(b, buf_text(&body));
    put32(b, crc_of(buf_text(&body)));
}

/* 16 × 8 pixels; the lines in one stored block of deflate. */
static Str png(Arena *a, char type, char interlaced, uint32_t seed) {
    static const uint8_t channels[7] = { 1, 0, 3, 1, 2, 0, 4 };
    size_t n = 8 * (1 + 16 * (size_t)channels[(int)type]) + (interlaced ? 14 : 0);
    Buf b = buf_in(a), head = buf_in(a), data = buf_in(a), lines = buf_in(a);
    uint32_t s1 = 1, s2 = 0;
    buf_lit(&b, "\x89PNG\r\n\x1A\n");
    put32(&head, 16), put32(&head, 8);
    buf_byte(&head, 8), buf_byte(&head, type), buf_byte(&head, 0), buf_byte(&head, 0), buf_byte(&head, interlaced);
    for (size_t i = 0; i < n; i++) buf_byte(&lines, (char)(roll(&seed, 5)));
    for (size_t i = 0; i < lines.len; i++) s1 = (s1 + (uint8_t)lines.at[i]) % 65521, s2 = (s2 + s1) % 65521;
    buf_lit(&data, "\x78\x01\x01");
    buf_byte(&data, (char)(n & 255)), buf_byte(&data, (char)(n >> 8)), buf_byte(&data, (char)(~n & 255)), buf_byte(&data, (char)(~n >> 8 & 255));
    buf_str(&data, buf_text(&lines));
    put32(&data, s2 << 16 | s1);
    chunk(a, &b, "IHDR", buf_text(&head));
    if (type == 3) chunk(a, &b, "PLTE", STR("abcdefghijklmno"));
    if (seed & 4) chunk(a, &b, "gAMA", STR("\0\0\xB1\x8F"));
    chunk(a, &b, "IDAT", buf_text(&data));
    chunk(a, &b, "IEND", STR(""));
    return buf_text(&b);
}

static Str jpeg(Arena *a) {
    Buf b = buf_in(a);
    buf_lit(&b, "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\1\0\x60\0\x60\0\0\xFF\xDB\0\x43\0");
    for (int i = 0; i < 64; i++) buf_byte(&b, 16);
    buf_lit(&b, "\xFF\xC0\0\x0B\x08\0\x10\0\x10\1\1\x11\0\xFF\xC4\0\x14\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xFF\xC4\0\x14\x10\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    buf_lit(&b, "\xFF\xDA\0\x08\1\1\0\0\x3F\0\0\0\xFF\xD9");
    return buf_text(&b);
}

static void pictures(void **state) {
    (void)state;
    static const char types[] = { 0, 2, 3, 4, 6 };
    size_t sound = 0;
    alarm(600);
    for (uint32_t seed = 1; seed <= MUTANTS; seed++) {
        Run run = unit_run(), *r = &run;
        uint32_t dice = seed;
        bool is_png = seed % 3 != 0;
        Str s = str_copy(r->keep, is_png ? png(r->keep, types[seed % 5], seed % 7 == 0, seed) : jpeg(r->keep)), why;
        if (seed > 20) bytes_change((char *)(uintptr_t)s.at + 8, s.len - 8, &dice);
        if (seed % 11 == 0) s.len = roll(&dice, (uint32_t)s.len);
        Picture p = { .kind = is_png ? PICTURE_PNG : PICTURE_JPEG, .bytes = s, .width = 16, .height = 16 };
        Image image;
        Buf out = buf_in(r->keep);
        bool good = image_read(r->keep, &p, &image, &why);
        assert_true(good ? image.width > 0 && image.height > 0 && image.data.len > 0 : why.len > 0);
        PdfFile *f = pdf_file_open(r, r->keep, &out, -1);
        PdfImages *images = pdf_images_new(r->keep);
        assert_int_equal(pdf_image(images, r, f, &p), good);
        assert_int_equal(diag_count(r->diag, ERROR), !good);
        pdf_file_close(f);
        sound += good;
        unit_end(r);
    }
    alarm(0);
    assert_true(sound >= 20 && sound < MUTANTS);
}

int main(void) {
    static const char sans[] = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";
    char folder[] = "/tmp/precis-mutants.XXXXXX";
    Fixture f = { .folder = str_of(mkdtemp(folder)) };
    void *state = &f;
    Run run = unit_run(), *r = &run;
    if (file_kind(r->tmp, str_of(sans)) == FILE_REGULAR) assert_true(file_read(r, r->keep, str_of(sans), FONT_MAX, ERROR, (Place){ 0 }, &f.font));
    put_file(r, f.folder, "fonts.ini", STR("[fonts]\npath = .\n\n[family Mutant]\nname = Mutant\nregular = mutant.ttf\nscripts = Latn, Cyrl, Zyyy\n"));
    const struct CMUnitTest tests[] = { cmocka_unit_test_prestate(fonts, state), cmocka_unit_test_prestate(pictures, state) };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(str_z(r->keep, path_join(r->keep, f.folder, STR("mutant.ttf"))));
    unlink(str_z(r->keep, path_join(r->keep, f.folder, STR("fonts.ini"))));
    rmdir(folder);
    unit_end(r);
    return failed;
}
