# An empty folder still gives a brief; it says that there is no reporting.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: none
group brief
  head head
  contents contents
  group section
    heading 1: Key points
    para empty: No reporting in the supplied sources.
  group section
    heading 1: Statements
    para empty: No reporting in the supplied sources.
  group sources
    heading 1: Sources
    para missing: Not used:
    list missing
      item missing
        para missing: *.txt: no file has such a name

--- status
2
