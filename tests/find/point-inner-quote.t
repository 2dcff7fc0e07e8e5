Pronouns inside the marks are the speaker’s.
--- source: a.txt
Ana Ruiz told the council on Monday that “we will not pay” for the new cranes in the port.
--- date
2024-05-07
--- record: point
point a.txt:1 "Ana Ruiz told the council on Monday that “we will not pay” for the new cranes in the port." ok
