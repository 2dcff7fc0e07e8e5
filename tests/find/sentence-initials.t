# Initials within a name end no sentence.
--- source: a.txt
The report was written by J. R. Halvorsen and George W. Tanaka. It has nine chapters.

--- record: sent
sent a.txt:1 "The report was written by J. R. Halvorsen and George W. Tanaka."
sent a.txt:1 "It has nine chapters."
