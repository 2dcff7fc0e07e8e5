#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks a PDF against rules of PDF/A-3a (ISO 19005-3), PDF/UA-1 (ISO 14289-1) and our own contract: pdf_rules.py [--list] FILE.pdf…

One function a rule; its first line names the clause it stands for. A fault is a line `FILE: rule: what`. Exit status 1 if there are any.
pdf_rules_prove.py shows that each rule can fail."""
import os, re, sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from pdf_read import Outlines, Pdf, content, marked, operators, shown

RULES = []
LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
OPERATORS = set("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split())


def rule(f):
    RULES.append(f)
    return f


def dictionaries(pdf):
    """(reference, dictionary) of every object, streams' among them."""
    for ref, o in pdf.raw.items():
        d = o["stream"]["dict"] if "stream" in o else o.get("value")
        if isinstance(d, dict): yield ref, d


def values(x):
    """Everything within a value, itself among it."""
    yield x
    for y in (x.values() if isinstance(x, dict) else x if isinstance(x, list) else ()):
        yield from values(y)


def numbers(x):
    return (v for v in values(x) if isinstance(v, (int, float)) and not isinstance(v, bool))


def of_type(pdf, key, value):
    return [(ref, d) for ref, d in dictionaries(pdf) if d.get(key) == value]


def fonts(pdf):
    return [(ref, d) for ref, d in of_type(pdf, "/Type", "/Font") if d.get("/Subtype") != "/CIDFontType2"]


# ---- the file: ISO 19005-3 6.1 ----

@rule
def header(pdf):
    """ISO 19005-3 6.1.2: %PDF-1.n at the first byte, then a comment of at least four bytes above 127."""
    if not re.match(rb"%PDF-1\.[0-7][\r\n]+%[^\r\n]*[\x80-\xff]{4}", pdf.bytes): yield "the file begins with %r" % pdf.bytes[:16]


@rule
def trailer(pdf):
    """ISO 19005-3 6.1.3: an ID of two parts, no encryption, nothing behind the end (ISO 14289-1 7.16)."""
    ids = pdf.trailer.get("/ID")
    if not ids or len(ids) != 2: yield "no ID"
    if "/Encrypt" in pdf.trailer: yield "encrypted"
    if not re.search(rb"%%EOF[\r\n]{0,2}$", pdf.bytes): yield "something stands behind the end"


@rule
def hex_strings(pdf):
    """ISO 19005-3 6.1.6: hexadecimal strings have an even number of digits and nothing else."""
    for n, page in enumerate(pdf.pages, 1):
        for op, args in operators(content(pdf, page)):
            for v in values(args):
                if isinstance(v, bytes) and v.startswith(b"<") and len(re.sub(rb"\s", b"", v[1:-1])) % 2: yield "page %d: %r" % (n, v)


@rule
def streams(pdf):
    """ISO 19005-3 6.1.7.1: `stream` and `endstream` stand at ends of lines, Length is right, nothing lies in other files."""
    for m in re.finditer(rb"/Length (\d+)[^<>]*>>\s*stream", pdf.bytes):
        at = m.end()
        if pdf.bytes[at:at + 2] != b"\r\n" and pdf.bytes[at:at + 1] != b"\n": yield "no end of line behind `stream` at byte %d" % at; continue
        at += 2 if pdf.bytes[at:at + 1] == b"\r" else 1
        if not re.match(rb"\r?\nendstream", pdf.bytes[at + int(m.group(1)):at + int(m.group(1)) + 12]): yield "Length is wrong at byte %d" % at
    for ref, d in dictionaries(pdf):
        if "/FFilter" in d or "/FDecodeParms" in d: yield "%s: an external file" % ref


@rule
def filters(pdf):
    """ISO 19005-3 6.1.7.2: no LZW, no Crypt; none that ISO 32000-1 does not know."""
    known = {"/FlateDecode", "/DCTDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/JPXDecode"}
    for ref, d in dictionaries(pdf):
        f = d.get("/Filter", [])
        for name in f if isinstance(f, list) else [f]:
            if name not in known: yield "%s: filter %s" % (ref, name)


@rule
def objects(pdf):
    """ISO 19005-3 6.1.9: number, generation and `obj` are parted by single blanks and end their line; so does `endobj`."""
    for m in re.finditer(rb"(?<=\n)(\d+)(\s+)(\d+)(\s+)obj(.)", pdf.bytes, re.S):
        if m.group(2) != b" " or m.group(4) != b" " or m.group(5) not in b"\r\n": yield "object %s" % m.group(1).decode()
    for m in re.finditer(rb"(.)endobj(.)", pdf.bytes, re.S):
        if m.group(1) not in b"\r\n" or m.group(2) not in b"\r\n": yield "endobj at byte %d" % m.start()


@rule
def limits(pdf):
    """ISO 19005-3 6.1.13: integers of 32 bits, strings up to 32,767 bytes, names up to 127, 8,388,607 objects, 28 nested q, pages of 3 to 14,400 units."""
    if len(pdf.raw) > 8388607: yield "%d objects" % len(pdf.raw)
    for ref, d in dictionaries(pdf):
        for v in values(d):
            if isinstance(v, str) and v[:2] in ("u:", "b:") and len(v.encode("utf-16-be")) - 4 > 32767: yield "%s: a string of %d bytes" % (ref, len(v.encode("utf-16-be")))
            if isinstance(v, str) and v[:1] == "/" and len(v.encode()) > 128: yield "%s: a name of %d bytes" % (ref, len(v))
        for n in numbers(d):
            if isinstance(n, int) and not -2147483648 <= n <= 2147483647: yield "%s: the integer %d" % (ref, n)
    for n, page in enumerate(pdf.pages, 1):
        depth = 0
        for op, args in operators(content(pdf, page)):
            depth += (op == b"q") - (op == b"Q")
            if depth > 28: yield "page %d: q nests %d deep" % (n, depth); break
        box = inherited(pdf, page, "/MediaBox")
        if not box or not all(3 <= abs(box[i + 2] - box[i]) <= 14400 for i in (0, 1)): yield "page %d: media box %s" % (n, box)


@rule
def names_readable(pdf):
    """ISO 19005-3 6.1.8: names of fonts and structure types are UTF-8."""
    for ref, d in fonts(pdf):
        if re.search(r"#(?![0-9A-F]{2})", d.get("/BaseFont", "")): yield "%s: %s" % (ref, d["/BaseFont"])
    for ref, e, _, _ in pdf.elements:
        if not e["/S"].isascii(): yield "%s: %s" % (ref, e["/S"])


def inherited(pdf, page, key):
    for _ in range(50):
        p = pdf.at(page)
        if key in p: return pdf.at(p[key])
        if "/Parent" not in p: return None
        page = p["/Parent"]


# ---- graphics: ISO 19005-3 6.2 ----

@rule
def resources(pdf):
    """ISO 19005-3 6.2.2: only operators of ISO 32000-1; every page has resources of its own, which hold every name it uses."""
    for n, page in enumerate(pdf.pages, 1):
        own = pdf.at(pdf.at(page).get("/Resources"))
        if own is None: yield "page %d: no resources of its own" % n; own = {}
        for op, args in operators(content(pdf, page)):
            if op.decode("latin-1") not in OPERATORS: yield "page %d: operator %s" % (n, op.decode("latin-1"))
            kind = {b"Tf": "/Font", b"Do": "/XObject", b"gs": "/ExtGState"}.get(op)
            if kind and args[0].decode() not in (pdf.at(own.get(kind)) or {}): yield "page %d: %s %s is not in the resources" % (n, kind, args[0].decode())


@rule
def output_intent(pdf):
    """ISO 19005-3 6.2.3: one output intent with an embedded RGB profile."""
    intents = pdf.catalog.get("/OutputIntents", [])
    if len(intents) != 1: yield "%d output intents" % len(intents); return
    intent = pdf.at(intents[0])
    if intent.get("/S") != "/GTS_PDFA1": yield "output intent is %s" % intent.get("/S")
    profile = intent["/DestOutputProfile"]
    yield from ("output intent: %s" % f for f in profile_faults(pdf, profile, 3))


def profile_faults(pdf, ref, n):
    data, d = pdf.data(ref), pdf.at(ref)
    space = {1: b"GRAY", 3: b"RGB "}[n]
    if d.get("/N") != n or data[36:40] != b"acsp" or data[16:20] != space or data[12:16] not in (b"mntr", b"scnr", b"prtr", b"spac"): yield "no profile of %d colours" % n
    if int.from_bytes(data[:4], "big") != len(data) or data[8] > 4: yield "the profile's header says another size or version"


@rule
def colours(pdf):
    """ISO 19005-3 6.2.4: device colours are grey and RGB, which the output intent defines; a profile of a picture's own is sound."""
    for n, page in enumerate(pdf.pages, 1):
        for op, args in operators(content(pdf, page)):
            if op in (b"k", b"K", b"cs", b"CS", b"sh"): yield "page %d: operator %s" % (n, op.decode())
    for ref, d in of_type(pdf, "/Subtype", "/Image"):
        space = pdf.at(d.get("/ColorSpace"))
        if isinstance(space, list) and space[0] == "/Indexed": space = pdf.at(space[1])
        if isinstance(space, list) and space[0] == "/ICCBased": yield from ("%s: %s" % (ref, f) for f in profile_faults(pdf, space[1], pdf.at(space[1]).get("/N", 3)))
        elif space not in ("/DeviceGray", "/DeviceRGB"): yield "%s: colour space %s" % (ref, space)


@rule
def images(pdf):
    """ISO 19005-3 6.2.8, 6.2.9: pictures are not interpolated, have no alternates; no form holds PostScript or another file (ISO 14289-1 7.20)."""
    for ref, d in of_type(pdf, "/Type", "/XObject"):
        for key in ("/Alternates", "/OPI", "/Ref", "/PS"):
            if key in d: yield "%s: %s" % (ref, key)
        if d.get("/Subtype") not in ("/Image", "/Form"): yield "%s: %s" % (ref, d.get("/Subtype"))
        if d.get("/Subtype") != "/Image": continue
        if d.get("/Interpolate"): yield "%s: interpolated" % ref
        if d.get("/BitsPerComponent") not in (1, 2, 4, 8, 16): yield "%s: %s bits" % (ref, d.get("/BitsPerComponent"))
        mask = pdf.at(d.get("/SMask"))
        if mask and (mask.get("/ColorSpace") != "/DeviceGray" or (mask["/Width"], mask["/Height"]) != (d["/Width"], d["/Height"])): yield "%s: its mask is of another kind" % ref
        if d.get("/Filter") != "/DCTDecode":
            space, bits = pdf.at(d["/ColorSpace"]), d["/BitsPerComponent"]
            n = 1 if space == "/DeviceGray" or space[0] == "/Indexed" else 3 if space == "/DeviceRGB" else pdf.at(space[1])["/N"]
            if len(pdf.data(ref[4:])) != (d["/Width"] * n * bits + 7) // 8 * d["/Height"]: yield "%s: %d bytes of samples" % (ref, len(pdf.data(ref[4:])))


# ---- fonts: ISO 19005-3 6.2.11, ISO 14289-1 7.21 ----

@rule
def font_dictionaries(pdf):
    """ISO 19005-3 6.2.11.2: composite fonts with all that ISO 32000-1 asks for, one name in all three dictionaries, with a subset's tag."""
    for ref, f in fonts(pdf):
        if f.get("/Subtype") != "/Type0": yield "%s: font of type %s" % (ref, f.get("/Subtype")); continue
        d = pdf.at(f["/DescendantFonts"][0])
        desc = pdf.at(d["/FontDescriptor"])
        if d.get("/Subtype") != "/CIDFontType2": yield "%s: descendant of type %s" % (ref, d.get("/Subtype"))
        if not f.get("/BaseFont") == d.get("/BaseFont") == desc.get("/FontName"): yield "%s: three names" % ref
        if not re.match(r"/[A-Z]{6}\+", f["/BaseFont"]): yield "%s: no subset tag" % ref
        for key in ("/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/StemV"):
            if key not in desc: yield "%s: descriptor without %s" % (ref, key)


@rule
def font_collections(pdf):
    """ISO 19005-3 6.2.11.3.1: a composite font's CMap and its descendant name the same character collection."""
    for ref, f in fonts(pdf):
        enc, d = f["/Encoding"], pdf.at(f["/DescendantFonts"][0])
        if isinstance(enc, str) and enc.startswith("/"): continue
        a, b = pdf.at(pdf.at(enc).get("/CIDSystemInfo")), pdf.at(d.get("/CIDSystemInfo"))
        if not a or not b or any(a[k] != b[k] for k in ("/Registry", "/Ordering")) or a["/Supplement"] > b["/Supplement"]: yield "%s: %s and %s" % (ref, a, b)


@rule
def font_glyph_maps(pdf):
    """ISO 19005-3 6.2.11.3.2: an embedded CIDFontType2 has a CIDToGIDMap, a stream or Identity."""
    for ref, d in of_type(pdf, "/Subtype", "/CIDFontType2"):
        m = d.get("/CIDToGIDMap")
        if m != "/Identity" and not (isinstance(m, str) and "stream" in pdf.raw.get("obj:" + m, {})): yield "%s: CIDToGIDMap %s" % (ref, m)


@rule
def font_cmaps(pdf):
    """ISO 19005-3 6.2.11.3.3: a CMap is Identity or embedded, uses no other, and has one writing mode in dictionary and program."""
    for ref, f in fonts(pdf):
        enc = f["/Encoding"]
        if enc in ("/Identity-H", "/Identity-V"): continue
        if enc.startswith("/"): yield "%s: CMap %s" % (ref, enc); continue
        program = pdf.data(enc).decode("latin-1")
        if pdf.at(enc).get("/WMode", 0) != int((re.findall(r"/WMode (\d) def", program) or ["0"])[0]): yield "%s: WMode differs" % ref
        if "usecmap" in program or "/UseCMap" in pdf.at(enc): yield "%s: uses another CMap" % ref


@rule
def fonts_embedded(pdf):
    """ISO 19005-3 6.2.11.4.1: font files are embedded and hold every glyph that is shown."""
    for ref, d in of_type(pdf, "/Type", "/FontDescriptor"):
        if "/FontFile2" not in d: yield "%s: not embedded" % ref; continue
        if pdf.at(d["/FontFile2"]).get("/Length1") != len(pdf.data(d["/FontFile2"])): yield "%s: Length1 is wrong" % ref
    files = {}
    for n, page in enumerate(pdf.pages, 1):
        for name, f, code, _ in shown(pdf, page):
            file = pdf.at(f.descendant["/FontDescriptor"]).get("/FontFile2")
            if file and file not in files: files[file] = Outlines(pdf.data(file))
            if file and f.gid(code) >= files[file].glyphs: yield "page %d: %s code %d draws glyph %d of %d" % (n, name, code, f.gid(code), files[file].glyphs)


@rule
def font_subsets(pdf):
    """ISO 19005-3 6.2.11.4.2: there is no CIDSet, or it has a bit for every glyph of the file."""
    for ref, d in of_type(pdf, "/Type", "/FontDescriptor"):
        if "/CIDSet" not in d: continue
        bits = pdf.data(d["/CIDSet"])
        for cid in range(Outlines(pdf.data(d["/FontFile2"])).glyphs):
            if cid // 8 >= len(bits) or not bits[cid // 8] >> (7 - cid % 8) & 1: yield "%s: CIDSet lacks %d" % (ref, cid); break


@rule
def font_widths(pdf):
    """ISO 19005-3 6.2.11.5: the widths in the PDF are those of the font file, to a thousandth."""
    for ref, d in of_type(pdf, "/Subtype", "/CIDFontType2"):
        file, gids, w = Outlines(pdf.data(pdf.at(d["/FontDescriptor"])["/FontFile2"])), pdf.data(d["/CIDToGIDMap"]), d["/W"]
        for first, widths in zip(w[::2], w[1::2]):
            for i, width in enumerate(widths):
                gid = int.from_bytes(gids[2 * (first + i):2 * (first + i) + 2], "big")
                if abs(file.width(gid) - width) > 1: yield "%s: code %d is %s wide, not %s" % (ref, first + i, file.width(gid), width)


@rule
def font_unicode(pdf):
    """ISO 19005-3 6.2.11.7.2: every character shown has a Unicode value, and none is 0, FEFF or FFFE."""
    for ref, f in fonts(pdf):
        if "/ToUnicode" not in f: yield "%s: no ToUnicode" % ref
    seen = set()
    for n, page in enumerate(pdf.pages, 1):
        for name, f, code, _ in shown(pdf, page):
            if (name, code) in seen: continue
            seen.add((name, code))
            units = re.findall("....", f.meaning.get(code, ""))
            if not units or {"0000", "FEFF", "FFFE"} & set(units): yield "page %d: %s code %d means %s" % (n, name, code, "".join(units) or "nothing")


@rule
def font_private(pdf):
    """ISO 19005-3 6.2.11.7.3: characters of the private use area lie under ActualText."""
    for n, page in enumerate(pdf.pages, 1):
        for name, f, code, actual in shown(pdf, page):
            if not actual and re.search("[\ue000-\uf8ff\U000f0000-\U0010ffff]", f.text(code)): yield "page %d: %s code %d" % (n, name, code)


@rule
def font_notdef(pdf):
    """ISO 19005-3 6.2.11.8: .notdef is never shown."""
    for n, page in enumerate(pdf.pages, 1):
        for name, f, code, _ in shown(pdf, page):
            if f.gid(code) == 0: yield "page %d: %s code %d" % (n, name, code)


# ---- what a document must not have ----

@rule
def actions(pdf):
    """ISO 19005-3 6.5, 6.4.2, 6.10, 6.11: no actions but links, no scripts, forms, presentations or requirements; ISO 14289-1 7.10, 7.15."""
    for key in ("/AA", "/OpenAction", "/AcroForm", "/NeedsRendering", "/Requirements", "/OCProperties", "/Perms"):
        if key in pdf.catalog: yield "the catalog has %s" % key
    if "/AlternatePresentations" in (pdf.at(pdf.catalog.get("/Names")) or {}): yield "alternate presentations"
    for n, page in enumerate(pdf.pages, 1):
        for key in ("/AA", "/PresSteps"):
            if key in pdf.at(page): yield "page %d has %s" % (n, key)
    for ref, d in dictionaries(pdf):
        a = pdf.at(d.get("/A"))
        if isinstance(a, dict) and "/S" in a and "/O" not in a and a["/S"] not in ("/URI", "/GoTo"): yield "%s: action %s" % (ref, a["/S"])


# ---- metadata: ISO 19005-3 6.6, ISO 14289-1 5 ----

RDF, DC, XMP, PDFNS = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/pdf/1.3/"
PDFA, PDFUA, EXTENSION = "http://www.aiim.org/pdfa/ns/id/", "http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfa/ns/extension/"


def packet(pdf):
    ref = pdf.catalog.get("/Metadata")
    return pdf.data(ref).decode("utf-8", "replace") if ref else ""


def xmp(pdf):
    try: return ET.fromstring(re.sub(r"<\?xpacket.*?\?>", "", packet(pdf)).lstrip("\ufeff\n"))
    except ET.ParseError: return None


def said(tree, ns, name):
    e = tree.find(".//{%s}%s" % (ns, name))
    return None if e is None else "".join(e.itertext()).strip()


@rule
def metadata(pdf):
    """ISO 19005-3 6.6.2.1: XMP is there, in UTF-8, well formed, uncompressed; its packet says neither bytes nor encoding."""
    if not packet(pdf): yield "no metadata"; return
    if xmp(pdf) is None: yield "XMP is no XML"
    if re.search(r"<\?xpacket begin[^>]*(bytes|encoding)=", packet(pdf)): yield "the packet says bytes or encoding"
    d = pdf.at(pdf.catalog["/Metadata"])
    if "/Filter" in d: yield "metadata is compressed: tools cannot find it"
    if d.get("/Type") != "/Metadata" or d.get("/Subtype") != "/XML": yield "the stream is not said to be XMP"


@rule
def metadata_known(pdf):
    """ISO 19005-3 6.6.2.3: every property is of a schema that PDF/A knows, or is described, with the required prefixes."""
    known = {DC, XMP, PDFNS, PDFA, EXTENSION}
    tree = xmp(pdf)
    if tree is None: return
    described = {e.text for e in tree.iter("{http://www.aiim.org/pdfa/ns/schema#}namespaceURI")}
    for d in tree.iter(RDF + "Description"):
        for e in d:
            ns = e.tag[1:].split("}")[0]
            if ns not in known | described: yield "%s is not described" % e.tag
    for prefix, ns in (("pdfaExtension", EXTENSION), ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"), ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#")):
        if ns in packet(pdf) and 'xmlns:%s="%s"' % (prefix, ns) not in packet(pdf): yield "prefix of %s" % ns


@rule
def metadata_claims(pdf):
    """ISO 19005-3 6.6.4 and ISO 14289-1 5: the file says which parts of the standards it follows."""
    tree = xmp(pdf)
    if tree is None: return
    if (said(tree, PDFA, "part"), said(tree, PDFA, "conformance")) != ("3", "A"): yield "does not say PDF/A-3a"
    if said(tree, PDFUA, "part") != "1": yield "does not say PDF/UA-1"
    for prefix, ns in (("pdfaid", PDFA), ("pdfuaid", PDFUA)):
        if 'xmlns:%s="%s"' % (prefix, ns) not in packet(pdf): yield "prefix of %s" % ns


@rule
def metadata_agrees(pdf):
    """ISO 19005-3 6.6.3: the information dictionary says what XMP says; ISO 14289-1 7.1: there is a title."""
    tree = xmp(pdf)
    if tree is None: return
    info = {k: pdf.text(v) for k, v in (pdf.at(pdf.trailer.get("/Info")) or {}).items()}
    for key, value in (("/Title", said(tree, DC, "title")), ("/Author", said(tree, DC, "creator")), ("/Subject", said(tree, DC, "description")), ("/Producer", said(tree, PDFNS, "Producer")),
                       ("/Creator", said(tree, XMP, "CreatorTool"))):
        if (info.get(key) or None) != (value or None): yield "%s is %r in Info and %r in XMP" % (key, info.get(key), value)
    if not said(tree, DC, "title"): yield "no title"
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        date, iso = info.get(key), said(tree, XMP, name)
        if bool(date) != bool(iso) or date and re.sub(r"\D", "", date) != re.sub(r"\D", "", iso): yield "%s is %s in Info and %s in XMP" % (key, date, iso)


@rule
def attachment(pdf):
    """ISO 19005-3 6.8, annex E, ISO 14289-1 7.11: every embedded file is associated, with relationship, MIME type and both names."""
    names = pdf.at((pdf.at(pdf.catalog.get("/Names")) or {}).get("/EmbeddedFiles"))
    for _, ref in pdf.tree(names, "/Names") if names else []:
        s = pdf.at(ref)
        if s.get("/AFRelationship") not in ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"): yield "no AFRelationship"
        if ref not in pdf.catalog.get("/AF", []): yield "embedded file is not in AF"
        if not s.get("/F") or not s.get("/UF"): yield "F or UF is missing"
        file = pdf.at(s["/EF"]["/F"])
        if not re.fullmatch(r"/[a-z]+/[-+.a-z0-9]+", file.get("/Subtype", "").replace("#2f", "/").replace("#2F", "/")): yield "embedded file has MIME type %s" % file.get("/Subtype")
        if file.get("/Params", {}).get("/Size") != len(pdf.data(s["/EF"]["/F"])): yield "embedded file has another size"


# ---- structure: ISO 19005-3 6.7, ISO 14289-1 7 ----

@rule
def catalog_entries(pdf):
    """ISO 19005-3 6.7.2.2, ISO 14289-1 7.1: marked, no suspects, a structure tree; the title is shown in the window."""
    c = pdf.catalog
    info = pdf.at(c.get("/MarkInfo")) or {}
    if info.get("/Marked") is not True: yield "MarkInfo Marked is not true"
    if info.get("/Suspects"): yield "MarkInfo Suspects is true"
    if (pdf.at(c.get("/ViewerPreferences")) or {}).get("/DisplayDocTitle") is not True: yield "DisplayDocTitle is not true"
    if not pdf.root: yield "no StructTreeRoot"


@rule
def languages(pdf):
    """ISO 19005-3 6.7.4, ISO 14289-1 7.2: the document has a language, so that titles, alternatives and contents have one; every language is a tag of RFC 3066."""
    if not pdf.text(pdf.catalog.get("/Lang")): yield "no Lang"
    for ref, d in dictionaries(pdf):
        if "/Lang" in d and not LANGUAGE.fullmatch(pdf.text(d["/Lang"])): yield "%s: language %r" % (ref, pdf.text(d["/Lang"]))


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


@rule
def parent_tree(pdf):
    """ISO 32000-1 14.7.4.4: the parent tree's keys are sorted, each used once, below ParentTreeNextKey."""
    if not pdf.root: return
    keys = [k for k, _ in pdf.tree(pdf.root.get("/ParentTree"), "/Nums")]
    if keys != sorted(set(keys)): yield "keys are not sorted"
    if keys and pdf.root.get("/ParentTreeNextKey", 0) <= keys[-1]: yield "ParentTreeNextKey is %s" % pdf.root.get("/ParentTreeNextKey")
    used = [pdf.at(p)["/StructParents"] for p in pdf.pages if "/StructParents" in pdf.at(p)] + [pdf.at(a)["/StructParent"] for p in pdf.pages for a in pdf.at(p).get("/Annots", []) if "/StructParent" in pdf.at(a)]
    if sorted(used) != sorted(set(used)): yield "a key is used twice"


STANDARD = set("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference "
               "BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split())


@rule
def structure_types(pdf):
    """ISO 19005-3 6.7.3.4, ISO 14289-1 7.1: standard types, or types that lead to one; no type leads in a circle, no standard type elsewhere."""
    roles = {k[1:]: v[1:] for k, v in (pdf.at((pdf.root or {}).get("/RoleMap")) or {}).items()}
    for name in roles:
        if name in STANDARD: yield "%s is a standard type and mapped" % name
        seen, at = set(), name
        while at in roles and at not in seen:
            seen.add(at)
            at = roles[at]
        if at in seen: yield "%s leads in a circle" % name
    for ref, e, _, _ in pdf.elements:
        role = e["/S"][1:]
        if role not in STANDARD and role not in roles: yield "%s: type %s" % (ref, role)


@rule
def structure_links(pdf):
    """ISO 32000-1 14.7.2: every element names its parent, and only cells may be empty; the document is one element."""
    if pdf.root and len([1 for e in pdf.elements if e[3] == 0]) != 1: yield "the tree has not one root element"
    for ref, e, parent, _ in pdf.elements:
        if e.get("/P") != parent: yield "%s: parent is %s, not %s" % (ref, e.get("/P"), parent)
        if not pdf.kids(e) and e["/S"] not in ("/TD", "/TH"): yield "%s: %s is empty" % (ref, e["/S"])


TABLE_KIDS = {"/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "/THead": {"/TR"}, "/TBody": {"/TR"}, "/TFoot": {"/TR"}, "/TR": {"/TH", "/TD"}}
TABLE_PARENTS = {"/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/THead": {"/Table"}, "/TBody": {"/Table"}, "/TFoot": {"/Table"}, "/TH": {"/TR"}, "/TD": {"/TR"}}
LIST_KIDS = {"/L": {"/L", "/LI", "/Caption"}, "/LI": {"/Lbl", "/LBody"}}
LIST_PARENTS = {"/LI": {"/L"}, "/LBody": {"/LI"}}
TOC_KIDS = {"/TOC": {"/TOC", "/TOCI", "/Caption"}, "/TOCI": {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}}
TOC_PARENTS = {"/TOCI": {"/TOC"}}


def nesting(pdf, kids, parents):
    for ref, e, parent, _ in pdf.elements:
        role, up = e["/S"], pdf.at(parent).get("/S")
        if role in parents and up not in parents[role]: yield "%s: %s in %s" % (ref, role, up)
        if up in kids and role not in kids[up]: yield "%s: %s in %s" % (ref, role, up)
        if role in kids and any(isinstance(k, int) or isinstance(k, dict) and k.get("/Type") == "/MCR" for k in pdf.kids(e)): yield "%s: content directly in %s" % (ref, role)
        captions = [i for i, k in enumerate(pdf.kids(e)) if isinstance(k, str) and pdf.at(k)["/S"] == "/Caption"]
        if role in kids and (len(captions) > 1 or captions and captions[0] not in (0, len(pdf.kids(e)) - 1)): yield "%s: captions within %s" % (ref, role)


@rule
def table_nesting(pdf):
    """ISO 14289-1 7.2 (ISO 32000-1 14.8.4.3.4): tables hold rows, rows cells, one caption at an end, one head, and a body with it."""
    yield from nesting(pdf, TABLE_KIDS, TABLE_PARENTS)
    for ref, e, _, _ in pdf.elements:
        if e["/S"] != "/Table": continue
        kids = [pdf.at(k)["/S"] for k in pdf.kids(e) if isinstance(k, str)]
        if kids.count("/THead") > 1 or kids.count("/TFoot") > 1: yield "%s: two heads or feet" % ref
        if ("/THead" in kids or "/TFoot" in kids) and "/TBody" not in kids: yield "%s: head or foot without body" % ref


@rule
def list_nesting(pdf):
    """ISO 14289-1 7.2, 7.6 (14.8.4.3.3): lists hold items, items labels and bodies; a list says how it is numbered."""
    yield from nesting(pdf, LIST_KIDS, LIST_PARENTS)
    for ref, e, _, _ in pdf.elements:
        if e["/S"] == "/L" and (pdf.at(e.get("/A")) or {}).get("/ListNumbering") not in ("/None", "/Disc", "/Circle", "/Square", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha"):
            yield "%s: list without numbering" % ref


@rule
def contents_nesting(pdf):
    """ISO 14289-1 7.2 (14.8.4.2): contents hold lines of contents."""
    yield from nesting(pdf, TOC_KIDS, TOC_PARENTS)


def attribute(pdf, e, key, otherwise):
    a = pdf.at(e.get("/A")) or {}
    for d in a if isinstance(a, list) else [a]:
        if key in (pdf.at(d) or {}): return pdf.at(d)[key]
    return otherwise


def rows(pdf, table):
    for k in pdf.kids(table):
        if not isinstance(k, str): continue
        e = pdf.at(k)
        if e["/S"] == "/TR": yield [pdf.at(c) for c in pdf.kids(e) if isinstance(c, str)]
        elif e["/S"] in ("/THead", "/TBody", "/TFoot"): yield from rows(pdf, e)


@rule
def table_grid(pdf):
    """ISO 14289-1 7.2: all rows of a table have as many columns, spans counted, and no two cells lie on each other."""
    for ref, e, _, _ in pdf.elements:
        if e["/S"] != "/Table": continue
        taken, widths = set(), []
        for y, row in enumerate(rows(pdf, e)):
            x = 0
            for cell in row:
                while (y, x) in taken: x += 1
                for dy in range(attribute(pdf, cell, "/RowSpan", 1)):
                    for dx in range(attribute(pdf, cell, "/ColSpan", 1)):
                        if (y + dy, x + dx) in taken: yield "%s: cells of row %d lie on each other" % (ref, y + 1)
                        taken.add((y + dy, x + dx))
            widths.append(len([1 for t in taken if t[0] == y]))
        if len(set(widths)) > 1 or not widths: yield "%s: rows of %s columns" % (ref, widths)


@rule
def table_headers(pdf):
    """ISO 14289-1 7.5: header cells have a scope, and a table has header cells."""
    for ref, e, _, _ in pdf.elements:
        if e["/S"] == "/TH" and attribute(pdf, e, "/Scope", None) not in ("/Row", "/Column", "/Both"): yield "%s: TH without Scope" % ref
        if e["/S"] == "/Table" and not any(c["/S"] == "/TH" for row in rows(pdf, e) for c in row): yield "%s: table without header cells" % ref


@rule
def headings_in_steps(pdf):
    """ISO 14289-1 7.4.2, 7.4.4: headings begin with H1 and skip no level; numbered and plain headings are not mixed."""
    level, kinds = 0, {bool(re.fullmatch(r"/H[1-6]", e["/S"])) for _, e, _, _ in pdf.elements if re.fullmatch(r"/H[1-6]?", e["/S"])}
    if len(kinds) > 1: yield "H and H1 in one document"
    for ref, e, _, _ in pdf.elements:
        m = re.fullmatch(r"/H([1-6])", e["/S"])
        if not m: continue
        if int(m.group(1)) > level + 1: yield "%s: H%s after H%d" % (ref, m.group(1), level)
        level = int(m.group(1))


@rule
def figures_described(pdf):
    """ISO 14289-1 7.3, 7.7: a figure has an alternative text and a box, a formula an alternative text."""
    for ref, e, _, _ in pdf.elements:
        if e["/S"] in ("/Figure", "/Formula") and not (pdf.text(e.get("/Alt")) or pdf.text(e.get("/ActualText"))): yield "%s: %s without Alt" % (ref, e["/S"])
        if e["/S"] == "/Figure" and not attribute(pdf, e, "/BBox", None): yield "%s: figure without BBox" % ref


@rule
def notes_identified(pdf):
    """ISO 14289-1 7.9: every Note has an ID of its own, and the IDTree knows it."""
    known, seen = dict(pdf.tree(pdf.root.get("/IDTree"), "/Names")) if pdf.root else {}, set()
    for ref, e, _, _ in pdf.elements:
        if e["/S"] != "/Note": continue
        if not pdf.text(e.get("/ID")) or e["/ID"] in seen or known.get(e["/ID"]) != ref: yield "%s: Note with ID %s" % (ref, e.get("/ID"))
        seen.add(e.get("/ID"))


# ---- annotations and ways through the document: ISO 19005-3 6.3, ISO 14289-1 7.18 ----

@rule
def annotations_plain(pdf):
    """ISO 19005-3 6.3.1, 6.3.2: only links; they are printed, and neither hidden nor without view."""
    for n, page in enumerate(pdf.pages, 1):
        for ref in pdf.at(page).get("/Annots", []):
            a = pdf.at(ref)
            if a.get("/Subtype") != "/Link": yield "page %d: annotation %s" % (n, a.get("/Subtype"))
            if a.get("/F") != 4: yield "page %d: F is %s" % (n, a.get("/F"))


@rule
def annotations_tagged(pdf):
    """ISO 14289-1 7.18.1, 7.18.3, 7.18.5: links are in Link elements, described, in the tab order of the structure."""
    parents = dict(pdf.tree(pdf.root.get("/ParentTree"), "/Nums")) if pdf.root else {}
    for n, page in enumerate(pdf.pages, 1):
        p = pdf.at(page)
        if p.get("/Annots") and p.get("/Tabs") != "/S": yield "page %d: Tabs is not S" % n
        for ref in p.get("/Annots", []):
            a = pdf.at(ref)
            if not pdf.text(a.get("/Contents")): yield "page %d: link without Contents" % n
            e = pdf.at(parents.get(a.get("/StructParent")))
            if not e or e["/S"] != "/Link" or not any(isinstance(k, dict) and k.get("/Obj") == ref and k.get("/Pg", e.get("/Pg")) == page for k in pdf.kids(e)): yield "page %d: link %s is not in the structure" % (n, ref)


@rule
def links_lead(pdf):
    """ISO 32000-1 12.5.6.5, 12.3.2.3: every link leads somewhere and has a face; named destinations are pages, sorted by name."""
    names = pdf.at((pdf.at(pdf.catalog.get("/Names")) or {}).get("/Dests"))
    pairs = pdf.tree(names, "/Names") if names else []
    dests = dict(pairs)
    for n, page in enumerate(pdf.pages, 1):
        for ref in pdf.at(page).get("/Annots", []):
            a = pdf.at(ref)
            if "/Dest" in a and a["/Dest"] not in dests: yield "page %d: link to %s, which is not there" % (n, pdf.text(a["/Dest"]))
            if "/Dest" not in a and not pdf.text((pdf.at(a.get("/A")) or {}).get("/URI")): yield "page %d: link without target" % n
            x0, y0, x1, y1 = a["/Rect"]
            if x1 <= x0 or y1 <= y0: yield "page %d: empty link" % n
    for name, dest in dests.items():
        if (pdf.at(dest) if isinstance(dest, str) else dest)[0] not in pdf.pages: yield "destination %s is no page" % name
    keys = [pdf.text(k).encode() for k, _ in pairs]
    if keys != sorted(keys): yield "named destinations are not sorted"


@rule
def outline_leads(pdf):
    """ISO 14289-1 7.17 (ISO 32000-1 12.3.3): there is an outline where there are headings; its entries have a title and a page."""
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
    """ISO 14289-1 7.17 (ISO 32000-1 12.4.2): pages have labels, from the first on."""
    labels = pdf.tree(pdf.catalog.get("/PageLabels"), "/Nums")
    if not labels or labels[0][0] != 0: yield "no label for page 1"


def check(path):
    pdf = Pdf(path)
    return ["%s: %s: %s" % (path, r.__name__, fault) for r in RULES for fault in r(pdf)]


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        for r in RULES: print("%-20s %s" % (r.__name__, r.__doc__.split("\n")[0]))
        sys.exit()
    faults = [f for path in sys.argv[1:] for f in check(path)]
    for f in faults[:50]:
        print(f)
    sys.exit(bool(faults))
