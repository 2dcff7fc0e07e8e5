# A match that is one exact phrase takes these very words, not their other forms.
--- date
2024-05-10
--- brief
[brief]
title = One phrase
[sources]
path = *.txt
[section terms]
match = "harbour dues"
show = points
--- source: a.txt
The town council of Marna raised the harbour dues for foreign ferries by 12 percent on 3 May 2024.
The due date of every harbour permit in Marna was moved to the end of June by the mayor, Ana Ruiz.
--- find
point a.txt:1:1 "The town council of Marna raised the harbour dues for foreign ferries by 12 percent on 3 May 2024."
point a.txt:3:1 "The due date of every harbour permit in Marna was moved to the end of June by the mayor, Ana Ruiz."
event a.txt:1:1 2024-05-03 happened "The town council of Marna raised the harbour dues for foreign ferries by 12 percent on 3 May 2024."
event a.txt:3:1 2024-06 happened "The due date of every harbour permit in Marna was moved to the end of June by the mayor, Ana Ruiz." unfit
figure a.txt:1:74 "12 percent"

--- arrange
brief case: One phrase
fact Sources: 1 report, 1 origin
group brief
  head head
  contents contents
  group section
    heading 1: Terms
    para point: The town council of Marna raised the harbour dues for foreign ferries by 12 percent on 3 May 2024.[1]{1 ¶1}
  group timeline
    heading 1: Timeline
    table timeline
      row head
        cell: Date
        cell: Event
      row
        cell date: 3 May 2024
        cell event: The town council of Marna raised the harbour dues for foreign ferries by 12 percent~ […] See ~~Terms~<#p9gyn4um7>[1]{1 ¶1}
  group sources
    heading 1: Sources
    list ordered sources
      item source
        para source: *a.txt*. undated. SHA-256 f60c6b6fc43af6ef
  group annex
    heading 1: Annex: further reporting
    para point: The due date of every harbour permit in Marna was moved to the end of June by the mayor, Ana Ruiz.[1]{1 ¶2}
