# Sections about the author and other pages end the report; a last paragraph on the author does, too.
--- source: a.txt
Ice closes the strait
No ship has passed the strait since Sunday night, and the pilots were sent home on Monday.
The council meets again on Thursday to talk about the pilot station and about the mole.
About the author
Anna Smith
Anna Smith reports on the coast. She lives in Torvik with two cats.
Related stories
Bridge toll rises for the third time
Pilots threaten to strike
--- source: b.txt
Ice closes the strait
Jo Roe
No ship has passed the strait since Sunday night, and the pilots were sent home on Monday.
The council meets again on Thursday.
Jo Roe teaches navigation at the school of Torvik.
--- source: c.txt
The pilot station of Torvik has been open since 1871.
No ship has passed the strait since Sunday night, and the pilots were sent home.
The council meets again on Thursday.
Ingrid Dahl is a professor of ice physics at the university of Torvik.
--- source: d.txt
Ingrid Dahl warned of the ice in November already.
No ship has passed the strait since Sunday night, and the pilots were sent home.
The council meets again on Thursday.
Ingrid Dahl is a professor of ice physics at the university of Torvik.
--- read
a.txt: text
  title Ice closes the strait
  author Anna Smith
  1 para @22-112 No ship has passed the strait since Sunday night, and the pilots were sent home on Monday.
  2 para @113-200 The council meets again on Thursday to talk about the pilot station and about the mole.
b.txt: text
  title Ice closes the strait
  author Jo Roe
  1 para @29-119 No ship has passed the strait since Sunday night, and the pilots were sent home on Monday.
  2 para @120-156 The council meets again on Thursday.
c.txt: text
  author Ingrid Dahl
  1 para @0-53 The pilot station of Torvik has been open since 1871.
  2 para @54-134 No ship has passed the strait since Sunday night, and the pilots were sent home.
  3 para @135-171 The council meets again on Thursday.
d.txt: text
  1 para @0-50 Ingrid Dahl warned of the ice in November already.
  2 para @51-131 No ship has passed the strait since Sunday night, and the pilots were sent home.
  3 para @132-168 The council meets again on Thursday.
  4 para @169-239 Ingrid Dahl is a professor of ice physics at the university of Torvik.
