# "Early" and "late" belong to the weekday behind them.
--- date
2013-03-22
--- source: a.txt
The ferry sank late Tuesday. Divers went down early Wednesday.

--- record: timex
timex a.txt:1 "late Tuesday" DATE 2013-03-19 END
timex a.txt:1 "early Wednesday" DATE 2013-03-20 START
