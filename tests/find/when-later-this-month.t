# Earlier and later within a period.
--- date
2013-03-22
--- source: a.txt
He will visit Oslo later this month. She resigned earlier this week. The dam broke late last year.

--- record: timex
timex a.txt:1 "later this month" DATE 2013-03 END
timex a.txt:1 "earlier this week" DATE 2013-W12 START
timex a.txt:1 "late last year" DATE 2012 END
