# Counted from now.
--- date
2013-03-22
--- source: a.txt
Ten years from now the well will be dry.

--- record: timex
timex a.txt:1 "Ten years from now" DATE 2023
