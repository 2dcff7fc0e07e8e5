# "an hour and a half", "half an hour".
--- date
1998-03-04
--- source: a.txt
They spoke for an hour and a half, then for half an hour.

--- record: timex
timex a.txt:1 "an hour and a half" DURATION PT1.5H
timex a.txt:1 "half an hour" DURATION PT0.5H
