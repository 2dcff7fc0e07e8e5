Mr. and an initial before the name.
--- source: a.txt
“We have paid,” Mr. Weah said. “All of it,” added Rep. J. Ortiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We have paid," direct who "Weah" cue "said"
quote a.txt:1 "All of it," direct who "J. Ortiz" cue "added"
