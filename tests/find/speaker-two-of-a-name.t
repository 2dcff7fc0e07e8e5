Two persons of one family name: the discourse decides.
--- source: a.txt
President Paul Weah opened the bridge on Monday.

Mary Weah, a lawmaker from the north, criticised the cost. However, Weah believes that the bridge is needed. “We should have built it long ago,” she said.
--- date
2024-05-07
--- record: quote
quote a.txt:2 "We should have built it long ago," direct who "Mary Weah" role "lawmaker from the north" cue "said"
