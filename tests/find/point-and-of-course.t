Two connectives in a row.
--- source: a.txt
And of course, the port of Mombasa stays closed until the end of the month.
--- date
2024-05-07
--- record: point
point a.txt:1 "the port of Mombasa stays closed until the end of the month." ok supply for "t" "T"
