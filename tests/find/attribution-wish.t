What somebody wants or refuses is reported too, and nobody’s sentence.
--- source: a.txt
Ruiz plans to reopen the dam. Weah declined to comment on the gates.
--- date
2024-05-07
--- record: said
said a.txt:1 "to reopen the dam" source "Ruiz" cue "plans"
said a.txt:1 "to comment on the gates" source "Weah" cue "declined"
