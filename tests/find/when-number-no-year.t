# Numbers that are no years.
--- date
2024-06-30
--- source: a.txt
Some 1,600 men, 2000 tanks and part 2882015 came on flight 1812; it cost $1995.

--- record: timex
