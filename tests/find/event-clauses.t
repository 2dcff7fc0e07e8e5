# Clauses with dates of their own are events of their own.
--- date
2024-06-19
--- source: a.txt
The first bridge was built in 1950; the second bridge opened in 1975, while the tunnel followed in 1999.

--- record: event
event a.txt:1 "The first bridge was built in 1950" 1950 happened
event a.txt:1 "the second bridge opened in 1975" 1975 happened
event a.txt:1 "the tunnel followed in 1999." 1999 happened
