# The second of two days of a month.
--- date
2020-06-30
--- source: a.txt
Polls opened on May 4 and 5, 1990 in all towns.

--- record: timex
timex a.txt:1 "May 4" DATE 1990-05-04
timex a.txt:1 "5, 1990" DATE 1990-05-05
