No finite verb.
--- source: a.txt
A new road, basically the same one as the road between the two towns.
--- date
2024-05-07
--- record: point
point a.txt:1 "A new road, basically the same one as the road between the two towns." no fragment
