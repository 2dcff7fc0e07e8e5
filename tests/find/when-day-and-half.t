# A unit and a half.
--- date
2013-03-22
--- source: a.txt
The talks took a day and a half. The tunnel is two and a half years late.

--- record: timex
timex a.txt:1 "a day and a half" DURATION P1.5D
timex a.txt:1 "two and a half years" DURATION P2.5Y
