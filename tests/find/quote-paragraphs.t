Each paragraph opens anew and only the last one closes: one voice.
--- source: a.txt
“The bridge will open in June,” said Mayor Ana Ruiz. “We have waited long enough for it.

“Nobody will pay a toll before the winter.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The bridge will open in June," direct who "Ana Ruiz" role "Mayor" cue "said"
quote a.txt:1 "We have waited long enough for it." direct who "Ana Ruiz" role "Mayor" cue "said"
quote a.txt:2 "Nobody will pay a toll before the winter." direct who "Ana Ruiz" role "Mayor" cue "said"
