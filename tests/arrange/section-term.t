# Terms are met in any form: "treaties" by "treaty", "ratify" not by "ratification" alone. What no section takes goes to the annex.
--- date
2023-05-12
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday. The treaty forbids trawling within twenty kilometres of the coast. Farmers in the south of Norway lost a third of their barley to the drought this summer. Denmark offered its neighbours two ships to control the catch.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section terms]
title = The treaty
match = treaties
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
    heading 1: The treaty
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday.[1]{1 ¶1}
    para point: The treaty forbids trawling within twenty kilometres of the coast.[1]{1 ¶1}
  group annex
    heading 1: Annex: further reporting
    para point: Farmers in the south of Norway lost a third of their barley to the drought this summer.[1]{1 ¶1}
    para point: Denmark offered its neighbours two ships to control the catch.[1]{1 ¶1}
