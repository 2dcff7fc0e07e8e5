# Seasons with and without a year.
--- date
2024-06-19
--- source: a.txt
The summer of 2003 was hot. It snowed in winter 2010 and last spring.

--- record: timex
timex a.txt:1 "The summer of 2003" DATE 2003-SU
timex a.txt:1 "winter 2010" DATE 2010-WI
timex a.txt:1 "last spring" DATE 2024-SP
