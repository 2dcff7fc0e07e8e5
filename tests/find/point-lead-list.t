A list is no clause border.
--- source: a.txt
The shortage has alarmed the ministry, the bakers, and even the millers of the north.
--- date
2024-05-07
--- record: point
point a.txt:1 "The shortage has alarmed the ministry, the bakers, and even the millers of the north." ok
