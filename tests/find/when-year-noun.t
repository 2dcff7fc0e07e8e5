# A year may stand before what it tells apart, not before what is counted.
--- date
2010-01-01
--- source: a.txt
The 2004 election followed the 1999 law. In 2000 tanks rolled in.

--- record: timex
timex a.txt:1 "2004" DATE 2004
timex a.txt:1 "1999" DATE 1999
