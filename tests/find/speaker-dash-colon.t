A name between a dash and a colon.
--- source: a.txt
The vote is near and nobody leads - Ana Ruiz: “It will be close in every town of the valley.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "It will be close in every town of the valley." direct who "Ana Ruiz"
