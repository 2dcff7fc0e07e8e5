Another voice behind “while” ends what the first one says.
--- source: a.txt
Ruiz said the dam would hold, while Weah said the gates would not.
--- date
2024-05-07
--- record: said
said a.txt:1 "the dam would hold" who "Ruiz" source "Ruiz" cue "said"
said a.txt:1 "the gates would not" source "Weah" cue "said"
