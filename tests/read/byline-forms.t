# Bylines leave the text and give the author; a date that can be read one way gives the date, another does not; "By Monday" is no byline.
--- source: a.txt
Ice closes the strait
By Anna Smith and Jo Roe
Published: 21 June 2024, 10:30 AM CET
No ship has passed the strait since Sunday night.
--- source: b.txt
Ice closes the strait
BY ANNA SMITH | Harbour Wire | Updated June 21, 2024
No ship has passed the strait since Sunday night.
--- source: c.txt
Ice closes the strait
Written by Ursula von der Leyt, Harbour Wire
06/07/2024
No ship has passed the strait since Sunday night.
--- source: d.txt
Ice closes the strait
By Monday Night the Pilots Leave
No ship has passed the strait since Sunday night.
--- source: e.txt
Ice closes the strait
By Anna Smith June 3, 2024
21/06/2024
No ship has passed the strait since Sunday night.
--- read
a.txt: text
  title Ice closes the strait
  author Anna Smith and Jo Roe
  date 2024-06-21
  1 para @85-134 No ship has passed the strait since Sunday night.
b.txt: text
  title Ice closes the strait
  author ANNA SMITH
  date 2024-06-21
  1 para @75-124 No ship has passed the strait since Sunday night.
c.txt: text
  title Ice closes the strait
  author Ursula von der Leyt
  1 para @78-127 No ship has passed the strait since Sunday night.
d.txt: text
  title Ice closes the strait
  - heading/2 @22-54 By Monday Night the Pilots Leave
  1 para @55-104 No ship has passed the strait since Sunday night.
e.txt: text
  title Ice closes the strait
  author Anna Smith
  date 2024-06-03
  1 para @60-109 No ship has passed the strait since Sunday night.
