# A recent date that a point tells is not told again; its line says where it is told.
--- source: a.txt
The parliament of Norway ratified the new fishing treaty on 8 May 2023.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[source a]
date = 2023-05-12
[section terms]
title = The treaty
match = treaty
show = points
--- layout
[layout]
parts = sections, timeline
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: The treaty
    para point: The parliament of Norway ratified the new fishing treaty on 8 May 2023.[1]{1 ¶1}
  group timeline
    heading 1: Timeline
    table timeline
      row head
        cell: Date
        cell: Event
      row
        cell date: 8 May 2023
        cell event: The parliament of Norway ratified the new fishing treaty~ […] See ~~The treaty~<#pm73mhgj2>[1]{1 ¶1}
