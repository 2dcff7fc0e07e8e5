“And said”: the second verb has the subject of the first.
--- source: a.txt
Ruiz said the dam would hold and warned that the gates were weak.
--- date
2024-05-07
--- record: said
said a.txt:1 "the dam would hold" who "Ruiz" source "Ruiz" cue "said"
said a.txt:1 "that the gates were weak" who "Ruiz" source "Ruiz" cue "warned"
