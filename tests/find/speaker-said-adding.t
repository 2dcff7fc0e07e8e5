“…, Ruiz said, adding”: the participle follows that verb.
--- source: a.txt
Weah and Ortiz will meet next week, Ruiz said, adding, “They need to talk about the dam.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "They need to talk about the dam." direct who "Ruiz" cue "adding"
