# Centuries in figures and words.
--- date
2013-03-22
--- source: a.txt
The mill dates from the early 18th century. The twentieth century spared it. Twenty-first century tenants pay more.

--- record: timex
timex a.txt:1 "the early 18th century" DATE 17
timex a.txt:1 "The twentieth century" DATE 19
timex a.txt:1 "Twenty-first century" DATE 20
