Nothing but its attribution between: one voice.
--- source: a.txt
“The dam will hold,” said Ana Ruiz. “It was built well. Nobody needs to leave.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" cue "said"
quote a.txt:1 "It was built well. Nobody needs to leave." direct who "Ana Ruiz" cue "said"
