“A written statement” is no verb.
--- source: a.txt
Ana Ruiz told the Lima Post in a written statement, “The dam will hold for many years.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold for many years." direct who "Ana Ruiz" cue "told"
