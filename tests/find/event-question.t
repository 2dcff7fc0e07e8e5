# Questions are no events.
--- date
2024-06-19
--- source: a.txt
Did the war begin in 1950? It began in 1950.

--- record: event
event a.txt:1 "It began in 1950." 1950 happened
