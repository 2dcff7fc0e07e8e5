# Decades in figures, in short and in words.
--- date
2013-03-22
--- source: a.txt
Jazz came in the late 1920s. The '60s were loud, the eighties louder.

--- record: timex
timex a.txt:1 "the late 1920s" DATE 192
timex a.txt:1 "The '60s" DATE 196
timex a.txt:1 "the eighties" DATE 198
