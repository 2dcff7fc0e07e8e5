# A denial does not corroborate what it denies.
--- date
2023-05-12
--- source: a.txt
The government of Norway paid the fishermen of Bergen for the lost season.

--- source: b.txt
The government of Norway never paid the fishermen of Bergen for the lost season.

--- find: point
point a.txt:1:1 "The government of Norway paid the fishermen of Bergen for the lost season."
point b.txt:1:1 "The government of Norway never paid the fishermen of Bergen for the lost season."
