# Sets.
--- date
2012-01-01
--- source: a.txt
The boat runs every day, twice a week in winter, every Monday in May; it is checked annually.

--- record: timex
timex a.txt:1 "every day" SET P1D
timex a.txt:1 "twice a week" SET P1W
timex a.txt:1 "winter" DATE 2012-WI
timex a.txt:1 "every Monday" SET XXXX-WXX-1
timex a.txt:1 "May" DATE 2011-05
timex a.txt:1 "annually" SET P1Y
