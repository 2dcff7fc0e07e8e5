# A score is no time.
--- date
2013-03-22
--- source: a.txt
Bergen won 3:2 and lost 10:12 in the shoot-out.

--- record: timex
