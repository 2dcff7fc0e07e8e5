An adviser for somebody is not somebody.
--- source: a.txt
A senior adviser for President Paul Weah issued a sharp warning to the miners “not to cross the river”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "not to cross the river" mixed who "senior adviser for President Paul Weah" cue "warning"
