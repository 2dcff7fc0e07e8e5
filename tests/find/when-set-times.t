# "three times a week", "every other week", "every Tuesday morning".
--- date
1998-03-04
--- source: a.txt
He swims three times a week, runs every other week and rests every Tuesday morning.

--- record: timex
timex a.txt:1 "three times a week" SET P1W
timex a.txt:1 "every other week" SET P2W
timex a.txt:1 "every Tuesday morning" SET XXXX-WXX-2TMO
