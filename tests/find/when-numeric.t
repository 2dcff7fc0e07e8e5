# Dates in digits.
--- date
2024-06-30
--- source: a.txt
Signed 2024-06-19, sent 19.06.2024, read 6/21/2024.

--- record: timex
timex a.txt:1 "2024-06-19" DATE 2024-06-19
timex a.txt:1 "19.06.2024" DATE 2024-06-19
timex a.txt:1 "6/21/2024" DATE 2024-06-21
