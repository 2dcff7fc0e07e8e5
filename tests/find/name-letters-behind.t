# Letters of honour behind a name are no part of it.
--- source: a.txt
Zahra Mohamed Halley DBE RA built the bridge. Halley was born in Basra.

--- record: name
name a.txt:1 "Zahra Mohamed Halley" PER
name a.txt:1 "Halley" PER is "Zahra Mohamed Halley"
name a.txt:1 "Basra" LOC country IQ
