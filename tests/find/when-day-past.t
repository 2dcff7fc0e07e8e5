# A day without year lies in the nearest past.
--- date
2024-07-01
--- source: a.txt
On June 19 they met. On November 3 they had parted.

--- record: timex
timex a.txt:1 "June 19" DATE 2024-06-19
timex a.txt:1 "November 3" DATE 2023-11-03
