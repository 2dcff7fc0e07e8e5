# A dateline becomes a block of its own; its agency is the origin, its date counts only with a year. "NATO — the alliance" is no dateline.
--- source: a.txt
TORVIK, June 3, 2024 (Reuters) - The strait was closed on Monday, the pilots said.
The ferry did not sail.
--- source: b.txt
TORVIK, June 3. /TASS/. The strait was closed on Monday, the pilots said.
The ferry did not sail.
--- source: c.txt
OLD TORVIK, Norway (AP) — The strait was closed on Monday, the pilots said.
The ferry did not sail.
--- source: d.txt
WASHINGTON — The strait was closed on Monday, the pilots said.
The ferry did not sail.
--- source: e.txt
Torvik, 19 June 2024 (Harbour Wire) -- The strait was closed on Monday, the pilots said.
The ferry did not sail.
--- source: f.txt
NATO — the alliance of thirty-two states — has no ferry of its own.
The ferry did not sail.
--- source: g.txt
Old hands - those who remember 1963 - were not surprised by the ice.
The ferry did not sail.
--- read
a.txt: text
  date 2024-06-03
  origin Reuters
  - byline @0-32 TORVIK, June 3, 2024 (Reuters) -
  1 para @33-82 The strait was closed on Monday, the pilots said.
  2 para @83-106 The ferry did not sail.
b.txt: text
  origin TASS
  - byline @0-23 TORVIK, June 3. /TASS/.
  1 para @24-73 The strait was closed on Monday, the pilots said.
  2 para @74-97 The ferry did not sail.
c.txt: text
  origin AP
  - byline @0-27 OLD TORVIK, Norway (AP) —
  1 para @28-77 The strait was closed on Monday, the pilots said.
  2 para @78-101 The ferry did not sail.
d.txt: text
  - byline @0-14 WASHINGTON —
  1 para @15-64 The strait was closed on Monday, the pilots said.
  2 para @65-88 The ferry did not sail.
e.txt: text
  date 2024-06-19
  origin Harbour Wire
  - byline @0-38 Torvik, 19 June 2024 (Harbour Wire) --
  1 para @39-88 The strait was closed on Monday, the pilots said.
  2 para @89-112 The ferry did not sail.
f.txt: text
  1 para @0-71 NATO — the alliance of thirty-two states — has no ferry of its own.
  2 para @72-95 The ferry did not sail.
g.txt: text
  1 para @0-68 Old hands - those who remember 1963 - were not surprised by the ice.
  2 para @69-92 The ferry did not sail.
