# German: dates in digits, with two figures for the year, and without a year.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Die Frist endet am 19.6.2024. Sie begann am 1.5.24. Am 20.6. wird gezählt.

--- record: timex
timex a.txt:1 "19.6.2024" DATE 2024-06-19
timex a.txt:1 "1.5.24" DATE 2024-05-01
timex a.txt:1 "20.6." DATE 2024-06-20
