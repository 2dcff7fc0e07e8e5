# "may" and "march" are verbs, "May" and "March" months.
--- date
2024-06-30
--- source: a.txt
They may march on Sunday. In March and in May they rested.

--- record: timex
timex a.txt:1 "Sunday" DATE 2024-06-30
timex a.txt:1 "March" DATE 2024-03
timex a.txt:1 "May" DATE 2024-05
