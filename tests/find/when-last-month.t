# "last September" is the last one that is over.
--- date
2024-06-24
--- source: a.txt
They last met last September. Last May they wrote. The next June will be warm.

--- record: timex
timex a.txt:1 "last September" DATE 2023-09
timex a.txt:1 "Last May" DATE 2024-05
timex a.txt:1 "The next June" DATE 2025-06
