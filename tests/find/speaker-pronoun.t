“She added”: the one who spoke just before.
--- source: a.txt
“The dam will hold,” said Ana Ruiz. “It was built well,” she added.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" cue "said"
quote a.txt:1 "It was built well," direct who "Ana Ruiz" cue "added"
