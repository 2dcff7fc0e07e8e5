#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks a PDF against rules of PDF/A-3a (ISO 19005-3), PDF/UA-1 (ISO 14289-1) and our own contract: pdf_rules.py FILE.pdf…

One function a rule; its first line names the clause it stands for. A fault is a line `FILE: rule: what`. Exit status 1 if there are any.
The file is read through `qpdf --json`; content streams and CMaps are read here."""
import base64, json, re, subprocess, sys
import xml.etree.ElementTree as ET

RULES = []


def rule(f):
    RULES.append(f)
    return f


class Pdf:
    def __init__(self, path):
        done = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            raise RuntimeError(done.stderr.decode("utf-8", "replace"))
        whole = json.loads(done.stdout)
        self.path, self.head, self.raw = path, whole["qpdf"][0], whole["qpdf"][1]
        self.trailer = self.raw["trailer"]["value"]
        self.catalog = self.at(self.trailer["/Root"])
        self.pages = [p["object"] for p in whole["pages"]]
        self.outlines = whole["outlines"]
        self.root = self.at(self.catalog.get("/StructTreeRoot"))
        self.elements = []
        if self.root:
            self.walk(self.root["/K"], self.catalog["/StructTreeRoot"], 0)

    def at(self, ref):
        if isinstance(ref, str) and re.fullmatch(r"\d+ \d+ R", ref):
            o = self.raw.get("obj:" + ref, {})
            return o["stream"]["dict"] if "stream" in o else o.get("value")
        return ref

    def data(self, ref):
        return base64.b64decode(self.raw["obj:" + ref]["stream"]["data"])

    def walk(self, ref, parent, depth):
        e = self.at(ref)
        if depth > 300 or not isinstance(e, dict) or "/S" not in e:
            return
        self.elements.append((ref, e, parent, depth))
        kids = e.get("/K", [])
        for k in kids if isinstance(kids, list) else [kids]:
            self.walk(k, ref, depth + 1)

    def kids(self, e):
        k = e.get("/K", [])
        return k if isinstance(k, list) else [k]

    def tree(self, ref, key):
        """All pairs of a name or number tree."""
        node, out = self.at(ref) or {}, []
        flat = node.get(key, [])
        out += list(zip(flat[::2], flat[1::2]))
        for kid in node.get("/Kids", []):
            out += self.tree(kid, key)
        return out

    def text(self, value):
        return value[2:] if isinstance(value, str) and value[:2] in ("u:", "b:") else value


TOKEN = re.compile(rb"[\s\0]+|%[^\n\r]*|<<|>>|[\[\]]|/[^\s\0()<>\[\]{}/%]*|<[0-9A-Fa-f\s]*>|\(|[^\s\0()<>\[\]{}/%]+")


def operators(data):
    """(operator, operands) of a content stream."""
    pos, stack, opened = 0, [], []
    while pos < len(data):
        m = TOKEN.match(data, pos)
        if not m:
            raise ValueError("content stream cannot be read at byte %d" % pos)
        token, pos = m.group(), m.end()
        if token == b"(":
            depth, start = 1, pos
            while depth:
                c = data[pos:pos + 1]
                pos += 2 if c == b"\\" else 1
                depth += (c == b"(") - (c == b")")
            stack.append(("string", data[start:pos - 1]))
        elif token[:1].isspace() or token[:1] in (b"%", b"\0"):
            continue
        elif token in (b"<<", b"["):
            opened.append(len(stack))
        elif token in (b">>", b"]"):
            at = opened.pop()
            stack[at:] = [stack[at:]]
        elif token[:1] in b"/<" or opened or re.fullmatch(rb"[-+.0-9]+", token):
            stack.append(token)
        else:
            yield token, stack
            stack = []


def dictionary(operand):
    return dict(zip(operand[::2], operand[1::2])) if isinstance(operand, list) else {}


def marked(pdf, page):
    """For each page: {mcid: role}, and faults of marking."""
    contents = pdf.at(page)["/Contents"]
    data = b"\n".join(pdf.data(c) for c in (contents if isinstance(contents, list) else [contents]))
    stack, ids, faults, in_text, q = [], {}, [], 0, 0
    for op, args in operators(data):
        if op in (b"BDC", b"BMC"):
            role = args[0][1:].decode()
            mcid = dictionary(args[1]).get(b"/MCID") if op == b"BDC" else None
            if mcid is not None:
                if int(mcid) in ids:
                    faults.append("MCID %s twice" % mcid.decode())
                ids[int(mcid)] = role
                if any(s[1] or s[0] == "Artifact" for s in stack):
                    faults.append("tagged content inside %s" % stack[-1][0])
            stack.append((role, mcid is not None, in_text))
        elif op == b"EMC":
            if not stack:
                faults.append("EMC without BMC")
            elif stack.pop()[2] != in_text:
                faults.append("marked content crosses BT or ET")
        elif op in (b"BT", b"ET"):
            in_text += 1 if op == b"BT" else -1
            if in_text not in (0, 1):
                faults.append("%s nested" % op.decode())
        elif op in (b"q", b"Q"):
            q += 1 if op == b"q" else -1
        elif op in (b"Tj", b"TJ", b"f", b"S", b"B", b"Do", b"'", b'"'):
            if not any(s[1] or s[0] == "Artifact" for s in stack):
                faults.append("%s outside of tagged content and artifacts" % op.decode())
            if op in (b"Tj", b"TJ") and not in_text:
                faults.append("text shown outside BT")
            if op in (b"f", b"S", b"B") and in_text:
                faults.append("path inside BT")
    if stack or in_text or q:
        faults.append("marked content, text or state left open")
    return ids, faults


# ---- the file ----

@rule
def file_structure(pdf):
    """ISO 19005-3 6.1.2, 6.1.3: header, ID in the trailer, no encryption."""
    if not pdf.head["pdfversion"].startswith("1."): yield "version %s" % pdf.head["pdfversion"]
    ids = pdf.trailer.get("/ID")
    if not ids or len(ids) != 2: yield "no ID"
    if "/Encrypt" in pdf.trailer: yield "encrypted"


@rule
def catalog_entries(pdf):
    """ISO 14289-1 7.1, 7.2: marked, language, title shown; ISO 19005-3 6.7.2.2."""
    c = pdf.catalog
    if not (pdf.at(c.get("/MarkInfo")) or {}).get("/Marked"): yield "MarkInfo Marked is not true"
    if not pdf.text(c.get("/Lang")): yield "no Lang"
    if not (pdf.at(c.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle"): yield "DisplayDocTitle is not true"
    if not pdf.root: yield "no StructTreeRoot"


@rule
def output_intent(pdf):
    """ISO 19005-3 6.2.3: an output intent with an embedded RGB profile."""
    intents = pdf.catalog.get("/OutputIntents", [])
    if len(intents) != 1: yield "%d output intents" % len(intents); return
    intent = pdf.at(intents[0])
    if intent.get("/S") != "/GTS_PDFA1": yield "output intent is %s" % intent.get("/S")
    profile = intent["/DestOutputProfile"]
    data = pdf.data(profile)
    if pdf.at(profile).get("/N") != 3 or data[36:40] != b"acsp" or data[16:20] != b"RGB " or data[12:16] != b"mntr": yield "no RGB display profile"
    if int.from_bytes(data[:4], "big") != len(data) or data[8] > 4: yield "profile's header says another size or version"


@rule
def metadata(pdf):
    """ISO 19005-3 6.6.2, 6.6.4 and ISO 14289-1 clause 5: XMP is there, names both standards and agrees with Info."""
    ref = pdf.catalog.get("/Metadata")
    if not ref: yield "no metadata"; return
    if "/Filter" in pdf.at(ref): yield "metadata is compressed: tools cannot find it"
    try: xmp = ET.fromstring(re.sub(r"<\?xpacket.*?\?>", "", pdf.data(ref).decode("utf-8")).lstrip("\ufeff"))
    except ET.ParseError as e: yield "XMP is no XML: %s" % e; return
    def get(ns, name):
        e = xmp.find(".//{%s}%s" % (ns, name))
        return None if e is None else "".join(e.itertext()).strip()
    info = {k: pdf.text(v) for k, v in (pdf.at(pdf.trailer.get("/Info")) or {}).items()}
    dc, x, p = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/pdf/1.3/"
    if (get("http://www.aiim.org/pdfa/ns/id/", "part"), get("http://www.aiim.org/pdfa/ns/id/", "conformance")) != ("3", "A"): yield "does not say PDF/A-3a"
    if get("http://www.aiim.org/pdfua/ns/id/", "part") != "1": yield "does not say PDF/UA-1"
    for key, value in (("/Title", get(dc, "title")), ("/Author", get(dc, "creator")), ("/Subject", get(dc, "description")), ("/Producer", get(p, "Producer")), ("/Creator", get(x, "CreatorTool"))):
        if (info.get(key) or None) != (value or None): yield "%s is %r in Info and %r in XMP" % (key, info.get(key), value)
    if not info.get("/Title"): yield "no title"
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        date, iso = info.get(key), get(x, name)
        if bool(date) != bool(iso) or date and re.sub(r"\D", "", date) != re.sub(r"\D", "", iso): yield "%s is %s in Info and %s in XMP" % (key, date, iso)


@rule
def attachment(pdf):
    """ISO 19005-3 6.8, annex E: every embedded file is associated, with relationship, MIME type and both names."""
    names = pdf.at((pdf.at(pdf.catalog.get("/Names")) or {}).get("/EmbeddedFiles"))
    specs = [ref for _, ref in pdf.tree(names, "/Names")] if names else []
    for ref in specs:
        s = pdf.at(ref)
        if s.get("/AFRelationship") not in ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"): yield "no AFRelationship"
        if ref not in pdf.catalog.get("/AF", []): yield "embedded file is not in AF"
        if not s.get("/F") or not s.get("/UF"): yield "F or UF is missing"
        file = pdf.at(s["/EF"]["/F"])
        if "/Subtype" not in file: yield "embedded file without MIME type"
        if file.get("/Params", {}).get("/Size") != len(pdf.data(s["/EF"]["/F"])): yield "embedded file has another size"


# ---- fonts ----

@rule
def fonts_embedded(pdf):
    """ISO 19005-3 6.2.11.4, 6.2.11.7: fonts are embedded subsets with a Unicode mapping that never gives 0, FEFF, FFFE."""
    for ref, o in pdf.raw.items():
        f = o.get("value") if isinstance(o, dict) else None
        if not isinstance(f, dict) or f.get("/Type") != "/Font" or f.get("/Subtype") == "/CIDFontType2": continue
        if f.get("/Subtype") != "/Type0": yield "%s: font of type %s" % (ref, f.get("/Subtype")); continue
        d = pdf.at(f["/DescendantFonts"][0])
        desc = pdf.at(d["/FontDescriptor"])
        if not f["/BaseFont"] == d["/BaseFont"] == desc["/FontName"]: yield "%s: three names" % ref
        if not re.match(r"/[A-Z]{6}\+", f["/BaseFont"]): yield "%s: no subset tag" % ref
        if "/FontFile2" not in desc: yield "%s: not embedded" % ref
        if "/CIDToGIDMap" not in d: yield "%s: no CIDToGIDMap" % ref
        if "/ToUnicode" not in f: yield "%s: no ToUnicode" % ref; continue
        cmap = pdf.data(f["/ToUnicode"]).decode("latin-1")
        for code, target in re.findall(r"<([0-9A-F]+)><([0-9A-F]*)>\n", cmap.split("endcodespacerange")[1]):
            if target in ("", "0000", "FEFF", "FFFE"): yield "%s: code %s means %r" % (ref, code, target)
            if int(code, 16) == 0: yield "%s: code 0 is used" % ref
        if isinstance(f["/Encoding"], str) and f["/Encoding"].startswith("/"): continue
        enc = pdf.at(f["/Encoding"])
        if enc.get("/WMode") != 0 or "/WMode 0 def" not in pdf.data(f["/Encoding"]).decode("latin-1"): yield "%s: WMode differs" % ref
        if enc["/CIDSystemInfo"] != d["/CIDSystemInfo"]: yield "%s: character collections differ" % ref


@rule
def fonts_widths(pdf):
    """ISO 19005-3 6.2.11.5: the widths in the PDF are those of the font file."""
    for ref, o in pdf.raw.items():
        d = o.get("value") if isinstance(o, dict) else None
        if not isinstance(d, dict) or d.get("/Subtype") != "/CIDFontType2": continue
        file = pdf.data(pdf.at(d["/FontDescriptor"])["/FontFile2"])
        tables = {file[12 + 16 * i:16 + 16 * i]: int.from_bytes(file[20 + 16 * i:24 + 16 * i], "big") for i in range(int.from_bytes(file[4:6], "big"))}
        def u16(table, at): return int.from_bytes(file[tables[table] + at:tables[table] + at + 2], "big")
        em, n, glyphs = u16(b"head", 18), u16(b"hhea", 34), u16(b"maxp", 4)
        gids = pdf.data(d["/CIDToGIDMap"])
        w = d["/W"]
        for first, widths in zip(w[::2], w[1::2]):
            for i, width in enumerate(widths):
                gid = int.from_bytes(gids[2 * (first + i):2 * (first + i) + 2], "big")
                if gid == 0 or gid >= glyphs: yield "%s: code %d draws glyph %d of %d" % (ref, first + i, gid, glyphs); continue
                if abs(u16(b"hmtx", 4 * min(gid, n - 1)) * 1000 / em - width) > 1: yield "%s: code %d is %s wide, not %s" % (ref, first + i, u16(b"hmtx", 4 * min(gid, n - 1)) * 1000 / em, width)


# ---- structure ----

@rule
def content_marked(pdf):
    """ISO 14289-1 7.1: all content is tagged or an artifact, and none is both; every MCID leads to its element and back."""
    parents = dict(pdf.tree(pdf.root.get("/ParentTree"), "/Nums")) if pdf.root else {}
    held = {}
    for ref, e, _, _ in pdf.elements:
        for k in pdf.kids(e):
            if isinstance(k, int): held.setdefault((e.get("/Pg"), k), []).append(ref)
            elif isinstance(k, dict) and k.get("/Type") == "/MCR": held.setdefault((k.get("/Pg", e.get("/Pg")), k["/MCID"]), []).append(ref)
    for n, page in enumerate(pdf.pages, 1):
        ids, faults = marked(pdf, page)
        for f in faults: yield "page %d: %s" % (n, f)
        if not ids: continue
        listed = pdf.at(parents.get(pdf.at(page).get("/StructParents"), []))
        if len(listed) != len(ids): yield "page %d: %d sequences, %d in the parent tree" % (n, len(ids), len(listed))
        for mcid, role in ids.items():
            owners = held.pop((page, mcid), [])
            if len(owners) != 1 or mcid >= len(listed) or listed[mcid] != owners[0]: yield "page %d: MCID %d has owners %s" % (n, mcid, owners); continue
            if pdf.at(owners[0])["/S"] != "/" + role: yield "page %d: MCID %d is %s in %s" % (n, mcid, role, pdf.at(owners[0])["/S"])
    for key in held: yield "MCID %s of page %s is nowhere" % (key[1], key[0])


KIDS = {"/L": {"/LI", "/Caption"}, "/LI": {"/Lbl", "/LBody"}, "/Table": {"/TR", "/THead", "/TBody", "/Caption"}, "/TR": {"/TH", "/TD"}, "/TOC": {"/TOCI", "/TOC", "/Caption"},
        "/TOCI": {"/Reference", "/Lbl", "/P", "/NonStruct", "/TOC"}}
PARENTS = {"/LI": {"/L"}, "/LBody": {"/LI"}, "/Lbl": {"/LI", "/Note", "/TOCI"}, "/TR": {"/Table", "/THead", "/TBody"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/TOCI": {"/TOC"}}
STANDARD = set("Document Part Sect Div BlockQuote TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD Caption Span Quote Note Reference Code Link Figure".split())


@rule
def structure_nesting(pdf):
    """ISO 14289-1 7.2, 7.4 (ISO 32000-1 14.8.4): standard roles, nested as they may be, none empty, each naming its parent."""
    for ref, e, parent, _ in pdf.elements:
        role = e["/S"]
        if role[1:] not in STANDARD: yield "%s: role %s" % (ref, role)
        if e.get("/P") != parent: yield "%s: parent is %s, not %s" % (ref, e.get("/P"), parent)
        if not pdf.kids(e) and role not in ("/TD", "/TH"): yield "%s: %s is empty" % (ref, role)
        up = pdf.at(parent).get("/S")
        if role in PARENTS and up not in PARENTS[role]: yield "%s: %s in %s" % (ref, role, up)
        if up in KIDS and role not in KIDS[up]: yield "%s: %s in %s" % (ref, role, up)
        if role in KIDS and any(isinstance(k, int) or isinstance(k, dict) and k.get("/Type") == "/MCR" for k in pdf.kids(e)): yield "%s: content directly in %s" % (ref, role)


@rule
def headings_in_steps(pdf):
    """ISO 14289-1 7.4.2: headings begin with H1 and skip no level."""
    level = 0
    for ref, e, _, _ in pdf.elements:
        m = re.fullmatch(r"/H([1-6])", e["/S"])
        if not m: continue
        if int(m.group(1)) > level + 1: yield "%s: H%s after H%d" % (ref, m.group(1), level)
        level = int(m.group(1))


@rule
def table_headers(pdf):
    """ISO 14289-1 7.5: header cells have a scope; rows of a table have as many cells."""
    for ref, e, _, _ in pdf.elements:
        if e["/S"] == "/TH" and "/Scope" not in (pdf.at(e.get("/A")) or {}): yield "%s: TH without Scope" % ref


@rule
def figures_described(pdf):
    """ISO 14289-1 7.3: a figure has an alternative text and a box."""
    for ref, e, _, _ in pdf.elements:
        if e["/S"] == "/Figure" and (not pdf.text(e.get("/Alt")) or "/BBox" not in (pdf.at(e.get("/A")) or {})): yield "%s: figure without Alt or BBox" % ref


@rule
def notes_identified(pdf):
    """ISO 14289-1 7.9: every Note has an ID of its own, and the IDTree knows it."""
    known, seen = dict(pdf.tree(pdf.root.get("/IDTree"), "/Names")) if pdf.root else {}, set()
    for ref, e, _, _ in pdf.elements:
        if e["/S"] != "/Note": continue
        if not e.get("/ID") or e["/ID"] in seen or known.get(e["/ID"]) != ref: yield "%s: Note with ID %s" % (ref, e.get("/ID"))
        seen.add(e.get("/ID"))


@rule
def annotations_tagged(pdf):
    """ISO 14289-1 7.18: links are tagged, described, printed, in the tab order of the structure, and lead somewhere."""
    parents = dict(pdf.tree(pdf.root.get("/ParentTree"), "/Nums")) if pdf.root else {}
    names = pdf.at((pdf.at(pdf.catalog.get("/Names")) or {}).get("/Dests"))
    dests = dict(pdf.tree(names, "/Names")) if names else {}
    for n, page in enumerate(pdf.pages, 1):
        p = pdf.at(page)
        annots = p.get("/Annots", [])
        if annots and p.get("/Tabs") != "/S": yield "page %d: Tabs is not S" % n
        for ref in annots:
            a = pdf.at(ref)
            if a.get("/F") != 4: yield "page %d: F is %s" % (n, a.get("/F"))
            if not pdf.text(a.get("/Contents")): yield "page %d: link without Contents" % n
            e = pdf.at(parents.get(a.get("/StructParent")))
            if not e or e["/S"] != "/Link" or not any(isinstance(k, dict) and k.get("/Obj") == ref for k in pdf.kids(e)): yield "page %d: link %s is not in the structure" % (n, ref)
            if "/Dest" in a and a["/Dest"] not in dests: yield "page %d: link to %s, which is not there" % (n, pdf.text(a["/Dest"]))
            if "/Dest" not in a and not pdf.text((pdf.at(a.get("/A")) or {}).get("/URI")): yield "page %d: link without target" % n
            x0, y0, x1, y1 = a["/Rect"]
            if x1 <= x0 or y1 <= y0: yield "page %d: empty link" % n
    for name, dest in dests.items():
        if (pdf.at(dest) if isinstance(dest, str) else dest)[0] not in pdf.pages: yield "destination %s is no page" % name
    keys = [pdf.text(k) for k, _ in (pdf.tree(names, "/Names") if names else [])]
    if keys != sorted(keys): yield "named destinations are not sorted"


@rule
def outline_leads(pdf):
    """ISO 32000-1 12.3.3: every entry of the outline has a title and a page."""
    def entries(list_):
        for o in list_:
            yield o
            yield from entries(o["kids"])
    for o in entries(pdf.outlines):
        if not o["title"] or not o["dest"] or o["dest"][0] not in pdf.pages: yield "entry %r leads nowhere" % o["title"]
    ends = [e for e in pdf.elements if re.fullmatch(r"/H[1-6]", e[1]["/S"])]
    if len(ends) > 1 and not pdf.outlines: yield "headings but no outline"


@rule
def page_labels(pdf):
    """ISO 32000-1 12.4.2: labels begin with the first page."""
    labels = pdf.tree(pdf.catalog.get("/PageLabels"), "/Nums")
    if not labels or labels[0][0] != 0: yield "no label for page 1"


def check(path):
    pdf = Pdf(path)
    return ["%s: %s: %s" % (path, r.__name__, fault) for r in RULES for fault in r(pdf)]


if __name__ == "__main__":
    faults = [f for path in sys.argv[1:] for f in check(path)]
    for f in faults[:50]:
        print(f)
    sys.exit(bool(faults))
