# A blank was forgotten behind an amount.
--- source: a.txt
The repair of the roof cost 12,400.That was more than the parish had.
--- record: sent
sent a.txt:1 "The repair of the roof cost 12,400."
sent a.txt:1 "That was more than the parish had."
