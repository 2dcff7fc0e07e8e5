A direct quotation is an attribution as well.
--- source: a.txt
“The dam will hold,” said Ana Ruiz.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold," who "Ana Ruiz" source "Ana Ruiz" cue "said" quoted
