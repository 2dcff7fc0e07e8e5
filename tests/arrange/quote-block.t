# A direct quotation stands as a quote with its speaker's line, and its sentence is not a point besides.
--- source: a.txt
The new dam is under water. "The wall must be higher by two metres before the winter," said Peter Olsen, the mayor of Marna.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section dam]
title = The dam
match = dam, wall
--- layout
[layout]
parts = sections, annex
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: The dam
    quote quote
      para quote-text: “The wall must be higher by two metres before the winter”[1]{1 ¶1}
      para speaker-line: *Peter Olsen*, mayor of Marna
