#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The one content test: outputs.py [--said=FILE] FOLDER NAME [FORMAT…] says whether NAME.json, .pdf, .html, .md, .txt and NAME-tex/NAME.pdf in FOLDER hold the same brief.

The measure is the JSON: its title block and `content`, a list of pieces (heading, text, cell), each with its mark and margin words. Every other output is read back by a reader of its kind
(PDF by its structure and by its plain text, HTML by a parser, Markdown by pandoc, text by the columns of its tables, LaTeX by compiling it) and must give the same pieces, in the same order,
none more and none less; only what an output has of its own (contents, page furniture, notes, the sources' text) is left aside, and that only where its markup says what it is.
White space does not count, nor hyphens in plain text taken from pages; where a piece is written from right to left, a page's structure gives its characters in the order in which they
were drawn, so there only which they are is compared, and its words in the plain text (but for pointed Hebrew, which pdftotext takes apart). A character that FILE (what precis said) calls missing in
every font need not be on the page. Exit 1 names the first difference."""
import json, os, re, subprocess, sys, unicodedata
from html.parser import HTMLParser


def bare(s):
    return re.sub(r"[\s\u200b\ufeff\u2060]+", "", unicodedata.normalize("NFC", s))


def right_to_left(s):
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in s)


def shown(s):
    """Without the characters that no output shows."""
    return bare("".join(c for c in s if unicodedata.category(c) != "Cc" and not (ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF)))


MISSING = set()


def seen(s):
    """What can be seen of it: a page has no place for characters that only say how others are set."""
    return "".join(c for c in shown(s) if c not in MISSING and unicodedata.category(c) != "Cf" and not "\ufe00" <= c <= "\ufe0f" and c != "\u034f")


class Piece:
    def __init__(self, kind, text, mark="", side=""):
        self.kind, self.text, self.mark, self.side = kind, text, mark, side

    def key(self):
        return self.kind, shown(self.text + self.mark)


def mark_of(block):
    return "[%s]" % ",".join(map(str, block["marks"])) if block.get("marks") else ""


# ---- the measure ----

def pieces_of(brief):
    out = [Piece("h", brief["head"]["title"])]
    if brief["head"]["subtitle"]:
        out.append(Piece("t", brief["head"]["subtitle"]))
    for fact in brief["head"]["facts"]:
        out += [Piece("t", fact["label"]), Piece("t", fact["value"])]

    def walk(blocks, side="", number=None):
        for b in blocks:
            own = b.get("side", "") or side
            if b["kind"] == "heading":
                out.append(Piece("h", b["text"]))
            elif b["kind"] in ("para", "code"):
                out.append(Piece("t", (number or "") + b["text"], mark_of(b), own))
            elif b["kind"] == "quote":
                before = len(out)
                walk(b["content"])
                out[before].side = own
            elif b["kind"] == "item":
                walk(b["content"], number=number)
            elif b["kind"] == "list":
                for i, item in enumerate(b["items"]):
                    walk([item], number="[%d]" % (i + 1) if b.get("role") == "sources" else None)
            elif b["kind"] == "table":
                before = len(out)
                for row in b["rows"]:
                    for k, cell in enumerate(row["cells"]):
                        out.append(Piece("c", cell["text"], mark_of(cell), row.get("side", "") if k + 1 == len(row["cells"]) else ""))
                if b.get("side"):
                    out[before].side = b["side"]

    walk(brief["content"])
    return out


def check_json(brief):
    """What is printed is what was found: the content names the sections' findings, in their order, with their words and sources."""
    wrong, order = [], []

    def walk(blocks):
        for b in blocks:
            rows = b.get("rows", [])
            for x in [b] + rows:
                if x.get("finding"):
                    order.append(x["finding"])
                    f = brief["findings"][x["finding"]]
                    texts = [x] + x.get("cells", []) + x.get("content", [])
                    said = [t for t in texts if shown(f["display"]) in shown(t.get("text", ""))]
                    numbers = sorted({s["source"] for s in f["spans"] + f["others"]})
                    if not said:
                        wrong.append("%s is not printed as it is displayed" % x["finding"])
                    elif said[0].get("marks", []) != numbers:
                        wrong.append("%s stands in %s and is marked %s" % (x["finding"], numbers, said[0].get("marks")))
            walk(b.get("content", []) + b.get("items", []))

    walk(brief["content"])
    listed = brief["bottom_line"] + [i for s in brief["sections"] for i in s["items"]]
    if sorted(set(listed)) != sorted(order):
        wrong.append("listed and printed findings differ: %s" % sorted(set(listed) ^ set(order)))
    if [i for i in order if i in brief["bottom_line"]] != brief["bottom_line"]:
        wrong.append("the bottom line is printed in another order")
    for s in brief["sections"]:
        if len(s["items"]) > 1 and s["items"] != [i for i in order if i in s["items"]] and not any(b.get("level") == 2 for b in brief["content"]):
            wrong.append("section %s is printed in another order" % s["id"])
    if not set(order) <= {i for i, f in brief["findings"].items() if f["printed"]}:     # words printed within another finding count as printed too
        wrong.append("a finding is printed and not called so")
    return wrong


# ---- readers ----

class Html(HTMLParser):
    BLOCK = {"h1": "h", "h2": "h", "h3": "h", "h4": "h", "h5": "h", "h6": "h", "p": "t", "dt": "t", "dd": "t", "li": "t", "td": "c", "th": "c", "pre": "t"}
    VOID = {"meta", "br", "img", "hr", "link", "input"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.stack, self.inside, self.loose = [], [], False, []

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag in self.VOID:
            return
        classes = (a.get("class") or "").split()
        skip = tag in ("nav", "figure", "script", "style", "svg") or any(c in classes for c in ("notes", "back", "footnotes"))
        own = tag != "table" and any(c in classes for c in ("marking", "issuer", "draft"))
        self.stack.append((tag, skip or own or (self.stack[-1][1] if self.stack else False), "side" in classes))
        if a.get("id") == "brief":
            self.inside = True
        if a.get("id") == "texts":
            self.inside = False
        if self.inside and tag in self.BLOCK and not self.stack[-1][1]:
            self.out.append(Piece(self.BLOCK[tag], ""))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self.inside or not self.stack or self.stack[-1][1]:
            return
        side = any(s[2] for s in self.stack)
        holder = [i for i, s in enumerate(self.stack) if s[0] in self.BLOCK]
        if not holder:
            if data.strip():
                self.loose.append(data.strip())
        elif side and self.stack[holder[-1]][2]:
            self.out[-1].side = "PARA" + self.out[-1].side + data     # a margin paragraph: no piece of its own
        elif side:
            self.out[-1].side += data
        else:
            self.out[-1].text += data


def read_html(path):
    p = Html()
    p.feed(open(path, encoding="utf-8").read())
    out, side = [], ""
    for piece in p.out:
        if piece.side.startswith("PARA"):
            side = piece.side[4:]
        elif piece.text.strip() or piece.kind == "c":
            piece.side = piece.side.strip() or side
            side = ""
            out.append(piece)
    if p.loose:
        raise SystemExit("html: text outside of any element of its own: %s" % p.loose[:3])
    return out


def read_md(path):
    """By pandoc's tree. Margin words are the last emphasis in parentheses of a paragraph; notes are paragraphs behind a part: `[2] Label…; [3] …`."""
    tree = json.loads(subprocess.run(["pandoc", "-f", "markdown", "-t", "json", path], stdout=subprocess.PIPE, check=True).stdout)
    out = []

    def plain(inlines):
        s = ""
        for i in inlines:
            t, c = i["t"], i.get("c")
            if t == "Str": s += c
            elif t in ("Space", "SoftBreak", "LineBreak"): s += " "
            elif t in ("Emph", "Strong", "Superscript", "Strikeout", "Subscript", "SmallCaps"): s += plain(c)
            elif t in ("Link", "Span"): s += plain(c[1])
            elif t == "Quoted": s += plain(c[1]).join("\u201c\u201d" if c[0]["t"] == "DoubleQuote" else "\u2018\u2019")   # of curved marks; straight ones would be wrong
            elif t == "Code": s += c[1]
            else: s += "<%s %s>" % (t, c)                       # a quotation, formula, citation, raw text: content was taken for a sign
        return s

    def side_of(inlines):
        if inlines and inlines[-1]["t"] == "Emph":
            s = plain(inlines[-1]["c"])
            if s.startswith("(") and s.endswith(")"):
                return inlines[:-1], s[1:-1]
        return inlines, ""

    def add(kind, inlines):
        rest, side = side_of(inlines)
        out.append(Piece(kind, plain(rest), "", side))

    def blocks(bs):
        for b in bs:
            t, c = b["t"], b.get("c")
            if t == "Header": add("h", c[2])
            elif t in ("Para", "Plain"): add("t", c)
            elif t == "BlockQuote": blocks(c)
            elif t == "CodeBlock": out.append(Piece("t", c[1]))
            elif t in ("BulletList", "OrderedList"):
                for item in c if t == "BulletList" else c[1]: blocks(item)
            elif t == "Table":
                head, bodies = c[3], c[4]
                for row in head[1] + [r for body in bodies for r in body[3]]:
                    for cell in row[1]:
                        inlines = [i for bl in cell[4] for i in bl["c"]]
                        add("c", inlines)
            elif not (t == "RawBlock" and c[1] == "<!-- -->"): out.append(Piece("t", "<%s>" % t))

    meta = tree["meta"]
    blocks(tree["blocks"])
    title = [Piece("h", plain(meta["title"]["c"]))] + ([Piece("t", plain(meta["subtitle"]["c"]))] if "subtitle" in meta else [])
    return title, out


def width(c):
    return 0 if unicodedata.category(c) in ("Mn", "Me", "Cf") or "\u1160" <= c < "\u1200" or "\U0001f3fb" <= c <= "\U0001f3ff" else 2 if unicodedata.east_asian_width(c) in "WF" else 1


def signs(line):
    """What a terminal shows as one sign, with its columns: a character and its marks; an emoji, all that is joined to it and its selector, which makes it wide."""
    for m in re.finditer("[\u203c-\U0001ffff](?:\ufe0f|[\u0300-\u036f\u20d0-\u20ff]|\u200d.)*|.", line):
        wide = width(m.group()[0])
        yield m.group(), 2 if "\ufe0f" in m.group() and wide == 1 else wide


def width_of(s):
    return sum(wide for _, wide in signs(s))


def columns(line, at):
    """The line cut into columns that begin at these places."""
    out, col, k = [""] * len(at), 0, 0
    for sign, wide in signs(line):
        while k + 1 < len(at) and col >= at[k + 1]:
            k += 1
        out[k] += sign
        col += wide
    return out


def underlines(lines, i):
    """A heading may itself be made of dashes: what stands under it is as wide as it, or 72 where it has several lines."""
    above = 0
    while above < i and lines[i - above - 1]:
        above += 1
    return len(lines[i]) == (width_of(lines[i - 1]) if above == 1 else 72) if above else False


def read_text(path, want):
    """One stream of characters, tables cell by cell: without rules, and without the notes behind each part."""
    lines = open(path, encoding="utf-8").read().split("\n")
    too_wide = [l for l in lines if width_of(l) > 72 and " " in l.strip()]
    if too_wide:
        raise SystemExit("txt: wider than 72 columns: %s" % too_wide[0])
    out, i, tables, ruled = "", 0, [t for t in want], False
    while i < len(lines):
        l = lines[i]
        if re.fullmatch(r"_{16}", l):                           # notes: to the next two blank lines
            i += 1
            while i < len(lines) and not (lines[i] == "" and (i + 1 >= len(lines) or lines[i + 1] == "")):
                i += 1
            continue
        if re.fullmatch(r"={72}", l) or re.fullmatch(r"=+|-+", l) and underlines(lines, i) and not ruled:
            i, ruled = i + 1, True
            continue
        ruled = False
        rule = next((k for k in range(i, min(i + 4, len(lines))) if re.fullmatch(r"-+(  -+)+", lines[k])), None)
        if rule is not None and l and all(lines[k] for k in range(i, rule)) and tables:
            at = [m.start() for m in re.finditer(r"-+", lines[rule])]
            side, rows = tables.pop(0)
            if side and l == "(%s)" % side:
                i += 1
            groups, body = [lines[i:rule]], lines[rule + 1:]
            wraps = "" in body[:rows - 1] or body[rows - 1:rows] != [""]        # a line for each row, or blank lines between them
            n = 0
            while len(groups) < rows and n < len(body):
                end = body.index("", n) if wraps else n + 1
                groups.append(body[n:end])
                n = end + (1 if wraps and len(groups) < rows else 0)
            for g in groups:
                cut = [columns(line, at) for line in g]
                out += "".join(bare("".join(c[k] for c in cut)) for k in range(len(at)))
            i = rule + 1 + n
            continue
        out += bare(l)
        i += 1
    return out


def read_pdf(path):
    """By its structure: pieces with their text; notes at the foot and contents are of their own, Lbl belongs to what it labels."""
    text = subprocess.run(["pdfinfo", "-struct-text", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode("utf-8")
    out, skip, label = [], None, ""
    kinds = {"H1": "h", "H2": "h", "H3": "h", "H4": "h", "H5": "h", "H6": "h", "P": "t", "TD": "c", "TH": "c", "Lbl": "l", "Code": "t"}
    for line in text.split("\n"):
        depth, rest = len(line) - len(line.lstrip()), line.strip()
        if skip is not None:
            if depth > skip:
                continue
            skip = None
        if not rest or rest.startswith(("/", "Object ")):
            continue
        if rest.startswith('"'):
            if out:
                out[-1].text += rest[1:-1]
            continue
        name = rest.split()[0].rstrip(":")
        if name in ("Note", "TOC", "Figure", "Caption"):
            skip = depth
        elif name in kinds:
            out.append(Piece(kinds[name], ""))
    joined = []
    for p in out:
        if joined and joined[-1].kind == "l":
            joined[-1] = Piece("t", (joined[-1].text if joined[-1].text.strip() != "\u2022" else "") + p.text)
        else:
            joined.append(p)
    return [p for p in joined if p.text.strip() or p.kind == "c"]


def stream_of(path):
    return subprocess.run(["pdftotext", "-raw", path, "-"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


# ---- comparing ----

def compare(name, want, got, free=(), fold=False, cells=True):
    """The same pieces in the same order. `free`: texts that may stand anywhere besides; margin words may stand in a piece of their own before theirs."""
    def key(p):
        kind, text = p.key()
        if fold:
            text = seen(text).casefold()
        if fold and right_to_left(text):
            text = "".join(sorted(text))
        return ("c" if kind == "c" and cells else "h" if kind == "h" else "t"), text
    def plain(s):                                           # capitals, and quotation marks and dashes as they were typed
        return re.sub("[“”„«»]", '"', re.sub("[‘’]", "'", re.sub("[-–—]+", "-", bare(s).casefold())))
    free = {plain(f) for f in free if f}
    i, sides, used = 0, [], set()
    got = [p for p in got if not (p.kind != "h" and plain(p.text) in free)]
    for p in got:
        if i < len(want) and key(p) == key(want[i]):
            if p.side:
                sides.append((i, p.side))
            i += 1
        elif p.kind == "t" and any(bare(w.side) == bare(p.text) for w in want[:i + 3] if w.side):
            near = [k for k, w in enumerate(want[:i + 3]) if w.side and bare(w.side) == bare(p.text) and k not in used]     # those of a table's rows stand behind the table
            if not near:
                return "%s: margin words once too often: %s" % (name, p.text)
            sides.append((near[0], p.text))
            used.add(near[0])
        else:
            expected = want[i].key() if i < len(want) else "the end"
            return "%s: piece %d is %s, where %s should be" % (name, i, p.key(), expected)
    if i < len(want):
        return "%s: ends before piece %d, %s" % (name, i, want[i].key())
    missing = {(k, bare(w.side)) for k, w in enumerate(want) if w.side} - {(k, bare(s)) for k, s in sides}
    return "%s: margin words are not there: %s" % (name, sorted(missing)[:3]) if missing else None


def in_order(name, want, text, hyphens=False, cells=True):
    """Every piece stands in the plain text, in order; one that a page's end divides by its beginning and its end."""
    def fold(s):
        s = unicodedata.normalize("NFD", seen(s).casefold())       # an accent that begins a line is put to the line above by pdftotext
        return re.sub(r"[-\u2010\u2011\u00ad]", "", s) if hyphens else s
    text, at = fold(text), 0
    for k, p in enumerate(want):
        if p.kind == "c" and not cells:
            continue
        s = fold(p.text + p.mark)
        if right_to_left(s):
            lost = [w for w in p.text.split() if right_to_left(w) and not re.search("[\u0591-\u05c7]", w) and fold(w).strip("“”„«»\".,;:!?()") not in text]
            if lost:
                return "%s: these words are not in the text: %s" % (name, lost)
            continue
        found = text.find(s, at)
        if found >= 0:
            at = found + len(s)
            continue
        ends = [(n, text.find(s[:n], at), text.find(s[n:], at)) for n in range(1, len(s))] if len(s) > 30 else []
        split = [(n, a, b) for n, a, b in ends if a >= 0 and b > a + n and b - a - n < 6000]
        if not split:
            return "%s: piece %d is not in the text, or not in its place: %s" % (name, k, p.key())
        n, a, b = max(split, key=lambda x: -x[2])
        at = b + len(s) - n
    return None


def main():
    arguments = sys.argv[1:]
    if arguments[0].startswith("--said="):
        said = open(arguments.pop(0)[7:], encoding="utf-8", errors="replace").read()
        MISSING.update(chr(int(c, 16)) for line in said.split("\n") if "[font-glyph]" in line for c in re.findall(r"U\+([0-9A-F]{4,6})", line) if int(c, 16) > 0x7F)
    folder, name, formats = arguments[0], arguments[1], arguments[2:] or ["json", "pdf", "html", "md", "txt", "tex"]
    path = lambda suffix: os.path.join(folder, name + suffix)
    brief = json.load(open(path(".json"), encoding="utf-8"))
    head = brief["head"]
    want = pieces_of(brief)
    free = [head["issuer"], head["reference"], head["marking"]]
    wrong = []
    if "json" in formats:
        wrong += ["json: " + w for w in check_json(brief)]
    if "html" in formats:
        wrong.append(compare("html", want, read_html(path(".html"))))
    if "md" in formats:
        title, rest = read_md(path(".md"))
        heads = 1 + bool(head["subtitle"])
        facts = [p for p in rest if p.kind == "t" and all(bare(f["value"]) in bare(p.text) and bare(f["label"]) in bare(p.text) for f in head["facts"])][:1]
        side, pieces, keys = "", [], {w.key() for w in want}
        for p in rest:
            if p in facts or re.match(r"\[\d+\] .*?(; \[\d+\]|$)", p.text) and p.key() not in keys:
                continue
            if not p.text and p.side and p.kind == "t":                        # a table's own margin words stand before it
                side = p.side
                continue
            p.side, side = p.side or side, ""
            pieces.append(p)
        wrong.append(compare("md: title", want[:heads], title))
        if head["facts"] and not facts:
            wrong.append("md: the facts are not there")
        wrong.append(compare("md", want[heads + 2 * len(head["facts"]):], pieces, free))
    if "txt" in formats:
        tables, last = [], None
        def find(blocks):
            for b in blocks:
                if b["kind"] == "table":
                    tables.append((b.get("side", ""), len(b["rows"])))
                find(b.get("content", []))
        find(brief["content"])
        text = read_text(path(".txt"), tables)
        stream, k = bare(head["marking"] + head["issuer"] + head["reference"]), 0
        for p in want:
            stream += bare(p.text + p.mark) + ("(%s)" % bare(p.side) if p.side else "")
        stream += bare(head["marking"])
        for t, _ in tables:                                                     # their margin words stand before them, and were left out above
            stream = stream.replace("(%s)" % bare(t), "", 1) if t else stream
        quotes = re.sub(r"\(\d+origins?(?:of\d+reports)?\)", "", stream), re.sub(r"\(\d+origins?(?:of\d+reports)?\)", "", text)
        quotes = [re.sub("[\u202a-\u202e\u2066-\u2069]", "", shown(q)) for q in quotes]        # text leaves out what would turn the direction beyond its piece
        if re.search("[\u202a-\u202e\u2066-\u2069\u0000-\u0009\u000b-\u001f\u007f-\u009f]", open(path(".txt"), encoding="utf-8", newline="").read()):
            wrong.append("txt: a terminal would obey a character of it")
        if name == "hostile":                                   # texts made of dashes cannot be told from the lines under headings
            quotes = [re.sub("[-=_—]", "", q) for q in quotes]
        if quotes[0] != quotes[1]:
            n = next((i for i, (a, b) in enumerate(zip(*quotes)) if a != b), min(map(len, quotes)))
            wrong.append("txt: … %s … where %s should be" % (quotes[1][max(0, n - 20):n + 60], quotes[0][max(0, n - 20):n + 60]))
        if stream.count("origins)") != text.count("origins)"):
            wrong.append("txt: margin words are not all there")
    if "pdf" in formats:
        wrong.append(compare("pdf", [p for p in want if p.text or p.mark or p.kind == "c"], read_pdf(path(".pdf")), free + ["contents"], fold=True))
    if "pdf" in formats or "pdf-text" in formats:
        full = [p for p in want if p.text or p.mark]                            # an empty cell has no text to extract
        wrong.append(in_order("pdf, plain text", full, stream_of(path(".pdf")), hyphens=True))
    if "tex" in formats:
        first = 1 + bool(head["subtitle"])                                      # labels and values of the title block stand in rows
        facts, rest = want[first:first + 2 * len(head["facts"])], want[:first] + want[first + 2 * len(head["facts"]):]
        for p in facts:
            wrong.append(in_order("tex", [p], stream_of(os.path.join(folder, name + "-tex", name + ".pdf")), hyphens=True))
        wrong.append(in_order("tex", rest, stream_of(os.path.join(folder, name + "-tex", name + ".pdf")), hyphens=True))
    wrong = [w for w in wrong if w]
    print("\n".join(wrong) or "%s: %d pieces, alike in %s" % (name, len(want), ", ".join(formats)))
    sys.exit(bool(wrong))


main()
