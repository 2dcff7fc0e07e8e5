# By actor: a heading for each actor that has findings, in the order of the rule; one line for those that have none.
--- source: a.txt
Denmark offered its neighbours two ships to control the catch in the northern sea. Sweden rejected the treaty and called its ambassador home from Oslo for talks. The Danish minister of fishing, Lars Holm, said the ships could sail within a week.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section reactions]
title = Reactions
actor = Sweden, Denmark, Finland
by = actor
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
    heading 1: Reactions
    heading 2: Sweden
    para point: Sweden rejected the treaty and called its ambassador home from Oslo for talks.[1]{1 ¶1}
    heading 2: Denmark
    para point: Denmark offered its neighbours two ships to control the catch in the northern sea.[1]{1 ¶1}
    para point: The Danish minister of fishing, Lars Holm, said the ships could sail within a week.[1]{1 ¶1}
    para empty: Finland: no reporting in the supplied sources.
