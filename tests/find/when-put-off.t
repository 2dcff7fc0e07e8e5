# What is put off until a day looks ahead.
--- date
2013-03-22
--- source: a.txt
The launch was put off until Thursday.

--- record: timex
timex a.txt:1 "Thursday" DATE 2013-03-28
