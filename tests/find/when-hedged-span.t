# Hedges belong to the span.
--- date
2013-03-22
--- source: a.txt
The strike lasted more than three weeks. It cost nearly two years of profit and at least four days of output.

--- record: timex
timex a.txt:1 "more than three weeks" DURATION P3W MORE_THAN
timex a.txt:1 "nearly two years" DURATION P2Y LESS_THAN
timex a.txt:1 "at least four days" DURATION P4D EQUAL_OR_MORE
