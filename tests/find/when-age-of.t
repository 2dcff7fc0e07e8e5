# An age is no time.
--- date
2013-03-22
--- source: a.txt
The 45-year-old pilot and her nine-year-old son were 20 years old and nine when it began.

--- record: timex
