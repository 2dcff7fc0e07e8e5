# An age is no time.
--- date
2012-01-01
--- source: a.txt
A 20-year-old and a man 45 years old left after 45 minutes.

--- record: timex
timex a.txt:1 "45 minutes" DURATION PT45M
