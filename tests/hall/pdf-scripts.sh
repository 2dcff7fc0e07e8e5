#!/bin/sh
# SPDX-License-Identifier: MIT
# Text in other scripts comes out of the PDF as it stands in the source: hundreds of Hangul syllables (codes of two bytes), Cyrillic and Greek (a face with more than one font),
# right-to-left runs within a Latin line, Devanagari clusters. Fonts that are not installed make it skip.
. "$(dirname "$0")/lib"
harvest
python3 - harvest/sources/scripts.txt <<'END'
import sys
hangul = "".join(chr(0xAC00 + 13 * i) for i in range(700))
latin = "".join(chr(c) for c in range(0xC0, 0x180) if c not in (0xD7, 0xF7)) + "".join(chr(c) for c in list(range(0x391, 0x3A2)) + list(range(0x3B1, 0x3CA)) + list(range(0x410, 0x450)))
def words(letters, n): return [letters[i:i + n] for i in range(0, len(letters), n)]
out = []
for ws in (words(hangul, 5), words(latin, 6)):
    for i in range(0, len(ws), 10):
        out.append('“The harvest talks said %s,” minister Anna Kessel said on March 15, 2024.' % " ".join(ws[i:i + 10]))
out.append("“The harvest talks said السلام عليكم and שלום עולם and हिन्दी में क्षत्रिय पाठ,” minister Anna Kessel said on March 15, 2024.")
open(sys.argv[1], "w", encoding="utf-8").write("\n\n".join(out) + "\n")
END
"$PRECIS" build -f pdf,json -o "$dir/a" harvest >"$dir/out" 2>"$dir/err"
if grep -qE 'font-(missing|glyph)' "$dir/err"; then
    echo "skipped: a font is not installed"
    exit 77
fi
pdf="$dir/a/harvest.pdf"
qpdf --check "$pdf" >"$dir/out" 2>&1 || fail "qpdf complains"
python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" "$pdf" >"$dir/out" 2>&1 || fail "rules are broken"
pdffonts "$pdf" >"$dir/out"
grep -q Identity-H "$dir/out" || fail "no font with codes of two bytes: this test proves nothing"
pdftotext "$pdf" "$dir/text"
python3 - "$dir/a/harvest.json" "$dir/text" harvest/sources/scripts.txt >"$dir/out" 2>&1 <<'END' || fail "words are missing"
import json, re, sys
def bare(s): return re.sub(r"[\s\u200b\u202a-\u202e\u2066-\u2069]+", "", s)
text = bare(open(sys.argv[2], encoding="utf-8").read())
shown = "".join(f["display"] for f in json.load(open(sys.argv[1], encoding="utf-8"))["findings"].values() if f["printed"])
words = [w for w in open(sys.argv[3], encoding="utf-8").read().split() if not w.isascii() and w in shown]
missing = [w for w in words if bare(w).strip("“”,") not in text]
print("%d words, missing: %s" % (len(words), missing))
sys.exit(bool(missing) or len(words) < 100)
END
