Who is told is not what is said.
--- source: a.txt
Ruiz told the council that the dam would hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam would hold" who "Ruiz" source "Ruiz" cue "told"
