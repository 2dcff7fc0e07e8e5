A person’s campaign is not the person.
--- source: a.txt
“We are confident,” Weah’s campaign said. “Voters know him,” said Weah’s brother.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We are confident," direct who "Weah’s campaign" cue "said"
quote a.txt:1 "Voters know him," direct who "Weah’s brother" cue "said"
