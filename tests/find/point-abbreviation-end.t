A full stop that is part of the last word ends the sentence too.
--- source: a.txt
The parliament of Kenya passed the new tax on ports after a debate until 3 a.m.
--- date
2024-05-07
--- record: point
point a.txt:1 "The parliament of Kenya passed the new tax on ports after a debate until 3 a.m." ok
