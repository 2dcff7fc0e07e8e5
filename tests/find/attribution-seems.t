What seems so has no source.
--- source: a.txt
The dam seems to hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam" and "to hold" cue "seems"
