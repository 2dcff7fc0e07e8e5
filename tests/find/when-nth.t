# "on the 5th" is a day of the month last spoken of.
--- date
2010-01-01
--- source: a.txt
They landed on May 3, 1990. On the 5th, they marched.

--- record: timex
timex a.txt:1 "May 3, 1990" DATE 1990-05-03
timex a.txt:1 "the 5th" DATE 1990-05-05
