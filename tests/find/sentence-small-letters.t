# A text without capitals has sentences too.
--- source: a.txt
we took the ferry. it was late. nobody minded. we saw the coast. then it rained.

--- record: sent
sent a.txt:1 "we took the ferry."
sent a.txt:1 "it was late."
sent a.txt:1 "nobody minded."
sent a.txt:1 "we saw the coast."
sent a.txt:1 "then it rained."
