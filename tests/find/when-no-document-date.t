# Without a document date a relative time has no value.
--- source: a.txt
They met yesterday and last week. On June 19 they parted. In 1999 they had married.

--- record: timex
timex a.txt:1 "yesterday" DATE ?
timex a.txt:1 "last week" DATE ?
timex a.txt:1 "June 19" DATE ?
timex a.txt:1 "1999" DATE 1999
