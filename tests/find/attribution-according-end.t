According to, at the end.
--- source: a.txt
The dam will hold until the autumn, according to the water board.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold until the autumn" who "water board" source "the water board" cue "according to"
