#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every example of the GFM specification through `precis typeset`: spec.py [--together] PRECIS SPEC.txt [NUMBER…].

Each example is set as a document of its own; the text that pdftotext reads off its page is compared with what cmark-gfm's plain text renderer makes of the same example.
White space is folded. What the two outputs draw differently is made alike first: bullets, the brackets of task boxes and of notes' calls, the bars of tables, straight quotation marks,
the footer. With --together twenty examples are one document, and it is only looked whether the run ends well: for a slow program. Prints what differs, and how many of how many are the same; exit 1 if a run crashed or an example differs."""
import json, os, re, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

TOGETHER = sys.argv[1] == "--together"
PRECIS, SPEC, *NUMBERS = sys.argv[1 + TOGETHER:]
ONLY = {int(n) for n in NUMBERS}
EXTENSIONS = ["--extension", "footnotes", "--extension", "table", "--extension", "strikethrough", "--extension", "autolink", "--extension", "tasklist"]


def examples():
    """spec.txt of cmark: fences of 32 backquotes, a dot between Markdown and HTML, → for a tab. Or a JSON list of objects with `markdown`."""
    text = open(SPEC, encoding="utf-8").read()
    if SPEC.endswith(".json"):
        return [e["markdown"] for e in json.loads(text)]
    return [m.replace("→", "\t") for m in re.findall(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", text, re.S | re.M)]


def fold(text):
    return " ".join(text.split())


def of_cmark(markdown):
    out = subprocess.run(["cmark-gfm", "-t", "plaintext"] + EXTENSIONS, input=markdown.encode(), stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    html = subprocess.run(["cmark-gfm"] + EXTENSIONS, input=markdown.encode(), stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    if "<table" in html:
        out = re.sub(r"^\|( :?-+:? \|)+$", "", out, flags=re.M).replace("\\|", "\0")
        out = re.sub(r"(?<=[| \n])\|(?=[ \n])|^\|", " ", out, flags=re.M).replace("\0", "|")
    out = re.sub(r"^(\s*(?:[-\d.)]+\s+)*)- \[ \]", r"\1☐", re.sub(r"^(\s*(?:[-\d.)]+\s+)*)- \[x\]", r"\1☑", out, flags=re.M), flags=re.M) if "checkbox" in html else out
    if "footnote" in html:
        out = re.sub(r"\[\^(\d+)\]:?", r"\1 ", out)
    if "<del>" in html:
        out = re.sub(r"~(?=\S)|(?<=\S)~", "", out)
    return out


def of_precis(markdown, folder, n):
    source, pdf = os.path.join(folder, "%d.md" % n), os.path.join(folder, "%d.pdf" % n)
    with open(source, "w", encoding="utf-8", newline="") as f:
        f.write(markdown)
    run = subprocess.run([PRECIS, "typeset", "-q", source], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if run.returncode not in (0, 2):
        return None, "status %d: %s" % (run.returncode, run.stderr.decode("utf-8", "replace").strip())
    text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    return re.sub(r"page \d+ of \d+\s*\f", "", text), None


def alike(text):
    """Marks that both draw in their own way, and blanks around them."""
    for a, b in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("\u00ad", ""), ("•", "-")):
        text = text.replace(a, b)
    return fold(re.sub(r"(?<!-)-{2,3}(?!-)|—", "–", text))


def one(job):
    n, markdown, folder = job
    got, crash = of_precis(markdown, folder, n)
    if crash:
        return n, crash, None, None
    return n, None, alike(got), alike(of_cmark(markdown))


def main():
    jobs = [(n, m) for n, m in enumerate(examples(), 1) if not ONLY or n in ONLY]
    same = 0
    if TOGETHER:
        with tempfile.TemporaryDirectory(prefix="precis-spec.") as folder:
            crashes = [c for c in (of_precis("\n\n".join(m for _, m in jobs[i:i + 20]), folder, i)[1] for i in range(0, len(jobs), 20)) if c]
        print("\n".join(crashes + ["%d of %d documents crashed" % (len(crashes), (len(jobs) + 19) // 20)]))
        sys.exit(bool(crashes))
    with tempfile.TemporaryDirectory(prefix="precis-spec.") as folder, ThreadPoolExecutor(2) as pool:
        for n, crash, got, wanted in pool.map(one, [(n, m, folder) for n, m in jobs]):
            if crash:
                print("example %d: %s" % (n, crash))
            elif got != wanted:
                print("example %d:\n  cmark  %r\n  precis %r" % (n, wanted, got))
            else:
                same += 1
    print("%d of %d examples are the same" % (same, len(jobs)))
    sys.exit(0 if same == len(jobs) and same else 1)


main()
