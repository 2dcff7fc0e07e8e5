# Centuries and years before Christ.
--- date
2013-03-22
--- source: a.txt
The wall is of the third century BC. It fell in 146 BC and was rebuilt in AD 79.

--- record: timex
timex a.txt:1 "the third century BC" DATE BC02
timex a.txt:1 "146 BC" DATE BC0146
timex a.txt:1 "AD 79" DATE 0079
