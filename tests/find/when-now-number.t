# "Now" before a number is still now.
--- date
2013-03-22
--- source: a.txt
He is now 61 and lives in Ghent.

--- record: timex
timex a.txt:1 "now" DATE PRESENT_REF
