# A phrase between marks is met by these very words; a term of two words by any form of them.
--- source: a.txt
The fishing treaty forbids trawling within twenty kilometres of the coast of Norway. The treaties on fishing that Norway signed before are still in force for the lakes. Fishing treaties of this kind exist between many countries of the north.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section exact]
match = "treaties on fishing"
show = points
[section loose]
match = fishing treaty
show = points
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
    heading 1: Exact
    para point: The treaties on fishing that Norway signed before are still in force for the lakes.[1]{1 ¶1}
  group section
    heading 1: Loose
    para point: The fishing treaty forbids trawling within twenty kilometres of the coast of Norway.[1]{1 ¶1}
