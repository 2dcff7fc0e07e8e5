A noun of speech or thought with its clause.
--- source: a.txt
Nobody shared Weah’s fear that the dam leaks.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam leaks" source "Weah" cue "fear"
