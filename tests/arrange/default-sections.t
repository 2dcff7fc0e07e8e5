# A brief without sections of its own gets the layout's.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday. The treaty forbids trawling within twenty kilometres of the coast. Farmers in the south of Norway lost a third of their barley to the drought this summer. Denmark offered its neighbours two ships to control the catch.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  head head
  box bottom-line
    heading 1: Bottom line
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday.[1]{1 ¶1}
  contents contents
  group section
    heading 1: Key points
    para point: Farmers in the south of Norway lost a third of their barley to the drought this summer.[1]{1 ¶1}
    para point: The treaty forbids trawling within twenty kilometres of the coast.[1]{1 ¶1}
    para point: Denmark offered its neighbours two ships to control the catch.[1]{1 ¶1}
  group section
    heading 1: Statements
    para empty: No reporting in the supplied sources.
  group sources
    heading 1: Sources
    list ordered sources
      item source
        para source: *a.txt*. undated. SHA-256 1d0143439eb7d352
