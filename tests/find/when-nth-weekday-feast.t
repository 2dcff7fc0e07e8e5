# Feasts on the n-th weekday of a month.
--- date
2013-03-22
--- source: a.txt
Shops were open on Thanksgiving 2012. Offices closed for Labor Day 2011 and Memorial Day 2012.

--- record: timex
timex a.txt:1 "Thanksgiving 2012" DATE 2012-11-22
timex a.txt:1 "Labor Day 2011" DATE 2011-09-05
timex a.txt:1 "Memorial Day 2012" DATE 2012-05-28
