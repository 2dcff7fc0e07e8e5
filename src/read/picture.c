/* SPDX-License-Identifier: MIT */
/* Pictures that a document names: PNG and JPEG files below its folder.

   In: a folder, the name as it stands in the document. Out: the file's bytes, what they are, and how large the picture is.
   How it thinks: a name with a scheme, an absolute one and one whose real path, links resolved, is not below the real folder are refused before anything is opened. Of PNG (W3C PNG,
   third edition) the signature, IHDR and pHYs are read; of JPEG (ITU-T T.81) the markers up to the first frame, and the density of JFIF (ITU-T T.871). A name may be written with %20.
   What it does not do: decode, or prove that what follows the header is sound: whoever draws it looks at that.

   Specimen: ![A map](figures/map%20of%20ports.png) beside figures/map of ports.png */
#include "read/read.h"

enum { PICTURE_BYTES = 32 << 20, PICTURE_PIXELS = 30000 };

static uint32_t be(Str b, size_t at, size_t n) {
    uint32_t v = 0;
    for (size_t i = 0; i < n; i++) v = v << 8 | (unsigned char)b.at[at + i];
    return v;
}

/* Chunks: length, name, data, checksum. pHYs stands before the first IDAT and counts pixels a metre. */
static bool png(Str b, Picture *p) {
    if (b.len < 33 || !str_eq(str_sub(b, 12, 16), STR("IHDR"))) return false;
    *p = (Picture){ .kind = PICTURE_PNG, .bytes = b, .width = be(b, 16, 4), .height = be(b, 20, 4) };
    for (size_t at = 8; at + 12 <= b.len;) {
        size_t len = be(b, at, 4);
        Str name = str_sub(b, at + 4, at + 8);
        if (len > b.len - at - 12 || str_eq(name, STR("IDAT"))) break;
        if (str_eq(name, STR("pHYs")) && len >= 9 && b.at[at + 16] == 1) p->dpi = (uint32_t)(((uint64_t)be(b, at + 8, 4) * 254 + 5000) / 10000);
        at += len + 12;
    }
    return true;
}

/* Segments: FF, marker, length with itself. Frames C0–CF but for tables (C4, CC) and the reserved C8; the picture's lines begin behind DA. */
static bool jpeg(Str b, Picture *p) {
    uint32_t dpi = 0;
    for (size_t at = 2; at + 9 <= b.len;) {
        unsigned char marker = (unsigned char)b.at[at + 1];
        if ((unsigned char)b.at[at] != 0xFF || marker == 0xDA) return false;
        if (marker == 0xFF) {
            at++;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += 2;
            continue;
        }
        size_t len = be(b, at + 2, 2);
        if (len < 2 || len > b.len - at - 2) return false;
        if (marker == 0xE0 && len >= 14 && str_eq(str_sub(b, at + 4, at + 8), STR("JFIF"))) {
            unsigned char unit = (unsigned char)b.at[at + 11];
            dpi = unit == 1 ? be(b, at + 12, 2) : unit == 2 ? be(b, at + 12, 2) * 254 / 100 : 0;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC && len >= 8) {
            *p = (Picture){ .kind = PICTURE_JPEG, .bytes = b, .width = be(b, at + 7, 2), .height = be(b, at + 5, 2), .dpi = dpi };
            return true;
        }
        at += len + 2;
    }
    return false;
}

static int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

static Str decoded(Arena *a, Str url) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < url.len; i++) {
        bool code = url.at[i] == '%' && i + 2 < url.len && hex(url.at[i + 1]) >= 0 && hex(url.at[i + 2]) >= 0;
        buf_byte(&b, code ? (char)(hex(url.at[i + 1]) * 16 + hex(url.at[i + 2])) : url.at[i]);
        if (code) i += 2;
    }
    return buf_text(&b);
}

/* "https:", "data:", "C:": letters before a colon that stands before any slash. */
static bool has_scheme(Str url) {
    size_t colon = str_find(url, STR(":"), 0), slash = str_find(url, STR("/"), 0);
    return colon < url.len && colon < slash;
}

const Picture *picture_read(Run *r, Arena *a, Str folder, Str url, Place by) {
    Str name = decoded(a, url), bytes;
    if (!folder.len) folder = STR(".");
    bool plain = name.len && !has_scheme(url) && name.at[0] != '/' && !memchr(name.at, 0, name.len);
    Str path = plain ? path_join(a, folder, name) : name;
    if (plain && file_kind(r->tmp, path) == FILE_MISSING) {
        diag(r, ERROR, by, "picture-missing", "there is no picture `%.*s`; its alternative text stands in its place", STR_ARG(name));
        return NULL;
    }
    Str real = plain ? path_real(a, path) : name, inside = path_real(a, folder);
    bool below = plain && (str_eq(inside, STR("/")) || (str_starts(real, inside) && real.len > inside.len && real.at[inside.len] == '/'));
    if (!below) {
        diag(r, ERROR, by, "picture-outside", "`%.*s` is no file below the document's own folder; its alternative text stands in its place", STR_ARG(url));
        return NULL;
    }
    if (!file_read(r, a, path, PICTURE_BYTES, ERROR, by, &bytes)) return NULL;
    Picture *p = NEW(a, Picture);
    bool good = str_starts(bytes, STR("\x89PNG\r\n\x1A\n")) ? png(bytes, p) : str_starts(bytes, STR("\xFF\xD8\xFF")) ? jpeg(bytes, p) : false;
    if (good && p->width && p->height && p->width <= PICTURE_PIXELS && p->height <= PICTURE_PIXELS) return p;
    diag(r, ERROR, by, "picture-bad", "`%.*s` is no PNG or JPEG picture of up to %d pixels a side; its alternative text stands in its place", STR_ARG(name), PICTURE_PIXELS);
    return NULL;
}
