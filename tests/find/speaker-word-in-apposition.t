A word in marks within the apposition does not hide the verb.
--- source: a.txt
“We will wait for the boat,” Paul Weah, wearing a “Peace” cap, said at the harbour.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We will wait for the boat," direct who "Paul Weah" cue "said"
quote a.txt:1 "Peace" term
