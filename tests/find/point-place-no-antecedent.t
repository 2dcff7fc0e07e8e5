Where something happened is not who did it.
--- source: a.txt
In Nairobi, they were already witness to loud calls for a new road to the coast.
--- date
2024-05-07
--- record: point
point a.txt:1 "In Nairobi, they were already witness to loud calls for a new road to the coast." no pronoun
