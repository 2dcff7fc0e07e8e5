What is seen so has no source, but its subject is a part of it.
--- source: a.txt
The dam is seen as safe.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam" and "as safe" cue "is seen"
