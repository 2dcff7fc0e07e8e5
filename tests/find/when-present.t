# Now and recently.
--- date
2024-06-30
--- source: a.txt
They now agree, as they did recently, and will in the future.

--- record: timex
timex a.txt:1 "now" DATE PRESENT_REF
timex a.txt:1 "recently" DATE PAST_REF
timex a.txt:1 "the future" DATE FUTURE_REF
