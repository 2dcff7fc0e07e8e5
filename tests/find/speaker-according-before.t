According to X at the beginning.
--- source: a.txt
According to Ana Ruiz, the dam is “close to breaking”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "close to breaking" mixed who "Ana Ruiz" cue "According to"
