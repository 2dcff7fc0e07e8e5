# A sentence ends where only the blank behind its stop was forgotten.
--- source: a.txt
The talks ended on Monday.Both sides will meet again.

--- record: sent
sent a.txt:1 "The talks ended on Monday."
sent a.txt:1 "Both sides will meet again."
