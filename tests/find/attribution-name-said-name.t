A name behind “said” with a verb of its own is what is said.
--- source: a.txt
Ana Ruiz, a guard at the port, said Weah left the dam at night.
--- date
2024-05-07
--- record: said
said a.txt:1 "Weah left the dam at night" who "Ana Ruiz" source "Ana Ruiz" cue "said"
