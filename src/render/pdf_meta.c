/* SPDX-License-Identifier: MIT */
/* pdf_meta: what the PDF says of itself: information, XMP, output intent, attached findings.
   In: the Brief's own fields. Out: objects and the catalog's entries. The file claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), which ask that the
   information dictionary and XMP say the same, that the identification schema of PDF/UA is described (it is not among those that PDF/A knows), and that colours
   are defined by a profile. Dates are the given epoch or the day the brief is of; there is no clock in here. The sRGB profile is made from the standard's
   numbers (IEC 61966-2-1, matrix adapted to D50, exact transfer curve as a parametric curve of ICC 4.2): half a kilobyte, the same everywhere, and nothing to
   be found missing on a machine.
   Knowingly not done: keywords; a history of changes.
   Specimen: title "The Treaty", marking TLP:AMBER → dc:title, dc:rights; Title in the information dictionary, shown in the window's title bar. */
#include "render/render_in.h"

/* ---- dates ---- */

typedef struct { int year, month, day, hour, minute, second; bool known; } Moment;

static Moment moment(const Brief *b, const RenderOptions *o) {
    enum { DAY = 86400 };
    Moment m = { .known = true };
    if (o->epoch >= 0) {
        int second = (int)(o->epoch % DAY);
        date_civil((int32_t)(o->epoch / DAY), &m.year, &m.month, &m.day);
        m.hour = second / 3600;
        m.minute = second / 60 % 60;
        m.second = second % 60;
    } else if (b->as_of.precision != DATE_NONE) {
        date_civil(b->as_of.first, &m.year, &m.month, &m.day);
    } else {
        m.known = false;
    }
    if (m.year < 1 || m.year > 9999) m.known = false;
    return m;
}

static Str pdf_date(Arena *a, Moment m) { return str_fmt(a, "D:%04d%02d%02d%02d%02d%02dZ", m.year, m.month, m.day, m.hour, m.minute, m.second); }
static Str iso_date(Arena *a, Moment m) { return str_fmt(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", m.year, m.month, m.day, m.hour, m.minute, m.second); }

/* ---- information and XMP: the same facts twice ---- */

typedef struct { Str title, author, subject, rights, reference, language, creator, producer; Moment date; } Facts;

/* Text fit for XML and PDF strings: control characters are blanks, wrong bytes and what is no character U+FFFD. */
static Str clean(Arena *a, Str s) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < s.len;) {
        uint32_t r = utf8_next(s, &i);
        bool control = r < ' ' || (r >= 0x7F && r < 0xA0);
        buf_rune(&b, control ? ' ' : (r & 0xFFFE) == 0xFFFE ? RUNE_BAD : r);
    }
    return str_fold_space(a, buf_text(&b));
}

/* A language tag in the form of RFC 5646: "en_GB" is en-GB, what is no tag is English. */
Str pdf_language(Arena *a, Str language) {
    Buf b = buf_in(a);
    for (size_t i = 0; i < language.len; i++) {
        char c = language.at[i] == '_' ? '-' : language.at[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (i > 0 && ((c >= '0' && c <= '9') || c == '-'));
        if (!letter || language.len > 32) return STR("en");
        buf_byte(&b, c);
    }
    return b.len > 1 && b.at[b.len - 1] != '-' ? buf_text(&b) : STR("en");
}

static Facts facts_of(Arena *a, const Brief *b, const RenderOptions *o) {
    Facts f = { .title = clean(a, b->title),
                .author = clean(a, b->issuer),
                .subject = clean(a, b->subtitle),
                .reference = clean(a, b->reference),
                .language = pdf_language(a, b->language) };
    if (f.title.len == 0) f.title = b->name.len > 0 ? clean(a, b->name) : STR("Brief");
    Str marking = clean(a, b->marking), distribution = clean(a, b->distribution);
    f.rights = str_fmt(a, "%.*s%s%.*s", STR_ARG(marking), marking.len > 0 && distribution.len > 0 ? ". Distribution: " : "", STR_ARG(distribution));
    f.creator = str_fmt(a, "precis %.*s", STR_ARG(o->version));
    f.producer = str_fmt(a, "precis %.*s with libharu", STR_ARG(o->version));
    f.date = moment(b, o);
    return f;
}

static void info_entry(Buf *b, const char *key, Str value) {
    if (value.len == 0) return;
    buf_byte(b, '/');
    buf_z(b, key);
    pdf_put_text(b, value);
}

static Str info(Arena *a, const Facts *f) {
    Buf b = buf_in(a);
    info_entry(&b, "Title", f->title);
    info_entry(&b, "Author", f->author);
    info_entry(&b, "Subject", f->subject);
    info_entry(&b, "Creator", f->creator);
    info_entry(&b, "Producer", f->producer);
    if (f->date.known) {
        info_entry(&b, "CreationDate", pdf_date(a, f->date));
        info_entry(&b, "ModDate", pdf_date(a, f->date));
    }
    return buf_text(&b);
}

/* One property; `open` and `shut` stand around its value, for XMP's kinds of lists. */
static void property(Buf *b, const char *name, const char *open, Str value, const char *shut) {
    if (value.len == 0) return;
    buf_fmt(b, "<%s>%s", name, open);
    for (size_t i = 0; i < value.len; i++) {
        char c = value.at[i];
        if (c == '&') buf_lit(b, "&amp;");
        else if (c == '<') buf_lit(b, "&lt;");
        else if (c == '>') buf_lit(b, "&gt;");
        else buf_byte(b, c);
    }
    buf_fmt(b, "%s</%s>\n", shut, name);
}

/* PDF/A knows nothing of PDF/UA's own property, so it is described; the prefixes are required ones (ISO 19005-3 6.6.2.3.3). */
static const char ua_schema[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
    "</pdfaExtension:schemas></rdf:Description>\n";

static Str xmp(Arena *a, const Facts *f) {
    static const char alt[] = "<rdf:Alt><rdf:li xml:lang=\"x-default\">", seq[] = "<rdf:Seq><rdf:li>", bag[] = "<rdf:Bag><rdf:li>";
    static const char alt_end[] = "</rdf:li></rdf:Alt>", seq_end[] = "</rdf:li></rdf:Seq>", bag_end[] = "</rdf:li></rdf:Bag>";
    Buf b = buf_in(a);
    buf_lit(&b,
            "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
            "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
            "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n");
    property(&b, "dc:title", alt, f->title, alt_end);
    property(&b, "dc:creator", seq, f->author, seq_end);
    property(&b, "dc:description", alt, f->subject, alt_end);
    property(&b, "dc:rights", alt, f->rights, alt_end);
    property(&b, "dc:identifier", "", f->reference, "");
    property(&b, "dc:language", bag, f->language, bag_end);
    property(&b, "pdf:Producer", "", f->producer, "");
    property(&b, "xmp:CreatorTool", "", f->creator, "");
    if (f->date.known) {
        property(&b, "xmp:CreateDate", "", iso_date(a, f->date), "");
        property(&b, "xmp:ModifyDate", "", iso_date(a, f->date), "");
        property(&b, "xmp:MetadataDate", "", iso_date(a, f->date), "");
    }
    buf_lit(&b, "</rdf:Description>\n");
    buf_z(&b, ua_schema);
    buf_lit(&b, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return buf_text(&b);
}

/* ---- the colour profile ---- */

static void put32(Buf *b, uint32_t v) {
    for (int shift = 24; shift >= 0; shift -= 8) buf_byte(b, (char)(v >> shift & 255));
}

static void put32s(Buf *b, const uint32_t *v, size_t n) {
    for (size_t i = 0; i < n; i++) put32(b, v[i]);
}

#define FOUR(a, b, c, d) ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

/* Text in one language: record of 12 bytes, then UTF-16BE. */
static void put_words(Buf *b, const char *ascii) {
    uint32_t n = (uint32_t)strlen(ascii);
    put32s(b, (const uint32_t[]){ FOUR('m', 'l', 'u', 'c'), 0, 1, 12, FOUR('e', 'n', 'U', 'S'), 2 * n, 28 }, 7);
    for (uint32_t i = 0; i < n; i++) buf_byte(b, 0), buf_byte(b, ascii[i]);
}

static Str srgb_profile(Arena *a) {
    enum { HEADER = 128, TAGS = 10 };
    static const uint32_t names[TAGS] = { FOUR('d', 'e', 's', 'c'), FOUR('c', 'p', 'r', 't'), FOUR('w', 't', 'p', 't'), FOUR('c', 'h', 'a', 'd'),
                                          FOUR('r', 'X', 'Y', 'Z'), FOUR('g', 'X', 'Y', 'Z'), FOUR('b', 'X', 'Y', 'Z'), FOUR('r', 'T', 'R', 'C'),
                                          FOUR('g', 'T', 'R', 'C'), FOUR('b', 'T', 'R', 'C') };
    static const uint32_t points[4][3] = {
        { 0xF6D6, 0x10000, 0xD32D }, { 0x6FA2, 0x38F5, 0x0390 }, { 0x6299, 0xB785, 0x18DA }, { 0x24A0, 0x0F84, 0xB6CF }
    }; /* white, red, green, blue */
    static const uint32_t adaptation[9] = { 0x00010C42, 0x000005DE, 0xFFFFF325, 0x00000793, 0x0000FD90, 0xFFFFFBA1, 0xFFFFFDA2, 0x000003DC, 0x0000C06E };
    static const uint32_t curve[8] = { FOUR('p', 'a', 'r', 'a'), 0, 3u << 16, 0x00026666, 0x0000F2A7, 0x00000D59, 0x000013D0, 0x00000A5B };
    Buf data = buf_in(a), b = buf_in(a);
    uint32_t at[TAGS], length[TAGS], start = HEADER + 4 + 12 * TAGS;
    for (int i = 0; i < TAGS; i++) {
        at[i] = start + (uint32_t)data.len;
        if (i < 2) put_words(&data, i == 0 ? "sRGB" : "No copyright");
        else if (i == 3) put32s(&data, (const uint32_t[]){ FOUR('s', 'f', '3', '2'), 0 }, 2), put32s(&data, adaptation, COUNT(adaptation));
        else if (i < 7) put32s(&data, (const uint32_t[]){ FOUR('X', 'Y', 'Z', ' '), 0 }, 2), put32s(&data, points[i == 2 ? 0 : i - 3], 3);
        else if (i == 7) put32s(&data, curve, COUNT(curve));
        else at[i] = at[7];
        length[i] = i > 7 ? length[7] : start + (uint32_t)data.len - at[i];
    }
    const uint32_t header[32] = { start + (uint32_t)data.len,
                                  0,
                                  0x04200000,
                                  FOUR('m', 'n', 't', 'r'),
                                  FOUR('R', 'G', 'B', ' '),
                                  FOUR('X', 'Y', 'Z', ' '),
                                  2000u << 16 | 1,
                                  1u << 16,
                                  0,
                                  FOUR('a', 'c', 's', 'p'),
                                  0,
                                  0,
                                  0,
                                  0,
                                  0,
                                  0,
                                  0,
                                  0xF6D6,
                                  0x10000,
                                  0xD32D };
    put32s(&b, header, COUNT(header));
    put32(&b, TAGS);
    for (int i = 0; i < TAGS; i++) put32s(&b, (const uint32_t[]){ names[i], at[i], length[i] }, 3);
    buf_str(&b, buf_text(&data));
    return buf_text(&b);
}

/* ---- objects ---- */

void pdf_meta_write(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Buf *catalog) {
    Facts facts = facts_of(a, b, o);
    uint32_t metadata = pdf_object(f), profile = pdf_object(f);
    pdf_info(f, info(a, &facts));
    pdf_stream_plain(f, metadata, STR("/Type/Metadata/Subtype/XML"), xmp(a, &facts));
    pdf_stream(f, profile, STR("/N 3"), srgb_profile(a));
    buf_lit(catalog, "/Lang");
    pdf_put_text(catalog, facts.language);
    buf_fmt(catalog, "/Metadata %u 0 R/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %u 0 R>>]", metadata, profile);
}

uint32_t pdf_meta_attach(PdfFile *f, Arena *a, const Brief *b, const RenderOptions *o, Str name, Str bytes) {
    uint32_t file = pdf_object(f), spec = pdf_object(f);
    Moment m = moment(b, o);
    Buf entries = buf_in(a);
    buf_fmt(&entries, "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %zu", bytes.len);
    if (m.known) buf_lit(&entries, "/ModDate"), pdf_put_text(&entries, pdf_date(a, m));
    buf_lit(&entries, ">>");
    pdf_stream(f, file, buf_text(&entries), bytes);
    Buf s = buf_in(a);
    buf_lit(&s, "/Type/Filespec/F");
    pdf_put_text(&s, name);
    buf_lit(&s, "/UF");
    pdf_put_text(&s, name);
    buf_fmt(&s, "/AFRelationship/Source/Desc(All findings with their places in the sources)/EF<</F %u 0 R/UF %u 0 R>>", file, file);
    pdf_dict(f, spec, buf_text(&s));
    return spec;
}
