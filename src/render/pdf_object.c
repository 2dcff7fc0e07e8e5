/* SPDX-License-Identifier: MIT */
/* pdf_object: libharu's document as a store of objects, and the file that comes out of it. The only file that touches libharu's inner structs.
   In: dictionaries and streams as text, under numbers given out beforehand, so that an object can name one that is not written yet. Out: the bytes of the PDF.
   A hook object is a libharu dictionary without elements whose write function puts our text between << and >>; it costs half a kilobyte where one of libharu's
   own dictionaries costs three times as much. Pages, page tree, catalog, information and the table of objects are libharu's own; what we add to them goes
   through the same hook. libharu makes two objects for each page's contents, a stream and its length. We keep the stream as a hook with its length inside, and
   give the other's number to a later object. The file is PDF 1.7 with object streams: all that is no stream is packed by 200s and deflated, which takes a
   quarter off a tagged brief. The file's ID is the hash of all its bytes before it, so that the same content has the same ID on every machine.
   Knowingly not done: encryption, incremental updates, files over 4 GB.
   Specimen: 7 pages and 600 objects become 7 content streams, 4 object streams and one table of 328 bytes.
   Struct layouts are those of libharu 2.3 (Debian 12): build only against the headers of the library that is linked. */
#include "render/render_in.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

enum { PAGES_PER_NODE = 64, XREF_BLOCK = 1 << 16, OBJECTS_PER_STREAM = 200, DEFLATE_LEVEL = 6 };

typedef struct { Str entries, bytes; bool stream; } Body;

struct PdfFile {
    Run *run;
    Arena *arena, *tmp;                                     /* tmp is the file's own, for saving */
    HPDF_Doc doc;
    struct libdeflate_compressor *deflate;
    VEC(Body) bodies;                                       /* by object number */
    VEC(uint32_t) spare;                                    /* numbers of objects that nothing refers to any more */
    HPDF_Stream sink;                                       /* while the file is saved */
    Buf *out;                                               /* where the sink writes to */
    Buf scratch;                                            /* for deflating */
};

/* ---- numbers and strings ---- */

void pdf_put_int(Buf *b, int64_t n) {
    char digits[20];
    size_t at = sizeof digits;
    uint64_t left = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) != 0);
    if (n < 0) digits[--at] = '-';
    buf_str(b, (Str){ digits + at, sizeof digits - at });
}

void pdf_put_ref(Buf *b, uint32_t number) {
    buf_byte(b, ' ');
    pdf_put_int(b, number);
    buf_lit(b, " 0 R");
}

int64_t pdf_hundredths(Len l) { return ((int64_t)l * 100 + 32768) >> 16; }

void pdf_put_length(Buf *b, int64_t hundredths) {
    int64_t left = hundredths < 0 ? -hundredths : hundredths;
    if (hundredths < 0) buf_byte(b, '-');
    if (left >= 100 || left == 0) pdf_put_int(b, left / 100);
    if (left % 100 == 0) return;
    buf_byte(b, '.');
    buf_byte(b, (char)('0' + left % 100 / 10));
    if (left % 10 != 0) buf_byte(b, (char)('0' + left % 10));
}

void pdf_put_literal(Buf *b, Str bytes) {
    buf_byte(b, '(');
    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.at[i];
        if (c == '(' || c == ')' || c == '\\') buf_byte(b, '\\');
        if (c == '\r') buf_lit(b, "\\r");
        else buf_byte(b, c);
    }
    buf_byte(b, ')');
}

void pdf_put_text(Buf *b, Str utf8) {
    bool ascii = true;
    for (size_t i = 0; i < utf8.len; i++) ascii = ascii && utf8.at[i] >= ' ' && utf8.at[i] < 127;
    if (ascii) {
        pdf_put_literal(b, utf8);
        return;
    }
    static const char hex[] = "0123456789ABCDEF";
    buf_lit(b, "<FEFF");
    for (size_t pos = 0; pos < utf8.len;) {
        uint32_t rune = utf8_next(utf8, &pos);
        uint32_t units[2] = { rune, 0 };
        if (rune > 0xFFFF) units[0] = 0xD800 + ((rune - 0x10000) >> 10), units[1] = 0xDC00 + ((rune - 0x10000) & 0x3FF);
        for (int u = 0; u < (units[1] ? 2 : 1); u++)
            for (int shift = 12; shift >= 0; shift -= 4) buf_byte(b, hex[units[u] >> shift & 15]);
    }
    buf_byte(b, '>');
}

void pdf_put_name(Buf *b, Str name) {
    static const char hex[] = "0123456789ABCDEF";
    buf_byte(b, '/');
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.at[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '_' || c == '.';
        if (plain) buf_byte(b, (char)c);
        else buf_byte(b, '#'), buf_byte(b, hex[c >> 4]), buf_byte(b, hex[c & 15]);
    }
}

/* ---- hooks: what libharu calls while it writes a dictionary ---- */

static PdfFile *file_of(HPDF_Dict d) { return d->error->user_data; }
static uint32_t number_of(const HPDF_Obj_Header *h) { return h->obj_id & 0xFFFFFF; }

static HPDF_STATUS hook_entries(HPDF_Dict d, HPDF_Stream s) {
    Str entries = file_of(d)->bodies.at[number_of(&d->header)].entries;
    return HPDF_Stream_Write(s, (const HPDF_BYTE *)entries.at, (HPDF_UINT)entries.len);
}

static HPDF_STATUS hook_stream(HPDF_Dict d) {
    PdfFile *f = file_of(d);
    const Body *body = &f->bodies.at[number_of(&d->header)];
    if (!body->stream) return HPDF_OK;
    HPDF_Stream_WriteStr(f->sink, "stream\n");
    HPDF_Stream_Write(f->sink, (const HPDF_BYTE *)body->bytes.at, (HPDF_UINT)body->bytes.len);
    return HPDF_Stream_WriteStr(f->sink, "\nendstream");
}

static HPDF_STATUS sink_write(HPDF_Stream s, const HPDF_BYTE *bytes, HPDF_UINT n) {
    PdfFile *f = s->attr;
    buf_str(f->out, (Str){ (const char *)bytes, n });
    return HPDF_OK;
}

static Body *body_at(PdfFile *f, uint32_t number) {
    while (f->bodies.len <= number) (void)vec_add(f->arena, &f->bodies);
    return &f->bodies.at[number];
}

static void hook_set(PdfFile *f, HPDF_Dict d) {
    d->write_fn = hook_entries;
    d->after_write_fn = hook_stream;
    (void)body_at(f, number_of(&d->header));
}

/* ---- the document ---- */

PdfFile *pdf_file_open(Run *r, Arena *a) {
    PdfFile *f = NEW(a, PdfFile);
    f->run = r;
    f->arena = a;
    f->tmp = arena_new();
    f->scratch = buf_in(a);
    f->deflate = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    f->doc = HPDF_New(NULL, f);
    if (f->deflate == NULL || f->doc == NULL) die("no memory for the PDF writer");
    HPDF_SetPagesConfiguration(f->doc, PAGES_PER_NODE);
    f->doc->xref->entries->items_per_block = XREF_BLOCK;
    f->doc->page_list->items_per_block = XREF_BLOCK;
    HPDF_Dict_RemoveElement(f->doc->info, "Producer");
    hook_set(f, f->doc->info);
    hook_set(f, f->doc->catalog);
    hook_set(f, f->doc->root_pages);
    return f;
}

void pdf_file_close(PdfFile *f) {
    HPDF_Free(f->doc);
    libdeflate_free_compressor(f->deflate);
    arena_free(f->tmp);
}

static HPDF_Dict dict_at(PdfFile *f, uint32_t number) { return HPDF_Xref_GetEntry(f->doc->xref, number)->obj; }

PdfNumbers pdf_page_objects(PdfFile *f, size_t n) {
    uint32_t *numbers = NEWN(f->arena, uint32_t, n);
    for (size_t i = 0; i < n; i++) {
        HPDF_Page page = HPDF_AddPage(f->doc);
        if (page == NULL) return (PdfNumbers){ numbers, 0 };
        HPDF_PageAttr attr = page->attr;
        HPDF_Dict_RemoveElement(page, "Resources");         /* both are inherited from the root of the page tree */
        HPDF_Dict_RemoveElement(page, "MediaBox");
        HPDF_Number length = HPDF_Dict_GetItem(attr->contents, "Length", HPDF_OCLASS_NUMBER);
        vec_push(f->arena, &f->spare, number_of(&length->header));
        HPDF_Dict_RemoveElement(attr->contents, "Length");
        HPDF_Stream_Free(attr->contents->stream);
        attr->contents->stream = attr->stream = NULL;
        hook_set(f, attr->contents);
        hook_set(f, page);
        numbers[i] = number_of(&page->header);
    }
    return (PdfNumbers){ numbers, n };
}

uint32_t pdf_object(PdfFile *f) {
    HPDF_Dict d = HPDF_Dict_New(f->doc->mmgr);
    if (d == NULL) return 0;
    if (f->spare.len > 0) {
        uint32_t number = f->spare.at[--f->spare.len];
        HPDF_XrefEntry entry = HPDF_Xref_GetEntry(f->doc->xref, number);
        d->header.obj_id = ((HPDF_Obj_Header *)entry->obj)->obj_id;
        HPDF_Obj_ForceFree(f->doc->mmgr, entry->obj);
        entry->obj = d;
    } else if (HPDF_Xref_Add(f->doc->xref, d) != HPDF_OK) {
        return 0;
    }
    hook_set(f, d);
    return number_of(&d->header);
}

void pdf_dict(PdfFile *f, uint32_t number, Str entries) { *body_at(f, number) = (Body){ .entries = entries }; }

void pdf_stream_plain(PdfFile *f, uint32_t number, Str entries, Str bytes) {
    Str all = str_fmt(f->arena, "%.*s/Length %zu", STR_ARG(entries), bytes.len);
    *body_at(f, number) = (Body){ .entries = all, .bytes = bytes, .stream = true };
}

static Str deflated(PdfFile *f, Str bytes) {
    size_t bound = libdeflate_zlib_compress_bound(f->deflate, bytes.len);
    if (f->scratch.cap < bound) {
        f->scratch.at = NEWN(f->arena, char, bound);
        f->scratch.cap = bound;
    }
    size_t n = libdeflate_zlib_compress(f->deflate, bytes.at, bytes.len, f->scratch.at, f->scratch.cap);
    return str_copy(f->arena, (Str){ f->scratch.at, n });
}

void pdf_stream(PdfFile *f, uint32_t number, Str entries, Str bytes) {
    Str packed = deflated(f, bytes);
    Str all = str_fmt(f->arena, "%.*s/Filter/FlateDecode/Length %zu", STR_ARG(entries), packed.len);
    *body_at(f, number) = (Body){ .entries = all, .bytes = packed, .stream = true };
}

void pdf_page(PdfFile *f, uint32_t page, Str entries, Str content) {
    HPDF_PageAttr attr = dict_at(f, page)->attr;
    pdf_stream(f, number_of(&attr->contents->header), STR(""), content);
    pdf_dict(f, page, entries);
}

void pdf_pages_root(PdfFile *f, Str entries) { pdf_dict(f, number_of(&f->doc->root_pages->header), entries); }
void pdf_catalog(PdfFile *f, Str entries) { pdf_dict(f, number_of(&f->doc->catalog->header), entries); }
void pdf_info(PdfFile *f, Str entries) { pdf_dict(f, number_of(&f->doc->info->header), entries); }

/* ---- saving: our own walk over libharu's table of objects ---- */

/* Where an object lies: in the file at `at`, or as number `at` of the object stream `holder`. */
typedef struct { uint32_t at, holder; bool packed; } PlaceOf;
typedef struct { Buf heads, bodies; uint32_t count; } Pack;

static void save_pack(PdfFile *f, Pack *pack, uint32_t number, PlaceOf *where) {
    if (pack->count == 0) return;
    Buf all = buf_in(f->tmp);
    buf_str(&all, buf_text(&pack->heads));
    buf_str(&all, buf_text(&pack->bodies));
    Str bytes = deflated(f, buf_text(&all));
    where[number] = (PlaceOf){ .at = (uint32_t)f->out->len };
    buf_fmt(f->out, "%u 0 obj\n<</Type/ObjStm/N %u/First %zu/Filter/FlateDecode/Length %zu>>\nstream\n", number, pack->count, pack->heads.len, bytes.len);
    buf_str(f->out, bytes);
    buf_lit(f->out, "\nendstream\nendobj\n");
    pack->count = 0;
    pack->heads.len = pack->bodies.len = 0;
}

static void save_object(PdfFile *f, void *object, uint32_t number, PlaceOf *where, Pack *pack, uint32_t holder) {
    bool plain = number < f->bodies.len && f->bodies.at[number].stream;
    Buf *file = f->out;
    if (plain) {
        where[number] = (PlaceOf){ .at = (uint32_t)file->len };
        buf_fmt(file, "%u 0 obj\n", number);
        HPDF_Obj_WriteValue(object, f->sink, NULL);
        buf_lit(file, "\nendobj\n");
        return;
    }
    where[number] = (PlaceOf){ .at = pack->count++, .holder = holder, .packed = true };
    buf_fmt(&pack->heads, "%u %zu ", number, pack->bodies.len);
    f->out = &pack->bodies;
    HPDF_Obj_WriteValue(object, f->sink, NULL);
    buf_byte(f->out, '\n');
    f->out = file;
}

/* The table of all objects as a stream: type, place, index of each in 1, 4 and 2 bytes, as differences from the row above (PNG's "up"), which deflates to a
   third. */
static void save_table(PdfFile *f, const PlaceOf *where, uint32_t count, uint32_t self) {
    enum { ROW = 7 };
    char *rows = NEWN(f->tmp, char, (size_t)count * (ROW + 1));
    uint8_t above[ROW] = { 0 };
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = where[i].packed ? where[i].holder : where[i].at, index = where[i].packed ? where[i].at : i == 0 ? 65535 : 0;
        uint8_t row[ROW] = { i == 0 ? 0 : where[i].packed ? 2 : 1,
                             (uint8_t)(at >> 24),
                             (uint8_t)(at >> 16),
                             (uint8_t)(at >> 8),
                             (uint8_t)at,
                             (uint8_t)(index >> 8),
                             (uint8_t)index };
        char *out = rows + (size_t)i * (ROW + 1);
        out[0] = 2;
        for (int k = 0; k < ROW; k++) out[k + 1] = (char)(row[k] - above[k]);
        memcpy(above, row, ROW);
    }
    Str packed = deflated(f, (Str){ rows, (size_t)count * (ROW + 1) });
    Str id = str_sub(sha256_hex(f->tmp, buf_text(f->out)), 0, 32);
    buf_fmt(f->out, "%u 0 obj\n<</Type/XRef/Size %u/W[1 4 2]/Root %u 0 R/Info %u 0 R/ID[<%.*s><%.*s>]", self, count, number_of(&f->doc->catalog->header),
            number_of(&f->doc->info->header), STR_ARG(id), STR_ARG(id));
    buf_fmt(f->out, "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length %zu>>\nstream\n", packed.len);
    buf_str(f->out, packed);
    buf_lit(f->out, "\nendstream\nendobj\n");
}

bool pdf_file_save(PdfFile *f, Buf *out) {
    HPDF_List entries = f->doc->xref->entries;
    f->out = out;
    f->sink = HPDF_CallbackWriter_New(f->doc->mmgr, sink_write, f);
    if (f->sink == NULL) die("no memory for the PDF writer");
    size_t start = out->len;
    uint32_t count = entries->count, packs = count / OBJECTS_PER_STREAM + 1;
    PlaceOf *where = NEWN(f->tmp, PlaceOf, count + packs + 1);
    Pack pack = { .heads = buf_in(f->tmp), .bodies = buf_in(f->tmp) };
    uint32_t holder = count;
    buf_lit(out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    for (uint32_t i = 1; i < count; i++) {
        HPDF_XrefEntry entry = HPDF_List_ItemAt(entries, i);
        save_object(f, entry->obj, i, where, &pack, holder);
        if (pack.count == OBJECTS_PER_STREAM) save_pack(f, &pack, holder++, where);
    }
    if (pack.count > 0) save_pack(f, &pack, holder++, where);
    size_t table = out->len;
    where[holder] = (PlaceOf){ .at = (uint32_t)table };
    save_table(f, where, holder + 1, holder);
    buf_fmt(out, "startxref\n%zu\n%%%%EOF\n", table);
    HPDF_Stream_Free(f->sink);
    f->sink = NULL;
    HPDF_STATUS error = HPDF_GetError(f->doc);
    if (error == HPDF_OK && out->len - start < UINT32_MAX) return true;
    diag(f->run, FATAL, place_file(STR("")), "render-pdf", "the PDF could not be made (libharu error 0x%04lX, detail %lu)", error, HPDF_GetErrorDetail(f->doc));
    return false;
}
