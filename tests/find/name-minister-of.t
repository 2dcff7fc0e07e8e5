# The person behind an office with its field.
--- source: a.txt
Minister of Transport Stefania Gianni opened the line.

--- record: name
name a.txt:1 "Stefania Gianni" PER role "Minister of Transport"
