#!/bin/sh
# SPDX-License-Identifier: MIT
# Pictures in a PDF are those of the files: every kind of PNG, pixel for pixel, JPEG byte for byte; a wrong one is said, leaves status 2 and its alternative text; 500 spoilt ones do no harm.
. "$(dirname "$0")/lib"
mkdir good wrong spoilt
python3 "$PRECIS_ROOT/tests/hall/make_pictures.py" good
python3 "$PRECIS_ROOT/tests/hall/make_pictures.py" wrong wrong
document() { # FOLDER …: a document of all its pictures
    echo '# Pictures'
    for f in "$1"/*; do printf '\n![The picture %s](%s)\n' "${f##*/}" "$f"; done
}
document good >good.md
try 0 typeset good.md
pdfimages -list good.pdf >"$dir/list"
[ "$(awk '$3 == "image"' "$dir/list" | wc -l)" = "$(find good -type f | wc -l)" ] || fail "a picture is missing"
pdfimages -j good.pdf one >/dev/null
for f in one-*.jpg; do cmp -s "$f" good/colour.jpg || cmp -s "$f" good/grey.jpg || fail "a JPEG was changed"; done
pdfimages -png good.pdf two
python3 - <<'END' >"$dir/out" 2>&1 || fail "a picture is drawn otherwise than it is"
import glob, os, re, struct, sys, zlib
sys.path.insert(0, os.environ["PRECIS_ROOT"] + "/tests/hall")
from make_pictures import CHANNELS, HEIGHT, WIDTH, sample
def lines(path):
    """Samples of a PNG that is not interlaced: rows of values, kind, bits."""
    data, at, idat, head, palette = open(path, "rb").read(), 8, b"", None, b""
    while at < len(data):
        n, name = struct.unpack(">I4s", data[at:at + 8])
        body, at = data[at + 8:at + 8 + n], at + 12 + n
        if name == b"IHDR": head = struct.unpack(">IIBBBBB", body)
        if name == b"IDAT": idat += body
        if name == b"PLTE": palette = body
    w, h, bits, kind = head[:4]
    raw, step, stride, above, rows = zlib.decompress(idat), max(1, CHANNELS[kind] * bits // 8), (w * CHANNELS[kind] * bits + 7) // 8, None, []
    for y in range(h):
        f, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for i in range(stride):
            a = row[i - step] if i >= step else 0
            b = above[i] if above else 0
            c = above[i - step] if above and i >= step else 0
            p = a + b - c
            row[i] = (row[i] + (0, a, b, (a + b) // 2, min((abs(p - v), k, v) for k, v in enumerate((a, b, c)))[2])[f]) & 255
        above = row
        values = [int.from_bytes(row[i:i + 2], "big") for i in range(0, stride, 2)] if bits == 16 else [v >> s & (1 << bits) - 1 for v in row for s in range(8 - bits, -1, -bits)]
        rows.append(values[:w * CHANNELS[kind]])
    return rows, kind, bits, palette
def expected(name):
    """What make_pictures.py drew, as grey or RGB of eight bits, rounded as PNG says."""
    m = re.match(r"(grey|rgb|palette)(alpha|a)?(\d+)", name)
    kind, bits = {"grey": 0, "rgb": 2, "palette": 3, "greyalpha": 4, "rgba": 6}[m.group(1) + (m.group(2) or "")], int(m.group(3))
    def eight(v): return v if bits == 8 else (v * 255 + ((1 << bits) - 1) // 2) // ((1 << bits) - 1)
    for y in range(HEIGHT):
        row = []
        for x in range(WIDTH):
            if kind == 3: row += [(sample(x, y, 0, bits) * 16 + c * 5) % 256 for c in range(3)]
            else: row += [eight(sample(x, y, c, bits)) for c in range(3 if kind in (2, 6) else 1)]
        yield row
names = [f for f in sorted(os.listdir("good"))]
listed = [l.split() for l in open("../list") if re.match(r" +\d", l)]
bad = n = 0
pictures = [l for l in listed if l[2] == "image"]
for name, l in zip(names, pictures):
    if not re.match("(grey|rgb|palette)(alpha|a)?[0-9]", name) or name == "palette1.png": continue     # two colours: pdfimages makes them black and white
    rows, kind, bits, palette = lines("two-%03d.png" % int(l[1]))
    want = list(expected(name))
    def eight(v): return v if bits == 8 else (v * 255 + ((1 << bits) - 1) // 2) // ((1 << bits) - 1)
    got = [[palette[3 * v + c] for v in r for c in range(3)] if kind == 3 else [eight(v) for v in r] for r in rows]
    if len(got[0]) == 3 * len(want[0]): want = [[v for v in r for _ in range(3)] for r in want]
    if max(abs(a - b) for g, w in zip(got, want) for a, b in zip(g, w)) > 1: bad += 1; print(name, "differs", got[1][:9], want[1][:9])
    n += 1
print(n, "compared")
sys.exit(bad > 0 or n < 20)
END
document wrong >wrong.md
try 2 typeset wrong.md
[ "$(grep -c '\[picture-bad\]' "$dir/err")" = "$(find wrong -type f | wc -l)" ] || fail "a wrong picture is not said"
pdftotext wrong.pdf "$dir/text"
for f in wrong/*; do grep -q "The picture ${f#wrong/}" "$dir/text" || fail "no alternative text of $f"; done
pdfimages -list wrong.pdf | grep -q ' image ' && fail "a wrong picture is drawn"
python3 - <<'END'
import glob, random
random.seed(8)
files = sorted(glob.glob("good/*"))
for n in range(500):
    data = bytearray(open(files[n % len(files)], "rb").read())
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(data))
        if random.random() < .2: del data[at:at + random.randint(1, 30)]
        else: data[at] = random.choice((0, 1, 127, 128, 255, random.randrange(256)))
        if not data: break
    open("spoilt/%03d%s" % (n, files[n % len(files)][-4:]), "wb").write(bytes(data))
END
document spoilt >spoilt.md
try 2 typeset spoilt.md
qpdf --check spoilt.pdf >"$dir/out" 2>&1 || fail "qpdf complains"
for f in good wrong spoilt; do python3 "$PRECIS_ROOT/tests/hall/pdf_rules.py" $f.pdf >"$dir/out" 2>&1 || fail "$f.pdf breaks rules"; done
true
