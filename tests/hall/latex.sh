#!/bin/sh
# SPDX-License-Identifier: MIT
# The LaTeX compiles: the sample with each engine and with biber, 468 hostile strings in one document, without a message that a typesetter would mind; and content makes TeX open no file.
# With PRECIS_LONG also the seeds where they are there, every layout, and the hostile strings with every engine.
. "$(dirname "$0")/lib"
for tool in lualatex xelatex pdflatex latexmk biber chktex; do command -v $tool >/dev/null || { echo "$tool is not installed"; exit 77; }; done
[ "${PRECIS_BUILD_TYPE:-}" != Asan ] || { echo "the plain build compiles them"; exit 77; }
export TEXMFVAR="${PRECIS_TEXMFVAR:-$dir/texmf}"

# clean LOG: no box over 1 pt too wide or too high, no reference or citation without its end, no character without its glyph
clean() {
    awk '/^Overfull/ { split($0, a, /[(]/); if (a[2] + 0 > 1) print } /^Missing character/ || /ndefined (references|citation)/ || /Reference .* undefined/ || /^!/ { print }' "$1" >"$dir/out"
    [ ! -s "$dir/out" ] || fail "$1 says what it should not"
}
# compile ENGINE FOLDER NAME TIMES [clean]
compile() {
    rm -f "$2/$3".aux "$2/$3".toc "$2/$3".out "$2/$3".pdf "$2/$3".fls
    for n in $(seq "$4"); do
        (cd "$2" && "$1" -recorder -no-shell-escape -interaction=nonstopmode -halt-on-error "$3.tex" </dev/null) >"$dir/out" 2>&1 || fail "$1 does not compile $3"
    done
    is_pdf "$2/$3.pdf"
    [ "${5:-}" != clean ] || clean "$2/$3.log"
    # what was opened for reading: the folder's own files, TeX's and fonts, nothing else
    sed -n 's/^INPUT //p' "$2/$3.fls" | sort -u | grep -v -e '^/usr/share/\(texlive\|texmf\|fonts\)' -e '^/var/lib/texmf' -e '^/etc/texmf' -e '/texmf\(-var\|-config\|\)/' -e '/\.texlive' -e '^/usr/local/share/' |
        grep -v -e "^\(\./\)\?\($3\(-[a-z0-9-]*\)\?\|precis[a-z-]*\)\.[a-z.]*\$" -e '^missfont' >"$dir/out"
    [ ! -s "$dir/out" ] || fail "$1 opens a file that is none of the document's"
    # LuaTeX's font loader tries with an empty file of that name which of TeX's folders it may write its cache to, and keeps what it read of fonts there
    grep '^OUTPUT /' "$2/$3.fls" | grep -q -v -e "^OUTPUT $TEXMFVAR/" -e '/m_t_x_t_e_s_t\.tmp$' && fail "$1 writes a file outside of its folder"
    return 0
}

sample=russia-dprk-treaty
try 0 build --no-archive -f tex -o out "$PRECIS_ROOT/briefs/$sample/brief.ini"
chktex -q -v0 "out/$sample-tex/$sample.tex" >"$dir/out" 2>&1
grep ':Error' "$dir/out" && fail "chktex finds an error"
chktex -q "out/$sample-tex/$sample.tex" 2>&1 | grep -q '^Error' && fail "chktex finds an error"
compile pdflatex "out/$sample-tex" "$sample" 3 clean
compile xelatex "out/$sample-tex" "$sample" 3 clean
# as an editor does it: a citation put in, and make
sed -i 's/^% \\citesources/\\citesources/; s/^\\end{document}/\\autocite{source3}\\printbibliography\n&/' "out/$sample-tex/$sample.tex"
rm -f "out/$sample-tex/$sample".aux
(cd "out/$sample-tex" && make ENGINE=lualatex) >"$dir/out" 2>&1 || fail "make does not make the sample"
clean "out/$sample-tex/$sample.log"
pdftotext "out/$sample-tex/$sample.pdf" "$dir/out"
prints "page 1 of"
prints "Bottom line"
tail -n 40 "$dir/out" | tr '\n' ' ' | grep -q '\[3\] Ida Lindqvist' || fail "the citation is not in the bibliography under the number of its mark"

python3 "$PRECIS_ROOT/tests/render/hostile/brief.py" hostile
"$PRECIS" build --no-archive -f tex -o out hostile/brief.ini >"$dir/out" 2>"$dir/err"
[ $? -le 2 ] || fail "the hostile brief is not built"
touch secret.tex x.tex out/hostile-tex/secret
sed 's/^% \\citesources/\\citesources/; s/^\\end{document}/\\nocite{*}\\printbibliography\n&/' out/hostile-tex/hostile.tex >cited.tex
compile xelatex out/hostile-tex hostile 2
grep '^Missing character' out/hostile-tex/hostile.log >"$dir/out" && fail "a character has no glyph"
mv cited.tex out/hostile-tex/hostile.tex
compile pdflatex out/hostile-tex hostile 1
(cd out/hostile-tex && biber hostile) >"$dir/out" 2>&1 || fail "biber does not read hostile.bib"
grep -e WARN -e ERROR "$dir/out" && fail "biber minds something in hostile.bib"
(cd out/hostile-tex && pdflatex -no-shell-escape -interaction=nonstopmode -halt-on-error hostile.tex) >"$dir/out" 2>&1 || fail "the hostile sources cannot be cited"
find . "$dir/home" -name 'owned*' | grep . && fail "a string of a source wrote a file"
[ -n "${PRECIS_LONG:-}" ] || exit 0

"$PRECIS" build --no-archive -q -f tex -o out hostile/brief.ini 2>/dev/null
compile lualatex out/hostile-tex hostile 2
seeds="$PRECIS_ROOT/../shared/seeds"
for layout in "$PRECIS_ROOT"/layouts/*.ini; do
    name=$(basename "$layout" .ini)
    for brief in "$PRECIS_ROOT/briefs/$sample" "$seeds"; do
        [ -f "$brief/brief.ini" ] || { echo "without $brief, which is not here"; continue; }
        try 0 build --no-archive -f tex -o "out-$name" --layout "$layout" "$brief/brief.ini"
        for engine in pdflatex xelatex lualatex; do compile $engine "out-$name/$(basename "$brief")-tex" "$(basename "$brief")" 3 clean; done
    done
done
exit 0
