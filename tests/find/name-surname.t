# A surname alone is the person named in full before.
--- source: a.txt
Ivan Orlov spoke first. Orlov was brief.

--- record: name
name a.txt:1 "Ivan Orlov" PER
name a.txt:1 "Orlov" PER is "Ivan Orlov"
