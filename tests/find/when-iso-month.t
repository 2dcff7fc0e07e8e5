# A year and month in digits, and a season that only looks like one.
--- date
2013-03-22
--- source: a.txt
The table covers 2012-11. The 2008-09 season was short.

--- record: timex
timex a.txt:1 "2012-11" DATE 2012-11
timex a.txt:1 "2008" DATE 2008
timex a.txt:1 "09" DATE 2009
