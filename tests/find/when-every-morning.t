# Sets of dayparts and weekdays.
--- date
2013-03-22
--- source: a.txt
Bread is baked every morning. The court sits every Friday afternoon.

--- record: timex
timex a.txt:1 "every morning" SET XXXX-XX-XXTMO
timex a.txt:1 "every Friday afternoon" SET XXXX-WXX-5TAF
