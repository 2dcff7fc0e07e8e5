/* SPDX-License-Identifier: MIT */
/* image: a picture as a writer can store it, once it has been found sound; the window to libpng.

   In: a Picture's bytes. Out: samples or a compressed stream with what is needed to read it; or why it cannot be drawn.
   How it thinks: every PNG is decoded to its end, whatever is done with it, so that a broken one shows here and not in a reader's viewer. One that a PDF can
   read as it is (grey, RGB or palette, not interlaced, without alpha, in sRGB or without a word on its colours) keeps its own compressed bytes, the IDAT
   chunks one behind the other; all others are brought to eight bits of grey or RGB with alpha apart: palettes and key colours opened, 16 bits rounded,
   interlaced lines put in order, another gamma turned into that of sRGB. A profile (iCCP) goes along where its header is what it should be. A picture has at
   most 40 million samples, so that a small file cannot ask for a gigabyte (a decompression bomb). JPEG is in image_jpeg.c.
   What it does not do: animation, cHRM without a profile, embedded thumbnails.

   Specimen: 300 × 200, palette of 16, not interlaced: its own bytes, four bits a sample, 48 bytes of palette. */
#include "typeset/typeset_in.h"

#include <png.h>
#include <setjmp.h>

enum { SIDE = 30000, SAMPLES = 40000000, CHUNK = 8 << 20, PALETTE = 256 };

/* What libpng reads from, and what went wrong. */
typedef struct { Str bytes; size_t at; char why[80]; bool warned; jmp_buf out; } Input;
typedef struct { Arena *arena; Input *in; png_structp png; png_infop info; Image *image; char *rows; size_t stride; bool as_it_is; } PngJob;

static void on_error(png_structp png, png_const_charp why) {
    Input *in = png_get_error_ptr(png);
    size_t n = strlen(why);
    if (n >= sizeof in->why) n = sizeof in->why - 1;
    memcpy(in->why, why, n);
    longjmp(in->out, 1);
}

static void on_warning(png_structp png, png_const_charp why) {
    (void)why;
    ((Input *)png_get_error_ptr(png))->warned = true;
}

static void on_read(png_structp png, png_bytep to, size_t n) {
    Input *in = png_get_io_ptr(png);
    if (n > in->bytes.len - in->at) png_error(png, "it ends too early");
    memcpy(to, in->bytes.at + in->at, n);
    in->at += n;
}

static uint32_t be32(Str s, size_t at) {
    uint32_t v = 0;
    for (size_t i = 0; i < 4; i++) v = v << 8 | (unsigned char)s.at[at + i];
    return v;
}

/* The header of an ICC profile for so many colours (ICC.1, 7.2): signature, length, version, class, colour space. */
bool image_profile_sound(Str profile, unsigned colours) {
    static const char *const classes[] = { "scnr", "mntr", "prtr", "spac" };
    bool known = false;
    if (profile.len < 132 || be32(profile, 0) != profile.len || !str_eq(str_sub(profile, 36, 40), STR("acsp")) || (unsigned char)profile.at[8] > 4 || profile.at[8] < 2) return false;
    for (size_t i = 0; i < COUNT(classes); i++) known |= str_eq(str_sub(profile, 12, 16), str_of(classes[i]));
    return known && str_eq(str_sub(profile, 16, 20), colours == 1 ? STR("GRAY") : STR("RGB "));
}

/* ---- PNG ---- */

/* The IDAT chunks one behind the other: one zlib stream. libpng has read them all, so the chunks are in order. */
static Str idat(Arena *a, Str file) {
    Buf b = buf_in(a);
    for (size_t at = 8; at + 12 <= file.len;) {
        size_t n = be32(file, at);
        if (n > file.len - at - 12) break;
        if (str_eq(str_sub(file, at + 4, at + 8), STR("IDAT"))) buf_str(&b, str_sub(file, at + 8, at + 8 + n));
        at += n + 12;
    }
    return buf_text(&b);
}

static bool other_gamma(PngJob *j) {
    enum { SRGB = 45455, NEAR = 2000 };                     /* in 1/100000 */
    png_fixed_point gamma = SRGB;
    if (png_get_valid(j->png, j->info, PNG_INFO_sRGB) || png_get_valid(j->png, j->info, PNG_INFO_iCCP)) return false;
    return png_get_gAMA_fixed(j->png, j->info, &gamma) != 0 && (gamma < SRGB - NEAR || gamma > SRGB + NEAR) && gamma > 0;
}

static void profile(PngJob *j) {
    png_charp name;
    png_bytep bytes;
    png_uint_32 n;
    int method;
    if (!png_get_iCCP(j->png, j->info, &name, &method, &bytes, &n)) return;
    Str found = { (const char *)bytes, n };
    if (image_profile_sound(found, j->image->colours)) j->image->profile = str_copy(j->arena, found);
}

static void palette(PngJob *j) {
    png_colorp colours;
    int n;
    if (!png_get_PLTE(j->png, j->info, &colours, &n) || n < 1) png_error(j->png, "it has no palette");
    Buf b = buf_in(j->arena);
    for (int i = 0; i < n && i < PALETTE; i++) buf_byte(&b, (char)colours[i].red), buf_byte(&b, (char)colours[i].green), buf_byte(&b, (char)colours[i].blue);
    j->image->palette = buf_text(&b);
}

/* Everything to eight bits of grey or RGB, alpha behind it. */
static void plain_samples(PngJob *j, int type, bool gamma) {
    if (type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(j->png);
    if (type == PNG_COLOR_TYPE_GRAY) png_set_expand_gray_1_2_4_to_8(j->png);
    if (png_get_valid(j->png, j->info, PNG_INFO_tRNS)) png_set_tRNS_to_alpha(j->png);
    png_set_scale_16(j->png);
    png_fixed_point own = 0;
    if (gamma && png_get_gAMA_fixed(j->png, j->info, &own)) png_set_gamma_fixed(j->png, 220000, own);
    png_set_interlace_handling(j->png);
}

static void samples_apart(PngJob *j, bool alpha) {
    Image *i = j->image;
    size_t pixels = (size_t)i->width * i->height, colours = i->colours, step = colours + 1;
    i->kind = IMAGE_SAMPLES;
    i->bits = 8;
    i->data = (Str){ j->rows, pixels * colours };
    if (!alpha) return;
    char *mask = NEWN(j->arena, char, pixels);
    bool clear = false;
    for (size_t n = 0; n < pixels; n++) {
        mask[n] = j->rows[n * step + colours];
        clear |= (unsigned char)mask[n] != 255;
        memmove(j->rows + n * colours, j->rows + n * step, colours);
    }
    if (clear) i->alpha = (Str){ mask, pixels };
}

static void png_whole(PngJob *j) {
    png_read_info(j->png, j->info);
    png_uint_32 width, height;
    int bits, type, interlaced;
    png_get_IHDR(j->png, j->info, &width, &height, &bits, &type, &interlaced, NULL, NULL);
    if ((uint64_t)width * height > SAMPLES) png_error(j->png, "it has too many pixels");
    bool gamma = other_gamma(j), alpha = (type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(j->png, j->info, PNG_INFO_tRNS) != 0;
    j->as_it_is = !gamma && !alpha && interlaced == PNG_INTERLACE_NONE;
    *j->image = (Image){ .kind = IMAGE_PNG, .width = width, .height = height, .bits = (uint8_t)bits, .colours = type & PNG_COLOR_MASK_COLOR ? 3 : 1 };
    if (type == PNG_COLOR_TYPE_PALETTE) palette(j);
    if (!j->as_it_is) plain_samples(j, type, gamma);
    png_read_update_info(j->png, j->info);
    profile(j);
    j->stride = png_get_rowbytes(j->png, j->info);
    size_t rows = j->as_it_is ? 1 : height;
    j->rows = NEWN(j->arena, char, j->stride * rows);
    for (int pass = interlaced == PNG_INTERLACE_NONE ? 1 : 7; pass > 0; pass--)
        for (png_uint_32 y = 0; y < height; y++) png_read_row(j->png, (png_bytep)j->rows + (j->as_it_is ? 0 : y * j->stride), NULL);
    png_read_end(j->png, NULL);
    if (!j->as_it_is) samples_apart(j, alpha), j->image->palette = (Str){ 0 };
}

static bool png(Arena *a, Str bytes, Image *out, Str *why) {
    Input *in = NEW(a, Input);
    *in = (Input){ .bytes = bytes };
    PngJob *j = NEW(a, PngJob);
    *j = (PngJob){ .arena = a, .in = in, .image = out };
    j->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, in, on_error, on_warning);
    j->info = j->png ? png_create_info_struct(j->png) : NULL;
    if (!j->info) die("no memory for a picture");
    bool sound = setjmp(in->out) == 0;
    if (sound) {
        png_set_user_limits(j->png, SIDE, SIDE);
        png_set_chunk_malloc_max(j->png, CHUNK);
        png_set_chunk_cache_max(j->png, 100);
        png_set_read_fn(j->png, in, on_read);
        png_whole(j);
        if (j->as_it_is && in->warned) png_error(j->png, "its chunks are not as they should be");
        if (j->as_it_is) out->data = idat(a, bytes);
    }
    png_destroy_read_struct(&j->png, &j->info, NULL);
    if (!sound) *why = str_copy(a, str_of(in->why));
    return sound;
}

bool image_read(Arena *a, const Picture *p, Image *out, Str *why) {
    *out = (Image){ 0 };
    if (p->kind == PICTURE_PNG) return png(a, p->bytes, out, why);
    if (p->kind == PICTURE_JPEG) return image_jpeg(a, p->bytes, out, why);
    *why = STR("it is neither PNG nor JPEG");
    return false;
}
