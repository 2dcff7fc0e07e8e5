# With a verb that looks ahead it lies in the future.
--- date
2024-07-01
--- source: a.txt
The court will rule on September 9. Voting is due on January 15.

--- record: timex
timex a.txt:1 "September 9" DATE 2024-09-09
timex a.txt:1 "January 15" DATE 2025-01-15
