# Feasts that move with Easter.
--- date
2013-03-22
--- source: a.txt
The road was shut on Good Friday 2012. They met on Easter Monday 2011 and at Pentecost 2010.

--- record: timex
timex a.txt:1 "Good Friday 2012" DATE 2012-04-06
timex a.txt:1 "Easter Monday 2011" DATE 2011-04-25
timex a.txt:1 "Pentecost 2010" DATE 2010-05-23
