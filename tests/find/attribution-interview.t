Words for place and time behind the verb are not what is said.
--- source: a.txt
The dam will hold, Ruiz said in an interview on Monday.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold" who "Ruiz" source "Ruiz" cue "said"
