# The same statement in two reports is one point of two reports, whatever the order of the words and the form of the country's name.
--- date
2023-05-12
--- source: a.txt
Norway's parliament ratified the fishing treaty with Iceland on Monday after a debate of nine hours.

--- source: b.txt
After a debate of nine hours the Norwegian parliament ratified the fishing treaty with Iceland on Monday.

--- find: point
point a.txt:1:1 "Norway's parliament ratified the fishing treaty with Iceland on Monday [8 May 2023] after a debate of nine hours." origins 2 reports 2 also b.txt:1:1
