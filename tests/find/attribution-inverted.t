The verb stands before its subject, behind what is said.
--- source: a.txt
The dam will hold until the autumn, said Ana Ruiz, a guard at the port.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold until the autumn" who "Ana Ruiz" source "Ana Ruiz" cue "said"
