# "early" before a part of a day belongs to it.
--- date
1998-03-04
--- source: a.txt
She left early Monday morning and came late last night.

--- record: timex
timex a.txt:1 "early Monday morning" TIME 1998-03-02TMO
timex a.txt:1 "late last night" TIME 1998-03-03TNI
