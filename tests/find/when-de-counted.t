# German: counted from the date told.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Am 3. Mai 2023 sank die Fähre. Zwei Tage später wurde sie gehoben. Ein Jahr zuvor war sie gebaut worden.

--- record: timex
timex a.txt:1 "3. Mai 2023" DATE 2023-05-03
timex a.txt:1 "Zwei Tage später" DATE 2023-05-05
timex a.txt:1 "Ein Jahr zuvor" DATE 2022
