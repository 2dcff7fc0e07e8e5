# The end and the beginning of periods.
--- date
2013-03-22
--- source: a.txt
They met at the end of March. The tower will be done by the end of the year. Prices fell at the start of 2012.

--- record: timex
timex a.txt:1 "the end of March" DATE 2013-03 END
timex a.txt:1 "the end of the year" DATE 2013 END
timex a.txt:1 "the start of 2012" DATE 2012 START
