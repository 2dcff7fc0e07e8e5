# A word with a capital for its place is no name.
--- source: a.txt
Discussing his plan in a letter, Ruiz said no. Recent reports say little.

--- record: name
name a.txt:1 "Ruiz" PER
