# Month, day, year.
--- date
2010-01-10
--- source: a.txt
The pact of March 3, 1995 ended on 4 April 2001.

--- record: timex
timex a.txt:1 "March 3, 1995" DATE 1995-03-03
timex a.txt:1 "4 April 2001" DATE 2001-04-04
