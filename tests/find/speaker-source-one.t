“One source” is a source, without its number.
--- source: a.txt
“The dam will hold for many years,” one council source said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold for many years," direct who "council source" cue "said"
