A pronoun behind a date is the subject too, and so is one behind another.
--- source: a.txt
Paul Weah opened the new bridge above Monrovia on Monday. In 2001, he served as mayor of the town for a year. He built the old bridge with money from the coast.
--- date
2024-05-07
--- record: point
point a.txt:1 "Paul Weah opened the new bridge above Monrovia on Monday." ok
point a.txt:1 "In 2001, he served as mayor of the town for a year." ok supply for "he" "Paul Weah"
point a.txt:1 "He built the old bridge with money from the coast." ok supply for "He" "Paul Weah"
