# A middle initial makes no other person.
--- source: a.txt
Karl V. Brenner wrote the law. Karl Brenner signed it. Brenner defended it.

--- record: name
name a.txt:1 "Karl V. Brenner" PER is "Karl Brenner"
name a.txt:1 "Karl Brenner" PER
name a.txt:1 "Brenner" PER is "Karl Brenner"
