#!/bin/sh
# SPDX-License-Identifier: MIT
# Pages as a printer wants them, walked line by line (tests/hall/pages.py): the sample brief, the seeds where they are there, a document of about a thousand pages with every kind of block,
# and notes in all the places where they trouble others. And that the walker sees faults at all.
. "$(dirname "$0")/lib"
here=$PRECIS_ROOT/tests/hall
walk() { python3 "$here/pages.py" 501.74 765.5 "$@" <"$dir/out" >"$dir/faults" || { cat "$dir/faults" >&2; fail "faults on the pages"; }; }

try 0 build --no-archive --dump=lines "$PRECIS_ROOT/briefs/russia-dprk-treaty"; walk
seeds=$PRECIS_ROOT/../shared/seeds
if [ -f "$seeds/brief.ini" ]; then try 0 build --no-archive --dump=lines "$seeds"; walk; fi

python3 - <<-'END'
	import random
	random.seed(7)
	words = """the of and to in a that for was on with as by at from had were which their after said would been not this but its have an are they or who
	government ministers agreement border officials northern harbour negotiations representatives committee regional economic international parliament declaration
	yesterday announced considered unprecedented cooperation consequences responsibility infrastructure communications spokeswoman ceasefire delegations preliminary
	river grain price winter station railway market village council report meeting question answer decision week month year summer""".split()
	def sentence(n):
	    s = " ".join(random.choice(words) for _ in range(n))
	    return s[0].upper() + s[1:] + random.choice([".", ".", ".", "?", ", on 19 June 2024."])
	def prose(n):
	    out = []
	    while n > 0:
	        k = min(max(4, n), random.randint(6, 24))
	        out.append(sentence(k))
	        n -= k
	    return " ".join(out)
	def book(words_wanted, long_notes):
	    out, notes, total, n = ["# A Survey"], [], 0, 0
	    def note(k):
	        notes.append("[^%d]: %s" % (len(notes) + 1, prose(k)))
	        return "[^%d]" % len(notes)
	    while total < words_wanted:
	        k = n % 12
	        if k == 0: out.append("## Part %d%s" % (n // 12 + 1, note(8) if long_notes else ""))
	        if k == 6: out.append("### Further reporting %d" % (n // 12 + 1))
	        size = random.randint(8, 160)
	        p = prose(size)
	        total += size
	        if k == 3: p = "\n".join("- " + prose(random.randint(4, 40)) for _ in range(random.randint(1, 7)))
	        elif k == 5: p = "> " + p
	        elif k in (2, 8): p += note(25 if not long_notes else random.choice([10, 20, 60, 300]))
	        elif k == 10 and long_notes: p = " ".join(prose(5) + note(random.randint(3, 30)) for _ in range(5))
	        out.append(p)
	        if n % 60 == 10: out.append("| Date | Event |\n|---|---|\n" + "\n".join("| %d June 2024 | %s%s |" % (i % 30 + 1, prose(9), note(7) if long_notes else "") for i in range(30)))
	        n += 1
	    return "\n\n".join(out + notes) + "\n"
	open("thousand.md", "w").write(book(420000, False))
	open("notes.md", "w").write(book(9000, True))
END
try 0 typeset --dump=lines thousand.md; silent
[ "$(awk '$2 == "text" { n = $1 } END { print (n > 900) }' "$dir/out")" = 1 ] || fail "these are not some thousand pages"
walk --contents
try 0 typeset --dump=lines notes.md; silent; walk
sed 's/^measure .*/measure = 60 mm/' "$PRECIS_ROOT/layouts/policy-brief.ini" >narrow.ini
try 0 typeset --dump=lines --layout ./narrow.ini notes.md
python3 "$here/pages.py" 340.2 765.5 <"$dir/out" >"$dir/err" || fail "faults on narrow pages"

# The walker sees what it is there for.
sees() { printf '%s\n' "$2" | python3 "$here/pages.py" 500 765 >"$dir/out" && fail "not seen: $1"; grep -q "$1" "$dir/out" || fail "not said: $1"; }
sees overfull '1 text 100 10000 51000 51000 n1 para : too long'
sees "one line alone" "$(printf '1 text 100 10000 40000 40000 n1 para : a\n1 text 100 11000 40000 40000 n1 para : b\n2 text 100 10000 40000 40000 n1 para : c')"
sees "heading with" "$(printf '1 text 100 10000 40000 40000 n1 heading : A\n1 text 100 11000 40000 40000 n2 para : b\n2 text 100 10000 40000 40000 n3 para : c')"
sees "its target is on" "$(printf '1 text 100 10000 40000 40000 n1 para : a\n2 note 100 70000 40000 40000 n2 note : 1\302\240b\ntarget 1 note-1')"
echo "pages are sound"
