# Syllables of names are no days or months.
--- date
2010-01-01
--- source: a.txt
Sun Wei and Jan Novak met Park Min Jun.

--- record: timex
