# "To date" is the present.
--- date
2013-03-22
--- source: a.txt
To date, nobody has been charged.

--- record: timex
timex a.txt:1 "To date" DATE PRESENT_REF
