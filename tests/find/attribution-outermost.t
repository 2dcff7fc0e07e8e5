What somebody says that somebody says is not counted again.
--- source: a.txt
Ruiz said that Weah believes that the dam will hold.
--- date
2024-05-07
--- record: said
said a.txt:1 "that Weah believes that the dam will hold" who "Ruiz" source "Ruiz" cue "said"
