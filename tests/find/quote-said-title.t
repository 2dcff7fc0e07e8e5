But words that are said stay a quotation.
--- source: a.txt
“Long Live Lima,” Ana Ruiz said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Long Live Lima," direct who "Ana Ruiz" cue "said"
