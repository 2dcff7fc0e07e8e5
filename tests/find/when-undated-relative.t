# Without a document date a relative expression has no value.
--- source: a.txt
The ship left yesterday. It was built in 1999.

--- record: timex
timex a.txt:1 "yesterday" DATE ?
timex a.txt:1 "1999" DATE 1999
