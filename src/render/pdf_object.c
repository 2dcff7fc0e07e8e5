/* SPDX-License-Identifier: MIT */
/* pdf_object: the file as a stream of objects, written by libharu. The only file that knows libharu.
   In: dictionaries and streams as text, under numbers given out beforehand, so that an object can name one that is not written yet. Out: the bytes of the
   PDF.
   How it thinks: an object is written when it is given and forgotten; what stays of it is the eight bytes that say where it lies, so that memory does not
   grow with the pages' contents. libharu keeps the document's root (catalog, information, root of the page tree), spells every object and carries it into its
   stream, which is ours; one dictionary of its, with our text as its entries, is the pen for all of them. libharu's own objects for pages and structure would
   cost 1.5 kilobytes apiece and be kept to the end. The file is PDF 1.7 with object streams: all that is no stream is packed by 200s (a brief's by 1,000s)
   and deflated, which takes a quarter off a tagged brief. A brief is deflated with the most care that there is, a long document quickly. The file's ID is the
   MD5 hash of all bytes before it, so that the same content has the same ID on every machine.
   Knowingly not done: encryption, incremental updates, files over 4 GB.
   Specimen: 7 pages and 600 objects become 7 content streams, 4 object streams and one table of 328 bytes.
   Struct layouts are those of libharu 2.3 (Debian 12): build only against the headers of the library that is linked. */
#include "render/render_in.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

enum { PAGES_PER_NODE = 64, OBJECTS_PER_STREAM = 200, OBJECTS_OF_BRIEF = 1000, CAREFUL = 12, QUICK = 5, SPILL_BYTES = 1 << 20 };
enum { NOWHERE, IN_FILE, IN_STREAM };

typedef struct { Str entries, bytes; bool stream; } Body;
/* In the file at byte `at`, or as number `index` of the object stream `at`. */
typedef struct { uint32_t at; uint16_t index, kind; } PlaceOf;

struct PdfFile {
    Run *run;
    Arena *arena, *own;                                     /* own: goes with the file */
    HPDF_Doc doc;
    HPDF_Stream stream;                                     /* libharu's, into `target` */
    HPDF_Dict pen;
    struct libdeflate_compressor *careful, *quick;
    bool hasty;                                             /* a long document */
    Buf *out, *target;
    int spill;                                              /* -1 = none */
    uint64_t spilled;                                       /* bytes of the file that left `out` */
    size_t start, hashed;                                   /* in `out`: where the file (or what is left of it) begins, how far it has been hashed */
    HPDF_MD5_CTX hash;
    bool broken;                                            /* the spill could not be written */
    VEC(PlaceOf) places;                                    /* by object number */
    Buf heads, bodies, scratch;                             /* of the object stream in work; scratch for deflating */
    uint32_t packed, holder;                                /* objects in it, its number */
    VEC(uint32_t) pages, nodes;
};

/* ---- what libharu calls while it writes a dictionary ---- */

static HPDF_STATUS hook_entries(HPDF_Dict d, HPDF_Stream s) {
    const Body *body = d->attr;
    return body ? HPDF_Stream_Write(s, (const HPDF_BYTE *)body->entries.at, (HPDF_UINT)body->entries.len) : HPDF_OK;
}

static HPDF_STATUS hook_stream(HPDF_Dict d) {
    const Body *body = d->attr;
    PdfFile *f = d->error->user_data;
    if (!body || !body->stream) return HPDF_OK;
    buf_lit(f->target, "stream\n");
    buf_str(f->target, body->bytes);
    buf_lit(f->target, "\nendstream");
    return HPDF_OK;
}

static HPDF_STATUS sink_write(HPDF_Stream s, const HPDF_BYTE *bytes, HPDF_UINT n) {
    PdfFile *f = s->attr;
    buf_str(f->target, (Str){ (const char *)bytes, n });
    return HPDF_OK;
}

static void hook_set(HPDF_Dict d) {
    d->write_fn = hook_entries;
    d->after_write_fn = hook_stream;
    d->attr = NULL;
}

static uint32_t number_of(const HPDF_Obj_Header *h) { return h->obj_id & 0xFFFFFF; }

/* ---- the document ---- */

PdfFile *pdf_file_open(Run *r, Arena *a, Buf *out, int spill) {
    PdfFile *f = NEW(a, PdfFile);
    f->run = r;
    f->arena = a;
    f->own = arena_new();
    f->out = f->target = out;
    f->start = f->hashed = out->len;
    f->spill = spill;
    f->heads = f->bodies = f->scratch = buf_in(f->own);
    f->doc = HPDF_New(NULL, f);
    if (f->doc == NULL) die("no memory for the PDF writer");
    f->stream = HPDF_CallbackWriter_New(f->doc->mmgr, sink_write, f);
    f->pen = HPDF_Dict_New(f->doc->mmgr);
    if (f->stream == NULL || f->pen == NULL) die("no memory for the PDF writer");
    HPDF_Dict_RemoveElement(f->doc->info, "Producer");
    HPDF_Dict_RemoveElement(f->doc->root_pages, "Kids");
    HPDF_Dict_RemoveElement(f->doc->root_pages, "Count");
    f->doc->root_pages->before_write_fn = NULL;
    HPDF_Dict ours[] = { f->pen, f->doc->info, f->doc->catalog, f->doc->root_pages };
    for (size_t i = 0; i < COUNT(ours); i++) hook_set(ours[i]);
    while (f->places.len < f->doc->xref->entries->count) (void)vec_add(f->own, &f->places);
    HPDF_MD5Init(&f->hash);
    buf_lit(out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    return f;
}

void pdf_file_close(PdfFile *f) {
    f->pen->attr = f->doc->info->attr = f->doc->catalog->attr = f->doc->root_pages->attr = NULL;
    HPDF_Dict_Free(f->pen);
    HPDF_Stream_Free(f->stream);
    HPDF_Free(f->doc);
    libdeflate_free_compressor(f->careful);
    libdeflate_free_compressor(f->quick);
    arena_free(f->own);
}

void pdf_file_hasty(PdfFile *f, bool hasty) { f->hasty = hasty; }

uint32_t pdf_object(PdfFile *f) {
    (void)vec_add(f->own, &f->places);
    return (uint32_t)f->places.len - 1;
}

/* ---- bytes on their way out ---- */

static uint64_t position(const PdfFile *f) { return f->spilled + f->out->len - f->start; }

static void hash_on(PdfFile *f) {
    HPDF_MD5Update(&f->hash, (const HPDF_BYTE *)f->out->at + f->hashed, (HPDF_UINT32)(f->out->len - f->hashed));
    f->hashed = f->out->len;
}

/* A long file's beginning goes to its place while the rest is made. */
static void spill(PdfFile *f) {
    size_t n = f->out->len - f->start;
    if (f->spill < 0 || n < SPILL_BYTES) return;
    hash_on(f);
    f->broken |= !file_write_fd(f->spill, (Str){ f->out->at + f->start, n });
    f->spilled += n;
    f->out->len = f->hashed = f->start;
}

static Str deflated(PdfFile *f, Str bytes) {
    struct libdeflate_compressor **how = f->hasty ? &f->quick : &f->careful;
    if (!*how && !(*how = libdeflate_alloc_compressor(f->hasty ? QUICK : CAREFUL))) die("no memory for the PDF writer");
    size_t bound = libdeflate_zlib_compress_bound(*how, bytes.len);
    if (f->scratch.cap < bound) f->scratch.at = NEWN(f->own, char, bound * 2), f->scratch.cap = bound * 2;
    return (Str){ f->scratch.at, libdeflate_zlib_compress(*how, bytes.at, bytes.len, f->scratch.at, f->scratch.cap) };
}

static void pack_end(PdfFile *f) {
    if (f->packed == 0) return;
    size_t first = f->heads.len;
    buf_str(&f->heads, buf_text(&f->bodies));
    Str bytes = deflated(f, buf_text(&f->heads));
    f->places.at[f->holder] = (PlaceOf){ (uint32_t)position(f), 0, IN_FILE };
    buf_fmt(f->out, "%u 0 obj\n<</Type/ObjStm/N %u/First %zu/Filter/FlateDecode/Length %zu>>stream\n", f->holder, f->packed, first, bytes.len);
    buf_str(f->out, bytes);
    buf_lit(f->out, "\nendstream\nendobj\n");
    f->packed = 0;
    f->heads.len = f->bodies.len = 0;
    spill(f);
}

/* A dictionary of libharu's with this body, as object `number`. */
static void object_write(PdfFile *f, HPDF_Dict d, uint32_t number, Body body) {
    d->attr = &body;
    if (body.stream) {
        f->places.at[number] = (PlaceOf){ (uint32_t)position(f), 0, IN_FILE };
        pdf_put_int(f->out, number);
        buf_lit(f->out, " 0 obj\n");
        f->target = f->out;
        HPDF_Obj_WriteValue(d, f->stream, NULL);
        buf_lit(f->out, "\nendobj\n");
        spill(f);
    } else {
        if (f->packed == 0) f->holder = pdf_object(f);
        f->places.at[number] = (PlaceOf){ f->holder, (uint16_t)f->packed++, IN_STREAM };
        pdf_put_int(&f->heads, number);
        buf_byte(&f->heads, ' ');
        pdf_put_int(&f->heads, (int64_t)f->bodies.len);
        buf_byte(&f->heads, ' ');
        f->target = &f->bodies;
        HPDF_Obj_WriteValue(d, f->stream, NULL);
        buf_byte(&f->bodies, '\n');
        if (f->packed >= (f->hasty ? OBJECTS_PER_STREAM : OBJECTS_OF_BRIEF)) pack_end(f);
    }
    d->attr = NULL;
}

void pdf_dict(PdfFile *f, uint32_t number, Str entries) { object_write(f, f->pen, number, (Body){ .entries = entries }); }

static void stream_of(PdfFile *f, uint32_t number, Str entries, const char *filter, Str bytes) {
    ArenaMark m = arena_mark(f->run->tmp);
    Str all = str_fmt(f->run->tmp, "%.*s%s/Length %zu", STR_ARG(entries), filter, bytes.len);
    object_write(f, f->pen, number, (Body){ all, bytes, true });
    arena_release(f->run->tmp, m);
}

void pdf_stream(PdfFile *f, uint32_t number, Str entries, Str bytes) { stream_of(f, number, entries, "/Filter/FlateDecode", deflated(f, bytes)); }
void pdf_stream_plain(PdfFile *f, uint32_t number, Str entries, Str bytes) { stream_of(f, number, entries, "", bytes); }

/* ---- pages and the root ---- */

uint32_t pdf_page_new(PdfFile *f) {
    if (f->pages.len % PAGES_PER_NODE == 0) vec_push(f->own, &f->nodes, pdf_object(f));
    uint32_t number = pdf_object(f);
    vec_push(f->own, &f->pages, number);
    return number;
}

void pdf_page(PdfFile *f, Str entries, Str content) {
    ArenaMark m = arena_mark(f->run->tmp);
    uint32_t number = f->pages.at[f->pages.len - 1], stream = pdf_object(f);
    pdf_stream(f, stream, STR(""), content);
    pdf_dict(f, number, str_fmt(f->run->tmp, "/Type/Page/Parent %u 0 R/Contents %u 0 R%.*s", f->nodes.at[f->nodes.len - 1], stream, STR_ARG(entries)));
    arena_release(f->run->tmp, m);
}

static void put_kids(Buf *b, const uint32_t *kids, size_t n, size_t pages) {
    buf_fmt(b, "/Count %zu/Kids[", pages);
    for (size_t i = 0; i < n; i++) pdf_put_ref(b, kids[i]);
    buf_byte(b, ']');
}

void pdf_pages_root(PdfFile *f, Str entries) {
    uint32_t root = number_of(&f->doc->root_pages->header);
    for (size_t i = 0; i < f->nodes.len; i++) {
        size_t from = i * PAGES_PER_NODE, n = f->pages.len - from < PAGES_PER_NODE ? f->pages.len - from : PAGES_PER_NODE;
        Buf b = buf_in(f->own);
        buf_fmt(&b, "/Type/Pages/Parent %u 0 R", root);
        put_kids(&b, f->pages.at + from, n, n);
        pdf_dict(f, f->nodes.at[i], buf_text(&b));
    }
    Buf b = buf_in(f->own);
    buf_str(&b, entries);
    put_kids(&b, f->nodes.at, f->nodes.len, f->pages.len);
    object_write(f, f->doc->root_pages, root, (Body){ .entries = buf_text(&b) });
}

void pdf_catalog(PdfFile *f, Str entries) { object_write(f, f->doc->catalog, number_of(&f->doc->catalog->header), (Body){ .entries = entries }); }
void pdf_info(PdfFile *f, Str entries) { object_write(f, f->doc->info, number_of(&f->doc->info->header), (Body){ .entries = entries }); }

/* ---- the end: the table of all objects ---- */

/* The table as a stream: type, place, index of each in 1, 4 and 2 bytes, as differences from the row above (PNG's "up"), which deflates to a third. */
static void save_table(PdfFile *f, uint32_t self) {
    enum { ROW = 7 };
    size_t count = f->places.len;
    uint8_t *rows = NEWN(f->own, uint8_t, count * (ROW + 1)), above[ROW] = { 0 };
    for (size_t i = 0; i < count; i++) {
        PlaceOf p = i == 0 ? (PlaceOf){ .index = 65535 } : f->places.at[i];
        uint8_t row[ROW] = { (uint8_t)p.kind, (uint8_t)(p.at >> 24), (uint8_t)(p.at >> 16), (uint8_t)(p.at >> 8), (uint8_t)p.at, (uint8_t)(p.index >> 8), (uint8_t)p.index };
        uint8_t *out = rows + i * (ROW + 1);
        out[0] = 2;
        for (int k = 0; k < ROW; k++) out[k + 1] = (uint8_t)(row[k] - above[k]);
        memcpy(above, row, ROW);
    }
    Str packed = deflated(f, (Str){ (const char *)rows, count * (ROW + 1) });
    HPDF_BYTE digest[16];
    hash_on(f);
    HPDF_MD5Final(digest, &f->hash);
    buf_fmt(f->out, "%u 0 obj\n<</Type/XRef/Size %zu/W[1 4 2]/Root %u 0 R/Info %u 0 R/ID[", self, count, number_of(&f->doc->catalog->header),
            number_of(&f->doc->info->header));
    for (int twice = 0; twice < 2; twice++) {
        buf_byte(f->out, '<');
        for (size_t i = 0; i < sizeof digest; i++) buf_fmt(f->out, "%02X", digest[i]);
        buf_byte(f->out, '>');
    }
    buf_fmt(f->out, "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length %zu>>stream\n", packed.len);
    buf_str(f->out, packed);
    buf_lit(f->out, "\nendstream\nendobj\n");
}

bool pdf_file_save(PdfFile *f) {
    pack_end(f);
    uint64_t table = position(f);
    uint32_t self = pdf_object(f);
    f->places.at[self] = (PlaceOf){ (uint32_t)table, 0, IN_FILE };
    save_table(f, self);
    buf_fmt(f->out, "startxref\n%llu\n%%%%EOF\n", (unsigned long long)table);
    HPDF_STATUS error = HPDF_GetError(f->doc);
    if (error == HPDF_OK && !f->broken && table < UINT32_MAX) return true;
    if (f->broken) diag(f->run, FATAL, place_file(STR("")), "render-pdf", "the PDF could not be made: its beginning cannot be written");
    else if (error == HPDF_OK) diag(f->run, FATAL, place_file(STR("")), "render-pdf", "the PDF could not be made: it would be larger than 4 GB");
    else diag(f->run, FATAL, place_file(STR("")), "render-pdf", "the PDF could not be made (libharu error 0x%04lX, detail %lu)", error, HPDF_GetErrorDetail(f->doc));
    return false;
}
