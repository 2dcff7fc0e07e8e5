# A place named after a person is a place.
--- source: a.txt
Crowds filled Lenin Square and Mount Elbrus could be seen from Lake Sevan.

--- record: name
name a.txt:1 "Lenin Square" LOC
name a.txt:1 "Mount Elbrus" LOC
name a.txt:1 "Lake Sevan" LOC
