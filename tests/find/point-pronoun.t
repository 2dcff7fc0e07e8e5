A pronoun that nothing explains.
--- source: a.txt
The talks failed. It would have given the valley a new road and two bridges.
--- date
2024-05-07
--- record: point
point a.txt:1 "It would have given the valley a new road and two bridges." no pronoun
point a.txt:1 "The talks failed." no short
