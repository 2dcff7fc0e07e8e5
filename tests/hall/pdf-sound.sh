#!/bin/sh
# SPDX-License-Identifier: MIT
# The PDF is sound: three readers have no complaint, every font is an embedded subset with a Unicode map, the rules of PDF/A-3a and PDF/UA-1 that pdf_rules.py knows hold
# (and each of them is seen to fail where it is broken), the attached findings are those of -f json.
. "$(dirname "$0")/lib"
rules="$PRECIS_ROOT/tests/hall/pdf_rules.py"
sound() { # PDF
    qpdf --check "$1" >"$dir/out" 2>&1 || fail "qpdf complains about $1"
    grep -qi warning "$dir/out" && fail "qpdf warns about $1"
    pdfinfo "$1" >"$dir/out" 2>"$dir/err" || fail "pdfinfo cannot read $1"
    [ -s "$dir/err" ] && fail "poppler complains about $1"
    gs -q -dNOPAUSE -dBATCH -sDEVICE=nullpage "$1" >"$dir/out" 2>"$dir/err"
    [ -s "$dir/out" ] || [ -s "$dir/err" ] && fail "Ghostscript complains about $1"
    mutool draw -q -F txt -o "$dir/mutool.txt" "$1" 2>"$dir/err"
    grep -v 'ICC support' "$dir/err" >"$dir/out" && fail "mutool complains about $1"
    pdffonts "$1" | awk 'NR > 2 && !/ yes yes yes/ { bad = 1; print } END { exit bad || NR < 4 }' >"$dir/out" || fail "a font of $1 is not embedded, subset and mapped"
    python3 "$rules" "$1" >"$dir/out" 2>&1 || fail "$1 breaks rules"
    pdfdetach -o "$dir/attached" -save 1 "$1" >/dev/null 2>&1 || fail "nothing is attached to $1"
    cmp -s "$dir/attached" "${1%.pdf}.json" || fail "the attached findings of $1 are others than those of -f json"
}
harvest
try 0 build -f pdf,json -o "$dir/a" harvest
sound "$dir/a/harvest.pdf"
sample="$PRECIS_ROOT/briefs/russia-dprk-treaty"
try 0 build -f pdf,json -o "$dir/b" "$sample"
sound "$dir/b/russia-dprk-treaty.pdf"
# A brief with everything that a rule speaks of: a picture (the issuer's logo) and contents too.
cp -R "$sample" full
python3 "$PRECIS_ROOT/tests/hall/make_pictures.py" full
sed -i 's/^issuer /logo = rgb8.png\nissuer /; s/^layout .*//' full/brief.ini
sed 's/^contents_over.*/contents_over = 0/' "$PRECIS_ROOT/layouts/policy-brief.ini" >full/full.ini
try 0 build -f pdf,json --layout full/full.ini -o "$dir/d" full
sound "$dir/d/full.pdf"
python3 "$PRECIS_ROOT/tests/hall/pdf_rules_prove.py" "$dir/d/full.pdf" >"$dir/out" 2>&1 || fail "a rule cannot fail"
rm harvest/sources/*
try 2 build -f pdf,json -o "$dir/c" harvest
sound "$dir/c/harvest.pdf"
