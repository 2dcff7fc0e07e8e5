#!/bin/sh
# SPDX-License-Identifier: MIT
# Text in other scripts comes out of the PDF as it stands in the source (NFC): a document with a paragraph of each, read by poppler and mupdf, and in the order of the structure.
# Then hundreds of Hangul syllables (codes of two bytes), Latin, Cyrillic and Greek letters (a face with more than one font). Fonts that are not installed make it skip.
. "$(dirname "$0")/lib"
cat >scripts.md <<'END'
# Scripts

The official office affirmed that five affluent offices would efficiently file first affidavits; fjord baffles suffice.

Łódź, Ångström, Đà Nẵng, façade, naïve, Šiauliai, Þingvellir, œuvre, straße and İstanbul stand in one line.

Договор о всеобъемлющем партнёрстве остаётся в силе, заявил представитель министерства; объявление подписано.

Η συνθήκη παραμένει σε ισχύ, δήλωσε ο εκπρόσωπος του υπουργείου· οι διαπραγματεύσεις συνεχίζονται.

Hội nghị thượng đỉnh đã kết thúc bằng một tuyên bố chung về hợp tác nông nghiệp giữa hai nước láng giềng.

两国外长在会谈后发表联合声明，强调将继续推动农业合作与粮食安全。

両国の外相は会談後に共同声明を発表し、農業協力と食料安全保障を続けることを強調した。

양국 외교장관은 회담 뒤 공동성명을 내고 농업 협력과 식량 안보를 계속 추진하겠다고 밝혔다.

שרי החוץ של שתי המדינות פרסמו הודעה משותפת לאחר השיחות והדגישו את המשך שיתוף הפעולה

أصدر وزيرا خارجية البلدين بيانا مشتركا بعد المحادثات وأكدا استمرار التعاون الزراعي بينهما

दोनों देशों के विदेश मंत्रियों ने वार्ता के बाद संयुक्त वक्तव्य जारी किया और कृषि सहयोग पर ज़ोर दिया।
END
try 0 typeset scripts.md
if grep -qE 'font-(missing|glyph)' "$dir/err"; then
    echo "skipped: a font is not installed"
    exit 77
fi
pdftotext scripts.pdf "$dir/poppler.txt"
mutool draw -q -F txt -o "$dir/mupdf.txt" scripts.pdf 2>/dev/null
pdfinfo -struct-text scripts.pdf >"$dir/structure.txt" 2>/dev/null
python3 - "$dir" >"$dir/out" 2>&1 <<'END' || fail "text does not come out as it went in"
import re, sys, unicodedata
def plain(s): return " ".join(unicodedata.normalize("NFC", re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", s)).split())
def read(name): return open("%s/%s.txt" % (sys.argv[1], name), encoding="utf-8").read()
def tight(s): return re.sub(r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])", "", s)    # a line's end between ideographs
structure = plain("".join(m if m else "\n" for m in re.findall(r'^ *"(.*)"$|^ *\w+ \(block\)', read("structure"), re.M)))
texts = {"poppler": tight(plain(read("poppler"))), "mupdf": tight(plain(read("mupdf"))), "structure": structure}
bad = 0
for p in open("scripts.md", encoding="utf-8").read().split("\n\n")[1:]:
    for name, text in texts.items():
        if name == "mupdf" and re.search("[\u0590-\u06ff\u0900-\u097f]", p): continue
        if plain(p) not in text: bad += 1; print(name, "lacks", plain(p))
if re.search("page 1 of", structure): bad += 1; print("the footer is content")
sys.exit(bad > 0)
END
python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" scripts.pdf >"$dir/out" 2>&1 || fail "rules are broken"
qpdf --qdf --object-streams=disable scripts.pdf "$dir/plain.pdf"
for tag in ru el zh ja ko he ar hi; do grep -qa "/Lang ($tag)" "$dir/plain.pdf" || fail "no run of language $tag"; done

python3 - >letters.md <<'END'
hangul = "".join(chr(0xAC00 + 13 * i) for i in range(700))
latin = "".join(chr(c) for c in range(0xC0, 0x180) if c not in (0xD7, 0xF7)) + "".join(chr(c) for c in list(range(0x391, 0x3A2)) + list(range(0x3B1, 0x3CA)) + list(range(0x410, 0x450)))
print("# Letters\n\n%s\n\n%s" % (" ".join(hangul[i:i + 5] for i in range(0, 700, 5)), " ".join(latin[i:i + 6] for i in range(0, len(latin), 6))))
END
try 0 typeset letters.md
pdffonts letters.pdf >"$dir/out"
grep -q Identity-H "$dir/out" || fail "no font with codes of two bytes: this test proves nothing"
[ "$(grep -c GentiumBookPlus "$dir/out")" -ge 2 ] || fail "no face with two fonts: this test proves nothing"
pdftotext letters.pdf "$dir/text"
python3 - "$dir/text" <<'END' || fail "letters are missing"
import sys
text = set(open(sys.argv[1], encoding="utf-8").read().split())
missing = [w for w in open("letters.md", encoding="utf-8").read().split()[2:] if w not in text]
print(missing)
sys.exit(bool(missing))
END
python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" letters.pdf >"$dir/out" 2>&1 || fail "rules are broken"
