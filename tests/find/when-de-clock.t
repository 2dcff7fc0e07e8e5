# German: the clock and the parts of days.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Die Sitzung beginnt heute um 14.30 Uhr. Am Montagabend brannte es. Gestern Abend war Ruhe. Er kommt am Morgen, sie kommt morgen.

--- record: timex
timex a.txt:1 "heute" DATE 2024-06-19
timex a.txt:1 "14.30 Uhr" TIME 2024-06-19T14:30
timex a.txt:1 "Montagabend" TIME 2024-06-17TEV
timex a.txt:1 "Gestern Abend" TIME 2024-06-18TEV
timex a.txt:1 "morgen" DATE 2024-06-20
