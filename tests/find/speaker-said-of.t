Who is spoken of is not the speaker.
--- source: a.txt
“He is the best we have,” Ortiz said of Weah.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "He is the best we have," direct who "Ortiz" cue "said"
