#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that findings are the sources' own words.

    verbatim.py FINDINGS.json SOURCES [EXTRACT.jsonl] [STRUCTURE.txt]
    verbatim.py PRECIS BRIEF.ini OUT        builds PDF and JSON into the folder OUT, extracts, reads the structure, and proves all of it

For every finding of findings.json, with the sources in the folder SOURCES:
  each span's bytes [bstart, bend) of the source file, white space folded and Markdown's marks taken off, are its part of `text`; parts are joined by " […] ";
  `display` is `text` with each word of `supplied` in brackets at its place, and nothing else;
  the source's SHA-256 is that of the file.
With EXTRACT.jsonl (precis extract of the same files) also: code points [start, end) of the clean text are the same part.
With STRUCTURE.txt (pdfinfo -struct-text of the PDF) also: each finding that the bottom line or a section lists stands in it.
Standard library only. Prints faults and a count; exit status 1 if there are faults."""
import hashlib, html, json, os, re, subprocess, sys


def fold(s):
    return " ".join(re.split(r"[\s\u200b]+", s)).strip()


def unmarked(s):
    """Markdown taken off a stretch of a file: escapes, emphasis, links, code marks, quotation and list marks at the beginning of a line, entities."""
    s = re.sub(r"(?m)^[ \t]*(?:>[ \t]?)+", "", s)
    s = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", s)
    s = re.sub(r"\[\^[^\]]+\]", "", s)
    s = re.sub(r"<((?:https?|mailto):[^>]*)>", r"\1", s)
    s = re.sub(r"(?<!\\)(\*\*|__|~~|`+)", "", s)
    s = re.sub(r"(?<![\\\w])[*_](?=\S)|(?<=[^\s\\])[*_](?!\w)", "", s)
    s = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", s)
    return html.unescape(s)


def edges(text):
    """A decoded entity or an escape at the edge of a paragraph of Markdown has no bytes of its own."""
    return {text[1:], text[:-1], text[1:-1]}


def shown(text, supplied):
    """Every way `display` may look: a word put in between others has a blank on its side."""
    ways, at = [""], 0
    for s in sorted(supplied, key=lambda s: s["at"]):
        word, before, after = "[" + s["text"] + "]", text[at:s["at"]], s["at"] + s["len"]
        ways = [w + before + x for w in ways for x in ((word,) if s["len"] else (word, word + " ", " " + word))]
        at = after
    return {w + text[at:] for w in ways}


def structure_text(path):
    """The document's text by its structure, without the notes that stand between."""
    out, skip = [], None
    for line in open(path, encoding="utf-8", errors="replace"):
        depth = len(line) - len(line.lstrip())
        if skip is not None and depth > skip:
            continue
        skip = None
        if line.lstrip().startswith("Note"):
            skip = depth
        elif line.lstrip().startswith('"'):
            out.append(line.strip()[1:-1])
        elif "(block)" in line:
            out.append("\n")
    return "".join(out)


def check(data, folder, clean, structure):
    faults, files = [], {}
    for s in data["sources"]:
        path = next((p for p in (os.path.join(folder, s["path"]), os.path.join(folder, os.path.basename(s["path"])), os.path.join(folder, "sources", os.path.basename(s["path"]))) if os.path.isfile(p)), None)
        if not path:
            faults.append("source %d: %s is not in %s" % (s["n"], s["path"], folder))
            continue
        files[s["n"]] = (open(path, "rb").read(), path.endswith(".md"))
        if hashlib.sha256(files[s["n"]][0]).hexdigest() != s["sha256"]:
            faults.append("source %d: another SHA-256" % s["n"])
    sha = {s["n"]: s["sha256"] for s in data["sources"]}

    def part(span):
        if span["source"] not in files or "bstart" not in span:
            return None
        raw, markdown = files[span["source"]]
        s = raw[span["bstart"]:span["bend"]].decode("utf-8", "replace")
        return fold(unmarked(s) if markdown else s)

    def clean_part(span):
        text = clean.get(sha.get(span["source"]))
        return None if text is None else fold(text[span["start"]:span["end"]])

    printed = fold(structure)
    listed = set(data["bottom_line"]).union(*(s["items"] for s in data["sections"]))
    for fid in listed - data["findings"].keys():
        faults.append("%s is listed but not among the findings" % fid)
    for fid, f in data["findings"].items():
        parts = [part(s) for s in f["spans"]]
        markdown = any(files.get(s["source"], (b"", False))[1] for s in f["spans"])
        if not parts or None in parts:
            faults.append("%s: a span has no place in its source" % fid)
        elif " […] ".join(parts) != f["text"] and not (markdown and " […] ".join(parts) in edges(f["text"])):
            faults.append("%s: the source has %r, text is %r" % (fid, " […] ".join(parts), f["text"]))
        if clean and " […] ".join(clean_part(s) or "" for s in f["spans"]) != f["text"]:
            faults.append("%s: code points give %r, text is %r" % (fid, " […] ".join(clean_part(s) or "" for s in f["spans"]), f["text"]))
        if f["display"] not in shown(f["text"], f["supplied"]):
            faults.append("%s: display is %r, text %r with %s" % (fid, f["display"], f["text"], f["supplied"]))
        for s in f.get("others", []):
            if not part(s):
                faults.append("%s: a place elsewhere is empty" % fid)
            elif clean and clean_part(s) != part(s):
                faults.append("%s: elsewhere bytes give %r, code points %r" % (fid, part(s), clean_part(s)))
        if printed and fid in listed and f["display"] not in printed:
            faults.append("%s: said to be printed, but the PDF has no %r" % (fid, f["display"]))
    for c in data["conflicts"]:
        for v in c["values"]:
            if v["text"] not in (part(v["span"]) or ""):
                faults.append("conflict about %s: %r is not in its span %r" % (c["about"], v["text"], part(v["span"])))
    return faults


def build(precis, brief, out):
    """The paths for check, by running the program."""
    def run(*command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode:
            sys.exit("%s ended with %d\n%s" % (" ".join(command), done.returncode, done.stderr.decode("utf-8", "replace")))
        return done.stdout
    folder, stem = os.path.dirname(os.path.abspath(brief)), os.path.join(out, os.path.basename(os.path.dirname(os.path.abspath(brief))))
    run(precis, "build", "-f", "pdf,json", "-o", out, brief)
    with open(stem + ".json", encoding="utf-8") as f:
        sources = [os.path.join(folder, s["path"]) for s in json.load(f)["sources"]]
    for name, data in ((".jsonl", run(precis, "extract", *sources)), (".structure", run("pdfinfo", "-struct-text", stem + ".pdf"))):
        with open(stem + name, "wb") as f:
            f.write(data)
    return [stem + ".json", folder, stem + ".jsonl", stem + ".structure"]


if __name__ == "__main__":
    paths = sys.argv[1:] if sys.argv[1].endswith(".json") else build(*sys.argv[1:4])
    data = json.load(open(paths[0], encoding="utf-8"))
    clean = {}
    if len(paths) > 2:
        for line in open(paths[2], encoding="utf-8"):
            record = json.loads(line)
            clean[record["sha256"]] = record["text"]
    faults = check(data, paths[1], clean, structure_text(paths[3]) if len(paths) > 3 else "")
    for f in faults[:40]:
        print(f)
    print("%d findings, %d of them printed, %d faults" % (len(data["findings"]), sum(f["printed"] for f in data["findings"].values()), len(faults)))
    sys.exit(bool(faults) or not data["findings"])
