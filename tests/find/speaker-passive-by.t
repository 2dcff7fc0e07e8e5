A passive with its agent.
--- source: a.txt
The agreement was described as a “defining moment” by Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "defining moment" mixed who "Ana Ruiz" cue "described"
