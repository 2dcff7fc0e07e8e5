#!/bin/sh
# SPDX-License-Identifier: MIT
# precis typeset: where the PDF goes, what a document may name, what is said of the rest.
. "$(dirname "$0")/lib"

text() { pdftotext -layout "$1" - | tr -s ' \n' ' '; }
shows() { text "$1" | grep -qF -- "$2" || fail "$1 does not show: $2"; }

printf '# Harbours\n\n### Odesa\n\nThe port "opened" again[^1].\n\n[^1]: On Monday.\n' >port.md
try 0 typeset port.md; silent; is_pdf port.pdf
for words in Harbours Odesa "“opened” again" "On Monday."; do shows port.pdf "$words"; done
try 0 typeset port.md -o away/x.pdf; is_pdf away/x.pdf; cmp -s port.pdf away/x.pdf || fail "the same document gives other bytes elsewhere"
"$PRECIS" typeset - <port.md >from-pipe.pdf 2>"$dir/err" || fail "standard input"
is_pdf from-pipe.pdf; shows from-pipe.pdf Odesa
"$PRECIS" typeset port.md -o - >to-pipe.pdf || fail "standard output"
cmp -s port.pdf to-pipe.pdf || fail "standard output gives other bytes"
try 0 typeset --dump=arrange port.md; prints "heading 1: Odesa"
try 0 typeset --dump=typeset port.md; prints "bookmark 1 page 1 Odesa"
[ "$(find . -name '*.new' | wc -l)" = 0 ] || fail "something was left behind"

try 64 typeset; try 64 typeset a b; try 64 typeset --dump=read port.md; try 64 typeset port.md -o port.md; says "the document itself"
try 3 typeset gone.md; says "[file-missing]"
try 3 typeset port.md --layout nowhere; says "[layout-missing]"
mkdir folder.md; try 3 typeset folder.md
: >empty.md; try 0 typeset empty.md; is_pdf empty.pdf
printf '\000\001\002\003' >binary.md; try 3 typeset binary.md; says "[read-binary]"

# Front matter gives the title; a heading that repeats it is not set twice.
printf -- '---\ntitle: Grain\nauthor: Eva Berg\ndate: 2024-03-20\nlanguage: de\n---\n# Grain\n\nSie sagte "ja".\n' >front.md
try 0 typeset front.md; shows front.pdf "Eva Berg"; shows front.pdf "20 March 2024"; shows front.pdf "„ja“"
[ "$(text front.pdf | grep -o Grain | wc -l)" = 1 ] || fail "the title stands twice"
printf -- '---\ntitle: Own\nmarking: tlp:amber\nsubtitle: "A view"\nissuer: Grain Desk\nreference: GD/7\ndraft: yes\n---\nText.\n' >own.md
try 0 typeset own.md; for words in TLP:AMBER "A view" "GRAIN DESK" "GD/7" DRAFT; do shows own.pdf "$words"; done
# Three dashes, a word, three dashes: a rule and a heading.
printf -- '---\nFoo\n---\nBar\n' >rules.md; try 0 typeset rules.md; shows rules.pdf Foo

# Pictures come from below the document's folder alone.
mkdir -p doc/in secret
printf '\211PNG\r\n\032\n' >secret/x.png
ln -s ../secret/x.png doc/link.png; ln -s ../secret doc/door
for name in ../secret/x.png "$PWD/secret/x.png" link.png door/x.png https://example.org/x.png data:image/png,x "..%2Fsecret%2Fx.png"; do
    printf '![a map of the port](%s)\n' "$name" >doc/a.md
    try 2 typeset doc/a.md; says "[picture-outside]"; shows doc/a.pdf "a map of the port"
    grep -q 'a.md:1:1' "$dir/err" || fail "no place is said for $name"
done
printf '![a map](in/gone.png)\n' >doc/a.md; try 2 typeset doc/a.md; says "[picture-missing]"
printf 'no picture' >doc/in/bad.png; printf '![a map](in/bad.png)\n' >doc/a.md; try 2 typeset doc/a.md; says "[picture-bad]"
mkdir doc/in/folder.png; printf '![a map](in/folder.png)\n' >doc/a.md; try 2 typeset doc/a.md
mkfifo doc/in/pipe.png; printf '![a map](in/pipe.png)\n' >doc/a.md; try 2 typeset doc/a.md

# HTML is left out and said to be; what stands between tags stays.
printf 'A <b>bold</b> word<br>on two lines.\n\n<div>\nhidden\n</div>\n' >html.md
try 2 typeset html.md; says "html.md:3:1"; says "[read-html]"; shows html.pdf "A bold word on two lines."
text html.pdf | grep -q hidden && fail "HTML was printed"
try 0 typeset -q rules.md; silent

# Depth, and a note that calls itself, end.
python3 -c "print('>' * 3000 + ' deep'); print('\n' + '- ' * 500 + 'list'); print('\n' + '*a **b ' * 400 + 'c[^1]' + '** a*' * 400 + '\n\n[^1]: self[^1]')" >deep.md
try 0 typeset deep.md; shows deep.pdf deep; shows deep.pdf list; shows deep.pdf self
