The subject of the sentence before is put in for a pronoun.
--- source: a.txt
Ana Ruiz opened the new bridge above Lima on Monday. She promised two more bridges before the end of the year.
--- date
2024-05-07
--- record: point
point a.txt:1 "Ana Ruiz opened the new bridge above Lima on Monday." ok
point a.txt:1 "She promised two more bridges before the end of the year." ok supply for "She" "Ana Ruiz"
