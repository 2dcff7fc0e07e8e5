# A participle behind "be" tells no past: the day is still to come.
--- date
2013-03-22
--- source: a.txt
The hearing is to be held on Monday. The auction was held on Monday.

--- record: timex
timex a.txt:1 "Monday" DATE 2013-03-25
timex a.txt:1 "Monday" DATE 2013-03-18
