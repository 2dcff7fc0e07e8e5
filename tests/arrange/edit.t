# What a person dropped is not printed anywhere; what he kept is printed whatever the cap.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday. The treaty forbids trawling within twenty kilometres of the coast. Farmers in the south of Norway lost a third of their barley to the drought. Denmark offered its neighbours two ships to control the catch.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[edit]
drop = pij5wiftb
keep = p6twxxzwk
[section all]
title = All
match = *
show = points
max = 1
--- layout
[layout]
parts = sections, annex
[annex]
points = 1
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: All
    para point: Denmark offered its neighbours two ships to control the catch.[1]{1 ¶1}
  group annex
    heading 1: Annex: further reporting
    para point: The treaty forbids trawling within twenty kilometres of the coast.[1]{1 ¶1}
