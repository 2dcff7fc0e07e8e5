# A verb that looks back does not follow a year to come.
--- date
2013-03-22
--- source: a.txt
The next vote is in March 2015. In May the mayor resigned.

--- record: timex
timex a.txt:1 "March 2015" DATE 2015-03
timex a.txt:1 "May" DATE 2012-05
