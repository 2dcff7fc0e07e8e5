# Who says something in the manner of persons is one.
--- source: a.txt
Baranowski said the pier was safe.

--- record: name
name a.txt:1 "Baranowski" PER
