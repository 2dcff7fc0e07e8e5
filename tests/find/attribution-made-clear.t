A reporting phrase of several words.
--- source: a.txt
Ruiz made clear that the dam would hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam would hold" who "Ruiz" source "Ruiz" cue "made clear"
