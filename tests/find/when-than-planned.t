# A count that is compared is counted from no date.
--- date
2013-03-22
--- source: a.txt
The bridge opened three months earlier than planned.

--- record: timex
timex a.txt:1 "three months" DURATION P3M
