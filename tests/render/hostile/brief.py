#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A brief in which every string of strings.json stands wherever a source or an editor can put one: brief.py FOLDER [FROM TO].

Each string is the title, outlet, author and address of a source, a part of its file name, words of a key point, of a quotation and of its speaker, and the title of a section;
With FROM and TO only that part of the strings has sources. Many at once are the brief's own title, subtitle, issuer, reference, marking and distribution. NUL, line ends and, in file names, the slash cannot be there and are left out.
"""
import json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))


def strings():
    with open(os.path.join(HERE, "strings.json"), encoding="utf-8") as f:
        return json.load(f)


def one_line(s):
    return re.sub(r"[\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]", " ", s)


def ini(s):
    return '"' + one_line(s)[:300] + '"'


def file_name(n, s):
    name = "%03d %s" % (n, re.sub(r"[/\0\r\n]", "", s))
    while len(name.encode("utf-8")) > 200:
        name = name[:-1]
    return name + ".txt"


# so that no two points say nearly the same and are made one
PLACES = "harbour station market museum tower library theatre airport hospital brewery quarry lighthouse school bakery prison stadium cathedral factory mill garden shipyard".split()
DEEDS = "lists prints sells shows hides paints repairs weighs counts copies burns moves cleans guards lends borrows opens closes sorts marks numbers folds ships".split()


def text(n, s):
    place, deed = PLACES[n % len(PLACES)], DEEDS[n % len(DEEDS)]
    return ("%s\n\nBy %s\n3 June 2024\n\n"
            "The %s of Aldermoor %s entry %d under the words %s since the morning of 3 June 2024.\n\n"
            '"We wrote %s into entry %d of the old book," said Ada %s Brook, keeper of the harbour register.\n'
            % (one_line(s), one_line(s), place, deed, n, s, s, n, one_line(s)[:60]))


def make(folder, start=0, end=None):
    all_of = strings()
    short = [one_line(s) for s in all_of if len(s) < 24]
    part = list(enumerate(all_of, 100))[start:end]
    os.makedirs(os.path.join(folder, "sources"))
    with open(os.path.join(folder, "brief.ini"), "w", encoding="utf-8") as f:
        f.write("[brief]\nid = hostile\nas_of = 2024-06-10\nlanguage = en\n")
        for key, first, count in (("title", 0, 60), ("subtitle", 60, 60), ("issuer", 120, 20), ("reference", 140, 20), ("marking", 160, 12), ("distribution", 172, 60)):
            f.write("%s = %s\n" % (key, ini(" ".join(short[first:first + count]))))
        f.write("\n[sources]\npath = sources/*\n")
        for n, s in part:
            f.write("\n[source %03d]\ntitle = %s\noutlet = %s\nauthor = %s\n" % (n, ini(s), ini(s), ini(s)))
            f.write("url = %s\n" % ini("https://example.org/" + s))
            f.write('\n[section entry-%d]\ntitle = %s\nmatch = "entry %d"\nshow = points, quotes, timeline\n' % (n, ini(s), n))
    for n, s in part:
        with open(os.path.join(folder, "sources", file_name(n, s)), "w", encoding="utf-8", errors="surrogatepass", newline="") as f:
            f.write(text(n, s))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    make(sys.argv[1], *map(int, sys.argv[2:]))
