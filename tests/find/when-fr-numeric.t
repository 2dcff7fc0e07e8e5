# French: days first, dates by ISO.
--- date
2013-03-22
--- file: a.txt.ini
[source]
language = fr
--- source: a.txt
Le bac a coulé le 03/04/2013. La plainte du 2013-04-05 suit.

--- record: timex
timex a.txt:1 "03/04/2013" DATE 2013-04-03
timex a.txt:1 "2013-04-05" DATE 2013-04-05
