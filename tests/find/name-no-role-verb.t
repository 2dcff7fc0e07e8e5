# What a person does is no role.
--- source: a.txt
Ivan Orlov, the report says, left. Marta Kovacs, after a long pause, agreed.

--- record: name
name a.txt:1 "Ivan Orlov" PER
name a.txt:1 "Marta Kovacs" PER
