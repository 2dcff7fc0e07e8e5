# Rates by the unit of time.
--- date
2013-03-22
--- source: a.txt
The pump moves two tonnes per hour and runs twice a day.

--- record: timex
timex a.txt:1 "per hour" SET PT1H
timex a.txt:1 "twice a day" SET P1D
