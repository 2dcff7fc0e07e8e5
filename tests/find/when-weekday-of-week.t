# A weekday with its week.
--- date
2013-03-22
--- source: a.txt
The board meets on Tuesday of next week. It met on Friday last week.

--- record: timex
timex a.txt:1 "Tuesday of next week" DATE 2013-03-26
timex a.txt:1 "Friday last week" DATE 2013-03-15
