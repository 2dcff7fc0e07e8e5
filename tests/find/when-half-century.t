# Halves of long spans.
--- date
2013-03-22
--- source: a.txt
The dam was built half a century ago. A decade ago it leaked.

--- record: timex
timex a.txt:1 "half a century ago" DATE 1963
timex a.txt:1 "A decade ago" DATE 200
