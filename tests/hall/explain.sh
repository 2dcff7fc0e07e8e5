#!/bin/sh
# SPDX-License-Identifier: MIT
# precis explain: a finding in its place, with its rule, its score and its section; a sentence that was not taken, with the reason.
. "$(dirname "$0")/lib"
harvest
cat >harvest/sources/west.txt <<-'END'
	The talks in Lowtown went on for nine days, and observers from four countries followed them. She refused to sign the annex on fishing before the lawyers had read it.

	The river states signed a grain agreement in Lowtown on 14 March 2024, said the envoy of the western districts.

	What will the farmers of the river valleys get from the agreement in the end?
END

# the table: a line a finding, with id, score, place and text
try 0 explain harvest; silent
cp "$dir/out" table
grep -c "$(printf '\t')" table | grep -qx "$(wc -l <table)" || fail "each line has tabs"
grep -q '^p.*The talks' table || fail "a point in its section"
grep -q '^f.*- figures' table || fail "figures are said not to be printed"

# one finding: its place, its rule, its score, who else tells it, its section
id=$(grep '^p.*The river states' table | head -n 1 | cut -f 1)
[ -n "$id" ] || fail "the point that two sources tell"
try 0 explain harvest "$id"; silent
prints "$id, a key point"
prints "“The river states signed a grain agreement in Lowtown on 14 March 2024"
prints "stands in: sources/"; prints ", line "; prints ", paragraph "; prints ", bytes "
prints "found by the rule: point"
prints "independent origins 220"; prints "told in 3 reports of 3 independent origins"
prints "place in its source"
prints "    also sources/"
prints "printed in: "
prints "the section's rule: match "
# the parts of its score sum up to it
grep '^  score' "$dir/out" | tr -cd '0-9 -' | awk '{ s = 0; for (i = 2; i <= NF; i++) s += $i; exit s != $1 }' || fail "the parts of the score are not its sum"
# the line is that of the file
line=$(sed -n 's/.*stands in: sources\/\([a-z]*\).txt, line \([0-9]*\),.*/\1 \2/p' "$dir/out" | head -n 1)
sed -n "${line#* }p" "harvest/sources/${line% *}.txt" | grep -q "river states signed" || fail "line $line is not where it stands"

# a quotation has the rule that found its speaker
id=$(grep '^q.*nine years' table | cut -f 1)
try 0 explain harvest "$id"; prints "a quotation"; prints "said by: Anna Kessel"; prints "the speaker's role is told 100"
grep -q 'found by the rule: [a-z]' "$dir/out" || fail "a quote's rule has a name"

# not taken: what speaks against a sentence
try 0 explain harvest --why-not "she refused to sign the annex on fishing"; silent
prints "line 1, paragraph 1"; prints "it is no key point: a pronoun in it has nobody to mean [pronoun]"
try 0 explain harvest --why-not "What will the farmers get"; prints "[question]"
# taken in another source's words
try 0 explain harvest --why-not "signed a grain agreement in Lowtown said the envoy of the western districts"
prints "it can stand as a key point"; prints "it is told by another source too, whose words are taken: p"
# nothing like it
try 0 explain harvest --why-not "zzyzx"; prints "No sentence of the sources has any of these words."

# an edit of the brief keeps it out
id=$(grep '^p.*observers from four' table | cut -f 1)
printf '\n[edit]\ndrop = %s\n' "$id" >>harvest/brief.ini
try 0 explain harvest "$id"; prints "not printed: [edit] drop leaves it out"

# what is wrong with the question
try 3 explain harvest p0000000; says "there is no finding"; says "[finding-unknown]"
try 3 explain nowhere; says "[brief-missing]"
try 64 explain; try 64 explain harvest p1 p2; try 64 explain harvest p1 --why-not x
# nothing was written
[ "$(ls harvest)" = "$(printf 'brief.ini\nsources')" ] || fail "explain writes nothing"
exit 0
