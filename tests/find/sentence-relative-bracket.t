# A bracket that begins with Which belongs to the sentence before it.
--- source: a.txt
They sold the mill to the town. (Which nobody had asked for.) The town sold it on.
--- record: sent
sent a.txt:1 "They sold the mill to the town. (Which nobody had asked for.)"
sent a.txt:1 "The town sold it on."
