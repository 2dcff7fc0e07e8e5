# Noon and midnight with their day.
--- date
2013-03-22
--- source: a.txt
The deadline is midnight Sunday. The bell rang at noon yesterday.

--- record: timex
timex a.txt:1 "midnight Sunday" TIME 2013-03-24T24:00
timex a.txt:1 "noon yesterday" TIME 2013-03-21T12:00
