Direct speech in two pieces is one attribution.
--- source: a.txt
“The dam will hold,” Ruiz said. “The gates will not.”
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold," and "The gates will not." who "Ruiz" source "Ruiz" cue "said" quoted
