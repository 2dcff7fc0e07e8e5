# The end of the year in one word.
--- date
2013-03-22
--- source: a.txt
The plant will close by year-end.

--- record: timex
timex a.txt:1 "year-end" DATE 2013 END
