A connective that ties the sentence to another.
--- source: a.txt
Otherwise, the port of Mombasa would have to stay closed until June.
--- date
2024-05-07
--- record: point
point a.txt:1 "Otherwise, the port of Mombasa would have to stay closed until June." no connective
