“The move”, “the two”: a thing named before.
--- source: a.txt
The move has worried the farmers of the valley and the towns below. There, the two signed a treaty on fishing and trade.
--- date
2024-05-07
--- record: point
point a.txt:1 "The move has worried the farmers of the valley and the towns below." no vague
point a.txt:1 "There, the two signed a treaty on fishing and trade." no connective
