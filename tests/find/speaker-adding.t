A participle alone in its sentence goes on with the last voice.
--- source: a.txt
“The dam will hold,” said Ana Ruiz. Adding, “It was built well.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" cue "said"
quote a.txt:1 "It was built well." direct who "Ana Ruiz" cue "Adding"
