# A body right before its head.
--- source: a.txt
The chief executive of the Refugee Council Enver Soler told reporters. Enver Soler left.

--- record: name
name a.txt:1 "Refugee Council" ORG
name a.txt:1 "Enver Soler" PER
name a.txt:1 "Enver Soler" PER
