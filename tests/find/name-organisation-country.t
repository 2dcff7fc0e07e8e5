# A nationality before an organisation belongs to it and tells its country.
--- source: a.txt
The Russian Defence Ministry and the French Foreign Ministry denied it.

--- record: name
name a.txt:1 "Russian Defence Ministry" ORG country RU
name a.txt:1 "French Foreign Ministry" ORG country FR
