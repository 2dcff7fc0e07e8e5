#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walks the pages of `precis … --dump=lines` (standard input) and says what a printer would send back: pages.py RIGHT BOTTOM [--contents].

RIGHT: right edge of the text column in points; BOTTOM: its foot. Faults, each a line; exit 1 if there is any:
overfull line; a line alone at the head or foot of a page (widow, orphan); a heading with fewer than two lines behind it on its page; text below the column or on top of other text; a note
that does not begin where its target is; with --contents also a page number in the contents that is not the heading's."""
import collections, re, sys

right, bottom = float(sys.argv[1]), float(sys.argv[2])
LINE = re.compile(r"(\d+) (text|note|furniture) (-?\d+) (-?\d+) (-?\d+) (-?\d+) n(\d+) (\S+) ([^:]*): (.*)$")
Line = collections.namedtuple("Line", "page kind x y right edge node type role text")
lines, bookmarks, targets, faults = [], [], {}, []
for row in sys.stdin.read().split("\n"):
    m = LINE.match(row)
    if m:
        lines.append(Line(int(m[1]), m[2], int(m[3]) / 100, int(m[4]) / 100, int(m[5]) / 100, int(m[6]) / 100, int(m[7]), m[8], m[9], m[10]))
    elif row.startswith("bookmark "):
        _, page, level, title = row.split(" ", 3)
        bookmarks.append((int(page), int(level), title))
    elif row.startswith("target "):
        _, page, name = row.split(" ", 2)
        targets[name] = int(page)
    elif row:
        faults.append("a line that cannot be read: " + row)

by_page = collections.defaultdict(list)
of_node = collections.defaultdict(lambda: collections.Counter())
first_of = {}
for l in lines:
    if l.kind != "furniture":
        by_page[l.page].append(l)
        of_node[(l.kind, l.node)][l.page] += 1
        first_of.setdefault((l.kind, l.node), l)

PROSE = {"para", "quote", "item", "code"}
for page, on_page in by_page.items():
    body = [l for l in on_page if l.kind == "text"]
    for l in on_page:
        if l.edge > right + 0.05:
            faults.append("page %d: overfull by %.2f pt: %s" % (page, l.edge - right, l.text))
        if l.y > bottom + 0.5:
            faults.append("page %d: below the column: %s" % (page, l.text))
    feet = [l.y for l in on_page if l.kind == "note"]
    for l in body:
        if feet and l.y >= min(feet):
            faults.append("page %d: text among the notes: %s" % (page, l.text))
    for n, l in enumerate(body):
        if l.type == "heading" and l.role != "title":
            below = {round(b.y) for b in body[n + 1:] if b.y > l.y + 1 and b.node != l.node}
            if len(below) < 2 and any(p > page for p in by_page):
                faults.append("page %d: heading with %d lines behind it: %s" % (page, len(below), l.text))

for (kind, node), pages in of_node.items():
    first = first_of[(kind, node)]
    if kind == "text" and first.type in PROSE and first.role not in ("side", "contents-entry", "contents-page") and len(pages) > 1:
        for page, n in sorted(pages.items()):
            if n < 2:
                faults.append("page %d: one line alone: %s" % (page, next(l.text for l in lines if l.node == node and l.page == page and l.kind == kind)))

starts = {}
for (kind, node), pages in of_node.items():
    first = first_of[(kind, node)]
    number = re.match(r"(\d+)\u00a0", first.text) if kind == "note" and first.type == "note" and first.role != "source-note" else None
    if number:
        starts[int(number[1])] = min(pages)
for name, page in targets.items():
    n = re.fullmatch(r"note-(\d+)", name)
    if n and starts.get(int(n[1])) != page:
        faults.append("note %s begins on page %s, its target is on %d" % (n[1], starts.get(int(n[1])), page))
if "--contents" in sys.argv:
    entry, found = None, 0
    titles = collections.defaultdict(set)
    for page, _, title in bookmarks:
        titles[title.replace("\u00ad", "")].add(page)
    for l in lines:
        if l.role == "contents-entry":
            entry = ((entry or "") + " " + l.text).strip() if entry else l.text
        elif l.role == "contents-page" and entry:
            found += 1
            whole = re.sub(r"~ ", "", entry)
            if int(l.text) not in titles.get(whole, {int(l.text)} if whole not in titles else set()):
                faults.append("contents: %s on page %s, but it is on %s" % (whole, l.text, titles.get(whole)))
            entry = None
    if found < 3:
        faults.append("contents: only %d entries" % found)

print("\n".join(faults[:40]) if faults else "%d pages, %d lines, %d notes: no fault" % (max(by_page, default=0), len(lines), len(starts)))
sys.exit(1 if faults else 0)
