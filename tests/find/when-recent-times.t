# Recent times.
--- date
2013-03-22
--- source: a.txt
Rents rose in recent months. He had been ill in recent weeks.

--- record: timex
timex a.txt:1 "recent months" DATE PAST_REF
timex a.txt:1 "recent weeks" DATE PAST_REF
