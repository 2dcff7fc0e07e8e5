# Times to come without a number.
--- date
2013-03-22
--- source: a.txt
The debt will weigh on the town for years to come. More rain is due in the coming weeks. In the near future nothing changes.

--- record: timex
timex a.txt:1 "years to come" DATE FUTURE_REF
timex a.txt:1 "the coming weeks" DATE FUTURE_REF
timex a.txt:1 "the near future" DATE FUTURE_REF
