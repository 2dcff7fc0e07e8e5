#!/bin/sh
# SPDX-License-Identifier: MIT
# The timeline's picture, whatever the dates: no two labels touch, none leaves the page, and the order along the line is that of time.
. "$(dirname "$0")/lib"

mkdir -p harvest/sources
python3 - <<'END' || exit 1
import random
random.seed(7)
months = "January February March April May June July August September October November December".split()
verbs = ["signed a treaty on grain and salt with the river states", "closed the harbour", "opened a second ferry line to the islands of the north", "refused the plan"]
for n in range(24):
    spans = [(1950, 2024), (2020, 2024), (2023, 2024), (2024, 2024)][n % 4]
    lines = []
    for k in range(random.randint(3, 26)):
        year, month, day = random.randint(*spans), random.randint(1, 12), random.randint(1, 28)
        when = ["On %d %s %d" % (day, months[month - 1], year), "In %s %d" % (months[month - 1], year), "In %d" % year][random.choice([0, 0, 0, 1, 2])]
        lines.append("%s, %s %s of the year." % (when, random.choice(["Norway", "Sweden", "the parliament of Denmark", "Finland"]), random.choice(verbs)))
    open("harvest/sources/%02d.txt" % n, "w").write("\n\n".join(lines) + "\n")
END
for n in 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23; do
    printf '[brief]\ntitle = Case %s\nas_of = 2024-12-31\n[sources]\npath = sources/%s.txt\n[section none]\nmatch = nothing-of-this\n' $n $n >harvest/brief.ini
    sed 's/^parts .*/parts = timeline/; s/^max      = 20/max = 30/' "$PRECIS_ROOT/layouts/policy-brief.ini" >harvest/line.ini
    try 0 build --no-archive -q --layout "$dir/work/harvest/line.ini" -o out harvest
    pdftotext -bbox out/harvest.pdf out/$n.html
done
# Words between the heading and the table, by their boxes: of one line of words the letters' own height counts, not the leading.
python3 - <<'END' || fail "labels touch, or leave the page"
import glob, re, sys
bad = pictures = 0
for path in sorted(glob.glob("out/*.html")):
    words = [(float(a), float(b), float(c), float(d), w) for a, b, c, d, w in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', open(path, encoding="utf-8").read().split("</page>")[0])]
    top = [w for w in words if w[4] == "Timeline"]
    end = [w for w in words if w[4] == "Event"]
    if not top or not end:
        continue
    inside = [w for w in words if top[0][3] < (w[1] + w[3]) / 2 < end[0][1] - 1]
    pictures += bool(inside)
    shrunk = [(x0, y0 + (y1 - y0) * .25, x1, y1 - (y1 - y0) * .25, w) for x0, y0, x1, y1, w in inside]
    for i, a in enumerate(shrunk):
        if a[0] < 60 or a[2] > 520:
            print(path, "leaves the column:", a); bad += 1
        for b in shrunk[i + 1:]:
            if a[0] < b[2] - .2 and b[0] < a[2] - .2 and a[1] < b[3] and b[1] < a[3]:
                print(path, "touch:", a, b); bad += 1
print(pictures, "pictures")
sys.exit(bad > 0 or pictures < 18)
END
