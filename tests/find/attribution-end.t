The attribution stands behind what is said.
--- source: a.txt
The dam will hold until the autumn, Ruiz said.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold until the autumn" who "Ruiz" source "Ruiz" cue "said"
