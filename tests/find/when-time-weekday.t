# A time of day and the day behind it are one.
--- date
1998-03-04
--- source: a.txt
The bridge opened at 9 a.m. Monday and shut at 11.30pm yesterday.

--- record: timex
timex a.txt:1 "9 a.m. Monday" TIME 1998-03-02T09:00
timex a.txt:1 "11.30pm yesterday" TIME 1998-03-03T23:30
