The speaker stands before the quotation.
--- source: a.txt
Paul Weah said: “We will rebuild the dam.” Minister Ana Ruiz added, “It will take two years.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We will rebuild the dam." direct who "Paul Weah" cue "said"
quote a.txt:1 "It will take two years." direct who "Ana Ruiz" role "Minister" cue "added"
