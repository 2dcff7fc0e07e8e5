What somebody is for or against.
--- source: a.txt
The guild opposes the new dam.
--- date
2024-05-07
--- record: said
said a.txt:1 "the new dam" source "The guild" cue "opposes"
