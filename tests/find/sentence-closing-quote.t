# Closing quotation marks behind the stop belong to the sentence.
--- source: a.txt
"The harbour is closed." Nobody answered. “It will stay closed.” Ships turned away.

--- record: sent
sent a.txt:1 ""The harbour is closed.""
sent a.txt:1 "Nobody answered."
sent a.txt:1 "“It will stay closed.”"
sent a.txt:1 "Ships turned away."
