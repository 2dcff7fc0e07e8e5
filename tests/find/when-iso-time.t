# ISO dates with a time.
--- date
2013-03-22
--- source: a.txt
The log ends at 2013-03-21T14:05Z. It began 2013-03-20 08:30.

--- record: timex
timex a.txt:1 "2013-03-21T14:05Z" TIME 2013-03-21T14:05
timex a.txt:1 "2013-03-20 08:30" TIME 2013-03-20T08:30
