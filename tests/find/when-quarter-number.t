# Quarters in short.
--- date
2013-03-22
--- source: a.txt
Sales rose in Q4 2012. Q1 2013 was weak.

--- record: timex
timex a.txt:1 "Q4 2012" DATE 2012-Q4
timex a.txt:1 "Q1 2013" DATE 2013-Q1
