# "the end of", "mid-" and their like belong to the date.
--- date
2010-06-30
--- source: a.txt
At the end of 2003, in mid-2007, in late March and at the beginning of the year it was closed.

--- record: timex
timex a.txt:1 "the end of 2003" DATE 2003 END
timex a.txt:1 "mid-2007" DATE 2007 MID
timex a.txt:1 "late March" DATE 2010-03 END
timex a.txt:1 "the beginning of the year" DATE 2010 START
