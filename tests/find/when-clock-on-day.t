# A time with its day behind "on".
--- date
2013-03-22
--- source: a.txt
The train left at 6:40 a.m. on Tuesday.

--- record: timex
timex a.txt:1 "6:40 a.m." TIME 2013-03-19T06:40
timex a.txt:1 "Tuesday" DATE 2013-03-19
