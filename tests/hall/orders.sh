#!/bin/sh
# SPDX-License-Identifier: MIT
# Mistakes in brief.ini and in what it asks for: named with file, line and column; the status as documented; an old PDF is never touched by a failure.
. "$(dirname "$0")/lib"
harvest
try 0 build harvest
cp harvest/out/harvest.pdf before.pdf
same() { cmp -s before.pdf harvest/out/harvest.pdf || fail "the old PDF was touched"; }

# an unknown key: warned of, with the nearest one; the brief is built; --strict and check make a status of it
sed 's|^title = Harvest talks|titel = Harvest|' harvest/brief.ini >harvest/typo.ini
try 0 build -f json -o o1 harvest/typo.ini; says 'harvest/typo.ini:2:1: warning: unknown key `titel`; did you mean `title`? [ini-unknown]'
try 1 build --strict -f json -o o1 harvest/typo.ini
try 0 build -q -f json -o o1 harvest/typo.ini; silent
try 1 check harvest/typo.ini

# a bad date, a bad period
sed 's|^as_of.*|as_of = 2024-02-30|' harvest/brief.ini >harvest/bad.ini
try 0 build -f json -o o2 harvest/bad.ini; says 'harvest/bad.ini:3:9: warning: `2024-02-30` is no date; write 2024-06-19, 2024-06 or 2024 [date-bad]'
try 1 build --strict -f json -o o2 harvest/bad.ini
printf '\n[source north]\ndate = the ides of March\n' | cat harvest/brief.ini - >harvest/bad.ini
try 0 build -f json -o o2 harvest/bad.ini; says "harvest/bad.ini:14:8: warning:"
sed 's|^as_of.*|&\nperiod = 2024-06-30..2024-06-01|' harvest/brief.ini >harvest/bad.ini
try 0 build -f json -o o2 harvest/bad.ini; says 'is no period'

# a beginning that fits no file name
printf '\n[source west]\noutlet = West Wire\n' | cat harvest/brief.ini - >harvest/west.ini
try 0 build -f json -o o2 harvest/west.ini; says 'harvest/west.ini:13:1: warning: no source'"'"'s file name begins with `west` [source-unmatched]'

# what cannot be built at all
try 3 build --layout no-such harvest; says 'there is no layout `no-such` [layout-missing]'; same
sed 's|^as_of.*|&\nlayout = fancy|' harvest/brief.ini >harvest/bad.ini
try 3 build harvest/bad.ini; says 'harvest/bad.ini:4:10: error: there is no layout `fancy` [layout-missing]'; same
try 3 check harvest/bad.ini
try 3 build no-such-brief; says "no-such-brief: error: there is no such brief [brief-missing]"
try 3 build harvest/sources; says "there is no such brief"
try 3 -c no-such.ini build harvest; says "no-such.ini"; same

# where it cannot be written
echo "a file" >wall
try 3 build -o wall/out harvest; says "wall"; says "[output-folder]"; same
mkdir -p block/harvest.pdf
try 3 build -o block harvest; says "block/harvest.pdf"; says "[output-write]"; [ -d block/harvest.pdf ] || fail "a folder was replaced"
mkdir -p half/harvest.json
try 3 build -f pdf,json -o half harvest; says "half/harvest.json"
[ -e half/harvest.pdf ] && fail "one of two files was written"
[ -z "$(find . -name '.*.new' -o -name '.*.tmp')" ] || fail "a temporary file was left behind"
same

# where it is written: a file where one format is asked for, else a folder; option before brief before config.ini
try 0 build -f pdf -o here/deep/one.pdf harvest; is_pdf here/deep/one.pdf
try 0 build -f pdf,json -o both.pdf harvest; is_pdf both.pdf/harvest.pdf; [ -s both.pdf/harvest.json ] || fail "no JSON"
printf '\n[output]\nformats = json, tape\n' | cat harvest/brief.ini - >harvest/formats.ini
try 0 build -o o5 harvest/formats.ini; says 'harvest/formats.ini:14:11: warning: this version writes no `tape`'
[ -s o5/harvest.json ] && [ ! -e o5/harvest.pdf ] || fail "the brief asks for JSON alone"
try 0 build -q -f pdf -o o6 harvest/formats.ini; is_pdf o6/harvest.pdf; [ ! -e o6/harvest.json ] || fail "the option goes before the brief"

# several briefs: one that fails does not keep the other from being built
try 3 build -f json -o o3 no-such-brief harvest; [ -s o3/harvest.json ] || fail "the second brief was not built"

# two briefs of one name, with one -o
cp -r harvest two; mkdir three; mv two three/harvest
try 3 build -f json -o o4 harvest three/harvest; says "[output-twice]"
rm -r o4; mkdir o4; try 3 build -f json -o o4 harvest harvest; [ -s o4/harvest.json ] || fail "the first was not built"
