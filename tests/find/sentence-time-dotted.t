# "p.m." before a weekday goes on; before another capital it ends the sentence.
--- source: a.txt
The vote began at 3 p.m. Tuesday in the town hall. It ended at 9 p.m. The mayor went home.

--- record: sent
sent a.txt:1 "The vote began at 3 p.m. Tuesday in the town hall."
sent a.txt:1 "It ended at 9 p.m."
sent a.txt:1 "The mayor went home."
