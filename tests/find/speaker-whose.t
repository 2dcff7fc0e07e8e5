"Peru, whose officials say": they are Peru's, but nobody is named.
--- source: a.txt
Fear of the plan is great in Peru, whose officials say that the dam will dry out the valley.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam will dry out the valley" source "officials" cue "say"
