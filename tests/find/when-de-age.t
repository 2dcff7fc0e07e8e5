# German: an age is no time.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Der 34-jährige Fahrer starb. Sie starb im Alter von 87 Jahren.

--- record: timex
