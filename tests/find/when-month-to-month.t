# A year told with the second month holds for the first.
--- date
2010-01-01
--- source: a.txt
From May to August 1950 the road was closed.

--- record: timex
timex a.txt:1 "May" DATE 1950-05
timex a.txt:1 "August 1950" DATE 1950-08
