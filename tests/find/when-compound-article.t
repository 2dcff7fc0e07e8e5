# An article before a compound is no part of the duration.
--- date
1998-03-04
--- source: a.txt
The five-year plan ended after the 46-day siege.

--- record: timex
timex a.txt:1 "five-year" DURATION P5Y
timex a.txt:1 "46-day" DURATION P46D
