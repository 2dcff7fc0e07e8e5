The verb that a quotation closes with rules over a thought before it.
--- source: a.txt
They want to “build a dam that works for all of us,” Ruiz said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "build a dam that works for all of us," mixed who "Ruiz" cue "said"
