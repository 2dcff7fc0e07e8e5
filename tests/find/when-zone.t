# Zones belong to the time.
--- date
2013-03-22
--- source: a.txt
The rocket rose at 6:40 p.m. GMT on Friday.

--- record: timex
timex a.txt:1 "6:40 p.m. GMT" TIME 2013-03-22T18:40
timex a.txt:1 "Friday" DATE 2013-03-22
