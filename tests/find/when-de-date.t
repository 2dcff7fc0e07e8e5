# German: days with a stop, weekday before, month alone.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Der Vertrag wurde am 19. Juni 2024 in Bergen unterzeichnet. Am Mittwoch, dem 5. März 2025, tagt der Rat. Im Mai regnete es.

--- record: timex
timex a.txt:1 "19. Juni 2024" DATE 2024-06-19
timex a.txt:1 "Mittwoch, dem 5. März 2025" DATE 2025-03-05
timex a.txt:1 "Mai" DATE 2024-05
