# SPDX-License-Identifier: MIT
"""Reads a PDF for pdf_rules.py: objects through `qpdf --json`, content streams, CMaps and font files here.

Pdf(path) has `raw` (qpdf's objects), `bytes` (the file), `catalog`, `pages`, `elements` of the structure tree (reference, dictionary, parent, depth). What is
read is kept as it stands, so that pdf_rules_prove.py can spoil it in memory."""
import base64, json, re, subprocess


class Pdf:
    def __init__(self, path):
        done = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            raise RuntimeError(done.stderr.decode("utf-8", "replace"))
        whole = json.loads(done.stdout)
        with open(path, "rb") as f:
            self.bytes = f.read()
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


ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.S)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def unescaped(string):
    """The bytes that a literal string stands for."""
    return ESCAPE.sub(lambda m: bytes([int(m.group(1), 8) & 255]) if m.group(1) else NAMED.get(m.group(2), m.group(2) or b""), string)


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
    stack, ids, faults, in_text, q = [], {}, [], 0, 0
    for op, args in operators(content(pdf, page)):
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

def content(pdf, page):
    c = pdf.at(page)["/Contents"]
    return b"\n".join(pdf.data(x) for x in (c if isinstance(c, list) else [c]))


class Font:
    """A Type0 font as its objects describe it: how its codes are read, what they mean, which glyph of the file they draw."""
    def __init__(self, pdf, ref):
        self.dict = pdf.at(ref)
        self.descendant = pdf.at(self.dict["/DescendantFonts"][0])
        self.wide = self.dict.get("/Encoding") == "/Identity-H"
        self.meaning = {}
        if "/ToUnicode" in self.dict:
            cmap = pdf.data(self.dict["/ToUnicode"]).decode("latin-1").split("endcodespacerange")[-1]
            for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
                for code, target in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                    self.meaning[int(code, 16)] = target.upper()
            for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
                for low, high, target in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                    for n in range(int(high, 16) - int(low, 16) + 1):
                        self.meaning[int(low, 16) + n] = "%0*X" % (len(target), int(target, 16) + n)
        gids = self.descendant.get("/CIDToGIDMap")
        self.gids = pdf.data(gids) if isinstance(gids, str) and not gids.startswith("/") else b""

    def codes(self, string):
        return [int.from_bytes(string[i:i + 2], "big") for i in range(0, len(string), 2)] if self.wide else list(string)

    def text(self, code):
        return bytes.fromhex(self.meaning.get(code, "")).decode("utf-16-be", "replace")

    def gid(self, code):
        return int.from_bytes(self.gids[2 * code:2 * code + 2], "big")


class Outlines:
    """Tables of a TrueType file."""
    def __init__(self, file):
        self.file = file
        self.tables = {file[12 + 16 * i:16 + 16 * i]: int.from_bytes(file[20 + 16 * i:24 + 16 * i], "big") for i in range(int.from_bytes(file[4:6], "big"))}
        self.em, self.metrics, self.glyphs = self.u16(b"head", 18), self.u16(b"hhea", 34), self.u16(b"maxp", 4)

    def u16(self, table, at):
        return int.from_bytes(self.file[self.tables[table] + at:self.tables[table] + at + 2], "big")

    def width(self, gid):
        return self.u16(b"hmtx", 4 * min(gid, self.metrics - 1)) * 1000 / self.em


def shown(pdf, page):
    """(font's name in the resources, code, under ActualText?) of every character that a page shows."""
    stack, font, fonts = [], None, {}
    resources = pdf.at(pdf.at(page).get("/Resources")) or {}
    for op, args in operators(content(pdf, page)):
        if op in (b"BDC", b"BMC"):
            stack.append(op == b"BDC" and b"/ActualText" in dictionary(args[1]))
        elif op == b"EMC" and stack:
            stack.pop()
        elif op == b"Tf":
            font = args[0].decode()
            if font not in fonts:
                ref = (pdf.at(resources.get("/Font")) or {}).get(font)
                fonts[font] = Font(pdf, ref) if ref else None
        elif op in (b"TJ", b"Tj") and fonts.get(font):
            for part in args[0] if op == b"TJ" else args:
                if isinstance(part, tuple):
                    for code in fonts[font].codes(unescaped(part[1])):
                        yield font, fonts[font], code, any(stack)
