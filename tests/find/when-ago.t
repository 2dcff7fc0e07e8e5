# A count of units and "ago" is as exact as its unit.
--- date
2024-06-19
--- source: a.txt
Two years ago, three months ago, ten days ago and a decade ago it was open.

--- record: timex
timex a.txt:1 "Two years ago" DATE 2022
timex a.txt:1 "three months ago" DATE 2024-03
timex a.txt:1 "ten days ago" DATE 2024-06-09
timex a.txt:1 "a decade ago" DATE 201
