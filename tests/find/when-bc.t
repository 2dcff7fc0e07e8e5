# Years before Christ.
--- date
2012-01-01
--- source: a.txt
The wall was built in 480 BC and rebuilt in AD 70; the second century BC was quiet.

--- record: timex
timex a.txt:1 "480 BC" DATE BC0480
timex a.txt:1 "AD 70" DATE 0070
timex a.txt:1 "the second century BC" DATE BC01
