# A word for people may begin an organisation's name.
--- source: a.txt
The Refugee Council and the Teachers Union wrote to Boston University.

--- record: name
name a.txt:1 "Refugee Council" ORG
name a.txt:1 "Teachers Union" ORG
name a.txt:1 "Boston University" ORG country US
