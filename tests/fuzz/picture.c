/* SPDX-License-Identifier: MIT */
/* Any bytes as a picture: read, and stored in a PDF. Beside not crashing: what is read has a size and bytes, alpha has a sample for each pixel. Corpus: tests/hall/make_pictures.py FOLDER. */
#include "render/render_in.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len) {
    Run r = { .keep = arena_new(), .tmp = arena_new() };
    Str s = { (const char *)bytes, len }, why;
    Picture p = { .kind = str_starts(s, STR("\xFF\xD8")) ? PICTURE_JPEG : PICTURE_PNG, .bytes = s, .width = 1, .height = 1 };
    Image image;
    Buf out = buf_in(r.keep);
    r.diag = diag_new(r.keep);
    if (image_read(r.keep, &p, &image, &why)) {
        assert(image.width > 0 && image.height > 0 && image.data.len > 0);
        assert(image.alpha.len == 0 || image.alpha.len == (size_t)image.width * image.height);
        PdfFile *f = pdf_file_open(&r, r.keep, &out, -1);
        if (pdf_image(pdf_images_new(r.keep), &r, f, &p) == 0) die("a sound picture is not drawn");
        pdf_file_close(f);
    }
    arena_free(r.keep);
    arena_free(r.tmp);
    return 0;
}
