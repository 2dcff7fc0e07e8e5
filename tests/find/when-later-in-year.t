# "later in the year".
--- date
1950-01-01
--- source: a.txt
In 1946 he resigned. Later in the year he was elected again.

--- record: timex
timex a.txt:1 "1946" DATE 1946
timex a.txt:1 "Later in the year" DATE 1946 END
