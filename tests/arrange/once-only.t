# What stands in the bottom line is not printed again in its section, which points to it when nothing else is left.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday. Farmers in the south lost a third of their barley to the drought. The railway between Oslo and Bergen stays closed until the end of June.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section terms]
title = The treaty
match = treaty
show = points
[section other]
title = Drought
match = drought, barley, railway
show = points
--- layout
[layout]
parts = bottom-line, sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  box bottom-line
    heading 1: Bottom line
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday.[1]{1 ¶1}
  group section
    heading 1: The treaty
    para empty: See Bottom line<#bottom-line>.
  group section
    heading 1: Drought
    para point: The railway between Oslo and Bergen stays closed until the end of June.[1]{1 ¶1}
    para point: Farmers in the south lost a third of their barley to the drought.[1]{1 ¶1}
