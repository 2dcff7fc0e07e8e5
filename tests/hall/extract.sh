#!/bin/sh
# SPDX-License-Identifier: MIT
# precis extract: JSON Lines in and out in the same order, wrong lines named by number, nothing of one line known to the next.
. "$(dirname "$0")/lib"
harvest

# files: a line each, in the order given, whatever the number of workers
try 0 extract harvest/sources/south.txt harvest/sources/north.txt; silent
[ "$(wc -l <"$dir/out")" = 2 ] || fail "two lines"
head -n 1 "$dir/out" | grep -q '^{"id":"south",' || fail "the order is not that of the arguments"
try 2 extract harvest/sources/gone.txt harvest/sources/north.txt; says "harvest/sources/gone.txt: error:"; [ "$(wc -l <"$dir/out")" = 1 ] || fail "one line"
try 0 extract --dump=read harvest/sources/north.txt; prints "1 para"
try 0 extract --dump=record harvest/sources/north.txt; prints "sent north.txt:1"
try 0 extract --date 2024-03-20 harvest/sources/north.txt; prints '"date":"2024-03-20"'

lines() { "$PRECIS" extract "$@" - <in.jsonl >"$dir/out" 2>"$dir/err"; got=$?; }
# records: text exactly as it is, the id as it is, an empty string as absent
cat >in.jsonl <<-'END'
	{"id":"a/1","text":"  Two blanks, then \u00e9t\u00e9.\nSecond line.","date":"","title":""}
	{"id":"b","text":"","date":"2024-06-20"}
	{"id":"c","text":"Snow fell on Tuesday.","date":"2024-06-20","outlet":"Valley Post","author":"A. Kern","url":"https://example.org/1","language":"en"}
END
lines; [ $got = 0 ] || fail "status $got"; silent
python3 - "$dir/out" <<'END' || fail "records are not what went in"
import json, sys
a, b, c = [json.loads(x) for x in open(sys.argv[1], encoding="utf-8")]
assert a["id"] == "a/1" and a["text"] == "  Two blanks, then été.\nSecond line." and a["date"] == ""
assert b["text"] == "" and b["date"] == "2024-06-20" and b["sents"] == []
assert (c["outlet"], c["author"], c["url"], c["language"]) == ("Valley Post", "A. Kern", "https://example.org/1", "en")
for d in (a, c):
    for s, e in d["sents"]:
        assert d["text"][s:e].strip(), "a sentence is a part of the text"
END
# --date is for records without one
lines --date 2001-01-01; grep '"id":"c"' "$dir/out" | grep -q '"date":"2024-06-20"' || fail "a record's own date counts"
grep '"id":"b"' "$dir/out" | grep -q '"date":"2024-06-20"' && grep '"id":"a/1"' "$dir/out" | grep -q '"date":"2001-01-01"' || fail "--date is for what has none"
# offsets: characters, or bytes of the text
printf '{"id":"x","text":"\303\251\303\251\303\251. Ja."}\n' >in.jsonl
lines; prints '"sents":[[0,4],[5,8]]'
lines --bytes; prints '"sents":[[0,7],[8,11]]'

# wrong lines are named by their number; the others go on; blank lines are nothing
printf '{"id":"a","text":"One."}\n\nnonsense\n{"id":"b"}\n[1]\n{"text":"no id"}\n{"id":"t","text":"Torn \377."}\n{"id":"h","html":"<p>x"}\n{"id":"g","path":"gone.txt"}\n{"id":"z","text":"Last.","date":"soon"}' >in.jsonl
lines; [ $got = 2 ] || fail "status $got"
[ "$(sed 's/^{"id":"\([a-z]*\)".*/\1/' "$dir/out" | tr -d '\n')" = az ] || fail "a and z should come out"
for n in 3 4 5 6 7 8 9; do grep -qE "^-:$n(:[0-9]+)?: error:" "$dir/err" || fail "line $n is not named"; done
grep -q '^-:3:[1-9][0-9]*: error: no JSON: invalid' "$dir/err" || fail "no column"
grep -q '^-:10: warning: `soon` is no date' "$dir/err" || fail "line 10 is not named"

# a path goes through its reader
printf '{"id":"p","path":"harvest/sources/north.txt","date":"2024-03-20"}\n' >in.jsonl
lines; [ $got = 0 ] || fail "status $got"; prints '"id":"p","path":"harvest/sources/north.txt"'

# a line over --max-doc is left out, however long; the next one is read
{ printf '{"id":"big","text":"'; head -c 300000 /dev/zero | tr '\0' a; printf '"}\n{"id":"small","text":"Yes."}\n'; } >in.jsonl
lines --max-doc=100000; [ $got = 2 ] || fail "status $got"; grep -q '^-:1: error: the line is longer than 100000 bytes' "$dir/err" || fail "line 1 is not named"
[ "$(cut -c1-13 "$dir/out")" = '{"id":"small"' ] || fail "the small line should come out"

# many lines: the same bytes with one worker and with five, in order
i=0
while [ $i -lt 300 ]; do
    i=$((i + 1))
    printf '{"id":"n%d","text":"Report %d. The council met on 3 May 2024 and \\"agreed to %d points\\", said Mayor Ida Holm.","date":"2024-05-04"}\n' $i $i $i
done >in.jsonl
lines -j 1; [ $got = 0 ] || fail "status $got"; cp "$dir/out" one
lines -j 5; cmp -s one "$dir/out" || fail "the number of workers shows"
[ "$(sed 's/^{"id":"n\([0-9]*\)".*/\1/' one | sort -n | md5sum)" = "$(sed 's/^{"id":"n\([0-9]*\)".*/\1/' one | md5sum)" ] || fail "the order is not that of the lines"
TZ=Pacific/Kiritimati LC_ALL=de_DE.UTF-8 "$PRECIS" extract - <in.jsonl | cmp -s one - || fail "time zone or locale shows"
split -l 100 in.jsonl part.; for p in part.*; do "$PRECIS" extract - <"$p"; done | cmp -s one - || fail "lines know of each other"

# nothing in, nothing out; a reader that goes away; an output that is full
"$PRECIS" extract - </dev/null >"$dir/out" 2>"$dir/err" || fail "an empty input is no mistake"; silent; [ ! -s "$dir/out" ] || fail "nothing should come out"
"$PRECIS" extract - <in.jsonl 2>"$dir/err" | head -n 1 >"$dir/out"; silent
if [ -w /dev/full ]; then "$PRECIS" extract - <in.jsonl >/dev/full 2>"$dir/err"; [ $? = 3 ] || fail "a full output is status 3"; says "output-write"; fi
# standard streams that were closed: nothing of ours takes their place
"$PRECIS" extract harvest/sources/north.txt >&- 2>"$dir/err"; [ $? = 3 ] || fail "a closed output is status 3"; says "standard output cannot be written"
"$PRECIS" extract - <&- >"$dir/out" 2>"$dir/err"; [ $? = 2 ] || fail "a closed input is status 2"; says "-: error:"; says "[file-read]"
"$PRECIS" extract harvest/sources/north.txt <&- >"$dir/out" 2>&- || fail "files need no standard input, nor a place for messages"
[ "$(wc -l <"$dir/out")" = 1 ] || fail "one line"
