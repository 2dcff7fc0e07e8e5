“One Weah confidant” is not Weah.
--- source: a.txt
“The dam will hold for many years,” said one Weah confidant.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold for many years," direct who "Weah confidant" cue "said"
