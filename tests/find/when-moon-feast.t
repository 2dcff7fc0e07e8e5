# A feast of the moon's calendar is a date without a value.
--- date
2013-03-22
--- source: a.txt
The truce holds through Ramadan.

--- record: timex
timex a.txt:1 "Ramadan" DATE ?
