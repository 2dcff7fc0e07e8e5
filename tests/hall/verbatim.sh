#!/bin/sh
# SPDX-License-Identifier: MIT
# Every word printed stands in its source: the sample brief, and a brief whose sources have odd white space, entities and carriage returns.
. "$(dirname "$0")/lib"
# prove BRIEF SOURCE…: builds it, and proves its findings against the bytes of its sources and the text that extract gives
prove() {
    prove_brief=$1
    shift
    try 0 build --no-archive -f json -o "$dir/json" "$prove_brief"
    "$PRECIS" extract "$@" >"$dir/extract.jsonl" 2>"$dir/err" || fail "extract failed"
    python3 "$PRECIS_ROOT/tests/hall/verbatim.py" "$dir/json/$(basename "$(dirname "$prove_brief")").json" "$(dirname "$prove_brief")" "$dir/extract.jsonl" >"$dir/out" 2>&1 ||
        fail "findings of $prove_brief are not all proved"
}
sample="$PRECIS_ROOT/briefs/russia-dprk-treaty"
prove "$sample/brief.ini" "$sample"/sources/*.txt "$sample"/sources/*.md
harvest
printf '\357\273\277The river states met in Lowtown\r\non March 14, 2024 and agreed\302\240to\tshare 40,000 tonnes  of grain, officials said.\r\n\r\n\342\200\234We waited nine years,\342\200\235 said\r\nFarm Minister Anna Kessel. \342\200\234It is signed.\342\200\235\r\n' >harvest/sources/odd.txt
cat >harvest/sources/note.md <<-'END'
	---
	title: The grain note
	date: 2024-03-18
	---
	# The grain note

	The *river states* signed a **grain agreement** in [Lowtown](https://example.org/low) on 14 March 2024 & the harvest talks ended.

	> "The quota is fair," said minister Anna Kessel.

	- About 42,000 tonnes of grain will cross the border in June 2024.
END
sed -i 's|^path.*|path = sources/*|' harvest/brief.ini
prove harvest/brief.ini harvest/sources/*
