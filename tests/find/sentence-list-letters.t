# Letters and numbers of a list begin entries in running text.
--- source: a.txt
Bring three things to the pier. a. warm clothes b. a lamp c. bread

They left at noon. x) first boat y) second boat
--- record: sent
sent a.txt:1 "Bring three things to the pier."
sent a.txt:1 "a. warm clothes"
sent a.txt:1 "b. a lamp"
sent a.txt:1 "c. bread"
sent a.txt:2 "They left at noon."
sent a.txt:2 "x) first boat"
sent a.txt:2 "y) second boat"
