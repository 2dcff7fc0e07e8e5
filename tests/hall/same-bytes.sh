#!/bin/sh
# SPDX-License-Identifier: MIT
# Same input, same bytes: run again, from another folder, in another time zone and locale, with the sources listed in another order, with one worker.
. "$(dirname "$0")/lib"
harvest
printf '\000\001\002\003no text' >harvest/sources/tool.txt
ln -s /dev/null harvest/sources/null.txt
export SOURCE_DATE_EPOCH=1710892800
one() { # OUT BRIEF …: builds and must succeed
    out=$1
    shift
    "$PRECIS" build -f pdf,json -o "$dir/$out" "$@" 2>"$dir/err"
    [ $? = 2 ] || fail "build of $out failed"               # two sources cannot be read, which the brief says
}
compare() { for f in pdf json; do cmp -s "$dir/first/harvest.$f" "$dir/$1/harvest.$f" || fail "$f differs: $2"; done; }
one first harvest
one again harvest; compare again "second run"
sleep 1
(cd / && one far "$dir/work/harvest/brief.ini") || exit 1; compare far "another folder"
(export TZ=Pacific/Kiritimati LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8; one zone harvest) || exit 1; compare zone "time zone and locale"
one jobs -j 1 harvest; compare jobs "one worker"
sed -i 's|^path.*|path = sources/tool.txt, sources/south.txt, sources/null.txt, sources/north.txt|' harvest/brief.ini
one order harvest; compare order "sources in another order"
sed -i 's|^path.*|path = sources/north.txt, sources/south.txt, sources/null.txt, sources/tool.txt|' harvest/brief.ini
touch -d 2001-01-01 harvest/sources/*th.txt; one touched harvest; compare touched "files of another date"
cp -R harvest/ "$dir/moved-harvest"; mkdir "$dir/deep"; mv "$dir/moved-harvest" "$dir/deep/harvest"; one moved "$dir/deep/harvest"; compare moved "another place on the disk"
unset SOURCE_DATE_EPOCH
one dated harvest; one dated2 harvest
for f in pdf json; do cmp -s "$dir/dated/harvest.$f" "$dir/dated2/harvest.$f" || fail "$f differs without SOURCE_DATE_EPOCH"; done
SOURCE_DATE_EPOCH=soon "$PRECIS" build -o "$dir/x" harvest 2>"$dir/err"; says "[env-epoch]"
# A document with pictures, from another folder, time zone and locale.
export SOURCE_DATE_EPOCH=1710892800
mkdir pictures
python3 "$PRECIS_ROOT/tests/hall/make_pictures.py" pictures
{ echo '# Pictures'; for f in pictures/*.png pictures/*.jpg; do printf '\n![The picture %s](%s)\n' "$f" "$f"; done; printf '\nA word.[^1]\n\n[^1]: A note.\n'; } >pictures.md
try 0 typeset -o "$dir/one.pdf" pictures.md
(cd / && TZ=Pacific/Kiritimati LC_ALL=de_DE.UTF-8 "$PRECIS" typeset -o "$dir/two.pdf" "$dir/work/pictures.md") || fail "the document was not set from another folder"
cmp -s "$dir/one.pdf" "$dir/two.pdf" || fail "a document's PDF differs in another folder, time zone and locale"
mkdir "$dir/elsewhere"; cp -R pictures pictures.md "$dir/elsewhere"; touch -d 2001-01-01 "$dir/elsewhere"/pictures/*
(cd "$dir/elsewhere" && "$PRECIS" typeset pictures.md) || fail "the document was not set elsewhere"
cmp -s "$dir/one.pdf" "$dir/elsewhere/pictures.pdf" || fail "a document's PDF differs in another place on the disk"
[ "$(pdfimages -list "$dir/one.pdf" | grep -c ' image ')" -ge 30 ] || fail "pictures are missing: this proves little"
python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" "$dir/one.pdf" >"$dir/out" 2>&1 || fail "rules are broken"
