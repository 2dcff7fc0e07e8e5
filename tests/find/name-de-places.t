# German: countries and cities.
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Der Minister reiste von Berlin nach Polen und traf in Warschau seine Kollegen.

--- record: name
name a.txt:1 "Berlin" LOC country DE
name a.txt:1 "Polen" LOC country PL
name a.txt:1 "Warschau" LOC country PL
