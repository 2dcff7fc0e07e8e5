# Units without a number behind words of duration.
--- date
2010-01-01
--- source: a.txt
They waited for hours, for weeks, and after decades they left.

--- record: timex
timex a.txt:1 "weeks" DURATION PXW
timex a.txt:1 "decades" DURATION PXDE
