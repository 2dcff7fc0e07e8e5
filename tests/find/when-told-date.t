# "the next day", "that year" count from the date last spoken of.
--- date
2009-12-19
--- source: a.txt
The siege began on May 4, 1862. The next day it rained. Later that year the town fell. Two years later it was rebuilt.

--- record: timex
timex a.txt:1 "May 4, 1862" DATE 1862-05-04
timex a.txt:1 "The next day" DATE 1862-05-05
timex a.txt:1 "Later that year" DATE 1862 END
timex a.txt:1 "Two years later" DATE 1864
