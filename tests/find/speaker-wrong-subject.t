The name nearest to the quotation is not its speaker.
--- source: a.txt
“The dam will hold,” Ortiz told Weah. “You have my word.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ortiz" cue "told"
quote a.txt:1 "You have my word." direct who "Ortiz" cue "told"
