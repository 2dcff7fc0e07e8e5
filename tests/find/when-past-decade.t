# "In the past" before a unit is a span that ends now, not the past.
--- date
2013-03-22
--- source: a.txt
In the past decade the harbour silted up. In the past few weeks two ships ran aground. In the past, pilots were free.

--- record: timex
timex a.txt:1 "the past decade" DURATION P1DE
timex a.txt:1 "the past few weeks" DURATION PXW
timex a.txt:1 "the past" DATE PAST_REF
