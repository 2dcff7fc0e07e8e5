# The same short text in two files is one origin, though it is too short for shingles.
--- date
2023-05-12
--- source: a.txt
The ferry company Nordline cancelled all crossings to Denmark because of a strike.
--- source: b.txt
The ferry company Nordline cancelled all crossings to Denmark because of a strike.
--- find: point
point a.txt:1:1 "The ferry company Nordline cancelled all crossings to Denmark because of a strike." origins 1 reports 2 also b.txt:1:1
