What a headline quotes is quoted below.
--- source: a.txt
Ruiz To Council: ‘The Dam Will Hold Until Autumn’

“The dam will hold until the autumn,” Ana Ruiz told the council.

The council met on Monday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold until the autumn," direct who "Ana Ruiz" cue "told"
