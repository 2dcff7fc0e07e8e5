A quotation within a quotation is part of it.
--- source: a.txt
“The mayor told us ‘never again’ and meant it,” said driver Paul Weah.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The mayor told us ‘never again’ and meant it," direct who "Paul Weah" role "driver" cue "said"
