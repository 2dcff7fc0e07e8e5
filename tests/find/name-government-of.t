# "the X government" names a person.
--- source: a.txt
The Morawski government fell, and Morawski resigned.

--- record: name
name a.txt:1 "Morawski" PER
name a.txt:1 "Morawski" PER
