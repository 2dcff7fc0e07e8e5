#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources that are missing, empty, no text, broken or too large: each is named at its line, the rest is built, and the status is 2.
. "$(dirname "$0")/lib"
harvest
try 0 build --no-archive harvest; silent; is_pdf harvest/out/harvest.pdf

# a file that is not there
sed 's|^path.*|path = sources/*.txt, sources/gone.txt|' harvest/brief.ini >harvest/more.ini
try 2 build -f json -o o1 harvest/more.ini
says "harvest/more.ini:6:8: error: sources/gone.txt: there is no such file [source-missing]"
[ -s o1/harvest.json ] || fail "the rest was not built"

# a pattern that nothing matches, and an empty folder: still a valid PDF, which says so
mkdir -p nothing/sources
printf '[brief]\ntitle = Nothing\nas_of = 2024-03-20\n[sources]\npath = sources/*.txt\n' >nothing/brief.ini
try 2 build -o o2 nothing/brief.ini; says "nothing/brief.ini:5:8: error: sources/*.txt: no file has such a name [source-missing]"; is_pdf o2/nothing.pdf
if command -v pdftotext >/dev/null; then pdftotext o2/nothing.pdf - | tr '\n' ' ' | grep -q "No reporting in the supplied sources" || fail "the PDF does not say that there is no reporting"; fi
printf '[brief]\ntitle = Nothing\nas_of = 2024-03-20\n[sources]\npath = sources\n' >nothing/brief.ini
try 2 build -o o2 nothing; says "the folder is empty"
printf '[brief]\ntitle = Nothing\n' >nothing/brief.ini
try 2 build -o o2 nothing; says "names no sources"; is_pdf o2/nothing.pdf

# a program, a picture: not text
head -c 4096 "$PRECIS" >harvest/sources/tool.txt
try 2 build -f pdf,json -o o3 harvest; says "harvest/sources/tool.txt"; says "[read-binary]"; is_pdf o3/harvest.pdf
grep -q north o3/harvest.json || fail "the good sources are not there"
rm harvest/sources/tool.txt

# broken UTF-8: what can be read is read, the place is named
printf 'Grain stores in Lowtown were \377\376 sealed on Friday. The talks on the harvest go on there next week.\n' >harvest/sources/torn.txt
try 2 build -f json -o o4 harvest; says "harvest/sources/torn.txt:1:30"; says "[read-utf8]"
grep -q torn o4/harvest.json || fail "a source with two broken bytes was left out"
rm harvest/sources/torn.txt

# over the limit of 10 MiB; over the limit of one's own
yes 'The harvest was good and the grain was dry.' | head -c 20000000 >harvest/sources/flood.txt
try 2 build -f json -o o5 harvest; says "harvest/brief.ini:6:8: error:"; says "flood.txt"; says "[file-size]"
grep -q north o5/harvest.json || fail "the good sources are not there"
printf '[limits]\nsource = 25 MiB\nseconds = 60\n' >wide.ini
rm harvest/sources/flood.txt
printf '[limits]\nsource = 1 KiB\n' >narrow.ini
head -c 3000 /dev/zero | tr '\0' 'a' >harvest/sources/long.txt
try 2 -c narrow.ini build -f json -o o6 harvest; says "long.txt"; says "[file-size]"
rm harvest/sources/long.txt

# what is no file at all holds nothing up
mkfifo harvest/sources/pipe.txt
try 2 build -f json -o o7 harvest; says "pipe.txt"; says "[file-kind]"
rm harvest/sources/pipe.txt
ln -s /dev/zero harvest/sources/zero.txt
try 2 build -f json -o o7 harvest; says "zero.txt"; says "[file-kind]"
rm harvest/sources/zero.txt

# a feed that was never fetched
printf '[brief]\ntitle = Feed\nas_of = 2024-03-20\n[sources]\nfeed = https://example.org/news#all\n' >nothing/brief.ini
try 2 build -f json -o o8 nothing; says "nothing/brief.ini:5:8: error: https://example.org/news#all: it has not been fetched [source-unfetched]"

# what takes too long to read is given up
python3 -c "open('harvest/sources/deep.md', 'w').write('>' * 30000 + 'a*' * 15000)"
printf '[limits]\nseconds = 1\n' >quick.ini
sed 's|^path.*|path = sources/*|' harvest/brief.ini >harvest/deep.ini
try 2 -c quick.ini build --dump=arrange harvest/deep.ini; says "harvest/deep.ini:6:8: error:"; says "it took more than 1 s and is left out [read-time]"
prints "sources/deep.md: it took too long to read"
rm harvest/sources/deep.md harvest/deep.ini

# a file whose name is no text
bad=$(printf 'harvest/sources/r\351colte\033[31m.txt')
printf 'The grain harvest in Highmoor began on 2 March 2024, officials said.\n' >"$bad"
try 0 build -f pdf,json -o o10 harvest; is_pdf o10/harvest.pdf
python3 - o10/harvest.json <<'END' || fail "the name is not made printable"
import json, sys
paths = [s["path"] for s in json.load(open(sys.argv[1], encoding="utf-8"))["sources"]]
sys.exit("sources/r\ufffdcolte\ufffd[31m.txt" not in paths)
END
rm "$bad"

# the same file twice counts once; the brief's own files are no sources
sed 's|^path.*|path = sources/*.txt, sources/north.txt, ./sources/../sources/north.txt, *|' harvest/brief.ini >harvest/twice.ini
try 0 build -f json -o o9 harvest/twice.ini
python3 - o9/harvest.json <<'END' || fail "there should be two sources"
import json, sys
sys.exit(len(json.load(open(sys.argv[1]))["sources"]) != 2)
END
