# Months that bound a range, told in no tense, are those of any year.
--- date
2013-03-22
--- source: a.txt
From June to October the pass is free of snow. Snow fell from January to March.

--- record: timex
timex a.txt:1 "June" DATE XXXX-06
timex a.txt:1 "October" DATE XXXX-10
timex a.txt:1 "January" DATE 2013-01
timex a.txt:1 "March" DATE 2013-03
