# "a couple of years ago".
--- date
2010-01-01
--- source: a.txt
A couple of years ago it was new; half a century later it stands.

--- record: timex
timex a.txt:1 "A couple of years ago" DATE 2008
timex a.txt:1 "half a century later" DATE 2058
