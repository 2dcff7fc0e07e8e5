# The first and the final stretch.
--- date
2013-03-22
--- source: a.txt
The first two years were dry. Sales grew in the final three months of 2012.

--- record: timex
timex a.txt:1 "The first two years" DURATION P2Y
timex a.txt:1 "the final three months" DURATION P3M
timex a.txt:1 "2012" DATE 2012
