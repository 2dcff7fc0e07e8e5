# Halves need their year; a match has halves too.
--- date
2013-03-22
--- source: a.txt
Exports grew in the second half of 2012. She scored in the first half.

--- record: timex
timex a.txt:1 "the second half of 2012" DATE 2012-H2
