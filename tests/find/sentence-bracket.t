# No sentence ends within an open bracket.
--- source: a.txt
The lake (it is deep. It is also cold) froze over. (The other lake did not.) Skaters came.

--- record: sent
sent a.txt:1 "The lake (it is deep. It is also cold) froze over."
sent a.txt:1 "(The other lake did not.)"
sent a.txt:1 "Skaters came."
