A mark for inches opens nothing.
--- source: a.txt
The pipe is 6" wide and 20 feet long. "It will hold," said engineer Paul Weah.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "It will hold," direct who "Paul Weah" role "engineer" cue "said"
