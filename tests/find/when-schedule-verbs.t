# What begins, opens or takes effect on a day is still to come.
--- date
2013-03-22
--- source: a.txt
The new fee takes effect on July 1. The fair opens Thursday. The lease expires on April 2.

--- record: timex
timex a.txt:1 "July 1" DATE 2013-07-01
timex a.txt:1 "Thursday" DATE 2013-03-28
timex a.txt:1 "April 2" DATE 2013-04-02
