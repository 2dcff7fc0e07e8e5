A person’s conclusion that …
--- source: a.txt
The council accepted Ana Ruiz’s conclusion that the guards had been “extremely careless”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "extremely careless" mixed who "Ana Ruiz" cue "conclusion"
