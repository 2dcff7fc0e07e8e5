# Both years of a span.
--- date
2012-06-30
--- source: a.txt
The war of 1914-18 and the crisis of 2007–2009 left marks.

--- record: timex
timex a.txt:1 "1914" DATE 1914
timex a.txt:1 "18" DATE 1918
timex a.txt:1 "2007" DATE 2007
timex a.txt:1 "2009" DATE 2009
