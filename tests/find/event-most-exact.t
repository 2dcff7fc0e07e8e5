# Of several times in a clause the most exact dates it.
--- date
2024-06-19
--- source: a.txt
In 1961, on July 6, the two states signed a pact that held for thirty years.

--- record: event
event a.txt:1 "In 1961, on July 6, the two states signed a pact that held for thirty years." 1961-07-06 happened
