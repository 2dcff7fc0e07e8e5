Words woven into the reporter’s sentence.
--- source: a.txt
Ruiz called the bridge “a gift to the whole valley” on Monday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a gift to the whole valley" mixed who "Ruiz" cue "called"
