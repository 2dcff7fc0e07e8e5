An “it” that stands for nothing.
--- source: a.txt
It is clear that the port of Mombasa will stay closed until the end of the month.
--- date
2024-05-07
--- record: point
point a.txt:1 "It is clear that the port of Mombasa will stay closed until the end of the month." ok
