# The latest quarter is the one that is over.
--- date
2013-03-22
--- source: a.txt
Profit fell in the latest quarter.

--- record: timex
timex a.txt:1 "the latest quarter" DATE 2012-Q4
