But not past a “while”.
--- source: a.txt
Ruiz called the road “far too long”, while the “new deal for farmers” was put on the table by others.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "far too long" mixed who "Ruiz" cue "called"
quote a.txt:1 "new deal for farmers" term
