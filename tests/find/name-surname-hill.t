# A given name before a word for places is a person.
--- source: a.txt
Christopher Hill spoke in Boston. They walked over Pendle Hill.

--- record: name
name a.txt:1 "Christopher Hill" PER
name a.txt:1 "Boston" LOC country US
name a.txt:1 "Pendle Hill" LOC
