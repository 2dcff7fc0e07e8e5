A second report of the same voice ends the first.
--- source: a.txt
Ruiz said that the dam would hold, adding that the gates were closed.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam would hold" who "Ruiz" source "Ruiz" cue "said"
said a.txt:1 "that the gates were closed" who "Ruiz" source "Ruiz" cue "adding"
