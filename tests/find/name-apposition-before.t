# An apposition before a name tells the role.
--- source: a.txt
The finance minister, Paul Adeyemi, opened the session.

--- record: name
name a.txt:1 "Paul Adeyemi" PER role "finance minister"
