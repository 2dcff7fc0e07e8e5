Split by its attribution: two quotes of one speaker.
--- source: a.txt
“The bridge,” said Mayor Ana Ruiz, “will open in June.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The bridge," direct who "Ana Ruiz" role "Mayor" cue "said"
quote a.txt:1 "will open in June." direct who "Ana Ruiz" role "Mayor" cue "said"
