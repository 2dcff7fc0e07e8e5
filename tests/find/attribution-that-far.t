“That” may stand far behind the verb.
--- source: a.txt
Ruiz said in an interview in Lima on Monday that the dam would hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam would hold" who "Ruiz" source "Ruiz" cue "said"
