# A possessive is no part of the name, but of some names of schools.
--- source: a.txt
Norway’s king visited King’s College and Ann Lee’s farm.

--- record: name
name a.txt:1 "Norway" LOC country NO
name a.txt:1 "King’s College" ORG
name a.txt:1 "Ann Lee" PER
