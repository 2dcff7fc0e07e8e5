# "U.S." before a name goes on; before a word that begins sentences it ends one.
--- source: a.txt
The U.S. Navy left the port. They had come from the U.S. They will not return.

--- record: sent
sent a.txt:1 "The U.S. Navy left the port."
sent a.txt:1 "They had come from the U.S."
sent a.txt:1 "They will not return."
