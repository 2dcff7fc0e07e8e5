# Every second time.
--- date
2013-03-22
--- source: a.txt
The council meets every other week. The gauge is read every two hours.

--- record: timex
timex a.txt:1 "every other week" SET P2W
timex a.txt:1 "every two hours" SET PT2H
