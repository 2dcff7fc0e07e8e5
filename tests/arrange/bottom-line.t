# A bottom line takes one of each section first, and no point that is too long for it.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday. The treaty forbids trawling within twenty kilometres of the coast. Farmers in the south of Norway lost a third of their barley to the drought. The drought emptied the lake of Marna and closed two power stations. The railway between Oslo and Bergen stays closed until the end of June. The new railway tunnel near Bergen cost nine hundred million crowns.

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
[section drought]
title = The drought
match = drought
show = points
[section railway]
title = The railway
match = railway
show = points
--- layout
[layout]
parts = bottom-line, sections
[bottom-line]
min = 3
max = 3
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  box bottom-line
    heading 1: Bottom line
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday.[1]{1 ¶1}
    para point: The railway between Oslo and Bergen stays closed until the end of June.[1]{1 ¶1}
    para point: Farmers in the south of Norway lost a third of their barley to the drought.[1]{1 ¶1}
  group section
    heading 1: The treaty
    para point: The treaty forbids trawling within twenty kilometres of the coast.[1]{1 ¶1}
  group section
    heading 1: The drought
    para point: The drought emptied the lake of Marna and closed two power stations.[1]{1 ¶1}
  group section
    heading 1: The railway
    para point: The new railway tunnel near Bergen cost nine hundred million crowns.[1]{1 ¶1}
