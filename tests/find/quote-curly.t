Curly marks; the comma inside belongs to the quotation.
--- source: a.txt
“The bridge will open in June,” said Mayor Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The bridge will open in June," direct who "Ana Ruiz" role "Mayor" cue "said"
