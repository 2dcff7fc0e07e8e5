# German: beginning, middle and end of periods.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Mitte Juli soll die Brücke öffnen. Seit Anfang 2023 steigen die Preise. Ende des Jahres läuft der Vertrag aus.

--- record: timex
timex a.txt:1 "Mitte Juli" DATE 2024-07 MID
timex a.txt:1 "Anfang 2023" DATE 2023 START
timex a.txt:1 "Ende des Jahres" DATE 2024 END
