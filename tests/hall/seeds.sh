#!/bin/sh
# SPDX-License-Identifier: MIT
# The brief over five real articles, where they are there (../shared/seeds): every word proved, PDF sound and small, no promotion line, nothing printed twice. Skips without them.
. "$(dirname "$0")/lib"
seeds="$PRECIS_ROOT/../shared/seeds/brief.ini"
[ -f "$seeds" ] || { echo "skipped: $seeds is not there"; exit 77; }
folder=$(dirname "$seeds")
try 0 build -o "$dir/pdf" -f pdf,json "$seeds"; silent
"$PRECIS" extract "$folder"/*.txt >"$dir/extract.jsonl" 2>"$dir/err" || fail "extract failed"
python3 "$PRECIS_ROOT/tests/hall/verbatim.py" "$dir/pdf/seeds.json" "$folder" "$dir/extract.jsonl" >"$dir/out" 2>&1 || fail "the seeds' findings are not all proved"
pdf="$dir/pdf/seeds.pdf"
is_pdf "$pdf"
[ "$(wc -c <"$pdf")" -lt 122880 ] || fail "the PDF has $(wc -c <"$pdf") bytes"
if command -v qpdf >/dev/null; then qpdf --check "$pdf" >"$dir/out" 2>&1 || fail "qpdf complains"; fi
if command -v pdftotext >/dev/null; then
    pdftotext "$pdf" "$dir/text" || fail "pdftotext fails"
    grep -qiE 'ALSO READ|Read more|Subscribe|Share this' "$dir/text" && fail "a promotion line is printed"
    for title in "Treaty terms" "Regional reactions" "China’s stance"; do grep -q "$title" "$dir/text" || grep -q "$(echo "$title" | sed "s/’/'/")" "$dir/text" || fail "section $title is not there"; done
fi
if command -v pdffonts >/dev/null; then pdffonts "$pdf" | awk 'NR > 2 && !/ yes yes yes/ { bad = 1; print } END { exit bad }' >"$dir/out" || fail "a font is not embedded, not subset or has no Unicode map"; fi
true
