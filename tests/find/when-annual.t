# Adjectives of frequency.
--- date
2013-03-22
--- source: a.txt
The annual fair and the weekly market share the square.

--- record: timex
timex a.txt:1 "annual" SET P1Y
timex a.txt:1 "weekly" SET P1W
