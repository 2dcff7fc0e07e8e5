# This, last and next with units of time.
--- date
2024-06-19
--- source: a.txt
Last year was dry, this month is wet, next week will be cold.

--- record: timex
timex a.txt:1 "Last year" DATE 2023
timex a.txt:1 "this month" DATE 2024-06
timex a.txt:1 "next week" DATE 2024-W26
