The attribution stands at the sentence’s end.
--- source: a.txt
A guard who “looks away for money” will lose his post, Ruiz said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "looks away for money" mixed who "Ruiz" cue "said"
