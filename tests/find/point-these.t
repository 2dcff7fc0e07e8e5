“These weapons” points back from the middle too.
--- source: a.txt
Both governments deny these allegations and point to the report of the inspectors.
--- date
2024-05-07
--- record: point
point a.txt:1 "Both governments deny these allegations and point to the report of the inspectors." no demonstrative
