“As X put it.”
--- source: a.txt
The board is “a club for old friends,” as Ana Ruiz put it.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a club for old friends," mixed who "Ana Ruiz" cue "put it"
