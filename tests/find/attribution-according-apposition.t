An apposition behind “according to X” is not what is said.
--- source: a.txt
According to Ana Ruiz, a guard at the port, the dam will hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "the dam will hold" who "Ana Ruiz" source "Ana Ruiz" cue "According to"
