# German: a list shares its month.
--- date
2024-06-24
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Am 18. und 20. Juni verhandelten sie. Zwischen Mai und August 2022 ruhte der Bau.

--- record: timex
timex a.txt:1 "18." DATE 2024-06-18
timex a.txt:1 "20. Juni" DATE 2024-06-20
timex a.txt:1 "Mai" DATE 2022-05
timex a.txt:1 "August 2022" DATE 2022-08
