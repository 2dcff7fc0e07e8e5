# Seasons this side and the other.
--- date
2013-03-22
--- source: a.txt
The harvest failed last summer. This spring the river rose. Next winter will be hard.

--- record: timex
timex a.txt:1 "last summer" DATE 2012-SU
timex a.txt:1 "This spring" DATE 2013-SP
timex a.txt:1 "Next winter" DATE 2013-WI
