#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that each rule of pdf_rules.py can fail: breaks a good PDF in one way after the other, in memory, and asks for the rule that must see it.

    pdf_rules_prove.py FILE.pdf      a file with links, notes, headings, contents, a list, a table, a picture, an attachment"""
import base64, copy, re, sys

sys.dont_write_bytecode = True
import pdf_rules
from pdf_read import Pdf

good = Pdf(sys.argv[1])


def first(pdf, role):
    return next(e for _, e, _, _ in pdf.elements if e["/S"] == role)


def holder(pdf, role):
    """The first element that has one of this role among its kids."""
    return next(e for _, e, _, _ in pdf.elements if any(isinstance(k, str) and pdf.at(k)["/S"] == role for k in pdf.kids(e)))


def stream_set(pdf, ref, change):
    s = pdf.raw["obj:" + ref]["stream"]
    before = base64.b64decode(s["data"])
    after = change(before)
    assert after != before, "nothing was broken"
    s["data"] = base64.b64encode(after).decode()


def bytes_set(pdf, change):
    before = pdf.bytes
    pdf.bytes = change(before)
    assert pdf.bytes != before, "nothing was broken"


def annotation(pdf):
    return next(pdf.at(a) for p in pdf.pages for a in pdf.at(p).get("/Annots", []) if "/Dest" in pdf.at(a))


def font(pdf, subtype):
    return next(o["value"] for o in pdf.raw.values() if isinstance(o.get("value"), dict) and o["value"].get("/Subtype") == subtype)


def descriptor(pdf):
    return pdf.at(font(pdf, "/CIDFontType2")["/FontDescriptor"])


def picture(pdf):
    return next(o["stream"]["dict"] for o in pdf.raw.values() if "stream" in o and o["stream"]["dict"].get("/Subtype") == "/Image")


def page(pdf):
    return pdf.at(pdf.pages[0])


def contents(pdf, change):
    stream_set(pdf, page(pdf)["/Contents"], change)


def metadata(pdf, old, new):
    stream_set(pdf, pdf.catalog["/Metadata"], lambda d: d.replace(old, new, 1))


def unmap(data):
    """A Unicode map without its first character."""
    return re.sub(rb"(beginbf\w+\n)<[0-9A-F]+>(<[0-9A-F]+>)?<[0-9A-F]+>\n", rb"\1", data, count=1)


def attachment(pdf):
    return pdf.at(pdf.tree(pdf.at(pdf.at(pdf.catalog["/Names"])["/EmbeddedFiles"]), "/Names")[0][1])


def parents(pdf):
    return pdf.at(pdf.at(pdf.root["/ParentTree"])["/Kids"][0])["/Nums"]


def role_map(pdf, roles):
    pdf.root["/RoleMap"] = roles


BREAKS = [
    ("header", lambda p: bytes_set(p, lambda b: b"\n" + b)),
    ("header", lambda p: bytes_set(p, lambda b: b.replace(b"%\xe2\xe3\xcf\xd3", b"%pdf!", 1))),
    ("trailer", lambda p: p.trailer.pop("/ID")),
    ("trailer", lambda p: p.trailer.update({"/Encrypt": {}})),
    ("trailer", lambda p: bytes_set(p, lambda b: b + b"more\n")),
    ("hex_strings", lambda p: contents(p, lambda d: d + b"/Artifact BMC BT <414> Tj ET EMC")),
    ("streams", lambda p: bytes_set(p, lambda b: b.replace(b"stream\n", b"stream ", 1))),
    ("streams", lambda p: bytes_set(p, lambda b: re.sub(rb"/Length (\d+)", b"/Length 1", b, count=1))),
    ("streams", lambda p: picture(p).update({"/FFilter": "/FlateDecode"})),
    ("filters", lambda p: picture(p).update({"/Filter": "/LZWDecode"})),
    ("objects", lambda p: bytes_set(p, lambda b: b.replace(b" 0 obj\n", b"  0 obj\n", 1))),
    ("objects", lambda p: bytes_set(p, lambda b: b.replace(b"\nendobj\n", b" endobj\n", 1))),
    ("limits", lambda p: first(p, "/P").update({"/ActualText": "u:" + "x" * 20000})),
    ("limits", lambda p: annotation(p).update({"/StructParent": 1 << 40})),
    ("limits", lambda p: contents(p, lambda d: b"q " * 29 + d + b" Q" * 29)),
    ("limits", lambda p: page(p).update({"/MediaBox": [0, 0, 20000, 800]})),
    ("names_readable", lambda p: font(p, "/Type0").update({"/BaseFont": "/ABCDEF+Gr#fc"})),
    ("resources", lambda p: page(p).pop("/Resources")),
    ("resources", lambda p: contents(p, lambda d: d + b"1 2 nonsense\n")),
    ("resources", lambda p: contents(p, lambda d: d.replace(b"/F1 ", b"/F99 ", 1))),
    ("output_intent", lambda p: p.catalog.pop("/OutputIntents")),
    ("output_intent", lambda p: stream_set(p, p.at(p.catalog["/OutputIntents"][0])["/DestOutputProfile"], lambda d: d[:16] + b"CMYK" + d[20:])),
    ("colours", lambda p: contents(p, lambda d: d + b"0 0 0 1 k\n")),
    ("colours", lambda p: picture(p).update({"/ColorSpace": "/DeviceCMYK"})),
    ("images", lambda p: picture(p).update({"/Interpolate": True})),
    ("images", lambda p: picture(p).update({"/Alternates": []})),
    ("images", lambda p: picture(p).update({"/BitsPerComponent": 3})),
    ("images", lambda p: picture(p).update({"/Height": picture(p)["/Height"] + 1})),
    ("font_dictionaries", lambda p: font(p, "/CIDFontType2").update({"/BaseFont": "/Another"})),
    ("font_dictionaries", lambda p: descriptor(p).pop("/Flags")),
    ("font_collections", lambda p: font(p, "/CIDFontType2").update({"/CIDSystemInfo": {"/Registry": "u:Adobe", "/Ordering": "u:Japan1", "/Supplement": 0}})),
    ("font_glyph_maps", lambda p: font(p, "/CIDFontType2").pop("/CIDToGIDMap")),
    ("font_cmaps", lambda p: p.at(font(p, "/Type0")["/Encoding"]).update({"/WMode": 1})),
    ("font_cmaps", lambda p: font(p, "/Type0").update({"/Encoding": "/UniGB-UTF16-H"})),
    ("fonts_embedded", lambda p: descriptor(p).pop("/FontFile2")),
    ("fonts_embedded", lambda p: stream_set(p, font(p, "/CIDFontType2")["/CIDToGIDMap"], lambda d: b"\xff" * len(d))),
    ("font_subsets", lambda p: descriptor(p).update({"/CIDSet": font(p, "/CIDFontType2")["/CIDToGIDMap"]})),
    ("font_widths", lambda p: font(p, "/CIDFontType2")["/W"][1].__setitem__(0, 5)),
    ("font_unicode", lambda p: font(p, "/Type0").pop("/ToUnicode")),
    ("font_unicode", lambda p: [stream_set(p, f["/ToUnicode"], unmap) for _, f in pdf_rules.fonts(p)]),
    ("font_unicode", lambda p: [stream_set(p, f["/ToUnicode"], lambda d: re.sub(rb">(<[0-9A-F]+>)<[0-9A-F]+>\n", rb">\1<0000>\n", d)) for _, f in pdf_rules.fonts(p)]),
    ("font_private", lambda p: [stream_set(p, f["/ToUnicode"], lambda d: re.sub(rb"><[0-9A-F]{4}>\n", b"><E000>\n", d)) for _, f in pdf_rules.fonts(p)]),
    ("font_notdef", lambda p: stream_set(p, font(p, "/CIDFontType2")["/CIDToGIDMap"], lambda d: b"\0" * len(d))),
    ("actions", lambda p: p.catalog.update({"/OpenAction": {"/S": "/JavaScript"}})),
    ("actions", lambda p: annotation(p).update({"/A": {"/S": "/Launch"}})),
    ("actions", lambda p: p.catalog.update({"/OCProperties": {}})),
    ("metadata", lambda p: p.catalog.pop("/Metadata")),
    ("metadata", lambda p: metadata(p, b"<rdf:RDF", b"<rdf:RDF <")),
    ("metadata", lambda p: metadata(p, b' id="W5M0', b' encoding="UTF-8" id="W5M0')),
    ("metadata_known", lambda p: metadata(p, b"pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", b"pdfaSchema:namespaceURI>http://other/")),
    ("metadata_known", lambda p: stream_set(p, p.catalog["/Metadata"], lambda d: d.replace(b"pdfaSchema:", b"s:").replace(b"xmlns:pdfaSchema", b"xmlns:s"))),
    ("metadata_claims", lambda p: metadata(p, b"conformance>A", b"conformance>B")),
    ("metadata_claims", lambda p: metadata(p, b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("metadata_agrees", lambda p: p.at(p.trailer["/Info"]).update({"/Title": "u:Another"})),
    ("metadata_agrees", lambda p: p.at(p.trailer["/Info"]).update({"/ModDate": "u:D:19990101000000Z"})),
    ("attachment", lambda p: p.catalog.pop("/AF")),
    ("attachment", lambda p: attachment(p).pop("/AFRelationship")),
    ("attachment", lambda p: attachment(p).pop("/UF")),
    ("attachment", lambda p: p.at(attachment(p)["/EF"]["/F"]).pop("/Subtype")),
    ("catalog_entries", lambda p: p.catalog["/ViewerPreferences"].update({"/DisplayDocTitle": False})),
    ("catalog_entries", lambda p: p.catalog["/MarkInfo"].update({"/Marked": False})),
    ("catalog_entries", lambda p: p.catalog["/MarkInfo"].update({"/Suspects": True})),
    ("languages", lambda p: p.catalog.pop("/Lang")),
    ("languages", lambda p: first(p, "/P").update({"/Lang": "u:en_GB"})),
    ("content_marked", lambda p: contents(p, lambda d: d + b"BT (x) Tj ET")),
    ("content_marked", lambda p: contents(p, lambda d: d.replace(b"/MCID 1>>", b"/MCID 0>>", 1))),
    ("content_marked", lambda p: contents(p, lambda d: d + b"/Artifact BMC")),
    ("content_marked", lambda p: contents(p, lambda d: d.replace(b"BDC\n", b"BDC\n/Artifact BMC EMC /P<</MCID 999>>BDC EMC\n", 1))),
    ("content_marked", lambda p: page(p).pop("/StructParents")),
    ("parent_tree", lambda p: parents(p).__setitem__(0, 7)),
    ("parent_tree", lambda p: p.root.update({"/ParentTreeNextKey": 0})),
    ("parent_tree", lambda p: annotation(p).update({"/StructParent": page(p)["/StructParents"]})),
    ("structure_types", lambda p: first(p, "/P").update({"/S": "/Paragraph"})),
    ("structure_types", lambda p: role_map(p, {"/A1": "/A2", "/A2": "/A1"})),
    ("structure_types", lambda p: role_map(p, {"/P": "/Span"})),
    ("structure_links", lambda p: first(p, "/P").update({"/P": p.pages[0]})),
    ("structure_links", lambda p: first(p, "/P").update({"/K": []})),
    ("table_nesting", lambda p: first(p, "/TR").update({"/S": "/P"})),
    ("table_nesting", lambda p: first(p, "/TD").update({"/S": "/P"})),
    ("table_nesting", lambda p: first(p, "/P").update({"/S": "/TR"})),
    ("table_nesting", lambda p: first(p, "/TR").update({"/S": "/THead"})),
    ("list_nesting", lambda p: first(p, "/LI").update({"/S": "/P"})),
    ("list_nesting", lambda p: first(p, "/P").update({"/S": "/LI"})),
    ("list_nesting", lambda p: first(p, "/LBody").update({"/S": "/P"})),
    ("list_nesting", lambda p: first(p, "/L").pop("/A")),
    ("contents_nesting", lambda p: first(p, "/TOCI").update({"/S": "/P"})),
    ("contents_nesting", lambda p: first(p, "/P").update({"/S": "/TOCI"})),
    ("table_grid", lambda p: first(p, "/TR")["/K"].pop()),
    ("table_grid", lambda p: first(p, "/TD").update({"/A": {"/O": "/Table", "/RowSpan": 2, "/ColSpan": 2}})),
    ("table_headers", lambda p: first(p, "/TH").pop("/A")),
    ("table_headers", lambda p: [e.update({"/S": "/TD"}) for _, e, _, _ in p.elements if e["/S"] == "/TH"]),
    ("headings_in_steps", lambda p: first(p, "/H2").update({"/S": "/H4"})),
    ("headings_in_steps", lambda p: first(p, "/H2").update({"/S": "/H"})),
    ("figures_described", lambda p: first(p, "/Figure").pop("/Alt")),
    ("figures_described", lambda p: first(p, "/Figure").pop("/A")),
    ("notes_identified", lambda p: first(p, "/Note").update({"/ID": "u:other"})),
    ("notes_identified", lambda p: first(p, "/Note").pop("/ID")),
    ("annotations_plain", lambda p: annotation(p).update({"/F": 0})),
    ("annotations_plain", lambda p: annotation(p).update({"/Subtype": "/Sound"})),
    ("annotations_tagged", lambda p: annotation(p).pop("/StructParent")),
    ("annotations_tagged", lambda p: annotation(p).pop("/Contents")),
    ("annotations_tagged", lambda p: holder(p, "/Link") and first(p, "/Link").update({"/S": "/Span"})),
    ("annotations_tagged", lambda p: [p.at(x).pop("/Tabs", 0) for x in p.pages]),
    ("links_lead", lambda p: annotation(p).update({"/Dest": "u:nowhere"})),
    ("links_lead", lambda p: annotation(p).update({"/Rect": [5, 5, 5, 9]})),
    ("outline_leads", lambda p: p.outlines[0].update({"title": ""})),
    ("outline_leads", lambda p: p.outlines.clear()),
    ("page_labels", lambda p: p.catalog.pop("/PageLabels")),
]

missed = []
for name, spoil in BREAKS:
    broken = copy.deepcopy(good)
    spoil(broken)
    if not list(getattr(pdf_rules, name)(broken)):
        missed.append((name, BREAKS.index((name, spoil))))
unproved = {r.__name__ for r in pdf_rules.RULES} - {name for name, _ in BREAKS}
for m, n in missed:
    print("%s does not see what was broken (case %d)" % (m, n + 1))
for u in sorted(unproved):
    print("%s is not proved" % u)
sys.exit(bool(missed or unproved))
