# German: last, this and next.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Letzte Woche schneite es. Im vergangenen Jahr sank der Absatz. Nächsten Freitag wird abgestimmt. Diesen Monat ist frei.

--- record: timex
timex a.txt:1 "Letzte Woche" DATE 2024-W24
timex a.txt:1 "vergangenen Jahr" DATE 2023
timex a.txt:1 "Nächsten Freitag" DATE 2024-06-21
timex a.txt:1 "Diesen Monat" DATE 2024-06
