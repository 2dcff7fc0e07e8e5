A passive names nobody.
--- source: a.txt
The agreement was reached in May and has been described as a “defining moment” in the talks.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "defining moment" mixed cue "described"
