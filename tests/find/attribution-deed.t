“Pledged his support” is a deed, “pledged to help” a promise.
--- source: a.txt
Weah pledged his full support for the farmers. Ana Ruiz pledged to build two bridges before the winter.
--- date
2024-05-07
--- record: said
said a.txt:1 "his full support for the farmers" source "Weah" cue "pledged"
said a.txt:1 "to build two bridges before the winter" who "Ana Ruiz" source "Ana Ruiz" cue "pledged"
