#!/bin/sh
# SPDX-License-Identifier: MIT
# One brief, every output: findings, order, marks, source numbers, headings and their text are alike in PDF, LaTeX (compiled), HTML, Markdown (as pandoc reads it), text and JSON; the JSON
# is what its schema says. For the sample, a brief in many scripts, and the seeds where they are there (../shared/seeds).
. "$(dirname "$0")/lib"
formats="pdf,html,md,txt,json"
with="json html txt"
command -v pdfinfo >/dev/null && with="$with pdf" || echo "without the PDF: pdfinfo is not installed"
command -v pandoc >/dev/null && with="$with md" || echo "without Markdown: pandoc is not installed"
if command -v lualatex >/dev/null && [ "${PRECIS_BUILD_TYPE:-}" != Asan ]; then
    formats="$formats,tex"
    with="$with tex"
else
    echo "without LaTeX: lualatex is not installed, or this is a build for other faults"
fi
# alike NAME BRIEF: builds it in every format and compares
alike() {
    "$PRECIS" build --no-archive -f "$formats" -o "$dir/o" "$2" >"$dir/out" 2>"$dir/err" || fail "$1 is not built"
    case "$with" in *tex*) (cd "$dir/o/$1-tex" && lualatex -no-shell-escape -interaction=nonstopmode -halt-on-error "$1.tex" </dev/null) >"$dir/out" 2>&1 || fail "the LaTeX of $1 does not compile" ;; esac
    # shellcheck disable=SC2086
    python3 "$PRECIS_ROOT/tests/hall/outputs.py" "$dir/o" "$1" $with >"$dir/out" 2>&1 || fail "the outputs of $1 differ"
    for python in python3 /usr/bin/python3; do $python -c "import jsonschema" 2>/dev/null && break; done
    $python - "$PRECIS_ROOT/docs/findings.schema.json" "$dir/o/$1.json" >"$dir/out" 2>&1 <<'END' || fail "the JSON of $1 is not what its schema says"
import json, sys
try:
    import jsonschema
except ImportError:
    print("without the schema: python3-jsonschema is not installed", file=sys.__stdout__)
    sys.exit()
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
wrong = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))))
for e in wrong[:5]:
    print("/".join(map(str, e.absolute_path)), e.message[:300])
sys.exit(bool(wrong))
END
}
export TEXMFVAR="${PRECIS_TEXMFVAR:-$(dirname "$PRECIS")/texmf-outputs}"   # luaotfload names all fonts once: most of a first run
harvest
mkdir scripts && sed 's|^title = Harvest.*|title = Les “récoltes” — урожай, 收穫の条約, συγκομιδή\nsubtitle = 50 % of it: *stars*, _lines_ \& <tags>\nissuer = Bureau du Fleuve\nreference = RD/7 #3\nmarking = TLP:AMBER\ndistribution = Ämter, Büros|' harvest/brief.ini >scripts/brief.ini
mkdir scripts/sources
python3 - scripts/sources <<'END'
import os, sys
says = [("anna", "The harvest talks “ended with 40,000 tonnes,” minister Anna Kessel said on March 14, 2024."),
        ("de", "„Die Ernte ist gesichert, und das Abkommen über das Getreide gilt“, the harvest minister Jürgen Größ said in Lowtown on March 15, 2024."),
        ("fr", "The harvest accord “prévoit l’échange du blé, de l’œuf et du maïs avant Noël,” minister Zoé Lefèvre said on March 15, 2024."),
        ("ru", "The harvest treaty stands: “Договор о зерне остаётся в силе, и урожай будет разделён,” minister Anna Kessel said on March 16, 2024."),
        ("el", "“Η συγκομιδή των σιτηρών συμφωνήθηκε χθες,” the harvest negotiator Nikos Vardis said on March 16, 2024."),
        ("vi", "“Hiệp định về ngũ cốc vẫn còn hiệu lực,” the harvest negotiator Nguyễn Thị Hằng said on March 16, 2024."),
        ("zh", "“粮食协定昨天签署，双方将分享四万吨小麦，”the harvest envoy Li Wen said on March 17, 2024."),
        ("ja", "“穀物協定は昨日署名された。”The harvest envoy Tanaka Yui said this about grain on March 17, 2024."),
        ("ko", "“곡물 협정이 어제 서명되었다,” the harvest envoy Kim Min said on March 17, 2024."),
        ("ar", "Harvest minister Salim Haddad said on March 18, 2024: “تم توقيع اتفاق الحبوب أمس.”"),
        ("he", "Harvest minister Dana Lev said on March 18, 2024: “הסכם התבואה נחתם אתמול.”"),
        ("hi", "“अनाज समझौते पर कल हस्ताक्षर हुए,” the harvest minister Asha Rao said on March 18, 2024.")]
for i, (name, text) in enumerate(says):
    open(os.path.join(sys.argv[1], name + ".txt"), "w", encoding="utf-8").write("By Ana Müller-Żółć\n\nMarch 18, 2024\n\n%s The grain quota of 45,000 tonnes was agreed in Lowtown on March %d, 2024.\n" % (text, 2 + i))
END
alike russia-dprk-treaty "$PRECIS_ROOT/briefs/russia-dprk-treaty/brief.ini"
with=$(echo "$with" | sed 's/ tex//')                         # TeX sets the sample here, and everything else in latex.sh
alike scripts scripts/brief.ini
if [ -f "$PRECIS_ROOT/../shared/seeds/brief.ini" ]; then alike seeds "$PRECIS_ROOT/../shared/seeds/brief.ini"; else echo "without the seeds: ../shared/seeds is not there"; fi
# the strings of tests/render/hostile: what is written is what was meant, whatever it looks like
python3 "$PRECIS_ROOT/tests/render/hostile/brief.py" "$dir/hostile" || fail "there are no hostile strings"
with=$(echo "$with" | sed 's/ pdf/ pdf-text/')
"$PRECIS" build --no-archive -f pdf,html,md,txt,json -o "$dir/o" "$dir/hostile" >"$dir/out" 2>"$dir/err"
# shellcheck disable=SC2086
python3 "$PRECIS_ROOT/tests/hall/outputs.py" "$dir/o" hostile $with >"$dir/out" 2>&1 || fail "the outputs of the hostile strings differ"
# by the PDF's structure too, which takes pdfinfo long: signs of direction, characters that no font has, many scripts
case "$with" in *pdf*)
    rm -rf "$dir/hostile" && python3 "$PRECIS_ROOT/tests/render/hostile/brief.py" "$dir/hostile" 363 424
    "$PRECIS" build --no-archive -f pdf,json -o "$dir/o" "$dir/hostile" >"$dir/out" 2>"$dir/err"
    python3 "$PRECIS_ROOT/tests/hall/outputs.py" "$dir/o" hostile pdf >"$dir/out" 2>&1 || fail "the PDF of the hostile strings differs" ;;
esac
true
