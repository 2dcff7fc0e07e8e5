# A party word before a name is no part of it.
--- source: a.txt
Democrat Ann Lee and Republican Paul Brandt agreed.

--- record: name
name a.txt:1 "Ann Lee" PER
name a.txt:1 "Paul Brandt" PER
