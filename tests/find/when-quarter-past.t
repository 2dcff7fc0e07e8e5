# A quarter without its year is the last one begun.
--- date
1998-03-04
--- source: a.txt
The third quarter was good. First-quarter sales are poor.

--- record: timex
timex a.txt:1 "The third quarter" DATE 1997-Q3
timex a.txt:1 "First-quarter" DATE 1998-Q1
