# Two initials and a surname are a person.
--- source: a.txt
The tables were made by W. W. Tanner in Bergen.

--- record: name
name a.txt:1 "W. W. Tanner" PER
name a.txt:1 "Bergen" LOC country NO
