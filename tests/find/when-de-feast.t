# German: feasts.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Karfreitag 2024 blieb der Laden zu. Zu Silvester 2022 brannte der Turm.

--- record: timex
timex a.txt:1 "Karfreitag 2024" DATE 2024-03-29
timex a.txt:1 "Silvester 2022" DATE 2022-12-31
