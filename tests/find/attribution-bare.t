Indirect speech without “that”.
--- source: a.txt
The board said the dam would hold until the autumn.
--- date
2024-05-07
--- record: said
said a.txt:1 "the dam would hold until the autumn" who "board" source "The board" cue "said"
