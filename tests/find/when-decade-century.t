# Decades and centuries.
--- date
2024-06-19
--- source: a.txt
In the 1990s, the early 1980s and the late 19th century the road was closed; twentieth-century maps show it.

--- record: timex
timex a.txt:1 "the 1990s" DATE 199
timex a.txt:1 "the early 1980s" DATE 198
timex a.txt:1 "the late 19th century" DATE 18
timex a.txt:1 "twentieth-century" DATE 19
