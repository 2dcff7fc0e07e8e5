Indirect speech with “that”.
--- source: a.txt
Ruiz says that the dam will hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam will hold" who "Ruiz" source "Ruiz" cue "says"
