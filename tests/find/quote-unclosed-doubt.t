An open mark in the middle of a sentence may be anything: nothing is quoted.
--- source: a.txt
The mayor praised the “new deal with the drivers and left the town hall at noon.

The council meets on Friday.
--- date
2024-05-07
--- record: quote
