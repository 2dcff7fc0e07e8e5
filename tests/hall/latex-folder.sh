#!/bin/sh
# SPDX-License-Identifier: MIT
# The folder NAME-tex: whole, listed, and safe to work in: what was edited is kept, what is no longer made goes, what is not ours stays.
. "$(dirname "$0")/lib"
harvest
try 0 build --no-archive -f tex -o out harvest/brief.ini
silent
cd out/harvest-tex || fail "there is no folder out/harvest-tex"
for f in harvest.tex harvest.bib precis-brief.cls precis.sty precis-scripts.sty Makefile latexmkrc; do [ -s "$f" ] || fail "there is no $f"; done
[ "$(find . -name '*.tex' | wc -l)" = 1 ] || fail "there is more than one .tex"
sha256sum --quiet -c harvest.sha256 >"$dir/out" 2>&1 || fail "harvest.sha256 does not list what is there"
grep -q '^@misc{source1,' harvest.bib || fail "the first source is not in harvest.bib"
cd ../..

# a second run: an edited document is kept, an edited picture too, a chart that is no longer made goes, a foreign file stays
cp out/harvest-tex/harvest.tex first
echo '% my words' >>out/harvest-tex/harvest.tex
echo 'notes' >out/harvest-tex/notes.txt
printf '[layout]\nparts = head, bottom-line, sections, sources, annex\n' >plain.ini
try 0 build --no-archive -f tex -o out --layout ./plain.ini harvest/brief.ini
says "output-edited"
grep -q 'my words' out/harvest-tex/harvest.tex~ || fail "the edited document is lost"
grep -q 'my words' out/harvest-tex/harvest.tex && fail "the new document is not written"
[ -f out/harvest-tex/notes.txt ] || fail "a file that is not ours is gone"
try 0 build --no-archive -f tex -o out harvest/brief.ini
cmp -s first out/harvest-tex/harvest.tex || fail "the same brief does not give the same document again"

# charts are files of their own, read by the document; those that are no longer made go
sample="$PRECIS_ROOT/briefs/russia-dprk-treaty/brief.ini"
try 0 build --no-archive -f tex -o out "$sample"
for f in out/russia-dprk-treaty-tex/*.tikz; do
    [ -s "$f" ] || fail "the sample has no chart"
    grep -qF "\\briefpicture{${f##*/}}" out/russia-dprk-treaty-tex/russia-dprk-treaty.tex || fail "nothing reads $f"
done
try 0 build --no-archive -f tex -o out --layout ./plain.ini "$sample"
[ -z "$(find out/russia-dprk-treaty-tex -name '*.tikz')" ] || fail "a chart of the last run is still there"

# beside a path of one's own, a file that is not ours is left as it is
mkdir own
echo 'all: mine' >own/Makefile
try 0 build --no-archive -f tex -o own/paper.tex harvest/brief.ini
says "output-foreign"
[ "$(cat own/Makefile)" = 'all: mine' ] || fail "a Makefile that is not ours was overwritten"
[ -s own/paper.tex ] && [ -s own/paper.bib ] && grep -q '\\sourcesfile{paper.bib}' own/paper.tex || fail "own/paper.tex does not stand with its files"
try 1 build --no-archive --strict -f tex -o own/paper.tex harvest/brief.ini

# a class that is not there, or is no plain name
printf '[layout]\nparts = head, sections\n[latex]\nclass = ../../etc/hostname\n' >bad.ini
try 3 build --no-archive -f tex -o bad --layout ./bad.ini harvest/brief.ini
says "latex-class"
[ -e bad ] && fail "something was written without its class"
sed 's|^class.*|class = no-such-class|' bad.ini >bad2.ini
try 3 build --no-archive -f tex -o bad --layout ./bad2.ini harvest/brief.ini
says "latex-class"
# a class of one's own beside the layout
sed 's|precis-brief|own-brief|' "$PRECIS_ROOT/layouts/precis-brief.cls" >own-brief.cls
sed 's|^class.*|class = own-brief|' bad.ini >own.ini
try 0 build --no-archive -f tex -o ok --layout ./own.ini harvest/brief.ini
grep -q 'documentclass{own-brief}' ok/harvest-tex/harvest.tex && [ -s ok/harvest-tex/own-brief.cls ] || fail "the layout's own class is not used"

# a folder's name that TeX and shells would read gives names that neither does
mkdir 'b$x #1 %y'
cp -r harvest/* 'b$x #1 %y/'
try 0 build --no-archive -f tex -o odd 'b$x #1 %y/brief.ini'
[ -s 'odd/b$x #1 %y-tex/b-x -1 -y.tex' ] && [ -s 'odd/b$x #1 %y-tex/b-x-1-y.bib' ] || fail "odd names: $(ls -R odd)"
exit 0
