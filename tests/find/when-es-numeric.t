# Spanish: digits with stops and slashes.
--- date
2013-03-22
--- file: a.txt.ini
[source]
language = es
--- source: a.txt
El puente cerró el 14.4.2012 y abrió el 5/6/2012.

--- record: timex
timex a.txt:1 "14.4.2012" DATE 2012-04-14
timex a.txt:1 "5/6/2012" DATE 2012-06-05
