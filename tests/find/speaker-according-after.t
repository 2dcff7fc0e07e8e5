According to X at the end.
--- source: a.txt
“The dam is close to breaking,” according to the water board.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is close to breaking," direct who "water board" cue "according to"
