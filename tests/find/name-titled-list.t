# Names behind their titles in a line of capitals.
--- source: a.txt
Senator Hatley, Vice President Brandt, Speaker Osman, Senator Baker, good morning.

--- record: name
name a.txt:1 "Hatley" PER role "Senator"
name a.txt:1 "Brandt" PER role "Vice President"
name a.txt:1 "Osman" PER role "Speaker"
name a.txt:1 "Baker" PER role "Senator"
