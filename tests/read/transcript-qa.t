# Questions and answers: answers are the one guest's; with two guests nobody is credited.
--- source: one.txt
An early winter
Q: Is the winter early this year?
A: It is early by three weeks.
Q: Can the mole be moved?
A: Nobody can move it now. It should have been built further north.
Interviewee
Ingrid Dahl
Professor of ice physics
--- source: two.txt
An early winter
Q: Is the winter early this year?
A: It is early by three weeks.
Q: Can the mole be moved?
A: Nobody can move it now. It should have been built further north.
Guests
Ingrid Dahl
Professor of ice physics
Odd Lund
Chairman of the fishermen's union
--- read
one.txt: text
  title An early winter
  - caption @19-49 Is the winter early this year?
  1 turn @53-80 <Ingrid Dahl | Professor of ice physics> It is early by three weeks.
  - caption @84-106 Can the mole be moved?
  2 turn @110-174 <Ingrid Dahl | Professor of ice physics> Nobody can move it now. It should have been built further north.
two.txt: text
  title An early winter
  - caption @19-49 Is the winter early this year?
  1 turn @53-80 It is early by three weeks.
  - caption @84-106 Can the mole be moved?
  2 turn @110-174 Nobody can move it now. It should have been built further north.
