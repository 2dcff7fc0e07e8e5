# Two events of one year stay two.
--- date
2023-05-12
--- source: a.txt
In 1987, the parliament of Norway banned hunting of whales in the northern fjords.

--- source: b.txt
In 1987, a storm destroyed the old lighthouse of Marna and eleven ships.

--- find: event
event a.txt:1:1 1987 happened "In 1987, the parliament of Norway banned hunting of whales in the northern fjords."
event b.txt:1:1 1987 happened "In 1987, a storm destroyed the old lighthouse of Marna and eleven ships."
