#!/bin/sh
# SPDX-License-Identifier: MIT
# Text comes out of the PDF as it went in: ligatures, accents, Cyrillic, Greek, Vietnamese, divided words joined, in reading order; headers, footers and hyphens are no content; links, labels and metadata are there.
. "$(dirname "$0")/lib"
harvest
cat >harvest/sources/long.txt <<'END'
The official office affirmed in Lowtown on March 15, 2024 that the five offices would efficiently file the first affidavits of the grain offer before the harvest talks end.

Farm minister Łucja Żółw-Ångström told the harvest talks on March 15, 2024 that “Договор о зерне остаётся в силе” and that the grain treaty stands.

Negotiator Nguyễn Thị Hằng of the Δελτίο harvest institute said on March 16, 2024 that the grain negotiations had been characterised by extraordinarily counterproductive misunderstandings, administrative irresponsibility, institutionalised incomprehensibility and unsatisfactory representation of smallholders throughout the agricultural consultations.

Minister Anna Kessel said on March 15, 2024 that the harvest talks of wheat/barley/maize/millet/sorghum/buckwheat and river-crossing-and-storage-and-insurance costs of 1998–2003–2011–2024 belong together.
END
sed -i 's|^issuer.*||; s|^title = Harvest talks|title = Harvest “talks” — Łódź \& Öl\nissuer = River Desk\nreference = RD/7\nmarking = TLP:GREEN|' harvest/brief.ini
try 0 build -f pdf -o "$dir/a" harvest
pdf="$dir/a/harvest.pdf"
words() { tr -s '[:space:]' ' ' <"$1" >"$1.folded"; }
has() { # FILE TEXT
    grep -qF -- "$2" "$1" || { fail "not in the text: $2"; }
}
pdftotext "$pdf" "$dir/text"; words "$dir/text"
pdfinfo -struct-text "$pdf" >"$dir/structure" 2>"$dir/err"
[ -s "$dir/err" ] && fail "the structure cannot be read"
for sentence in "The official office affirmed in Lowtown on March 15, 2024 that the five offices would efficiently file the first affidavits of the grain offer before the harvest talks end." \
    "“Договор о зерне остаётся в силе”" "Łucja Żółw" "Nguyễn Thị Hằng of the Δελτίο harvest institute"; do
    has "$dir/text.folded" "$sentence"
done
python3 - "$dir/structure" >"$dir/content" <<'END'
import sys
out = []
for line in open(sys.argv[1], encoding="utf-8"):
    if line.lstrip().startswith('"'): out.append(line.strip()[1:-1])
    elif "(block)" in line: out.append("\n")
print("".join(out))
END
for sentence in "extraordinarily counterproductive misunderstandings, administrative irresponsibility, institutionalised incomprehensibility" \
    "wheat/barley/maize/millet/sorghum/buckwheat and river-crossing-and-storage-and-insurance costs of 1998–2003–2011–2024 belong" "Harvest “talks” — Łódź & Öl" "RIVER DESK"; do
    has "$dir/content" "$sentence"
done
grep -qE 'page 1 of|TLP:GREEN' "$dir/content" && fail "header or footer is content"
grep -q "$(printf '\302\255')" "$dir/content" && fail "a soft hyphen is content"
head -n 8 "$dir/structure" | grep -q H1 || fail "the structure does not begin with the title"
pdfinfo "$pdf" >"$dir/out"
has "$dir/out" "Title:           Harvest “talks” — Łódź & Öl"
has "$dir/out" "Author:          River Desk"
has "$dir/out" "Tagged:          yes"
has "$dir/out" "CreationDate:    Wed Mar 20 00:00:00 2024 UTC"
SOURCE_DATE_EPOCH=1710979199 "$PRECIS" build -f pdf -o "$dir/b" harvest || fail "no PDF with SOURCE_DATE_EPOCH"
pdfinfo "$dir/b/harvest.pdf" >"$dir/out"
has "$dir/out" "CreationDate:    Wed Mar 20 23:59:59 2024 UTC"
pdfinfo -dests "$pdf" >"$dir/out"
has "$dir/out" '"src-1"'
pdfinfo -url "$pdf" >"$dir/out" 2>&1 || fail "links cannot be listed"
mutool show "$pdf" outline >"$dir/out" 2>/dev/null
has "$dir/out" "The talks"
true
