According to.
--- source: a.txt
According to Reuters, the dam will hold until the autumn.
--- date
2024-05-07
--- record: said
said a.txt:1 "the dam will hold until the autumn" who "Reuters" source "Reuters" cue "According to"
