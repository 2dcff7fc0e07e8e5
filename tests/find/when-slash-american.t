# Months stand first in American English.
--- date
2013-03-22
--- file: a.txt.ini
[source]
language = en-US
--- source: a.txt
The letter is dated 03/04/2013 and was answered 14/04/2012.

--- record: timex
timex a.txt:1 "03/04/2013" DATE 2013-03-04
timex a.txt:1 "14/04/2012" DATE 2012-04-14
