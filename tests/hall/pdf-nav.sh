#!/bin/sh
# SPDX-License-Identifier: MIT
# Ways through the PDF: a mark leads to its source, the source's number back to the first mark, a call to its note and the note back; addresses open; the outline has every heading in order; page
# labels and "page x of y" count the pages; pages handed on one by one to a long file are the same document.
. "$(dirname "$0")/lib"
harvest
try 0 build -f pdf -o "$dir/a" harvest
{
    printf '# A long document\n\nSee <https://example.org/a?b=c#d> and [the end](#last).[^1]\n\n[^1]: A note about grain.\n'
    i=1
    while [ $i -le 90 ]; do
        printf '\n## Part %d\n\n' $i
        j=0; while [ $j -lt 12 ]; do printf 'The ministers of part %d agreed in paragraph %d that the harvest should be shared before the winter, and said so at length to all who had come. ' $i $j; j=$((j + 1)); done
        printf '\n'
        i=$((i + 1))
    done
    printf '\n## Last\n\nThe end.\n'
} >long.md
try 0 typeset long.md
python3 - "$dir/a/harvest.pdf" long.pdf >"$dir/out" 2>&1 <<'END' || fail "a way is missing"
import os, re, subprocess, sys
sys.path.insert(0, os.environ["PRECIS_ROOT"] + "/tests/hall")
from pdf_read import Pdf
def links(pdf):
    for n, page in enumerate(pdf.pages):
        for a in pdf.at(page).get("/Annots", []):
            d = pdf.at(a)
            yield n, pdf.text(d["/Dest"]) if "/Dest" in d else pdf.text(pdf.at(d["/A"])["/URI"]), d
def dests(pdf): return {pdf.text(k): (pdf.pages.index(v[0]), v[3]) for k, v in pdf.tree(pdf.at(pdf.at(pdf.catalog["/Names"])["/Dests"]), "/Names")}
bad = []
brief = Pdf(sys.argv[1])
to, where = [l[1] for l in links(brief)], dests(brief)
for s in ("src-1", "src-2", "cite-1", "cite-2"):
    if s not in to or s not in where: bad.append("no link to %s" % s)
if not all(where["cite-%d" % n] < where["src-%d" % n] or where["cite-%d" % n][1] > where["src-%d" % n][1] for n in (1, 2)): bad.append("a source leads not back")
long = Pdf(sys.argv[2])
found, where = list(links(long)), dests(long)
for s in ("note-1", "call-1", "https://example.org/a?b=c#d"):
    if s not in [l[1] for l in found]: bad.append("no link to %s" % s)
if where["call-1"][0] != where["note-1"][0] or where["note-1"][1] >= where["call-1"][1]: bad.append("the note stands above its call")
def titles(list_): return [t for o in list_ for t in [o["title"]] + titles(o["kids"])]
heads = ["Part %d" % n for n in range(1, 91)] + ["Last"]
if titles(long.outlines)[-91:] != heads: bad.append("outline %s" % titles(long.outlines)[:5])
pages = len(long.pages)
if pages <= 48: bad.append("%d pages: no long document" % pages)
text = subprocess.run(["pdftotext", sys.argv[2], "-"], stdout=subprocess.PIPE).stdout.decode().split("\f")
for n in range(pages):
    if "page %d of %d" % (n + 1, pages) not in text[n]: bad.append("page %d says not so" % (n + 1))
if long.tree(long.catalog["/PageLabels"], "/Nums") != [(0, {"/S": "/D"})]: bad.append("labels %s" % long.tree(long.catalog["/PageLabels"], "/Nums"))
print("\n".join(bad))
sys.exit(bool(bad))
END
python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" long.pdf >"$dir/out" 2>&1 || fail "rules are broken"
qpdf --check long.pdf >"$dir/out" 2>&1 || fail "qpdf complains"
"$PRECIS" typeset -o - long.md >"$dir/piped.pdf" 2>"$dir/err" || fail "it cannot be piped"
cmp -s long.pdf "$dir/piped.pdf" || fail "a pipe gets another file"
