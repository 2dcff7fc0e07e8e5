# A month is no name, a person called May is.
--- date
2018-06-01
--- source: a.txt
In May Theresa May went to Leeds. May spoke for an hour.

--- record: name timex
name a.txt:1 "Theresa May" PER
name a.txt:1 "Leeds" LOC country GB
name a.txt:1 "May" PER is "Theresa May"
timex a.txt:1 "May" DATE 2018-05
timex a.txt:1 "an hour" DURATION PT1H
