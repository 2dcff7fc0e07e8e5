# German: decades and centuries.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
In den 1990er Jahren war die Werft zu. Im 19. Jahrhundert wuchs die Stadt.

--- record: timex
timex a.txt:1 "den 1990er Jahren" DATE 199
timex a.txt:1 "19. Jahrhundert" DATE 18
