# Digits of telephones, sums and scores are no years.
--- date
2013-03-22
--- source: a.txt
Call 555-2013 or +49 2013 4477. It cost $1999 and drew 1,950 guests.

--- record: timex
