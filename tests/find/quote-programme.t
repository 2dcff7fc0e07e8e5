A programme’s name before the full stop is a title.
--- source: a.txt
“The dam will hold,” Ruiz said on the show “Face of the Week.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ruiz" cue "said"
quote a.txt:1 "Face of the Week." term
