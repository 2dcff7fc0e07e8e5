# Parts of a fiscal year.
--- date
2013-03-22
--- source: a.txt
The first half of fiscal 2013 was poor. Fiscal year 2012 was better than FY2011.

--- record: timex
timex a.txt:1 "The first half of fiscal 2013" DATE 2013-H1
timex a.txt:1 "Fiscal year 2012" DATE 2012
timex a.txt:1 "FY2011" DATE 2011
