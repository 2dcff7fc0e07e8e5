# An apposition behind a name tells the role.
--- source: a.txt
Marta Kovacs, a Hungarian economist and former central banker, disagreed.

--- record: name
name a.txt:1 "Marta Kovacs" PER country HU role "Hungarian economist and former central banker"
name a.txt:1 "Hungarian" LOC is "Hungary" country HU demonym
