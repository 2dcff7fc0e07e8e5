# A weekday and a day choose the year in which they meet.
--- date
2013-03-22
--- source: a.txt
The market is open until Wednesday, 10 April. It was last full on Saturday, 22 December.

--- record: timex
timex a.txt:1 "Wednesday, 10 April" DATE 2013-04-10
timex a.txt:1 "Saturday, 22 December" DATE 2012-12-22
