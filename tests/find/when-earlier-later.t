# "earlier this week" and "later this year" are taken whole.
--- date
2024-06-19
--- source: a.txt
Earlier this week prices fell. They will rise later this year, and early next month too.

--- record: timex
timex a.txt:1 "Earlier this week" DATE 2024-W25 START
timex a.txt:1 "later this year" DATE 2024 END
timex a.txt:1 "early next month" DATE 2024-07 START
