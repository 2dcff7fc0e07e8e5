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
