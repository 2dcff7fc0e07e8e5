# A firm's "Inc." within a sentence, and at its end.
--- source: a.txt
Marlow Inc. Chairman Theo Brandt resigned. He had led Marlow Inc. The firm sells pumps.

--- record: sent
sent a.txt:1 "Marlow Inc. Chairman Theo Brandt resigned."
sent a.txt:1 "He had led Marlow Inc."
sent a.txt:1 "The firm sells pumps."
