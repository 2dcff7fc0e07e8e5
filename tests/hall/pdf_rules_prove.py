#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that each rule of pdf_rules.py can fail: breaks a good PDF in one way after the other, in memory, and asks for the rule that must see it.

    pdf_rules_prove.py FILE.pdf      a file with links, notes, headings, an attachment"""
import base64, copy, sys

sys.dont_write_bytecode = True
import pdf_rules

good = pdf_rules.Pdf(sys.argv[1])


def first(pdf, role):
    return next(e for _, e, _, _ in pdf.elements if e["/S"] == role)


def stream_set(pdf, ref, change):
    s = pdf.raw["obj:" + ref]["stream"]
    s["data"] = base64.b64encode(change(base64.b64decode(s["data"]))).decode()


def annotation(pdf):
    return next(pdf.at(a) for p in pdf.pages for a in pdf.at(p).get("/Annots", []))


def font(pdf, subtype):
    return next(o["value"] for o in pdf.raw.values() if isinstance(o.get("value"), dict) and o["value"].get("/Subtype") == subtype)


def content(pdf):
    return pdf.at(pdf.pages[0])["/Contents"]


BREAKS = [
    ("file_structure", lambda p: p.trailer.pop("/ID")),
    ("catalog_entries", lambda p: p.catalog.pop("/Lang")),
    ("catalog_entries", lambda p: p.catalog["/ViewerPreferences"].update({"/DisplayDocTitle": False})),
    ("catalog_entries", lambda p: p.catalog["/MarkInfo"].update({"/Marked": False})),
    ("output_intent", lambda p: p.catalog.pop("/OutputIntents")),
    ("metadata", lambda p: p.at(p.trailer["/Info"]).update({"/Title": "u:Another"})),
    ("metadata", lambda p: stream_set(p, p.catalog["/Metadata"], lambda d: d.replace(b"conformance>A", b"conformance>B"))),
    ("attachment", lambda p: p.catalog.pop("/AF")),
    ("fonts_embedded", lambda p: font(p, "/Type0").pop("/ToUnicode")),
    ("fonts_embedded", lambda p: stream_set(p, font(p, "/Type0")["/ToUnicode"], lambda d: d.replace(b"><0065>", b"><0000>"))),
    ("fonts_widths", lambda p: font(p, "/CIDFontType2")["/W"][1].__setitem__(0, 5)),
    ("content_marked", lambda p: stream_set(p, content(p), lambda d: d + b"BT (x) Tj ET")),
    ("content_marked", lambda p: stream_set(p, content(p), lambda d: d.replace(b"/MCID 1>>", b"/MCID 0>>", 1))),
    ("content_marked", lambda p: stream_set(p, content(p), lambda d: d + b"/Artifact BMC")),
    ("content_marked", lambda p: p.at(p.pages[0]).pop("/StructParents")),
    ("structure_nesting", lambda p: first(p, "/P").update({"/S": "/Paragraph"})),
    ("structure_nesting", lambda p: first(p, "/P").update({"/S": "/LI"})),
    ("headings_in_steps", lambda p: first(p, "/H2").update({"/S": "/H4"})),
    ("table_headers", lambda p: first(p, "/TH").pop("/A")),
    ("figures_described", lambda p: first(p, "/P").update({"/S": "/Figure"})),
    ("notes_identified", lambda p: first(p, "/Note").update({"/ID": "u:other"})),
    ("annotations_tagged", lambda p: annotation(p).update({"/F": 0})),
    ("annotations_tagged", lambda p: annotation(p).pop("/StructParent")),
    ("annotations_tagged", lambda p: annotation(p).pop("/Contents")),
    ("annotations_tagged", lambda p: annotation(p).update({"/Dest": "u:nowhere"})),
    ("outline_leads", lambda p: p.outlines[0].update({"title": ""})),
    ("page_labels", lambda p: p.catalog.pop("/PageLabels")),
]

missed = []
for name, spoil in BREAKS:
    broken = copy.deepcopy(good)
    spoil(broken)
    if not list(getattr(pdf_rules, name)(broken)):
        missed.append(name)
unproved = {r.__name__ for r in pdf_rules.RULES} - {name for name, _ in BREAKS}
for m in missed:
    print("%s does not see what was broken" % m)
for u in sorted(unproved):
    print("%s is not proved" % u)
sys.exit(bool(missed or unproved))
