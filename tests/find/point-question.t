A question is no point.
--- source: a.txt
Will the port of Mombasa open again before the end of the year?
--- date
2024-05-07
--- record: point
point a.txt:1 "Will the port of Mombasa open again before the end of the year?" no question
