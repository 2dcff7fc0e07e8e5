“As X said” has its content before it.
--- source: a.txt
The dam will hold until the autumn, as many engineers have said.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam will hold until the autumn" who "engineers" source "many engineers" cue "said"
