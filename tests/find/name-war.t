# Wars, treaties and prizes are no persons.
--- source: a.txt
After the Korean War the Nobel Prize and the Treaty of Kent were forgotten.

--- record: name
name a.txt:1 "Kent" LOC country GB
