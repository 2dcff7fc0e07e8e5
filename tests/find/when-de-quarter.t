# German: quarters, halves and seasons.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Im ersten Quartal 2024 stieg der Umsatz. Die zweite Hälfte 2023 war schwach. Im Sommer 2022 war es heiß.

--- record: timex
timex a.txt:1 "ersten Quartal 2024" DATE 2024-Q1
timex a.txt:1 "Die zweite Hälfte 2023" DATE 2023-H2
timex a.txt:1 "Sommer 2022" DATE 2022-SU
