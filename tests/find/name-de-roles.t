# German: persons with offices, bodies by their endings, cities in German.
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Außenministerin Vera Lindner traf in Mailand den französischen Präsidenten Emile Garnier. Das Umweltbundesamt in Köln schwieg. Ursula von der Heyden sprach mit Vertretern der WHO.

--- record: name
name a.txt:1 "Vera Lindner" PER role "Außenministerin"
name a.txt:1 "Mailand" LOC country IT
name a.txt:1 "Emile Garnier" PER country FR role "französischen Präsidenten"
name a.txt:1 "Umweltbundesamt" ORG
name a.txt:1 "Köln" LOC country DE
name a.txt:1 "Ursula von der Heyden" PER
name a.txt:1 "WHO" ORG
