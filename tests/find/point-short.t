Too short to say anything alone.
--- source: a.txt
The port stays closed.
--- date
2024-05-07
--- record: point
point a.txt:1 "The port stays closed." no short
