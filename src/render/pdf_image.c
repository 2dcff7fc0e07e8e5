/* SPDX-License-Identifier: MIT */
/* pdf_image: pictures as image objects (ISO 32000-1 8.9.5).
   In: a Picture. Out: its object, once however often it is drawn; its name in the resources.
   How it thinks: typeset's image.c has proved it sound and brought it into one of three forms: a JPEG passed through as DCTDecode, a PNG whose compressed
   lines are passed through with PNG's own predictors, samples of eight bits deflated anew. Colours are DeviceGray and DeviceRGB, which the output intent
   defines as sRGB (ISO 19005-3 6.2.4.3), or a profile of the picture's own (6.2.4.2). Alpha is a soft mask. Nothing is interpolated, and there are no
   alternates (6.2.8).
   Knowingly not done: masks by key colour, which readers draw differently: they have become alpha.
   Specimen: /Type/XObject/Subtype/Image/Width 300/Height 200/ColorSpace[/Indexed/DeviceRGB 15<…>]/BitsPerComponent 4 … */
#include "render/render_in.h"

typedef struct { const Picture *picture; uint32_t object; } Stored;     /* object 0: it cannot be drawn */
struct PdfImages { Arena *arena; VEC(Stored) stored; };

PdfImages *pdf_images_new(Arena *a) {
    PdfImages *images = NEW(a, PdfImages);
    images->arena = a;
    return images;
}

static uint32_t profile_object(PdfFile *f, Str profile, unsigned colours) {
    uint32_t number = pdf_object(f);
    pdf_stream(f, number, colours == 1 ? STR("/N 1/Alternate/DeviceGray") : STR("/N 3/Alternate/DeviceRGB"), profile);
    return number;
}

static void put_colours(Buf *b, PdfFile *f, const Image *i) {
    static const char hex[] = "0123456789ABCDEF";
    buf_lit(b, "/ColorSpace");
    if (i->palette.len > 0) buf_lit(b, "[/Indexed");
    if (i->profile.len > 0) buf_fmt(b, "[/ICCBased %u 0 R]", profile_object(f, i->profile, i->colours));
    else buf_z(b, i->colours == 1 ? "/DeviceGray" : "/DeviceRGB");
    if (i->palette.len == 0) return;
    buf_fmt(b, " %zu<", i->palette.len / 3 - 1);
    for (size_t k = 0; k < i->palette.len; k++) buf_byte(b, hex[(unsigned char)i->palette.at[k] >> 4]), buf_byte(b, hex[i->palette.at[k] & 15]);
    buf_lit(b, ">]");
}

static void put_head(Buf *b, const Image *i) {
    buf_fmt(b, "/Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent %u", i->width, i->height, i->bits);
}

static uint32_t mask_object(PdfFile *f, Arena *a, const Image *i) {
    uint32_t number = pdf_object(f);
    Buf b = buf_in(a);
    put_head(&b, i);
    buf_lit(&b, "/ColorSpace/DeviceGray");
    pdf_stream(f, number, buf_text(&b), i->alpha);
    return number;
}

static uint32_t image_object(PdfFile *f, Arena *a, const Image *i) {
    Buf b = buf_in(a);
    put_head(&b, i);
    put_colours(&b, f, i);
    if (i->alpha.len > 0) buf_fmt(&b, "/SMask %u 0 R", mask_object(f, a, i));
    uint32_t number = pdf_object(f);
    if (i->kind == IMAGE_SAMPLES) {
        pdf_stream(f, number, buf_text(&b), i->data);
        return number;
    }
    if (i->kind == IMAGE_JPEG) buf_lit(&b, "/Filter/DCTDecode");
    else buf_fmt(&b, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %u/BitsPerComponent %u/Columns %u>>", i->palette.len > 0 ? 1 : i->colours, i->bits, i->width);
    pdf_stream_plain(f, number, buf_text(&b), i->data);
    return number;
}

uint32_t pdf_image(PdfImages *images, Run *r, PdfFile *f, const Picture *picture) {
    for (size_t i = 0; i < images->stored.len; i++)
        if (images->stored.at[i].picture == picture) return images->stored.at[i].object ? (uint32_t)i + 1 : 0;
    Arena *own = arena_new();
    Image image;
    Str why;
    Stored *s = vec_add(images->arena, &images->stored);
    *s = (Stored){ picture, 0 };
    if (image_read(own, picture, &image, &why)) s->object = image_object(f, own, &image);
    else diag(r, ERROR, place_file(STR("")), "picture-bad", "a picture cannot be drawn, its frame stays empty: %.*s", STR_ARG(why));
    arena_free(own);
    return s->object ? (uint32_t)images->stored.len : 0;
}

void pdf_images_write(const PdfImages *images, Buf *resources) {
    if (images->stored.len == 0) return;
    buf_lit(resources, "/XObject<<");
    for (size_t i = 0; i < images->stored.len; i++)
        if (images->stored.at[i].object) buf_fmt(resources, "/I%zu %u 0 R", i + 1, images->stored.at[i].object);
    buf_lit(resources, ">>");
}
