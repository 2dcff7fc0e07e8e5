# "the past year" is a duration.
--- date
2010-01-01
--- source: a.txt
Over the past year and the past two weeks it rained.

--- record: timex
timex a.txt:1 "the past year" DURATION P1Y
timex a.txt:1 "the past two weeks" DURATION P2W
