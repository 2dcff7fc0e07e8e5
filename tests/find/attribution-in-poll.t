A poll is named behind “in”.
--- source: a.txt
In a survey of May, most drivers were against the toll.
--- date
2024-05-07
--- record: said
said a.txt:1 "most drivers were against the toll" source "a survey" cue "In"
