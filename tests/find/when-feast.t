# Feast days have dates.
--- date
2012-06-30
--- source: a.txt
They met at Christmas 2007 and on New Year's Eve 2008.

--- record: timex
timex a.txt:1 "Christmas 2007" DATE 2007-12-25
timex a.txt:1 "New Year's Eve 2008" DATE 2008-12-31
