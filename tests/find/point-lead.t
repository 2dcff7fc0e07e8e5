The first clause may stand bold.
--- source: a.txt
The ministry raised the price of bread, while bakers in the north closed their shops for a day.
--- date
2024-05-07
--- record: point
point a.txt:1 "The ministry raised the price of bread, while bakers in the north closed their shops for a day." ok lead "The ministry raised the price of bread"
