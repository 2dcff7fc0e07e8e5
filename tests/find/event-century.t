# A century dates no event.
--- date
2016-10-05
--- source: a.txt
The bell hangs in an 18th-century church. The church was built in 1750.

--- record: event
event a.txt:1 "The church was built in 1750." 1750 happened
