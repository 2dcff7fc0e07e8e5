# The part of the day before a date makes a time of it.
--- date
2013-03-22
--- source: a.txt
The roof fell in on the morning of March 11, 2011. The fire broke out on the night of 4 May 2012.

--- record: timex
timex a.txt:1 "the morning of March 11, 2011" TIME 2011-03-11TMO
timex a.txt:1 "the night of 4 May 2012" TIME 2012-05-04TNI
