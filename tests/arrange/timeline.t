# Dated statements oldest first, each date as precise as the source gives it; a date in the section's line links to it.
--- source: a.txt
In 1961, Norway and Iceland signed their first treaty on fishing. In July 2008, a storm destroyed the research station of both countries on Jan Mayen. The parliament of Norway ratified the new fishing treaty on 8 May 2023.

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
show = timeline
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
    para dates: ~In the timeline: ~~1961~<#eepgenni9>~, ~~8 May 2023~<#e4k5giym6>
  group timeline
    heading 1: Timeline
    figure timeline: Timeline of 3 events from 1961 to 8 May 2023, true to scale between its breaks. The table below says what happened.
      1961 | Norway and Iceland signed their first treaty on fishing
      July 2008 | a storm destroyed the research station of both countries …
      8 May 2023 news | The parliament of Norway ratified the new fishing treaty
    table timeline
      row head
        cell: Date
        cell: Event
      row
        cell date: 1961
        cell event: In 1961, Norway and Iceland signed their first treaty on fishing.[1]{1 ¶1}
      row
        cell date: July 2008
        cell event: In July 2008, a storm destroyed the research station of both countries on Jan Mayen.[1]{1 ¶1}
      row
        cell date: 8 May 2023
        cell event: The parliament of Norway ratified the new fishing treaty on 8 May 2023.[1]{1 ¶1}
