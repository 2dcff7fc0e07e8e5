/* SPDX-License-Identifier: MIT */
/* image_jpeg: is a JPEG one that every PDF reader can draw as it is? The window to libjpeg.

   In: the file's bytes (ITU-T T.81). Out: size, number of colours, the bytes from its first marker to its last; or why it cannot be drawn.
   How it thinks: the markers are walked to the end, the coded lines between them skipped over by the rule that FF in them is followed by 00 or by a restart
   marker. It must be of the kinds that ISO 32000-1 7.4.8 allows: Huffman-coded baseline, extended or progressive, eight bits, one or three colours, with a
   table of each kind before the first lines and an end. Bytes behind the end are cut off. Then libjpeg decodes it once at an eighth of its size, which reads
   every code, and what it finds wrong counts. Four colours are refused: their inks would need a printing condition that a PDF/A with an sRGB output intent
   has no room for. A profile (APP2 of ICC.1 annex B.4) goes along if all its parts are there and its header is sound.
   What it does not do: mend a file that is cut; more than 64 scans, which a small file can ask for to keep a reader busy.

   Specimen: FF D8 · FF E0 JFIF · FF DB · FF C0 8 bits 640 × 480, 3 colours · FF C4 · FF DA … FF D9 */
#include "typeset/typeset_in.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>

enum { SOF0 = 0xC0, SOF1 = 0xC1, SOF2 = 0xC2, DHT = 0xC4, JPG = 0xC8, DAC = 0xCC, SOI = 0xD8, EOI = 0xD9, SOS = 0xDA, DQT = 0xDB, DNL = 0xDC, APP2 = 0xE2, APP14 = 0xEE, TEM = 0x01 };
enum { SAMPLES = 40000000, PARTS = 255, SCANS = 64 };

typedef struct { bool frame, tables, codes; unsigned lines, parts, expected; Str part[PARTS + 1]; } Walk;

static unsigned byte_at(Str s, size_t at) { return (unsigned char)s.at[at]; }
static unsigned be16(Str s, size_t at) { return byte_at(s, at) << 8 | byte_at(s, at + 1); }

/* NULL: all is well. */
static const char *frame(Str body, unsigned marker, Image *out, Walk *w) {
    if (marker != SOF0 && marker != SOF1 && marker != SOF2) return "it is coded in a way that PDF does not know";
    if (w->frame || body.len < 6) return "its frame is not as it should be";
    out->height = be16(body, 1);
    out->width = be16(body, 3);
    out->colours = (uint8_t)byte_at(body, 5);
    out->bits = 8;
    if (byte_at(body, 0) != 8) return "it has more than eight bits a sample";
    if (out->colours == 4) return "it is in CMYK; save it as RGB";
    if ((out->colours != 1 && out->colours != 3) || body.len < 6 + 3 * (size_t)out->colours) return "its colours are not as they should be";
    if (out->width == 0 || out->height == 0) return "its size is not said";
    if ((uint64_t)out->width * out->height > SAMPLES) return "it has too many pixels";
    w->frame = true;
    return NULL;
}

static void profile_part(Str body, Walk *w) {
    Str name = { "ICC_PROFILE", 12 };                       /* with its NUL */
    if (!str_starts(body, name) || body.len < 14) return;
    unsigned n = byte_at(body, 12);
    if (n == 0 || n > PARTS || w->part[n].len > 0) return;
    w->expected = byte_at(body, 13);
    w->part[n] = str_sub(body, 14, body.len);
    w->parts++;
}

static void profile(Arena *a, const Walk *w, Image *out) {
    Buf b = buf_in(a);
    if (w->parts == 0 || w->parts != w->expected) return;
    for (unsigned i = 1; i <= w->parts; i++) {
        if (w->part[i].len == 0) return;
        buf_str(&b, w->part[i]);
    }
    if (image_profile_sound(buf_text(&b), out->colours)) out->profile = buf_text(&b);
}

/* Behind the coded lines that begin at `at`: the next marker that is no restart. */
static size_t lines_end(Str s, size_t at) {
    while (at + 1 < s.len) {
        const char *hit = memchr(s.at + at, 0xFF, s.len - at - 1);
        if (!hit) return s.len;
        at = (size_t)(hit - s.at);
        unsigned next = byte_at(s, at + 1);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return s.len;
}

static const char *segment(Str body, unsigned marker, Image *out, Walk *w) {
    if (marker == DQT) w->tables = true;
    if (marker == DHT) w->codes = true;
    if (marker == DNL || marker == DAC) return "it is coded in a way that PDF does not know";
    if (marker == APP2) profile_part(body, w);
    if (marker == SOS) {
        if (!w->frame || !w->tables || !w->codes) return "its tables are missing";
        if (++w->lines > SCANS) return "it has too many scans";
    }
    bool is_frame = marker >= SOF0 && marker <= 0xCF && marker != DHT && marker != DAC;
    return is_frame ? frame(body, marker, out, w) : NULL;
}

/* All markers to the end; gives where that is, 0 and `wrong` if there is none. */
static size_t walk(Str s, Image *out, Walk *w, const char **wrong) {
    *wrong = "it ends too early";
    for (size_t at = 2; at + 1 < s.len;) {
        unsigned marker = byte_at(s, at + 1);
        if (byte_at(s, at) != 0xFF || marker == 0 || marker == SOI) {
            *wrong = "its markers are not as they should be";
            return 0;
        }
        if (marker == 0xFF) {
            at++;
            continue;
        }
        at += 2;
        if (marker == EOI) return w->lines > 0 ? at : 0;
        if (marker == TEM || (marker >= 0xD0 && marker <= 0xD7)) continue;
        if (at + 2 > s.len || be16(s, at) < 2 || be16(s, at) > s.len - at) return 0;
        const char *found = segment(str_sub(s, at + 2, at + be16(s, at)), marker, out, w);
        if (found) {
            *wrong = found;
            return 0;
        }
        at += be16(s, at);
        if (marker == SOS) at = lines_end(s, at);
    }
    return 0;
}

/* ---- decoding, to be sure ---- */

typedef struct { struct jpeg_error_mgr base; jmp_buf out; char why[JMSG_LENGTH_MAX]; } Judge;

static void on_error(j_common_ptr c) {
    Judge *j = (Judge *)c->err;
    c->err->format_message(c, j->why);
    longjmp(j->out, 1);
}

/* A level below zero is a warning: the data are wrong, but for what is only odd. */
static void on_message(j_common_ptr c, int level) {
    int code = c->err->msg_code;
    if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_BOGUS_PROGRESSION && code != JWRN_ADOBE_XFORM) on_error(c);
}

static bool decodes(Arena *a, Str bytes, Str *why) {
    Judge *judge = NEW(a, Judge);
    struct jpeg_decompress_struct *c = NEW(a, struct jpeg_decompress_struct);
    c->err = jpeg_std_error(&judge->base);
    judge->base.error_exit = on_error;
    judge->base.emit_message = on_message;
    jpeg_create_decompress(c);
    bool good = setjmp(judge->out) == 0;
    if (good) {
        jpeg_mem_src(c, (const unsigned char *)bytes.at, bytes.len);
        jpeg_read_header(c, TRUE);
        c->scale_num = 1, c->scale_denom = 8;
        c->dct_method = JDCT_IFAST;
        jpeg_start_decompress(c);
        JSAMPROW row = NEWN(a, JSAMPLE, (size_t)c->output_width * (size_t)c->output_components + 8);
        while (c->output_scanline < c->output_height) jpeg_read_scanlines(c, &row, 1);
        jpeg_finish_decompress(c);
    }
    jpeg_destroy_decompress(c);
    if (!good) *why = str_copy(a, str_of(judge->why));
    return good;
}

bool image_jpeg(Arena *a, Str bytes, Image *out, Str *why) {
    Walk *w = NEW(a, Walk);
    const char *wrong;
    size_t end = 0;
    if (bytes.len > 4 && be16(bytes, 0) == 0xFFD8) end = walk(bytes, out, w, &wrong);
    else wrong = "it is no JPEG";
    if (end == 0) {
        *why = str_of(wrong);
        return false;
    }
    out->kind = IMAGE_JPEG;
    out->data = str_sub(bytes, 0, end);
    profile(a, w, out);
    return decodes(a, out->data, why);
}
