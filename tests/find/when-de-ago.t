# German: "vor" counts back, "in" counts on.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Vor drei Jahren war der Hafen leer. Vor etwa zwei Wochen kam ein Schiff. In zwei Monaten wird gewählt.

--- record: timex
timex a.txt:1 "Vor drei Jahren" DATE 2021
timex a.txt:1 "Vor etwa zwei Wochen" DATE 2024-W23 APPROX
timex a.txt:1 "In zwei Monaten" DATE 2024-08
