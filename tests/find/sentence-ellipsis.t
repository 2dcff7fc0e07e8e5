# An ellipsis before a small letter goes on, before a capital it ends the sentence.
--- source: a.txt
We waited... and nobody came. The line was silent... Then the phone rang.

--- record: sent
sent a.txt:1 "We waited... and nobody came."
sent a.txt:1 "The line was silent..."
sent a.txt:1 "Then the phone rang."
