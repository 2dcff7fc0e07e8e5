# Both years of a season told as 2008-09.
--- date
2010-03-04
--- source: a.txt
The 2008-09 season was short.

--- record: timex
timex a.txt:1 "2008" DATE 2008
timex a.txt:1 "09" DATE 2009
