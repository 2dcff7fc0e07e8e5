# A row of stars parts.
--- source: a.txt
The first part ends here. *** The second begins.

--- record: sent
sent a.txt:1 "The first part ends here."
sent a.txt:1 "***"
sent a.txt:1 "The second begins."
