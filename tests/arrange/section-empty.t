# A section without findings says so.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section energy]
title = Energy
match = pipeline, gas
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: Energy
    para empty: No reporting in the supplied sources.
