# Credits at the end give no findings; a known agency named as the source is the origin.
--- source: a.txt
The strait was closed on Monday, the pilots said.
The ferry did not sail, and nobody was on the quay.
(Reporting by Anna Smith in Torvik; Editing by Jo Roe)
--- source: b.txt
The strait was closed on Monday, the pilots said.
The ferry did not sail, and nobody was on the quay.
Source: TASS
--- read
a.txt: text
  1 para @0-49 The strait was closed on Monday, the pilots said.
  2 para @50-101 The ferry did not sail, and nobody was on the quay.
b.txt: text
  origin TASS
  1 para @0-49 The strait was closed on Monday, the pilots said.
  2 para @50-101 The ferry did not sail, and nobody was on the quay.
