#!/bin/sh
# SPDX-License-Identifier: MIT
# What every page carries, by the layout and the brief: DRAFT across it, the issuer's logo, both sides of a sheet, the sheet's size; and the contents of a short and of a long document.
. "$(dirname "$0")/lib"

harvest
dump() { try 0 build --no-archive --dump=typeset "$@" harvest; }
furniture() { grep -E "^  furniture" "$dir/out"; }

dump; ! furniture | grep -q DRAFT || fail "not every brief is a draft"
sed -i '0,/^title = .*/s//&\ndraft = yes\nissuer = Grain Desk\nlogo = desk.png/' harvest/brief.ini
try 2 build --no-archive --dump=typeset harvest; says "[picture-missing]"; says "brief.ini"
python3 - >harvest/desk.png <<-'END'
	import struct, sys, zlib
	def chunk(name, data): return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data) & 0xffffffff)
	rows = b"".join(b"\0" + bytes([40, 80, 120] * 60) for _ in range(20))
	sys.stdout.buffer.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 20, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
END
dump; silent
[ "$(furniture | grep -c ': DRAFT$')" = "$(grep -c '^page' "$dir/out")" ] || fail "DRAFT is not on every page"
grep -q '^  image ' "$dir/out" || fail "there is no logo"
try 0 build --no-archive -o out harvest; is_pdf out/harvest.pdf
pdfimages -list out/harvest.pdf | grep -q ' 60 *20 ' || fail "the logo is not in the PDF"

# Both sides: on page 2 the page's number stands at the left, and the text's column is moved by as much as keeps the inner margin.
python3 -c "print('# Long\n'); [print('## Part %d\n\n' % i + 'Grain is sold by the sack and by the ship. ' * 60 + '\n') for i in range(16)]" >long.md
try 0 typeset --dump=typeset long.md; cp "$dir/out" plain
sed 's/^duplex .*/duplex = yes/' "$PRECIS_ROOT/layouts/policy-brief.ini" >both.ini
try 0 typeset --dump=typeset --layout ./both.ini long.md; cp "$dir/out" both
column() { awk -v page="$2" '/^page/ { n = $2 } n == page && /^  text/ && / 11 Gentium/ { print $2; exit }' "$1"; }
number() { awk -v page="$2" '/^page/ { n = $2 } n == page && /page [0-9]+ of/ { print $2; exit }' "$1"; }
[ "$(column plain 3)" = "$(column both 3)" ] || fail "the front is moved"
awk -v a="$(column plain 4)" -v b="$(column both 4)" 'BEGIN { exit !(b > a + 15 && b < a + 25) }' || fail "the back is not moved by 7 mm"
awk -v a="$(number both 3)" -v b="$(number both 4)" 'BEGIN { exit !(a > 400 && b < 120) }' || fail "the numbers do not stand at the outer edges"

# A long document lists its parts a line each; each number is the page on which the part begins.
check_contents() {
    awk '/^page/ { n = $2 }
         /Lato-Bold: Part [0-9]+$|Lato-Bold: Part [0-9]+ *$/ { real[$NF] = n }
         /Lato-Regular: Part [0-9]+$/ { entry = $NF; next }
         /^  text/ && entry != "" && /: [0-9]+$/ { listed[entry] = $NF; entry = "" }
         END { for (p in listed) { k++; if (listed[p] != real[p]) exit 1 }; exit k < 8 }' "$1"
}
check_contents plain || fail "the contents' numbers are not the pages'"

# Sheets
for sheet in "A4 595.3x841.9" "Letter 612x792" "A5 419.5x595.3"; do
    sed -e "s/^size          = .*/size = ${sheet% *}/" -e 's/^measure .*//' "$PRECIS_ROOT/layouts/policy-brief.ini" >sheet.ini
    [ "${sheet% *}" != A5 ] || sed -i -e 's/^side_left .*/side_left = 10 mm/' -e 's/^side_width .*/side_width = 20 mm/' -e 's/^text_left .*/text_left = 33 mm/' -e 's/^\[type\]/measure = 100 mm\n[type]/' sheet.ini
    try 0 typeset --dump=typeset --layout ./sheet.ini long.md
    grep -q "^page 1 ${sheet#* }" "$dir/out" || fail "no sheet of $sheet"
done

# A part in two columns has every word that it has in one, in the same order, the left column before the right one.
mkdir -p two/sources
python3 - >two/sources/a.txt <<'END'
places = "Lowtown Highmere Eastport Westhaven Northgate Southbridge Oldfield Newbury Redcliff Whitmoor Blackwater Greenhill".split()
for i, place in enumerate(places):
    print('The harbour of %s ratified its grain treaty with the river states on %d March 2024. "The price of grain in %s is a matter of %d sacks," said Eva Berg.\n' % (place, i + 1, place, 40 + i))
END
printf '[brief]\ntitle = Two\nas_of = 2024-03-20\n[sources]\npath = sources/*\n[section none]\nmatch = nothing-of-this\n' >two/brief.ini
for n in 1 2; do
    sed -e '/^\[annex\]/,$ s/^columns .*/columns = '$n'/' -e 's/^parts .*/parts = head, annex/' "$PRECIS_ROOT/layouts/policy-brief.ini" >columns$n.ini
    try 0 build --no-archive -q --layout "$dir/work/columns$n.ini" --dump=typeset two
    grep '^  text' "$dir/out" | sed 's/^[^:]*: //' | tr -d '~\n ' >columns$n.txt
done
cmp -s columns1.txt columns2.txt || fail "two columns do not say what one says: $(cat columns2.txt)"
awk '/^  text .* 11 Gentium/ { if ($2 < 250) { if (right) exit 1; left++ } else right++ } /^page/ { right = 0 } END { exit !(left > 5 && left < 60) }' "$dir/out" || fail "the columns are out of order"
[ "$(grep -c ' 11 Gentium.*The harbour of' "$dir/out")" -ge 3 ] || fail "there is too little in the annex to see columns"
