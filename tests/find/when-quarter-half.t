# Quarters, halves and fiscal years.
--- date
2012-01-01
--- source: a.txt
Sales fell in the third quarter of 2008, in Q1 2009, in the first half of 2010 and in fiscal 2011.

--- record: timex
timex a.txt:1 "the third quarter of 2008" DATE 2008-Q3
timex a.txt:1 "Q1 2009" DATE 2009-Q1
timex a.txt:1 "the first half of 2010" DATE 2010-H1
timex a.txt:1 "fiscal 2011" DATE 2011
