“This” with a noun said before in the sentence stays.
--- source: a.txt
The pact is a shield for the coast, and this shield costs the towns a million dollars a year.
--- date
2024-05-07
--- record: point
point a.txt:1 "The pact is a shield for the coast, and this shield costs the towns a million dollars a year." ok
