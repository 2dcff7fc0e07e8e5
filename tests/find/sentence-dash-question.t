# A dash behind a question goes on in small letters.
--- source: a.txt
Why now? - because it is late. Is it? - Yes.

--- record: sent
sent a.txt:1 "Why now? - because it is late."
sent a.txt:1 "Is it?"
sent a.txt:1 "- Yes."
