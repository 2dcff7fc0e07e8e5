# Days stand first in British English.
--- date
2013-03-22
--- file: a.txt.ini
[source]
language = en-GB
--- source: a.txt
The letter is dated 03/04/2013.

--- record: timex
timex a.txt:1 "03/04/2013" DATE 2013-04-03
