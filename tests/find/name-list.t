# Persons, organisations and places in a row.
--- source: a.txt
Ann Lee of the World Bank flew from Paris to Geneva, then to New York.

--- record: name
name a.txt:1 "Ann Lee" PER
name a.txt:1 "World Bank" ORG
name a.txt:1 "Paris" LOC country FR
name a.txt:1 "Geneva" LOC country CH
name a.txt:1 "New York" LOC country US
