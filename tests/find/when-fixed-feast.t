# Feasts on a fixed day.
--- date
2013-03-22
--- source: a.txt
The ferry ran on New Year's Eve. On Christmas Day 2010 it did not.

--- record: timex
timex a.txt:1 "New Year's Eve" DATE 2012-12-31
timex a.txt:1 "Christmas Day 2010" DATE 2010-12-25
