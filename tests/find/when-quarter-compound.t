# A quarter before its noun; one still to come is the last year's.
--- date
2013-03-22
--- source: a.txt
The firm reported fourth-quarter earnings. First-quarter sales were flat.

--- record: timex
timex a.txt:1 "fourth-quarter" DATE 2012-Q4
timex a.txt:1 "First-quarter" DATE 2013-Q1
