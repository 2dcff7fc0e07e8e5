The verb stands before the speaker.
--- source: a.txt
“We will rebuild the dam,” said Paul Weah.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We will rebuild the dam," direct who "Paul Weah" cue "said"
