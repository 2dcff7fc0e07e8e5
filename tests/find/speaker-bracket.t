A bracket behind the name.
--- source: a.txt
“We have paid our share,” Sen. Mary Ortiz (Green) said on Monday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We have paid our share," direct who "Mary Ortiz" cue "said"
