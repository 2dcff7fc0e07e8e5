The last name alone, after the full name.
--- source: a.txt
“The dam will hold,” said Ana Ruiz, a professor of geology. The board meets in May.

“We must watch it for several years,” noted Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" role "professor of geology" cue "said"
quote a.txt:2 "We must watch it for several years," direct who "Ana Ruiz" role "professor of geology" cue "noted"
