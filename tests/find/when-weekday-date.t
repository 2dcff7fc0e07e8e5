# A weekday and its date are one expression.
--- date
2020-06-30
--- source: a.txt
They met on Thursday, 5 March 2020, at dusk.

--- record: timex
timex a.txt:1 "Thursday, 5 March 2020" DATE 2020-03-05
