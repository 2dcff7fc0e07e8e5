# The noun before it makes a place.
--- source: a.txt
He was born in the town of Odrin. The coast of Velmark is steep.

--- record: name
name a.txt:1 "Odrin" LOC
name a.txt:1 "Velmark" LOC
