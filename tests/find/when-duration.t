# Durations, exact and vague.
--- date
2012-01-01
--- source: a.txt
They talked for two and a half hours, waited several months and stayed more than 20 years after a 46-day siege.

--- record: timex
timex a.txt:1 "two and a half hours" DURATION PT2.5H
timex a.txt:1 "several months" DURATION PXM
timex a.txt:1 "more than 20 years" DURATION P20Y MORE_THAN
timex a.txt:1 "46-day" DURATION P46D
