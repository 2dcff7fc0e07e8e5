A comma behind a bracket does not hide the subject.
--- source: a.txt
Sen. Ana Ruiz (Green), said, “The dam will hold for many years.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold for many years." direct who "Ana Ruiz" cue "said"
