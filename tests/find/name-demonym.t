# People of a country are marked as such.
--- source: a.txt
Russian engineers helped North Koreans build the pier.

--- record: name
name a.txt:1 "Russian" LOC is "Russia" country RU demonym
name a.txt:1 "North Koreans" LOC is "North Korea" country KP demonym
